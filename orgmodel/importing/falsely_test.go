package importing_test

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/importing"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestListsThatLookRight holds lists of which something false was once drawn that looked
// right, without a word: the worst that an importer can do.
func TestListsThatLookRight(t *testing.T) {
	swedish := importing.Options{Lang: message.SV, Municipality: "2081"}
	const under = `
SF (administration)
  IFO (department)
    Barn (unit) heads 28
    Vuxna (unit) heads 14
`
	tests := []imported{
		{"levels from the bottom up", []string{table("Enhet;Avdelning;Förvaltning;Antal", "Barn;IFO;SF;28", "Vuxna;IFO;SF;14")}, importing.Options{}, under},
		{"levels in no order", []string{table("Förvaltning;Enhet;Avdelning;Antal", "SF;Barn;IFO;28", "SF;Vuxna;IFO;14")}, importing.Options{}, under},
		{"numbered levels from the bottom up", []string{table("Nivå 3;Nivå 2;Nivå 1", "Barn;IFO;SF", "Vuxna;IFO;SF")}, importing.Options{}, `
SF (unit) assumed kind
  IFO (unit) assumed kind
    Barn (unit) assumed kind
    Vuxna (unit) assumed kind
`},
		{"levels from the bottom up, by a mapping", []string{table("Enhet;Avdelning;Förvaltning;Antal", "Barn;IFO;SF;28", "Vuxna;IFO;SF;14")}, importing.Options{Mapping: []byte("organisation.as_of = \"2026-01-01\"\ncolumns.Enhet = \"level\"\ncolumns.Avdelning = \"level\"\ncolumns.\"Förvaltning\" = \"level\"\n")}, under},
		{"the title of the manager beside the name", []string{table("Enhet;Överordnad;Typ;Chef;Befattning;Antal", "SF;;Förvaltning;Anna Ek;Socialchef;3", "Barn;SF;Enhet;Bo Alm;Enhetschef;28")}, importing.Options{}, `
SF (administration) heads 3
  · Socialchef, leads
  Barn (unit) heads 28
    · Enhetschef, leads
`},
		{"the manager's name and title", []string{table("Enhet;Överordnad;Typ;Chef;Chefens befattning", "SF;;Förvaltning;Anna Ek;Socialchef", "Barn;SF;Enhet;Bo Alm;Enhetschef")}, importing.Options{}, `
SF (administration)
  · Socialchef, leads
  Barn (unit)
    · Enhetschef, leads
`},
		{"posts that say who their manager is", []string{table("Enhet;Överordnad;Typ;Chef;Befattning;Antal", "SF;;Förvaltning;Anna Ek;Handläggare;3", "SF;;Förvaltning;Anna Ek;Jurist;1")}, importing.Options{}, `
SF (administration)
  · Handläggare ×3
  · Jurist ×1
`},
		{"numbers of those above that are sums", []string{table("Enhet;Överordnad;Typ;Antal", "SF;;Förvaltning;102", "IFO;SF;Avdelning;42", "Barn;IFO;Enhet;28", "Vuxna;IFO;Enhet;14", "ÄO;SF;Avdelning;60")}, importing.Options{}, `
SF (administration) of 102
  IFO (department) of 42
    Barn (unit) heads 28
    Vuxna (unit) heads 14
  ÄO (department) heads 60
question sums-of-below: Numbers of employees are the sum of those of the units below 2 D2 D3
`},
		{"numbers that a mapping says are no sums", []string{table("Enhet;Överordnad;Typ;Antal", "SF;;Förvaltning;42", "Barn;SF;Enhet;28", "Vuxna;SF;Enhet;14")}, importing.Options{Mapping: []byte("organisation.as_of = \"2026-01-01\"\nmend.sums-of-below = false\n")}, `
SF (administration) heads 42
  Barn (unit) heads 28
  Vuxna (unit) heads 14
`},
		{"numbers that are no sums", []string{table("Enhet;Överordnad;Typ;Antal", "SF;;Förvaltning;4", "Barn;SF;Enhet;28", "Vuxna;SF;Enhet;14")}, importing.Options{}, `
SF (administration) heads 4
  Barn (unit) heads 28
  Vuxna (unit) heads 14
`},
		{"totals in the middle", []string{table("Förvaltning;Avdelning;Enhet;Antal", "SF;IFO;Barn;28", "SF;IFO;Vuxna;14", "SF;IFO;Summa;42", "SF;IFO totalt;;42", "SF;ÄO;Natt;20", "SF;ÄO;Delsumma ÄO;20", "SF totalt;;;62")}, importing.Options{}, `
SF (administration)
  IFO (department)
    Barn (unit) heads 28
    Vuxna (unit) heads 14
  ÄO (department)
    Natt (unit) heads 20
info total-row: A row of totals stands among the units 4 4 5 7
left out: 4, total-row
left out: 5, total-row
left out: 7, total-row
left out: 8, total-row
`},
		{"totals with one above, and parts", []string{table("Enhet;Överordnad;Typ;Antal", "SF;;Förvaltning;2", "Barn;SF;Enhet;28", "varav vikarier;SF;;6", "SF summa;SF;;30", "Summa SF;SF;;30", "Totalt stöd;SF;Enhet;4")}, importing.Options{}, `
SF (administration) heads 2
  Barn (unit) heads 28
  Totalt stöd (unit) heads 4
info total-row: A row of totals stands among the units 2 5 6
info of-which: A row says how many of those above it are something (“of which …”) 1 4
left out: 4, of-which
left out: 5, total-row
left out: 6, total-row
`},
		{"thousands in English", []string{"Department,Section,Manager,Headcount\nSF,,Director,\"1,100\"\nSF,Barn,Manager,28\n"}, importing.Options{}, `
SF (department) heads 1100
  · Director, leads
  Barn (unit) heads 28
    · Manager, leads
`},
		{"a comma that may be of thousands", []string{table("Enhet;Typ;Antal;Årsarbetare", "Barn;Enhet;1,100;1,125", "Vuxna;Enhet;28,5;0.750", "Natt;Enhet;7,0;2,5 åa", "Dag;Enhet;3 st;<5", "Kväll;Enhet;10-15;")}, swedish, `
Borlänge (municipality)
  Barn (unit) fte 1.125 assumed parent
  Vuxna (unit) fte 0.75 assumed parent
  Natt (unit) heads 7 fte 2.5 assumed parent
  Dag (unit) heads 3 fte <5 assumed parent
  Kväll (unit) heads 10..15 assumed parent
error unread-number: “1,100” is not a number that can be read in that column 1 C2
error unread-number: “28,5” is not a number that can be read in that column 1 C3
`},
		{"posts whose number is no number of posts", []string{table("Enhet;Befattning;Antal", "Barn;Handläggare;0,5", "Barn;Jurist;många", "Barn;Kock;ca 7", "Barn;Vaktmästare;")}, swedish, `
Borlänge (municipality)
  Barn (unit) assumed kind parent
    · Handläggare
    · Jurist
    · Kock ×~7
    · Vaktmästare ×1
error unread-number: “0,5” is not a number that can be read in that column 1 C2
error unread-number: “många” is not a number that can be read in that column 1 C3
`},
		{"vacant in words", []string{table("Enhet;Typ;Chef", "Barn;Enhet;Vakant tjänst", "Vuxna;Enhet;Enhetschef (vakant)", "Natt;Enhet;Enhetschef, vakans", "Dag;Enhet;vakant fr.o.m. 1/3", "Kväll;Enhet;Rekrytering pågår")}, swedish, `
Borlänge (municipality)
  Barn (unit) assumed parent
    · Chef ×1 vacant 1, leads
  Vuxna (unit) assumed parent
    · Enhetschef ×1 vacant 1, leads
  Natt (unit) assumed parent
    · Enhetschef ×1 vacant 1, leads
  Dag (unit) assumed parent
    · Chef ×1 vacant 1, leads
  Kväll (unit) assumed parent
    · Chef ×1 vacant 1, leads
`},
		{"nobody is no person who has two posts", []string{table("Enhet;Befattning;Personnamn", "Barn;Handläggare;N.N.", "Barn;Handläggare;N.N.", "Barn;Handläggare;-", "Barn;Handläggare;-", "Barn;Handläggare;Vakant tjänst", "Barn;Handläggare;Vakans 2", "Barn;Handläggare;Okänd", "Barn;Handläggare;Okänd")}, swedish, `
Borlänge (municipality)
  Barn (unit) assumed kind parent
    · Handläggare ×8 vacant 2
`},
		{"units that are no longer active", []string{table("Enhet;Typ;Aktiv", "Barn;Enhet;1", "Gamla;Enhet;0")}, swedish, `
Borlänge (municipality)
  Barn (unit) assumed parent
info closed-unit: A unit is no longer in use (“0”) 1 C3
left out: 3, closed-unit
`},
		{"units that have ended", []string{table("Enhet;Typ;Nedlagd;T.o.m", "Barn;Enhet;;9999-12-31", "Gamla;Enhet;Ja;", "Vuxna;Enhet;nej;20301231", "Äldre;Enhet;;2019-12-31")}, swedish, `
Borlänge (municipality)
  Barn (unit) assumed parent
  Vuxna (unit) assumed parent
  Äldre (unit) assumed parent
warning meaning-twice: The columns “Nedlagd” and “T.o.m” were taken for the same 1 D1
info closed-unit: A unit is no longer in use (“Ja”) 1 C3
left out: 3, closed-unit
`},
		{"units and employments by their last day", []string{table("Enhet;Typ;T.o.m", "Barn;Enhet;9999-12-31", "Gamla;Enhet;20191231", "Äldre;Enhet;31.12.2025", "Vuxna;Enhet;tills vidare", "Natt;Enhet;2025-12-31 00:00:00", "Dag;Enhet;snart"), table("Enhet;Befattning;Anställd t.o.m.", "Barn;Kock;2025-06-30", "Barn;Kock;")}, swedish, `
Borlänge (municipality)
  Barn (unit) assumed parent
    · Kock ×1
  Vuxna (unit) assumed parent
  Dag (unit) assumed parent
warning unread-day: The column “T.o.m” has what is not a day that can be read, such as “snart” 1 C7
info closed-unit: A unit is no longer in use (“20191231”) 1 C3
info closed-unit: A unit is no longer in use (“31.12.2025”) 1 C4
info closed-unit: A unit is no longer in use (“2025-12-31 00:00:00”) 1 C6
info closed-post: A post is no longer in use (“2025-06-30”) 1 C2
left out: 3, closed-unit
left out: 4, closed-unit
left out: 6, closed-unit
left out: 2, closed-post
`},
		{"what the unit above is known by in brackets", []string{table("Enhet;Överordnad;Typ", "Socialförvaltningen (SF);;Förvaltning", "Barn;SF;Enhet")}, importing.Options{}, `
Socialförvaltningen (SF) (administration)
  Barn (unit)
`},
		{"who leads the unit above", []string{table("Enhet;Typ;Chef;Överordnad", "SF;Förvaltning;Anna Ek;", "Barn;Avdelning;Bo Alm;Ek, Anna", "Natt;Enhet;Eva Sjö;Bo Alm", "Dag;Enhet;Ulf Berg;Eva Lund")}, importing.Options{Mend: []string{"person-for-title"}, Lang: message.SV}, `
SF (administration)
  · Chef, leads
  Barn (department)
    · Chef, leads
    Natt (unit)
      · Chef, leads
Dag (unit)
  · Chef, leads
error unknown-parent: The unit above, “Eva Lund”, is not in the lists 1 D5
`},
		{"employees with their managers", []string{"Employee ID,Name,Title,Department,Reports To\n1,Anna Ek,Director,Social Services,\n2,Bo Alm,Manager,Children,1\n3,Eva Sjö,Social worker,Children,2\n"}, importing.Options{}, `
Social Services (unit) assumed kind
  · Director ×1, leads
  Children (unit) assumed kind
    · Manager ×1, leads
    · Social worker ×1
`},
		{"employees whose manager is called by name", []string{table("Förnamn;Efternamn;Titel;Arbetsställe;Chef", "Anna;Ek;Socialchef;Stab;", "Bo;Alm;Enhetschef;Barn;Anna Ek", "Eva;Sjö;Handläggare;Barn;Alm Bo")}, importing.Options{}, `
Stab (unit) assumed kind
  · Socialchef ×1, leads
  Barn (unit) assumed kind
    · Enhetschef ×1, leads
    · Handläggare ×1
`},
		{"ids and names of units", []string{table("Org.enhet;Org.enhetsnamn;Överordnad org.enhet;Typ", "100;SF;;Förvaltning", "110;Barn;100;Enhet")}, importing.Options{}, `
SF (administration)
  Barn (unit)
`},
		{"what units belong to", []string{table("Organisation;Enhet;Typ", "SF;Barn;Enhet", "SF;Vuxna;Enhet"), table("Organisation;Enhet;Överordnad;Typ", "X;Natt;SF;Enhet")}, importing.Options{}, `
SF (unit) assumed kind
  Barn (unit)
  Vuxna (unit)
  Natt (unit)
`},
		{"a tree drawn with signs", []string{"SF\n├── IFO\n│   ├── Barn\n│   └── Vuxna\n└── ÄO\n    └── Natt\n"}, importing.Options{}, `
SF (unit) assumed kind
  IFO (unit) assumed kind
    Barn (unit) assumed kind
    Vuxna (unit) assumed kind
  ÄO (unit) assumed kind
    Natt (unit) assumed kind
`},
		{"signs that tell how deep a line is", []string{"SF\n• IFO\n- Barn\n– Vuxna\n▪ Natt\n• ÄO\n- Dag\nStab\n- Jurist\n"}, importing.Options{Mend: []string{"several-tops"}}, `
SF (unit) assumed kind
  IFO (unit) assumed kind
    Barn (unit) assumed kind
    Vuxna (unit) assumed kind
      Natt (unit) assumed kind
  ÄO (unit) assumed kind
    Dag (unit) assumed kind
Stab (unit) assumed kind
  Jurist (unit) assumed kind
`},
		{"signs with tabs, as Word has them", []string{"SF\n•\tIFO\no\tBarn\no\tVuxna\n▪\tNatt\n•\tÄO\no\tDag\n"}, importing.Options{}, `
SF (unit) assumed kind
  IFO (unit) assumed kind
    Barn (unit) assumed kind
    Vuxna (unit) assumed kind
      Natt (unit) assumed kind
  ÄO (unit) assumed kind
    Dag (unit) assumed kind
`},
		{"a ruled table", []string{"| Enhet | Överordnad | Typ |\n|-------|-----------:|-----|\n| SF |  | Förvaltning |\n| Barn | SF | Enhet |\n"}, importing.Options{}, `
SF (administration)
  Barn (unit)
`},
		{"cells that are broken over two lines", []string{"Enhet\tTyp\tAntal\nBarn\tEnhet\t28\nVuxna\tEn\nhet\t14\nNatt\tEnhet\t9\nDag\tEnhet\t9\nKväll\tEnhet\t9\n"}, swedish, `
Borlänge (municipality)
  Barn (unit) heads 28 assumed parent
  Vuxna (unit) assumed kind parent
  het (unit) assumed kind parent
  Natt (unit) heads 9 assumed parent
  Dag (unit) heads 9 assumed parent
  Kväll (unit) heads 9 assumed parent
question broken-row: Two rows have together as many cells as the headings: a line break in a cell may have parted them 1 3
warning unknown-kind: “En” is no kind of unit that is known 1 B3
warning unknown-kind: “14” is no kind of unit that is known 1 B4
`},
		{"sentences are no units", []string{"Organisation\nSocialförvaltningen leds av en direktör.\nSF\n  IFO\n"}, importing.Options{}, `
SF (unit) assumed kind
  IFO (unit) assumed kind
info footnote: A line of text stands among the rows: where it comes from, a day, a page or a sentence 1 2
left out: 2, footnote
`},
		{"several units in a cell", []string{"Enhet;Överordnad;Typ\nSF;;Förvaltning\nBarn, Unga;SF;Enhet\nVuxna / Missbruk;SF;Enhet\n\"Hemtjänst Nord\nHemtjänst Syd\";SF;Enhet\n\"Vård, stöd\noch omsorg\";SF;Enhet\nIFO/FH;SF;Enhet\n"}, importing.Options{}, `
SF (administration)
  Barn, Unga (unit)
  Vuxna / Missbruk (unit)
  Hemtjänst Nord Hemtjänst Syd (unit)
  Vård, stöd och omsorg (unit)
  IFO/FH (unit)
question several-in-cell: Cells may name several units, such as “Barn, Unga” 3 A3 A4 A5
`},
		{"who leads, on a line of its own", []string{"SF\nFörvaltningschef: Anna Namnkvist\n  IFO\n  Avdelningschef: Bo Namnkvist\n  Kontakt: växeln\n"}, importing.Options{}, `
SF (unit) assumed kind
  IFO (unit) assumed kind
  Kontakt: växeln (unit) assumed kind
info footnote: A line of text stands among the rows: where it comes from, a day, a page or a sentence 2 2 4
left out: 2, footnote
left out: 4, footnote
`},
		{"posts whose state is vacant", []string{table("Position ID;Position Title;Org Unit;Incumbent;Status", "P1;Director;SF;Anna Ek;Filled", "P2;Jurist;SF;;Vacant")}, importing.Options{Municipality: "2081"}, `
Borlänge (municipality)
  SF (unit) assumed kind parent
    · Director ×1
    · Jurist ×1 vacant 1
`},
		{"of them vacant", []string{table("Enhet;Befattning;Antal;Varav vakanta", "SF;Jurist;20;2")}, importing.Options{Municipality: "2081", Lang: message.SV}, `
Borlänge (municipality)
  SF (unit) assumed kind parent
    · Jurist ×20 vacant 2
`},
		{"how deep each unit stands", []string{table("Nivå;Kod;Benämning;Typ", "1;1;SF;Förvaltning", "2;11;IFO;Avdelning", "3;111;Barn;Enhet", "3;112;Vuxna;Enhet", "2;12;ÄO;Avdelning")}, importing.Options{}, `
SF (administration)
  IFO (department)
    Barn (unit)
    Vuxna (unit)
  ÄO (department)
`},
		{"levels that are in no order of a tree", []string{table("Nivå;Benämning;Typ", "2;IFO;Avdelning", "1;SF;Förvaltning", "4;Barn;Enhet")}, swedish, `
Borlänge (municipality)
  IFO (department) assumed parent
  SF (administration) assumed parent
  Barn (unit) assumed parent
`},
		{"how deep each unit stands, beside what is above it", []string{table("Nivå;Benämning;Överordnad;Typ", "1;SF;;Förvaltning", "2;Barn;IFO;Enhet", "2;IFO;SF;Avdelning")}, importing.Options{}, `
SF (administration)
  IFO (department)
    Barn (unit)
`},
		{"kinds that are called levels", []string{table("Namn;Nivå;Överordnad", "SF;Förvaltning;", "IFO;Avdelning;SF")}, importing.Options{}, `
SF (administration)
  IFO (department)
`},
		{"levels in English", []string{table("Directorate;Service;Team", "Care;Children;Assessment")}, importing.Options{}, `
Care (unit) assumed kind
  Children (unit) assumed kind
    Assessment (team)
`},
		{"a pivot table", []string{table("Radetiketter;Antal av Anst.nr", "SF;42", "  Barn;28", "  Vuxna;14", "Totalsumma;42")}, importing.Options{}, `
SF (unit) of 42 assumed kind
  Barn (unit) heads 28 assumed kind
  Vuxna (unit) heads 14 assumed kind
question sums-of-below: Numbers of employees are the sum of those of the units below 1 B2
info total-row: A row of totals stands among the units 1 5
left out: 5, total-row
`},
		{"the manager above", []string{table("Överordnad chef;Chef;Enhet;Typ", ";Anna Ek;SF;Förvaltning", "Anna Ek;Bo Alm;IFO;Avdelning")}, importing.Options{Mend: []string{"person-for-title"}, Lang: message.SV}, `
SF (administration)
  · Chef, leads
  IFO (department)
    · Chef, leads
`},
		{"kinds that are cut short", []string{table("Enhet;Överordnad;Typ", "SF;;Förv.", "IFO;SF;Avd", "Barn;IFO;Enh.")}, importing.Options{}, `
SF (administration)
  IFO (department)
    Barn (unit)
`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { tt.run(t) })
	}
}

// TestPeopleAreNoUnits holds that what a list of people calls a name is never taken for
// the name of a unit, and that no finding tells who somebody is.
func TestPeopleAreNoUnits(t *testing.T) {
	lists := map[string]string{
		"with e-mail":            table("Avdelning;Namn;E-post", "IFO;Namnkvist Anna;a@x.se", "ÄO;Namnkvist Bo;b@x.se"),
		"with telephones":        table("Avdelning;Namn;Telefon", "IFO;Namnkvist Anna;4001", "ÄO;Namnkvist Bo;4002"),
		"nothing beside":         table("Avdelning;Namn", "IFO;Namnkvist Anna", "ÄO;Namnkvist Bo"),
		"without units":          table("Namn;Telefon;E-post", "Namnkvist Anna;4001;a@x.se"),
		"with a share":           table("Enhet;Namn;Syssgrad", "IFO;Namnkvist Anna;100"),
		"names for a number":     table("Enhet;Chef;Medarbetare", "IFO;Enhetschef;Namnkvist Anna, Namnkvist Bo", "ÄO;Enhetschef;3 (Namnkvist Cia)"),
		"a manager for a unit":   table("Enhet;Chef;Överordnad", "IFO;Namnkvist Anna;", "ÄO;Namnkvist Anna;", "Natt;Namnkvist Bo;Namnkvist Anna"),
		"names for a kind":       table("Enhet;Chef;Typ", "IFO;Namnkvist Anna;Namnkvist Anna"),
		"who leads on a line":    "SF\nEnhetschef: Anna Namnkvist\n",
		"vacant with a stand-in": table("Enhet;Chef", "IFO;Vakant (tf Namnkvist Anna)", "ÄO;vik. Namnkvist Bo"),
	}
	for name, list := range lists {
		t.Run(name, func(t *testing.T) {
			r, err := importing.Import([]importing.File{{Name: "list.csv", Data: []byte(list)}}, importing.Options{})
			if err != nil {
				return // refused: nothing is written
			}
			told := outline(r)
			for _, g := range r.Guesses {
				told += g.Word + g.Line
			}
			for _, f := range r.Findings {
				told += f.What.In(message.SV) + f.Done.In(message.SV) + f.Line
			}
			if strings.Contains(told, "Namnkvist") {
				t.Errorf("a person is told of:\n%s", told)
			}
		})
	}
}
