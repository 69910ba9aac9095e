package metrics

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
)

var staffMetric = Metric{
	ID:    M27,
	Label: text("Staff", "Personal"),
	Method: text(
		"The employees of the organisation's own units: the number that each unit states, else at least those in its posts, vacancies left out. Where a unit states a published total, that stands for all below it, and what the units do not add up to is not distributed. Full-time equivalents are added up in the same way and apart: persons and full-time equivalents are never added together. The elected are no employees, and a collaboration has no staff of its own.",
		"Anställda i den egna organisationens enheter: det antal som varje enhet anger, annars minst de som finns i befattningarna, utan de vakanta. Om en enhet anger ett publicerat totaltal gäller det för alla underliggande, och det som enheterna inte summerar till är ej fördelat. Årsarbetare räknas på samma sätt och för sig: personer och årsarbetare läggs aldrig ihop. Förtroendevalda är inte anställda, och en samverkan mellan organisationer har ingen egen personal.",
	),
	Source: text("The file itself, keys heads, fte, heads_total, fte_total, count and vacant.", "Filen själv, nycklarna heads, fte, heads_total, fte_total, count och vacant."),
	Figures: []Figure{
		{M27Heads, text("Employees", "Anställda"), headUnit, func(in *Inputs) figure.Figure { return in.heads() }},
		{M27FTE, text("Full-time equivalents", "Årsarbetare"), fteUnit, func(in *Inputs) figure.Figure { return in.fte() }},
	},
}

var noWorkplaces = text("The file describes no unit with staff of its own.", "Filen beskriver ingen enhet med egen personal.")

func allHeads(in *Inputs) figure.Figure {
	terms, others := in.staffTerms(totalHeads, in.persons)
	unknown := in.noHeads()
	if len(others) < len(in.workplaces) {
		unknown = in.unstated(others, "heads", unitHeads)
	}
	return in.staffSum(headUnit, terms, unknown, "heads_total")
}

func allFTE(in *Inputs) figure.Figure {
	terms, others := in.staffTerms(totalFTE, in.fullTime)
	unknown := in.noFTE()
	if len(others) < len(in.workplaces) {
		unknown = in.unstated(others, "fte", unitFTE)
	}
	return in.staffSum(fteUnit, terms, unknown, "fte_total")
}

// ownTerms are the staff of each workplace without those below.
func (in *Inputs) ownTerms(b *byTotal) []figure.Term {
	terms := make([]figure.Term, len(in.workplaces))
	for i, u := range in.workplaces {
		terms[i] = in.ownTerm(b, u)
	}
	return terms
}

func (in *Inputs) ownTerm(b *byTotal, u int) figure.Term {
	own := b.own(&in.Staff.Units[u].Own)
	t := in.term(orgmodel.TypeUnit, u, own, b.unit)
	t.Quantity, t.Quiet = own, true
	t.Keys = func(to []ground.Key) []ground.Key { return b.add(in, to, u) }
	return t
}

func (in *Inputs) staffSum(unit figure.Unit, terms []figure.Term, unknown []ground.Key, total string) figure.Figure {
	f := figure.Nothing(noWorkplaces.With())
	if len(terms) > 0 {
		f = figure.Make(figure.Sum, unit).Counted().Of(terms...)
		f.Unknown = unknown
	}
	f = restingOn(f, func() []ground.Key { return in.watch(orgmodel.TypeUnit, len(in.Org.Units), total) })
	return restingOn(restingOn(f, in.posted), in.placed)
}
