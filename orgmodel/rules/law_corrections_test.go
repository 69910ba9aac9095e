package rules_test

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/rules"
)

// ownCare is care of the municipality's own that is decided from a day on.
func ownCare(day string, keys ...string) string {
	return header("name = \"O\"\nmunicipality = \"1490\"\nas_of = "+day) + twoBoards +
		entity("decision", "beslut", `form = "decision"`, `body = ["namnd"]`, `date = 2025-09-01`) +
		entity("service", "sabo", append([]string{`duty = ["older-housing"]`, `provided_by = ["enhet"]`, `status = "decided"`, `decision = "beslut"`, `since = 2026-01-15`}, keys...)...)
}

// goal is a goal that is to be reached by a day.
func goal(deadline string, keys ...string) string {
	return header("name = \"O\"\nmunicipality = \"1490\"\nas_of = 2026-01-01") + entity("goal", "mal", append([]string{"deadline = " + deadline}, keys...)...)
}

var correctionTests = []ruleTest{
	{"P221 before it starts", ownCare("2025-12-01"), `
P221 "sabo"
The municipality's own “Sabo” starts, changes or ends. Is that to be notified to IVO (before the start, and within one month after a pause, a closure or a substantial change), and is it done? (to the board)
Kommunens egen verksamhet ”Sabo” startar, ändras eller upphör. Ska det anmälas till IVO (före start, och inom en månad efter uppehåll, nedläggning eller väsentlig ändring), och är det gjort? (till nämnden)
Lägg till [[record]] med form = "notification", about = ["sabo"] och dess datum, eller svara med [[accept]]. Stäm av med jurist.
`},
	{"P221 a month later it is still a question", ownCare("2026-02-15"), `
P221 "sabo"
The municipality's own “Sabo” starts, changes or ends. Is that to be notified to IVO (before the start, and within one month after a pause, a closure or a substantial change), and is it done? (to the board)
Kommunens egen verksamhet ”Sabo” startar, ändras eller upphör. Ska det anmälas till IVO (före start, och inom en månad efter uppehåll, nedläggning eller väsentlig ändring), och är det gjort? (till nämnden)
Lägg till [[record]] med form = "notification", about = ["sabo"] och dess datum, eller svara med [[accept]]. Stäm av med jurist.
`},
	{"P221 more than a month later", ownCare("2026-02-16"), `
P221 "sabo"
The municipality's own “Sabo” has started, changed or ended (2026-01-15), more than one month ago, but the file shows no notification to IVO.
Kommunens egen verksamhet ”Sabo” har startat, ändrats eller upphört (2026-01-15) för mer än en månad sedan, men filen visar ingen anmälan till IVO.
Lägg till [[record]] med form = "notification", about = ["sabo"] och dess datum, eller svara med [[accept]].
`},
	{"P221 recorded about the service", ownCare("2026-02-16") + record("notification", "sabo"), ""},
	{"P221 recorded about the decision", ownCare("2026-02-16") + record("notification", "beslut"), ""},
	{"P221 a notification that is only planned answers nothing", ownCare("2025-12-01") + strings.TrimSpace(record("notification", "sabo")) + "\ndate = 2026-01-10\n\n", `
P221 "sabo"
The municipality's own “Sabo” starts, changes or ends. Is that to be notified to IVO (before the start, and within one month after a pause, a closure or a substantial change), and is it done? (to the board)
Kommunens egen verksamhet ”Sabo” startar, ändras eller upphör. Ska det anmälas till IVO (före start, och inom en månad efter uppehåll, nedläggning eller väsentlig ändring), och är det gjort? (till nämnden)
Lägg till [[record]] med form = "notification", about = ["sabo"] och dess datum, eller svara med [[accept]]. Stäm av med jurist.
`},
	{"P221 what others run needs a permit instead", header("name = \"O\"\nmunicipality = \"1490\"\nas_of = 2026-02-16") + twoBoards +
		entity("service", "sabo", `duty = ["older-housing"]`, `provided_by = ["forening"]`, `status = "decided"`, `since = 2026-01-15`), ""},
	{"P221 a vision is nobody's to notify", header("name = \"O\"\nmunicipality = \"1490\"\nas_of = 2026-02-16") + twoBoards +
		entity("service", "sabo", `duty = ["older-housing"]`, `provided_by = ["enhet"]`, `status = "vision"`, `since = 2026-01-15`), ""},
	{"P221 what a closed unit ran", header("name = \"O\"\nmunicipality = \"1490\"\nas_of = 2026-02-16") + twoBoards + unit("hem", "unit", "namnd") +
		entity("service", "lss", `duty = ["lss-housing"]`, `provided_by = ["hem"]`) + "[[close]]\nids = [\"hem\"]\ndate = 2026-02-01\n\n", `
P221 "lss"
The municipality's own “Lss” ends. Is IVO notified within one month after that? (to the board)
Kommunens egen verksamhet ”Lss” upphör. Anmäls det till IVO senast en månad därefter? (till nämnden)
Lägg till [[record]] med form = "notification", about = ["lss"] och dess datum, eller svara med [[accept]]. Stäm av med jurist.
`},
	{"L405 a delegation does not answer it", twoBoards + team(`"enhet", "skola"`, `led_by = ["chef", "rektor"]`, `leadership = "joint"`) + record("delegation", "team"), `
L405 ["chef", "rektor"]
According to Skolverket the responsibility to lead a school unit may not be shared. Which of the head teacher's tasks are touched when “Rektor” leads “Team” together with “Chef”? (to the boards)
Enligt Skolverket får rektorns ledningsansvar för en skolenhet inte delas. Vilka av rektorns uppgifter berörs när ”Rektor” leder ”Team” tillsammans med ”Chef”? (till nämnderna)
Ange med [[accept]] vilka uppgifter som ligger kvar på ”Rektor”. Stäm av med jurist.
`},
	{"L405 another school than the head teacher's", twoBoards + unit("granne", "school", "skolnamnd") + team(`"enhet", "granne"`, `led_by = ["chef", "rektor"]`, `leadership = "joint"`), ""},
	{"L405 pupils' health work", twoBoards + "[[unit]]\nid = \"halsa\"\nname = \"Elevhälsan\"\nkind = \"unit\"\nparent = \"skolnamnd\"\n\n" + team(`"enhet", "halsa"`, `led_by = ["chef", "rektor"]`, `leadership = "joint"`), `
L405 ["chef", "rektor"]
According to Skolverket the responsibility to lead a school unit may not be shared. Which of the head teacher's tasks are touched when “Rektor” leads “Team” together with “Chef”? (to the boards)
Enligt Skolverket får rektorns ledningsansvar för en skolenhet inte delas. Vilka av rektorns uppgifter berörs när ”Rektor” leder ”Team” tillsammans med ”Chef”? (till nämnderna)
Ange med [[accept]] vilka uppgifter som ligger kvar på ”Rektor”. Stäm av med jurist.
`},
	{"S008 a code of 1997 is not in the table, and no error", header("name = \"O\"\nmunicipality = \"1599\"\nas_of = 1997-01-01") + twoBoards, ""},
	{"S008 the same code today", header("name = \"O\"\nmunicipality = \"1599\"\nas_of = 2007-01-01") + twoBoards, `
S008 "1599"
There is no municipality with the code “1599”.
Det finns ingen kommun med koden ”1599”.
Slå upp koden hos SCB. 0000 står för riket, men bara i values.
`},
	{"S008 Heby while it was 1917", header("name = \"Heby kommun\"\nmunicipality = \"1917\"\nas_of = 2006-12-31") + twoBoards, ""},
	{"S008 Heby the day after", header("name = \"Heby kommun\"\nmunicipality = \"1917\"\nas_of = 2007-01-01") + twoBoards, `
S008 "1917"
There is no municipality with the code “1917”.
Det finns ingen kommun med koden ”1917”.
Heby hade koden 1917 till och med 2006-12-31; därefter 0331.
`},
	{"M502 new premises and working time", header("name = \"O\"\nmunicipality = \"1490\"\nas_of = 2026-01-01") + twoBoards +
		unit("flytt", "unit", "namnd", `premises = ["Torget 1"]`, `working_time = "dygnet runt"`, `status_of = { premises = "decided", working_time = "decided" }`, `since = 2026-03-01`), `
M502 "o"
The change concerns “Flytt”. Are the risks of ill health and accidents assessed before it is made, has the safety representative taken part in the planning, and where at least fifty work, has the safety committee dealt with it? (to the employer)
Förändringen gäller ”Flytt”. Är riskerna för ohälsa och olycksfall bedömda innan ändringen görs, har skyddsombudet deltagit i planeringen, och har skyddskommittén, om minst femtio arbetar där, behandlat den? (till arbetsgivaren)
Bedöm riskerna tillsammans med skyddsombudet före förändringen och lägg till [[record]] med form = "risk-assessment" och dess datum.
`},
	{"M517 years later", goal("2023-12-31"), `
M517 2023-12-31
“Mal” was to be reached by 2023-12-31, and the file does not state what became of it by 2026-01-01. Was it reached? (to whoever is responsible for the goal)
”Mal” skulle nås senast 2023-12-31, och filen anger inte hur det gick (per 2026-01-01). Nåddes målet? (till den som ansvarar för målet)
Ange outcome för ”Mal”, eller en ny deadline.
`},
	{"M517 not due", goal("2026-12-31"), ""},
	{"M517 answered", goal("2023-12-31", `outcome = "partly"`), ""},
	{"M517 done", goal("2023-12-31", "done = 2023-11-01"), ""},
	{"M517 a vision promises nothing", goal("2023-12-31", `status = "vision"`), ""},
	{"M517 measured that year", goal("2023-12-31", `indicator = "matt"`) + "[[indicator]]\nid = \"matt\"\nname = \"Mått\"\nvalues = [{ year = 2023, value = 4 }]\n", ""},
	{"M517 a forecast measures nothing", goal("2023-12-31", `indicator = "matt"`) + "[[indicator]]\nid = \"matt\"\nname = \"Mått\"\nvalues = [{ year = 2023, value = 4, nature = \"forecast\" }]\n", `
M517 2023-12-31
“Mal” was to be reached by 2023-12-31, and the file does not state what became of it by 2026-01-01. Was it reached? (to whoever is responsible for the goal)
”Mal” skulle nås senast 2023-12-31, och filen anger inte hur det gick (per 2026-01-01). Nåddes målet? (till den som ansvarar för målet)
Ange outcome för ”Mal”, eller en ny deadline.
`},
	{"M517 both reached and not", goal("2023-12-31", "done = 2023-11-01", `outcome = "not-reached"`), `
M517 "not-reached"
“Mal” is said to be reached 2023-11-01, and to be not reached. Which is right? (to the author of the file)
”Mal” anges som nått 2023-11-01, och som inte uppnått. Vilket är rätt? (till den som skrev filen)
Ta bort done eller rätta outcome för ”Mal”.
`},
	{"B115 family counselling is excepted", board + unit("vardn", "board", "kommun") + entity("service", "bistand", `duty = ["economic-assistance"]`, `provided_by = ["namnd"]`) +
		entity("service", "radgivning", `duty = ["family-counselling"]`, `provided_by = ["vardn"]`), ""},
}

func TestCorrections(t *testing.T) { testRules(t, correctionTests) }

// TestCodesBeforeTheTable: that a code of an earlier day was not looked up is said.
func TestCodesBeforeTheTable(t *testing.T) {
	r := load(t, header("name = \"O\"\nmunicipality = \"1599\"\nas_of = 1997-01-01")+twoBoards)
	out := rules.Check(rules.Input{Org: r.Org, Places: r.Places, Only: []string{"S008"}})
	if len(out.NotExamined) != 1 || !strings.Contains(out.NotExamined[0].Why.In("sv"), "koden ”1599” inte finns i orgmodels tabell, som gäller från 2007-01-01") {
		t.Errorf("%+v", out.NotExamined)
	}
}
