package engine

import (
	"bytes"
	"context"
	"errors"
	"regexp"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// twoBoxes has a line, a box with two texts and one without a title.
func twoBoxes() *drawing.Drawing {
	return &drawing.Drawing{Title: "Två", Page: geometry.Size{W: 20000, H: 10000},
		Lines: []drawing.Line{{Title: "A leder B", Points: []geometry.Point{{X: 0, Y: 0}, {X: 0, Y: 5000}}, Stroke: drawing.Stroke{Width: 100}}},
		Boxes: []drawing.Box{
			{ID: "a", Title: "Enhet A", Rect: geometry.Rect{W: 9000, H: 3000}, Stroke: drawing.Stroke{Width: 100}, Rows: []drawing.Row{{Height: 1500, Left: drawing.Run{Text: "Enhet A", Size: 900}, Right: drawing.Run{Text: "3 åa", Size: 900}}}},
			{ID: "b", Rect: geometry.Rect{X: 10000, W: 9000, H: 3000}, Fill: "#ffffff", Rows: []drawing.Row{{Height: 1500, Left: drawing.Run{Text: "Enhet <B>", Size: 900}}}},
		}}
}

// An engine that answers anything but the drawing gives an error, never a
// picture.
func TestSVGNoticesWhatIsMissing(t *testing.T) {
	cut := func(pattern, with string) func([]byte) []byte {
		re := regexp.MustCompile(pattern)
		return func(b []byte) []byte {
			loc := re.FindIndex(b)
			return bytes.Join([][]byte{b[:loc[0]], b[loc[1]:]}, []byte(with))
		}
	}
	always := func(s string) func([]byte) []byte { return func([]byte) []byte { return []byte(s) } }
	const not = "the drawing engine returned something that is not the drawing: "
	tests := []struct {
		name  string
		spoil func([]byte) []byte
		want  string
	}{
		{"nothing", always(""), not + "the SVG has no end"},
		{"garbage", always("\x00\xff<svg"), not + "the SVG has no end"},
		{"only an end", always("</svg>"), not + "the SVG has no graph"},
		{"half of it", func(b []byte) []byte { return b[:len(b)/2] }, not + "the SVG has no end"},
		{"a text lost", cut(`<text.*3 åa</text>\n`, ""), "the text “3 åa” in the box “Enhet A” is missing from the drawing"},
		{"a text cut short", cut(`3 åa</text>`, "3 å</text>"), "the text “3 åa” in the box “Enhet A” is missing from the drawing"},
		{"a text changed", cut(`&lt;B&gt;`, "&lt;C&gt;"), "the text “Enhet <B>” in the box “b” is missing from the drawing"},
		{"an unknown reference", cut(`&lt;B&gt;`, "&bogus;B&gt;"), "the text “Enhet <B>” in the box “b” is missing from the drawing"},
		{"a box lost", cut(`(?s)<g id="a".*?<polygon.*?</g>\n</g>\n`, ""), not + `the box "Enhet A" has no shape`},
		{"a box without its shape", cut(`<polygon fill="none" [^\n]*\n`, ""), not + `the box "Enhet A" has no shape`},
		{"a shape that is none", cut(`points="90`, `points="x90`), not + `the box "Enhet A" has no shape`},
		{"the line lost", cut(`<path[^\n]*\n`, ""), not + `the line "A leder B" has 0 points instead of 4`},
		{"a group too many", cut(`</g>\n</svg>`, "<g id=\"x\">\n</g>\n</g>\n</svg>"), not + "there is more in it than was asked for"},
		{"groups that never end", cut(`(?s)<g id="a".*</svg>`, "<g id=\"a\">\n</svg>"), not + `the box "Enhet A" is missing`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			fake := func(ctx context.Context, job Job) ([]byte, error) {
				out, err := Graphviz()(ctx, job)
				return test.spoil(out), err
			}
			out, err := SVG(context.Background(), fake, twoBoxes())
			if out != nil || err == nil || err.Error() != test.want {
				t.Errorf("%s\n got error %v\nwant error %s", out, err, test.want)
			}
		})
	}
}

func TestLabelLostError(t *testing.T) {
	fake := func(ctx context.Context, job Job) ([]byte, error) {
		out, err := Graphviz()(ctx, job)
		return bytes.Replace(out, []byte(">Enhet A<"), []byte("><"), 1), err
	}
	_, err := SVG(context.Background(), fake, twoBoxes())
	var lost *LabelLostError
	if !errors.As(err, &lost) {
		t.Fatalf("got %v", err)
	}
	if got, want := lost.In(message.SV), "texten ”Enhet A” i rutan ”Enhet A” saknas i ritningen"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestSVGPassesOnErrors(t *testing.T) {
	broken := errors.New("broken")
	fake := func(context.Context, Job) ([]byte, error) { return []byte("<svg>"), broken }
	if out, err := SVG(context.Background(), fake, twoBoxes()); out != nil || !errors.Is(err, broken) {
		t.Errorf("got %s, %v", out, err)
	}
}

func TestReadPt(t *testing.T) {
	tests := []struct {
		text string
		want geometry.Length
		rest string
		ok   bool
	}{
		{"12", 1200, "", true}, {"-12.5,", -1250, ",", true}, {"0.05 ", 5, " ", true}, {"-0.4", -40, "", true},
		{"", 0, "", false}, {"-", 0, "", false}, {"x", 0, "x", false}, {"1.234", 123, "4", true}, {"1e5", 100, "e5", true},
	}
	for _, test := range tests {
		v, rest, ok := readPt([]byte(test.text))
		if v != test.want || string(rest) != test.rest || ok != test.ok {
			t.Errorf("%q: %d, %q, %v", test.text, v, rest, ok)
		}
	}
}
