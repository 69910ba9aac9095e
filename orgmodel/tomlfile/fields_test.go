package tomlfile

import (
	"maps"
	"reflect"
	"slices"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/fields"
)

// goTypes says what a shape is in the structs, alone and in a list.
var goTypes = map[format.Shape]struct{ one, list reflect.Type }{
	format.Text:     {reflect.TypeFor[string](), reflect.TypeFor[[]string]()},
	format.ID:       {reflect.TypeFor[string](), reflect.TypeFor[[]string]()},
	format.Word:     {reflect.TypeFor[string](), reflect.TypeFor[[]string]()},
	format.Ref:      {reflect.TypeFor[string](), reflect.TypeFor[[]string]()},
	format.Party:    {reflect.TypeFor[string](), reflect.TypeFor[[]string]()},
	format.Code:     {reflect.TypeFor[string](), reflect.TypeFor[[]string]()},
	format.Source:   {list: reflect.TypeFor[[]string]()},
	format.Integer:  {one: reflect.TypeFor[orgmodel.Quantity]()},
	format.Quantity: {one: reflect.TypeFor[orgmodel.Quantity]()},
	format.Date:     {one: reflect.TypeFor[orgmodel.Date]()},
	format.Bool:     {one: reflect.TypeFor[bool]()},
	format.Assumed:  {one: reflect.TypeFor[orgmodel.Assumed]()},
	format.Tabled:   {one: reflect.TypeFor[orgmodel.Complete]()},
	format.Words:    {one: reflect.TypeFor[map[string]string]()},
	format.Statuses: {one: reflect.TypeFor[map[string]orgmodel.Status]()},
}

// The table of the format and the tags of the structs name the same keys, and
// the structs hold what the format says.
func TestFieldsMatchFormat(t *testing.T) {
	var tables []string
	for _, table := range format.Tables() {
		tables = append(tables, string(table.Type))
		if list := fields.Lists()[string(table.Type)]; list == nil {
			t.Errorf("Organisation has no field for %s", table.Header())
			continue
		}
		list := fields.List(&orgmodel.Organisation{}, table.Type).Type()
		if (list.Kind() == reflect.Slice) != table.Array {
			t.Errorf("%s: Organisation holds %s", table.Header(), list)
		}
		if table.Array {
			list = list.Elem()
		}
		if list.Kind() == reflect.Struct {
			compareFields(t, table, list)
		}
	}
	tables = append(tables, format.FormatKey.Name)
	if got, want := slices.Sorted(maps.Keys(fields.Lists())), slices.Sorted(slices.Values(tables)); !slices.Equal(got, want) {
		t.Errorf("Organisation has the fields %q, the format the tables %q", got, want)
	}
}

func compareFields(t *testing.T, table *format.Table, typ reflect.Type) {
	index := fields.Of(typ)
	for i := range table.Keys {
		k := &table.Keys[i]
		if index[k.Name] == nil {
			t.Errorf("%s: %s has no field for %s", table.Type, typ, k.Name)
			continue
		}
		got := typ.FieldByIndex(index[k.Name]).Type
		delete(index, k.Name)
		want := goTypes[k.Shape].one
		if k.List {
			want = goTypes[k.Shape].list
		}
		switch {
		case k.Name == "status":
			want = reflect.TypeFor[orgmodel.Status]()
		case k.Name == "quote":
			want = reflect.TypeFor[orgmodel.Quotation]()
		case k.Shape == format.Inline:
			want = got
			if k.List != (got.Kind() == reflect.Slice) {
				t.Errorf("%s.%s is a %s", table.Type, k.Name, got)
				continue
			}
			inner := got
			if k.List {
				inner = got.Elem()
			}
			compareFields(t, k.Sub, inner)
		}
		if got != want {
			t.Errorf("%s.%s is a %v, want a %v", table.Type, k.Name, got, want)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(index)) {
		if table.NoStatus && (name == "status" || name == "status_of") {
			continue // Common has them; these tables give them no meaning
		}
		t.Errorf("%s has a field %s, which the format does not have", typ, name)
	}
}

// The words of [rules] are those of the severities.
func TestSeverityWords(t *testing.T) {
	if got, want := format.Severities, diag.SeverityWords(); !slices.Equal(got, want) {
		t.Errorf("format.Severities are %q, diag has %q", got, want)
	}
}

// Every rule of this package says all it has to, in both languages, and no two
// have one id.
func TestRules(t *testing.T) {
	rules := Rules()
	for i, r := range rules {
		if i > 0 && rules[i-1].ID >= r.ID {
			t.Errorf("%s stands after %s", r.ID, rules[i-1].ID)
		}
		for name, text := range map[string]struct{ EN, SV string }{"title": r.Title, "why": r.Why, "mend": r.Mend, "source": r.Source} {
			if text.EN == "" || text.SV == "" {
				t.Errorf("%s: the %s is missing in a language", r.ID, name)
			}
		}
		if !r.Fixed || r.Severity != diag.Error || r.Name == "" || r.Bad == "" || r.Good == "" {
			t.Errorf("%s: %+v", r.ID, r)
		}
	}
}

// The bad example of a rule has findings of that rule and the good one of none.
func TestRuleExamples(t *testing.T) {
	const head = "format = 1\n\n[organisation]\nid = \"x\"\nname = \"X\"\nmunicipality = \"2081\"\nlanguage = \"sv\"\nas_of = 2026-01-01\n\n"
	whole := func(text string) []byte {
		if text != "" && (len(text) < 6 || text[:6] != "format") {
			text = head + text
		}
		return []byte(text)
	}
	own := []*diag.Rule{badExtends, danglingReference, duplicateID, unknownKey, wrongType, missingKey, badValue}
	for _, rule := range own {
		bad := LoadText("bad.toml", whole(rule.Bad), Options{Open: onDisk(nil)})
		if !slices.ContainsFunc(bad.Findings, func(d diag.Diagnostic) bool { return d.Rule == rule }) {
			t.Errorf("%s: the bad example has\n%s", rule.ID, say(bad.Findings))
		}
		if good := LoadText("good.toml", whole(rule.Good), Options{Open: onDisk(nil)}); !good.OK() {
			t.Errorf("%s: the good example has\n%s", rule.ID, say(good.Findings))
		}
	}
	// Drift is between two files: the example is the variant, and what it
	// closes is or is not in the base.
	for text, drifted := range map[string]bool{baseDrift.Bad: true, "[[close]]\nids = [\"kf\"]\n": false} {
		files := map[string]string{
			"base.toml": string(whole(missingKey.Good)),
			"v.toml":    "format = 1\n[organisation]\nid = \"v\"\nname = \"V\"\nextends = \"base.toml\"\n" + text,
		}
		r := Load("v.toml", Options{Open: onDisk(files)})
		if got := slices.ContainsFunc(r.Findings, func(d diag.Diagnostic) bool { return d.Rule == baseDrift }); got != drifted {
			t.Errorf("drifted: %v, want %v:\n%s", got, drifted, say(r.Findings))
		}
	}
}
