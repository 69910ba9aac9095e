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

// The lines of members in a picture of what differs: those that stay, that come, that
// are proposed or hoped for, and that end. What is proposed is as broad as what is sure,
// so that it is not taken for what ends where there is no colour.
var (
	KeptMember       = drawing.Stroke{Color: "#767676", Width: 130, Dash: drawing.DashDot}
	NewMember        = drawing.Stroke{Color: LookFounded.Stroke.Color, Width: 200}
	ProposedMember   = drawing.Stroke{Color: LookFounded.Stroke.Color, Width: 200, Dash: drawing.Dashed}
	EnvisionedMember = drawing.Stroke{Color: LookFounded.Stroke.Color, Width: 130, Dash: drawing.Dotted}
	GoneMember       = drawing.Stroke{Color: LookClosed.Stroke.Color, Width: 130, Dash: drawing.Dashed}
)

// ComingMember is the line of a member that comes, by how sure that is.
func ComingMember(status orgmodel.Status) drawing.Stroke {
	switch kit.LookOfStatus(status).Status {
	case orgmodel.Proposed:
		return ProposedMember
	case orgmodel.Vision, orgmodel.Claimed:
		return EnvisionedMember
	}
	return NewMember
}
