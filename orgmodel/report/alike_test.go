package report

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestAlikeInBothFiles: what is done, decided, agreed, planned, feared and looked at in both
// files alike is told with its marks and remarks, in text as in JSON; what changes is not.
func TestAlikeInBothFiles(t *testing.T) {
	const facts = `
[[measure]]
id = "modell"
name = "Modellen införs"
done = 2024-09-01
note = "Vem som beslutade framgår inte."
[[measure]]
id = "rekrytering"
name = "Tio anställs"
done = "~2023"
assumed = ["done"]
[[measure]]
id = "plan"
name = "En översyn görs"
deadline = 2026-12-01
[[decision]]
id = "malen"
name = "Målen"
form = "decision"
body = ["sn"]
date = 2024-05-02
note = "Bara rubriken är känd."
[[decision]]
id = "motion"
name = "En motion om öppettider"
form = "motion"
date = 2025-03-01
[[goal]]
id = "mal"
name = "Fler nås"
decision = "malen"
indicator = "andel"
[[indicator]]
id = "andel"
name = "Andelen som nås"
note = "Var andelen ligger i dag framgår inte."
[[risk]]
id = "risk"
name = "Kön växer"
status = "claimed"
[[comparator]]
id = "boras"
name = "Borås"
municipalities = ["1490"]
learns_from = true
[[comparator]]
id = "lika"
name = "Liknande kommuner"
municipalities = ["1490"]
`
	const head = "format = 1\n[organisation]\nid = \"planen\"\nname = \"Planen\"\nextends = \"nu.toml\"\nas_of = 2026-06-01\nnote = \"Vad planen kostar framgår inte.\"\n" +
		"[[unit]]\nid = \"ny\"\nname = \"Ny enhet\"\nkind = \"unit\"\nparent = \"sn\"\n"
	base := strings.Replace(townToday, "[organisation]\n", "[organisation]\nnote = \"Vem som driver enheten i dag framgår inte.\"\n", 1) + facts
	says := []string{
		"Redan genomfört, enligt båda filerna: Modellen införs (2024-09-01) och Tio anställs (cirka 2023) [antaget: klart].",
		"Beslut, initiativ och överenskommelser i båda filerna: En motion om öppettider [väckt 2025-03-01] och Målen (beslutat av Socialnämnden, 2024-05-02).",
		"Planåtgärder i båda filerna: En översyn görs (slutdatum 2026-12-01) [gäller].",
		"Risker i båda filerna: Kön växer [enligt uppgift].",
		"Kommuner att lära av, i båda filerna: Borås.",
		"Kommuner att jämföra med, i båda filerna: Liknande kommuner.",
		"Mått i båda filerna: Andelen som nås.",
		"”Modellen införs”: Vem som beslutade framgår inte.",
		"”Andelen som nås”: Var andelen ligger i dag framgår inte.",
		"”Målen”: Bara rubriken är känd.",
		"Vem som driver enheten i dag framgår inte.",
	}
	for _, test := range []struct {
		name, more string
		never      string
		silent     int // which of them is not said
	}{
		{"all", "", "", -1},
		{"a remark is no change", "[[measure]]\nid = \"plan\"\nnote = \"Ny anmärkning.\"\n", "", -1},
		{"what changes is told as a change", "[[measure]]\nid = \"plan\"\ndeadline = 2027-01-01\n", "Planåtgärder i båda filerna", 2},
		{"what ends is not in both", "[[close]]\nids = [\"risk\"]\ndate = 2026-05-01\n", "Risker i båda filerna", 3},
	} {
		c := compared(readTown(t, []byte(base)), variantOf(t, base, head+test.more))
		text := inWords(t, c)
		for i, want := range says {
			if strings.Contains(text, want) == (i == test.silent) {
				t.Errorf("%s: %q: want it %v in\n%s", test.name, want, i != test.silent, text)
			}
		}
		if test.never != "" && strings.Contains(text, test.never) {
			t.Errorf("%s: %q is told in\n%s", test.name, test.never, text)
		}
		var b bytes.Buffer
		if err := DiffJSON(&b, c, Options{Lang: message.SV}); err != nil {
			t.Fatal(err)
		}
		var page struct {
			Alike []struct{ Type, ID, Text, Note string }
		}
		if err := json.Unmarshal(b.Bytes(), &page); err != nil {
			t.Fatal(err)
		}
		for _, a := range page.Alike {
			if !strings.Contains(text, strings.Join(strings.Fields(a.Text), " ")) || a.Note != "" && !strings.Contains(text, a.Note) {
				t.Errorf("%s: JSON says %q (%q), the page does not:\n%s", test.name, a.Text, a.Note, text)
			}
		}
		if want := 10; test.silent < 0 && len(page.Alike) != want {
			t.Errorf("%s: %d of %d in JSON", test.name, len(page.Alike), want)
		}
	}
}

// TestAlikeDoneLater: what both files state to be done after the day they describe is not
// told as done already.
func TestAlikeDoneLater(t *testing.T) {
	o := readTown(t, []byte(townToday+"\n[[measure]]\nid = \"a\"\nname = \"Flytten\"\ndone = 2001-01-01\n[[measure]]\nid = \"b\"\nname = \"Bygget\"\ndone = 2999-01-01\n"))
	if !isDone(o, 0) || isDone(o, 1) {
		t.Errorf("done: %v, %v; want true, false", isDone(o, 0), isDone(o, 1))
	}
}
