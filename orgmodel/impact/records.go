package impact

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// The keys by which a change of a unit, a post or a service is one of its place or its
// people: a record answers for a change in these that its own file makes, or one before
// it, and for none that a later file of the series makes.
var placing = []string{"parent", "employer", "unit", "provided_by", "members", "led_by", "heads", "fte", "count"}

// talked is what the file shows of negotiation and union cooperation about some things.
type talked struct {
	inTime bool
	late   *orgmodel.Record // the first of those that came too late
	due    orgmodel.Date    // the last day on which one was in time
}

// add takes in a record that is about the things.
func (t *talked) add(r *orgmodel.Record, open bool) {
	switch {
	case !open && (!t.due.Known() || !r.Date.Known() || r.Date.Start() <= t.due.End()):
		t.inTime = true
	case t.late == nil || r.Date.Start() < t.late.Date.Start():
		t.late = r
	}
}

// tell says that it came too late, before what is asked; nothing where there is none.
func (t *talked) tell(what sentences) sentences {
	if t.late == nil || !t.late.Date.Known() || !t.due.Known() {
		return what
	}
	return append(what, lateText.With(dated(t.late.Date), dated(t.due)))
}

var lateText = message.Text{EN: "The negotiation or union cooperation is dated {0}, after the decision or the change ({1}).", SV: "Förhandlingen eller den fackliga samverkan är daterad {0}, efter beslutet eller förändringen ({1})."}

// negotiated is what the new organisation records of negotiation about one of some ids,
// about a decision behind one, or about nothing in particular.
func (p *Pass) negotiated(ids ...string) talked {
	return p.talkedOf(ids, p.andBehind(ids))
}

// negotiatedBoth is the same of what is about what one employer ends as well as about
// what another begins.
func (p *Pass) negotiatedBoth(then, now []string) talked {
	return p.talkedOf(slices.Concat(then, now), p.andBehind(then), p.andBehind(now))
}

// talkedOf looks for talks about one of each of some lists.
func (p *Pass) talkedOf(ids []string, about ...[]string) (t talked) {
	var open bool
	t.due, open = p.lastDay(ids)
	for i := range p.New.Records {
		r := &p.New.Records[i]
		if slices.Contains(talks, r.Form) && p.made(r) && !p.precedes(r, ids) &&
			!slices.ContainsFunc(about, func(list []string) bool { return !r.Concerns(list...) }) {
			if t.add(r, open); t.inTime {
				p.Documented(r, ids...)
				return t
			}
		}
	}
	return t
}

// lastDay is the last on which talks about some things are in time: the day of the first
// decision that one names, else the first from which one is otherwise. Where a decision
// has no day it is open.
func (p *Pass) lastDay(ids []string) (last orgmodel.Date, open bool) {
	first := func(d orgmodel.Date) {
		if d.Known() && (!last.Known() || d.Start() < last.Start()) {
			last = d
		}
	}
	var begins []orgmodel.Date
	for _, id := range ids {
		decision, begin := p.ofChange(id)
		ref, ok := p.New.Find(decision)
		if !ok || ref.Type != orgmodel.TypeDecision {
			begins = append(begins, begin)
			continue
		}
		d := p.New.Decisions[ref.Index].Date
		open = open || !d.Known()
		first(d)
	}
	if !last.Known() && !open {
		for _, d := range begins {
			first(d)
		}
	}
	return last, open && !last.Known()
}

// ofChange is the decision behind a change of something, and the day from which it is
// otherwise, as far as the file says.
func (p *Pass) ofChange(id string) (decision string, begins orgmodel.Date) {
	if w, ok := p.closings()[id]; ok {
		c := &p.New.Closes[w.Ref.Index]
		if c.Assumed.Key("date") && c.Status == orgmodel.Proposed {
			return c.Decision, begins
		}
		return c.Decision, c.Date
	}
	ref, ok := p.New.Find(id)
	if !ok {
		return "", begins
	}
	c := p.New.Common(ref)
	if c.Since.Known() && c.Since.End() > p.Old.Day() {
		begins = c.Since
	}
	return p.Diff.DecisionBehind(c), begins
}

// andBehind are some ids, the decisions behind them, and the whole organisation.
func (p *Pass) andBehind(ids []string) []string {
	about := append(slices.Clone(ids), p.New.Header.ID)
	for _, id := range ids {
		if ref, ok := p.New.Find(id); ok {
			about = append(about, p.Diff.DecisionBehind(p.New.Common(ref)))
		}
		if w, ok := p.closings()[id]; ok {
			about = append(about, p.New.Closes[w.Ref.Index].Decision)
		}
	}
	return about
}

// recorded reports whether the new organisation records a document of a form about one
// of some ids, about a decision behind one, or about nothing in particular.
func (p *Pass) recorded(form string, ids []string) bool {
	about := p.andBehind(ids)
	for i := range p.New.Records {
		if r := &p.New.Records[i]; r.Form == form && p.made(r) && !p.precedes(r, ids) && r.Concerns(about...) {
			p.Documented(r, ids...)
			return true
		}
	}
	return false
}

// made reports whether a record is one on the day of the file. One that is dated later is
// planned, and answers nothing.
func (p *Pass) made(r *orgmodel.Record) bool {
	return p.New.Active(&r.Common) && (!r.Date.Known() || r.Date.Start() <= p.day)
}

// precedes reports whether a record is older than the change, or a later file than the one that states a record changes one of
// some things, or what one stands in.
func (p *Pass) precedes(r *orgmodel.Record, ids []string) bool {
	if p.Diff.Outdated(r) {
		return true
	}
	if r.Later == nil {
		return false
	}
	return slices.ContainsFunc(ids, func(id string) bool {
		if r.Precedes(id, placing...) {
			return true
		}
		for _, o := range [...]*orgmodel.Organisation{p.Old, p.New} {
			for u := range o.Line(o.UnitIndex(id)) {
				if r.Precedes(o.Units[u].ID, "parent", "employer") {
					return true
				}
			}
		}
		return false
	})
}
