package typeset

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
)

// TestBound shows with + which spaces a line may not end at.
func TestBound(t *testing.T) {
	for _, want := range []string{
		"Barn 0–12+år", "Delområde+3", "Mötesplats Delområde+1*", "minst 804*+åa", "25+anställda · minst 6,5+åa",
		"Enhet+3 för stöd", "Enhet+12 vuxna", "Team+3", "Delområde+3 barn", "delområde 3+barn", "Resursteam+(6)*, blad+2", "LSS §+9", "9+§ LSS", "per+2026-01-01",
		"12+000+kr", "2 av 10", "Delområde+1*, Delområde+2* och Delområde+3*", "minst 3*+chefer", "cirka 40+%",
		"boende med 14+platser", "delområde+3 och 4", "blad+2", "page+7", "area+4 and 5+units", "Anna, 3+barn", "ingen siffra alls",
	} {
		text := strings.ReplaceAll(want, "+", " ")
		around, got := neighboursOf(text), []byte(text)
		for i := range got {
			if got[i] == ' ' && around.bound(i) {
				got[i] = '+'
			}
		}
		if string(got) != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestNumbersStayWithTheirUnits: as long as both have room on a line.
func TestNumbersStayWithTheirUnits(t *testing.T) {
	words := []string{"Enheten", "för", "ekonomiskt", "bistånd", "barn", "och", "unga", "Kvarnsveden", "minst"}
	lawtest.Check(t, func(t *rapid.T) {
		before := rapid.SliceOfN(rapid.SampledFrom(words), 0, 6).Draw(t, "before")
		pair := rapid.SampledFrom([]string{"0–12 år", "804* åa", "Delområde 3", "300 enheter"}).Draw(t, "pair")
		after := rapid.SliceOfN(rapid.SampledFrom(words), 0, 6).Draw(t, "after")
		text := strings.Join(append(append(before, pair), after...), " ")
		width := geometry.Length(rapid.IntRange(6000, 20_000).Draw(t, "width"))
		lines := Wrap(text, width, 10*geometry.Pt, false, 0)
		if Width(pair, 10*geometry.Pt, false) <= width && !strings.Contains(strings.Join(lines, "\n"), pair) {
			t.Fatalf("%q in %q", pair, lines)
		}
	})
}
