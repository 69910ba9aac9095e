package questions_test

import (
	"strings"
	"testing"
)

// TestAssumedNumbersAreTheirOwn holds that a number of employees that is told bears its
// mark as its own, and not as that of other things.
func TestAssumedNumbersAreTheirOwn(t *testing.T) {
	before := strings.Replace(municipalityBefore, "heads = 20\n", "heads = 20\nassumed = [\"heads\"]\n", 1)
	after := "format = 1\n[organisation]\nid = \"ny\"\nname = \"Ny\"\nextends = \"base.toml\"\nas_of = 2026-10-01\nstatus = \"proposed\"\n[[unit]]\nid = \"oppen\"\nheads = 10\n"
	got := inWords(found(t, before, after), []string{"M513", "M514"})
	want := `M513, fråga: Filen anger inte var 10 anställda placeras (”Öppenvården barn och unga”). (antaget: heads) Var placeras de, är omplacering utredd, är turordning och företrädesrätt klarlagda, och är det förhandlat eller samverkat? (till arbetsgivaren)
M514, fråga: Filen anger inte var 10 anställda placeras (”Öppenvården barn och unga”). (antaget: heads) Behöver varsel lämnas till Arbetsförmedlingen, senast 2026-08-01, om någon sägs upp? (till arbetsgivaren)
`
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}
