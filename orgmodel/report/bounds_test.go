package report

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestBoundsHaveNoDifference: where a number is only a bound, in either file, no
// difference is told, and no empty cell reads as one. Staff is compared unit by unit, and
// of how many units is said beside the number, on the first screen as in the key figures.
func TestBoundsHaveNoDifference(t *testing.T) {
	const silent = "[[unit]]\nid = \"tyst\"\nname = \"Fältgruppen\"\nkind = \"unit\"\nparent = \"sn\"\n\n[[post]]"
	variant := func(text string) string {
		return "format = 1\n[organisation]\nid = \"plan\"\nname = \"Planen\"\nextends = \"nu.toml\"\nas_of = 2026-06-01\n" + text
	}
	base := strings.Replace(strings.Replace(townToday, "count = 1\n", "", 1), "[[post]]", silent, 1)
	two := strings.Replace(base, "[[post]]", "[[unit]]\nid = \"tva\"\nname = \"Andra gruppen\"\nkind = \"unit\"\nparent = \"sn\"\nheads = 10\n\n[[post]]", 1)
	const leads = "[[post]]\nid = \"chef-2\"\nname = \"Samordnare\"\nunit = \"tyst\"\n[[unit]]\nid = \"tyst\"\nled_by = [\"chef-2\"]\n"
	for _, test := range []struct{ name, base, more, figure, row string }{
		{"managers of unknown number", base, leads, "Chefer minst 1 minst 2 okänd skillnad", ""},
		{"staff of one unit is taken back", base, "[[unit]]\nid = \"oppen\"\nunset = [\"heads\"]\n", "", "minst 20 | okänt | "},
		{"staff of one unit is less", base, "[[unit]]\nid = \"oppen\"\nheads = 12\n", "Anställda minst 20 minst 12 −8 i 1 av 2", "minst 20 | minst 12 | −8 i 1 av 2 enheter"},
		{"staff of one unit is taken back, of another less", two, "[[unit]]\nid = \"oppen\"\nheads = 12\n[[unit]]\nid = \"tva\"\nunset = [\"heads\"]\n", "Anställda minst 30 minst 12 −8 i 1 av 3", "minst 30 | minst 12 | −8 i 1 av 3 enheter"},
		{"of all units it is known", townToday, "[[unit]]\nid = \"oppen\"\nheads = 12\n", "", "20 | 12 | −8"},
	} {
		c := compared(readTown(t, []byte(test.base)), variantOf(t, test.base, variant(test.more)))
		page := &diffPage{c: c, lang: message.SV}
		if got := rowNamed(page, headline.RowStaff); !strings.HasPrefix(got, test.row) {
			t.Errorf("%s: the first screen says %q, want %q", test.name, got, test.row)
		}
		var b strings.Builder
		if err := DiffText(&b, c, Options{Lang: message.SV}); err != nil {
			t.Fatal(err)
		}
		text := strings.Join(strings.Fields(b.String()), " ")
		if !strings.Contains(text, test.figure) {
			t.Errorf("%s: %q is missing in\n%s", test.name, test.figure, b.String())
		}
		if strings.Contains(test.figure, "okänd") && !strings.Contains(text, "Okänd skillnad: det ena eller båda talen är gränser") {
			t.Errorf("%s: what unknown means is not told", test.name)
		}
	}
}
