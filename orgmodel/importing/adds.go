package importing

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
)

// places reports whether a list of units says where in the organisation they stand.
func (t *table) places() bool {
	return t.placed() || t.indents || t.deep || t.chapters != nil || t.codes != nil || t.part != "" || t.Has(columns.ReportsTo)
}

// addsOnly reports whether a row says nothing of which of several namesakes it means: it
// has no id, and nothing says where its unit stands.
func (u *unit) addsOnly() bool {
	return u.id == "" && !u.told.places() && u.above == "" && u.parent == nil
}

// elsewhere is the unit of another list that a row means which says no place: the only
// one of its name, or nil. So heads may stand in one list and places in another.
func (r *reading) elsewhere(u *unit) *unit {
	if !u.addsOnly() {
		return nil
	}
	if meant := r.meant(u.name); meant != u.name {
		old, _ := r.exactly(meant)
		return old
	}
	if named := r.units.byName[u.same]; named.n == 1 && named.first.told.table != u.told.table {
		return named.first
	}
	return nil
}

// addsByID reads a row that calls its unit by its id only, where another list has it.
func (r *reading) addsByID(u *unit, l *line) bool {
	if u.id == "" {
		return false
	}
	old, _ := r.find(r.meant(u.id), l.at(columns.UnitID))
	return old != nil && r.adds(old, l)
}

// adds reads what a row of another list says besides of a unit that is known. A row that
// says something else than what was said is not read.
func (r *reading) adds(old *unit, l *line) bool {
	if old.told.table == l.table {
		return false
	}
	more, all := &unit{}, *old
	r.says(more, l)
	same := add(&all.kind, more.kind) && add(&all.account, more.account) && add(&all.lead, more.lead) &&
		add(&all.heads, more.heads) && add(&all.fte, more.fte) && add(&all.all, more.all) && add(&all.allFTE, more.allFTE)
	if !same {
		return false
	}
	if old.lead == "" && more.lead != "" {
		all.leadAt, all.noLead = more.leadAt, more.noLead
	}
	if file := l.File; file != old.at.File && !slices.Contains(all.also, file) {
		all.also = append(all.also, file)
	}
	*old = all
	r.leads(old, l)
	return true
}

// add says something that was not said, and reports whether it is not something else.
func add[T string | orgmodel.Quantity](said *T, more T) bool {
	var unsaid T
	if *said == unsaid {
		*said = more
	}
	return more == unsaid || *said == more
}
