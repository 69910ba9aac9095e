package impact_test

import "strings"

// The units of these tests.
var (
	two      = office + team("ett", "forv", "heads = 12", "fte = 10.5") + team("tva", "forv", "heads = 8")
	boards   = two + unit("skolnamnd", "board", "kommun") + unit("skolforv", "administration", "skolnamnd") + unit("bolag", "company", "")
	elected  = office + post("ordforande", "namnd", "count = 1") + unit("ett", "unit", "forv", "heads = 12", `led_by = ["ordforande"]`)
	clinic   = two + unit("region", "region", "") + team("klinik", "region", "heads = 12")
	big      = office + team("ett", "forv", "heads = 27") + team("tva", "forv", "heads = 5")
	unknown  = office + team("ett", "forv") + team("tva", "forv", "heads = 35")
	casework = strings.ReplaceAll(house, `["forv"]`, `["ett"]`)
)

var staffTests = []messageTest{
	{"I811 a unit and its posts", two, closing(`"ett", "chef-ett"`), `
I811 "ett"
Not placed in the new organisation: 12 employees (10.5 full-time equivalents) in “Ett”. Posts: “Chef-ett”. Where are they placed? (to the employer)
Utan angiven inplacering i den nya organisationen: 12 anställda (10,5 årsarbetare) i ”Ett”. Befattningar: ”Chef-ett”. Var placeras de? (till arbetsgivaren)
Ange med formerly eller unit vart de i ”Ett” går, eller svara med [[accept]] när omplacering har prövats. Stäm av med jurist.
`},
	{"I811 a post of a unit that goes on", two + post("handlaggare", "ett", "count = 3", "fte = 2.5"), closing(`"handlaggare"`), `
I811 "handlaggare"
Not placed in the new organisation: 3 employees (2.5 full-time equivalents) in “Ett”. Posts: “Handlaggare”. Where are they placed? (to the employer)
Utan angiven inplacering i den nya organisationen: 3 anställda (2,5 årsarbetare) i ”Ett”. Befattningar: ”Handlaggare”. Var placeras de? (till arbetsgivaren)
Ange med formerly eller unit vart de i ”Ett” går, eller svara med [[accept]] när omplacering har prövats. Stäm av med jurist.
`},
	{"I811 a unit with one below", two + team("under", "ett", "heads = 3"), closing(`"ett", "chef-ett", "under", "chef-under"`), `
I811 "ett"
Not placed in the new organisation: 15 employees (at least 10.5 full-time equivalents) in “Ett”. Posts: “Chef-ett” and “Chef-under”. Where are they placed? (to the employer)
Utan angiven inplacering i den nya organisationen: 15 anställda (minst 10,5 årsarbetare) i ”Ett”. Befattningar: ”Chef-ett” och ”Chef-under”. Var placeras de? (till arbetsgivaren)
Ange med formerly eller unit vart de i ”Ett” går, eller svara med [[accept]] när omplacering har prövats. Stäm av med jurist.
`},
	{"I811 nobody knows how many, in two", office + unit("a", "unit", "forv") + unit("b", "unit", "forv"), closing(`"a", "b"`), `
I811 "a"
Not placed in the new organisation: an unknown number of employees in “A” and “B”. Where are they placed? (to the employer)
Utan angiven inplacering i den nya organisationen: ett okänt antal anställda i ”A” och ”B”. Var placeras de? (till arbetsgivaren)
Ange med formerly eller unit vart de i ”A” och ”B” går, eller svara med [[accept]] när omplacering har prövats. Stäm av med jurist.
`},
	{"I811 nobody knows how many, and the posts have a place", office + unit("a", "unit", "forv") + post("p", "a") + unit("b", "unit", "forv"), closing(`"a"`) + again("post", "p", `unit = "b"`), ``},
	{"I811 a post that is vacant", two + post("tom", "ett", "count = 1", "vacant = 1"), closing(`"tom"`), ``},
	{"I811 only proposed before", office + unit("a", "unit", "forv", "heads = 4", `status = "proposed"`), closing(`"a"`), ``},
	{"I811 absorbed", two, closing(`"ett"`) + again("unit", "tva", `formerly = ["ett"]`, "heads = 20") + again("post", "chef-ett", `unit = "tva"`), ``},
	{"I812 one team gets the other's manager", two, again("unit", "ett", `led_by = ["chef-tva"]`), `
I812 "chef-tva"
“Chef-tva” becomes the new manager of 11 employees in “Ett”. The whole organisation has at least 20 employees. Is it a major change, and has it been negotiated? (to the employer)
”Chef-tva” blir ny chef för 11 anställda i ”Ett”. Hela organisationen har minst 20 anställda. Är det en viktigare förändring, och är den förhandlad eller samverkad? (till arbetsgivaren)
Är det en viktigare förändring: förhandla före beslutet och lägg till [[record]] med form = "negotiation" eller "union-cooperation" och about = ["chef-tva"], eller svara med [[accept]]. Stäm av med jurist.
`},
	{"I812 a joint leadership", two, again("unit", "ett", `led_by = ["chef-ett", "chef-tva"]`, `leadership = "joint"`), `
I812 "chef-ett"
“Chef-tva” becomes a manager of 11 employees in “Ett”, together with “Chef-ett”. The whole organisation has at least 20 employees. Is it a major change, and has it been negotiated? (to the employer)
”Chef-tva” blir chef för 11 anställda i ”Ett”, tillsammans med ”Chef-ett”. Hela organisationen har minst 20 anställda. Är det en viktigare förändring, och är den förhandlad eller samverkad? (till arbetsgivaren)
Är det en viktigare förändring: förhandla före beslutet och lägg till [[record]] med form = "negotiation" eller "union-cooperation" och about = ["chef-ett"], eller svara med [[accept]]. Stäm av med jurist.
`},
	{"I812 negotiated by the decision", two, again("unit", "ett", `led_by = ["chef-tva"]`, `decision = "beslut"`) + entity("decision", "beslut", `form = "decision"`, `body = ["namnd"]`, "date = 2026-05-01") + "[[record]]\nform = \"negotiation\"\nabout = [\"beslut\"]\n", ``},
	{"I812 another negotiation", two + unit("annan", "unit", "forv"), again("unit", "ett", `led_by = ["chef-tva"]`) + "[[record]]\nform = \"negotiation\"\nabout = [\"annan\"]\n", `
I812 "chef-tva"
“Chef-tva” becomes the new manager of 11 employees in “Ett”. The whole organisation has at least 20 employees. Is it a major change, and has it been negotiated? (to the employer)
”Chef-tva” blir ny chef för 11 anställda i ”Ett”. Hela organisationen har minst 20 anställda. Är det en viktigare förändring, och är den förhandlad eller samverkad? (till arbetsgivaren)
Är det en viktigare förändring: förhandla före beslutet och lägg till [[record]] med form = "negotiation" eller "union-cooperation" och about = ["chef-tva"], eller svara med [[accept]]. Stäm av med jurist.
`},
	{"I812 the manager has another id", two, closing(`"chef-ett"`) + post("ny-chef", "ett", "count = 1", `formerly = ["chef-ett"]`) + again("unit", "ett", `led_by = ["ny-chef"]`), ``},
	{"I813 staff and cases", boards + group + casework, again("unit", "ett", `parent = "skolforv"`), `
I813 "skolnamnd"
12 employees (10.5 full-time equivalents) in “Ett” move from “Nämnd” to “Skolnamnd”. The cases of “Hus” move as well. Have the charters been changed, has the board that takes over decided on its delegation order, and what becomes of open cases, files and access? (to the council and the boards)
12 anställda (10,5 årsarbetare) i ”Ett” flyttas från ”Nämnd” till ”Skolnamnd”. Även ärendena i ”Hus” flyttas. Är reglementena ändrade, har den mottagande nämnden beslutat om sin delegationsordning, och vad händer med pågående ärenden, personakter och behörigheter? (till fullmäktige och nämnderna)
Lägg till [[record]] med form = "charter" och form = "delegation" om den nämnd som tar över, med datum, eller svara med [[accept]]. Vad som händer med pågående ärenden, personakter och behörigheter klargör nämnderna.
`},
	{"I813 cases alone", boards + group + casework, again("service", "hus", `provided_by = ["skolforv"]`), `
I813 "skolnamnd"
The cases of “Hus” move from “Nämnd” to “Skolnamnd”. Have the charters been changed, has the board that takes over decided on its delegation order, and what becomes of open cases, files and access? (to the council and the boards)
Ärendena i ”Hus” flyttas från ”Nämnd” till ”Skolnamnd”. Är reglementena ändrade, har den mottagande nämnden beslutat om sin delegationsordning, och vad händer med pågående ärenden, personakter och behörigheter? (till fullmäktige och nämnderna)
Lägg till [[record]] med form = "charter" och form = "delegation" om den nämnd som tar över, med datum, eller svara med [[accept]]. Vad som händer med pågående ärenden, personakter och behörigheter klargör nämnderna.
`},
	{"I813 the board has another name", boards + group + casework, closing(`"namnd"`) + unit("socialnamnd", "board", "kommun", `formerly = ["namnd"]`) + again("unit", "forv", `parent = "socialnamnd"`), ``},
	{"I813 a post that becomes two, in two units", boards + post("handlaggare", "ett", "count = 6"), unit("tre", "unit", "skolforv") + post("mottagare", "tre", "count = 2", `formerly = ["handlaggare"]`) + again("unit", "ett", `parent = "skolforv"`), `
I813 "skolnamnd"
12 employees (10.5 full-time equivalents) in “Ett” move from “Nämnd” to “Skolnamnd”. This rests on a guess about what “Tre” was before. Have the charters been changed, has the board that takes over decided on its delegation order, and what becomes of open cases, files and access? (to the council and the boards)
12 anställda (10,5 årsarbetare) i ”Ett” flyttas från ”Nämnd” till ”Skolnamnd”. Detta bygger på en gissning om vad ”Tre” var förut. Är reglementena ändrade, har den mottagande nämnden beslutat om sin delegationsordning, och vad händer med pågående ärenden, personakter och behörigheter? (till fullmäktige och nämnderna)
Lägg till [[record]] med form = "charter" och form = "delegation" om den nämnd som tar över, med datum, eller svara med [[accept]]. Vad som händer med pågående ärenden, personakter och behörigheter klargör nämnderna.
`},
	{"I812 several of one name", strings.ReplaceAll(strings.ReplaceAll(two, "Chef-ett", "Enhetschef"), "Chef-tva", "Enhetschef"), again("unit", "ett", `led_by = ["chef-tva"]`), `
I812 "chef-tva"
“Enhetschef, Tva” becomes the new manager of 11 employees in “Ett”. The whole organisation has at least 20 employees. Is it a major change, and has it been negotiated? (to the employer)
”Enhetschef, Tva” blir ny chef för 11 anställda i ”Ett”. Hela organisationen har minst 20 anställda. Är det en viktigare förändring, och är den förhandlad eller samverkad? (till arbetsgivaren)
Är det en viktigare förändring: förhandla före beslutet och lägg till [[record]] med form = "negotiation" eller "union-cooperation" och about = ["chef-tva"], eller svara med [[accept]]. Stäm av med jurist.
`},
	{"I814 to a company", boards, again("unit", "ett", `parent = "bolag"`), `
I814 "ett"
New employer for 12 employees (10.5 full-time equivalents) in “Ett”: “Bolag” instead of the municipality. Is this a transfer of undertaking? (to the employer)
Ny arbetsgivare för 12 anställda (10,5 årsarbetare) i ”Ett”: ”Bolag” i stället för kommunen. Är detta en övergång av verksamhet? (till arbetsgivaren)
Ta reda på om det är en övergång av verksamhet, förhandla före beslutet och lägg till [[record]] med form = "negotiation" eller "union-cooperation" om båda sidor, eller svara med [[accept]]. Stäm av med jurist. M504 frågar detsamma om varje efterträdande som en fil anger.
`},
	{"I814 an employer that the file names", boards, again("unit", "ett", `employer = "bolag"`), `
I814 "ett"
New employer for 12 employees (10.5 full-time equivalents) in “Ett”: “Bolag” instead of the municipality. Is this a transfer of undertaking? (to the employer)
Ny arbetsgivare för 12 anställda (10,5 årsarbetare) i ”Ett”: ”Bolag” i stället för kommunen. Är detta en övergång av verksamhet? (till arbetsgivaren)
Ta reda på om det är en övergång av verksamhet, förhandla före beslutet och lägg till [[record]] med form = "negotiation" eller "union-cooperation" om båda sidor, eller svara med [[accept]]. Stäm av med jurist. M504 frågar detsamma om varje efterträdande som en fil anger.
`},
	{"I814 one provider after another", boards + unit("annat", "company", "") + entity("service", "drift", `provided_by = ["bolag"]`), again("service", "drift", `provided_by = ["annat"]`), `
I814 ["annat"]
“Drift” passes from “Bolag” to “Annat”, whose employer is another: “Annat” instead of “Bolag”. Is this a transfer of undertaking? (to the old and the new provider)
”Drift” går över från ”Bolag” till ”Annat”, som har en annan arbetsgivare: ”Annat” i stället för ”Bolag”. Är detta en övergång av verksamhet? (till den gamla och den nya utföraren)
Ta reda på om det är en övergång av verksamhet, förhandla före beslutet och lägg till [[record]] med form = "negotiation" eller "union-cooperation" om båda sidor, eller svara med [[accept]]. Stäm av med jurist. M504 frågar detsamma om varje efterträdande som en fil anger.
`},
	{"I814 another board is no other employer", boards, again("unit", "ett", `parent = "skolforv"`), ``},
	{"I815 nobody is left", two, closing(`"chef-ett"`) + again("unit", "ett", `unset = ["led_by"]`), `
I815 ["chef-ett"]
The file no longer says who leads “Ett”. Before, “Chef-ett” did. 12 employees work there.
Filen anger inte längre vem som leder ”Ett”. Tidigare gjorde ”Chef-ett” det. Där arbetar 12 anställda.
Ange en befattning i led_by för ”Ett”, eller för en enhet ovanför.
`},
	{"I815 nobody holds the post", two, again("post", "chef-ett", "vacant = 1"), `
I815 ["chef-ett"]
The post that leads “Ett” is vacant: “Chef-ett”. Before, somebody was in place. 12 employees work there.
Befattningen som leder ”Ett” är vakant: ”Chef-ett”. Förut fanns någon på plats. Där arbetar 12 anställda.
Ange en befattning i led_by för ”Ett”, eller för en enhet ovanför.
`},
	{"I815 nobody is elected to the office", elected, again("post", "ordforande", "vacant = 1"), `
I815 ["ordforande"]
Nobody is elected to the office that leads “Ett”: “Ordforande”. Before, somebody was in place. 12 employees work there.
Ingen är vald till uppdraget att leda ”Ett”: ”Ordforande”. Förut fanns någon på plats. Där arbetar 12 anställda.
Ange en befattning i led_by för ”Ett”, eller för en enhet ovanför.
`},
	{"I815 nobody in two posts and an office", elected, again("post", "ordforande", "vacant = 1") + post("ny", "ett", "vacant = 1", "count = 1") + post("till", "ett", "vacant = 1", "count = 1") + again("unit", "ett", `led_by = ["ny", "ordforande", "till"]`), `
I815 ["ny", "ordforande", "till"]
The posts that lead “Ett” are vacant: “Ny” and “Till”. Nobody is elected to the office that leads “Ett”: “Ordforande”. Before, somebody was in place. 12 employees work there.
Befattningarna som leder ”Ett” är vakanta: ”Ny” och ”Till”. Ingen är vald till uppdraget att leda ”Ett”: ”Ordforande”. Förut fanns någon på plats. Där arbetar 12 anställda.
Ange en befattning i led_by för ”Ett”, eller för en enhet ovanför.
`},
	{"I815 whoever leads a region's clinic", clinic, again("post", "chef-klinik", "vacant = 1"), ``},
	{"I816 how wide it is led there", clinic, again("unit", "klinik", "heads = 90"), ``},
	{"I815 with one below that had no leader", two + unit("under", "unit", "ett"), closing(`"chef-ett"`) + again("unit", "ett", `unset = ["led_by"]`), `
I815 ["chef-ett"]
The file no longer says who leads “Ett”. Before, “Chef-ett” did. 12 employees work there.
Filen anger inte längre vem som leder ”Ett”. Tidigare gjorde ”Chef-ett” det. Där arbetar 12 anställda.
Ange en befattning i led_by för ”Ett”, eller för en enhet ovanför.
`},
	{"I815 led from above instead", two + post("direktor", "forv", "count = 1"), closing(`"chef-ett"`) + again("unit", "ett", `unset = ["led_by"]`) + again("unit", "forv", `led_by = ["direktor"]`), ``},
	{"I816 two units under one", big, again("unit", "tva", `led_by = ["chef-ett"]`), `
I816 "chef-ett"
“Chef-ett” gets 31 direct reports per manager instead of 26; the profile research draws the line at 30.
”Chef-ett” får 31 direkt underställda per chef i stället för 26; profilen research sätter gränsen vid 30.
Fördela personalen i ”Ett” och ”Tva” på fler chefer, eller ge underenheter utan egen ledning en chef.
`},
	{"I816 it was not known before", unknown + post("ny", "tva", "count = 1"), again("unit", "ett", "heads = 40"), `
I816 "chef-ett"
“Chef-ett” gets 39 direct reports per manager; how many there were is not known. The profile research draws the line at 30.
”Chef-ett” får 39 direkt underställda per chef; hur många de var är inte känt. Profilen research sätter gränsen vid 30.
Fördela personalen i ”Ett” på fler chefer, eller ge underenheter utan egen ledning en chef.
`},
	{"I816 it was over before", unknown, again("unit", "tva", "heads = 45"), ``},
	{"I816 a new post", unknown, closing(`"chef-tva"`) + post("ny", "tva", "count = 1") + again("unit", "tva", `led_by = ["ny"]`), `
I816 "ny"
“Ny” gets 34 direct reports per manager and led nobody before; the profile research draws the line at 30.
”Ny” får 34 direkt underställda per chef och ledde ingen förut; profilen research sätter gränsen vid 30.
Fördela personalen i ”Tva” på fler chefer, eller ge underenheter utan egen ledning en chef.
`},
	{"I816 no profile", big, again("unit", "tva", `led_by = ["chef-ett"]`) + "[rules]\nprofile = \"none\"\n", ``},
	{"I817 two too many", two + post("handlaggare", "ett", "count = 8"), again("post", "handlaggare", "count = 6"), `
I817 6
“Handlaggare”: more employees than posts. Not placed in the new organisation: 2 employees. Where are they placed? (to the employer)
”Handlaggare”: fler anställda än befattningar. Utan angiven inplacering i den nya organisationen: 2 anställda. Var placeras de? (till arbetsgivaren)
Rätta count, ange med formerly vad de övriga blir, lägg till [[record]] med form = "negotiation" eller "union-cooperation" om dem, eller svara med [[accept]] när omplacering har prövats. Stäm av med jurist.
`},
	{"I817 only vacancies go", two + post("handlaggare", "ett", "count = 8", "vacant = 2"), again("post", "handlaggare", "count = 6"), ``},
	{"I817 nobody says how many", two + post("handlaggare", "ett", "count = 8"), again("post", "handlaggare", `unset = ["count"]`), ``},
	{"I817 the others become something else", two + post("handlaggare", "ett", "count = 8"), again("post", "handlaggare", "count = 6") + post("mottagare", "tva", "count = 2", `formerly = ["handlaggare"]`), ``},
	{"I811 one full-time equivalent", two + post("vakt", "ett", "count = 1", "fte = 1"), closing(`"vakt"`), `
I811 "vakt"
Not placed in the new organisation: 1 employee (1 full-time equivalent) in “Ett”. Posts: “Vakt”. Where are they placed? (to the employer)
Utan angiven inplacering i den nya organisationen: 1 anställd (1 årsarbetare) i ”Ett”. Befattningar: ”Vakt”. Var placeras de? (till arbetsgivaren)
Ange med formerly eller unit vart de i ”Ett” går, eller svara med [[accept]] när omplacering har prövats. Stäm av med jurist.
`},
}
