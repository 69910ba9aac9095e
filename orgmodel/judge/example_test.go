package judge_test

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// A rule of one's own runs on the same engine: a finding is answered, ordered and
// told like any other.
func Example() {
	o := &orgmodel.Organisation{Units: []orgmodel.Unit{{Common: orgmodel.Common{ID: "stab", Name: "Stab"}}}}
	o.Index()
	rule := &diag.Rule{ID: "Z901", Name: "unit-without-staff", Severity: diag.Warning}
	text := message.Text{EN: "{0} has no staff.", SV: "{0} har ingen personal."}
	unknown := message.Text{EN: "the file does not say how many work in {0}", SV: "filen inte anger hur många som arbetar i {0}"}

	run := judge.New(judge.Input{Now: judge.Side{Org: o}})
	if turn, ok := run.Turn(rule); ok {
		for i := range o.Units {
			name := turn.Names().Of(orgmodel.TypeUnit, i)
			switch u := &o.Units[i]; {
			case !u.Heads.Known():
				turn.NotExamined(unknown.With(name))
			case u.Heads.IsZero():
				turn.Report(judge.Finding{At: judge.Where{Ref: orgmodel.Ref{Type: orgmodel.TypeUnit, Index: i}, Element: -1}, Message: text.With(name)})
			}
		}
	}
	run.Settle()
	outcome := run.Outcome()
	outcome.Sort(judge.ByPlace)
	for _, n := range outcome.NotExamined {
		fmt.Println("not examined:", n.Rule.ID+", since", n.Why.In(message.EN))
	}
	fmt.Println(len(outcome.Findings), "findings")
	// Output:
	// not examined: Z901, since the file does not say how many work in “Stab”
	// 0 findings
}
