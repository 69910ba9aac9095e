package drawing

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// Entity is what the outline of a drawing speaks of: how sure it is, and what of
// it no source supports.
type Entity struct {
	ID      string
	Type    orgmodel.Type
	Status  orgmodel.Status
	Assumed orgmodel.Assumed
}

// finish adds what the outline stands for or names, and what a mark in it means.
func (s sketch) finish(d *Drawing) {
	seen := map[string]bool{}
	for _, e := range d.Outline {
		for _, id := range slices.Concat(e.Things.IDs, e.Named.IDs) {
			ref, ok := s.org.Find(id)
			if !ok || seen[id] {
				continue
			}
			seen[id] = true
			c := s.org.Common(ref)
			d.Entities = append(d.Entities, Entity{ID: id, Type: ref.Type, Status: c.Status, Assumed: c.Assumed})
		}
	}
	s.used.explain(d)
}

// explain says below the outline what a mark in it means.
func (m *marks) explain(d *Drawing) {
	if m.signs[assumedMark] {
		d.Marks = words.legendAssumed.In(d.Lang)
	}
}

// Standing is how sure the whole is, in words: "PROPOSAL, partly decided: the
// closures". Empty: in force.
func (d *Drawing) Standing() string {
	return led(d.Stamp, ", ", d.Partly)
}

// Name is the title with the stamp before it, for who meets nothing but the name
// of the picture.
func (d *Drawing) Name() string { return led(d.Stamp, ": ", d.Title) }

// Summary is the description with the standing before it.
func (d *Drawing) Summary() string { return led(d.Standing(), ". ", d.Description) }

// led is a text with another before it, where both say something.
func led(by, sign, text string) string {
	if by == "" || text == "" {
		return by + text
	}
	return by + sign + text
}

// joined joins the texts that say something.
func joined(by string, texts ...string) string {
	return strings.Join(slices.DeleteFunc(texts, func(s string) bool { return s == "" }), by)
}
