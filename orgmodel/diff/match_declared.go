package diff

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// Bounds on how far an id in formerly is followed through what is gone: how many
// steps, and how many entities in all.
const (
	maxSteps  = 16
	maxPassed = 256
)

// declared links what formerly says. Either side may say it: an old entity that
// names a new one is the same succession seen the other way round.
func (m *matcher) declared() {
	for i := range m.rosters {
		r := &m.rosters[i]
		forward := walk{says: m.new, knows: m.old, typ: r.typ}
		forward.each(r.new, func(n, o int) {
			m.link(Link{Type: r.typ, Old: o, New: n, Basis: Declared, Confidence: 100})
		})
		backward := walk{says: m.old, knows: m.new, typ: r.typ}
		backward.each(r.old, func(o, n int) {
			m.link(Link{Type: r.typ, Old: o, New: n, Basis: Declared, Confidence: 100})
		})
	}
}

// walk follows formerly from one organisation to what exists in the other.
type walk struct {
	says, knows *orgmodel.Organisation
	typ         orgmodel.Type
	passed      map[string]bool
	found       func(there int)
}

// each calls found for every entity here and each it leads to there.
func (w *walk) each(here []*orgmodel.Common, found func(here, there int)) {
	for i, c := range here {
		if c == nil || len(c.Formerly) == 0 {
			continue
		}
		w.found = func(there int) { found(i, there) }
		twin := known(w.knows, w.typ, c.ID)
		if twin != nil && !begun(w.knows, twin) {
			twin = nil
		}
		if twin != nil && sameSet(twin.Formerly, c.Formerly) {
			continue
		}
		stated := listed(twin)
		for _, id := range c.Formerly {
			if id != c.ID && !stated(id) && !w.isPast(id) {
				w.passed = nil
				w.follow(id, 0)
			}
		}
	}
}

// listed returns what tells whether an entity names an id in formerly. What both
// files state of an entity that one has had all the time is history.
func listed(c *orgmodel.Common) func(string) bool {
	if c == nil {
		return func(string) bool { return false }
	}
	if len(c.Formerly) <= 8 {
		return func(id string) bool { return slices.Contains(c.Formerly, id) }
	}
	set := make(map[string]bool, len(c.Formerly))
	for _, id := range c.Formerly {
		set[id] = true
	}
	return func(id string) bool { return set[id] }
}

// isPast reports whether a source stood beside its successor already on the
// earlier day: the later day cannot undo a spin-off by leaving it out.
func (w *walk) isPast(id string) bool {
	source := known(w.says, w.typ, id)
	return source != nil && w.says.Active(source) && earlier(w.says, w.knows)
}

// follow leads from an id to what exists there: itself, or what those that are
// gone, or have not come, were formerly.
func (w *walk) follow(id string, steps int) {
	there := known(w.knows, w.typ, id)
	if there != nil && w.knows.Active(there) {
		ref, _ := w.knows.Find(id)
		w.found(ref.Index)
		return
	}
	if there != nil && begun(w.knows, there) || w.passed[id] || steps == maxSteps || len(w.passed) >= maxPassed {
		return
	}
	here := known(w.says, w.typ, id)
	if (there == nil || len(there.Formerly) == 0) && (here == nil || len(here.Formerly) == 0) {
		return
	}
	if w.passed == nil {
		w.passed = map[string]bool{}
	}
	w.passed[id] = true
	for _, c := range [...]*orgmodel.Common{there, here} {
		if c == nil {
			continue
		}
		for _, before := range c.Formerly {
			w.follow(before, steps+1)
		}
	}
}

// known returns an entity of a table, whether it exists on the day or not; nil
// when there is none.
func known(o *orgmodel.Organisation, t orgmodel.Type, id string) *orgmodel.Common {
	if ref, ok := o.Find(id); ok && ref.Type == t {
		return o.Common(ref)
	}
	return nil
}

// begun reports whether an entity exists on the day of its model, or has ended
// by then.
func begun(o *orgmodel.Organisation, c *orgmodel.Common) bool { return c.Since.Start() <= o.Day() }

// earlier reports whether one organisation is certainly earlier than another.
func earlier(a, b *orgmodel.Organisation) bool { return a.Header.AsOf.End() < b.Header.AsOf.Start() }
