package diag

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestApart takes findings apart into what they state and what they ask, whichever way
// their rule has put the two together.
func TestApart(t *testing.T) {
	unit := message.Quoted("Barnenheten")
	both := message.Text{EN: "{0} moves. Is it negotiated? {1}", SV: "{0} flyttas. Är det förhandlat? {1}"}.With(unit, ToEmployer)
	states := message.Text{EN: "{0} moves.", SV: "{0} flyttas."}.With(unit)
	asks := message.Text{EN: "Is it negotiated?", SV: "Är det förhandlat?"}.With()
	for name, test := range map[string]struct {
		Diagnostic
		states, asks string
	}{
		"a statement":                         {Diagnostic{Message: states}, "”Barnenheten” flyttas.", ""},
		"a question":                          {Diagnostic{Message: asks}, "", "Är det förhandlat?"},
		"both in one":                         {Diagnostic{Message: both}, "”Barnenheten” flyttas.", "Är det förhandlat?"},
		"a question of its own":               {Diagnostic{Message: states, Question: groundTexts.joined.With(asks, ToBoard)}, "”Barnenheten” flyttas.", "Är det förhandlat?"},
		"a question of its own, without whom": {Diagnostic{Message: states, Question: asks}, "”Barnenheten” flyttas.", "Är det förhandlat?"},
		"a statement before both":             {Diagnostic{Message: groundTexts.joined.With(message.Text{EN: "No day.", SV: "Ingen dag."}.With(), both)}, "Ingen dag. ”Barnenheten” flyttas.", "Är det förhandlat?"},
	} {
		s, a := test.Apart()
		if got, ask := s.In(message.SV), a.In(message.SV); got != test.states || ask != test.asks {
			t.Errorf("%s: %q, %q", name, got, ask)
		}
	}
}
