package report

import (
	"cmp"
	"maps"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// behindTexts say who is behind what the new file tells, below how sure it is.
var behindTexts = struct{ accord, decided, only message.Text }{
	only:    message.Text{EN: "{0} ({1})", SV: "{0} ({1})"},
	accord:  message.Text{EN: "Agreed by: {0}.", SV: "Överens: {0}."},
	decided: message.Text{EN: "Decided by: {0}.", SV: "Beslutat av: {0}."},
}

// behind is who has decided what the new file tells as decided, or who agree on what it
// does not; empty where it does not say.
func (p *diffPage) behind() string {
	names, keys := p.deciders()
	if names == nil {
		return ""
	}
	text := behindTexts.accord
	if p.isDecided() {
		text = behindTexts.decided
	}
	return text.With(message.And(names)).In(p.lang) + p.entryTags(p.c.groundOf(keys))
}

func (p *diffPage) isDecided() bool { return p.c.Diff.New.Header.Status == orgmodel.Decided }

// decider is somebody behind the new file: what that rests on, and which decision it is
// of, where that they made another is only assumed.
type decider struct {
	keys     []ground.Key
	decision string
	only     bool
}

// deciders names those behind the new file, and what that rests on: of one whom it names
// several times, the one that is not assumed.
func (p *diffPage) deciders() (names []message.Localizer, keys []ground.Key) {
	o := p.c.Diff.New
	found := map[string]decider{}
	for _, i := range p.c.Diff.Told() {
		ch := &p.c.Diff.Changes[i]
		switch {
		case !p.tellsBehind(ch):
		case p.isDecided():
			p.addDeciders(found, ch, "body", slices.DeleteFunc(slices.Clone(o.Decisions[ch.New[0]].Body), p.isNoBody))
		default:
			p.addDeciders(found, ch, "proposed_by", o.Decisions[ch.New[0]].ProposedBy)
		}
	}
	open := p.isDecided() && p.decidedBySomebody() // who made another is not stated
	for _, id := range slices.Sorted(maps.Keys(found)) {
		d := found[id]
		var name message.Localizer = message.Name(o.Name(id))
		if d.only || open {
			name = behindTexts.only.With(name, message.Name(d.decision))
		}
		names, keys = append(names, name), append(keys, d.keys...)
	}
	return names, keys
}

// tellsBehind reports whether a change tells who is behind the new file: one that somebody
// has decided, or that politicians have agreed.
func (p *diffPage) tellsBehind(ch *diff.Change) bool {
	switch {
	case ch.Type != orgmodel.TypeDecision || !p.c.Diff.OneHistory():
		return false
	case p.isDecided():
		return p.isNewDecision(ch)
	}
	return headline.IsAccord(p.c.Diff, ch) && p.c.Diff.Status(ch) == orgmodel.InForce && len(p.c.Diff.New.Decisions[ch.New[0]].ProposedBy) > 0
}

// accordAbove reports whether a change is that politicians agree on what the new file
// tells, which stands above what it does.
func (p *diffPage) accordAbove(ch *diff.Change) bool {
	return headline.IsAccord(p.c.Diff, ch) && p.tellsBehind(ch)
}

// addDeciders notes that a decision names some.
func (p *diffPage) addDeciders(found map[string]decider, ch *diff.Change, key string, ids []string) {
	now := decider{decision: p.c.Diff.Name(ch)}
	for _, name := range []string{"", "form", key} {
		k := p.c.Diff.New.Key(orgmodel.Ref{Type: ch.Type, Index: ch.New[0]}, name)
		k.File = 1
		now.keys = append(now.keys, k)
	}
	assumed := func(d decider) bool { return len(p.c.groundOf(d.keys).Assumed()) > 0 }
	for _, id := range ids {
		before, known := found[id]
		switch {
		case !known, assumed(before) && !assumed(now):
			found[id] = decider{now.keys, now.decision, known}
		case !assumed(before) && assumed(now):
			found[id] = decider{before.keys, before.decision, true}
		}
	}
}

// isMade reports whether something is a decision that is made.
func (p *diffPage) isMade(ref orgmodel.Ref) bool {
	o := p.c.Diff.New
	if ref.Type != orgmodel.TypeDecision || o.Decisions[ref.Index].Form != "decision" {
		return false
	}
	s := o.Stated(o.Key(ref, "")).Status
	return s == orgmodel.Decided || s == orgmodel.InForce
}

// isNewDecision reports whether a change is that something is decided on.
func (p *diffPage) isNewDecision(ch *diff.Change) bool {
	return ch.Type == orgmodel.TypeDecision && ch.Kind == diff.KindOf(orgmodel.TypeDecision, diff.Added) && p.c.Diff.Status(ch) == orgmodel.Decided && p.c.Diff.Mark(ch) == nil
}

// isNoBody reports whether somebody is no body that decides, as a municipality is not.
func (p *diffPage) isNoBody(id string) bool {
	o := p.c.Diff.New
	u := o.Unit(id)
	if u == nil {
		return false
	}
	k := o.KindOf(u)
	return k != nil && k.Sphere == orgmodel.LegalEntity
}

// undecided is what the new file, where it proposes something, does not say of who is to
// decide on it, and when; empty where it names a body. What was decided before the old
// file's day is no decision on it.
func (p *diffPage) undecided() message.Text {
	o := p.c.Diff.New
	if o.Header.Status != orgmodel.Proposed || !p.c.Differs() || p.c.Summary.Apart {
		return message.Text{}
	}
	open := rowTexts.whoDecides
	for i := range o.Decisions {
		d := &o.Decisions[i]
		s := cmp.Or(d.Status, o.Header.Status)
		earlier := s == orgmodel.Decided && d.Date.Known() && d.Date.End() < p.c.Diff.Old.Day()
		switch {
		case s != orgmodel.Proposed && s != orgmodel.Decided, earlier:
		case len(d.Body) > 0:
			return message.Text{}
		case d.Form == "decision" && d.Date.Known():
			open = rowTexts.whoIsTo
		}
	}
	return open
}

// decidedBySomebody reports whether the file tells of a new decision without the body that
// made it: a municipality decides by one of its bodies.
func (p *diffPage) decidedBySomebody() bool {
	return slices.ContainsFunc(p.c.Diff.Told(), func(i int) bool {
		ch := &p.c.Diff.Changes[i]
		return p.isNewDecision(ch) && !slices.ContainsFunc(p.c.Diff.New.Decisions[ch.New[0]].Body, func(id string) bool { return !p.isNoBody(id) })
	})
}
