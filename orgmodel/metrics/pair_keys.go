package metrics

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
)

// WayKeys are what says how a pathway goes in one of the two files, 0 or 1, and
// where its steps are taken.
func (p *Pair) WayKeys(file, pathway int) []ground.Key {
	return p.inputs(file).WayKeys(pathway)
}

// ServedKeys are what says which services reach a group before and after, and when
// those that no longer do ended.
func (p *Pair) ServedKeys(s *Served) []ground.Key { return p.servedKeys(s) }

// GuessedServed reports whether it is by a guess about who is who that something is
// told of which services reach a group.
func (p *Pair) GuessedServed(s *Served) bool {
	return s.Old >= 0 && p.Groups().Guessed(s.Old) || slices.ContainsFunc(s.Before, p.Services().Guessed)
}

// Staffing is in what staff is counted. Each number rests on its own keys: an assumed
// number of full-time equivalents is no assumption about how many people there are.
type Staffing uint8

// The ways to count staff.
const (
	InGroups Staffing = iota // each group of staff as one, whatever its size
	InPersons
	InFullTime
)

// TransferKeys are what says how many some of the staff are, where they went, and
// who leads them there.
func (p *Pair) TransferKeys(t *Transfer, in Staffing) []ground.Key {
	var list []ground.Key
	if in != InFullTime {
		list = p.Old.crewKeys(t, (*Inputs).headsOf, "count", "vacant")
	}
	if in != InPersons {
		list = append(list, p.Old.crewKeys(t, (*Inputs).fteOf, "fte")...)
	}
	return append(list, p.movesOf([]Transfer{*t})...)
}

// CrewKeys are what says how many people some of the staff are, and that the post or
// unit they are in is there; they are added to a list.
func (p *Pair) CrewKeys(to []ground.Key, t *Transfer) []ground.Key {
	return append(to, p.Old.crewKeys(t, (*Inputs).headsOf, "count", "vacant")...)
}

// crewKeys say how many are in a post; outside the posts those of the unit do and of
// all its posts, which are taken away.
func (in *Inputs) crewKeys(t *Transfer, ofUnit func(*Inputs, int) []ground.Key, ofPost ...string) []ground.Key {
	if t.Post >= 0 {
		return in.postKeys(t.Post, ofPost...)
	}
	list := ofUnit(in, t.Unit)
	for _, post := range in.Org.PostsOf(t.Unit) {
		list = append(list, in.postKeys(post, ofPost...)...)
	}
	return once(list)
}

// GuessedTransfer reports whether it is by a guess that some of the staff went where
// they did.
func (p *Pair) GuessedTransfer(t *Transfer) bool {
	return p.Units().Guessed(t.Unit) || t.Post >= 0 && p.Posts().Guessed(t.Post)
}

// MarkedKeys are those of some keys of all entities of a table, in one of the two
// files, that bear a mark; it is not nil.
func (p *Pair) MarkedKeys(file int, t orgmodel.Type, n int, keys ...string) []ground.Key {
	return append([]ground.Key{}, p.inputs(file).watch(t, n, keys...)...)
}

// UnitKeys are what says that a unit of one of the two files is there, and whether
// it is one of the organisation's own; they are added to a list.
func (p *Pair) UnitKeys(to []ground.Key, file, unit int) []ground.Key {
	in := p.inputs(file)
	return in.addMarked(in.addUnitIn(to, unit), orgmodel.Ref{Type: orgmodel.TypeUnit, Index: unit}, "kind", "parent", "since", "until")
}
