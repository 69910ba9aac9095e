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
	if u.FTE.Known() {
		fmt.Fprintf(b, " fte %s", u.FTE)
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
		{
			"namesakes in different places", []string{table("Enhet;Överordnad;Typ", "A;;Avdelning", "B;;Avdelning", "Stab;A;Stab", "Stab;B;Stab")}, importing.Options{}, `
A (department)
  Stab (staff-function)
B (department)
  Stab (staff-function)
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
