package importing

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
)

// step is a unit on the way from the top, as a row tells it.
type step struct {
	name, same string // as it is read, and as it is compared
	kind       string
	column     int
}

func stepTo(name string, column int) step { return step{name: name, same: same(name), column: column} }

// indented is a unit of an indented list that others may stand below.
type indented struct {
	depth int
	sign  rune // that it is pointed with, or 0
	step  step
}

// way is what stands above the unit of a row and the unit itself, where the row tells
// it by levels, by a path or by indentation.
func (r *reading) way(l *line) []step {
	var steps []step
	switch {
	case len(l.levels) > 0:
		return l.steps()
	case l.Has(columns.Path):
		steps = l.path()
	case l.part != "":
		return l.partWay()
	case l.chapters != nil:
		steps = r.chapterWay(l)
	case l.deep:
		depth, _ := strconv.Atoi(clean(l.cell(columns.Depth)))
		steps = l.below(depth, 0, l.cell(columns.Unit))
	case l.indents:
		depth, name := inward(l.cell(columns.Unit))
		steps = l.below(depth, signOf(l.cell(columns.Unit), name), name)
	}
	if n := len(steps); n > maxDepth {
		r.found.add(tooDeep, "", l.at(columns.Unit))
		steps = append(steps[:maxDepth-1], steps[n-1])
	}
	return steps
}

// maxDepth is how many levels an organisation may have. What has more is no list of one.
const maxDepth = 40

// steps reads the columns of levels. What is empty before the first name goes on from
// the row above; a dash, or a name that stands twice in a row, fills a level that is not
// there.
func (l *line) steps() (steps []step) {
	started := false
	for i := range l.levels {
		level := &l.levels[i]
		w := l.words[level.column]
		started = started || w.text != ""
		if started {
			level.name, level.same = w.text, w.folded
			if isBlank(w.text) {
				level.name, level.same = "", ""
			}
		}
	}
	if !started {
		return nil
	}
	for _, s := range l.levels {
		if s.name == "" || len(steps) > 0 && steps[len(steps)-1].same == s.same {
			continue
		}
		steps = append(steps, s)
	}
	return steps
}

// below reads a list in which what stands further in is below what stands less far in, or
// as far in behind another sign that came later.
func (l *line) below(depth int, sign rune, name string) (steps []step) {
	if clean(name) == "" {
		return nil
	}
	open := l.table.indent
	for len(open) > 0 && open[len(open)-1].depth > depth {
		open = open[:len(open)-1]
	}
	beside := func(o indented) bool { return o.depth == depth && (o.sign == sign || o.sign == 0 || sign == 0) }
	if at := slices.IndexFunc(open, beside); at >= 0 {
		open = open[:at]
	}
	open = open[:min(len(open), maxDepth)]
	l.table.indent = append(open, indented{depth: depth, sign: sign, step: stepTo(clean(name), l.Of(columns.Unit))})
	for _, o := range l.table.indent {
		steps = append(steps, o.step)
	}
	return steps
}

// inward is how far in a name stands, by spaces, tabs and the signs that lists are
// pointed with, and the name without them.
func inward(cell string) (depth int, name string) {
	for i, c := range cell {
		switch {
		case c == 'o' && strings.HasPrefix(cell[i:], "o\t"):
			depth++ // as Word points the second level
		case c == '\t':
			depth += 4
		case unicode.IsSpace(c) || strings.ContainsRune(points, c):
			depth++
		default:
			return depth, cell[i:]
		}
	}
	return depth, ""
}

// signOf is the sign that a line is pointed with; those that are typed are one, dashes
// however long and stars, and what draws the branches of a tree is none.
func signOf(cell, name string) rune {
	for _, c := range strings.TrimSuffix(cell, name) {
		switch {
		case strings.ContainsRune("-–—*", c):
			return '-'
		case strings.ContainsRune("•·▪◦o", c):
			return c
		}
	}
	return 0
}

// points are the signs that lists are pointed with.
const points = ".-–—*•·▪◦│├└─┬╰┃┣┗━|+"

// walk finds the last unit of a way, and adds those on it that are not known yet.
func (r *reading) walk(steps []step, l *line) (last *unit) {
	for _, s := range steps {
		u := r.units.ways[place{name: s.same, parent: last}]
		if u == nil {
			u = &unit{name: s.name, same: s.same, kind: s.kind, parent: last, at: l.in(s.column), told: l.entry, onTheWay: true}
			r.units.add(u)
		}
		last = u
	}
	return last
}
