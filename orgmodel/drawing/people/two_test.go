package people_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/people"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/towns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/proposals"
)

func outlineOf(d *drawing.Drawing) (list []string) {
	for _, e := range d.Outline {
		list = append(list, strings.Repeat("  ", e.Depth)+e.Text)
	}
	return list
}

// TestTheMatrixOfEachProposalIsThatAgainstTheBase: nothing is told of a proposal in the
// picture of two that is not told of it alone, whichever is named first.
func TestTheMatrixOfEachProposalIsThatAgainstTheBase(t *testing.T) {
	drawn := 0
	lawtest.Check(t, func(t *rapid.T) {
		base := towns.Draw(t)
		var to [2]*diff.Comparison
		var alone [2][]string
		o := drawing.Options{Lang: message.EN}
		for side := range to {
			to[side] = diff.Compare(consistent(base), consistent(towns.Variant(t, base)), diff.Options{})
			d, err := people.Draw(to[side], o)
			if refusal := (*drawing.Refusal)(nil); errors.As(err, &refusal) {
				continue
			}
			for _, line := range outlineOf(d) {
				alone[side] = append(alone[side], "  "+line)
			}
		}
		for _, first := range []int{0, 1} {
			c := proposals.Join(to[first], to[1-first], proposals.Options{})
			d, err := people.DrawTwo(c, o)
			if err != nil {
				if alone[0] != nil && alone[1] != nil {
					t.Fatal(err)
				}
				return
			}
			if list := drawtest.Complaints(d); list != nil {
				t.Fatal(list)
			}
			var want []string
			for k, side := range []int{first, 1 - first} {
				of := to[side]
				want = append(want, c.Labels[k]+": From where to where: "+of.Old.Header.Name+" → "+of.New.Header.Name)
				if alone[side] == nil {
					alone[side] = []string{"  No change is stated in the people of any unit"}
				}
				want = append(want, alone[side]...)
			}
			if got := outlineOf(d); !slices.Equal(slices.Collect(plain(got)), slices.Collect(plain(want))) {
				t.Fatalf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
		}
		drawn++
	})
	if drawn == 0 {
		t.Error("no two proposals say who goes where")
	}
}

// plain leaves out the marks of a heading that depend on what else is drawn.
func plain(list []string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for _, s := range list {
			if !yield(strings.ReplaceAll(s, "*", "")) {
				return
			}
		}
	}
}

func TestNoMatrixOfTwoWithoutAChange(t *testing.T) {
	c := compared(t, unit("a", "Enhet A", 4), unit("a", "Enhet A", 4))
	_, err := people.DrawTwo(proposals.Join(c, c, proposals.Options{}), drawing.Options{})
	if refusal := (*drawing.Refusal)(nil); !errors.As(err, &refusal) {
		t.Errorf("got %v", err)
	}
}
