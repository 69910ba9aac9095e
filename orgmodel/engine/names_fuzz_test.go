package engine

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
)

// FuzzNamesInSVG draws a name wherever a name can stand: the picture is XML that a reader
// of another make takes, and the name in it is whole.
func FuzzNamesInSVG(f *testing.F) {
	for _, name := range []string{"Socialnämnden", "A & B <c> ]]> d", "\x1b[31m\x00\x7f", "👩‍👩‍👧 familj", "=cmd|' /C calc'!A0", "שלום \u202e עולם", "a\"b'c", "\ufffe\uffff", "&amp;", strings.Repeat("å", 300), "--><script>alert(1)</script>"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		run := drawing.Run{Text: name, Size: 10 * geometry.Pt}
		d := &drawing.Drawing{
			Title: name, Heading: []string{name}, Description: name, Page: geometry.Size{W: 20000, H: 10000},
			Frames: []drawing.Box{{ID: "f", Class: "area", Title: name, Rect: geometry.Rect{W: 9500, H: 4000}}},
			Boxes:  []drawing.Box{{ID: "a", Node: true, Title: name, Href: name, Rect: geometry.Rect{W: 9000, H: 3000}, Rows: []drawing.Row{{Height: 1000, Left: run, Right: run}}}},
			Lines:  []drawing.Line{{ID: "l", From: "a", To: "a", Title: name, Points: []geometry.Point{{}, {X: 100}}}},
		}
		svg := picture(d, false)
		texts, whole := xml.NewDecoder(bytes.NewReader(svg)), 0
		for {
			token, err := texts.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%q: %v", name, err)
			}
			if text, ok := token.(xml.CharData); ok && strings.Contains(string(text), paint.Plain(name)) {
				whole++
			}
		}
		if whole == 0 {
			t.Errorf("%q is nowhere whole in %.2000s", name, svg)
		}
		if !bytes.Equal(svg, picture(d, false)) {
			t.Errorf("%q: drawn twice it is another picture", name)
		}
	})
}
