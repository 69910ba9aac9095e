package syntax

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// rich holds each kind of value, key, table and comment.
const rich = `# ö
format = 1 # ett

[ organisation ]
as_of = 2007-01-01
"sär skild".x = 'rå \'

[[unit]] # två
name = "a\tö"
note = """
två
rader"""
codes = { ssyk = "2661", n = { m = [ -1.5e3 ] } }
list = [ # tre
  true, [ 12:30:00 ], # fyra
  # fem
  2007-01-01T12:30:00Z, 2007-01-01 12:30:00,
]
`

const richOutline = `  format@5-11 5-15 =
    integer 14-15 "1"
table organisation@25-37 array=false 23-39
  as_of@40-45 40-58 =
    date 48-58 "2007-01-01"
  sär skild@59-71.x@72-73 59-83 =
    string 76-83 "rå \\"
`

// TestPlaces shows where the nodes of a document stand.
func TestPlaces(t *testing.T) {
	doc, findings := Parse(location.NewFile("f.toml", []byte(rich)))
	if len(findings) > 0 {
		t.Fatal(say(findings))
	}
	checkPlaces(t, doc)
	got := outline(doc)
	head, rest, _ := strings.Cut(got, "table unit")
	if d := cmp.Diff(richOutline, head); d != "" {
		t.Error(d)
	}
	// The rest of the document by what stands at each place.
	want := []string{
		`[[unit]]`, `name`, `"a\tö"`, `note`, "\"\"\"\ntvå\nrader\"\"\"", `codes`, `{ ssyk = "2661", n = { m = [ -1.5e3 ] } }`,
		`ssyk`, `"2661"`, `n`, `{ m = [ -1.5e3 ] }`, `m`, `[ -1.5e3 ]`, `-1.5e3`,
		`list`, rich[strings.Index(rich, "[ # tre") : len(rich)-1], `true`, `[ 12:30:00 ]`, `12:30:00`,
		`2007-01-01T12:30:00Z`, `2007-01-01 12:30:00`,
	}
	if d := cmp.Diff(want, spelling(doc, doc.Tables[2])); d != "" {
		t.Errorf("%s\nof\n%s", d, rest)
	}
	var comments []string
	for _, c := range doc.Comments {
		comments = append(comments, rich[c.Start:c.End])
	}
	if d := cmp.Diff([]string{"# ö", "# ett", "# två", "# tre", "# fyra", "# fem"}, comments); d != "" {
		t.Error(d)
	}
}

// spelling lists the texts of the header, keys and values of a table.
func spelling(doc *Document, table Table) []string {
	at := func(s Span) string { return string(doc.At(s).Text()) }
	list := []string{at(table.Header)}
	var value func(v Value)
	entries := func(of []Entry) {
		for _, e := range of {
			for _, k := range e.Key {
				list = append(list, at(k.Span))
			}
			value(e.Value)
		}
	}
	value = func(v Value) {
		list = append(list, at(v.Span))
		for _, item := range v.Items {
			value(item)
		}
		entries(v.Entries)
	}
	entries(table.Entries)
	return list
}

// TestLineEnds demands that a file from Windows is the same document.
func TestLineEnds(t *testing.T) {
	unix, _ := Parse(location.NewFile("f.toml", []byte(rich)))
	windows, findings := Parse(location.NewFile("f.toml", []byte(strings.ReplaceAll(rich, "\n", "\r\n"))))
	if len(findings) > 0 {
		t.Fatal(say(findings))
	}
	checkPlaces(t, windows)
	for i := range unix.Tables {
		got := strings.Join(spelling(windows, windows.Tables[i]), "\n")
		if d := cmp.Diff(strings.Join(spelling(unix, unix.Tables[i]), "\n"), strings.ReplaceAll(got, "\r\n", "\n")); d != "" {
			t.Error(d)
		}
	}
	for i, c := range windows.Comments {
		if got, want := string(windows.At(c).Text()), string(unix.At(unix.Comments[i]).Text()); got != want {
			t.Errorf("comment %q, want %q", got, want)
		}
	}
}

// TestRecovery shows what is left of a document with mistakes in it.
func TestRecovery(t *testing.T) {
	const text = `a = 2006-09
b = 2
list = [
  "x"
  "y"
]
[Målgrupp]
lost = 1
[[unit]
id = "x"
heads = 5%
[organisation]
id = "y"
id = "z"
[organisation]
gone = 1
[[unit]]
id = "q"
`
	doc, findings := Parse(location.NewFile("f.toml", []byte(text)))
	var lines []string
	for _, d := range findings {
		lines = append(lines, fmt.Sprint(d.Span.Begin().Line))
	}
	if got := strings.Join(lines, " "); got != "1 5 7 9 11 14 15" {
		t.Errorf("findings on lines %s", got)
	}
	var tables []string
	for _, table := range doc.Tables {
		tables = append(tables, strings.Join(spelling(doc, table), " "))
	}
	want := []string{`b 2`, `[[unit] id "x"`, `[organisation] id "y"`, `[[unit]] id "q"`}
	if d := cmp.Diff(want, []string{strings.TrimSpace(tables[0]), tables[1], tables[2], tables[3]}); d != "" {
		t.Error(d)
	}
	var gone []string
	for _, b := range doc.Broken {
		gone = append(gone, fmt.Sprintf("%d %s %v %.12q", b.Table, names(b.Key), b.Mended, doc.At(b.Span).Text()))
	}
	if d := cmp.Diff([]string{
		`0 a@0-1 false "a = 2006-09"`, `0 list@18-22 false "list = [\n  \""`, `0  false "[Målgrupp]\nl"`, `1  true "[[unit]\n"`,
		`1 heads@79-84 false "heads = 5%\n"`, `2 id@114-116 false "id = \"z\""`, `2  false "[organisatio"`,
	}, gone); d != "" {
		t.Error(d)
	}
}

func TestQuote(t *testing.T) {
	for _, s := range []string{"", "a", "Å\"\\", "\x00\x1f\x7f\b\t\n\f\r", "’ 🜚"} {
		text := append([]byte("a = "), Quote(s)...)
		doc, findings := Parse(location.NewFile("f.toml", bytes.Clone(text)))
		if len(findings) > 0 || doc.Tables[0].Entries[0].Value.Text != s {
			t.Errorf("%q is quoted %s: %s", s, text, say(findings))
		}
	}
	if got := Quote("a\"\\\x00\n\x7f\xff"); got != `"a\"\\\u0000\n\u007F`+"\uFFFD\"" {
		t.Error(got)
	}
	for key, want := range map[string]bool{"": false, "a": true, "a-B_9": true, "å": false, "a b": false, "a.b": false} {
		if BareKey(key) != want {
			t.Errorf("BareKey(%q) is %v", key, !want)
		}
	}
}

// TestRules demands that every rule is whole, and its examples true.
func TestRules(t *testing.T) {
	for i, r := range Rules() {
		if want := fmt.Sprintf("F%03d", i+1); r.ID != want || !r.Fixed || r.Severity != 1 || r.Family != FileFamily {
			t.Errorf("%s: %+v", want, r)
		}
		for _, text := range []message.Text{r.Title, r.Why, r.Mend, r.Source} {
			if text.EN == "" || text.SV == "" {
				t.Errorf("%s says nothing: %+v", r.ID, text)
			}
		}
		if _, findings := Parse(location.NewFile("f.toml", []byte(r.Good))); len(findings) > 0 {
			t.Errorf("%s: the good example: %s", r.ID, say(findings))
		}
		_, findings := Parse(location.NewFile("f.toml", []byte(r.Bad)))
		if r == FileUnreadable {
			if len(findings) > 0 {
				t.Errorf("%s: the bad example: %s", r.ID, say(findings))
			}
		} else if len(findings) != 1 || findings[0].Rule != r {
			t.Errorf("%s: the bad example: %s", r.ID, say(findings))
		}
	}
}
