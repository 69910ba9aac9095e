package report

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestInheritedIsDescribed: a variant inherits what it does not say, also the money of
// what it closes or splits: nothing of its base is "not described" in it, and that a unit
// has ended does not say what becomes of its money.
func TestInheritedIsDescribed(t *testing.T) {
	const (
		frame   = "[[budget]]\nunit = \"oppen\"\namount = 5_000_000\nfrom_year = 2025\n"
		change  = "[[budget]]\nid = \"till\"\nname = \"Tillskottet\"\nunit = \"oppen\"\nchange = 1_000_000\nfrom_year = 2027\n"
		closes  = "[[close]]\nids = [\"oppen\", \"chef\"]\n"
		divides = "[[unit]]\nid = \"a\"\nname = \"A\"\nkind = \"unit\"\nparent = \"sn\"\nformerly = [\"oppen\"]\n[[unit]]\nid = \"b\"\nname = \"B\"\nkind = \"unit\"\nparent = \"sn\"\nformerly = [\"oppen\"]\n" + closes
	)
	for _, test := range []struct{ name, base, variant, want string }{
		{"the frame of a unit that is closed", frame, closes, "Okänt: ram för Öppenvården 5 mnkr per år från 2025 tidigare; vad den blir framgår inte [föreslaget]."},
		{"the frame of a unit that is split", frame, divides, "Okänt: ram för Öppenvården 5 mnkr per år från 2025 tidigare; vad den blir framgår inte [föreslaget]."},
		{"a change for a unit that is closed", change, closes, "Okänt: Tillskottet, ändring 1 mnkr per år från 2027 tidigare; vad den blir framgår inte [föreslaget]"},
		{"a change without id for it", strings.Replace(change, "id = \"till\"\nname = \"Tillskottet\"\n", "", 1), closes, "Okänt: Öppenvården, ändring 1 mnkr per år från 2027 tidigare; vad den blir framgår inte [föreslaget]"},
		{"a change that is closed itself", change, "[[close]]\nids = [\"till\"]\n", "planerat tillskott 1 mnkr per år från 2027 utgår"},
	} {
		base := townToday + test.base
		after := "format = 1\n[organisation]\nid = \"plan\"\nname = \"Planen\"\nextends = \"nu.toml\"\nas_of = 2026-06-01\n" + test.variant
		c := compared(readTown(t, []byte(base)), variantOf(t, base, after))
		if got := rowNamed(&diffPage{c: c, lang: message.SV}, headline.RowMoney); !strings.Contains(got, test.want) {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
		for _, l := range message.Langs {
			for _, print := range []func(*strings.Builder) error{
				func(b *strings.Builder) error { return DiffMarkdown(b, c, Options{Lang: l}) },
				func(b *strings.Builder) error { return DiffJSON(b, c, Options{Lang: l}) },
			} {
				var b strings.Builder
				if err := print(&b); err != nil {
					t.Fatal(err)
				}
				for _, wrong := range []string{"beskrivs inte i den nya filen", "not described in the new file", `"not_described": true`} {
					if strings.Contains(b.String(), wrong) {
						t.Errorf("%s: the page says %q", test.name, wrong)
					}
				}
			}
		}
	}
}
