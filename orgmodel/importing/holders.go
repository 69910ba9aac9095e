package importing

import (
	"bytes"
	"encoding/binary"
	"hash/maphash"
	"strings"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// holders are who holds which post: to tell a page that was put in twice from somebody
// who holds a post in parts, and from several who share one. None of it is written.
type holders struct {
	tables []*table
	held   []holding // the first row of each person in each post
	slots  []uint64  // where to look for them: half of their keys, and which they are, counted from 1; 0: none
	seed   maphash.Seed
	twice  map[string]bool // rows of those who have several, as they are written
	ids    map[string]*numbered
	key    []byte // who holds which post on a row
	other  []byte // the same of another row

	reports  []report
	byPerson map[string]*post // nil: several
	leads    map[string]*unit // by who leads it; nil: several
}

// holding is a row of somebody who holds a post, in numbers: there is one for almost
// every row, and a map of them would cost as much as all else.
type holding struct {
	table, row, post int32
}

// numbered is a post that the system has an id for.
type numbered struct {
	post   *post
	first  entry
	share  int64 // of full time, of all who hold it
	closed bool  // it is no longer in use
}

// newHolders has room for the holders of posts of some tables.
func newHolders(tables []*table) holders {
	rows, slots := 0, 1
	for i, t := range tables {
		if t.number = i; t.isPosts() {
			rows += len(t.rows)
		}
	}
	for slots < 2*rows {
		slots *= 2
	}
	return holders{tables: tables, held: make([]holding, 0, rows), slots: make([]uint64, slots), seed: maphash.MakeSeed(), twice: map[string]bool{}, ids: map[string]*numbered{}, byPerson: map[string]*post{}, leads: map[string]*unit{}}
}

// hold notes who holds a post on a row. Again says that the post has been counted; a row
// that stands twice, or says other things of a post than a row before, is refused.
func (r *reading) hold(l *line, p *post) (again, ok bool) {
	if id := l.text(columns.PostID); id != "" && !isNoID(id) {
		return r.holdNumbered(l, p, id)
	}
	first, again := r.holders.first(l.entry, p)
	if !again {
		return false, true
	}
	return true, r.another(l.entry, first)
}

// first finds the first row of who holds the post on this one, or notes that this is it.
// Where nobody is named there is none. Keys are kept as numbers, since there is one for
// almost every row; two that share a number are told apart by what they are made of.
func (h *holders) first(row entry, p *post) (first entry, again bool) {
	named := false
	if h.key, named = row.who(p.number, h.key[:0]); !named {
		return entry{}, false
	}
	key, last := maphash.Bytes(h.seed, h.key), uint64(len(h.slots)-1)
	slot := key & last
	for ; h.slots[slot] > 0; slot = (slot + 1) & last {
		if h.slots[slot]>>32 != key>>32 {
			continue
		}
		other := h.held[uint32(h.slots[slot])-1]
		first = entry{h.tables[other.table], int(other.row)}
		if h.same(first, other.post) {
			return first, true
		}
	}
	h.held = append(h.held, holding{int32(row.table.number), int32(row.index), p.number})
	h.slots[slot] = key>>32<<32 | uint64(len(h.held))
	return entry{}, false
}

// same reports whether the one who holds a post on a row is the one who is looked for.
func (h *holders) same(row entry, post int32) bool {
	h.other, _ = row.who(post, h.other[:0])
	return bytes.Equal(h.key, h.other)
}

// another reports whether a row says something else than those before it.
func (r *reading) another(row, first entry) bool {
	r.holders.twice[first.all()] = true
	all := row.all()
	if r.holders.twice[all] {
		r.refuse(row, rowTwice, "", row.whole())
		return false
	}
	r.holders.twice[all] = true
	return true
}

// holdNumbered notes a row of a post with an id. Several rows of one id are one post
// that is shared, as long as no more than a full time is held of it.
func (r *reading) holdNumbered(l *line, p *post, id string) (again, ok bool) {
	share := l.share()
	n := r.holders.ids[foldID(id)]
	switch {
	case n == nil:
		r.holders.ids[foldID(id)] = &numbered{post: p, first: l.entry, share: share}
		return false, true
	case n.post != p:
		r.refuse(l.entry, postTwice, foldID(id), l.at(columns.PostID), message.Quoted(r.shown(id)))
		return false, false
	case !r.another(l.entry, n.first):
		return false, false
	}
	if n.share += share; n.share > 10_000 {
		r.found.add(postOverfull, "", l.at(columns.PostID), message.Quoted(r.shown(id)))
	}
	return true, true
}

// share is what a row states of full time, 0 where it does not.
func (l *line) share() int64 {
	if q := l.word(columns.FTE).parsed().quantity; q.Exact() {
		low, _ := q.Low()
		return int64(low*10_000 + 0.5)
	}
	return l.word(columns.Degree).parsed().share
}

// who appends what tells a person of a post from others; false where nobody is named.
func (e entry) who(post int32, key []byte) ([]byte, bool) {
	key = binary.BigEndian.AppendUint32(key, uint32(post))
	row, named := e.row(), false
	for _, c := range e.persons {
		cell := strings.TrimSpace(row.Cell(c.Index))
		if cell == "" || nobody(cell) {
			continue
		}
		named = true
		key = append(appendSame(key, cell), 0)
	}
	return key, named
}

// appendSame appends a name as it is compared.
func appendSame(key []byte, name string) []byte {
	from := len(key)
	key = append(key, name...)
	space := false
	for i, c := range key[from:] {
		switch {
		case c >= utf8.RuneSelf, c < ' ', c == ' ' && space:
			return append(key[:from], same(name)...)
		case 'A' <= c && c <= 'Z':
			key[from+i] = c | 0x20
		}
		space = c == ' '
	}
	return key
}
