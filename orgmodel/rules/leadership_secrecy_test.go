package rules_test

import "testing"

func TestTeams(t *testing.T) { testRules(t, teamTests) }

// twoBoards are a unit and a school under boards of their own, and a nonprofit.
const twoBoards = board + `[[unit]]
id = "skolnamnd"
name = "Skolnämnd"
kind = "board"
parent = "kommun"

[[unit]]
id = "enhet"
name = "Enhet"
kind = "unit"
parent = "namnd"

[[unit]]
id = "skola"
name = "Skola"
kind = "school"
parent = "skolnamnd"

[[unit]]
id = "forening"
name = "Förening"
kind = "nonprofit"

[[post]]
id = "chef"
name = "Chef"
unit = "enhet"

[[post]]
id = "rektor"
name = "Rektor"
unit = "skola"

`

func team(members string, keys ...string) string {
	return unit("team", "collaboration", "", append([]string{"members = [" + members + "]"}, keys...)...)
}

func record(form, about string) string {
	return "[[record]]\nform = \"" + form + "\"\nabout = [\"" + about + "\"]\n\n"
}

var teamTests = []ruleTest{
	{"L404 horizontal", twoBoards + team(`"enhet", "skola"`, `led_by = ["chef", "rektor"]`, `leadership = "horizontal"`), `
L404 "horizontal"
“Team” is led by “Chef” and “Rektor” (leadership by heads of different units). Who is responsible for budget, staff and delegation in “Team”, who has tasks in the work environment, and who decides when the managers disagree? (to the heads of administration)
”Team” leds av ”Chef” och ”Rektor” (horisontellt inviterat ledarskap). Vem ansvarar för budget, personal och delegation i ”Team”, vem har arbetsmiljöuppgifter, och vem avgör när cheferna är oense? (till förvaltningscheferna)
Lägg till [[record]] med form = "delegation" och about = ["team"] när det är bestämt, eller svara med [[accept]].
`},
	{"L404 an invited deputy: the head keeps the mandate", twoBoards + team(`"enhet", "skola"`, `led_by = ["chef", "rektor"]`, `leadership = "vertical"`), ""},
	{"L404 without a form L403 asks", twoBoards + team(`"enhet", "skola"`, `led_by = ["chef", "rektor"]`), ""},
	{"L404 written down", twoBoards + team(`"enhet", "skola"`, `led_by = ["chef", "rektor"]`, `leadership = "joint"`) + record("delegation", "team"), ""},
	{"L405 with a unit's manager", twoBoards + team(`"enhet", "skola"`, `led_by = ["chef", "rektor"]`, `leadership = "joint"`), `
L405 ["chef", "rektor"]
According to Skolverket the responsibility to lead a school unit may not be shared. Which of the head teacher's tasks are touched when “Rektor” leads “Team” together with “Chef”? (to the boards)
Enligt Skolverket får rektorns ledningsansvar för en skolenhet inte delas. Vilka av rektorns uppgifter berörs när ”Rektor” leder ”Team” tillsammans med ”Chef”? (till nämnderna)
Ange med [[accept]] vilka uppgifter som ligger kvar på ”Rektor”. Stäm av med jurist.
`},
	{"L405 a team beside the school", twoBoards + team(`"enhet"`, `led_by = ["chef", "rektor"]`, `leadership = "joint"`), ""},
	{"L405 a deputy head teacher is none", twoBoards + post("bitr", "skola") + post("lar", "skola") + unit("lag", "team", "skola", `led_by = ["bitr", "lar"]`), ""},
	{"L405 before the Education Act of 2010", header("name = \"O\"\nmunicipality = \"1490\"\nas_of = 2011-06-30") + twoBoards + team(`"enhet", "skola"`, `led_by = ["chef", "rektor"]`), ""},
	{"L406 two boards", twoBoards + team(`"enhet", "skola"`), `
L406 "team"
Secrecy applies between boards, and “Team” brings together staff under “Nämnd” and “Skolnämnd”. On what ground may they share information about people? (to the boards)
Sekretess gäller mellan nämnder, och ”Team” för samman personal under ”Nämnd” och ”Skolnämnd”. Med vilket stöd får de lämna uppgifter om enskilda till varandra? (till nämnderna)
Klargör stödet, ange det med [[record]] form = "consent" om ”Team”, eller svara med [[accept]]. Stäm av med jurist.
`},
	{"L406 a region whose boards are left out", twoBoards + unit("region", "region", "") + unit("mottagning", "unit", "region") + team(`"enhet", "mottagning"`), `
L406 "team"
Secrecy applies between boards, and “Team” brings together staff under “Nämnd” and “Region”. On what ground may they share information about people? (to the boards)
Sekretess gäller mellan nämnder, och ”Team” för samman personal under ”Nämnd” och ”Region”. Med vilket stöd får de lämna uppgifter om enskilda till varandra? (till nämnderna)
Klargör stödet, ange det med [[record]] form = "consent" om ”Team”, eller svara med [[accept]]. Stäm av med jurist.
`},
	{"L406 led from another board", twoBoards + unit("lag", "team", "enhet", `led_by = ["chef", "rektor"]`), `
L406 "lag"
Secrecy applies between boards, and “Lag” brings together staff under “Nämnd” and “Skolnämnd”. On what ground may they share information about people? (to the boards)
Sekretess gäller mellan nämnder, och ”Lag” för samman personal under ”Nämnd” och ”Skolnämnd”. Med vilket stöd får de lämna uppgifter om enskilda till varandra? (till nämnderna)
Klargör stödet, ange det med [[record]] form = "consent" om ”Lag”, eller svara med [[accept]]. Stäm av med jurist.
`},
	{"L406 one board", twoBoards + unit("enhet2", "unit", "namnd") + team(`"enhet", "enhet2"`), ""},
	{"L406 a nonprofit is no authority", twoBoards + team(`"enhet", "forening"`), ""},
	{"L406 under the Secrecy Act of 1980", header("name = \"O\"\nmunicipality = \"1490\"\nas_of = 2009-06-29") + twoBoards + team(`"enhet", "skola"`), `
L406 "team"
Secrecy applies between boards, and “Team” brings together staff under “Nämnd” and “Skolnämnd”. On what ground may they share information about people? (to the boards)
Sekretess gäller mellan nämnder, och ”Team” för samman personal under ”Nämnd” och ”Skolnämnd”. Med vilket stöd får de lämna uppgifter om enskilda till varandra? (till nämnderna)
Klargör stödet, ange det med [[record]] form = "consent" om ”Team”, eller svara med [[accept]]. Stäm av med jurist.
`},
	{"L406 consent", twoBoards + team(`"enhet", "skola"`) + record("consent", "team"), ""},
	{"L407 a school under the same board", twoBoards + unit("forskola", "school", "namnd") + team(`"enhet", "forskola"`), `
L407 "team"
“Team” brings together social services and school under “Nämnd”. Are they independent branches, so that secrecy applies between them as well? (to the board)
”Team” för samman socialtjänst och skola under ”Nämnd”. Är de självständiga verksamhetsgrenar, så att sekretess gäller även mellan dem? (till nämnden)
Bedöm om verksamhetsgrenarna är självständiga och ange svaret med [[record]] form = "consent" eller [[accept]]. Stäm av med jurist.
`},
	{"L407 health care under the same board", twoBoards + unit("sjukvard", "unit", "namnd") + entity("service", "vard", `duty = ["municipal-health-care"]`, `provided_by = ["sjukvard"]`) + team(`"enhet", "sjukvard"`), `
L407 "team"
“Team” brings together social services and health care under “Nämnd”. Are they independent branches, so that secrecy applies between them as well? (to the board)
”Team” för samman socialtjänst och hälso- och sjukvård under ”Nämnd”. Är de självständiga verksamhetsgrenar, så att sekretess gäller även mellan dem? (till nämnden)
Bedöm om verksamhetsgrenarna är självständiga och ange svaret med [[record]] form = "consent" eller [[accept]]. Stäm av med jurist.
`},
	{"L407 a unit that gives both is not judged", twoBoards + unit("hemvard", "unit", "namnd") + entity("service", "vard", `duty = ["municipal-health-care"]`, `provided_by = ["hemvard"]`) + entity("service", "hemtjanst", `duty = ["home-care"]`, `provided_by = ["hemvard"]`) + team(`"enhet", "hemvard"`), ""},
	{"L407 boards of their own", twoBoards + team(`"enhet", "skola"`), ""},
	{"L408 a nonprofit", twoBoards + team(`"enhet", "forening"`), `
L408 "team"
“Team” has members that are no public bodies (“Förening”), and the secrecy act may not cover them. On what ground may they be given information about people, and what confidentiality binds them? (to the board)
”Team” har medlemmar som inte är offentliga organ (”Förening”) och som kanske inte omfattas av offentlighets- och sekretesslagen. Med vilket stöd får de ta del av uppgifter om enskilda, och vilken tystnadsplikt har de? (till nämnden)
Klargör med vilket stöd uppgifter lämnas till ”Förening” och om mottagaren har tystnadsplikt, och ange det med [[record]] form = "consent" eller [[accept]]. Stäm av med jurist.
`},
	{"L408 an unnamed category", twoBoards + unit("andra", "actor", "") + team(`"enhet", "skola", "andra"`), ""},
	{"L408 consent of the member", twoBoards + team(`"enhet", "forening"`) + record("consent", "forening"), ""},
	{"L413 two areas", "[rules]\nprofile = \"pitea\"\n\n" + entity("area", "norr") + entity("area", "soder") + board + unit("enhet", "unit", "namnd", `led_by = ["chef"]`, `heads = 29`, `areas = ["norr", "soder"]`) + post("chef", "enhet", `count = 1`), `
L413 "chef"
“Chef” has 28 direct reports per manager in 2 areas; for several sites the profile pitea sets the limit at 25.
”Chef” har 28 direkt underställda per chef i 2 områden; för flera arbetsplatser sätter profilen pitea gränsen vid 25.
Kontrollera antalet anställda i ”Enhet” och vem som leder, eller välj en annan profil under [rules].
`},
	{"L413 no such limit in the profile", entity("area", "norr") + entity("area", "soder") + board + unit("enhet", "unit", "namnd", `led_by = ["chef"]`, `heads = 29`, `areas = ["norr", "soder"]`) + post("chef", "enhet", `count = 1`), ""},
	{"L415 an elected office is no such post", board + "[[post]]\nid = \"ordf\"\nname = \"Gruppledare\"\nunit = \"namnd\"\n\n" + unit("enhet", "unit", "namnd", `led_by = ["ordf"]`), ``},
	{"L415 a senior social worker", board + unit("enhet", "unit", "namnd", `led_by = ["chef"]`) + "[[post]]\nid = \"chef\"\nname = \"Förste socialsekreterare\"\nunit = \"enhet\"\n", `
L415 "chef"
“Förste socialsekreterare” leads “Enhet”. Such a post often lacks responsibility for staff and budget; in the file it counts as a manager.
”Förste socialsekreterare” leder ”Enhet”. En sådan befattning saknar ofta personal- och budgetansvar; i filen räknas den som en chefsbefattning.
Ange chefen i led_by för ”Enhet”, eller svara med [[accept]] att uppdraget är ett fullt chefsuppdrag.
`},
	{"L416 neither", board + unit("enhet", "unit", "namnd") + post("chef", "enhet") + entity("service", "vard", `duty = ["municipal-health-care"]`, `provided_by = ["enhet"]`), `
L416 ["municipal-health-care"]
“Vard” is health care, but the file states no head of operations (verksamhetschef) or medically responsible nurse (MAS, or for rehabilitation MAR).
”Vard” är hälso- och sjukvård, men filen anger ingen verksamhetschef eller medicinskt ansvarig sjuksköterska (MAS, eller vid rehabilitering MAR).
Lägg till befattningen, eller ange med aliases eller qualification vilken befattning det är.
`},
	{"L416 known by other names", board + unit("enhet", "unit", "namnd") + post("chef", "enhet", `aliases = ["Verksamhetschef"]`) + post("skoterska", "enhet", `qualification = "MAS"`) + entity("service", "vard", `duty = ["municipal-health-care"]`, `provided_by = ["enhet"]`), ""},
	{"L416 a therapist where it is rehabilitation", board + unit("enhet", "unit", "namnd") + post("chef", "enhet", `aliases = ["Verksamhetschef"]`) + post("mar", "enhet", `qualification = "MAR"`) + entity("service", "vard", `duty = ["municipal-health-care"]`, `provided_by = ["enhet"]`), ""},
	{"L416 run by others", twoBoards + entity("service", "vard", `duty = ["municipal-health-care"]`, `provided_by = ["forening"]`), ""},
	{"L416 a file without posts", board + unit("enhet", "unit", "namnd") + entity("service", "vard", `duty = ["municipal-health-care"]`, `provided_by = ["enhet"]`), ""},
	{"L417 once for a post", board + unit("enhet", "unit", "namnd") + post("soc", "enhet") + entity("service", "skydd", `duty = ["child-protection"]`, `provided_by = ["enhet"]`) + entity("pathway", "oro", `service = "skydd"`, `steps = [{ step = "screen", post = "soc" }, { step = "investigate", post = "soc" }, { step = "decide", post = "soc" }]`), `
L417 { step = "screen", post = "soc" }
“Soc” assesses children's situation in “Oro”, but the file states no qualification.
”Soc” bedömer barns situation i ”Oro”, men filen anger ingen behörighet.
Ange qualification för ”Soc”.
`},
	{"L417 not for children", board + unit("enhet", "unit", "namnd") + post("soc", "enhet") + entity("service", "stod", `duty = ["economic-assistance"]`, `provided_by = ["enhet"]`) + entity("pathway", "ansokan", `service = "stod"`, `steps = [{ step = "investigate", post = "soc" }]`), ""},
}
