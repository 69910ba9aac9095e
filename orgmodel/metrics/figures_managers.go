package metrics

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
)

var managersMetric = Metric{
	ID:    M03,
	Label: text("Managers", "Chefer"),
	Method: text(
		"Persons in posts that lead a unit, where the post belongs; vacant posts are not counted, nor are the elected. Full-time equivalents are those that the units state, else at least those of their posts.",
		"Personer i befattningar som leder en enhet, räknade där befattningen hör till; vakanta befattningar räknas inte och inte heller förtroendevalda. Årsarbetare är det antal som enheterna anger, annars minst befattningarnas.",
	),
	Source: text("A common measure in reviews of the number of managers.", "Vanligt mått i översyner av antalet chefer."),
	Figures: []Figure{
		{M03Count, text("Managers", "Chefer"), headUnit, countManagers},
		{M03Per100FTE, text("Managers per 100 full-time equivalents", "Chefer per 100 årsarbetare"), personsPer100, managerDensity},
	},
}

var noLeaders = text("The file names no managers.", "Filen anger inga chefer.")

// managerTerms are the units with managers of their own, each with how many; ok is
// false when the file names no managers. Of which posts nobody says how many hold
// them comes beside it.
func (in *Inputs) managerTerms() (terms []figure.Term, unknown []ground.Key, ok bool) {
	leading := leadingPosts(in.Org)
	for _, u := range in.workplaces {
		own := orgmodel.Exactly(0)
		var leaders []int
		for _, p := range in.Org.PostsOf(u) {
			if !leading[p] {
				continue
			}
			ok = true
			own = own.Add(managers(&in.Org.Posts[p]))
			leaders = append(leaders, p)
			if !in.Org.Posts[p].Count.Known() {
				unknown = append(unknown, in.key(orgmodel.TypePost, p, "count"))
			}
		}
		if !own.IsZero() {
			t := in.term(orgmodel.TypeUnit, u, own, headUnit)
			t.Quantity = own
			t.Keys = figure.Listed(func() []ground.Key {
				keys := append(in.unitIn(u), in.countsOf(leaders)...)
				for _, p := range leaders {
					keys = append(keys, in.ledBy(p)...)
				}
				return keys
			})
			terms = append(terms, t)
		}
	}
	return terms, unknown, ok
}

// ledBy are the keys that make a post the leader of a unit.
func (in *Inputs) ledBy(post int) []ground.Key {
	var list []ground.Key
	id := in.Org.Posts[post].ID
	for _, u := range in.leads()[id] {
		list = append(list, in.key(orgmodel.TypeUnit, u, "led_by"))
	}
	return list
}

func countManagers(in *Inputs) figure.Figure {
	terms, unknown, ok := in.managerTerms()
	if !ok {
		return figure.Nothing(noLeaders.With())
	}
	f := figure.Make(figure.Sum, headUnit, terms...)
	f.Unknown = unknown
	return f
}

func managerDensity(in *Inputs) figure.Figure {
	terms, unknown, ok := in.managerTerms()
	if !ok {
		return figure.Nothing(noLeaders.With())
	}
	for i := range terms {
		terms[i].Quiet = true
	}
	f := figure.Make(figure.Ratio, personsPer100).To(100).Rounded(1).Of(in.byFTE(terms)...)
	f.Unknown = append(unknown, in.noFTE()...)
	return restingOn(f, in.posted)
}

// byFTE are some terms and, as what they are divided by, the full-time equivalents of
// all workplaces.
func (in *Inputs) byFTE(before []figure.Term) []figure.Term {
	terms := slices.Concat(before, in.fullTime())
	for i := len(before); i < len(terms); i++ {
		terms[i].Role = figure.Other
	}
	return terms
}

var administrativeShare = Metric{
	ID:    M04,
	Label: text("Administrative ratio", "Administrationens andel"),
	Method: text(
		"Full-time equivalents in staff functions and the units below them, as a share of all. Managers of other units are not among them. Only the organisation's own units count.",
		"Årsarbetare i staber och enheterna under dem, som andel av samtliga. Chefer i andra enheter ingår inte. Bara den egna organisationens enheter räknas.",
	),
	Source: text("A common measure in reviews of administration.", "Vanligt mått i översyner av administration."),
	Figures: []Figure{
		{M04Share, text("Full-time equivalents in staff functions", "Årsarbetare i stab"), percent, shareInStaff},
	},
}

func shareInStaff(in *Inputs) figure.Figure {
	if !slices.ContainsFunc(in.workplaces, in.inStaffFunction) {
		return figure.Nothing(text("The file describes no staff function.", "Filen beskriver ingen stab.").With())
	}
	terms, most := in.byFTE(nil), figure.Bounds{}
	for i, u := range in.workplaces {
		t := &terms[i]
		t.Weight = t.Quantity
		most = most.Plus(figure.BoundsOf(t.Quantity))
		t.Quantity = figure.Told(t.Quantity)
		if in.inStaffFunction(u) {
			t.Role, t.Quiet = figure.Counted, false
		}
	}
	f := figure.Make(figure.Share, percent).AsShare().Of(terms...)
	if most.High == 0 {
		f = f.Untold(noFTE.With())
	}
	f.Unknown = in.noFTE()
	return restingOn(f, in.posted)
}

var noFTE = text("There are no full-time equivalents to share.", "Det finns inga årsarbetare att fördela.")

func (in *Inputs) inStaffFunction(unit int) bool {
	for u := range in.Org.Line(unit) {
		if k := in.Org.KindAt(u); k != nil && k.ID == orgmodel.KindStaffFunction {
			return true
		}
	}
	return false
}
