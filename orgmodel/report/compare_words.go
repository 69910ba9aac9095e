package report

import (
	"github.com/orgmodel/orgmodel/orgmodel/compare"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var compareTexts = struct {
	title, members, column, name, asOf, status, municipality, file, notes                          message.Text
	figures, figure, changes, nothingKnown, allSame, allZero, value, ofAll, allNone, lower, higher message.Text
	best, apart, disputed, delta, noWish                                                           message.Text
	indicators, outcome, noOutcome, separate, disagree, each, distance, times                      message.Text
	coverage, group, nothing, absent, legend, reached                                              message.Text
	measure, steps, handOffs, border, handlers, noBorder, open                                     message.Text
	findings, own, impact, noFindings                                                              message.Text
}{
	title:        message.Text{EN: "{0} organisations compared", SV: "{0} organisationer jämförda"},
	members:      message.Text{EN: "What is compared", SV: "Det som jämförs"},
	column:       message.Text{EN: "Column", SV: "Kolumn"},
	name:         message.Text{EN: "Organisation", SV: "Organisation"},
	asOf:         message.Text{EN: "Date", SV: "Datum"},
	status:       message.Text{EN: "Status", SV: "Status"},
	municipality: message.Text{EN: "Municipality", SV: "Kommun"},
	file:         message.Text{EN: "File", SV: "Fil"},
	notes:        message.Text{EN: "Before you compare", SV: "Innan du jämför"},

	figures:      message.Text{EN: "Key figures", SV: "Nyckeltal"},
	figure:       message.Text{EN: "Key figure", SV: "Nyckeltal"},
	changes:      message.Text{EN: "The change from {0}", SV: "Förändringen från {0}"},
	nothingKnown: message.Text{EN: "Unknown in all: {0}.", SV: "Okänt i alla: {0}."},
	allSame:      message.Text{EN: "The same in all: {0}.", SV: "Samma i alla: {0}."},
	allZero:      message.Text{EN: "Zero in all: {0}.", SV: "Noll i alla: {0}."},
	value:        message.Text{EN: "{0}: {1}", SV: "{0}: {1}"},
	ofAll:        message.Text{EN: "of {0}", SV: "av {0}"},
	allNone:      message.Text{EN: "Nothing is known in any of the files.", SV: "Inget är känt i någon av filerna."},
	lower:        message.Text{EN: "{0}; lower is better", SV: "{0}; lägre är bättre"},
	higher:       message.Text{EN: "{0}; higher is better", SV: "{0}; högre är bättre"},
	best:         message.Text{EN: "★ No value is better, by the direction that the files declare.", SV: "★ Inget värde är bättre, enligt den riktning som filerna anger."},
	apart:        message.Text{EN: "≠ Not compared with {0}, because {1}.", SV: "≠ Jämförs inte med {0}, eftersom {1}."},
	disputed:     message.Text{EN: "{0}: {1} wants it lower, {2} higher. No value is marked as best.", SV: "{0}: {1} vill ha det lägre, {2} högre. Inget värde markeras som bäst."},
	delta:        message.Text{EN: "In parentheses: the difference from {0}.", SV: "Inom parentes: skillnaden mot {0}."},
	noWish:       message.Text{EN: "No file declares which direction of a key figure is better, so nothing is marked as best.", SV: "Ingen fil anger vilken riktning på ett nyckeltal som är bättre, så inget markeras som bäst."},

	indicators: message.Text{EN: "Indicators in the files", SV: "Mått i filerna"},
	outcome:    message.Text{EN: "Outcome", SV: "Utfall"},
	noOutcome:  message.Text{EN: "Without an outcome in any of the files: {0}.", SV: "Utan utfall i någon av filerna: {0}."},
	separate:   message.Text{EN: "{0} in {1} is not compared with {2} in {3}, because {4}.", SV: "{0} i {1} jämförs inte med {2} i {3}, eftersom {4}."},
	each:       message.Text{EN: "Its own municipality", SV: "Den egna kommunen"},
	distance:   message.Text{EN: "{0}: {1} is {2} above {3}.", SV: "{0}: {1} ligger {2} över {3}."},
	times:      message.Text{EN: "{0}: {1} is {2} above {3}, {4} times the value of {3}.", SV: "{0}: {1} ligger {2} över {3}, {4} gånger värdet i {3}."},
	disagree:   message.Text{EN: "The files state different values of {0}, {1}.", SV: "Filerna anger olika värden för {0}, {1}."},

	coverage: message.Text{EN: "Services for each target group", SV: "Insatser för varje målgrupp"},
	group:    message.Text{EN: "Target group", SV: "Målgrupp"},
	nothing:  message.Text{EN: "NONE", SV: "INGEN"},
	absent:   message.Text{EN: "–", SV: "–"},
	legend:   message.Text{EN: "Number of services that reach the group. {0}: no service. –: the file does not describe the group.", SV: "Antal insatser som når gruppen. {0}: ingen insats. –: filen beskriver inte gruppen."},
	reached:  message.Text{EN: "{0}: {1}", SV: "{0}: {1}"},

	measure:  message.Text{EN: "Case pathway", SV: "Ärendegång"},
	steps:    message.Text{EN: "Steps", SV: "Steg"},
	handOffs: message.Text{EN: "Hand-offs to another unit", SV: "Överlämningar till en annan enhet"},
	border:   message.Text{EN: "Boundary crossed", SV: "Gräns som ärendet passerar"},
	handlers: message.Text{EN: "Posts the person meets", SV: "Befattningar som den enskilde möter"},
	noBorder: message.Text{EN: "none", SV: "ingen"},
	open:     message.Text{EN: "{0}, perhaps higher", SV: "{0}, kanske högre"},

	findings:   message.Text{EN: "Findings", SV: "Påpekanden"},
	own:        message.Text{EN: "Of each organisation", SV: "Om varje organisation"},
	impact:     message.Text{EN: "Of the change from {0}", SV: "Om förändringen från {0}"},
	noFindings: message.Text{EN: "No findings.", SV: "Inga påpekanden."},
}

// bestSign and apartSign stand at a value; the text under the table says what
// they mean.
const (
	bestSign  = "★"
	apartSign = "≠"
)

// bestWish says of a figure which direction is better.
func bestWish(label string, w *compare.Wish, l message.Lang) string {
	switch {
	case !w.Said():
		return label
	case len(w.Lower) > 0:
		return compareTexts.lower.With(label).In(l)
	}
	return compareTexts.higher.With(label).In(l)
}
