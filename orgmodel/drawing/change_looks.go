package drawing

import (
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// changeLook is how a box looks that something happened to, or nothing. A sign
// and a word say the same as colour and border.
type changeLook struct {
	class  string
	sign   string
	word   message.Text // in the box
	legend message.Text
	ink    Color // of the sign and the word
	fill   Color
	stroke Stroke
	gone   bool // it is not here any more
}

var (
	lookFounded = changeLook{
		"new", "+", message.Text{EN: "new", SV: "ny"}, message.Text{EN: "+ new", SV: "+ ny"},
		"#00527f", "#e6f1f8", Stroke{Color: "#0072b2", Width: 2 * geometry.Pt}, false,
	}
	lookClosed = changeLook{
		"closed", "−", message.Text{EN: "closed", SV: "läggs ned"}, message.Text{EN: "− closed", SV: "− läggs ned"},
		"#8a3c00", "#fdeee3", Stroke{Color: "#d55e00", Width: 2 * geometry.Pt, Dash: Dashed}, true,
	}
	// What lives on in others is not closed.
	lookDissolved = changeLook{
		"closed", "−", message.Text{EN: "merged into others", SV: "slås samman med annat"}, message.Text{EN: "− merged into others", SV: "− slås samman med annat"},
		lookClosed.ink, lookClosed.fill, lookClosed.stroke, true,
	}
	lookDivided = changeLook{
		"closed", "−", message.Text{EN: "split into others", SV: "delas i flera"}, message.Text{EN: "− split into others", SV: "− delas i flera"},
		lookClosed.ink, lookClosed.fill, lookClosed.stroke, true,
	}
	// What only one of the files describes has neither ended nor begun.
	lookUndescribed = changeLook{
		"undescribed", "⋯", message.Text{EN: "not described in the new file", SV: "beskrivs inte i den nya filen"}, message.Text{EN: "⋯ not described in the new file", SV: "⋯ beskrivs inte i den nya filen"},
		greyInk, white, Stroke{Color: "#767676", Width: geometry.Pt, Dash: Dashed}, false,
	}
	lookDescribedNow = changeLook{
		"described", "◦", message.Text{EN: "described now", SV: "beskrivs nu"}, message.Text{EN: "◦ described now", SV: "◦ beskrivs nu"},
		greyInk, white, Stroke{Color: "#767676", Width: geometry.Pt}, false,
	}
	lookMoved = changeLook{
		"moved", "→", message.Text{EN: "moved", SV: "flyttad"}, message.Text{EN: "→ moved", SV: "→ flyttad"},
		"#7b3294", white, Stroke{Color: "#7b3294", Width: 2 * geometry.Pt}, false,
	}
	lookChanged = changeLook{
		"changed", "~", message.Text{EN: "changed", SV: "ändrad"}, message.Text{EN: "~ renamed or changed: the old struck through", SV: "~ nytt namn eller annan ändring: det gamla överstruket"},
		"#6e5600", white, Stroke{Color: "#8a6d00", Width: 2 * geometry.Pt, Dash: Dotted}, false,
	}
	lookMerged = changeLook{
		"merged", "⋈", message.Text{EN: "merged", SV: "sammanslagen"}, message.Text{EN: "⋈ merged of several", SV: "⋈ sammanslagen av flera"},
		"#00527f", white, Stroke{Color: "#0072b2", Width: geometry.Pt, Dash: Double}, false,
	}
	lookSplit = changeLook{
		"split", "⋔", message.Text{EN: "split", SV: "delad"}, message.Text{EN: "⋔ out of a split", SV: "⋔ ur en delning"},
		"#00527f", white, Stroke{Color: "#0072b2", Width: geometry.Pt, Dash: Double}, false,
	}
	lookGhost = changeLook{
		"left", "→", message.Text{EN: "moved away", SV: "flyttad härifrån"}, message.Text{EN: "was here before it moved", SV: "stod här före flytten"},
		greyInk, white, Stroke{Color: "#767676", Width: 80, Dash: Dashed}, true,
	}
	// What only came along with the unit above it did not move by itself.
	lookTrail = changeLook{
		"left", "", message.Text{EN: "was here", SV: "stod här"}, lookGhost.legend,
		lookGhost.ink, lookGhost.fill, lookGhost.stroke, true,
	}
	lookFollows = changeLook{
		"follows", "", message.Text{EN: "comes along", SV: "följer med"}, message.Text{EN: "comes along with the unit above", SV: "följer med enheten ovanför"},
		greyInk, white, Stroke{Color: "#9a6bab", Width: geometry.Pt}, false,
	}
	lookNeighbour = changeLook{
		"neighbour", "", message.Text{EN: "change nearby", SV: "ändring intill"}, message.Text{EN: "unchanged, next to a change", SV: "oförändrad, intill en ändring"},
		greyInk, white, Stroke{Color: "#555555", Width: geometry.Pt}, false,
	}
	lookUntouched = changeLook{
		"untouched", "", message.Text{}, message.Text{EN: "unchanged", SV: "oförändrad"},
		greyInk, "#f7f7f7", Stroke{Color: "#999999", Width: geometry.Pt}, false,
	}
)

// changeLooks lists the looks in the order of the legend.
var changeLooks = []*changeLook{
	&lookFounded, &lookClosed, &lookDescribedNow, &lookUndescribed, &lookDissolved, &lookDivided, &lookMoved, &lookGhost, &lookTrail, &lookMerged, &lookSplit, &lookChanged, &lookOnly,
	&lookFollows, &lookNeighbour, &lookUntouched,
}
