package layout

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// Orientation says which way a sheet lies.
type Orientation uint8

// The two orientations.
const (
	Portrait Orientation = iota
	Landscape
)

// papers are the sheets of ISO 216, in millimetres, upright.
var papers = [...]struct {
	name string
	w, h int
}{
	{"A5", 148, 210},
	{"A4", 210, 297},
	{"A3", 297, 420},
	{"A2", 420, 594},
	{"A1", 594, 841},
	{"A0", 841, 1189},
}

// PaperNames lists the sheets, smallest first.
func PaperNames() []string {
	names := make([]string, len(papers))
	for i, p := range papers {
		names[i] = p.name
	}
	return names
}

// Paper returns the size of a sheet, by its name in any case.
func Paper(name string, o Orientation) (geometry.Size, bool) {
	for _, p := range papers {
		if !strings.EqualFold(p.name, name) {
			continue
		}
		s := geometry.Size{W: Millimetres(p.w), H: Millimetres(p.h)}
		if o == Landscape {
			s.W, s.H = s.H, s.W
		}
		return s, true
	}
	return geometry.Size{}, false
}

// Millimetres converts to the nearest hundredth of a point.
func Millimetres(mm int) geometry.Length {
	const perInch, tenths = 72 * geometry.Pt, 254
	return (geometry.Length(mm)*10*perInch*2 + tenths) / (2 * tenths)
}
