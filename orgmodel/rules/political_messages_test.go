package rules_test

var politicalMessages = []messageTest{
	{"B101 a file about two boards",
		unit("kf", "council", "") + unit("sn", "board", "kf") + unit("un", "board", "kf"),
		""},
	{"B102 a member of the collaboration stands under a board",
		board + unit("bolag", "company", "") + unit("samverkan", "collaboration", "", `members = ["namnd", "bolag"]`) + entity("service", "stod", `duty = ["victim-support"]`, `provided_by = ["samverkan"]`),
		""},
	{"B102 nobody under a board",
		board + unit("bolag", "company", "") + entity("service", "stod", `duty = ["victim-support"]`, `provided_by = ["bolag"]`),
		`
B102 ["bolag"]
“Stod” is a statutory task, but the file shows no responsible board: no provider (“Bolag”) is under a board or has an agreement with one.
”Stod” är en lagstadgad uppgift, men filen visar ingen ansvarig nämnd: ingen utförare (”Bolag”) lyder under en nämnd eller har avtal med en.
Låt en enhet under nämnden utföra ”Stod”, eller beskriv nämndens avtal med den som gör det.
`},
	{"B102 another public body provides",
		board + unit("regionen", "region", "") + entity("service", "stod", `duty = ["victim-support"]`, `provided_by = ["regionen"]`),
		""},
	{"B103 a board closes a board",
		board + unit("skoln", "board", "kommun") + entity("decision", "beslut", `body = ["namnd"]`) + "[[close]]\nids = [\"skoln\"]\ndate = 2025-12-31\ndecision = \"beslut\"\n",
		`
B103 "beslut"
“Skoln” is closed by “Beslut”, decided by “Nämnd”. Which boards there are is decided by the council.
”Skoln” avvecklas genom ”Beslut”, som beslutas av ”Nämnd”. Vilka nämnder som ska finnas beslutar fullmäktige.
Ange fullmäktige i body för ”Beslut”, eller fullmäktiges eget beslut.
`},
	{"B103 decided before the act",
		municipality + unit("namnd", "board", "kommun", `decision = "beslut"`) + entity("decision", "beslut", `body = ["namnd"]`, `date = 2015-06-01`),
		""},
	{"B103 only a motion",
		municipality + unit("namnd", "board", "kommun", `decision = "motion"`) + entity("decision", "motion", `form = "motion"`, `body = ["namnd"]`),
		""},
	{"B104 several boards",
		board + unit("skoln", "board", "kommun") + unit("byggn", "board", "kommun") + "[[record]]\nform = \"charter\"\nabout = [\"namnd\"]\n",
		`
B104 "exempel"
The file states no charter for “Skoln” and “Byggn”.
Filen anger inget reglemente för ”Skoln” och ”Byggn”.
Lägg till [[record]] med form = "charter" och about = ["skoln"].
`},
	{"B104 a charter that comes later",
		board + "[[record]]\nform = \"charter\"\nabout = [\"namnd\"]\ndate = 2027-01-01\n",
		`
B104 "exempel"
The file states no charter for “Nämnd”.
Filen anger inget reglemente för ”Nämnd”.
Lägg till [[record]] med form = "charter" och about = ["namnd"].
`},
	{"B107 two municipalities have agreed",
		municipality + unit("gemensam", "joint-board", "kommun") + unit("grann", "municipality", "") + entity("agreement", "avtal", `from = "grann"`, `to = ["kommun"]`, `form = "intermunicipal"`),
		""},
	{"B107 what has been agreed is a grant",
		municipality + unit("gemensam", "joint-board", "kommun") + unit("grann", "municipality", "") + entity("agreement", "bidrag", `from = "grann"`, `to = ["kommun"]`, `form = "grant"`),
		`
B107 "gemensam"
“Gemensam” is a joint board, but the file describes no agreement between its parties.
”Gemensam” är en gemensam nämnd, men filen beskriver ingen överenskommelse mellan parterna.
Lägg till [[agreement]] med form = "cooperation" och kommunerna eller regionerna, eller deras fullmäktige, i between.
`},
	{"B108 a federation that exists, in a file without records",
		municipality + unit("forbund", "federation", ""),
		""},
	{"B108 proposed",
		municipality + unit("forbund", "federation", "", `status = "proposed"`),
		`
B108 "forbund"
The file states no statutes for “Forbund”.
Filen anger ingen förbundsordning för ”Forbund”.
Lägg till [[record]] med form = "statutes" och about = ["forbund"].
`},
	{"B109 two agreements",
		board + unit("regionen", "region", "") + entity("agreement", "jour", `form = "intermunicipal"`, `from = "namnd"`, `to = ["regionen"]`) + entity("agreement", "familjeratt", `form = "intermunicipal"`, `from = "namnd"`, `to = ["regionen"]`),
		`
B109 "familjeratt"
The file states no follow-up of “Jour” and “Familjeratt”. The executive board is to report such agreements to the council each year.
Filen anger ingen uppföljning av ”Jour” och ”Familjeratt”. Kommunstyrelsen ska varje år rapportera om avtalssamverkan till fullmäktige.
Ange i follow_up vem som samlar in det som ska redovisas, och när.
`},
	{"B111 an office in the north",
		board + entity("area", "norr") + entity("area", "soder") + unit("kontor", "unit", "namnd", `areas = ["norr"]`) + entity("decision", "beslut", `body = ["kontor"]`),
		`
B111 "kontor"
“Beslut” is decided by “Kontor”, which works for a part of the municipality but is neither a board nor a committee.
”Beslut” beslutas av ”Kontor”, som arbetar för en del av kommunen men varken är nämnd eller utskott.
Ange i body den nämnd som beslutar, eller som har delegerat till ”Kontor”.
`},
	{"B111 all areas are the whole",
		board + entity("area", "norr") + unit("kontor", "unit", "namnd", `areas = ["norr"]`) + entity("decision", "beslut", `body = ["kontor"]`),
		""},
	{"B113 a file that shows neither committees nor decisions",
		board + entity("service", "barnskydd", `kind = "authority"`, `duty = ["child-protection"]`, `provided_by = ["namnd"]`),
		""},
	{"B113 a case pathway shows who decides",
		board + entity("service", "barnskydd", `kind = "authority"`, `duty = ["child-protection"]`, `provided_by = ["namnd"]`) + entity("pathway", "anmalan", `service = "barnskydd"`, `steps = [ { step = "decide", unit = "namnd" } ]`),
		`
B113 "namnd"
The file shows no committee under “Nämnd”, which is responsible for “Barnskydd”. Does the whole board take the decisions about children that may be delegated only to a committee? (to the board)
Filen visar inget utskott under ”Nämnd”, som ansvarar för ”Barnskydd”. Fattar hela nämnden de beslut om barn som får delegeras bara till ett utskott? (till nämnden)
Lägg till utskottet under ”Nämnd”, eller ange med [[accept]] att hela nämnden fattar besluten.
`},
	{"B114 decisions are recorded, but not these",
		board + entity("decision", "beslut", `body = ["namnd"]`) + entity("service", "cafe", `kind = "open"`, `provided_by = ["namnd"]`) + entity("service", "lotsen", `kind = "open"`, `provided_by = ["namnd"]`),
		`
B114 "cafe"
The file states no decision. Has the board decided that “Cafe” and “Lotsen” be offered without a needs test? (to the board)
Filen anger inget beslut. Har nämnden beslutat att ”Cafe” och ”Lotsen” ges utan individuell behovsprövning? (till nämnden)
Ange nämndens beslut i decision, eller ange med [[accept]] att det inte är en insats för personliga behov.
`},
	{"B114 decided by an office",
		board + unit("kontor", "administration", "namnd") + entity("decision", "beslut", `body = ["kontor"]`) + entity("service", "cafe", `kind = "open"`, `provided_by = ["namnd"]`, `decision = "beslut"`),
		`
B114 "beslut"
“Cafe” is offered without a needs test on the decision of “Kontor”, which is no board. Is it a service for personal needs, which the board decides on? (to the board)
”Cafe” ges utan individuell behovsprövning efter beslut av ”Kontor”, som inte är en nämnd. Är det en insats för personliga behov, som nämnden beslutar om? (till nämnden)
Ange nämnden i body för ”Beslut”, eller nämndens eget beslut.
`},
	{"B114 only proposed, or in a file without decisions",
		board + entity("decision", "beslut", `form = "motion"`) + entity("service", "cafe", `kind = "open"`, `provided_by = ["namnd"]`) + entity("service", "lotsen", `kind = "open"`, `status = "proposed"`, `provided_by = ["namnd"]`),
		""},
	{"B115 two boards",
		board + unit("vardn", "board", "kommun") + entity("service", "barnskydd", `duty = ["child-protection"]`, `provided_by = ["namnd"]`) + entity("service", "hemtjanst", `duty = ["home-care"]`, `provided_by = ["vardn"]`),
		`
B115 "exempel"
“Nämnd” and “Vardn” share the tasks of the social services and must on request give each other certain information. The file does not describe how they do so.
”Nämnd” och ”Vardn” delar på ansvaret för socialtjänsten och ska på begäran lämna vissa uppgifter till varandra. Filen beskriver inte hur det går till.
Beskriv rutinen eller överenskommelsen som [[agreement]] med form = "cooperation" och nämnderna i between.
`},
	{"B115 the other board has tasks of another act",
		board + unit("vardn", "board", "kommun") + entity("service", "barnskydd", `duty = ["child-protection"]`, `provided_by = ["namnd"]`) + entity("service", "boende", `duty = ["lss-housing"]`, `provided_by = ["vardn"]`),
		""},
	{"B106 a member of another board",
		board + unit("skoln", "board", "kommun") + unit("forv", "administration", "namnd", `led_by = ["ordf"]`) + post("ordf", "skoln", `count = 1`),
		""},
}
