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
		"The employees of the organisation's own units: the number that each unit states, else at least those in its posts, vacancies left out. Full-time equivalents are added up in the same way and apart: persons and full-time equivalents are never added together. The elected are no employees, and a collaboration has no staff of its own.",
		"Anställda i den egna organisationens enheter: det antal som varje enhet anger, annars minst de som finns i befattningarna, utan de vakanta. Årsarbetare räknas på samma sätt och för sig: personer och årsarbetare läggs aldrig ihop. Förtroendevalda är inte anställda, och en samverkan mellan organisationer har ingen egen personal.",
	),
	Source: text("The file itself, keys heads, fte, count and vacant.", "Filen själv, nycklarna heads, fte, count och vacant."),
	Figures: []Figure{
		{M27Heads, text("Employees", "Anställda"), headUnit, allHeads},
		{M27FTE, text("Full-time equivalents", "Årsarbetare"), fteUnit, allFTE},
	},
}

var noWorkplaces = text("The file describes no unit with staff of its own.", "Filen beskriver ingen enhet med egen personal.")

func allHeads(in *Inputs) figure.Figure {
	terms := make([]figure.Term, len(in.workplaces))
	for i, u := range in.workplaces {
		own := in.Staff.Units[u].Own.Heads
		t := in.term(orgmodel.TypeUnit, u, own, headUnit)
		t.Quantity, t.Quiet = own, true
		t.Keys = func() []ground.Key { return in.headsOf(u) }
		terms[i] = t
	}
	return in.staffSum(headUnit, terms, in.unstated(in.workplaces, "heads", unitHeads))
}

func allFTE(in *Inputs) figure.Figure {
	terms := in.fteTerms(nil, 0)
	for i := range terms {
		terms[i].Role = figure.Counted
	}
	return in.staffSum(fteUnit, terms, in.noFTE())
}

func (in *Inputs) staffSum(unit figure.Unit, terms []figure.Term, unknown []ground.Key) figure.Figure {
	f := figure.Nothing(noWorkplaces.With())
	if len(terms) > 0 {
		f = figure.Make(figure.Sum, unit, terms...).Counted()
		f.Unknown = unknown
	}
	return restingOn(restingOn(f, in.posted), in.placed)
}
