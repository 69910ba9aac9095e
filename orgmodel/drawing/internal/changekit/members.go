package changekit

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
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

// The lines of members in a picture of what differs: those that stay, that come, that
// are hoped for, and that end.
var (
	KeptMember       = drawing.Stroke{Color: "#767676", Width: 130, Dash: drawing.DashDot}
	NewMember        = drawing.Stroke{Color: LookFounded.Stroke.Color, Width: 200}
	EnvisionedMember = drawing.Stroke{Color: LookFounded.Stroke.Color, Width: 130, Dash: drawing.Dotted}
	GoneMember       = drawing.Stroke{Color: LookClosed.Stroke.Color, Width: 130, Dash: drawing.Dashed}
)
