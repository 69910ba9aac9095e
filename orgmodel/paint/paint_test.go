package paint

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

func TestPlain(t *testing.T) {
	for in, want := range map[string]string{
		"Äldreomsorg": "Äldreomsorg", "a b": "a b", "": "",
		"a\nb\x00c\u0085d": "a b c d", "a   b": "a \u00a0 b", "a\xffb": "a\ufffdb", "\ufffe\uffff": "\ufffd\ufffd",
		"– • é": "– • é", "a\u2028b": "a b", "\x7f": " ",
	} {
		if got := Plain(in); got != want {
			t.Errorf("Plain(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestAddress(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "blad/ost.svg": "blad/ost.svg", "#a": "#a", "?a:b": "?a:b", "https://exempel.se/å": "https://exempel.se/å", "MAILTO:a@b.se": "MAILTO:a@b.se",
		"javascript:alert(1)": "", " JavaScript:alert(1)": "", "java\tscript:alert(1)": "", "data:text/html,x": "", "a:b": "", "./a:b": "./a:b", "a b": "",
	} {
		if got := Address(in); got != want {
			t.Errorf("Address(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestColor(t *testing.T) {
	for in, want := range map[drawing.Color]drawing.Color{
		"#0072B2": "#0072B2", "": "", "red": "", "#fff": "", "#12345g": "", "#ff0000:#00ff00": "", "#1234567": "",
	} {
		if got := Color(in); got != want {
			t.Errorf("Color(%q) = %q, want %q", in, got, want)
		}
	}
	if r, g, b := RGB("#0072B2"); r != 0 || g != 0x72 || b != 0xb2 {
		t.Errorf("RGB gives %x, %x, %x", r, g, b)
	}
	if r, g, b := RGB("url(#ffffff)"); r != 0 || g != 0 || b != 0 {
		t.Errorf("what is no colour is %x, %x, %x", r, g, b)
	}
}

func TestTextIsCentredInItsRow(t *testing.T) {
	box := drawing.Box{Rect: geometry.Rect{X: 1000, Y: 2000, W: 10000, H: 5000}, Rows: []drawing.Row{
		{Height: 1000},
		{Height: 2000, Indent: 500, Hang: 300, Sign: drawing.Run{Text: "+", Size: 1000}, Left: drawing.Run{Text: "left", Size: 1000}, Right: drawing.Run{Text: "right", Size: 800}},
		{Height: 2000, Indent: 500, Centre: true, Left: drawing.Run{Text: "middle", Size: 1000}},
	}}
	want := map[string]geometry.Point{
		"+":      {X: 1200, Y: 2000 + 1000 + 1000 + 350},
		"left":   {X: 1500, Y: 2000 + 1000 + 1000 + 350},
		"right":  {X: 11000 - RightPad, Y: 2000 + 1000 + 1000 + 280},
		"middle": {X: 6000, Y: 2000 + 3000 + 1000 + 350},
	}
	got := map[string]geometry.Point{}
	for p := range Pieces(&drawing.Drawing{Boxes: []drawing.Box{box}}) {
		if p.Kind == Text {
			got[p.Whole] = p.At(&p.Lines[0])
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestAppendFixed(t *testing.T) {
	tests := []struct {
		n, digits int
		want      string
	}{
		{0, 2, "0"}, {5, 2, "0.05"}, {50, 2, "0.5"}, {100, 2, "1"}, {-1234, 2, "-12.34"}, {1000, 3, "1"}, {120, 0, "120"}, {-5, 3, "-0.005"}, {2970, 1, "297"}, {1, 6, "0.000001"},
	}
	for _, test := range tests {
		if got := string(AppendFixed(nil, test.n, test.digits)); got != test.want {
			t.Errorf("%d with %d digits: %q, want %q", test.n, test.digits, got, test.want)
		}
	}
}

// A text that goes on in rows below is one piece, whatever stands beside it.
func TestAWrappedTextIsOnePiece(t *testing.T) {
	name := func(text string, joins drawing.Join) drawing.Row {
		return drawing.Row{Height: 1000, Indent: 500, Left: drawing.Run{Text: text, Size: 900, Bold: true}, Joins: joins}
	}
	first := name("Arbetsmarknads- och", drawing.Begins)
	first.Right = drawing.Run{Text: "12", Size: 900}
	figure := func(text string, joins drawing.Join) drawing.Row {
		return drawing.Row{Height: 1000, Right: drawing.Run{Text: text, Size: 900}, Joins: joins}
	}
	box := drawing.Box{Rect: geometry.Rect{W: 10000, H: 9000}, Rows: []drawing.Row{
		first, name("vuxenut-", drawing.Spaced), name("bildnings/", drawing.Hyphened), name("stöd", drawing.Abutting), name("Annat", drawing.Begins),
		figure("från och", drawing.Begins), figure("med maj", drawing.Spaced),
	}}
	type seen struct {
		Whole, Lines string
		Last         geometry.Point
	}
	var got []seen
	for p := range Pieces(&drawing.Drawing{Boxes: []drawing.Box{box}}) {
		if p.Kind != Text {
			continue
		}
		s := seen{Whole: p.Whole, Last: p.At(&p.Lines[len(p.Lines)-1])}
		for i := range p.Lines {
			s.Lines += p.Lines[i].Shown() + "|"
		}
		got = append(got, s)
	}
	want := []seen{
		{"Arbetsmarknads- och vuxenutbildnings/stöd", "Arbetsmarknads- och|vuxenut-|bildnings/|stöd|", geometry.Point{X: 500, Y: 3815}},
		{"12", "12|", geometry.Point{X: 9600, Y: 815}},
		{"Annat", "Annat|", geometry.Point{X: 500, Y: 4815}},
		{"från och med maj", "från och|med maj|", geometry.Point{X: 9600, Y: 6815}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
