package people

import "github.com/orgmodel/orgmodel/orgmodel/message"

// words are the texts of the matrix that its table does not have.
var words = struct {
	nothing, apart, tooMany, summed, tooSmall, tooSmallDepth, title, dates, goes, unplaced, unstated, elsewhere, of,
	stay, move, came, total, before, after, way, wayOpen, wayCame, to, below, describe, same, unknown, twoTitle, nothingIn message.Text
}{
	nothing: message.Text{
		EN: "The files state no change in the people of any unit: there is no matrix to draw.",
		SV: "Filerna anger ingen ändring av personalen i någon enhet: det finns ingen matris att rita.",
	},
	apart: message.Text{
		EN: "Nobody can tell who of {0} went where in {1}: the two are not one organisation before and after. There is no matrix to draw.",
		SV: "Det går inte att säga vart personalen i {0} går i {1}: de två är inte samma organisation före och efter. Det finns ingen matris att rita.",
	},
	tooMany: message.Text{
		EN: "The matrix would have {0} rows and {1} columns, and more than {2} cannot be read. Draw a part of it with --root, or take all of it as a table with --format csv.",
		SV: "Matrisen skulle få {0} rader och {1} kolumner, och fler än {2} går inte att läsa. Rita en del av den med --root, eller ta hela som tabell med --format csv.",
	},
	summed: message.Text{
		EN: "{0} rows and {1} columns are more than the {2} that can be read: units are summed up below level {3} (--depth {3}). Draw a part unit by unit with --root, or take all of it as a table with --format csv.",
		SV: "{0} rader och {1} kolumner är fler än de {2} som går att läsa: enheterna är summerade under nivå {3} (--depth {3}). Rita en del enhet för enhet med --root, eller ta hela som tabell med --format csv.",
	},
	tooSmall: message.Text{
		EN: "On {0} the smallest text becomes {1} pt; under {2} pt it cannot be read. Choose a larger sheet, or draw a part of it with --root.",
		SV: "På {0} blir den minsta texten {1} pt; under {2} pt går den inte att läsa. Välj ett större papper, eller rita en del med --root.",
	},
	tooSmallDepth: message.Text{
		EN: "On {0} the smallest text becomes {1} pt; under {2} pt it cannot be read. Sum up the units with --depth {3}, or draw a part of it with --root.",
		SV: "På {0} blir den minsta texten {1} pt; under {2} pt går den inte att läsa. Summera enheterna med --depth {3}, eller rita en del med --root.",
	},
	title:     message.Text{EN: "From where to where: {0} → {1}", SV: "Varifrån och vart: {0} → {1}"},
	dates:     message.Text{EN: "{0} → {1}", SV: "{0} → {1}"},
	goes:      message.Text{EN: "to another unit: {0}", SV: "till en annan enhet: {0}"},
	unplaced:  message.Text{EN: "not placed: {0}", SV: "utan angiven inplacering: {0}"},
	unstated:  message.Text{EN: "not stated where to: {0}", SV: "vart framgår inte: {0}"},
	elsewhere: message.Text{EN: "Other units", SV: "Andra enheter"},
	of:        message.Text{EN: "{0} ({1})", SV: "{0} ({1})"},

	stay:  message.Text{EN: "stay in the same unit", SV: "blir kvar i samma enhet"},
	move:  message.Text{EN: "go to another unit", SV: "går till en annan enhet"},
	came:  message.Text{EN: "from where, or where to, is not stated", SV: "varifrån eller vart framgår inte"},
	total: message.Text{EN: "{0}: {1}", SV: "{0}: {1}"},

	before:    message.Text{EN: "{0}: before {1}", SV: "{0}: före {1}"},
	after:     message.Text{EN: "{0}: after {1}", SV: "{0}: efter {1}"},
	way:       message.Text{EN: "From {0} to {1}: {2}", SV: "Från {0} till {1}: {2}"},
	wayOpen:   message.Text{EN: "From {0}, {1}: {2}", SV: "Från {0}, {1}: {2}"},
	wayCame:   message.Text{EN: "To {1}, {0}: {2}", SV: "Till {1}, {0}: {2}"},
	to:        message.Text{EN: "→ {0}: {1}", SV: "→ {0}: {1}"},
	below:     message.Text{EN: "units further down are counted in those above them", SV: "enheter längre ned är inräknade i dem ovanför"},
	describe:  message.Text{EN: "{0}. {1}.", SV: "{0}. {1}."},
	same:      message.Text{EN: "Everybody whose way the files state stays in the same unit", SV: "Alla vars väg filerna anger blir kvar i samma enhet"},
	twoTitle:  message.Text{EN: "From where to where in two proposals on {0}: {1} = {2}, {3} = {4}", SV: "Varifrån och vart i två förslag på {0}: {1} = {2}, {3} = {4}"},
	nothingIn: message.Text{EN: "No change is stated in the people of any unit", SV: "Ingen ändring av personalen anges för någon enhet"},
	unknown:   message.Text{EN: "? number unknown", SV: "? antal okänt"},
}
