package impact

import (
	"slices"
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// flock is some of the staff to whom the same happens.
type flock struct {
	key        []int
	heads, fte orgmodel.Quantity
	units      []int // where they were, in the old list
	posts      []int // which posts they have, in the old list
	to         []int // where they are, in the new list
	from       []int // which posts led them, in the old list

	arrived map[int]bool // the same as to
	parts   []*metrics.Transfer
}

// flocks puts transfers together by a key. Those that certainly are nobody are
// left out, and those whom the old organisation itself only proposes: nobody
// can lose what was never there.
func (p *Pass) flocks(key func(*metrics.Transfer) (key []int, ok bool)) []flock {
	var all []flock
	index := map[string]int{}
	transfers := p.Transfers()
	for i := range transfers {
		t := &transfers[i]
		k, ok := key(t)
		if high, bounded := t.Heads.High(); !ok || bounded && high <= 0 || !p.exists(t) {
			continue
		}
		name := listKey(k)
		n, seen := index[name]
		if !seen {
			n = len(all)
			index[name] = n
			all = append(all, flock{key: k, arrived: map[int]bool{}})
		}
		all[n].add(t, p.places(t))
	}
	for i := range all {
		f := &all[i]
		f.heads, f.fte = p.Diff.Pair().Together(metrics.InPersons, f.parts), p.Diff.Pair().Together(metrics.InFullTime, f.parts)
	}
	return all
}

// exists reports whether staff are there, as the old organisation tells it.
func (p *Pass) exists(t *metrics.Transfer) bool {
	return real(p.Old.Units[t.Unit].Status) && (t.Post < 0 || real(p.Old.Posts[t.Post].Status))
}

func real(s orgmodel.Status) bool {
	return s != orgmodel.Proposed && s != orgmodel.Vision && s != orgmodel.Claimed
}

// add takes some more staff: transfers come unit by unit.
func (f *flock) add(t *metrics.Transfer, places []int) {
	f.parts = append(f.parts, t)
	if len(f.units) == 0 || f.units[len(f.units)-1] != t.Unit {
		f.units = append(f.units, t.Unit)
	}
	if t.Post >= 0 {
		f.posts = append(f.posts, t.Post)
	}
	f.from = append(f.from, t.From...)
	for _, u := range places {
		if !f.arrived[u] {
			f.arrived[u] = true
			f.to = append(f.to, u)
		}
	}
}

// keys are what the files say of how many they are, where they went and who leads
// them there.
func (p *Pass) keys(f *flock) func() []ground.Key {
	parts := f.parts
	return func() []ground.Key {
		var list []ground.Key
		for _, t := range parts {
			list = append(list, p.Diff.Pair().TransferKeys(t, metrics.InGroups)...)
		}
		return list
	}
}

// listKey is a list of places as the key of a map.
func listKey(list []int) string {
	var b []byte
	for _, n := range list {
		b = append(strconv.AppendInt(b, int64(n), 10), ' ')
	}
	return string(b)
}

// places are the new units that some staff may be in: the one that is found, or
// all that became of their post or unit.
func (p *Pass) places(t *metrics.Transfer) []int {
	return p.Diff.Pair().Arrivals(t)
}

// involved are the ids of a flock's units, old and new.
func (p *Pass) involved(f *flock) []string {
	return each(append(idsOf(p.Old, orgmodel.TypeUnit, f.units), idsOf(p.New, orgmodel.TypeUnit, f.to)...))
}

// everybody is how many employees the old organisation has.
func (p *Pass) everybody() orgmodel.Quantity {
	if p.shared.heads == nil {
		sum := p.Diff.Pair().Together(metrics.InPersons, p.existing())
		p.shared.heads = &sum
	}
	return *p.shared.heads
}

// existing is all staff of the old organisation.
func (p *Pass) existing() []*metrics.Transfer {
	var all []*metrics.Transfer
	transfers := p.Transfers()
	for i := range transfers {
		if t := &transfers[i]; p.exists(t) {
			all = append(all, t)
		}
	}
	return all
}

// besideEverybody are the keys of some staff, and those on which it rests how many
// employees there are, as far as they bear a mark: all of them would be most of the file.
func (p *Pass) besideEverybody(keys func() []ground.Key) func() []ground.Key {
	return func() []ground.Key {
		if p.shared.marked == nil {
			pair, all := p.Diff.Pair(), []ground.Key{}
			for _, t := range p.existing() {
				all = pair.CrewKeys(all, t)
			}
			p.shared.marked = slices.DeleteFunc(all, func(k ground.Key) bool { return !ground.Brief{}.With(pair.Stated(k)).Marked() })
		}
		return append(keys(), p.shared.marked...)
	}
}
