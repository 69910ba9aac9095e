package importing

import (
	"strings"
	"unicode"

	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
)

// step is a unit on the way from the top, as a row tells it.
type step struct {
	name, kind string
	column     int
}

// indented is a unit of an indented list that others may stand below.
type indented struct {
	depth int
	step  step
}

// way is what stands above the unit of a row and the unit itself, where the row tells
// it by levels, by a path or by indentation.
func (r *reading) way(l line) []step {
	var steps []step
	switch {
	case l.Has(columns.Level):
		return r.levels(l)
	case l.Has(columns.Path):
		steps = l.path()
	case l.indents:
		steps = l.indentation()
	}
	if n := len(steps); n > maxDepth {
		r.found.add(tooDeep, "", l.at(columns.Unit))
		steps = append(steps[:maxDepth-1], steps[n-1])
	}
	return steps
}

// maxDepth is how many levels an organisation may have. What has more is no list of one.
const maxDepth = 40

// levels reads the columns of levels. What is empty before the first name goes on from
// the row above; a name that stands twice in a row fills a level that is not there.
func (r *reading) levels(l line) (steps []step) {
	list := l.All(columns.Level)
	names := make([]string, len(list))
	started := false
	for i, c := range list {
		names[i] = clean(l.row.Cell(c.Index))
		started = started || names[i] != ""
		if !started && i < len(l.above) {
			names[i] = l.above[i]
		}
	}
	if !started {
		return nil
	}
	l.table.above = names
	for i, name := range names {
		if name == "" || len(steps) > 0 && same(steps[len(steps)-1].name) == same(name) {
			continue
		}
		kind, _, _ := r.mapping.Kind(list[i].Heading)
		steps = append(steps, step{name, kind, list[i].Index})
	}
	return steps
}

// pathSigns stand between the units of a path; of several in one cell the first of
// these is it.
var pathSigns = []string{">", "»", "→", "\\", "|", "/"}

// path reads the units of a path. It may end with the unit itself or above it.
func (l line) path() (steps []step) {
	column := l.Of(columns.Path)
	text := l.row.Cell(column)
	for _, sign := range pathSigns {
		if strings.Contains(text, sign) {
			for _, name := range strings.Split(text, sign) {
				if name = clean(name); name != "" {
					steps = append(steps, step{name: name, column: column})
				}
			}
			break
		}
	}
	if name := clean(text); len(steps) == 0 && name != "" {
		steps = []step{{name: name, column: column}}
	}
	own := l.text(columns.Unit)
	if own != "" && (len(steps) == 0 || same(steps[len(steps)-1].name) != same(own)) {
		steps = append(steps, step{name: own, column: l.Of(columns.Unit)})
	}
	return steps
}

// indentation reads a list in which what stands further in is below what stands less
// far in.
func (l line) indentation() (steps []step) {
	text := l.row.Cell(l.Of(columns.Unit))
	depth := 0
	for _, c := range text {
		switch {
		case c == '\t':
			depth += 4
		case unicode.IsSpace(c) || c == '.' || c == '-' || c == '*' || c == '•':
			depth++
		default:
			text = strings.TrimLeftFunc(text, func(c rune) bool { return unicode.IsSpace(c) || strings.ContainsRune(".-*•", c) })
			open := l.table.indent
			for len(open) > 0 && open[len(open)-1].depth >= depth {
				open = open[:len(open)-1]
			}
			open = open[:min(len(open), maxDepth)]
			l.table.indent = append(open, indented{depth, step{name: clean(text), column: l.Of(columns.Unit)}})
			for _, o := range l.table.indent {
				steps = append(steps, o.step)
			}
			return steps
		}
	}
	return nil
}

// walk finds the last unit of a way, and adds those on it that are not known yet.
func (r *reading) walk(steps []step, l line) (last *unit) {
	for _, s := range steps {
		u := r.units.ways[place{name: same(s.name), parent: last}]
		if u == nil {
			u = &unit{name: s.name, kind: s.kind, parent: last, at: l.At(l.row.Number, s.column), said: onTheWay}
			r.units.add(u)
		}
		last = u
	}
	return last
}
