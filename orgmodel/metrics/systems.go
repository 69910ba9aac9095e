package metrics

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// NewSharing is a unit that comes to keep files in a system in which units under other
// authorities keep theirs.
type NewSharing struct {
	Unit   int    // place in the new list
	System string // as the unit has it
	Others []int  // places in the new list
}

// NewSharings lists them, in file order. What moves to another board with its system is
// another matter; of whole files, what one of them is the first to state shows no change.
func (p *Pair) NewSharings() []NewSharing {
	o := p.New.Org
	at := map[string][]int{} // units under an authority, by system
	for u := range o.Units {
		if o.Depth(u) < 0 || o.Authority(u) < 0 || o.Units[u].KeyStatus("systems") == orgmodel.Vision {
			continue
		}
		for _, system := range o.Units[u].Systems {
			name := systemName(system)
			at[name] = append(at[name], u)
		}
	}
	var list []NewSharing
	for u := range o.Units {
		for _, system := range o.Units[u].Systems {
			name := systemName(system)
			if !slices.Contains(at[name], u) || !p.isNewSystem(u, name) {
				continue
			}
			others := slices.DeleteFunc(slices.Clone(at[name]), func(v int) bool { return o.Authority(v) == o.Authority(u) })
			if len(others) > 0 {
				list = append(list, NewSharing{u, system, others})
			}
		}
	}
	return list
}

// isNewSystem reports whether none of what a unit was kept files in a system.
func (p *Pair) isNewSystem(unit int, name string) bool {
	before := p.Units().Before[unit]
	if len(before) == 0 {
		return !p.Units().DescribedNow(unit)
	}
	stated := p.New.Org.Header.Extends != ""
	for _, old := range before {
		systems := p.Old.Org.Units[old].Systems
		stated = stated || len(systems) > 0
		if slices.ContainsFunc(systems, func(s string) bool { return systemName(s) == name }) {
			return false
		}
	}
	return stated
}

// systemName is a system's name as people hear it.
func systemName(name string) string { return strings.ToLower(orgmodel.AsSeen(name)) }
