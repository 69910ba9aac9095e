package metrics

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var unitsMetric = Metric{
	ID:    M26,
	Label: text("Units", "Enheter"),
	Method: text(
		"The units of the organisation itself that exist on the day of the model, and how many there are of each kind; boards and the municipality itself are among them. Other organisations and unnamed actors are left out.",
		"De enheter i den egna organisationen som finns den dag modellen gäller, och hur många det finns av varje sort; nämnder och kommunen själv räknas med. Andra organisationer och aktörer utan namn ingår inte.",
	),
	Source: text("The file itself, keys kind and parent.", "Filen själv, nycklarna kind och parent."),
	Figures: []Figure{
		{M26Units, text("Units of the organisation itself", "Enheter i den egna organisationen"), unitUnit, countUnits},
	},
}

var noUnits = text("The file describes no units of the organisation itself.", "Filen beskriver inga enheter i den egna organisationen.")

// ownCounted lists the units that Organisation.CountUnits counts as the
// organisation's own.
func (in *Inputs) ownCounted() []int {
	list := make([]int, 0, len(in.Org.Units))
	for u := range in.Org.Units {
		if in.Org.Active(&in.Org.Units[u].Common) && !in.Org.Outside(u) {
			list = append(list, u)
		}
	}
	return list
}

func countUnits(in *Inputs) figure.Figure {
	units := in.ownCounted()
	if len(units) == 0 {
		return restingOn(figure.Nothing(noUnits.With()), in.placed)
	}
	terms := make([]figure.Term, len(units))
	of := map[string]int{}
	var kinds []figure.Term
	var members [][]int // of each kind
	for i, u := range units {
		terms[i] = in.unitTerm(u)
		name := in.kindName(u)
		at, seen := of[name.id]
		if !seen {
			at = len(kinds)
			of[name.id] = at
			kinds = append(kinds, figure.Term{Type: "kind", ID: name.id, Name: name.label, Unit: unitUnit})
			members = append(members, nil)
		}
		members[at] = append(members[at], u)
	}
	for at, those := range members {
		kinds[at].Quantity = orgmodel.Exactly(int64(len(those)))
		kinds[at].Keys = func(to []ground.Key) []ground.Key {
			to = slices.Grow(append(to, in.placed()...), len(those))
			for _, u := range those {
				to = in.addUnitIn(to, u)
			}
			return to
		}
	}
	f := figure.Make(figure.Count, unitUnit, terms...)
	f.Below = kinds
	return restingOn(f, in.placed)
}

// unitTerm is a unit that is counted.
func (in *Inputs) unitTerm(unit int) figure.Term {
	t := in.term(orgmodel.TypeUnit, unit, orgmodel.Quantity{}, figure.Unit{})
	t.Keys = func(to []ground.Key) []ground.Key { return in.addUnitIn(to, unit) }
	return t
}

// placeMarks are the marked keys that decide which units there are, and where.
func placeMarks(in *Inputs) []ground.Key {
	return in.watch(orgmodel.TypeUnit, len(in.Org.Units), "kind", "parent", "since", "until")
}

// kindName is the kind of a unit by its id and in words.
func (in *Inputs) kindName(unit int) (name struct {
	id    string
	label message.Localizer
}) {
	name.id = in.Org.Units[unit].Kind
	name.label = message.Same(name.id)
	if k := in.Org.KindAt(unit); k != nil {
		name.label = k.Label
	} else if name.id == "" {
		name.label = text("kind not stated", "sorten är inte angiven")
	}
	return name
}
