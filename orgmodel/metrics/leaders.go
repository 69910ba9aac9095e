package metrics

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// Leadership says who leads a unit.
type Leadership struct {
	// Posts in charge, as places in Organisation.Posts: several for joint
	// leadership, none when nobody leads the unit.
	Posts []int
	// Via is the unit whose led_by names them: the unit itself, or one above
	// it; -1 when nobody leads the unit.
	Via int
}

// Managers says for every unit, by its place in Organisation.Units, who leads
// it: the posts of its own led_by that exist on the day of the model, else
// those of the nearest unit above that has a leader in place. Only when all
// leaders above are vacant does a vacant one count. The line ends at the first
// elected body, since boards are not led by posts and do not lead staff.
//
// Source: the file itself, keys led_by, parent, count and vacant.
func Managers(o *orgmodel.Organisation) []Leadership {
	table := make([]Leadership, len(o.Units))
	nearest := make([]int, len(o.Units)) // unit at or above with a leader
	filled := make([]int, len(o.Units))  // the same, with one who is in place
	for u := range table {
		table[u].Via, nearest[u], filled[u] = -1, -1, -1
	}
	for _, u := range o.AboveFirst() {
		if o.Elected(u) {
			continue
		}
		if p := o.Parent(u); p >= 0 {
			nearest[u], filled[u] = nearest[p], filled[p]
		}
		if own := leadersOf(o, u); len(own) > 0 {
			table[u] = Leadership{Posts: own, Via: u}
			nearest[u] = u
			if slices.ContainsFunc(own, func(post int) bool { return !Unfilled(&o.Posts[post]) }) {
				filled[u] = u
			}
			continue
		}
		via := filled[u]
		if via < 0 {
			via = nearest[u]
		}
		if via >= 0 {
			table[u] = Leadership{Posts: table[via].Posts, Via: via}
		}
	}
	return table
}

// LeadTogether reports whether some posts lead a unit together. Of managers of several
// units among which staff are divided, one leads each.
func (in *Inputs) LeadTogether(posts []int) bool {
	if len(posts) < 2 {
		return false
	}
	return slices.ContainsFunc(in.Managers, func(m Leadership) bool {
		return len(m.Posts) >= len(posts) && !slices.ContainsFunc(posts, func(post int) bool { return !slices.Contains(m.Posts, post) })
	})
}

// leadersOf lists the posts of a unit's led_by that exist, each once.
func leadersOf(o *orgmodel.Organisation, unit int) []int {
	var posts []int
	for _, id := range o.Units[unit].LedBy {
		ref, ok := o.Find(id)
		if !ok || ref.Type != orgmodel.TypePost || !o.Active(&o.Posts[ref.Index].Common) {
			continue
		}
		if !slices.Contains(posts, ref.Index) {
			posts = append(posts, ref.Index)
		}
	}
	return posts
}

// Unfilled reports whether a post certainly stands empty: all of it is vacant.
func Unfilled(post *orgmodel.Post) bool {
	vacant, known := post.Vacant.Low()
	count, counted := post.Count.High()
	return known && counted && count > 0 && vacant >= count
}

// ledUnits lists the units whose led_by names each post, by the id of the post.
func ledUnits(o *orgmodel.Organisation) map[string][]int {
	led := make(map[string][]int, len(o.Posts))
	for u := range o.Units {
		for _, id := range o.Units[u].LedBy {
			led[id] = append(led[id], u)
		}
	}
	return led
}
