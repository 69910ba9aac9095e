package report

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/towns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/timeline"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// beside is a municipality with a region and a company beside it, which have staff
// of their own; besides is what becomes of all of them.
const beside = `format = 1

[organisation]
id = "nu"
name = "Nuläget"
municipality = "2081"
language = "sv"
as_of = 2026-01-01

[[unit]]
id = "k"
name = "Exempelkommun"
kind = "municipality"

[[unit]]
id = "sf"
name = "Socialförvaltningen"
kind = "administration"
parent = "k"
heads = 10

[[unit]]
id = "drift"
name = "Driften"
kind = "unit"
parent = "sf"
heads = 4

[[unit]]
id = "bolag"
name = "Bolaget"
kind = "company"

[[unit]]
id = "reg"
name = "Regionen"
kind = "region"

[[unit]]
id = "klinik"
name = "Kliniken"
kind = "unit"
parent = "reg"
heads = 40
led_by = ["vc"]

[[unit]]
id = "team"
name = "Teamet"
kind = "unit"
parent = "klinik"
heads = 7

[[post]]
id = "vc"
name = "Verksamhetschef"
unit = "klinik"
count = 1

[[post]]
id = "sk"
name = "Sjuksköterskor"
unit = "team"
count = 6
`

// besides is the same when the region has closed its team and led the clinic
// otherwise, and the company has taken over a unit of ours.
func besides(t *testing.T) (before, after *orgmodel.Organisation) {
	before = organisation(t, "before.toml", beside)
	text, _, _ := strings.Cut(beside, "[[unit]]\nid = \"team\"")
	text = strings.Replace(text, "name = \"Driften\"\nkind = \"unit\"\nparent = \"sf\"", "name = \"Driften\"\nkind = \"unit\"\nparent = \"bolag\"", 1)
	text = strings.Replace(text, "as_of = 2026-01-01", "as_of = 2027-01-01", 1)
	after = organisation(t, "after.toml", text+"[[post]]\nid = \"vc\"\nname = \"Verksamhetschef\"\nunit = \"klinik\"\ncount = 3\n\n[[post]]\nid = \"ny\"\nname = \"Enhetschef\"\nunit = \"klinik\"\ncount = 1\n")
	return before, after
}

// TestOthersAreNotOurs: what a region does with its staff is a heading of its own,
// and none of our numbers; a unit that passes to a company is told, so that the
// units add up.
func TestOthersAreNotOurs(t *testing.T) {
	before, after := besides(t)
	c := compared(before, after)
	for id, want := range map[string]string{
		headline.RowUnits:    "3 → 2 (−1): 1 flyttad, 1 går över till en annan organisation",
		headline.RowUnplaced: " | inga av 14 | ",
		headline.RowManager:  " | arbetsgivare: 4 |  / Ny chef: inga av dem vars chef är känd; okänt för 4 personer.",
	} {
		if got := rowNamed(page(c, message.SV), id); got != want {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
	got := strings.Join(topicsOf(c), "\n")
	want := "units: → ”Driften” flyttas från ”Socialförvaltningen” till ”Bolaget”.\n" +
		"outside: ⋯ ”Teamet” beskrivs inte i den nya filen.\n" +
		"outside: ~ ”Verksamhetschef”: antal befattningar 1 → 3 (+2).\n" +
		"outside: ⋯ ”Sjuksköterskor” (6) i ”Teamet” beskrivs inte i den nya filen.\n" +
		"outside: ◦ ”Enhetschef” i ”Kliniken” beskrivs nu."
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func topicsOf(c *Contrast) (list []string) {
	for _, i := range c.Diff.Told() {
		ch := &c.Diff.Changes[i]
		if topic := c.Diff.Topic(ch).ID; ch.Type == orgmodel.TypeUnit || ch.Type == orgmodel.TypePost {
			list = append(list, fmt.Sprint(topic, ": ", ch.Kind.Info().Sign, " ", c.Diff.Sentence(i).In(message.SV)))
		}
	}
	return list
}

// strange reports a change of other organisations only: of them, or of posts in
// them.
func strange(c *diff.Comparison, ch *diff.Change) bool {
	all := func(o *orgmodel.Organisation, places []int) bool {
		for _, i := range places {
			if ch.Type == orgmodel.TypePost {
				i = o.UnitIndex(o.Posts[i].Unit)
			}
			if i < 0 || !o.Outside(i) {
				return false
			}
		}
		return true
	}
	return (ch.Type == orgmodel.TypeUnit || ch.Type == orgmodel.TypePost) && all(c.Old, ch.Old) && all(c.New, ch.New)
}

// ours are the headings that nothing of other organisations stands under.
var ours = []diff.TopicID{diff.TopicUnits, diff.TopicLeadership, diff.TopicPosts, diff.TopicStaffing}

var (
	moreLine  = regexp.MustCompile(`^… (\d+) `)
	manyNames = regexp.MustCompile(`^(\d+) [^:]*: (.*?)\.?(?: \[[^\]]*\])*$`)
)

// miscounted lists where a number in the page of a comparison is not that of what
// it counts.
func miscounted(c *Contrast) (list []string) {
	complain := func(format string, args ...any) { list = append(list, fmt.Sprintf(format, args...)) }
	whole := page(c, message.SV)
	kinds, seen, last := map[diff.Kind]int{}, map[diff.TopicID]bool{}, diff.TopicID("")
	for _, i := range c.Diff.Told() {
		ch := &c.Diff.Changes[i]
		topic := c.Diff.Topic(ch).ID
		if topic != last && seen[topic] {
			complain("the heading %s stands twice", topic)
		}
		seen[topic], last = true, topic
		if topic == diff.TopicUnits {
			kinds[ch.Kind]++
		}
		if slices.Contains(ours, topic) && strange(c.Diff, ch) {
			complain("%q stands under %s", c.Diff.Sentence(i).In(message.SV), topic)
		}
	}
	for _, k := range c.Summary.Units.Kinds {
		if len(k.Count.Terms) != kinds[k.Kind] {
			complain("%d of %s in the row of units, %d in the list", len(k.Count.Terms), k.Kind, kinds[k.Kind])
		}
	}
	for _, b := range whole.changes() {
		for _, it := range b.Items {
			m := manyNames.FindStringSubmatch(it.Text)
			if m == nil || strings.HasPrefix(it.Text, "”") {
				continue
			}
			if names := strings.Count(m[2], "”, ”") + 1 + inSeries(m[2]); strings.HasPrefix(m[2], "”") && m[1] != strconv.Itoa(names) {
				complain("%q names %d", it.Text, names)
			}
		}
	}
	rows, rest := 0, ""
	figures, ofFiles := whole.figures()
	for _, b := range append(ofFiles, figures...) {
		if b.Table != nil {
			rows += len(b.Table.Rows)
		}
		rest = b.Text
	}
	counted := rows
	for _, n := range regexp.MustCompile(`\d+`).FindAllString(rest, -1) {
		k, _ := strconv.Atoi(n)
		counted += k
	}
	if counted != len(c.Figures) {
		complain("%d rows of figures and %q are not all %d", rows, rest, len(c.Figures))
	}
	return append(list, miscut(whole.document(), (&diffPage{c: c, lang: message.SV, full: true, limit: 3}).document())...)
}

// miscut holds a document that is cut against the whole one: what each of its lists
// shows and says to hide is all of it.
func miscut(whole, cut *document.Document) (list []string) {
	for i := range cut.Sections {
		s, all := &cut.Sections[i], &whole.Sections[i]
		n, of := entries(s.Blocks), entries(all.Blocks)
		if s.ID != "changes" && s.ID != "meaning" && n != of {
			list = append(list, fmt.Sprintf("%s shows and hides %d of %d", s.ID, n, of))
		}
	}
	return list
}

// inSeries counts the things that are told together as one, less the one that is told.
func inSeries(text string) int {
	n := 0
	for _, m := range regexp.MustCompile(` (\d+)–(\d+)”`).FindAllStringSubmatch(text, -1) {
		first, _ := strconv.Atoi(m[1])
		last, _ := strconv.Atoi(m[2])
		n += last - first
	}
	return n
}

// entries counts what lists and tables show, and what is said of more.
func entries(blocks []document.Block) int {
	n := 0
	for _, b := range blocks {
		n += len(b.Items)
		if b.Table != nil {
			n += len(b.Table.Rows)
		}
		if m := moreLine.FindStringSubmatch(b.Text); m != nil {
			k, _ := strconv.Atoi(m[1])
			n += k
		}
	}
	return n
}

// TestCountsOfComparisons: over the examples, and the case of other organisations.
func TestCountsOfComparisons(t *testing.T) {
	for _, step := range lawtest.Steps {
		for _, complaint := range miscounted(compared(exampleOrg(t, step[0]), exampleOrg(t, step[1]))) {
			t.Errorf("%v: %s", step, complaint)
		}
	}
	before, after := besides(t)
	for _, c := range []*Contrast{compared(before, after), compared(after, before)} {
		for _, complaint := range append(miscounted(c), complaints(addsUp(c))...) {
			t.Error(complaint)
		}
	}
}

// TestCountsOfGeneratedComparisons: over large towns and over small, odd ones.
func TestCountsOfGeneratedComparisons(t *testing.T) {
	lawtest.CheckSome(t, func(t *rapid.T) {
		units := rapid.IntRange(12, 80).Draw(t, "units")
		before := tomlfile.LoadText("town.toml", generate.Municipality(units), tomlfile.Options{}).Org
		after := tomlfile.LoadText("new.toml", generate.Changed(units, rapid.IntRange(1, units/4).Draw(t, "changes")), tomlfile.Options{}).Org
		for _, complaint := range miscounted(compared(before, after)) {
			t.Fatal(complaint)
		}
	})
	lawtest.CheckSome(t, func(t *rapid.T) {
		before := towns.Draw(t)
		for _, complaint := range miscounted(compared(before, towns.Variant(t, before))) {
			t.Fatal(complaint)
		}
	})
}

func complaints(err error) []string {
	if err == nil {
		return nil
	}
	return []string{err.Error()}
}

// TestCountsOfFindings: the last line of validate counts the lines above it, JSON
// its list and JUnit its cases, severity by severity.
func TestCountsOfFindings(t *testing.T) {
	for _, step := range lawtest.Steps {
		for _, name := range step {
			o := exampleOrg(t, name)
			found := rules.Check(rules.Input{Org: o})
			f := &Findings{Files: []string{name}, List: found.Findings, Accepted: found.Accepted, NotExamined: found.NotExamined, FailOn: diag.Info}
			counts := map[string]int{}
			for _, s := range diag.Severities {
				n := 0
				for i := range f.List {
					if f.List[i].Severity == s {
						n++
					}
				}
				counts[s.String()] = n
				text := message.Count(n, severityCounts[s].one, severityCounts[s].many).In(message.SV)
				if said := Tally(f.List, len(f.Accepted)).In(message.SV); n > 0 && !strings.Contains(said, text) {
					t.Errorf("%s: %q is not in %q", name, text, said)
				}
			}
			var b bytes.Buffer
			var out struct {
				Diagnostics []struct{ Severity string }
				Summary     map[string]any
			}
			if err := JSON(&b, f, Options{}); err != nil || json.Unmarshal(b.Bytes(), &out) != nil {
				t.Fatal(err)
			}
			for s, n := range counts {
				if said, ok := out.Summary[s].(float64); !ok || int(said) != n {
					t.Errorf("%s: %v of %s in the summary, %d in the list", name, out.Summary[s], s, n)
				}
			}
			var suites struct {
				Tests    int `xml:"tests,attr"`
				Failures int `xml:"failures,attr"`
				Suites   []struct {
					Cases []struct {
						Failure *struct{} `xml:"failure"`
					} `xml:"testcase"`
				} `xml:"testsuite"`
			}
			b.Reset()
			if err := JUnit(&b, f, Options{}); err != nil || xml.Unmarshal(b.Bytes(), &suites) != nil {
				t.Fatal(err)
			}
			cases, failures := 0, 0
			for _, s := range suites.Suites {
				for _, c := range s.Cases {
					cases++
					if c.Failure != nil {
						failures++
					}
				}
			}
			if suites.Tests != cases || suites.Failures != failures || failures != len(f.List) {
				t.Errorf("%s: %d tests and %d failures; %d cases and %d failures of %d findings", name, suites.Tests, suites.Failures, cases, failures, len(f.List))
			}
		}
	}
}

// TestCountsOfSteps: a heading of timeline counts the findings below it.
func TestCountsOfSteps(t *testing.T) {
	for _, step := range lawtest.Steps {
		c := diff.Compare(exampleOrg(t, step[0]), exampleOrg(t, step[1]), diff.Options{})
		judged := impact.Check(impact.Input{Diff: c})
		p := &timelinePage{&Walked{Timeline: &timeline.Timeline{}}, message.SV, 2}
		for _, b := range [][]document.Block{p.findings(timelineTexts.raised, judged.Findings, nil)} {
			if len(judged.Findings) == 0 {
				continue
			}
			said := 0
			for _, n := range regexp.MustCompile(`\d+`).FindAllString(b[0].Heading, -1) {
				k, _ := strconv.Atoi(n)
				said += k
			}
			if n := entries(b[1:]); n != said {
				t.Errorf("%v: %q stands over %d", step, b[0].Heading, n)
			}
		}
	}
}

// TestSharesDifferByPoints: what is folded as a share is a percentage, and differs
// by percentage points in text, JSON and CSV.
func TestSharesDifferByPoints(t *testing.T) {
	share := func(f *figure.Figure) bool { return f.Fold == figure.Share }
	for _, step := range lawtest.Steps {
		before, after := exampleOrg(t, step[0]), exampleOrg(t, step[1])
		c, s := compared(before, after), sideBySide(before, after)
		shares := map[string]bool{}
		for i := range c.Figures {
			f := &c.Figures[i]
			if !share(&f.Old) && !share(&f.New) {
				continue
			}
			shares[f.Figure.ID] = true
			if f.Figure.Unit != figure.Percent {
				t.Errorf("%s is a share in %s", f.Figure.ID, f.Figure.Unit.In(message.EN))
			}
			text := page(c, message.SV).marks().difference(f.Delta, &f.Old, &f.New, f.Figure.Unit)
			if text != "" && !strings.Contains(text, "procentenhet") || strings.Contains(text, "%") {
				t.Errorf("%v: %s differs by %q", step, f.Figure.ID, text)
			}
		}
		for _, m := range metrics.Changes() {
			for i := range m.Figures {
				if f := m.Figures[i].Compute(c.Diff.Pair()); share(&f) && m.Figures[i].Unit != figure.Percent {
					t.Errorf("%s is a share in %s", m.Figures[i].ID, m.Figures[i].Unit.In(message.EN))
				}
			}
		}
		var out struct {
			Metrics []struct {
				ID    string
				Delta struct{ Unit string }
			}
		}
		var b bytes.Buffer
		if err := DiffJSON(&b, c, Options{Lang: message.EN}); err != nil || json.Unmarshal(b.Bytes(), &out) != nil {
			t.Fatal(err)
		}
		for _, m := range out.Metrics {
			if points := m.Delta.Unit == "percentage points"; points != shares[m.ID] && !(points && !shares[m.ID]) {
				t.Errorf("%v: %s differs by %q in JSON", step, m.ID, m.Delta.Unit)
			}
		}
		b.Reset()
		if err := CompareCSV(&b, s, Options{Lang: message.EN}); err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(b.String(), "\n") {
			cells := strings.Split(line, ",")
			if len(cells) > 13 && cells[3] == "%" && cells[13] != "" && !strings.HasSuffix(strings.TrimSpace(line), "percentage points") {
				t.Errorf("%v: %s", step, line)
			}
		}
	}
}
