package unitbox

import "github.com/orgmodel/orgmodel/orgmodel/message"

// Words are what boxes tell of units.
var Words = struct {
	acting, vacant, vacantAll, unfilled, unfilledOne, unfilledAll, holder, ledJointly, ledBy, areas,
	UnitsOne, UnitsMany, headsShort, headsOne, fteShort, managersOne, managersMany, vacantShort, vacantShortOne,
	ownHeads, ownFTE, allHeads, allFTE, allVacant, statedHeads, statedFTE, stated, from, until, was, GroupOf, eachArea, assumedParent, assumedParentSaid message.Text
}{
	acting:            message.Text{EN: "{0} (acting)", SV: "Tf. {0}"},
	vacant:            message.Text{EN: "{0}\u00a0vac.", SV: "{0}\u00a0vak."},
	vacantAll:         message.Text{EN: "vacant", SV: "vakant"},
	unfilled:          message.Text{EN: "{0} not filled", SV: "{0} ej tillsatta"},
	unfilledOne:       message.Text{EN: "{0} not filled", SV: "{0} ej tillsatt"},
	unfilledAll:       message.Text{EN: "not filled", SV: "ej tillsatt"},
	holder:            message.Text{EN: "{0}: {1}", SV: "{0}: {1}"},
	ledJointly:        message.Text{EN: "Led jointly", SV: "Leds gemensamt"},
	ledBy:             message.Text{EN: "{0}, {1}", SV: "{0}, {1}"},
	areas:             message.Text{EN: "Areas: {0}", SV: "Områden: {0}"},
	UnitsOne:          message.Text{EN: "{0} unit", SV: "{0} enhet"},
	UnitsMany:         message.Text{EN: "{0} units", SV: "{0} enheter"},
	headsShort:        message.Text{EN: "{0} employed", SV: "{0} anställda"},
	headsOne:          message.Text{EN: "{0} employed", SV: "{0} anställd"},
	fteShort:          message.Text{EN: "{0} FTE", SV: "{0} åa"},
	managersOne:       message.Text{EN: "{0} manager", SV: "{0} chef"},
	managersMany:      message.Text{EN: "{0} managers", SV: "{0} chefer"},
	vacantShort:       message.Text{EN: "{0} vacant", SV: "{0} vakanta"},
	vacantShortOne:    message.Text{EN: "{0} vacant", SV: "{0} vakant"},
	ownHeads:          message.Text{EN: "Employees", SV: "Anställda"},
	ownFTE:            message.Text{EN: "Full-time equivalents", SV: "Årsarbetare"},
	allHeads:          message.Text{EN: "Employees in all", SV: "Anställda i allt"},
	allFTE:            message.Text{EN: "Full-time equivalents in all", SV: "Årsarbetare i allt"},
	statedHeads:       message.Text{EN: "Employees in all, as stated", SV: "Anställda i allt, uppgivet"},
	statedFTE:         message.Text{EN: "Full-time equivalents in all, as stated", SV: "Årsarbetare i allt, uppgivet"},
	stated:            message.Text{EN: "{0} (as stated)", SV: "{0} (uppgivet)"},
	allVacant:         message.Text{EN: "Vacant in all", SV: "Vakanta i allt"},
	from:              message.Text{EN: "from {0}", SV: "från {0}"},
	until:             message.Text{EN: "until {0}", SV: "till och med {0}"},
	was:               message.Text{EN: "formerly {0}", SV: "tidigare {0}"},
	GroupOf:           message.Text{EN: "{0} collaborations", SV: "{0} samverkansformer"},
	eachArea:          message.Text{EN: "One in each area: {0}", SV: "Ett i varje område: {0}"},
	assumedParent:     message.Text{EN: "↑*", SV: "↑*"},
	assumedParentSaid: message.Text{EN: "its place in the line is assumed", SV: "platsen i linjen är antagen"},
}

// Leaderships are the forms of leadership, in words.
var Leaderships = map[string]message.Text{
	"single":     {EN: "single leadership", SV: "ensamt ledarskap"},
	"joint":      {EN: "joint leadership", SV: "samledarskap"},
	"functional": {EN: "functionally shared leadership", SV: "funktionellt delat ledarskap"},
	"vertical":   {EN: "vertically invited leadership", SV: "vertikalt inviterat ledarskap"},
	"horizontal": {EN: "horizontally invited leadership", SV: "horisontellt inviterat ledarskap"},
}
