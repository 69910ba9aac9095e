// Package ground says what a statement rests on: which keys of which files it was
// made from, how sure the files are of each, which of them no source supports,
// whether who is who behind it is a guess, and whether the files say it at all.
// Whoever adds up, compares or tells makes a ground of the grounds of the parts;
// whoever prints takes the marks from it. It looks nothing up (package orgmodel
// does) and judges nothing.
package ground

import (
	"cmp"
	"slices"
)

// Status is how sure something is.
type Status string

// The statuses. Claimed is for whole files only: somebody says it is so.
const (
	InForce  Status = "in-force"
	Decided  Status = "decided"
	Proposed Status = "proposed"
	Vision   Status = "vision"
	Claimed  Status = "claimed"
)

// statuses are the statuses, the surest first. A claim says that something is so
// today; all that is known of it is that somebody says it.
var statuses = [...]Status{InForce, Decided, Proposed, Vision, Claimed}

// LessSure reports whether s is less sure than t. What has no status is as sure
// as can be: a name, an area.
func (s Status) LessSure(t Status) bool { return s.rank() > t.rank() }

func (s Status) rank() int { return max(slices.Index(statuses[:], s), 0) }

// Key is one statement of a file: what it says in a key of an entity, or in one
// element of that key's list, or that the entity is there at all.
type Key struct {
	File  int    // whose: the place of its organisation among those told of
	Table string // "unit"
	At    int    // the entity's place in the list of its table
	ID    string // empty for tables without id
	Key   string // "heads"; empty: that the entity is there
	Nth   int    // which element of the key's list, from 1; 0: the key as a whole
}

// String names the key as "norr.heads".
func (k Key) String() string {
	name := cmp.Or(k.ID, k.Table)
	if k.Key == "" {
		return name
	}
	return name + "." + k.Key
}

func (k Key) compare(l Key) int {
	switch { // the first difference decides, and no more is looked at
	case k.File != l.File:
		return cmp.Compare(k.File, l.File)
	case k.Table != l.Table:
		return cmp.Compare(k.Table, l.Table)
	case k.At != l.At:
		return cmp.Compare(k.At, l.At)
	case k.ID != l.ID:
		return cmp.Compare(k.ID, l.ID)
	case k.Key != l.Key:
		return cmp.Compare(k.Key, l.Key)
	}
	return cmp.Compare(k.Nth, l.Nth)
}

// Stated is a key with how sure the file is of it.
type Stated struct {
	Key
	Status  Status
	Assumed bool // no source supports it: its author says so
	Sourced bool // it names a source
}

// Ground is what a statement rests on. The zero Ground is of unknown origin:
// whoever made the statement did not say, and it prints as such.
type Ground struct {
	made   bool
	stated []Stated
	unsaid []Key
	guess  bool
}

// Of is the ground of what is made from some keys. Without any it rests on the
// file as a whole: that there is nothing of a sort in it.
func Of(stated ...Stated) Ground {
	g := Ground{made: true, stated: slices.Clone(stated)}
	g.settle()
	return g
}

// Unsaid is the ground of what would need some keys that the files leave out.
func Unsaid(keys ...Key) Ground {
	g := Ground{made: true, unsaid: slices.Clone(keys)}
	g.settle()
	return g
}

// And is the ground of what rests on all of these. What rests on something of
// unknown origin is itself of unknown origin.
func (g Ground) And(others ...Ground) Ground {
	sum := Ground{made: g.made, stated: slices.Clone(g.stated), unsaid: slices.Clone(g.unsaid), guess: g.guess}
	for _, h := range others {
		sum.made = sum.made && h.made
		sum.stated = append(sum.stated, h.stated...)
		sum.unsaid = append(sum.unsaid, h.unsaid...)
		sum.guess = sum.guess || h.guess
	}
	sum.settle()
	return sum
}

// settle keeps each key once, in the order of the files.
func (g *Ground) settle() {
	slices.SortStableFunc(g.stated, func(a, b Stated) int { return a.compare(b.Key) })
	g.stated = slices.CompactFunc(g.stated, func(a, b Stated) bool { return a.Key == b.Key })
	slices.SortFunc(g.unsaid, Key.compare)
	g.unsaid = slices.Compact(g.unsaid)
}

// Guessed is the ground of what besides rests on a guess about who is who.
func (g Ground) Guessed() Ground {
	g.guess = true
	return g
}

// Made reports whether somebody said what the statement rests on.
func (g Ground) Made() bool { return g.made }

// Stated lists the keys the statement was made from, in the order of the files.
func (g Ground) Stated() []Stated { return slices.Clone(g.stated) }

// Guess reports whether who is who behind it is a guess.
func (g Ground) Guess() bool { return g.guess }

// Assumed lists the keys among them that no source supports.
func (g Ground) Assumed() []Stated { return g.those(func(s Stated) bool { return s.Assumed }) }

// With lists the keys of a status.
func (g Ground) With(status Status) []Stated {
	return g.those(func(s Stated) bool { return s.Status == status })
}

func (g Ground) those(holds func(Stated) bool) []Stated {
	var list []Stated
	for _, s := range g.stated {
		if holds(s) {
			list = append(list, s)
		}
	}
	return list
}

// Status is the least sure of the statuses: how sure the whole is where it falls
// with each of its parts. It is empty where no key has one.
func (g Ground) Status() Status { return g.Brief().Status() }

// Sourced reports whether each key names a source and none is assumed.
func (g Ground) Sourced() bool { return g.Brief().Sourced() }

// Marked reports whether a reader must be told: something is assumed, a vision,
// or a guess, or nobody said what it rests on.
func (g Ground) Marked() bool { return g.Brief().Marked() }
