package rules_test

// twoHomes are a unit and a school, each under its own manager.
const twoHomes = `[[unit]]
id = "namnd"
name = "Namnd"
kind = "council"

[[unit]]
id = "enhet"
name = "Enhet"
kind = "unit"
parent = "namnd"
led_by = ["chef"]
heads = ">20"

[[unit]]
id = "skola"
name = "Skola"
kind = "school"
parent = "namnd"
led_by = ["rektor"]

[[post]]
id = "chef"
name = "Chef"
unit = "enhet"
count = 1

[[post]]
id = "rektor"
name = "Rektor"
unit = "skola"
count = 1

`

var messageTests = []struct{ name, text, want string }{
	{"L409 a team of the managers' own unit",
		twoHomes + unit("team", "collaboration", "", `members = ["enhet", "namnd"]`, `led_by = ["chef"]`),
		""},
	{"L409 a joint team of two homes",
		twoHomes + unit("team", "collaboration", "", `members = ["enhet", "skola"]`, `led_by = ["rektor", "chef"]`, `leadership = "joint"`),
		`
L409 ["rektor", "chef"]
“Team” is led by “Rektor” and “Chef”, while those who work there keep their line manager in “Enhet” and “Skola”: the staff have two managers.
”Team” leds av ”Rektor” och ”Chef”, medan de som arbetar där har kvar sin ordinarie chef i ”Enhet” och ”Skola”: personalen får två chefer.
Kom överens om vem som beslutar om vad: det dagliga arbetet, lön, ledighet, arbetsmiljöuppgifter. Ange sedan svaret med [[accept]].
`},
	{"L409 a team led by one of its members",
		twoHomes + unit("team", "collaboration", "", `members = ["enhet", "skola"]`, `led_by = ["chef"]`),
		`
L409 ["chef"]
“Team” is led by “Chef”, while those who work there keep their line manager in “Skola”: the staff have two managers.
”Team” leds av ”Chef”, medan de som arbetar där har kvar sin ordinarie chef i ”Skola”: personalen får två chefer.
Kom överens om vem som beslutar om vad: det dagliga arbetet, lön, ledighet, arbetsmiljöuppgifter. Ange sedan svaret med [[accept]].
`},
	{"S025 named after closing",
		twoHomes + entity("service", "stod", `provided_by = ["enhet", "skola"]`) + "[[close]]\nids = [\"enhet\", \"chef\"]\n\n[[unit]]\nid = \"ny\"\nname = \"Ny\"\nkind = \"unit\"\nparent = \"namnd\"\nformerly = [\"enhet\"]\n\n[[unit]]\nid = \"ny2\"\nname = \"Ny2\"\nkind = \"unit\"\nparent = \"namnd\"\nformerly = [\"enhet\"]\n",
		`
S025 "enhet"
In provided_by, “Stod” still names “Enhet”, which has been closed and is succeeded by “Ny” and “Ny2”.
I provided_by anger ”Stod” fortfarande ”Enhet”, som har avslutats och efterträtts av ”Ny” och ”Ny2”.
Ange en av efterträdarna: ”Ny” eller ”Ny2”.
M505 "chef"
“Chef” in “Enhet” is closed, and nothing succeeds it. Where are its employees (1) placed? (to the employer)
”Chef” i ”Enhet” upphör utan efterträdare. Var placeras de anställda (1)? (till arbetsgivaren)
Ange var de anställda placeras, eller svara med [[accept]] när omplacering har prövats. Stäm av med jurist.
`},
	{"S025 one successor is followed",
		twoHomes + entity("service", "stod", `provided_by = ["enhet", "skola"]`) + "[[close]]\nids = [\"enhet\", \"chef\"]\n\n[[unit]]\nid = \"ny\"\nname = \"Ny\"\nkind = \"unit\"\nparent = \"namnd\"\nformerly = [\"enhet\"]\n",
		`
M505 "chef"
“Chef” in “Enhet” is closed, and nothing succeeds it. Where are its employees (1) placed? (to the employer)
”Chef” i ”Enhet” upphör utan efterträdare. Var placeras de anställda (1)? (till arbetsgivaren)
Ange var de anställda placeras, eller svara med [[accept]] när omplacering har prövats. Stäm av med jurist.
`},
	{"S026 staff and a service that go nowhere",
		twoHomes + entity("service", "stod", `provided_by = ["enhet"]`) + "[[close]]\nids = [\"enhet\", \"chef\", \"stod\"]\ndate = 2025-07-01\n",
		`
S026 "enhet"
Who takes over from “Enhet”, where are its over 20 employees placed, and what replaces “Stod”? (to the employer)
Vem tar över efter ”Enhet”, var placeras de över 20 anställda, och vad ersätter ”Stod”? (till arbetsgivaren)
Ange den som tar över med formerly = ["enhet"], eller ange svaret med [[accept]] om inget ska ta över.
`},
	{"S026 one employee",
		board + unit("lots", "unit", "namnd", `heads = 1`) + "[[close]]\nids = [\"lots\"]\n",
		`
S026 "lots"
Who takes over from “Lots”, and where is its one employee placed? (to the employer)
Vem tar över efter ”Lots”, och var placeras den enda anställda? (till arbetsgivaren)
Ange den som tar över med formerly = ["lots"], eller ange svaret med [[accept]] om inget ska ta över.
`},
	{"S026 a service, and nobody known",
		board + unit("lots", "unit", "namnd") + entity("service", "stod", `provided_by = ["lots"]`) + "[[close]]\nids = [\"lots\", \"stod\"]\n",
		`
S026 "lots"
Who takes over from “Lots”, and what replaces “Stod”? (to the board)
Vem tar över efter ”Lots”, och vad ersätter ”Stod”? (till nämnden)
Ange den som tar över med formerly = ["lots"], eller ange svaret med [[accept]] om inget ska ta över.
`},
	{"S026 staff of others go where their employer says",
		board + unit("forening", "nonprofit", "", `heads = 4`) + "[[close]]\nids = [\"forening\"]\n",
		""},
	{"S026 what others did for us is ours to ask about",
		board + unit("forening", "nonprofit", "", `heads = 4`) + entity("service", "stod", `provided_by = ["forening"]`) + "[[close]]\nids = [\"forening\", \"stod\"]\n",
		`
S026 "forening"
Who takes over from “Forening”, and what replaces “Stod”? (to the board)
Vem tar över efter ”Forening”, och vad ersätter ”Stod”? (till nämnden)
Ange den som tar över med formerly = ["forening"], eller ange svaret med [[accept]] om inget ska ta över.
`},
	{"S026 nothing was there",
		twoHomes + unit("tom", "unit", "namnd") + "[[close]]\nids = [\"tom\"]\n",
		""},
	{"S003 three in a circle",
		unit("a", "unit", "b") + unit("b", "unit", "c") + unit("c", "unit", "a"),
		`
S003 "b"
“A” is placed under itself, by way of “B” and “C”.
”A” är underställd sig själv, via ”B” och ”C”.

  "c": ”B” är underställd ”C”.
  "a": ”C” är underställd ”A”.
`},
	{"S003 itself",
		unit("a", "unit", "a"),
		`
S003 "a"
“A” is placed under itself.
”A” är underställd sig själv.

`},
	{"S003 deputies: two stand in for each other",
		unit("a", "council", "") + post("x", "a", `deputy_of = "y"`) + post("y", "a", `deputy_of = "x"`),
		""},
	{"S003 deputies: three in a circle",
		unit("a", "council", "") + post("x", "a", `deputy_of = "y"`) + post("y", "a", `deputy_of = "z"`) + post("z", "a", `deputy_of = "x"`),
		`
S003 "y"
“X” stands in for itself, by way of “Y” and “Z”.
”X” ersätter sig själv, via ”Y” och ”Z”.
Två befattningar får ersätta varandra. Ange en ersättare utanför en större cirkel, eller utelämna deputy_of.
  "z": ”Y” ersätter ”Z”.
  "x": ”Z” ersätter ”X”.
`},
	{"S003 deputies: its own",
		unit("a", "council", "") + post("x", "a", `deputy_of = "x"`),
		`
S003 "x"
“X” is its own deputy.
”X” är sin egen ersättare.
Två befattningar får ersätta varandra. Ange en ersättare utanför en större cirkel, eller utelämna deputy_of.
`},
	{"S026 all that per_area makes of one word",
		entity("area", "norr") + entity("area", "soder") + unit("namnd", "council", "") +
			unit("team", "team", "namnd", `heads = 10`, `areas = ["norr", "soder"]`, `per_area = true`) + unit("enhet", "unit", "namnd", `heads = 3`) +
			"[[close]]\nids = [\n  \"team\",\n  \"enhet\",\n]\n",
		`
S026 "team"
Who takes over from “Team Norr” and “Team Soder”, and where are their 20 employees placed? (to the employer)
Vem tar över efter ”Team Norr” och ”Team Soder”, och var placeras de 20 anställda? (till arbetsgivaren)
Ange den som tar över med formerly = ["team-norr"], eller ange svaret med [[accept]] om inget ska ta över.
S026 "enhet"
Who takes over from “Enhet”, and where are its 3 employees placed? (to the employer)
Vem tar över efter ”Enhet”, och var placeras de 3 anställda? (till arbetsgivaren)
Ange den som tar över med formerly = ["enhet"], eller ange svaret med [[accept]] om inget ska ta över.
`},
	{"S031 twice and thrice",
		unit("namnd", "council", "") + unit("a", "unit", "namnd", `led_by = ["chef", "chef"]`, `aliases = ["Enheten", "Ettan", "Enheten", "Enheten"]`) + post("chef", "a"),
		`
S031 "chef"
“chef” stands twice in led_by.
”chef” står två gånger i led_by.

S031 "Enheten"
“Enheten” stands 3 times in aliases.
”Enheten” står 3 gånger i aliases.

`},
	{"S031 units of per_area share their words",
		entity("area", "norr") + entity("area", "soder") + unit("namnd", "council", "") +
			unit("team", "team", "namnd", `areas = ["norr", "soder"]`, `per_area = true`, `led_by = ["chef", "chef"]`) + post("chef", "namnd"),
		`
S031 "chef"
“chef” stands twice in led_by.
”chef” står två gånger i led_by.

`},
	{"S003 areas and target groups",
		entity("area", "norr", `part_of = "soder"`) + entity("area", "soder", `part_of = "norr"`) + entity("target_group", "unga", `part_of = ["unga"]`),
		`
S003 "soder"
“Norr” is part of itself, by way of “Soder”.
”Norr” är en del av sig självt, via ”Soder”.

  "norr": ”Soder” är en del av ”Norr”.
S003 ["unga"]
“Unga” is part of itself.
”Unga” är en del av sig självt.

`},
	{"S004 backwards",
		entity("measure", "flytt", `since = 2020-01-01`, `until = "2019"`),
		`
S004 "2019"
“Flytt” ends 2019, before it starts 2020-01-01.
”Flytt” upphör 2019 men börjar först 2020-01-01.
Rätta since eller until för ”Flytt”.
`},
	{"S004 younger home",
		board + unit("forv", "administration", "namnd", `since = 2020-06-01`) + unit("enhet", "unit", "forv", `since = "2015"`),
		`
S004 "forv"
“Enhet” exists from 2015 but belongs to “Forv”, which exists only from 2020-06-01.
”Enhet” finns från 2015 men hör till ”Forv”, som finns först från 2020-06-01.
Rätta ett av datumen, eller ange i formerly vad ”Forv” har efterträtt.
  2020-06-01: Här anges när ”Forv” finns.
`},
	{"S004 home that succeeded another",
		board + unit("forv", "administration", "namnd", `since = 2020-06-01`, `formerly = ["gamla"]`) + unit("enhet", "unit", "forv", `since = "2015"`),
		""},
	{"S004 home that ends first",
		board + unit("forv", "administration", "namnd", `until = "2026"`) + unit("enhet", "unit", "forv", `until = 2027-05-01`),
		`
S004 "forv"
“Enhet” exists until 2027-05-01 but belongs to “Forv”, which exists only until 2026.
”Enhet” finns till 2027-05-01 men hör till ”Forv”, som bara finns till 2026.
Rätta ett av datumen, eller lägg till det som efterträder ”Forv” med formerly.
  "2026": Här anges när ”Forv” finns.
`},
	{"S004 home that ends with a successor",
		board + unit("forv", "administration", "namnd", `until = "2026"`) + unit("ny", "administration", "namnd", `since = "2027"`, `status = "decided"`, `formerly = ["forv"]`) + unit("enhet", "unit", "forv", `until = 2027-05-01`),
		""},
	{"S004 post in a closed unit",
		board + unit("forv", "administration", "namnd", `until = "2024"`) + post("chef", "forv", `count = 1`),
		`
S004 "forv"
“Chef” belongs to “Forv”, which does not exist on 2026-01-01.
”Chef” hör till ”Forv”, som inte finns 2026-01-01.
Flytta ”Chef” till en enhet som finns den dagen, eller rätta datumen.
  "2024": Här anges när ”Forv” finns.
`},
	{"S006 posts against the unit",
		board + unit("forv", "administration", "namnd", `heads = 5`, `fte = 3`, `led_by = ["chef"]`) + post("chef", "forv", `count = 7`, `vacant = 1`, `fte = 4.5`),
		`
S006 5
The posts of “Forv” hold more employees (6) than the unit has (5).
Befattningarna i ”Forv” har fler anställda (6) än enheten (5).
Enhetens tal omfattar dess egna befattningar: rätta heads eller befattningarna.
S006 3
The posts of “Forv” add up to more full-time equivalents (4.5) than the unit has (3).
Befattningarna i ”Forv” utgör fler årsarbetare (4,5) än enheten har (3).
Enhetens tal omfattar dess egna befattningar: rätta fte eller befattningarna.
`},
	{"S006 post",
		board + unit("forv", "administration", "namnd", `led_by = ["chef"]`) + post("chef", "forv", `count = 2`, `vacant = 3`, `fte = 2.5`),
		`
S006 3
“Chef” has more vacancies (3) than posts (2).
”Chef” har fler vakanta befattningar (3) än befattningar (2).
Rätta count eller vacant; utelämna det som är okänt.
S006 2.5
“Chef” has more full-time equivalents (2.5) than employees (2).
”Chef” har fler årsarbetare (2,5) än anställda (2).
Rätta count eller fte; utelämna det som är okänt.
`},
	{"S006 inexact numbers contradict nothing",
		board + unit("forv", "administration", "namnd", `heads = "~10"`, `fte = 10.5`, `led_by = ["chef"]`) + post("chef", "forv", `count = 1`),
		""},
	{"S006 per cent",
		entity("indicator", "andel", `measured_in = "procent"`, `values = [{ year = 2025, value = 104 }]`),
		`
S006 { year = 2025, value = 104 }
“Andel” is measured in per cent but has a value over 100 (104).
”Andel” mäts i procent men har ett värde över 100 (104).

`},
	{"S007 open-ended years",
		board + unit("forv", "administration", "namnd") + "[[budget]]\nunit = \"namnd\"\namount = 10_000_000\nfrom_year = 2025\nbasis = \"net\"\n\n[[budget]]\nunit = \"forv\"\namount = 12_500_000\nyear = 2026\nbasis = \"net\"\n",
		`
S007 10_000_000
The units below “Nämnd” have 12.5 million SEK for 2026, but the allocation is 10 million SEK.
Enheterna under ”Nämnd” har 12,5 mnkr för 2026, men ramen är 10 mnkr.
Rätta ramen för ”Nämnd” eller för dem under; räknas de olika, ange det med basis och price_level.
  12_500_000: 12,5 mnkr till ”Forv”.
`},
	{"S007 gross is not net",
		board + unit("forv", "administration", "namnd") + "[[budget]]\nunit = \"namnd\"\namount = 10_000_000\nyear = 2026\nbasis = \"net\"\n\n[[budget]]\nunit = \"forv\"\namount = 12_500_000\nyear = 2026\nbasis = \"gross\"\n",
		""},
	{"S008 header",
		header("name = \"Linköping: nuläge\"\nmunicipality = \"0680\"\nas_of = 2026-01-01"),
		`
S008 "0680"
The code “0680” belongs to Jönköping, but the name refers to Linköping.
Koden ”0680” tillhör Jönköping, men namnet avser Linköping.
Linköping har koden 0580.
`},
	{"S008 no such code",
		header("name = \"Nuläge\"\nmunicipality = \"1580\"\nas_of = 2026-01-01"),
		`
S008 "1580"
There is no municipality with the code “1580”.
Det finns ingen kommun med koden ”1580”.
Slå upp koden hos SCB. 0000 står för riket, men bara i values.
`},
	{"S008 own unit",
		header("name = \"Nuläge\"\nmunicipality = \"0580\"\nas_of = 2026-01-01") + "[[unit]]\nid = \"k\"\nname = \"Norrköpings kommun\"\nkind = \"municipality\"\n",
		`
S008 "Norrköpings kommun"
The code “0580” belongs to Linköping, but the name refers to Norrköping.
Koden ”0580” tillhör Linköping, men namnet avser Norrköping.
Norrköping har koden 0581.
`},
	{"S008 names that are words",
		header("name = \"Mark och miljö\"\nmunicipality = \"0580\"\nas_of = 2026-01-01"),
		""},
	{"S008 Sweden in values",
		entity("indicator", "antal", `definition = "Antal"`, `measured_in = "personer per invånare"`, `values = [{ year = 2025, municipality = "0000", value = 4 }, { year = 2025, municipality = "0001", value = 4 }]`),
		`
S008 { year = 2025, municipality = "0001", value = 4 }
There is no municipality with the code “0001”.
Det finns ingen kommun med koden ”0001”.
Slå upp koden hos SCB. 0000 står för riket, men bara i values.
`},
	{"S009 a name, three digits",
		entity("comparator", "andra", `municipalities = ["380", "Borås", "mora kommun", "12345"]`),
		`
S009 "380"
“380” is not a municipality code: four digits, as text.
”380” är ingen kommunkod: fyra siffror, som text.
Skriv "0380" (Uppsala).
S009 "Borås"
“Borås” is not a municipality code: four digits, as text.
”Borås” är ingen kommunkod: fyra siffror, som text.
Skriv "1490" (Borås).
S009 "mora kommun"
“mora kommun” is not a municipality code: four digits, as text.
”mora kommun” är ingen kommunkod: fyra siffror, som text.
Skriv "2062" (Mora).
S009 "12345"
“12345” is not a municipality code: four digits, as text.
”12345” är ingen kommunkod: fyra siffror, som text.

`},
	{"S011 goal",
		entity("indicator", "andel", `measured_in = "%"`, `values = [{ year = 2025, value = 4 }]`) + entity("goal", "halvera", `indicator = "andel"`, `target = 2`),
		`
S011 "andel"
“Andel” is compared with the goal “Halvera” without definition or denominator.
”Andel” jämförs med målet ”Halvera” utan definition eller denominator.
Lägg till definition och denominator för ”Andel”.
`},
	{"S011 forecast beside outcome",
		entity("indicator", "kostnad", `definition = "Utbetalt"`, `measured_in = "kr per invånare"`, `values = [{ year = 2022, value = 4, nature = "forecast" }, { year = 2022, municipality = "0380", value = 5, nature = "outcome" }]`),
		`
S011 { year = 2022, value = 4, nature = "forecast" }
“Kostnad” compares a forecast for Borås with the outcome for Uppsala (2022).
”Kostnad” jämför en prognos för Borås med utfallet för Uppsala (2022).
Jämför utfall med utfall: lägg till det andra värdet för samma år eller ta bort ett.
`},
	{"S013 led by a vision",
		board + unit("forv", "administration", "namnd", `led_by = ["chef"]`) + post("chef", "forv", `count = 1`, `status = "vision"`),
		`
S013 "chef"
Is it right that “Forv” is in force, when led_by names “Chef” [vision]? (to the author of the file)
Är det riktigt att ”Forv” gäller, när led_by anger ”Chef” [vision]? (till den som skrev filen)
Har även led_by status vision, skriv status_of = { led_by = "vision" } för ”Forv”.
`},
	{"S014 a denial and a confirmation",
		entity("claim", "c1") + entity("claim", "c2", `answers = "c1"`, `stance = "confirms"`) + entity("claim", "c3", `answers = "c1"`, `stance = "denies"`),
		`
S014 "c3"
The claim (paraphrased: C3) contradicts the claim (paraphrased: C1) and the claim (paraphrased: C2), and the file does not state which is right.
Påståendet (återgivet: C3) motsäger påståendet (återgivet: C1) och påståendet (återgivet: C2), och filen anger inte vilket som är riktigt.
Ta reda på vilket som är riktigt. Ska tvisten bara återges, lägg till [[accept]] med rule = "S014", about = ["c3"] och reason.
  "c1": Påståendet (återgivet: C1) motsägs.
  "c2": Påståendet (återgivet: C2) motsägs.
`},
	{"S015 in a list and a step",
		entity("target_group", "unga", `aliases = ["ok", "Ärende 19811218-9876."]`) + entity("pathway", "vag", `steps = [{ step = "intake", unit = "x", what = "se 8112189876" }]`) + unit("x", "municipality", ""),
		`
S015 "Ärende 19811218-9876."
“Unga” has what looks like a personal identity number in aliases (19811218-****).
”Unga” har något som ser ut som ett personnummer i aliases (19811218-****).
Ta bort det, även ur historiken om filen har delats. Är det något annat, skriv det på ett annat sätt.
S015 { step = "intake", unit = "x", what = "se 8112189876" }
“Vag” has what looks like a personal identity number in steps (811218****).
”Vag” har något som ser ut som ett personnummer i steps (811218****).
Ta bort det, även ur historiken om filen har delats. Är det något annat, skriv det på ett annat sätt.
`},
	{"S016",
		entity("goal", "mal", `since = "2027-03"`),
		`
S016 "2027-03"
“Mal” is stated as in force but begins 2027-03, after the day the file describes (2026-01-01).
”Mal” anges som gällande men börjar 2027-03, efter den dag filen beskriver (2026-01-01).
Skriv status = "decided" eller "proposed" för ”Mal”, eller rätta since.
`},
	{"S021 near",
		board + unit("a", "unit", "namnd") + "[[unit]]\nid = \"b1\"\nname = \"Barn och familj\"\nkind = \"unit\"\nparent = \"namnd\"\n\n[[unit]]\nid = \"b2\"\nname = \"Barn- och famijl\"\nkind = \"unit\"\nparent = \"namnd\"\n",
		`
S021 "Barn- och famijl"
“Barn- och famijl” and “Barn och familj” stand side by side with nearly the same name.
”Barn- och famijl” och ”Barn och familj” ligger bredvid varandra med nästan samma namn.
Är de en och samma, ta bort ”b2” och låt namnet bli ett av aliases för ”b1”; ge dem annars namn som går att skilja åt.
  "Barn och familj": ”Barn och familj” och ”Barn- och famijl” ligger bredvid varandra med nästan samma namn.
`},
	{"S021 same",
		board + "[[unit]]\nid = \"b1\"\nname = \"Stab\"\nkind = \"unit\"\nparent = \"namnd\"\n\n[[unit]]\nid = \"b2\"\nname = \"Stab\"\nkind = \"unit\"\nparent = \"namnd\"\n",
		`
S021 "Stab"
“Stab” and “Stab” stand side by side with the same name.
”Stab” och ”Stab” ligger bredvid varandra med samma namn.
Är de en och samma, ta bort ”b2” och låt namnet bli ett av aliases för ”b1”; ge dem annars namn som går att skilja åt.
  "Stab": ”Stab” och ”Stab” ligger bredvid varandra med samma namn.
`},
	{"S022 party",
		board + unit("forv", "administration", "namnd", `led_by = ["chef"]`) + post("chef", "forv", `count = 1`, `party = "X"`),
		`
S022 "X"
“Chef” states party, but “Forv” is no council, board or committee.
”Chef” anger party, men ”Forv” är varken fullmäktige, nämnd eller utskott.
Ta bort party från ”Chef”.
`},
	{"S023 actor, own kind",
		municipality + entity("kind", "sektor", `like = "department"`, `allowed_parents = ["administration"]`) + unit("foretagare", "actor", "kommun") + unit("omsorg", "sektor", "kommun"),
		`
S023 "kommun"
“Foretagare” is placed under “Kommun”, but an unnamed category of actors has no place in a line of command.
”Foretagare” ligger under ”Kommun”, men en kategori av aktörer utan namn har ingen plats i linjen.
Ta bort parent från ”Foretagare”, eller ange vem som avses och av vilken sort.
S023 "kommun"
“Omsorg” (Sektor) is placed under “Kommun” (Municipality), which allowed_parents does not name.
”Omsorg” (Sektor) ligger under ”Kommun” (Kommun), som inte står i allowed_parents.
Lägg den under en enhet av sorten administration, eller lägg till municipality i allowed_parents.
`},
	{"S024 everything wrong",
		municipality + unit("team", "collaboration", "kommun", `heads = 4`, `fte = 3.5`) + post("samordnare", "team", `count = 1`),
		`
S024 "team"
The collaboration “Team” has no members.
”Team” är en samverkan mellan organisationer men har inga medlemmar.
Ange minst två enheter som finns i members för ”Team”.
S024 "kommun"
The collaboration “Team” is placed under “Kommun”, but has no place in the line of command.
”Team” är en samverkan mellan organisationer och har ingen plats i linjen, men ligger under ”Kommun”.
Ta bort parent. Om ”Kommun” deltar, gör den till medlem; om all personal hör dit, gör samverkan till ett arbetslag (team).
S024 4
The collaboration “Team” has staff of its own (heads = 4).
”Team” är en samverkan mellan organisationer men har egen personal (heads = 4).
Ta bort heads: medlemmarnas personal hör kvar i sina enheter.
S024 3.5
The collaboration “Team” has staff of its own (fte = 3.5).
”Team” är en samverkan mellan organisationer men har egen personal (fte = 3,5).
Ta bort fte: medlemmarnas personal hör kvar i sina enheter.
S024 "team"
The post “Samordnare” belongs to the collaboration “Team”, which has no staff of its own.
Befattningen ”Samordnare” hör till ”Team”, som är en samverkan mellan organisationer och inte har egen personal.
Låt befattningen höra till någon av medlemmarna.
`},
	{"L401 a branch",
		board + unit("forv", "administration", "namnd") + unit("a", "unit", "forv", `heads = 4`) + unit("a1", "unit", "a", `heads = 2`) + unit("a2", "unit", "a", `heads = 2`) + unit("b", "unit", "forv", `heads = 1`, `led_by = ["chef"]`) + post("chef", "b", `count = 1`),
		`
L401 "a"
“A” has staff, but the file states no manager, of its own or above it up to its board; the same goes for 2 of the units below it.
”A” har personal, men filen anger ingen chef, varken egen eller i linjen upp till nämnden. Det gäller även 2 av enheterna under den.
Ange den ledande befattningen i led_by för ”A”.
`},
	{"L402 too few in the areas",
		board + entity("area", "norr") + entity("area", "soder") + unit("forv", "administration", "namnd", `led_by = ["chef", "rektor"]`, `leadership = "joint"`) + post("chef", "forv", `count = 2`) + post("rektor", "forv", `count = 1`) + unit("team", "collaboration", "", `members = ["forv", "namnd"]`, `led_by = ["chef", "rektor"]`, `leadership = "horizontal"`, `areas = ["norr", "soder"]`, `per_area = true`),
		`
L402 "rektor"
“Rektor” leads “Team Norr” and “Team Soder”, but there is not one for each: count is 1.
”Rektor” leder ”Team Norr” och ”Team Soder”, men räcker inte till en i varje: count är 1.
count är hela antalet och multipliceras inte med per_area: skriv minst 2.
`},
	{"L402 nobody",
		board + unit("forv", "administration", "namnd", `leadership = "joint"`),
		`
L402 "joint"
“Forv” is to have joint leadership, but led_by names nobody.
”Forv” ska ha samledarskap, men ingen anges i led_by.
Ange alla som leder ”Forv” i led_by, eller skriv leadership = "single".
`},
	{"L402 two persons in one post",
		board + unit("forv", "administration", "namnd", `leadership = "joint"`, `led_by = ["chef"]`) + post("chef", "forv", `count = 2`),
		""},
	{"L402 a leader who belongs to no unit",
		board + unit("forv", "administration", "namnd", `led_by = ["chef", "rektor"]`, `leadership = "joint"`) + post("chef", "forv", `count = 1`) + unit("skola", "school", "namnd", `until = "2024"`) + post("rektor", "skola", `count = 1`),
		`
L402 "rektor"
“Rektor”, one of those who lead “Forv”, belongs to no unit in the line: “Skola” does not exist on 2026-01-01 or is outside the line.
”Rektor”, en av dem som leder ”Forv”, saknar organisatorisk tillhörighet: ”Skola” finns inte 2026-01-01 eller ligger utanför linjeorganisationen.
Låt ”Rektor” höra till en enhet som finns.
S004 "skola"
“Rektor” belongs to “Skola”, which does not exist on 2026-01-01.
”Rektor” hör till ”Skola”, som inte finns 2026-01-01.
Flytta ”Rektor” till en enhet som finns den dagen, eller rätta datumen.
  "2024": Här anges när ”Skola” finns.
`},
	{"L410 a leader in a circle",
		board + unit("a", "unit", "b") + unit("b", "unit", "a") + unit("forv", "administration", "namnd", `led_by = ["chef"]`, `heads = 2`) + post("chef", "a", `count = 1`),
		`
S003 "b"
“A” is placed under itself, by way of “B”.
”A” är underställd sig själv, via ”B”.

  "a": ”B” är underställd ”A”.
L410 "chef"
“Forv” is led by “Chef”, whose own unit “A” is outside the organisation.
”Forv” leds av ”Chef”, vars egen enhet ”A” ligger utanför organisationen.
Rätta unit för ”Chef”, eller datum och parent för ”A”.
`},
	{"L410 an office that is no more",
		"[[unit]]\nid = \"kf\"\nname = \"Kf\"\nkind = \"council\"\n\n" + unit("n", "board", "kf", `led_by = ["ordf"]`) + post("ordf", "n", `count = 1`, `until = 2020-12-31`),
		`
L410 "ordf"
“N” is led by “Ordf”, which does not exist on 2026-01-01.
”N” leds av ”Ordf”, som inte finns 2026-01-01.
Ange ett uppdrag som finns den dagen, eller rätta since och until för ”Ordf”.
`},
	{"L414 six levels, shared leaders between",
		board + unit("f", "administration", "namnd", `led_by = ["c1"]`) + post("c1", "f", `count = 1`) + unit("g", "department", "f", `led_by = ["c1"]`) + unit("h", "department", "g", `led_by = ["c2"]`) + post("c2", "h", `count = 1`) + unit("i", "unit", "h", `led_by = ["c3"]`) + post("c3", "i", `count = 1`) + unit("j", "unit", "i", `led_by = ["c4"]`) + post("c4", "j", `count = 1`) + unit("k", "unit", "j", `led_by = ["c5"]`, `heads = 12`) + post("c5", "k", `count = 1`),
		`
L414 "k"
The line down to “K” has 6 levels from the top manager to staff: “F”, “H”, “I”, “J” and “K”.
Linjen ned till ”K” har 6 nivåer från högsta chef till medarbetare: ”F”, ”H”, ”I”, ”J” och ”K”.
Regelns gräns är 5 nivåer. Kontrollera parent och led_by för enheterna i linjen, eller svara med [[accept]].
`},
	{"L402 a leader from an unnamed category",
		board + unit("aktorer", "actor", "") + unit("forv", "administration", "namnd", `led_by = ["chef"]`) + post("chef", "forv", `count = 1`) + post("ombud", "aktorer") + unit("team", "collaboration", "", `members = ["forv", "aktorer"]`, `led_by = ["chef", "ombud"]`, `leadership = "horizontal"`),
		`
L402 "ombud"
“Ombud”, one of those who lead “Team”, has no responsible body: “Aktorer” is an unnamed category.
”Ombud”, en av dem som leder ”Team”, saknar huvudman: ”Aktorer” är en kategori utan namn.
Ange vilken organisation ”Ombud” hör till.
L409 ["chef", "ombud"]
“Team” is led by “Chef” and “Ombud”, while those who work there keep their line manager in “Forv”: the staff have two managers.
”Team” leds av ”Chef” och ”Ombud”, medan de som arbetar där har kvar sin ordinarie chef i ”Forv”: personalen får två chefer.
Kom överens om vem som beslutar om vad: det dagliga arbetet, lön, ledighet, arbetsmiljöuppgifter. Ange sedan svaret med [[accept]].
`},
	{"L403 single",
		board + unit("forv", "administration", "namnd", `leadership = "single"`, `led_by = ["chef", "bitr"]`) + post("chef", "forv", `count = 1`) + post("bitr", "forv", `count = 1`),
		`
L403 "single"
“Forv” is led by “Chef” and “Bitr”, but according to leadership one leads alone.
”Forv” leds av ”Chef” och ”Bitr”, men enligt leadership leder en ensam.
Skriv för ”Forv”: leadership = "joint" (samledarskap), "functional" (funktionellt delat), "vertical" eller "horizontal" (vertikalt, horisontellt inviterat).
`},
	{"L411 several share, thousands",
		board + unit("forv", "administration", "namnd", `led_by = ["chef"]`, `heads = 83`) + post("chef", "forv", `count = 2`),
		`
L411 "chef"
“Chef” has 40.5 direct reports per manager; the profile research sets the limit at 30.
”Chef” har 40,5 direkt underställda per chef; profilen research sätter gränsen vid 30.
Kontrollera antalet anställda i ”Forv” och i underenheter utan angiven chef, eller välj en annan profil under [rules].
`},
	{"L411 unknown heads are no finding",
		board + unit("forv", "administration", "namnd", `led_by = ["chef"]`, `heads = "<200"`) + post("chef", "forv", `count = 1`),
		""},
	{"A201 a company in the line",
		board + unit("bolag", "company", "") + unit("avd", "department", "bolag") + entity("service", "beslut", `kind = "authority"`, `provided_by = ["avd", "kommun"]`),
		`
A202 ["avd", "kommun"]
According to the file “Beslut”, which is the exercise of public authority, is provided by “Bolag”, which is no public body.
Enligt filen utförs ”Beslut”, som är myndighetsutövning, av ”Bolag”, som inte är något offentligt organ.
Låt en enhet under nämnden besluta.
A201 "kommun"
“Kommun” exercises public authority (“Beslut”), but according to the file it answers to no board.
”Kommun” svarar för myndighetsutövning (”Beslut”) men lyder enligt filen inte under någon nämnd.
Låt en enhet under nämnden svara för ”Beslut”, eller placera ”Kommun” under en nämnd.
`},
	{"A201 other public bodies answer for their own boards",
		board + unit("region", "region", "") + unit("klinik", "unit", "region") + unit("granne", "municipality", "") + unit("af", "agency", "") + entity("service", "beslut", `kind = "authority"`, `provided_by = ["klinik", "granne", "af", "namnd"]`),
		""},
	{"S023 an agency of the state",
		municipality + unit("staten", "state", "") + unit("af", "agency", "staten") + unit("bolag", "company", "staten"),
		`
S023 "staten"
“Bolag” (Company) is a legal entity of its own and cannot be placed under “Staten”.
”Bolag” (Företag) är en egen juridisk person och kan inte ligga under ”Staten”.
Ta bort parent från ”Bolag” och beskriv avtalet, eller medlemskapet i en samverkan mellan organisationer.
`},
	{"A201 a collaboration",
		board + unit("region", "region", "") + unit("team", "collaboration", "", `members = ["namnd", "region"]`) + entity("service", "beslut", `kind = "authority"`, `provided_by = ["team"]`),
		`
A201 "team"
“Team” is a collaboration and answers to no board, but is said to exercise public authority (“Beslut”).
”Team” är en samverkan mellan organisationer och lyder inte under någon nämnd, men anges svara för myndighetsutövning (”Beslut”).
Ange i provided_by för ”Beslut” den medlem vars nämnd beslutar.
`},
}
