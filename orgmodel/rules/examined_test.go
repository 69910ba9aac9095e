package rules_test

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
)

// TestNotExamined: a check that lacks a number says so; one that has it, or has
// nothing to go by, does not.
func TestNotExamined(t *testing.T) {
	spread := board + entity("area", "norr") + entity("area", "soder") +
		unit("forv", "administration", "namnd", `led_by = ["chef"]`, `areas = ["norr", "soder"]`) + post("chef", "forv", `count = 1`)
	money := board + unit("forv", "administration", "namnd") + unit("enhet", "unit", "forv")
	frame := func(unit, rest string) string {
		return "[[budget]]\nunit = \"" + unit + "\"\n" + rest + "\n\n"
	}
	way := func(days string) string {
		return board + entity("target_group", "unga") + "[[pathway]]\nid = \"vagen\"\nname = \"Vägen\"\ntarget_group = \"unga\"\nsteps = [{ step = \"decide\", unit = \"namnd\", days = 0 }, { step = \"deliver\", unit = \"namnd\"" + days + " }]\n\n"
	}
	for _, test := range []struct {
		name, rule, text, en, sv string
	}{
		{"a span of unknown width", "L411", spread,
			"the files do not tell how many report to “Chef”", "det inte framgår hur många som är direkt underställda ”Chef”"},
		{"a span that is known", "L411", wide(20), "", ""},
		{"a span that is certainly too wide", "L411", wide(40), "", ""},
		{"nobody leads", "L411", board, "", ""},
		{"no limit", "L411", spread + "[rules]\nprofile = \"none\"\n", "", ""},
		{"nearly too wide", "L418", spread,
			"the files do not tell how many report to “Chef”", "det inte framgår hur många som är direkt underställda ”Chef”"},
		{"too narrow", "L412", spread + "[rules]\nprofile = \"vgr\"\n",
			"the files do not tell how many report to “Chef”", "det inte framgår hur många som är direkt underställda ”Chef”"},
		{"spread out", "L413", spread + "[rules]\nprofile = \"pitea\"\n",
			"the files do not tell how many report to “Chef”", "det inte framgår hur många som är direkt underställda ”Chef”"},
		{"an allocation stated twice", "S007", money + frame("forv", "amount = 5\nyear = 2026") + frame("forv", "amount = 6\nyear = 2026") + frame("enhet", "amount = 9\nyear = 2026"),
			"the allocations of “Forv” or of the units below are stated twice or changed, and the file does not say what they become",
			"ramarna för ”Forv” eller enheterna under anges två gånger eller ändras, och det inte framgår vad de blir"},
		{"an allocation that is clear", "S007", money + frame("forv", "amount = 9\nyear = 2026") + frame("enhet", "amount = 5\nyear = 2026"), "", ""},
		{"an allocation of another year", "S007", money + frame("forv", "amount = 9\nyear = 2027") + frame("enhet", "amount = 5\nyear = 2026"), "", ""},
		{"a step without days", "D608", way(""), "the steps of “Vägen” do not say after how many days", "stegen i ”Vägen” inte anger efter hur många dagar"},
		{"a step with days", "D608", way(", days = 30"), "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := load(t, test.text)
			out := rules.Check(rules.Input{Org: r.Org, Places: r.Places, Only: []string{test.rule}})
			var en, sv string
			for _, n := range out.NotExamined {
				en, sv = en+n.Why.In(message.EN), sv+n.Why.In(message.SV)
			}
			if en != test.en || sv != test.sv {
				t.Errorf("%q\n%q", en, sv)
			}
		})
	}
}
