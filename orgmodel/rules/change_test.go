package rules_test

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
)

func TestChange(t *testing.T) { testRules(t, changeTests) }

// reform is an administration and a decision; a unit that rests on it follows.
const reform = board + `[[unit]]
id = "forv"
name = "Förvaltning"
kind = "administration"
parent = "namnd"

[[unit]]
id = "gammal"
name = "Gammal"
kind = "unit"
parent = "forv"
heads = 8

[[decision]]
id = "beslut"
name = "Ny organisation"
date = 2025-10-15
body = ["namnd"]

`

var (
	newUnit = unit("ny", "unit", "forv", `status = "decided"`, `decision = "beslut"`)
	closing = "[[close]]\nids = [\"gammal\"]\ndate = 2026-01-01\ndecision = \"beslut\"\n\n"
)

func dated(form, about, date string) string {
	return "[[record]]\nform = \"" + form + "\"\nabout = [\"" + about + "\"]\ndate = " + date + "\n\n"
}

var changeTests = []ruleTest{
	{"M501 too late", reform + newUnit + dated("negotiation", "ny", "2025-11-01"), `
M501 2025-10-15
“Ny organisation” was decided 2025-10-15, but the negotiation or union cooperation about the decision is dated 2025-11-01.
”Ny organisation” beslutades 2025-10-15, men förhandlingen eller den fackliga samverkan om beslutet är daterad 2025-11-01.
Lägg till [[record]] med form = "negotiation" eller "union-cooperation", about = ["beslut"] och dess datum, eller svara med [[accept]].
`},
	{"M501 none", reform + newUnit + closing, `
M501 2025-10-15
“Ny organisation” was decided 2025-10-15 and changes “Ny” and “Gammal”, but the file shows no negotiation or union cooperation before the decision.
”Ny organisation” beslutades 2025-10-15 och förändrar ”Ny” och ”Gammal”, men filen visar ingen förhandling eller facklig samverkan före beslutet.
Lägg till [[record]] med form = "negotiation" eller "union-cooperation", about = ["beslut"] och dess datum, eller svara med [[accept]].
`},
	{"M501 the same day", reform + newUnit + dated("negotiation", "beslut", "2025-10-15"), ""},
	{"M501 some day", reform + newUnit + record("negotiation", "gammal") + record("negotiation", "ny"), ""},
	{"M501 about something else", reform + newUnit + dated("negotiation", "gammal", "2025-09-01"), `
M501 2025-10-15
“Ny organisation” was decided 2025-10-15 and changes “Ny”, but the file shows no negotiation or union cooperation before the decision.
”Ny organisation” beslutades 2025-10-15 och förändrar ”Ny”, men filen visar ingen förhandling eller facklig samverkan före beslutet.
Lägg till [[record]] med form = "negotiation" eller "union-cooperation", about = ["beslut"] och dess datum, eller svara med [[accept]].
`},
	{"M501 only proposed", reform + unit("ny", "unit", "forv", `status = "proposed"`, `decision = "beslut"`), ""},
	{"M501 a motion decides nothing", reform + unit("ny", "unit", "forv", `status = "decided"`, `decision = "motion"`) + entity("decision", "motion", `form = "motion"`, `date = 2025-10-01`), ""},
	{"M501 today described", reform + unit("ny", "unit", "forv", `decision = "beslut"`), ""},
	{"M502 none", reform + newUnit + closing, `
M502 "exempel"
The change concerns “Gammal”, but the file shows no risk assessment. The change concerns “Ny”. Are the risks of ill health and accidents assessed before it is made, has the safety representative taken part in the planning, and where at least fifty work, has the safety committee dealt with it? (to the employer)
Förändringen gäller ”Gammal”, men filen visar ingen riskbedömning. Förändringen gäller ”Ny”. Är riskerna för ohälsa och olycksfall bedömda innan ändringen görs, har skyddsombudet deltagit i planeringen, och har skyddskommittén, om minst femtio arbetar där, behandlat den? (till arbetsgivaren)
Bedöm riskerna tillsammans med skyddsombudet före förändringen och lägg till [[record]] med form = "risk-assessment" och dess datum.
`},
	{"M502 after the change", reform + closing + dated("risk-assessment", "gammal", "2026-03-01"), `
M502 "exempel"
The change concerns “Gammal” from 2026-01-01, but the risk assessment is dated 2026-03-01.
Förändringen gäller ”Gammal” från 2026-01-01, men riskbedömningen är daterad 2026-03-01.
Bedöm riskerna tillsammans med skyddsombudet före förändringen och lägg till [[record]] med form = "risk-assessment" och dess datum.
`},
	{"M502 in time", reform + newUnit + closing + dated("risk-assessment", "beslut", "2025-12-01"), ""},
	{"M502 an idea without a day", reform + unit("ny", "unit", "forv", `status = "proposed"`), ""},
	{"M502 what is only proposed has not begun on its day", reform + unit("ny", "unit", "forv", `status = "proposed"`, `since = 2026-01-01`), `
M502 "exempel"
The change concerns “Ny”. Are the risks of ill health and accidents assessed before it is made, has the safety representative taken part in the planning, and where at least fifty work, has the safety committee dealt with it? (to the employer)
Förändringen gäller ”Ny”. Är riskerna för ohälsa och olycksfall bedömda innan ändringen görs, har skyddsombudet deltagit i planeringen, och har skyddskommittén, om minst femtio arbetar där, behandlat den? (till arbetsgivaren)
Bedöm riskerna tillsammans med skyddsombudet före förändringen och lägg till [[record]] med form = "risk-assessment" och dess datum.
`},
	{"M502 a plan that has not begun", reform + unit("ny", "unit", "forv", `status = "proposed"`, `since = 2026-07-01`), `
M502 "exempel"
The change concerns “Ny”. Are the risks of ill health and accidents assessed before it is made, has the safety representative taken part in the planning, and where at least fifty work, has the safety committee dealt with it? (to the employer)
Förändringen gäller ”Ny”. Är riskerna för ohälsa och olycksfall bedömda innan ändringen görs, har skyddsombudet deltagit i planeringen, och har skyddskommittén, om minst femtio arbetar där, behandlat den? (till arbetsgivaren)
Bedöm riskerna tillsammans med skyddsombudet före förändringen och lägg till [[record]] med form = "risk-assessment" och dess datum.
`},
	{"M502 a vision", reform + unit("ny", "unit", "forv", `status = "vision"`, `decision = "beslut"`), ""},
	{"M502 somebody else's staff", reform + unit("forening", "nonprofit", "", `status = "decided"`) + unit("nyks", "board", "kommun", `status = "decided"`), ""},
	{"M503 neither", reform + newUnit + "[[risk]]\nname = \"Övertid\"\nabout = [\"ny\"]\n", `
M503 [[risk]]
The file states neither owner nor deadline of the risk “Övertid”.
Filen anger varken ansvarig eller datum för risken ”Övertid”.
Ange owner och deadline, här eller för den åtgärd som står i measure.
`},
	{"M503 the measure has an owner", reform + newUnit + "[[risk]]\nname = \"Övertid\"\nabout = [\"ny\"]\nmeasure = \"avlast\"\n\n" + entity("measure", "avlast", `owner = ["forv"]`), `
M503 [[risk]]
The file states no deadline for the risk “Övertid”.
Filen anger inget datum för risken ”Övertid”.
Ange owner och deadline, här eller för den åtgärd som står i measure.
`},
	{"M503 the measure has a date", reform + newUnit + "[[risk]]\nname = \"Övertid\"\nabout = [\"ny\"]\nmeasure = \"avlast\"\n\n" + entity("measure", "avlast", `deadline = 2026-05-01`), `
M503 [[risk]]
The file states no owner of the risk “Övertid”.
Filen anger ingen ansvarig för risken ”Övertid”.
Ange owner och deadline, här eller för den åtgärd som står i measure.
`},
	{"M503 a risk of today", reform + newUnit + "[[risk]]\nname = \"Hemmablindhet\"\nabout = [\"kommun\"]\n", ""},
	{"M504 to a nonprofit", reform + closing + unit("forening", "nonprofit", "") + unit("ny", "unit", "forening", `formerly = ["gammal"]`), `
M504 "gammal"
“Ny” succeeds “Gammal”. Does the activity pass from “Kommun” to “Forening” as a transfer of undertaking? (to the employer)
”Ny” efterträder ”Gammal”. Går verksamheten över från ”Kommun” till ”Forening” som en verksamhetsövergång? (till arbetsgivaren)
Är det en verksamhetsövergång kan personalen följa med eller motsätta sig det. Ange svaret med [[accept]]. Stäm av med jurist.
`},
	{"M504 a service", reform + unit("forening", "nonprofit", "") + entity("service", "lots", `provided_by = ["gammal"]`) + entity("service", "nylots", `provided_by = ["forening"]`, `formerly = ["lots"]`) + "[[close]]\nids = [\"lots\"]\n", `
M504 "lots"
“Nylots” succeeds “Lots”. Does the activity pass from “Kommun” to “Forening” as a transfer of undertaking? (to the employer)
”Nylots” efterträder ”Lots”. Går verksamheten över från ”Kommun” till ”Forening” som en verksamhetsövergång? (till arbetsgivaren)
Är det en verksamhetsövergång kan personalen följa med eller motsätta sig det. Ange svaret med [[accept]]. Stäm av med jurist.
`},
	{"M504 between boards of one municipality", reform + closing + unit("annan", "board", "kommun") + unit("ny", "unit", "annan", `formerly = ["gammal"]`), ""},
	{"M504 an employer that is stated", reform + closing + unit("forbund", "federation", "") + unit("ny", "unit", "forv", `employer = "forbund"`, `formerly = ["gammal"]`), `
M504 "gammal"
“Ny” succeeds “Gammal”. Does the activity pass from “Kommun” to “Forbund” as a transfer of undertaking? (to the employer)
”Ny” efterträder ”Gammal”. Går verksamheten över från ”Kommun” till ”Forbund” som en verksamhetsövergång? (till arbetsgivaren)
Är det en verksamhetsövergång kan personalen följa med eller motsätta sig det. Ange svaret med [[accept]]. Stäm av med jurist.
`},
	{"M504 to nobody in particular", reform + closing + unit("andra", "actor", "", `formerly = ["gammal"]`), ""},
	{"M505 a merger", reform + unit("tva", "unit", "forv", `heads = 5`) + "[[close]]\nids = [\"gammal\", \"tva\"]\n\n" + unit("ny", "unit", "forv", `formerly = ["gammal", "tva"]`, `heads = 11`), `
M505 "gammal"
“Gammal” and “Tva” had 13 employees, and “Ny”, which takes over, has 11. Where are the others placed? (to the employer)
”Gammal” och ”Tva” hade 13 anställda, och ”Ny”, som tar över, har 11. Var placeras de övriga? (till arbetsgivaren)
Ange var de anställda placeras, eller svara med [[accept]] när omplacering har prövats. Stäm av med jurist.
`},
	{"M505 a split", reform + closing + unit("ny", "unit", "forv", `formerly = ["gammal"]`, `heads = 5`) + unit("ny2", "unit", "forv", `formerly = ["gammal"]`, `heads = 3`), ""},
	{"M505 how many is unknown", reform + closing + unit("ny", "unit", "forv", `formerly = ["gammal"]`), ""},
	{"M505 about as many", reform + closing + unit("ny", "unit", "forv", `formerly = ["gammal"]`, `heads = "~7"`), ""},
	{"M505 one of the two lives on", reform + unit("tva", "unit", "forv", `heads = 5`) + closing + unit("ny", "unit", "forv", `formerly = ["gammal", "tva"]`, `heads = 7`), ""},
	{"M505 a post", reform + post("soc", "gammal", `count = 3`, `vacant = 1`) + "[[close]]\nids = [\"soc\"]\n", `
M505 "soc"
“Soc” in “Gammal” is closed, and nothing succeeds it. Where are its employees (2) placed? (to the employer)
”Soc” i ”Gammal” upphör utan efterträdare. Var placeras de anställda (2)? (till arbetsgivaren)
Ange var de anställda placeras, eller svara med [[accept]] när omplacering har prövats. Stäm av med jurist.
`},
	{"M505 a post of others", reform + unit("forening", "nonprofit", "") + post("soc", "forening", `count = 3`) + "[[close]]\nids = [\"soc\"]\n", ""},
	{"M505 others merge", reform + unit("forening", "nonprofit", "", `heads = 8`) + "[[close]]\nids = [\"forening\"]\n\n" + unit("ny", "nonprofit", "", `formerly = ["forening"]`, `heads = 5`), ""},
	{"M505 a post of ours with others", reform + unit("forening", "nonprofit", "", `employer = "kommun"`) + post("soc", "forening", `count = 3`) + "[[close]]\nids = [\"soc\"]\n", `
M505 "soc"
“Soc” in “Forening” is closed, and nothing succeeds it. Where are its employees (3) placed? (to the employer)
”Soc” i ”Forening” upphör utan efterträdare. Var placeras de anställda (3)? (till arbetsgivaren)
Ange var de anställda placeras, eller svara med [[accept]] när omplacering har prövats. Stäm av med jurist.
`},
	{"M505 a vacant post", reform + post("soc", "gammal", `count = 1`, `vacant = 1`) + "[[close]]\nids = [\"soc\"]\n", ""},
	{"M506 nobody prepared it", councilReform + unit("ny", "board", "kf", `status = "decided"`, `decision = "kfbeslut"`), `
M506 ["kf"]
“Ny nämnd” is decided by “Kf”, but the file does not state who prepared the matter.
”Ny nämnd” beslutas av ”Kf”, men filen anger inte vem som har berett ärendet.
Ange dem som har berett ärendet i proposed_by för ”Ny nämnd”, eller lägg till deras eget beslut som ett [[decision]].
`},
	{"M506 the executive board was not heard", councilReform + unit("ny", "board", "kf", `status = "decided"`, `decision = "kfbeslut"`) + entity("decision", "forslag", `body = ["namnd"]`, `date = 2025-05-01`), `
M506 ["kf"]
“Ny nämnd” is decided by “Kf”, but the file does not state that “Ks” has been heard.
”Ny nämnd” beslutas av ”Kf”, men filen anger inte att ”Ks” har fått yttra sig.
Ange dem som har berett ärendet i proposed_by för ”Ny nämnd”, eller lägg till deras eget beslut som ett [[decision]].
`},
	{"M506 prepared and heard", councilReform + unit("ny", "board", "kf", `status = "decided"`, `decision = "kfbeslut"`) + entity("decision", "forslag", `body = ["namnd"]`, `date = 2025-05-01`, `supported_by = ["ks"]`) + entity("decision", "yttrande", `body = ["ks"]`, `date = 2025-09-01`), ""},
	{"M506 prepared too late", councilReform + unit("ny", "board", "kf", `status = "decided"`, `decision = "kfbeslut"`) + entity("decision", "forslag", `body = ["ks"]`, `date = 2025-12-01`), `
M506 ["kf"]
“Ny nämnd” is decided by “Kf”, but the file does not state who prepared the matter.
”Ny nämnd” beslutas av ”Kf”, men filen anger inte vem som har berett ärendet.
Ange dem som har berett ärendet i proposed_by för ”Ny nämnd”, eller lägg till deras eget beslut som ett [[decision]].
`},
	{"M506 nothing changes", councilReform, ""},
	{"M508 an old order", reform + newUnit + dated("delegation", "namnd", "\"2019\""), `
M508 "2019"
The delegation order of “Nämnd” is dated 2019, before “Ny organisation” was decided (2025-10-15).
Delegationsordningen för ”Nämnd” är daterad 2019, innan ”Ny organisation” beslutades (2025-10-15).
Revidera den i samband med förändringen och lägg till den nya som [[record]] med form = "delegation", about = ["namnd"] och dess datum.
`},
	{"M508 of a closed unit", reform + closing + dated("delegation", "namnd", "2020-01-01") + dated("delegation", "namnd", "2021-01-01"), `
M508 2021-01-01
The delegation order of “Nämnd” is dated 2021-01-01, before “Ny organisation” was decided (2025-10-15).
Delegationsordningen för ”Nämnd” är daterad 2021-01-01, innan ”Ny organisation” beslutades (2025-10-15).
Revidera den i samband med förändringen och lägg till den nya som [[record]] med form = "delegation", about = ["namnd"] och dess datum.
`},
	{"M508 revised", reform + newUnit + dated("delegation", "namnd", "2019-01-01") + dated("delegation", "namnd", "2025-10-15"), ""},
	{"M508 not recorded", reform + newUnit, ""},
	{"M509 a unit", reform + unit("ny", "unit", "forv", `status = "decided"`, `decision = "beslut"`, `since = "2025-09"`), `
M509 "2025-09"
“Ny” takes effect 2025-09, before “Ny organisation” was decided (2025-10-15).
”Ny” gäller från 2025-09, innan ”Ny organisation” beslutades (2025-10-15).
Rätta ett av datumen.
`},
	{"M509 a closing", reform + "[[close]]\nids = [\"gammal\"]\ndate = 2025-06-01\ndecision = \"beslut\"\n", `
M509 2025-06-01
“Gammal” ends 2025-06-01, before “Ny organisation” was decided (2025-10-15).
”Gammal” upphör 2025-06-01, innan ”Ny organisation” beslutades (2025-10-15).
Rätta ett av datumen.
`},
	{"M509 the year of the decision", reform + unit("ny", "unit", "forv", `decision = "beslut"`, `since = "2025"`), ""},
	{"M510 missed", entity("measure", "plan", `deadline = "2025"`), `
M510 "2025"
“Plan” was due 2025, but the file does not state that it was done by 2026-01-01.
”Plan” skulle vara klar 2025, men filen anger inte att den är genomförd (per 2026-01-01).
Ange done för ”Plan”, eller en ny deadline.
`},
	{"M510 not yet", entity("measure", "plan", `deadline = "2026"`), ""},
	{"M511 a closed service", reform + entity("target_group", "unga", `age = "13..19"`) + entity("service", "garden", `target_groups = ["unga"]`, `provided_by = ["gammal"]`) + "[[close]]\nids = [\"garden\"]\ndecision = \"beslut\"\n", `
M511 "exempel"
The change concerns services for children, or those who carry them out, lead or are responsible for them (“Garden”), and the file shows no assessment of the child's best interests. What has been judged best for the child, and how have children been able to state their views? (to the board that decides)
Förändringen gäller insatser för barn, eller dem som utför, leder eller ansvarar för sådana (”Garden”), och filen visar ingen prövning av barnets bästa. Vad har bedömts vara barnets bästa, och hur har barn fått framföra sina åsikter? (till den nämnd som beslutar)
Lägg till [[record]] med form = "child-impact", eller svara med [[accept]]. Stäm av med jurist.
`},
	{"M511 by its duty", reform + entity("service", "utredning", `duty = ["child-protection"]`, `provided_by = ["forv"]`, `status = "decided"`), `
M511 "exempel"
The change concerns services for children, or those who carry them out, lead or are responsible for them (“Utredning”), and the file shows no assessment of the child's best interests. What has been judged best for the child, and how have children been able to state their views? (to the board that decides)
Förändringen gäller insatser för barn, eller dem som utför, leder eller ansvarar för sådana (”Utredning”), och filen visar ingen prövning av barnets bästa. Vad har bedömts vara barnets bästa, och hur har barn fått framföra sina åsikter? (till den nämnd som beslutar)
Lägg till [[record]] med form = "child-impact", eller svara med [[accept]]. Stäm av med jurist.
`},
	{"M511 part of a group of children", reform + entity("target_group", "barnfamiljer") + entity("target_group", "nya", `part_of = ["barnfamiljer"]`) + entity("service", "stod", `target_groups = ["nya"]`, `status = "decided"`), `
M511 "exempel"
The change concerns services for children, or those who carry them out, lead or are responsible for them (“Stod”), and the file shows no assessment of the child's best interests. What has been judged best for the child, and how have children been able to state their views? (to the board that decides)
Förändringen gäller insatser för barn, eller dem som utför, leder eller ansvarar för sådana (”Stod”), och filen visar ingen prövning av barnets bästa. Vad har bedömts vara barnets bästa, och hur har barn fått framföra sina åsikter? (till den nämnd som beslutar)
Lägg till [[record]] med form = "child-impact", eller svara med [[accept]]. Stäm av med jurist.
`},
	{"M511 adults", reform + entity("target_group", "aldre", `age = ">64"`) + entity("service", "stod", `target_groups = ["aldre"]`, `status = "decided"`), ""},
	{"M511 assessed for the group", reform + entity("target_group", "unga", `age = "<25"`) + entity("service", "stod", `target_groups = ["unga"]`, `status = "decided"`) + record("child-impact", "unga"), ""},
}

const councilReform = municipality + `[[unit]]
id = "kf"
name = "Kf"
kind = "council"
parent = "kommun"

[[unit]]
id = "ks"
name = "Ks"
kind = "executive-board"
parent = "kf"

[[unit]]
id = "namnd"
name = "Nämnd"
kind = "board"
parent = "kf"

[[decision]]
id = "kfbeslut"
name = "Ny nämnd"
body = ["kf"]
date = 2025-10-15

`

// TestInheritedChange: what a variant inherits is asked about until it is
// answered, and what it changes itself as well. A record of a file is about what
// that file changes, unless it says otherwise.
func TestInheritedChange(t *testing.T) {
	const (
		own      = "[[unit]]\nid = \"ny\"\nname = \"Ny\"\nkind = \"unit\"\nparent = \"forv\"\nsince = 2026-01-01\n"
		assessed = "[[record]]\nform = \"risk-assessment\"\ndate = 2025-09-01\n"
	)
	for _, test := range []struct{ name, base, change, want string }{
		{"nothing of its own", reform + closing, "", "Förändringen gäller ”Gammal”, men filen visar ingen riskbedömning."},
		{"a unit with a day", reform + closing, own, "Förändringen gäller ”Gammal”, men filen visar ingen riskbedömning. Förändringen gäller ”Ny”. Är riskerna för ohälsa och olycksfall bedömda innan ändringen görs, har skyddsombudet deltagit i planeringen, och har skyddskommittén, om minst femtio arbetar där, behandlat den? (till arbetsgivaren)"},
		{"the variant assesses its own change", reform + closing, own + assessed, "Förändringen gäller ”Gammal”, men filen visar ingen riskbedömning."},
		{"the variant assesses itself", reform + closing, own + assessed + "about = [\"v\"]\n", "Förändringen gäller ”Gammal”, men filen visar ingen riskbedömning."},
		{"the variant names what its base changes", reform + closing, own + assessed + "about = [\"gammal\", \"ny\"]\n", ""},
		{"the unit above is assessed", reform + closing, assessed + "about = [\"forv\"]\n", ""},
		{"the base was assessed, the variant is not", reform + closing + assessed + "about = [\"gammal\"]\n", own, "Förändringen gäller ”Ny”. Är riskerna för ohälsa och olycksfall bedömda innan ändringen görs, har skyddsombudet deltagit i planeringen, och har skyddskommittén, om minst femtio arbetar där, behandlat den? (till arbetsgivaren)"},
		{"answered once", reform + closing + "[[accept]]\nrule = \"M502\"\nreason = \"Bedömt.\"\n", "", ""},
	} {
		r := variant(t, test.base, variantHeader+test.change)
		out := rules.Check(rules.Input{Org: r.Org, Places: r.Places, Only: []string{"M502"}, Overrides: map[string]diag.Severity{}})
		var got string
		for i := range out.Findings {
			got += out.Findings[i].Message.In(message.SV)
		}
		if got != test.want {
			t.Errorf("%s: %s\nwant %s", test.name, got, test.want)
		}
	}
}

// TestPlanOfAreas: that a unit is to work in areas is a change for its staff, also where
// no file says where it works today; that a file is the first to say where is none. What
// is named first is what is decided, then what a source says.
func TestPlanOfAreas(t *testing.T) {
	const areas = "[[area]]\nid = \"norr\"\nname = \"Norr\"\n\n[[unit]]\nid = \"gammal\"\nareas = [\"norr\"]\n"
	const guessed = "[[unit]]\nid = \"ny\"\nname = \"Ny\"\nkind = \"unit\"\nparent = \"forv\"\nsince = 2026-07-01\nstatus = \"proposed\"\nassumed = [\"status\"]\n"
	const post = "[[post]]\nid = \"samordnare\"\nname = \"Samordnare\"\nunit = \"gammal\"\nsince = 2026-07-01\n"
	for _, test := range []struct{ rules, name, status, change, want string }{
		{"M501 M502", "proposed", "proposed", areas, "The change concerns “Gammal”."},
		{"M501 M502", "decided", "decided", areas, "The change concerns “Gammal”."},
		{"M501 M502", "described", "in-force", areas, ""},
		{"M501 M502", "a vision", "vision", areas, ""},
		{"M501 M502", "the surest first", "proposed", guessed + post + areas, "The change concerns “Gammal”, “Samordnare” and “Ny”."},
		{"M502", "the decided first", "proposed", areas + post + "status = \"decided\"\n", "The change concerns “Samordnare” and “Gammal”."},
	} {
		r := variant(t, reform, strings.Replace(variantHeader, "extends", "status = \""+test.status+"\"\nextends", 1)+test.change)
		for _, rule := range strings.Fields(test.rules) {
			out := rules.Check(rules.Input{Org: r.Org, Places: r.Places, Change: changeOf(r), Only: []string{rule}, Overrides: map[string]diag.Severity{}})
			got := ""
			for i := range out.Findings {
				text := out.Findings[i].Message.In(message.EN)
				got += text[:strings.Index(text, ".")+1]
			}
			if got != test.want {
				t.Errorf("%s, %s: %q, want %q", rule, test.name, got, test.want)
			}
		}
	}
}
