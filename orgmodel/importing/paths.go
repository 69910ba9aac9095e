package importing

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
)

// pathSigns stand between the units of a path; of several in one cell the first of
// these is it.
var pathSigns = []string{">", "»", "→", "\\", "|", "/"}

// inNames is the one of them that stands in names, too: "Vuxen/missbruk".
const inNames = "/"

// pathOf are the units of a path, and the sign between them.
func pathOf(cell string) (names []string, sign string) {
	for _, sign := range pathSigns {
		if strings.Contains(cell, sign) {
			for _, name := range strings.Split(cell, sign) {
				if name = clean(name); !isBlank(name) {
					names = append(names, name)
				}
			}
			return names, sign
		}
	}
	if name := clean(cell); name != "" {
		names = []string{name}
	}
	return names, ""
}

// pathed finds out whether a list names its units by the whole way to each, whatever stands
// above the column: most of those that have a way have the one above in the list.
func (t *table) pathed() {
	column, named := t.Of(columns.Path), t.Has(columns.Unit)
	switch {
	case column < 0 && named && !t.placed() && !t.isPosts() && !t.Columns[t.Of(columns.Unit)].Given:
		column = t.Of(columns.Unit)
	case column < 0 || named:
		return
	}
	paths, below, known := map[string]bool{}, 0, 0
	for i := range t.rows {
		names, _ := pathOf(t.rows[i].Cell(column))
		paths[pathKey(names)] = true
	}
	for i := range t.rows {
		if names, _ := pathOf(t.rows[i].Cell(column)); len(names) > 1 {
			below++
			if knownBefore(names, paths) > 0 {
				known++
			}
		}
	}
	if known == 0 || known*2 < below {
		return
	}
	t.paths = paths
	if t.Of(columns.Path) < 0 {
		t.Mean(column, columns.Path)
	}
}

func pathKey(names []string) string { return same(strings.Join(names, "\x00")) }

// knownBefore is how many units the longest way has that a list has and that another goes
// on from.
func knownBefore(names []string, paths map[string]bool) int {
	for n := len(names) - 1; n > 0; n-- {
		if paths[pathKey(names[:n])] {
			return n
		}
	}
	return 0
}

// path reads the units of a path. It may end with the unit itself or above it. Where the
// list has those above, what is behind them is one name, whatever signs are in it.
func (l *line) path() (steps []step) {
	column := l.Of(columns.Path)
	names, sign := pathOf(l.row().Cell(column))
	if n := knownBefore(names, l.paths); n > 0 && sign == inNames {
		names = append(names[:n:n], strings.Join(names[n:], sign))
	}
	for _, name := range names {
		steps = append(steps, stepTo(name, column))
	}
	own := l.word(columns.Unit)
	if own.text != "" && (len(steps) == 0 || steps[len(steps)-1].same != own.folded) {
		steps = append(steps, step{name: own.text, same: own.folded, column: l.Of(columns.Unit)})
	}
	return steps
}
