package kit

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
)

// entities adds what the outline stands for or names.
func (s Sketch) entities(d *drawing.Drawing) {
	seen := map[string]bool{}
	for _, e := range d.Outline {
		for _, id := range slices.Concat(e.Things.IDs, e.Named.IDs) {
			ref, ok := s.org.Find(id)
			if !ok || seen[id] {
				continue
			}
			seen[id] = true
			c := s.org.Common(ref)
			d.Entities = append(d.Entities, drawing.Entity{ID: id, Type: ref.Type, Status: c.Status, Assumed: c.Assumed})
		}
	}
}

// explain says below the outline what a mark in it means.
func (m *Marks) explain(d *drawing.Drawing) {
	if m.signs[AssumedMark] {
		d.Marks = Words.LegendAssumed.In(d.Lang)
	}
}
