package drawing

import "math"

// Use is how well a picture uses its sheet, in percent.
type Use struct {
	Covered int // how much of the sheet the boxes take
	// Reached is how large the text is, of what it would be if the boxes filled the
	// sheet without a gap: no layout can do better than a hundred.
	Reached int
}

// Use measures the boxes that stand for something: title and legend are not counted.
func (d *Drawing) Use() Use {
	page := float64(d.Page.W) * float64(d.Page.H)
	if d.Scale.Den > 0 { // the picture may be smaller than its sheet
		scale := float64(d.Scale.Num) / float64(d.Scale.Den)
		page = float64(d.Scale.Sheet.W) * float64(d.Scale.Sheet.H) / (scale * scale)
	}
	boxes := 0.0
	for i := range d.Boxes {
		if d.Boxes[i].Node {
			boxes += float64(d.Boxes[i].W) * float64(d.Boxes[i].H)
		}
	}
	if page == 0 {
		return Use{}
	}
	const percent = 100
	return Use{Covered: int(percent * boxes / page), Reached: int(percent * math.Sqrt(boxes/page))}
}
