package tomlfile

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// close carries out the [[close]] tables: what ends gets its last day.
func (b *builder) close() {
	for i := range b.org.Closes {
		c := &b.org.Closes[i]
		if !c.Date.Known() {
			c.Date = b.asOfOf(i)
			if !c.Assumed.Key("date") {
				c.Assumed.Keys = append(slices.Clone(c.Assumed.Keys), "date")
			}
		}
		for _, id := range c.IDs {
			if k, ok := b.ids[id]; ok && k.ref.Type != orgmodel.TypeOrganisation {
				end(b.org.Common(k.ref), c)
			}
		}
	}
}

// asOfOf is the day described by the file that states a [[close]].
func (b *builder) asOfOf(i int) orgmodel.Date {
	origins := b.places.of[orgmodel.TypeClose]
	if i < len(origins) {
		for l := origins[i].layer; l >= 0; l-- {
			if h := b.places.layers[l].org.Header; h.AsOf.Known() {
				return h.AsOf
			}
		}
	}
	return b.org.Header.AsOf
}

// end gives an entity its last day: the one before it is no more.
func end(c *orgmodel.Common, by *orgmodel.Close) {
	if c == nil {
		return
	}
	c.Until = by.Date.DayBefore()
	if by.Assumed.Key("date") && !c.Assumed.Key("until") {
		c.Assumed.Keys = append(slices.Clone(c.Assumed.Keys), "until")
	}
	if by.Status != c.Status && by.Status != "" && c.Status != "" {
		c.StatusOf = withStatus(c.StatusOf)
		c.StatusOf["until"] = by.Status
	}
}

// closedIDs are the ids of what a [[close]] has ended by the day described.
func (b *builder) closedIDs() map[string]bool {
	closed := map[string]bool{}
	for i := range b.org.Closes {
		for _, id := range b.org.Closes[i].IDs {
			if k, ok := b.ids[id]; ok && !b.org.Active(b.org.Common(k.ref)) {
				closed[id] = true
			}
		}
	}
	return closed
}

// successors lists, for what is closed, the living entities that succeed it.
func (b *builder) successors(closed map[string]bool) map[string][]string {
	next := map[string][]string{}
	if len(closed) == 0 {
		return next
	}
	b.org.Each(func(_ orgmodel.Ref, c *orgmodel.Common) {
		if !b.org.Active(c) {
			return
		}
		for _, id := range c.Formerly {
			if closed[id] {
				next[id] = append(next[id], c.ID)
			}
		}
	})
	return next
}

// follow leads a living reference to something closed on to its sole
// successor. Without one the reference stays, and a rule asks about it.
func (b *builder) follow(r *reference, closed map[string]bool, successors map[string][]string) {
	c := b.org.Common(r.ref)
	if isLasting(r) || c == nil || !b.org.Active(c) {
		return
	}
	followed := false
	for i, id := range r.ids() {
		next := successors[id]
		if !closed[id] || len(next) != 1 || next[0] == c.ID || slices.Contains(r.key.Words, id) {
			continue
		}
		r.set(i, next[0])
		followed = true
	}
	if followed && r.many != nil {
		*r.many = unique(*r.many)
	}
}

// unique drops repeated ids and keeps the order.
func unique(list []string) []string {
	out := make([]string, 0, len(list))
	seen := make(map[string]bool, len(list))
	for _, id := range list {
		if !seen[id] {
			seen[id] = true
			out = append(out, id)
		}
	}
	return out
}
