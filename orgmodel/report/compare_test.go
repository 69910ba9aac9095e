package report

import (
	"encoding/csv"
	"io"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/compare"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/timeline"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

func loaded(t *testing.T, name string) *tomlfile.Result {
	t.Helper()
	examples := filepath.Join("..", "..", "examples")
	r := tomlfile.Load(filepath.Join(examples, filepath.FromSlash(name)), tomlfile.Options{Tree: examples})
	if !r.OK() {
		t.Fatalf("%s: %v", name, r.Findings[0].Message.In(message.EN))
	}
	return r
}

func sideBySide(list ...*orgmodel.Organisation) *SideBySide {
	var entries []compare.Entry
	for i, o := range list {
		entries = append(entries, compare.Entry{Org: o, File: strconv.Itoa(i) + ".toml"})
	}
	s := &SideBySide{Comparison: compare.Compare(entries, compare.Options{Metrics: metrics.All(), Changes: metrics.Changes()})}
	for i := range s.Members {
		check := Check{Own: rules.Check(rules.Input{Org: s.Members[i].Org}).Findings}
		if d := s.Members[i].Diff; d != nil {
			check.Compared, check.Impact = true, impact.Check(impact.Input{Diff: d}).Findings
		}
		s.Checks = append(s.Checks, check)
	}
	return s
}

// wishes declare a direction, and one that another file disputes.
const wishes = `
[[indicator]]
id = "matt"
name = "Mått | <b>"
kolada = "N31001"
better = "lower"
figure = "m01-max"
values = [{ year = 2019, value = 374 }, { year = 2019, municipality = "0000", value = "~5", assumed = true }]
`

// sides are organisations side by side of every sort.
func sides(t *testing.T) map[string]*SideBySide {
	t.Helper()
	org := func(name string) *orgmodel.Organisation { return loaded(t, name).Org }
	lower := organisation(t, "lower.toml", nasty+wishes)
	higher := organisation(t, "higher.toml", strings.NewReplacer(`"lower"`, `"higher"`, "374", "375", "1490", "0380").Replace(nasty+wishes))
	return map[string]*SideBySide{
		"nothing": sideBySide(), "one": sideBySide(lower), "empty": sideBySide(empty(), empty()),
		"nasty": sideBySide(lower, organisation(t, "after.toml", nasty+nastyAfter), lower), "disputed": sideBySide(lower, higher),
		"borlange": sideBySide(org("borlange/current.toml"), org("borlange/six-areas.toml"), org("borlange/stromstad-inspired.toml")),
		"across":   sideBySide(org("boras/model.toml"), org("uppsala/current-2021.toml"), org("uppsala/current.toml"), org("uppsala/action-plan-2023.toml")),
		"many":     sideBySide(slices.Repeat([]*orgmodel.Organisation{lower}, 12)...),
		"towns":    sideBySide(town(t, 120), town(t, 150)),
	}
}

func chains(t *testing.T) map[string]*Walked {
	t.Helper()
	walk := func(list ...*orgmodel.Organisation) *Walked {
		var states []timeline.State
		for i, o := range list {
			states = append(states, timeline.State{Org: o, File: strconv.Itoa(i) + ".toml", Findings: rules.Check(rules.Input{Org: o}).Findings})
		}
		return &Walked{Timeline: timeline.Walk(states, timeline.Options{})}
	}
	before := organisation(t, "old.toml", nasty)
	closed := organisation(t, "closed.toml", strings.Replace(nasty, "kind = \"open\"", "kind = \"open\"\nuntil = 2025-01-01", 1))
	return map[string]*Walked{
		"nothing": walk(), "one": walk(before), "empty": walk(empty(), empty()),
		"nasty":     walk(before, closed, before, organisation(t, "after.toml", nasty+nastyAfter)),
		"linkoping": walk(loaded(t, "linkoping/before.toml").Org, loaded(t, "linkoping/action-plan.toml").Org, loaded(t, "linkoping/procurement.toml").Org),
		"unrelated": walk(before, loaded(t, "uppsala/current.toml").Org),
		"backwards": walk(loaded(t, "linkoping/procurement.toml").Org, loaded(t, "linkoping/before.toml").Org),
	}
}

// samples are comparisons and chains of every sort.
type samples struct {
	sides  map[string]*SideBySide
	chains map[string]*Walked
}

func sampled(t *testing.T) samples { return samples{sides(t), chains(t)} }

// pages prints all of them in one format and language.
func (all samples) pages(t *testing.T, format string, l message.Lang) map[string]string {
	t.Helper()
	pages := map[string]string{}
	for name, s := range all.sides {
		if print := ComparePrinterOf(format); print != nil {
			pages["compare "+name] = documented(t, func(w io.Writer) error { return print(w, s, Options{Lang: l}) })
		}
	}
	for name, c := range all.chains {
		if print := TimelinePrinterOf(format); print != nil {
			pages["timeline "+name] = documented(t, func(w io.Writer) error { return print(w, c, Options{Lang: l}) })
		}
	}
	return pages
}

// TestSideBySideJSON holds what programs get against the published schemas.
func TestSideBySideJSON(t *testing.T) {
	schemas := map[string]*jsonschema.Schema{}
	for _, name := range []string{"compare", "timeline"} {
		schema, err := jsonschema.NewCompiler().Compile("../../docs/" + name + ".schema.json")
		if err != nil {
			t.Fatal(err)
		}
		schemas[name] = schema
	}
	all := sampled(t)
	for _, l := range message.Langs {
		for name, text := range all.pages(t, "json", l) {
			if !strings.HasPrefix(text, "{\n  \"format_version\": 1,\n") {
				t.Errorf("%s begins with %.40q", name, text)
			}
			value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
			if err != nil {
				t.Fatal(err)
			}
			command, _, _ := strings.Cut(name, " ")
			if err := schemas[command].Validate(value); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}

// TestSideBySideText keeps lines to their width as long as no word is wider,
// and four organisations beside each other.
func TestSideBySideText(t *testing.T) {
	all := sampled(t)
	for _, l := range message.Langs {
		for name, text := range all.pages(t, "text", l) {
			for _, line := range strings.Split(text, "\n") {
				if n := len([]rune(line)); n > 100 {
					t.Errorf("%s: %d wide: %q", name, n, line)
				}
			}
		}
	}
}

// TestSideBySideEscapes demands of every name that it comes out as text.
func TestSideBySideEscapes(t *testing.T) {
	all := sampled(t)
	for name, page := range all.pages(t, "html", message.SV) {
		for _, tag := range []string{"<script", "<svg", "<i>", "<b>", "<u>", "<s>", "<q>", "<a href=x", "<em>", "http://", "https://"} {
			if strings.Contains(page, tag) {
				t.Errorf("%s: %s comes out as markup", name, tag)
			}
		}
	}
	for name, text := range all.pages(t, "markdown", message.SV) {
		for _, line := range strings.Split(text, "\n") {
			if strings.Contains(strings.ReplaceAll(line, `\<`, ""), "<") || strings.HasPrefix(line, "|") && !strings.HasSuffix(line, "|") {
				t.Errorf("%s: broken: %q", name, line)
			}
		}
	}
}

// TestCompareCSV demands as many cells of each row, and a number for every
// figure of every member.
func TestCompareCSV(t *testing.T) {
	figures := 0
	for _, m := range metrics.All() {
		figures += len(m.Figures)
	}
	for name, s := range sides(t) {
		text := documented(t, func(w io.Writer) error { return CompareCSV(w, s, Options{Lang: message.EN}) })
		rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		counts := map[string]int{}
		for _, row := range rows[1:] {
			counts[row[0]]++
		}
		if counts[PartMetrics] != figures*len(s.Members) {
			t.Errorf("%s: %d numbers, want %d", name, counts[PartMetrics], figures*len(s.Members))
		}
	}
}

// TestCompareParts writes only what is asked for.
func TestCompareParts(t *testing.T) {
	s := sides(t)["nasty"]
	titles := map[string]message.Text{
		PartMetrics: compareTexts.figures, PartIndicators: compareTexts.indicators, PartCoverage: compareTexts.coverage,
		PartPathways: diffTexts.pathways, PartFindings: compareTexts.findings,
	}
	for _, part := range CompareParts() {
		s.Parts = []string{part}
		text := "\n" + documented(t, func(w io.Writer) error { return CompareText(w, s, Options{Lang: message.EN}) })
		for _, other := range CompareParts() {
			if has := strings.Contains(text, "\n"+titles[other].EN+"\n"); has != (part == other) {
				t.Errorf("--only %s: %s is there: %v", part, other, has)
			}
		}
	}
}

func TestSideBySideLanguages(t *testing.T) {
	texts := everyNote(t)
	for _, words := range []any{compareTexts, timelineTexts} {
		v := reflect.ValueOf(words)
		for i := range v.NumField() {
			texts = append(texts, message.Text{EN: v.Field(i).Field(0).String(), SV: v.Field(i).Field(1).String()})
		}
	}
	for _, n := range texts {
		if n.EN == "" || n.SV == "" || message.Placeholders(n.EN) != message.Placeholders(n.SV) {
			t.Errorf("%+v", n)
		}
	}
}

// everyNote are the texts of all notes that the samples give rise to, and of
// all reasons there are.
func everyNote(t *testing.T) []message.Text {
	t.Helper()
	var list []message.Text
	for _, s := range sides(t) {
		for i := range s.Notes {
			list = append(list, s.Notes[i].Text.Text)
		}
	}
	for r := compare.OtherSize; r <= compare.OtherYear; r++ {
		list = append(list, r.Text())
	}
	return list
}

// TestSideBySideSameBytes prints again and again.
func TestSideBySideSameBytes(t *testing.T) {
	first, second := sampled(t), sampled(t)
	for _, format := range CompareFormats() {
		want := first.pages(t, format, message.SV)
		for _, again := range []samples{first, second} {
			for name, page := range again.pages(t, format, message.SV) {
				if page != want[name] {
					t.Errorf("%s in %s is never the same", name, format)
				}
			}
		}
	}
}
