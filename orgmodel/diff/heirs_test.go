package diff_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/towns"
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

// TestLaterHeirsStand: whatever a file dates later, nothing that it is to succeed has ended
// on the day of the file, or is left out of it.
func TestLaterHeirsStand(t *testing.T) {
	met := 0
	lawtest.Check(t, func(t *rapid.T) {
		before := towns.Draw(t)
		after := towns.Copied(towns.Variant(t, before))
		after.Header.Extends, after.Header.AsOf = "", before.Header.AsOf
		if !before.Header.AsOf.Known() {
			return
		}
		later := orgmodel.Date{Year: before.Header.AsOf.Year + 1, Month: 1, Day: 1}
		heired := map[orgmodel.Ref]bool{}
		after.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
			if _, there := before.Find(c.ID); there || c.ID == "" || ref.Type != orgmodel.TypeUnit && ref.Type != orgmodel.TypePost && ref.Type != orgmodel.TypeService {
				return
			}
			c.Since = later
			for _, id := range c.Formerly {
				if old, ok := before.Find(id); ok && old.Type == ref.Type && before.Active(before.Common(old)) {
					if now, here := after.Find(id); !here || after.Active(after.Common(now)) {
						heired[old] = true
					}
				}
			}
		})
		after.Index()
		c := diff.Compare(before, after, diff.Options{NoInfer: true})
		for i := range c.Changes {
			ch := &c.Changes[i]
			if len(ch.Old) == 0 || len(ch.New) > 0 || !heired[orgmodel.Ref{Type: ch.Type, Index: ch.Old[0]}] {
				continue
			}
			t.Errorf("%s", c.Sentence(i).In(message.EN))
		}
		met += len(heired)
	})
	if met == 0 {
		t.Error("nothing was to be succeeded")
	}
}
