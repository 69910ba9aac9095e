package change

import "github.com/orgmodel/orgmodel/orgmodel/message"

// words are the texts of the pictures of a change.
var words = struct {
	unrelated, wentTo, cameFrom, into, splitInto, mergedOf, takesUp, outOf, givesOff, top, rowFrom, rowTo, comes,
	gone, service, services, areas, status, employer, employerOfLine, insideOne, insideMany, moreChanges,
	postsUnchanged, alongOne, alongMany, belowChanged, guessed, guessedSaid, title, before, after, dates, noMoves,
	onlyActors, ofWhich, foundedOne, foundedMany, closedOne, closedMany, describedOne, describedMany, towns,
	backwards, distant, readWhole, undescribedOne, undescribedMany, movedOne, movedMany, mergedOne, mergedMany,
	splitOne, splitMany, regroupedOne, regroupedMany, changedOne, changedMany, describeSide, boxesOne, boxesMany,
	legendGuess, usedToLead, memberNew, memberGone, memberThen, memberNow, ledThen, unchangedCollab, totalWas message.Text
}{
	unrelated: message.Text{EN: "{0} and {1} have no unit, post or service in common: there is no change to draw. Draw each by itself.", SV: "{0} och {1} har ingen enhet, befattning eller insats gemensam: det finns ingen förändring att rita. Rita dem var för sig."},

	totalWas:  message.Text{EN: "{0} before, not stated any more", SV: "{0} förut, anges inte längre"},
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

	alongOne:     message.Text{EN: "{0} unit comes along", SV: "{0} enhet följer med"},
	alongMany:    message.Text{EN: "{0} units come along", SV: "{0} enheter följer med"},
	belowChanged: message.Text{EN: "{0} of the units below changed", SV: "{0} av enheterna under ändras"},

	guessed:     message.Text{EN: "≈ guessed", SV: "≈ gissat"},
	guessedSaid: message.Text{EN: "that it is the same is guessed", SV: "att det är samma är gissat"},

	title:      message.Text{EN: "What changes: {0} → {1}", SV: "Vad som ändras: {0} → {1}"},
	before:     message.Text{EN: "Before: {0}", SV: "Före: {0}"},
	after:      message.Text{EN: "After: {0}", SV: "Efter: {0}"},
	dates:      message.Text{EN: "{0} → {1}", SV: "{0} → {1}"},
	onlyActors: message.Text{EN: "changes only among other actors", SV: "ändringar bara bland andra aktörer"},
	noMoves:    message.Text{EN: "no unit, post or service moves", SV: "ingen enhet, befattning eller insats flyttas"},

	ofWhich:         message.Text{EN: " (of which {0})", SV: " (varav {0})"},
	foundedOne:      message.Text{EN: "{0} new unit", SV: "{0} ny enhet"},
	foundedMany:     message.Text{EN: "{0} new units", SV: "{0} nya enheter"},
	closedOne:       message.Text{EN: "{0} closed", SV: "{0} läggs ned"},
	closedMany:      message.Text{EN: "{0} closed", SV: "{0} läggs ned"},
	towns:           message.Text{EN: "no change from one to the other: the two are about different municipalities", SV: "ingen ändring från den ena till den andra: de två gäller olika kommuner"},
	backwards:       message.Text{EN: "no reform: the new file describes an earlier day than the old one", SV: "ingen omorganisation: den nya filen beskriver en tidigare dag än den gamla"},
	distant:         message.Text{EN: "no reform: the two share too little of what each describes", SV: "ingen omorganisation: de två har för lite gemensamt av det som var och en beskriver"},
	readWhole:       message.Text{EN: "read as complete at the reader's request", SV: "lästa som fullständiga på läsarens begäran"},
	describedOne:    message.Text{EN: "{0} described now", SV: "{0} beskrivs nu"},
	describedMany:   message.Text{EN: "{0} described now", SV: "{0} beskrivs nu"},
	undescribedOne:  message.Text{EN: "{0} not described in the new file", SV: "{0} beskrivs inte i den nya filen"},
	undescribedMany: message.Text{EN: "{0} not described in the new file", SV: "{0} beskrivs inte i den nya filen"},
	movedOne:        message.Text{EN: "{0} moved", SV: "{0} flyttad"},
	movedMany:       message.Text{EN: "{0} moved", SV: "{0} flyttade"},
	mergedOne:       message.Text{EN: "{0} merged out of {1}", SV: "{0} sammanslagen av {1}"},
	mergedMany:      message.Text{EN: "{0} merged out of {1}", SV: "{0} sammanslagna av {1}"},
	splitOne:        message.Text{EN: "{0} split into {1}", SV: "{0} delad i {1}"},
	splitMany:       message.Text{EN: "{0} split into {1}", SV: "{0} delade i {1}"},
	regroupedOne:    message.Text{EN: "{0} regrouping of {1} units into {2}", SV: "{0} omgruppering av {1} enheter till {2}"},
	regroupedMany:   message.Text{EN: "{0} regroupings of {1} units into {2}", SV: "{0} omgrupperingar av {1} enheter till {2}"},
	changedOne:      message.Text{EN: "{0} changed", SV: "{0} ändrad"},
	changedMany:     message.Text{EN: "{0} changed", SV: "{0} ändrade"},

	describeSide: message.Text{EN: "{0}, as of {1}: {2}, in the same places as in the picture of what changes.", SV: "{0} per {1}: {2}, på samma ställen som i bilden av vad som ändras."},
	boxesOne:     message.Text{EN: "{0} box", SV: "{0} ruta"},
	boxesMany:    message.Text{EN: "{0} boxes", SV: "{0} rutor"},

	legendGuess:     message.Text{EN: "≈ guessed to be the same: neither id nor formerly says so", SV: "≈ gissat vara samma: varken id eller formerly säger det"},
	usedToLead:      message.Text{EN: "{0} answered to {1} before", SV: "{0} lydde förut under {1}"},
	memberNew:       message.Text{EN: "{0} takes part in {1} from now on", SV: "{0} deltar härefter i {1}"},
	memberGone:      message.Text{EN: "{0} took part in {1} before", SV: "{0} deltog förut i {1}"},
	memberThen:      message.Text{EN: "{0} takes part in {1} in the old file; the new one does not say", SV: "{0} deltar i {1} i den gamla filen; den nya anger det inte"},
	memberNow:       message.Text{EN: "{0} takes part in {1}; the old file did not say", SV: "{0} deltar i {1}; den gamla filen angav det inte"},
	ledThen:         message.Text{EN: "{0} answers to {1} in the old file; the new one does not describe {0}", SV: "{0} lyder under {1} i den gamla filen; den nya beskriver inte {0}"},
	unchangedCollab: message.Text{EN: "{0} collaborations unchanged", SV: "{0} samverkansformer oförändrade"},
}
