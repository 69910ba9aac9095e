package scene_test

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/paint/internal/scene"
)

// A legend is as large as all of it: a sample of a line has no height, and counts.
func TestAround(t *testing.T) {
	shape := &scene.Shape{Box: &drawing.Box{Rect: geometry.Rect{X: 60, Y: 400, W: 100, H: 20}}}
	line := &drawing.Line{Points: []geometry.Point{{X: 20, Y: 410}, {X: 300, Y: 410}}}
	for name, c := range map[string]struct {
		shapes []*scene.Shape
		lines  []*drawing.Line
		want   geometry.Rect
	}{
		"both":    {[]*scene.Shape{shape}, []*drawing.Line{line}, geometry.Rect{X: 20, Y: 400, W: 280, H: 20}},
		"shape":   {[]*scene.Shape{shape}, nil, geometry.Rect{X: 60, Y: 400, W: 100, H: 20}},
		"line":    {nil, []*drawing.Line{line}, geometry.Rect{X: 20, Y: 410, W: 280}},
		"nothing": {},
	} {
		if got := scene.Around(c.shapes, c.lines); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
