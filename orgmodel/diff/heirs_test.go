package diff_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// What others succeed from a later day than the file describes: until then nothing has
// changed, and by that day the same is told as of a file of that day.

const twoUnits = town + `
unit: id = "norr"; name = "Norra enheten"; kind = "unit"; parent = "sn"; heads = 12{old}
unit: id = "syd"; name = "Södra enheten"; kind = "unit"; parent = "sn"; heads = 9{old}
post: id = "chef"; name = "Enhetschef"; unit = "syd"; count = 1
target_group: id = "unga"; name = "Unga"
service: id = "rad"; name = "Rådgivning"; provided_by = ["syd"]; target_groups = ["unga"]
`

var laterHeirs = []struct{ name, after, told string }{
	{"a merger that the old units are described beside", strings.ReplaceAll(twoUnits, "{old}", `; until = 2026-06-30`) + `
unit: id = "hela"; name = "Enheten"; kind = "unit"; parent = "sn"; heads = 21; formerly = ["norr", "syd"]; since = 2026-07-01
`, `
”Norra enheten” och ”Södra enheten” slås samman till ”Enheten”.
`},
	{"a merger alone", town + `
unit: id = "hela"; name = "Enheten"; kind = "unit"; parent = "sn"; heads = 21; formerly = ["norr", "syd"]; since = 2026-07-01
post: id = "chef"; name = "Enhetschef"; unit = "hela"; count = 1
target_group: id = "unga"; name = "Unga"
service: id = "rad"; name = "Rådgivning"; provided_by = ["hela"]; target_groups = ["unga"]
`, `
”Norra enheten” och ”Södra enheten” slås samman till ”Enheten”.
`},
	{"a split of which nobody says who carries on the service", strings.ReplaceAll(twoUnits, "{old}", "") + `
unit: id = "a"; name = "Enhet A"; kind = "unit"; parent = "sn"; heads = 4; formerly = ["syd"]; since = 2026-07-01
unit: id = "b"; name = "Enhet B"; kind = "unit"; parent = "sn"; heads = 5; formerly = ["syd"]; since = 2026-07-01
close: ids = ["syd"]; date = 2026-07-01
`, `
”Södra enheten” delas i ”Enhet A” och ”Enhet B”.
Vilken av ”Enhet A” och ”Enhet B” som fortsätter med ”Rådgivning” efter ”Södra enheten” framgår inte.
`},
}

func TestLaterHeirs(t *testing.T) {
	before := toml(t, strings.ReplaceAll(twoUnits, "{old}", ""))
	for _, c := range laterHeirs {
		t.Run(c.name, func(t *testing.T) {
			now := diff.Compare(before, toml(t, c.after), diff.Options{})
			for _, says := range toldOf(now) {
				if strings.Contains(says, "läggs ned") || strings.Contains(says, "upphör") || strings.Contains(says, "beskrivs inte") || strings.Contains(says, "inte längre") {
					t.Errorf("on the day of the file: %s", says)
				}
			}
			keepsServices(t, now)
			ahead := now.Ahead()
			keepsServices(t, ahead)
			if d := cmp.Diff(strings.TrimSpace(c.told), strings.Join(toldOf(ahead, orgmodel.TypeUnit, orgmodel.TypeService), "\n")); d != "" {
				t.Errorf("(-want +got)\n%s", d)
			}
		})
	}
}

func keepsServices(t *testing.T, c *diff.Comparison) {
	t.Helper()
	for _, g := range metrics.ServedGroups(c.Pair()) {
		if g.Turn != metrics.Kept {
			t.Errorf("on %d the group has turn %d; the service goes on", c.New.Day(), g.Turn)
		}
	}
}

// toldOf is what is told of some tables, or of all.
func toldOf(c *diff.Comparison, of ...orgmodel.Type) []string {
	var list []string
	for _, i := range c.Told() {
		ch := &c.Changes[i]
		if len(of) == 0 || ch.Type == of[0] || ch.Type == of[len(of)-1] {
			list = append(list, c.Sentence(i).In(message.SV))
		}
	}
	return list
}
