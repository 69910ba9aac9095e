package importing_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/importing"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// outline is a result as a test can show it: the tree with posts, what was found, and
// what was left out.
func outline(r *importing.Result) string {
	var b strings.Builder
	for i := range r.Org.Units {
		if r.Org.Units[i].Parent == "" {
			branch(&b, r.Org, &r.Org.Units[i], "")
		}
	}
	for _, f := range r.Findings {
		fmt.Fprintf(&b, "%s %s: %s %d", f.Cause.Severity, f.Cause.Word, f.What.In(message.EN), f.Count)
		for _, p := range f.Places {
			fmt.Fprintf(&b, " %s", p.Cell())
		}
		fmt.Fprintln(&b)
	}
	for _, row := range r.Rest {
		fmt.Fprintf(&b, "left out: %s, %s\n", row.At.Cell(), row.Cause.Word)
	}
	return b.String()
}

func branch(b *strings.Builder, o *orgmodel.Organisation, u *orgmodel.Unit, indent string) {
	fmt.Fprintf(b, "%s%s (%s)", indent, u.Name, u.Kind)
	if u.Heads.Known() {
		fmt.Fprintf(b, " heads %s", u.Heads)
	}
	if u.HeadsTotal.Known() {
		fmt.Fprintf(b, " of %s", u.HeadsTotal)
	}
	if u.FTE.Known() {
		fmt.Fprintf(b, " fte %s", u.FTE)
	}
	if u.FTETotal.Known() {
		fmt.Fprintf(b, " fte of %s", u.FTETotal)
	}
	if u.Assumed.Any() {
		fmt.Fprintf(b, " assumed %s", strings.Join(u.Assumed.Keys, " "))
	}
	fmt.Fprintln(b)
	for i := range o.Posts {
		p := &o.Posts[i]
		if p.Unit != u.ID {
			continue
		}
		fmt.Fprintf(b, "%s  · %s", indent, p.Name)
		if p.Count.Known() {
			fmt.Fprintf(b, " ×%s", p.Count)
		}
		if p.FTE.Known() {
			fmt.Fprintf(b, " fte %s", p.FTE)
		}
		if p.Vacant.Known() {
			fmt.Fprintf(b, " vacant %s", p.Vacant)
		}
		for _, id := range u.LedBy {
			if id == p.ID {
				b.WriteString(", leads")
			}
		}
		fmt.Fprintln(b)
	}
	for i := range o.Units {
		if o.Units[i].Parent == u.ID {
			branch(b, o, &o.Units[i], indent+"  ")
		}
	}
}

// table writes rows with semicolons, as lists have them.
func table(rows ...string) string { return strings.Join(rows, "\n") + "\n" }

type imported struct {
	name  string
	lists []string // one file each
	with  importing.Options
	want  string
}

func (tt imported) run(t *testing.T) *importing.Result {
	t.Helper()
	var files []importing.File
	for i, list := range tt.lists {
		files = append(files, importing.File{Name: fmt.Sprintf("list%d.csv", i+1), Data: []byte(list)})
	}
	if len(tt.with.Mapping) == 0 {
		tt.with.AsOf = orgmodel.Date{Year: 2026, Month: 1, Day: 1} // a sketch would leave kinds out
	}
	r, err := importing.Import(files, tt.with)
	if err != nil {
		t.Fatal(err)
	}
	if got := r.Modelled() + len(r.Rest); got != r.Rows {
		t.Errorf("%d rows in the model and %d left out, of %d", r.Modelled(), len(r.Rest), r.Rows)
	}
	if d := cmp.Diff(strings.TrimPrefix(tt.want, "\n"), outline(r)); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	return r
}

func TestWhoIsAboveWhom(t *testing.T) {
	const want = `
Social services (administration)
  Children (department)
    Team A (unit)
  Adults (department)
`
	tests := []imported{
		{"by name", []string{table("Unit;Parent;Kind", "Social services;;Administration", "Children;Social services;Department", "Team A;Children;Unit", "Adults;Social services;Department")}, importing.Options{}, want},
		{"by id, the one above later", []string{table("Enhetsid;Enhet;Överordnad;Typ", "20;Children;1;Avdelning", "30;Team A;20;Enhet", "40;Adults;1;Avdelning", "1;Social services;;Förvaltning")}, importing.Options{}, want},
		{"by levels", []string{table("Förvaltning;Avdelning;Enhet", "Social services;;", "Social services;Children;", "Social services;Children;Team A", "Social services;Adults;")}, importing.Options{}, want},
		{"by levels that are written once", []string{table("Förvaltning;Avdelning;Enhet", "Social services;;", ";Children;", ";;Team A", ";Adults;")}, importing.Options{}, want},
		{"by levels that are filled down", []string{table("Förvaltning;Avdelning;Enhet", "Social services;Social services;Social services", "Social services;Children;Children", "Social services;Children;Team A", "Social services;Adults;Adults")}, importing.Options{}, want},
		{"by a path to the unit", []string{table("Sökväg;Typ", "Social services;Förvaltning", "Social services > Children;Avdelning", "Social services > Children > Team A;Enhet", "Social services > Adults;Avdelning")}, importing.Options{}, want},
		{"by a path to the one above", []string{table("Enhet;Sökväg;Typ", "Social services;;Förvaltning", "Children;Social services;Avdelning", "Team A;Social services/Children;Enhet", "Adults;Social services;Avdelning")}, importing.Options{}, want},
		{
			"by indentation", []string{"Social services\n  Children\n    Team A\n  Adults\n"}, importing.Options{}, `
Social services (unit) assumed kind
  Children (unit) assumed kind
    Team A (unit) assumed kind
  Adults (unit) assumed kind
`,
		},
		{"by indentation beside other columns", []string{table("Unit;Kind", "Social services;Administration", "  Children;Department", "    Team A;Unit", "  Adults;Department")}, importing.Options{}, want},
		{"a space by mistake is no indentation", []string{table("Unit;Kind", "Social services;Administration", " Children;Department")}, importing.Options{Municipality: "2081"}, `
Borlänge (municipality)
  Social services (administration) assumed parent
  Children (department) assumed parent
`},
		{
			"namesakes in different places", []string{table("Enhet;Överordnad;Typ", "A;;Avdelning", "B;;Avdelning", "Stab;A;Stab", "Stab;B;Stab")}, importing.Options{}, `
A (department)
  Stab (staff-function)
B (department)
  Stab (staff-function)
question several-tops: Several units stand at the top, “A” among them 2 A2 A3
`,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { tt.run(t) })
	}
}

// TestWhoReportsToWhom places units by the posts that their own report to: by the id of
// a post, or by who holds it, in the same list or in another.
func TestWhoReportsToWhom(t *testing.T) {
	const want = `
SF (unit) assumed kind
  · Socialchef ×1, leads
  Vuxna (unit) assumed kind
    · Enhetschef ×1, leads
    · Handläggare ×2
`
	tests := []imported{
		{"by the id of the post", []string{table("Befattnings-id;Befattning;Enhet;Rapporterar till", "3;Handläggare;Vuxna;2", "4;Handläggare;Vuxna;2", "2;Enhetschef;Vuxna;1", "1;Socialchef;SF;")}, importing.Options{}, strings.NewReplacer(
			"    · Enhetschef ×1, leads\n    · Handläggare ×2\n", "    · Handläggare ×2\n    · Enhetschef ×1, leads\n").Replace(want)},
		{"by who holds it", []string{table("Namn;Befattning;Enhet;Närmaste chef", "Anna Ek;Socialchef;SF;", "Bo Alm;Enhetschef;Vuxna;Ek, Anna", "Eva Li;Handläggare;Vuxna;Bo Alm", "Per Öst;Handläggare;Vuxna;Bo Alm")}, importing.Options{Lang: message.SV}, want},
		{
			"units in one list, posts in another, their heads in a third", []string{
				table("Enhet;Typ", "SF;Förvaltning", "Vuxna;Enhet"),
				table("Anst.nr;Befattning;Enhet;Chefens anst.nr", "11;Handläggare;Vuxna;9", "12;Handläggare;Vuxna;9", "9;Enhetschef;Vuxna;7"),
				table("Anst.nr;Befattning;Enhet", "7;Socialchef;SF"),
			}, importing.Options{}, `
SF (administration)
  · Socialchef ×1, leads
  Vuxna (unit)
    · Handläggare ×2
    · Enhetschef ×1, leads
`,
		},
		{
			"two whom others report to lead nothing, unless one reports out of the unit", []string{table("Befattnings-id;Befattning;Enhet;Rapporterar till", "1;Socialchef;SF;1", "2;Enhetschef;Vuxna;1", "3;Samordnare;Vuxna;2", "4;Handläggare;Vuxna;3")}, importing.Options{Mend: []string{"own-superior"}}, `
SF (unit) assumed kind
  · Socialchef ×1, leads
  Vuxna (unit) assumed kind
    · Enhetschef ×1, leads
    · Samordnare ×1
    · Handläggare ×1
`,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { tt.run(t) })
	}
}

func TestWhatRowsSay(t *testing.T) {
	tests := []imported{
		{
			"numbers as people write them", []string{table("Enhet;Överordnad;Typ;Chef;Antal;Årsarbetare", "Socialförvaltningen;;Förvaltning;Socialchef;1 100;ca 950", "Vuxna;Socialförvaltningen;Enhet;Enhetschef Vuxna;47;44,5", "Stab;Socialförvaltningen;Stab;Vakant;;")}, importing.Options{Lang: message.SV}, `
Socialförvaltningen (administration) heads 1100 fte ~950
  · Socialchef, leads
  Vuxna (unit) heads 47 fte 44.5
    · Enhetschef Vuxna, leads
  Stab (staff-function)
    · Chef ×1 vacant 1, leads
`,
		},
		{
			"the municipality above what stands alone", []string{table("Enhet;Typ", "Socialförvaltningen;Förvaltning", "Fullmäktige;Fullmäktige")}, importing.Options{Municipality: "2081"}, `
Borlänge (municipality)
  Socialförvaltningen (administration) assumed parent
Fullmäktige (council)
`,
		},
		{
			"posts one by one, in a list of their own", []string{
				table("Enhet;Enhetsid;Befattning;Anst.nr;Sysselsättningsgrad", "Vuxna;20;Socialsekreterare;501;100", "Vuxna;20;Socialsekreterare;502;75", "Vuxna;20;Enhetschef;503;100", ";20;Socialsekreterare;Vakant;100"),
				table("Enhetsid;Enhet;Överordnad;Typ;Chef", "1;Socialförvaltningen;;Förvaltning;", "20;Vuxna;1;Enhet;Enhetschef"),
			}, importing.Options{}, `
Socialförvaltningen (administration)
  Vuxna (unit)
    · Socialsekreterare ×3 fte 2.75 vacant 1
    · Enhetschef ×1 fte 1, leads
`,
		},
		{
			"only those who lead", []string{
				table("Enhet;Befattning;Anst.nr", "Vuxna;Socialsekreterare;501", "Vuxna;Socialsekreterare;502", "Vuxna;Enhetschef;503"),
				table("Enhet;Överordnad;Typ;Chef", "Vuxna;;Enhet;Enhetschef"),
			}, importing.Options{Posts: importing.Managers}, `
Vuxna (unit) heads 3
  · Enhetschef ×1, leads
`,
		},
		{
			"posts as counts, and all in one list", []string{table("Förvaltning;Avdelning;Befattning;Antal;Årsarbetare;Vakanta", "SF;Vuxna;Socialsekreterare;12;11,5;2", "SF;Vuxna;Assistent;1;;", "SF;;Socialchef;1;1;0")}, importing.Options{}, `
SF (administration)
  · Socialchef ×1 fte 1
  Vuxna (department)
    · Socialsekreterare ×12 fte 11.5 vacant 2
    · Assistent ×1
`,
		},
		{
			"totals with the units below", []string{table("Enhet;Överordnad;Typ;Antal;Totalt antal anställda;Årsarbetare totalt", "SF;;Förvaltning;3;ca 1700;1 520,5", "Vuxna;SF;Enhet;47;;")}, importing.Options{}, `
SF (administration) heads 3 of ~1700 fte of 1520.5
  Vuxna (unit) heads 47
`,
		},
		{
			"a post that two share counts once", []string{table("Enhet;Befattning;Befattnings-id;Anst.nr;Sysselsättningsgrad", "Vuxna;Socialsekreterare;7;501;60", "Vuxna;Socialsekreterare;7;502;40", "Vuxna;Socialsekreterare;8;503;100")}, importing.Options{}, `
Vuxna (unit) assumed kind
  · Socialsekreterare ×2 fte 2
`,
		},
		{
			"one person on two rows of a post holds it once", []string{table("Enhet;Befattning;Anst.nr;Sysselsättningsgrad", "Vuxna;Socialsekreterare;501;50", "Vuxna;Socialsekreterare;501;25")}, importing.Options{}, `
Vuxna (unit) assumed kind
  · Socialsekreterare ×1 fte 0.75
`,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { tt.run(t) })
	}
}

// TestCauses plants each way in which lists are wrong, and holds what is told of it,
// what is made of it, and that accepting it silences it.
func TestCauses(t *testing.T) {
	tests := []imported{
		{
			"unknown-parent", []string{table("Id;Enhet;Överordnad;Typ", "1;SF;;Förvaltning", "2;A;9999;Enhet", "3;B;9999;Enhet", "4;C;Nämnd X;Enhet")}, importing.Options{}, `
SF (administration)
A (unit)
B (unit)
C (unit)
error unknown-parent: The unit above, “9999”, is not in the lists 2 C3 C4
error unknown-parent: The unit above, “Nämnd X”, is not in the lists 1 C5
`,
		},
		{
			"other-spelling", []string{table("Id;Enhet;Överordnad;Typ", "00009000;SF;;Förvaltning", "2;A;9000;Enhet", "b-3;B;9000;Enhet", "4;C;B3;Enhet")}, importing.Options{}, `
SF (administration)
  A (unit)
  B (unit)
    C (unit)
warning other-spelling: Ids are written in several ways, such as “00009000” and “9000” 3 C3 C4 C5
`,
		},
		{
			"not-an-id", []string{table("Id;Enhet;Överordnad;Typ", "1;SF;0;Förvaltning", "Deleted;A;1;Enhet", "3;B;-;Enhet", "4;C;0;Enhet")}, importing.Options{}, `
SF (administration)
  A (unit)
B (unit)
C (unit)
warning not-an-id: “0” stands where an id or a unit should 2 C2 C5
warning not-an-id: “Deleted” stands where an id or a unit should 1 A3
`,
		},
		{
			"own-parent", []string{table("Id;Enhet;Överordnad;Typ", "1;SF;1;Förvaltning", "2;A;1;Enhet")}, importing.Options{}, `
SF (administration)
  A (unit)
warning own-parent: A unit stands above itself 1 C2
`,
		},
		{
			"circle", []string{table("Id;Enhet;Överordnad;Typ", "1;SF;;Förvaltning", "2;A;4;Enhet", "3;B;2;Enhet", "4;C;3;Enhet", "5;D;4;Enhet")}, importing.Options{}, `
SF (administration)
A (unit)
  B (unit)
    C (unit)
      D (unit)
error circle: Units stand above each other in a circle, “A” among them 3 C3 C5 C4
`,
		},
		{
			"ambiguous-parent", []string{table("Enhet;Överordnad;Typ", "A;;Avdelning", "B;;Avdelning", "Stab;A;Stab", "Stab;B;Stab", "Arkiv;Stab;Enhet")}, importing.Options{}, `
A (department)
  Stab (staff-function)
B (department)
  Stab (staff-function)
Arkiv (unit)
error ambiguous-parent: The unit above, “Stab”, may be several: the one under “A” or the one under “B” 1 B6
question several-tops: Several units stand at the top, “A” among them 2 A2 A3
`,
		},
		{
			"row-twice and unit-twice", []string{table("Id;Enhet;Överordnad;Typ", "1;SF;;Förvaltning", "2;A;1;Enhet", "2;A;1;Enhet", "2;A;;Enhet")}, importing.Options{}, `
SF (administration)
  A (unit)
error unit-twice: Two rows say different things of “A” 1 5
warning row-twice: A row stands twice, with the same in all its cells 1 4
left out: 4, row-twice
left out: 5, unit-twice
`,
		},
		{
			"rows that are no units", []string{table("Enhetslista 2026;;", ";;", "Enhet;Överordnad;Antal", "A;;2", ";A;3", "Enhet;Överordnad;Antal", "B;A;många", "Totalt;;5")}, importing.Options{}, `
A (unit) heads 2 assumed kind
  B (unit) assumed kind
error no-name: A row names no unit 1 5
error unread-number: “många” is not a number that can be read in that column 1 C7
info headings-again: The headings stand again among the rows 1 6
info total-row: A row of totals stands among the units 1 8
left out: 5, no-name
left out: 6, headings-again
left out: 8, total-row
`,
		},
		{
			"closed-unit and what is under it", []string{
				table("Id;Enhet;Överordnad;Typ;Status", "1;SF;;Förvaltning;Aktiv", "2;A;1;Enhet;Avslutad", "3;B;2;Enhet;Aktiv"),
				table("Enhet;Befattning", "A;Handläggare", "B;Handläggare"),
			}, importing.Options{}, `
SF (administration)
B (unit)
  · Handläggare ×1
error under-closed-unit: Units or posts stand below “A”, which is no longer in use 2 A2 C4
info closed-unit: A unit is no longer in use (“Avslutad”) 1 E3
left out: 3, closed-unit
left out: 2, under-closed-unit
`,
		},
		{
			"unknown-kind", []string{table("Enhet;Överordnad;Typ", "SF;;Förvaltning", "A;SF;Kluster", "B;SF;Kluster", "C;SF;Hub")}, importing.Options{}, `
SF (administration)
  A (unit) assumed kind
  B (unit) assumed kind
  C (unit) assumed kind
warning unknown-kind: “Kluster” is no kind of unit that is known 2 C3 C4
warning unknown-kind: “Hub” is no kind of unit that is known 1 C5
`,
		},
		{
			"posts without a home or a title", []string{
				table("Enhet;Överordnad;Typ", "A;;Enhet", "B;;Enhet", "Stab;A;Stab", "Stab;B;Stab"),
				table("Enhet;Befattning", "A;Handläggare", "X;Handläggare", "X;Assistent", "Stab;Assistent", "A;"),
			}, importing.Options{}, `
A (unit)
  · Handläggare ×1
  Stab (staff-function)
B (unit)
  Stab (staff-function)
error unknown-unit: Posts are in “X”, which is not in the list of units 2 A3 A4
error ambiguous-unit: Posts are in “Stab”, which may be several units: the one under “A” or the one under “B” 1 A5
question several-tops: Several units stand at the top, “A” among them 2 A2 A3
warning no-title: A post has no title 1 B6
left out: 3, unknown-unit
left out: 4, unknown-unit
left out: 5, ambiguous-unit
left out: 6, no-title
`,
		},
		{
			"a page put in twice", []string{table("Enhet;Befattning;Anst.nr", "A;Handläggare;1", "A;Handläggare;2", "A;Handläggare;1", "A;Handläggare;2")}, importing.Options{}, `
A (unit) assumed kind
  · Handläggare ×2
warning row-twice: A row stands twice, with the same in all its cells 2 4 5
left out: 4, row-twice
left out: 5, row-twice
`,
		},
		{
			"posts with ids: a page put in twice, two on one post, and one post in two places", []string{table("Enhet;Befattning;Befattnings-id;Anst.nr;Sysselsättningsgrad", "A;Handläggare;7;1;100", "A;Handläggare;7;1;100", "A;Handläggare;7;2;50", "A;Assistent;7;3;100", "A;Handläggare;8;4;100")}, importing.Options{}, `
A (unit) assumed kind
  · Handläggare ×2 fte 2.5
error post-twice: Rows place the post “7” in different units, or give it different titles 1 C5
warning row-twice: A row stands twice, with the same in all its cells 1 3
warning post-overfull: More than a full time is held of one post, such as “7” 1 C4
left out: 3, row-twice
left out: 5, post-twice
`,
		},
		{
			"posts that report to themselves, to a closed one and to nobody known", []string{table("Befattnings-id;Befattning;Enhet;Rapporterar till;Status", "1;Socialchef;SF;1;Aktiv", "2;Avdelningschef;SF;1;Avslutad", "3;Enhetschef;Vuxna;2;Aktiv", "4;Handläggare;Vuxna;3;Aktiv", "5;Handläggare;Vuxna;99;Aktiv")}, importing.Options{Municipality: "2081"}, `
Borlänge (municipality)
  SF (unit) assumed kind parent
    · Socialchef ×1
  Vuxna (unit) assumed kind parent
    · Enhetschef ×1, leads
    · Handläggare ×2
warning own-superior: A post reports to itself 1 D2
warning under-closed-post: Posts report to one that is no longer in use 1 D4
warning unknown-superior: Posts report to one that is in none of the lists, or that may be several 1 D6
info closed-post: A post is no longer in use (“Avslutad”) 1 E3
left out: 3, closed-post
`,
		},
		{
			"units whose posts report to different places", []string{table("Befattnings-id;Befattning;Enhet;Rapporterar till", "1;Chef;A;", "2;Chef;B;1", "3;Assistent;C;1", "4;Assistent;C;1", "5;Handläggare;C;2")}, importing.Options{}, `
A (unit) assumed kind
  · Chef ×1, leads
  B (unit) assumed kind
    · Chef ×1, leads
  C (unit) assumed kind
    · Assistent ×2
    · Handläggare ×1
warning other-parent: Rows place “C” in different places 1 D6
`,
		},
		{
			"other-parent", []string{table("Enhet;Överordnad;Befattning", "SF;;Socialchef", "A;SF;Handläggare", "A;KF;Handläggare")}, importing.Options{}, `
SF (unit) assumed kind
  · Socialchef ×1
  A (unit) assumed kind
    · Handläggare ×2
warning other-parent: Rows place “A” in different places 1 B4
`,
		},
		{
			"persons and their details", []string{table("Enhet;Chef;Typ;Personnummer", "A;Anna Ek;Enhet;19121212-1212", "B;Enhetschef Bo Ek;Enhet;19121212-1212", "C 121212-1212;Chef;Enhet;", "D, 070-123 45 67;Chef;Enhet;", "F;Chef;Enhet;")}, importing.Options{Lang: message.SV}, `
A (unit)
  · Chef, leads
B (unit)
  · Enhetschef, leads
F (unit)
  · Chef, leads
error detail-in-name: A personal identity number, an e-mail address or a telephone number stands in the column “Enhet”, which the list cannot be read without 2 A4 A5
question several-tops: Several units stand at the top, “A” among them 3 A2 A3 A6
info person-for-title: Persons stand where the manager's title should 1 B2
info person-beside-title: Persons stand beside the manager's title 1 B3
left out: 4, detail-in-name
left out: 5, detail-in-name
`,
		},
		{
			"a telephone number and an address behind a code", []string{table("Enhetsid;Enhet;Kostnadsställe", "1;A;77", "2;B;77 070-123 45 67", "3 b@example.org;C;77")}, importing.Options{Municipality: "2081"}, `
Borlänge (municipality)
  A (unit) assumed kind parent
  B (unit) assumed kind parent
error detail-aside: What may be a personal identity number, an e-mail address or a telephone number stands in the column “Kostnadsställe” beside units 1 C3
error detail-in-name: A personal identity number, an e-mail address or a telephone number stands in the column “Enhetsid”, which the list cannot be read without 1 A4
left out: 4, detail-in-name
`,
		},
		{
			"heading-twice and stray-quotation-mark", []string{table("Enhet;Typ;Typ", "A;Enhet;Hus", "\"B;Enhet;Hus")}, importing.Options{}, `
A (unit)
"B (unit)
question several-tops: Several units stand at the top, “A” among them 2 A2 A3
warning stray-quotation-mark: A quotation mark is never closed 1 A3
warning heading-twice: Two columns have the heading “Typ” 1 C1
`,
		},
		{
			"no-headings in one of two", []string{table("Enhet;Typ", "A;Enhet"), table("x;y", "1;2")}, importing.Options{}, `
A (unit)
error no-headings: No row of headings was recognised 2 1 2
left out: 1, no-headings
left out: 2, no-headings
`,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := tt.run(t)
			for _, f := range r.Findings {
				tt.with.Mend = append(tt.with.Mend, f.Cause.Word)
			}
			var files []importing.File
			for i, list := range tt.lists {
				files = append(files, importing.File{Name: fmt.Sprintf("list%d.csv", i+1), Data: []byte(list)})
			}
			again, err := importing.Import(files, tt.with)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range again.Findings {
				t.Errorf("accepted, and told all the same: %s", f.Cause.Word)
			}
		})
	}
}
