package importing

import (
	"cmp"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
)

// unit is a unit as the rows describe it.
type unit struct {
	number   int    // of the units that were met
	id, name string // what the system knows it by; empty where the lists have no ids
	fold     string // its id as it is compared
	same     string // its name as it is compared
	kind     string // empty: not stated
	above    string // as written: what the one above is known by, or its name
	coded    bool   // what stands above it is told by its own id
	aboveAt  sheets.Place
	parent   *unit // when it was found
	named    bool  // it is told why it has none
	at       sheets.Place
	heads    orgmodel.Quantity
	fte      orgmodel.Quantity
	all      orgmodel.Quantity // heads with those of the units below
	allFTE   orgmodel.Quantity
	account  string // its cost centre
	lead     string // a title, or somebody
	leadAt   sheets.Place
	noLead   bool     // the post that leads is vacant
	told     entry    // its row
	also     []string // other files that say something of it
	onTheWay bool     // it is known from the ways of others only, so far
	rows     int      // of posts and people
	posts    []*post
	slug     string // its id in the model
}

// place is what a row says of where a unit without an id stands.
type place struct {
	name, above string
	parent      *unit
}

func (u *unit) place() place { return place{u.same, same(u.above), u.parent} }

// units are all units, in the order in which they are met first, and how to find them.
type units struct {
	list   []*unit
	byID   map[string]*unit
	byFold map[string]alike
	byName map[string]alike
	byMark map[string]alike // what stands in brackets behind a name, or as a code before it
	plain  map[place]*unit  // those without ids, by name and what their row says of the place
	ways   map[place]*unit  // those that are placed by a way from the top, or not at all
	gone   map[string]*unit // closed ones, by id and by name
	out    map[string]leftOut
}

// alike are units that share a name, or an id but for how it is written.
type alike struct {
	first *unit
	n     int
	more  []*unit // but the first
}

func (a alike) and(u *unit) alike {
	if a.n == 0 {
		a.first = u
	} else {
		a.more = append(a.more, u)
	}
	a.n++
	return a
}

func newUnits() *units {
	return &units{byID: map[string]*unit{}, byFold: map[string]alike{}, byName: map[string]alike{}, byMark: map[string]alike{}, plain: map[place]*unit{}, ways: map[place]*unit{}, gone: map[string]*unit{}, out: map[string]leftOut{}}
}

func (us *units) add(u *unit) {
	u.number = len(us.list)
	us.list = append(us.list, u)
	if u.id != "" {
		us.byID[u.id] = u
		us.byFold[u.fold] = us.byFold[u.fold].and(u)
	}
	us.byName[u.same] = us.byName[u.same].and(u)
	if _, mark, ok := strings.Cut(strings.TrimSuffix(u.same, ")"), " ("); ok && strings.HasSuffix(u.same, ")") {
		us.byMark[mark] = us.byMark[mark].and(u)
	}
	if code, rest, ok := strings.Cut(u.same, " "); ok && u.id == "" && rest != "" && strings.Trim(code, "0123456789") == "" {
		us.byMark[code] = us.byMark[code].and(u)
	}
	at := u.place()
	if u.id == "" && us.plain[at] == nil {
		us.plain[at] = u
	}
	if u.above == "" && us.ways[at] == nil {
		us.ways[at] = u
	}
}

// close notes a unit that is no longer in use. One without an id is not what stands where
// nothing stands.
func (us *units) close(u *unit) {
	us.gone[u.same] = u
	if u.id != "" {
		us.gone[u.id] = u
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
		l := t.line()
		for i := range t.rows {
			l.read(i)
			r.row(l)
		}
	}
}

// row reads one row.
func (r *reading) row(l *line) {
	switch {
	case l.repeatsHeadings():
		r.refuse(l.entry, headingsAgain, "", l.whole())
	case l.isTotal():
		r.refuse(l.entry, totalRow, "", l.whole())
	case l.isPart():
		r.refuse(l.entry, ofWhich, "", l.whole())
	case l.isFootnote():
		r.refuse(l.entry, footnote, "", l.whole())
	case l.detail && r.personal(l):
	case l.isPosts():
		r.postRow(l)
	default:
		r.unitRow(l)
	}
}

// repeatsHeadings reports whether a row is the row of headings once more.
func (e entry) repeatsHeadings() bool {
	if e.Heading.Row == 0 {
		return false
	}
	row := e.row()
	for i, heading := range e.folded {
		if !columns.Folds(row.Cell(i), heading) {
			return false
		}
	}
	return true
}

// personal leaves out a row that has a personal detail where none may be: the cell alone,
// where the rest still says which unit it is of, since others may stand below it.
func (r *reading) personal(l *line) bool {
	for i, w := range l.words {
		if w == nil || !w.detail {
			continue
		}
		heading := l.Columns[i].Heading
		args := []any{message.Quoted(masked(clean(heading)))}
		switch {
		case l.Columns[i].Meaning.Places():
			r.leaveOut(l, detailInName, heading, l.in(i), args...)
			return true
		case l.isPosts():
			r.refuse(l.entry, personalDetail, heading, l.in(i), args...)
			return true
		}
		l.words[i] = &l.none
		r.found.add(detailAside, heading, l.in(i), args...)
	}
	return false
}

// unitRow reads a row that is a unit.
func (r *reading) unitRow(l *line) {
	u, ok := r.named(l)
	switch {
	case ok:
	case r.addsByID(u, l):
		return
	default:
		r.leaveOut(l, noName, "", l.whole())
		return
	}
	if text, at, ended := r.ended(l); ended {
		r.units.close(u)
		r.refuse(l.entry, closedUnit, text, at, message.Quoted(text))
		return
	}
	if old := r.already(u); old != nil {
		r.again(old, u, l)
		return
	}
	if named := r.units.byName[u.same]; named.n > 1 && u.addsOnly() {
		r.refuse(l.entry, ambiguousRow, r.shown(u.name), u.at, message.Quoted(r.shown(u.name)), r.among(named))
		return
	}
	if u.addsOnly() && r.placing {
		r.found.add(unplacedUnit, "", u.at, message.Quoted(r.shown(u.name)))
	}
	if l.severalUnits() {
		r.found.add(severalInCell, "", u.at, message.Quoted(r.shown(u.name)))
	}
	r.describe(u, l)
	r.units.add(u)
}

// again reads a row of a unit that is known.
func (r *reading) again(old, u *unit, l *line) {
	switch {
	case old.onTheWay:
		old.onTheWay, old.told, old.at = false, u.told, u.at
		r.describe(old, l)
	case old.told.all() == l.all():
		r.refuse(l.entry, rowTwice, "", l.whole())
	case r.adds(old, l):
	default:
		r.refuse(l.entry, unitTwice, old.id+old.same, l.whole(), message.Quoted(old.name))
	}
}

// named begins a unit with what its row calls it and what stands above it. A unit of
// levels or of a path brings those above it along.
func (r *reading) named(l *line) (*unit, bool) {
	id, name := l.word(columns.UnitID), l.word(columns.Unit)
	u := &unit{id: id.text, name: name.text, same: name.folded, above: l.text(columns.Parent), aboveAt: l.at(columns.Parent), at: l.at(columns.Unit), told: l.entry}
	if id.noID {
		r.found.add(notAnID, columns.Fold(u.id), l.at(columns.UnitID), message.Quoted(u.id))
		u.id = ""
	}
	if u.id != "" {
		u.fold = foldID(u.id)
	}
	if u.code() != u.id {
		heading := l.Columns[l.Of(columns.UnitID)].Heading
		r.found.add(detailAside, heading, l.at(columns.UnitID), message.Quoted(masked(clean(heading))))
	}
	if above, ok := l.aboveCode(u.id); ok && u.above == "" {
		u.above, u.aboveAt, u.coded = above, l.at(columns.UnitID), true
	}
	steps := r.way(l)
	if len(steps) > 0 {
		last := steps[len(steps)-1]
		if u.name == "" || u.same == last.same || l.indents || l.chapters != nil {
			u.name, u.same, u.kind, steps = last.name, last.same, last.kind, steps[:len(steps)-1]
		}
		u.parent = r.walk(steps, l)
		u.at = l.in(last.column)
	}
	return u, !isBlank(u.name)
}

// already is the unit that a row describes once more, or nil: the one with its id, or
// without ids the one of its name in the same place.
func (r *reading) already(u *unit) *unit {
	if u.id == "" {
		if old := r.units.plain[u.place()]; old != nil {
			return old
		}
		return r.elsewhere(u)
	}
	if old := r.units.byID[u.id]; old != nil {
		return old
	}
	if like := r.units.byFold[u.fold]; like.n > 0 && like.first.same == u.same {
		r.spelling(u.id, like.first.id, u.at)
		return like.first
	}
	return nil
}

// describe reads what a row says of its unit besides its name.
func (r *reading) describe(u *unit, l *line) {
	r.says(u, l)
	r.leads(u, l)
}

// says reads what describes a unit, and notes it nowhere else.
func (r *reading) says(u *unit, l *line) {
	if word := l.word(columns.Kind); word.text != "" {
		u.kind = cmp.Or(r.kind(word, l), u.kind)
	}
	u.heads = r.quantity(l, columns.Count)
	u.fte = r.quantity(l, columns.FTE)
	u.all, u.allFTE = r.quantity(l, columns.CountTotal), r.quantity(l, columns.FTETotal)
	u.account = l.account()
	u.leadAt = l.at(columns.Manager)
	u.lead, u.noLead = l.text(columns.Manager), r.vacantLead(l)
}

// vacantLead reports whether the post that leads a unit is vacant. How many of its posts
// are does not say which.
func (r *reading) vacantLead(l *line) bool {
	w := l.word(columns.Vacant)
	n := w.parsed()
	switch {
	case w.yes || w.vacant:
		return true
	case n.blank, n.ok && n.quantity.IsZero(), means(w.text, words.no), means(w.text, words.filled):
		return false
	}
	r.found.add(vacantPosts, "", l.at(columns.Vacant))
	return false
}

// account is the cost centre that a row states.
func (l *line) account() string {
	if code := l.word(columns.CostCentre); !code.noID {
		return code.text
	}
	return ""
}

// kind is what a word of a list means as the kind of a unit.
type kind struct {
	id string
	ok bool // somebody knows it
}

// kind is the kind that a row states; none where nobody knows the word.
func (r *reading) kind(w *word, l *line) string {
	if w.kind == nil {
		id, given, ok := r.mapping.Kind(w.text)
		if ok && !given {
			label := kindLabel(id)
			r.guess(w.text, message.Text{EN: "the kind " + label.EN, SV: "sorten " + label.SV}, columns.Line("kinds", w.text, id))
		}
		w.kind = &kind{id, ok}
	}
	if !w.kind.ok {
		r.found.add(unknownKind, r.shown(w.text), l.at(columns.Kind), message.Quoted(r.shown(w.text)))
		return ""
	}
	return w.kind.id
}

func kindLabel(id string) message.Text {
	for _, k := range orgmodel.Kinds() {
		if k.ID == id {
			return k.Label
		}
	}
	return message.Same(id)
}

// quantity reads a number of a row; what is no number is unknown, and so are people or
// posts that are not counted in whole ones.
func (r *reading) quantity(l *line, m columns.Meaning) orgmodel.Quantity {
	w := l.word(m)
	n := w.parsed()
	switch {
	case n.ok && !n.doubtful, n.blank:
		return n.quantity
	case l.english && n.thousands.Known():
		return n.thousands
	case n.ok && (m == columns.FTE || m == columns.FTETotal) && !l.english:
		return n.quantity
	}
	r.unread(l, m)
	return orgmodel.Quantity{}
}

// unread notes what should be a number and is none.
func (r *reading) unread(l *line, m columns.Meaning) {
	text := r.shown(figures(l.text(m)))
	r.found.add(unreadNumber, m.Word()+text, l.at(m), message.Quoted(text))
}

// all is what a row says in all its columns that are read, so that one that stands
// twice is known.
func (e entry) all() string {
	var b strings.Builder
	row := e.row()
	for i, c := range e.Columns {
		if c.Meaning != columns.None && c.Meaning != columns.Ignore {
			b.WriteString(clean(row.Cell(i)))
		}
		b.WriteByte(0)
	}
	return b.String()
}
