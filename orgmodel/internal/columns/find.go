package columns

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/sheets"
)

// Column is a column with what is meant by it.
type Column struct {
	Index   int
	Heading string
	Meaning Meaning
	Given   bool // by the mapping file; else by the word above it
	Again   bool // another column before it has the same heading
}

// Heading is the row of headings of a sheet.
type Heading struct {
	Row     int // its number; 0 where there is none and the first column is the list
	Columns []Column

	first [meaningCount]int // the column of a meaning, counted from 1; 0: none
}

// searched is how far down a row of headings is looked for.
const searched = 20

// Find finds the row of headings: of the first rows the one in which most cells are
// known, and which says what the list is of. A list of one column needs none.
func Find(s *sheets.Sheet, m *Mapping) (Heading, bool) {
	best, most := -1, 0
	for i := range min(len(s.Rows), searched) {
		if n := len(knownIn(&s.Rows[i], m)); n > most {
			best, most = i, n
		}
	}
	switch {
	case best >= 0 && (most > 1 || width(s) == 1):
		return read(&s.Rows[best], m), true
	case width(s) == 1:
		h := Heading{Columns: []Column{{Meaning: Unit}}}
		h.index()
		return h, true
	}
	return Heading{}, false
}

// knownIn lists the cells of a row that are known headings.
func knownIn(r *sheets.Row, m *Mapping) (list []int) {
	for i, cell := range r.Cells {
		folded := Fold(cell)
		_, given := m.column(cell)
		if _, ok := meaningOf(cell); ok || given || levels()[folded] || isNumbered(folded) || folded == "namn" || folded == "name" {
			list = append(list, i)
		}
	}
	return list
}

// width is how many columns a sheet has.
func width(s *sheets.Sheet) (n int) {
	for i := range s.Rows {
		n = max(n, len(s.Rows[i].Cells))
	}
	return n
}

// read gives each cell of a row of headings its meaning.
func read(r *sheets.Row, m *Mapping) Heading {
	h := Heading{Row: r.Number}
	for i, cell := range r.Cells {
		c := Column{Index: i, Heading: cell}
		c.Meaning, _ = meaningOf(cell)
		if given, ok := m.column(cell); ok {
			c.Meaning, c.Given = given, true
		}
		c.Again = Fold(cell) != "" && slices.ContainsFunc(h.Columns, func(o Column) bool { return Fold(o.Heading) == Fold(cell) })
		if c.Again {
			c.Meaning = None
		}
		h.Columns = append(h.Columns, c)
	}
	h.index()
	h.pairs()
	h.levels()
	h.name()
	h.only()
	return h
}

// index notes which column is the first of each meaning: every row asks for it.
func (h *Heading) index() {
	h.first = [meaningCount]int{}
	for i, c := range slices.Backward(h.Columns) {
		h.first[c.Meaning] = i + 1
	}
}

// levels takes two columns or more for levels where their headings are kinds of
// units or numbered, and nothing else says what is above what.
func (h *Heading) levels() {
	if h.Has(Parent) || h.Has(Path) {
		return
	}
	var found []int
	for i, c := range h.Columns {
		folded := Fold(c.Heading)
		if !c.Given && !c.Again && (levels()[folded] || isNumbered(folded)) {
			found = append(found, i)
		}
	}
	found = h.namedLevels(found)
	if len(found) < 2 {
		return
	}
	for _, i := range found {
		h.Columns[i].Meaning = Level
	}
	h.index()
}

// namedLevels leaves, of two columns of one level, the one whose heading says that names
// stand there: beside "Nivå 2 namn", "Nivå 2" is a code.
func (h *Heading) namedLevels(found []int) (list []int) {
	named := map[int]bool{}
	for _, i := range found {
		folded := Fold(h.Columns[i].Heading)
		if n, ok := levelNumber(folded); ok && namesIt(folded) {
			named[n] = true
		}
	}
	for _, i := range found {
		folded := Fold(h.Columns[i].Heading)
		if n, ok := levelNumber(folded); !ok || !named[n] || namesIt(folded) {
			list = append(list, i)
		}
	}
	return list
}

// name decides what "Namn" means: the unit, in a list that names it nowhere else and
// is not about people.
func (h *Heading) name() {
	of := Unit
	if h.aboutPeople() {
		of = Person
	}
	for i := range h.Columns {
		c := &h.Columns[i]
		if folded := Fold(c.Heading); !c.Given && !c.Again && (folded == "namn" || folded == "name") {
			c.Meaning = of
		}
	}
	h.index()
}

// ofUnits are what only lists of units have, and ofPeople what only lists of people, or
// of what has a name of its own, have.
var (
	ofUnits  = []Meaning{Kind, Parent, Count, FTE, CountTotal, FTETotal}
	ofPeople = []Meaning{Unit, Level, Path, Post, PostID, Degree, Person}
)

// aboutPeople reports whether what a list calls a name is one of people. In doubt it is:
// a person who is taken for a unit is written into the model.
func (h *Heading) aboutPeople() bool {
	if slices.ContainsFunc(ofPeople, h.Has) {
		return true
	}
	doubtful := h.Has(Private) || h.lone() >= 0
	return doubtful && !slices.ContainsFunc(ofUnits, h.Has)
}

// English reports whether all headings that are known are English words.
func (h *Heading) English() bool {
	n := 0
	for _, c := range h.Columns {
		switch {
		case c.Meaning == None || c.Heading == "":
		case !isEnglish(Fold(c.Heading)):
			return false
		default:
			n++
		}
	}
	return n > 0
}

func isEnglish(folded string) bool {
	if english()[folded] || strings.HasPrefix(folded, "level") {
		return true
	}
	for _, above := range []string{"parent", "superior"} { // as ofAbove knows them
		rest := strings.TrimSuffix(strings.TrimPrefix(folded, above), above)
		if rest != folded && english()[rest] {
			return true
		}
	}
	return false
}

// Has reports whether there is a column of a meaning.
func (h *Heading) Has(m Meaning) bool { return h.Of(m) >= 0 }

// Of is the first column of a meaning, or -1.
func (h *Heading) Of(m Meaning) int { return h.first[m] - 1 }

// All lists the columns of a meaning, from left to right.
func (h *Heading) All(m Meaning) (list []Column) {
	for _, c := range h.Columns {
		if c.Meaning == m {
			list = append(list, c)
		}
	}
	return list
}
