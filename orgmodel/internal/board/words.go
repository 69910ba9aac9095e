package board

import "github.com/orgmodel/orgmodel/orgmodel/message"

// headings are those of a Swedish tjänsteskrivelse, in its order.
var headings = struct {
	proposal, brief, changes, people, staff, money, law, unknown, questions, documents, sent message.Text
}{
	proposal:  message.Text{EN: "Proposed decision", SV: "Förslag till beslut"},
	brief:     message.Text{EN: "The matter in brief", SV: "Ärendet i korthet"},
	changes:   message.Text{EN: "Description of the matter", SV: "Beskrivning av ärendet"},
	people:    message.Text{EN: "Consequences for the persons concerned", SV: "Konsekvenser för enskilda"},
	staff:     message.Text{EN: "Consequences for the staff", SV: "Konsekvenser för personalen"},
	money:     message.Text{EN: "Economic consequences", SV: "Ekonomiska konsekvenser"},
	law:       message.Text{EN: "The law: to check with a lawyer", SV: "Lagen: att stämma av med jurist"},
	unknown:   message.Text{EN: "What is not known", SV: "Det som inte framgår av underlaget"},
	questions: message.Text{EN: "Questions to answer before the decision, and by whom", SV: "Frågor att besvara före beslutet, och av vem"},
	documents: message.Text{EN: "Documents that the decision rests on", SV: "Beslutsunderlag"},
	sent:      message.Text{EN: "The decision is sent to", SV: "Beslutet skickas till"},
}

// blanks are what no file says, left to whoever writes the paper.
var blanks = struct{ proposal, reasons, paper, sent message.Text }{
	proposal: message.Text{EN: "[the wording is filled in by the writer]", SV: "[formuleringen fylls i av handläggaren]"},
	reasons:  message.Text{EN: "Background and reasons: [filled in by the writer]", SV: "Bakgrund och skäl: [fylls i av handläggaren]"},
	paper:    message.Text{EN: "This paper, dated [filled in by the writer]", SV: "Tjänsteskrivelse, daterad [fylls i av handläggaren]"},
	sent:     message.Text{EN: "[filled in by the writer]", SV: "[fylls i av handläggaren]"},
}

// Annex is the title of what follows the front.
func Annex(title string, l message.Lang) string { return texts.annexOf.With(title).In(l) }

// counted is a text of one and of many.
type counted struct{ one, many message.Text }

func (c counted) of(n int) message.Message { return message.Count(n, c.one, c.many) }

var texts = struct {
	annexOf, annex, more, lawInAnnex, reasons, rule, rules, ground, vision, assumed, whom, putTo, inAnnex, none message.Text
	ofVision, noneLegal, settled, by, byOn, bySomebody                                                          message.Text
	ofAssumed, ofVisions, allOfDuty, moreOfDuty, moreQuestions, warnings, notes, answered                       counted
}{
	annexOf:    message.Text{EN: "Annex: {0}", SV: "Bilaga: {0}"},
	annex:      message.Text{EN: "Annex: the comparison in full", SV: "Bilaga: jämförelsen i sin helhet"},
	more:       message.Text{EN: "… {0} more: see the annex", SV: "… {0} till: se bilagan"},
	lawInAnnex: message.Text{EN: "What was examined, what was not, and by which law, is told in the annex.", SV: "Vad som är prövat och inte, och efter vilken lag, framgår av bilagan."},
	reasons:    message.Text{EN: "Why each of these is asked, and what answers it, is told in the annex. Check with a lawyer.", SV: "Varför var och en ställs, och vad som besvarar den, framgår av bilagan. Stäm av med jurist."},
	rules:      message.Text{EN: "[{0}]", SV: "[{0}]"},
	rule:       message.Text{EN: "[{0}, {1}]", SV: "[{0}, {1}]"},
	putTo:      message.Text{EN: "The questions above are put {0}.", SV: "Frågorna ovan ställs {0}."},
	ground:     message.Text{EN: "Basis: {0}.", SV: "Grund: {0}."},
	vision:     message.Text{EN: "[vision]", SV: "[vision]"},
	assumed:    message.Text{EN: "[assumed]", SV: "[antaget]"},
	whom:       message.Text{EN: "({0})", SV: "({0})"},
	inAnnex:    message.Text{EN: "The annex also has {0}.", SV: "I bilagan finns även {0}."},
	ofVision:   message.Text{EN: "Not examined: it is a vision. The questions are asked when it becomes a proposal.", SV: "Ej prövat: det är en vision. Frågorna ställs när den blir ett förslag."},
	noneLegal:  message.Text{EN: "Nothing in the file has come that far; the questions below rest on law and are to be checked with a lawyer.", SV: "Inget i filen har kommit så långt; frågorna nedan vilar på lag och stäms av med jurist."},
	settled:    message.Text{EN: "{0} [{1}] {2}", SV: "{0} [{1}] {2}"},
	by:         message.Text{EN: "Answered for by {0}; the reason stands in the annex.", SV: "Besvarat av {0}; skälet står i bilagan."},
	byOn:       message.Text{EN: "Answered for by {0}, {1}; the reason stands in the annex.", SV: "Besvarat av {0} {1}; skälet står i bilagan."},
	bySomebody: message.Text{EN: "Answered for, by whom the file does not state; the reason stands in the annex.", SV: "Besvarat, av vem anger filen inte; skälet står i bilagan."},
	none:       message.Text{EN: "None that the rules found.", SV: "Inga som reglerna har funnit."},

	ofAssumed: counted{
		message.Text{EN: "of which {0} rests on an assumption", SV: "varav {0} bygger på ett antagande"},
		message.Text{EN: "of which {0} rest on assumptions", SV: "varav {0} bygger på antaganden"},
	},
	ofVisions: counted{
		message.Text{EN: "of which {0} rests on a vision", SV: "varav {0} bygger på en vision"},
		message.Text{EN: "of which {0} rest on a vision", SV: "varav {0} bygger på en vision"},
	},
	allOfDuty: counted{
		message.Text{EN: "One in the annex", SV: "Ett påpekande i bilagan"},
		message.Text{EN: "{0} in the annex", SV: "{0} påpekanden i bilagan"},
	},
	moreOfDuty: counted{
		message.Text{EN: "One more about this in the annex", SV: "Ett påpekande till om detta i bilagan"},
		message.Text{EN: "{0} more about this in the annex", SV: "{0} påpekanden till om detta i bilagan"},
	},
	moreQuestions: counted{
		message.Text{EN: "… one more question: see the annex", SV: "… en fråga till: se bilagan"},
		message.Text{EN: "… {0} more questions: see the annex", SV: "… {0} frågor till: se bilagan"},
	},
	warnings: counted{message.Text{EN: "one warning", SV: "en varning"}, message.Text{EN: "{0} warnings", SV: "{0} varningar"}},
	notes:    counted{message.Text{EN: "one note", SV: "en upplysning"}, message.Text{EN: "{0} notes", SV: "{0} upplysningar"}},
	answered: counted{message.Text{EN: "one that has been answered for", SV: "en fråga som någon har svarat för"}, message.Text{EN: "{0} that have been answered for", SV: "{0} frågor som någon har svarat för"}},
}
