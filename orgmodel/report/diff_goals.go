package report

import (
	"math"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var goalTexts = struct{ claims, said, kept, with, deadline, decided message.Text }{
	claims:   message.Text{EN: "Said in both files alike: claims: {0}, replies: {1} (see {2}).", SV: "Lika i båda filerna: påståenden: {0}, svar: {1} (se {2})."},
	said:     message.Text{EN: "Claims in both files", SV: "Påståenden i båda filerna"},
	kept:     message.Text{EN: "Goals in both files: {0}.", SV: "Mål i båda filerna: {0}."},
	with:     message.Text{EN: "{0} ({1})", SV: "{0} ({1})"},
	deadline: message.Text{EN: "deadline {0}", SV: "slutdatum {0}"},
	decided:  message.Text{EN: "decided by {0}", SV: "beslutat av {0}"},
}

// goalsOfBoth are the goals that both files state alike, by their places in the new one.
func (p *diffPage) goalsOfBoth() []int { return p.ofBoth(orgmodel.TypeGoal) }

// keptGoals names the goals that both files state alike, by when they are to be reached
// and who decided on them: a change is made under them, and nothing else on the page
// tells of them.
func (p *diffPage) keptGoals() []document.Block {
	var names []string
	for _, i := range p.goalsOfBoth() {
		name, sure, on := p.keptGoal(i)
		names = append(names, name+p.sureTags(sure, p.c.groundOf(on), p.c.Diff.Old.Header.Status))
	}
	if names == nil {
		return nil
	}
	slices.Sort(names)
	return []document.Block{document.Paragraph(goalTexts.kept.With(p.few(names, room{names: mostKept, letters: math.MaxInt})).In(p.lang))}
}

// keptGoal tells of one of them with how sure it is, which a decision says of what is
// sure, and what that rests on.
func (p *diffPage) keptGoal(at int) (text string, sure []orgmodel.Status, on []ground.Key) {
	o := p.c.Diff.New
	note := func(ref orgmodel.Ref, names ...string) {
		for _, name := range names {
			k := o.Key(ref, name)
			k.File = 1
			on = append(on, k)
		}
	}
	g := &o.Goals[at]
	var known phrases
	note(orgmodel.Ref{Type: orgmodel.TypeGoal, Index: at}, "", "deadline", "status")
	if g.Deadline.Known() {
		known = append(known, goalTexts.deadline.With(g.Deadline))
	}
	if by, ok := o.Find(g.Decision); ok && p.isMade(by) && len(o.Decisions[by.Index].Body) > 0 {
		known = append(known, goalTexts.decided.With(message.And(namesOfAll(o, o.Decisions[by.Index].Body))))
		note(orgmodel.Ref{Type: orgmodel.TypeGoal, Index: at}, "decision")
		note(by, "", "form", "body")
	}
	if g.Decision == "" || g.Status.LessSure(orgmodel.Decided) {
		sure = append(sure, g.Status)
	}
	text = nameOf(&g.Common)
	if known != nil {
		text = goalTexts.with.With(message.Name(text), known).In(p.lang)
	}
	return text, sure, on
}
