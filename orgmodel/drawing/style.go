package drawing

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Sizes of letters. Nothing in a drawing is smaller than smallSize.
const (
	titleSize  = 20 * geometry.Pt
	nameSize   = 10*geometry.Pt + 50
	factSize   = 9 * geometry.Pt
	smallSize  = 8 * geometry.Pt
	lineFactor = 128 // height of a line in percent of its letters
)

// padding is what stays free between a box's border and its text: more than
// the engine may mis-measure.
const padding = 6 * geometry.Pt

// Ink of texts and lines. All texts stand at 4.5:1 or more against their ground.
const (
	ink      Color = "#1f2933"
	greyInk  Color = "#52606d"
	warnInk  Color = "#a8320a"
	white    Color = "#ffffff"
	lineGrey Color = "#52606d"
	linkInk  Color = "#7b1e5a"
)

// look is how a kind of unit is drawn: a colour means one kind and nothing
// else, and the kind is always written out as well.
type look struct {
	class string
	tint  Color // behind kind and name
	edge  Color // border
	label message.Text
}

var (
	lookPrincipal = look{"principal", "#e4e7eb", "#3e4c59", message.Text{EN: "Legal entity", SV: "Juridisk person"}}
	lookPolitical = look{"political", "#d3e3f4", "#174a7c", message.Text{EN: "Political body", SV: "Politiskt organ"}}
	lookAdmin     = look{"administration", "#d5ecdd", "#1c6344", message.Text{EN: "Administration", SV: "Förvaltning"}}
	lookUnit      = look{"unit", "#fbefcb", "#7d5a00", message.Text{EN: "Unit or department", SV: "Enhet eller avdelning"}}
	lookTeam      = look{"team", "#fff8e6", "#7d5a00", message.Text{EN: "Team", SV: "Arbetslag"}}
	lookStaff     = look{"staff", "#e8e0f3", "#533a84", message.Text{EN: "Staff function", SV: "Stab"}}
	lookSchool    = look{"school", "#fadfcd", "#8f4210", message.Text{EN: "School", SV: "Skola"}}
	lookPlace     = look{"meeting-place", "#d5f0f0", "#0d6163", message.Text{EN: "Meeting place", SV: "Mötesplats"}}
	lookCollab    = look{"collaboration", "#f7e3ef", linkInk, message.Text{EN: "Collaboration", SV: "Samverkan mellan organisationer"}}
	lookOutsider  = look{"outsider", "#f5f7fa", "#616e7c", message.Text{EN: "Other actors", SV: "Andra aktörer"}}
)

// looks lists the looks in the order of the legend.
var looks = []*look{
	&lookPrincipal, &lookPolitical, &lookAdmin, &lookUnit, &lookTeam, &lookStaff,
	&lookSchool, &lookPlace, &lookCollab, &lookOutsider,
}

// lookOf chooses the look of a kind of unit.
func lookOf(k *orgmodel.KindInfo) *look {
	if k == nil {
		return &lookUnit
	}
	switch k.ID {
	case orgmodel.KindAdministration:
		return &lookAdmin
	case orgmodel.KindTeam:
		return &lookTeam
	case orgmodel.KindStaffFunction:
		return &lookStaff
	case orgmodel.KindSchool:
		return &lookSchool
	case orgmodel.KindMeetingPlace:
		return &lookPlace
	case orgmodel.KindCollaboration:
		return &lookCollab
	}
	switch k.Sphere {
	case orgmodel.LegalEntity:
		return &lookPrincipal
	case orgmodel.Outsider:
		return &lookOutsider
	case orgmodel.Political:
		return &lookPolitical
	}
	return &lookUnit
}

// statusLook is how a status is drawn and said.
type statusLook struct {
	status orgmodel.Status
	dash   Dash
	tag    message.Text // in a box; empty for what is in force
	stamp  message.Text // on a whole drawing
	label  message.Text // in the legend
}

var statusLooks = []statusLook{
	{orgmodel.InForce, Solid, message.Text{}, message.Text{}, message.Text{EN: "in force", SV: "gäller"}},
	{orgmodel.Decided, Solid, message.Text{EN: "decided", SV: "beslutat"}, message.Text{EN: "DECIDED", SV: "BESLUTAT"}, message.Text{EN: "decided", SV: "beslutat"}},
	{orgmodel.Proposed, Dashed, message.Text{EN: "proposed", SV: "föreslaget"}, message.Text{EN: "PROPOSAL", SV: "FÖRSLAG"}, message.Text{EN: "proposed", SV: "föreslaget"}},
	{orgmodel.Vision, Dotted, message.Text{EN: "vision", SV: "vision"}, message.Text{EN: "VISION", SV: "VISION"}, message.Text{EN: "vision", SV: "vision"}},
	{orgmodel.Claimed, Dotted, message.Text{EN: "claim", SV: "enligt uppgift"}, message.Text{EN: "CLAIM", SV: "ENLIGT UPPGIFT"}, message.Text{EN: "as somebody claims", SV: "enligt uppgift"}},
}

func lookOfStatus(s orgmodel.Status) *statusLook {
	for i := range statusLooks {
		if statusLooks[i].status == s {
			return &statusLooks[i]
		}
	}
	return &statusLooks[0]
}

func lineHeight(size geometry.Length) geometry.Length { return size * lineFactor / 100 }
