package rules_test

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
)

func TestCoverage(t *testing.T) { testRules(t, dutyTests) }

// TestDutiesBegin: the checklist and the rule begin on the same day.
func TestDutiesBegin(t *testing.T) {
	r, ok := rules.Find("D601")
	if day := orgmodel.Day(metrics.DutiesFrom).String(); !ok || string(r.Law.Began()) != day {
		t.Errorf("the rule begins %s, the checklist %s", r.Law.Began(), day)
	}
}

const offered = board + `[[unit]]
id = "enhet"
name = "Enhet"
kind = "unit"
parent = "namnd"

[[target_group]]
id = "vuxna"
name = "Vuxna"

[[target_group]]
id = "hemlosa"
name = "Hemlösa"
part_of = ["vuxna"]

`

func service(id string, keys ...string) string {
	return entity("service", id, append([]string{`provided_by = ["enhet"]`}, keys...)...)
}

func closes(ids string) string { return "[[close]]\nids = [" + ids + "]\ndate = 2025-09-01\n\n" }

var dutyTests = []ruleTest{
	{"D601 whole laws and single tasks", offered + service("allt", `duty = ["outreach", "information", "harmful-use-prevention", "crime-prevention", "older-housing", "supported-housing", "out-of-home-care", "sheltered-accommodation", "interventions", "economic-assistance", "victim-support", "budget-and-debt-counselling", "family-counselling", "information-talks", "cooperation-talks", "perpetrator-support", "relatives-support", "addiction-care", "child-protection", "foster-care-follow-up", "adoption", "compulsory-care-young", "compulsory-care-addiction", "municipal-health-care"]`), `
D601 "exempel"
For 12 of 36 selected statutory tasks the file names no unit that is responsible – SoL: home care and day activities (should) and reporting of misconduct (lex Sarah); LSS: all 9; HSL: medically responsible nurse.
För 12 av 36 utvalda lagstadgade uppgifter anger filen ingen enhet som svarar för dem – SoL: hemtjänst och dagverksamhet (bör) och rapportering av missförhållanden (lex Sarah); LSS: alla 9; HSL: medicinskt ansvarig sjuksköterska (MAS).
Lägg till insatser med duty och provided_by, eller svara med [[accept]] och rule = "D601" att filen bara beskriver en del av kommunen.
`},
	{"D601 a first file", offered + service("stod"), ""},
	{"D601 before the law", header("name = \"O\"\nmunicipality = \"1490\"\nas_of = 2025-06-30") + offered + service("stod", `duty = ["economic-assistance"]`), ""},
	{"D602 nothing", offered + service("stod", `target_groups = ["hemlosa"]`) + entity("target_group", "anhoriga"), `
D602 "vuxna"
No service in the file reaches “Vuxna” as a whole, only “Hemlösa”.
Ingen insats i filen når ”Vuxna” som helhet, bara ”Hemlösa”.
Ange ”Vuxna” i target_groups för de insatser som är till för gruppen, eller ange med part_of vilken större grupp den ingår i.
D602 "anhoriga"
No service in the file reaches “Anhoriga”.
Ingen insats i filen når ”Anhoriga”.
Ange ”Anhoriga” i target_groups för de insatser som är till för gruppen, eller ange med part_of vilken större grupp den ingår i.
`},
	{"D602 coverage flows down", offered + service("stod", `target_groups = ["vuxna"]`), ""},
	{"D602 a group to exclude", offered + service("stod", `target_groups = ["vuxna"]`) + entity("target_group", "andra", `excludes = ["lss"]`, `part_of = ["vuxna"]`) + entity("target_group", "lss"), ""},
	{"D602 a group that a service was for sets no limit", offered + service("stod", `target_groups = ["vuxna"]`) + service("forr", `target_groups = ["lss"]`, `until = 2020-01-01`) + entity("target_group", "andra", `excludes = ["lss"]`, `part_of = ["vuxna"]`) + entity("target_group", "lss"), `
D602 "lss"
No service in the file reaches “Lss”.
Ingen insats i filen når ”Lss”.
Ange ”Lss” i target_groups för de insatser som är till för gruppen, eller ange med part_of vilken större grupp den ingår i.
`},
	{"D602 a file without groups in services", offered + service("stod"), `
D602 "hemlosa"
No service in the file reaches “Vuxna” and “Hemlösa”: none says whom it is for.
Ingen insats i filen når ”Vuxna” och ”Hemlösa”: ingen av dem anger vem den är till för.
Ange grupperna i target_groups för insatserna.
`},
	{"D603 nothing left", offered + service("lots", `target_groups = ["hemlosa"]`) + closes(`"lots"`), `
D603 "lots"
After the end of “Lots” no other service in the file reaches “Hemlösa”.
När ”Lots” har upphört finns ingen annan insats i filen som når ”Hemlösa”.
Ange det som tar över, med target_groups och since, eller svara med [[accept]] och rule = "D603".
`},
	{"D603 two services, and some are still reached", offered + entity("target_group", "unga") + service("lots", `target_groups = ["hemlosa", "unga"]`) + service("lots2", `target_groups = ["hemlosa", "unga"]`) + service("garden", `target_groups = ["unga"]`) + closes(`"lots", "lots2"`), `
D603 "lots"
After the end of “Lots” and “Lots2” no other service in the file reaches “Hemlösa”. “Unga” are still reached by “Garden”.
När ”Lots” och ”Lots2” har upphört finns ingen annan insats i filen som når ”Hemlösa”. ”Unga” nås fortfarande av ”Garden”.
Ange det som tar över, med target_groups och since, eller svara med [[accept]] och rule = "D603".
`},
	{"D603 something comes later", offered + service("lots", `target_groups = ["hemlosa"]`) + closes(`"lots"`) + service("ny", `target_groups = ["vuxna"]`, `status = "decided"`, `since = 2026-03-01`), `
D603 "lots"
After the end of “Lots” no service in the file reaches “Hemlösa” until “Ny” starts 2026-03-01, 6 months later.
När ”Lots” har upphört finns ingen insats i filen som når ”Hemlösa” förrän ”Ny” startar 2026-03-01, 6 månader senare.
Ange det som tar över, med target_groups och since, eller svara med [[accept]] och rule = "D603".
`},
	{"D603 still covered from above", offered + service("lots", `target_groups = ["hemlosa"]`) + service("stod", `target_groups = ["vuxna"]`) + closes(`"lots"`), ""},
	{"D603 a successor for everybody", offered + service("lots", `target_groups = ["hemlosa"]`) + service("ny", `formerly = ["lots"]`) + closes(`"lots"`), ""},
	{"D604 nothing takes over", offered + service("rad", `duty = ["budget-and-debt-counselling", "family-counselling"]`) + service("familj", `duty = ["family-counselling"]`) + closes(`"rad"`), `
D604 "rad"
“Rad” ends, and the file names nothing else that fulfils budget and debt counselling.
”Rad” upphör, och filen anger inget annat som fullgör budget- och skuldrådgivning.
Ange den insats som tar över, med duty = ["budget-and-debt-counselling"] och provided_by.
`},
	{"D604 taken over", offered + service("rad", `duty = ["family-counselling"]`) + service("familj", `duty = ["family-counselling"]`) + closes(`"rad"`), ""},
	{"D606 open instead", offered + service("kontakt", `kind = "needs-tested"`) + service("van", `kind = "open"`, `formerly = ["kontakt"]`) + closes(`"kontakt"`), `
D606 "kontakt"
“Van”, without a needs test, replaces “Kontakt”, which people could apply for. How are they told that they may still apply? (to whoever carries out the service)
”Van”, utan individuell behovsprövning, ersätter ”Kontakt”, som man kunde ansöka om. Hur får den enskilde veta att det fortfarande går att ansöka? (till den som utför insatsen)
Ange med [[accept]] hur den enskilde får veta att det fortfarande går att ansöka. Stäm av med jurist.
`},
	{"D606 open before as well", offered + service("kontakt", `kind = "open"`) + service("van", `kind = "open"`, `formerly = ["kontakt"]`) + closes(`"kontakt"`), ""},
	{"D607 none", offered + service("hvb", `duty = ["out-of-home-care"]`), `
D607 ["out-of-home-care"]
“Hvb” is care outside the home, but the file shows no cooperation agreement with the region.
”Hvb” är vård utanför hemmet, men filen visar ingen överenskommelse om samverkan med regionen.
Lägg till [[agreement]] med form = "cooperation" och between = [nämnden, regionen].
`},
	{"D607 with another municipality", offered + unit("granne", "municipality", "") + service("hvb", `duty = ["out-of-home-care"]`) + entity("agreement", "avtal", `form = "cooperation"`, `between = ["namnd", "granne"]`), `
D607 ["out-of-home-care"]
“Hvb” is care outside the home, but the file shows no cooperation agreement with the region.
”Hvb” är vård utanför hemmet, men filen visar ingen överenskommelse om samverkan med regionen.
Lägg till [[agreement]] med form = "cooperation" och between = [nämnden, regionen].
`},
	{"D607 with a unit of the region", offered + unit("region", "region", "") + unit("bup", "unit", "region") + service("hvb", `duty = ["out-of-home-care"]`) + entity("agreement", "avtal", `form = "cooperation"`, `between = ["namnd", "bup"]`), ""},
	{"D608 too long", offered + entity("pathway", "boende", `steps = [{ step = "decide", unit = "enhet", days = 30 }, { step = "deliver", unit = "enhet", days = 123 }]`), `
D608 { step = "deliver", unit = "enhet", days = 123 }
“Boende” takes 93 days from decision to delivery. Decisions that are not carried out within three months are to be reported.
”Boende” tar 93 dagar från beslut till genomförande. Beslut som inte har verkställts inom tre månader ska rapporteras.
Kontrollera days i ”Boende”, eller svara med [[accept]].
`},
	{"D608 three months", offered + entity("pathway", "boende", `steps = [{ step = "decide", unit = "enhet", days = 30 }, { step = "deliver", unit = "enhet", days = 122 }]`), ""},
	{"D608 about", offered + entity("pathway", "boende", `steps = [{ step = "decide", unit = "enhet", days = 30 }, { step = "deliver", unit = "enhet", days = "~200" }]`), ""},
	{"D608 when is unknown", offered + entity("pathway", "boende", `steps = [{ step = "decide", unit = "enhet" }, { step = "deliver", unit = "enhet", days = 200 }]`), ""},
	{"D609 one of three", threeAreas + service("falt", `areas = ["norr"]`), `
D609 ["norr"]
Why is “Falt” not offered in “Söder”? (to the board)
Varför finns ”Falt” inte i ”Söder”? (till nämnden)
Ange skälet i note för ”Falt”, ange de andra områdena eller svara med [[accept]]. Stäm av med jurist.
`},
	{"D609 another does the same", threeAreas + service("falt", `duty = ["outreach"]`, `areas = ["norr"]`) + service("falt2", `duty = ["outreach"]`, `areas = ["soder"]`), ""},
	{"D609 two together leave one out", threeAreas + service("falt", `kind = "open"`, `target_groups = ["vuxna"]`, `areas = ["byn"]`) + service("falt2", `kind = "open"`, `target_groups = ["vuxna"]`, `areas = ["soder"]`), `
D609 ["byn"]
Why is “Falt” not offered in “Staden”? (to the board)
Varför finns ”Falt” inte i ”Staden”? (till nämnden)
Ange skälet i note för ”Falt”, ange de andra områdena eller svara med [[accept]]. Stäm av med jurist.
`},
	{"D609 everywhere", threeAreas + service("falt", `areas = ["all"]`), ""},
	{"D609 a reason", threeAreas + service("falt", `areas = ["norr"]`, `note = "Försök"`), ""},
	{"D610 two units", twoUnits + entity("service", "samtal", `provided_by = ["enhet", "annan"]`, `target_groups = ["vuxna"]`), `
D610 ["enhet", "annan"]
“Samtal” is given to the same group by “Enhet” and “Annan”, and the file does not state who does what, and where.
”Samtal” ges till samma grupp av ”Enhet” och ”Annan”, och filen anger inte vem som gör vad och var.
Ange egna områden eller en egen insats för var och en av enheterna.
`},
	{"D610 areas of their own", entity("area", "norr") + entity("area", "soder") + offered + unit("n", "unit", "namnd", `areas = ["norr"]`) + unit("s", "unit", "namnd", `areas = ["soder"]`) + entity("service", "samtal", `provided_by = ["n", "s"]`, `target_groups = ["vuxna"]`), ""},
	{"D610 areas of the boards above", entity("area", "norr") + entity("area", "soder") + offered + unit("b1", "board", "kommun", `areas = ["norr"]`) + unit("f1", "administration", "b1") + unit("b2", "board", "kommun", `areas = ["soder"]`) + unit("f2", "administration", "b2") + entity("service", "samtal", `provided_by = ["f1", "f2"]`, `target_groups = ["vuxna"]`), `
D610 ["f1", "f2"]
“Samtal” is given to the same group by “F1” and “F2”. The file states areas for “B1” and “B2”, and none for the units that provide the service.
”Samtal” ges till samma grupp av ”F1” och ”F2”. Filen anger områden för ”B1” och ”B2”, men inga för de enheter som utför insatsen.
Ange områden (areas) också för enheterna, om de är desamma som för enheterna ovanför.
`},
	{"D610 one below the other", offered + unit("grupp", "team", "enhet") + entity("service", "samtal", `provided_by = ["enhet", "grupp"]`, `target_groups = ["vuxna"]`), ""},
	{"D610 the person chooses", twoUnits + entity("service", "samtal", `provided_by = ["enhet", "annan"]`, `target_groups = ["vuxna"]`) + entity("agreement", "lov", `form = "choice-system"`, `from = "namnd"`, `to = ["enhet"]`, `services = ["samtal"]`), ""},
}

const twoUnits = offered + `[[unit]]
id = "annan"
name = "Annan"
kind = "unit"
parent = "namnd"

`

const threeAreas = offered + `[[area]]
id = "norr"
name = "Norr"

[[area]]
id = "byn"
name = "Byn"
part_of = "norr"

[[area]]
id = "staden"
name = "Staden"
part_of = "norr"

[[area]]
id = "soder"
name = "Söder"

`
