package drawing_test

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

func TestUse(t *testing.T) {
	half := drawing.Box{Node: true, Rect: geometry.Rect{W: 50, H: 100}}
	legend := drawing.Box{Rect: geometry.Rect{Y: 100, W: 50, H: 100}}
	page := geometry.Size{W: 100, H: 200}
	for _, test := range []struct {
		name string
		d    drawing.Drawing
		want drawing.Use
	}{
		{"nothing", drawing.Drawing{}, drawing.Use{}},
		{"without paper", drawing.Drawing{Page: page, Boxes: []drawing.Box{half, legend}}, drawing.Use{Covered: 25, Reached: 50}},
		{"on paper", drawing.Drawing{Page: page, Boxes: []drawing.Box{half}, Scale: drawing.Scale{Sheet: geometry.Size{W: 400, H: 800}, Num: 2, Den: 1}}, drawing.Use{Covered: 6, Reached: 25}},
	} {
		if got := test.d.Use(); got != test.want {
			t.Errorf("%s: %+v, want %+v", test.name, got, test.want)
		}
	}
}
