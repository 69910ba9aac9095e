// Package png paints a drawing as a picture of pixels, as large on paper as its
// resolution says. No engine and no other program is asked. The same drawing gives the
// same bytes, on one kind of machine.
package png

import (
	"bytes"
	"image"
	"image/png"
	"io"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
)

// The resolutions: pixels to an inch.
const (
	UsualDPI = 150
	LeastDPI = 10
	MostDPI  = 2400
)

// mostPixels are how many fit in memory: four bytes each.
const mostPixels = 120_000_000

var texts = struct{ large, hopeless, dpi message.Text }{
	large: message.Text{
		EN: "at {0} dpi the picture would be {1} × {2} pixels, more than fit in memory; take --dpi {3} or less, or write a PDF, which has no pixels",
		SV: "med {0} dpi skulle bilden bli {1} × {2} bildpunkter, mer än vad som ryms i minnet; ange --dpi {3} eller mindre, eller skriv en PDF, som inte har några bildpunkter",
	},
	hopeless: message.Text{
		EN: "the picture is too large for pixels: at {0} dpi it would be {1} × {2}; write a PDF, fit it to paper with {3}, or draw a part with --root",
		SV: "bilden är för stor för bildpunkter: med {0} dpi skulle den bli {1} × {2}; skriv en PDF, anpassa den till ett papper med {3} eller rita en del med --root",
	},
	dpi: message.Text{EN: "a picture can have from {1} to {2} dpi, not {0}", SV: "en bild kan ha från {1} till {2} dpi, inte {0}"},
}

// Refusal says why there is no picture and what to do instead, in both languages.
type Refusal struct{ message.Message }

// Error returns the English text.
func (r *Refusal) Error() string { return r.In(message.EN) }

// Write paints a drawing with so many pixels to an inch; 0 is UsualDPI. The error is a
// *Refusal, or that of the writer.
func Write(w io.Writer, d *drawing.Drawing, dpi int) error {
	if d == nil {
		d = &drawing.Drawing{}
	}
	if dpi == 0 {
		dpi = UsualDPI
	}
	if dpi < LeastDPI || dpi > MostDPI {
		return &Refusal{texts.dpi.With(message.Int(dpi), message.Int(LeastDPI), message.Int(MostDPI))}
	}
	sheet := paint.SheetOf(d)
	width, height := pixels(sheet.Size.W, dpi), pixels(sheet.Size.H, dpi)
	if !fits(width, height) {
		return tooLarge(sheet.Size, dpi)
	}
	p := newPainter(sheet, dpi, image.Rect(0, 0, int(width), int(height)))
	for piece := range paint.Pieces(d) {
		p.piece(piece)
	}
	if p.err != nil {
		return p.err
	}
	var b bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.DefaultCompression}
	if err := encoder.Encode(&b, p.image); err != nil {
		return err
	}
	return writeChunks(w, b.Bytes(), d, dpi)
}

// pixels are how many a length takes, at least one.
func pixels(v geometry.Length, dpi int) int64 {
	return max((int64(v)*int64(dpi)+3600)/7200, 1)
}

func fits(width, height int64) bool { return width <= mostPixels && height <= mostPixels/width }

// tooLarge finds the resolution at which there is room.
func tooLarge(size geometry.Size, dpi int) *Refusal {
	width, height := pixels(size.W, dpi), pixels(size.H, dpi)
	less := dpi
	for less >= LeastDPI && !fits(pixels(size.W, less), pixels(size.H, less)) {
		less--
	}
	// Coarser than a screen nobody can read it.
	if less < 72 {
		return &Refusal{texts.hopeless.With(message.Int(dpi), message.Int(width), message.Int(height), "--paper A3")}
	}
	return &Refusal{texts.large.With(message.Int(dpi), message.Int(width), message.Int(height), message.Int(less/10*10))}
}
