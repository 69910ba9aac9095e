package answer

import (
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var words = struct {
	root, side, pair, fold, total, ofWhich, above, weighs                                  message.Text
	unlisted, more, moreSum, moreOf                                                        message.Text
	unknown, unknownMore, rest, decides, decidesMore, source, star                         message.Text
	guesses, guess, unsaid, missing, follows, becomes, replaced, says, means               message.Text
	findings, none, rule, answered, answeredBy, notExamined                                message.Text
	off, elsewhere, partly, notInForce, notAsked, notMet, notMetEver, documented, isAModel message.Text
	read, noRead                                                                           message.Text
	there, unread, limit                                                                   message.Text
}{
	root:    message.Text{EN: "{0}: {1}", SV: "{0}: {1}"},
	side:    message.Text{EN: "{0} ({1})", SV: "{0} ({1})"},
	pair:    message.Text{EN: "{0} → {1}", SV: "{0} → {1}"},
	fold:    message.Text{EN: "{0} of {1}", SV: "{0} av {1}"},
	total:   message.Text{EN: "= {0}", SV: "= {0}"},
	ofWhich: message.Text{EN: "{0}, of which {1}", SV: "{0}, varav {1}"},
	above:   message.Text{EN: "see above", SV: "se ovan"},
	weighs:  message.Text{EN: "weight {0}", SV: "vikt {0}"},

	unlisted: message.Text{EN: "{0}, not listed here: --all shows all", SV: "{0}, som inte räknas upp här: --all visar alla"},
	more:     message.Text{EN: "… {0} more (--all shows all)", SV: "… {0} till (--all visar alla)"},
	moreSum:  message.Text{EN: "… {0} more: {1} (--all shows all)", SV: "… {0} till: {1} (--all visar alla)"},
	moreOf:   message.Text{EN: "… {0} more, of which {1} (--all shows all)", SV: "… {0} till, varav {1} (--all visar alla)"},

	unknown:     message.Text{EN: "The files do not state {0}.", SV: "Filerna anger inte {0}."},
	unknownMore: message.Text{EN: "The files do not state {0} and {1} more.", SV: "Filerna anger inte {0} och {1} till."},
	rest:        message.Text{EN: "The rest does not appear from the files.", SV: "Resten framgår inte av filerna."},
	decides:     message.Text{EN: "Also decided by {0}.", SV: "Det avgörs också av {0}."},
	decidesMore: message.Text{EN: "Also decided by {0} and {1} more (--all shows all).", SV: "Det avgörs också av {0} och {1} till (--all visar alla)."},
	source:      message.Text{EN: "source: {0}", SV: "källa: {0}"},
	star:        message.Text{EN: "* rests on something assumed, a vision or a guess; without * only on what the files state.", SV: "* vilar på något antaget, en vision eller en gissning; utan * bara på det som filerna anger."},

	guesses:  message.Text{EN: "Guesses about who is who", SV: "Gissningar om vad som motsvarar vad"},
	guess:    message.Text{EN: "{0} → {1} (guessed, {2} %): {3}", SV: "{0} → {1} (gissat, {2} %): {3}"},
	unsaid:   message.Text{EN: "{0}: not stated in {1}", SV: "{0}: anges inte i {1}"},
	follows:  message.Text{EN: "No file states the key; the value follows from something else in {0}, such as its status or a [[close]].", SV: "Ingen fil anger nyckeln; värdet följer av något annat i {0}, som filens status eller en [[close]]."},
	becomes:  message.Text{EN: "which in the model is {0}", SV: "vilket i modellen blir {0}"},
	missing:  message.Text{EN: "{0}: nothing in {1} has the id {2}", SV: "{0}: inget i {1} har id {2}"},
	replaced: message.Text{EN: "before that: {0}", SV: "före det: {0}"},
	says:     message.Text{EN: "{0} = {1}", SV: "{0} = {1}"},
	means:    message.Text{EN: "{0}: {1}", SV: "{0}: {1}"},

	findings:    message.Text{EN: "{0} has {1}", SV: "{0} har {1}"},
	none:        message.Text{EN: "{0} has nothing to say", SV: "{0} har inget påpekande"},
	rule:        message.Text{EN: "The condition: {0}.", SV: "Villkoret: {0}."},
	answered:    message.Text{EN: "answered: {0}", SV: "besvarat: {0}"},
	answeredBy:  message.Text{EN: "answered: {0} ({1})", SV: "besvarat: {0} ({1})"},
	notExamined: message.Text{EN: "Not examined, since {0}.", SV: "Ej prövad, eftersom {0}."},
	off:         message.Text{EN: "Not examined: [rules] says off.", SV: "Ej prövad: det står off i [rules]."},
	notInForce:  message.Text{EN: "There was no such provision on {0}; it applies from {1}.", SV: "Bestämmelsen fanns inte {0}; den gäller från och med {1}."},
	notAsked:    message.Text{EN: "Not examined: the two are about different municipalities, or nothing tells who is who in them.", SV: "Ej prövad: de två gäller olika kommuner, eller så visar inget vad som motsvarar vad i dem."},
	notMetEver:  message.Text{EN: "Examined; the condition was not met.", SV: "Prövad; villkoret var inte uppfyllt."},
	documented:  message.Text{EN: "Examined {0}; answered by what the file records: {1}.", SV: "Prövad per {0}; besvarad av en handling som filen anger: {1}."},
	elsewhere:   message.Text{EN: "Not told: {0} asks the same of the same change.", SV: "Tas inte upp: {0} frågar detsamma om samma förändring."},
	partly:      message.Text{EN: "The rest {0} asks, of the same change.", SV: "Det övriga frågar {0} om samma förändring."},
	notMet:      message.Text{EN: "Examined {0}; the condition was not met.", SV: "Prövad per {0}; villkoret var inte uppfyllt."},
	isAModel:    message.Text{EN: "The rule is about files that cannot be read as a model; this one can.", SV: "Regeln gäller filer som inte går att läsa som en modell; den här går att läsa."},
	read:        message.Text{EN: "What the rule reads of {0}:", SV: "Det regeln läser om {0}:"},
	noRead:      message.Text{EN: "The rule reads nothing that stands in {0} itself.", SV: "Regeln läser inget som står i {0} självt."},
	there:       message.Text{EN: "{0} is there: {1}", SV: "{0} finns: {1}"},
	unread:      message.Text{EN: "{0} is not stated", SV: "{0} anges inte"},
	limit:       message.Text{EN: "{0}: {1}, limit {2}", SV: "{0}: {1}, gräns {2}"},
}

// roleWords say what a fold does with a term that is not simply counted.
var roleWords = map[figure.Fold]map[figure.Role]message.Text{
	figure.Count: {
		figure.Doubtful: {EN: "perhaps", SV: "kanske"},
		figure.Other:    {EN: "not counted", SV: "räknas inte"},
	},
	figure.Share: {
		figure.Doubtful: {EN: "perhaps", SV: "kanske"},
		figure.Other:    {EN: "the others", SV: "övriga"},
	},
	figure.Ratio: {figure.Other: {EN: "divided by", SV: "delat med"}},
	figure.Sum:   {figure.Less: {EN: "taken away", SV: "dras ifrån"}},
}

// counted is a noun in singular and plural.
type counted struct{ One, Many message.Text }

var termCount = counted{message.Text{EN: "{0} term", SV: "{0} term"}, message.Text{EN: "{0} terms", SV: "{0} termer"}}

var findingCount = counted{message.Text{EN: "{0} finding", SV: "{0} påpekande"}, message.Text{EN: "{0} findings", SV: "{0} påpekanden"}}
