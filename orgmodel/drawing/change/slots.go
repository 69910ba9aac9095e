package change

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/changekit"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// slot is a place in the picture of a change: where a unit stood, where it
// stands, or both. A unit that moves has two.
type slot struct {
	old, new int // units of either side; -1: nobody stood, or stands, here
	parent   int // slot above; -1: none
	kids     []int
	band     bool // a collaboration: stands below the tree
	// gone is, of a unit that stands elsewhere now, the slot it left; away is,
	// of the slot it left, where it stands. Else -1.
	gone, away int

	looks []*changekit.Look // what happened, the weightiest first; the first one is drawn
	loud  bool              // there is a change to tell of
	below int               // slots below that tell of a change
	units int               // slots below
}

// union is two organisations as one tree of slots.
type union struct {
	c      *diff.Comparison
	units  *metrics.Succession
	slots  []slot
	roots  []int
	ofOld  []int // the slot of each old unit; -1 outside the tree
	ofNew  []int
	lives  []int // by old unit: the new one it lives on in; -1: none
	home   []int // by new unit: the old one that lives on in it; -1: none
	marked int   // slots that tell of a change
}

func newUnion(c *diff.Comparison) *union {
	u := &union{c: c, units: c.Match.Of(orgmodel.TypeUnit)}
	u.home, u.lives = c.Twins(orgmodel.TypeUnit)
	u.stand()
	u.line()
	return u
}

func blanks(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = -1
	}
	return list
}

// stand gives every unit its slot: one for both sides when it stands under the
// same unit, as the same sort of box.
func (u *union) stand() {
	before, after := u.c.Old, u.c.New
	u.ofOld, u.ofNew = blanks(len(before.Units)), blanks(len(after.Units))
	for _, n := range after.AboveFirst() {
		s := slot{old: -1, new: n, parent: -1, band: after.IsCollaboration(n), gone: -1, away: -1}
		p := after.Parent(n)
		if p >= 0 {
			s.parent = u.ofNew[p]
		}
		if o := u.home[n]; o >= 0 && u.stays(o, s.parent) && before.IsCollaboration(o) == s.band {
			s.old, u.ofOld[o] = o, len(u.slots)
		}
		u.ofNew[n] = len(u.slots)
		u.slots = append(u.slots, s)
	}
	for _, o := range before.AboveFirst() {
		if u.ofOld[o] >= 0 {
			continue
		}
		s := slot{old: o, new: -1, parent: -1, band: before.IsCollaboration(o), gone: -1, away: -1}
		if p := before.Parent(o); p >= 0 {
			s.parent = u.ofOld[p]
		}
		u.ofOld[o] = len(u.slots)
		if n := u.lives[o]; n >= 0 && u.ofNew[n] >= 0 {
			s.away = u.ofNew[n]
			u.slots[s.away].gone = len(u.slots)
		}
		u.slots = append(u.slots, s)
	}
}

// stays reports whether the slot above an old unit is still this one.
func (u *union) stays(o, parent int) bool {
	if u.c.Old.Depth(o) < 0 {
		return false
	}
	p := u.c.Old.Parent(o)
	if p < 0 || parent < 0 {
		return p < 0 && parent < 0
	}
	return u.ofOld[p] == parent
}

// line orders the slots under each other: the new file's order, and what is
// gone behind the sibling it used to follow.
func (u *union) line() {
	u.roots = u.merged(u.c.Old.Roots(), u.c.New.Roots())
	for i := range u.slots {
		s := &u.slots[i]
		var before, after []int
		if s.old >= 0 {
			before = u.c.Old.Children(s.old)
		}
		if s.new >= 0 {
			after = u.c.New.Children(s.new)
		}
		s.kids = u.merged(before, after)
	}
}

// merged makes one list of slots of two lists of units.
func (u *union) merged(before, after []int) []int {
	behind := map[int][]int{}
	last := -1
	for _, o := range before {
		i := u.ofOld[o]
		switch {
		case i < 0:
		case u.slots[i].new >= 0:
			last = i
		default:
			behind[last] = append(behind[last], i)
		}
	}
	list := behind[-1]
	for _, n := range after {
		if i := u.ofNew[n]; i >= 0 {
			list = append(append(list, i), behind[i]...)
		}
	}
	return list
}

// downwards lists all slots, each before those below it.
func (u *union) downwards() []int {
	order := append(make([]int, 0, len(u.slots)), u.roots...)
	for k := 0; k < len(order); k++ {
		order = append(order, u.slots[order[k]].kids...)
	}
	return order
}

// of is the unit of a slot: the new one with the old one that lives on in it, or
// the old one that stood there.
func (u *union) of(s *slot) drawing.Things {
	if s.new < 0 {
		return drawing.Things{Was: []string{u.c.Old.Units[s.old].ID}}
	}
	t := drawing.Things{IDs: []string{u.c.New.Units[s.new].ID}}
	if o := u.past(s); o >= 0 {
		t.Was = []string{u.c.Old.Units[o].ID}
	}
	return t
}

// all are the units of slots.
func (u *union) all(slots []int) drawing.Things {
	var t drawing.Things
	for _, i := range slots {
		t = t.With(u.of(&u.slots[i]))
	}
	return t
}
