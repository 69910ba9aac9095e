package impact_test

import "strings"

// The pathways of these tests.
var (
	way      = entity("pathway", "vag", `steps = [{ step = "intake", unit = "ett" }, { step = "investigate", unit = "ett" }, { step = "deliver", unit = "tva" }]`)
	wayPosts = entity("pathway", "vag", `steps = [{ step = "intake", post = "chef-ett" }, { step = "deliver", post = "chef-ett" }]`)
)

var pathwayTests = []messageTest{
	{"I821 one more unit", two + way + unit("tre", "unit", "forv"), again("pathway", "vag", `steps = [{ step = "intake", unit = "tre" }, { step = "investigate", unit = "ett" }, { step = "deliver", unit = "tva" }]`), `
I821 [{ step = "intake", unit = "tre" }, { step = "investigate", unit = "ett" }, { step = "deliver", unit = "tva" }]
Hand-offs in the case pathway “Vag”: 2, before 1. New: from “Tre” to “Ett”.
Överlämningar i ärendegången ”Vag”: 2, tidigare 1. Nytt: från ”Tre” till ”Ett”.
Låt en enhet ta fler av stegen i ”Vag”, eller ange med [[accept]] vad överlämningen ger den enskilde.
`},
	{"I821 as many by another way", two + way, again("pathway", "vag", `steps = [{ step = "intake", unit = "ett" }, { step = "investigate", unit = "tva" }, { step = "deliver", unit = "tva" }]`), ``},
	{"I821 only described now", two, way, ``},
	{"I821 one unit becomes two", two + way, closing(`"ett", "chef-ett"`) + unit("norr", "unit", "forv", `formerly = ["ett"]`, "heads = 6") + unit("syd", "unit", "forv", `formerly = ["ett"]`, "heads = 6") + again("pathway", "vag", `steps = [{ step = "intake", unit = "norr" }, { step = "investigate", unit = "syd" }, { step = "deliver", unit = "tva" }]`), `
I821 [{ step = "intake", unit = "norr" }, { step = "investigate", unit = "syd" }, { step = "deliver", unit = "tva" }]
Hand-offs in the case pathway “Vag”: 2, before 1. New: from “Norr” to “Syd”.
Överlämningar i ärendegången ”Vag”: 2, tidigare 1. Nytt: från ”Norr” till ”Syd”.
Låt en enhet ta fler av stegen i ”Vag”, eller ange med [[accept]] vad överlämningen ger den enskilde.
`},
	{"I822 to another board", boards + way, again("unit", "tva", `parent = "skolforv"`), `
I822 [{ step = "intake", unit = "ett" }, { step = "investigate", unit = "ett" }, { step = "deliver", unit = "tva" }]
In the case pathway “Vag” the case goes on to another board, before only to another unit: from “Ett” to “Tva”.
I ärendegången ”Vag” går ärendet vidare till en annan nämnd, tidigare bara till en annan enhet: från ”Ett” till ”Tva”.
Kom överens om hur ärenden i ”Vag” lämnas över, eller ange med [[accept]] vad gränsen ger den enskilde.
`},
	{"I822 to another legal entity", boards + way, again("unit", "tva", `parent = "bolag"`), `
I822 [{ step = "intake", unit = "ett" }, { step = "investigate", unit = "ett" }, { step = "deliver", unit = "tva" }]
In the case pathway “Vag” the case goes on to another responsible body, before only to another unit: from “Ett” to “Tva”.
I ärendegången ”Vag” går ärendet vidare till en annan huvudman, tidigare bara till en annan enhet: från ”Ett” till ”Tva”.
Kom överens om hur ärenden i ”Vag” lämnas över, eller ange med [[accept]] vad gränsen ger den enskilde.
`},
	{"I822 from within one unit", boards + entity("pathway", "vag", `steps = [{ step = "intake", unit = "ett" }, { step = "deliver", unit = "ett" }]`), again("pathway", "vag", `steps = [{ step = "intake", unit = "ett" }, { step = "deliver", unit = "bolag" }]`), `
I822 [{ step = "intake", unit = "ett" }, { step = "deliver", unit = "bolag" }]
In the case pathway “Vag” the case goes on to another responsible body, before it stayed in one unit: from “Ett” to “Bolag”.
I ärendegången ”Vag” går ärendet vidare till en annan huvudman, tidigare stannade det i en enhet: från ”Ett” till ”Bolag”.
Kom överens om hur ärenden i ”Vag” lämnas över, eller ange med [[accept]] vad gränsen ger den enskilde.
`},
	{"I823 two instead of one", two + wayPosts, again("pathway", "vag", `steps = [{ step = "intake", post = "chef-ett" }, { step = "deliver", post = "chef-tva" }]`), `
I823 [{ step = "intake", post = "chef-ett" }, { step = "deliver", post = "chef-tva" }]
Posts that the person meets in the case pathway “Vag”: 2, before 1.
Befattningar som den enskilde möter i ärendegången ”Vag”: 2, tidigare 1.
Låt en befattning följa ärendet genom fler av stegen i ”Vag”, eller svara med [[accept]].
`},
	{"I823 perhaps", two + wayPosts, again("pathway", "vag", `steps = [{ step = "intake", post = "chef-ett" }, { step = "deliver", unit = "ett" }]`), ``},
	{"I824 a team", boards, unit("team", "collaboration", "", `members = ["ett", "skolforv"]`), `
I824 "team"
By the file, “Nämnd” and “Skolnamnd” work together on the same persons in “Team”. Secrecy applies between boards. On what ground may they share information about individuals? (to both boards)
”Nämnd” och ”Skolnamnd” samarbetar enligt filen kring samma personer i ”Team”. Sekretess gäller mellan nämnder. Med vilket stöd får uppgifter om enskilda lämnas mellan dem? (till båda nämnderna)
Klargör med vilket stöd de får lämna uppgifter om enskilda, ange det med [[record]] form = "consent" om ”Team”, eller svara med [[accept]]. Stäm av med jurist.
`},
	{"I824 they met before", boards + unit("team", "collaboration", "", `members = ["ett", "skolforv"]`), unit("lag", "collaboration", "", `members = ["tva", "skolforv"]`), ``},
	{"I824 a pathway nobody described before", boards, entity("pathway", "ny", `steps = [{ step = "intake", unit = "ett" }, { step = "deliver", unit = "skolforv" }]`), ``},
	{"I824 a company on the way", boards + way, again("unit", "tva", `parent = "bolag"`), `
I824 "vag"
By the file, “Nämnd” and “Bolag” work together on the same persons in the case pathway “Vag”. Secrecy applies between authorities, and towards others. On what ground may they share information about individuals? (to the board)
”Nämnd” och ”Bolag” samarbetar enligt filen kring samma personer i ärendegången ”Vag”. Sekretess gäller mellan myndigheter, och mot andra. Med vilket stöd får uppgifter om enskilda lämnas mellan dem? (till nämnden)
Klargör med vilket stöd de får lämna uppgifter om enskilda, ange det med [[record]] form = "consent" om ”Vag”, eller svara med [[accept]]. Stäm av med jurist.
`},
	{"I824 neither of them is a board", boards + unit("region", "region", ""), unit("team", "collaboration", "", `members = ["bolag", "region"]`), `
I824 "team"
By the file, “Bolag” and “Region” work together on the same persons in “Team”. Secrecy applies between authorities, and towards others. On what ground may they share information about individuals? (to both parties)
”Bolag” och ”Region” samarbetar enligt filen kring samma personer i ”Team”. Sekretess gäller mellan myndigheter, och mot andra. Med vilket stöd får uppgifter om enskilda lämnas mellan dem? (till båda parter)
Klargör med vilket stöd de får lämna uppgifter om enskilda, ange det med [[record]] form = "consent" om ”Team”, eller svara med [[accept]]. Stäm av med jurist.
`},
	{"I824 the board has another name", boards + unit("team", "collaboration", "", `members = ["ett", "skolforv"]`), closing(`"namnd"`) + unit("socialnamnd", "board", "kommun", `formerly = ["namnd"]`) + again("unit", "forv", `parent = "socialnamnd"`), ``},
}

const model = "[organisation]\nid = \"o\"\nname = \"O\"\nmunicipality = \"1490\"\nlanguage = \"sv\"\nas_of = 2026-01-01\nsteering_model = \"purchaser-provider\"\n\n"

// bought is a service that one unit commissions of another.
var bought = model + two + entity("service", "hus", `provided_by = ["tva"]`) +
	entity("agreement", "uppdrag", `form = "commission"`, `from = "ett"`, `to = ["tva"]`, `services = ["hus"]`, "amount = 400_000")

var moneyTests = []messageTest{
	{"I831 of itself", bought, again("agreement", "uppdrag", `from = "tva"`), `
I831 "tva"
“Tva” commissions “Hus” of itself. Before, “Ett” commissioned it of “Tva”. Is the model given up, and if not, how are purchaser and provider kept apart? (to the board)
”Tva” beställer ”Hus” av sig själv. Tidigare beställde ”Ett” den av ”Tva”. Överges modellen, och om inte, hur hålls beställare och utförare åtskilda? (till nämnden)
Ange en annan beställare i from för avtalet, ange med steering_model att modellen överges, eller svara med [[accept]].
`},
	{"I831 in its own line", bought, again("agreement", "uppdrag", `from = "forv"`), `
I831 "forv"
“Forv” commissions “Hus” in its own line of command, of “Tva”. Before, “Ett” commissioned it of “Tva”. Is the model given up, and if not, how are purchaser and provider kept apart? (to the board)
”Forv” beställer ”Hus” i sin egen linje, av ”Tva”. Tidigare beställde ”Ett” den av ”Tva”. Överges modellen, och om inte, hur hålls beställare och utförare åtskilda? (till nämnden)
Ange en annan beställare i from för avtalet, ange med steering_model att modellen överges, eller svara med [[accept]].
`},
	{"I831 without a commission, by the purchaser", bought, closing(`"uppdrag"`) + again("service", "hus", `provided_by = ["ett"]`), `
I831 ["ett"]
“Ett” provides “Hus” itself, without a commission. Before, “Ett” commissioned it of “Tva”. Is the model given up, and if not, how are purchaser and provider kept apart? (to the board)
”Ett” utför ”Hus” själv, utan beställning. Tidigare beställde ”Ett” den av ”Tva”. Överges modellen, och om inte, hur hålls beställare och utförare åtskilda? (till nämnden)
Ange en annan beställare i from för avtalet, ange med steering_model att modellen överges, eller svara med [[accept]].
`},
	{"I831 commissioned by nobody", bought, closing(`"uppdrag"`), `
I831 "hus"
The file no longer says who commissions “Hus”. Before, “Ett” commissioned it of “Tva”. Is the model given up, and if not, how are purchaser and provider kept apart? (to the board)
Filen anger inte längre vem som beställer ”Hus”. Tidigare beställde ”Ett” den av ”Tva”. Överges modellen, och om inte, hur hålls beställare och utförare åtskilda? (till nämnden)
Ange en annan beställare i from för avtalet, ange med steering_model att modellen överges, eller svara med [[accept]].
`},
	{"I831 a grant was no commission", strings.Replace(bought, "commission\"", "grant\"", 1), closing(`"uppdrag"`), ``},
	{"I831 the model is given up", bought, "[organisation]\nid = \"n\"\nname = \"N\"\nextends = \"before.toml\"\nunset = [\"steering_model\"]\n\n" + closing(`"uppdrag"`), ``},
	{"I832 a unit", two + entity("budget", "ram", `unit = "ett"`, "amount = 9_000_000", "from_year = 2026"), closing(`"ett", "chef-ett"`), `
I832 "ett"
“Ett” is closed. Is the 9 million SEK a year from 2026 that went to “Ett” saved or moved? (to the board)
”Ett” upphör. Sparas eller flyttas de 9 mnkr per år från 2026 som gick till ”Ett”? (till nämnden)
Lägg till en [[budget]] för det som tar över efter ”Ett”, eller ange med [[accept]] att pengarna sparas.
`},
	{"I832 of two years the latest", two + entity("budget", "ram-a", `unit = "ett"`, "amount = 9_000_000", "year = 2025") + entity("budget", "ram-b", `unit = "ett"`, "amount = 8_000_000", "year = 2026"), closing(`"ett", "chef-ett"`), `
I832 "ett"
“Ett” is closed. Is the 8 million SEK for 2026 that went to “Ett” saved or moved? (to the board)
”Ett” upphör. Sparas eller flyttas de 8 mnkr för 2026 som gick till ”Ett”? (till nämnden)
Lägg till en [[budget]] för det som tar över efter ”Ett”, eller ange med [[accept]] att pengarna sparas.
`},
	{"I832 an amount that no decimal says", two + entity("budget", "ram", `unit = "ett"`, "amount = 1_234_567", "year = 2026"), closing(`"ett", "chef-ett"`), `
I832 "ett"
“Ett” is closed. Is the 1,234,567 SEK for 2026 that went to “Ett” saved or moved? (to the board)
”Ett” upphör. Sparas eller flyttas de 1 234 567 kronor för 2026 som gick till ”Ett”? (till nämnden)
Lägg till en [[budget]] för det som tar över efter ”Ett”, eller ange med [[accept]] att pengarna sparas.
`},
	{"I832 about so much", two + entity("budget", "ram", `unit = "ett"`, `amount = "~2500000"`), closing(`"ett", "chef-ett"`), `
I832 "ett"
“Ett” is closed. Is the about 2.5 million SEK that went to “Ett” saved or moved? (to the board)
”Ett” upphör. Sparas eller flyttas de cirka 2,5 mnkr som gick till ”Ett”? (till nämnden)
Lägg till en [[budget]] för det som tar över efter ”Ett”, eller ange med [[accept]] att pengarna sparas.
`},
	{"I832 a range of which one end is odd", two + entity("budget", "ram", `unit = "ett"`, `amount = "1000000..2500001"`), closing(`"ett", "chef-ett"`), `
I832 "ett"
“Ett” is closed. Is the 1,000,000–2,500,001 SEK that went to “Ett” saved or moved? (to the board)
”Ett” upphör. Sparas eller flyttas de 1 000 000–2 500 001 kronor som gick till ”Ett”? (till nämnden)
Lägg till en [[budget]] för det som tar över efter ”Ett”, eller ange med [[accept]] att pengarna sparas.
`},
	{"I832 at least so much", two + entity("budget", "ram", `unit = "ett"`, `amount = ">3000000"`), closing(`"ett", "chef-ett"`), `
I832 "ett"
“Ett” is closed. Is the over 3 million SEK that went to “Ett” saved or moved? (to the board)
”Ett” upphör. Sparas eller flyttas de över 3 mnkr som gick till ”Ett”? (till nämnden)
Lägg till en [[budget]] för det som tar över efter ”Ett”, eller ange med [[accept]] att pengarna sparas.
`},
	{"I832 a successor without money", two + entity("budget", "ram", `unit = "ett"`, "amount = 9_000_000", "year = 2026"), closing(`"ett"`) + again("post", "chef-ett", `unit = "tva"`) + again("unit", "tva", `formerly = ["ett"]`), ``},
	{"I832 a successor with money", two + entity("budget", "ram", `unit = "ett"`, "amount = 9_000_000", "year = 2026"), closing(`"ett"`) + again("post", "chef-ett", `unit = "tva"`) + again("unit", "tva", `formerly = ["ett"]`) + entity("budget", "ny", `unit = "forv"`, "amount = 9_000_000", "year = 2027"), ``},
	{"I832 an agreement", bought, closing(`"uppdrag", "hus"`), `
I832 "uppdrag"
“Uppdrag” ends. Is the 400,000 SEK a year that went to “Uppdrag” saved or moved? (to the board)
”Uppdrag” upphör. Sparas eller flyttas de 400 000 kronor per år som gick till ”Uppdrag”? (till nämnden)
Lägg till en [[budget]] för det som tar över efter ”Uppdrag”, eller ange med [[accept]] att pengarna sparas.
`},
	{"I832 an agreement that is renewed", bought, closing(`"uppdrag"`) + entity("agreement", "nytt", `form = "commission"`, `from = "ett"`, `to = ["tva"]`, `services = ["hus"]`, "amount = 300_000"), ``},
}

const apart = "[organisation]\nid = \"o\"\nname = \"O\"\nmunicipality = \"1490\"\nlanguage = \"sv\"\nas_of = 2027-01-01\n\n"

var identityTests = []messageTest{
	{"I841 a source nobody has", two, again("unit", "ett", `formerly = ["tva"]`), ``},
	{"I841 a source nobody has in a file of its own", two, apart + office + team("tre", "forv", `formerly = ["ett", "sju"]`) + unit("tva", "unit", "forv"), `
I841 "sju"
“Tre” is said to succeed “sju”, which neither organisation has.
”Tre” anges efterträda ”sju”, som ingen av organisationerna har.
Rätta id:t i formerly, eller jämför med den organisation som det skrevs för.
`},
	{"I842 what has the same id", two, again("unit", "ett", `formerly = ["ett"]`), `
I842 "ett"
“Ett” has the same id as before and need not be said to succeed itself.
”Ett” har samma id som förut och behöver inte anges efterträda sig självt.
Ta bort det ena ur formerly, eller rätta det.
`},
	{"I842 an id twice in the list is S031, and counts once", two, closing(`"tva", "chef-tva"`) + again("unit", "ett", `formerly = ["tva", "tva"]`), ""},
	{"I843 three in a circle", two, unit("a", "unit", "forv", `formerly = ["c"]`) + unit("b", "unit", "forv", `formerly = ["a"]`) + unit("c", "unit", "forv", `formerly = ["b"]`), `
I843 "c"
“A”, “C” and “B” are said to succeed each other in a circle.
”A”, ”C” och ”B” anges efterträda varandra i en cirkel.
Ta bort formerly från någon av dem.
`},
	{"I843 of itself", two, apart + two + unit("a", "unit", "forv", `formerly = ["a"]`), `
I843 "a"
“A” is said to succeed itself.
”A” anges efterträda sig självt.
Ta bort formerly från någon av dem.
`},
	{"I844 a unit that becomes a service", two, apart + office + team("tva", "forv") + entity("service", "ett", `provided_by = ["tva"]`), `
I844 "ett"
The id “ett” means two things: [[unit]] in the old organisation, [[service]] in the new one.
Id:t ”ett” betyder två saker: [[unit]] i den gamla organisationen, [[service]] i den nya.
Ge det nya ett eget id.
`},
	{"I844 a service that succeeds a unit", two, closing(`"ett", "chef-ett"`) + entity("service", "ny", `provided_by = ["tva"]`, `formerly = ["ett"]`), `
I844 "ett"
“Ny” is said to succeed “Ett”, which was something else in the old organisation: [[unit]], not [[service]].
”Ny” anges efterträda ”Ett”, som var något annat i den gamla organisationen: [[unit]], inte [[service]].
Ge det nya ett eget id.
`},
	{"I845 backwards", model + two, "[organisation]\nid = \"n\"\nname = \"N\"\nmunicipality = \"1490\"\nlanguage = \"sv\"\nas_of = 2020-01-01\n\n" + two, `
I845 2020-01-01
The old organisation describes 2026-01-01, the new one 2020-01-01.
Den gamla organisationen beskriver 2026-01-01, den nya 2020-01-01.
Ange de två filerna i omvänd ordning, eller rätta as_of.
`},
	{"I846 names alike", two, apart + office + team("ett", "forv", "heads = 12") + unit("lag", "unit", "forv", `led_by = ["chef-tva"]`, "heads = 8") + post("chef-tva", "lag"), `
I846 "o"
One is guessed to be the same as before: “Tva” → “Lag” (85 %).
En motsvarighet är gissad: ”Tva” → ”Lag” (85 %).
Ge dem samma id, eller ange det gamla i formerly.
`},
	{"I806 by guess", office + group + house, apart + office + group + "[[service]]\nid = \"oppet\"\nname = \"Hus\"\nkind = \"needs-tested\"\nprovided_by = [\"forv\"]\ntarget_groups = [\"unga\"]\n", `
I806 "needs-tested"
“Hus” was given without a needs test and now takes an application. This rests on a guess about what “Hus” was before.
”Hus” gavs utan individuell behovsprövning och kräver nu ansökan. Detta bygger på en gissning om vad ”Hus” var förut.
Behåll en väg in utan ansökan, eller svara med [[accept]].
`},
	{"I847 two municipalities", two, "[organisation]\nid = \"n\"\nname = \"N\"\nmunicipality = \"0380\"\nlanguage = \"sv\"\nas_of = 2026-01-01\n\n" + two, `
I847 "0380"
“Exempel” and “N” are about two different municipalities. What it means to go from one to the other is not judged.
”Exempel” och ”N” gäller två olika kommuner. Vad det innebär att gå från den ena till den andra bedöms inte.
Skriv den nya organisationen som en variant med extends, eller ange i formerly vad varje enhet var förut. Två kommuner jämförs med kommandot compare.
`},
	{"I848 a unit moves", two, again("unit", "ett", `parent = "tva"`), `
I848 "forslag"
1 of 7 units, posts and services is concerned. Moved: “Ett”.
1 av 7 enheter, befattningar och insatser berörs. Har flyttats: ”Ett”.
Inget behöver åtgärdas. Nyckeltalen m19 räknar upp allt som är nytt, flyttat, sammanslaget, delat eller har upphört.
`},
	{"I848 posts of one name", strings.ReplaceAll(strings.ReplaceAll(two, "Chef-ett", "Enhetschef"), "Chef-tva", "Enhetschef"), closing(`"chef-ett", "chef-tva"`), `
I848 "forslag"
2 of 7 units, posts and services are concerned. Ended: “Enhetschef, Ett” and “Enhetschef, Tva”.
2 av 7 enheter, befattningar och insatser berörs. Har upphört: ”Enhetschef, Ett” och ”Enhetschef, Tva”.
Inget behöver åtgärdas. Nyckeltalen m19 räknar upp allt som är nytt, flyttat, sammanslaget, delat eller har upphört.
`},
	{"I848 only leaders change", two, again("unit", "ett", `led_by = ["chef-tva"]`), `
I848 "forslag"
Each unit, post and service is where it was.
Varje enhet, befattning och insats finns där den fanns.
Inget behöver åtgärdas. Nyckeltalen m19 räknar upp allt som är nytt, flyttat, sammanslaget, delat eller har upphört.
`},
	{"I848 nothing changes", two, entity("decision", "d", `form = "decision"`, `body = ["namnd"]`), ``},
}
