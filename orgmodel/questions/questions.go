// Package questions knows what a change must answer from the day it is proposed: one
// table of duties, each with the rules that ask it, so that whoever tells of a change
// tells all of them and none twice. The rules are those of packages rules and impact,
// and so are the words; it adds none and prints nothing.
package questions

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/internal/atonce"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
)

// Duty is a row of the table: what of a change asks something, and which rules ask it.
type Duty struct {
	ID    string       // stable, for programs
	Label message.Text // what it is called in a list
	Event message.Text // what of a change asks it
	Rules []string     // of packages rules and impact
}

// Duties lists the table in the order in which a paper tells it.
func Duties() []Duty { return slices.Clone(duties) }

// DutyOf is the duty that a rule asks about.
func DutyOf(rule string) (Duty, bool) {
	i := slices.IndexFunc(duties, func(d Duty) bool { return slices.Contains(d.Rules, rule) })
	if i < 0 {
		return Duty{}, false
	}
	return duties[i], true
}

// always are rules about the new organisation that a comparison tells whatever changed:
// what is open about its leadership, its cooperation, and the change itself.
var always = []string{
	"C306", "L404", "L405", "L406", "L407", "L408", "L409",
	"M501", "M502", "M503", "M504", "M505", "M506", "M507", "M508", "M509", "M510", "M511", "M512", "M513", "M514", "M515", "M516", "M518", "M519", "P221",
}

// Check says what the change means and what is open of the new organisation: the
// findings of package impact, and those of package rules that a change asks about,
// each matter once. Without one history there is no change, and nothing is open of it.
func Check(in impact.Input) judge.Outcome {
	if in.Diff == nil || !in.Diff.OneHistory() {
		return impact.Check(in)
	}
	only := asked(in.Only)
	if len(only) == 0 {
		return impact.Check(in)
	}
	var out, open judge.Outcome
	atonce.Do(
		func() { out = impact.Check(in) },
		func() {
			open = rules.Check(rules.Input{Org: in.Diff.New, Places: in.NewPlaces, Change: in.Diff, Overrides: in.Overrides, Only: only, File: 1})
		},
	)
	touched := touchedIDs(in.Diff)
	open.Findings = slices.DeleteFunc(open.Findings, func(d diag.Diagnostic) bool {
		return !slices.Contains(always, d.Rule.ID) && !involves(&d, touched)
	})
	open.Accepted = slices.DeleteFunc(open.Accepted, func(a diag.Accepted) bool {
		return !slices.Contains(always, a.Rule.ID) && !involves(&a.Diagnostic, touched)
	})
	out.Findings = append(out.Findings, open.Findings...)
	out.Accepted = append(out.Accepted, open.Accepted...)
	out.NotExamined = judge.AddNotExamined(out.NotExamined, open.NotExamined...)
	out.Law = judge.AddLaw(out.Law, open.Law...)
	out.Elsewhere = append(out.Elsewhere, open.Elsewhere...)
	// One question a duty: rules about the change know more than those about the new
	// organisation alone.
	out.Once([]*orgmodel.Organisation{in.Diff.Old, in.Diff.New})
	if in.Diff.New.Header.Status == orgmodel.Vision && len(touched) > 0 {
		leaveUnasked(&out, &in)
	}
	out.Sort(judge.ByWeight)
	return out
}

// leaveUnasked takes out what a change is asked from the day it is proposed, since the
// new organisation is only a vision, and says once that it was not examined. What is open
// of the leadership and the cooperation that a vision describes is asked of visions too.
func leaveUnasked(out *judge.Outcome, in *impact.Input) {
	waits := func(r *diag.Rule) bool {
		_, duty := DutyOf(r.ID)
		return duty && r.Family.Letter != leadership
	}
	out.Findings = slices.DeleteFunc(out.Findings, func(d diag.Diagnostic) bool { return waits(d.Rule) })
	out.Accepted = slices.DeleteFunc(out.Accepted, func(a diag.Accepted) bool { return waits(a.Rule) })
	out.NotExamined = slices.DeleteFunc(out.NotExamined, func(n judge.NotExamined) bool {
		return waits(n.Rule) && n.Why.Equal(rules.OfVision.With())
	})
	day := judge.DayOf(in.Diff.New)
	for _, d := range duties {
		for _, id := range d.Rules {
			if r := ruleOf(id); r != nil && waits(r) && wanted(in.Only, r) && r.On(day) == law.InForce {
				out.NotExamined = judge.AddNotExamined(out.NotExamined, judge.NotExamined{Rule: r, Why: rules.OfVision.With()})
			}
		}
	}
}

const leadership = "L"

// ruleOf finds a rule in either of the two catalogues.
func ruleOf(id string) *diag.Rule {
	if r, ok := rules.Find(id); ok {
		return &r.Rule
	}
	if r, ok := impact.Find(id); ok {
		return &r.Rule
	}
	return nil
}

// wanted reports whether a rule is asked for: by its id, its name or the letter of its
// family; none asks for all.
func wanted(only []string, r *diag.Rule) bool {
	return len(only) == 0 || slices.Contains(only, r.ID) || slices.Contains(only, r.Name) || slices.Contains(only, r.Family.Letter)
}

// asked are the rules of package rules that a comparison runs, of those that are asked
// for: ids, names or letters of families; none asks for all.
func asked(only []string) []string {
	var list []string
	add := func(id string) {
		r, ok := rules.Find(id)
		if ok && wanted(only, &r.Rule) && !slices.Contains(list, r.ID) {
			list = append(list, r.ID)
		}
	}
	for _, id := range always {
		add(id)
	}
	for _, d := range duties {
		for _, id := range d.Rules {
			add(id)
		}
	}
	return list
}

// touchedIDs are the ids of all that changes, also on a later day than the new file
// describes.
func touchedIDs(now *diff.Comparison) map[string]bool {
	ids := map[string]bool{}
	for _, c := range [...]*diff.Comparison{now, now.Ahead()} {
		for i := range c.Changes {
			ids[c.ID(&c.Changes[i])] = true
		}
	}
	delete(ids, "")
	delete(ids, now.New.Header.ID)
	return ids
}

func involves(d *diag.Diagnostic, ids map[string]bool) bool {
	return ids[d.Subject.ID] || slices.ContainsFunc(slices.Concat(d.About, d.Covers), func(id string) bool { return ids[id] })
}

// Asked is a duty that a change meets: what is asked of it, and of whom.
type Asked struct {
	Duty
	To       []diag.Addressee // each once, in the order of the findings
	Findings []diag.Diagnostic
}

// ByDuty sorts findings by the duty that they ask about, in the order of the table, for
// a paper that lists what is to be decided and by whom. None is left out; those of no
// duty are no part of it.
func ByDuty(list []diag.Diagnostic) []Asked {
	var all []Asked
	for _, d := range duties {
		a := Asked{Duty: d}
		for _, f := range list {
			if !slices.Contains(d.Rules, f.Rule.ID) {
				continue
			}
			a.Findings = append(a.Findings, f)
			for _, to := range f.Asks() {
				if !slices.Contains(a.To, to) {
					a.To = append(a.To, to)
				}
			}
		}
		if len(a.Findings) > 0 {
			all = append(all, a)
		}
	}
	return all
}
