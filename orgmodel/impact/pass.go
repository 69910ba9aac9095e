package impact

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// Pass is one rule's way over one comparison.
type Pass struct {
	*judge.Turn
	Diff     *diff.Comparison
	Old, New *orgmodel.Organisation
	day      orgmodel.Day // that the new file describes

	shared *shared
}

// shared is what several checks need and one computes.
type shared struct {
	closings map[string]Where // by the id that a [[close]] of the new file ends
	heads    *orgmodel.Quantity
	marked   []ground.Key   // on which heads rests, and that bear a mark
	guesses  *judge.Guesses // see Pass.guesses
}

// closings says which [[close]] of the new file ends an id: the first to name
// it.
func (p *Pass) closings() map[string]Where {
	if p.shared.closings == nil {
		p.shared.closings = map[string]Where{}
		for i := range p.New.Closes {
			for k, id := range p.New.Closes[i].IDs {
				if _, named := p.shared.closings[id]; !named {
					p.shared.closings[id] = inNew(orgmodel.TypeClose, i).key("ids").element(k)
				}
			}
		}
	}
	return p.shared.closings
}

// Transfers says what is new for the staff.
func (p *Pass) Transfers() []metrics.Transfer { return metrics.Transfers(p.Diff.Pair()) }

// Served says what becomes of the services for each target group.
func (p *Pass) Served() []metrics.Served { return metrics.ServedGroups(p.Diff.Pair()) }

// offered says which services the new organisation offers, and wasOffered which
// the old one did.
func (p *Pass) offered() *metrics.Coverage { return p.Diff.Pair().New.Coverage() }

func (p *Pass) wasOffered() *metrics.Coverage { return p.Diff.Pair().Old.Coverage() }

// After lists what became of an old entity, as places in the new list.
func (p *Pass) After(t orgmodel.Type, old int) []int {
	s := p.Diff.Match.Of(t)
	if s == nil || old < 0 || old >= len(s.After) {
		return nil
	}
	return s.After[old]
}

// undescribed reports whether the new file says nothing of an old entity: it is not
// known to have ended, and nothing follows from it.
func (p *Pass) undescribed(t orgmodel.Type, old int) bool {
	s := p.Diff.Match.Of(t)
	return s != nil && old >= 0 && old < len(s.After) && s.Undescribed(old)
}

// Before lists what a new entity comes from, as places in the old list.
func (p *Pass) Before(t orgmodel.Type, new int) []int {
	s := p.Diff.Match.Of(t)
	if s == nil || new < 0 || new >= len(s.Before) {
		return nil
	}
	return s.Before[new]
}

// Where is a place in one of the two models: an entity, one of its keys, or one
// element of a key's list.
type Where struct{ judge.Where }

// inNew and inOld are an entity as a whole.
func inNew(t orgmodel.Type, index int) Where {
	return Where{judge.Where{Ref: orgmodel.Ref{Type: t, Index: index}, Element: -1}}
}

// least is the one of several whose name comes first: a finding about all of them is
// about that one first, whatever stands first in the file.
func least(o *orgmodel.Organisation, t orgmodel.Type, list []int) int {
	return slices.MinFunc(list, func(a, b int) int {
		return o.Compare(t, a, b)
	})
}

// byName says which of two things of the new organisation a finding names first; none
// comes before any.
func (p *Pass) byName(t orgmodel.Type, a int, u orgmodel.Type, b int) int {
	if t != u || a < 0 || b < 0 {
		return cmp.Or(cmp.Compare(t, u), cmp.Compare(a, b))
	}
	return p.New.Compare(t, a, b)
}

func inOld(t orgmodel.Type, index int) Where {
	return Where{judge.Where{InOld: true, Ref: orgmodel.Ref{Type: t, Index: index}, Element: -1}}
}

// heading is the id of the new organisation, which every file states itself.
func heading() Where { return inNew(orgmodel.TypeOrganisation, 0).key("id") }

func (w Where) key(key string) Where {
	w.Key = key
	return w
}

func (w Where) element(i int) Where {
	w.Element = i
	return w
}

// endings are where some old entities come to an end.
func (p *Pass) endings(t orgmodel.Type, list []int) []Where {
	var ends []Where
	for _, i := range list {
		ends = append(ends, p.ended(t, i))
	}
	return ends
}

// ended is where an old entity comes to an end: at the [[close]] that names it,
// else where the new file still has it, else in the old file.
func (p *Pass) ended(t orgmodel.Type, old int) Where {
	id := p.Old.Common(orgmodel.Ref{Type: t, Index: old}).ID
	if w, ok := p.closings()[id]; ok && id != "" {
		return w
	}
	if ref, ok := p.New.Find(id); ok && ref.Type == t {
		return inNew(t, ref.Index)
	}
	return inOld(t, old)
}

// Finding is what a check has to say.
type Finding struct {
	At      Where
	Message message.Message // the facts
	// Question is what they make one ask; a rule of that severity always asks.
	Question message.Message
	Help     message.Message // how to fix this one; empty: Rule.Mend
	About    []string        // further ids that make this finding this finding
	Parts    [][]string      // the ids of each of several that it asks the same of
	Covers   []string        // ids of all that it asks about, where those are more
	Rests    []Where         // further entities whose keys the rule read for it
	Limits   []diag.Limit    // what was compared with a limit
	// Keys are what the facts it tells of were made from.
	Keys func() []ground.Key

	Law law.Editions // that it is judged by, where they are not those of its rule
	// Severity is what it weighs where it is not what its rule weighs.
	Severity diag.Severity
}

// Report adds a finding of the rule the pass is for.
func (p *Pass) Report(f Finding) {
	found := judge.Finding{At: f.At.Where, Message: f.Message, Question: f.Question, Help: f.Help, About: f.About, Covers: f.Covers, Parts: f.Parts, Limits: f.Limits, Keys: f.Keys, Law: f.Law, Severity: f.Severity}
	for _, w := range f.Rests {
		found.Rests = append(found.Rests, w.Where)
	}
	found.Guess = p.Guess(&found, p.New, p.guesses())
	p.Turn.Report(found)
}

// guesses is what of the old organisation is what of the new one by guess.
func (p *Pass) guesses() *judge.Guesses {
	if p.shared.guesses == nil {
		p.shared.guesses = judge.NewGuesses(p.Old, p.New, p.Diff.Match.Guessed())
	}
	return p.shared.guesses
}
