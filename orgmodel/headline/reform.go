package headline

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
)

// Deed is what a reform does in one way: changes of one kind, as places in the
// comparison.
type Deed struct {
	Kind    diff.Kind
	Type    orgmodel.Type
	Changes []int
	// Minor says that it comes after what weighs more, also where that is less sure.
	Minor bool
}

// rank is a kind of change that the first sentence tells of.
type rank struct {
	typ    orgmodel.Type
	events []diff.Event
}

// ranks are what weighs most, the heaviest first. Those without events are of some of
// the changes of a kind only; see rankOf.
var ranks = []rank{
	{orgmodel.TypeUnit, []diff.Event{diff.Merged}},
	{orgmodel.TypeUnit, []diff.Event{diff.Regrouped}},
	{orgmodel.TypeUnit, []diff.Event{diff.Absorbed}},
	{orgmodel.TypeUnit, []diff.Event{diff.Split}},
	{orgmodel.TypeUnit, []diff.Event{diff.SpunOff}},
	moved: {},
	{orgmodel.TypeUnit, []diff.Event{diff.Renamed}},
	{orgmodel.TypeUnit, []diff.Event{diff.Removed}},
	{orgmodel.TypeUnit, []diff.Event{diff.Added}},
	spread:   {},
	passedOn: {},
	accords:  {},
	targeted: {},
	{orgmodel.TypePost, []diff.Event{diff.Removed}},
	{orgmodel.TypePost, []diff.Event{diff.Added}},
	noService: {orgmodel.TypeService, []diff.Event{diff.Removed}},
	{orgmodel.TypeService, []diff.Event{diff.Added}},
	{orgmodel.TypeAgreement, []diff.Event{diff.Removed}},
	{orgmodel.TypeAgreement, []diff.Event{diff.Added}},
	together: {},
	staffed:  {},
	{orgmodel.TypeBudget, []diff.Event{diff.Removed, diff.Added, diff.Changed}},
	{orgmodel.TypeGoal, []diff.Event{diff.Added}},
	endsWith: {},
}

const (
	moved     = 5
	spread    = 9  // units that work in other areas
	passedOn  = 10 // services that another provider takes over
	accords   = 11 // political agreements that are made
	targeted  = 12 // goals that say how much
	noService = 15
	together  = 19 // cooperation, which need be no agreement
	staffed   = 20
	endsWith  = 23 // services that end with those who provide them
)

// rankOf is the place of a change among what weighs most; -1: it is none of it.
func rankOf(c *diff.Comparison, ch *diff.Change) int {
	switch {
	case c.Topic(ch).ID == diff.TopicOutside, c.Topic(ch).ID == diff.TopicOffices:
		return -1 // others decide of the one, and nobody is employed in the other
	case ch.Kind == diff.UnitMoved:
		return moved
	case ch.Kind == diff.ServiceTransferred && ch.Before.Said() && ch.After.Said():
		return passedOn
	case ch.Kind == diff.StaffingChanged && ch.Key == "heads":
		return staffed
	case ch.Kind == diff.UnitAreasChanged && len(ch.After.IDs) > 0:
		return spread
	case IsCooperation(c, ch):
		return together
	case IsAccord(c, ch):
		return accords
	case ch.Kind == diff.KindOf(orgmodel.TypeGoal, diff.Added) && c.New.Goals[ch.New[0]].Target.Known():
		return targeted
	}
	if endsWithProviders(c, ch) {
		return endsWith
	}
	for i, r := range ranks {
		for _, e := range r.events {
			if ch.Type == r.typ && ch.Kind == diff.KindOf(r.typ, e) {
				return i
			}
		}
	}
	return -1
}

// IsCooperation reports whether a change is of parties who work together, by an
// agreement or by none: the format has one table for both.
func IsCooperation(c *diff.Comparison, ch *diff.Change) bool {
	switch {
	case ch.Type != orgmodel.TypeAgreement:
		return false
	case ch.Kind == diff.KindOf(ch.Type, diff.Added):
		return c.New.Agreements[ch.New[0]].Form == "cooperation"
	case ch.Kind == diff.KindOf(ch.Type, diff.Removed):
		return c.Old.Agreements[ch.Old[0]].Form == "cooperation"
	}
	return false
}

// IsAccord reports whether a change is a political agreement that has been made: it
// decides nothing, and weighs the same whenever it was made.
func IsAccord(c *diff.Comparison, ch *diff.Change) bool {
	if ch.Type != orgmodel.TypeDecision || len(ch.Old) > 0 || len(ch.New) != 1 {
		return false
	}
	return c.New.Decisions[ch.New[0]].Form == "accord"
}

// endsWithProviders reports whether a service ends with all who provide it: the end of
// those says as much.
func endsWithProviders(c *diff.Comparison, ch *diff.Change) bool {
	if ch.Kind != diff.KindOf(orgmodel.TypeService, diff.Removed) || len(ch.Old) != 1 {
		return false
	}
	providers := c.Old.Services[ch.Old[0]].ProvidedBy
	_, lives := c.Twins(orgmodel.TypeUnit)
	for _, id := range providers {
		if u := c.Old.UnitIndex(id); u < 0 || lives[u] >= 0 || len(c.Pair().Units().After[u]) > 0 {
			return false
		}
	}
	return len(providers) > 0
}

// deeds lists what a reform does, the weightiest first: of staff the greatest difference,
// of units those where most work, of mergers and splits those of most units, and else by
// the alphabet.
func deeds(c *diff.Comparison) []Deed {
	lists := make([][]int, len(ranks))
	for _, i := range c.Told() {
		if r := rankOf(c, &c.Changes[i]); r >= 0 {
			lists[r] = append(lists[r], i)
		}
	}
	for _, changes := range lists { // which are told first must not hang on the order of the files
		slices.SortFunc(changes, func(i, j int) int {
			a, b := &c.Changes[i], &c.Changes[j]
			return cmp.Or(cmp.Compare(sizeOf(c, b), sizeOf(c, a)), cmp.Compare(len(b.Old)+len(b.New), len(a.Old)+len(a.New)), byName(c, a, b), cmp.Compare(i, j))
		})
	}
	var list []Deed
	for place, changes := range lists {
		start := len(list)
		for _, i := range changes {
			ch := &c.Changes[i]
			at := start + slices.IndexFunc(list[start:], func(d Deed) bool { return d.Kind == ch.Kind })
			if at < start {
				at, list = len(list), append(list, Deed{Kind: ch.Kind, Type: ch.Type, Minor: place >= staffed})
			}
			list[at].Changes = append(list[at].Changes, i)
		}
	}
	return list
}

// byName orders changes by the names of what they are of, and those of one name as the
// organisation that has both orders them.
func byName(c *diff.Comparison, a, b *diff.Change) int {
	byPlace := 0
	switch {
	case a.Type != b.Type:
	case len(a.New) > 0 && len(b.New) > 0:
		byPlace = c.New.Compare(a.Type, a.New[0], b.New[0])
	case len(a.Old) > 0 && len(b.Old) > 0:
		byPlace = c.Old.Compare(a.Type, a.Old[0], b.Old[0])
	}
	return cmp.Or(strings.Compare(string(c.Name(a)), string(c.Name(b))), byPlace)
}

// sizeOf is how many a change is about: by how much a number of staff changes, or how many
// work in the units that something becomes of; 0 where that is not known.
func sizeOf(c *diff.Comparison, ch *diff.Change) float64 {
	if ch.Type == orgmodel.TypeUnit && ch.Kind != diff.StaffingChanged {
		return cmp.Or(headsOf(c.Old, ch.Old), headsOf(c.New, ch.New))
	}
	before, was := ch.Before.Text.(orgmodel.Quantity)
	after, is := ch.After.Text.(orgmodel.Quantity)
	if !was || !is || !before.Known() || !after.Known() {
		return 0
	}
	low, _ := after.Sub(before).Low()
	return math.Abs(low)
}

// headsOf is how many work in some units at least, as far as those state it.
func headsOf(o *orgmodel.Organisation, units []int) (heads float64) {
	for _, u := range units {
		if least, ok := o.Units[u].Heads.Low(); ok {
			heads += least
		}
	}
	return heads
}
