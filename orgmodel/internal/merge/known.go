package merge

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
)

// known is what the lists say now with the ids that the file has, and what they said
// before of things that they no longer have and the file still does: what to hand over
// as said before, the next time.
func (m *merger) known(left []*record) []byte {
	for _, n := range m.fresh.records {
		c := changes{of: n, order: append([]string{"id"}, n.paths()...)}
		if id := m.ids[n]; id != n.id && n.table != organisation {
			c.list = append(c.list, change{path: "id", literal: syntax.Quote(id)})
		}
		for _, path := range names {
			if l := n.find(path); l != nil && m.renamed(l) {
				c.set(path, m.says(n, path))
			}
		}
		c.write()
	}
	for _, b := range left {
		m.put(m.fresh, b, nil)
	}
	return m.fresh.edited()
}

// renamed reports whether a key names something that has another id in the file.
func (m *merger) renamed(l *leaf) bool {
	values := l.value.Items
	if l.value.Kind != syntax.Array {
		values = []syntax.Value{*l.value}
	}
	return slices.ContainsFunc(values, func(v syntax.Value) bool {
		other := m.fresh.named(v.Text)
		return other != nil && m.ids[other] != other.id
	})
}
