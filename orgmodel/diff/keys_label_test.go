package diff_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestWordOfAKind: a word that a file states in one language only is given back as the
// file writes it, and says in each language what it can.
func TestWordOfAKind(t *testing.T) {
	kind := func(label string) string { return `kind: id = "lag"; name = "Lag"; like = "unit"; label = ` + label }
	c := diff.Compare(toml(t, kind(`{ sv = "Lag" }`)), toml(t, kind(`{ sv = "Grupp", en = "Group" }`)), diff.Options{})
	if len(c.Changes) != 1 {
		t.Fatalf("%d changes", len(c.Changes))
	}
	ch := &c.Changes[0]
	got := []string{ch.Before.Raw, ch.After.Raw, c.Sentence(0).In(message.SV), c.Sentence(0).In(message.EN)}
	want := []string{
		`{ sv = "Lag" }`, `{ sv = "Grupp", en = "Group" }`,
		"”Lag”: ord i ritningar ändras från Lag till Grupp.",
		"“Lag”: word in drawings changes from Lag to Group.",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}
