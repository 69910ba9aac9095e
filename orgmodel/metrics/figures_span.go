package metrics

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
)

// wideSpan is the number of direct reports that figures ask about. It is no
// norm: the law gives no number.
const wideSpan = 30

var noManagers = text("The file names no manager with staff.", "Filen anger ingen chef som har personal.")

var spanOfControl = Metric{
	ID:    M01,
	Label: text("Span of control", "Kontrollspann"),
	Method: text(
		"Direct reports, in persons, of each manager: the staff of the units that the post leads and of units below them without a manager of their own, and the managers just below. A post held by several shares its reports evenly, and counts as that many managers in the mean, the median and the share. Posts that lead nothing but collaborations are left out.",
		"Antal direkt underställda, i personer, för varje chef: personalen i de enheter som befattningen leder och i underliggande enheter utan egen chef, samt cheferna närmast under. En befattning som innehas av flera delar lika på de underställda och räknas som så många chefer i medelvärdet, medianen och andelen. Befattningar som bara leder samverkan mellan organisationer räknas inte.",
	),
	Source: text("CHEFiOS; Vision; Rolfner Suvanto 2017. The law gives no number.", "CHEFiOS; Vision; Rolfner Suvanto 2017. Lagen anger inget tal."),
	Figures: []Figure{
		{M01Min, text("Smallest span of control", "Minsta kontrollspann"), personsPerManager, smallestSpan},
		{M01Median, text("Median span of control", "Kontrollspann, median"), personsPerManager, medianSpan},
		{M01Mean, text("Mean span of control", "Kontrollspann, medelvärde"), personsPerManager, meanSpan},
		{M01Max, text("Largest span of control", "Största kontrollspann"), personsPerManager, largestSpan},
		{M01Over30, text("Managers with more than 30 direct reports", "Chefer med fler än 30 direkt underställda"), percent, wideSpans},
	},
}

// ofSpans applies a fold to the spans of all managers: each counts as many as
// hold the post. Without managers there is nothing.
func (in *Inputs) ofSpans(fold figure.Fold, shape func(figure.Figure) figure.Figure, role func(*Span, *figure.Term)) figure.Figure {
	if len(in.spans) == 0 {
		return figure.Nothing(noManagers.With())
	}
	terms := slices.Clone(in.spanTerms())
	for i := range terms {
		if role != nil {
			role(&in.spans[i], &terms[i])
		}
	}
	f := shape(figure.Make(fold, personsPerManager, terms...))
	f.Unknown = in.unspanned()
	return restingOn(f, in.posted)
}

// spanTermsOf are the spans of all managers as parts of a figure.
func spanTermsOf(in *Inputs) []figure.Term {
	under, below := reportLines(in)
	terms := make([]figure.Term, len(in.spans))
	for i := range in.spans {
		s := &in.spans[i]
		terms[i] = in.term(orgmodel.TypePost, s.Post, figure.BoundsOf(s.Reports).Rounded(1), personsPerManager)
		terms[i].Weight = holders(&in.Org.Posts[s.Post])
		terms[i].Keys = func(to []ground.Key) []ground.Key { return in.addSpan(to, s, under, below) }
	}
	return terms
}

// addSpan adds what a manager's number of direct reports is made from: the units
// led, their staff and that of those below without a leader, the managers below.
func (in *Inputs) addSpan(list []ground.Key, s *Span, under, below [][]int) []ground.Key {
	list = in.addPost(list, s.Post, "count")
	for _, u := range s.Units {
		list = in.addCounts(in.addLeads(list, u), in.Managers[u].Posts)
		for _, w := range under[u] {
			list = in.addHeads(list, w)
		}
		for _, b := range below[u] {
			list = in.addCounts(in.addLeads(list, b), in.Managers[b].Posts)
		}
	}
	return list
}

// countsOf are the keys that say how many hold some posts.
func (in *Inputs) countsOf(posts []int) []ground.Key {
	return in.addCounts(nil, posts)
}

func (in *Inputs) addCounts(list []ground.Key, posts []int) []ground.Key {
	for _, p := range posts {
		list = in.addPost(list, p, "count", "vacant")
	}
	return list
}

// reportLines lists, for every unit with a leader of its own, the units whose staff
// reports there, and the units just below whose leaders do.
func reportLines(in *Inputs) (staff, led [][]int) {
	staff, led = make([][]int, len(in.Org.Units)), make([][]int, len(in.Org.Units))
	for u := range in.Org.Units {
		via := in.Managers[u].Via
		if via < 0 {
			continue
		}
		staff[via] = append(staff[via], u)
		if p := in.Org.Parent(u); via == u && p >= 0 && in.Managers[p].Via >= 0 {
			led[in.Managers[p].Via] = append(led[in.Managers[p].Via], u)
		}
	}
	return staff, led
}

// unspanned are the keys that would tell how many report to each.
func (in *Inputs) unspanned() []ground.Key {
	spans := make([]bool, len(in.Org.Posts))
	for _, s := range in.spans {
		spans[s.Post] = true
	}
	var led []int
	for _, u := range in.workplaces {
		if slices.ContainsFunc(in.Managers[u].Posts, func(p int) bool { return spans[p] }) {
			led = append(led, u)
		}
	}
	list := in.unstated(led, "heads", unitHeads)
	for _, s := range in.spans {
		if !in.Org.Posts[s.Post].Count.Known() {
			list = append(list, in.key(orgmodel.TypePost, s.Post, "count"))
		}
	}
	return list
}

func oneDecimal(f figure.Figure) figure.Figure { return f.Rounded(1) }

// quietly leaves the list of all spans to the median, which the others sum up.
func quietly(_ *Span, t *figure.Term) { t.Quiet = true }

func smallestSpan(in *Inputs) figure.Figure { return in.ofSpans(figure.Least, oneDecimal, quietly) }

func largestSpan(in *Inputs) figure.Figure { return in.ofSpans(figure.Greatest, oneDecimal, quietly) }

func meanSpan(in *Inputs) figure.Figure { return in.ofSpans(figure.Mean, oneDecimal, quietly) }

func medianSpan(in *Inputs) figure.Figure { return in.ofSpans(figure.Median, oneDecimal, nil) }

// holders is how many persons hold a manager post.
func holders(p *orgmodel.Post) orgmodel.Quantity {
	b := figure.BoundsOf(p.Count)
	b.Low = max(b.Low, 1)
	b.High = max(b.High, b.Low)
	return b.Rounded(0)
}

// wideSpans lists those who certainly or perhaps have more than so many.
func wideSpans(in *Inputs) figure.Figure {
	return in.ofSpans(figure.Share, figure.Figure.AsShare, func(s *Span, t *figure.Term) {
		switch sure, may := s.Reports.AboveFor(wideSpan); {
		case !may:
			t.Role, t.Quiet = figure.Other, true
		case !sure:
			t.Role, t.Detail = figure.Doubtful, perhaps
		}
	})
}
