package faces

import (
	"testing"

	"golang.org/x/image/font/sfnt"
)

func TestVisible(t *testing.T) {
	for in, want := range map[string]string{
		"Äldreomsorg Öst": "Äldreomsorg Öst", "": "", "a\u00adb\u200bc": "abc", "👩‍👩‍👧": "□□□", "非 x": "□ x", "+ − → ● ○ ⋯": "+ − → ● ○ ···",
		"שלום עולם": "םלוע םולש", "Enhet שלום": "Enhet םולש", "e\u0301": "e", "≥ 65 år": "≥ 65 år", "⋈ sammanslagna": "| sammanslagna", "a⋔⋈b": "a||b",
	} {
		segments, same := Regular.Visible(in)
		got := ""
		for _, s := range segments {
			if s.Sign != nil {
				s.Text = "|"
			}
			got += s.Text
		}
		if got != want || same != (got == in) {
			t.Errorf("%q is seen as %q, want %q; same: %t", in, got, want, same)
		}
	}
}

// What is taken to be in every face is.
func TestFacesHaveLatin(t *testing.T) {
	var buf sfnt.Buffer
	for f := range Face(4) {
		font, err := f.Font()
		if err != nil {
			t.Fatal(err)
		}
		for r := rune(' '); r <= latin; r++ {
			if r == latin {
				r = replaced
			}
			if glyph, err := font.GlyphIndex(&buf, r); err != nil || glyph == 0 {
				if r > '~' && r < 0xa0 || r == softHyphen {
					continue
				}
				t.Errorf("face %d has no %q", f, r)
			}
		}
	}
}
