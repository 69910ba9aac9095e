package catalogue

import (
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

func TestAllIsEverythingOnce(t *testing.T) {
	all := All()
	if len(all) != len(tomlfile.Rules())+len(rules.All())+len(impact.All()) {
		t.Errorf("%d rules, want %d, %d and %d", len(all), len(tomlfile.Rules()), len(rules.All()), len(impact.All()))
	}
	names := map[string]bool{}
	for i, r := range all {
		if i > 0 && all[i-1].ID >= r.ID {
			t.Errorf("%s does not come before %s", all[i-1].ID, r.ID)
		}
		if names[r.Name] {
			t.Errorf("the name %s is used twice", r.Name)
		}
		names[r.Name] = true
		if !strings.HasPrefix(r.ID, r.Family.Letter) {
			t.Errorf("%s is in family %s", r.ID, r.Family.Letter)
		}
	}
}

func TestEveryFieldIsFilled(t *testing.T) {
	for _, r := range All() {
		for what, text := range map[string]message.Text{
			"title": r.Title, "why": r.Why, "mend": r.Mend, "source": {EN: r.Rests().In(message.EN), SV: r.Rests().In(message.SV)}, "family": r.Family.Label,
		} {
			if text.EN == "" || text.SV == "" {
				t.Errorf("%s: the %s is missing in a language: %+v", r.ID, what, text)
			}
		}
		if r.Bad == "" || r.Good == "" || r.Severity == diag.Off {
			t.Errorf("%s lacks an example or a severity", r.ID)
		}
		if r.Before == "" && r.Family == impact.Consequences || r.Before != "" && r.Family != impact.Consequences && r.Family.Letter != "M" && r.ID != rules.StatedThoughClosed {
			t.Errorf("%s: only a rule about a change, or about what a variant states, has an organisation before it", r.ID)
		}
	}
}

func TestFind(t *testing.T) {
	for word, id := range map[string]string{"S001": "S001", "s001": "S001", "dangling-reference": "S001", "coverage-lost": "I801", "Dangling-Reference": "S001", "S000": "", "": ""} {
		r, ok := Find(word)
		if ok != (id != "") || ok && r.ID != id {
			t.Errorf("%q: %v, %t", word, r, ok)
		}
	}
}

func TestNearest(t *testing.T) {
	for word, want := range map[string]string{"danglin-refrence": "dangling-reference", "s0001": "S001", "hello-there-world": "", "": ""} {
		if got, _ := Nearest(word); got != want {
			t.Errorf("%q: %q, want %q", word, got, want)
		}
	}
}

func TestFamilies(t *testing.T) {
	var letters []string
	for _, f := range Families() {
		letters = append(letters, f.Letter)
	}
	if !slices.IsSorted(letters) || len(slices.Compact(slices.Clone(letters))) != len(letters) || !slices.Contains(letters, "F") {
		t.Errorf("%q", letters)
	}
}
