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

// twoBoxes has a frame around one of two boxes, and a line between them.
func twoBoxes() *drawing.Drawing {
	return &drawing.Drawing{Title: "Två", Page: geometry.Size{W: 20000, H: 10000},
		Frames: []drawing.Box{{ID: "f", Title: "Norr", Rect: geometry.Rect{W: 9500, H: 4000}, Stroke: drawing.Stroke{Width: 100}}},
		Lines:  []drawing.Line{{ID: "l", From: "a", To: "b", Title: "A leder B", Points: []geometry.Point{{X: 9000, Y: 500}, {X: 10000, Y: 500}}, Stroke: drawing.Stroke{Width: 100}}},
		Boxes: []drawing.Box{
			{ID: "a", Node: true, Title: "Enhet A", Rect: geometry.Rect{W: 9000, H: 3000}, Stroke: drawing.Stroke{Width: 100}},
			{ID: "b", Node: true, Title: "Enhet B", Rect: geometry.Rect{X: 10000, W: 9000, H: 3000}, Fill: "#ffffff"},
		}}
}

// An engine that answers anything but the drawing gives an error that names the
// drawing, never a picture.
func TestSVGNoticesWhatIsMissing(t *testing.T) {
	cut := func(pattern, with string) func([]byte) []byte {
		re := regexp.MustCompile(pattern)
		return func(b []byte) []byte {
			loc := re.FindIndex(b)
			return bytes.Join([][]byte{b[:loc[0]], b[loc[1]:]}, []byte(with))
		}
	}
	always := func(s string) func([]byte) []byte { return func([]byte) []byte { return []byte(s) } }
	const not = "“Två” could not be drawn: the drawing engine returned something that is not the drawing: "
	tests := []struct {
		name  string
		spoil func([]byte) []byte
		want  string
	}{
		{"nothing", always(""), not + "the SVG has no end"},
		{"garbage", always("\x00\xff<svg"), not + "the SVG has no end"},
		{"only an end", always("</svg>"), not + "the SVG has no graph"},
		{"half of it", func(b []byte) []byte { return b[:len(b)/2] }, not + "the SVG has no end"},
		{"a box lost", cut(`(?s)<g id="a".*?</g>\n`, ""), not + `the box "Enhet A" is not where it should be`},
		{"a box without its shape", cut(`(<g id="a" [^\n]*\n[^\n]*\n)<polygon [^\n]*\n`, "<g id=\"a\">\n"), not + `the box "Enhet A" is not where it should be`},
		{"a box elsewhere", cut(`points="190,`, `points="191,`), not + `the box "Enhet B" is not where it should be`},
		{"a shape that is none", cut(`points="190,`, `points="x190,`), not + `the box "Enhet B" is not where it should be`},
		{"the frame lost", cut(`(?s)<g id="f".*?</g>\n`, ""), not + `the frame "Norr" is not where it should be`},
		{"the line lost", cut(`<path[^\n]*\n`, ""), not + `the line "A leder B" does not run as it should`},
		{"the line elsewhere", cut(`d="M90,`, `d="M91,`), not + `the line "A leder B" does not run as it should`},
		{"a group too many", cut(`</g>\n</svg>`, "<g id=\"x\">\n</g>\n</g>\n</svg>"), not + "it has 5 parts instead of 4"},
		{"a group twice", cut(`</g>\n</svg>`, "<g id=\"a\">\n</g>\n</g>\n</svg>"), not + `it has two parts with the id "a"`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			fake := func(ctx context.Context, job Job) ([]byte, error) {
				out, err := shared(ctx, job)
				return test.spoil(out), err
			}
			out, err := SVG(context.Background(), fake, twoBoxes())
			if out != nil || err == nil || err.Error() != test.want {
				t.Errorf("%s\n got error %v\nwant error %s", out, err, test.want)
			}
		})
	}
}

// What the engine says is passed on in the reader's language.
func TestSVGPassesOnErrors(t *testing.T) {
	broken := failedFor(errors.New("unreachable"), textCrashed)
	fake := func(context.Context, Job) ([]byte, error) { return []byte("<svg>"), broken }
	out, err := SVG(context.Background(), fake, twoBoxes())
	var failure *Failure
	if out != nil || !errors.Is(err, broken) || !errors.As(err, &failure) {
		t.Fatalf("got %s, %v", out, err)
	}
	if got, want := failure.In(message.SV), "”Två” gick inte att rita: ritmotorn kraschade: unreachable"; got != want {
		t.Errorf("got %s, want %s", got, want)
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
