package paint

import "github.com/orgmodel/orgmodel/orgmodel/drawing"

// Note is what a picture says besides what is in the drawing, in formats that have room
// for it: what it rests on, for instance.
type Note struct {
	Heading string
	Lines   []string
}

// NoteLine is a line of what a picture tells in text.
type NoteLine struct {
	Depth   int
	Heading bool
	Text    string
}

// Told is what a picture tells, in text: how sure it is, its description, its outline, what
// its marks mean, and the notes. No line of it is empty.
func Told(d *drawing.Drawing, notes []Note) (list []NoteLine) {
	add := func(depth int, heading bool, text string) {
		if text != "" {
			list = append(list, NoteLine{max(depth, 0), heading, text})
		}
	}
	add(0, false, d.Summary())
	for i := range d.Outline {
		e := &d.Outline[i]
		add(e.Depth, e.Heading, e.Text)
	}
	add(0, false, d.Marks)
	for i := range notes {
		add(0, true, notes[i].Heading)
		for _, text := range notes[i].Lines {
			add(1, false, text)
		}
	}
	return list
}
