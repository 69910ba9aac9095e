package diff_test

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/internal/atonce"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// TestSentencesAtOnce: several parts of a page tell changes at the same time, and who
// shares a name is found when the first of them asks. The race detector sees the rest.
func TestSentencesAtOnce(t *testing.T) {
	before := tomlfile.LoadText("before.toml", generate.Municipality(300), tomlfile.Options{}).Org
	after := tomlfile.LoadText("after.toml", generate.Changed(300, 120), tomlfile.Options{}).Org
	for i := range after.Units {
		if i%2 == 0 && after.Units[i].Name != "" {
			after.Units[i].Name = "Enheten" // what others are called as well
		}
	}
	c := diff.Compare(before, after, diff.Options{})
	var told [2][]string
	begun, both := make(chan bool, 1), make(chan bool)
	tell := func(n int) {
		for i := range c.Changes {
			told[n] = append(told[n], c.Sentence(i).In(message.SV))
		}
	}
	atonce.Do(
		func() { begun <- true; <-both; tell(0) },
		func() { <-begun; close(both); tell(1) },
	)
	for n := range told {
		for i := range told[n] {
			if told[n][i] != told[0][i] {
				t.Errorf("%q, and at the same time %q", told[n][i], told[0][i])
			}
		}
	}
}
