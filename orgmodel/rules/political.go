package rules

import (
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// What a rule rests on from day to day is in package law: one row and one id, so
// that an answer to it still holds when the model passes from one law to the next.

var political = diag.Family{Letter: "B", Label: message.Text{EN: "Political organisation", SV: "Politisk organisation"}}

const councilAndBoards = `[[unit]]
id = "kf"
name = "Kommunfullmäktige"
kind = "council"

[[unit]]
id = "socialnamnden"
name = "Socialnämnden"
kind = "board"
parent = "kf"

[[unit]]
id = "skolnamnden"
name = "Skolnämnden"
kind = "board"
parent = "kf"

`

const thirdBoard = `[[unit]]
id = "byggnadsnamnden"
name = "Byggnadsnämnden"
kind = "board"
parent = "kf"

`

const executive = `[[unit]]
id = "ks"
name = "Kommunstyrelsen"
kind = "executive-board"
parent = "kf"

`

var politicalRules = []Rule{{
	Rule: diag.Rule{
		ID: "B101", Name: "no-executive-board", Family: political, Severity: diag.Legal,
		Title: message.Text{EN: "A municipality with boards, and no executive board described", SV: "En kommun med nämnder utan beskriven kommunstyrelse"},
		Why:   message.Text{EN: "The council shall appoint an executive board. It leads and coordinates, and oversees the other boards. Checked once three boards or more are described: a file about the social services alone need not show it.", SV: "Fullmäktige ska tillsätta en kommunstyrelse. Den leder och samordnar och har uppsikt över de andra nämnderna. Prövas när minst tre nämnder är beskrivna: en fil om bara socialtjänsten behöver inte visa den."},
		Mend:  message.Text{EN: "Add the executive board, or answer with [[accept]].", SV: "Lägg till kommunstyrelsen, eller svara med [[accept]]."},
		Law:   law.ExecutiveBoard,
		To:    []diag.Addressee{diag.ToAuthor},
		Reads: []string{"unit.kind"},
		Seeks: []string{"unit.kind"},
		Bad:   councilAndBoards + thirdBoard,
		Good:  councilAndBoards + thirdBoard + executive,
	},
	Check: checkExecutive,
}, {
	Rule: diag.Rule{
		ID: "B102", Name: "task-without-board", Family: political, Severity: diag.Legal, Needs: diag.NeedsBoard,
		Title: message.Text{EN: "No board is stated as responsible for a statutory task", SV: "Ingen nämnd anges som ansvarig för en lagstadgad uppgift"},
		Why:   message.Text{EN: "The council appoints the boards needed for the municipality's tasks and decides their fields. Checked when the file describes boards and a service names a duty.", SV: "Fullmäktige tillsätter de nämnder som behövs för kommunens uppgifter och bestämmer deras verksamhetsområden. Prövas när filen beskriver nämnder och en insats anger duty."},
		Mend:  message.Text{EN: "Let a unit under the board provide the service, or show the board's agreement with who does.", SV: "Låt en enhet under nämnden utföra insatsen, eller visa nämndens avtal med den som gör det."},
		Law:   law.BoardsOfSocialServices,
		Reads: []string{"service.duty", "service.provided_by", "every unit.kind", "every unit.parent"},
		Seeks: []string{"agreement.between", "agreement.from", "agreement.to", "agreement.services"},
		Bad: personExample + debtAdvice + `
[[unit]]
id = "foreningen"
name = "Föreningen"
kind = "nonprofit"
`,
		Good: personExample + debtAdvice + `
[[unit]]
id = "foreningen"
name = "Föreningen"
kind = "nonprofit"

[[agreement]]
id = "avtalet"
name = "Avtalet"
form = "cooperation"
between = ["namnden", "foreningen"]
services = ["radgivning"]
`,
	},
	Check: checkTasks,
}, {
	Rule: diag.Rule{
		ID: "B103", Name: "board-created-by-wrong-body", Family: political, Severity: diag.Legal,
		Title: message.Text{EN: "Is a board set up or closed by another body than the council?", SV: "Beslutar någon annan än fullmäktige om att inrätta eller avveckla en nämnd?"},
		Why:   message.Text{EN: "The organisation of boards is decided by the council.", SV: "Nämndernas organisation beslutar fullmäktige om."},
		Mend:  message.Text{EN: "Name the council's decision, or take the matter to the council.", SV: "Ange fullmäktiges beslut, eller för ärendet till fullmäktige."},
		Shown: message.Text{EN: "a statement that the council decides", SV: "uppgift om att fullmäktige beslutar"},
		Law:   law.CouncilSetsUpBoards,
		Reads: []string{"decision.body", "decision.form", "decision.date", "unit.since", "unit.kind"},
		Bad:   councilAndBoards + executive + decidedBoard("ks"),
		Good:  councilAndBoards + executive + decidedBoard("kf"),
	},
	Check: checkBoardDecisions, Ahead: true,
}, {
	Rule: diag.Rule{
		ID: "B106", Name: "admin-head-sits-on-own-board", Family: political, Severity: diag.Legal,
		Title: message.Text{EN: "An administration is led by a member of its own board", SV: "En förvaltning leds av en förtroendevald i den egna nämnden"},
		Why:   message.Text{EN: "The head of an administration cannot be elected member or substitute of the board that the administration is under.", SV: "Chefen för en förvaltning får inte väljas till ledamot eller ersättare i den nämnd som förvaltningen hör till."},
		Mend:  message.Text{EN: "Name the employed head in led_by.", SV: "Ange den anställda chefen i led_by."},
		Law:   law.HeadNotElected,
		Reads: []string{"unit.led_by", "unit.kind", "unit.parent", "post.unit"},
		Bad: personExample + `led_by = ["ordforande"]

[[post]]
id = "ordforande"
name = "Ordförande"
unit = "namnden"
`,
		Good: personExample + `led_by = ["chef"]

[[post]]
id = "chef"
name = "Förvaltningschef"
unit = "forvaltningen"
`,
	},
	Check: checkAdministrationHeads,
}, {
	Rule: diag.Rule{
		ID: "B111", Name: "area-is-not-board", Family: political, Severity: diag.Info,
		Title: message.Text{EN: "A unit for a part of the municipality decides, but is neither board nor committee", SV: "En enhet för en del av kommunen beslutar, men är varken nämnd eller utskott"},
		Why:   message.Text{EN: "A part of the municipality may have its own board. An office for an area that has no board of its own decides only what a board has delegated.", SV: "En del av kommunen kan ha en egen nämnd. Ett kontor i ett område utan egen nämnd beslutar bara det som en nämnd har delegerat."},
		Mend:  message.Text{EN: "Name the board in body, or make the unit a board or a committee.", SV: "Ange nämnden i body, eller gör enheten till nämnd eller utskott."},
		Law:   law.BoardsForParts,
		Reads: []string{"decision.body", "decision.form", "unit.kind"},
		Bad:   areaDecision("omradeskontoret"),
		Good:  areaDecision("namnden"),
	},
	Check: checkAreaDecisions,
}}

const debtAdvice = `
[[service]]
id = "radgivning"
name = "Budget- och skuldrådgivning"
duty = ["budget-and-debt-counselling"]
provided_by = ["foreningen"]
`

func decidedBoard(body string) string {
	return `[[decision]]
id = "beslutet"
name = "Ny nämnd"
form = "decision"
body = ["` + body + `"]
date = 2025-11-01

[[unit]]
id = "aldrenamnden"
name = "Äldrenämnden"
kind = "board"
parent = "kf"
decision = "beslutet"
`
}

func areaDecision(body string) string {
	return personExample + `
[[unit]]
id = "omradeskontoret"
name = "Områdeskontoret"
kind = "area-office"
parent = "forvaltningen"

[[decision]]
id = "beslutet"
name = "Ny öppettid"
form = "decision"
body = ["` + body + `"]
`
}
