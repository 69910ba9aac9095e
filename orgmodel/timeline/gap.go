package timeline

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// Gap is a time in which a target group is without all of its services, or
// without some that it had.
type Gap struct {
	ID, Name string
	// Partial says that other services reach the group all the time.
	Partial bool
	// Lost are the services it lost, as places in the state before Opened.
	Lost []int
	// Opened is the step in which they were lost, as a place in Steps; Closed
	// the one in which a service, or for a partial gap the same services,
	// reach it again; -1: not within the chain.
	Opened, Closed int
	// Back are the services that closed it, as places in the state that
	// Closed leads to.
	Back []int
	// Gone is the step from which on no state has the group; -1: all have it.
	Gone int
	// Since is the first day without, Until the last one; unknown where the
	// files do not tell, and Until for a gap that is still open.
	Since, Until orgmodel.Date
	// Months is how long it lasts: of an open one, as far as the last state
	// tells. Unknown where the files give no month.
	Months orgmodel.Quantity
	// Perhaps says that the files do not tell whether there was any time
	// between the old services and the new ones.
	Perhaps bool
}

// Open reports whether the gap is still there in the last state that has the
// group.
func (g *Gap) Open() bool { return g.Closed < 0 }

// walker follows the target groups through the steps.
type walker struct {
	t    *Timeline
	open map[int][]*Gap // by the group's place in the state at hand
	all  []*Gap
}

func (t *Timeline) gaps() {
	w := &walker{t: t, open: map[int][]*Gap{}}
	for i := range t.Steps {
		w.step(i)
	}
	for _, g := range w.all {
		if g.Open() && g.Gone < 0 {
			g.Months = monthsSoFar(g.Since, t.States[len(t.States)-1].Org.Day())
		}
		t.Gaps = append(t.Gaps, *g)
	}
}

func (w *walker) step(step int) {
	next := map[int][]*Gap{}
	for _, v := range metrics.ServedGroups(w.t.Steps[step].Diff.Pair()) {
		still := w.continued(step, &v)
		still = append(still, w.begun(step, &v)...)
		for _, g := range still {
			if v.New < 0 {
				g.Gone = step
				continue
			}
			if !slices.Contains(next[v.New], g) {
				next[v.New] = append(next[v.New], g)
			}
		}
	}
	w.open = next
}

// continued closes the gaps that end in a step, and returns the others.
func (w *walker) continued(step int, v *metrics.Served) []*Gap {
	if v.Old < 0 {
		return nil
	}
	var still []*Gap
	for _, g := range w.open[v.Old] {
		if !g.Open() {
			continue
		}
		back := v.After
		if g.Partial {
			back = w.returned(g, step, v)
		}
		if len(back) == 0 {
			still = append(still, g)
			continue
		}
		g.Closed, g.Back = step, back
		if g.Partial {
			continue
		}
		if v.Since.Known() {
			g.Since = v.Since
		}
		g.Until, g.Months = v.Until, v.Gap
	}
	return still
}

// returned lists the services of a partial gap that reach the group again, once
// all of them do; a service is known by its id.
func (w *walker) returned(g *Gap, step int, v *metrics.Served) []int {
	before, after := w.org(w.t.Steps[g.Opened].From), w.org(w.t.Steps[step].To)
	var back []int
	for _, lost := range g.Lost {
		at := slices.IndexFunc(v.After, func(s int) bool { return after.Services[s].ID == before.Services[lost].ID })
		if at < 0 {
			return nil
		}
		back = append(back, v.After[at])
	}
	return back
}

// begun lists the gaps that a step opens. One that the same step closes is kept
// with the others, but not followed.
func (w *walker) begun(step int, v *metrics.Served) []*Gap {
	if v.Old < 0 {
		return nil
	}
	g := &Gap{Lost: v.Lost, Opened: step, Closed: -1, Gone: -1, Since: v.Since}
	low, _ := v.Gap.Low()
	switch {
	case v.Turn == metrics.LostAll:
	case len(v.Before) > 0 && (low > 0 || v.Since.Known()):
		g.Closed, g.Back, g.Until, g.Months = step, v.After, v.Until, v.Gap
		g.Perhaps = !v.Gap.Known() && !v.Until.Known()
	case len(v.Lost) > 0 && len(v.After) > 0:
		g.Partial, g.Since = true, w.ended(step, v.Lost)
	default:
		return nil
	}
	o, place := w.org(w.t.Steps[step].From), v.Old
	if v.New >= 0 {
		o, place = w.org(w.t.Steps[step].To), v.New
	}
	g.ID, g.Name = o.TargetGroups[place].ID, o.TargetGroups[place].Name
	if g.Name == "" {
		g.Name = g.ID
	}
	w.all = append(w.all, g)
	if !g.Open() {
		return nil
	}
	return []*Gap{g}
}

// ended is the day from which the first of some services is gone: what the later
// state says of their end. Unknown as soon as it does not say it of one.
func (w *walker) ended(step int, lost []int) orgmodel.Date {
	before, after := w.org(w.t.Steps[step].From), w.org(w.t.Steps[step].To)
	var first orgmodel.Date
	for i, s := range lost {
		ref, ok := after.Find(before.Services[s].ID)
		if !ok || ref.Type != orgmodel.TypeService || !after.Services[ref.Index].Until.Known() {
			return orgmodel.Date{}
		}
		if end := after.Services[ref.Index].Until.DayAfter(); i == 0 || end.Start() < first.Start() {
			first = end
		}
	}
	return first
}

func (w *walker) org(state int) *orgmodel.Organisation { return w.t.States[state].Org }

// monthsSoFar is how many whole months have gone since a day, at least: an open
// gap goes on after the last state, which nobody has described.
func monthsSoFar(since orgmodel.Date, day orgmodel.Day) orgmodel.Quantity {
	if since.Month == 0 || since.Bound == orgmodel.After || day == orgmodel.FirstDay {
		return orgmodel.Quantity{}
	}
	from := since.End()
	n := int(day/10_000-from/10_000)*12 + int(day/100%100-from/100%100)
	if day%100 < from%100 {
		n--
	}
	if since.Bound == orgmodel.About {
		n--
	}
	if n <= 0 {
		return orgmodel.Quantity{}
	}
	return orgmodel.AtLeast(int64(n))
}
