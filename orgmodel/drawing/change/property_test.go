package change_test

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/change"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestEveryUnitIsInThePicture: at full detail each unit of either side has its
// box, in the same place in every picture; nothing panics.
func TestEveryUnitIsInThePicture(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		kinds := []string{"unit", "team", "board", "staff-function", "odd"}
		before, after := drawtest.Drawn(t, "old", 12, kinds...), drawtest.Drawn(t, "new", 12, kinds...)
		c := diff.Compare(before, after, diff.Options{})
		c.Match.Unrelated = false
		all := map[change.Picture]*drawing.Drawing{}
		for _, p := range change.Pictures() {
			d, err := change.Draw(c, change.Picture(p), drawing.Options{Detail: drawing.Full, Paper: "A3"})
			if err != nil {
				refused(t, err)
				return
			}
			all[change.Picture(p)] = d
			for _, complaint := range append(drawtest.Complaints(d), unreadable(d)...) {
				t.Errorf("%s: %s", p, complaint)
			}
		}
		for _, m := range misplaced(all) {
			t.Error(m)
		}
		for i := range after.Units {
			if after.Depth(i) >= 0 && boxOf(all[change.After], after.Units[i].ID).ID == "" {
				t.Errorf("%s is missing after", after.Units[i].ID)
			}
		}
		for i := range before.Units {
			if before.Depth(i) >= 0 && !stood(all[change.Before], before.Units[i].Name, c, i) {
				t.Errorf("%s is missing before", before.Units[i].ID)
			}
		}
	})
}

// stood reports a box for an old unit: at the place it left, or where it stays.
func stood(d *drawing.Drawing, name string, c *diff.Comparison, unit int) bool {
	for _, id := range append([]string{c.Old.Units[unit].ID + "_before"}, successors(c, unit)...) {
		if b := boxOf(d, id); b.ID != "" && strings.HasPrefix(b.Title, name) {
			return true
		}
	}
	return false
}

func successors(c *diff.Comparison, unit int) []string {
	var ids []string
	for _, n := range c.Match.Of(orgmodel.TypeUnit).After[unit] {
		ids = append(ids, c.New.Units[n].ID)
	}
	return ids
}

func refused(t *rapid.T, err error) {
	var refusal *drawing.Refusal
	if !errors.As(err, &refusal) || refusal.Text.In(message.SV) == "" {
		t.Errorf("refused with %v", err)
	}
}

var countedUnits = regexp.MustCompile(`^(\d+) enhet(er)?$`)

// TestNoUnitIsLostInCounts: at standard detail each unit is a box, a row of one,
// or counted.
func TestNoUnitIsLostInCounts(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		before, after := drawtest.Drawn(t, "old", 40, "unit", "team"), drawtest.Drawn(t, "new", 40, "unit", "team")
		c := diff.Compare(before, after, diff.Options{NoInfer: true})
		c.Match.Unrelated = false
		o := drawing.Options{Depth: rapid.IntRange(0, 3).Draw(t, "depth"), Lang: message.SV}
		for which, org := range map[change.Picture]*orgmodel.Organisation{change.Before: before, change.After: after} {
			d, err := change.Draw(c, which, o)
			if err != nil {
				refused(t, err)
				return
			}
			want := 0
			for i := range org.Units {
				if org.Depth(i) >= 0 {
					want++
				}
			}
			if got := unitsIn(d); got != want {
				t.Errorf("%s tells of %d units, there are %d:\n%s", which, got, want, drawtest.Outline(d))
			}
		}
	})
}

// unitsIn counts the units that an outline tells of.
func unitsIn(d *drawing.Drawing) int {
	n := 0
	for _, e := range d.Outline {
		m := countedUnits.FindStringSubmatch(e.Text)
		switch {
		case m != nil:
			k, _ := strconv.Atoi(m[1])
			n += k
		case e.Heading || strings.HasPrefix(e.Text, "▪"):
			n++
		}
	}
	return n
}

// TestChangeOfOddCollaborations: collaborations of collaborations, with units
// below them, that become units and back.
func TestChangeOfOddCollaborations(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		kinds := []string{"unit", "collaboration", "team", "actor"}
		c := diff.Compare(drawtest.Drawn(t, "old", 15, kinds...), drawtest.Drawn(t, "new", 15, kinds...), diff.Options{})
		c.Match.Unrelated = false
		root := fmt.Sprint("u", rapid.IntRange(0, 15).Draw(t, "root"))
		o := rapid.SampledFrom([]drawing.Options{{}, {Detail: drawing.Full}, {Detail: drawing.Overview, Depth: 1}, {Root: root}}).Draw(t, "options")
		all := map[change.Picture]*drawing.Drawing{}
		for _, p := range change.Pictures() {
			d, err := change.Draw(c, change.Picture(p), o)
			if err != nil {
				refused(t, err)
				return
			}
			all[change.Picture(p)] = d
		}
		for _, m := range misplaced(all) {
			t.Error(m)
		}
	})
}
