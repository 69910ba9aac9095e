package tomlfmt

import (
	"bytes"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	tomltest "github.com/toml-lang/toml-test/v2"
)

func file(text string) *location.File { return location.NewFile("f.toml", []byte(text)) }

func TestFormat(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"empty", "", ""},
		{"only space", " \n\n\t\n", ""},
		{"no final line break", "a=1", "a = 1\n"},
		{"spaces", "  a   =\t1  \n\tb.  c='x'\n", "a = 1\nb.c = 'x'\n"},
		{"Windows", "a = 1\r\n\r\n# b\r\n[c]\r\nd = 1\r\n", "a = 1\n\n# b\n[c]\nd = 1\n"},
		{"blank lines", "\n\na = 1\n\n\n\nb = 2\nc = 3\n\n\n", "a = 1\n\nb = 2\nc = 3\n"},
		{"tables", "a = 1\n[ b ]\n\nc = 1\n[[ \"d e\" . f ]]\n\n\n[g]\n", "a = 1\n\n[b]\nc = 1\n\n[[\"d e\".f]]\n\n[g]\n"},
		{"a comment above a table", "a = 1\n# one\n# two\n[b]\n", "a = 1\n\n# one\n# two\n[b]\n"},
		{"a comment apart from a table", "a = 1\n# one\n\n# two\n[b]\n", "a = 1\n# one\n\n# two\n[b]\n"},
		{"a comment below a header", "[b]\n\n# one\n\nc = 1\n", "[b]\n# one\n\nc = 1\n"},
		{"a comment between tables", "[b]\n\n# one\n[c]\n", "[b]\n\n# one\n[c]\n"},
		{"comments", "#one \na = 1# two\n[b] #three\n#\n", "# one\na = 1  # two\n\n[b]  # three\n#\n"},
		{"directives", "#:schema x.json\n#!x\n##### y\n#\tz\n", "#:schema x.json\n#!x\n##### y\n#\tz\n"},
		{"spelling", "a = 0xFF\nb = 1_0.50e+3\n\"c\" = '''x'''\nd = 2007-01-01 10:00:00z\n", "a = 0xFF\nb = 1_0.50e+3\n\"c\" = '''x'''\nd = 2007-01-01 10:00:00z\n"},
		{"a flat list", "a = [1,2 ,\n  3,\n]\nb = [ ]\nc = [\n]\n", "a = [1, 2, 3]\nb = []\nc = []\n"},
		{"a tall list", "a = [\n1,2\n\n,3]\n", "a = [\n  1,\n  2,\n  3,\n]\n"},
		{"lists in lists", "a = [[1],[\n2,[3]]]\nb = [\n[1,2],[\n3]]\n", "a = [[1], [\n  2,\n  [3],\n]]\nb = [\n  [1, 2],\n  [\n    3,\n  ],\n]\n"},
		{"comments in a list", "a = [1, # one\n#two\n2\n# three\n, 3 #four\n#five\n] # six\n", "a = [\n  1,  # one\n  # two\n  2,\n  # three\n  3,  # four\n  # five\n]  # six\n"},
		{"a comment at the bracket", "a = [ # one\n1]\nb = [\n # two\n]\n", "a = [  # one\n  1,\n]\nb = [\n  # two\n]\n"},
		{"inline tables", "a = {b=1,c = {} , d={e=[\n1]}}\n", "a = { b = 1, c = {}, d = { e = [\n  1,\n] } }\n"},
		{"steps", "steps = [\n{step=\"intake\",days=0},# först\n    { step = \"plan\" }\n]\n", "steps = [\n  { step = \"intake\", days = 0 },  # först\n  { step = \"plan\" },\n]\n"},
		{"a text of several lines", "a = \"\"\"\nx  \r\n\n\n  y\"\"\"\n", "a = \"\"\"\nx  \r\n\n\n  y\"\"\"\n"},
	} {
		got, findings := Format(file(c.text))
		if len(findings) > 0 {
			t.Errorf("%s: %s", c.name, findings[0].Message.In(message.EN))
		}
		if d := cmp.Diff(c.want, string(got)); d != "" {
			t.Errorf("%s:\n%s", c.name, d)
		}
		checkLaws(t, []byte(c.text))
	}
}

// TestFindings demands that nothing is written of a file with mistakes.
func TestFindings(t *testing.T) {
	got, findings := Format(file("a = 1\nb = 2006-09\n"))
	if got != nil || len(findings) != 1 || findings[0].Rule != syntax.SyntaxError || findings[0].Span.Begin().Line != 2 {
		t.Errorf("%q, %v", got, findings)
	}
}

// FuzzFormat holds any text against the laws. Its seeds, the valid documents
// of toml-test, run with every go test.
func FuzzFormat(f *testing.F) {
	tests := tomltest.TestCases()
	err := fs.WalkDir(tests, "valid", func(path string, _ fs.DirEntry, err error) error {
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
	f.Fuzz(func(t *testing.T, text []byte) { checkLaws(t, text) })
}

// checkLaws demands that formatting again changes nothing, and that formatting
// changes neither what the file says nor its comments.
func checkLaws(t *testing.T, text []byte) {
	t.Helper()
	once, findings := Format(location.NewFile("f.toml", text))
	if len(findings) > 0 {
		if once != nil {
			t.Errorf("findings, and yet %q", once)
		}
		return
	}
	twice, findings := Format(location.NewFile("f.toml", once))
	if len(findings) > 0 {
		t.Fatalf("%q is written as %q, which is not TOML: %s", text, once, findings[0].Message.In(message.EN))
	}
	if !bytes.Equal(once, twice) {
		t.Errorf("%q is written as\n%q, and that as\n%q", text, once, twice)
	}
	before, _ := syntax.Parse(location.NewFile("f.toml", text))
	after, _ := syntax.Parse(location.NewFile("f.toml", once))
	if d := cmp.Diff(meaning(before), meaning(after)); d != "" {
		t.Errorf("%q is written as %q:\n%s", text, once, d)
	}
	if d := cmp.Diff(comments(before), comments(after)); d != "" {
		t.Errorf("%q is written as %q:\n%s", text, once, d)
	}
}

// comments lists the comments without the space that formatting may change.
func comments(doc *syntax.Document) []string {
	var list []string
	for _, c := range doc.Comments {
		said := strings.TrimPrefix(string(doc.At(c).Text()), "#")
		list = append(list, strings.TrimPrefix(strings.TrimRight(said, " \t"), " "))
	}
	slices.Sort(list)
	return list
}

// meaning lists headers, keys, kinds and values in their order.
func meaning(doc *syntax.Document) []string {
	var list []string
	say := func(words ...string) { list = append(list, strings.Join(words, " ")) }
	keys := func(key []syntax.Key) string {
		var parts []string
		for _, k := range key {
			parts = append(parts, syntax.Quote(k.Text)+" spelt "+string(doc.At(k.Span).Text()))
		}
		return strings.Join(parts, ".")
	}
	var value func(v syntax.Value)
	entries := func(of []syntax.Entry) {
		for _, e := range of {
			say("key", keys(e.Key))
			value(e.Value)
		}
	}
	value = func(v syntax.Value) {
		say("value of kind", string('A'+rune(v.Kind)), v.Text)
		if v.Kind < syntax.Array {
			say("spelt", string(doc.At(v.Span).Text()))
		}
		for _, item := range v.Items {
			value(item)
		}
		entries(v.Entries)
		say("end")
	}
	for _, table := range doc.Tables {
		say("table", keys(table.Name), map[bool]string{true: "of several"}[table.Array])
		entries(table.Entries)
	}
	return list
}
