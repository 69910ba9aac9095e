package commandline

import (
	"bytes"
	"errors"

	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/change"
	"github.com/orgmodel/orgmodel/orgmodel/engine"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document/docx"
	"github.com/orgmodel/orgmodel/orgmodel/paint/png"
	"github.com/orgmodel/orgmodel/orgmodel/report"
)

// illustrated are the formats that are no pictures and have pictures.
var illustrated = []string{"html", docxFormat}

// illustrate adds pictures of a change to what can show them: all of them to a page, on
// which one chooses, and to a paper the one that it is about.
func (s *session) illustrate(o diffOptions, c *diff.Comparison, r *report.Contrast) error {
	switch o.format {
	case "html":
		return s.addPictures(o, c, r)
	case docxFormat:
		if err := diffRoot(o, c); err != nil {
			return err
		}
		return s.hold(&r.Pictures, o, change.Changes, func(o diffOptions) (*drawing.Drawing, error) { return change.Draw(c, change.Changes, o.drawing) })
	}
	return nil
}

// hold adds a picture to a file that holds pictures. It is drawn for the sheets of the
// file unless another is asked for, and fills what of them is no margin. What the drawing
// refuses, because nothing could be seen in it, the file does without, and so it does
// without a picture that does not fit in memory.
func (s *session) hold(list *[]report.Picture, o diffOptions, which change.Picture, draw func(diffOptions) (*drawing.Drawing, error)) error {
	asked := o.drawing.Paper != ""
	if o.drawing.Lang = s.lang; !asked {
		o.drawing.Paper = paperOfFile
	}
	d, err := draw(o)
	var refusal *drawing.Refusal
	if errors.As(err, &refusal) {
		s.remark(refusal.Text)
		return nil
	}
	if err != nil {
		return err
	}
	p := report.Picture{ID: string(which), Label: pictureLabels[which].In(s.lang), Alt: d.Summary(), Size: d.Page}
	if asked {
		p.Sheet = d.Scale.Sheet
	}
	d.Scale = drawing.Scale{}
	p.SVG = string(engine.Painted(d))
	var large *png.Refusal
	switch p.PNG, err = pixels(d, &p); {
	case errors.As(err, &large):
		s.remark(large)
		return nil
	case err != nil:
		return err
	}
	*list = append(*list, p)
	for _, note := range d.Notes {
		s.remark(note)
	}
	return nil
}

// paperOfFile is what files of Word are printed on.
const paperOfFile = "A4"

// finest is how many pixels to an inch of paper a printer can show.
const finest = 220

// pixels paints a picture as finely as it is shown.
func pixels(d *drawing.Drawing, p *report.Picture) ([]byte, error) {
	shown := docx.Shown(&document.Picture{Size: p.Size, Sheet: p.Sheet})
	dpi := min(max(geometry.Length(finest)*shown.W/max(p.Size.W, 1), png.LeastDPI), finest)
	var b bytes.Buffer
	err := png.Write(&b, d, int(dpi))
	return b.Bytes(), err
}
