package syntax

import (
	"fmt"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// row is a mistake people make: how to tell it, what to say, and how the
// reader's own text looks when it is right.
type row struct {
	like  *matcher     // the subject of the breach
	rest  bool         // … or rather what follows on the line
	where where        // outside or inside lists and inline tables
	text  message.Text // {0} what stands there, {1} its key
	help  message.Text // {0} how to write it
	mend  func(m []string) string
}

// where a mistake can be the one that is meant.
type where int

const (
	anywhere where = iota
	outside        // of lists and inline tables
	inside         // of one of them
)

var write = message.Text{EN: "Write `{0}`.", SV: "Skriv `{0}`."}

const unit = `( ?(?:kr|kronor|SEK|:-)\.?)?`

// mistakes has the rows for each phase, tried in order.
var mistakes = [...][]row{
	inKey: keyMistakes, inValue: valueMistakes, inHeader: headerMistakes,
	inText: textMistakes, inArray: arrayMistakes, inInline: inlineMistakes,
}

var valueMistakes = []row{
	{
		like: pattern(`^$`), where: outside,
		text: message.Text{EN: "{1} has no value.", SV: "{1} saknar värde."},
		help: message.Text{
			EN: "Write a value after =, or leave the whole line out: what is not stated is unknown.",
			SV: "Skriv ett värde efter =, eller ta bort hela raden: det som inte anges är okänt.",
		},
	}, {
		like: pattern(`^=+\s*(.*)$`),
		text: message.Text{EN: "There is one = too many.", SV: "Det står ett = för mycket."},
		help: write, mend: func(m []string) string { return m[1] },
	}, {
		like: pattern(`^[”“„»«’‘‚](.*?)[”“„»«’‘‚"']?$`),
		text: message.Text{EN: "Text must be in straight quotes, not in curly ones.", SV: "Text ska stå inom raka citattecken, inte typografiska."},
		help: write, mend: func(m []string) string { return Quote(m[1]) },
	}, {
		like: pattern(`^(\d{4})-(\d{1,2})$|^\d{4}[-–]\d{4}$`),
		text: message.Text{EN: "`{0}` is not a whole date.", SV: "`{0}` är inget fullständigt datum."},
		help: message.Text{EN: "A date without a day is written as text: `{0}`.", SV: "Ett datum utan dag skrivs som text: `{0}`."},
		mend: func(m []string) string {
			if len(m[2]) == 1 {
				return Quote(m[1] + "-0" + m[2])
			}
			return Quote(m[0])
		},
	}, {
		like: pattern(`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$`),
		text: message.Text{EN: "`{0}` is not how a date is written.", SV: "`{0}` är inte rätt sätt att skriva ett datum."},
		help: write, mend: func(m []string) string { return fmt.Sprintf("%s-%02s-%02s", m[1], m[2], m[3]) },
	}, {
		like: pattern(`^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$|^\d{4}-\d{2}-\d{2}|^\d{1,2}:`),
		text: message.Text{EN: "`{0}` is not how a date is written.", SV: "`{0}` är inte rätt sätt att skriva ett datum."},
		help: message.Text{EN: "Write year-month-day, as in 2006-09-01.", SV: "Skriv år-månad-dag, som i 2006-09-01."},
	}, {
		like: pattern(`^0[0-9_]+$`),
		text: message.Text{EN: "A number cannot begin with 0.", SV: "Ett tal får inte börja med 0."},
		help: message.Text{EN: "A code is written as text: `{0}`.", SV: "En kod skrivs som text: `{0}`."},
		mend: func(m []string) string { return Quote(m[0]) },
	}, {
		like: pattern(`^([+-]?\d{1,3}(?:(?:[ \x{A0}\x{202F}'’]\d{3})+|(?:\.\d{3}){2,}|(?:,\d{3}){2,}))` + unit + `$`),
		text: message.Text{EN: "The digits of `{0}` are not grouped in the TOML way.", SV: "Siffrorna i `{0}` är inte grupperade på TOML:s sätt."},
		help: message.Text{EN: "Group them with underscores: `{0}`.", SV: "Gruppera dem med understreck: `{0}`."},
		mend: func(m []string) string { return grouping.Replace(m[1]) },
	}, {
		like: pattern(`^([+-]?\d+),(\d+)$`), where: outside,
		text: message.Text{EN: "`{0}` has a decimal comma.", SV: "`{0}` har decimalkomma."},
		help: message.Text{EN: "TOML takes a decimal point: `{0}`.", SV: "I TOML skrivs decimalpunkt: `{0}`."},
		mend: func(m []string) string { return m[1] + "." + m[2] },
	}, {
		like: pattern(`^([+-]?[\d_]+)(?:[.,](\d+))?[ \x{A0}]?%$`),
		text: message.Text{EN: "A number cannot have a % sign.", SV: "Ett tal kan inte ha procenttecken."},
		help: message.Text{EN: "Write the number alone: `{0}`.", SV: "Skriv bara talet: `{0}`."},
		mend: func(m []string) string {
			if m[2] == "" {
				return m[1]
			}
			return m[1] + "." + m[2]
		},
	}, {
		like: pattern(`(?i)^(?:true|yes|ja|sant|sann)$`),
		text: message.Text{EN: "`{0}` is not a word that TOML knows.", SV: "`{0}` är inget ord som TOML känner till."},
		help: write, mend: func([]string) string { return "true" },
	}, {
		like: pattern(`(?i)^(?:false|no|nej|falskt|falsk)$`),
		text: message.Text{EN: "`{0}` is not a word that TOML knows.", SV: "`{0}` är inget ord som TOML känner till."},
		help: write, mend: func([]string) string { return "false" },
	}, {
		like: pattern(`(?i)^(?:null|nil|none|n/a|okänd|okänt|unknown|saknas|\?+|-+|–|—)$`),
		text: message.Text{EN: "`{0}` is not a value: TOML has no word for what is not known.", SV: "`{0}` är inget värde: TOML har inget ord för det som är okänt."},
		help: message.Text{
			EN: "Leave the whole line out: what is not stated is unknown.",
			SV: "Ta bort hela raden: det som inte anges är okänt.",
		},
	}, {
		like: pattern(`^([+-]?\d[\d_]*)` + strings.TrimSuffix(unit, "?") + `$`),
		text: message.Text{EN: "A number is written without a unit.", SV: "Ett tal skrivs utan enhet."},
		help: write, mend: func(m []string) string { return m[1] },
	}, {
		like: pattern(`^[+-]?\d[\d_.,  ]*\s?\pL+$`),
		text: message.Text{EN: "`{0}` is neither a number nor quoted text.", SV: "`{0}` är varken ett tal eller text inom citattecken."},
		help: message.Text{EN: "Write the number alone, or as text: `{0}`.", SV: "Skriv bara talet, eller skriv som text: `{0}`."},
		mend: func(m []string) string { return Quote(m[0]) },
	}, {
		like: pattern(`^(?://|;\s*\S|/\*)`), rest: true,
		text: message.Text{EN: "A comment begins with #.", SV: "En kommentar börjar med #."},
		help: message.Text{EN: "Write # in front of it instead.", SV: "Skriv # framför den i stället."},
	}, {
		like: pattern(`^[A-Za-z_][A-Za-z0-9_.-]*[ \t]*=[^=]`), rest: true, where: outside,
		text: message.Text{EN: "There are two keys on one line.", SV: "Det står två nycklar på samma rad."},
		help: message.Text{EN: "Begin a new line before the second.", SV: "Börja en ny rad före den andra."},
	}, {
		like: pattern(`^("[^"]*"|'[^']*'|[\d_.+-]+|true|false|\[.*\]|\{.*\})[,;]$`), where: outside,
		text: message.Text{EN: "There is one character too many after the value.", SV: "Det står ett tecken för mycket efter värdet."},
		help: write, mend: func(m []string) string { return m[1] },
	}, {
		like: pattern(`^["'].*["']\s*,\s*["'].*["']$`), where: outside,
		text: message.Text{EN: "Several values must be in brackets.", SV: "Flera värden ska stå inom hakparenteser."},
		help: write, mend: func(m []string) string { return "[" + m[0] + "]" },
	}, {
		like: pattern(`^"([^"].*)"$`), where: outside,
		text: message.Text{EN: "A quote within the text ends it too early.", SV: "Ett citattecken inne i texten avslutar den för tidigt."},
		help: write, mend: func(m []string) string { return Quote(m[1]) },
	}, {
		like: pattern(`^["'\[{]`), where: outside,
		text: message.Text{EN: "Something follows after the value.", SV: "Det står något efter värdet."},
		help: message.Text{EN: "Take it out, or write # in front of it.", SV: "Ta bort det, eller skriv # framför."},
	}, {
		like: pattern(`^[,)\]}]`), rest: true,
		text: message.Text{EN: "A value is missing here.", SV: "Här saknas ett värde."},
		help: message.Text{EN: "Write it, or take out the comma or bracket that is too many.", SV: "Skriv värdet, eller ta bort det komma eller den parentes som är överflödig."},
	}, {
		like: pattern(`^([+-]?\d\S*|true|false)\s+(\S+)`), where: inside,
		text: message.Text{EN: "There is no comma between two values.", SV: "Det saknas ett komma mellan två värden."},
		help: write, mend: func(m []string) string { return m[1] + ", " + m[2] },
	}, {
		like: pattern(`^[^"'\[{,\]}]+.*$`),
		text: message.Text{EN: "Text must be in quotes.", SV: "Text ska stå inom citattecken."},
		help: write, mend: func(m []string) string { return Quote(m[0]) },
	},
}

var grouping = strings.NewReplacer(" ", "_", "\u00a0", "_", "\u202f", "_", "'", "_", "’", "_", ".", "_", ",", "_")

var textMistakes = []row{
	{
		like: pattern(`^\\`), rest: true,
		text: message.Text{EN: "A backslash in double quotes begins a special character, and this is none.", SV: "Omvänt snedstreck inom dubbla citattecken inleder ett specialtecken, men detta är inget."},
		help: message.Text{
			EN: "Write it twice, `\\\\`, or put the text in single quotes.",
			SV: "Skriv det två gånger, `\\\\`, eller sätt texten inom enkla citattecken.",
		},
	}, {
		like: pattern(`^["']{3}`), rest: true,
		text: message.Text{EN: "There are too many quotes at the end of the text.", SV: "Det står för många citattecken i slutet av texten."},
		help: message.Text{EN: "Write three.", SV: "Skriv tre."},
	}, {
		like: pattern(`^.`), rest: true,
		text: message.Text{EN: "The backslash is not followed by the number of a character.", SV: "Efter det omvända snedstrecket står inte något teckennummer."},
		help: message.Text{EN: "Write \\u and four digits, or put the text in single quotes.", SV: "Skriv \\u och fyra siffror, eller sätt texten inom enkla citattecken."},
	}, {
		like: pattern(`^(?:"""|''')`),
		text: message.Text{EN: "The text of several lines that begins here never ends.", SV: "Texten på flera rader som börjar här tar aldrig slut."},
		help: message.Text{EN: "It ends with three quotes like those at its beginning.", SV: "Den ska sluta med tre citattecken, likadana som de i början."},
	}, {
		like: pattern(`^["'](.*?)[”“»«’‘]?$`),
		text: message.Text{EN: "The closing quote is missing.", SV: "Det avslutande citattecknet saknas."},
		help: write, mend: func(m []string) string { return Quote(m[1]) },
	},
}
