// Package compare lays any number of organisations side by side: key figures,
// coverage, pathways and indicators, each with what it takes to call two of them
// comparable. It states facts, calls nothing best unless the files declare which
// direction is better, and prints nothing.
package compare

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// Entry is an organisation to compare, and the file it was read from.
type Entry struct {
	Org   *orgmodel.Organisation
	File  string
	Label string // what its column is called; empty: the next letter
}

// Options say how to compare.
type Options struct {
	// Metrics and Changes are the key figures asked for: metrics.All() and
	// metrics.Changes() are all there are, none works out none.
	Metrics []metrics.Metric
	Changes []metrics.ChangeMetric
	// NoInfer keeps to what the files say of who is who.
	NoInfer bool
	// Base says that the first is what all others stand on: they are proposals to
	// change it, and it has a name instead of a letter.
	Base bool
	// Zero says that the base is one of the alternatives that were asked for: it is what
	// there is when none of the others comes about.
	Zero bool
	// Complete takes all of them for complete, as the reader says.
	Complete bool
}

// Comparison is any number of organisations side by side. All lists of cells go
// by the places of Members; what is said of a change is said against the first.
type Comparison struct {
	Members    []Member
	Figures    []Figure
	Changes    []Figure // of the way from the first member to each of the others
	Indicators []Indicator
	Apart      []Apart // indicators that look alike and are not compared
	Coverage   []Group
	Pathways   []Pathway
	Notes      []Note

	// Complete says that the reader took all of them for complete.
	Complete bool

	groupRows, pathwayRows []rowOf
}

// Member is one of the organisations.
type Member struct {
	Entry
	Label string // "A", or BaseLabel: what the columns are called, for programs
	Name  string // told apart from those of the others
	// Zero is the alternative in which nothing is changed (nollalternativ).
	Zero bool
	// Diff is what differs from the first member; nil for the first itself
	// and for other municipalities, where the same id names something else.
	Diff *diff.Comparison

	inputs *metrics.Inputs
}

// Municipality is the code of the municipality that a member describes.
func (m *Member) Municipality() string { return m.Org.Header.Municipality }

// Compare lays organisations side by side, each on its own day. Without any
// there is nothing to say.
func Compare(entries []Entry, o Options) *Comparison {
	c := &Comparison{Complete: o.Complete}
	for i, e := range entries {
		m := Member{Entry: e, Label: o.label(e, i), Zero: o.zero(e, i), inputs: metrics.NewInputs(e.Org)}
		if i > 0 && entries[0].Org.SameMunicipality(e.Org) {
			m.Diff = diff.Compare(entries[0].Org, e.Org, diff.Options{NoInfer: o.NoInfer, Complete: o.Complete})
		}
		c.Members = append(c.Members, m)
	}
	c.name()
	if len(c.Members) == 0 {
		return c
	}
	c.alignGroups()
	c.alignPathways()
	c.measure(o.Metrics)
	c.measureChanges(o.Changes)
	c.indicators()
	c.coverage()
	c.pathways()
	c.note()
	return c
}

// One reports whether all members describe the same municipality.
func (c *Comparison) One() bool {
	for i := range c.Members {
		if !c.Members[0].Org.SameMunicipality(c.Members[i].Org) {
			return false
		}
	}
	return true
}

// BaseLabel is what programs know the column of a base by.
const BaseLabel = "base"

// label is what the column of an entry is called.
func (o *Options) label(e Entry, i int) string {
	switch {
	case o.Base && i == 0:
		return BaseLabel
	case e.Label != "":
		return e.Label
	case o.Base:
		return letters(i - 1)
	}
	return letters(i)
}

// zero reports whether an entry is the alternative in which nothing is changed. A base
// that is only proposed, or a vision, is none: to do nothing leaves what there is.
func (o *Options) zero(e Entry, i int) bool {
	stands := e.Org.Header.Status == orgmodel.InForce || e.Org.Header.Status == orgmodel.Decided || e.Org.Header.Status == ""
	return o.Base && o.Zero && i == 0 && stands
}

// Called is what a reader calls the column of a member, within a sentence.
func (m *Member) Called() message.Localizer {
	switch {
	case m.Zero:
		return zeroCalled
	case m.Label != BaseLabel:
		return message.Same(m.Label)
	}
	return BaseCalled(m.Org)
}

// Heading is what stands above the column of a member.
func (m *Member) Heading() message.Localizer {
	if m.Zero {
		return zeroHeading
	}
	return m.Called()
}

var zeroHeading = message.Text{EN: "zero alternative", SV: "nollalternativ"}

var zeroCalled = message.Text{EN: "the zero alternative", SV: "nollalternativet"}

// BaseCalled is what a reader calls a base, within a sentence: it is the state of today
// only where it is in force.
func BaseCalled(o *orgmodel.Organisation) message.Text {
	if o.Header.Status == orgmodel.InForce || o.Header.Status == "" {
		return message.Text{EN: "today", SV: "nuläget"}
	}
	return message.Text{EN: "the base", SV: "basen"}
}

// letters numbers the columns: A … Z, AA, AB …
func letters(i int) string {
	s := ""
	for i++; i > 0; i = (i - 1) / 26 {
		s = string(rune('A'+(i-1)%26)) + s
	}
	return s
}

// name gives every member a name that no other has. Where names are the same
// the ids are added if they tell the members apart, else the files, and the
// labels where somebody compares a file with itself.
func (c *Comparison) name() {
	for i := range c.Members {
		m := &c.Members[i]
		if m.Name = m.Org.Header.Name; m.Name == "" {
			m.Name = m.Org.Header.ID
		}
	}
	c.tellApart(func(m *Member) string { return m.Org.Header.ID })
	c.tellApart(func(m *Member) string { return m.File })
	c.tellApart(func(m *Member) string { return m.Label })
}

func (c *Comparison) tellApart(by func(*Member) string) {
	first, differ := map[string]string{}, map[string]bool{}
	for i := range c.Members {
		m := &c.Members[i]
		if word, met := first[m.Name]; !met {
			first[m.Name] = by(m)
		} else if word != by(m) {
			differ[m.Name] = true
		}
	}
	for i := range c.Members {
		if m := &c.Members[i]; differ[m.Name] && by(m) != "" {
			m.Name += " (" + by(m) + ")"
		}
	}
}
