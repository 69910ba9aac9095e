package drawing_test

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
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// drawn makes up an organisation of any shape, with the ids of another where
// both have them: parents and members that are missing, loops, successions of all
// sorts.
func drawn(t *rapid.T, name string, units int, kinds ...string) *orgmodel.Organisation {
	o := &orgmodel.Organisation{}
	o.Header.Name, o.Header.Language = "Kommun "+name, "sv"
	o.Header.AsOf, _ = orgmodel.ParseDate("2026-01-01")
	id := func(most int, label string) string { return fmt.Sprint("u", rapid.IntRange(0, most).Draw(t, label)) }
	taken := map[string]bool{}
	for range rapid.IntRange(units/2, 2*units).Draw(t, name) {
		u := orgmodel.Unit{Kind: rapid.SampledFrom(kinds).Draw(t, "kind"), Role: rapid.SampledFrom([]string{"", "", "provider"}).Draw(t, "role")}
		number := rapid.IntRange(0, 2*units).Draw(t, "id")
		u.ID, u.Name = fmt.Sprint("u", number), rapid.SampledFrom([]string{"Barn", "Arbetsmarknads- och socialförsörjningsverksamheten", ""}).Draw(t, "name")
		if taken[u.ID] {
			continue
		}
		taken[u.ID] = true
		switch rapid.IntRange(0, 60).Draw(t, "place") {
		case 0, 1, 2:
		case 3:
			if rapid.IntRange(0, 9).Draw(t, "loop") == 0 {
				u.Parent = id(units, "parent")
			}
		default:
			if number > 0 {
				u.Parent = id(min(number, units)-1, "parent")
			}
		}
		if rapid.IntRange(0, 5).Draw(t, "succeeds") == 0 {
			u.Formerly = []string{id(2*units, "from"), id(2*units, "and from")}[:rapid.IntRange(1, 2).Draw(t, "sources")]
		}
		u.Members = []string{id(units, "member"), id(units, "member")}
		u.LedBy = []string{"p" + id(units, "leader")}[:rapid.IntRange(0, 1).Draw(t, "led")]
		u.Until, _ = orgmodel.ParseDate(rapid.SampledFrom([]string{"", "", "", "", "2025"}).Draw(t, "until"))
		o.Units = append(o.Units, u)
	}
	for i := range o.Units {
		p := orgmodel.Post{Unit: id(units, "home")}
		p.ID, p.Name = "p"+o.Units[i].ID, "Enhetschef"
		_ = p.Count.UnmarshalText([]byte(rapid.SampledFrom([]string{"1", "~3", ">2"}).Draw(t, "count")))
		v := orgmodel.Service{ProvidedBy: []string{id(units, "provider")}}
		v.ID, v.Name = "s"+o.Units[i].ID, "Stöd"
		o.Posts, o.Services = append(o.Posts, p), append(o.Services, v)
	}
	o.Index()
	return o
}

// TestEveryUnitIsInThePicture: at full detail each unit of either side has its
// box, in the same place in every picture; nothing panics.
func TestEveryUnitIsInThePicture(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		kinds := []string{"unit", "team", "board", "staff-function", "odd"}
		before, after := drawn(t, "old", 12, kinds...), drawn(t, "new", 12, kinds...)
		c := diff.Compare(before, after, diff.Options{})
		c.Match.Unrelated = false
		all := map[drawing.Picture]*drawing.Drawing{}
		for _, p := range drawing.Pictures() {
			d, err := drawing.Change(c, drawing.Picture(p), drawing.Options{Detail: drawing.Full, Paper: "A3"})
			if err != nil {
				refused(t, err)
				return
			}
			all[drawing.Picture(p)] = d
			for _, complaint := range append(complaints(d), unreadable(d)...) {
				t.Errorf("%s: %s", p, complaint)
			}
		}
		for _, m := range misplaced(all) {
			t.Error(m)
		}
		for i := range after.Units {
			if after.Depth(i) >= 0 && boxOf(all[drawing.AfterPicture], after.Units[i].ID).ID == "" {
				t.Errorf("%s is missing after", after.Units[i].ID)
			}
		}
		for i := range before.Units {
			if before.Depth(i) >= 0 && !stood(all[drawing.BeforePicture], before.Units[i].Name, c, i) {
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
		before, after := drawn(t, "old", 40, "unit", "team"), drawn(t, "new", 40, "unit", "team")
		c := diff.Compare(before, after, diff.Options{NoInfer: true})
		c.Match.Unrelated = false
		o := drawing.Options{Depth: rapid.IntRange(0, 3).Draw(t, "depth"), Lang: message.SV}
		for which, org := range map[drawing.Picture]*orgmodel.Organisation{drawing.BeforePicture: before, drawing.AfterPicture: after} {
			d, err := drawing.Change(c, which, o)
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
				t.Errorf("%s tells of %d units, there are %d:\n%s", which, got, want, outline(d))
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
		c := diff.Compare(drawn(t, "old", 15, kinds...), drawn(t, "new", 15, kinds...), diff.Options{})
		c.Match.Unrelated = false
		root := fmt.Sprint("u", rapid.IntRange(0, 15).Draw(t, "root"))
		o := rapid.SampledFrom([]drawing.Options{{}, {Detail: drawing.Full}, {Detail: drawing.Overview, Depth: 1}, {Root: root}}).Draw(t, "options")
		all := map[drawing.Picture]*drawing.Drawing{}
		for _, p := range drawing.Pictures() {
			d, err := drawing.Change(c, drawing.Picture(p), o)
			if err != nil {
				refused(t, err)
				return
			}
			all[drawing.Picture(p)] = d
		}
		for _, m := range misplaced(all) {
			t.Error(m)
		}
	})
}
