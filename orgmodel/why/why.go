// Package why answers what something rests on: a number with its terms, a finding
// with what met its condition, a rule that did not speak with what stood in the
// way, a key with what the files say in it. The answer is worked out anew by the
// functions that made the number or the finding; nothing is kept from the time it
// was printed, so that it cannot tell of another. It adds no figures and no rules
// of its own, opens nothing and prints nothing: package report does.
package why

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Places knows where in its files something of an organisation stands, and which
// files of a chain of variants say it.
type Places interface {
	judge.Places
	// Stated lists the places where the files say something in a key of an
	// entity, the base first; the last of them counts.
	Stated(ref orgmodel.Ref, key string) []location.Span
}

// Side is one of the organisations asked about, with where its parts stand.
// Places may be nil.
type Side struct {
	Org    *orgmodel.Organisation
	Places Places
	File   string // as the reader named it
	// Change is what it changes of what is in force, where one file alone is asked about
	// and it stands on another; nil: nobody knows.
	Change *diff.Comparison
}

// Input is what there is to ask about: one organisation, two of which the second
// is a change of the first, or more of which each is compared with the first.
type Input struct {
	Sides []Side
	// Rules are those that can be asked about: the whole catalogue.
	Rules []*diag.Rule
	// NoInfer keeps to what the files say of who is who.
	NoInfer bool
	// OnBase says that the first side is the base of the others, which are proposals to
	// change it: a row of the first screen is then explained of each of them.
	OnBase bool
	// Complete takes all files for complete, as the reader says.
	Complete bool
}

// Explanation is the answer. Of its lists only those are filled that what was
// asked has something of.
type Explanation struct {
	What  string            // what was asked, as it can be asked again
	Title message.Localizer // of several numbers that belong together; else nil
	Sides []Side
	// Numbers are each a tree with the number at its root.
	Numbers []Number
	// Verdicts are what became of a rule, run by run.
	Verdicts []Verdict
	// Statements are what the files say, or do not say, in a key.
	Statements []Statement
	// Guesses are what the answer rests on besides what the files say: who is held
	// to be who, and by which signs.
	Guesses []Guess
}

// Number is a figure with what it is made of and where that stands.
type Number struct {
	ID    string // "m18-lost"; of a row "heads"
	Label message.Localizer
	Of    []int // the places of the sides it is about: one, or two for a change
	Value figure.Figure
	// Whole is the status of what it is told of; marks are for what is less sure.
	Whole  ground.Status
	Ground ground.Ground
	Parts  []figure.Part // how much of it bears which mark
	Terms  []Term        // the weightiest first
	// Decides are the keys that decide which terms there are, and stand in none.
	Decides []Said
	Unknown []Said // the keys that the files leave out

	look figure.Grounds
}

// Some are how much some of its terms make, and how much of that bears which mark.
// How much is known of sums and counts only.
func (n *Number) Some(terms []Term) (many orgmodel.Quantity, parts []figure.Part) {
	part := n.Value
	part.Terms = make([]figure.Term, len(terms))
	for i := range terms {
		part.Terms[i] = terms[i].Term
	}
	if part.Fold == figure.Sum || part.Fold == figure.Count {
		many = figure.Folded(part)
	}
	return many, n.parts(&part)
}

// Term is a part of a number.
type Term struct {
	figure.Term
	Ground ground.Ground
	Said   []Said  // what it stands on, the main thing first
	Inner  *Number // what its own number is made of; nil when that is a key
	Above  bool    // the same branch stands above
}

// Said is a key with where it stands and whose word it is.
type Said struct {
	ground.Stated
	Side    int
	Place   location.Span
	Sources []string
}

// Guess is that two entities are held to be the same, or one the successor of
// the other.
type Guess struct {
	*diff.Link
	Of       [2]int // the sides
	Old, New string // what they are called
}

// asker is one question in the making.
type asker struct {
	Input
	diffs []*diff.Comparison // by side: from the first; nil for the first
	seen  map[branch]bool
}

// branch is what tells two branches apart.
type branch struct {
	typ, id, number string
	fold            figure.Fold
	terms           int
}

func (in Input) asker() *asker {
	return &asker{Input: in, diffs: make([]*diff.Comparison, len(in.Sides)), seen: map[branch]bool{}}
}

// change is the comparison of the first side with another.
func (a *asker) change(side int) *diff.Comparison {
	if a.diffs[side] == nil {
		a.diffs[side] = diff.Compare(a.Sides[0].Org, a.Sides[side].Org, diff.Options{NoInfer: a.NoInfer, Complete: a.Complete})
	}
	return a.diffs[side]
}

// comparable reports whether a side can be told as a change of the first.
func (a *asker) comparable(side int) bool {
	return a.change(side).OneHistory()
}
