package diff_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestTold holds what a reader is told of the examples against files that have
// been read with a planner's eyes.
func TestTold(t *testing.T) {
	for _, c := range []struct{ name, before, after string }{
		{"borlange-six-areas", "borlange/current", "borlange/six-areas"},
		{"borlange-stromstad", "borlange/current", "borlange/stromstad-inspired"},
		{"linkoping-action-plan", "linkoping/before", "linkoping/action-plan"},
		{"linkoping-procurement", "linkoping/action-plan", "linkoping/procurement"},
		{"uppsala-learn", "uppsala/current-2021", "uppsala/learn-from-boras"},
		{"uppsala-action-plan", "uppsala/current", "uppsala/action-plan-2023"},
		{"boras-model", "boras/2011", "boras/model"},
	} {
		before, after := example(t, c.before), example(t, c.after)
		for _, lang := range message.Langs {
			golden(t, c.name+"."+string(lang), told(diff.Compare(before, after, diff.Options{}), lang))
		}
	}
}

func example(t testing.TB, name string) *orgmodel.Organisation {
	t.Helper()
	r := tomlfile.Load(filepath.Join("..", "..", "examples", filepath.FromSlash(name)+".toml"), tomlfile.Options{})
	for _, f := range r.Findings {
		t.Errorf("%s: %s", name, f.Message.In(message.EN))
	}
	return r.Org
}

// told writes what no other change explains, topic by topic.
func told(c *diff.Comparison, lang message.Lang) string {
	var b strings.Builder
	topic := diff.TopicID("")
	for _, i := range c.Told() {
		ch := &c.Changes[i]
		info := ch.Kind.Info()
		if heading := c.Topic(ch); heading.ID != topic {
			topic = heading.ID
			fmt.Fprintf(&b, "\n%s\n", heading.Label.In(lang))
		}
		fmt.Fprintf(&b, "%s %s%s\n", info.Sign, c.Sentence(i).In(lang), remarks(c, ch))
	}
	return strings.TrimPrefix(b.String(), "\n")
}

func remarks(c *diff.Comparison, ch *diff.Change) string {
	s := " [" + strings.TrimSpace(string(ch.Kind)+" "+string(c.Status(ch)))
	if len(c.Ground(ch).Assumed()) > 0 {
		s += " assumed"
	}
	if ch.Guess != nil {
		s += fmt.Sprintf(" guess %d", ch.Guess.Confidence)
	}
	return s + "]"
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("%s changed (-want +got); read it, then run with -update:\n%s", name, d)
	}
}
