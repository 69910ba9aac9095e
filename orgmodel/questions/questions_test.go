package questions_test

import (
	"regexp"
	"slices"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/catalogue"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/questions"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// load reads a text that must be a model, with the file it extends.
func load(t testing.TB, text, base string) *tomlfile.Result {
	t.Helper()
	r := tomlfile.LoadText("new.toml", []byte(text), tomlfile.Options{Rules: catalogue.All(), Open: func(string) ([]byte, error) { return []byte(base), nil }})
	for _, f := range r.Findings {
		t.Errorf("%s: %s", f.Span, f.In(message.EN))
	}
	if !r.OK() {
		t.Fatalf("not a model:\n%s", text)
	}
	return r
}

// found is what is said of a change from one text to another.
func found(t testing.TB, before, after string) []diag.Diagnostic {
	t.Helper()
	return checked(t, before, after).Findings
}

// checked is the same, with what is answered for, by some rules alone.
func checked(t testing.TB, before, after string, only ...string) judge.Outcome {
	t.Helper()
	o, n := load(t, before, ""), load(t, after, before)
	return questions.Check(impact.Input{Diff: diff.Compare(o.Org, n.Org, diff.Options{}), OldPlaces: o.Places, NewPlaces: n.Places, Only: only})
}

// asked is the same of the example of a rule; of one that another speaks before, alone.
func asked(t testing.TB, r *diag.Rule) []diag.Diagnostic {
	t.Helper()
	switch {
	case r.Family == impact.Consequences:
		before, after := impact.WholeBefore(r.Before), impact.WholeAfter(r.Bad)
		if r.Yields != nil {
			return checked(t, before, after, r.ID).Findings
		}
		return found(t, before, after)
	case r.Before != "":
		return found(t, rules.WholeExample(r.Before), rules.WholeExample(r.Bad))
	}
	n := load(t, rules.WholeExample(r.Bad), "")
	return rules.Check(rules.Input{Org: n.Org, Places: n.Places, Only: []string{r.ID}}).Findings
}

// TestEveryDutyIsAsked: each duty names rules that exist, is asked of somebody, and says
// which records answer it, of the forms that a file may have; and the rule says how to
// answer it.
func TestEveryDutyIsAsked(t *testing.T) {
	forms := recordForms(t)
	seen := map[string]bool{}
	for _, d := range questions.Duties() {
		if d.ID == "" || d.Event.EN == "" || d.Event.SV == "" || len(d.Rules) == 0 || seen[d.ID] {
			t.Errorf("%+v: a row is not filled in, or is there twice", d)
		}
		seen[d.ID] = true
		for _, id := range d.Rules {
			r, ok := catalogue.Find(id)
			if !ok {
				t.Errorf("%s names %s, which is no rule", d.ID, id)
				continue
			}
			if got, _ := questions.DutyOf(id); got.ID != d.ID {
				t.Errorf("%s is of two duties, %s and %s", id, got.ID, d.ID)
			}
			for _, form := range r.Answers {
				if !slices.Contains(forms, form) {
					t.Errorf("%s is answered by %q, which no record can be", id, form)
				}
			}
		}
	}
}

func recordForms(t *testing.T) []string {
	t.Helper()
	for _, table := range format.Tables() {
		if table.Type != orgmodel.TypeRecord {
			continue
		}
		for _, k := range table.Keys {
			if k.Name == "form" {
				return k.Words
			}
		}
	}
	t.Fatal("records have no forms")
	return nil
}

// asks is how a question ends: with a question mark, the marks of what it rests on where
// all of it is a question, and whom it is to.
var asks = map[message.Lang]*regexp.Regexp{
	message.EN: regexp.MustCompile(`[^ ]\?( \[vision\])?( \(assumed[^()]*\))? \(to [^()]+\)$`),
	message.SV: regexp.MustCompile(`[^ ]\?( \[vision\])?( \(antaget[^()]*\))? \(till [^()]+\)$`),
}

// TestQuestionsAsk: every rule of the catalogue that asks says so as data: it asks
// something of those whom its row names, says why, and how it is answered. What the
// words say and what the data say is the same.
func TestQuestionsAsk(t *testing.T) {
	for _, r := range catalogue.All() {
		if r.Severity != diag.Question {
			continue
		}
		if len(r.To) == 0 || r.Why.EN == "" || r.Mend.EN == "" {
			t.Errorf("%s asks nobody, or says neither why nor what answers it", r.ID)
			continue
		}
		said := 0
		for _, f := range asked(t, r) {
			if f.Rule.ID != r.ID {
				continue
			}
			said++
			to, ok := f.AskedOf()
			if !ok || !slices.Contains(r.To, to) {
				t.Errorf("%s asks %+v, and its row says %+v", r.ID, to, r.To)
			}
			for lang, end := range asks {
				if text := f.Words().In(lang); !end.MatchString(text) {
					t.Errorf("%s: %s", r.ID, text)
				}
			}
		}
		if said == 0 {
			t.Errorf("%s says nothing of its own example", r.ID)
		}
	}
}

// TestByDutyLosesNothing: each finding of a duty's rules stands under it, once, with
// somebody whom it asks where it weighs as much as a question.
func TestByDutyLosesNothing(t *testing.T) {
	r := &reform{heads: 20, group: "age", status: "decided", decision: true}
	list := found(t, r.before(), r.after())
	told := 0
	for _, a := range questions.ByDuty(list) {
		told += len(a.Findings)
		if len(a.To) == 0 && a.Findings[0].Severity.AtLeast(diag.Question) {
			t.Errorf("%s asks nobody: %s", a.ID, a.Findings[0].In(message.EN))
		}
	}
	want := 0
	for _, f := range list {
		if _, ok := questions.DutyOf(f.Rule.ID); ok {
			want++
		}
	}
	if told != want || told < len(ofTheMove) {
		t.Errorf("%d of %d findings stand under a duty", told, want)
	}
}
