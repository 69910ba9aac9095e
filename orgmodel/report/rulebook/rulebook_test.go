package rulebook_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/catalogue"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report/printing"
	"github.com/orgmodel/orgmodel/orgmodel/report/rulebook"
)

// TestExplainChange: a rule about a change shows the organisation before, then
// what is reported and what is not; one about a file has no before.
func TestExplainChange(t *testing.T) {
	for id, want := range map[string][]string{
		"I801": {"Organisationen före:", "Detta ger ett påpekande:", "Detta ger inget påpekande:"},
		"L411": {"Detta ger ett påpekande:", "Detta ger inget påpekande:"},
	} {
		r, ok := catalogue.Find(id)
		if !ok {
			t.Fatal(id)
		}
		var text, page bytes.Buffer
		o := printing.Options{Lang: message.SV}
		if err := rulebook.Explain(&text, r, o); err != nil {
			t.Fatal(err)
		}
		if err := rulebook.Markdown(&page, []*diag.Rule{r}, o); err != nil {
			t.Fatal(err)
		}
		for _, out := range []string{text.String(), page.String()} {
			last := -1
			for _, heading := range want {
				at := strings.Index(out, heading)
				if at <= last {
					t.Errorf("%s: %q is missing or out of place:\n%s", id, heading, out)
				}
				last = at
			}
			if r.Before == "" && strings.Contains(out, "Organisationen före") {
				t.Errorf("%s has no organisation before", id)
			}
			if r.Before != "" && !strings.Contains(strings.ReplaceAll(out, "    ", ""), r.Before[:40]) {
				t.Errorf("%s does not show the organisation before", id)
			}
		}
	}
}
