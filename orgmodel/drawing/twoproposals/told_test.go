package twoproposals_test

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/twoproposals"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/towns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/proposals"
)

// twoOf are two proposals on a generated town, each of which changes it a few times.
func twoOf(t *rapid.T) *proposals.Comparison {
	base := towns.Draw(t)
	var to [2]*diff.Comparison
	for side := range to {
		to[side] = diff.Compare(base, towns.Variant(t, base), diff.Options{})
	}
	return proposals.Join(to[0], to[1], proposals.Options{})
}

// boxOf is the box of a unit: that of the one it has another id than, in the base.
func boxOf(d *drawing.Drawing, c *proposals.Comparison, side, unit int) *drawing.Box {
	id := c.To[side].New.Units[unit].ID
	if twin, _ := c.To[side].Twins(orgmodel.TypeUnit); twin[unit] >= 0 {
		id = c.Base.Units[twin[unit]].ID
	}
	return boxNamed(d, id, side)
}

func boxNamed(d *drawing.Drawing, id string, side int) *drawing.Box {
	for _, try := range []string{id + "_in_" + []string{"a", "b"}[side], id} {
		for i := range d.Boxes {
			if d.Boxes[i].ID == try {
				return &d.Boxes[i]
			}
		}
	}
	return nil
}

// marked reports whether a box says that a proposal does something to its unit.
func marked(b *drawing.Box, label string) bool {
	sign, _, _ := strings.Cut(b.Title, " ")
	if sign == "↔"+label {
		return true
	}
	// Both do: the sign is that of what differs or of what happens, and the head names both.
	head, _, _ := strings.Cut(b.Title, ";")
	return !strings.HasPrefix(sign, "↔A") && !strings.HasPrefix(sign, "↔B") && (strings.Contains(b.Title, " A and B)") || strings.Contains(head, "(") && strings.Contains(b.Title, "A: ") && strings.Contains(b.Title, "B: "))
}

// TestThePictureSaysWhatTheTextSays: what is told of a unit that is drawn is marked in its
// box with the proposal that does it, and a box is marked only where something is told.
func TestThePictureSaysWhatTheTextSays(t *testing.T) {
	seen := map[diff.Kind]bool{}
	lawtest.Check(t, func(t *rapid.T) {
		c := twoOf(t)
		c.Labels = [2]string{"A", "B"}
		d, err := twoproposals.Draw(c, drawing.Options{Lang: message.EN, Detail: drawing.Full})
		if err != nil {
			return
		}
		told := map[string][2]bool{}
		for i := range c.Rows {
			r := &c.Rows[i]
			for side, changes := range r.Changes {
				for _, k := range changes {
					ch := &c.To[side].Changes[k]
					if ch.Type != orgmodel.TypeUnit {
						continue
					}
					seen[ch.Kind] = true
					var boxes []*drawing.Box
					for _, o := range ch.Old {
						boxes = append(boxes, boxNamed(d, c.Base.Units[o].ID, side))
					}
					for _, n := range ch.New {
						if r.Key == "" || len(ch.Old) == 0 {
							boxes = append(boxes, boxOf(d, c, side, n))
						}
					}
					for _, b := range boxes {
						if b == nil {
							continue
						}
						by := told[b.ID]
						by[side] = true
						told[b.ID] = by
						if !marked(b, c.Labels[side]) {
							t.Fatalf("it is told that %q of %s, and the box says %q", c.Sentence(r).In(message.EN), c.Labels[side], b.Title)
						}
					}
				}
			}
		}
		holdNoOtherMarks(t, c, d, told)
		holdCounts(t, d)
	})
	for _, e := range []diff.Event{diff.Merged, diff.Split, diff.Absorbed, diff.SpunOff, diff.Renamed, diff.Added, diff.Removed} {
		if kind := diff.KindOf(orgmodel.TypeUnit, e); !seen[kind] {
			t.Errorf("no town tells of %s", kind)
		}
	}
	if !seen[diff.UnitMoved] {
		t.Error("no town tells of a unit that moves")
	}
}

// holdNoOtherMarks holds that a unit is only marked as one proposal's where the text tells
// of that one: of the unit, or of a post or service in it.
func holdNoOtherMarks(t *rapid.T, c *proposals.Comparison, d *drawing.Drawing, told map[string][2]bool) {
	inside := [2]bool{}
	for i := range c.Rows {
		for side, changes := range c.Rows[i].Changes {
			inside[side] = inside[side] || len(changes) > 0 && c.Rows[i].Type != orgmodel.TypeUnit
		}
	}
	for _, b := range d.Boxes {
		if !strings.HasPrefix(b.Class, "unit") || strings.HasPrefix(b.Class, "unit place") {
			continue
		}
		for side, label := range c.Labels {
			if strings.HasPrefix(b.Title, "↔"+label+" ") && !told[b.ID][side] && !inside[side] {
				t.Fatalf("%q, of which nothing is told", b.Title)
			}
		}
	}
}

var countOf = regexp.MustCompile(`(\d+) `)

// holdCounts holds that the title counts the boxes that are marked, each once.
func holdCounts(t *rapid.T, d *drawing.Drawing) {
	got := map[string]int{}
	for _, b := range d.Boxes {
		if !strings.HasPrefix(b.Class, "unit") || strings.HasPrefix(b.Class, "unit place") {
			continue
		}
		class := strings.Fields(b.Class)[1]
		sign, _, _ := strings.Cut(b.Title, " ")
		switch {
		case class == "only":
			got[sign]++
		case !slices.Contains([]string{"untouched", "neighbour"}, class):
			got["alike"]++
		}
	}
	want := map[string]int{}
	_, said, _ := strings.Cut(d.Description, ". ")
	said, _, _ = strings.Cut(said, ".")
	for _, part := range strings.Split(said, "; ") {
		head, numbers, found := strings.Cut(part, ": ")
		if !found {
			continue
		}
		who := map[string]string{"only in A": "↔A", "only in B": "↔B", "in A and B alike": "alike", "in both A and B, but not alike": "↔"}[strings.ToLower(head[:1])+head[1:]]
		if who == "" {
			t.Fatalf("%q is not understood in %q", head, d.Description)
		}
		for _, m := range countOf.FindAllStringSubmatch(numbers+" ", -1) {
			n, _ := strconv.Atoi(m[1])
			want[who] += n
		}
	}
	for _, who := range []string{"↔A", "↔B", "↔", "alike"} {
		if got[who] != want[who] {
			t.Fatalf("%d boxes are marked %s, and it is said: %s", got[who], who, d.Description)
		}
	}
}
