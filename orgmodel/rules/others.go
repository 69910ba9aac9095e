package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// A file may tell of other organisations than the one it describes: a region, a state
// authority, an association. How they lead their staff and what they agree on among
// themselves is theirs, and no rule about a municipality's managers asks about it.

// theirs reports whether a unit is another organisation's: it stands outside, or it is
// a collaboration of units that all do.
func (p *Pass) theirs(unit int) bool {
	if unit < 0 {
		return false
	}
	if p.Org.Outside(unit) {
		return true
	}
	if !p.Org.IsCollaboration(unit) {
		return false
	}
	members := p.livingUnits(p.Org.Units[unit].Members)
	return len(members) > 0 && !slices.ContainsFunc(members, func(m int) bool { return m == unit || !p.Org.Outside(m) })
}

// theirStaff reports whether those who work in a unit, there or not, are others'
// employees: what happens to them is for their own employer to say.
func (p *Pass) theirStaff(unit int) bool {
	if unit < 0 {
		return false
	}
	if employer, known := p.employerOf(p.Org.Units[unit].ID); known {
		return !p.Org.Own(employer)
	}
	return p.theirs(unit) || p.ofActors(p.Org.Units[unit].ID)
}

// ofActors reports whether a unit, there or not, is one of actors whom the file does not
// name, or stands below one.
func (p *Pass) ofActors(id string) bool {
	for u := range p.lineOnce(id) {
		if k := p.Org.KindOf(u); k != nil && k.Sphere == orgmodel.Outsider {
			return true
		}
	}
	return false
}

// theirMoney reports whether a budget is another organisation's.
func (p *Pass) theirMoney(b *orgmodel.Budget) bool { return p.theirs(p.Org.UnitIndex(b.Unit)) }

// theirDeal reports whether an agreement has parties, and all of them are others.
func (p *Pass) theirDeal(a *orgmodel.Agreement) bool {
	parties := p.livingUnits(slices.Concat(one(a.From), a.To, a.Between))
	return len(parties) > 0 && !slices.ContainsFunc(parties, func(u int) bool { return !p.theirs(u) })
}

// ownManagers are who leads which unit of our own; of others it says nothing.
func (p *Pass) ownManagers() []metrics.Leadership {
	list := metrics.Managers(p.Org)
	for u := range list {
		if p.theirs(u) {
			list[u] = metrics.Leadership{Via: -1}
		}
	}
	return list
}
