package rules

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// The forms of records that answer what a change makes one ask.
const (
	recordCooperation = "union-cooperation"
	recordRisks       = "risk-assessment"
	recordChildren    = "child-impact"
	recordNotice      = "notice"
	recordData        = "personal-data"
	recordTasks       = "task-distribution"
)

// Deadline says by when a record has to be made to answer a duty.
type deadline int

const (
	atAnyTime deadline = iota
	beforeDecision
	beforeStart
)

// open are those of what a duty is about that no record answers and that one law holds
// for; and the records that came too late.
type open struct {
	decision string // behind them, where each has a group of its own; empty: none is named
	due      bool   // it should have been answered: what is only planned stands apart
	tardy    bool   // a record is there, and came too late: what none is about stands apart
	accepted bool   // by name
	day      message.Day
	changes  []changed
	late     []*orgmodel.Record
}

// unanswered takes out what the records that a rule names answer, and puts what is left
// in groups: one for each decision, those without one last, and each law. What an
// [[accept]] of the rule answers by name stands in groups of its own, which the engine
// takes out: of the rest it answers nothing.
func (p *Pass) unanswered(changes []changed, by deadline) []open {
	return p.grouped(changes, by, func(c *changed, about []*orgmodel.Record) open {
		return open{decision: c.decision, due: c.settled, tardy: len(about) > 0}
	})
}

// unansweredTogether is the same, whatever decisions are behind it: one group for each
// law.
func (p *Pass) unansweredTogether(changes []changed, by deadline) []open {
	return p.grouped(changes, by, func(*changed, []*orgmodel.Record) open { return open{} })
}

// unansweredLate is the same, but what a record came too late for stands apart, with the
// decision behind it: of the rest there is no record.
func (p *Pass) unansweredLate(changes []changed, by deadline) []open {
	return p.grouped(changes, by, func(c *changed, about []*orgmodel.Record) open {
		if !slices.ContainsFunc(about, p.isMade) {
			return open{}
		}
		return open{decision: c.decision, due: true}
	})
}

// isMade reports whether a record is one on the day of the file, and not planned.
func (p *Pass) isMade(r *orgmodel.Record) bool { return !r.Date.Known() || r.Date.Start() <= p.Day }

func (p *Pass) grouped(changes []changed, by deadline, of func(*changed, []*orgmodel.Record) open) []open {
	var groups []open
	for _, c := range changes {
		about := p.answering(&c)
		if k := slices.IndexFunc(about, func(r *orgmodel.Record) bool { return p.inTime(r, &c, by) }); k >= 0 {
			p.Documented(about[k], append([]string{c.id, c.of}, c.before...)...)
			continue
		}
		g := of(&c, about)
		g.accepted, g.day = p.accepts(&c), p.lawOf(&c, by)
		k := slices.IndexFunc(groups, func(o open) bool {
			return o.decision == g.decision && o.due == g.due && o.tardy == g.tardy && o.accepted == g.accepted && p.Rule.Law.Same(p.dayOr(o.day), p.dayOr(g.day))
		})
		if k < 0 {
			k = len(groups)
			groups = append(groups, g)
		}
		groups[k].changes = append(groups[k].changes, c)
		groups[k].late = append(groups[k].late, about...)
	}
	slices.SortStableFunc(groups, func(a, b open) int { return rank(a.decision) - rank(b.decision) })
	return groups
}

// answering lists the records that are about a change and of a form that answers the rule,
// whether or not in time. What is planned is none.
func (p *Pass) answering(c *changed) (list []*orgmodel.Record) {
	for _, form := range p.Rule.Answers {
		for _, r := range p.recordsOf(form) {
			about := p.answersFor(r, c) || r.Form == recordChildren && r.Concerns(p.groupsFor([]string{c.id})...)
			if about && !p.precedes(r, c) {
				list = append(list, r)
			}
		}
	}
	return list
}

// tooLate is the first of the records that came too late for a group, and the last day on
// which it would have been in time; none where either day is unknown.
func (p *Pass) tooLate(g *open, by deadline) (r *orgmodel.Record, last orgmodel.Date) {
	for i := range g.changes {
		c := &g.changes[i]
		day := p.lastDay(c, by)
		for _, late := range p.answering(c) {
			if day.Known() && late.Date.Known() && (r == nil || late.Date.Start() < r.Date.Start()) {
				r, last = late, day
			}
		}
	}
	return r, last
}

// precedes reports whether a record is older than a change, or a later file than the one
// that states it makes the change: it is about another one, whatever it is about.
func (p *Pass) precedes(r *orgmodel.Record, c *changed) bool {
	if p.Change != nil && p.Change.Outdated(r) {
		return true
	}
	if r.Later == nil {
		return false
	}
	keys := c.keys
	if len(keys) == 0 || slices.Contains(keys, "") {
		keys = organisational
	}
	return slices.ContainsFunc(append([]string{c.id, c.of}, c.before...), func(id string) bool { return r.Precedes(id, keys...) })
}

// answersFor reports whether a record is about a change. An order of delegation says who
// decides for a board: that somebody has the tasks of a unit it says only where it is
// about the unit.
func (p *Pass) answersFor(r *orgmodel.Record, c *changed) bool {
	if r.Form == recordDelegation {
		return slices.ContainsFunc(append([]string{c.id}, c.before...), func(id string) bool { return slices.Contains(r.About, id) })
	}
	return p.covers(r, c)
}

// dayOr is a day, or else that of the file.
func (p *Pass) dayOr(day message.Day) message.Day { return cmp.Or(day, judge.DayOf(p.Org)) }

func rank(decision string) int {
	if decision == "" {
		return 1
	}
	return 0
}

// inTime reports whether a record was made before the decision, or before the change
// begins. One without a date may have been; a decision without one leaves it open; one
// dated after the day of the file is planned and answers nothing.
func (p *Pass) inTime(r *orgmodel.Record, c *changed, by deadline) bool {
	if !p.isMade(r) {
		return false
	}
	last := p.lastDay(c, by)
	if by == beforeDecision && !last.Known() && p.decisionAt(c.decision) != nil {
		return false
	}
	return by == atAnyTime || !last.Known() || !r.Date.Known() || r.Date.Start() <= last.End()
}

// lastDay is the last on which a record answers in time: the day of the decision where
// one is named, else the one from which the change takes effect; none where no day is
// stated.
func (p *Pass) lastDay(c *changed, by deadline) orgmodel.Date {
	if by == beforeDecision {
		if d := p.decisionAt(c.decision); d != nil {
			return d.Date
		}
	}
	return c.since
}

// accepts reports whether an [[accept]] of the rule answers a change by name: it, what
// it comes from, or the decision behind it.
func (p *Pass) accepts(c *changed) bool {
	ids := append([]string{c.id, c.decision}, c.before...)
	return slices.ContainsFunc(p.Org.Accepts, func(a orgmodel.Accept) bool {
		return (a.Rule == p.Rule.ID || a.Rule == p.Rule.Name) &&
			slices.ContainsFunc(a.About, func(id string) bool { return id != "" && slices.Contains(ids, id) })
	})
}

// reportOpen tells of a group: at the decision if it has one, else at the head of the
// file. The ids of what is answered by name are its own, so that the answer is found.
func (p *Pass) reportOpen(g *open, f Finding) {
	f.At = heading()
	if ref, ok := p.Org.Find(g.decision); ok && ref.Type == orgmodel.TypeDecision {
		f.At = at(ref.Type, ref.Index)
		if p.Org.Decisions[ref.Index].Date.Known() {
			f.At = f.At.key("date")
		}
	}
	for _, c := range g.changes {
		if g.accepted {
			f.About = append(f.About, c.id)
			f.About = append(f.About, c.before...)
		}
		f.Rests = append(append(f.Rests, c.at), p.former(&c)...)
		f.Covers = append(append(f.Covers, c.id), c.before...)
	}
	f.Day = g.day
	p.Report(f)
}

// former is what a change was before, where both files of a comparison are whole.
func (p *Pass) former(c *changed) (list []Where) {
	if p.Change == nil {
		return nil
	}
	for _, id := range append([]string{c.id}, c.before...) {
		if ref, ok := p.Change.Old.Find(id); ok {
			list = append(list, Where{judge.Where{InOld: true, Ref: ref, Element: -1}})
		}
	}
	return list
}

// lawOf is the day whose law a change is judged by: of what comes before a decision the
// day of that, else the day on which it takes effect, else none, which is that of the
// file.
func (p *Pass) lawOf(c *changed, by deadline) message.Day {
	since, decided := lawDay(c.since), message.Day("")
	if d := p.decisionAt(c.decision); d != nil {
		decided = lawDay(d.Date)
	}
	if by == beforeDecision {
		return cmp.Or(decided, since)
	}
	return cmp.Or(since, decided)
}

// what names what a group is about.
func (p *Pass) what(g *open) message.Localizer {
	list := slices.Clone(g.changes)
	slices.SortStableFunc(list, func(a, b changed) int { return cmp.Compare(p.weight(&a), p.weight(&b)) })
	return some(names(changedIDs(list), p.nameOf))
}

// weight is in which order changes are named, for only some are where there are many: what
// is decided before what is not, what a source says before what the writer of the file has
// assumed of it, and units, where people work, before posts and services.
func (p *Pass) weight(c *changed) int {
	weight := 0
	if !c.settled {
		weight += 4
	}
	if ref, ok := p.Org.Find(c.id); ok && slices.Contains(c.keys, "") {
		if e := p.Org.Common(ref); e.Assumed.Key("status") {
			weight += 2
		}
	}
	if !c.unit {
		weight++
	}
	return weight
}

// nameOf names what is there, with its unit where others have its name, or was before.
func (p *Pass) nameOf(id string) message.Quoted {
	ref, ok := p.Org.Find(id)
	switch {
	case ok:
		return p.Names().Of(ref.Type, ref.Index)
	case p.Change != nil:
		return message.Quoted(p.Change.Old.Name(id))
	}
	return p.name(id)
}

// ofStaff are the changes that touch those who work in the organisation itself. Where
// nobody knows what was before, one at least has to be more than an idea.
func (p *Pass) ofStaff() []changed {
	list := slices.DeleteFunc(p.changes(), func(c changed) bool { return !c.staff })
	if p.Change == nil && !slices.ContainsFunc(list, func(c changed) bool { return c.concrete }) {
		return nil
	}
	return list
}

var undatedText = message.Text{EN: "The file does not state the day of the decision {0}.", SV: "Filen anger inte dagen för beslutet {0}."}

// WithoutBase is why the rules about a change are not examined of a whole proposal that
// nobody compares with what was before: a clause that follows "since".
var WithoutBase = message.Text{EN: "the file has no base, and what was before is not known: compare it with the file that describes that", SV: "filen inte har någon bas, så att det som var före inte är känt: jämför den med den fil som beskriver det"}

// OfVision is why nothing is asked of a change that is only a vision: a clause that
// follows "since".
var OfVision = message.Text{EN: "it is a vision: when it becomes a proposal, they ask", SV: "det är en vision: när den blir ett förslag ställer de sina frågor"}

var sketchText = message.Text{EN: "it is a sketch", SV: "det är en skiss"}

var unsaidText = message.Text{EN: "The file does not state from which day {0} is so.", SV: "Filen anger inte från vilken dag {0} gäller."}

// sinceWhen puts before a question that of some changes the file does not state the day.
func (p *Pass) sinceWhen(changes []changed, asks message.Message) message.Message {
	list := slices.DeleteFunc(slices.Clone(changes), func(c changed) bool { return !c.unsaid })
	if len(list) == 0 {
		return asks
	}
	return both.With(unsaidText.With(some(names(changedIDs(list), p.nameOf))), asks)
}

// alone reports whether the model is a whole proposal or decision, and nobody knows what
// was before.
func (p *Pass) alone() bool {
	h := &p.Org.Header
	return p.Change == nil && h.Extends == "" && (h.Status == orgmodel.Proposed || h.Status == orgmodel.Decided)
}

// planned reports whether there may be a change to ask about. Where there is none
// because it is only a vision, or where nobody knows what was before, it says so.
func (p *Pass) planned() bool {
	switch {
	case p.alone():
		p.NotExamined(WithoutBase.With())
		return true // by what the file itself says to end
	case p.Change == nil:
		return true
	case !p.Org.Header.AsOf.Known():
		p.NotExamined(sketchText.With())
		return false
	}
	if len(p.allChanges()) == 0 && p.shared.visions {
		p.NotExamined(OfVision.With())
		return false
	}
	return true
}
