package report

import (
	"fmt"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// staffed are two proposals on a town of so many units: one changes the staff of each,
// the other closes the last of them, which stands last in the file.
func staffed(t *testing.T, n int, raw bool) *Proposals {
	head := func(id, status string) string {
		return fmt.Sprintf("format = 1\n\n[organisation]\nid = %q\nname = %q\nmunicipality = \"2081\"\nlanguage = \"sv\"\nas_of = 2026-01-01\nstatus = %q\n\n[[unit]]\nid = \"kf\"\nname = \"Fullmäktige\"\nkind = \"council\"\n", id, id, status)
	}
	base, a, b := head("bas", "in-force"), head("ett", "proposed"), head("tva", "proposed")
	for i := 1; i <= n; i++ {
		unit := func(heads int, more string) string {
			return fmt.Sprintf("\n[[unit]]\nid = \"u%02d\"\nname = \"Enhet %02d\"\nkind = \"unit\"\nparent = \"kf\"\nheads = %d\n%s", i, i, heads, more)
		}
		base += unit(10, "")
		a += unit(10+i, "")
		if i == n {
			b += unit(10, "until = 2025-12-31\n")
		} else {
			b += unit(10, "")
		}
	}
	p := proposed(organisation(t, "bas.toml", base), organisation(t, "ett.toml", a), organisation(t, "tva.toml", b))
	for side := range p.Each {
		p.Each[side].Raw = raw
	}
	return p
}

// TestProposalsCut: a long list shows what weighs most, whatever its place in the file
// and whoever does it, and sums up the rest.
func TestProposalsCut(t *testing.T) {
	text := documentOf(t, staffed(t, 20, false))
	for _, want := range []string{
		"Bara i förslag A: ”Enhet 20”: anställda 10 → 30 (+20).",
		"Bara i förslag A: ”Enhet 09”: anställda 10 → 19 (+9).",
		"… 8 ändringar till, anställda sammanlagt A +36 (--raw visar alla)",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
	if strings.Contains(text, "”Enhet 08”: anställda") {
		t.Errorf("what weighs least is shown:\n%s", text)
	}
	if all := documentOf(t, staffed(t, 20, true)); strings.Contains(all, "ändringar till") || !strings.Contains(all, "”Enhet 01”: anställda 10 → 11 (+1)") {
		t.Errorf("all is not all:\n%s", all)
	}
}

func documentOf(t *testing.T, p *Proposals) string {
	var b strings.Builder
	if err := ProposalsText(&b, p, Options{Lang: message.SV}); err != nil {
		t.Fatal(err)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
