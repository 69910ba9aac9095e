package rules

import (
	"cmp"
	"slices"
	"sync"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
)

// What a change touches, seen from a comparison with what was before: whichever keys a
// file used to say it, the same reform touches the same units, posts and services.

// eventful are the kinds of changes of units, posts and services as a whole that touch
// those who work there. That a file does not describe something, or describes it for
// the first time, shows no change; nor does a new name.
var eventful = eventsOf(
	[]diff.Event{diff.Added, diff.Removed, diff.Merged, diff.Split, diff.Absorbed, diff.SpunOff, diff.Regrouped, diff.PartMoved},
	orgmodel.TypeUnit, orgmodel.TypePost, orgmodel.TypeService,
)

// eventsOf lists kinds when they are first asked for: most runs of a program compare
// nothing, and the table of kinds is long.
func eventsOf(events []diff.Event, types ...orgmodel.Type) func() map[diff.Kind]bool {
	return sync.OnceValue(func() map[diff.Kind]bool {
		kinds := map[diff.Kind]bool{}
		for _, t := range types {
			for _, e := range events {
				if kind := diff.KindOf(t, e); kind != "" {
					kinds[kind] = true
				}
			}
		}
		return kinds
	})
}

// compared lists what a comparison shows to have changed, each thing once; and whether
// any of it is only a vision.
func (p *Pass) compared() (list []changed, visions bool) {
	place := map[string]int{}
	for i := range p.Change.Changes {
		ch := &p.Change.Changes[i]
		unsaid := p.addedUndated(ch)
		status := cmp.Or(p.Change.Status(ch), p.Org.Header.Status)
		if !touches(ch) && !divides(ch, status) && !p.rehires(ch) && !unsaid || p.onlyRenamed(ch) {
			continue
		}
		c := p.changeOf(ch)
		if status == orgmodel.Vision || status == orgmodel.Claimed {
			visions = visions || status == orgmodel.Vision
			continue
		}
		c.settled, c.made, c.unsaid = status != orgmodel.Proposed && !unsaid, status == orgmodel.InForce && !unsaid, unsaid
		k, known := place[c.id]
		if !known {
			place[c.id] = len(list)
			list = append(list, c)
			continue
		}
		list[k].join(&c)
	}
	return list, visions
}

// join makes another change of the same thing part of it.
func (c *changed) join(other *changed) {
	c.staff, c.settled, c.made = c.staff || other.staff, c.settled || other.settled, c.made || other.made
	c.keys = append(c.keys, other.keys...)
	for _, id := range other.before {
		if !slices.Contains(c.before, id) {
			c.before = append(c.before, id)
		}
	}
}

// touches reports whether a change is of a unit, a post or a service, and of more than
// what it is called: as a whole, or in a key that was stated before and is now.
func touches(ch *diff.Change) bool {
	switch ch.Type {
	case orgmodel.TypeUnit, orgmodel.TypePost, orgmodel.TypeService:
	default:
		return false
	}
	if ch.Key == "" {
		return eventful()[ch.Kind]
	}
	return slices.Contains(organisational, ch.Key) && ch.Before.Said() && ch.After.Said()
}

// divides reports whether a change is a plan that a unit is to work in some areas: that is
// another way to organise its work, also where no file says where it works today. That a
// file of what is in force is the first to say in which is none.
func divides(ch *diff.Change, status orgmodel.Status) bool {
	return ch.Type == orgmodel.TypeUnit && ch.Key == "areas" && ch.After.Said() && (status == orgmodel.Proposed || status == orgmodel.Decided)
}

// rehires reports whether those who work in a unit come to have another employer, also
// where one of the files states none: then it is the one that the tree says.
func (p *Pass) rehires(ch *diff.Change) bool {
	if ch.Type != orgmodel.TypeUnit || ch.Key != "employer" || len(ch.Old) != 1 || len(ch.New) != 1 {
		return false
	}
	before := p.before()
	then, known := before.employerOf(before.Org.Units[ch.Old[0]].ID)
	now, knownNow := p.employerOf(p.Org.Units[ch.New[0]].ID)
	return known && knownNow && before.employerID(then) != p.employerID(now)
}

// employerID is the id of an employer, and nothing of the organisation itself, which may
// not be a unit of the file.
func (p *Pass) employerID(employer int) string {
	if employer < 0 || p.Org.Own(employer) {
		return ""
	}
	return p.Org.Units[employer].ID
}

// addedNow are the kinds of changes by which a file is the first to describe what people
// may work in.
var addedNow = eventsOf([]diff.Event{diff.DescribedNow}, orgmodel.TypeUnit, orgmodel.TypeService)

// addedUndated reports whether a change is that a variant adds something to its base and
// does not say since when: that is asked as a change on a day that nobody has stated. What
// a plan calls in force is there whatever becomes of the plan.
func (p *Pass) addedUndated(ch *diff.Change) bool {
	if !addedNow()[ch.Kind] || p.Org.Header.Extends == "" || p.Org.Header.Status != orgmodel.InForce {
		return false
	}
	for _, i := range ch.New {
		if p.Org.Common(orgmodel.Ref{Type: ch.Type, Index: i}).Since.Known() {
			return false
		}
	}
	return true
}

// renamings are the kinds of changes by which something gets another name or id.
var renamings = eventsOf([]diff.Event{diff.Renamed, diff.IDChanged, diff.RemarkChanged}, orgmodel.TypeUnit, orgmodel.TypePost, orgmodel.TypeService, orgmodel.TypeTargetGroup, orgmodel.TypeArea)

// onlyRenamed reports whether a change comes of another being called otherwise.
func (p *Pass) onlyRenamed(ch *diff.Change) bool {
	for steps := 0; ch.By >= 0 && steps < len(p.Change.Changes); steps++ {
		ch = &p.Change.Changes[ch.By]
	}
	return renamings()[ch.Kind]
}

// changeOf says what a change is of, when, and by which decision.
func (p *Pass) changeOf(ch *diff.Change) changed {
	c := changed{id: p.Change.ID(ch), at: heading(), concrete: true, unit: ch.Type == orgmodel.TypeUnit, keys: []string{ch.Key}}
	before := p.before()
	for _, i := range ch.Old {
		ref := orgmodel.Ref{Type: ch.Type, Index: i}
		c.staff = c.staff || before.touchesStaff(ref)
		if id := p.Change.Old.Common(ref).ID; id != "" && id != c.id {
			c.before = append(c.before, id)
		}
	}
	for _, i := range ch.New {
		ref := orgmodel.Ref{Type: ch.Type, Index: i}
		e := p.Org.Common(ref)
		c.staff = c.staff || p.touchesStaff(ref)
		c.at, c.decision = at(ref.Type, ref.Index).key(ch.Key), cmp.Or(c.decision, p.decisionOf(e))
		if p.isNews(e.Since) && !c.since.Known() {
			c.since = e.Since
		}
		if e.ID != c.id && e.ID != "" {
			c.before = append(c.before, e.ID)
		}
	}
	if len(ch.New) == 0 {
		p.endOf(&c)
	}
	return c
}

// decisionOf is the decision that something names, where it can be behind a change.
func (p *Pass) decisionOf(e *orgmodel.Common) string {
	if p.Change == nil {
		return e.Decision
	}
	return p.Change.DecisionBehind(e)
}

// isNews reports whether a date lies after the day that the old organisation
// describes: an older one says nothing of the change.
func (p *Pass) isNews(d orgmodel.Date) bool {
	old := p.Change.Old
	return d.Known() && (!old.Header.AsOf.Known() || d.End() > old.Day())
}

// endOf says where, when and by which decision something that is gone came to its end.
func (p *Pass) endOf(c *changed) {
	for i := range p.Org.Closes {
		end := &p.Org.Closes[i]
		if k := slices.Index(end.IDs, c.id); k >= 0 {
			c.at, c.decision = at(orgmodel.TypeClose, i).key("ids").element(k), end.Decision
			if !end.Assumed.Key("date") || end.Status != orgmodel.Proposed {
				c.since = end.Date // of what is decided, the day of the file where it says no other
			}
			return
		}
	}
	if ref, ok := p.Org.Find(c.id); ok {
		e := p.Org.Common(ref)
		c.at, c.decision = at(ref.Type, ref.Index).key("until"), p.decisionOf(e)
		if p.isNews(e.Until) {
			c.since = e.Until
		}
	}
}

// touchesStaff reports whether those who work in the organisation itself are, or may
// be, in what changes.
func (p *Pass) touchesStaff(ref orgmodel.Ref) bool {
	switch ref.Type {
	case orgmodel.TypeUnit:
		return p.employs(ref.Index) || p.Org.IsCollaboration(ref.Index) && slices.ContainsFunc(p.Org.Units[ref.Index].Members, p.employsID)
	case orgmodel.TypePost:
		return p.employsID(p.Org.Posts[ref.Index].Unit)
	}
	providers := p.Org.Services[ref.Index].ProvidedBy
	return len(providers) == 0 || slices.ContainsFunc(providers, p.isOurs)
}

// isOurs reports whether a unit is of the organisation itself: a board that carries out
// a service has staff for it, whether or not the file describes them.
func (p *Pass) isOurs(id string) bool {
	employer, known := p.employerOf(id)
	return known && p.Org.Own(employer)
}

func (p *Pass) employsID(id string) bool { return p.employs(p.Org.UnitIndex(id)) }
