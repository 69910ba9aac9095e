package diff

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// evidence decides, for all who ask, what became of the entities that nothing
// succeeds, and where those come from that succeed nothing: what ended and what
// began is what the files show to have done so. All else one of them only does not
// describe. A variant has all that its base has, so what it does not mention lives
// on and is not asked about here.
func (m *matcher) evidence() {
	sides := [2]fileSide{
		{o: m.old, says: m.old.Header.Complete, links: func(r *roster) [][]int { return r.who.After }},
		{o: m.new, says: m.new.Header.Complete, links: func(r *roster) [][]int { return r.who.Before }},
	}
	if m.match.Complete {
		sides[0].says, sides[1].says = orgmodel.Completable(), orgmodel.Completable()
	}
	closed := closedBy(m.new)
	units := &m.rosters[m.rows[orgmodel.TypeUnit]]
	for i := range m.rosters {
		r := &m.rosters[i]
		r.who.Ends, r.who.Begins = make([]metrics.Evidence, len(r.old)), make([]metrics.Evidence, len(r.new))
		for o, c := range r.old {
			if len(r.who.After[o]) == 0 {
				ref := orgmodel.Ref{Type: r.typ, Index: o}
				r.who.Ends[o] = m.ending(ref, c, closed, sides[1].says.Of(r.typ) && sides[0].below(m, ref), units.who)
			}
		}
		for n, c := range r.new {
			if len(r.who.Before[n]) == 0 {
				ref := orgmodel.Ref{Type: r.typ, Index: n}
				r.who.Begins[n] = m.beginning(ref, c, sides[0].says.Of(r.typ) && sides[1].below(m, ref))
			}
		}
	}
}

// ending is what shows that an old entity came to its end.
func (m *matcher) ending(ref orgmodel.Ref, c *orgmodel.Common, closed map[string]bool, complete bool, units *metrics.Succession) metrics.Evidence {
	now, there := m.new.Find(cmp.Or(idOf(c), "–"))
	switch {
	case c == nil:
		return metrics.NotThere
	case ref.Type == orgmodel.TypeSource, ref.Type == orgmodel.TypeClaim:
		return metrics.ByItself
	case closed[c.ID]:
		return metrics.ByClose
	case there && now.Type == ref.Type && !m.new.Active(m.new.Common(now)):
		return metrics.ByDates
	case c.Until.Known() && m.new.Header.AsOf.Known() && c.Until.End() < m.new.Day():
		return metrics.ByDates
	case complete:
		return metrics.ByWhole
	}
	if ref.Type == orgmodel.TypePost {
		if u := m.old.UnitIndex(m.old.Posts[ref.Index].Unit); u >= 0 && len(units.After[u]) == 0 && units.Ends[u].Shown() {
			return metrics.ByHome
		}
	}
	return metrics.Unsaid
}

// beginning is what shows that a new entity was not there before.
func (m *matcher) beginning(ref orgmodel.Ref, c *orgmodel.Common, complete bool) metrics.Evidence {
	was, there := m.old.Find(cmp.Or(idOf(c), "–"))
	switch {
	case c == nil:
		return metrics.NotThere
	case ref.Type == orgmodel.TypeSource, ref.Type == orgmodel.TypeClaim:
		return metrics.ByItself
	case there && was.Type == ref.Type && !m.old.Active(m.old.Common(was)):
		return metrics.ByDates
	case slices.Contains(intended, cmp.Or(c.Status, m.new.Header.Status)):
		return metrics.ByProposal
	case m.later(c.Since), m.later(dated(m.new, ref)):
		return metrics.ByDates
	case m.decided(c.Decision):
		return metrics.ByDecision
	case complete:
		return metrics.ByWhole
	}
	return metrics.Unsaid
}

// intended are the statuses of what is not there yet, as far as the file knows.
var intended = []orgmodel.Status{orgmodel.Proposed, orgmodel.Decided, orgmodel.Vision}

// later reports whether a date lies after the old file's day.
func (m *matcher) later(d orgmodel.Date) bool {
	return d.Known() && m.old.Header.AsOf.Known() && d.Start() > m.old.Day()
}

// decided reports whether something rests on a decision that is not known to be
// older than the old file: one that is, its author may have known of.
func (m *matcher) decided(id string) bool {
	ref, ok := m.new.Find(id)
	if !ok || ref.Type != orgmodel.TypeDecision {
		return false
	}
	date := m.new.Decisions[ref.Index].Date
	return !date.Known() || m.later(date)
}

// dated is the day of what happens on a day.
func dated(o *orgmodel.Organisation, ref orgmodel.Ref) orgmodel.Date {
	switch ref.Type {
	case orgmodel.TypeDecision:
		return o.Decisions[ref.Index].Date
	case orgmodel.TypeRecord:
		return o.Records[ref.Index].Date
	}
	return orgmodel.Date{}
}

func idOf(c *orgmodel.Common) string {
	if c == nil {
		return ""
	}
	return c.ID
}

func closedBy(o *orgmodel.Organisation) map[string]bool {
	closed := map[string]bool{}
	for i := range o.Closes {
		for _, id := range o.Closes[i].IDs {
			closed[id] = closed[id] || !o.ActiveID(id)
		}
	}
	return closed
}

// fileSide is a side of a comparison, with what the file says that it names all of.
type fileSide struct {
	o     *orgmodel.Organisation
	says  orgmodel.Complete
	links func(*roster) [][]int // from this side to the other
}

// below reports whether an entity of this side stands below a top that the other
// side has too: only of what does can the other side be said to name all there is.
// What hangs on no unit does.
func (w *fileSide) below(m *matcher, ref orgmodel.Ref) bool {
	var homes []string
	switch o := w.o; ref.Type {
	case orgmodel.TypeUnit:
		return w.unitBelow(m, ref.Index, false)
	case orgmodel.TypePost:
		homes = []string{o.Posts[ref.Index].Unit}
	case orgmodel.TypeService:
		homes = o.Services[ref.Index].ProvidedBy
	case orgmodel.TypeAgreement:
		a := &o.Agreements[ref.Index]
		homes = slices.Concat([]string{a.From}, a.To, a.Between)
	}
	stated := false
	for _, id := range homes {
		u := w.o.UnitIndex(id)
		if u >= 0 && w.unitBelow(m, u, true) {
			return true
		}
		stated = stated || u >= 0
	}
	return !stated
}

// unitBelow reports whether a unit above another, or with it the unit itself, is
// on the other side as well. A collaboration stands where its members do.
func (w *fileSide) unitBelow(m *matcher, unit int, itself bool) bool {
	links := w.links(&m.rosters[m.rows[orgmodel.TypeUnit]])
	for u := range w.o.Line(unit) {
		if (itself || u != unit) && len(links[u]) > 0 {
			return true
		}
	}
	if w.o.IsCollaboration(unit) {
		stated := w.o.Parent(unit) >= 0
		for _, id := range w.o.Units[unit].Members {
			u := w.o.UnitIndex(id)
			if u >= 0 && !w.o.IsCollaboration(u) && w.unitBelow(m, u, true) {
				return true
			}
			stated = stated || u >= 0
		}
		return !stated
	}
	return false
}
