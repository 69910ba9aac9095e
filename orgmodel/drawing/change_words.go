package drawing

import "github.com/orgmodel/orgmodel/orgmodel/message"

// changeWords are the texts of the pictures of a change.
var changeWords = struct {
	unrelated, nothing,
	wentTo, cameFrom, into, splitInto, mergedOf, takesUp, outOf, givesOff, top,
	rowFrom, rowTo, comes, gone, service, services, areas, status, employer, employerOfLine,
	insideOne, insideMany, moreChanges, postsUnchanged,
	unchangedOne, unchangedMany, alongOne, alongMany, belowChanged, andOthers,
	was, guessed, guessedSaid,
	title, before, after, dates, noMoves, onlyActors,
	ofWhich, foundedOne, foundedMany, closedOne, closedMany, movedOne, movedMany, mergedOne, mergedMany, splitOne, splitMany, changedOne, changedMany,
	elsewhere, elsewhereUnits, elsewhereOthers, elsewhereNote, elsewhereSaid,
	describe, describeSide, boxesOne, boxesMany,
	legendGuess, legendNewTie, legendGoneTie, usedToLead, tieNew, tieGone, unchangedCollab message.Text
}{
	unrelated: message.Text{EN: "{0} and {1} have no unit, post or service in common: there is no change to draw. Draw each by itself.", SV: "{0} och {1} har ingen enhet, befattning eller insats gemensam: det finns ingen förändring att rita. Rita dem var för sig."},
	nothing:   message.Text{EN: "There is no unit to draw on either side.", SV: "Det finns ingen enhet att rita på någondera sidan."},

	wentTo:    message.Text{EN: "→ to {0}", SV: "→ till {0}"},
	cameFrom:  message.Text{EN: "from {0}", SV: "från {0}"},
	into:      message.Text{EN: "→ into {0}", SV: "→ går upp i {0}"},
	splitInto: message.Text{EN: "⋔ split into {0}", SV: "⋔ delas i {0}"},
	mergedOf:  message.Text{EN: "of {0}", SV: "av {0}"},
	takesUp:   message.Text{EN: "takes over {0}", SV: "tar över {0}"},
	outOf:     message.Text{EN: "out of {0}", SV: "ur {0}"},
	givesOff:  message.Text{EN: "gives off {0}", SV: "avknoppar {0}"},
	top:       message.Text{EN: "the top", SV: "toppen"},

	rowFrom:        message.Text{EN: "{0} (from {1})", SV: "{0} (från {1})"},
	rowTo:          message.Text{EN: "{0} (to {1})", SV: "{0} (till {1})"},
	comes:          message.Text{EN: "added", SV: "tillkommer"},
	gone:           message.Text{EN: "gone", SV: "försvinner"},
	service:        message.Text{EN: "Service: ", SV: "Insats: "},
	services:       message.Text{EN: "Services and exercise of authority", SV: "Insatser och myndighetsutövning"},
	areas:          message.Text{EN: "Areas: {0}", SV: "Områden: {0}"},
	status:         message.Text{EN: "Status: {0}", SV: "Status: {0}"},
	employer:       message.Text{EN: "Employer: {0}", SV: "Arbetsgivare: {0}"},
	employerOfLine: message.Text{EN: "as the line of command says", SV: "enligt linjen"},

	insideOne:      message.Text{EN: "{0} change inside", SV: "{0} ändring inuti"},
	insideMany:     message.Text{EN: "{0} changes inside", SV: "{0} ändringar inuti"},
	moreChanges:    message.Text{EN: "and {0} more changes", SV: "och {0} ändringar till"},
	postsUnchanged: message.Text{EN: "{0} sorts of posts unchanged", SV: "{0} sorters befattningar oförändrade"},

	unchangedOne:  message.Text{EN: "{0} unit unchanged", SV: "{0} enhet oförändrad"},
	unchangedMany: message.Text{EN: "{0} units unchanged", SV: "{0} enheter oförändrade"},
	alongOne:      message.Text{EN: "{0} unit comes along", SV: "{0} enhet följer med"},
	alongMany:     message.Text{EN: "{0} units come along", SV: "{0} enheter följer med"},
	belowChanged:  message.Text{EN: "{0} of the units below changed", SV: "{0} av enheterna under ändras"},
	andOthers:     message.Text{EN: "and {0} more", SV: "och {0} till"},

	was:         message.Text{EN: "{0} (was {1})", SV: "{0} (förut {1})"},
	guessed:     message.Text{EN: "≈ guessed", SV: "≈ gissat"},
	guessedSaid: message.Text{EN: "that it is the same is guessed", SV: "att det är samma är gissat"},

	title:      message.Text{EN: "What changes: {0} → {1}", SV: "Vad som ändras: {0} → {1}"},
	before:     message.Text{EN: "Before: {0}", SV: "Före: {0}"},
	after:      message.Text{EN: "After: {0}", SV: "Efter: {0}"},
	dates:      message.Text{EN: "{0} → {1}", SV: "{0} → {1}"},
	onlyActors: message.Text{EN: "changes only among other actors", SV: "ändringar bara bland andra aktörer"},
	noMoves:    message.Text{EN: "no unit, post or service moves", SV: "ingen enhet, befattning eller insats flyttas"},

	ofWhich:     message.Text{EN: " (of which {0})", SV: " (varav {0})"},
	foundedOne:  message.Text{EN: "{0} new unit", SV: "{0} ny enhet"},
	foundedMany: message.Text{EN: "{0} new units", SV: "{0} nya enheter"},
	closedOne:   message.Text{EN: "{0} closed", SV: "{0} läggs ned"},
	closedMany:  message.Text{EN: "{0} closed", SV: "{0} läggs ned"},
	movedOne:    message.Text{EN: "{0} moved", SV: "{0} flyttad"},
	movedMany:   message.Text{EN: "{0} moved", SV: "{0} flyttade"},
	mergedOne:   message.Text{EN: "{0} merged out of {1}", SV: "{0} sammanslagen av {1}"},
	mergedMany:  message.Text{EN: "{0} merged out of {1}", SV: "{0} sammanslagna av {1}"},
	splitOne:    message.Text{EN: "{0} split into {1}", SV: "{0} delad i {1}"},
	splitMany:   message.Text{EN: "{0} split into {1}", SV: "{0} delade i {1}"},
	changedOne:  message.Text{EN: "{0} changed", SV: "{0} ändrad"},
	changedMany: message.Text{EN: "{0} changed", SV: "{0} ändrade"},

	elsewhere:       message.Text{EN: "Also changed", SV: "Ändras också"},
	elsewhereUnits:  message.Text{EN: "Units outside this branch", SV: "Enheter utanför den här delen"},
	elsewhereOthers: message.Text{EN: "Actors outside the municipality, elsewhere", SV: "Aktörer utanför kommunen, på annan plats"},
	elsewhereNote:   message.Text{EN: "not in the picture", SV: "syns inte i bilden"},
	elsewhereSaid:   message.Text{EN: "{0} Not in the picture: {1}.", SV: "{0} Utanför bilden: {1}."},

	describe:     message.Text{EN: "{0}. {1}.", SV: "{0}. {1}."},
	describeSide: message.Text{EN: "{0}, as of {1}: {2}, in the same places as in the picture of what changes.", SV: "{0} per {1}: {2}, på samma ställen som i bilden av vad som ändras."},
	boxesOne:     message.Text{EN: "{0} box", SV: "{0} ruta"},
	boxesMany:    message.Text{EN: "{0} boxes", SV: "{0} rutor"},

	legendGuess:     message.Text{EN: "≈ guessed to be the same: neither id nor formerly says so", SV: "≈ gissat vara samma: varken id eller formerly säger det"},
	legendNewTie:    message.Text{EN: "takes part from now on", SV: "deltar härefter"},
	legendGoneTie:   message.Text{EN: "took part before", SV: "deltog förut"},
	usedToLead:      message.Text{EN: "{0} answered to {1} before", SV: "{0} lydde förut under {1}"},
	tieNew:          message.Text{EN: "{0} takes part in {1} from now on", SV: "{0} deltar härefter i {1}"},
	tieGone:         message.Text{EN: "{0} took part in {1} before", SV: "{0} deltog förut i {1}"},
	unchangedCollab: message.Text{EN: "{0} collaborations unchanged", SV: "{0} samverkansformer oförändrade"},
}
