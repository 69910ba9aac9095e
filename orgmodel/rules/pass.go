package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// Places knows where in the files something stands.
type Places = judge.Places

// Pass is one rule's way over one organisation.
type Pass struct {
	*judge.Turn
	Org     *orgmodel.Organisation
	Change  *diff.Comparison // of what was before with the model; nil: nobody knows what was
	Day     orgmodel.Day     // the day the model describes
	Profile metrics.Profile  // the limits for spans of control

	shared *shared
}

// shared is what several checks need and one computes.
type shared struct {
	staff     *metrics.StaffTable
	managers  []metrics.Leadership
	spans     []metrics.Span
	spanned   bool
	idle      []judge.Idle // for the rule about answers that answer nothing
	ancestry  *metrics.Ancestry
	cover     *metrics.Coverage
	touched   *[]changed          // what changes
	touchedAt map[string]int      // by id: see Pass.changesByID
	boards    *[]changed          // what moves to another board
	visions   bool                // whether some of what changes is only a vision
	tops      []int               // see Pass.tops
	next      map[string][]string // by id: see Pass.successorsOf
	children  map[string]bool     // see Pass.carryingOut
	before    *Pass               // see Pass.before
	guesses   *judge.Guesses      // see Pass.guesses
}

// before is the same turn of what was before, where the change is known: one for all that
// ask. What it tells of the change is that of the model.
func (p *Pass) before() *Pass {
	if p.shared.before == nil {
		old := p.Change.Old
		p.shared.before = &Pass{Turn: p.Turn, Org: old, Change: p.Change, Day: old.Day(), Profile: metrics.ProfileOf(old), shared: &shared{}}
	}
	p.shared.before.Turn = p.Turn
	return p.shared.before
}

// counted is the organisation with what the comparison has counted of it; nil without one.
func (p *Pass) counted() *metrics.Inputs {
	switch {
	case p.Change == nil:
		return nil
	case p.Org == p.Change.New:
		return p.Change.Pair().New
	case p.Org == p.Change.Old:
		return p.Change.Pair().Old
	}
	return nil
}

// Staff returns who works where.
func (p *Pass) Staff() *metrics.StaffTable {
	if p.shared.staff == nil {
		if in := p.counted(); in != nil {
			p.shared.staff = in.Staff
		} else {
			p.shared.staff = metrics.Staff(p.Org)
		}
	}
	return p.shared.staff
}

// Cover returns which services reach which target groups.
func (p *Pass) Cover() *metrics.Coverage {
	if p.shared.cover == nil {
		if in := p.counted(); in != nil {
			p.shared.cover = in.Coverage()
		} else {
			p.shared.cover = metrics.Cover(p.Org)
		}
	}
	return p.shared.cover
}

// Ancestry knows which target groups each is part of.
func (p *Pass) Ancestry() *metrics.Ancestry {
	if p.shared.ancestry == nil {
		p.shared.ancestry = metrics.NewAncestry(p.Org)
	}
	return p.shared.ancestry
}

// Managers returns who leads which unit of the organisation's own.
func (p *Pass) Managers() []metrics.Leadership {
	if p.shared.managers == nil {
		p.shared.managers = p.ownManagers()
	}
	return p.shared.managers
}

// Spans returns the span of control of every manager post.
func (p *Pass) Spans() []metrics.Span {
	if !p.shared.spanned {
		p.shared.spans = metrics.SpansFrom(p.Org, p.Staff(), p.Managers())
		p.shared.spanned = true
	}
	return p.shared.spans
}

// Where is a place in the model: an entity, one of its keys, or one element of
// a key's list.
type Where struct{ judge.Where }

func at(t orgmodel.Type, index int) Where {
	return Where{judge.Where{Ref: orgmodel.Ref{Type: t, Index: index}, Element: -1}}
}

// heading is the id of the organisation, which every file states for itself: in
// a variant it is the variant's, not the base's.
func heading() Where { return at(orgmodel.TypeOrganisation, 0).key("id") }

func (w Where) key(key string) Where {
	w.Key = key
	return w
}

func (w Where) element(i int) Where {
	w.Element = i
	return w
}

// Finding is what a check has to say.
type Finding struct {
	At      Where
	Message message.Message
	Left    message.Message // the message where a rule that it yields to asks the rest; empty: nothing is left
	Help    message.Message // how to mend this one; empty: Rule.Mend
	About   []string        // further ids that make this finding this finding
	Covers  []string        // ids of all that it asks about, where those are more
	Parts   [][]string      // the ids of each of several that it asks the same of
	Related []Related
	// Cause makes findings of the rule that share it one finding, told where the
	// first stands.
	Cause string

	Rests  []Where      // further entities whose keys the rule read for it
	Limits []diag.Limit // what was compared with a limit

	// Severity is what it weighs where it is not what its rule weighs.
	Severity diag.Severity

	Day message.Day  // whose law it is judged by, where that is not the day of the file
	Law law.Editions // that it is judged by, where they are not those of its rule
}

// Related is another place that belongs to a finding.
type Related struct {
	At      Where
	Message message.Message
}

// Report adds a finding of the rule the pass is for.
func (p *Pass) Report(f Finding) {
	var rests []judge.Where
	for _, w := range f.Rests {
		rests = append(rests, w.Where)
	}
	var related []judge.Related
	for _, r := range f.Related {
		related = append(related, judge.Related{At: r.At.Where, Message: r.Message})
	}
	found := judge.Finding{At: f.At.Where, Message: f.Message, Left: f.Left, Help: f.Help, About: f.About, Covers: f.Covers, Parts: f.Parts, Related: related, Cause: f.Cause, Rests: rests, Limits: f.Limits, Day: f.Day, Law: f.Law, Severity: f.Severity}
	found.Guess = p.Guess(&found, p.Org, p.guesses())
	p.Turn.Report(found)
}

// guesses is what of what was before is what of the model by guess, where the change is
// known.
func (p *Pass) guesses() *judge.Guesses {
	if p.shared.guesses == nil && p.Change != nil {
		p.shared.guesses = judge.NewGuesses(p.Change.Old, p.Org, p.Change.Match.Guessed())
	}
	return p.shared.guesses
}

func (p *Pass) place(w Where) location.Span { return p.Place(w.Where) }

// least is the one of several whose name comes first: a finding about all of them is
// about that one first, whatever stands first in the file.
func (p *Pass) least(t orgmodel.Type, list []int) int {
	return slices.MinFunc(list, func(a, b int) int {
		return p.Org.Compare(t, a, b)
	})
}

// name is how a message calls an entity: by the name people gave it.
func (p *Pass) name(id string) message.Quoted { return message.Quoted(p.Org.Name(id)) }

func (p *Pass) unitName(i int) message.Quoted { return p.name(p.Org.Units[i].ID) }

// postName names the unit as well where several posts have one name.
func (p *Pass) postName(i int) message.Quoted { return p.Names().Of(orgmodel.TypePost, i) }

// title is how a message calls an entity that may lack both name and id.
func title(c *orgmodel.Common, t orgmodel.Type) message.Quoted { return judge.Title(c, t) }

func names[T any, N message.Localizer](list []T, name func(T) N) []N {
	out := make([]N, len(list))
	for i, item := range list {
		out[i] = name(item)
	}
	return out
}

// some enumerates names, and counts those that would be too many: which are
// named then goes by the alphabet, not by the place in the file.
func some(list []message.Quoted) message.Localizer { return judge.SomeNames(list) }

// along is some for names that stand in an order of their own: a line of command,
// a circle.
func along(list []message.Quoted) message.Localizer { return judge.Some(list) }
