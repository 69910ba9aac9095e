package rules_test

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
)

// TestNotInFormat: what is left out says why, in both languages, and what to write
// instead is there.
func TestNotInFormat(t *testing.T) {
	for _, x := range rules.NotInFormat() {
		for _, lang := range message.Langs {
			if x.What.In(lang) == "" || !strings.HasSuffix(x.Why.In(lang), ".") {
				t.Errorf("%+v", x)
			}
		}
		for _, id := range []string{"I825", "I832", "M517"} {
			if _, ok := rules.Find(id); !ok && id[0] == 'M' && strings.Contains(x.Why.EN, id) {
				t.Errorf("there is no %s", id)
			}
		}
	}
}
