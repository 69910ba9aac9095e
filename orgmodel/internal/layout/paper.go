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

// papers are the sheets of ISO 216, upright, and what slides are shown on.
var papers = [...]struct {
	name string
	geometry.Size
	lies bool // never upright
}{
	{"A5", millimetres(148, 210), false},
	{"A4", millimetres(210, 297), false},
	{"A3", millimetres(297, 420), false},
	{"A2", millimetres(420, 594), false},
	{"A1", millimetres(594, 841), false},
	{"A0", millimetres(841, 1189), false},
	{"16:9", geometry.Size{W: 960 * geometry.Pt, H: 540 * geometry.Pt}, true},
}

func millimetres(w, h int) geometry.Size {
	return geometry.Size{W: Millimetres(w), H: Millimetres(h)}
}

// PaperNames lists the sheets, smallest first, and then the slide.
func PaperNames() []string {
	names := make([]string, len(papers))
	for i, p := range papers {
		names[i] = p.name
	}
	return names
}

// Lies reports a sheet that is never upright: a slide.
func Lies(name string) bool {
	for _, p := range papers {
		if strings.EqualFold(p.name, name) {
			return p.lies
		}
	}
	return false
}

// Paper returns the size of a sheet, by its name in any case.
func Paper(name string, o Orientation) (geometry.Size, bool) {
	for _, p := range papers {
		if !strings.EqualFold(p.name, name) {
			continue
		}
		if o == Landscape && !p.lies {
			p.W, p.H = p.H, p.W
		}
		return p.Size, true
	}
	return geometry.Size{}, false
}

// Millimetres converts to the nearest hundredth of a point.
func Millimetres(mm int) geometry.Length {
	const perInch, tenths = 72 * geometry.Pt, 254
	return (geometry.Length(mm)*10*perInch*2 + tenths) / (2 * tenths)
}

// Target is what a tree is to come out large on: a sheet, and what takes its share
// of it around the tree and grows and shrinks with it (margins, title, legend).
type Target struct {
	Sheet, Around geometry.Size
	Surround      *Surround // what of it may stand where the tree leaves room; nil: nothing
}

// Scale is how large a tree of a size comes out, in millionths of its natural size.
func (t Target) Scale(size geometry.Size) int64 {
	const natural = 1_000_000
	w, h := int64(size.W+t.Around.W), int64(size.H+t.Around.H)
	return min(natural*int64(t.Sheet.W)/max(w, 1), natural*int64(t.Sheet.H)/max(h, 1))
}

// room is how large a tree is that comes out at a scale.
func (t Target) room(scale int64) geometry.Size {
	const natural = 1_000_000
	scale = max(scale, 1)
	return geometry.Size{
		W: geometry.Length(natural*int64(t.Sheet.W)/scale) - t.Around.W + 1,
		H: geometry.Length(natural*int64(t.Sheet.H)/scale) - t.Around.H + 1,
	}
}
