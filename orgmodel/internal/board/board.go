// Package board makes the front of the paper that a board decides on: no more than two
// sheets whatever the reform, under the headings of a Swedish tjänsteskrivelse. It is
// handed what a comparison tells, and chooses how much of it there is room for: what is
// cut is summed up, and of what the law asks each duty is told in any case. What no file
// can give it leaves to whoever writes the paper, as a blank with a name. It judges
// nothing, and works nothing out.
package board

import (
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Matter is what the paper is about.
type Matter struct {
	Findings []diag.Diagnostic // as the comparison has them, without what is no question
	Answered int               // findings that somebody has answered for
	// Settled are those of them that were to be checked with a lawyer: they are told with
	// the law, by whom and when they were answered for.
	Settled []diag.Accepted
	Vision  bool // nothing is asked until it is a proposal
	// Law is what the change was judged by, and which rules could not speak; Counts the
	// first of it in few words.
	Law    []message.Message
	Counts message.Message
	// Tell gives what the comparison tells elsewhere too, so much of it as fits a room.
	Tell func(message.Lang, Room) *Told
	// Tidy puts the last hand to the words of a finding.
	Tidy func(string) string
}

// Told is what a comparison tells, in one language and in the words that it has there.
type Told struct {
	Title string
	Lead  []string // what the reader must know before any number
	Brief []string // what the change does, and what it means: a sentence each

	Units   string // how many there are
	Changes List   // the weightiest first

	People, Staff, Money []document.Item

	Proposals List     // decisions that the new file says are proposed
	Records   List     // what has been held or done, according to the new file
	Unknown   List     // what the files do not tell
	Sources   List     // that the new organisation rests on
	Rests     []string // on how many assumptions all of it rests, and what a mark means
}

// List is a list that may be cut.
type List struct {
	Lines []Line
	// More sums up those that are left out with their marks; nil: their number says
	// enough.
	More func(left []int) string
}

// Line is an entry of a list, told whole with its marks or not at all.
type Line struct{ Text, Marks string }

// Front makes the front page: the roomiest that is no longer than Most lines in either
// language, so that both say the same.
func Front(m *Matter, l message.Lang) *document.Document {
	writers := make([]*writer, len(message.Langs))
	own := (*writer)(nil)
	for i, lang := range message.Langs {
		writers[i] = newWriter(m, lang)
		if lang == l {
			own = writers[i]
		}
	}
	if own == nil {
		own = newWriter(m, l)
	}
	return own.page(roomiest(writers))
}
