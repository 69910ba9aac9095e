package judge

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// One question a duty: which of two rules that ask nearly the same speaks.

// Elsewhere is a finding that is not told, since another rule asks the same of the same
// things.
type Elsewhere struct {
	diag.Diagnostic
	By *diag.Rule
}

// Once leaves out what a rule asks of things of which one that it yields to asks it
// already, here or in what else is told beside it, or where somebody has answered that one
// for them. A finding that asks more asks what is left. The organisations are those that it
// is about.
func (o *Outcome) Once(orgs []*orgmodel.Organisation, beside ...diag.Diagnostic) {
	told := o.Findings
	o.Findings = nil
	for _, d := range told {
		by := (&asking{o, orgs, told, beside}).speaker(&d)
		switch {
		case by == nil:
			o.Findings = append(o.Findings, d)
		case d.Left.IsZero():
			o.Elsewhere = append(o.Elsewhere, Elsewhere{d, by})
		default:
			d.Message, d.Left, d.Rest = d.Left, message.Message{}, by
			o.Findings = append(o.Findings, d)
		}
	}
}

// asking is all that is asked at once.
type asking struct {
	*Outcome
	orgs         []*orgmodel.Organisation
	told, beside []diag.Diagnostic
}

// speaker is the rule that asks what a finding asks; nil: none does.
func (a *asking) speaker(d *diag.Diagnostic) *diag.Rule {
	if len(d.Rule.Yields) == 0 {
		return nil
	}
	if len(d.Parts) > 1 {
		return a.speakerOfAll(d)
	}
	ids := a.behind(d)
	asks := func(f *diag.Diagnostic) bool {
		return slices.Contains(d.Rule.Yields, f.Rule.ID) && repeats(d, f, ids)
	}
	for _, list := range [...][]diag.Diagnostic{a.told, a.beside} {
		for i := range list {
			if asks(&list[i]) {
				return list[i].Rule
			}
		}
	}
	for i := range a.Accepted {
		if asks(&a.Accepted[i].Diagnostic) {
			return a.Accepted[i].Rule
		}
	}
	return nil
}

// speakerOfAll is the rule that asks what a finding asks of each of several; nil: of one of
// them nobody does.
func (a *asking) speakerOfAll(d *diag.Diagnostic) (by *diag.Rule) {
	for _, ids := range d.Parts {
		one := *d
		one.Parts, one.About = nil, ids
		one.Subject.ID = "" // it is among them where it is one of these
		if by = a.speaker(&one); by == nil {
			return nil
		}
	}
	return by
}

// repeats reports whether a finding asks what another asks: of the same things, or of the
// file as a whole.
func repeats(d, f *diag.Diagnostic, ids []string) bool {
	if f.Covers != nil {
		return slices.ContainsFunc(ids, func(id string) bool { return slices.Contains(f.Covers, id) })
	}
	if d.Subject.Type == string(orgmodel.TypeOrganisation) && len(d.About) == 0 {
		return true
	}
	return f.Involves(d.Subject.ID) && d.Subject.ID != "" || slices.ContainsFunc(d.About, f.Involves)
}

// behind are the ids that a finding is about; of a rule that reaches up with the units
// above them and those who lead any of these: a unit gets another manager by a change of
// any of them.
func (a *asking) behind(d *diag.Diagnostic) (ids []string) {
	add := func(id string) {
		if id != "" && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	for _, id := range append([]string{d.Subject.ID}, d.About...) {
		add(id)
		if !d.Rule.ReachesUp {
			continue
		}
		for _, o := range a.orgs {
			ref, ok := o.Find(id)
			if !ok || ref.Type != orgmodel.TypeUnit {
				continue
			}
			for u := range o.Line(ref.Index) {
				add(o.Units[u].ID)
				for _, post := range o.Units[u].LedBy {
					add(post)
				}
			}
		}
	}
	return ids
}
