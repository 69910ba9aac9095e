package diff_test

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestSentenceOfAll tells several things that come or go at once, with all that
// is said of each.
func TestSentenceOfAll(t *testing.T) {
	leaders := town + `
post: id = "rektor"; name = "Rektor"; unit = "on"
post: id = "chef"; name = "Enhetschef"; unit = "sn"
`
	for _, c := range []struct{ before, after, sv, en, called string }{
		{
			leaders,
			leaders + `unit: id = "a"; name = "Team"; kind = "unit"; parent = "sn"; led_by = ["rektor", "chef"]`,
			"3 enheter inrättas under ”Socialnämnden” och leds gemensamt av ”Rektor” och ”Enhetschef”",
			"3 units are set up under “Socialnämnden”, led jointly by “Rektor” and “Enhetschef”",
			"”Team”",
		},
		{
			leaders,
			leaders + `unit: id = "a"; name = "Team"; kind = "collaboration"; members = ["sn", "on"]`,
			"3 enheter inrättas som samverkan mellan ”Socialnämnden” och ”Omsorgsnämnden”",
			"3 units are set up as collaborations of “Socialnämnden” and “Omsorgsnämnden”",
			"”Team”",
		},
		{
			town + `post: id = "p"; name = "Utredare"; unit = "sn"; count = 4`, town,
			"3 slags uppdrag i ”Socialnämnden” finns inte kvar",
			"3 sorts of elected offices in “Socialnämnden” are no longer there",
			"”Utredare” (4)",
		},
		{
			town, town + `unit: id = "rk"; name = "Röda Korset"; kind = "nonprofit"`,
			"3 aktörer tas med i beskrivningen", "3 actors are added to the description", "”Röda Korset”",
		},
		{
			town + `target_group: id = "g"; name = "Unga"`, town + `target_group: id = "g"; name = "Ungdomar"`,
			"", "", "”Ungdomar”",
		},
	} {
		d := diff.Compare(toml(t, c.before), toml(t, c.after), diff.Options{Complete: true})
		told := d.Told()
		if len(told) != 1 {
			t.Errorf("%s: %d changes are told", c.en, len(told))
			continue
		}
		if got := d.SentenceOfAll(told[0], 3); got.In(message.SV) != c.sv || got.In(message.EN) != c.en {
			t.Errorf("%q and %q, not %q and %q", got.In(message.SV), got.In(message.EN), c.sv, c.en)
		}
		if got := d.CalledAmong(told[0]).In(message.SV); got != c.called {
			t.Errorf("called %s, not %s", got, c.called)
		}
	}
}
