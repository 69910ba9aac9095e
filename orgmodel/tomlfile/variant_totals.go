package tomlfile

import (
	"fmt"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// staffDiffers reports whether the two organisations state staff of a unit, or below
// it, otherwise: a total then holds only when it is stated again.
func (v *variant) staffDiffers(id string) bool {
	return !slices.Equal(staffBelow(v.ground, id), staffBelow(v.after, id))
}

// staffBelow lists what says how many work in a unit and in those below it: the
// staffKeys of what is there, active or not.
func staffBelow(o *orgmodel.Organisation, id string) []string {
	top := o.UnitIndex(id)
	if top < 0 {
		return nil
	}
	var list []string
	for u := range o.Units {
		x := &o.Units[u]
		if !o.IsAtOrBelow(u, top) {
			continue
		}
		if u != top {
			list = append(list, fmt.Sprint(x.ID, x.Parent, x.HeadsTotal, x.FTETotal, x.Since, x.Until))
		}
		list = append(list, fmt.Sprint(x.ID, x.Kind, x.Heads, x.FTE))
	}
	for i := range o.Posts {
		post := &o.Posts[i]
		if u := o.UnitIndex(post.Unit); u >= 0 && o.IsAtOrBelow(u, top) {
			list = append(list, fmt.Sprint(post.ID, post.Unit, post.Count, post.FTE, post.Vacant, post.Since, post.Until))
		}
	}
	slices.Sort(list)
	return list
}
