package report

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/compare"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
)

// TestAlike leaves a row to every figure in which the members differ, or may.
func TestAlike(t *testing.T) {
	of := func(values ...string) *compare.Figure {
		f := &compare.Figure{}
		for _, v := range values {
			f.Cells = append(f.Cells, compare.Cell{Value: figure.Figure{Fold: figure.None, Quantity: mustQuantity(v)}})
		}
		return f
	}
	wished, apart := of("2", "2"), of("2", "2")
	wished.Wish.Lower = []int{1}
	apart.Cells[1].Apart = compare.OtherSize
	marked := of("2", "2")
	marked.Cells[1].Value.Fold = figure.Unmade // of unknown origin: it bears the mark
	for _, c := range []struct {
		name string
		f    *compare.Figure
		from int
		want bool
	}{
		{"the same", of("2", "2", "2"), 0, true},
		{"one differs", of("2", "2", "3"), 0, false},
		{"only the first differs, which is not shown", of("1", "2", "2"), 1, true},
		{"the same bounds may hide different numbers", of(">=2", ">=2"), 0, false},
		{"somebody wants it lower", wished, 0, false},
		{"only one of them bears the mark", marked, 0, false},
		{"they are not to be set against each other", apart, 0, false},
	} {
		if got := alike(c.f, c.from, make([]marks, len(c.f.Cells))); got != c.want {
			t.Errorf("%s: %t", c.name, got)
		}
	}
}
