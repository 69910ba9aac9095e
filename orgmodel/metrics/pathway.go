package metrics

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// Border is what a case can cross on its way from one step to the next.
type Border uint8

// The borders. Those up to PrincipalBorder go from the lowest to the highest.
const (
	UnitBorder           Border = iota // another unit: a hand-off
	AdministrationBorder               // another administration (förvaltning)
	AuthorityBorder                    // another authority (myndighet): another board
	PrincipalBorder                    // another legal entity (huvudman)
	PurchaserBorder                    // between purchaser and provider, in either direction
	borders
)

// Answer is yes, no, or perhaps when the file does not tell.
type Answer uint8

// The answers.
const (
	No Answer = iota
	Perhaps
	Yes
)

// Crossing says of each border whether it is crossed between two steps.
type Crossing [borders]Answer

// HandOff reports whether the case goes to another unit.
func (c Crossing) HandOff() Answer { return c[UnitBorder] }

// Highest returns the highest border that is certainly crossed; ok is false when
// none is. The border between purchaser and provider has no height.
func (c Crossing) Highest() (highest Border, ok bool) {
	for b := range PurchaserBorder {
		if c[b] == Yes {
			highest, ok = b, true
		}
	}
	return highest, ok
}

// Stop is where a step of a pathway is taken: the unit that the post it names
// belongs to, else the unit it names. The unit of a post decides also when the step is
// taken in a collaboration.
type Stop struct {
	Unit int // place in Organisation.Units; -1 when the file names none that exists
	Post int // place in Organisation.Posts; -1 when the step names none that exists
}

// Way is a pathway with where its steps are taken and the borders between them.
type Way struct {
	Pathway   int // place in Organisation.Pathways
	Stops     []Stop
	Crossings []Crossing // between a step and the next: one fewer than Stops
}

// Ways follows every pathway that exists on the day of the model, in file order.
func Ways(o *orgmodel.Organisation) []Way {
	var ways []Way
	for i := range o.Pathways {
		if o.Active(&o.Pathways[i].Common) {
			ways = append(ways, WayOf(o, i))
		}
	}
	return ways
}

// WayOf follows one pathway.
//
// Source: hand-offs between consecutive steps, after Socialstyrelsen's process
// model; each board is an authority, OSL 2009:400 8:1.
func WayOf(o *orgmodel.Organisation, pathway int) Way {
	w := Way{Pathway: pathway}
	for i := range o.Pathways[pathway].Steps {
		w.Stops = append(w.Stops, stopOf(o, &o.Pathways[pathway].Steps[i]))
		if i > 0 {
			w.Crossings = append(w.Crossings, cross(o, w.Stops[i-1], w.Stops[i]))
		}
	}
	return w
}

// stopOf says where a step is taken.
func stopOf(o *orgmodel.Organisation, step *orgmodel.Step) Stop {
	stop := Stop{Unit: -1, Post: -1}
	if ref, ok := o.Find(step.Post); ok && ref.Type == orgmodel.TypePost && o.Active(&o.Posts[ref.Index].Common) {
		stop.Post = ref.Index
		stop.Unit = standing(o, o.Posts[ref.Index].Unit)
		return stop
	}
	stop.Unit = standing(o, step.Unit)
	return stop
}

// standing is the place of a unit that exists and has a place in the tree; -1
// for any other.
func standing(o *orgmodel.Organisation, id string) int {
	if u := o.UnitIndex(id); u >= 0 && o.Depth(u) >= 0 {
		return u
	}
	return -1
}

// standingPost is the same of the unit of a post.
func standingPost(o *orgmodel.Organisation, post int) int {
	if u := o.UnitOf(post); u >= 0 && o.Depth(u) >= 0 {
		return u
	}
	return -1
}

// Crossed counts the steps on the way that cross a border: a range when the
// file leaves some of it open.
func (w Way) Crossed(b Border) orgmodel.Quantity {
	sum := orgmodel.Exactly(0)
	for _, c := range w.Crossings {
		sum = sum.Add(c[b].count())
	}
	return sum
}

func (a Answer) count() orgmodel.Quantity {
	switch a {
	case Yes:
		return orgmodel.Exactly(1)
	case No:
		return orgmodel.Exactly(0)
	}
	return orgmodel.Between(0, 1)
}

// Highest returns the highest border that is certainly crossed anywhere on the
// way.
func (w Way) Highest() (highest Border, ok bool) {
	for _, c := range w.Crossings {
		if b, crossed := c.Highest(); crossed {
			highest, ok = max(highest, b), true
		}
	}
	return highest, ok
}

// Handlers counts the different posts that the person meets. A step that names
// only a unit counts as one unknown post: perhaps one met already.
func (w Way) Handlers(o *orgmodel.Organisation) orgmodel.Quantity {
	var posts, units, others []int
	open := 0
	for _, s := range w.Stops {
		if s.Post >= 0 {
			posts, units = append(posts, s.Post), append(units, s.Unit)
		}
	}
	for _, s := range w.Stops {
		if s.Post >= 0 {
			continue
		}
		open++
		// In a collaboration it may be anybody; in a unit of which no post is
		// named it is certainly somebody else.
		if s.Unit >= 0 && !o.IsCollaboration(s.Unit) && !slices.Contains(units, s.Unit) {
			others = append(others, s.Unit)
		}
	}
	named := len(distinct(posts))
	least := named + len(distinct(others))
	if open > 0 {
		least = max(least, 1)
	}
	return orgmodel.Between(float64(least), float64(named+open))
}
