// Package board makes the front of the paper that a board decides on: no more than two
// sheets whatever the reform, under the headings of a Swedish tjänsteskrivelse. It is
// handed what a comparison tells, and chooses how much of it there is room for: what is
// cut is summed up, and of what the law asks each duty is told in any case. What no file
// can give it leaves to whoever writes the paper, as a blank with a name. It judges
// nothing, and works nothing out.
package board

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Matter is what the paper is about.
type Matter struct {
	Findings []diag.Diagnostic // as the comparison has them, without what is no question
	Answered int               // findings that somebody has answered for
	// Law is what the change was judged by, and which rules could not speak.
	Law []message.Message
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
	// More sums up those from one on with their marks; nil: their number says enough.
	More func(from int) string
}

// Line is an entry of a list. Its text may be shortened; its marks never are.
type Line struct{ Text, Marks string }

// Front makes the front page: the roomiest that is no longer than Most lines in either
// language, so that both say the same.
func Front(m *Matter, l message.Lang) *document.Document { return m.page(l, m.room()) }

// page is a front page of so much room.
func (m *Matter) page(l message.Lang, r Room) *document.Document {
	t := m.Tell(l, r)
	w := writer{Matter: m, lang: l, room: r}
	d := &document.Document{Lang: l, Title: t.Title, Lead: t.Lead}
	add := func(id string, title message.Text, blocks ...document.Block) {
		d.Add("front-"+id, title.In(l), blocks...)
	}
	add("proposal", headings.proposal, w.proposal(&t.Proposals)...)
	add("brief", headings.brief, w.brief(t.Brief)...)
	add("changes", headings.changes, document.Paragraph(t.Units), w.list(&t.Changes, r.Changes))
	add("people", headings.people, document.Block{Items: t.People})
	add("staff", headings.staff, document.Block{Items: t.Staff})
	add("money", headings.money, document.Block{Items: t.Money})
	asked, legal := w.asked()
	add("law", headings.law, w.law(legal, &t.Records)...)
	add("unknown", headings.unknown, w.list(&t.Unknown, r.Few), document.Paragraph(strings.Join(t.Rests, " ")))
	add("questions", headings.questions, w.questions(asked)...)
	add("documents", headings.documents, w.documents(&t.Sources))
	add("sent", headings.sent, document.Paragraph(w.sent()))
	return d
}

// writer writes a front page.
type writer struct {
	*Matter
	lang message.Lang
	room Room
}

// list is a list of no more than so many lines, and what it leaves out.
func (w *writer) list(list *List, most int) document.Block {
	var items []document.Item
	for i, line := range list.Lines {
		if i == most && len(list.Lines) > most+1 {
			more := texts.more.With(len(list.Lines) - most).In(w.lang)
			if list.More != nil {
				more = list.More(most)
			}
			return document.Block{Items: append(items, document.Item{Text: more})}
		}
		items = append(items, document.Item{Text: w.line(line)})
	}
	return document.Block{Items: items}
}

// line is a line that is short enough, with its marks.
func (w *writer) line(line Line) string {
	return strings.TrimSpace(document.Clipped(line.Text, max(w.room.Letters, leastLetters)) + " " + line.Marks)
}

// proposal is what the files propose to decide. How a decision is worded is nothing that
// a file says: whoever answers for the paper writes it.
func (w *writer) proposal(list *List) []document.Block {
	return []document.Block{document.Paragraph(blanks.proposal.In(w.lang)), w.list(list, w.room.Few)}
}

func (w *writer) brief(sentences []string) []document.Block {
	var blocks []document.Block
	for _, s := range sentences {
		blocks = append(blocks, document.Paragraph(s))
	}
	return append(blocks, document.Paragraph(blanks.reasons.In(w.lang)))
}

// law is what is to be checked with a lawyer, what has been held or done, and what was
// judged by which law.
func (w *writer) law(legal []document.Item, records *List) []document.Block {
	items := append(legal, w.list(records, w.room.Few).Items...)
	blocks := []document.Block{{Items: items}}
	var lines []string
	for _, line := range w.Law {
		if !line.IsZero() {
			lines = append(lines, line.In(w.lang))
		}
	}
	text := strings.Join(lines, " ")
	if document.Clipped(text, max(w.room.Letters, 2*leastLetters)) != text {
		text = texts.lawInAnnex.In(w.lang)
	}
	return append(blocks, document.Paragraph(text))
}

// sent is left to the writer, who is told whom the questions are put to.
func (w *writer) sent() string {
	blank := blanks.sent.In(w.lang)
	to := w.addressees()
	if len(to) == 0 || w.room.Tight > 0 {
		return blank
	}
	return blank + " " + texts.putTo.With(message.And(to)).In(w.lang)
}

// documents are the papers that a decision rests on, this one first.
func (w *writer) documents(sources *List) document.Block {
	own := []document.Item{{Text: blanks.paper.In(w.lang)}, {Text: texts.annex.In(w.lang)}}
	return document.Block{Items: append(own, w.list(sources, w.room.Few).Items...)}
}
