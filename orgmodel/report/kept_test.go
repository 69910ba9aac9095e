package report

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// inWords is a comparison in Swedish text, with single spaces.
func inWords(t *testing.T, c *Contrast) string {
	t.Helper()
	var b strings.Builder
	if err := DiffText(&b, c, Options{Lang: message.SV}); err != nil {
		t.Fatal(err)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// TestClaimsOfBothFiles: what somebody says in both files is counted, and where it can be
// read is said; what only one of them has is told, and not counted again.
func TestClaimsOfBothFiles(t *testing.T) {
	const claims = "[[claim]]\nid = \"p\"\nname = \"Platserna räcker inte\"\nby = \"Facket\"\n[[claim]]\nid = \"s\"\nname = \"De räcker\"\nby = \"Nämnden\"\nanswers = \"p\"\nstance = \"denies\"\n"
	head := func(text string) string {
		return "format = 1\n[organisation]\nid = \"plan\"\nname = \"Planen\"\nextends = \"nu.toml\"\nas_of = 2026-06-01\n" + text
	}
	for _, test := range []struct{ name, base, more, want string }{
		{"both", townToday + claims, "", "Lika i båda filerna, och återges inte här: påståenden: 1, svar: 1 (orgmodel show återger dem)."},
		{"one more in the new file", townToday + claims, strings.NewReplacer(`"p"`, `"q"`, `"s"`, `"r"`).Replace(claims), "påståenden: 1, svar: 1 (orgmodel"},
		{"only in the new file", townToday, claims, ""},
		{"none", townToday, "", ""},
	} {
		text := inWords(t, compared(readTown(t, []byte(test.base)), variantOf(t, test.base, head(test.more+"[[unit]]\nid = \"ny\"\nname = \"Ny enhet\"\nkind = \"unit\"\nparent = \"sn\"\n"))))
		if said := strings.Contains(text, "Lika i båda filerna"); said != (test.want != "") || !strings.Contains(text, test.want) {
			t.Errorf("%s: want %q in\n%s", test.name, test.want, text)
		}
	}
}

// TestAliasWhereTold: where two names are one by an alias, it is said where something of
// it is told, and not only in a list further down.
func TestAliasWhereTold(t *testing.T) {
	before := strings.Replace(townToday, "heads = 20", "heads = 20\naliases = [\"Öppna verksamheten\"]", 1)
	after := strings.NewReplacer("name = \"Öppenvården\"", "name = \"Öppna verksamheten\"", "heads = 20", "heads = 12").Replace(townToday)
	want := "”Öppna verksamheten”: anställda 20 → 12 (−8). I den gamla filen: ”Öppenvården”. Enligt filerna är båda namn på detsamma."
	if text := inWords(t, compared(readTown(t, []byte(before)), readTown(t, []byte(after)))); !strings.Contains(text, want) {
		t.Errorf("%q is missing in\n%s", want, text)
	}
	same := strings.Replace(townToday, "heads = 20", "heads = 12", 1)
	if text := inWords(t, compared(readTown(t, []byte(townToday)), readTown(t, []byte(same)))); strings.Contains(text, "båda namn på") {
		t.Errorf("an alias is told where there is none:\n%s", text)
	}
}
