package commandline

import (
	"errors"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/change"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/people"
	"github.com/orgmodel/orgmodel/orgmodel/engine"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
	"github.com/orgmodel/orgmodel/orgmodel/report"
)

// pictureLabels name the pictures of a change for the reader of a page.
var pictureLabels = map[change.Picture]message.Text{
	change.Changes: {EN: "Changes", SV: "Ändringar"},
	change.Before:  {EN: "Before", SV: "Före"},
	change.After:   {EN: "After", SV: "Efter"},
}

// peoplePicture is the one of who goes where, which has places of its own.
const peoplePicture change.Picture = "people"

// diffPictures lists the pictures that can be asked for.
func diffPictures() []string { return append(change.Pictures(), string(peoplePicture)) }

// writePicture draws one picture of a change.
func (s *session) writePicture(o diffOptions, c *diff.Comparison) error {
	if err := diffRoot(o, c); err != nil {
		return err
	}
	s.now(progressTexts.draw)
	d, err := drawChange(c, o.picture, o.drawing)
	if err != nil {
		return err
	}
	return s.draw(d, o.canvas(c.New, c.Old))
}

func drawChange(c *diff.Comparison, which change.Picture, o drawing.Options) (*drawing.Drawing, error) {
	if which == peoplePicture {
		return people.Draw(c, o)
	}
	return change.Draw(c, which, o)
}

// canvas is what the picture of a comparison is written as.
func (o *diffOptions) canvas(of *orgmodel.Organisation, from ...*orgmodel.Organisation) canvas {
	return canvas{command: "diff", format: o.format, out: o.out, dpi: o.dpi, of: of, from: from, words: "orgmodel diff"}
}

// addPictures draws all pictures of a change for a page. What the drawing
// refuses, because nothing could be seen in it, the page does without.
func (s *session) addPictures(o diffOptions, c *diff.Comparison, r *report.Contrast) error {
	if err := diffRoot(o, c); err != nil {
		return err
	}
	s.now(progressTexts.draw)
	o.drawing.Lang = s.lang
	for _, name := range change.Pictures() {
		which := change.Picture(name)
		d, err := change.Draw(c, which, o.drawing)
		var refusal *drawing.Refusal
		if errors.As(err, &refusal) {
			s.remark(refusal.Text)
			return nil
		}
		if err != nil {
			return err
		}
		d.Prefix = name + "-"
		svg, err := engine.Inline(s.ctx, s.Engine, d)
		if err != nil {
			return err
		}
		p := report.Picture{ID: name, Label: pictureLabels[which].In(s.lang), SVG: string(svg), Paper: paperOf(d)}
		for _, e := range d.Outline {
			p.Outline = append(p.Outline, strings.Repeat("  ", max(e.Depth, 0))+e.Text)
		}
		r.Pictures = append(r.Pictures, p)
	}
	return nil
}

// paperOf is the sheet that a drawing was made for, as a page of HTML names it.
func paperOf(d *drawing.Drawing) string {
	sheet := paint.SheetOf(d)
	if !sheet.Paper {
		return ""
	}
	width, height := sheet.Measures()
	return width + " " + height
}

// diffRoot sees to it that what the picture is to begin with exists on one of
// the sides.
func diffRoot(o diffOptions, c *diff.Comparison) error {
	p := pictureOptions{command: "diff", file: o.after, drawing: o.drawing}
	if _, ok := c.Old.Find(o.drawing.Root); ok {
		return nil
	}
	return checkRoot(p, c.New)
}
