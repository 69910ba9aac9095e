package rules_test

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
)

// TestUndecidable: what is not checked is listed by id, in both languages, and
// is no rule.
func TestUndecidable(t *testing.T) {
	last := ""
	for _, u := range rules.Undecidable() {
		if u.ID <= last {
			t.Errorf("%s comes after %s", u.ID, last)
		}
		last = u.ID
		if u.ID[:1] != u.Family.Letter {
			t.Errorf("%s: bad id in family %s", u.ID, u.Family.Letter)
		}
		for _, word := range []string{u.ID, u.Name} {
			if r, ok := rules.Find(word); ok {
				t.Errorf("%s is rule %s", word, r.ID)
			}
		}
		for _, text := range []message.Text{u.Reason, u.Family.Label} {
			if text.EN == "" || text.SV == "" {
				t.Errorf("%s: a text is missing: %+v", u.ID, text)
			}
		}
	}
	for _, u := range rules.Undecidable() {
		if u.Rests().In(message.EN) == "" || u.Rests().In(message.SV) == "" {
			t.Errorf("%s rests on nothing", u.ID)
		}
	}
	if last == "" {
		t.Error("nothing is undecidable")
	}
}
