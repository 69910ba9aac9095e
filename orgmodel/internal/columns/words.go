package columns

import (
	"strconv"
	"strings"
	"sync"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/spoken"
)

// headings are the words that stand above columns, by what they mean. They are
// compared folded, so "Överordnad enhet", "ÖVERORDNAD-ENHET" and "Överordnad enhet:"
// are one.
var headings = []struct {
	meaning Meaning
	sv, en  []string
}{
	{Unit, []string{
		"Enhet", "Enhetsnamn", "Enhetens namn", "Organisationsenhet", "Organisatorisk enhet", "Org.enhet", "Orgenhet", "Arbetsplats", "Arbetsställe", "Benämning", "Organisation", "Enhetsbenämning", "Verksamhet", "Enhet namn", "Radetiketter", "Org.enhetsnamn", "Organisationsenhetens namn", "Organisationsenhetsnamn", "Organisationsnamn", "Organisationsbenämning", "Orgnamn", "Org. benämning", "Organisationens namn", "Orgenhetsnamn", "Ansvarsnamn", "Ansvarsbenämning",
	}, []string{
		"Unit", "Unit name", "Organisational unit", "Org unit", "Organization unit", "Business unit", "Org unit name", "Organisation unit", "Organizational unit", "Department name", "Row labels",
	}},
	{UnitID, []string{
		"Enhets-id", "Enhetsid", "EnhetsID", "Enhetskod", "Enhetsnr", "Enhetsnummer", "Org-id", "Organisationsid", "Organisationskod", "Orgkod", "Orgenhetsid", "Id", "Kod", "Enhetens id", "Orgenhetskod", "Organisationsenhetens id", "Organisationsenhetskod",
	}, []string{
		"Unit id", "Unit code", "Org unit id", "Code", "Key",
	}},
	{Parent, []string{
		"Överordnad", "Överordnad enhet", "Överordnat", "Överordnad id", "Överordnat id", "Överordnad enhets-id", "Överordnad kod", "Överenhet", "Moderenhet", "Tillhör", "Ingår i", "Under", "Förälder", "Överordnad organisation", "Överordnad org.enhet", "Överordnad organisationsenhet", "Överliggande", "Överliggande enhet", "Överliggande organisationsenhet", "Närmast överordnad enhet", "Lyder under",
	}, []string{
		"Parent", "Parent unit", "Parent id", "Parent code", "Belongs to", "Part of", "Reports to unit", "Higher unit", "Parent org unit", "Parent organisation unit", "Parent department", "Parent unit id", "Superior unit",
	}},
	{Depth, []string{"Nivå", "Hierarkinivå", "Organisationsnivå", "Orgnivå", "Strukturnivå"}, []string{"Level", "Depth", "Hierarchy level"}},
	{Path, []string{"Sökväg", "Organisationsväg", "Organisationstillhörighet", "Organisationsträd", "Hela vägen"}, []string{"Path", "Full path", "Organisation path", "Org path"}},
	{Kind, []string{"Sort", "Typ", "Enhetstyp", "Typ av enhet", "Organisationstyp"}, []string{"Kind", "Type", "Unit type", "Unit kind"}},
	{Manager, []string{
		"Chef", "Enhetschef", "Ansvarig chef", "Chefsbefattning", "Leds av", "Chefens befattning", "Chefstitel", "Ansvarig", "Chef namn", "Enhetschef namn", "Enhetschefens namn", "Chefens namn", "Chefsnamn", "Chefens titel",
	}, []string{
		"Manager", "Head", "Led by", "Manager title", "Head of unit", "Manager name", "Title of manager",
	}},
	{Post, []string{
		"Befattning", "Befattningar", "Befattningsbenämning", "Titel", "Yrkestitel", "Yrke", "Yrkesbenämning", "Tjänst", "Tjänstetitel", "Roll", "Funktion", "BESTA", "Anställd som", "Bef.ben", "Befattn.ben", "Befattn.benämning", "Befattningsben",
	}, []string{
		"Post", "Title", "Job title", "Position", "Position title", "Role", "Job",
	}},
	{Count, []string{
		"Antal", "Antal anställda", "Anställda", "Personal", "Antal personer", "Antal medarbetare", "Medarbetare", "Bemanning", "Antal befattningar", "Antal tjänster", "Antal tj", "Personer", "Antal anställningar",
	}, []string{
		"Count", "Heads", "Headcount", "Head count", "Employees", "Staff", "Number", "Number of employees", "People",
	}},
	{FTE, []string{
		"Årsarbetare", "Årsarb", "Antal årsarbetare", "ÅA", "Åa", "Heltidstjänster", "Omräknade heltider", "Årsarbeten", "Helårsarbetare", "Antal åa",
	}, []string{
		"FTE", "FTEs", "Full-time equivalents", "Full time equivalents",
	}},
	{CountTotal, []string{
		"Totalt antal anställda", "Antal anställda totalt", "Anställda totalt", "Antal totalt", "Totalt antal", "Antal anställda med underliggande", "Antal inkl. underliggande",
	}, []string{
		"Total headcount", "Total employees", "Heads total", "Headcount total", "Employees in total",
	}},
	{FTETotal, []string{"Årsarbetare totalt", "Totalt antal årsarbetare", "Antal årsarbetare totalt"}, []string{"Total FTE", "FTE total"}},
	{PostID, []string{
		"Befattnings-id", "Befattningsnummer", "Befattningsnr", "Befattningskod id", "Positions-id", "Positionsnummer", "Tjänst-id", "Tjänstenummer",
	}, []string{
		"Post id", "Position id", "Position number", "Post reference", "Post unique reference",
	}},
	{ReportsTo, []string{
		"Rapporterar till", "Överordnad chef", "Chefens chef", "Överordnad befattning", "Överordnat befattnings-id", "Närmaste chef", "Närmaste chefs befattnings-id", "Närmaste chefs anst.nr", "Chefens anst.nr", "Chefens anställningsnummer",
	}, []string{
		"Reports to", "Reports to post", "Reports to position", "Reporting senior post", "Line manager", "Manager id", "Supervisor",
	}},
	{Degree, []string{
		"Sysselsättningsgrad", "Syssgrad", "Tjänstgöringsgrad", "Omfattning", "Omfattning %", "Sysselsättningsgrad %", "Grad", "Tjgrad", "Ssg", "Ssg %", "Sysselsättn.grad",
	}, []string{
		"Degree", "Employment rate", "Rate of employment", "Percent", "Workload",
	}},
	{Vacant, []string{"Vakans", "Vakant", "Vakanser", "Vakanta", "Antal vakanta", "Antal vakanser", "Vakanta tjänster", "Vakanta tj", "Vakanta befattningar", "Varav vakanta", "Varav vakanser"}, []string{"Vacant", "Of which vacant", "Vacancy", "Vacancies"}},
	{CostCentre, []string{"Kostnadsställe", "Kst", "Kostnadsställen", "Ansvar", "Ansvarskod", "Ansvarsnr", "Ansvarsnummer"}, []string{"Cost centre", "Cost center"}},
	{State, []string{"Status", "Aktiv", "Tillstånd", "I bruk"}, []string{"Active", "State"}},
	{Until, []string{
		"T.o.m.", "Till och med", "Gäller t.o.m.", "Gäller till och med", "Giltig t.o.m.", "Giltig till", "Gäller till", "Slutdatum", "Upphör", "Upphörde", "Upphörd", "Nedlagd", "Avslutad", "Avvecklad", "Stängd", "Inaktiv", "Anställd t.o.m.", "Anställd till", "Anst t.o.m.", "Avgångsdatum",
	}, []string{
		"Valid to", "Valid until", "End date", "Until", "To date", "Closed", "Inactive", "Ended",
	}},
	{Person, []string{
		"Person", "Personnamn", "Anställd", "Medarbetarens namn", "Befattningshavare", "Innehavare", "Anställningsnummer", "Anst.nr", "Anstnr", "Anställnings-id", "Personalnummer", "Förnamn", "Efternamn", "Förnamn och efternamn", "Användarnamn", "Användar-id", "Signatur", "Alias", "Personens namn",
	}, []string{
		"Employee", "Employee name", "Employee id", "Employee number", "First name", "Last name", "Surname", "Full name", "Holder", "Incumbent", "Job holder", "Position holder", "User", "User name",
	}},
	{Private, []string{
		"Personnummer", "Pnr", "Personnr", "Person-id", "Födelsedatum", "Född", "Födelseår", "Ålder", "Kön", "Telefon", "Telefonnummer", "Tel", "Mobil", "Mobiltelefon", "Mobilnummer", "E-post", "Epost", "E-postadress", "Mejl", "Mail", "Adress", "Gatuadress", "Hemadress", "Besöksadress", "Postadress", "Postnummer", "Postnr", "Ort", "Postort", "Lön", "Månadslön", "Grundlön", "Facklig tillhörighet", "Fack", "Frånvaro", "Sjukfrånvaro", "Närmast anhörig", "Bank", "Kontonummer", "Skyddad identitet", "Sekretessmarkering", "Kontaktperson",
	}, []string{
		"Social security number", "SSN", "Personal identity number", "Date of birth", "Birth date", "Age", "Sex", "Gender", "Phone", "Phone number", "Mobile", "Email", "E-mail", "Address", "Home address", "Postal code", "Zip", "City", "Salary", "Pay", "Union", "Absence", "Next of kin",
	}},
}

// levelWords are headings that are kinds of units: two of them or more in one row of
// headings are levels. "Enhet" alone is the unit.
var levelWords = []string{
	"Organisation", "Kommun", "Nämnd", "Förvaltning", "Sektor", "Verksamhetsområde", "Verksamhet", "Avdelning", "Område", "Enhet", "Sektion", "Grupp", "Arbetsgrupp", "Team", "Delenhet", "Underenhet", "Arbetslag",
	"Municipality", "Board", "Administration", "Division", "Department", "Area", "Unit", "Section", "Group", "Subunit", "Sub-unit", "Directorate", "Service", "Branch",
}

// levelsInEnglish is where the English ones begin.
const levelsInEnglish = 17

// numbered are headings of levels with a number behind: "Nivå 2".
var numbered = []string{"nivå", "orgnivå", "organisationnivå", "organisationsnivå", "orgenhetnivå", "orgenhetsnivå", "organisationsenhetnivå", "enhetnivå", "enhetsnivå", "level", "orglevel", "organisationlevel", "orgunitlevel", "unitlevel"}

// known are the words of the headings, folded: put together when they are first asked
// for, since most runs of a program read no list.
var known = sync.OnceValue(func() map[string]Meaning {
	m := map[string]Meaning{}
	for _, h := range headings {
		for _, word := range append(append([]string{}, h.sv...), h.en...) {
			m[Fold(word)] = h.meaning
		}
	}
	return m
})

// english are the words of the headings that are English, folded.
var english = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{"name": true, "team": true}
	for _, h := range headings {
		for _, word := range h.en {
			m[Fold(word)] = true
		}
	}
	for _, word := range levelWords[levelsInEnglish:] {
		m[Fold(word)] = true
	}
	return m
})

// levels are the words of levels, folded.
var levels = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, word := range levelWords {
		m[Fold(word)] = true
	}
	return m
})

// isNumbered reports whether a heading is a level with its number.
func isNumbered(folded string) bool {
	_, ok := levelNumber(folded)
	return ok
}

// levelNumber is the number of a level that a heading has: "Nivå 2", "Orgnivå 2 namn".
func levelNumber(folded string) (n int, ok bool) {
	for _, end := range nameEnds {
		folded = strings.TrimSuffix(folded, end)
	}
	for _, word := range numbered {
		rest, found := strings.CutPrefix(folded, word)
		if n, err := strconv.Atoi(rest); found && err == nil && 0 <= n && n < 100 {
			return n, true
		}
	}
	return 0, false
}

// nameEnds are how headings end that say that the name of something stands there, and not
// its code.
var nameEnds = []string{"namn", "benämning", "name", "text"}

// KindOf is the kind that a word of the field means, or none: a row of a list
// describes no collaboration and no category.
func KindOf(word string) (kind string, ok bool) {
	kind, ok = spoken.ExactKind(word)
	if kind == orgmodel.KindCollaboration || kind == orgmodel.KindActor {
		return "", false
	}
	return kind, ok
}
