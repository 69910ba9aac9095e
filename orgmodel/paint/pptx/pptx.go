// Package pptx paints drawings as the slides of a PowerPoint file that can be edited: one
// shape for each box with its text in it, lines that hold on to the shapes they join, the
// colours of a theme, and the same content as text in the notes. Nobody else's writer is
// asked, and no picture is in the file. The same drawings give the same bytes.
package pptx

import (
	"io"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
)

// Slide is one drawing on a slide of its own.
type Slide struct {
	Drawing *drawing.Drawing
	Name    string // what a box of another slide calls it that leads to it; empty: none does
	// Notes are put under what the drawing tells in text: a heading with its lines each.
	Notes []Note
}

// Note is a part of the notes of a slide.
type Note = paint.Note

// About is what the file says of itself. All of it may be left out: then the first
// drawing speaks for it.
type About struct {
	Title, Subject string
	Author         string
	Day            Day // that is described
}

// Day is a date; the zero value is none.
type Day struct{ Year, Month, Day int }

// Write writes drawings as a PowerPoint file, a slide each; without any it has one blank
// slide. All slides are as large as the sheet of the first; the others are fitted to it.
func Write(w io.Writer, about About, slides ...Slide) error {
	if len(slides) == 0 {
		slides = []Slide{{}}
	}
	f := file{about: about, slides: slides, names: map[string]int{}}
	for i := range slides {
		if slides[i].Drawing == nil {
			slides[i].Drawing = &drawing.Drawing{}
		}
		if name := slides[i].Name; name != "" {
			f.names[name] = i + 1
		}
	}
	return f.write(w)
}
