package diff

import "github.com/orgmodel/orgmodel/orgmodel"

// changes lists what differs, topic by topic.
func changes(c *Comparison) []Change {
	var list []Change
	s := c.Match.Of(orgmodel.TypeUnit)
	for i := range c.New.Units {
		if u := &c.New.Units[i]; c.New.Active(&u.Common) && len(s.Before[i]) == 0 {
			list = append(list, Change{Kind: "unit-founded", Type: orgmodel.TypeUnit, New: []int{i}, Status: u.Status, Assumed: u.Assumed.All, By: -1})
		}
	}
	for i := range c.Old.Units {
		if u := &c.Old.Units[i]; c.Old.Active(&u.Common) && len(s.After[i]) == 0 {
			list = append(list, Change{Kind: "unit-closed", Type: orgmodel.TypeUnit, Old: []int{i}, By: -1})
		}
	}
	return list
}
