package questions_test

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestMarksOfWhatIsToldBeside: what a question tells beside what it asks about bears its
// own mark: the cases that go to another board, and how many all employees are.
func TestMarksOfWhatIsToldBeside(t *testing.T) {
	const others = "\n[[unit]]\nid = \"ovriga\"\nname = \"Övriga\"\nkind = \"unit\"\nparent = \"forvaltningen\"\nheads = 40\n"
	const merged = "[[unit]]\nid = \"valfard\"\nname = \"Välfärdsnämnden\"\nkind = \"board\"\nparent = \"kf\"\nformerly = [\"namnden\", \"skolnamnden\"]\n" +
		"[[unit]]\nid = \"forvaltningen\"\nparent = \"valfard\"\n[[unit]]\nid = \"skolforvaltningen\"\nparent = \"valfard\"\n[[close]]\nids = [\"namnden\", \"skolnamnden\"]\ndate = 2026-12-31\n"
	for _, c := range []struct{ name, rule, besides, assumed, after string }{
		{"cases", "I825", "heads = 10\n", "assumed = [\"cases\"]\n", "[[unit]]\nid = \"utredning\"\nparent = \"skolforvaltningen\"\n"},
		{"cases of boards that merge", "I825", "heads = 10\n", "assumed = [\"cases\"]\n", merged},
		{"everybody", "I812", others, "assumed = [\"heads\"]\n", "[rules]\nM501 = \"off\"\n[[unit]]\nid = \"unga\"\nled_by = [\"chef-vuxna\"]\n"},
	} {
		r, _ := impact.Find(c.rule)
		said := func(assumed string) (text string) {
			for _, d := range found(t, impact.WholeBefore(r.Before+c.besides+assumed), impact.WholeAfter(c.after)) {
				if d.Rule.ID == "I813" || d.Rule.ID == "I812" {
					text += d.Words().In(message.EN)
				}
			}
			return text
		}
		if mark := "assumed"; strings.Contains(said(""), mark) || !strings.Contains(said(c.assumed), mark) {
			t.Errorf("%s: %q, and where it is assumed %q", c.name, said(""), said(c.assumed))
		}
	}
}
