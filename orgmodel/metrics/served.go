package metrics

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// Served says what a change means for one target group: which services reached
// it and which reach it now. Inherited services count: coverage flows down.
type Served struct {
	Old, New int // places of the group; -1 on the side that lacks it
	// Before and After are the services that reach it, as places in the old
	// and in the new list.
	Before, After []int
	// Lost are those of Before without a successor among After, Gained those
	// of After without a predecessor among Before: what ended and began, or no
	// longer reaches the group, and now does.
	Lost, Gained []int
	// Untold are those of Before that the new file does not describe, Told those
	// of After that it is the first to: whether anything became of them, or was
	// there before, nobody knows.
	Untold, Told []int
	// Moved are those of After whose predecessors all had other providers:
	// no unit that provides it now, or a predecessor of it, did so before.
	Moved []int
	// Fewer are those of After that are no longer offered somewhere where what
	// they come from was.
	Fewer []int
	Turn  Turn
	// Since is the day from which nothing reaches the group, Until the last
	// such day, where the files tell; both are unknown for a group that is
	// reached all the time. Until is unknown when it is not reached again.
	Since, Until orgmodel.Date
	// Gap is for how many months nothing reaches it, 0 for a group that is
	// reached all the time; unknown when the files give no month.
	Gap orgmodel.Quantity
}

// Turn is what becomes of a group's services, taken together.
type Turn uint8

// The turns.
const (
	Kept        Turn = iota // the same services as before, or their successors
	Won                     // reached by nothing before
	Widened                 // some are new, none is gone
	Narrowed                // some are gone, none is new
	Changed                 // some are gone, others are new
	LostAll                 // reached by nothing any more
	Unknown                 // only one of the files describes what reaches it, or the group
	Unreached               // reached by nothing, before or after
	Interrupted             // reached by nothing for some time, and then again
)

// ServedGroups says for every target group of either organisation what becomes
// of the services that reach it: those of the new file in its order, then those
// only the old one has. Groups reached by nothing on both sides are kept. A
// group that several became is there once for each, and so is one that became
// several. The list is shared: read it only.
//
// Source: the files themselves, keys target_groups, part_of, provided_by, since,
// until and formerly.
func ServedGroups(p *Pair) []Served { return p.served() }

func servedGroups(p *Pair) []Served {
	s := newServing(p)
	list := make([]Served, 0, len(p.New.Org.TargetGroups))
	for g := range p.New.Org.TargetGroups {
		if !p.New.Org.Active(&p.New.Org.TargetGroups[g].Common) {
			continue
		}
		if len(p.Groups().Before[g]) == 0 {
			list = append(list, s.serve(-1, g))
		}
		for _, former := range p.Groups().Before[g] {
			list = append(list, s.serve(former, g))
		}
	}
	for g := range p.Old.Org.TargetGroups {
		if p.Old.Org.Active(&p.Old.Org.TargetGroups[g].Common) && len(p.Groups().After[g]) == 0 {
			list = append(list, s.serve(g, -1))
		}
	}
	return list
}

// serving is a pair with what several groups ask of its services.
type serving struct {
	*Pair
	before, after *Coverage
	moved, fewer  []bool // by place of a new service: its providers are others, its areas fewer
	was, is       marks  // the services that reach the group at hand
	ended         []int  // old services that were offered once
	endings       [2]endings
}

// marks says which of a list belong to the group at hand, without clearing the
// list for every group.
type marks struct {
	at  []int
	now int
}

func (m *marks) set(list []int) {
	m.now++
	for _, i := range list {
		m.at[i] = m.now
	}
}

func (m *marks) add(i int) { m.at[i] = m.now }

func (m *marks) has(i int) bool { return m.at[i] == m.now }

func (m *marks) any(list []int) bool { return slices.ContainsFunc(list, m.has) }

func newServing(p *Pair) *serving {
	before, after := p.Old.Org, p.New.Org
	s := &serving{
		Pair: p, before: p.Old.Coverage(), after: p.New.Coverage(), moved: make([]bool, len(after.Services)), fewer: make([]bool, len(after.Services)),
		was: marks{at: make([]int, len(before.Services))}, is: marks{at: make([]int, len(after.Services))},
		endings: [2]endings{newEndings(before), newEndings(after)},
	}
	for i := range after.Services {
		s.moved[i], s.fewer[i] = s.hasMoved(i), s.inFewerAreas(i)
	}
	for i := range before.Services {
		if s.hasEnded(i) {
			s.ended = append(s.ended, i)
		}
	}
	return s
}

// hasMoved reports whether certainly other units provide a service now than
// provided what it was before.
func (s *serving) hasMoved(service int) bool {
	units, _ := s.after.Providers(service)
	former := s.Services().Before[service]
	if len(units) == 0 || len(former) == 0 {
		return false
	}
	now := map[int]bool{}
	for _, u := range units {
		now[u] = true
	}
	for _, f := range former {
		providers, _ := s.before.Providers(f)
		if len(providers) == 0 {
			return false
		}
		for _, u := range providers {
			for _, next := range s.Units().After[u] {
				if now[next] {
					return false
				}
			}
		}
	}
	return true
}

func (s *serving) serve(before, after int) Served {
	v := Served{Old: before, New: after}
	if before >= 0 {
		v.Before = servicesOf(s.before, before)
	}
	if after >= 0 {
		v.After = servicesOf(s.after, after)
	}
	s.was.set(v.Before)
	s.is.set(v.After)
	for _, i := range v.Before {
		switch {
		case s.is.any(s.Services().After[i]):
		case s.Services().Undescribed(i), after < 0 && s.Groups().Undescribed(before):
			v.Untold = append(v.Untold, i)
		default:
			v.Lost = append(v.Lost, i)
		}
	}
	for _, i := range v.After {
		switch {
		case s.was.any(s.Services().Before[i]):
		case s.Services().DescribedNow(i), before < 0 && s.Groups().DescribedNow(after):
			v.Told = append(v.Told, i)
		default:
			v.Gained = append(v.Gained, i)
		}
		if s.moved[i] {
			v.Moved = append(v.Moved, i)
		}
		if s.fewer[i] && s.was.any(s.Services().Before[i]) {
			v.Fewer = append(v.Fewer, i)
		}
	}
	v.Turn = v.turn()
	s.date(&v)
	if months, _ := v.Gap.Low(); v.Waits() && months >= 1 {
		v.Turn = Interrupted
	}
	return v
}

func servicesOf(c *Coverage, group int) []int {
	list := make([]int, len(c.Groups[group]))
	for i, offer := range c.Groups[group] {
		list[i] = c.Offers[offer].Service
	}
	return list
}

// Waits reports whether the group is reached on both days, but not all the time
// between them.
func (v *Served) Waits() bool { return v.Since.Known() && len(v.Before) > 0 && len(v.After) > 0 }

func (v *Served) turn() Turn {
	switch untold := len(v.Untold)+len(v.Told) > 0; {
	case len(v.Before)+len(v.After) == 0:
		return Unreached
	case untold && len(v.Lost)+len(v.Gained) == 0:
		return Unknown
	case len(v.Before) == 0 && !untold:
		return Won
	case len(v.After) == 0 && !untold:
		return LostAll
	case len(v.Lost) > 0 && len(v.Gained) > 0:
		return Changed
	case len(v.Lost) > 0:
		return Narrowed
	case len(v.Gained) > 0:
		return Widened
	}
	return Kept
}
