package report

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report/internal/reporttest"
)

func TestText(t *testing.T) {
	for _, c := range []struct {
		name    string
		options Options
		change  func(*Findings)
		want    string
	}{
		{"English", Options{Lang: message.EN}, nil, reporttest.Lines(
			"borlänge, 100%.toml:3:10: error: “kf” is nowhere. [S001 dangling-reference]",
			"   3 | parent = \"kf\"",
			"     |          ^^^^",
			"     = why: What cannot be found cannot be drawn.",
			"     = help: Correct the id.",
			"     = see: borlänge, 100%.toml:2:1: It is stated here.",
			"borlänge, 100%.toml:1:1: question: Is it: a, b? [S013 proposed-treated-as-in-force]",
			"   1 | [[unit]]",
			"     | ^^^^^^^^",
			"     = why: A proposal | may fall. (Practice)",
			"     = answered by: the file stating it, or an answer with reasons",
			"     = help: Ask them.",
			"",
			"1 error, 1 question, 1 answered.",
		)},
		{"Swedish, quiet", Options{Lang: message.SV, Quiet: true}, func(f *Findings) { f.List = f.List[:1] }, reporttest.Lines(
			"borlänge, 100%.toml:3:10: fel: ”kf” finns inte. [S001]",
			"   3 | parent = \"kf\"",
			"     |          ^^^^",
			"     = varför: Det som inte finns går inte att rita.",
			"     = hjälp: Rätta id:t.",
			"     = se: borlänge, 100%.toml:2:1: Den anges här.",
		)},
		{"why is said once", Options{Lang: message.EN, Quiet: true}, func(f *Findings) { f.List = []diag.Diagnostic{f.List[1], f.List[1]} }, reporttest.Lines(
			"borlänge, 100%.toml:1:1: question: Is it: a, b? [S013 proposed-treated-as-in-force]",
			"   1 | [[unit]]",
			"     | ^^^^^^^^",
			"     = why: A proposal | may fall. (Practice)",
			"     = answered by: the file stating it, or an answer with reasons",
			"     = help: Ask them.",
			"borlänge, 100%.toml:1:1: question: Is it: a, b? [S013 proposed-treated-as-in-force]",
			"   1 | [[unit]]",
			"     | ^^^^^^^^",
			"     = help: Ask them.",
		)},
		{"in colour", Options{Lang: message.EN, Color: true, Quiet: true}, func(f *Findings) { f.List = f.List[1:] }, reporttest.Lines(
			"\x1b[1mborlänge, 100%.toml:1:1:\x1b[0m \x1b[1;36mquestion:\x1b[0m Is it: a, b? \x1b[2m[S013 proposed-treated-as-in-force]\x1b[0m",
			"\x1b[34m   1 |\x1b[0m [[unit]]",
			"\x1b[34m     |\x1b[0m \x1b[1;36m^^^^^^^^\x1b[0m",
			"     \x1b[34m= why:\x1b[0m A proposal | may fall. (Practice)",
			"     \x1b[34m= answered by:\x1b[0m the file stating it, or an answer with reasons",
			"     \x1b[34m= help:\x1b[0m Ask them.",
		)},
		{"clean", Options{Lang: message.SV}, func(f *Findings) { *f = Findings{} }, "Inga påpekanden.\n"},
		{"all accepted", Options{Lang: message.SV}, func(f *Findings) { f.List = nil }, "Inga påpekanden, 1 besvarat.\n"},
		{"no place, no text, orders to the terminal", Options{Lang: message.EN}, func(f *Findings) {
			f.List = []diag.Diagnostic{
				{Rule: f.List[0].Rule, Severity: diag.Info, Message: message.Same("no\x1b[31m place\nhere").With()},
				{Rule: f.List[0].Rule, Severity: diag.Info, Span: location.NewFile("a\nb.toml", nil).Span(0, 0), Message: message.Same("gone").With()},
			}
			f.Accepted, f.Unread = nil, []string{"a\nb.toml", "c.toml"}
		}, reporttest.Lines(
			"note: no\uFFFD[31m place here [S001 dangling-reference]",
			"  = why: What cannot be found cannot be drawn.",
			"  = help: Correct the id.",
			"a b.toml: note: gone [S001 dangling-reference]",
			"  = help: Correct the id.",
			"",
			"2 notes. The rules were not run on a b.toml and c.toml, which cannot be read as models.",
		)},
	} {
		f := sampleFindings()
		if c.change != nil {
			c.change(f)
		}
		if d := cmp.Diff(c.want, printed(t, Text, f, c.options)); d != "" {
			t.Errorf("%s:\n%s", c.name, d)
		}
	}
}

func TestTally(t *testing.T) {
	rule := sampleRules()[0]
	var list []diag.Diagnostic
	for _, s := range diag.Severities {
		list = append(list, diag.Diagnostic{Rule: rule, Severity: s}, diag.Diagnostic{Rule: rule, Severity: s})
	}
	for lang, want := range map[message.Lang]string{
		message.EN: "2 errors, 2 to check with a lawyer, 2 questions, 2 warnings, 2 notes, 3 answered",
		message.SV: "2 fel, 2 att stämma av med jurist, 2 frågor, 2 varningar, 2 upplysningar, 3 besvarade",
	} {
		if got := Tally(list, 3).In(lang); got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
}

func TestGitHub(t *testing.T) {
	want := reporttest.Lines(
		`::error file=borlänge%2C 100%25.toml,line=3,col=10,endColumn=14,title=error%3A S001 dangling-reference::“kf” is nowhere.%0ACorrect the id.`,
		`::warning file=borlänge%2C 100%25.toml,line=1,endLine=2,title=question%3A S013 proposed-treated-as-in-force::Is it: a, b?%0AWhy: A proposal | may fall. (Practice)%0AAnswered by: the file stating it, or an answer with reasons.%0AAsk%0Athem.`,
	)
	f := sampleFindings()
	f.List[1].Span.End = 12
	if d := cmp.Diff(want, printed(t, GitHub, f, Options{Lang: message.EN})); d != "" {
		t.Error(d)
	}
}

func TestJUnit(t *testing.T) {
	got := printed(t, JUnit, sampleFindings(), Options{Lang: message.SV})
	want := reporttest.Lines(
		`<?xml version="1.0" encoding="UTF-8"?>`,
		`<testsuites name="orgmodel" tests="4" failures="1" skipped="1">`,
		`  <testsuite name="borlänge, 100%.toml" tests="3" failures="1" skipped="1">`,
		`    <testcase name="”kf” finns inte." classname="S001 dangling-reference" file="borlänge, 100%.toml" line="3">`,
		`      <failure type="error" message="”kf” finns inte.">borlänge, 100%.toml:3:10: fel: ”kf” finns inte.&#xA;Rätta id:t.</failure>`,
		`    </testcase>`,
		`    <testcase name="Är det: a, b?" classname="S013 proposed-treated-as-in-force" file="borlänge, 100%.toml" line="1">`,
		`      <system-out>borlänge, 100%.toml:1:1: fråga: Är det: a, b?&#xA;Varför: Ett förslag | kan falla. (Praxis)&#xA;Besvaras av: uppgift om det i filen, eller ett svar med skäl.&#xA;Fråga&#xA;dem.</system-out>`,
		`    </testcase>`,
		`    <testcase name="Är det: a, b?" classname="S013 proposed-treated-as-in-force" file="borlänge, 100%.toml" line="1">`,
		`      <skipped message="Decided in May"></skipped>`,
		`    </testcase>`,
		`  </testsuite>`,
		`  <testsuite name="tidy.toml" tests="1" failures="0" skipped="0">`,
		`    <testcase name="tidy.toml" classname="orgmodel"></testcase>`,
		`  </testsuite>`,
		`</testsuites>`,
	)
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	f := sampleFindings()
	f.List[0].Message = message.Same("\x00<\x1b").With()
	if err := xml.Unmarshal([]byte(printed(t, JUnit, f, Options{})), new(junitSuites)); err != nil {
		t.Error(err)
	}
}

// TestJSON holds all JSON against the schemas that are published.
func TestJSON(t *testing.T) {
	strange := sampleFindings()
	strange.List = append(strange.List, diag.Diagnostic{Rule: strange.Rules[0], Severity: diag.Info, Message: message.Same("no place").With()})
	for _, c := range []struct {
		schema string
		print  func(*bytes.Buffer) error
	}{
		{"validate", func(b *bytes.Buffer) error { return JSON(b, strange, Options{Lang: message.SV}) }},
		{"validate", func(b *bytes.Buffer) error { return JSON(b, &Findings{}, Options{Lang: message.EN}) }},
	} {
		reporttest.Hold(t, "../../docs", c.schema, c.print)
	}
}

func TestJSONFinding(t *testing.T) {
	got := findingJSON(&sampleFindings().List[0], message.SV)
	want := jsonFinding{
		Rule: "S001", Name: "dangling-reference", Severity: "error", Message: "”kf” finns inte.",
		jsonPlace: jsonPlace{File: "borlänge, 100%.toml", Line: 3, Column: 10, EndLine: 3, EndColumn: 14},
		Subject:   jsonSubject{Type: "unit", ID: "namnden"},
		Related:   []jsonRelated{{Message: "Den anges här.", jsonPlace: jsonPlace{File: "borlänge, 100%.toml", Line: 2, Column: 1, EndLine: 2, EndColumn: 15}}},
		Help:      "Rätta id:t.", Basis: "Filformatet", Why: "Det som inte finns går inte att rita.", AssumedKeys: []string{}, Fingerprint: got.Fingerprint,
	}
	if d := cmp.Diff(want, got, cmp.AllowUnexported(jsonFinding{}, jsonRelated{})); d != "" {
		t.Error(d)
	}
}

// TestSARIF holds the output against the schema of OASIS, by way of a library
// that carries it. The library forgets what it does not know, so nothing may be
// missing from what it writes back.
func TestSARIF(t *testing.T) {
	f := sampleFindings()
	f.List = append(f.List,
		diag.Diagnostic{Rule: f.Rules[0], Severity: diag.Info, Message: message.Same("no place").With()},
		diag.Diagnostic{Rule: &diag.Rule{ID: "X999"}, Severity: diag.Legal, Message: message.Same("gone").With(), Span: location.NewFile("/a b/c.toml", nil).Span(0, 0)},
	)
	text := printed(t, SARIF, f, Options{Lang: message.SV})
	parsed, err := sarif.FromBytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if err := parsed.Validate(); err != nil {
		t.Error(err)
	}
	again, err := json.Marshal(parsed)
	if err != nil {
		t.Fatal(err)
	}
	var want, got any
	if json.Unmarshal([]byte(text), &want) != nil || json.Unmarshal(again, &got) != nil {
		t.Fatal("not JSON")
	}
	missing(t, "", want, got)
}

// missing reports what of want is not in got.
func missing(t *testing.T, at string, want, got any) {
	t.Helper()
	switch w := want.(type) {
	case map[string]any:
		g, _ := got.(map[string]any)
		for k, v := range w {
			missing(t, at+"/"+k, v, g[k])
		}
	case []any:
		g, _ := got.([]any)
		if len(g) != len(w) {
			t.Errorf("%s: %d elements, want %d", at, len(g), len(w))
			return
		}
		for i := range w {
			missing(t, at, w[i], g[i])
		}
	default:
		if !cmp.Equal(want, got) {
			t.Errorf("%s: %v, want %v", at, got, want)
		}
	}
}

func TestFileURI(t *testing.T) {
	for name, want := range map[string]string{
		"a/b.toml":      "a/b.toml",
		"borlänge.toml": "borl%C3%A4nge.toml",
		"a b,100%.toml": "a%20b,100%25.toml",
		"<stdin>":       "%3Cstdin%3E",
		"/a b.toml":     "file:///a%20b.toml",
		"C:/a.toml":     "file:///C:/a.toml",
		"a:b.toml":      "./a:b.toml",
	} {
		if got := fileURI(name); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

// TestBrokenWriter demands that every printer says when it could not write.
func TestBrokenWriter(t *testing.T) {
	closed, err := os.CreateTemp(t.TempDir(), "")
	if err != nil {
		t.Fatal(err)
	}
	closed.Close()
	for _, p := range printers {
		if err := p.Print(closed, sampleFindings(), Options{}); !errors.Is(err, os.ErrClosed) {
			t.Errorf("%s: %v", p.Name, err)
		}
	}
}

// manyFindings are so many findings, each at a place of its own in one file.
func manyFindings(n int) *Findings {
	text := strings.Repeat("[[unit]]\nid = \"en-enhet-med-langt-namn\"\nparent = \"kf\"\n", n)
	file := location.NewFile("many.toml", []byte(text))
	f := sampleFindings()
	sample := f.List[0]
	f.List = f.List[:0]
	for i := range n {
		d := sample
		d.Span = file.Span(i*len(text)/n, i*len(text)/n+8)
		f.List = append(f.List, d)
	}
	return f
}

// TestManyFindings demands that the work for each finding does not grow with
// how many there are; BenchmarkManyFindings asks the same of the time it takes.
func TestManyFindings(t *testing.T) {
	few, many := manyFindings(1_000), manyFindings(10_000)
	for _, p := range printers {
		work := func(f *Findings) float64 {
			return testing.AllocsPerRun(1, func() { printed(t, p.Print, f, Options{Lang: message.SV}) })
		}
		if once, tenfold := work(few), work(many); tenfold > 12*once {
			t.Errorf("%s: %v allocations for 1 000 findings, %v for 10 000", p.Name, once, tenfold)
		}
	}
}

func TestFormats(t *testing.T) {
	if d := cmp.Diff([]string{"text", "json", "sarif", "github", "junit"}, Formats()); d != "" {
		t.Error(d)
	}
	if PrinterOf("yaml") != nil {
		t.Error("there is a printer for yaml")
	}
	for _, name := range Formats() {
		if PrinterOf(name) == nil {
			t.Errorf("no printer for %s", name)
		}
	}
}

// TestNotExaminedInEachFormat: what had no law to go by is told in every format of
// findings, once.
func TestNotExaminedInEachFormat(t *testing.T) {
	f := sampleFindings()
	f.Law = []judge.Law{{Day: "2006-10-01", Unproven: f.Rules[:1]}, {Day: "2026-01-01"}}
	const line = "Juridiken, senast genomgången 2026-07-07: för 2006-10-01 är en regel ej prövad, eftersom orgmodel inte har den lagtext som gällde då (S001); för 2026-01-01 fanns lagtext för varje regel."
	for name, print := range map[string]func(io.Writer, *Findings, Options) error{"text": Text, "sarif": SARIF, "github": GitHub, "junit": JUnit} {
		var b bytes.Buffer
		if err := print(&b, f, Options{Lang: message.SV}); err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(b.String(), line); n != 1 {
			t.Errorf("%s says it %d times", name, n)
		}
	}
	got := lawJSON(f.Law)
	if got.Read != law.LastRead || len(got.Days) != 2 || !slices.Equal(got.Days[0].NotExamined, []string{"S001"}) || len(got.Days[1].NotExamined) != 0 {
		t.Errorf("%+v", got)
	}
	for want, laws := range map[string][]judge.Law{
		"": {{Day: ""}},
		"The law, last read 2026-07-07: of 2026-01-01, each rule had law to go by.":                                                                      {{Day: "2026-01-01"}, {Day: ""}},
		"The law, last read 2026-07-07: of 2006-10-01, 2 rules not examined, since orgmodel does not have the law then in force (S001 and S013).":        {{Day: "2006-10-01", Unproven: f.Rules[:2]}},
		"The law, last read 2026-07-07: of 2006-10-01 and 2007-10-01, one rule not examined, since orgmodel does not have the law then in force (S001).": {{Day: "2006-10-01", Unproven: f.Rules[:1]}, {Day: "2007-10-01", Unproven: f.Rules[:1]}},
	} {
		if got := lawLine(laws).In(message.EN); got != want {
			t.Errorf("%q", got)
		}
	}
	if got := lawLine([]judge.Law{{Day: "2027-01-01"}}).In(message.EN); got != "The law, last read 2026-07-07: of 2027-01-01, what has changed in the law after 2026-07-07 is not known." {
		t.Error(got)
	}
}

// TestLawOfAComparison: a span over new acts says so; of what was before nothing is said
// to be examined; and a day later than what was read is told on a screen too.
func TestLawOfAComparison(t *testing.T) {
	for _, test := range []struct {
		laws []judge.Law
		want string
	}{
		{[]judge.Law{{Day: "2024-01-01", Before: true}, {Day: "2025-10-01"}},
			"Juridiken, senast genomgången 2026-07-07: för 2025-10-01 fanns lagtext för varje regel. Jämförelsen går över lagändringar: SoL (2025:400) från 2025-07-01, AFS 2023:1 från 2025-01-01 och AFS 2023:2 från 2025-01-01. Varje påpekande prövas efter lagen den dag det gäller."},
		{[]judge.Law{{Day: "2025-10-01", Before: true}, {Day: "2026-01-01"}},
			"Juridiken, senast genomgången 2026-07-07: för 2026-01-01 fanns lagtext för varje regel."},
		{[]judge.Law{{Day: "2026-10-01"}},
			"Juridiken, senast genomgången 2026-07-07: för 2026-10-01 är det okänt vad som har ändrats i lagen efter 2026-07-07."},
	} {
		if got := lawLine(test.laws).In(message.SV); got != test.want {
			t.Errorf("%s", got)
		}
	}
	asked := []diag.Diagnostic{*foundBy(t, "P221", diag.Question, "2025-09-01")}
	over := lawLineOf([]judge.Law{{Day: "2025-01-01", Before: true}, {Day: "2025-06-20", Unproven: []*diag.Rule{asked[0].Rule}}}, asked).In(message.SV)
	if over != "Juridiken, senast genomgången 2026-07-07: för 2025-06-20 är en regel ej prövad, eftersom orgmodel inte har den lagtext som gällde då (P221). Det som P221 frågar här gäller en annan dag, efter lagen den dagen. Jämförelsen går över lagändringar: SoL (2025:400) från 2025-07-01. Varje påpekande prövas efter lagen den dag det gäller." {
		t.Error(over)
	}
	sections := lawLine([]judge.Law{{Day: "2022-01-01", Before: true}, {Day: "2022-12-01"}}).In(message.SV)
	if !strings.Contains(sections, "LAS (1982:80) 7, 7 a och 22 §§ från 2022-10-01") {
		t.Error(sections)
	}
	many := lawLine([]judge.Law{{Day: "2006-01-01", Before: true}, {Day: "2026-01-01"}}).In(message.EN)
	if !strings.Contains(many, "and 10 earlier acts. Each finding is judged by the law of the day that it is about.") || strings.Contains(many, "2006-01-01") {
		t.Error(many)
	}
}
