package atlas

import "github.com/orgmodel/orgmodel/orgmodel/message"

// words are the texts of sheets.
var words = struct {
	file, sheet, sheets, sheetOf, onwards, upwards, beside, overview, register, here, inAll,
	takesPart, takesPartHere, span, spanBelow, turn, about, more, under, whole, alone, tooLarge, tooLong, tooMany, nothing, description, overviewSays, registerSays,
	leads, named, refersTo message.Text
}{
	file:          message.Text{EN: "sheet", SV: "blad"},
	sheet:         message.Text{EN: "sheet {0}", SV: "blad {0}"},
	sheets:        message.Text{EN: "sheets {0}", SV: "blad {0}"},
	sheetOf:       message.Text{EN: "Sheet {0} of {1}", SV: "Blad {0} av {1}"},
	onwards:       message.Text{EN: "→ continues on sheet {0}", SV: "→ fortsätter på blad {0}"},
	upwards:       message.Text{EN: "↑ sheet {0}", SV: "↑ blad {0}"},
	beside:        message.Text{EN: "more below it on the sheets {0}", SV: "fler under den på bladen {0}"},
	overview:      message.Text{EN: "Overview", SV: "Översikt"},
	register:      message.Text{EN: "Register", SV: "Register"},
	here:          message.Text{EN: "On the sheet: {0}", SV: "På bladet: {0}"},
	inAll:         message.Text{EN: "With all below: {0}", SV: "Med allt under: {0}"},
	takesPart:     message.Text{EN: "Takes part in {0}, {1}", SV: "Deltar i {0}, {1}"},
	takesPartHere: message.Text{EN: "Takes part in {0}", SV: "Deltar i {0}"},
	span:          message.Text{EN: "{0} to {1}", SV: "{0} till {1}"},
	spanBelow:     message.Text{EN: "{0}: {1}", SV: "{0}: {1}"},
	turn:          message.Text{EN: "{0}, part {1} of {2}", SV: "{0}, del {1} av {2}"},
	about:         message.Text{EN: "{0} – {1}", SV: "{0} – {1}"},
	more:          message.Text{EN: "{0} and {1} more", SV: "{0} och {1} till"},
	under:         message.Text{EN: "under {0}", SV: "under {0}"},
	whole:         message.Text{EN: "each unit in full on one sheet", SV: "varje enhet i sin helhet på ett blad"},
	tooLarge:      message.Text{EN: "The box of {0} alone does not fit on {1} with text of {2} pt; under that it cannot be read. Choose a larger sheet or --detail overview.", SV: "Rutan för {0} får inte plats ensam på {1} med text i {2} pt; mindre än så går inte att läsa. Välj ett större papper eller --detail overview."},
	tooLong:       message.Text{EN: "The name of {0} is too long for {1} with text of {2} pt; under that it cannot be read. Shorten it.", SV: "Namnet på {0} är för långt för {1} med text i {2} pt; mindre än så går inte att läsa. Korta det."},
	tooMany:       message.Text{EN: "So much stands directly below {0} that not even the references to the sheets it takes fit on {1}. Choose a larger sheet.", SV: "Så mycket står direkt under {0} att inte ens hänvisningarna till de blad som krävs får plats på {1}. Välj ett större papper."},
	nothing:       message.Text{EN: "There is no unit to draw on {0}: the file has none, or none that exists on that day.", SV: "Det finns ingen enhet att rita den {0}: filen har ingen, eller ingen som finns den dagen."},
	description:   message.Text{EN: "Sheet {0} of {1} of the organisation chart of {2} as of {3}: {4}.", SV: "Blad {0} av {1} av organisationsschemat för {2} per {3}: {4}."},
	alone:         message.Text{EN: "Organisation chart of {0} as of {1}, all of it on one sheet.", SV: "Organisationsschema för {0} per {1}, i sin helhet på ett blad."},
	overviewSays:  message.Text{EN: "overview of the sheets", SV: "översikt över bladen"},
	registerSays:  message.Text{EN: "register of units, with the sheet that each stands on", SV: "register över enheter, med bladet där var och en står"},
	leads:         message.Text{EN: "{0} answers to {1}", SV: "{0} lyder under {1}"},
	named:         message.Text{EN: "{0} ({1})", SV: "{0} ({1})"},
	refersTo:      message.Text{EN: "{0}: {1}", SV: "{0}: {1}"},
}
