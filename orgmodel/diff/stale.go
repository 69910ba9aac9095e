package diff

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// What was recorded or decided before the state that a change starts from is about an
// earlier change, whatever it names.

// Outdated reports whether a record of the new organisation is older than the change: the
// old organisation has the same one, or it is dated no later than what the old one
// describes, and names neither a decision nor the file. What a variant states itself, it
// states of its own change.
func (c *Comparison) Outdated(r *orgmodel.Record) bool {
	if slices.ContainsFunc(c.Old.Records, func(old orgmodel.Record) bool { return sameRecord(&old, r) }) {
		return true
	}
	if c.New.Header.Extends != "" || len(r.About) == 0 || !r.Date.Known() || !c.Old.Header.AsOf.Known() || r.Date.End() > c.Old.Day() {
		return false
	}
	return !slices.ContainsFunc(r.About, func(id string) bool {
		ref, ok := c.New.Find(id)
		return ok && (ref.Type == orgmodel.TypeDecision || ref.Type == orgmodel.TypeOrganisation)
	})
}

func sameRecord(a, b *orgmodel.Record) bool {
	return a.Form == b.Form && a.Date == b.Date && slices.Equal(slices.Sorted(slices.Values(a.About)), slices.Sorted(slices.Values(b.About)))
}

// DecisionBehind returns the id of the decision that something names and that can be
// behind a change of it: not the one by which it came to be what the old organisation
// describes.
func (c *Comparison) DecisionBehind(e *orgmodel.Common) string {
	old, there := c.Old.Find(e.ID)
	ref, ok := c.New.Find(e.Decision)
	if !there || !ok || ref.Type != orgmodel.TypeDecision || c.Old.Common(old).Decision != e.Decision {
		return e.Decision
	}
	if d := c.New.Decisions[ref.Index].Date; d.Known() && c.Old.Header.AsOf.Known() && d.End() <= c.Old.Day() {
		return ""
	}
	return e.Decision
}
