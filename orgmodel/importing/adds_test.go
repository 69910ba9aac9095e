package importing_test

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/importing"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestListsThatAddToEachOther holds that lists of the same units are one: what one says of
// them besides another is read, in whichever order they are given.
func TestListsThatAddToEachOther(t *testing.T) {
	swedish := importing.Options{Lang: message.SV}
	places := table("Enhet;Överordnad;Antal", "SF;;3", "IFO;SF;12", "Barn;IFO;9")
	heads := table("Enhet;Chef", "SF;Socialchef", "IFO;Verksamhetschef", "Barn;Enhetschef")
	one := `
SF (unit) heads 3 assumed kind
  · Socialchef, leads
  IFO (unit) heads 12 assumed kind
    · Verksamhetschef, leads
    Barn (unit) heads 9 assumed kind
      · Enhetschef, leads
`
	tests := []imported{
		{"heads in another list", []string{places, heads}, swedish, one},
		{"heads in a list before", []string{heads, places}, swedish, one},
		{"heads by the ids of units", []string{
			table("Org-id;Enhet;Överordnat org-id;Typ", "01;SF;;Förvaltning", "0110;IFO;01;Avdelning"),
			table("Org-id;Chef", "01;Socialchef", "0110;Avdelningschef", "0999;Avdelningschef"),
		}, swedish, `
SF (administration)
  · Socialchef, leads
  IFO (department)
    · Avdelningschef, leads
error no-name: A row names no unit 1 4
left out: 4, no-name
`},
		{"lists that contradict each other", []string{places, table("Enhet;Antal;Årsarbetare", "IFO;12;10,5", "Barn;10;8")}, swedish, `
SF (unit) heads 3 assumed kind
  IFO (unit) heads 12 fte 10.5 assumed kind
    Barn (unit) heads 9 assumed kind
error unit-twice: Two rows say different things of “Barn” 1 3
left out: 3, unit-twice
`},
		{"a name that two units have", []string{table("Enhet;Överordnad", "SF;", "A;SF", "B;SF", "Stab;A", "Stab;B"), table("Enhet;Chef", "Stab;Stabschef")}, importing.Options{Lang: message.SV, Mend: []string{"several-tops"}}, `
SF (unit) assumed kind
  A (unit) assumed kind
    Stab (unit) assumed kind
  B (unit) assumed kind
    Stab (unit) assumed kind
error ambiguous-row: Rows of a list that places no units say something of “Stab”, which may be several: the one under “A” or the one under “B” 1 A2
left out: 2, ambiguous-row
`},
		{"units that report to units", []string{table("Unit;Reports to;Head of unit", "Care;;Director", "Home care;Care;Head of division", "Nights;Home care;Vacant")}, importing.Options{}, `
Care (unit) assumed kind
  · Director, leads
  Home care (unit) assumed kind
    · Head of division, leads
    Nights (unit) assumed kind
      · Manager ×1 vacant 1, leads
`},
		{"the unit above by its id and by its name", []string{table("Enhetskod;Enhet;Överordnad enhetskod;Överordnad enhet namn", "1;SF;;", "2;IFO;1;SF")}, importing.Options{}, `
SF (unit) assumed kind
  IFO (unit) assumed kind
`},
		{"the same in a list without ids", []string{table("Enhet;Överordnad kod;Överordnad enhet", "SF;;", "Stab;1;SF")}, importing.Options{}, `
SF (unit) assumed kind
  Stab (unit) assumed kind
`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { tt.run(t) })
	}
}

// TestVacanciesAreNeverNone holds that a number of vacant posts that cannot be read is not
// taken for none, nor one that is about for one that is exact.
func TestVacanciesAreNeverNone(t *testing.T) {
	list := table("Enhet;Befattning;Antal;Vakanta", "A;Soc;9;1,5", "A;Kock;4;ca 2", "A;Bad;5;1-2", "A;Lek;3;nej", "A;Sam;2;Tillsatta", "A;Jur;2;4", "A;Adm;;2", "A;Usk;många;3", "A;Vak;2;vakant fr.o.m. maj", "A;Tom;2;", "A;Ped;flera;x2")
	tests := []imported{
		{"posts", []string{list}, importing.Options{}, `
A (unit) assumed kind
  · Soc ×9 vacant 0..9
  · Kock ×4 vacant ~2
  · Bad ×5 vacant 1..2
  · Lek ×3
  · Sam ×2
  · Jur ×2 vacant 2
  · Adm ×1 vacant 1
  · Usk vacant 3
  · Vak ×2 vacant 2
  · Tom ×2
  · Ped
error unread-number: “1,5” is not a number that can be read in that column 1 D2
error unread-number: “många” is not a number that can be read in that column 1 C9
error unread-number: “flera” is not a number that can be read in that column 1 C12
error unread-number: “…” is not a number that can be read in that column 1 D12
warning vacant-beyond: More posts are vacant than there are 2 D7 D8
`},
		{"heads", []string{table("Enhet;Befattning;Antal;Vakanta", "A;Soc;9;1,5", "A;Kock;4;1")}, importing.Options{Posts: importing.NoPosts, Mend: []string{"unread-number"}}, `
A (unit) heads 3..12 assumed kind
`},
		{"units", []string{table("Enhet;Antal;Vakanta", "A;9;1,5")}, importing.Options{}, `
A (unit) heads 9 assumed kind
info vacant-posts: A list of units says how many posts are vacant, but not which 1 C2
`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { tt.run(t) })
	}
}

// TestDetailsBesideTitles holds that a personal detail beside the title of a manager costs
// no unit, and that no finding proposes to leave out a column that the list needs.
func TestDetailsBesideTitles(t *testing.T) {
	imported{"", []string{table("Enhet;Överordnad;Chef;Kst", "SF;;Socialchef 19790912-1234;1", "IFO;SF;Avdelningschef;2", "Stab;790912-1234;;3", "Natt;IFO;;790912-1234")}, importing.Options{Lang: message.SV}, `
SF (unit) assumed kind
  · Socialchef, leads
  IFO (unit) assumed kind
    · Avdelningschef, leads
    Natt (unit) assumed kind
error detail-in-name: A personal identity number, an e-mail address or a telephone number stands in the column “Överordnad”, which the list cannot be read without 1 B4
error detail-aside: What may be a personal identity number, an e-mail address or a telephone number stands in the column “Kst” beside units 1 D5
info person-beside-title: Persons stand beside the manager's title 1 C2
left out: 4, detail-in-name
`}.run(t)
}

// TestIdentitiesInFiguresAreNotTold holds that twelve digits that begin with a day are not
// told, wherever they stand and whatever their last digit.
func TestIdentitiesInFiguresAreNotTold(t *testing.T) {
	imported{"", []string{table("Enhet;Överordnad;Antal", "SF;;197001011234", ";SF;197001011234")}, importing.Options{}, `
SF (unit) assumed kind
error unread-number: “[personnummer]” is not a number that can be read in that column 1 C2
error no-name: A row names no unit 1 3
left out: 3, no-name
`}.run(t)
}

// TestShortNamesInTitles holds that names of two letters are names, too, and that short
// words of titles are none.
func TestShortNamesInTitles(t *testing.T) {
	imported{"", []string{table("Enhet;Befattning;Personnamn", "A;Handläggare Bo Ek;Bo Ek", "A;Kurator Bo;Ek, Bo", "A;HANDLÄGGARE BO EK;Bo Ek", "A;HR chef;Hr Ek", "A;Kock av rang;Av Ek")}, importing.Options{}, `
A (unit) assumed kind
  · Befattning ×2
  · HR chef ×1
  · Kock av rang ×1
info person-for-title: Persons stand where the manager's title should 3 B2 B3 B4
`}.run(t)
}

// TestSpacesInNumbers holds that spaces stand between thousands only.
func TestSpacesInNumbers(t *testing.T) {
	imported{"", []string{table("Enhet;Överordnad;Antal", "SF;;1 100", "A;SF;2 5", "B;SF;ca 10 000", "C;SF;10 – 15", "D;SF;> 10", "E;SF;12 1000", "F;SF; 7 st ")}, importing.Options{}, `
SF (unit) heads 1100 assumed kind
  A (unit) assumed kind
  B (unit) heads ~10000 assumed kind
  C (unit) heads 10..15 assumed kind
  D (unit) heads >10 assumed kind
  E (unit) assumed kind
  F (unit) heads 7 assumed kind
error unread-number: “2 5” is not a number that can be read in that column 1 C3
error unread-number: “12 1000” is not a number that can be read in that column 1 C7
`}.run(t)
}
