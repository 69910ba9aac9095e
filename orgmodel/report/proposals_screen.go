package report

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// proposalsScreen is the first screen of two proposals: what each does with the base, and
// how many there are today and in each. What is of one proposal stands by its place.
type proposalsScreen struct {
	base      string
	called    [2]string
	how       []string
	rests     [2]string
	sentences [2]string
	head      []string
	rows      [][]string
	silent    string
	notes     [][2]string // by row: what a cell of each takes words to say
	more      string
	below     []document.Block // what found no room, for a section further down
}

// proposalsRoom is how much it says, so that it stays one screen.
type proposalsRoom struct {
	room
	clip int // the letters of a cell, and half of those of a line of a sentence; 0: all
}

// proposalsRooms are tried in turn, the roomiest first.
var proposalsRooms = []proposalsRoom{
	{room{clauses: 4, names: 3, letters: 70, cell: wholeCell, notes: true}, 0},
	{room{clauses: 3, names: 3, letters: 70, cell: wholeCell, notes: true}, 0},
	{room{clauses: 2, names: 2, letters: 60, cell: wholeCell, notes: true}, 0},
	{room{clauses: 3, names: 2, letters: 60, cell: wholeCell}, 0},
	{room{clauses: 2, names: 2, letters: 60, cell: wideCell}, 0},
	{room{clauses: 1, names: 2, letters: 60, cell: wideCell}, 0},
	{room{clauses: 1, names: 2, letters: 40, cell: shortCell}, 0},
	{room{clauses: 1, names: 1, letters: 28, cell: shortCell}, 40},
	{room{clauses: 1, names: 1, letters: 28, cell: shortCell}, 18},
}

// newProposalsPage is the page in a language.
func newProposalsPage(c *Proposals, l message.Lang, full bool, limit int) *proposalsPage {
	p := &proposalsPage{c: c, lang: l, full: full, limit: limit, side: comparePage{SideBySide: c.SideBySide, lang: l, columns: len(c.Members)}}
	p.side.own, p.side.change = c.marks(l)
	for i := range p.each {
		p.each[i] = diffPage{c: c.Each[i], lang: l, full: full, limit: limit}
	}
	return p
}

// screen makes the roomiest first screen that fits: in either language, and whichever
// proposal is named first, since that decides nothing that is said.
func (p *proposalsPage) screen() *proposalsScreen {
	pages := make([]*proposalsPage, len(message.Langs))
	rows := make([][2][]screenRow, len(pages))
	mine := -1
	for i, l := range message.Langs {
		if pages[i] = p; l == p.lang {
			mine = i
		} else {
			pages[i] = newProposalsPage(p.c, l, p.full, p.limit)
		}
		rows[i] = pages[i].rowsOfEach()
	}
	own := func(r proposalsRoom) *proposalsScreen {
		if mine < 0 { // the language of tests
			return p.fill(r, p.rowsOfEach())
		}
		return p.fill(r, rows[mine])
	}
	for _, r := range proposalsRooms[:len(proposalsRooms)-1] {
		fits := true
		for i, page := range pages {
			s := page.fill(r, rows[i])
			fits = fits && page.lines(s) <= screenLines && page.lines(s.swapped()) <= screenLines
		}
		if fits {
			return own(r)
		}
	}
	return own(proposalsRooms[len(proposalsRooms)-1])
}

func (p *proposalsPage) rowsOfEach() [2][]screenRow {
	return [2][]screenRow{p.each[0].screenRows(), p.each[1].screenRows()}
}

// fill makes a first screen of so much room.
func (p *proposalsPage) fill(r proposalsRoom, sides [2][]screenRow) *proposalsScreen {
	t := &proposalTexts
	s := &proposalsScreen{how: []string{t.how.In(p.lang)}, head: p.columns(columnWords.subject)}
	if !p.c.Joined.Differ() {
		s.how = append(s.how, t.same.In(p.lang))
	}
	var full []document.Item
	clip := func(text, whole string, letters int) string {
		if text = clipped(text, letters); text != whole {
			full = append(full, document.Item{Text: whole})
		}
		return text
	}
	s.base = clip(t.titleBase.With(p.each[0].sideIn(p.c.Joined.Base, r.letters)).In(p.lang), p.titleOfBase(), len(p.titleOfBase()))
	for side := range p.each {
		page := &p.each[side]
		label := p.c.Joined.Labels[side]
		s.called[side] = clip(t.called.With(label, page.sideIn(p.c.Joined.To[side].New, r.letters)).In(p.lang), p.proposal(side), len(p.proposal(side)))
		if line := page.restsOn(); line != "" {
			s.rests[side] = t.of.With(label, line).In(p.lang)
		}
		if page.c.Differs() {
			text := t.of.With(label, page.doing(r.room)).In(p.lang)
			s.sentences[side] = text
			if r.clip > 0 {
				s.sentences[side] = clip(text, text, TextWidth+2*r.clip)
			}
		}
	}
	var silent []string
	for i, row := range headline.Rows() {
		pair := [2]screenRow{sides[0][i], sides[1][i]}
		if pair[0].silent != "" && pair[1].silent != "" {
			silent = append(silent, pair[0].silent)
			continue
		}
		if pair[0].empty() && pair[1].empty() {
			continue
		}
		cells, notes := p.row(r, row.Label.In(p.lang), &pair, &full)
		s.rows, s.notes = append(s.rows, cells), append(s.notes, notes)
	}
	if silent != nil {
		s.silent = p.each[0].silentLine(silent)
	}
	if full != nil {
		s.more = screenTexts.seeBelow.In(p.lang)
		s.below = []document.Block{{Items: full}}
	}
	return s
}

// row is a row of the table, and what a cell of each proposal takes words to say.
func (p *proposalsPage) row(r proposalsRoom, label string, pair *[2]screenRow, full *[]document.Item) (cells []string, notes [2]string) {
	cells = []string{label, compareTexts.absent.In(p.lang), "", ""}
	for side := range pair {
		page, of := &p.each[side], pair[side]
		if of.before != "" {
			cells[1] = of.before
		}
		if of.silent == "" {
			for _, item := range page.shorten(&of, r.cell) {
				*full = append(*full, document.Item{Text: proposalTexts.of.With(p.c.Joined.Labels[side], already(item.Text)).In(p.lang)})
			}
		}
		cells[2+side] = of.cell(p.lang) + p.otherStatus(side, &of)
		note := strings.Join(of.notes, " ")
		if note != "" {
			note = proposalTexts.of.With(p.c.Joined.Labels[side], already(note)).In(p.lang)
		}
		switch whole := cells[2+side]; {
		case r.clip > 0 && clipped(whole, r.clip) != whole:
			cells[2+side] = clipped(whole, r.clip)
			*full = append(*full, document.Item{Text: proposalTexts.of.With(p.c.Joined.Labels[side], diffTexts.many.With(already(label), already(whole))).In(p.lang)})
		}
		if note != "" && !r.notes {
			*full = append(*full, document.Item{Text: note})
			note = ""
		}
		notes[side] = note
	}
	if r.clip > 0 {
		cells[1] = clipped(cells[1], r.clip)
	}
	return cells, notes
}

// otherStatus says how sure the proposal is of a cell, where it is another than the head
// of the column says.
func (p *proposalsPage) otherStatus(side int, r *screenRow) string {
	if r.silent != "" || r.status == "" || slices.Equal(r.statuses, []orgmodel.Status{p.c.Joined.To[side].New.Header.Status}) {
		return ""
	}
	return " [" + r.status + "]"
}

// swapped is the same screen with the other proposal named first.
func (s *proposalsScreen) swapped() *proposalsScreen {
	other := *s
	swap := func(pair [2]string) [2]string { return [2]string{pair[1], pair[0]} }
	row := func(cells []string) []string { return []string{cells[0], cells[1], cells[3], cells[2]} }
	other.called, other.rests, other.sentences, other.head = swap(s.called), swap(s.rests), swap(s.sentences), row(s.head)
	other.rows, other.notes = nil, nil
	for i := range s.rows {
		other.rows, other.notes = append(other.rows, row(s.rows[i])), append(other.notes, swap(s.notes[i]))
	}
	return &other
}

// lead is what the reader must know before any number.
func (s *proposalsScreen) lead() []string {
	return slices.DeleteFunc(append(slices.Clone(s.how), s.rests[:]...), func(text string) bool { return text == "" })
}

// parts are those of the title.
func (s *proposalsScreen) parts() []string {
	return []string{s.base, s.called[0], onlySign + " " + s.called[1]}
}

// lines is how many lines of text a first screen takes.
func (p *proposalsPage) lines(s *proposalsScreen) int {
	var lines lineCount
	d := &document.Document{Lang: p.lang, Title: p.title(), Parts: s.parts(), Lead: s.lead()}
	d.Add("summary", diffTexts.summary.In(p.lang), p.screenBlocks(s)...)
	_ = document.Text(&lines, d, false) // nothing can go wrong with counting
	return int(lines)
}

// screenBlocks are the first screen below the lead.
func (p *proposalsPage) screenBlocks(s *proposalsScreen) []document.Block {
	var blocks, notes []document.Block
	for _, text := range s.sentences {
		blocks = append(blocks, document.Paragraph(text))
	}
	t := &document.Table{Caption: diffTexts.summary.In(p.lang), Head: s.head}
	for i, row := range s.rows {
		row = slices.Clone(row)
		for side, note := range s.notes[i] {
			if note == "" {
				continue
			}
			notes = append(notes, document.Paragraph(screenTexts.note.With(len(notes)+1, already(note)).In(p.lang)))
			row[2+side] += screenTexts.noteMark.With(len(notes)).In(p.lang)
		}
		t.Rows = append(t.Rows, row)
	}
	blocks = append(blocks, document.Block{Table: t}, document.Paragraph(s.silent))
	return append(append(blocks, notes...), document.Paragraph(s.more))
}
