package rules_test

import (
	"io/fs"
	"regexp"
	"slices"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// load reads a text that must be a model.
func load(t testing.TB, text string) *tomlfile.Result {
	t.Helper()
	r := tomlfile.LoadText("exempel.toml", []byte(rules.WholeExample(text)), tomlfile.Options{Open: func(string) ([]byte, error) { return baseOf(text) }})
	for _, f := range r.Findings {
		t.Errorf("%d: %s %s", f.Span.Begin().Line, f.Rule.ID, f.Message.In(message.EN))
	}
	if !r.OK() {
		t.Fatalf("not a model:\n%s", text)
	}
	return r
}

// baseOf is the base of a rule's example.
func baseOf(example string) ([]byte, error) {
	for _, r := range rules.All() {
		if r.Before != "" && (example == r.Bad || example == r.Good) {
			return []byte(rules.WholeExample(r.Before)), nil
		}
	}
	return nil, fs.ErrNotExist
}

// summaries are the rules that sum up a whole file: what has no source, which
// statutory tasks have no owner. Nearly every short example breaks them.
var summaries = []string{"S010", "D601"}

// check loads a text and runs all rules but the summaries.
func check(t testing.TB, text string) []diag.Diagnostic {
	t.Helper()
	return checkWith(t, "", text)
}

// checkWith runs one of the summaries as well.
func checkWith(t testing.TB, summary, text string) []diag.Diagnostic {
	t.Helper()
	r := load(t, text)
	off := map[string]diag.Severity{}
	for _, id := range summaries {
		if id != summary {
			off[id] = diag.Off
		}
	}
	return rules.Check(rules.Input{Org: r.Org, Places: r.Places, Overrides: off, Change: changeOf(r)}).Findings
}

// changeOf compares a variant with the file it extends.
func changeOf(r *tomlfile.Result) *diff.Comparison {
	if len(r.Files) < 2 {
		return nil
	}
	return diff.Compare(r.Base(1).Org, r.Org, diff.Options{})
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
	id := regexp.MustCompile(`^[A-Z]\d{3}$`)
	names := map[string]bool{}
	last := ""
	for _, r := range rules.All() {
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
		if r.Severity == diag.Off || r.Fixed || r.Check == nil || r.Bad == "" || r.Good == "" {
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

func TestExamples(t *testing.T) {
	for _, r := range rules.All() {
		t.Run(r.ID, func(t *testing.T) {
			if got := slices.Compact(ids(checkWith(t, r.ID, r.Bad))); !slices.Equal(got, []string{r.ID}) {
				t.Errorf("the bad example breaks %v", got)
			}
			if got := ids(checkWith(t, r.ID, r.Good)); len(got) > 0 {
				t.Errorf("the good example breaks %v", got)
			}
		})
	}
}

func checkAll(t testing.TB, text string) []diag.Diagnostic {
	t.Helper()
	r := load(t, text)
	return rules.Check(rules.Input{Org: r.Org, Places: r.Places}).Findings
}

func TestFind(t *testing.T) {
	for _, word := range []string{"L411", "span-high"} {
		if r, ok := rules.Find(word); !ok || r.ID != "L411" {
			t.Errorf("Find(%q) = %v, %v", word, r, ok)
		}
	}
	if _, ok := rules.Find("S001"); ok {
		t.Error("S001 belongs to the loader")
	}
}
