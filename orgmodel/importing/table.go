package importing

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
)

// table is a sheet with the meaning of its columns.
type table struct {
	*sheets.Sheet
	columns.Heading
	number   int               // among the tables
	rows     []sheets.Row      // below the headings
	folded   []string          // the headings as they are compared
	persons  []columns.Column  // those that say who it is
	memos    []*memo           // of each column whose texts are judged, else nil
	codes    map[string]string // see numbered
	part     string            // the unit above its units, where that is told by the name of the sheet
	chapters map[string]string // see numberedNames
	paths    map[string]bool   // the ways that the list has rows of; see pathed
	deep     bool              // who is above whom is told by how deep each stands
	indents  bool              // who is above whom is told by indentation
	levels   []step            // of a list of levels, the way to the row before, from the top down
	turned   bool              // they do not stand so from left to right
	english  bool              // all its headings are English
	indent   []indented        // of an indented list, the units that are still open
}

// isPosts reports whether the rows are posts or people, and not units.
func (t *table) isPosts() bool { return t.Has(columns.Post) || t.Has(columns.Degree) }

// order is which tables are read first: those that place units, so that the others find
// theirs, and those of posts last.
func (t *table) order() int {
	switch {
	case t.isPosts():
		return 2
	case !t.places():
		return 1
	}
	return 0
}

// placed reports whether the rows say where in the organisation their unit stands.
func (t *table) placed() bool {
	return t.Has(columns.Parent) || t.Has(columns.Level) || t.Has(columns.Path)
}

// indented reports whether names are indented by two spaces or more, by tabs, or by the
// signs that lists are pointed with, below one that is not, and nothing else says what
// stands above what. One space is a mistake.
func (t *table) indented() bool {
	if t.placed() || t.isPosts() || !t.Has(columns.Unit) {
		return false
	}
	found, column := false, t.Of(columns.Unit)
	for i := range t.rows {
		name := t.rows[i].Cell(column)
		_, bare := inward(name)
		switch before := name[:len(name)-len(bare)]; {
		case bare == "" || before == "":
		case i == 0 || before == " ":
			return false
		default:
			found = true
		}
	}
	return found
}

// table finds the headings of a sheet, and tells what was noticed of its cells.
func (r *reading) table(s *sheets.Sheet) (*table, bool) {
	heading, ok := columns.Find(s, r.mapping)
	if !ok || heading.Row == 0 && r.titled || !heading.Has(columns.Unit) && !heading.Has(columns.UnitID) && !heading.Has(columns.Level) && !heading.Has(columns.Path) {
		return nil, false
	}
	t := &table{Sheet: s, Heading: heading}
	first := slices.IndexFunc(s.Rows, func(row sheets.Row) bool { return row.Number > heading.Row })
	if first >= 0 {
		t.rows = s.Rows[first:]
	}
	t.managers()
	t.pathed()
	t.persons, t.english = t.All(columns.Person), t.English()
	for _, c := range t.Columns {
		t.folded = append(t.folded, columns.Fold(c.Heading))
		t.memos = append(t.memos, newMemo(c.Meaning))
	}
	levels, turned := heading.Levels()
	t.turned = turned
	for _, c := range levels {
		kind, _, _ := r.mapping.Kind(c.Heading)
		t.levels = append(t.levels, step{kind: kind, column: c.Index})
	}
	t.codes = t.numbered()
	t.chapters = t.numberedNames()
	t.depths(r.mapping)
	t.indents = t.codes == nil && t.chapters == nil && !t.deep && (heading.Row == 0 || len(heading.Columns) == 1 || t.indented())
	r.result.Rows += len(t.rows)
	r.notice(t)
	r.broken(t)
	r.spread(t)
	r.guesses(t)
	return t, true
}

// notice tells what the reader of the sheet has noticed.
func (r *reading) notice(t *table) {
	for _, at := range t.Unvalued {
		if t.meaning(at.Column).Written() {
			r.found.add(unvalued, "", at)
		}
	}
	for _, at := range t.Merged {
		if m := t.meaning(at.Column); at.Row > t.Row && m.Written() && !m.Counts() {
			r.found.add(mergedCells, "", at)
		}
	}
	for _, at := range t.Repaired {
		r.found.add(strayQuote, "", at)
	}
	if t.Stopped > 0 {
		r.found.add(emptyRows, t.File+t.Name, t.At(t.Stopped, -1))
	}
	for _, c := range t.Columns {
		at := t.At(t.Row, c.Index)
		switch first := t.Of(c.Meaning); {
		case c.Again:
			r.found.add(headingTwice, c.Heading, at, message.Quoted(clean(c.Heading)))
		case c.Meaning.Single() && first != c.Index:
			r.found.add(meaningTwice, c.Heading, at, message.Quoted(masked(clean(t.Columns[first].Heading))), message.Quoted(masked(clean(c.Heading))))
		}
	}
}

// meaning is what a column means.
func (t *table) meaning(column int) columns.Meaning {
	for _, c := range t.Columns {
		if c.Index == column {
			return c.Meaning
		}
	}
	return columns.None
}

// guesses keeps what was understood of the headings, to show it and to write it into
// a mapping.
func (r *reading) guesses(t *table) {
	for _, c := range t.Columns {
		word := masked(clean(c.Heading))
		if c.Given || c.Again || word == "" {
			continue
		}
		meaning := c.Meaning
		if meaning == columns.None {
			meaning = columns.Ignore
		}
		label := meaning.Label()
		switch {
		case meaning == columns.UnitID && t.codes != nil:
			label = numberedText
		case meaning == columns.Unit && t.chapters != nil:
			label = chapterText
		case meaning == columns.Level && t.turned:
			label = turnedText
		}
		r.guess(word, label, columns.Line("columns", word, meaning.Word()))
	}
}

func (r *reading) guess(word string, means message.Text, line string) {
	if !slices.ContainsFunc(r.result.Guesses, func(g Guess) bool { return g.Line == line }) {
		r.result.Guesses = append(r.result.Guesses, Guess{word, means, line})
	}
}

// turnedText is what a column of levels means where they stand in another order than
// from the top down.
var turnedText = message.Text{
	EN: "one level of the organisation; the headings tell which stands above which",
	SV: "en nivå i organisationen; rubrikerna anger vilken som är överordnad",
}

// spread writes the text of merged cells into each row that they cover. A number is one
// of all of them together, and is written into none.
func (r *reading) spread(t *table) {
	for _, area := range t.Merged {
		last := sheets.RowOf(area.To)
		text := ""
		if last > area.Row && t.meaning(area.Column).Counts() {
			r.mergedNumber(t, area)
			continue
		}
		for i := range t.rows {
			row := &t.rows[i]
			switch {
			case row.Number == area.Row:
				text = row.Cell(area.Column)
			case row.Number > area.Row && row.Number <= last && row.Cell(area.Column) == "" && text != "":
				row.Cells = append(slices.Clone(row.Cells), make([]string, max(0, area.Column+1-len(row.Cells)))...)
				row.Cells[area.Column] = text
			}
		}
	}
}

// mergedNumber leaves out a number that stands beside several rows.
func (r *reading) mergedNumber(t *table, area sheets.Place) {
	for i := range t.rows {
		if row := &t.rows[i]; row.Number == area.Row && row.Cell(area.Column) != "" {
			row.Cells = slices.Clone(row.Cells)
			row.Cells[area.Column] = ""
			r.found.add(mergedNumber, "", area)
		}
	}
}

// entry is a row of a table.
type entry struct {
	*table
	index int
}

func (e entry) row() *sheets.Row { return &e.rows[e.index] }

// cell is what a row has in the column of a meaning, as it is written.
func (e entry) cell(m columns.Meaning) string { return e.row().Cell(e.Of(m)) }

// at is the cell of a row in the column of a meaning, or the row.
func (e entry) at(m columns.Meaning) sheets.Place { return e.in(e.Of(m)) }

// in is the cell of a row in a column.
func (e entry) in(column int) sheets.Place { return e.At(e.row().Number, column) }

// whole is the row as a place.
func (e entry) whole() sheets.Place { return e.in(-1) }

// line is the row of a table that is being read, with what was made of its texts.
type line struct {
	entry
	words  []*word // by column; nil where texts are not judged
	none   word    // of a column that is not there
	detail bool    // one of them has a personal detail where none may be
}

func (t *table) line() *line {
	return &line{entry: entry{table: t}, words: make([]*word, len(t.Columns)), none: judged("", columns.None)}
}

// read goes to a row.
func (l *line) read(index int) {
	l.index, l.detail = index, false
	row := l.row()
	for i, m := range l.memos {
		if m == nil {
			continue
		}
		w := m.word(row.Cell(i))
		if l.words[i] != w { // writing what is there costs more while memory is tidied
			l.words[i] = w
		}
		l.detail = l.detail || w.detail
	}
}

// word is what was made of the text in the column of a meaning.
func (l *line) word(m columns.Meaning) *word {
	if i := l.Of(m); i >= 0 {
		return l.words[i]
	}
	return &l.none
}

// text is what a row has in the column of a meaning, as people see it.
func (l *line) text(m columns.Meaning) string { return l.word(m).text }

// clean is a text as people see it, on one line.
func clean(text string) string { return orgmodel.AsSeen(strings.TrimSpace(unbroken(text))) }

// same makes two names one that people take for one.
func same(name string) string { return strings.ToLower(orgmodel.AsSeen(name)) }
