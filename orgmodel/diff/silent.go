package diff

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// Silent reports whether one of the files alone describes something of some tables,
// and nothing shows that it ended or began.
func (c *Comparison) Silent(types ...orgmodel.Type) bool {
	return slices.ContainsFunc(types, func(t orgmodel.Type) bool {
		return len(c.Undescribed(t)) > 0 || len(c.DescribedNow(t)) > 0
	})
}

// Undescribed lists what of a table the new file does not describe, as places in the
// old list: nothing shows that it ended.
func (c *Comparison) Undescribed(t orgmodel.Type) []int {
	who := c.Match.Of(t)
	if who == nil {
		return nil
	}
	var list []int
	for o := range who.After {
		if who.Undescribed(o) {
			list = append(list, o)
		}
	}
	return list
}

// DescribedNow lists what of a table the new file is the first to describe, as places
// in the new list.
func (c *Comparison) DescribedNow(t orgmodel.Type) []int {
	who := c.Match.Of(t)
	if who == nil {
		return nil
	}
	var list []int
	for n := range who.Before {
		if who.DescribedNow(n) {
			list = append(list, n)
		}
	}
	return list
}
