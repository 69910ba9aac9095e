package changekit

import "github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"

// Fact is a statement in a box of the picture of changes.
type Fact struct {
	kit.Fact
	Look     *Look  // what happened to it; nil: nothing
	Was      string // what stood there; struck through
	WasRight string
	Struck   bool   // it is no more
	Said     string // what happened to it, in words, where the text does not tell
	Of       string // what sort of thing it is, where a heading says so in the box
	Heading  bool   // of the rows below, in the box only
}

// Folds reports a row that may be left out when nothing happened to it.
func (f *Fact) Folds() bool {
	return f.Sign == "" && !f.Italic && f.Figure == "" && !f.Single && !f.Keep
}

// Apart reports a row that is true of this one unit only, and no news.
func (f Fact) Apart() bool { return f.Single && f.Look == nil }
