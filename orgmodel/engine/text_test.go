package engine

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
)

// FuzzLabel holds that any text comes back from a picture as it is, but for what
// paint.Plain does to it, in well-formed XML, and that it stays within its quotes in a
// graph. No engine is asked: letters do not pass through it.
func FuzzLabel(f *testing.F) {
	for _, s := range []string{"Äldreomsorg", "<b>&amp;", `\N\"`, "a\x00b\r\n", "\xff", "]]>", "שלום", "a  b ", "-->", "\ufeffx", "&#60;", "\\"} {
		f.Add(s, false)
	}
	f.Add("struken", true)
	f.Fuzz(func(t *testing.T, text string, strike bool) {
		d := &drawing.Drawing{Title: text, Description: text, Prefix: text, Heading: []string{text}, Page: geometry.Size{W: 10000, H: 10000}, Boxes: []drawing.Box{{
			ID: text, Node: true, Class: text, Title: text, Href: text, Rect: geometry.Rect{W: 10000, H: 2000},
			Rows: []drawing.Row{{Height: 2000, Left: drawing.Run{Text: text, Size: 900, Strike: strike}}},
		}}}
		s := read(t, picture(d, false))
		var want []string
		if p := paint.Plain(text); strings.TrimSpace(p) != "" {
			want = []string{p}
		}
		if len(s.texts) != len(want) || len(want) == 1 && s.texts[0] != want[0] {
			t.Errorf("%q came back as %q, want %q", text, s.texts, want)
		}
		for line := range strings.Lines(string(DOT(d))) {
			if quotes := strings.Count(strings.NewReplacer(`\\`, "", `\"`, "").Replace(line), `"`); quotes%2 != 0 {
				t.Errorf("%q leaves its quotes: %s", text, line)
			}
		}
	})
}
