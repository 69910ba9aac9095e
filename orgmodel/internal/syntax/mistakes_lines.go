package syntax

import (
	"fmt"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

const asciiKey = `[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*`

var keyMistakes = []row{
	{
		like: pattern(`^(?://|;|/\*|--|%)`),
		text: message.Text{EN: "A comment begins with #.", SV: "En kommentar börjar med #."},
		help: message.Text{EN: "Write # in front of it instead.", SV: "Skriv # framför den i stället."},
	}, {
		like: pattern(`^[\]})]+,?$`),
		text: message.Text{EN: "There is nothing to close here.", SV: "Det finns inget att avsluta här."},
		help: message.Text{EN: "Take out `{0}`, or look for the opening that is missing above.", SV: "Ta bort `{0}`, eller leta efter den inledande klammern som saknas ovanför."},
		mend: func(m []string) string { return m[0] },
	}, {
		like: pattern(`^=`),
		text: message.Text{EN: "There is no key before =.", SV: "Det saknas en nyckel före =."},
		help: message.Text{EN: "A line holds `key = value`.", SV: "En rad skrivs `nyckel = värde`."},
	}, {
		like: pattern(`^[”“„»«’‘](.*?)[”“„»«’‘]\s*=`),
		text: message.Text{EN: "A key is written bare, or in straight quotes.", SV: "En nyckel skrivs utan citattecken, eller med raka."},
		help: message.Text{EN: "Write `{0} = …`.", SV: "Skriv `{0} = …`."},
		mend: func(m []string) string {
			if BareKey(m[1]) {
				return m[1]
			}
			return Quote(m[1])
		},
	}, {
		like: pattern(`^([\w.\-\pL]*[^\x00-\x7F][\w.\-\pL]*)\s*=`),
		text: message.Text{EN: "A key cannot hold letters beyond a–z.", SV: "En nyckel får inte innehålla å, ä, ö eller andra bokstäver utanför a–z."},
		help: message.Text{
			EN: "The keys of the format are English words. Quote one of your own: `{0} = …`.",
			SV: "Formatets nycklar är engelska ord. En egen nyckel sätts inom citattecken: `{0} = …`.",
		},
		mend: func(m []string) string { return Quote(m[1]) },
	}, {
		like: pattern(`^(` + asciiKey + `)\s*:=?\s*(.*)$`),
		text: message.Text{EN: "A key is followed by =, not by a colon.", SV: "Efter en nyckel skrivs =, inte kolon."},
		help: write, mend: func(m []string) string { return m[1] + " = " + m[2] },
	}, {
		like: pattern(`^([A-Za-z]\w*(?: \w+)+)\s*=`),
		text: message.Text{EN: "A key cannot hold spaces.", SV: "En nyckel får inte innehålla mellanslag."},
		help: message.Text{EN: "Write `{0} = …`.", SV: "Skriv `{0} = …`."},
		mend: func(m []string) string { return strings.ToLower(strings.ReplaceAll(m[1], " ", "_")) },
	}, {
		like: pattern(`^(` + asciiKey + `)\s+(["'\[{0-9+-].*|true|false)$`),
		text: message.Text{EN: "There is no = between the key and its value.", SV: "Det saknas ett = mellan nyckeln och värdet."},
		help: write, mend: func(m []string) string { return m[1] + " = " + m[2] },
	}, {
		like: pattern(`^,`),
		text: message.Text{EN: "There is one comma too many.", SV: "Det står ett komma för mycket."},
		help: message.Text{EN: "Take it out.", SV: "Ta bort det."},
	}, {
		like: pattern(`^(?:"|')`),
		text: message.Text{EN: "There is a value here without a key.", SV: "Här står ett värde utan nyckel."},
		help: message.Text{EN: "Write `key = {0}`.", SV: "Skriv `nyckel = {0}`."},
		mend: func([]string) string { return "…" },
	}, {
		like: pattern(`^\d+$`), where: inside,
		text: message.Text{EN: "`{0}` stands after a comma as if it were a key.", SV: "`{0}` står efter ett komma, som om det vore en nyckel."},
		help: message.Text{EN: "TOML takes a decimal point, not a decimal comma.", SV: "I TOML skrivs decimalpunkt, inte decimalkomma."},
	}, {
		like: pattern(`^[^=]*$`), where: inside,
		text: message.Text{EN: "A key in { } has no = after it.", SV: "En nyckel inom { } saknar =."},
		help: message.Text{EN: "Write `{ key = value }`. A list of values stands in [ ].", SV: "Skriv `{ nyckel = värde }`. En lista med värden står inom [ ]."},
	}, {
		like: pattern(`^[^=]*$`),
		text: message.Text{EN: "This line has no =.", SV: "Raden saknar =."},
		help: message.Text{
			EN: "A line holds `key = value`. To keep it as a comment, begin it with #.",
			SV: "En rad skrivs `nyckel = värde`. Ska den stå kvar som kommentar börjar den med #.",
		},
	},
}

var headerMistakes = []row{
	{
		like: pattern(`^[\[\s]*[\]\s]*(?:#.*)?$`),
		text: message.Text{EN: "The header has no name.", SV: "Rubriken saknar namn."},
		help: message.Text{EN: "Write the name of the table between the brackets.", SV: "Skriv tabellens namn mellan hakparenteserna."},
	}, {
		like: pattern(`^(\[\[` + asciiKey + `\]\]|\[` + asciiKey + `\])\s*[^\]\s].*$`),
		text: message.Text{EN: "A header must be alone on its line.", SV: "En rubrik ska stå ensam på sin rad."},
		help: message.Text{EN: "Begin a new line after `{0}`.", SV: "Börja en ny rad efter `{0}`."},
		mend: func(m []string) string { return m[1] },
	}, {
		like: pattern(`^([\[\s]+)(` + asciiKey + `)([\]\s]*)(?:#.*)?$`),
		text: message.Text{EN: "The brackets of the header do not match.", SV: "Rubrikens hakparenteser stämmer inte överens."},
		help: write, mend: func(m []string) string { return header(m[1]+m[3], m[2]) },
	}, {
		like: pattern(`^([\[\s]+)(\w+(?: \w+)+)([\]\s]*)(?:#.*)?$`),
		text: message.Text{EN: "The name of a table cannot hold spaces.", SV: "En tabells namn får inte innehålla mellanslag."},
		help: write, mend: func(m []string) string {
			return header(m[1]+m[3], strings.ToLower(strings.ReplaceAll(m[2], " ", "_")))
		},
	}, {
		like: pattern(`^[\[\s]+[\w.\- ]*[^\x00-\x7F]`),
		text: message.Text{EN: "The name of a table cannot hold letters beyond a–z.", SV: "En tabells namn får inte innehålla å, ä, ö eller andra bokstäver utanför a–z."},
		help: message.Text{EN: "The tables of the format have English names.", SV: "Formatets tabeller har engelska namn."},
	}, {
		like: pattern(`^`),
		text: message.Text{EN: "This header cannot be read.", SV: "Rubriken går inte att läsa."},
		help: message.Text{EN: "A header is a name in brackets, `[name]`, or in double ones, `[[name]]`.", SV: "En rubrik är ett namn inom hakparenteser, `[namn]`, eller inom dubbla, `[[namn]]`."},
	},
}

// header writes a table header: double brackets if there are two on one side.
func header(brackets, name string) string {
	if strings.Count(brackets, "[") > 1 || strings.Count(brackets, "]") > 1 {
		return "[[" + name + "]]"
	}
	return "[" + name + "]"
}

var arrayMistakes = []row{
	{
		like: pattern(`^[})]`), rest: true,
		text: message.Text{EN: "A list ends with ].", SV: "En lista slutar med ]."},
		help: message.Text{EN: "Write ] here.", SV: "Skriv ] här."},
	}, {
		like: pattern(`^("[^"]*"|'[^']*'|[^\s,\]}]+)`), rest: true,
		text: message.Text{EN: "There is no comma between two values of the list.", SV: "Det saknas ett komma mellan två värden i listan."},
		help: message.Text{EN: "Write a comma before `{0}`.", SV: "Skriv ett komma före `{0}`."},
		mend: func(m []string) string { return m[1] },
	},
}

var inlineMistakes = []row{
	{
		like: pattern(`^[\])]`), rest: true,
		text: message.Text{EN: "A table that begins with { ends with }.", SV: "En tabell som börjar med { slutar med }."},
		help: message.Text{EN: "Write } here.", SV: "Skriv } här."},
	}, {
		like: pattern(`^(` + asciiKey + `)`), rest: true,
		text: message.Text{EN: "There is no comma between two keys in { }.", SV: "Det saknas ett komma mellan två nycklar inom { }."},
		help: message.Text{EN: "Write a comma before `{0}`.", SV: "Skriv ett komma före `{0}`."},
		mend: func(m []string) string { return m[1] },
	},
}

var (
	listOpen = mistaken{
		text: message.Text{EN: "The list that begins here is never closed.", SV: "Listan som börjar här avslutas aldrig."},
		help: message.Text{EN: "Write ] after its last value.", SV: "Skriv ] efter det sista värdet."},
	}
	inlineOpen = mistaken{
		text: message.Text{EN: "The table that begins here with { is never closed.", SV: "Tabellen som börjar här med { avslutas aldrig."},
		help: message.Text{EN: "Write } after its last value, on the same line.", SV: "Skriv } efter det sista värdet, på samma rad."},
	}
	hiddenCharacter = mistaken{
		text: message.Text{EN: "There is a hidden character here ({0}) that TOML does not allow.", SV: "Här står ett dolt tecken ({0}) som TOML inte tillåter."},
		help: message.Text{EN: "Take it out: delete and retype what stands around it.", SV: "Ta bort det: radera och skriv om det som står runt omkring."},
	}
)

// codePoint names a character nobody can see.
func codePoint(r rune) string { return fmt.Sprintf("U+%04X", r) }
