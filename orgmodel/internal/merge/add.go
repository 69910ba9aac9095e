package merge

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
)

// add writes a thing that is new in the lists into the file: behind the one that stands
// before it in the lists.
func (m *merger) add(n *record) {
	if n.counts() {
		m.result.Added++
	}
	before := m.neighbour(n)
	if row := m.file.rowsOf(n.table); row != nil {
		if before == nil || before.rows == nil {
			before = row
		}
		m.file.after(before.rows, before.row, m.asRow(n), false)
		return
	}
	line := m.file.newline()
	if before != nil && before.rows == nil {
		m.file.insert(before.end(), line+line+m.asTable(n))
		return
	}
	text := line + m.asTable(n) + line
	if !strings.HasSuffix(m.file.text, "\n") {
		text = line + text
	}
	m.file.insert(len(m.file.text), text)
}

// neighbour is the nearest thing of its table that stands before another in the lists
// and is in the file.
func (m *merger) neighbour(n *record) (last *record) {
	for _, other := range m.fresh.records {
		if other == n {
			break
		}
		if f := m.here[other]; f != nil && f.table == n.table {
			last = f
		}
	}
	if last == nil {
		if list := m.file.of(n.table); len(list) > 0 {
			last = list[len(list)-1]
		}
	}
	return last
}

// end is where a table ends with what is said below it: up to an empty line, or to the
// comments that stand right above the next one.
func (r *record) end() int {
	d, last := r.doc, r.tables[len(r.tables)-1]
	at := int(last.Header.End)
	if n := len(last.Entries); n > 0 {
		at = int(last.Entries[n-1].End)
	}
	at = d.lineEnd(at)
	for end := at; ; {
		start := end + len(d.breakAt(end))
		line := strings.TrimSpace(d.text[start:d.lineEnd(start)])
		switch {
		case start == end, line == "":
			return end
		case line[0] != '#':
			return at
		}
		end = d.lineEnd(start)
	}
}

// breakAt is the line break at a place.
func (d *document) breakAt(at int) string {
	for _, b := range []string{"\r\n", "\n"} {
		if strings.HasPrefix(d.text[at:], b) {
			return b
		}
	}
	return ""
}

// spelled is a key-value as the file is to have it, with the ids that it uses.
func (m *merger) spelled(n *record, path string) string {
	s := m.says(n, path)
	if path == "id" {
		s = said{items: []string{syntax.Quote(m.ids[n])}}
	}
	literal := strings.Join(s.items, ", ")
	if s.list {
		literal = "[" + literal + "]"
	}
	return path + " = " + literal
}

// parts are the key-values of a thing of the lists.
func (m *merger) parts(n *record, withID bool) (list []string) {
	if withID {
		list = append(list, m.spelled(n, "id"))
	}
	var nested changeList
	paths := n.paths()
	for i, path := range paths {
		if first(path) == path {
			list = append(list, m.spelled(n, path))
			continue
		}
		_, literal, _ := strings.Cut(m.spelled(n, path), " = ")
		nested = append(nested, change{path: path, literal: literal})
		if i+1 == len(paths) || first(paths[i+1]) != first(path) {
			list = append(list, nested.text(first(path)))
			nested = nil
		}
	}
	return list
}

// asTable is a thing of the lists as a table of its own.
func (m *merger) asTable(n *record) string {
	line := m.file.newline()
	return "[[" + n.table + "]]" + line + strings.Join(m.parts(n, true), line)
}

// asRow is a thing of the lists as a row. Its id is left out where the name makes it.
func (m *merger) asRow(n *record) string {
	derived := n.name != "" && m.ID(n.name) == m.ids[n]
	return "{ " + strings.Join(m.parts(n, !derived), ", ") + " }"
}

// known is what the lists say now with the ids that the file has: what to hand over as
// said before, the next time.
func (m *merger) known() []byte {
	for _, n := range m.fresh.records {
		c := changes{of: n, order: append([]string{"id"}, n.paths()...)}
		if id := m.ids[n]; id != n.id && n.table != organisation {
			c.list = append(c.list, change{path: "id", literal: syntax.Quote(id)})
		}
		for _, path := range names {
			if l := n.find(path); l != nil && m.renamed(n, l) {
				c.set(path, m.says(n, path))
			}
		}
		c.write()
	}
	return m.fresh.edited()
}

// renamed reports whether a key names something that has another id in the file.
func (m *merger) renamed(n *record, l *leaf) bool {
	values := l.value.Items
	if l.value.Kind != syntax.Array {
		values = []syntax.Value{*l.value}
	}
	return slices.ContainsFunc(values, func(v syntax.Value) bool {
		other := m.fresh.named(v.Text)
		return other != nil && m.ids[other] != other.id
	})
}
