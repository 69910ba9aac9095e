package rules_test

var authorityMessages = []messageTest{
	{"A201 a step in a collaboration",
		board + unit("bolag", "company", "") + unit("samverkan", "collaboration", "", `members = ["namnd", "bolag"]`) + entity("pathway", "vag", `steps = [ { step = "decide", unit = "samverkan" } ]`),
		`
A201 { step = "decide", unit = "samverkan" }
In “Vag”, the decision is taken by “Samverkan”, which according to the file answers to no board.
I ”Vag” fattas beslutet av ”Samverkan”, som enligt filen inte lyder under någon nämnd.
Låt steget ange en befattning eller en enhet under nämnden.
`},
	{"A202 a step by a company",
		board + unit("bolag", "company", "") + post("utredare", "bolag") + entity("pathway", "vag", `steps = [ { step = "decide", post = "utredare" } ]`),
		`
A202 { step = "decide", post = "utredare" }
In “Vag”, the decision is taken by “Utredare”, outside the public bodies.
I ”Vag” fattas beslutet av ”Utredare”, som inte tillhör något offentligt organ.
Låt steget ange en befattning eller en enhet under nämnden.
`},
	{"A202 another authority decides for itself",
		board + unit("kassan", "agency", "") + entity("pathway", "vag", `steps = [ { step = "decide", unit = "kassan" } ]`),
		""},
	{"A202 nobody decides on an open service",
		board + unit("bolag", "company", "") + entity("service", "cafe", `kind = "open"`, `provided_by = ["namnd"]`) + entity("pathway", "vag", `steps = [ { step = "decide", unit = "bolag", service = "cafe" } ]`),
		""},
	{"A203 the model is not declared",
		board + unit("enhet", "unit", "namnd", `role = "provider"`) + entity("pathway", "vag", `steps = [ { step = "decide", unit = "enhet" } ]`) + "[[record]]\nform = \"delegation\"\n",
		""},
	{"A203 declared",
		purchaserProvider + unit("enhet", "unit", "utforarn", `role = "provider"`) + entity("pathway", "vag", `steps = [ { step = "intake", unit = "enhet" }, { step = "decide", unit = "enhet" } ]`) + "[[record]]\nform = \"delegation\"\n",
		`
P214 "provider"
The file states no commission for “Utforarn” and “Enhet”, in spite of the role of provider.
Filen anger inget uppdrag till ”Utforarn” och ”Enhet”, trots rollen som utförare.
Lägg till [[agreement]] med form = "commission", beställaren i from och utföraren i to; eller rätta role.
A203 { step = "decide", unit = "enhet" }
Why is the decision in “Vag” taken by the provider “Enhet”? (to the board)
Varför fattas beslutet i ”Vag” av utföraren ”Enhet”? (till nämnden)
Låt någon på beställarsidan besluta, eller ange med [[accept]] varför ”Enhet” gör det.
`},
	{"A204 once for each board",
		board + unit("forv", "administration", "namnd", `led_by = ["chef"]`) + post("chef", "forv", `count = 1`) + post("handlaggare", "forv") + entity("pathway", "vag", `steps = [ { step = "decide", post = "handlaggare" }, { step = "decide", post = "chef" } ]`),
		`
A204 { step = "decide", post = "handlaggare" }
The file shows no delegation order for the decision. Has “Nämnd” delegated it to “Handlaggare” and “Chef”? (to the board)
Filen visar ingen delegationsordning för beslutet. Har ”Nämnd” delegerat det till ”Handlaggare” och ”Chef”? (till nämnden)
Lägg till [[record]] med form = "delegation" och about = ["namnd"], eller låt nämnden besluta.
`},
	{"A204 the chain goes through the administration",
		board + unit("forv", "administration", "namnd") + unit("enhet", "unit", "forv") + entity("pathway", "vag", `steps = [ { step = "decide", unit = "enhet" } ]`) + "[[record]]\nform = \"delegation\"\nabout = [\"forv\"]\n",
		""},
	{"A205 an employee applies for compulsory care",
		board + unit("forv", "administration", "namnd") + entity("service", "lvm", `kind = "authority"`, `duty = ["compulsory-care-addiction"]`, `provided_by = ["forv"]`) + entity("pathway", "vag", `service = "lvm"`, `steps = [ { step = "decide", unit = "forv" } ]`) + "[[record]]\nform = \"delegation\"\n",
		`
A205 { step = "decide", unit = "forv" }
In “Vag”, “Forv” decides in a matter of “Lvm”. In certain such matters a board may delegate only to a committee.
I ”Vag” beslutar ”Forv” i ett ärende om ”Lvm”. I vissa sådana ärenden får nämnden delegera beslutanderätten bara till ett utskott.
Låt steget ange ”Nämnd” eller dess utskott, eller beskriv det som anställda får besluta om som en egen [[service]].
`},
	{"A205 the chair decides when the board cannot be awaited",
		board + unit("sn", "board", "namnd") + post("ordforande", "sn") + entity("service", "lvm", `kind = "authority"`, `duty = ["compulsory-care-addiction"]`, `provided_by = ["sn"]`) + entity("pathway", "vag", `service = "lvm"`, `steps = [ { step = "decide", post = "ordforande" } ]`) + "[[record]]\nform = \"delegation\"\n",
		""},
	{"A206 hired staff",
		board + unit("bolag", "company", "") + unit("enhet", "unit", "namnd", `employer = "bolag"`) + entity("pathway", "vag", `steps = [ { step = "decide", unit = "enhet" } ]`) + "[[record]]\nform = \"delegation\"\nabout = [\"namnd\"]\n",
		`
A206 { step = "decide", unit = "enhet" }
In “Vag”, “Enhet” decides for “Nämnd” but has “Bolag” as employer.
I ”Vag” fattar ”Enhet” beslut för ”Nämnd”, men har ”Bolag” som arbetsgivare.
Ange att nämnden, ett utskott, en förtroendevald eller en anställd i kommunen beslutar.
`},
	{"A206 the region's staff",
		board + unit("regionen", "region", "") + post("lakare", "regionen") + "[[record]]\nform = \"delegation\"\nabout = [\"lakare\"]\n",
		`
A206 "lakare"
A decision is delegated to “Lakare”, whose employer is “Regionen”.
Beslutanderätt delegeras till ”Lakare”, som har ”Regionen” som arbetsgivare.
Ange att nämnden, ett utskott, en förtroendevald eller en anställd i kommunen beslutar, eller beskriv den gemensamma nämnd eller den avtalssamverkan med ”Regionen” som tillåter det (form = "intermunicipal").
`},
	{"A206 by agreement",
		board + unit("regionen", "region", "") + post("lakare", "regionen") + entity("agreement", "avtal", `form = "intermunicipal"`, `from = "namnd"`, `to = ["regionen"]`, `follow_up = "Varje år"`) + "[[record]]\nform = \"delegation\"\nabout = [\"lakare\"]\n",
		""},
}
