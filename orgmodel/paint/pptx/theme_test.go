package pptx

import (
	"math"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
)

// A colour that is told by one of the theme is the drawing's own in our theme, so nearly
// that nobody sees the difference.
func TestRolesAreTheColours(t *testing.T) {
	slots := map[string]drawing.Color{}
	for _, s := range theme {
		slots[strings.NewReplacer("dk1", "tx1", "lt1", "bg1", "dk2", "tx2", "lt2", "bg2").Replace(s.slot)] = s.color
	}
	const seen = 6 // of 255
	for color, r := range roles {
		base, ok := slots[r.slot]
		if !ok || paint.Color(color) == "" {
			t.Errorf("%s is told by %q", color, r.slot)
			continue
		}
		h, s, l := hsl(base)
		if r.mod != 0 {
			s, l = min(s*float64(r.sat)/100_000, 1), l*float64(r.mod)/100_000+float64(r.off)/100_000
		}
		got := rgb(h, s, l)
		want := parts(color)
		for i := range got {
			if math.Abs(got[i]-want[i]) > seen {
				t.Errorf("%s is told as %.0f, which is %.0f", color, got, want)
				break
			}
		}
	}
}

func parts(c drawing.Color) [3]float64 {
	r, g, b := paint.RGB(c)
	return [3]float64{float64(r), float64(g), float64(b)}
}

// hsl is a colour by its hue, saturation and lightness, as the format reckons.
func hsl(c drawing.Color) (h, s, l float64) {
	p := parts(c)
	r, g, b := p[0]/255, p[1]/255, p[2]/255
	high, low := max(r, g, b), min(r, g, b)
	l = (high + low) / 2
	d := high - low
	if d == 0 {
		return 0, 0, l
	}
	s = d / (1 - math.Abs(2*l-1))
	switch high {
	case r:
		h = math.Mod((g-b)/d+6, 6)
	case g:
		h = (b-r)/d + 2
	default:
		h = (r-g)/d + 4
	}
	return h, s, l
}

func rgb(h, s, l float64) [3]float64 {
	c := (1 - math.Abs(2*l-1)) * s
	x := c * (1 - math.Abs(math.Mod(h, 2)-1))
	m := l - c/2
	var p [3]float64
	switch int(h) {
	case 0:
		p = [3]float64{c, x, 0}
	case 1:
		p = [3]float64{x, c, 0}
	case 2:
		p = [3]float64{0, c, x}
	case 3:
		p = [3]float64{0, x, c}
	case 4:
		p = [3]float64{x, 0, c}
	default:
		p = [3]float64{c, 0, x}
	}
	for i := range p {
		p[i] = 255 * (p[i] + m)
	}
	return p
}
