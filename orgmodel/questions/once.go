package questions

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
)

// One question a duty: which of two rules that ask nearly the same speaks.

// first are, by rule, those that speak before it: where one of them asks of the same
// things, or somebody has answered for it, the rule is silent. Rules about the change know
// more than those about the new organisation alone. What a new manager asks of the
// employer M501 asks of the whole change, and what becomes of the cases of a unit that
// goes to another board I813 asks together with charter and delegation. Where employees go
// M513 asks once of all of them.
var first = map[string][]string{
	"M504": {"I814"},
	"I811": {"M513"},
	"I817": {"M513"},
	"I818": {"M513"},
	"M505": {"M513", "I811", "I817", "I818"},
	"L406": {"I824"},
	"D604": {"I805"},
	"D609": {"I808"},
	"I812": {"M501"},
	"I825": {"I813"},
}

// First are the rules that speak before one; see Speaker.
func First(rule string) []string { return slices.Clone(first[rule]) }

// Speaker is the rule that asks what a finding of a comparison asks already, of those that
// Check found or somebody has answered for; nil: the finding is told.
func Speaker(d *diag.Diagnostic, found *judge.Outcome, c *diff.Comparison) *diag.Rule {
	return (&said{found, c}).first(d)
}

// said is all that a comparison asks.
type said struct {
	*judge.Outcome
	c *diff.Comparison
}

func (s *said) first(d *diag.Diagnostic) *diag.Rule {
	before := first[d.Rule.ID]
	if before == nil {
		return nil
	}
	for i := range s.Findings {
		if f := &s.Findings[i]; slices.Contains(before, f.Rule.ID) && s.repeats(d, f) {
			return f.Rule
		}
	}
	for i := range s.Accepted {
		if f := &s.Accepted[i].Diagnostic; slices.Contains(before, f.Rule.ID) && s.repeats(d, f) {
			return f.Rule
		}
	}
	return nil
}

// repeats reports whether a finding asks what another asks: of the same things, or of the
// file as a whole.
func (s *said) repeats(d, f *diag.Diagnostic) bool {
	if f.Covers != nil {
		return slices.ContainsFunc(s.behind(d), func(id string) bool { return slices.Contains(f.Covers, id) })
	}
	if d.Subject.Type == string(orgmodel.TypeOrganisation) && len(d.About) == 0 {
		return true
	}
	return f.Involves(d.Subject.ID) && d.Subject.ID != "" || slices.ContainsFunc(d.About, f.Involves)
}

// behind are the ids that a finding is about, with the units above them and those who lead
// any of these: a unit gets another manager by a change of any of them.
func (s *said) behind(d *diag.Diagnostic) (ids []string) {
	add := func(id string) {
		if id != "" && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	for _, id := range append([]string{d.Subject.ID}, d.About...) {
		add(id)
		if d.Rule.ID != newManager {
			continue
		}
		for _, o := range [...]*orgmodel.Organisation{s.c.Old, s.c.New} {
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

const newManager = "I812"
