package format_test

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/orgmodel/orgmodel/orgmodel/format"
)

func compileSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(format.JSONSchema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("orgmodel.schema.json", parsed); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("orgmodel.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// asEditor decodes TOML the way an editor shows it to the schema: dates as text.
func asEditor(t *testing.T, text string) any {
	t.Helper()
	var file map[string]any
	if _, err := toml.Decode(text, &file); err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(datesAsText(file))
	if err != nil {
		t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func datesAsText(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for k := range v {
			v[k] = datesAsText(v[k])
		}
	case []map[string]any:
		for i := range v {
			datesAsText(v[i])
		}
	case []any:
		for i := range v {
			v[i] = datesAsText(v[i])
		}
	case time.Time:
		return v.Format(time.DateOnly)
	}
	return v
}

func TestJSONSchemaTakesBorlange(t *testing.T) {
	schema := compileSchema(t)
	for _, name := range []string{"current.toml", "six-areas.toml", "stromstad-inspired.toml"} {
		text, err := os.ReadFile("../../examples/borlange/" + name)
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(asEditor(t, string(text))); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

const smallFile = `format = 1
[organisation]
id = "x"
name = "X"
municipality = "2081"
language = "sv"
as_of = 2007-01-01
[[unit]]
id = "kf"
name = "Kommunfullmäktige"
kind = "council"
`

func TestJSONSchemaRefuses(t *testing.T) {
	schema := compileSchema(t)
	if err := schema.Validate(asEditor(t, smallFile)); err != nil {
		t.Fatalf("the file that is changed below is itself refused: %v", err)
	}
	for _, tt := range []struct {
		name, text string
		where      []string // the place of the first cause
	}{
		{"a key that is none", smallFile + "manager = \"Anna\"\n", []string{"unit", "0"}},
		{"a word that is none", smallFile + "role = \"buyer\"\n", []string{"unit", "0", "role"}},
		{"a table that is none", smallFile + "[[enhet]]\nid = \"a\"\n", nil},
		{"a date that is none", smallFile + "since = \"igår\"\n", []string{"unit", "0", "since"}},
		{"a number that is none", smallFile + "heads = \"fem\"\n", []string{"unit", "0", "heads"}},
		{"decimals of a person", smallFile + "heads = 4.5\n", []string{"unit", "0", "heads"}},
		{"an id with capitals", smallFile + "led_by = [\"Ks\"]\n", []string{"unit", "0", "led_by", "0"}},
		{"a status of a key that is none", smallFile + "status_of = { manager = \"vision\" }\n", []string{"unit", "0", "status_of"}},
		{"a risk off the scale", smallFile + "[[risk]]\nlikelihood = 6\n", []string{"risk", "0", "likelihood"}},
		{"a rule that is no id", smallFile + "[rules]\nspan = \"off\"\n", []string{"rules"}},
		{"a base without a date", strings.Replace(smallFile, "as_of = 2007-01-01\n", "", 1), []string{"organisation"}},
		{"a unit without a kind", strings.Replace(smallFile, "kind = \"council\"\n", "", 1), []string{"unit", "0"}},
		{"a step without its word", smallFile + "[[pathway]]\nid = \"p\"\nname = \"P\"\nsteps = [{ days = 3 }]\n", []string{"pathway", "0", "steps", "0"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			err := schema.Validate(asEditor(t, tt.text))
			if err == nil {
				t.Fatal("the schema takes it")
			}
			if got, want := firstCause(err.(*jsonschema.ValidationError)), strings.Join(tt.where, "/"); got != want {
				t.Errorf("refused at %q, want %q:\n%v", got, want, err)
			}
		})
	}
}

// firstCause is where the innermost of the first causes lies.
func firstCause(err *jsonschema.ValidationError) string {
	for len(err.Causes) > 0 {
		err = err.Causes[0]
	}
	return strings.Join(err.InstanceLocation, "/")
}

// A variant states what differs: neither the municipality nor the kind.
// TestJSONSchemaKnowsTheLimits: what is too long or too many for a file is so for the
// schema, and what just fits is not.
func TestJSONSchemaKnowsTheLimits(t *testing.T) {
	schema := compileSchema(t)
	file := func(more string) any {
		return asEditor(t, "format = 1\n[[unit]]\nid = \"a\"\n"+more)
	}
	list := func(n int) string { return "[" + strings.Repeat(`"x",`, n) + "]" }
	for name, c := range map[string]struct {
		of   func(n int) string
		most int
	}{
		"name":    {func(n int) string { return `name = "` + strings.Repeat("å", n) + `"` }, format.MaxName},
		"note":    {func(n int) string { return "name = \"A\"\nnote = \"" + strings.Repeat("å", n) + `"` }, format.MaxRemark},
		"aliases": {func(n int) string { return "name = \"A\"\naliases = " + list(n) }, format.MaxItems},
	} {
		if err := schema.Validate(file(c.of(c.most))); err != nil {
			t.Errorf("%s: %d are refused: %v", name, c.most, err)
		}
		if schema.Validate(file(c.of(c.most+1))) == nil {
			t.Errorf("%s: %d are taken", name, c.most+1)
		}
	}
}

func TestJSONSchemaAsksLessOfVariants(t *testing.T) {
	const variant = "format = 1\n[organisation]\nid = \"v\"\nname = \"V\"\nextends = \"x.toml\"\n[[unit]]\nid = \"kf\"\nunset = [\"role\"]\nheads = \">=41\"\n[[post]]\nid = \"chef\"\ncount = \"10..15\"\n"
	schema := compileSchema(t)
	if err := schema.Validate(asEditor(t, variant)); err != nil {
		t.Error(err)
	}
	if err := schema.Validate(asEditor(t, variant+"[[unit]]\nname = \"Nämnden\"\n")); err == nil {
		t.Error("the schema takes a unit without an id")
	}
}

// TestJSONSchemaOfSketches: an editor marks nothing in a sketch, and what is missing as
// soon as the file is a whole one.
func TestJSONSchemaOfSketches(t *testing.T) {
	const rows = "unit = [\n  { name = \"A\" },\n  { name = \"B\", parent = \"A\", heads = 3 },\n]\n"
	schema := compileSchema(t)
	for _, c := range []struct {
		text string
		ok   bool
	}{
		{rows, true},
		{rows + "[organisation]\nname = \"X\"\n", true},
		{rows + "[[post]]\nname = \"Chef\"\nunit = \"A\"\n", true},
		{"unit = [ { heads = 3 } ]\n", false},
		{rows + "[organisation]\nas_of = 2026-01-01\n", false},
		{rows + "[organisation]\nmunicipality = \"2081\"\n", false},
		{"unit = [ { name = \"A\", kind = \"board\" } ]\n", false},
		{"format = 1\n[organisation]\nid = \"v\"\nname = \"V\"\nextends = \"a.toml\"\n[[unit]]\nname = \"A\"\n", false},
	} {
		if err := schema.Validate(asEditor(t, c.text)); (err == nil) != c.ok {
			t.Errorf("%q: %v", c.text, err)
		}
	}
}

// TestHovers: each table and each key that a file can hold has a title in words and a
// text, both in both languages, since an editor cannot choose.
func TestHovers(t *testing.T) {
	type schema struct {
		Title, Description string
		Ref                string `json:"$ref"`
		Properties         map[string]schema
		Definitions        map[string]schema
	}
	var s schema
	if err := json.Unmarshal(format.JSONSchema(), &s); err != nil {
		t.Fatal(err)
	}
	hover := func(where string, s schema) {
		if s.Title == "" || !strings.Contains(s.Description, "\n\n") {
			t.Errorf("%s: title %q, text %q", where, s.Title, s.Description)
		}
	}
	hover("format", s.Properties["format"])
	for name, table := range s.Definitions {
		hover(name, table)
		for key, k := range table.Properties {
			hover(name+"."+key, k)
		}
	}
	for name := range s.Properties {
		if _, defined := s.Definitions[name]; !defined && name != "format" {
			t.Errorf("%s has no text", name)
		}
	}
}
