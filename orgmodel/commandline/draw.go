package commandline

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/engine"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/paint/drawio"
	"github.com/orgmodel/orgmodel/orgmodel/paint/pdf"
	"github.com/orgmodel/orgmodel/orgmodel/paint/png"
	"github.com/orgmodel/orgmodel/orgmodel/paint/pptx"
)

// The formats that are no text.
const (
	docxFormat = "docx"
	pdfFormat  = "pdf"
	pngFormat  = "png"
	pptxFormat = "pptx"
)

// binaryPictures are those that a terminal cannot show.
var binaryPictures = []string{pdfFormat, pngFormat, pptxFormat}

// drawioFormat is text, for a program.
const drawioFormat = "drawio"

var dpiFlag = flagSpec{name: "dpi", takes: words.number, check: checkDPI, doc: message.Text{
	EN: "How many pixels to an inch a PNG has; 150 if nothing is said, 300 for print.",
	SV: "Hur många bildpunkter per tum en PNG får; 150 om inget anges, 300 för tryck.",
}}

var drawTexts = struct{ dpi, noDPI, terminal, words message.Text }{
	dpi:      message.Text{EN: "--dpi takes a whole number from {1} to {2}, not {0}", SV: "--dpi ska vara ett heltal från {1} till {2}, inte {0}"},
	noDPI:    message.Text{EN: "--dpi means nothing with --format {0}: it is for png", SV: "--dpi betyder ingenting med --format {0}: den är till för png"},
	terminal: message.Text{EN: "a terminal cannot show {0}; write to a file: -o {1}", SV: "en terminal kan inte visa {0}; skriv till en fil: -o {1}"},
	words:    message.Text{EN: "The same in words: {0}.", SV: "Samma sak i ord: {0}."},
}

func checkDPI(value string) error {
	if n, err := strconv.Atoi(value); err != nil || n < png.LeastDPI || n > png.MostDPI {
		return wrong(drawTexts.dpi, quoted(value), png.LeastDPI, png.MostDPI)
	}
	return nil
}

// dpi is the resolution asked for, 0 if none is.
func dpi(command, format string, c *cli.Context) (int, error) {
	if c.IsSet("dpi") && format != pngFormat {
		return 0, misuse(command, drawTexts.noDPI.With(format))
	}
	n, _ := strconv.Atoi(c.String("dpi")) // checked by the flag table
	return n, nil
}

// canvas is what a drawing is written as, and where.
type canvas struct {
	command, format, out string
	dpi                  int
	of                   *orgmodel.Organisation   // whose file says when, and who says so
	from                 []*orgmodel.Organisation // what it is compared with
	words                string                   // the command that tells the same in words
}

// draw writes a drawing as a picture.
func (s *session) draw(d *drawing.Drawing, on canvas) error {
	binary := slices.Contains(binaryPictures, on.format)
	if binary && (on.out == "" || on.out == "-") && s.isTerminal(s.Stdout) {
		return misuse(on.command, drawTexts.terminal.With(on.format, "organisation."+on.format))
	}
	if d.Description != "" {
		d.Description += " " + drawTexts.words.With(quoted(on.words)).In(d.Lang)
	}
	picture, err := s.painted(d, on)
	if err != nil {
		return err
	}
	if binary {
		err = s.writeExactly(cmp.Or(on.out, "-"), picture)
	} else {
		err = s.write(on.out, picture)
	}
	if err != nil {
		return err
	}
	for _, note := range d.Notes {
		s.remark(note)
	}
	s.tellUse(d)
	return nil
}

func (s *session) painted(d *drawing.Drawing, on canvas) ([]byte, error) {
	if on.format == "dot" {
		return engine.DOT(d), nil
	}
	if err := d.Crowded(); err != nil {
		return nil, err
	}
	s.now(progressTexts.paint)
	var b bytes.Buffer
	switch on.format {
	case pdfFormat:
		err := pdf.Write(&b, aboutPDF(on.of), pdf.Page{Drawing: d})
		return b.Bytes(), err
	case pngFormat:
		err := png.Write(&b, d, on.dpi)
		return b.Bytes(), err
	case pptxFormat:
		err := pptx.Write(&b, aboutSlides(on.of), pptx.Slide{Drawing: d, Notes: pictureNotes(d, on.of, on.from...)})
		return b.Bytes(), err
	case drawioFormat:
		err := drawio.Write(&b, drawio.Page{Drawing: d, Notes: pictureNotes(d, on.of, on.from...)})
		return b.Bytes(), err
	}
	return engine.SVG(s.ctx, s.Engine, d)
}

// aboutPDF is what a PDF says of itself: the day that is described, and who wrote the
// sources that the file as a whole rests on.
func aboutPDF(org *orgmodel.Organisation) pdf.About {
	day := org.Header.AsOf
	about := pdf.About{Day: pdf.Day{Year: day.Year, Month: day.Month, Day: day.Day}}
	var authors []string
	for i := range org.Sources {
		source := &org.Sources[i]
		author := cmp.Or(source.Author, source.Publisher)
		if author != "" && slices.Contains(org.Header.Sources, source.ID) && !slices.Contains(authors, author) {
			authors = append(authors, author)
		}
	}
	about.Author = strings.Join(authors, "; ")
	return about
}
