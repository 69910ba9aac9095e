package metrics

import "github.com/orgmodel/orgmodel/orgmodel"

// Served says what a change means for one target group: which services reached
// it and which reach it now. Inherited services count: coverage flows down.
type Served struct {
	Old, New int // places of the group; -1 on the side that lacks it
	// Before and After are the services that reach it, as places in the old
	// and in the new list.
	Before, After []int
	// Lost are those of Before without a successor among After; Gained those
	// of After without a predecessor among Before.
	Lost, Gained []int
	// Moved are those of After whose predecessors all had other providers:
	// no unit that provides it now, or a predecessor of it, did so before.
	Moved []int
	Turn  Turn
	// Since is the day from which nothing reaches the group, Until the last
	// such day, where the files tell; both are unknown for a group that is
	// reached all the time. Until is unknown when it is not reached again.
	Since, Until orgmodel.Date
	// Gap is for how many months nothing reaches it; unknown when the files
	// give no month.
	Gap orgmodel.Quantity
}

// Turn is what becomes of a group's services, taken together.
type Turn uint8

// The turns.
const (
	Kept     Turn = iota // the same services as before, or their successors
	Won                  // reached by nothing before
	Widened              // some are new, none is gone
	Narrowed             // some are gone, none is new
	Changed              // some are gone, others are new
	LostAll              // reached by nothing any more
)

// ServedGroups says for every target group of either organisation what becomes
// of the services that reach it: those of the new file in its order, then those
// only the old one has. Groups reached by nothing on both sides are kept.
func ServedGroups(*Pair) []Served { return nil }
