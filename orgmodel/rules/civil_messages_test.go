package rules_test

const nonprofit = board +
	"[[unit]]\nid = \"forening\"\nname = \"Förening\"\nkind = \"nonprofit\"\n\n" +
	"[[service]]\nid = \"natthem\"\nname = \"Natthem\"\nprovided_by = [\"forening\"]\n\n"

var civilMessages = []messageTest{
	{"C301 a set amount for a set volume",
		nonprofit + entity("agreement", "iop", `form = "nonprofit-partnership"`, `from = "namnd"`, `to = ["forening"]`, `services = ["natthem"]`, `amount = 900_000`, `volume = "12 platser"`, `follow_up = "Varje år"`, `until = "2028"`),
		`
C301 "12 platser"
“Iop” pays a set amount for a set volume (12 platser). Is it a partnership or a purchase? (to the board)
”Iop” betalar ett bestämt belopp för en bestämd volym (12 platser). Är det ett partnerskap eller ett köp? (till nämnden)
Bedöm vad ”Förening” bidrar med utöver det som betalas och ange svaret med [[accept]], eller ändra form.
`},
	{"C302 a region and a category",
		board + unit("regionen", "region", "") + unit("ideburna", "actor", "") + entity("agreement", "avtal", `form = "reserved-procurement"`, `from = "namnd"`, `to = ["ideburna", "regionen"]`),
		`
C302 "regionen"
On what ground is the procurement behind “Avtal”, with “Regionen” (Region), reserved: for a nonprofit organisation, for a sheltered workshop, or for an organisation with a purpose of its own? (to the board)
Med vilket stöd är upphandlingen bakom ”Avtal”, med ”Regionen” (Region), reserverad: för en idéburen organisation, för en skyddad verkstad eller för en organisation med eget syfte? (till nämnden)
Ange stödet med [[accept]], eller rätta kind för ”Regionen” eller form för ”Avtal”.
`},
	{"C302 before there was a reserve for nonprofits",
		header("name = \"O\"\nmunicipality = \"1490\"\nas_of = 2019-06-01") + board + unit("regionen", "region", "") + entity("agreement", "avtal", `form = "reserved-procurement"`, `from = "namnd"`, `to = ["regionen"]`),
		`
C302 "regionen"
On what ground is the procurement behind “Avtal”, with “Regionen”, reserved: for a sheltered workshop, or for an organisation with a purpose of its own? (to the board)
Med vilket stöd är upphandlingen bakom ”Avtal”, med ”Regionen”, reserverad: för en skyddad verkstad eller för en organisation med eget syfte? (till nämnden)
Ange stödet med [[accept]]. Stäm av med jurist.
`},
	{"C303 a code without its check digit",
		board + unit("bolag", "company", "") + entity("service", "kurs", `provided_by = ["bolag"]`, `codes = { cpv = "85322000" }`) + entity("agreement", "lov", `form = "choice-system"`, `from = "namnd"`, `to = ["bolag"]`, `services = ["kurs"]`, `follow_up = "Varje år"`),
		`
C303 "kurs"
“Lov” is a choice system for “Kurs”, with the CPV code 85322000, one of those that the act leaves out. Is the code right, and on which act does the agreement rest? (to the board)
”Lov” är ett valfrihetssystem för ”Kurs”, med CPV-koden 85322000, en av dem som lagen undantar. Stämmer koden, och vilken lag vilar avtalet på? (till nämnden)
Rätta koden för ”Kurs” eller form för ”Lov”, eller svara med [[accept]].
`},
	{"C304 a compact that pays",
		nonprofit + entity("agreement", "lok", `form = "compact"`, `between = ["namnd", "forening"]`, `amount = 100_000`, `services = ["natthem"]`),
		`
C304 ["natthem"]
“Lok” is a compact with civil society, but is said to order or pay for something (services and amount). Is it to be read as a contract? (to the board)
”Lok” är en överenskommelse med civilsamhället, men anges beställa eller betala något (services och amount). Ska den läsas som ett avtal? (till nämnden)
Beskriv avtalet, bidraget eller uppdraget bakom med egen form och eget beslut, eller ange med [[accept]] hur det ska läsas.
`},
	{"C304 a contract that rests on an accord",
		nonprofit + entity("decision", "uppgorelse", `form = "accord"`, `proposed_by = ["S", "M"]`) + entity("agreement", "avtal", `form = "grant"`, `from = "namnd"`, `to = ["forening"]`, `decision = "uppgorelse"`),
		`
C304 "uppgorelse"
“Avtal” rests on “Uppgorelse”, which is a political agreement between parties and commissions nothing. Which decision is behind it? (to the board)
”Avtal” vilar på ”Uppgorelse”, som är en överenskommelse mellan partier och inte beställer något. Vilket beslut ligger till grund för avtalet? (till nämnden)
Beskriv avtalet, bidraget eller uppdraget bakom med egen form och eget beslut, eller ange med [[accept]] hur det ska läsas.
`},
	{"C305 two partnerships",
		nonprofit + entity("agreement", "ett", `form = "nonprofit-partnership"`, `from = "namnd"`, `to = ["forening"]`, `services = ["natthem"]`, `follow_up = "Varje år"`) + entity("agreement", "tva", `form = "nonprofit-partnership"`, `from = "namnd"`, `to = ["forening"]`, `amount = ">500_000"`, `follow_up = "Varje år"`, `until = "2027"`),
		`
C305 "ett"
For 2 partnerships the file does not state what the municipality contributes, what the partner contributes or for how long, among them “Ett” and “Tva”.
För 2 partnerskap anger filen inte vad kommunen bidrar med, vad partnern bidrar med eller hur länge det gäller, bland annat ”Ett” och ”Tva”.
Fyll i amount, services och until, så långt det är känt.
`},
	{"C305 one partnership",
		nonprofit + entity("agreement", "iop", `form = "nonprofit-partnership"`, `from = "namnd"`, `to = ["forening"]`, `services = ["natthem"]`, `follow_up = "Varje år"`),
		`
C305 "iop"
“Iop” does not state what the municipality contributes and for how long.
”Iop” saknar uppgift om vad kommunen bidrar med och hur länge det gäller.
Fyll i amount och until, så långt det är känt.
`},
	{"C306 decided",
		nonprofit + entity("agreement", "avtal", `form = "procurement"`, `status = "decided"`, `from = "namnd"`, `to = ["forening"]`, `services = ["natthem"]`, `follow_up = "Varje år"`),
		`
C306 "avtal"
Under “Avtal”, work is to be given to outsiders. Is it negotiated, or dealt with in union cooperation, before the decision? (to the board)
Enligt ”Avtal” ska arbete lämnas till någon utomstående. Är det förhandlat eller samverkat före beslutet? (till nämnden)
Lägg till [[record]] med form = "negotiation" eller "union-cooperation", eller ange med [[accept]] varför det inte behövs.
`},
	{"C306 in force, or a grant",
		nonprofit + entity("agreement", "avtal", `form = "procurement"`, `from = "namnd"`, `to = ["forening"]`, `follow_up = "Varje år"`) + entity("agreement", "bidrag", `form = "grant"`, `status = "proposed"`, `from = "namnd"`, `to = ["forening"]`),
		""},
}
