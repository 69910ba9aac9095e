package terminal

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A line does not end within a number, whatever kind of space it is written with.
func TestWrapKeepsNumbersWhole(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Årsarbetare per 1 000 invånare", []string{"Årsarbetare per", "1 000 invånare"}},
		{"omkring 12 345 678 kronor", []string{"omkring 12 345 678", "kronor"}},
		{"från 2026-01-01 100 enheter", []string{"från 2026-01-01", "100 enheter"}},
		{"mellan 2025 2026-01-01 och", []string{"mellan 2025", "2026-01-01 och"}},
	} {
		if d := cmp.Diff(c.want, Wrap(c.text, 18)); d != "" {
			t.Errorf("%q (-want +got)\n%s", c.text, d)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  string
	}{
		{"", 10, ""},
		{"ett två tre", 7, "ett två/tre"},
		{"socialtjänstlagen är lång", 5, "socialtjänstlagen/är/lång"},
		{"  a \n b  ", 80, "a b"},
	} {
		if got := strings.Join(Wrap(c.text, c.width), "/"); got != c.want {
			t.Errorf("%q at %d: %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

// TestLinesAreThoseOfWrap: the lines that are counted are those that are made.
func TestLinesAreThoseOfWrap(t *testing.T) {
	for _, text := range []string{
		"", "ett", "ett två tre", "  a \n b  ", "socialtjänstlagen är lång", "omkring 12 345 678 kronor",
		"från 2026-01-01 100 enheter, och per 1 000 invånare", "åäö åäö\tåäö",
	} {
		words := Words(text)
		for width := range 30 {
			if got, want := Lines(words, width), len(Wrap(text, width)); got != want {
				t.Errorf("%q at %d: %d lines, want %d", text, width, got, want)
			}
		}
	}
}
