package kit

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// widths of boxes by level: the same within a level, so that rows and columns
// come out even, and smaller from level to level by the indent of a column, so
// that what hangs ends flush with what it hangs from. The narrower ones are for a drawing that would else become too
// small to read on its sheet.
var (
	WideBoxes   = [...]geometry.Length{190 * geometry.Pt, 176 * geometry.Pt, 162 * geometry.Pt, 150 * geometry.Pt, 138 * geometry.Pt}
	NarrowBoxes = [...]geometry.Length{160 * geometry.Pt, 148 * geometry.Pt, 132 * geometry.Pt, 120 * geometry.Pt, 108 * geometry.Pt}
	// NarrowestBoxes break words that NarrowBoxes do not.
	NarrowestBoxes = [...]geometry.Length{150 * geometry.Pt, 138 * geometry.Pt, 120 * geometry.Pt, 110 * geometry.Pt, 100 * geometry.Pt}
)

// BandWidth is that of a collaboration in the band below the tree.
const BandWidth = 200 * geometry.Pt

// Sizes of letters. Nothing in a drawing is smaller than smallSize.
const (
	titleSize  = 20 * geometry.Pt
	NameSize   = 10*geometry.Pt + 50
	FactSize   = 9 * geometry.Pt
	SmallSize  = 8 * geometry.Pt
	lineFactor = 128 // height of a line in percent of its letters
)

// Padding is what stays free between a box's border and its text: more than
// the engine may mis-measure.
const Padding = 6 * geometry.Pt

// Ink of texts and lines. All texts stand at 4.5:1 or more against their ground.
const (
	Ink      drawing.Color = "#1f2933"
	GreyInk  drawing.Color = "#52606d"
	WarnInk  drawing.Color = "#a8320a"
	White    drawing.Color = "#ffffff"
	LineGrey drawing.Color = "#52606d"
	LinkInk  drawing.Color = "#7b1e5a"
)

// StrongGround is behind the one row of a box that must be seen first: that nobody
// leads the unit. It is dark, so that it is so in grey as well.
const StrongGround = WarnInk

// Look is how a kind of unit is drawn: a colour means one kind and nothing
// else, bars say the same without colour, and the kind is always written out as
// well.
type Look struct {
	Class string
	Tint  drawing.Color // behind kind and name
	Edge  drawing.Color // border
	Label message.Text
	Bars  Bars
}

// The looks of the kinds of units.
var (
	lookPrincipal = Look{"principal", "#e4e7eb", "#3e4c59", message.Text{EN: "Legal entity", SV: "Juridisk person"}, BarTop | BarBottom}
	LookPolitical = Look{"political", "#d3e3f4", "#174a7c", message.Text{EN: "Political body", SV: "Politiskt organ"}, BarTop}
	lookAdmin     = Look{"administration", "#d5ecdd", "#1c6344", message.Text{EN: "Administration", SV: "Förvaltning"}, BarLeft}
	lookUnit      = Look{"unit", "#fbefcb", "#7d5a00", message.Text{EN: "Unit or department", SV: "Enhet eller avdelning"}, 0}
	lookTeam      = Look{"team", "#fff8e6", "#7d5a00", message.Text{EN: "Team", SV: "Arbetslag"}, BarLeft | BarBroken}
	lookStaff     = Look{"staff", "#e8e0f3", "#533a84", message.Text{EN: "Staff function", SV: "Stab"}, BarTop | BarLeft}
	lookSchool    = Look{"school", "#fadfcd", "#8f4210", message.Text{EN: "School", SV: "Skola"}, BarBottom}
	lookPlace     = Look{"meeting-place", "#d5f0f0", "#0d6163", message.Text{EN: "Meeting place", SV: "Mötesplats"}, BarBottom | BarBroken}
	LookCollab    = Look{"collaboration", "#f7e3ef", LinkInk, message.Text{EN: "Collaboration", SV: "Samverkan mellan organisationer"}, BarBottom | BarLeft}
	LookSeveral   = Look{"several", "#edf2f7", "#52606d", message.Text{EN: "Several units", SV: "Flera enheter"}, BarTop | BarBroken}
	LookOutsider  = Look{"outsider", "#f5f7fa", "#616e7c", message.Text{EN: "Other actors", SV: "Andra aktörer"}, BarTop | BarBottom | BarBroken}
)

// looks lists the looks in the order of the legend.
var looks = []*Look{
	&lookPrincipal, &LookPolitical, &lookAdmin, &lookUnit, &lookTeam, &lookStaff,
	&lookSchool, &lookPlace, &LookCollab, &LookSeveral, &LookOutsider,
}

// LookOf chooses the look of a kind of unit.
func LookOf(k *orgmodel.KindInfo) *Look {
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
		return &LookCollab
	}
	switch k.Sphere {
	case orgmodel.LegalEntity:
		return &lookPrincipal
	case orgmodel.Outsider:
		return &LookOutsider
	case orgmodel.Political:
		return &LookPolitical
	}
	return &lookUnit
}

// statusLook is how a status is drawn and said.
type statusLook struct {
	Status orgmodel.Status
	Dash   drawing.Dash
	Width  geometry.Length // of a border
	Tag    message.Text    // in a box; empty for what is in force
	stamp  message.Text    // on a whole drawing
	Label  message.Text    // in the legend
}

var statusLooks = []statusLook{
	{orgmodel.InForce, drawing.Solid, geometry.Pt, message.Text{}, message.Text{}, message.Text{EN: "in force", SV: "gäller"}},
	{orgmodel.Decided, drawing.Solid, 240, message.Text{EN: "decided", SV: "beslutat"}, message.Text{EN: "DECIDED", SV: "BESLUTAT"}, message.Text{EN: "decided", SV: "beslutat"}},
	{orgmodel.Proposed, drawing.Dashed, 160, message.Text{EN: "proposed", SV: "föreslaget"}, message.Text{EN: "PROPOSAL", SV: "FÖRSLAG"}, message.Text{EN: "proposed", SV: "föreslaget"}},
	{orgmodel.Vision, drawing.Dotted, 160, message.Text{EN: "vision", SV: "vision"}, message.Text{EN: "VISION", SV: "VISION"}, message.Text{EN: "vision", SV: "vision"}},
	{orgmodel.Claimed, drawing.Dotted, 160, message.Text{EN: "claim", SV: "enligt uppgift"}, message.Text{EN: "CLAIM", SV: "ENLIGT UPPGIFT"}, message.Text{EN: "as somebody claims", SV: "enligt uppgift"}},
}

// Border is that of a box of a status.
func (s *statusLook) Border(ink drawing.Color) drawing.Stroke {
	return drawing.Stroke{Color: ink, Width: s.Width, Dash: s.Dash}
}

// LookOfStatus is how a status is drawn; that of what is in force when there is none.
func LookOfStatus(s orgmodel.Status) *statusLook {
	for i := range statusLooks {
		if statusLooks[i].Status == s {
			return &statusLooks[i]
		}
	}
	return &statusLooks[0]
}

// LineHeight is the height of a line of letters of a size.
func LineHeight(size geometry.Length) geometry.Length { return size * lineFactor / 100 }

// StatusOrder lists the statuses from the surest to the least sure.
var StatusOrder = []orgmodel.Status{orgmodel.InForce, orgmodel.Decided, orgmodel.Proposed, orgmodel.Vision, orgmodel.Claimed}
