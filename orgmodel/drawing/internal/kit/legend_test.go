package kit

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// TestSamplesOfLinesEndWithAWholeDash: no sliver of one, and no line runs into its text.
func TestSamplesOfLinesEndWithAWholeDash(t *testing.T) {
	for _, dash := range []drawing.Dash{drawing.Solid, drawing.Dashed, drawing.Dotted, drawing.Double, drawing.DashDot} {
		for width := geometry.Pt / 2; width <= 4*geometry.Pt; width += geometry.Pt / 10 {
			s := drawing.Stroke{Width: width, Dash: dash}
			length := sampleLength(s)
			if length < swatchWidth/2 || length > swatchWidth+swatchGap/2 {
				t.Errorf("a line of style %d and width %d has a sample of %d", dash, width, length)
			}
			dashes := s.Dashes()
			if dashes == nil {
				continue
			}
			inked := false
			for k := 0; length > 0; k++ {
				length, inked = length-dashes[k%len(dashes)], k%2 == 0
			}
			if length < 0 || !inked {
				t.Errorf("the sample of style %d and width %d ends amid a dash or in a gap", dash, width)
			}
		}
	}
}
