package pdf

import (
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// tags are what a screen reader is told of a page: which boxes there are, and in each
// its name and the rest. Each part is a marked piece of the page, by its number.
type tags struct {
	boxes []tagged
	roles []string // of each part
	texts []string // of each part, as it is to be read
	seen  []bool   // and whether its letters are just that
}

// tagged is a box with the parts of the page that are its text.
type tagged struct {
	box    *drawing.Box
	frame  bool
	parts  []int
	link   *link // where the box leads; nil: nowhere
	within []int // the boxes in a frame, by their places in the list
}

// link is an area of a page that leads to another page of the file, or out of it.
type link struct {
	says    string   // what it is called
	corners [4]int64 // the lower left and the upper right one
	page    int      // that it leads to; -1: the address
	address string
}

// The roles, by PDF's words.
const (
	roleDocument = "Document"
	rolePart     = "Sect"
	roleTitle    = "H1"
	roleName     = "H2"
	roleText     = "P"
	roleLink     = "Link"
)

// titleClass is that of the box with the title of a drawing.
const titleClass = "title"

// begin begins a box.
func (t *tags) begin(box *drawing.Box, frame bool) {
	t.boxes = append(t.boxes, tagged{box: box, frame: frame})
}

// lead makes the box that was begun lead somewhere.
func (t *tags) lead(l link) { t.boxes[len(t.boxes)-1].link = &l }

// names reports whether the first bold text of the box that was begun is its name.
func (t *tags) names() bool {
	b := &t.boxes[len(t.boxes)-1]
	return b.frame || b.box.Node || b.box.Class == titleClass
}

// part begins a part of the box that was begun, and returns its number.
func (t *tags) part(heading bool) int {
	b := &t.boxes[len(t.boxes)-1]
	role := roleText
	switch {
	case heading && b.box.Class == titleClass:
		role = roleTitle
	case heading:
		role = roleName
	}
	id := len(t.roles)
	t.roles, t.texts, t.seen = append(t.roles, role), append(t.texts, ""), append(t.seen, true)
	b.parts = append(b.parts, id)
	return id
}

// say adds a text to the part that was begun; same says that it is what is seen.
func (t *tags) say(text string, same bool) {
	i := len(t.texts) - 1
	t.texts[i] += text
	t.seen[i] = t.seen[i] && same
}

// last is the role of the part that was begun.
func (t *tags) last() string { return t.roles[len(t.roles)-1] }

// order puts boxes that have text, or lead somewhere, into the frames they stand in, and returns those
// that stand in none, a frame where the first of its boxes would stand.
func (t *tags) order() []int {
	var frames, top []int
	placed := make([]bool, len(t.boxes))
	for i := range t.boxes {
		if t.boxes[i].frame {
			frames = append(frames, i)
		}
	}
	var place func(i int)
	place = func(i int) {
		if placed[i] {
			return
		}
		placed[i] = true
		at := -1
		for _, f := range frames {
			if f != i && holds(t.boxes[f].box.Rect, t.boxes[i].box.Rect) && (at < 0 || holds(t.boxes[at].box.Rect, t.boxes[f].box.Rect)) {
				at = f
			}
		}
		if at < 0 {
			top = append(top, i)
			return
		}
		place(at)
		t.boxes[at].within = append(t.boxes[at].within, i)
	}
	for _, frames := range []bool{false, true} {
		for i := range t.boxes {
			if t.boxes[i].frame == frames && (len(t.boxes[i].parts) > 0 || t.boxes[i].link != nil) {
				place(i)
			}
		}
	}
	return top
}

// holds reports whether one rectangle lies in a larger one.
func holds(outer, inner geometry.Rect) bool {
	return outer != inner && outer.X <= inner.X && outer.Y <= inner.Y && outer.Right() >= inner.Right() && outer.Bottom() >= inner.Bottom()
}
