// Package proposals says what two proposals on one base have in common, and what only
// one of them does. Each is compared with the base, and the two comparisons are joined:
// what one closes was never closed by the other, and what one adds the other never had.
// It finds no base, works out no figures and judges nothing: whoever loads the files
// knows what they stand on, and package report prints what is joined here.
package proposals

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Comparison is two proposals against the base that both stand on.
type Comparison struct {
	Base *orgmodel.Organisation
	// To are the comparisons of the base with each proposal, in the order in which the
	// reader named them. What is told of a proposal is told by its own one.
	To [2]*diff.Comparison
	// Labels are what the columns of the two are called: "A", "B".
	Labels [2]string
	// Rows are what the proposals do with the base, topic by topic.
	Rows []Row
}

// Row is something that at least one of the proposals does.
type Row struct {
	Type orgmodel.Type
	// Topic is the heading that it is listed under.
	Topic diff.TopicID
	// ID and Name are those of what it is about: as the base has it, or as the proposals
	// do where the base has no such thing.
	ID, Name string
	// Key is the key of the file format that gets another value; empty where something
	// comes, goes or becomes something else.
	Key string
	// Changes are what each proposal does, as places in the changes of its comparison
	// with the base. A proposal without any leaves the thing as it is.
	Changes [2][]int
	// Both says that both proposals do something here, and Alike that it is the same.
	Both, Alike bool
	// Values are what stands in the key today and in each proposal.
	Values [3]diff.Value
	// Elsewhere says of each proposal that it changes other things about what the row is
	// about, though nothing of this: it cannot be said to leave the thing alone.
	Elsewhere [2]bool
	// Gone says of each proposal that what the row is about is there no more: it is
	// closed, or lives on in others, and has no value that could be left as it is.
	Gone [2]bool

	place int // in the base; behind all of it where the base has no such thing
}

// Only is the proposal that alone does what a row tells: 0 or 1; -1: both do something.
func (r *Row) Only() int {
	switch {
	case r.Both:
		return -1
	case len(r.Changes[0]) > 0:
		return 0
	}
	return 1
}

// Valued reports whether a row is about what stands in one key of one thing.
func (r *Row) Valued() bool {
	return slices.ContainsFunc(r.Values[:], func(v diff.Value) bool { return v.Said() })
}

// Options say what to join.
type Options struct {
	// All also joins the changes that another one explains.
	All bool
}

// Join joins the comparisons of one base with each of two proposals.
func Join(a, b *diff.Comparison, o Options) *Comparison {
	c := &Comparison{Base: a.Old, To: [2]*diff.Comparison{a, b}, Labels: Labels(a.New, b.New)}
	j := newJoiner(c, o)
	j.gather()
	j.common()
	j.elsewhere()
	c.Rows = j.rows
	c.order()
	return c
}

// Differ reports whether the two proposals differ in anything.
func (c *Comparison) Differ() bool {
	return slices.ContainsFunc(c.Rows, func(r Row) bool { return !r.Alike })
}

// Subject is what a reader calls what a row is about.
func (c *Comparison) Subject(r *Row) message.Localizer {
	for side, changes := range r.Changes {
		if len(changes) == 1 {
			return c.To[side].Subject(&c.To[side].Changes[changes[0]])
		}
	}
	return message.Quoted(r.Name)
}
