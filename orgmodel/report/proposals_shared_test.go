package report

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
)

// TestProposalsSharedFinding: of a finding in the same words about both proposals, whose
// subject has its own id in each, the same one is told, whichever proposal is named first,
// also where their labels follow the order.
func TestProposalsSharedFinding(t *testing.T) {
	const head = "format = 1\n\n[organisation]\nid = \"x\"\nname = \"x\"\nmunicipality = \"2081\"\nlanguage = \"sv\"\nas_of = 2026-01-01\nstatus = \"proposed\"\n"
	rule := &diag.Rule{ID: "M504"}
	for _, c := range []struct{ a, b, want string }{
		{"u2", "ux2", "u2"},
		{"ux2", "u2", "u2"},
		{"u2", "u2", "u2"},
	} {
		org := func(name string) *orgmodel.Organisation {
			o := organisation(t, name+".toml", head)
			o.Header.ID, o.Header.Name = name, name
			return o
		}
		base, a, b := org("bas"), org("a"), org("b")
		there, back := proposed(base, a, b), proposed(base, b, a)
		found := func(id string) []diag.Diagnostic {
			return []diag.Diagnostic{{Rule: rule, Subject: diag.Subject{Type: "unit", ID: id}}}
		}
		there.Each[0].Impact.Findings, there.Each[1].Impact.Findings = found(c.a), found(c.b)
		back.Each[0].Impact.Findings, back.Each[1].Impact.Findings = found(c.b), found(c.a)
		for i, p := range []*Proposals{there, back} {
			list := p.consequences()
			if len(list) != 1 || list[0].finding.Subject.ID != c.want || list[0].of != [2]bool{true, true} {
				t.Errorf("A says %s, B says %s, order %d: %d findings, the first about %s, want one about %s", c.a, c.b, i, len(list), list[0].finding.Subject.ID, c.want)
			}
		}
	}
}
