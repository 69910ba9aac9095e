package exchange_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/exchange"
	"github.com/orgmodel/orgmodel/orgmodel/internal/everykey"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/towns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// sameModel compares a model with what a whole file says of it: that has no base.
var sameModel = cmp.Options{
	cmpopts.EquateEmpty(),
	cmpopts.IgnoreUnexported(orgmodel.Organisation{}),
	cmpopts.IgnoreFields(orgmodel.Header{}, "Extends"),
	cmpopts.IgnoreFields(orgmodel.Organisation{}, "Filled", "Added", "Earlier", "Repeats", "Unheeded"),
	cmpopts.IgnoreFields(orgmodel.Record{}, "Covers"),
	cmp.Comparer(func(a, b orgmodel.Quantity) bool { return a == b }),
}

type fataler interface {
	Helper()
	Fatalf(string, ...any)
}

// inJSON is the object that holds a model.
func inJSON(o *orgmodel.Organisation) []byte {
	return fmt.Appendf(nil, `{"format_version": 1, "model": %s}`, exchange.Model(o))
}

// back reads a model that was written.
func back(t fataler, name string, text []byte, o tomlfile.Options) *orgmodel.Organisation {
	t.Helper()
	r, err := exchange.ReadJSON(name, text, o)
	if err != nil {
		t.Fatalf("%v\n%.2000s", err, text)
	}
	for i := range r.Findings {
		t.Fatalf("%s\n%.2000s", r.Findings[i].In(message.EN), text)
	}
	return r.Org
}

// same holds a model that came back against the one that left.
func same(t fataler, left, back *orgmodel.Organisation) {
	t.Helper()
	if want, got := string(tomlfile.Write(left)), string(tomlfile.Write(back)); want != got {
		t.Fatalf("another file: %s", cmp.Diff(want, got))
	}
	if d := cmp.Diff(left, back, sameModel); d != "" {
		t.Fatalf("another model: %s", d)
	}
	if c := diff.Compare(left, back, diff.Options{}); len(c.Changes) > 0 {
		t.Fatalf("diff tells them apart: %d changes, the first %v", len(c.Changes), c.Changes[0].Kind)
	}
}

func examples(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("../../examples/*/*.toml")
	if err != nil || len(files) < 10 {
		t.Fatal(files, err)
	}
	return files
}

// TestExamplesComeBack is the law of export and import on all examples: variants come
// back as the whole files that they stand for.
func TestExamplesComeBack(t *testing.T) {
	for _, file := range examples(t) {
		r := tomlfile.Load(file, tomlfile.Options{})
		if !r.OK() {
			t.Fatal(file, r.Findings[0].In(message.EN))
		}
		same(t, r.Org, back(t, strings.TrimSuffix(file, "toml")+"json", inJSON(r.Org), tomlfile.Options{}))
	}
}

// TestEveryKeyComesBack holds the law on models that use every key of the format.
func TestEveryKeyComesBack(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		o := tomlfile.Options{Open: func(name string) ([]byte, error) {
			if name == everykey.SourceName {
				return []byte(everykey.Source), nil
			}
			return nil, os.ErrNotExist
		}}
		// Reading carries out a [[close]]; after that nothing changes.
		first := back(t, "f.json", inJSON(everykey.Draw(t)), o)
		same(t, first, back(t, "f.json", inJSON(first), o))
	})
}

// TestTownsComeBack holds it on made-up towns, and on a large one.
func TestTownsComeBack(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		town := towns.Whole(towns.Draw(t))
		town.Header.Language = "sv"
		r := tomlfile.LoadText("town.toml", tomlfile.Write(town), tomlfile.Options{})
		if !r.OK() {
			t.Fatalf("%s", r.Findings[0].In(message.EN))
		}
		same(t, r.Org, back(t, "town.json", inJSON(r.Org), tomlfile.Options{}))
	})
	large := tomlfile.LoadText("town.toml", generate.Municipality(500), tomlfile.Options{}).Org
	same(t, large, back(t, "town.json", inJSON(large), tomlfile.Options{}))
}

// TestSketchComesBack holds it on a file that leaves out what sketches may.
func TestSketchComesBack(t *testing.T) {
	r := tomlfile.LoadText("s.toml", []byte("unit = [\n{ name = \"Vuxna\", heads = 12 },\n{ name = \"Stöd\", parent = \"Vuxna\", heads = \"~3\" },\n]\n"), tomlfile.Options{})
	if !r.OK() {
		t.Fatal(r.Findings[0].In(message.EN))
	}
	o := back(t, "s.json", inJSON(r.Org), tomlfile.Options{})
	same(t, r.Org, o)
	if !o.Sketch || o.Says(0, "kind") {
		t.Error("it is no sketch any more, or says a kind that nobody said")
	}
}

// TestWrongJSON: what is wrong is told where it stands in the JSON, in the words of any
// other file.
func TestWrongJSON(t *testing.T) {
	const head = "{\"format_version\": 1, \"model\": {\n\"format\": 1,\n\"organisation\": {\"id\": \"x\", \"name\": \"X\", \"municipality\": \"2081\", \"language\": \"sv\", \"as_of\": \"2026-01-01\"}"
	for _, c := range []struct{ text, want string }{
		{`[]`, `x.json:1:1: an object with format_version and model is needed here, as “orgmodel export” writes it`},
		{`{"metrics": []}`, `x.json:1:1: the file holds no model: it has no object called model. Only what “orgmodel export” writes as JSON can be read`},
		{`{"format_version": 2, "model": {}}`, `x.json:1:20: this is not version 1 of the format; this program reads no other`},
		{"{\"format_version\": 1,\n \"model\": {", `x.json:2:12: the JSON ends too early: a part of the file is missing`},
		{"{\"format_version\": 1,\n \"model\": {]}", `x.json:2:12: this is no JSON (invalid character ']')`},
		{`{"format_version": 1, "model": {"unit": [null]}}`, `x.json:1:42: null stands in a list; leave it out`},
		{`{"format_version": 1, "model": {"unit": [], "unit": []}}`, `x.json:1:45: “unit” stands twice in one object`},
		{`{"format_version": 1, "model": {}} {}`, `x.json:1:36: more text stands after the end of the JSON`},
		{"{\"format_version\": 1, \"model\": {\"a\": \"\xff\"}}", `x.json:1:1: this is no text in UTF-8, as JSON is`},
		{strings.Repeat("[", 100_000), `x.json:1:13: lists and objects lie deeper in each other here than in any model`},

		{head + ",\n\"unit\": [{\"id\": \"a\", \"name\": \"A\", \"kind\": \"board\",\n \"parent\": \"b\"}]}}", `x.json:5:12: error: There is no [[unit]] with the id “b”. [S001 dangling-reference]`},
		{head + ",\n\"unit\": [{\"id\": \"a\", \"name\": \"A\", \"kind\": \"council\",\n \"heads\": \"many\"}]}}", `x.json:5:11: error: “many” is not a number. [S019 bad-value]`},
		{head + ",\n\"unit\": [{\"id\": \"a\", \"name\": \"A\", \"kind\": \"council\", \"hedas\": 5}]}}", `x.json:4:54: error: [[unit]] has no key “hedas”. [S005 unknown-key]`},
		{head + ",\n\"unit\": 5}}", `x.json:4:1: error: “unit” is a list of rows. [S017 wrong-type]`},
	} {
		got := ""
		r, err := exchange.ReadJSON("x.json", []byte(c.text), tomlfile.Options{})
		var refused *exchange.Refusal
		switch {
		case errors.As(err, &refused):
			got = refused.Error()
		case err != nil || len(r.Findings) != 1:
			t.Fatal(err, r)
		default:
			got = r.Findings[0].In(message.EN)
		}
		if got != c.want {
			t.Errorf("%.120s:\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// TestUnknownIsLeftOut: null says as much as nothing, and zero is a number.
func TestUnknownIsLeftOut(t *testing.T) {
	text := []byte(`{"format_version": 1, "model": {"format": 1, "organisation": {"id": "x", "name": "X"}, "unit": [{"id": "a", "name": "A", "heads": null}, {"id": "b", "name": "B", "parent": "a", "heads": 0}], "post": null}}`)
	o := back(t, "x.json", text, tomlfile.Options{})
	if o.Units[0].Heads.Known() || !o.Units[1].Heads.IsZero() {
		t.Error(o.Units[0].Heads, o.Units[1].Heads)
	}
}

// FuzzReadJSON: no text brings the reader down, and what it takes for a model comes
// back as the same.
func FuzzReadJSON(f *testing.F) {
	for _, file := range []string{"borlange/current.toml", "uppsala/action-plan-2023.toml"} {
		f.Add(inJSON(tomlfile.Load("../../examples/"+file, tomlfile.Options{}).Org))
	}
	for _, text := range []string{"{", `{"format_version":1,"model":{"unit":[{"a":{"b":[{}]}}]}}`, "\xef\xbb\xbf{}", `{"format_version":1,"model":{"format":1e0,"":{"":null}}}`} {
		f.Add([]byte(text))
	}
	nothing := tomlfile.Options{Open: func(string) ([]byte, error) { return nil, os.ErrNotExist }}
	f.Fuzz(func(t *testing.T, text []byte) {
		r, err := exchange.ReadJSON("f.json", text, nothing)
		if err != nil {
			return
		}
		for i := range r.Findings {
			if s := r.Findings[i].Span; !s.IsZero() && (s.Start > s.End || s.End > len(s.File.Text) || s.File.Name != "f.json") {
				t.Fatalf("%s: %d to %d", r.Findings[i].In(message.EN), s.Start, s.End)
			}
		}
		if len(r.Findings) > 0 {
			return
		}
		first := back(t, "f.json", inJSON(r.Org), nothing)
		same(t, first, back(t, "f.json", inJSON(first), nothing))
	})
}
