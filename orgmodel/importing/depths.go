package importing

import (
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
)

// depths decides whether the numbers of a column tell how deep each unit stands: the list
// goes through a tree, in which nothing is more than one below what stands before it, and
// nothing else says what is above what. A column that is called so and has words for kinds
// is one of kinds.
func (t *table) depths(m *columns.Mapping) {
	column := t.Of(columns.Depth)
	switch {
	case column < 0:
		return
	case t.hasKinds(column, m) && !t.Has(columns.Kind):
		t.Mean(column, columns.Kind)
		t.memos[column] = newMemo(columns.Kind)
		return
	}
	t.deep = !t.isPosts() && !t.placed() && t.codes == nil && t.chapters == nil && t.isOutline(column)
	if !t.deep {
		t.Mean(column, columns.None)
		t.memos[column] = nil
	}
}

// hasKinds reports whether all that stands in a column are words for kinds.
func (t *table) hasKinds(column int, m *columns.Mapping) bool {
	found := false
	for i := range t.rows {
		if cell := clean(t.rows[i].Cell(column)); cell != "" {
			if _, _, ok := m.Kind(cell); !ok {
				return false
			}
			found = true
		}
	}
	return found
}

// isOutline reports whether the numbers of a column are those of a tree that is gone
// through from the top.
func (t *table) isOutline(column int) bool {
	first, before, deeper := 0, 0, false
	for i := range t.rows {
		row := entry{t, i}
		if clean(row.cell(columns.Unit)) == "" || row.isTotal() || row.isFootnote() {
			continue
		}
		n, err := strconv.Atoi(clean(row.row().Cell(column)))
		switch {
		case err != nil, n < 0, n > maxDepth:
			return false
		case before == 0 && first == 0:
			first = n
		case n > before+1 || n < first:
			return false
		default:
			deeper = deeper || n > first
		}
		before = n
	}
	return deeper
}
