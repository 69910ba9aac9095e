package report

import (
	"cmp"
	"io"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/atonce"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// screenLines is how many lines of text the first screen takes at most, from the title
// on: what a terminal shows at once.
const screenLines = 24

// screen is the first screen of a comparison: two sentences, a table, and what the
// reader must know to read it.
type screen struct {
	title     []string
	lead      []string
	sentences []string
	rows      []screenRow // those of which the files tell something
	silent    []string    // what the files tell nothing of
	apart     []string    // what nobody can tell of two that are no before and after
	notes     []string    // of the table, each with its number
	remark    string      // of the author, on the new file as a whole
	rests     string
	below     []document.Block // what found no room, for a section further down
}

// screenRow is a row of the table, in words.
type screenRow struct {
	id, label                 string
	before, after, difference string
	basis, status             string
	statuses                  []orgmodel.Status
	notes                     []string
	assumed                   []orgmodel.Status // those of the statuses that are only assumed
	besides                   []orgmodel.Status // of the rest, where the statuses are those of a cause
	caused                    bool              // the statuses are those of what it follows from
	bounds                    bool              // there is no difference, since before or after is only a bound
	weighty                   []string          // the parts of a cell, those that weigh most first
	shorter                   map[string]string // the same parts in two words, of which one may stand for what is left out
	silent                    string            // what is not told, where nothing is
	evenOf                    string            // of what that is so although the file describes it
	apart                     bool              // since the two are no before and after
}

// room is how much the first screen says, so that it stays one screen.
type room struct {
	clauses, names, letters, cell int // of a sentence, of a clause, of a name, and the parts of a cell
	// Whether notes stand below the table, and the lead in full.
	notes, lead bool
	more, also  int // clauses of what the reform does, and of what it means, beside those
	remark      bool
	// Whether a clause of what the reform means, and of what it does, points at the
	// remarks on what it names.
	seeMeans, seeDoes bool
}

// deeds is how many clauses the first sentence has.
func (r room) deeds() int { return r.clauses + r.more }

// forGroups names one group more than is named of other things: whom a reform is for is
// what most readers look for.
func (r room) forGroups() room {
	r.names++
	return r
}

// How many parts of a cell there are: all, or so many that in either language the same is
// told.
const (
	wholeCell = math.MaxInt
	wideCell  = 3
	shortCell = 1
)

// shortName is how long a name in a cell is.
const shortName = 2 * narrow

// rooms are tried in turn, the roomiest first.
var rooms = []room{
	{5, 3, 70, wholeCell, true, true, 0, 0, false, false, false}, {4, 3, 70, wholeCell, true, true, 0, 0, false, false, false}, {4, 3, 70, wholeCell, false, true, 0, 0, false, false, false}, {3, 3, 70, wholeCell, true, true, 0, 0, false, false, false},
	{3, 3, 70, wholeCell, false, true, 0, 0, false, false, false}, {3, 2, 70, wholeCell, false, true, 0, 0, false, false, false}, {3, 2, 60, wideCell, false, true, 0, 0, false, false, false}, {2, 2, 60, wholeCell, false, true, 0, 0, false, false, false},
	{2, 2, 60, wideCell, false, true, 0, 0, false, false, false}, {2, 2, 60, shortCell, false, true, 0, 0, false, false, false}, {2, 2, 60, wholeCell, false, false, 0, 0, false, false, false},
	{1, 2, 60, wholeCell, false, false, 0, 0, false, false, false}, {2, 2, 60, shortCell, false, false, 0, 0, false, false, false}, {1, 2, 60, shortCell, false, false, 0, 0, false, false, false}, {1, 2, 40, shortCell, false, false, 0, 0, false, false, false},
	{1, 1, 28, shortCell, false, false, 0, 0, false, false, false},
}

// screen makes the roomiest first screen that fits, in either language: both say the
// same. What is too long for any stands below.
func (p *diffPage) screen() *screen {
	var pages [len(message.Langs)]*diffPage
	var rows [len(message.Langs)][]screenRow
	shared := newFacts()
	for i, l := range message.Langs {
		pages[i] = &diffPage{c: p.c, lang: l, limit: p.limit, full: p.full, noRemarks: p.noRemarks, known: known{facts: shared}}
		pages[i].marks()
	}
	counting := &diffPage{c: p.c, lang: p.lang}
	atonce.Do(
		func() {
			for i, page := range pages {
				rows[i] = page.screenRows()
			}
		},
		func() { counting.restsOn() }, // what the pages of both languages say
	)
	shared.counts = counting.facts().counts
	fit := func(r room) bool {
		for i, page := range pages {
			if !page.fits(page.fill(r, rows[i])) {
				return false
			}
		}
		return true
	}
	r := rooms[len(rooms)-1]
	if at := slices.IndexFunc(rooms[:len(rooms)-1], fit); at >= 0 {
		r = rooms[at].filled(fit)
	}
	return p.fillAs(r, pages[:], rows[:])
}

// filled is a room that fits with the lines that it leaves empty given to more of what
// the reform means, to where its author remarks on that, to the remark on the whole, and
// then to more of what it does.
func (r room) filled(fit func(room) bool) room {
	for _, grow := range []func(*room){
		func(r *room) { r.also++ }, func(r *room) { r.seeMeans = true }, func(r *room) { r.remark = true }, func(r *room) { r.more++ }, func(r *room) { r.seeDoes = true },
	} {
		for range rooms[0].clauses - r.clauses + 1 {
			more := r
			if grow(&more); !fit(more) {
				break
			}
			r = more
		}
	}
	return r
}

// fillAs fills the page of the reader's language, which has been worked out already but
// in the language of tests.
func (p *diffPage) fillAs(r room, pages []*diffPage, rows [][]screenRow) *screen {
	if i := slices.Index(message.Langs[:], p.lang); i >= 0 {
		return pages[i].fill(r, rows[i])
	}
	return p.fill(r, p.screenRows())
}

// fill makes a first screen of so much room.
func (p *diffPage) fill(r room, rows []screenRow) *screen {
	s := &screen{title: p.titleParts(r.letters), lead: p.lead(), rests: p.restsOn()}
	var full []document.Item
	var said []string // the notes without their numbers
	if p.c.Differs() && !p.c.Diff.Match.Unrelated {
		s.sentences = append(s.sentences, p.doing(r))
		if !p.c.Summary.Apart {
			s.sentences = append(s.sentences, p.meansFor(r))
		}
	}
	if whole := p.titleParts(math.MaxInt); !slices.Equal(whole, s.title) {
		for _, text := range whole {
			full = append(full, document.Item{Text: text})
		}
	}
	if !r.lead {
		for i, text := range s.lead {
			if short := clipped(text, TextWidth); short != text {
				full = append(full, document.Item{Text: text})
				s.lead[i] = short
			}
		}
	}
	for i := range rows {
		row := rows[i]
		full = append(full, p.shorten(&row, r.cell)...)
		switch {
		case row.silent != "" && row.apart:
			s.apart = append(s.apart, row.silent)
			continue
		case row.silent != "":
			if row.evenOf != "" {
				row.silent = rowTexts.noAmount.With(already(row.silent), already(row.evenOf)).In(p.lang)
			}
			s.silent = append(s.silent, row.silent)
			continue
		}
		if row.empty() {
			continue
		}
		for _, note := range row.notes {
			at := slices.Index(said, note) + 1
			if at == 0 {
				said = append(said, note)
				at = len(said)
				s.notes = append(s.notes, screenTexts.note.With(at, already(note)).In(p.lang))
			}
			row.label += screenTexts.noteMark.With(at).In(p.lang)
		}
		s.rows = append(s.rows, row)
	}
	if unmeasured := p.withoutDifference(s.rows, r); unmeasured != "" {
		s.silent = append([]string{unmeasured}, s.silent...)
	}
	switch open := p.undecided(); {
	case !open.IsZero():
		s.silent = append(s.silent, open.In(p.lang))
	case p.decidedBySomebody() && !p.c.Summary.Apart:
		s.silent = append(s.silent, rowTexts.whoDecided.In(p.lang))
	}
	if open := p.newForNobody(); open != "" && !p.c.Summary.Apart {
		s.silent = append(s.silent, open)
	}
	if note := p.headerNote(); r.remark && note != "" {
		s.remark = noteTexts.told.With(message.Name(note)).In(p.lang)
	}
	if !r.notes {
		for _, note := range s.notes {
			full = append(full, document.Item{Text: note})
		}
		s.notes = nil
	}
	if full != nil {
		s.below = []document.Block{{Items: full}}
		s.rests = strings.TrimSpace(s.rests + " " + screenTexts.seeBelow.In(p.lang))
	}
	return s
}

// withoutDifference is what to say of a number of staff that is only a bound, where no row
// has a difference: a column would say that alone.
func (p *diffPage) withoutDifference(rows []screenRow, r room) string {
	unknown := rowTexts.unknown.In(p.lang)
	at := slices.IndexFunc(rows, func(r screenRow) bool { return r.bounds })
	if at < 0 || slices.ContainsFunc(rows, func(r screenRow) bool { return r.difference != "" && r.difference != unknown }) {
		return ""
	}
	rows[at].difference = ""
	if !r.notes { // so little room that a line more would cost the names of what changes
		return rowTexts.difference.In(p.lang)
	}
	return rowTexts.staffDifference.In(p.lang)
}

// fits reports whether a first screen fits on one, in text.
func (p *diffPage) fits(s *screen) bool {
	var lines lineCount
	d := &document.Document{Lang: p.lang, Title: p.title(), Parts: s.title, Lead: s.lead}
	d.Add("summary", diffTexts.summary.In(p.lang), p.screenBlocks(s)...)
	_ = document.Text(&lines, d, false) // nothing can go wrong with counting
	return int(lines) <= screenLines
}

// lineCount counts the lines written to it.
type lineCount int

// Write implements io.Writer.
func (n *lineCount) Write(b []byte) (int, error) {
	*n += lineCount(strings.Count(string(b), "\n"))
	return len(b), nil
}

var _ io.Writer = (*lineCount)(nil)

// screenBlocks are the first screen below the lead.
func (p *diffPage) screenBlocks(s *screen) []document.Block {
	var blocks []document.Block
	for _, text := range s.sentences {
		blocks = append(blocks, document.Paragraph(text))
	}
	blocks = append(blocks, document.Block{Table: p.screenTable(s.rows)})
	for _, note := range s.notes {
		blocks = append(blocks, document.Paragraph(note))
	}
	if len(s.apart) > 0 {
		blocks = append(blocks, document.Paragraph(screenTexts.apart.With(p.whyApart(), already(strings.Join(s.apart, "; "))).In(p.lang)))
	}
	if len(s.silent) > 0 {
		blocks = append(blocks, document.Paragraph(p.silentLine(s.silent)))
	}
	return append(blocks, document.Paragraph(s.remark), document.Paragraph(s.rests))
}

func (p *diffPage) screenTable(rows []screenRow) *document.Table {
	w := &screenTexts
	t := &document.Table{Low: true, Caption: diffTexts.summary.In(p.lang), Head: heads(p.lang, columnWords.subject, columnWords.before, columnWords.after, columnWords.delta, columnWords.basis, w.status)}
	unknown := rowTexts.unknown.In(p.lang)
	measured := slices.ContainsFunc(rows, func(r screenRow) bool { return r.difference != "" && r.difference != unknown })
	for i := range rows {
		r := rows[i]
		if r.difference == unknown && strings.TrimSuffix(r.after, ground.Star) != unknown && !measured { // else a column would say that alone
			r.after, r.difference = phrase(r.after, rowTexts.noDifference.In(p.lang)), ""
		}
		cells := []string{r.label, r.before, r.after, r.difference, r.basis, r.status}
		for c := range cells {
			if cells[c] == "" {
				cells[c] = document.NoCell
			}
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

// silentLine names what the files do not tell: the reader knows that it was looked for.
func (p *diffPage) silentLine(list []string) string {
	return screenTexts.silent.With(already(strings.Join(list, "; "))).In(p.lang)
}

// shorten leaves parts of the long cells of a row out, those that weigh least, and returns
// in full what no note of it says.
func (p *diffPage) shorten(r *screenRow, most int) (full []document.Item) {
	label := r.label
	for _, cell := range []*string{&r.label, &r.before, &r.after, &r.difference} {
		parts := strings.Split(*cell, "; ")
		if len(parts) <= most {
			continue
		}
		said := func(note string) bool { return strings.Contains(note, upperFirst(*cell)) }
		if !slices.ContainsFunc(r.notes, said) {
			full = append(full, document.Item{Text: diffTexts.many.With(already(label), already(*cell)).In(p.lang)})
		}
		*cell = p.shortened(parts, r, most)
	}
	return full
}

// shortened are the parts of a cell that weigh most, in their order; what is left out
// stands last, in short, and whether it bears a mark. What a list does not name weighs as
// much as its place says.
func (p *diffPage) shortened(parts []string, r *screenRow, most int) string {
	byWeight := slices.Clone(parts)
	slices.SortStableFunc(byWeight, func(a, b string) int { return cmp.Compare(placeIn(r.weighty, a), placeIn(r.weighty, b)) })
	byWeight, hidden := byWeight[:most], byWeight[most:]
	short := slices.DeleteFunc(slices.Clone(parts), func(part string) bool { return !slices.Contains(byWeight, part) })
	return strings.Join(append(short, "… "+p.leftOut(hidden, r.shorter)), "; ")
}

// leftOut says in short what a cell has no room for: the first part of it, and that there
// is more, where the part has a short form. How many parts there are is not told like a
// number of what the cell counts.
func (p *diffPage) leftOut(hidden []string, shorter map[string]string) string {
	star := ""
	if anyStarred(hidden) {
		star = ground.Star
	}
	short, known := shorter[hidden[0]]
	number := already(orgmodel.Exactly(int64(len(hidden))).In(p.lang) + star)
	switch {
	case !known && len(hidden) == 1:
		return rowTexts.moreFacts.one.With(number).In(p.lang)
	case !known:
		return rowTexts.moreFacts.many.With(number).In(p.lang)
	case len(hidden) == 1:
		return short
	case anyStarred(hidden[:1]):
		star = "" // it stands already
	}
	return short + pairTagTexts.andMore.In(p.lang) + star
}

// placeIn is the place of a text in a list; of what is not in it the first.
func placeIn(list []string, text string) int { return max(slices.Index(list, text), 0) }

// clippedName is a name of the file, no longer than there is room for; for the sake of a
// few letters it is not cut.
func clippedName(name string, r room) message.Name {
	const few = 12
	if utf8.RuneCountInString(name) <= r.letters+r.letters/few {
		return message.Name(name)
	}
	return message.Name(document.Clipped(name, r.letters))
}

// titleParts are the two names that are compared, each short enough for a line.
func (p *diffPage) titleParts(letters int) []string {
	return []string{p.sideIn(p.c.Diff.Old, letters), "→ " + p.sideIn(p.c.Diff.New, letters)}
}

var screenTexts = struct {
	note, noteMark, seeBelow, status, besides, silent, apart, more, units message.Text
}{
	note:     message.Text{EN: "{0}) {1}", SV: "{0}) {1}"},
	noteMark: message.Text{EN: " {0})", SV: " {0})"},
	seeBelow: message.Text{EN: "Notes: More about the overview.", SV: "Noter: se Mer om översikten."},
	besides:  message.Text{EN: "{0}; the rest: {1}", SV: "{0}; övrigt: {1}"},
	status:   message.Text{EN: "Status", SV: "Status"},
	silent:   message.Text{EN: "Not stated in the files: {0}.", SV: "Framgår inte av filerna: {0}."},
	apart:    message.Text{EN: "Unknown, since {0}: {1}.", SV: "Okänt, eftersom {0}: {1}."},
	units:    message.Text{EN: "Units of the organisation itself that the files describe: {0}.", SV: "Enheter i den egna organisationen som filerna beskriver: {0}."},
	more:     message.Text{EN: "More about the overview", SV: "Mer om översikten"},
}
