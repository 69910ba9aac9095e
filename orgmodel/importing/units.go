package importing

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
)

// unit is a unit as the rows describe it.
type unit struct {
	id, name string // what the system knows it by; empty where the lists have no ids
	kind     string // empty: not stated
	above    string // as written: what the one above is known by, or its name
	aboveAt  sheets.Place
	parent   *unit // when it was found
	at       sheets.Place
	closed   string // the word that says so
	heads    orgmodel.Quantity
	fte      orgmodel.Quantity
	all      orgmodel.Quantity // heads with those of the units below
	allFTE   orgmodel.Quantity
	account  string // its cost centre
	lead     string // a title, or somebody
	leadAt   sheets.Place
	noLead   bool   // the post that leads is vacant
	said     string // all that its row says
	rows     int    // of posts and people
	posts    []*post
	slug     string // its id in the model
}

// place is what a row says of where a unit without an id stands.
type place struct {
	name, above string
	parent      *unit
}

func (u *unit) place() place { return place{same(u.name), same(u.above), u.parent} }

// units are all units, in the order in which they are met first, and how to find them.
type units struct {
	list   []*unit
	byID   map[string]*unit
	byFold map[string][]*unit
	byName map[string][]*unit
	plain  map[place]*unit  // those without ids, by name and what their row says of the place
	ways   map[place]*unit  // those that are placed by a way from the top, or not at all
	gone   map[string]*unit // closed ones, by id and by name
}

func newUnits() *units {
	return &units{byID: map[string]*unit{}, byFold: map[string][]*unit{}, byName: map[string][]*unit{}, plain: map[place]*unit{}, ways: map[place]*unit{}, gone: map[string]*unit{}}
}

func (us *units) add(u *unit) {
	us.list = append(us.list, u)
	if u.id != "" {
		us.byID[u.id] = u
		us.byFold[foldID(u.id)] = append(us.byFold[foldID(u.id)], u)
	}
	us.byName[same(u.name)] = append(us.byName[same(u.name)], u)
	at := u.place()
	if u.id == "" && us.plain[at] == nil {
		us.plain[at] = u
	}
	if u.above == "" && us.ways[at] == nil {
		us.ways[at] = u
	}
}

// foldID makes ids equal that differ in case, spaces, hyphens and leading zeros.
func foldID(id string) string {
	folded := columns.Fold(id)
	if bare := strings.TrimLeft(folded, "0"); bare != "" {
		return bare
	}
	return folded
}

// rows reads all rows into units and posts.
func (r *reading) rows() {
	for _, t := range r.tables {
		for i := range t.rows {
			r.row(line{t, &t.rows[i]})
		}
	}
}

// row reads one row.
func (r *reading) row(l line) {
	switch {
	case l.repeatsHeadings():
		r.refuse(l, headingsAgain, "", l.At(l.row.Number, -1))
	case l.isTotal():
		r.refuse(l, totalRow, "", l.At(l.row.Number, -1))
	case r.personal(l):
	case l.isPosts():
		r.postRow(l)
	default:
		r.unitRow(l)
	}
}

// repeatsHeadings reports whether a row is the row of headings once more.
func (l line) repeatsHeadings() bool {
	if l.Heading.Row == 0 {
		return false
	}
	for i, c := range l.Columns {
		if !columns.Folds(l.row.Cell(c.Index), l.folded[i]) {
			return false
		}
	}
	return true
}

// totals are words that begin a row of totals.
var totals = []string{"summa", "totalt", "total", "delsumma", "totalsumma", "s:a", "sum", "subtotal", "grand total"}

// isTotal reports whether a row is a sum of others: its first text says so, and
// nothing says what it stands under.
func (l line) isTotal() bool {
	for _, c := range l.Columns {
		cell := strings.TrimSpace(l.row.Cell(c.Index))
		if cell == "" {
			continue
		}
		if cell[0] < utf8.RuneSelf && !strings.ContainsRune("dgst", rune(cell[0]|0x20)) {
			return false // as in almost all rows
		}
		text := same(cell)
		first, _, _ := strings.Cut(text, " ")
		return slices.Contains(totals, strings.Trim(first, ":")) && l.text(columns.Parent) == "" || slices.Contains(totals, text)
	}
	return false
}

// personal leaves out a row that has a personal detail where none may be.
func (r *reading) personal(l line) bool {
	for _, c := range l.Columns {
		text := l.row.Cell(c.Index)
		if digits(text) < leastDigits && !strings.Contains(text, "@") {
			continue // almost all texts
		}
		if c.Meaning.Written() && personal(text) || c.Meaning.ForReaders() && reachable(text) || c.Meaning.Written() && c.Meaning != columns.Manager && calls(text) {
			r.refuse(l, personalDetail, c.Heading, l.At(l.row.Number, c.Index), message.Quoted(masked(clean(c.Heading))))
			return true
		}
	}
	return false
}

// unitRow reads a row that is a unit.
func (r *reading) unitRow(l line) {
	u, ok := r.named(l)
	if !ok {
		r.refuse(l, noName, "", l.At(l.row.Number, -1))
		return
	}
	if word := l.text(columns.State); word != "" && means(word, words.closed) {
		u.closed = word
		r.units.gone[u.id], r.units.gone[same(u.name)] = u, u
		r.refuse(l, closedUnit, word, l.at(columns.State), message.Quoted(word))
		return
	}
	if old := r.already(u); old != nil {
		if old.said == onTheWay {
			old.said, old.at = u.said, u.at
			r.describe(old, l)
			return
		}
		if old.said == u.said {
			r.refuse(l, rowTwice, "", l.At(l.row.Number, -1))
		} else {
			r.refuse(l, unitTwice, old.id+same(old.name), l.At(l.row.Number, -1), message.Quoted(old.name))
		}
		return
	}
	r.describe(u, l)
	r.units.add(u)
}

// named begins a unit with what its row calls it and what stands above it. A unit of
// levels or of a path brings those above it along.
func (r *reading) named(l line) (*unit, bool) {
	u := &unit{id: l.text(columns.UnitID), name: l.text(columns.Unit), above: l.text(columns.Parent), aboveAt: l.at(columns.Parent), at: l.at(columns.Unit), said: l.all()}
	if isNoID(u.id) {
		r.found.add(notAnID, columns.Fold(u.id), l.at(columns.UnitID), message.Quoted(u.id))
		u.id = ""
	}
	steps := r.way(l)
	if len(steps) > 0 {
		last := steps[len(steps)-1]
		if u.name == "" || same(u.name) == same(last.name) {
			u.name, u.kind, steps = last.name, last.kind, steps[:len(steps)-1]
		}
		u.parent = r.walk(steps, l)
		u.at = l.At(l.row.Number, last.column)
	}
	return u, u.name != ""
}

// already is the unit that a row describes once more, or nil: the one with its id, or
// without ids the one of its name in the same place.
func (r *reading) already(u *unit) *unit {
	if u.id != "" {
		if old := r.units.byID[u.id]; old != nil {
			return old
		}
		if alike := r.units.byFold[foldID(u.id)]; len(alike) > 0 && same(alike[0].name) == same(u.name) {
			r.spelling(u.id, alike[0].id, u.at)
			return alike[0]
		}
		return nil
	}
	return r.units.plain[u.place()]
}

// onTheWay is said of a unit that is known from the ways of others only, so far.
const onTheWay = "\x00"

// describe reads what a row says of its unit besides its name.
func (r *reading) describe(u *unit, l line) {
	if word := l.text(columns.Kind); word != "" {
		u.kind = cmp.Or(r.kind(word, l.at(columns.Kind)), u.kind)
	}
	u.heads = r.quantity(l, columns.Count)
	u.fte = r.quantity(l, columns.FTE)
	u.all, u.allFTE = r.quantity(l, columns.CountTotal), r.quantity(l, columns.FTETotal)
	u.account = l.account()
	u.leadAt = l.at(columns.Manager)
	u.lead, u.noLead = l.text(columns.Manager), l.flag(columns.Vacant)
}

// account is the cost centre that a row states.
func (l line) account() string {
	if code := l.text(columns.CostCentre); !isNoID(code) {
		return code
	}
	return ""
}

// kind is the kind that a word of a list means; none where nobody knows it.
func (r *reading) kind(word string, at sheets.Place) string {
	kind, given, ok := r.mapping.Kind(word)
	switch {
	case !ok:
		r.found.add(unknownKind, r.shown(word), at, message.Quoted(r.shown(word)))
		return ""
	case !given:
		label := kindLabel(kind)
		r.guess(word, message.Text{EN: "the kind " + label.EN, SV: "sorten " + label.SV}, columns.Line("kinds", word, kind))
	}
	return kind
}

func kindLabel(id string) message.Text {
	for _, k := range orgmodel.Kinds() {
		if k.ID == id {
			return k.Label
		}
	}
	return message.Same(id)
}

// quantity reads a number of a row; what is no number is unknown.
func (r *reading) quantity(l line, m columns.Meaning) orgmodel.Quantity {
	cell := l.cell(m)
	n := r.memo.number(cell)
	if !n.ok && !n.blank {
		text := clean(cell)
		r.found.add(unreadNumber, m.Word()+r.shown(text), l.at(m), message.Quoted(r.shown(text)))
	}
	return n.quantity
}

// flag reports whether a cell says yes, or a number above zero.
func (l line) flag(m columns.Meaning) bool {
	text := l.text(m)
	q, ok := number(text)
	return means(text, words.yes) || means(text, words.vacant) || ok && q.Known() && !q.IsZero()
}

// all is what a row says in all its columns that are read, so that one that stands
// twice is known.
func (l line) all() string {
	var b strings.Builder
	for _, c := range l.Columns {
		if c.Meaning != columns.None && c.Meaning != columns.Ignore {
			b.WriteString(clean(l.row.Cell(c.Index)))
		}
		b.WriteByte(0)
	}
	return b.String()
}
