package changekit

import (
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Few is how many boxes a picture of changes has without anything being summed
// up: a small organisation is shown whole.
const Few = 20

// Look is how a box looks that something happened to, or nothing. A sign
// and a word say the same as colour and border.
type Look struct {
	Class  string
	Sign   string
	Word   message.Text // in the box
	Legend message.Text
	Ink    drawing.Color // of the sign and the word
	Fill   drawing.Color
	Stroke drawing.Stroke
	gone   bool // it is not here any more
}

// The looks of what can happen to a box, or not.
var (
	LookFounded = Look{
		"new", "+", message.Text{EN: "new", SV: "ny"}, message.Text{EN: "+ new", SV: "+ ny"},
		"#00527f", "#e6f1f8", drawing.Stroke{Color: "#0072b2", Width: 2 * geometry.Pt}, false,
	}
	LookClosed = Look{
		"closed", "−", message.Text{EN: "closed", SV: "läggs ned"}, message.Text{EN: "− closed", SV: "− läggs ned"},
		"#8a3c00", "#fdeee3", drawing.Stroke{Color: "#d55e00", Width: 2 * geometry.Pt, Dash: drawing.Dashed}, true,
	}
	// What lives on in others is not closed.
	LookDissolved = Look{
		"closed", "−", message.Text{EN: "merged into others", SV: "slås samman med annat"}, message.Text{EN: "− merged into others", SV: "− slås samman med annat"},
		LookClosed.Ink, LookClosed.Fill, LookClosed.Stroke, true,
	}
	LookDivided = Look{
		"closed", "−", message.Text{EN: "split into others", SV: "delas i flera"}, message.Text{EN: "− split into others", SV: "− delas i flera"},
		LookClosed.Ink, LookClosed.Fill, LookClosed.Stroke, true,
	}
	// What only one of the files describes has neither ended nor begun.
	LookUndescribed = Look{
		"undescribed", "⋯", message.Text{EN: "not described in the new file", SV: "beskrivs inte i den nya filen"}, message.Text{EN: "⋯ not described in the new file", SV: "⋯ beskrivs inte i den nya filen"},
		kit.GreyInk, kit.White, drawing.Stroke{Color: "#767676", Width: geometry.Pt, Dash: drawing.Dashed}, false,
	}
	LookDescribedNow = Look{
		"described", "◦", message.Text{EN: "described now", SV: "beskrivs nu"}, message.Text{EN: "◦ described now", SV: "◦ beskrivs nu"},
		kit.GreyInk, kit.White, drawing.Stroke{Color: "#767676", Width: geometry.Pt}, false,
	}
	LookMoved = Look{
		"moved", "→", message.Text{EN: "moved", SV: "flyttad"}, message.Text{EN: "→ moved", SV: "→ flyttad"},
		"#7b3294", kit.White, drawing.Stroke{Color: "#7b3294", Width: 2 * geometry.Pt}, false,
	}
	LookChanged = Look{
		"changed", "~", message.Text{EN: "changed", SV: "ändrad"}, message.Text{EN: "~ renamed or changed: the old struck through", SV: "~ nytt namn eller annan ändring: det gamla överstruket"},
		"#6e5600", kit.White, drawing.Stroke{Color: "#8a6d00", Width: 2 * geometry.Pt, Dash: drawing.Dotted}, false,
	}
	LookMerged = Look{
		"merged", "⋈", message.Text{EN: "merged", SV: "sammanslagen"}, message.Text{EN: "⋈ merged of several", SV: "⋈ sammanslagen av flera"},
		"#00527f", kit.White, drawing.Stroke{Color: "#0072b2", Width: geometry.Pt, Dash: drawing.Double}, false,
	}
	LookSplit = Look{
		"split", "⋔", message.Text{EN: "split", SV: "delad"}, message.Text{EN: "⋔ out of a split", SV: "⋔ ur en delning"},
		"#00527f", kit.White, drawing.Stroke{Color: "#0072b2", Width: geometry.Pt, Dash: drawing.Double}, false,
	}
	LookGhost = Look{
		"left", "→", message.Text{EN: "moved away", SV: "flyttad härifrån"}, message.Text{EN: "was here before it moved", SV: "stod här före flytten"},
		kit.GreyInk, kit.White, drawing.Stroke{Color: "#767676", Width: 80, Dash: drawing.Dashed}, true,
	}
	// What only came along with the unit above it did not move by itself.
	LookTrail = Look{
		"left", "", message.Text{EN: "was here", SV: "stod här"}, LookGhost.Legend,
		LookGhost.Ink, LookGhost.Fill, LookGhost.Stroke, true,
	}
	LookFollows = Look{
		"follows", "", message.Text{EN: "comes along", SV: "följer med"}, message.Text{EN: "comes along with the unit above", SV: "följer med enheten ovanför"},
		kit.GreyInk, kit.White, drawing.Stroke{Color: "#9a6bab", Width: geometry.Pt}, false,
	}
	LookNeighbour = Look{
		"neighbour", "", message.Text{EN: "change nearby", SV: "ändring intill"}, message.Text{EN: "unchanged, next to a change", SV: "oförändrad, intill en ändring"},
		kit.GreyInk, kit.White, drawing.Stroke{Color: "#555555", Width: geometry.Pt}, false,
	}
	LookUntouched = Look{
		"untouched", "", message.Text{}, message.Text{EN: "unchanged", SV: "oförändrad"},
		kit.GreyInk, "#f7f7f7", drawing.Stroke{Color: "#999999", Width: geometry.Pt}, false,
	}
)

// Looks lists the looks in the order of the legend.
var Looks = []*Look{
	&LookFounded, &LookClosed, &LookDescribedNow, &LookUndescribed, &LookDissolved, &LookDivided, &LookMoved, &LookGhost, &LookTrail, &LookMerged, &LookSplit, &LookChanged, &LookOnly,
	&LookFollows, &LookNeighbour, &LookUntouched,
}

// LookNote is that of the box that tells what the picture cannot show.
var LookNote = Look{Class: "note", Ink: kit.GreyInk, Fill: kit.White, Stroke: drawing.Stroke{Color: "#9aa5b1", Width: geometry.Pt * 3 / 4}}

// OnlyIn is how a box looks to which one of two proposals does something, and the other
// does not: its letter stands beside the sign, so that no colour has to tell the two apart.
func OnlyIn(label string, lang message.Lang) *Look {
	l := LookOnly
	l.Sign += label
	legend := only.With(l.Sign, label).In(lang)
	l.Legend = message.Text{EN: legend, SV: legend}
	return &l
}

var only = message.Text{EN: "{0} only in proposal {1}", SV: "{0} bara i förslag {1}"}

// LookOnly is how a box looks of which the proposals do not say the same. It is neither
// new nor gone: neither proposal is the state before the other.
var LookOnly = Look{
	"only", "↔", message.Text{},
	message.Text{EN: "↔ not the same in proposal {0} and proposal {1}", SV: "↔ inte lika i förslag {0} och förslag {1}"},
	"#4d4d4d", kit.White, drawing.Stroke{Color: "#767676", Width: geometry.Pt, Dash: drawing.DashDot}, false,
}

// Envisioned is the border of what is only a vision, whatever happens to it: it must not
// be the first that an eye meets.
func Envisioned(ink drawing.Color) drawing.Stroke {
	return drawing.Stroke{Color: ink, Width: 120, Dash: drawing.Dotted}
}
