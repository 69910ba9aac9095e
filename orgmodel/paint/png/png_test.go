package png

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/color"
	"image/png"
	"runtime"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

const pt = geometry.Pt

func sample() *drawing.Drawing {
	return &drawing.Drawing{
		Lang: "sv", Title: "Socialtjänsten", Description: "En ruta.", Page: geometry.Size{W: 144 * pt, H: 72 * pt},
		Boxes: []drawing.Box{{
			Rect: geometry.Rect{X: 36 * pt, Y: 18 * pt, W: 72 * pt, H: 36 * pt}, Fill: "#ff0000", Stroke: drawing.Stroke{Color: "#0000ff", Width: 4 * pt},
			Rows: []drawing.Row{{Height: 36 * pt, Centre: true, Left: drawing.Run{Text: "█Å⋈", Size: 20 * pt, Bold: true, Strike: true}}},
		}},
	}
}

func written(t testing.TB, d *drawing.Drawing, dpi int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, d, dpi); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func read(t testing.TB, file []byte) image.Image {
	t.Helper()
	m, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestPNGShowsTheDrawing(t *testing.T) {
	m := read(t, written(t, sample(), 72))
	for at, want := range map[image.Point]color.RGBA{
		{5, 5}: {255, 255, 255, 255}, {40, 25}: {255, 0, 0, 255}, {36, 30}: {0, 0, 255, 255}, {34, 16}: {0, 0, 255, 255}, {32, 30}: {255, 255, 255, 255}, {108, 54}: {0, 0, 255, 255},
	} {
		if got := color.RGBAModel.Convert(m.At(at.X, at.Y)); got != want {
			t.Errorf("at %v: %v, want %v", at, got, want)
		}
	}
	dark := 0
	for y := 20; y < 52; y++ {
		for x := 40; x < 104; x++ {
			if r, _, _, _ := m.At(x, y).RGBA(); r < 0x4000 {
				dark++
			}
		}
	}
	if dark < 200 {
		t.Errorf("%d dark pixels: no text", dark)
	}
}

// A PNG says how large it is, or it prints at any size, and what it shows.
func TestPNGSaysHowLargeItIs(t *testing.T) {
	a3 := sample()
	a3.Scale = drawing.Scale{Sheet: geometry.Size{W: 119055, H: 84189}, Num: 1, Den: 1}
	for _, test := range []struct {
		d             *drawing.Drawing
		dpi           int
		width, height int
		perMetre      uint32
	}{
		{sample(), 72, 144, 72, 2835}, {sample(), 300, 600, 300, 11811}, {a3, 0, 2480, 1754, 5906}, {nil, 0, 1, 1, 5906},
	} {
		file := written(t, test.d, test.dpi)
		if size := read(t, file).Bounds().Size(); size != image.Pt(test.width, test.height) {
			t.Errorf("%d dpi: %v", test.dpi, size)
		}
		_, after, found := bytes.Cut(file, []byte("pHYs"))
		if !found || binary.BigEndian.Uint32(after) != test.perMetre || binary.BigEndian.Uint32(after[4:]) != test.perMetre || after[8] != 1 {
			t.Errorf("%d dpi: %v", test.dpi, after[:9])
		}
	}
	for _, want := range []string{"iTXtTitle\x00\x00\x00sv\x00\x00Socialtjänsten", "iTXtDescription\x00\x00\x00sv\x00\x00En ruta."} {
		if !strings.Contains(string(written(t, sample(), 72)), want) {
			t.Errorf("no %q", want)
		}
	}
}

func TestPNGIsTheSameEachTime(t *testing.T) {
	if !bytes.Equal(written(t, sample(), 150), written(t, sample(), 150)) {
		t.Error("two pictures of the same drawing differ")
	}
}

// What would not fit in memory is refused before it is asked for, with what to do.
func TestPNGRefuses(t *testing.T) {
	huge := &drawing.Drawing{Page: geometry.Size{W: 400000 * pt, H: 400000 * pt}}
	for _, test := range []struct {
		d      *drawing.Drawing
		dpi    int
		en, sv string
	}{
		{&drawing.Drawing{Page: geometry.Size{W: 2000 * pt, H: 3000 * pt}}, 600,
			"at 600 dpi the picture would be 16,667 × 25,000 pixels, more than fit in memory; take --dpi 320 or less, or write a PDF, which has no pixels",
			"med 600 dpi skulle bilden bli 16 667 × 25 000 bildpunkter, mer än vad som ryms i minnet; ange --dpi 320 eller mindre, eller skriv en PDF, som inte har några bildpunkter"},
		{huge, 150,
			"the picture is too large for pixels: at 150 dpi it would be 833,333 × 833,333; write a PDF, fit it to paper with --paper A3, or draw a part with --root",
			"bilden är för stor för bildpunkter: med 150 dpi skulle den bli 833 333 × 833 333; skriv en PDF, anpassa den till ett papper med --paper A3 eller rita en del med --root"},
		{sample(), 5000, "a picture can have from 10 to 2400 dpi, not 5000", "en bild kan ha från 10 till 2400 dpi, inte 5000"},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		err := Write(&bytes.Buffer{}, test.d, test.dpi)
		runtime.ReadMemStats(&after)
		var refusal *Refusal
		if !errors.As(err, &refusal) || refusal.In(message.EN) != test.en || strings.ReplaceAll(refusal.In(message.SV), "\u00a0", " ") != test.sv {
			t.Errorf("got %v, want %s", err, test.en)
		}
		if took := after.TotalAlloc - before.TotalAlloc; took > 1<<20 {
			t.Errorf("%d bytes were asked for first", took)
		}
	}
}

// Odd drawings are pictures all the same.
func TestPNGOfOddDrawings(t *testing.T) {
	const far = 1 << 40
	for name, d := range map[string]*drawing.Drawing{
		"nothing":     {},
		"no length":   {Page: geometry.Size{W: 100 * pt, H: 100 * pt}, Lines: []drawing.Line{{Points: make([]geometry.Point, 3), Stroke: drawing.Stroke{Width: 100, Dash: drawing.Dotted}}}},
		"outside":     {Page: geometry.Size{W: 100 * pt, H: 100 * pt}, Boxes: []drawing.Box{{Rect: geometry.Rect{X: far, Y: -far, W: 100, H: 100}, Fill: "#ff0000", Stroke: drawing.Stroke{Width: 100}, Rows: []drawing.Row{{Height: 1000, Left: drawing.Run{Text: "x"}}}}}},
		"huge letter": {Page: geometry.Size{W: 100 * pt, H: 100 * pt}, Boxes: []drawing.Box{{Rows: []drawing.Row{{Height: 1000, Left: drawing.Run{Text: "Å👩\x00", Size: 500000}}}}}},
		"no colour":   {Page: geometry.Size{W: 100 * pt, H: 100 * pt}, Boxes: []drawing.Box{{Rect: geometry.Rect{W: 5000, H: 5000}, Fill: "red", Stroke: drawing.Stroke{Color: "url(#x)", Width: 100, Dash: 99}}}},
	} {
		t.Run(name, func(t *testing.T) { read(t, written(t, d, 72)) })
	}
}
