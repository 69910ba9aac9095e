package tomlfile_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// read loads a text that must be a model.
func read(t *testing.T, name, text string) *orgmodel.Organisation {
	t.Helper()
	r := tomlfile.LoadText(name, []byte(text), tomlfile.Options{})
	for _, d := range r.Findings {
		t.Errorf("%s: %s", name, d.Message.In("en"))
	}
	return r.Org
}

// unitLines are the units of an organisation, one line each.
func unitLines(o *orgmodel.Organisation) string {
	var b strings.Builder
	for _, u := range o.Units {
		fmt.Fprintf(&b, "%s %s %q under %q: %s\n", u.Kind, u.ID, u.Name, u.Parent, u.Heads.In("en"))
	}
	return b.String()
}

func TestSketchFillsIn(t *testing.T) {
	rows := `unit = [
  { name = "Socialförvaltningen", kind = "administration" },
  { name = "Barn och unga", parent = "Socialförvaltningen", heads = 47 },
  { name = "Vuxna", parent = "Socialförvaltningen", heads = "~31" },
]
`
	want := `administration socialforvaltningen "Socialförvaltningen" under "": unknown
unit barn-och-unga "Barn och unga" under "socialforvaltningen": 47
unit vuxna "Vuxna" under "socialforvaltningen": about 31
`
	for _, c := range []struct{ file, id, name string }{
		{"rows.toml", "rows", "rows"},
		{"mapp/Vår förvaltning.toml", "var-forvaltning", "Vår förvaltning"},
		{"HEAD~1:plan/nu.toml", "nu", "nu"},
		{"<stdin>", "skiss", "skiss"},
		{"-", "skiss", "skiss"},
		{"vuxna.toml", "vuxna-skiss", "vuxna"}, // the parts have their ids first
	} {
		o := read(t, c.file, rows)
		if d := cmp.Diff(want, unitLines(o)); d != "" {
			t.Errorf("%s: units (-want +got):\n%s", c.file, d)
		}
		if h := &o.Header; h.ID != c.id || h.Name != c.name || h.Language != "sv" || h.Status != orgmodel.InForce || !o.Sketch || o.Format != 1 {
			t.Errorf("%s: %q, %q, %q, %q, sketch %v, format %d", c.file, h.ID, h.Name, h.Language, h.Status, o.Sketch, o.Format)
		}
	}
}

// TestWhatIsASketch: a file stops being one where it says of any of the three.
func TestWhatIsASketch(t *testing.T) {
	const rows = "unit = [\n  { id = \"a\", name = \"A\", kind = \"administration\" },\n%s]\n\n[organisation]\nid = \"x\"\nname = \"X\"\nlanguage = \"sv\"\n%s"
	for _, c := range []struct {
		row, header string
		sketch      bool
	}{
		{"", "", true},
		{"", "steering_model = \"integrated\"\n", true},
		{"  { id = \"u\", name = \"U\", kind = \"committee\" },\n", "", true},
		{"", "municipality = \"2081\"\n", false},
		{"", "as_of = 2026-01-01\n", false},
		{"  { id = \"b\", name = \"B\", kind = \"board\" },\n", "", false},
		{"  { id = \"b\", name = \"B\", kind = \"joint-board\" },\n", "", false},
		{"  { id = \"b\", name = \"B\", kind = \"council\" },\n", "", false},
		{"  { id = \"b\", name = \"B\", kind = \"executive-board\" },\n", "", false},
		{"  { id = \"b\", name = \"B\", kind = \"x\" },\n", "[[kind]]\nid = \"x\"\nname = \"X\"\nlike = \"board\"\n", false},
	} {
		r := tomlfile.LoadText("x.toml", fmt.Appendf(nil, rows, c.row, c.header), tomlfile.Options{})
		if r.OK() != c.sketch || r.Org.Sketch != c.sketch {
			t.Errorf("%q %q: model %v, sketch %v; want %v", c.row, c.header, r.OK(), r.Org.Sketch, c.sketch)
		}
	}
}

// TestRowsAreTables: a list of rows says what the same tables say, in whole files too.
func TestRowsAreTables(t *testing.T) {
	const header = "[organisation]\nid = \"x\"\nname = \"X\"\nmunicipality = \"2081\"\nlanguage = \"sv\"\nas_of = 2026-01-01\n"
	rows := read(t, "x.toml", "format = 1\nunit = [\n  { id = \"kf\", name = \"KF\", kind = \"council\" },\n  { id = \"sn\", name = \"SN\", kind = \"board\", parent = \"KF\", codes = { kst = \"1\" } },\n]\npost = [\n  { id = \"o\", name = \"Ordförande\", unit = \"SN\", count = 1 },\n]\n\n"+header)
	tables := read(t, "x.toml", "format = 1\n\n"+header+"\n[[unit]]\nid = \"kf\"\nname = \"KF\"\nkind = \"council\"\n\n[[unit]]\nid = \"sn\"\nname = \"SN\"\nkind = \"board\"\nparent = \"kf\"\n\n[unit.codes]\nkst = \"1\"\n\n[[post]]\nid = \"o\"\nname = \"Ordförande\"\nunit = \"sn\"\ncount = 1\n")
	if d := cmp.Diff(string(tomlfile.Write(tables)), string(tomlfile.Write(rows))); d != "" {
		t.Errorf("rows and tables differ (-tables +rows):\n%s", d)
	}
}

// TestNamesForIDs: an id comes before a name, a name before nothing, and two of a
// name are none.
func TestNamesForIDs(t *testing.T) {
	const units = "unit = [\n  { id = \"a\", name = \"b\" },\n  { id = \"b\", name = \"Enhet\" },\n  { name = \"C\", parent = \"b\" },\n  { name = \"D\", parent = \"Enhet\" },\n  { name = \"E\", kind = \"collaboration\", members = [\"C\", \"D\"] },\n]\n"
	o := read(t, "x.toml", units)
	if o.Units[2].Parent != "b" || o.Units[3].Parent != "b" || !slices.Equal(o.Units[4].Members, []string{"c", "d"}) {
		t.Errorf("units are\n%s members %v", unitLines(o), o.Units[4].Members)
	}
	r := tomlfile.LoadText("x.toml", []byte("unit = [\n  { id = \"a\", name = \"Enhet\" },\n  { id = \"b\", name = \"Enhet\" },\n  { name = \"C\", parent = \"Enhet\" },\n]\n"), tomlfile.Options{})
	if len(r.Findings) != 1 || r.Findings[0].Span.String() != "x.toml:4:26" {
		t.Errorf("findings are %v", r.Findings)
	}
}

// TestSketchIsShort: 25 units are at most 30 lines.
func TestSketchIsShort(t *testing.T) {
	var b strings.Builder
	b.WriteString("unit = [\n  { name = \"Socialförvaltningen\" },\n")
	for i := range 24 {
		fmt.Fprintf(&b, "  { name = \"Enhet %d\", parent = \"Socialförvaltningen\", heads = %d },\n", i+1, 10+i)
	}
	b.WriteString("]\n")
	if n := strings.Count(b.String(), "\n"); n > 30 {
		t.Errorf("%d lines", n)
	}
	if o := read(t, "x.toml", b.String()); len(o.Units) != 25 || len(o.Children(0)) != 24 {
		t.Errorf("units are\n%s", unitLines(o))
	}
}

// TestSketchWritten: what is written of a sketch reads as the same.
func TestSketchWritten(t *testing.T) {
	o := read(t, "x.toml", "unit = [\n  { name = \"A\" },\n  { name = \"B\", parent = \"A\", heads = 3 },\n]\n")
	text := string(tomlfile.Write(o))
	again := read(t, "y.toml", text)
	if d := cmp.Diff(text, string(tomlfile.Write(again))); d != "" || !again.Sketch {
		t.Errorf("sketch %v; written again (-want +got):\n%s", again.Sketch, d)
	}
}
