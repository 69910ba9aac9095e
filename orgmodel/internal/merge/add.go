package merge

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
)

// add writes a thing that is new in the lists into the file: behind the one that stands
// before it in the lists.
func (m *merger) add(n *record) {
	if n.counts() {
		m.result.Added++
	}
	m.put(m.file, n, m.neighbour(n))
}

// put writes a thing of the lists into a text: behind another one of its table, if
// there is one, else at the end; as a row, where its table is written in rows.
func (m *merger) put(d *document, n, before *record) {
	if row := d.rowsOf(n.table); row != nil {
		if before == nil || before.rows == nil {
			before = row
		}
		d.after(before.rows, before.row, m.asRow(n), false)
		return
	}
	line := d.newline()
	if before != nil && before.rows == nil {
		d.insert(before.end(), line+line+m.asTable(n, line))
		return
	}
	text := line + m.asTable(n, line) + line
	if !strings.HasSuffix(d.text, "\n") {
		text = line + text
	}
	d.insert(len(d.text), text)
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
		s = said{items: []string{syntax.Quote(m.id(n))}}
	}
	literal := strings.Join(s.items, ", ")
	if s.list {
		literal = "[" + literal + "]"
	}
	return path + " = " + literal
}

// id is what a thing of the lists, now or before, is called in the file.
func (m *merger) id(n *record) string {
	if f := m.here[n]; f != nil {
		return f.id
	}
	return m.ids[n]
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
func (m *merger) asTable(n *record, line string) string {
	return "[[" + n.table + "]]" + line + strings.Join(m.parts(n, true), line)
}

// asRow is a thing of the lists as a row. Its id is left out where the name makes it.
func (m *merger) asRow(n *record) string {
	derived := n.name != "" && m.ID(n.name) == m.id(n)
	return "{ " + strings.Join(m.parts(n, !derived), ", ") + " }"
}
