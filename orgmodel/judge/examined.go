package judge

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// NotExamined is a rule that could not speak, of some or of all it is about. Why
// is a clause that follows "since".
type NotExamined struct {
	Rule *diag.Rule
	Why  message.Message
	// Sketch says that the reason is that a file is a sketch, which is told once of
	// all such rules.
	Sketch bool
}

var whyTexts = struct{ sketch, off, law, day, aside message.Text }{
	sketch: message.Text{
		EN: "the file is a sketch: it says neither municipality nor day, and no council or board",
		SV: "filen är en skiss: den anger varken kommun eller dag, och inget fullmäktige och ingen nämnd",
	},
	off:   message.Text{EN: "[rules] or --rule says off", SV: "det står off i [rules] eller --rule"},
	law:   message.Text{EN: "orgmodel does not have the law of {0}", SV: "orgmodel inte har den lagtext som gällde {0}"},
	aside: message.Text{EN: "a part of the file could not be read", SV: "en del av filen inte gick att läsa"},
	day:   message.Text{EN: "the file says no day", SV: "filen inte anger någon dag"},
}

// NotExamined notes that the rule could not tell, as a rule because a number is
// missing. What the file says nothing about is no reason: the rule then has
// nothing to say.
func (t *Turn) NotExamined(why message.Message) {
	if t.Rule.On(t.run.day) == law.InForce {
		t.run.leave(t.Rule, why)
	}
}

// sketched reports whether a rule needs what a sketch does not say, and what is judged
// is one; it notes that.
func (r *Run) sketched(rule *diag.Rule) bool {
	before := r.in.Before.Org
	if !rule.Whole() || !r.in.Now.Org.Sketch && (before == nil || !before.Sketch) {
		return false
	}
	r.not = append(r.not, NotExamined{Rule: rule, Why: whyTexts.sketch.With(), Sketch: true})
	return true
}

func (r *Run) leave(rule *diag.Rule, why message.Message) {
	r.not = append(r.not, NotExamined{Rule: rule, Why: why})
}

// notExamined lists each rule and reason once, by rule.
func (r *Run) notExamined() []NotExamined {
	var list []NotExamined
	for _, n := range r.not {
		list = AddNotExamined(list, n)
	}
	return list
}

// AddNotExamined adds to a list, ordered by rule, what it does not say already:
// several files of one run may leave out a rule for the same reason.
func AddNotExamined(list []NotExamined, more ...NotExamined) []NotExamined {
	for _, n := range more {
		if !slices.ContainsFunc(list, func(o NotExamined) bool { return o.Rule == n.Rule && o.Why.Equal(n.Why) }) {
			list = append(list, n)
		}
	}
	slices.SortStableFunc(list, func(a, b NotExamined) int { return strings.Compare(a.Rule.ID, b.Rule.ID) })
	return list
}
