package rules_test

// purchaserProvider is a model with two boards; terms are what a commission is
// to say.
const (
	purchaserProvider = "[organisation]\nid = \"o\"\nname = \"O\"\nmunicipality = \"1490\"\nlanguage = \"sv\"\nas_of = 2026-01-01\nstatus = \"in-force\"\nsteering_model = \"purchaser-provider\"\n\n" +
		municipality +
		"[[unit]]\nid = \"bestn\"\nname = \"Bestn\"\nkind = \"board\"\nparent = \"kommun\"\nrole = \"purchaser\"\n\n" +
		"[[unit]]\nid = \"utforarn\"\nname = \"Utforarn\"\nkind = \"board\"\nparent = \"kommun\"\nrole = \"provider\"\n\n"
	terms = "amount = 1_000_000\nvolume = \"Allt\"\nfollow_up = \"Varje år\""
)

var purchasingMessages = []messageTest{
	{"P211 orders from itself",
		purchaserProvider + entity("agreement", "uppdrag", `form = "commission"`, `from = "bestn"`, `to = ["bestn", "utforarn"]`, terms),
		`
P211 "bestn"
In “Uppdrag”, “Bestn” orders from itself.
I ”Uppdrag” beställer ”Bestn” av sig själv.
Ange den enhet som utför i to, eller beskriv ramen för ”Bestn” med [[budget]].
`},
	{"P212 a board that orders from its own unit",
		purchaserProvider + unit("enhet", "unit", "bestn") + entity("agreement", "uppdrag", `form = "commission"`, `from = "bestn"`, `to = ["enhet"]`, terms) + entity("agreement", "resten", `form = "commission"`, `from = "bestn"`, `to = ["utforarn"]`, terms),
		`
P212 "bestn"
“Bestn” orders from “Enhet”, which it runs itself. Who follows up the provider? (to the board)
”Bestn” beställer av ”Enhet”, som nämnden själv driver. Vem följer upp utföraren? (till nämnden)
Ange med [[accept]] vem som följer upp det som ”Bestn” själv driver, eller rätta enheternas parent eller role.
`},
	{"P212 both sides within the administration",
		purchaserProvider + unit("myndighet", "unit", "utforarn", `role = "purchaser"`) + entity("agreement", "uppdrag", `form = "commission"`, `from = "bestn"`, `to = ["utforarn"]`, terms),
		`
P212 "utforarn"
“Utforarn” is responsible both for “Myndighet”, on the purchaser's side, and for “Utforarn”, on the provider's. Who follows up the provider? (to the board)
”Utforarn” ansvarar både för ”Myndighet” på beställarsidan och för ”Utforarn” på utförarsidan. Vem följer upp utföraren? (till nämnden)
Ange med [[accept]] vem som följer upp det som ”Utforarn” själv driver, eller rätta enheternas parent eller role.
`},
	{"P214 nothing is ordered",
		purchaserProvider,
		`
P214 "provider"
The file states no commission for “Utforarn”, in spite of the role of provider.
Filen anger inget uppdrag till ”Utforarn”, trots rollen som utförare.
Lägg till [[agreement]] med form = "commission", beställaren i from och utföraren i to; eller rätta role.
`},
	{"P214 ordered from a unit below",
		purchaserProvider + unit("enhet", "unit", "utforarn", `role = "provider"`) + entity("agreement", "uppdrag", `form = "commission"`, `from = "bestn"`, `to = ["enhet"]`, terms),
		""},
	{"P215 two commissions",
		purchaserProvider + entity("agreement", "ett", `from = "bestn"`, `to = ["utforarn"]`, `volume = "Allt"`, `follow_up = "Varje år"`) + entity("agreement", "tva", `form = "commission"`, `from = "bestn"`, `to = ["utforarn"]`, `amount = "~5_000_000"`, `volume = "Allt"`),
		`
P215 "ett"
2 commissions lack the price or the follow-up, among them “Ett” and “Tva”.
2 uppdrag saknar pris eller uppföljning, bland annat ”Ett” och ”Tva”.
Fyll i amount och follow_up, så långt det är känt.
`},
	{"P216 lines that meet in the head of the administration",
		purchaserProvider + entity("agreement", "uppdrag", `form = "commission"`, `from = "bestn"`, `to = ["utforarn"]`, terms) + unit("forv", "administration", "utforarn", `led_by = ["chef"]`) + post("chef", "forv") + unit("a", "unit", "forv", `led_by = ["ca"]`) + post("ca", "a") + unit("b", "unit", "forv", `led_by = ["cb"]`) + post("cb", "b") + entity("service", "beslut", `kind = "authority"`, `provided_by = ["a"]`) + entity("service", "stod", `kind = "needs-tested"`, `provided_by = ["b"]`),
		""},
	{"P217 a grant, and an agreement that names no service",
		board + unit("bolag", "company", "") + entity("service", "stod", `provided_by = ["bolag"]`) + entity("agreement", "bidrag", `form = "grant"`, `from = "namnd"`, `to = ["bolag"]`, `services = ["stod"]`) + entity("agreement", "avtal", `form = "procurement"`, `from = "namnd"`, `to = ["bolag"]`),
		""},
	{"P217 two contracts",
		board + unit("privata", "actor", "") + entity("service", "stod", `provided_by = ["privata"]`) + entity("agreement", "ett", `form = "choice-system"`, `from = "namnd"`, `to = ["privata"]`, `services = ["stod"]`) + entity("agreement", "tva", `form = "procurement"`, `from = "namnd"`, `to = ["privata"]`, `services = ["stod"]`),
		`
P217 "ett"
The file does not state how private providers are followed up, or how the public gains insight: “Ett” and “Tva”.
Filen anger inte hur privata utförare följs upp eller hur allmänheten får insyn: ”Ett” och ”Tva”.
Fyll i follow_up.
`},
	{"P219 a contract on residential care",
		board + unit("hemmet", "company", "") + entity("service", "hvb", `duty = ["out-of-home-care"]`, `provided_by = ["namnd"]`) + entity("agreement", "avtal", `form = "procurement"`, `from = "namnd"`, `to = ["hemmet"]`, `services = ["hvb"]`, `follow_up = "Varje år"`),
		`
P219 "hvb"
The file states no permit from IVO for “Hemmet” as provider of “Hvb”.
Filen anger inget tillstånd från IVO för ”Hemmet” som utförare av ”Hvb”.
Lägg till [[record]] med form = "permit" och about = ["hemmet"].
`},
	{"P219 nobody in particular",
		board + unit("privata", "actor", "") + entity("service", "hemtjanst", `duty = ["home-care"]`, `provided_by = ["privata", "namnd"]`),
		""},
	{"P220 the model is not declared",
		board + unit("kok", "unit", "namnd") + unit("stad", "unit", "namnd") + entity("service", "mat", `provided_by = ["kok"]`) + entity("agreement", "uppdrag", `form = "commission"`, `from = "namnd"`, `to = ["stad"]`, `services = ["mat"]`),
		""},
	{"P220 others provide it",
		purchaserProvider + unit("kok", "unit", "kommun") + entity("service", "mat", `provided_by = ["kok"]`) + entity("agreement", "uppdrag", `form = "commission"`, `from = "bestn"`, `to = ["utforarn"]`, `services = ["mat"]`, terms),
		`
P220 "mat"
“Uppdrag” orders “Mat” from “Utforarn”, but it is provided by “Kok”.
”Uppdrag” gäller ”Mat” från ”Utforarn”, men den utförs av ”Kok”.
Rätta uppdraget, eller lägg till utföraren i provided_by för ”Mat”.
`},
	{"P220 a collaboration of the provider does",
		purchaserProvider + unit("kok", "unit", "utforarn") + unit("samverkan", "collaboration", "", `members = ["kok", "bestn"]`) + entity("service", "mat", `provided_by = ["samverkan"]`) + entity("agreement", "uppdrag", `form = "commission"`, `from = "bestn"`, `to = ["utforarn"]`, `services = ["mat"]`, terms),
		""},
}
