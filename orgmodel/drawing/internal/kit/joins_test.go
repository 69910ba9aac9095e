package kit

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
)

// A text that was wrapped comes back from its rows as it was, at any width.
func TestAWrappedTextIsOneText(t *testing.T) {
	for _, text := range []string{
		"Arbetsmarknads- och vuxenutbildningsförvaltningen", "Individ- och familjeomsorgen", "HVB/stödboende Kvarnsvedens servicebostad",
		"Social\u00adförvaltningen i kommunen", "Äldre  och\tfunktions\u200bstöd", "a", "Team 3 – 0–12 år", "Socialförvaltningens ungdomsmottagning",
	} {
		for width := 20 * geometry.Pt; width < 300*geometry.Pt; width += 3 * geometry.Pt {
			var rows []drawing.Row
			for _, line := range typeset.Wrap(text, width, NameSize, true, 0) {
				rows = append(rows, drawing.Row{Left: drawing.Run{Text: line}})
			}
			One(text, rows)
			var whole string
			for _, row := range rows {
				switch row.Joins {
				case drawing.Spaced:
					whole += " "
				case drawing.Hyphened:
					whole = strings.TrimSuffix(whole, "-")
				}
				whole += row.Left.Text
			}
			want := strings.NewReplacer("\u00ad", "", "\u200b", "", "\t", " ", "  ", " ").Replace(text)
			if whole != want {
				t.Errorf("at %d: %q comes back as %q", width, want, whole)
			}
		}
	}
}

// What is no text of the rows still ends them as one.
func TestACutTextIsOneText(t *testing.T) {
	rows := []drawing.Row{{Left: drawing.Run{Text: "Något"}}, {Left: drawing.Run{Text: "annat…"}}, {Right: drawing.Run{Text: "igen"}}}
	One("Förvaltningen", rows)
	if rows[1].Joins != drawing.Spaced || rows[2].Joins != drawing.Spaced {
		t.Errorf("%v", rows)
	}
}
