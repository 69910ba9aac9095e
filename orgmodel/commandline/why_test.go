package commandline

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/catalogue"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/report"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
	"github.com/orgmodel/orgmodel/orgmodel/why"
)

// answer is what a program reads of an answer.
type answer struct {
	Numbers  []answerNumber
	Verdicts []struct {
		Silence            string
		Findings, Answered []struct{ Message, Fingerprint string }
		Elsewhere          []string `json:"told_elsewhere"` // which rules ask the same
	}
	Statements []struct {
		Stated, Missing bool
		Value           string
	}
}

type answerNumber struct {
	ID, Written string
	Value       *float64
	Low, High   *float64
	Terms       []struct {
		Written, Weight, Role string
		MadeOf                *answerNumber `json:"made_of"`
	}
}

// exampleSides are the example files.
func exampleSides(t *testing.T) []why.Side {
	t.Helper()
	files, err := filepath.Glob("../../examples/*/*.toml")
	if err != nil || len(files) < 10 {
		t.Fatal(err, files)
	}
	var sides []why.Side
	for _, file := range files {
		sides = append(sides, exampleSide(t, file))
	}
	return sides
}

// exampleSide is an example file, read once: nothing that is asked changes it.
func exampleSide(t *testing.T, file string) why.Side {
	t.Helper()
	if side, ok := sidesRead.Load(file); ok {
		return side.(why.Side)
	}
	r := tomlfile.Load(file, tomlfile.Options{Rules: catalogue.All()})
	if !r.OK() {
		t.Fatalf("%s: %s", file, r.Findings[0].In(message.EN))
	}
	side := why.Side{Org: r.Org, Places: r.Places, File: file}
	sidesRead.Store(file, side)
	return side
}

// sidesRead are the example files by name.
var sidesRead sync.Map

// examplePairs are what the examples have of an organisation and a change of it.
func examplePairs(t *testing.T) [][2]why.Side {
	var pairs [][2]why.Side
	for _, p := range append(lawtest.Steps[:len(lawtest.Steps):len(lawtest.Steps)], [][2]string{
		{"linkoping/before", "linkoping/procurement"}, {"uppsala/current-2021", "uppsala/current"}, {"uppsala/current", "uppsala/learn-from-boras"},
		{"boras/model", "boras/nonprofit-motion"}, {"boras/model", "uppsala/current"},
	}...) {
		pairs = append(pairs, [2]why.Side{exampleSide(t, "../../examples/"+p[0]+".toml"), exampleSide(t, "../../examples/"+p[1]+".toml")})
	}
	return pairs
}

// whySchema is the schema that is published.
var whySchema = sync.OnceValue(func() *jsonschema.Schema {
	schema, err := jsonschema.NewCompiler().Compile("../../docs/why.schema.json")
	if err != nil {
		panic(err)
	}
	return schema
})

// explain asks, reads the answer for programs, and holds the one for people to its
// screen in both languages.
func explain(t *testing.T, what string, sides ...why.Side) answer {
	t.Helper()
	e, err := why.Explain(why.Input{Sides: sides, Rules: catalogue.All()}, what)
	if err != nil {
		t.Fatalf("%s of %s: %v", what, sides[len(sides)-1].File, err)
	}
	var b bytes.Buffer
	if err := report.WhyJSON(&b, &report.Asked{Explanation: e}, report.Options{}); err != nil {
		t.Fatal(err)
	}
	var got answer
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if value, err := jsonschema.UnmarshalJSON(&b); err != nil {
		t.Fatal(err)
	} else if err := whySchema().Validate(value); err != nil {
		t.Errorf("%s of %s: %v", what, sides[len(sides)-1].File, err)
	}
	for _, lang := range message.Langs {
		b.Reset()
		if err := report.WhyText(&b, &report.Asked{Explanation: e}, report.Options{Lang: lang}); err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(b.String(), "\n"); n > 24 {
			t.Errorf("%s of %s takes %d lines:\n%s", what, sides[len(sides)-1].File, n, &b)
		}
		for _, n := range e.Numbers {
			// A tree that does not fit the screen is left out, and the number stands alone.
			told, _ := n.Value.Unit.Told(n.Value.Quantity)
			if len(n.Terms) > 0 && !strings.Contains(b.String(), "\n= "+told.In(lang)) && !strings.Contains(b.String(), ": "+told.In(lang)) {
				t.Errorf("%s of %s does not end with %s:\n%s", what, sides[len(sides)-1].File, told.In(lang), &b)
			}
		}
	}
	return got
}

// refold makes the number anew of the terms as printed.
func refold(t *testing.T, what string, f figure.Figure, got *answerNumber) {
	t.Helper()
	if got.Written != f.Quantity.String() {
		t.Errorf("%s is %s, and why says %s", what, f.Quantity, got.Written)
	}
	if len(got.Terms) != len(f.Terms) {
		t.Errorf("%s has %d terms, and why prints %d", what, len(f.Terms), len(got.Terms))
	}
	roles := map[string]figure.Role{"counted": figure.Counted, "doubtful": figure.Doubtful, "other": figure.Other, "less": figure.Less}
	f.Terms = nil
	for _, term := range got.Terms {
		f.Terms = append(f.Terms, figure.Term{Quantity: number(t, term.Written), Weight: number(t, term.Weight), Role: roles[term.Role]})
	}
	if made := figure.Folded(f); made.In(message.EN) != f.Quantity.In(message.EN) {
		t.Errorf("%s: the terms make %s, and it is %s", what, made, f.Quantity)
	}
}

func number(t *testing.T, text string) orgmodel.Quantity {
	t.Helper()
	if text == "" {
		return orgmodel.Quantity{}
	}
	q, err := orgmodel.ParseQuantity(text)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// TestWhyOfEveryFigure asks about every key figure of every example, by itself and
// as a change: the terms that are printed make the number that metrics and diff
// print.
func TestWhyOfEveryFigure(t *testing.T) {
	for _, side := range exampleSides(t) {
		for _, r := range metrics.Measure(metrics.All(), metrics.NewInputs(side.Org)) {
			got := explain(t, r.Figure.ID, side)
			refold(t, r.Figure.ID+" of "+side.File, r.Value, &got.Numbers[0])
		}
	}
	for _, pair := range examplePairs(t) {
		change := diff.Compare(pair[0].Org, pair[1].Org, diff.Options{})
		figures := report.MeasureChange(change)
		for _, f := range figures.Figures {
			got := explain(t, f.Figure.ID, pair[:]...)
			refold(t, f.Figure.ID+" before", f.Old, &got.Numbers[0])
			refold(t, f.Figure.ID+" after", f.New, &got.Numbers[1])
			if got.Numbers[2].Written != f.Delta.String() {
				t.Errorf("%s differs by %s, and why says %s", f.Figure.ID, f.Delta, got.Numbers[2].Written)
			}
		}
		for _, r := range figures.Changes {
			got := explain(t, r.Figure.ID, pair[:]...)
			if !change.OneHistory() { // diff withholds it too
				r.Value = figure.Nothing(message.Message{})
			}
			refold(t, r.Figure.ID+" of "+pair[1].File, r.Value, &got.Numbers[0])
		}
	}
}

// TestWhyOfEveryFinding asks about every finding of every example, by its rule and
// by what it is about, and about every rule that found nothing.
func TestWhyOfEveryFinding(t *testing.T) {
	for _, side := range exampleSides(t) {
		found := asked(t, rules.Check(rules.Input{Org: side.Org, Places: side.Places}), side)
		for _, r := range rules.All() {
			if got := explain(t, r.ID, side); !found[r.ID] && got.Verdicts[0].Silence == "" {
				t.Errorf("%s says nothing of %s, and nobody knows why", r.ID, side.File)
			}
		}
	}
	for _, pair := range examplePairs(t) {
		c := diff.Compare(pair[0].Org, pair[1].Org, diff.Options{})
		found := asked(t, impact.Check(impact.Input{Diff: c, OldPlaces: pair[0].Places, NewPlaces: pair[1].Places}), pair[:]...)
		for _, r := range impact.All() {
			if got := explain(t, r.ID, pair[:]...); !found[r.ID] && got.Verdicts[0].Silence == "" {
				t.Errorf("%s says nothing of %s, and nobody knows why", r.ID, pair[1].File)
			}
		}
		asked(t, rules.Check(rules.Input{Org: pair[1].Org, Places: pair[1].Places, Change: c}), pair[:]...) // which diff tells too
	}
}

// asked asks about each of some findings.
func asked(t *testing.T, out rules.Outcome, sides ...why.Side) map[string]bool {
	t.Helper()
	found := map[string]bool{}
	ask := func(d *diag.Diagnostic, answered bool) {
		found[d.Rule.ID] = found[d.Rule.ID] || !answered
		words := []string{d.Rule.ID}
		if d.Subject.ID != "" {
			words = append(words, d.Rule.ID+"@"+d.Subject.ID)
		}
		for _, what := range words {
			told := false
			for _, v := range explain(t, what, sides...).Verdicts { // of each file, or of the change
				list := v.Findings
				told = told || slices.ContainsFunc(v.Elsewhere, func(rule string) bool { return tells(t, rule, sides...) })
				if answered {
					list = v.Answered
				}
				for _, f := range list {
					told = told || f.Fingerprint == d.Fingerprint() && f.Message == d.Words().In(message.EN)
				}
			}
			if !told {
				t.Errorf("%s of %s does not tell: %s", what, sides[len(sides)-1].File, d.In(message.EN))
			}
		}
	}
	for i := range out.Findings {
		ask(&out.Findings[i], false)
	}
	for i := range out.Accepted {
		ask(&out.Accepted[i].Diagnostic, true)
	}
	return found
}

// tells reports whether a rule finds something.
func tells(t *testing.T, rule string, sides ...why.Side) bool {
	t.Helper()
	for _, v := range explain(t, rule, sides...).Verdicts {
		if len(v.Findings) > 0 {
			return true
		}
	}
	return false
}

// TestWhyOfEveryKey asks about every key of some of everything in every example: what
// a file says in it, and where.
func TestWhyOfEveryKey(t *testing.T) {
	for _, side := range exampleSides(t) {
		asked := map[orgmodel.Type]bool{}
		side.Org.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
			if c.ID == "" || asked[ref.Type] {
				return
			}
			asked[ref.Type] = true
			for _, key := range format.Find(string(ref.Type)).KeyNames() {
				what := c.ID + "." + key
				s := explain(t, what, side).Statements[0]
				if layers := side.Places.Stated(ref, key); s.Stated != (len(layers) > 0) || s.Missing {
					t.Errorf("%s of %s: %+v", what, side.File, s)
				}
			}
		})
	}
}

// TestWhyOfEveryRow asks about every row of the first screen of diff: its numbers
// are those that the first screen shows.
func TestWhyOfEveryRow(t *testing.T) {
	for _, pair := range examplePairs(t) {
		c := diff.Compare(pair[0].Org, pair[1].Org, diff.Options{})
		contrast := report.Gather(c, impact.Outcome{}, report.MeasureChange(c))
		sameRows(t, contrast, pair[:])
		for _, row := range why.Rows() {
			numbers := map[string]answerNumber{}
			for _, n := range explain(t, row, pair[:]...).Numbers {
				numbers[n.ID] = n
			}
			for id, want := range rowOnScreen(t, contrast, row) {
				n, ok := numbers[id]
				switch {
				case !ok && (want.Value == nil || *want.Value == 0):
				case !ok:
					t.Errorf("%s of %s lacks %s", row, pair[1].File, id)
				case !sameNumber(want.Value, n.Value) || !sameNumber(want.Low, n.Low) || !sameNumber(want.High, n.High):
					t.Errorf("%s of %s: %s is %v, and diff says %v", row, pair[1].File, id, n, want)
				}
			}
		}
	}
}

// sameRows holds that each row of the first screen can be asked for by its number and
// by what the screen calls it, in both languages.
func sameRows(t *testing.T, c *report.Contrast, sides []why.Side) {
	t.Helper()
	for _, lang := range message.Langs {
		var b bytes.Buffer
		if err := report.DiffMarkdown(&b, c, report.Options{Lang: lang}); err != nil {
			t.Fatal(err)
		}
		var j bytes.Buffer
		if err := report.DiffJSON(&j, c, report.Options{Lang: lang}); err != nil {
			t.Fatal(err)
		}
		var screen struct {
			First struct {
				Rows []struct{ ID, Label string }
			} `json:"first_screen"`
		}
		if err := json.Unmarshal(j.Bytes(), &screen); err != nil {
			t.Fatal(err)
		}
		for _, row := range why.Rows() {
			e, err := why.Explain(why.Input{Sides: sides, Rules: catalogue.All()}, row)
			if err != nil {
				t.Fatal(err)
			}
			label := e.Title.In(lang)
			for _, r := range screen.First.Rows {
				if why.RowPrefix+r.ID == row && (r.Label != label || !strings.Contains(b.String(), "\n| "+label)) {
					t.Errorf("%s: the row %s of the first screen is not called %s", sides[len(sides)-1].File, row, label)
				}
			}
			if again, err := why.Explain(why.Input{Sides: sides, Rules: catalogue.All()}, why.RowPrefix+label); err != nil || again.What != e.What {
				t.Errorf("%s cannot be asked for: %v", label, err)
			}
		}
	}
}

type onScreen struct{ Value, Low, High *float64 }

func sameNumber(a, b *float64) bool { return (a == nil) == (b == nil) && (a == nil || *a == *b) }

// rowOnScreen are the numbers of a row as diff writes them for programs.
func rowOnScreen(t *testing.T, c *report.Contrast, row string) map[string]onScreen {
	t.Helper()
	var b bytes.Buffer
	if err := report.DiffJSON(&b, c, report.Options{}); err != nil {
		t.Fatal(err)
	}
	var out struct {
		Summary map[string]map[string]json.RawMessage
	}
	if err := json.Unmarshal(b.Bytes(), &out); err != nil {
		t.Fatal(err)
	}
	name := map[string]string{
		"row:staff": "staff", "row:units": "units", "row:unplaced": "without_place", "row:manager": "new_manager",
		"row:groups": "target_groups", "row:handoffs": "hand_offs", "row:money": "money", "row:not-described": "not_described",
	}[row]
	numbers := map[string]onScreen{}
	for id, raw := range out.Summary[name] {
		var n onScreen
		var kinds []struct {
			Kind  string
			Count float64
		}
		switch {
		case c.Summary.Apart && id == "kinds": // the screen does not show them either
		case id == "delta" || strings.HasPrefix(id, "highest"):
		case id == "kinds":
			if err := json.Unmarshal(raw, &kinds); err != nil {
				t.Fatal(err)
			}
			for _, k := range kinds {
				numbers[k.Kind] = onScreen{&k.Count, &k.Count, &k.Count}
			}
		case id == "status" || id == "assumed" || id == "guess" || id == "basis": // marks of the row
		default:
			if err := json.Unmarshal(raw, &n); err != nil {
				t.Fatal(err)
			}
			numbers[id] = n
		}
	}
	if len(numbers) == 0 {
		t.Errorf("%s is not on the first screen", row)
	}
	return numbers
}
