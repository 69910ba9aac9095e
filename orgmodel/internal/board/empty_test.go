package board

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestEmptyHeadings: a heading without lines does not say that there is nothing to answer
// or to check with a lawyer where it only has not come that far.
func TestEmptyHeadings(t *testing.T) {
	asked := []diag.Diagnostic{finding(t, "M502", "Barn", diag.Question)}
	answered := diag.Accepted{Diagnostic: finding(t, "M501", "Barn", diag.Legal), Waiver: &diag.Waiver{Rule: "M501", Reason: "ok", By: "HR-chefen", Date: "2026-08-01"}}
	byNobody := diag.Accepted{Diagnostic: finding(t, "P219", "Barn", diag.Legal), Waiver: &diag.Waiver{Rule: "P219", Reason: "ok"}}
	for _, test := range []struct {
		name      string
		matter    *Matter
		want, not []string
	}{
		{"a vision", &Matter{Vision: true}, []string{"Ej prövat: det är en vision. Frågorna ställs när den blir ett förslag."}, []string{"Inga som reglerna har funnit"}},
		{"nothing found", &Matter{}, []string{"Inga som reglerna har funnit."}, []string{"Ej prövat", "Inget i filen har kommit så långt"}},
		{"only questions", &Matter{Findings: asked}, []string{"Inget i filen har kommit så långt; frågorna nedan vilar på lag och stäms av med jurist."}, []string{"Inga som"}},
		{"answered", &Matter{Findings: asked, Settled: []diag.Accepted{answered, byNobody}}, []string{
			`är den förhandlad eller samverkad före beslutet? \[M501\] Besvarat av HR-chefen 2026-08-01; skälet står i bilagan.`,
			`\[P219\] Besvarat, av vem anger filen inte; skälet står i bilagan.`,
		}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			m := matterOf(test.matter.Findings, told(0, 0))
			m.Vision, m.Settled = test.matter.Vision, test.matter.Settled
			text := markdown(t, Front(m, message.SV))
			for _, want := range test.want {
				if !strings.Contains(text, want) {
					t.Errorf("no %q in\n%s", want, text)
				}
			}
			for _, not := range test.not {
				if strings.Contains(text, not) {
					t.Errorf("%q in\n%s", not, text)
				}
			}
		})
	}
}
