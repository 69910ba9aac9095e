package drawio

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"net/url"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
)

// stencil writes a line as a shape of its own form, which the file brings along. It grows
// and takes another colour as other shapes do.
func (w *pageWriter) stencil(line *drawing.Line) {
	form := formOf(line)
	w.open(w.taken.free("line-"+line.ID), "", line.Title, "")
	w.put(`<mxCell style="shape=stencil(`, packed(form.xml(&w.plane)), `);html=1;fillColor=none;`)
	w.stroke(line.Stroke)
	w.put(`" vertex="1"`)
	w.within()
	w.rect(&w.plane, form.around)
	w.close()
}

// form is what a line consists of, and the rectangle that holds it.
type form struct {
	pieces []paint.Piece
	around geometry.Rect
}

func formOf(line *drawing.Line) form {
	var f form
	for p := range paint.Pieces(&drawing.Drawing{Lines: []drawing.Line{*line}}) {
		for _, at := range p.Points {
			half := p.Stroke.Width / 2
			r := geometry.Rect{X: at.X - half, Y: at.Y - half, W: 2 * half, H: 2 * half}
			if f.around == (geometry.Rect{}) {
				f.around = r
			}
			f.around = f.around.Union(r)
		}
		f.pieces = append(f.pieces, *p)
	}
	return f
}

// xml is the form in draw.io's language for shapes, which measures from their corner. The
// first piece is stroked as the style of the shape says, the others as they are.
func (f *form) xml(p *plane) string {
	x := &xml{}
	x.put(`<shape aspect="variable" strokewidth="inherit"`)
	x.pixels(p, "w", f.around.W)
	x.pixels(p, "h", f.around.H)
	x.put("><foreground>")
	for k, piece := range f.pieces {
		if k > 0 {
			x.put(`<dashed dashed="0"/><strokecolor color="`, colour(piece.Stroke.Color, "#000000"), `"/><strokewidth fixed="1"`)
			x.pixels(p, "width", piece.Stroke.Width)
			x.put("/>")
		}
		x.put("<path>")
		for n, at := range piece.Points {
			x.put("<", [...]string{"move", "line"}[min(n, 1)])
			x.pixels(p, "x", at.X-f.around.X)
			x.pixels(p, "y", at.Y-f.around.Y)
			x.put("/>")
		}
		x.put("</path><stroke/>")
	}
	x.put("</foreground></shape>")
	return string(x.b)
}

// packed is a form as it stands in a style, where it may hold no semicolon: with its
// markup as in an address, deflated, in letters of base 64.
func packed(form string) string {
	var b bytes.Buffer
	zip, err := flate.NewWriter(&b, flate.BestCompression)
	if err != nil { // there is such a level
		return ""
	}
	_, _ = zip.Write([]byte(strings.ReplaceAll(url.QueryEscape(form), "+", "%20"))) // to memory: it does not fail
	_ = zip.Close()
	return base64.StdEncoding.EncodeToString(b.Bytes())
}
