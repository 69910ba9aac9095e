package report

import (
	"bytes"
	"io"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// nasty has names that mean something to every format.
const nasty = `format = 1

[organisation]
id = "a"
name = "A | <script>alert(1)</script>"
municipality = "1490"
language = "sv"
as_of = 2026-01-01

[[unit]]
id = "kommunen"
name = "Kommunen"
kind = "municipality"

[[unit]]
id = "namnden"
name = "Nämnden | *för* [allt]\n</table><b>"
kind = "board"
parent = "kommunen"
led_by = ["chef"]

[[post]]
id = "chef"
name = "Chef &amp; <i>"
unit = "namnden"
count = 1

[[unit]]
id = "enheten"
name = "- Enheten_<svg>"
kind = "unit"
parent = "namnden"
heads = 4

[[target_group]]
id = "unga"
name = "Unga | <u>"

[[service]]
id = "stod"
name = "Stöd | <s>"
kind = "open"
provided_by = ["enheten"]
target_groups = ["unga"]

[[pathway]]
id = "vag"
name = "Väg | <em>"
steps = [{ step = "intake", unit = "enheten" }, { step = "decide", unit = "namnden" }]
`

const nastyAfter = `
[[unit]]
id = "ny"
name = "Ny | <a href=x>"
kind = "unit"
parent = "namnden"
led_by = ["ny-chef"]

[[post]]
id = "ny-chef"
name = "Ny chef | <q>"
unit = "ny"
count = 1
`

func organisation(t *testing.T, name, text string) *orgmodel.Organisation {
	t.Helper()
	r := tomlfile.LoadText(name, []byte(text), tomlfile.Options{})
	if !r.OK() {
		t.Fatalf("%s: %v", name, r.Findings[0].Message.In(message.EN))
	}
	return r.Org
}

func town(t *testing.T, units int) *orgmodel.Organisation {
	t.Helper()
	return organisation(t, "town.toml", string(generate.Municipality(units)))
}

func compared(before, after *orgmodel.Organisation) *Contrast {
	c := diff.Compare(before, after, diff.Options{})
	out := Gather(c, impact.Check(impact.Input{Diff: c}), MeasureChange(c))
	out.Files = [2]string{"old.toml", "new.toml"}
	return out
}

func empty() *orgmodel.Organisation {
	o := new(orgmodel.Organisation)
	o.Index()
	return o
}

// pairs are comparisons of every sort: the examples, names that mean something
// to every format, and nothing at all on one side or both.
func pairs(t *testing.T) map[string]*Contrast {
	t.Helper()
	load := func(name string) *orgmodel.Organisation {
		r := tomlfile.Load(filepath.Join("..", "..", "examples", filepath.FromSlash(name)), tomlfile.Options{Tree: filepath.Join("..", "..", "examples")})
		if !r.OK() {
			t.Fatalf("%s: %v", name, r.Findings[0].Message.In(message.EN))
		}
		return r.Org
	}
	before := organisation(t, "old.toml", nasty)
	after := organisation(t, "new.toml", strings.Replace(nasty, `provided_by = ["enheten"]`, `provided_by = ["namnden"]`, 1)+nastyAfter)
	closed := organisation(t, "closed.toml", strings.Replace(nasty, "kind = \"open\"", "kind = \"open\"\nuntil = 2025-01-01", 1))
	return map[string]*Contrast{
		"nasty": compared(before, after), "back": compared(after, before), "closed": compared(before, closed),
		"same": compared(before, before), "nothing": compared(empty(), empty()),
		"all new": compared(empty(), after), "all gone": compared(after, empty()),
		"borlange":  compared(load("borlange/current.toml"), load("borlange/six-areas.toml")),
		"linkoping": compared(load("linkoping/before.toml"), load("linkoping/action-plan.toml")),
		"procured":  compared(load("linkoping/action-plan.toml"), load("linkoping/procurement.toml")),
		"uppsala":   compared(load("uppsala/current-2021.toml"), load("uppsala/learn-from-boras.toml")),
		"apart":     compared(load("borlange/current.toml"), load("uppsala/current.toml")),
		"larger":    compared(town(t, 120), town(t, 150)),
	}
}

// TestDiffJSON holds comparisons of every sort against the schema that is
// published.
func TestDiffJSON(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("../../docs/diff.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range pairs(t) {
		for _, l := range message.Langs {
			text := documented(t, func(w io.Writer) error { return DiffJSON(w, c, Options{Lang: l}) })
			if !strings.HasPrefix(text, "{\n  \"format_version\": 1,\n  \"old\": {\n") {
				t.Errorf("%s begins with %.40q", name, text)
			}
			value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(value); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}

// TestDiffEscapes demands of every name that it comes out as text.
func TestDiffEscapes(t *testing.T) {
	for name, c := range pairs(t) {
		c.Raw = true
		page := documented(t, func(w io.Writer) error { return DiffHTML(w, c, Options{Lang: message.SV}) })
		for _, tag := range []string{"<script", "<svg", "<i>", "<b>", "<u>", "<s>", "<q>", "<a href=x", "<em>"} {
			if strings.Contains(page, tag) {
				t.Errorf("%s: %s comes out as markup", name, tag)
			}
		}
		text := documented(t, func(w io.Writer) error { return DiffMarkdown(w, c, Options{Lang: message.SV}) })
		for _, line := range strings.Split(text, "\n") {
			if strings.Contains(strings.ReplaceAll(line, `\<`, ""), "<") {
				t.Errorf("%s: markup in %q", name, line)
			}
			if strings.HasPrefix(line, "|") && !strings.HasSuffix(line, "|") {
				t.Errorf("%s: a broken row: %q", name, line)
			}
		}
	}
}

// TestDiffText keeps lines to their width, and the answers to the first screen.
func TestDiffText(t *testing.T) {
	for name, c := range pairs(t) {
		for _, l := range message.Langs {
			text := documented(t, func(w io.Writer) error { return DiffText(w, c, Options{Lang: l}) })
			list := strings.Split(text, "\n")
			for _, line := range list {
				if len([]rune(line)) > TextWidth && strings.Contains(strings.TrimSpace(line), " ") {
					t.Errorf("%s: wider than %d: %q", name, TextWidth, line)
				}
			}
			for _, fault := range screenFaults(c) {
				t.Errorf("%s: %s", name, fault)
			}
		}
	}
}

func TestDiffSameBytes(t *testing.T) {
	first := map[string][]byte{}
	for range 20 {
		c := compared(town(t, 60), town(t, 80))
		for _, format := range DiffFormats() {
			var b bytes.Buffer
			if err := DiffPrinterOf(format)(&b, c, Options{Lang: message.SV}); err != nil {
				t.Fatal(err)
			}
			if first[format] == nil {
				first[format] = b.Bytes()
			}
			if !bytes.Equal(first[format], b.Bytes()) {
				t.Fatalf("%s: not the same twice", format)
			}
		}
	}
}

// TestCut says how much it leaves out, and never leaves out one alone.
func TestCut(t *testing.T) {
	for n, want := range map[int]int{3: 3, 4: 4, 5: 3, 9: 3} {
		p := diffPage{limit: 3}
		shown, rest := cut(&p, make([]int, n), func(int) ground.Brief { return ground.Brief{} })
		if len(shown) != want || rest.all != n-want {
			t.Errorf("%d: %d, %v", n, len(shown), rest)
		}
		p.limit = 0
		if shown, rest := cut(&p, make([]int, n), func(int) ground.Brief { return ground.Brief{} }); len(shown) != n || rest.all != 0 {
			t.Errorf("%d without a limit: %d", n, len(shown))
		}
	}
}

// TestDiffBothLanguages demands that nothing a comparison says is missing in
// one of the languages.
func TestDiffBothLanguages(t *testing.T) {
	var texts []message.Text
	var collect func(reflect.Value)
	collect = func(v reflect.Value) {
		switch {
		case v.Type() == reflect.TypeFor[message.Text]():
			texts = append(texts, message.Text{EN: v.Field(0).String(), SV: v.Field(1).String()})
		case v.Kind() == reflect.Struct:
			for i := range v.NumField() {
				collect(v.Field(i))
			}
		case v.Kind() == reflect.Map:
			for it := v.MapRange(); it.Next(); {
				collect(it.Value())
			}
		case v.Kind() == reflect.Array, v.Kind() == reflect.Slice:
			for i := range v.Len() {
				collect(v.Index(i))
			}
		}
	}
	for _, list := range []any{
		diffTexts, columnWords, headline.Rows(), numberTexts, remarkTexts, stamps, oldStamps, statusTags, kindCounts, otherUnits,
		borderWords, turnWords, dates, months, answeredCount, document.PageTexts,
	} {
		collect(reflect.ValueOf(list))
	}
	if len(texts) < 100 {
		t.Errorf("only %d texts", len(texts))
	}
	for _, text := range texts {
		if text.EN == "" || text.SV == "" || message.Placeholders(text.EN) != message.Placeholders(text.SV) {
			t.Errorf("%+v", text)
		}
	}
}

// TestDiffWordsForAll demands a word for everything that can be met.
func TestDiffWordsForAll(t *testing.T) {
	for b := metrics.UnitBorder; b < metrics.PurchaserBorder; b++ {
		if borderWords[b].IsZero() || borderIDs[b] == "" {
			t.Errorf("border %d has no word", b)
		}
	}
	for turn := metrics.Kept; turn <= metrics.LostAll; turn++ {
		if turnWords[turn].IsZero() || turnIDs[turn] == "" {
			t.Errorf("turn %d has no word", turn)
		}
	}
	if len(kindCounts) != len(headline.Counted()) {
		t.Errorf("%d kinds are told one by one, %d have words for it", len(headline.Counted()), len(kindCounts))
	}
	for _, kind := range headline.Counted() {
		if _, ok := kindCounts[kind]; !ok {
			t.Errorf("%s has no words", kind)
		}
	}
	for kind := range kindCounts {
		if info := kind.Info(); info == nil || info.Topic.ID != diff.TopicUnits {
			t.Errorf("%s is no kind of change of units", kind)
		}
	}
}

// TestDiffOfBrokenModels prints what no loader would let through: circles,
// references that lead nowhere, entities without id or name.
func TestDiffOfBrokenModels(t *testing.T) {
	loop := &orgmodel.Organisation{
		Units: []orgmodel.Unit{
			{Common: orgmodel.Common{ID: "a"}, Parent: "b", LedBy: []string{"gone"}},
			{Common: orgmodel.Common{ID: "b"}, Parent: "a", Members: []string{"b", "x"}},
			{Kind: "nonsense", Parent: "nowhere"}, {},
		},
		Posts:        []orgmodel.Post{{Common: orgmodel.Common{ID: "p"}, Unit: "nowhere"}, {}, {Unit: "a", Count: mustQuantity("3")}},
		TargetGroups: []orgmodel.TargetGroup{{Common: orgmodel.Common{ID: "g"}, PartOf: []string{"g"}}, {}},
		Services:     []orgmodel.Service{{ProvidedBy: []string{"x"}, TargetGroups: []string{"g", "y"}}, {}},
		Pathways:     []orgmodel.Pathway{{Steps: []orgmodel.Step{{}, {Unit: "b"}, {Post: "p"}}}, {}},
		Budgets:      []orgmodel.Budget{{Unit: "x", Amount: mustQuantity("5")}, {}},
		Sources:      []orgmodel.Source{{}},
	}
	loop.Index()
	other := &orgmodel.Organisation{Units: []orgmodel.Unit{{Common: orgmodel.Common{ID: "a", Formerly: []string{"b", "c", "a"}}}}}
	other.Index()
	sides := []*orgmodel.Organisation{loop, other, empty(), organisation(t, "a.toml", nasty)}
	for _, before := range sides {
		for _, after := range sides {
			c := compared(before, after)
			for _, format := range DiffFormats() {
				documented(t, func(w io.Writer) error { return DiffPrinterOf(format)(w, c, Options{Lang: message.SV}) })
			}
		}
	}
}

// TestDiffOfTwoTowns says nothing of what became of whom when ids are shared by
// chance.
func TestDiffOfTwoTowns(t *testing.T) {
	c := compared(organisation(t, "a.toml", nasty), organisation(t, "b.toml", strings.Replace(nasty, `"1490"`, `"0580"`, 1)))
	text := documented(t, func(w io.Writer) error { return DiffText(w, c, Options{Lang: message.SV}) })
	for _, want := range []string{
		"De två gäller olika kommuner: det som skiljer är ingen ändring från den ena till\nden andra. ”orgmodel compare” jämför dem.\n",
		"  Okänt, eftersom de två filerna gäller olika kommuner: inplacering; chefer;\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%s\nis not in\n%s", want, text)
		}
	}
	if s := (jsonPage{Contrast: c, figured: figuresJSON{marks: marksOfPair(c.Diff.Pair(), message.EN)}}).summary(); s.Managers.Heads.Low != nil || s.Unplaced.Posts.Value != nil {
		t.Errorf("%+v", s)
	}
}
