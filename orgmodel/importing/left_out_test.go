package importing_test

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/importing"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
)

// TestOneCauseOneFinding holds that what is wrong with the row of a unit is told once: a
// faulty part is set aside, and what hangs by a row that was left out is told with it.
func TestOneCauseOneFinding(t *testing.T) {
	swedish := importing.Options{Lang: message.SV, Municipality: "2081"}
	tests := []imported{
		{"a number that may be somebody's beside a unit with others below", []string{table("Enhet;Överordnad;Typ;Antal;Kst", "SF;;Förvaltning;12;100", "IFO;SF;Avdelning;790912-1234;200", "Barn;IFO;Enhet;4;300")}, swedish, `
Borlänge (municipality)
  SF (administration) heads 12 assumed parent
    IFO (department)
      Barn (unit) heads 4
error detail-aside: What may be a personal identity number, an e-mail address or a telephone number stands in the column “Antal” beside units 1 D3
`},
		{"a unit without a name that has others below it and posts", []string{table("Enhetsid;Enhet;Överordnad;Typ", "1;SF;;Förvaltning", "2;;1;Avdelning", "3;Barn;2;Enhet", "4;Vuxna;2;Enhet"), table("Enhetsid;Befattning", "2;Handläggare", "3;Handläggare")}, swedish, `
Borlänge (municipality)
  SF (administration) assumed parent
  Barn (unit) assumed parent
    · Handläggare ×1
  Vuxna (unit) assumed parent
error no-name: A row names no unit 2 3 A2
left out: 3, no-name
left out: 2, no-name
`},
		{"a unit whose name has a detail in it", []string{table("Enhet;Överordnad", "SF;", "Hemmet 790912-1234;SF", "Natt;Hemmet 790912-1234")}, swedish, `
Borlänge (municipality)
  SF (unit) assumed kind parent
error detail-in-name: A personal identity number, an e-mail address or a telephone number stands in the column “Enhet”, which the list cannot be read without 1 A3
error detail-in-name: A personal identity number, an e-mail address or a telephone number stands in the column “Överordnad”, which the list cannot be read without 1 B4
left out: 3, detail-in-name
left out: 4, detail-in-name
`},
		{"a name that several have, in a list that says how many work there", []string{table("Enhetsid;Enhet;Överordnad", "1;SF;", "2;IFO;1", "3;Stab;1", "4;Stab;2"), table("Enhet;Antal", "Stab;4", "IFO;9")}, swedish, `
Borlänge (municipality)
  SF (unit) assumed kind parent
    IFO (unit) heads 9 assumed kind
      Stab (unit) assumed kind
    Stab (unit) assumed kind
error ambiguous-row: Rows of a list that places no units say something of “Stab”, which may be several: “3” or “4” 1 A2
left out: 2, ambiguous-row
`},
		{"the same of more than are told", []string{table("Avdelning;Enhet", "A;Stab", "B;Stab", "C;Stab", "D;Stab", "E;Stab", "F;Stab", "G;Stab"), table("Enhet;Antal", "Stab;4")}, swedish, `
Borlänge (municipality)
  A (department) assumed parent
    Stab (unit)
  B (department) assumed parent
    Stab (unit)
  C (department) assumed parent
    Stab (unit)
  D (department) assumed parent
    Stab (unit)
  E (department) assumed parent
    Stab (unit)
  F (department) assumed parent
    Stab (unit)
  G (department) assumed parent
    Stab (unit)
error ambiguous-row: Rows of a list that places no units say something of “Stab”, which may be several: the one under “A”, the one under “B”, the one under “C”, the one under “D”, the one under “E” or one of 2 more 1 A2
left out: 2, ambiguous-row
`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, f := range tt.run(t).Findings {
				const want = "raden utelämnades; av enheterna under placerades 2 överst"
				if got := f.Done.In(message.SV); f.Cause.Word == "no-name" && got != want {
					t.Errorf("what hangs by it: %s, want %s", got, want)
				}
			}
		})
	}
}

// TestCodesThatMayBeSomebodys holds that twelve digits that begin with a day are written as
// no code, whatever their last digit, and that a unit is known by them all the same.
func TestCodesThatMayBeSomebodys(t *testing.T) {
	r := imported{"", []string{table("Enhetsid;Enhet;Överordnad;Kostnadsställe", "197001011234;SF;;197001011234", "197013011234;IFO;197001011234;197013011234", "3;Stöd 198502281111;197013011234;3")}, importing.Options{Lang: message.SV}, `
SF (unit) assumed kind
  IFO (unit) assumed kind
error detail-aside: What may be a personal identity number, an e-mail address or a telephone number stands in the column “Kostnadsställe” beside units 1 D2
error detail-aside: What may be a personal identity number, an e-mail address or a telephone number stands in the column “Enhetsid” beside units 1 A2
error detail-in-name: A personal identity number, an e-mail address or a telephone number stands in the column “Enhet”, which the list cannot be read without 1 B4
left out: 4, detail-in-name
`}.run(t)
	if first, second := r.Org.Units[0].Codes, r.Org.Units[1].Codes; first != nil || second["kst"] != "197013011234" || second["hr"] != "197013011234" {
		t.Errorf("codes %v and %v", first, second)
	}
}

// TestTitlesBesideNames holds that a title beside a name is kept, and the name is not, also
// where it is the name of a unit or ends as titles do.
func TestTitlesBesideNames(t *testing.T) {
	for cell, want := range map[string]string{
		"Anna Berg, socialchef":             "Socialchef",
		"Socialchef Anna Berg":              "Socialchef",
		"socialchef: Anna Berg":             "Socialchef",
		"Anna Berg (tf enhetschef)":         "Tf enhetschef",
		"Anna Vik enhetschef":               "Enhetschef",
		"vik enhetschef Anna Ek":            "Vik enhetschef",
		"Berg, Anna, Enhetschef Berg":       "Enhetschef",
		"Anna Berg/enhetschef":              "Enhetschef",
		"Ek-enhetschef Anna":                "Enhetschef",
		"Anna Ek, IFO-chef":                 "IFO-chef",
		"Anna Ek, rektor och enhetschef":    "Rektor och enhetschef",
		"Biträdande enhetschef Anna Ek":     "Biträdande enhetschef",
		"Anna Ek, chef för vård och omsorg": "Chef",
		"Anna Whitehead":                    "Chef",
		"Whitehead":                         "Chef",
		"Enhetschef vakant, tf Anna Ek":     "Enhetschef",
		"Anna Ek (19680212-1234)":           "Chef",
		"Anna Ek 0243-740 00, enhetschef":   "Enhetschef",
		"Enhetschef ANNEK01":                "Enhetschef",
		"anna.ek@socialchef.se":             "Chef",
		"Anna Ek":                           "Chef",
	} {
		r, err := importing.Import([]importing.File{{Name: "a.csv", Data: []byte(table("Enhet;Överordnad;Chef", "Berg;;", "Ek;Berg;"+`"`+cell+`"`))}}, importing.Options{Lang: message.SV})
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Org.Posts) != 1 || r.Org.Posts[0].Name != want {
			t.Errorf("%q: %v, want %s", cell, r.Org.Posts, want)
		}
	}
}

// TestManagersAreFoundBehindTheirTitles holds that who leads a unit is known by name where
// a title stands beside it.
func TestManagersAreFoundBehindTheirTitles(t *testing.T) {
	imported{"", []string{table("Enhet;Typ;Chef;Närmaste chef", "SF;Förvaltning;\"Maria Ek, socialchef\";", "Barn;Avdelning;Avdelningschef Per Alm;Maria Ek", "Natt;Enhet;Eva Lund;\"Alm, Per\"")}, importing.Options{Lang: message.SV}, `
SF (administration)
  · Socialchef, leads
  Barn (department)
    · Avdelningschef, leads
    Natt (unit)
      · Chef, leads
info person-beside-title: Persons stand beside the manager's title 2 C2 C3
info person-for-title: Persons stand where the manager's title should 1 C4
`}.run(t)
}

// TestNamesOfSheetsAndFiles holds that the number of somebody after whom a sheet or a file
// is called is neither told nor written, and makes no unit.
func TestNamesOfSheetsAndFiles(t *testing.T) {
	const number = "700101-1239"
	sheet := func(name string, hidden bool) sheets.Sheet {
		s := sheets.Sheet{File: "a " + number + ".xlsx", Name: name, Hidden: hidden, Rows: []sheets.Row{{Number: 1, Cells: []string{"Enhet", "Antal"}}, {Number: 2, Cells: []string{"Barn i " + name[:1], "x"}}}}
		s.Merged = []sheets.Place{s.At(2, 0)}
		return s
	}
	book := &sheets.Book{File: "a " + number + ".xlsx", Sheets: []sheets.Sheet{sheet("A "+number, false), sheet("B 19"+number, false), sheet("C "+number, true)}, Taken: message.Same("")}
	r, err := importing.Import([]importing.File{{Name: book.File, Book: book}}, importing.Options{Lang: message.SV})
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, f := range r.Findings {
		all.WriteString(f.What.In(message.SV) + f.Line + "\n")
		for _, at := range f.Places {
			all.WriteString(at.Sheet + "\n")
		}
	}
	for _, s := range r.Org.Sources {
		all.WriteString(s.ID + s.Name + "\n")
	}
	for _, u := range r.Org.Units {
		all.WriteString(u.ID + u.Name + "\n")
	}
	if strings.Contains(all.String(), "1239") || len(r.Org.Units) != 2 {
		t.Errorf("%d units, and what is told is\n%s", len(r.Org.Units), all.String())
	}
}
