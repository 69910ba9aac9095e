package questions_test

import (
	"slices"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/questions"
)

// TestOneQuestionForOneDuty: of two rules that ask nearly the same one speaks, the other
// where that one is silent.
func TestOneQuestionForOneDuty(t *testing.T) {
	const (
		manager = "[[unit]]\nid = \"unga\"\nled_by = [\"chef-vuxna\"]\n"
		moved   = "[[unit]]\nid = \"utredning\"\nparent = \"skolforvaltningen\"\n"
		service = "\n[[service]]\nid = \"insats\"\nname = \"Insatsen\"\nkind = \"needs-tested\"\nprovided_by = [\"forvaltningen\"]\n"
		goes    = "\n[[service]]\nid = \"insats\"\nprovided_by = [\"skolforvaltningen\"]\n"
		ended   = "[[close]]\nids = [\"utredning\"]\ndate = 2026-12-31\n"
		orders  = "[[record]]\nform = \"charter\"\nabout = [\"skolnamnden\"]\ndate = 2026-02-01\n\n[[record]]\nform = \"delegation\"\nabout = [\"skolnamnden\"]\ndate = 2026-02-01\n"
		off     = "[rules]\nM501 = \"off\"\n"
	)
	for _, test := range []struct {
		name, rule, after string
		speaks            string // of the two
		answered          string
		besides           string // of the example of the rule, before
	}{
		{"a new manager", "I812", manager, "M501", "", ""},
		{"a new manager, where negotiation is not asked about", "I812", off + manager, "I812", "", ""},
		{"a new manager, answered for", "I812", manager + "\n[[accept]]\nrule = \"M501\"\nreason = \"Samma chef som tidigare har varit tillförordnad.\"\n", "", "M501", ""},
		{"cases to another board", "I825", moved, "I813", "", ""},
		{"cases to another board that has its orders", "I825", moved + orders, "I825", "", ""},
		{"cases of a unit without staff, beside those of a service", "I825", moved + goes, "I813I825", "", "heads = 0\n" + service},
		{"cases of a unit that ends", "I825", ended, "I825", "", ""},
	} {
		first := questions.First(test.rule)
		r, _ := impact.Find(test.rule)
		out := checked(t, impact.WholeBefore(r.Before+test.besides), impact.WholeAfter(test.after))
		var spoke, answered string
		for _, d := range out.Findings {
			if d.Rule.ID == test.rule || slices.Contains(first, d.Rule.ID) {
				spoke += d.Rule.ID
			}
		}
		for _, a := range out.Accepted {
			answered += a.Rule.ID
		}
		if spoke != test.speaks || answered != test.answered {
			t.Errorf("%s: %q speaks, and %q is answered for", test.name, spoke, answered)
		}
	}
}
