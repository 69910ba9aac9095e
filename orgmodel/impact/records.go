package impact

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// The keys by which a change of a unit, a post or a service is one of its place or its
// people: a record answers for a change in these that its own file makes, or one before
// it, and for none that a later file of the series makes.
var placing = []string{"parent", "employer", "unit", "provided_by", "members", "led_by", "heads", "fte", "count"}

// negotiated reports whether the new organisation records a negotiation about
// one of some ids, about a decision behind one, or about nothing in particular.
func (p *Pass) negotiated(ids ...string) bool {
	return p.recorded("negotiation", ids) || p.recorded("union-cooperation", ids)
}

// andBehind are some ids, the decisions behind them, and the whole organisation.
func (p *Pass) andBehind(ids []string) []string {
	about := append(slices.Clone(ids), p.New.Header.ID)
	for _, id := range ids {
		if ref, ok := p.New.Find(id); ok {
			about = append(about, p.New.Common(ref).Decision)
		}
		if w, ok := p.closings()[id]; ok {
			about = append(about, p.New.Closes[w.Ref.Index].Decision)
		}
	}
	return about
}

// negotiatedBoth reports whether one negotiation or union cooperation is about what one
// employer ends and about what another begins.
func (p *Pass) negotiatedBoth(then, now []string) bool {
	touched := slices.Concat(then, now)
	then, now = p.andBehind(then), p.andBehind(now)
	return slices.ContainsFunc(p.New.Records, func(r orgmodel.Record) bool {
		return slices.Contains(talks, r.Form) && p.made(&r) && !p.precedes(&r, touched) && r.Concerns(then...) && r.Concerns(now...)
	})
}

// recorded reports whether the new organisation records a document of a form about one
// of some ids, about a decision behind one, or about nothing in particular.
func (p *Pass) recorded(form string, ids []string) bool {
	about := p.andBehind(ids)
	return slices.ContainsFunc(p.New.Records, func(r orgmodel.Record) bool {
		return r.Form == form && p.made(&r) && !p.precedes(&r, ids) && r.Concerns(about...)
	})
}

// made reports whether a record is one on the day of the file. One that is dated later is
// planned, and answers nothing.
func (p *Pass) made(r *orgmodel.Record) bool {
	return p.New.Active(&r.Common) && (!r.Date.Known() || r.Date.Start() <= p.day)
}

// precedes reports whether a later file than the one that states a record changes one of
// some things, or what one stands in.
func (p *Pass) precedes(r *orgmodel.Record, ids []string) bool {
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
