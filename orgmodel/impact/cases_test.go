package impact_test

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/impact"
)

// twoBoardsWithCases are two boards, and a unit that has cases under the first.
var twoBoardsWithCases = office + unit("andra", "board", "kommun") + unit("annan", "administration", "andra") + unit("grannen", "unit", "forv") +
	unit("utr", "unit", "forv", "cases = \"~240\"", `systems = ["Treserva", "Lifecare"]`)

var caseTests = []messageTest{
	{"I825 to another board", twoBoardsWithCases, again("unit", "utr", `parent = "annan"`), `
I825 "utr"
“Utr” goes to “Andra” with about 240 ongoing cases and files in “Treserva” and “Lifecare”. Who takes over the cases, and what becomes of files, systems and access? (to both boards)
”Utr” går över till ”Andra” med cirka 240 pågående ärenden och akter i ”Treserva” och ”Lifecare”. Vem tar över ärendena, och vad händer med akter, system och behörigheter? (till båda nämnderna)
Ange med [[accept]] vem som tar över ärendena och vad som är bestämt om akter, system och behörigheter. Stäm av med jurist.
`},
	{"I825 closed", office + unit("utr", "unit", "forv", "cases = 1"), closing(`"utr"`, "date = 2026-12-31"), `
I825 "utr"
“Utr” ends with 1 ongoing case. Who takes over the cases, and what becomes of files, systems and access? (to the board)
”Utr” upphör med 1 pågående ärende. Vem tar över ärendena, och vad händer med akter, system och behörigheter? (till nämnden)
Ange med [[accept]] vem som tar över ärendena och vad som är bestämt om akter, system och behörigheter. Stäm av med jurist.
`},
	{"I825 under the same board", twoBoardsWithCases, again("unit", "utr", `parent = "grannen"`), ""},
	{"I825 nothing ongoing", office + unit("utr", "unit", "forv", "cases = 0"), closing(`"utr"`, "date = 2026-12-31"), ""},
	{"I825 a new name only", twoBoardsWithCases, again("unit", "utr", `name = "Utredningen"`), ""},
	{"I825 answered", office + unit("utr", "unit", "forv", "cases = 30"), closing(`"utr"`, "date = 2026-12-31") + "[[accept]]\nrule = \"I825\"\nabout = [\"utr\"]\nreason = \"Grannenheten tar över ärendena.\"\n", ""},
}

func TestCases(t *testing.T) {
	for _, test := range caseTests {
		t.Run(test.name, func(t *testing.T) {
			in := input(t, test.before, test.after)
			in.Only = []string{"I825"}
			if got := "\n" + written(t, impact.Check(in).Findings); got != test.want && !(test.want == "" && got == "\n") {
				t.Errorf("got:\n%s\nwant:\n%s", got, test.want)
			}
		})
	}
}

// TestCasesNotDescribed: of what the new file says nothing nobody knows that it ended.
func TestCasesNotDescribed(t *testing.T) {
	in := input(t, office+unit("utr", "unit", "forv", "cases = 30"), apart+office)
	in.Only = []string{"I825"}
	if found := impact.Check(in).Findings; len(found) > 0 {
		t.Errorf("%s", written(t, found))
	}
}
