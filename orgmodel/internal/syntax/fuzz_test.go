package syntax

import (
	"bytes"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/pelletier/go-toml/v2"
	tomltest "github.com/toml-lang/toml-test/v2"
)

// FuzzParse holds any text against the laws of the layer. Its seeds, the whole
// of toml-test, run with every go test.
func FuzzParse(f *testing.F) {
	tests := tomltest.TestCases()
	err := fs.WalkDir(tests, ".", func(path string, _ fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(path, ".toml") {
			text, err := fs.ReadFile(tests, path)
			if err != nil {
				return err
			}
			f.Add(text)
		}
		return err
	})
	if err != nil {
		f.Fatal(err)
	}
	for _, c := range mistakeCases() {
		f.Add([]byte(c.text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		doc, findings := Parse(location.NewFile("f.toml", text))
		checkPlaces(t, doc)
		checkFindings(t, text, findings)
		checkSecondOpinion(t, text, findings)
		checkBroken(t, doc, findings)
	})
}

// checkFindings demands that each finding has a place in the file and words in
// both languages.
func checkFindings(t *testing.T, text []byte, findings []diag.Diagnostic) {
	t.Helper()
	if len(findings) > maxFindings+1 {
		t.Errorf("%d findings", len(findings))
	}
	for _, d := range findings {
		if d.Span.Start < 0 || d.Span.End < d.Span.Start || d.Span.End > len(text) {
			t.Errorf("a finding at %d to %d of %d bytes", d.Span.Start, d.Span.End, len(text))
		}
		for _, l := range message.Langs {
			if d.Message.In(l) == "" || d.Help.In(l) == "" {
				t.Errorf("nothing said in %s: %+v", l, d)
			}
		}
	}
}

// checkSecondOpinion holds the verdict against that of the library, which
// knows TOML 1.1 and does not mind a byte order mark.
func checkSecondOpinion(t *testing.T, text []byte, findings []diag.Diagnostic) {
	t.Helper()
	var v any
	err := toml.Unmarshal(text, &v)
	if len(findings) == 0 && err != nil {
		t.Errorf("accepted, but the library says %v", err)
	}
	syntax := func(d diag.Diagnostic) bool { return d.Rule != SyntaxError }
	if len(findings) > 0 && !slices.ContainsFunc(findings, syntax) && err == nil {
		t.Errorf("the library accepts it: %s", say(findings))
	}
}

// checkBroken demands that blanking out what is broken leaves valid TOML, with
// the same document in it.
func checkBroken(t *testing.T, doc *Document, findings []diag.Diagnostic) {
	t.Helper()
	if len(findings) > 0 && len(doc.Broken) == 0 {
		t.Errorf("findings, but nothing is broken: %s", say(findings))
	}
	text := bytes.Clone(doc.File.Text)
	for i, b := range doc.Broken {
		if b.Start < 0 || b.End < b.Start || int(b.End) > len(text) || b.Table < 0 || b.Table >= len(doc.Tables) {
			t.Fatalf("broken: %+v in %d bytes, %d tables", b, len(text), len(doc.Tables))
		}
		if i > 0 && b.Start < doc.Broken[i-1].Start {
			t.Error("what is broken is not in the order of the file")
		}
		if b.Mended {
			return
		}
		for i := b.Start; i < b.End; i++ {
			if text[i] != '\n' {
				text[i] = ' '
			}
		}
	}
	again, left := Parse(location.NewFile("f.toml", text))
	if len(left) > 0 {
		t.Errorf("blanked out to %q, and still %s", text, say(left))
	}
	if got, want := outline(again), outline(doc); got != want {
		t.Errorf("blanked out to\n%s\nnot\n%s", got, want)
	}
}

// checkPlaces demands that everything stands where the document says, inside
// what it belongs to, in the order of the file.
func checkPlaces(t *testing.T, doc *Document) {
	t.Helper()
	if len(doc.Tables) == 0 || doc.Tables[0].Name != nil {
		t.Fatal("there is no root table")
	}
	last := int32(0)
	within := func(what string, s Span, from, to int32) {
		t.Helper()
		if s.Start < from || s.End < s.Start || s.End > to {
			t.Errorf("%s at %d to %d, outside %d to %d", what, s.Start, s.End, from, to)
		}
	}
	text := doc.File.Text
	var value func(v Value)
	entries := func(list []Entry, from, to int32) {
		for _, e := range list {
			within("entry", e.Span, from, to)
			within("key", e.Key[0].Span, e.Start, e.Value.Start)
			if e.Key[0].Start != e.Start || e.Value.End != e.End {
				t.Errorf("entry %q is not from key to value", text[e.Start:e.End])
			}
			value(e.Value)
			from = e.End
		}
	}
	value = func(v Value) {
		raw := string(text[v.Start:v.End])
		switch v.Kind {
		case Array:
			if raw[0] != '[' || raw[len(raw)-1] != ']' {
				t.Errorf("array %q", raw)
			}
			from := v.Start
			for _, item := range v.Items {
				within("item", item.Span, from, v.End)
				value(item)
				from = item.End
			}
		case InlineTable:
			if raw[0] != '{' || raw[len(raw)-1] != '}' {
				t.Errorf("inline table %q", raw)
			}
			entries(v.Entries, v.Start, v.End)
		case String:
			if raw[0] != raw[len(raw)-1] {
				t.Errorf("string %q", raw)
			}
		case 0:
			t.Errorf("a value without a kind in %q", raw)
		default:
			if v.Text != raw {
				t.Errorf("%q is written %q", v.Text, raw)
			}
		}
	}
	for i, table := range doc.Tables {
		if i > 0 {
			within("table", table.Header, last, int32(len(text)))
			if text[table.Header.Start] != '[' || len(table.Name) == 0 {
				t.Errorf("header %q", text[table.Header.Start:table.Header.End])
			}
			last = table.Header.End
		}
		entries(table.Entries, last, int32(len(text)))
	}
	from := int32(0)
	for _, c := range doc.Comments {
		within("comment", c, from, int32(len(text)))
		if text[c.Start] != '#' || bytes.IndexByte(text[c.Start:c.End], '\n') >= 0 {
			t.Errorf("comment %q", text[c.Start:c.End])
		}
		from = c.End
	}
}
