package kit

import (
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/layout"
)

// LeastPercent is how small, in percent of its natural size, a drawing may come out on
// paper: its smallest letters can still be read.
const LeastPercent = 100 * smallestReadable / SmallSize

// RoomAt is what a picture may take of a sheet of paper on which it comes out at so many
// percent of its natural size, with a title above and a legend below it: a picture of
// just that size does. It is nothing where not even the title has room.
func RoomAt(o drawing.Options, percent geometry.Length, title *TitleBlock, legend *Legend) geometry.Size {
	way := layout.Landscape
	if o.Orientation == drawing.Portrait {
		way = layout.Portrait
	}
	paper, _ := layout.Paper(o.Paper, way) // Options.Refuse knows it
	w := paper.W*100/percent - 2*margin
	h := paper.H*100/percent - 2*margin - title.height(w) - legend.height(w) - BlockGap - geometry.Pt
	if title.leastWidth() > w || h <= 0 {
		return geometry.Size{}
	}
	return geometry.Size{W: w, H: h}
}
