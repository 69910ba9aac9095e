package impact_test

import (
	"errors"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/catalogue"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// load reads a text that must be a model; the new side may extend the old one.
func load(t testing.TB, name, text, before string) *tomlfile.Result {
	t.Helper()
	r := tomlfile.LoadText(name, []byte(text), tomlfile.Options{Rules: catalogue.All(), Open: func(path string) ([]byte, error) {
		if path != impact.Base {
			return nil, errors.New("no such file")
		}
		return []byte(impact.WholeBefore(before)), nil
	}})
	for _, f := range r.Findings {
		t.Errorf("%s:%d: %s %s", name, f.Span.Begin().Line, f.Rule.ID, f.Words().In(message.EN))
	}
	if !r.OK() {
		t.Fatalf("not a model:\n%s", text)
	}
	return r
}

// input compares two texts.
func input(t testing.TB, before, after string) impact.Input {
	t.Helper()
	o := load(t, impact.Base, impact.WholeBefore(before), "")
	n := load(t, "after.toml", impact.WholeAfter(after), before)
	return impact.Input{Diff: diff.Compare(o.Org, n.Org, diff.Options{}), OldPlaces: o.Places, NewPlaces: n.Places}
}

func ids(findings []diag.Diagnostic) []string {
	var list []string
	for _, f := range findings {
		list = append(list, f.Rule.ID)
	}
	return list
}

func TestCatalogue(t *testing.T) {
	name := regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)
	id := regexp.MustCompile(`^I8\d\d$`)
	names := map[string]bool{}
	last := ""
	for _, r := range impact.All() {
		if r.ID <= last {
			t.Errorf("%s comes after %s", r.ID, last)
		}
		last = r.ID
		if !id.MatchString(r.ID) || r.ID[:1] != r.Family.Letter {
			t.Errorf("%s: bad id in family %s", r.ID, r.Family.Letter)
		}
		if !name.MatchString(r.Name) || names[r.Name] {
			t.Errorf("%s: bad or repeated name %q", r.ID, r.Name)
		}
		names[r.Name] = true
		if r.Severity == diag.Off || r.Fixed || r.Check == nil || r.Before == "" || r.Bad == "" || r.Good == "" {
			t.Errorf("%s: severity, check or examples missing", r.ID)
		}
		if (r.Source.EN == "") != (r.Source.SV == "") || r.Rests().In(message.SV) == "" {
			t.Errorf("%s rests on nothing: %+v", r.ID, r.Source)
		}
		for _, text := range []message.Text{r.Title, r.Why, r.Mend, r.Family.Label} {
			if text.EN == "" || text.SV == "" {
				t.Errorf("%s: a text is missing: %+v", r.ID, text)
			}
			if message.Placeholders(text.EN) != 0 || message.Placeholders(text.SV) != 0 {
				t.Errorf("%s: a text of the rule takes no arguments: %+v", r.ID, text)
			}
		}
	}
}

// TestExamples: each bad example is found by its rule, at a place, with words in
// both languages; the good one is not.
func TestExamples(t *testing.T) {
	for _, r := range impact.All() {
		t.Run(r.ID, func(t *testing.T) {
			in := input(t, r.Before, r.Bad)
			found := slices.DeleteFunc(impact.Check(in).Findings, func(f diag.Diagnostic) bool { return f.Rule.ID != r.ID })
			if len(found) == 0 {
				t.Errorf("the bad example breaks %v", ids(impact.Check(in).Findings))
			}
			for _, f := range found {
				help := f.Help
				if help.IsZero() {
					help = r.Mend.With()
				}
				t.Logf("%s\n%s\n%s\n%s\n%s", f.Span.Text(), f.Words().In(message.EN), f.Words().In(message.SV), help.In(message.EN), help.In(message.SV))
				if f.Span.IsZero() || f.Words().In(message.EN) == "" || f.Words().In(message.SV) == "" {
					t.Errorf("no place, or no words: %+v", f)
				}
				for _, lang := range []message.Lang{message.EN, message.SV} {
					all := strings.Join([]string{f.Severity.Label().In(lang), f.Words().In(lang), r.Why.In(lang), help.In(lang)}, "\n")
					if n := len(lawyer.FindAllString(all, -1)); n > 1 || r.Severity == diag.Legal && n == 0 {
						t.Errorf("%d times to a lawyer: %s", n, all)
					}
				}
			}
			in = input(t, r.Before, r.Good)
			if got := ids(impact.Check(in).Findings); slices.Contains(got, r.ID) {
				t.Errorf("the good example breaks %v", got)
			}
		})
	}
}

// lawyer is how a finding says whom to ask: once, and by its severity where it is about
// law.
var lawyer = regexp.MustCompile(`lawyer|med jurist`)
