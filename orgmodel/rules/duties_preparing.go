package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Who decides on boards and what they are for, and who prepares it. Where the file names
// the decision, B103 and M506 look at it.

var preparingTexts = struct{ setUp, closed, moved, ask, other message.Text }{
	setUp:  message.Text{EN: "Set up: {0}.", SV: "{0} inrättas."},
	closed: message.Text{EN: "Closed: {0}.", SV: "{0} upphör."},
	moved:  message.Text{EN: "Another board for {0}.", SV: "{0} får en annan nämnd."},
	other:  message.Text{EN: "By the file it is {0} that decides on {1}, with another board for {2}. Do fields move between boards, and does the council then decide on it? {3}", SV: "Enligt filen är det {0} som beslutar om {1}, och {2} får en annan nämnd. Flyttas verksamhetsområden mellan nämnderna, och beslutar fullmäktige i så fall om det? {3}"},
	ask:    message.Text{EN: "{0} Does the council decide on it, is the matter prepared by a board that it concerns or by a drafting committee, and has the executive board been able to state its opinion? {1}", SV: "{0} Beslutar fullmäktige om det, är ärendet berett av en nämnd som berörs eller av en beredning, och har styrelsen fått yttra sig? {1}"},
}

// checkBoardChange asks once of the boards that are set up or closed without a decision;
// where there are none, of what comes to another board.
func checkBoardChange(p *Pass) {
	if !p.plan() {
		return
	}
	setUp, closed := p.boardsSetUp(), p.boardsClosed()
	list, moved := slices.Concat(setUp, closed), false
	if len(list) == 0 {
		list, moved = p.toOtherBoards(), true
	}
	list = slices.DeleteFunc(list, func(c changed) bool { return len(p.decidedBy(c.decision)) > 0 })
	for _, g := range p.unansweredTogether(list, beforeDecision) {
		var what message.Message
		if moved {
			what = preparingTexts.moved.With(p.what(&g))
		} else {
			what = p.boardsToldOf(&g, setUp)
		}
		p.reportOpen(&g, Finding{Message: preparingTexts.ask.With(what, diag.ToCouncil)})
	}
	p.askOtherDeciders()
}

// askOtherDeciders asks of what comes to another board by a decision of somebody else than
// the council. Of boards that are set up or closed so B103 asks.
func (p *Pass) askOtherDeciders() {
	list := slices.DeleteFunc(p.toOtherBoards(), func(c changed) bool {
		by := p.decidedBy(c.decision)
		return len(by) == 0 || slices.ContainsFunc(by, func(id string) bool {
			u := p.Org.UnitIndex(id)
			return u >= 0 && p.isKind(u, orgmodel.KindCouncil)
		})
	})
	for _, g := range p.unanswered(list, beforeDecision) {
		d := p.decisionAt(g.decision)
		f := Finding{Message: preparingTexts.other.With(message.And(names(d.Body, p.nameOf)), title(&d.Common, orgmodel.TypeDecision), p.what(&g), diag.ToCouncil)}
		if g.due {
			f.Severity = diag.Legal
		}
		p.reportOpen(&g, f)
	}
}

// decidedBy are those who make a decision that settles something; none where it does not,
// or where the file does not say who.
func (p *Pass) decidedBy(id string) []string {
	if d := p.decisionAt(id); d != nil {
		return d.Body
	}
	return nil
}

// boardsToldOf says which boards of a group are set up and which closed.
func (p *Pass) boardsToldOf(g *open, setUp []changed) message.Message {
	isNew := func(c changed) bool {
		return slices.ContainsFunc(setUp, func(s changed) bool { return s.id == c.id })
	}
	begins, ends := *g, *g
	begins.changes = slices.DeleteFunc(slices.Clone(g.changes), func(c changed) bool { return !isNew(c) })
	ends.changes = slices.DeleteFunc(slices.Clone(g.changes), isNew)
	switch {
	case len(begins.changes) == 0:
		return preparingTexts.closed.With(p.what(&ends))
	case len(ends.changes) == 0:
		return preparingTexts.setUp.With(p.what(&begins))
	}
	return both.With(preparingTexts.setUp.With(p.what(&begins)), preparingTexts.closed.With(p.what(&ends)))
}

// boardsSetUp lists the boards that nothing before was, a vision apart.
func (p *Pass) boardsSetUp() []changed {
	units := p.Change.Pair().Units()
	var list []changed
	for now := range p.Org.Units {
		u := &p.Org.Units[now]
		known := slices.ContainsFunc(units.Before[now], func(old int) bool { return !p.Change.Pair().OtherAuthority(old, now) })
		if p.Org.IsBoard(now) && p.Org.Depth(now) >= 0 && u.Status != orgmodel.Vision && !known && !units.DescribedNow(now) {
			list = append(list, p.changeTouching(u.ID))
		}
	}
	return list
}

// boardsClosed lists the boards that nothing is any more.
func (p *Pass) boardsClosed() []changed {
	old, units := p.Change.Old, p.Change.Pair().Units()
	var list []changed
	for was := range old.Units {
		u := &old.Units[was]
		goesOn := slices.ContainsFunc(units.After[was], func(now int) bool { return !p.Change.Pair().OtherAuthority(was, now) })
		if old.IsBoard(was) && old.Depth(was) >= 0 && settledBefore(u.Status) && !goesOn && !units.Undescribed(was) {
			list = append(list, p.changeTouching(u.ID))
		}
	}
	return list
}
