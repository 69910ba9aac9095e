package columns_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
)

// understood finds the headings of a text, as a test can show them.
func understood(t *testing.T, text string, m *columns.Mapping) string {
	t.Helper()
	book, err := sheets.Read("l.csv", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	h, ok := columns.Find(&book.Sheets[0], m)
	if !ok {
		return "none"
	}
	list := []string{fmt.Sprint("row ", h.Row)}
	for _, c := range h.Columns {
		list = append(list, c.Meaning.Word())
	}
	return strings.Join(list, " ")
}

func TestHeadings(t *testing.T) {
	m, err := columns.ReadMapping("m.toml", []byte(`columns."Org" = "unit"`+"\n"+`columns."Typ" = "ignore"`), columns.Words{})
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name, text, want string
		mapping          *columns.Mapping
	}{
		{"in Swedish", "ENHET:;Överordnad enhet;Kostnads-ställe\nA;;1\n", "row 1 unit parent cost-centre", nil},
		{"in English", "Unit name,Parent unit,Head count\nA,,1\n", "row 1 unit parent count", nil},
		{"below a title", "Enheter 2026;;\n;;\nEnhet;Chef;Foto\nA;B;c\n", "row 3 unit manager ", nil},
		{"levels by kind", "Förvaltning;Avdelning;Enhet;Antal\nA;B;C;1\n", "row 1 level level level count", nil},
		{"levels by number", "Nivå 1;Nivå 2;Befattning\nA;B;C\n", "row 1 level level post", nil},
		{"one level is the unit", "Enhet;Befattning\nA;B\n", "row 1 unit post", nil},
		{"a name of units", "Id;Namn;Typ\n1;A;B\n", "row 1 unit-id unit kind", nil},
		{"a name of people", "Enhet;Namn;Befattning;Personnummer;E-post\nA;B;C;D;E\n", "row 1 unit person post private private", nil},
		{"cut short", "Enh.;Enhet;Antal anst;Antal årsarb.;Vakanta tj;Bef ben;Överordn. enhet\nA;B;1;1;1;C;D\n", "row 1  unit count fte vacant post parent", nil},
		{"cut too short to know", "Enhet;Chef;An anst;Ant anst;Anst form;Antal å;Antal år\nA;B;1;1;C;1;1\n", "row 1 unit manager     ", nil},
		{"twice", "Enhet;Typ;Typ\nA;B;C\n", "row 1 unit kind ", nil},
		{"by a mapping", "Org;Typ;Chef\nA;B;C\n", "row 1 unit ignore manager", m},
		{"a list of one column", "A\n  B\n", "row 0 unit", nil},
		{"a letter", "Hej,;här är listan\nden är;bra\n", "none", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := understood(t, tt.text, tt.mapping); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

// TestMappingFaults holds what is said of a mapping that cannot be read.
func TestMappingFaults(t *testing.T) {
	tests := []struct{ text, en, sv string }{
		{`columns."Enhet" = "units"`, "m.toml:1: a column cannot be “units”; did you mean “unit”?", "m.toml:1: en kolumn kan inte vara ”units”; menade du ”unit”?"},
		{"# a\n[kinds]\nHub = \"hub\"", "m.toml:3: there is no kind “hub” of units; choose team or unit", "m.toml:3: sorten ”hub” av enheter finns inte; välj team eller unit"},
		{`column."Enhet" = "unit"`, "m.toml:1: there is no key “column.Enhet”; a line begins with organisation., columns., kinds., same. or mend.", "m.toml:1: nyckeln ”column.Enhet” finns inte; en rad börjar med organisation., columns., kinds., same. eller mend."},
		{"mend.total-row = true\nmend.total-rows = true", "m.toml:2: there is no cause “total-rows”; did you mean “total-row”?", "m.toml:2: orsaken ”total-rows” finns inte; menade du ”total-row”?"},
		{"mend.total-row = \"yes\"", "m.toml:1: mend.total-row takes true or false", "m.toml:1: mend.total-row ska vara true eller false"},
		{"same.8888 = 9020", "m.toml:1: same.8888 takes a text in quotation marks", "m.toml:1: same.8888 ska vara en text inom citattecken"},
		{"\norganisation.complete = 1", "m.toml:2: organisation.complete takes true or false", "m.toml:2: organisation.complete ska vara true eller false"},
		{"columns.\"Enhet\" = \"unit\"\ncolumns.\"Typ\" = kind", "m.toml:2: this is not how TOML is written: Text must be in quotes. A line of the mapping looks like this: columns.\"Enhet\" = \"unit\"", "m.toml:2: så skrivs inte TOML: Text ska stå inom citattecken. En rad i mappningen ser ut så här: columns.\"Enhet\" = \"unit\""},
	}
	for _, tt := range tests {
		_, err := columns.ReadMapping("m.toml", []byte(tt.text), columns.Words{Kinds: []string{"team", "unit"}, Causes: []string{"total-row"}})
		told, ok := err.(message.Localizer)
		if !ok {
			t.Errorf("%s: %v", tt.text, err)
			continue
		}
		for l, want := range map[message.Lang]string{message.EN: tt.en, message.SV: tt.sv} {
			if d := cmp.Diff(want, told.In(l)); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		}
	}
}

// TestWordsMeanOneThing holds that each word leads to a kind there is, and the words
// of the format to themselves.
func TestWordsMeanOneThing(t *testing.T) {
	var ids []string
	for _, k := range orgmodel.Kinds() {
		ids = append(ids, k.ID)
		if got, ok := columns.KindOf(k.Label.SV); ok && got != k.ID {
			t.Errorf("%q means %s, want %s", k.Label.SV, got, k.ID)
		}
	}
	for word, want := range map[string]string{"Stab": "staff-function", "sektion": "unit", "Verksamhetsområde": "department", "Kommunstyrelse": "executive-board", "FÖRVALTNING": "administration", "Gemensam nämnd": "joint-board"} {
		if got, _ := columns.KindOf(word); got != want || !slices.Contains(ids, got) {
			t.Errorf("%q means %q, want %q", word, got, want)
		}
	}
	if kind, ok := columns.KindOf("Kluster"); ok {
		t.Errorf("“Kluster” means %s", kind)
	}
	for _, m := range columns.Meanings() {
		if m.Label.EN == "" || m.Label.SV == "" {
			t.Errorf("%s lacks a label", m.Word)
		}
	}
}
