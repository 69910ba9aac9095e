package metrics

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/message"
)

// ChangeMetric is a subject that takes two organisations to measure: the
// counterpart of Metric.
type ChangeMetric struct {
	ID      string // "m18"
	Label   message.Text
	Method  message.Text
	Source  message.Text
	Figures []ChangeFigure
}

// ChangeFigure is one number about the way from one organisation to another.
type ChangeFigure struct {
	ID      string // "m18-manager"
	Label   message.Text
	Unit    Unit
	compute func(*Pair) Value
}

// Compute works the figure out. What the files leave out is only told of when it
// matters for the number.
func (f *ChangeFigure) Compute(p *Pair) Value {
	v := f.compute(p)
	if v.Quantity.Exact() {
		v.Unknown = nil
	}
	return v
}

// Changes lists the figures about a change.
func Changes() []ChangeMetric { return nil }

// Transfer is what a change means for some of the staff: those of one post, or
// those of a unit who are in none of its posts. Each employee is in one of them.
type Transfer struct {
	Unit  int                 // place of the old unit
	Post  int                 // place of the old post; -1: staff outside the posts
	Heads orgmodel.Quantity   // persons
	FTE   orgmodel.Quantity   // full-time equivalents
	To    int                 // place of the new unit; -1: none is found
	Lost  Answer              // whether they are without a place in the new organisation
	From  []int               // the posts that led them, as places in the old list
	By    []int               // the posts that lead them now, as places in the new list
	New   [differences]Answer // what is new for them
}

// Difference is what can be new for an employee.
type Difference uint8

// The differences.
const (
	NewManager   Difference = iota // another post leads them
	NewUnit                        // another unit, not the same under another name
	NewAuthority                   // another board is answerable
	NewEmployer                    // another legal entity employs them
	differences
)

// Transfers says for all staff of the old organisation what is new for them.
func Transfers(*Pair) []Transfer { return nil }
