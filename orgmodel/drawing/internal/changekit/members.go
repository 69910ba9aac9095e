package changekit

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
)

// MembersOf lists the units that take part in a collaboration.
func MembersOf(org *orgmodel.Organisation, u int) []int {
	if u < 0 {
		return nil
	}
	var list []int
	for _, id := range org.Units[u].Members {
		if m := org.UnitIndex(id); m >= 0 && !slices.Contains(list, m) {
			list = append(list, m)
		}
	}
	return list
}

// The lines of members: those of one side by itself, and in the picture of
// changes those that stay, that come and that end.
var (
	SideMember = drawing.Stroke{Color: kit.LinkInk, Width: 130, Dash: drawing.Dotted}
	KeptMember = drawing.Stroke{Color: "#767676", Width: 130, Dash: drawing.Dotted}
	NewMember  = drawing.Stroke{Color: LookFounded.Stroke.Color, Width: 200, Dash: drawing.Dotted}
	GoneMember = drawing.Stroke{Color: LookClosed.Stroke.Color, Width: 130, Dash: drawing.Dashed}
)
