package metrics

import (
	"math"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
)

// date says from when to when nothing reaches a group.
//
// It is reached all the time when one of its services goes on, also under
// another id, as long as the dates do not set the two apart. Else nothing
// reaches it from the day after the last service ended, which the new file
// tells, or the old one, of the service or of all who provide it; and until the
// first begins, which only since tells: that a service is there on the day of
// the new file does not say since when.
func (s *serving) date(v *Served) {
	switch {
	case len(v.Before) > 0 && len(v.After) > 0 && s.goesOn(v):
		v.Gap = orgmodel.Exactly(0)
		return
	case len(v.Before) > 0:
		v.Since = latest(v.Before, s.goneFrom)
	case len(v.After) > 0 && v.Old >= 0:
		v.Since = latest(s.endedFor(v.Old), func(i int) orgmodel.Date { return s.endings[0].service(i) })
	}
	if len(v.After) == 0 {
		return
	}
	start := s.firstStart(v.After)
	if v.Since.Known() && start.Known() && latestDay(start) <= v.Since.Start() {
		v.Since, v.Gap = orgmodel.Date{}, orgmodel.Exactly(0)
		return
	}
	v.Until = start.DayBefore()
	v.Gap = MonthsBetween(v.Since, start)
}

// goesOn reports whether a service of before, or what it became, reaches the
// group now without a break that the dates tell of.
func (s *serving) goesOn(v *Served) bool {
	for _, i := range v.Before {
		for _, next := range s.Services().After[i] {
			if s.is.at[next] != s.is.now {
				continue
			}
			start, gone := s.New.Org.Services[next].Since, s.goneFrom(i)
			if s.Old.Org.Services[i].ID == s.New.Org.Services[next].ID || !start.Known() || !gone.Known() || start.Start() <= gone.End() {
				return true
			}
		}
	}
	return false
}

// goneFrom is the first day without an old service, as the new file tells it,
// else the old one; unknown when neither does.
func (s *serving) goneFrom(service int) orgmodel.Date {
	id := s.Old.Org.Services[service].ID
	if ref, ok := s.New.Org.Find(id); ok && ref.Type == orgmodel.TypeService {
		return s.endings[1].service(ref.Index)
	}
	return s.endings[0].of(&s.Old.Org.Services[service].Common)
}

// endings knows when what a file describes is no more.
type endings struct {
	o      *orgmodel.Organisation
	closed map[string]orgmodel.Date // the day that a [[close]] states, by id
}

func newEndings(o *orgmodel.Organisation) endings {
	e := endings{o, map[string]orgmodel.Date{}}
	for i := range o.Closes {
		for _, id := range o.Closes[i].IDs {
			e.closed[id] = o.Closes[i].Date
		}
	}
	return e
}

// of is the first day without an entity. What a [[close]] states of it stands as
// it is: the last day that is made of it has lost that only a year was given.
func (e endings) of(c *orgmodel.Common) orgmodel.Date {
	if d := e.closed[c.ID]; d.Known() && d.DayBefore() == c.Until {
		return d
	}
	return c.Until.DayAfter()
}

// service is the first day without a service that is no longer offered: its own,
// else that of the last of its providers.
func (e endings) service(i int) orgmodel.Date {
	sv := &e.o.Services[i]
	if !e.o.Active(&sv.Common) {
		return e.of(&sv.Common)
	}
	if _, offered := Providers(e.o, i); offered {
		return orgmodel.Date{}
	}
	var units []int
	for _, id := range sv.ProvidedBy {
		if u := e.o.UnitIndex(id); u >= 0 {
			units = append(units, u)
		}
	}
	return latest(units, func(u int) orgmodel.Date { return e.of(&e.o.Units[u].Common) })
}

// latest is the latest of some dates, unknown as soon as one is. Of inexact
// dates the one that may be latest stands for all: where it may lie, the true
// one does.
func latest(list []int, of func(int) orgmodel.Date) orgmodel.Date {
	var last orgmodel.Date
	for k, i := range list {
		d := of(i)
		if !d.Known() {
			return d
		}
		if k == 0 || d.End() > last.End() {
			last = d
		}
	}
	return last
}

// endedFor lists the services of the old file that reached a group once.
func (s *serving) endedFor(group int) []int {
	groups := s.before.ancestry.Above(group)
	var list []int
	for _, i := range s.ended {
		for _, g := range groupsOf(s.Old.Org, s.Old.Org.Services[i].TargetGroups) {
			if slices.Contains(groups, g) {
				list = append(list, i)
				break
			}
		}
	}
	return list
}

// hasEnded reports whether an old service was offered once and is no longer.
func (s *serving) hasEnded(service int) bool {
	_, offered := s.before.Providers(service)
	return !offered && s.Old.Org.Services[service].Since.Start() <= s.Old.Org.Day()
}

// firstStart is the first day of the earliest of some new services, unknown as
// soon as one of them does not tell, or was there before already.
func (s *serving) firstStart(services []int) orgmodel.Date {
	var first orgmodel.Date
	for k, i := range services {
		since := s.New.Org.Services[i].Since
		if !since.Known() || since.Start() <= s.Old.Org.Day() && len(s.Services().Before[i]) > 0 {
			return orgmodel.Date{}
		}
		if k == 0 || since.Start() < first.Start() {
			first = since
		}
	}
	return first
}

// latestDay is the last day a date may mean. A month, and a day said about,
// begin what they speak of.
func latestDay(d orgmodel.Date) orgmodel.Day {
	if d.Bound == orgmodel.After || d.Bound == orgmodel.Before {
		return d.End()
	}
	return d.Start()
}

// MonthsBetween counts the whole months from one day to another. A day known
// only to be before or after another gives a bound; without a month there is
// nothing to count.
func MonthsBetween(from, to orgmodel.Date) orgmodel.Quantity {
	if from.Month == 0 || to.Month == 0 {
		return orgmodel.Quantity{}
	}
	low, high := 0.0, math.Inf(1)
	if first, last := latestDay(from), to.Start(); first != orgmodel.LastDay && last != orgmodel.FirstDay {
		low = wholeMonths(first, last)
	}
	if first, last := from.Start(), latestDay(to); first != orgmodel.FirstDay && last != orgmodel.LastDay {
		high = wholeMonths(first, last)
	}
	q := figure.Told(orgmodel.Between(low, high))
	if from.Bound == orgmodel.About || to.Bound == orgmodel.About || from.Day == 0 || to.Day == 0 {
		return q.Approximate()
	}
	return q
}

func wholeMonths(from, to orgmodel.Day) float64 {
	n := int(to/10_000-from/10_000)*12 + int(to/100%100) - int(from/100%100)
	if to%100 < from%100 {
		n--
	}
	return float64(max(n, 0))
}
