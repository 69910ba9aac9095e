package compare

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// Wish is which direction of a figure the files hold to be better.
type Wish struct {
	Lower, Higher []int // the members that say so
}

// Said reports whether a direction is declared that nobody speaks against.
func (w *Wish) Said() bool { return (len(w.Lower) > 0) != (len(w.Higher) > 0) }

// Disputed reports whether the files declare opposite directions.
func (w *Wish) Disputed() bool { return len(w.Lower) > 0 && len(w.Higher) > 0 }

// add notes what a member holds to be better.
func (w *Wish) add(member int, better string) {
	list := &w.Lower
	switch better {
	case "higher":
		list = &w.Higher
	case "lower":
	default:
		return
	}
	if !slices.Contains(*list, member) {
		*list = append(*list, member)
	}
}

// wish collects what the indicators of all members say of a key figure.
func (c *Comparison) wish(figure string) (w Wish) {
	for i := range c.Members {
		o := c.Members[i].Org
		for j := range o.Indicators {
			if ind := &o.Indicators[j]; ind.Figure == figure && o.Active(&ind.Common) {
				w.add(i, ind.Better)
			}
		}
	}
	return w
}

// judge marks the best values of a figure.
func (c *Comparison) judge(f *Figure) { c.judgeFrom(f, 0) }

// judgeFrom leaves out the members before from, which have no value.
func (c *Comparison) judgeFrom(f *Figure, from int) {
	f.Wish = c.wish(f.ID)
	if !f.Wish.Said() {
		return
	}
	var values []orgmodel.Quantity
	for _, cell := range f.Cells[from:] {
		if cell.Apart != Comparable {
			return
		}
		values = append(values, cell.Value.Quantity)
	}
	for i, best := range best(values, len(f.Wish.Lower) > 0) {
		f.Cells[from+i].Best = best
	}
}

// best says which of some values are certainly not beaten by any other. As long
// as another may be better nothing is called best; an approximate number has no
// bounds that anything can be held against.
func best(values []orgmodel.Quantity, lower bool) []bool {
	marks := make([]bool, len(values))
	for i, v := range values {
		marks[i] = len(values) > 1
		for j, w := range values {
			if i != j && !unbeaten(v, w, lower) {
				marks[i] = false
			}
		}
	}
	return marks
}

// unbeaten reports whether v is certainly as good as w or better.
func unbeaten(v, w orgmodel.Quantity, lower bool) bool {
	if approximate(v) || approximate(w) {
		return false
	}
	if !lower {
		v, w = w, v
	}
	high, bounded := v.High()
	low, known := w.Low()
	return bounded && known && high <= low
}

// approximate reports whether a number is known, but not exactly.
func approximate(q orgmodel.Quantity) bool { return q.Known() && q.Approximate() == q }
