package metrics

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
)

var caseload = Metric{
	ID:    M29,
	Label: text("Caseload", "Ärendemängd"),
	Method: text(
		"The ongoing cases that units state (cases), added up: at least so many, since a unit that states none may have some. Per full-time equivalent they are divided, unit by unit, by the full-time equivalents of all who work there, not only of those who have cases of their own; the largest number is told, and each unit's is listed.",
		"De pågående ärenden som enheterna anger (cases), sammanlagt: minst så många, eftersom en enhet som inte anger några kan ha ärenden. Per årsarbetare delas de, enhet för enhet, med årsarbetarna för alla som arbetar där, inte bara dem som har egna ärenden; det största talet redovisas, och varje enhets tal räknas upp.",
	),
	Source: text("A common measure in papers about reorganisation, and of unions.", "Vanligt mått i underlag för omorganisation och hos fackliga organisationer."),
	Figures: []Figure{
		{M29Cases, text("Ongoing cases", "Pågående ärenden"), caseUnit, allCases},
		{M29Most, text("Most ongoing cases per full-time equivalent in a unit", "Flest pågående ärenden per årsarbetare i en enhet"), casesPerFTE, mostCases},
	},
}

var noCases = text("The file states no ongoing cases.", "Filen anger inga pågående ärenden.")

// withCases are the workplaces that state how many cases they have, and those that do
// not.
func (in *Inputs) withCases() (stated, silent []int) {
	for _, u := range in.workplaces {
		if in.Org.Units[u].Cases.Known() {
			stated = append(stated, u)
		} else {
			silent = append(silent, u)
		}
	}
	return stated, silent
}

// caseTerm is what one unit has of cases.
func (in *Inputs) caseTerm(u int) figure.Term {
	cases := in.Org.Units[u].Cases
	t := in.term(orgmodel.TypeUnit, u, cases, caseUnit)
	t.Quantity = cases
	t.Keys = figure.Listed(func() []ground.Key { return append(in.unitIn(u), in.key(orgmodel.TypeUnit, u, "cases")) })
	return t
}

func allCases(in *Inputs) figure.Figure {
	stated, silent := in.withCases()
	if len(stated) == 0 {
		return restingOn(figure.Nothing(noCases.With()), in.placed)
	}
	var terms []figure.Term
	var unknown []ground.Key
	for _, u := range stated {
		terms = append(terms, in.caseTerm(u))
	}
	for _, u := range silent {
		t := in.term(orgmodel.TypeUnit, u, orgmodel.Quantity{}, caseUnit)
		t.Quantity, t.Quiet = orgmodel.AtLeast(0), true
		terms, unknown = append(terms, t), append(unknown, in.key(orgmodel.TypeUnit, u, "cases"))
	}
	f := figure.Make(figure.Sum, caseUnit, terms...)
	f.Unknown = unknown
	return restingOn(f, in.placed)
}

// mostCases is the largest number of cases for each full-time equivalent of a unit. A
// unit that states no cases may have more.
func mostCases(in *Inputs) figure.Figure {
	stated, silent := in.withCases()
	if len(stated) == 0 {
		return restingOn(figure.Nothing(noCases.With()), in.placed)
	}
	var terms []figure.Term
	unknown := in.unstated(stated, "fte", unitFTE)
	for _, u := range stated {
		each := figure.BoundsOf(in.Org.Units[u].Cases).Per(figure.BoundsOf(in.Staff.Units[u].Own.FTE), 1).Rounded(1)
		t := in.term(orgmodel.TypeUnit, u, each, casesPerFTE)
		t.Keys = figure.Listed(func() []ground.Key {
			return append(in.fteOf(u), in.key(orgmodel.TypeUnit, u, "cases"))
		})
		terms = append(terms, t)
	}
	for _, u := range silent {
		t := in.term(orgmodel.TypeUnit, u, orgmodel.Quantity{}, casesPerFTE)
		t.Quiet = true
		terms, unknown = append(terms, t), append(unknown, in.key(orgmodel.TypeUnit, u, "cases"))
	}
	f := figure.Make(figure.Greatest, casesPerFTE, terms...)
	f.Unknown = unknown
	return restingOn(restingOn(f, in.posted), in.placed)
}

var degreeOfEmployment = Metric{
	ID:    M30,
	Label: text("Degree of employment", "Sysselsättningsgrad"),
	Method: text(
		"Full-time equivalents as a share of employees, in all units together. Where a unit does not state both (heads and fte) the number is open. A mean hides who works full time and who does not.",
		"Årsarbetare som andel av anställda, i alla enheter tillsammans. Anger en enhet inte båda (heads och fte) är talet öppet. Ett medeltal döljer vem som arbetar heltid.",
	),
	Source: text("A common measure of working time. A basis for questions under LAS 7 a §.", "Vanligt mått på arbetstid. Underlag för frågor enligt LAS 7 a §."),
	Figures: []Figure{
		{M30Degree, text("Average degree of employment", "Genomsnittlig sysselsättningsgrad"), percent, meanDegree},
	},
}

func meanDegree(in *Inputs) figure.Figure {
	f := figure.Nothing(noWorkplaces.With())
	if len(in.workplaces) > 0 {
		terms := slices.Concat(in.fullTime(), in.persons())
		for i := range in.workplaces {
			terms[i].Quiet = false // what is divided
			terms[len(in.workplaces)+i].Role = figure.Other
		}
		f = figure.Make(figure.Ratio, percent).To(100).Rounded(0).Of(terms...)
		f.Unknown = slices.Concat(in.noFTE(), in.noHeads())
	}
	return restingOn(restingOn(f, in.posted), in.placed)
}
