package report

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// inTwoAreas is an office with a team in each of two areas, of so many employees.
func inTwoAreas(heads int, assumed string) string {
	text := "format = 1\n\n[organisation]\nid = \"nu\"\nname = \"Nuläget\"\nmunicipality = \"2081\"\nlanguage = \"sv\"\nas_of = 2026-01-01\n" +
		"\n[[area]]\nid = \"norr\"\nname = \"Norr\"\n\n[[area]]\nid = \"soder\"\nname = \"Söder\"\n" +
		"\n[[unit]]\nid = \"sf\"\nname = \"Socialförvaltningen\"\nkind = \"municipality\"\n"
	if heads > 0 {
		text += fmt.Sprintf("\n[[unit]]\nid = \"team\"\nname = \"Resursteamet\"\nkind = \"team\"\nparent = \"sf\"\nareas = [\"norr\", \"soder\"]\nper_area = true\nheads = %d\n%s", heads, assumed)
	}
	return text
}

// TestFamiliesOfAreas: what per_area makes of one table is told once, with in how many
// areas it is so; --raw tells each.
func TestFamiliesOfAreas(t *testing.T) {
	for _, test := range []struct {
		name, before, after, want string
		raw                       bool
	}{
		{"staff", inTwoAreas(6, ""), inTwoAreas(8, ""), "~ ”Resursteamet Norr”: anställda 6 → 8 (+2).\n Detsamma i sammanlagt 2 delområden.", false},
		{"assumed", inTwoAreas(6, ""), inTwoAreas(8, "assumed = [\"heads\"]\n"), "~ ”Resursteamet Norr”: anställda 6 → 8 (+2). [antaget: anställda]\n Detsamma i sammanlagt 2 delområden.", false},
		{"founded", inTwoAreas(0, ""), inTwoAreas(8, ""), "◦ ”Resursteamet Norr” under ”Socialförvaltningen” beskrivs nu.\n Detsamma i sammanlagt 2 delområden.", false},
		{"raw", inTwoAreas(6, ""), inTwoAreas(8, ""), "~ ”Resursteamet Norr”: anställda 6 → 8 (+2).\n ~ ”Resursteamet Söder”: anställda 6 → 8 (+2).", true},
	} {
		c := compared(organisation(t, "old.toml", test.before), organisation(t, "new.toml", test.after))
		c.Raw = test.raw
		var b bytes.Buffer
		if err := DiffText(&b, c, Options{Lang: message.SV}); err != nil {
			t.Fatal(err)
		}
		text := strings.Join(strings.Fields(b.String()), " ")
		if want := strings.Join(strings.Fields(test.want), " "); !strings.Contains(text, want) {
			t.Errorf("%s: %q is not in\n%s", test.name, want, b.String())
		}
		if !test.raw && strings.Contains(text, "”Resursteamet Söder”: anställda") {
			t.Errorf("%s: both areas have a line in\n%s", test.name, b.String())
		}
	}
}
