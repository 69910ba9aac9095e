package metrics

import (
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

// TransferKeys are what says how many some of the staff are, where they went, and
// who leads them there.
func (p *Pair) TransferKeys(t *Transfer) []ground.Key {
	var list []ground.Key
	if t.Post >= 0 {
		list = p.Old.postKeys(t.Post, "count", "fte", "vacant")
	} else {
		list = p.Old.addFTE(p.Old.headsOf(t.Unit), t.Unit)
	}
	return append(list, p.movesOf([]Transfer{*t})...)
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
// it is one of the organisation's own.
func (p *Pair) UnitKeys(file, unit int) []ground.Key {
	in := p.inputs(file)
	return in.addMarked(in.unitIn(unit), orgmodel.Ref{Type: orgmodel.TypeUnit, Index: unit}, "kind", "parent", "since", "until")
}
