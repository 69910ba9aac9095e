package twoproposals_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
)

// TestManyTiesOfProposalsAreNumbers: at both ends, with what each proposal does told by
// a sign.
func TestManyTiesOfProposalsAreNumbers(t *testing.T) {
	plan := func(first string) string {
		var b strings.Builder
		for i := range 7 {
			members := "\"field\""
			if i == 0 {
				members = first
			}
			fmt.Fprintf(&b, "[[unit]]\nid = \"team-%d\"\nname = \"Team %d\"\nkind = \"collaboration\"\nmembers = [%s]\n", i, i, members)
		}
		return b.String()
	}
	d := twoPlans(t, plan("\"field\", \"office\""), plan("\"field\""), drawing.Options{})
	number := regexp.MustCompile(`(?:↔[AB]−?|[+−])?◊\x{a0}\d+`)
	got := map[string]string{}
	for _, b := range d.Boxes {
		for _, r := range b.Rows {
			for _, m := range number.FindAllString(r.Left.Text+" "+r.Right.Text, -1) {
				got[b.ID] += strings.ReplaceAll(m, "\u00a0", "") + " "
			}
		}
	}
	for id, want := range map[string]string{"office": "↔A◊1 ", "field": "+◊1 +◊2 +◊3 +◊4 +◊5 +◊6 +◊7 ", "team-0": "◊1 ", "team-6": "◊7 "} {
		if got[id] != want {
			t.Errorf("%s is marked %q, want %q", id, got[id], want)
		}
	}
	for _, l := range d.Lines {
		if strings.HasPrefix(l.Class, "member") {
			t.Errorf("the line %s is drawn", l.ID)
		}
	}
}

// TestLinesTooCloseOnPaperAreNumbers: what can be followed on one sheet need not be on a
// smaller one.
func TestLinesTooCloseOnPaperAreNumbers(t *testing.T) {
	var plan strings.Builder
	for i := range 20 {
		fmt.Fprintf(&plan, "[[unit]]\nid = \"e%d\"\nname = \"Support and treatment %d\"\nkind = \"unit\"\nparent = \"office\"\n", i, i)
	}
	for i := range 6 {
		fmt.Fprintf(&plan, "[[unit]]\nid = \"team-%d\"\nname = \"Team %d\"\nkind = \"collaboration\"\nmembers = [", i, i)
		for k := range 6 {
			fmt.Fprintf(&plan, "\"e%d\", ", (7*i+3*k)%20)
		}
		plan.WriteString("]\n")
	}
	for paper, want := range map[string]int{"A4": 36, "A5": 0} {
		lines := 0
		for _, l := range twoPlans(t, plan.String(), plan.String(), drawing.Options{Paper: paper}).Lines {
			if l.Class == "member" {
				lines++
			}
		}
		if lines != want {
			t.Errorf("%s: %d lines of members, want %d", paper, lines, want)
		}
	}
}
