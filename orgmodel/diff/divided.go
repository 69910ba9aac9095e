package diff

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

var carryingOn = phrases{
	unstated: text("Which of {4} carries on {0} after {5} is not stated.", "Vilken av {4} som fortsätter med {0} efter {5} framgår inte."),
	stated:   text("{0} is provided by {2}; which of {5} did so before was not stated.", "{0} utförs av {2}; vilken av {5} som gjorde det tidigare framgick inte."),
}

// divided tells of services whose provider became several: they go on, and no file says
// which of the several they go on in.
func (b *builder) divided() {
	l := b.lineages[orgmodel.TypeService]
	for j, o := range l.twin {
		if o < 0 {
			continue
		}
		was, is := dividedOf(b.before, o), dividedOf(b.after, j)
		if (len(was) == 0) == (len(is) == 0) {
			continue
		}
		ch := Change{
			Kind: ServiceTransferred, Type: orgmodel.TypeService, Key: "provided_by", Old: []int{o}, New: []int{j}, By: -1,
			Guess: b.guesses[linkKey{orgmodel.TypeService, o, j}],
		}
		if len(is) == 0 {
			ch.After = idsValue(b.after, b.New.Services[j].ProvidedBy)
			ch.detail = &detail{silence: notStated, says: carryingOn.stated, lost: namesOf(b.before, heirIDs(b.before, was))}
			b.add(ch)
			continue
		}
		var ended []string
		for _, d := range is {
			ended = append(ended, b.New.Units[d.Provider].ID)
		}
		ch.Before = idsValue(b.before, b.Old.Services[o].ProvidedBy)
		ch.detail = &detail{silence: notStated, says: carryingOn.unstated, gained: namesOf(b.after, heirIDs(b.after, is)), lost: namesOf(b.after, ended)}
		b.add(ch)
	}
}

// dividedKeys are those that say that the provider of a service ended, and who succeeds it,
// where that is what there is to tell.
func (c *Comparison) dividedKeys(ch *Change) []ground.Key {
	if ch.Kind != ServiceTransferred {
		return nil
	}
	var list []ground.Key
	for file, place := range [...]int{oldFile: ch.Old[0], newFile: ch.New[0]} {
		for _, d := range metrics.HeirsOf(c.side(file), place) {
			list = append(list, c.keysOf(file, orgmodel.Ref{Type: orgmodel.TypeUnit, Index: d.Provider}, "until")...)
			for _, u := range d.Heirs {
				list = append(list, c.keysOf(file, orgmodel.Ref{Type: orgmodel.TypeUnit, Index: u}, "formerly")...)
			}
		}
	}
	return list
}

func dividedOf(o *namer, service int) []metrics.Divided {
	return metrics.HeirsOf(o.Organisation, service)
}

// heirIDs are those of whom one provides a service, nobody says which.
func heirIDs(o *namer, list []metrics.Divided) []string {
	var ids []string
	for _, d := range list {
		for _, u := range d.Heirs {
			if id := o.Units[u].ID; !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	return ids
}
