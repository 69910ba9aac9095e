package questions_test

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestMarksOfWholeFiles: what is asked of a change rests on what both files say. Where
// they are whole files, an assumption of the old one marks it as well.
func TestMarksOfWholeFiles(t *testing.T) {
	const head = "format = 1\n\n[organisation]\nid = \"ID\"\nname = \"Kommunen\"\nmunicipality = \"2081\"\nlanguage = \"sv\"\nas_of = DAY\nSTATUS\n\n" +
		"[[unit]]\nid = \"kf\"\nname = \"Fullmäktige\"\nkind = \"council\"\n\n[[unit]]\nid = \"sn\"\nname = \"Socialnämnden\"\nkind = \"board\"\nparent = \"kf\"\n\n"
	before := strings.NewReplacer("ID", "nu", "DAY", "2026-01-01", "STATUS", "").Replace(head) +
		"[[unit]]\nid = \"oppen\"\nname = \"Öppenvården\"\nkind = \"unit\"\nparent = \"sn\"\nheads = 20\nassumed = [\"heads\"]\n"
	after := strings.NewReplacer("ID", "plan", "DAY", "2026-06-01", "STATUS", "status = \"proposed\"").Replace(head) +
		"[[unit]]\nid = \"oppen\"\nname = \"Öppenvården\"\nkind = \"unit\"\nparent = \"sn\"\nheads = 8\n"
	found := found(t, before, after)
	for _, rule := range []string{"M513", "M514"} {
		said := ""
		for i := range found {
			if found[i].Rule.ID == rule {
				said = found[i].Words().In(message.SV)
			}
		}
		if !strings.Contains(said, "(antaget") {
			t.Errorf("%s bears no mark: %q", rule, said)
		}
	}
	for i := range found {
		if f := &found[i]; f.Rule.ID == "M502" && strings.Contains(f.Words().In(message.SV), "antal") {
			t.Errorf("%s bears the mark of what it does not read: %s", f.Rule.ID, f.Words().In(message.SV))
		}
	}
}
