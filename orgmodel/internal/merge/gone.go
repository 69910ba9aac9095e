package merge

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
	"github.com/orgmodel/orgmodel/orgmodel/location"
)

// gone deals with what the lists no longer have. It stays, and is told; where the lists
// name all there is, it is removed, unless somebody would miss it. What stays it returns.
func (m *merger) gone() (stays []*record) {
	now := map[*record]bool{}
	for n := range m.was {
		now[m.was[n]] = true
	}
	left := map[string]*record{} // of what they had before, by the id in the file
	var order []string
	for _, b := range m.before.records {
		if f := m.here[b]; !now[b] && f != nil && b.table != organisation {
			left[f.id] = b
			order = append(order, f.id)
		}
	}
	removed := map[string]bool{}
	if m.Complete && len(left) > 0 {
		removed = m.remove(left)
	}
	for _, id := range order {
		b := left[id]
		if !removed[id] {
			stays = append(stays, b)
		}
		switch {
		case !b.counts() || removed[id]:
		case m.Complete:
			m.keep(InUse, b, m.here[b], "", "", "")
		default:
			m.keep(Gone, b, m.here[b], "", "", "")
		}
	}
	return stays
}

// remove removes from the text what is left there and nobody would miss.
func (m *merger) remove(left map[string]*record) map[string]bool {
	doc, findings := read(location.NewFile(m.File.Name, m.result.Text), m.ID)
	if len(findings) > 0 {
		return nil
	}
	removed := map[string]bool{}
	for id, b := range left {
		removed[id] = !m.touched(b, m.here[b]) && doc.byID[id] != nil
	}
	for again := true; again; {
		again = false
		for _, r := range doc.records {
			if removed[r.id] {
				continue
			}
			for _, id := range r.mentions() {
				if removed[id] {
					removed[id], again = false, true
				}
			}
		}
	}
	for _, r := range doc.records {
		if removed[r.id] && r == doc.byID[r.id] {
			doc.drop(r)
			if r.counts() {
				m.result.Removed++
			}
		}
	}
	m.result.Text = doc.edited()
	return removed
}

// touched reports whether a thing of the file is not as the lists had it: a key is
// another, or something is said of it in a comment.
func (m *merger) touched(b, f *record) bool {
	for _, path := range f.union(b) {
		if !m.says(b, path).equal(m.says(f, path)) {
			return true
		}
	}
	start, end := f.extent()
	return f.doc.commented(syntax.Span{Start: int32(start), End: int32(end)})
}

// mentions are all texts of a thing that may name another one.
func (r *record) mentions() (list []string) {
	for _, l := range r.leaves {
		if l.path == "id" || l.path == "name" || l.path == "note" {
			continue
		}
		list = append(list, texts(l.value)...)
	}
	return list
}

func texts(v *syntax.Value) (list []string) {
	if v.Kind == syntax.String {
		id, _, _ := strings.Cut(v.Text, "#")
		list = append(list, id)
	}
	for i := range v.Items {
		list = append(list, texts(&v.Items[i])...)
	}
	for i := range v.Entries {
		list = append(list, texts(&v.Entries[i].Value)...)
	}
	return list
}

// extent is what a thing takes up in the text: its lines, with the comments right above
// and below them.
func (r *record) extent() (start, end int) {
	d := r.doc
	if r.rows != nil {
		item := &r.rows.Items[r.row]
		end = int(item.End)
		if comma := d.comma(end); comma >= 0 {
			end = comma + 1
		}
		return d.lineStart(int(item.Start)), d.lineEnd(end)
	}
	start = d.lineStart(int(r.tables[0].Header.Start))
	for start > 0 {
		line := d.text[d.lineStart(start):start]
		if trimmed := strings.TrimSpace(line); trimmed != "" && trimmed[0] != '#' || d.lineStart(start) == start {
			break
		}
		start = d.lineStart(start)
	}
	return start, r.end()
}

// drop removes a thing with its lines. Nothing is said of it there.
func (d *document) drop(r *record) {
	start, end := r.extent()
	if r.rows == nil {
		d.cut(start, end)
		return
	}
	item := &r.rows.Items[r.row]
	stop := int(item.End)
	if comma := d.comma(stop); comma >= 0 {
		stop = comma + 1
	}
	if alone := strings.TrimSpace(d.text[start:int(item.Start)]) + strings.TrimSpace(d.text[stop:end]); alone == "" && start > 0 {
		d.cut(start, end)
		return
	}
	d.cut(int(item.Start), stop)
}
