package answer

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/catalogue"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/terminal"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
	"github.com/orgmodel/orgmodel/orgmodel/why"
)

// The law of the terms of why: where a number is said to be made of n terms, n stand
// below it, or so many with a line that says how many are left out, or the number says
// that none is listed.

var (
	termsSaid = regexp.MustCompile(`(\d+) term(?:er|s)?\b`)
	unlisted  = regexp.MustCompile(`not listed here: --all shows all|som inte räknas upp här: --all visar alla`)
	termsMore = regexp.MustCompile(`^… (\d+) `)
)

// mistold lists where an answer says another number of terms than it has.
func mistold(lines []Line) (list []string) {
	for i, head := range lines {
		m := termsSaid.FindStringSubmatch(head.Text)
		root := head.Style == terminal.Bold && head.Deep == 0 && regexp.MustCompile(`\(.* av \d+ term|\(.* of \d+ term`).MatchString(head.Text)
		inner := head.Style == terminal.Dim && regexp.MustCompile(`^\p{L}[\p{L} ]* (?:av|of) \d+ term(?:er|s)?$`).MatchString(head.Text)
		if m == nil || !root && !inner {
			continue
		}
		deep := head.Deep
		if root {
			deep += indent
		}
		if unlisted.MatchString(head.Text) {
			continue
		}
		told := 0
		for _, line := range lines[i+1:] {
			if line.Style == terminal.Bold || line.Deep < deep {
				break
			}
			if more := termsMore.FindStringSubmatch(line.Text); line.Deep == deep && more != nil {
				n, _ := strconv.Atoi(more[1])
				told += n
			} else if line.Deep == deep && line.Style == "" {
				told++
			}
		}
		if m[1] != strconv.Itoa(told) {
			list = append(list, fmt.Sprintf("%q has %d below it", head.Text, told))
		}
	}
	return list
}

// holdTerms asks about something, on one screen and about all of it.
func holdTerms(t *testing.T, what string, sides ...why.Side) {
	t.Helper()
	e, err := why.Explain(why.Input{Sides: sides, Rules: catalogue.All()}, what)
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	for _, lang := range []message.Lang{message.EN, message.SV} {
		p := &page{e: e, lang: lang, tight: true}
		for _, complaint := range mistold(p.lay()) {
			t.Errorf("%s of %s without room: %s", what, sides[len(sides)-1].File, complaint)
		}
	}
	for _, all := range []bool{false, true} {
		for _, lang := range []message.Lang{message.EN, message.SV} {
			for _, complaint := range mistold(Lines(e, all, lang)) {
				t.Errorf("%s of %s (all: %v): %s", what, sides[len(sides)-1].File, all, complaint)
			}
		}
	}
}

func exampleOrg(t *testing.T, name string) *orgmodel.Organisation {
	t.Helper()
	r := tomlfile.Load(filepath.Join("..", "..", "..", "..", "examples", filepath.FromSlash(name)+".toml"), tomlfile.Options{})
	if !r.OK() {
		t.Fatalf("%s: %v", name, r.Findings)
	}
	return r.Org
}

// TestWhyHasTheTermsItSays: for every key figure and row of the first screen of the
// examples.
func TestWhyHasTheTermsItSays(t *testing.T) {
	for _, step := range lawtest.Steps {
		old := why.Side{Org: exampleOrg(t, step[0]), File: step[0]}
		now := why.Side{Org: exampleOrg(t, step[1]), File: step[1]}
		for _, r := range metrics.Measure(metrics.All(), metrics.NewInputs(now.Org)) {
			holdTerms(t, r.Figure.ID, now)
		}
		for _, m := range metrics.Changes() {
			for _, f := range m.Figures {
				holdTerms(t, f.ID, old, now)
			}
		}
		for _, row := range why.Rows() {
			holdTerms(t, row, old, now)
		}
	}
}
