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
		{"both", townToday + claims, "", "Lika i båda filerna: påståenden: 1, svar: 1 (se Påståenden i båda filerna)."},
		{"one more in the new file", townToday + claims, strings.NewReplacer(`"p"`, `"q"`, `"s"`, `"r"`).Replace(claims), "påståenden: 1, svar: 1 (se"},
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

// TestGroupsThatKeepTheirServices: that a group has the same services in both files is told
// only where the files know it: not where the author has assumed all of it, where new
// services do not say whom they reach, or where planned measures name the group.
func TestGroupsThatKeepTheirServices(t *testing.T) {
	const group = "target_groups = [\"unga\"]\n"
	const head = "format = 1\n[organisation]\nid = \"plan\"\nname = \"Planen\"\nextends = \"nu.toml\"\nas_of = 2026-06-01\n[[unit]]\nid = \"ny\"\nname = \"Ny enhet\"\nkind = \"unit\"\nparent = \"sn\"\n"
	const service = "[[service]]\nid = \"prov\"\nname = \"Prov\"\nprovided_by = [\"ny\"]\n"
	const measure = "[[measure]]\nid = \"sam\"\nname = \"Samråd\"\ntarget_groups = [\"unga\"]\n"
	const note = "[[target_group]]\nid = \"unga\"\nnote = \"Planen gäller dem.\"\n"
	for _, test := range []struct {
		name, base, more string
		says, never      []string
	}{
		{"the files know it", group, "", []string{"Unga har samma insatser i båda filerna", "Unga: samma "}, []string{"Insatserna från förut", "antagna"}},
		{"a new service for others", group, service + "target_groups = [\"unga\"]\n", []string{"Unga får fler insatser"}, []string{"Insatserna från förut"}},
		{
			"a new service for nobody knows whom", group, service,
			[]string{"Unga har kvar insatserna från förut, men om nya insatser når gruppen framgår inte", "Unga: oklart om nya ", "Insatserna från förut finns kvar; om de nya insatser, vars målgrupp den nya filen inte anger, också når dem framgår inte: Unga."},
			[]string{"samma insatser"},
		},
		{
			"the same, with a remark of the new file", group, service + note,
			[]string{"framgår inte: Unga. - Den som har skrivit filen anmärker om ”Unga”: Planen gäller dem."}, []string{"samma insatser"},
		},
		{
			"a planned measure", group, measure,
			[]string{"Planåtgärder gäller Unga, utan att någon ny insats anges", "planåtgärder gäller dem, utan att någon ny insats anges: Unga. - ”Unga”: planåtgärd: Samråd"},
			[]string{"har samma insatser"},
		},
		{
			"whom it is for is assumed", group + "assumed = [\"target_groups\"]\n", "",
			[]string{"Insatserna för Unga är bara antagna, och lika i båda filerna [antaget]", "Unga: antagna ", "Alla insatser är antagna av den som skrev filen, och lika i båda filerna: Unga. [antaget]"},
			[]string{"samma insatser"},
		},
		{"something else is assumed", group + "assumed = [\"provided_by\"]\n", "", []string{"Unga har samma insatser i båda filerna [antaget: utförs av]"}, []string{"bara antagna"}},
	} {
		base := strings.Replace(townToday, group, test.base, 1)
		text := inWords(t, compared(readTown(t, []byte(base)), variantOf(t, base, head+test.more)))
		for _, want := range test.says {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q is missing in\n%s", test.name, want, text)
			}
		}
		for _, wrong := range test.never {
			if strings.Contains(text, wrong) {
				t.Errorf("%s: %q is told in\n%s", test.name, wrong, text)
			}
		}
	}
}

// TestClaimsOfBothFilesGivenBack: each stands with the replies to it and its marks.
func TestClaimsOfBothFilesGivenBack(t *testing.T) {
	const claims = "[[claim]]\nid = \"p\"\nname = \"Platserna räcker inte\"\nby = \"Facket\"\nassumed = true\n" +
		"[[claim]]\nid = \"t\"\nname = \"Det är bråttom\"\nby = \"Facket\"\n" +
		"[[claim]]\nid = \"s\"\nname = \"De räcker\"\nby = \"Nämnden\"\nanswers = \"p\"\nstance = \"denies\"\n"
	base := townToday + claims
	text := inWords(t, compared(readTown(t, []byte(base)), variantOf(t, base, "format = 1\n[organisation]\nid = \"plan\"\nname = \"Planen\"\nextends = \"nu.toml\"\nas_of = 2026-06-01\n[[unit]]\nid = \"ny\"\nname = \"Ny enhet\"\nkind = \"unit\"\nparent = \"sn\"\n")))
	want := "Påståenden i båda filerna - Påstående av Facket [antaget]: Platserna räcker inte. (återgivet, inte citat) [antaget] Svar av Nämnden, som förnekar det som påstås: De räcker. (återgivet, inte citat) - Påstående av Facket: Det är bråttom. (återgivet, inte citat)"
	if !strings.Contains(text, want) {
		t.Errorf("%q is missing in\n%s", want, text)
	}
}
