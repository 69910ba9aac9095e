// Package diff says what differs between two organisations: who is who in them,
// what is new, gone, moved, merged or split, and who does what for whom instead.
// It states facts. What they mean for people and staff, package impact judges;
// how they look, packages drawing and report decide. It knows no severity and
// opens no file.
package diff

import (
	"sync"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/atonce"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// Options say how to compare.
type Options struct {
	// NoInfer keeps to what the files say: the same id, or formerly. Nobody
	// is guessed to be the same.
	NoInfer bool
	// Complete takes both files for complete, as the reader says of them: what
	// one has and the other lacks has ended, or begun.
	Complete bool
}

// Comparison is what differs between two organisations.
type Comparison struct {
	// New is the new one on the day that it describes: what a variant has otherwise only
	// from a later day stands in it as it was before.
	Old, New *orgmodel.Organisation
	Match    *Match
	// Changes are all differences, topic by topic in reading order. One real
	// change shows up as several: those that another explains say so in By.
	Changes []Change

	dated         *orgmodel.Organisation // the new one as its file states it: see untilThen
	pair          func() *metrics.Pair
	ahead         func() *Comparison
	asked         func() *asked // what grounds are looked up with
	rested        func() map[*Change]resting
	before, after *namer
}

// Compare says what differs between two organisations, each on its own day.
func Compare(before, after *orgmodel.Organisation, o Options) *Comparison {
	return CompareBeside(before, after, o, func(_, _ *metrics.Inputs) {})
}

// CompareBeside is Compare for who also works out figures of the two by themselves:
// those rest neither on who is who nor on what changed, and another processor works them
// out meanwhile. It returns when both are done.
func CompareBeside(before, after *orgmodel.Organisation, o Options, meanwhile func(was, is *metrics.Inputs)) *Comparison {
	before, after = before.Beside(after), after.Beside(before)
	stated := after
	after = untilThen(before, stated)
	c := &Comparison{Old: before, New: after, dated: stated, before: &namer{Organisation: before}, after: &namer{Organisation: after}}
	inputs := sync.OnceValues(func() (was, is *metrics.Inputs) {
		return metrics.NewInputs(before), metrics.NewInputs(after).Second()
	})
	c.pair = sync.OnceValue(func() *metrics.Pair {
		was, is := inputs()
		return metrics.NewPair(was, is, c.Match.tables)
	})
	c.ahead = sync.OnceValue(func() *Comparison { return c.later(o) })
	c.asked = c.onAsking()
	c.rested = sync.OnceValue(func() map[*Change]resting { return restingOf(c) })
	atonce.Do(
		func() {
			c.Match = match(before, after, o)
			c.Changes = changes(c)
		},
		func() { meanwhile(inputs()) },
	)
	return c
}

// Pair is the two organisations for figures about the change.
func (c *Comparison) Pair() *metrics.Pair { return c.pair() }

// Told lists the changes that no other explains: what a reader is told.
func (c *Comparison) Told() []int {
	var list []int
	for i := range c.Changes {
		if c.Changes[i].By < 0 {
			list = append(list, i)
		}
	}
	return list
}

// Change is one difference. What it rests on Comparison.Ground says.
type Change struct {
	Kind Kind
	Type orgmodel.Type // the table of what changed
	// Old and New are what changed, as places in the lists of its table: one
	// on each side, none for what is new or gone, several for what was merged
	// or split.
	Old, New []int
	// Key is the key of the file format whose value changed; empty when the
	// entity as a whole did. A staffing change of what merged or split is about
	// the sums of both sides.
	Key string
	// Before and After are what stood in the key, and stands there. Of what
	// merged or split they list what there was and what came of it; of a group
	// the services that reach it; of a pathway without a key the hand-offs.
	Before, After Value
	// Guess is the weakest guess about who is who that the change rests on;
	// nil when ids and formerly say it all.
	Guess *Link
	// By is the change that explains this one, as a place in Changes; -1 when
	// it stands for itself.
	By int

	detail *detail // what its sentence says besides
}

// Value is what stood, or stands, in a key.
type Value struct {
	IDs  []string          // of what it refers to; none for other values
	Raw  string            // as the file format writes it; stable for programs
	Text message.Localizer // for a reader, by name; nil when nothing stands there
}

// Said reports whether anything stands there.
func (v Value) Said() bool { return v.Text != nil }

// ID returns the id of what changed: as it is now, or was before it ended. What
// was merged goes by the id of what it became; what was split, by its old one.
func (c *Comparison) ID(ch *Change) string { return c.common(ch).ID }

// Name returns the name of what changed.
func (c *Comparison) Name(ch *Change) string {
	if e := c.common(ch); e.Name != "" {
		return e.Name
	}
	return c.ID(ch)
}

func (c *Comparison) common(ch *Change) *orgmodel.Common {
	o, ref := c.holder(ch)
	return o.Common(ref)
}
