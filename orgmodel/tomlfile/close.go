package tomlfile

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// close carries out the [[close]] tables: what ends gets its last day, and what
// was closed only for a time the day from which it is open again.
func (b *builder) close() {
	for i := range b.org.Closes {
		b.dated(i)
		c := &b.org.Closes[i]
		for _, id := range c.IDs {
			if k, ok := b.ids[id]; ok && k.ref.Type != orgmodel.TypeOrganisation {
				end(b.org.Common(k.ref), c, b.org.Day())
			}
		}
	}
}

// dated gives a [[close]] that says no day the one that its file describes,
// which is an assumption.
func (b *builder) dated(i int) {
	c := &b.org.Closes[i]
	if c.Date.Known() {
		return
	}
	c.Date = b.asOfLayer(b.layerOf(orgmodel.Ref{Type: orgmodel.TypeClose, Index: i}))
	if !c.Assumed.Key("date") {
		c.Assumed.Keys = append(slices.Clone(c.Assumed.Keys), "date")
	}
}

// asOfLayer is the day that a file of the series describes.
func (b *builder) asOfLayer(layer int) orgmodel.Date {
	for ; layer >= 0; layer-- {
		if day := b.places.layers[layer].asOf; day.Known() {
			return day
		}
	}
	return b.org.Header.AsOf
}

// end gives an entity its last day: the one before it is no more. What a
// [[close]] ends for a time only begins again when the time is over.
func end(c *orgmodel.Common, by *orgmodel.Close, day orgmodel.Day) {
	switch {
	case c == nil || by.Paused(c):
	case by.Until.Known() && by.Until.End() < day:
		c.Since = by.Until.DayAfter()
		mark(c, "since", by)
	default:
		c.Until = by.Date.DayBefore()
		mark(c, "until", by)
	}
}

// mark hands down to a key what a [[close]] says of its days.
func mark(c *orgmodel.Common, key string, by *orgmodel.Close) {
	if by.Assumed.Key("date") && !c.Assumed.Key(key) {
		c.Assumed.Keys = append(slices.Clone(c.Assumed.Keys), key)
	}
	if by.Status != c.Status && by.Status != "" && c.Status != "" {
		c.StatusOf = withStatus(c.StatusOf)
		c.StatusOf[key] = by.Status
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

// everybody lists what all entities have in common.
func everybody(org *orgmodel.Organisation) []*orgmodel.Common {
	var all []*orgmodel.Common
	org.Each(func(_ orgmodel.Ref, c *orgmodel.Common) { all = append(all, c) })
	return all
}

// successors lists, for what is closed, the living entities that succeed it:
// directly, or by way of others that ended later. Two of them stand for many:
// nobody follows then.
func successors(all []*orgmodel.Common, day orgmodel.Day, closed map[string]bool) map[string][]string {
	l := lineage{day: day, next: map[string][]*orgmodel.Common{}, ends: map[string][]string{}}
	var gone []*orgmodel.Common
	for _, c := range all {
		for _, id := range c.Formerly {
			l.next[id] = append(l.next[id], c)
		}
		if closed[c.ID] {
			gone = append(gone, c)
		}
	}
	for _, c := range gone {
		l.walk(c)
	}
	return l.ends
}

// lineage follows successions to those that still live.
type lineage struct {
	day  orgmodel.Day
	next map[string][]*orgmodel.Common // by id: those that name it in formerly
	ends map[string][]string           // by id: the living ones at the end, two at most
}

func (l *lineage) walk(c *orgmodel.Common) []string {
	if found, walked := l.ends[c.ID]; walked {
		return found
	}
	var found []string
	for _, by := range l.next[c.ID] {
		switch {
		case by.ActiveOn(l.day):
			found = append(found, by.ID)
		case by.Until.End() > c.Until.End():
			found = append(found, l.walk(by)...)
		}
	}
	found = unique(found)
	l.ends[c.ID] = found[:min(len(found), 2)]
	return l.ends[c.ID]
}

// follow leads a living reference to something closed on to its sole
// successor. Without one the reference stays, and a rule asks about it.
func (b *builder) follow(r *reference, closed map[string]bool, successors map[string][]string) {
	if c := b.org.Common(r.ref); c != nil && b.org.Active(c) {
		before := slices.Clone(r.ids())
		if from := r.follow(c.ID, closed, successors); from != nil {
			b.places.came(r.ref, r.list(), from)
		}
		r.asSure(c, before, func(id string) *orgmodel.Common { return b.org.Common(b.ids[id].ref) })
	}
}

// asSure gives a key that now names a successor the status of the successor, or of the
// end of what it named before where that is less sure: that it does is no surer than
// that there is one, and than that the other ends.
func (r *reference) asSure(c *orgmodel.Common, before []string, find func(id string) *orgmodel.Common) {
	key := r.key.Name
	if r.outer != "" {
		key = r.outer
	}
	if !factual(key) {
		return // it says on what the statement rests, nothing of the organisation
	}
	if slices.Equal(before, r.ids()) || c.KeyStatus(key) != orgmodel.InForce {
		return
	}
	if status := leastSure(before, r.ids(), find); status != orgmodel.InForce {
		c.StatusOf = withStatus(c.StatusOf)
		c.StatusOf[key] = status
	}
}

// leastSure is how sure it is that what some ids named has passed on to what others do.
func leastSure(before, after []string, find func(id string) *orgmodel.Common) orgmodel.Status {
	least := orgmodel.InForce
	consider := func(ids, others []string, of func(*orgmodel.Common) orgmodel.Status) {
		for _, id := range ids {
			if c := find(id); c != nil && !slices.Contains(others, id) && of(c) != "" && of(c).LessSure(least) {
				least = of(c)
			}
		}
	}
	consider(after, before, func(c *orgmodel.Common) orgmodel.Status { return c.Status })
	consider(before, after, func(c *orgmodel.Common) orgmodel.Status { return c.KeyStatus("until") })
	return least
}

// follow does that for a reference of something living that has the id self. Of
// a list that has become another it returns which elements are left.
func (r *reference) follow(self string, closed map[string]bool, successors map[string][]string) []int {
	if isLasting(r) {
		return nil
	}
	followed := false
	for i, id := range r.ids() {
		next := successors[id]
		if !closed[id] || len(next) != 1 || next[0] == self || slices.Contains(r.key.Words, id) {
			continue
		}
		r.set(i, next[0])
		followed = true
	}
	if !followed || r.many == nil {
		return nil
	}
	var left []int
	said := map[string]bool{}
	for i, id := range *r.many {
		if !said[id] {
			said[id] = true
			left = append(left, i)
		}
	}
	*r.many = unique(*r.many)
	return left
}

// unique drops repeated ids and keeps the order.
func unique[T comparable](list []T) []T {
	out := make([]T, 0, len(list))
	seen := make(map[T]bool, len(list))
	for _, id := range list {
		if !seen[id] {
			seen[id] = true
			out = append(out, id)
		}
	}
	return out
}
