package kit

import "github.com/orgmodel/orgmodel/orgmodel/message"

// Words are texts of several views, and those of title and legend.
var Words = struct {
	NoRoot, loop, Purchaser, Provider, Members, AllAreas, Alias, AndMore, partly, partlySaid, AsOf, noDay, sourcesOne,
	sourcesMany, noSources, assumedOne, assumedMany, sheetAssumedOne, sheetAssumedMany, Leads, BelongsTo, LegendAssumed, legendAssumedParent,
	legendUnknown, legendVacant, legendUnfilled, legendLeader, LegendMember, legendTieMark, legendFTE, tooSmall, tooSmallLarger, TooSmallSplit, TooSmallSheets,
	NoDepth message.Text
}{
	NoRoot:              message.Text{EN: "There is no unit {0} to start the drawing from.", SV: "Det finns ingen enhet {0} att börja ritningen i."},
	loop:                message.Text{EN: "The line of command goes round in a circle: {0}. There is no tree to draw.", SV: "Linjen går runt i en cirkel: {0}. Det finns inget träd att rita."},
	Purchaser:           message.Text{EN: "purchaser", SV: "beställare"},
	Provider:            message.Text{EN: "provider", SV: "utförare"},
	Members:             message.Text{EN: "Members: {0}", SV: "Deltar: {0}"},
	AllAreas:            message.Text{EN: "whole municipality", SV: "hela kommunen"},
	Alias:               message.Text{EN: "also {0}", SV: "även {0}"},
	AndMore:             message.Text{EN: "and {0} more", SV: "och {0} till"},
	partly:              message.Text{EN: "partly {0}", SV: "delvis {0}"},
	partlySaid:          message.Text{EN: "{0}: {1}", SV: "{0}: {1}"},
	noDay:               message.Text{EN: "an unknown day", SV: "okänt datum"},
	AsOf:                message.Text{EN: "as of {0}", SV: "per {0}"},
	sourcesOne:          message.Text{EN: "{0} source", SV: "{0} källa"},
	sourcesMany:         message.Text{EN: "{0} sources", SV: "{0} källor"},
	noSources:           message.Text{EN: "no sources given", SV: "inga källor angivna"},
	assumedOne:          message.Text{EN: "{0} assumption by the author", SV: "{0} antagande av den som skrev filen"},
	assumedMany:         message.Text{EN: "{0} assumptions by the author", SV: "{0} antaganden av den som skrev filen"},
	sheetAssumedOne:     message.Text{EN: "this sheet rests on {0} assumption by the author", SV: "bladet vilar på {0} antagande av den som skrev filen"},
	sheetAssumedMany:    message.Text{EN: "this sheet rests on {0} assumptions by the author", SV: "bladet vilar på {0} antaganden av den som skrev filen"},
	Leads:               message.Text{EN: "{0} answers to {1}", SV: "{0} lyder under {1}"},
	BelongsTo:           message.Text{EN: "{0} takes part in {1}", SV: "{0} deltar i {1}"},
	LegendAssumed:       message.Text{EN: "* assumed by the author; no mark: as the file states it", SV: "* antaget av den som skrev filen; utan märke: så anger filen"},
	legendAssumedParent: message.Text{EN: "↑* its place in the line is assumed", SV: "↑* platsen i linjen är antagen"},
	legendUnknown:       message.Text{EN: "? number unknown", SV: "? antal okänt"},
	legendVacant:        message.Text{EN: "○ vacant", SV: "○ vakant"},
	legendUnfilled:      message.Text{EN: "○ office not filled", SV: "○ uppdrag ej tillsatt"},
	legendLeader:        message.Text{EN: "● leads the unit", SV: "● leder enheten"},
	LegendMember:        message.Text{EN: "takes part", SV: "deltar i"},
	legendTieMark:       message.Text{EN: "◊ takes part in the collaboration of the same number", SV: "◊ deltar i samverkan med samma nummer"},
	legendFTE:           message.Text{EN: "FTE: full-time equivalents", SV: "åa: årsarbetare"},
	tooSmall:            message.Text{EN: "On {0} the smallest text becomes {1} pt; under {2} pt it cannot be read. Choose a larger sheet or --detail overview.", SV: "På {0} blir den minsta texten {1} pt; under {2} pt går den inte att läsa. Välj ett större papper eller --detail overview."},
	tooSmallLarger:      message.Text{EN: "On {0} the smallest text becomes {1} pt; under {2} pt it cannot be read. On {3} it can: {4}.", SV: "På {0} blir den minsta texten {1} pt; under {2} pt går den inte att läsa. På {3} går den att läsa: {4}."},
	TooSmallSplit:       message.Text{EN: "On {0} the smallest text becomes {1} pt; under {5} pt it cannot be read. Split the sheet: draw {2} by itself (--root {3}) and the rest with --depth {4}.", SV: "På {0} blir den minsta texten {1} pt; under {5} pt går den inte att läsa. Dela upp bladet: rita {2} för sig (--root {3}) och resten med --depth {4}."},
	TooSmallSheets:      message.Text{EN: "On {0} the smallest text becomes {1} pt; under {2} pt it cannot be read. Draw it on several sheets: {3}.", SV: "På {0} blir den minsta texten {1} pt; under {2} pt går den inte att läsa. Rita på flera blad: {3}."},
	NoDepth:             message.Text{EN: "--depth means nothing in this view; everything is drawn.", SV: "--depth betyder ingenting i den här vyn; allt är ritat."},
}
