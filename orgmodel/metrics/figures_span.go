package metrics

import (
	"math"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
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

// spanValue is the common part of the figures: what is unknown, and nothing at
// all when there are no managers.
func (in *Inputs) spanValue(compute func() orgmodel.Quantity) Value {
	if len(in.spans) == 0 {
		return nothing(noManagers)
	}
	v := Value{Quantity: compute()}
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
	v.Unknown = in.unstated(led, "heads", unitHeads)
	for _, s := range in.spans {
		if p := &in.Org.Posts[s.Post]; !p.Count.Known() {
			v.Unknown = append(v.Unknown, Input{orgmodel.TypePost, p.ID, "count"})
		}
	}
	return v
}

func smallestSpan(in *Inputs) Value {
	return in.spanValue(func() orgmodel.Quantity {
		b := boundsOf(in.spans[0].Reports)
		for _, s := range in.spans[1:] {
			c := boundsOf(s.Reports)
			b = bounds{min(b.low, c.low), min(b.high, c.high), b.about || c.about}
		}
		return b.rounded(1)
	})
}

func largestSpan(in *Inputs) Value {
	return in.spanValue(func() orgmodel.Quantity {
		var b bounds
		for _, s := range in.spans {
			c := boundsOf(s.Reports)
			b = bounds{max(b.low, c.low), max(b.high, c.high), b.about || c.about}
		}
		return b.rounded(1)
	})
}

// hull is where every mean of the spans lies, whatever their weights.
func (in *Inputs) hull() bounds {
	b := bounds{low: math.Inf(1)}
	for _, s := range in.spans {
		c := boundsOf(s.Reports)
		b = bounds{min(b.low, c.low), max(b.high, c.high), b.about || c.about}
	}
	return b
}

// holders is how many persons hold a manager post.
func holders(p *orgmodel.Post) bounds {
	b := boundsOf(p.Count)
	b.low = max(b.low, 1)
	b.high = max(b.high, b.low)
	return b
}

// counted reports whether it is known of every post how many hold it.
func (in *Inputs) counted() bool {
	return !slices.ContainsFunc(in.spans, func(s Span) bool {
		h := holders(&in.Org.Posts[s.Post])
		return h.low != h.high
	})
}

func meanSpan(in *Inputs) Value {
	return in.spanValue(func() orgmodel.Quantity {
		if !in.counted() {
			return in.hull().rounded(1)
		}
		var sum, n bounds
		for _, s := range in.spans {
			h, r := holders(&in.Org.Posts[s.Post]), boundsOf(s.Reports)
			sum = sum.plus(bounds{r.low * h.low, r.high * h.low, r.about || h.about})
			n = n.plus(h)
		}
		return sum.per(n, 1).rounded(1)
	})
}

// medianSpan lists all spans: they are what the other figures sum up.
func medianSpan(in *Inputs) Value {
	v := in.spanValue(func() orgmodel.Quantity {
		if !in.counted() {
			return in.hull().rounded(1)
		}
		b := bounds{low: in.medianOf(func(b bounds) float64 { return b.low }), high: in.medianOf(func(b bounds) float64 { return b.high })}
		b.about = in.hull().about
		return b.rounded(1)
	})
	for _, s := range in.spans {
		v.Subjects = append(v.Subjects, in.about(orgmodel.TypePost, in.Org.Posts[s.Post].ID, boundsOf(s.Reports).rounded(1), personsPerManager))
	}
	return v
}

// medianOf is the median of one end of the spans, over all who hold the posts.
func (in *Inputs) medianOf(end func(bounds) float64) float64 {
	type group struct{ value, holders float64 }
	var groups []group
	n := 0.0
	for _, s := range in.spans {
		g := group{end(boundsOf(s.Reports)), holders(&in.Org.Posts[s.Post]).low}
		groups, n = append(groups, g), n+g.holders
	}
	slices.SortFunc(groups, func(a, b group) int {
		switch {
		case a.value < b.value:
			return -1
		case a.value > b.value:
			return 1
		}
		return 0
	})
	passed := 0.0
	for i, g := range groups {
		passed += g.holders
		switch {
		case 2*passed > n:
			return g.value
		case 2*passed == n && i+1 < len(groups):
			return (g.value + groups[i+1].value) / 2
		}
	}
	return 0
}

// wideSpans lists those who certainly or perhaps have more than so many.
func wideSpans(in *Inputs) Value {
	var certain, possible, others, below bounds
	var wide []Subject
	for _, s := range in.spans {
		p := &in.Org.Posts[s.Post]
		sure, may := s.Reports.AboveFor(wideSpan)
		if sure {
			certain = certain.plus(holders(p))
		} else {
			others = others.plus(holders(p))
		}
		if !may {
			below = below.plus(holders(p))
			continue
		}
		possible = possible.plus(holders(p))
		subject := in.about(orgmodel.TypePost, p.ID, boundsOf(s.Reports).rounded(1), personsPerManager)
		if !sure {
			subject.Detail = perhaps
		}
		wide = append(wide, subject)
	}
	v := in.spanValue(func() orgmodel.Quantity {
		b := bounds{low: certain.shareOf(others).low}
		if possible.certainly() {
			b.high = possible.shareOf(below).high
		}
		return b.asShare()
	})
	v.Subjects = wide
	return v
}
