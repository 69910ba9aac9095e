package diff

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// SilentStructure reports whether one of the files alone describes a unit, a post or
// a service of our own, and nothing shows that it ended or began. Elected offices are
// no posts.
func (c *Comparison) SilentStructure() bool {
	for _, side := range [...]struct {
		o    *orgmodel.Organisation
		list func(orgmodel.Type) []int
	}{{c.Old, c.Undescribed}, {c.New, c.DescribedNow}} {
		if len(side.list(orgmodel.TypeService)) > 0 || slices.ContainsFunc(side.list(orgmodel.TypeUnit), func(u int) bool { return !side.o.Outside(u) }) {
			return true
		}
		if slices.ContainsFunc(side.list(orgmodel.TypePost), func(i int) bool { return !side.o.Office(i) && !belongsOutside(side.o, i) }) {
			return true
		}
	}
	return false
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
