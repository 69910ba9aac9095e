package importing

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
)

// Cause is one way in which lists are wrong. It is data; what looks for it stands
// where the rows are read.
type Cause struct {
	Word     string        // of --mend and of the mapping
	Severity diag.Severity // error: something in the rows is not in the model
	What     message.Text  // what is wrong, of one cause; {0} is the text in question
	Done     message.Text  // what was made of it
	Mend     message.Text  // what to do about it
	// Line is the line of a mapping that settles it, where it is another than
	// accepting what was made of it.
	Line func(text string) string
}

// Causes lists all causes.
func Causes() []*Cause { return causes }

func causeWords() (words []string) {
	for _, c := range causes {
		words = append(words, c.Word)
	}
	return words
}

// Finding is a cause with the rows that have it.
type Finding struct {
	Cause  *Cause
	Text   string // of the list, what it is about; may be empty
	What   message.Message
	Done   message.Message
	Count  int
	Places []sheets.Place // the first three
	Line   string         // of a mapping, that settles it

	below int // units that hang by it
}

// shown is how many places of a finding are told.
const shown = 3

// key tells findings apart.
type key struct {
	cause *Cause
	text  string
}

// found collects what is wrong.
type found struct {
	accepted map[string]bool
	by       map[key]*Finding
	list     []*Finding
}

func newFound(mend []string) *found {
	f := &found{accepted: map[string]bool{}, by: map[key]*Finding{}}
	for _, word := range mend {
		f.accepted[word] = true
	}
	return f
}

func (f *found) accept(mend map[string]bool) {
	for _, c := range causes {
		f.accepted[c.Word] = f.accepted[c.Word] || mend[c.Word]
	}
}

// add notes a row with a cause. Rows of the same cause and text are one finding, however
// the text is spelled: "Kluster" and "KLUSTER " are one mistake.
// What it is about is told with args, and never holds who somebody is.
func (f *found) add(c *Cause, text string, at sheets.Place, args ...any) {
	if f.accepted[c.Word] {
		return
	}
	k := key{c, columns.Fold(text)}
	n := f.by[k]
	if n == nil {
		n = &Finding{Cause: c, Text: text, What: c.What.With(args...), Done: c.Done.With(args...), Line: mendLine(c.Word)}
		if c.Line != nil {
			n.Line = c.Line(text)
		}
		f.by[k], f.list = n, append(f.list, n)
	}
	if n.Count++; len(n.Places) < shown {
		n.Places = append(n.Places, at)
	}
}

// hang notes that a unit stands below one whose row was left out: that is no cause of its
// own.
func (f *found) hang(out leftOut) {
	if n := f.by[key{out.cause, columns.Fold(out.text)}]; n != nil {
		n.below++
	}
}

var belowText = message.Text{EN: "{0}; of the units below, {1} were put at the top", SV: "{0}; av enheterna under placerades {1} överst"}

func mendLine(word string) string { return "mend." + word + " = true" }

// findings lists what was found: heaviest first, then what most rows have, then in
// the order of the rows.
func (f *found) findings() []Finding {
	list := make([]Finding, 0, len(f.list))
	for _, n := range f.list {
		told := *n
		if n.below > 0 {
			told.Done = belowText.With(n.Done, n.below)
		}
		list = append(list, told)
	}
	slices.SortStableFunc(list, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Cause.Severity, b.Cause.Severity), cmp.Compare(b.Count, a.Count))
	})
	return list
}
