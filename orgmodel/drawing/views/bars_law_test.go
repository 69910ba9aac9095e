package views_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// barred says in words how the head of a box is barred.
func barred(b *drawing.Box, head geometry.Length) string {
	sides := map[string]int{}
	for _, bar := range b.Bars {
		switch {
		case bar.W <= 2*geometry.Pt && bar.X < 3*geometry.Pt:
			sides["left"]++
		case bar.Y < head/2:
			sides["top"]++
		default:
			sides["bottom"]++
		}
	}
	var list []string
	for _, side := range []string{"top", "bottom", "left"} {
		switch n := sides[side]; {
		case n == 1:
			list = append(list, side)
		case n > 1:
			list = append(list, "broken "+side)
		}
	}
	return strings.Join(list, ", ")
}

// misbarred lists the boxes that are barred otherwise than the sample in the legend
// that has their colour.
func misbarred(d *drawing.Drawing) (list []string) {
	samples := map[drawing.Color]string{}
	for i := range d.Boxes {
		if b := &d.Boxes[i]; b.Class == "legend" && len(b.Rows) == 0 {
			samples[b.Fill] = barred(b, b.H)
		}
	}
	for i := range d.Boxes {
		b := &d.Boxes[i]
		if !b.Node || len(b.Rows) == 0 || b.Rows[0].Fill == "" {
			continue
		}
		head := geometry.Length(0)
		for _, r := range b.Rows {
			if r.Fill != b.Rows[0].Fill {
				break
			}
			head += r.Height
		}
		if want, known := samples[b.Rows[0].Fill]; known && barred(b, head) != want {
			list = append(list, fmt.Sprintf("%s is barred %q, its sample %q", b.ID, barred(b, head), want))
		}
	}
	return list
}

// TestAColourMeansOneThing: in the legends of all views of all examples a colour stands
// beside the same words, or the same sign.
func TestAColourMeansOneThing(t *testing.T) {
	means := map[drawing.Color][]string{}
	note := func(c drawing.Color, text string) {
		text, _, _ = strings.Cut(text, " ") // its sign, or the first word
		if c != "" && c != "#ffffff" && !slices.Contains(means[c], text) {
			means[c] = append(means[c], text)
		}
	}
	for _, s := range subjects(t) {
		d, err := s.draw(drawing.Options{Lang: message.SV})
		if err != nil || d.Prefix == "indicators-" { // whose bars say their towns themselves
			continue
		}
		for _, b := range d.Boxes {
			if b.Class == "legend" && len(b.Rows) == 0 {
				note(b.Fill, b.Title)
			}
		}
	}
	for c, texts := range means {
		if len(texts) > 1 {
			t.Errorf("%s means %q", c, texts)
		}
	}
}
