package importing

import (
	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
)

// managers looks at what stands below the headings where those alone do not tell what is
// said of managers.
func (t *table) managers() {
	manager, post := t.Of(columns.Manager), t.Of(columns.Post)
	switch {
	case manager < 0 || post < 0 || t.Columns[manager].Given || t.Columns[post].Given:
	case t.Has(columns.Person) && t.colleagues(manager):
		if !t.Has(columns.ReportsTo) {
			t.Mean(manager, columns.ReportsTo)
		}
	case post == manager+1 && t.besideUnits():
		t.Mean(manager, columns.Person)
		t.Mean(post, columns.Manager)
	}
}

// besideUnits reports whether a list that has a title on each row is one of units all the
// same, and the title that of the manager who stands beside it: no unit has two rows, and
// nothing else is said of who holds what.
func (t *table) besideUnits() bool {
	for _, m := range []columns.Meaning{columns.Person, columns.PostID, columns.Degree, columns.ReportsTo, columns.Private} {
		if t.Has(m) {
			return false
		}
	}
	units, n := map[string]bool{}, 0
	for i := range t.rows {
		row := entry{t, i}
		if means(row.cell(columns.Manager), words.yes) {
			return false
		}
		if name := same(row.cell(columns.UnitID)) + same(row.cell(columns.Unit)) + row.levelNames(); name != "" {
			units[name] = true
			n++
		}
	}
	return n > 1 && len(units) == n
}

// levelNames are the names of the levels of a row.
func (e entry) levelNames() (names string) {
	for _, c := range e.All(columns.Level) {
		names += same(e.row().Cell(c.Index)) + "\x00"
	}
	return names
}

// colleagues reports whether most of those who stand in the column of managers are
// people whom the same list has on rows of their own.
func (t *table) colleagues(manager int) bool {
	people := map[string]bool{}
	persons := t.All(columns.Person)
	for i := range t.rows {
		for _, name := range (entry{t, i}).calledAs(persons) {
			people[name] = true
		}
	}
	found, all := 0, 0
	for i := range t.rows {
		if name := personKey(t.rows[i].Cell(manager)); name != "" && !nobody(name) {
			all++
			if people[name] {
				found++
			}
		}
	}
	return found > 0 && found*2 >= all
}

// calledAs is what the person of a row may be called: by each cell that says who it is, and
// by two of them together, either way round.
func (e entry) calledAs(persons []columns.Column) (names []string) {
	for _, c := range persons {
		name := personKey(e.row().Cell(c.Index))
		if name == "" || nobody(name) {
			continue
		}
		for _, other := range names[:min(len(names), 4)] {
			names = append(names, other+" "+name, name+" "+other)
		}
		names = append(names, name)
	}
	return names
}
