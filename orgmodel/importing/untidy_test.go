package importing_test

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/importing"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestListsAsTheyAre holds lists as municipalities keep them, each with what was once
// read wrongly or not at all.
func TestListsAsTheyAre(t *testing.T) {
	swedish := importing.Options{Lang: message.SV, Municipality: "2081"}
	tests := []imported{
		{"numbered as chapters", []string{table("Kod;Benämning;Typ", "1;SF;Förvaltning", "1.1;IFO;Avdelning", "1.1.1;Barn;Enhet", "1.1.10;Vuxna;Enhet", "1.2.;ÄO;Avdelning", "1.2.1.;Natt;Enhet")}, importing.Options{}, `
SF (administration)
  IFO (department)
    Barn (unit)
    Vuxna (unit)
  ÄO (department)
    Natt (unit)
`},
		{"a chapter that is missing", []string{table("Kod;Benämning;Typ", "1;SF;Förvaltning", "1.1;IFO;Avdelning", "1.2;ÄO;Avdelning", "1.3.1;Natt;Enhet", "13;Stab;Stab")}, swedish, `
Borlänge (municipality)
  SF (administration) assumed parent
    IFO (department)
    ÄO (department)
  Natt (unit) assumed parent
  Stab (staff-function) assumed parent
error unknown-parent: The unit above, “1.3”, is not in the lists 1 A5
`},
		{"codes with points that are no chapters", []string{table("Kod;Benämning;Typ", "40.1;Barn;Enhet", "41.1;Vuxna;Enhet")}, swedish, `
Borlänge (municipality)
  Barn (unit) assumed parent
  Vuxna (unit) assumed parent
`},
		{"names with the numbers of chapters", []string{table("Enhet;Typ", "1. SF;Förvaltning", "1.1 IFO;Avdelning", "1.1.1 Barn;Enhet", "1.3.1 Natt;Enhet", "2 Stab;Stab", "Summa;")}, swedish, `
Borlänge (municipality)
  SF (administration) assumed parent
    IFO (department)
      Barn (unit)
  Natt (unit) assumed parent
  Stab (staff-function) assumed parent
error unknown-parent: The unit above, “1.3”, is not in the lists 1 A5
info total-row: A row of totals stands among the units 1 7
left out: 7, total-row
`},
		{"chapters in no order, and one that a mapping knows", []string{table("Enhet;Typ", "1.1.1 Barn;Enhet", "1.2 ÄO;Avdelning", "1.3.1 Natt;Enhet", "1.1.2 Vuxna;Enhet", "1 SF;Förvaltning", "1.1 IFO;Avdelning")}, importing.Options{Mapping: []byte("same.\"1.3\" = \"1.2\"\n"), AsOf: orgmodel.Date{Year: 2026, Month: 1, Day: 1}}, `
SF (administration)
  IFO (department)
    Barn (unit)
    Vuxna (unit)
  ÄO (department)
    Natt (unit)
`},
		{"names that begin with a number are no chapters", []string{table("Enhet;Typ", "1 maj-gården;Enhet", "24.7-jouren;Enhet", "Stab;Stab")}, swedish, `
Borlänge (municipality)
  1 maj-gården (unit) assumed parent
  24.7-jouren (unit) assumed parent
  Stab (staff-function) assumed parent
`},
		{"lines of text below", []string{table("Enhet;Överordnad;Typ", "SF;;Förvaltning", "Källan;SF;Enhet", "Källa: Heroma 2026-03-01;;", "Utskriven 2026-03-02 08:15;;", "Sida 1 av 2;;", "Sidan;SF;Enhet", "Sidan uppdaterades 2026-03-01;;")}, importing.Options{}, `
SF (administration)
  Källan (unit)
  Sidan (unit)
info footnote: A line of text stands among the rows: where it comes from, a day, a page or a sentence 4 4 5 6
left out: 4, footnote
left out: 5, footnote
left out: 6, footnote
left out: 8, footnote
`},
		{"lines of text below posts, and below a list of one column", []string{table("Enhet;Befattning", "Natt;Kock", "Källa: Heroma 2026-03-01;"), "IFO\n  Barn\nKälla: Heroma\n"}, swedish, `
Borlänge (municipality)
  IFO (unit) assumed kind parent
    Barn (unit) assumed kind
error unknown-unit: Posts are in “Natt”, which is not in the list of units 1 A2
info footnote: A line of text stands among the rows: where it comes from, a day, a page or a sentence 2 3 3
left out: 3, footnote
left out: 2, unknown-unit
left out: 3, footnote
`},
		{"levels with a column of codes beside each of names", []string{table("Orgnivå 1 kod;Orgnivå 1 namn;Orgnivå 2 kod;Orgnivå 2 namn;Antal", "1;SF;21;IFO;26", "1;SF;22;ÄO;65")}, importing.Options{}, `
SF (unit) assumed kind
  IFO (unit) heads 26 assumed kind
  ÄO (unit) heads 65 assumed kind
`},
		{"levels whose codes are called as levels are", []string{table("Org.nivå 1;Org.nivå 1 benämning;Org.nivå 2;Org.nivå 2 benämning", "1;SF;21;IFO")}, importing.Options{}, `
SF (unit) assumed kind
  IFO (unit) assumed kind
`},
		{"a pivot table of sums", []string{table("Radetiketter;Summa av Årsarbetare;Antal av Anst.nr", "SF;2,5;3")}, importing.Options{}, `
SF (unit) heads 3 fte 2.5 assumed kind
`},
		{"a tree that tabs draw", []string{"SF\t\n\tIFO\n\t\tStab\n\tÄO\n\t\tStab\n"}, importing.Options{}, `
SF (unit) assumed kind
  IFO (unit) assumed kind
    Stab (unit) assumed kind
  ÄO (unit) assumed kind
    Stab (unit) assumed kind
`},
		{"a line below posts that says how many rows there are", []string{table("Enhet;Befattning", "Natt;Kock", "Antal: 1;", "Antal rader 1;")}, importing.Options{}, `
Natt (unit) assumed kind
  · Kock ×1
info footnote: A line of text stands among the rows: where it comes from, a day, a page or a sentence 2 3 4
left out: 3, footnote
left out: 4, footnote
`},
		{"the same, and a mapping that says which unit it is", []string{table("Enhet;Överordnad", "SF;", "Barn;SF"), table("Enhet;Kst;Antal", "Bran;2;7")}, importing.Options{Lang: message.SV, Mapping: []byte("same.\"Bran\" = \"Barn\"\n")}, `
SF (unit)
  Barn (unit) heads 7
`},
		{"ids of those above that stand before names as codes", []string{table("Enhet;Tillhör", "2000 - SF;", "2100 IFO;2000", "2110 Barn;2100")}, importing.Options{}, `
2000 - SF (unit) assumed kind
  2100 IFO (unit) assumed kind
    2110 Barn (unit) assumed kind
`},
		{"numbers with signs between thousands and before decimals", []string{table("Enhet;Årsarbetare;Antal", "A;1.204,75;1 350", "B;1,204.75;12")}, importing.Options{Mend: []string{"several-tops"}}, `
A (unit) heads 1350 fte 1204.75 assumed kind
B (unit) heads 12 fte 1204.75 assumed kind
`},
		{"English headings, and a comma between thousands", []string{table("Org Unit ID;Org Unit Name;Parent Org Unit ID;Headcount", "1;Care;;1,350", "2;Nights;1;9")}, importing.Options{}, `
Care (unit) heads 1350 assumed kind
  Nights (unit) heads 9 assumed kind
`},
		{"last days as spreadsheets count them", []string{table("Enhet;Slutdatum", "A;45000", "B;54000", "C;2958465", "D;i vår", "E;snart")}, importing.Options{}, `
B (unit) assumed kind
C (unit) assumed kind
D (unit) assumed kind
E (unit) assumed kind
question several-tops: Several units stand at the top, “B” among them 4 A3 A4 A5
warning unread-day: The column “Slutdatum” has what is not a day that can be read, such as “i vår” 2 B5 B6
info closed-unit: A unit is no longer in use (“45000”) 1 B2
left out: 2, closed-unit
`},
		{"a name that is misspelled where numbers are added", []string{table("Enhet;Överordnad", "SF;", "Barn;SF"), table("Enhet;Kst", "Barn;1", "Bran;2")}, swedish, `
Borlänge (municipality)
  SF (unit) assumed kind parent
    Barn (unit) assumed kind
  Bran (unit) assumed kind parent
question unplaced-unit: A list that places no units has some that the others do not have, such as “Bran” 1 A3
`},
		{"two columns for one thing", []string{table("Enhet;Typ;Antal;Antal anst.;Chef (namn)", "SF;Förvaltning;3;4;")}, importing.Options{}, `
SF (administration) heads 3
warning meaning-twice: The columns “Antal” and “Antal anst.” were taken for the same 1 D1
`},
		{"pointed lists", []string{table("Enhet;Typ", "IFO;Avdelning", "- Barn;Enhet", "– Vuxna;Enhet", "-- Natt;Sektion", "ÄO;Avdelning", "• Hemtjänst;Enhet", "Summa ÄO;")}, swedish, `
Borlänge (municipality)
  IFO (department) assumed parent
    Barn (unit)
    Vuxna (unit)
      Natt (unit)
  ÄO (department) assumed parent
    Hemtjänst (unit)
info total-row: A row of totals stands among the units 1 8
left out: 8, total-row
`},
		{"a pointed list of one column", []string{"IFO\n- Barn\n-- Natt\n* Vuxna\n"}, importing.Options{}, `
IFO (unit) assumed kind
  Barn (unit) assumed kind
    Natt (unit) assumed kind
  Vuxna (unit) assumed kind
`},
		{"words that are broken to fit", []string{table("Enhet;Överordnad;Typ;Chef", "\"Social-\nförvaltningen\";;Förvaltning;\"Förvaltnings-\nchef\"", "\"Individ-\noch familj\";Socialförvaltningen;Avdelning;\"Enhets-\nchef\"", "\"Barn-\nBo\";Individ- och familj;Enhet;")}, importing.Options{}, `
Socialförvaltningen (administration)
  · Förvaltningschef, leads
  Individ- och familj (department)
    · Enhetschef, leads
    Barn- Bo (unit)
`},
		{"words that have a hyphen where they are broken", []string{table("Enhet;Typ;Chef", "\"IT-\nenheten\";Enhet;\"HR-\nchef\"", "\"Enheten för e-\nhälsa\";Enhet;", "\"Individ-\noch\nfamilj\";Enhet;", "\"Barn-\nungdoms- och vuxenenheten\";Enhet;", "\"Social-\nförvaltnings-\nstaben\";Enhet;")}, swedish, `
Borlänge (municipality)
  IT-enheten (unit) assumed parent
    · HR-chef, leads
  Enheten för e-hälsa (unit) assumed parent
  Individ- och familj (unit) assumed parent
  Barn- ungdoms- och vuxenenheten (unit) assumed parent
  Socialförvaltningsstaben (unit) assumed parent
`},
		{"units whose managers report to each other", []string{table("Enhet;Typ;Chef;Närmaste chef", "SF;Förvaltning;Maria Ek;", "Barn;Avdelning;Per Alm;Maria Ek", "Natt;Enhet;Eva Lund;Alm, Per", "Dag;Enhet;Bo Sjö;Bo Sjö", "Kväll;Enhet;Ulf Berg;Någon Annan")}, importing.Options{Lang: message.SV}, `
SF (administration)
  · Chef, leads
  Barn (department)
    · Chef, leads
    Natt (unit)
      · Chef, leads
Dag (unit)
  · Chef, leads
Kväll (unit)
  · Chef, leads
warning own-superior: A post reports to itself 1 D5
warning unknown-superior: Posts report to one that is in none of the lists, or that may be several 1 D6
info person-for-title: Persons stand where the manager's title should 5 C2 C3 C4
`},
		{"posts of no unit are not those of a closed one", []string{table("Enhet;Typ;Status", "Gamla;Enhet;Nedlagd", "Nya;Enhet;"), table("Befattning;Enhet", "Handläggare;", "Handläggare;Gamla", "Handläggare;Nya")}, importing.Options{Mapping: []byte("same.\"Gamla\" = \"Nya\"\n"), AsOf: orgmodel.Date{Year: 2026, Month: 1, Day: 1}}, `
Nya (unit)
  · Handläggare ×2
error no-name: A row names no unit 1 2
info closed-unit: A unit is no longer in use (“Nedlagd”) 1 C2
left out: 2, closed-unit
left out: 2, no-name
`},
		{"chapters below a closed one", []string{table("Kod;Benämning;Typ;Status", "1;SF;Förvaltning;", "1.1;IFO;Avdelning;Nedlagd", "1.1.1;Barn;Enhet;", "1.2;ÄO;Enhet;", "1.3.1;Natt;Enhet;", "1.2.1;Dag;Enhet;")}, importing.Options{Lang: message.SV}, `
SF (administration)
  ÄO (unit)
    Dag (unit)
Barn (unit)
Natt (unit)
error under-closed-unit: Units or posts stand below “IFO”, which is no longer in use 1 A4
error unknown-parent: The unit above, “1.3”, is not in the lists 1 A6
info closed-unit: A unit is no longer in use (“Nedlagd”) 1 D3
left out: 3, closed-unit
`},
		{"units that report to somebody who leads two", []string{table("Enhet;Typ;Chef;Närmaste chef", "Barn;Avdelning;Maria Ek;", "Vuxna;Avdelning;Maria Ek;", "Natt;Enhet;Eva Lund;Maria Ek")}, importing.Options{Lang: message.SV, Municipality: "2081", Mend: []string{"person-for-title"}}, `
Borlänge (municipality)
  Barn (department) assumed parent
    · Chef, leads
  Vuxna (department) assumed parent
    · Chef, leads
  Natt (unit) assumed parent
    · Chef, leads
warning unknown-superior: Posts report to one that is in none of the lists, or that may be several 1 D4
`},
		{"a name that a later row gives to another unit", []string{table("Enhetsid;Enhet;Befattning", "1;Natt;Kock", ";Natt;Kock", "2;Natt;Kock", ";Natt;Kock")}, swedish, `
Borlänge (municipality)
  Natt (unit) assumed kind parent
    · Kock ×2
  Natt (unit) assumed kind parent
    · Kock ×1
error ambiguous-unit: Posts are in “Natt”, which may be several units: “1” or “2” 1 B5
left out: 5, ambiguous-unit
`},
		{"a name that does not break, in a title", []string{table("Enhet;Befattning;Personnamn", "Natt;Rektor Lund;Eva\u00a0Lund")}, swedish, `
Borlänge (municipality)
  Natt (unit) assumed kind parent
    · Befattning ×1
info person-for-title: Persons stand where the manager's title should 1 B2
`},
		{"units that report to a unit of another list", []string{table("Förvaltning;Avdelning;Antal", "SF;Barn;4"), table("Enhet;Typ;Chef;Närmaste chef", "SF;Förvaltning;Maria Ek;", "Natt;Enhet;Eva Lund;Maria Ek")}, importing.Options{Lang: message.SV, Mend: []string{"person-for-title"}}, `
SF (administration)
  · Chef, leads
  Barn (department) heads 4
  Natt (unit)
    · Chef, leads
`},
		{"units that are placed, whoever they report to", []string{table("Enhet;Överordnad;Typ;Chef;Närmaste chef", "SF;;Förvaltning;Socialchef;Kommundirektören", "Barn;SF;Avdelning;Avdelningschef;Socialchef")}, importing.Options{}, `
SF (administration)
  · Socialchef, leads
  Barn (department)
    · Avdelningschef, leads
`},
		{"units that report to somebody of a list of posts", []string{
			table("Enhet;Typ;Chef;Närmaste chef", "SF;Förvaltning;;", "Barn;Avdelning;Per Alm;Maria Ek", "Natt;Enhet;Eva Lund;7"),
			table("Befattnings-id;Befattning;Enhet;Personnamn", "6;Socialchef;SF;Maria Ek", "7;Avdelningschef;Barn;Per Alm"),
		}, importing.Options{Lang: message.SV, Mend: []string{"person-for-title"}}, `
SF (administration)
  · Socialchef ×1
  Barn (department)
    · Avdelningschef ×1
    · Chef, leads
    Natt (unit)
      · Chef, leads
`},
		{"dashes where nothing is", []string{table("Förvaltning;Avdelning;Enhet;Antal", "SF;-;-;3", "SF;-;Stab;4", "SF;IFO;–;5", "SF;IFO;Barn;6", "-;-;-;7"), table("Enhet;Antal", "Natt;2", "--;1")}, swedish, `
Borlänge (municipality)
  SF (administration) heads 3 assumed parent
    Stab (unit) heads 4
    IFO (department) heads 5
      Barn (unit) heads 6
  Natt (unit) heads 2 assumed kind parent
error no-name: A row names no unit 2 6 3
question unplaced-unit: A list that places no units has some that the others do not have, such as “Natt” 1 A2
left out: 6, no-name
left out: 3, no-name
`},
		{"how many are vacant is not which", []string{table("Enhet;Överordnad;Typ;Chef;Antal anst;Vakanta tj", "SF;;Förvaltning;Socialchef;28;2", "Barn;SF;Enhet;Enhetschef;12;0", "Vuxna;SF;Enhet;Enhetschef;;ja")}, importing.Options{}, `
SF (administration) heads 28
  · Socialchef, leads
  Barn (unit) heads 12
    · Enhetschef, leads
  Vuxna (unit)
    · Enhetschef ×1 vacant 1, leads
info vacant-posts: A list of units says how many posts are vacant, but not which 1 F2
`},
		{"people without titles", []string{table("Enhet;Jobbtyp;Syss grad", "A;Soc;100", "A;Soc;50")}, importing.Options{Lang: message.SV, Municipality: "2081"}, `
Borlänge (municipality)
  A (unit) assumed kind parent
error no-titles: The rows are of people or posts, and no column of titles was recognised 2 2 3
left out: 2, no-titles
left out: 3, no-titles
`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { tt.run(t) })
	}
}

// TestNumbersAreTold: that numbers say what stands above what is a guess, and told as one.
func TestNumbersAreTold(t *testing.T) {
	for list, want := range map[string]string{
		table("Enhet;Typ", "1 SF;Förvaltning", "1.1 IFO;Avdelning"):         "enhetens namn, efter ett nummer som anger dess plats: 1.1 står under 1",
		table("Kod;Benämning", "1;SF", "1.1;IFO"):                           "enhetens beteckning i systemet, och dess plats: 1.1 står under 1",
		table("Enhet;Överordnad;Typ", "1 SF;;Förvaltning", "1.1 IFO;1 SF;"): "enhetens namn",
	} {
		r, err := importing.Import([]importing.File{{Name: "list.csv", Data: []byte(list)}}, importing.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := r.Guesses[0].Means.In(message.SV); got != want {
			t.Errorf("%q: %q, want %q", list, got, want)
		}
	}
}
