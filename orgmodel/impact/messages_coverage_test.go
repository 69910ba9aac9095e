package impact_test

// The groups, services and areas of these tests.
var (
	group   = entity("target_group", "unga")
	groups  = group + entity("target_group", "skolunga", `part_of = ["unga"]`, `size = 40`) + entity("target_group", "vuxna")
	house   = entity("service", "hus", `kind = "open"`, `provided_by = ["forv"]`, `target_groups = ["unga"]`)
	talks   = entity("service", "samtal", `kind = "needs-tested"`, `provided_by = ["forv"]`, `target_groups = ["unga"]`)
	office  = board + unit("forv", "administration", "namnd")
	offices = office + unit("skola", "school", "namnd")
	early   = "[organisation]\nid = \"o\"\nname = \"O\"\nmunicipality = \"1490\"\nlanguage = \"sv\"\nas_of = 2015-01-01\n\n"
	areas   = entity("area", "norr") + entity("area", "syd")
)

var coverageTests = []messageTest{
	{"I801 with the group below it", office + groups + house, closing(`"hus"`, `date = "2026-05"`), `
I801 "unga"
The file names no service that reaches “Unga” and “Skolunga” (40 people). Before, “Hus” did. That holds from 2026-05. When they will be reached again is not stated. Where do the groups turn? (to the board)
Filen anger ingen insats som når ”Unga” och ”Skolunga” (40 personer). Tidigare gjorde ”Hus” det. Det gäller från 2026-05. När gruppen nås igen framgår inte. Vart vänder sig grupperna? (till nämnden)
Ange ”Unga” och ”Skolunga” (40 personer) i target_groups för det som tar över, eller svara med [[accept]] och rule = "I801".
`},
	{"I801 without a date", office + group + house, again("unit", "forv", "until = 2026-06-30"), `
I801 "unga"
The file names no service that reaches “Unga”. Before, “Hus” did. That holds from 2026-07-01. When they will be reached again is not stated. Where does the group turn? (to the board)
Filen anger ingen insats som når ”Unga”. Tidigare gjorde ”Hus” det. Det gäller från 2026-07-01. När gruppen nås igen framgår inte. Vart vänder sig gruppen? (till nämnden)
Ange ”Unga” i target_groups för det som tar över, eller svara med [[accept]] och rule = "I801".
`},
	{"I801 a group that is gone with its service", office + group + house, closing(`"hus", "unga"`), `
I801 "unga"
The file names no service that reaches “Unga”. Before, “Hus” did. The new file does not name the group. That holds from 2027-01-01. When they will be reached again is not stated. (assumed: until) Where does the group turn? (to the board)
Filen anger ingen insats som når ”Unga”. Tidigare gjorde ”Hus” det. Den nya filen nämner inte gruppen. Det gäller från 2027-01-01. När gruppen nås igen framgår inte. (antaget: until) Vart vänder sig gruppen? (till nämnden)
Ange ”Unga” i target_groups för det som tar över, eller svara med [[accept]] och rule = "I801".
`},
	{"I801 a vision", office + group + house, closing(`"hus"`, `status = "vision"`), `
I801 "unga"
The file names no service that reaches “Unga”. Before, “Hus” did. That holds from 2027-01-01. When they will be reached again is not stated. [vision] (assumed: until) Where does the group turn? (to the board)
Filen anger ingen insats som når ”Unga”. Tidigare gjorde ”Hus” det. Det gäller från 2027-01-01. När gruppen nås igen framgår inte. [vision] (antaget: until) Vart vänder sig gruppen? (till nämnden)
Ange ”Unga” i target_groups för det som tar över, eller svara med [[accept]] och rule = "I801".
`},
	{"I801 something else is left", office + group + house + talks, closing(`"hus"`), ``},
	{"I801 never reached", office + groups + house, again("unit", "forv", `note = "Kvar"`), ``},
	{"I802 five months", office + group + house, closing(`"hus"`, "date = 2026-02-28") + entity("service", "ny", `provided_by = ["forv"]`, `target_groups = ["unga"]`, "since = 2026-08-01"), `
I802 "unga"
The file names no service that reaches “Unga” from 2026-02-28 to 2026-07-31 (5 months). How does the group get support in that time? (to the board)
Filen anger ingen insats som når ”Unga” från 2026-02-28 till 2026-07-31 (5 månader). Hur får gruppen stöd under tiden? (till nämnden)
Låt ”Hus” fortsätta tills ”Ny” börjar, eller ange med [[accept]] hur tiden däremellan överbryggas.
`},
	{"I802 one month", office + group + house, closing(`"hus"`, "date = 2026-06-01") + entity("service", "ny", `provided_by = ["forv"]`, `target_groups = ["unga"]`, "since = 2026-07-01"), `
I802 "unga"
The file names no service that reaches “Unga” from 2026-06-01 to 2026-06-30 (1 month). How does the group get support in that time? (to the board)
Filen anger ingen insats som når ”Unga” från 2026-06-01 till 2026-06-30 (1 månad). Hur får gruppen stöd under tiden? (till nämnden)
Låt ”Hus” fortsätta tills ”Ny” börjar, eller ange med [[accept]] hur tiden däremellan överbryggas.
`},
	{"I802 some days", office + group + house, closing(`"hus"`, "date = 2026-06-01") + entity("service", "ny", `provided_by = ["forv"]`, `target_groups = ["unga"]`, "since = 2026-06-15"), `
I802 "unga"
The file names no service that reaches “Unga” from 2026-06-01 to 2026-06-14. How does the group get support in that time? (to the board)
Filen anger ingen insats som når ”Unga” från 2026-06-01 till 2026-06-14. Hur får gruppen stöd under tiden? (till nämnden)
Låt ”Hus” fortsätta tills ”Ny” börjar, eller ange med [[accept]] hur tiden däremellan överbryggas.
`},
	{"I802 nobody knows when it begins", office + group + house, closing(`"hus"`, "date = 2026-06-01") + entity("service", "ny", `provided_by = ["forv"]`, `target_groups = ["unga"]`), `
I802 "unga"
The file names no service that reaches “Unga” for a time, from 2026-06-01. For how long is not stated. How does the group get support in that time? (to the board)
Filen anger ingen insats som når ”Unga” under en tid, från 2026-06-01. Hur länge framgår inte. Hur får gruppen stöd under tiden? (till nämnden)
Låt ”Hus” fortsätta tills ”Ny” börjar, eller ange med [[accept]] hur tiden däremellan överbryggas.
`},
	{"I802 nobody knows exactly", office + group + house, closing(`"hus"`, `date = "<2026-03-01"`) + entity("service", "ny", `provided_by = ["forv"]`, `target_groups = ["unga"]`, `since = ">2026-08-01"`), `
I802 "unga"
The file names no service that reaches “Unga” from some day before 2026-03-01 to 2026-08-01 at the earliest (at least 5 months). How does the group get support in that time? (to the board)
Filen anger ingen insats som når ”Unga” från någon dag före 2026-03-01 till tidigast 2026-08-01 (minst 5 månader). Hur får gruppen stöd under tiden? (till nämnden)
Låt ”Hus” fortsätta tills ”Ny” börjar, eller ange med [[accept]] hur tiden däremellan överbryggas.
`},
	{"I802 from one day to the next", office + group + house, closing(`"hus"`, "date = 2026-06-01") + entity("service", "ny", `provided_by = ["forv"]`, `target_groups = ["unga"]`, "since = 2026-06-01"), ``},
	{"I803 another instead", office + group + house, closing(`"hus"`) + entity("service", "ny", `provided_by = ["forv"]`, `target_groups = ["unga"]`), `
I803 "unga"
“Unga”: no longer reached by “Hus”. New: “Ny”.
”Unga” nås inte längre av ”Hus”. Nytt är ”Ny”.
Ange med formerly vad som tar över efter ”Hus”, eller svara med [[accept]].
`},
	{"I803 one of two, and a new one", office + groups + house + talks, closing(`"hus"`) + entity("service", "ny", `provided_by = ["forv"]`, `target_groups = ["unga"]`), `
I803 "unga"
“Unga” and “Skolunga” (40 people): no longer reached by “Hus”. Still there: “Samtal”. New: “Ny”.
”Unga” och ”Skolunga” (40 personer) nås inte längre av ”Hus”. Kvar finns ”Samtal”. Nytt är ”Ny”.
Ange med formerly vad som tar över efter ”Hus”, eller svara med [[accept]].
`},
	{"I803 the group is not described", office + group + house, apart + office + entity("target_group", "ungdomar") + entity("service", "hus", `kind = "open"`, `provided_by = ["forv"]`, `target_groups = ["ungdomar"]`), ``},
	{"I803 nobody says for whom", office + group + house, again("service", "hus", `unset = ["target_groups"]`), `
I803 "unga"
What reached “Unga” is still there (“Hus”), but the new file does not say that it is for them.
Det som nådde ”Unga” finns kvar (”Hus”), men den nya filen anger inte att det är till för gruppen.
Ange ”Unga” i target_groups, eller i formerly för den målgrupp som kommer i stället, eller svara med [[accept]].
`},
	{"I801 nobody says for whom", office + group + house, again("service", "hus", `unset = ["target_groups"]`), ``},
	{"I801 for others now", office + groups + house, again("service", "hus", `target_groups = ["vuxna"]`), `
I801 "unga"
The file names no service that reaches “Unga” and “Skolunga” (40 people). Before, “Hus” did. Where do the groups turn? (to the board)
Filen anger ingen insats som når ”Unga” och ”Skolunga” (40 personer). Tidigare gjorde ”Hus” det. Vart vänder sig grupperna? (till nämnden)
Ange ”Unga” och ”Skolunga” (40 personer) i target_groups för det som tar över, eller svara med [[accept]] och rule = "I801".
`},
	{"I805 no task is named any more", office + entity("service", "raad", `duty = ["adoption"]`, `provided_by = ["forv"]`), again("service", "raad", `unset = ["duty"]`), ``},
	{"I803 another name of the service", office + group + house, closing(`"hus"`) + entity("service", "oppet", `provided_by = ["forv"]`, `target_groups = ["unga"]`, `formerly = ["hus"]`), ``},
	{"I804 another unit", offices + group + house, again("service", "hus", `provided_by = ["skola"]`), `
I804 ["skola"]
“Hus” is provided by “Skola” instead of “Forv”.
”Hus” utförs av ”Skola” i stället för ”Forv”.
Ange hur de som har insatsen får veta det, eller svara med [[accept]].
`},
	{"I804 a unit under another name", offices + group + house, closing(`"forv"`) + unit("kontor", "administration", "namnd", `formerly = ["forv"]`) + again("service", "hus", `provided_by = ["kontor"]`), ``},
	{"I804 nobody is named", offices + group + house, again("service", "hus", `unset = ["provided_by"]`), ``},
	{"I805 two tasks of one service", office + entity("service", "raad", `duty = ["family-counselling", "home-care"]`, `provided_by = ["forv"]`), closing(`"raad"`), `
I805 "raad"
The file no longer says who fulfils home care and day activities (SoL (2025:400) 8:1, should) and family counselling (SoL (2025:400) 13:4). Before, “Raad” did.
Filen anger inte längre vem som fullgör hemtjänst och dagverksamhet (SoL (2025:400) 8 kap. 1 §, bör) och familjerådgivning (SoL (2025:400) 13 kap. 4 §). Tidigare gjorde ”Raad” det.
Ange den insats som tar över, med duty = ["home-care", "family-counselling"] och provided_by.
`},
	{"I805 no unit provides it", office + entity("service", "raad", `duty = ["adoption"]`, `provided_by = ["forv"]`), again("service", "raad", `unset = ["provided_by"]`), `
I805 "raad"
The file no longer says who fulfils adoption (SoL (2025:400) chapter 24). Before, “Raad” did.
Filen anger inte längre vem som fullgör adoption (SoL (2025:400) 24 kap.). Tidigare gjorde ”Raad” det.
Ange den insats som tar över, med duty = ["adoption"] och provided_by.
`},
	{"I805 before the law", early + office + entity("service", "raad", `duty = ["adoption"]`, `provided_by = ["forv"]`), "[organisation]\nid = \"n\"\nname = \"N\"\nextends = \"before.toml\"\nas_of = 2025-06-30\n\n" + closing(`"raad"`), `
I805 "raad"
The file no longer says who fulfils adoption. Before, “Raad” did.
Filen anger inte längre vem som fullgör adoption. Tidigare gjorde ”Raad” det.
Ange den insats som tar över, med duty = ["adoption"] och provided_by.
`},
	{"I805 another takes it over", office + entity("service", "raad", `duty = ["adoption"]`, `provided_by = ["forv"]`), closing(`"raad"`) + entity("service", "ny", `duty = ["adoption"]`, `provided_by = ["forv"]`), ``},
	{"I806 from open to applied for", office + group + house, closing(`"hus"`) + entity("service", "ny", `kind = "needs-tested"`, `provided_by = ["forv"]`, `formerly = ["hus"]`), `
I806 "needs-tested"
“Ny” was given without a needs test and now takes an application.
”Ny” gavs utan individuell behovsprövning och kräver nu ansökan.
Behåll en väg in utan ansökan, eller svara med [[accept]].
`},
	{"I806 the other way round", office + talks + group, again("service", "samtal", `kind = "open"`), ``},
	{"I807 the other way round", office + talks + group, again("service", "samtal", `kind = "open"`), `
I807 "open"
People could apply for “Samtal”, which is now given without a needs test. How are people told that they may still apply? (to whoever carries out the service)
”Samtal” gick att ansöka om men ges nu utan individuell behovsprövning. Hur får den enskilde veta att det fortfarande går att ansöka? (till den som utför insatsen)
Ange med [[accept]] hur den enskilde får veta att det fortfarande går att ansöka, och stäm av med jurist.
`},
	{"I808 from everywhere", office + areas + entity("service", "hus", `provided_by = ["forv"]`, `areas = ["all"]`), again("service", "hus", `areas = ["norr"]`), `
I808 ["norr"]
“Hus” was offered in the whole municipality, now only in “Norr”. What are the grounds, and where do those who live there turn? (to the board)
”Hus” erbjöds i hela kommunen, nu bara i ”Norr”. Vilka skäl finns, och vart vänder sig de som bor där? (till nämnden)
Ange med [[accept]] vart de vänder sig som har haft ”Hus” där, och av vilka skäl.
`},
	{"I808 one of two", office + areas + entity("service", "hus", `provided_by = ["forv"]`, `areas = ["norr", "syd"]`), again("service", "hus", `areas = ["syd"]`), `
I808 ["syd"]
“Hus” is no longer offered in “Norr”, only in “Syd”. What are the grounds, and where do those who live there turn? (to the board)
”Hus” erbjuds inte längre i ”Norr”, bara i ”Syd”. Vilka skäl finns, och vart vänder sig de som bor där? (till nämnden)
Ange med [[accept]] vart de vänder sig som har haft ”Hus” där, och av vilka skäl.
`},
	{"I808 nowhere in particular", office + areas + entity("service", "hus", `provided_by = ["forv"]`, `areas = ["norr"]`), again("service", "hus", `unset = ["areas"]`), ``},
	{"I808 the area itself is gone", office + areas + entity("service", "hus", `provided_by = ["forv"]`, `areas = ["norr", "syd"]`), closing(`"norr"`) + again("service", "hus", `areas = ["syd"]`), ``},
}
