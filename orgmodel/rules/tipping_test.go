package rules_test

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
)

// managed is a unit with a number of employees and a manager.
func managed(unit, post string) string {
	return `[[unit]]
id = "namnden"
name = "Nämnden"
kind = "council"

[[unit]]
id = "norr"
name = "Enheten norr"
kind = "unit"
parent = "namnden"
led_by = ["chef"]
` + unit + `
[[post]]
id = "chef"
name = "Chef"
unit = "norr"
` + post
}

func TestTipping(t *testing.T) {
	for _, test := range []struct{ name, id, unit, post, en, sv string }{
		{"too many, of which an assumed number", "L411", "heads = 34\nassumed = [\"heads\"]\n", "count = 1\n",
			"changes only if the assumed 34 falls below 32", "svaret ändras bara om det antagna värdet 34 blir under 32"},
		{"nearly too many", "L418", "heads = 29\nassumed = [\"heads\"]\n", "count = 1\n",
			"changes only if the assumed 29 falls below 27 or rises above 31", "svaret ändras bara om det antagna värdet 29 blir lägre än 27 eller högre än 31"},
		{"more full-time equivalents than employees", "S006", "heads = 3\nfte = 5\nassumed = [\"heads\"]\n", "count = 1\n",
			"changes only if the assumed 3 rises above 4", "svaret ändras bara om det antagna värdet 3 blir högre än 4"},
		{"nothing is assumed", "L411", "heads = 34\n", "count = 1\n", "", ""},
		{"two numbers are assumed", "L411", "heads = 64\nassumed = [\"heads\"]\n", "count = 2\nassumed = true\n", "", ""},
		{"what is assumed is no number", "L411", "heads = 34\nassumed = [\"led_by\"]\n", "count = 1\n", "", ""},
		{"what is assumed is no exact number", "L411", "heads = \"~50\"\nassumed = [\"heads\"]\n", "count = 1\n", "", ""},
	} {
		r := load(t, managed(test.unit, test.post))
		in := rules.Input{Org: r.Org, Places: r.Places, Only: []string{test.id}}
		found := rules.Check(in).Findings
		if len(found) != 1 {
			t.Errorf("%s: %d findings", test.name, len(found))
			continue
		}
		tip, ok := rules.Tipping(in, &found[0])
		if !ok {
			if test.en != "" {
				t.Errorf("%s: no number at which it falls", test.name)
			}
			continue
		}
		text := tip.Text()
		if en, sv := text.In(message.EN), text.In(message.SV); en != test.en || sv != test.sv {
			t.Errorf("%s:\n%q, want %q\n%q, want %q", test.name, en, test.en, sv, test.sv)
		}
	}
}

// TestLimits: a finding about a number says what it was compared with.
func TestLimits(t *testing.T) {
	for _, test := range []struct{ id, unit, want string }{
		{"L411", "heads = 34\n", "33 direct reports per manager: 30"},
		{"S006", "heads = 3\nfte = 5\n", "5 full-time equivalents, and at most: 3"},
	} {
		r := load(t, managed(test.unit, "count = 1\n"))
		for _, d := range rules.Check(rules.Input{Org: r.Org, Only: []string{test.id}}).Findings {
			if got := limits(d); got != test.want {
				t.Errorf("%s: %q, want %q", test.id, got, test.want)
			}
		}
	}
}

func limits(d diag.Diagnostic) (text string) {
	for _, l := range d.Limits {
		text += l.Value.In(message.EN) + " " + l.What.In(message.EN) + ": " + l.Limit.In(message.EN)
	}
	return text
}
