package pathway

import (
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// settings keep what of a way has been set in lines: many arrangements are tried, and
// a box is the same in all of them that give it the same width.
type settings struct {
	cards  map[geometry.Length][]drawing.Box
	labels map[labelKind]drawing.Box
	marks  []drawing.Box // by step, those that have one
}

// labelKind tells the boxes of a lane's label apart.
type labelKind struct {
	width        geometry.Length
	lane         int
	first, again bool
}

func newSettings() *settings {
	return &settings{cards: map[geometry.Length][]drawing.Box{}, labels: map[labelKind]drawing.Box{}}
}

// cardsOf are the steps of a way in boxes of a width, for the caller to place.
func (t *trip) cardsOf(width geometry.Length) []drawing.Box {
	set, known := t.set.cards[width]
	if !known {
		for i := range t.steps {
			set = append(set, t.steps[i].card.Set(width))
		}
		t.set.cards[width] = set
	}
	return append([]drawing.Box(nil), set...)
}

// markOf is the mark of the borders on the way to a step, without its place.
func (t *trip) markOf(i int) drawing.Box {
	if t.set.marks == nil {
		t.set.marks = make([]drawing.Box, len(t.steps))
		for k := range t.steps {
			if t.steps[k].marks != nil {
				t.set.marks[k] = t.markBox(k)
			}
		}
	}
	return t.set.marks[i]
}

// labelOf is the label of a lane, without its id and place.
func (t *trip) labelOf(lane int, first, again bool) drawing.Box {
	kind := labelKind{t.p.measures.label, lane, first, again}
	box, known := t.set.labels[kind]
	if !known {
		box = t.label(lane, first, again)
		t.set.labels[kind] = box
	}
	return box
}
