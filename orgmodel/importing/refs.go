package importing

import (
	"cmp"

	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
)

// places finds the unit above each one, and breaks circles.
func (r *reading) places() {
	for _, u := range r.units.list {
		if u.above != "" && u.parent == nil {
			u.parent = r.parentOf(u)
		}
	}
	r.circles()
	r.tops()
}

// tops asks about units that stand at the top where no row says why. One does, and what
// is a legal entity of its own; and with a municipality they stand below that.
func (r *reading) tops() {
	var tops []*unit
	for _, u := range r.units.list {
		if u.parent == nil && u.above == "" && !u.named && !alone(u.kind) {
			tops = append(tops, u)
		}
	}
	if len(tops) < 2 || r.Municipality != "" {
		return
	}
	for _, u := range tops {
		r.found.add(severalTops, "", u.at, message.Quoted(tops[0].name))
	}
}

// parentOf finds the unit above one by what its row says, or nil for the top.
func (r *reading) parentOf(u *unit) *unit {
	word := r.meant(u.above)
	if u.coded && r.units.byID[r.heir(word)] == nil {
		r.missing(u, word)
		return nil
	}
	if isNoID(word) {
		if columns.Fold(word) != "" {
			r.found.add(notAnID, columns.Fold(word), u.aboveAt, message.Quoted(word))
		}
		return nil
	}
	parent, several := r.find(word, u.aboveAt)
	switch {
	case parent == u:
		r.found.add(selfParent, "", u.aboveAt)
		return nil
	case parent != nil:
		return parent
	case several:
		r.found.add(ambiguousParent, r.shown(word), u.aboveAt, message.Quoted(r.shown(word)), r.among(r.units.byName[same(r.heir(word))]))
	case r.holders.leads[personKey(word)] != nil && r.closed(word) == nil:
		if above := r.holders.leads[personKey(word)]; above != u {
			return above // the one who leads it stands for a unit
		}
		r.found.add(selfParent, "", u.aboveAt)
	default:
		r.missing(u, word)
	}
	return nil
}

// missing notes that what stands above a unit is closed, left out, or in none of the lists.
func (r *reading) missing(u *unit, word string) {
	if gone := r.closed(word); gone != nil {
		r.found.add(closedAbove, r.shown(gone.known()), u.aboveAt, message.Quoted(gone.name))
		return
	}
	if out, ok := r.units.leftOut(word); ok {
		r.found.hang(out)
		return
	}
	r.found.add(unknownParent, r.shown(word), u.aboveAt, message.Quoted(r.shown(word)))
}

// meant is the id that the mapping says another one is.
func (r *reading) meant(word string) string {
	if other, ok := r.mapping.Other(word); ok {
		return other
	}
	return word
}

// find finds a unit by id, by an id that is written otherwise, or by a name that only
// one has.
func (r *reading) find(word string, at sheets.Place) (u *unit, several bool) {
	u, several = r.exactly(word)
	if u != nil || several {
		return u, several
	}
	word = r.heir(word)
	if marked := r.units.byMark[same(word)]; marked.n == 1 {
		return marked.first, false
	}
	if like := r.units.byFold[foldID(word)]; like.n == 1 {
		r.spelling(word, like.first.id, at)
		return like.first, false
	}
	return nil, false
}

// exactly is the unit with an id, or with a name that only one has.
func (r *reading) exactly(word string) (u *unit, several bool) {
	word = r.heir(word)
	if u := r.units.byID[word]; u != nil {
		return u, false
	}
	named := r.units.byName[same(word)]
	if named.n == 1 {
		return named.first, false
	}
	return nil, named.n > 1
}

// closed is the unit that is no longer in use and known by a word, or nil.
func (r *reading) closed(word string) *unit {
	if u := r.units.gone[word]; u != nil {
		return u
	}
	return r.units.gone[same(word)]
}

// heir is what the mapping says has taken over from a closed unit, else the word
// itself. A mapping may go in a circle.
func (r *reading) heir(word string) string {
	if len(r.units.gone) == 0 {
		return word
	}
	for range 10 {
		gone := r.closed(word)
		if gone == nil || r.meant(gone.known()) == gone.known() {
			return word
		}
		word = r.meant(gone.known())
	}
	return word
}

// known is what the lists know a unit by.
func (u *unit) known() string { return cmp.Or(u.id, u.name) }

// spelling notes that an id is written in two ways. It is one cause, however many ids
// have it: a system or a spreadsheet did it to all of them.
func (r *reading) spelling(one, other string, at sheets.Place) {
	if one != other {
		r.found.add(otherSpelling, "", at, message.And([]message.Quoted{message.Quoted(r.shown(other)), message.Quoted(r.shown(one))}))
	}
}

// circles puts the first unit of each circle at the top.
func (r *reading) circles() {
	state := map[*unit]int{} // 1: on the way up that is being walked; 2: known to end
	for _, u := range r.units.list {
		var walked []*unit
		for v := u; v != nil && state[v] != 2; v = v.parent {
			if state[v] == 1 {
				r.open(walked, v)
				break
			}
			state[v] = 1
			walked = append(walked, v)
		}
		for _, v := range walked {
			state[v] = 2
		}
	}
}

// open opens the circle that a walk upwards has come back to.
func (r *reading) open(walked []*unit, first *unit) {
	at := 0
	for walked[at] != first {
		at++
	}
	for _, u := range walked[at:] {
		r.found.add(circle, first.same+first.id, u.aboveAt, message.Quoted(first.name))
	}
	first.parent = nil
}
