package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/internal/atonce"
	"github.com/orgmodel/orgmodel/orgmodel/internal/board"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// paper is the comparison as the paper that a board decides on: a front page, and all
// there is to tell as its annex. Where nothing is proposed, since nothing differs or the
// two are no before and after, there is nothing to decide, and no front.
func (p *diffPage) paper() *document.Document {
	if !p.c.Differs() || p.c.Diff.Match.Unrelated || !p.c.Diff.OneHistory() {
		return p.document()
	}
	var d, front *document.Document
	atonce.Do(
		func() { d = p.document() },
		func() { front = board.Front(p.matter(), p.lang) },
	)
	annex := document.Section{ID: "annex", Title: board.Annex(d.Title, p.lang), Part: true}
	for _, text := range d.Lead {
		annex.Blocks = append(annex.Blocks, document.Paragraph(text))
	}
	front.Sections = slices.Concat(front.Sections, []document.Section{annex}, d.Sections)
	return front
}

// frontRooms are how much the sentences and cells of the front say, as board.Room.Tight
// asks for.
var frontRooms = [board.Tightest + 1]room{rooms[0], rooms[6], rooms[11], rooms[len(rooms)-1]}

// frontNames is how many things that one line is about the front names.
const frontNames = 5

func (p *diffPage) matter() *board.Matter {
	pages := map[message.Lang]*frontPage{}
	settled := slices.DeleteFunc(slices.Clone(p.c.Impact.Accepted), func(a diag.Accepted) bool { return a.Severity != diag.Legal })
	return &board.Matter{
		Findings: withoutStructure(p.c.Impact.Findings),
		Answered: len(p.c.Impact.Accepted) - len(settled),
		Settled:  settled,
		Vision:   p.c.Diff.New.Header.Status == orgmodel.Vision,
		Law:      []message.Message{lawLineOf(p.c.Impact.Law, p.c.Impact.Findings), notExamined(p.c.Impact.NotExamined)},
		Counts:   lawCounts(p.c.Impact.Law),
		Tidy:     seriesIn,
		Tell: func(l message.Lang, r board.Room) *board.Told {
			return kept(pages, l, func() *frontPage { return p.front(l) }).told(r)
		},
	}
}

// frontPage is what the front says in one language, however much room there is.
type frontPage struct {
	*diffPage
	rows      []screenRow
	changes   []frontChange
	unknown   []string
	sources   []string
	proposals board.List
	records   board.List
	screens   map[int]*screen   // by how tight they are
	sums      map[string]string // of the changes that are left out
}

// frontChange is a line about one change, or about several of which the same is told.
type frontChange struct {
	board.Line
	changes []int
}

func (p *diffPage) front(l message.Lang) *frontPage {
	f := &frontPage{diffPage: &diffPage{c: p.c, lang: l, limit: frontNames, full: true, beyond: frontTexts.inAnnex}, screens: map[int]*screen{}, sums: map[string]string{}}
	f.rows = f.screenRows()
	f.changes = f.frontChanges()
	for _, it := range f.reservations() {
		f.unknown = append(f.unknown, it.Text)
	}
	for _, it := range f.diffPage.sources() {
		f.sources = append(f.sources, it.Text)
	}
	f.proposals, f.records = f.decisions(), f.recorded()
	return f
}

func (f *frontPage) told(r board.Room) *board.Told {
	level := frontRooms[r.Tight]
	s := kept(f.screens, r.Tight, func() *screen { return f.fill(level, f.rows) })
	t := &board.Told{
		Title: strings.Join(s.title, " "), Lead: s.lead, Brief: s.sentences,
		Units:     f.units(),
		Proposals: f.proposals, Records: f.records,
		Unknown: listOf(f.unknown), Sources: listOf(f.sources),
		Rests: []string{f.restsOn(), frontTexts.star.With(document.StarTitle).In(f.lang)},
	}
	if len(s.silent) > 0 {
		t.Unknown.Lines = append([]board.Line{{Marks: f.silentLine(s.silent)}}, t.Unknown.Lines...)
	}
	for _, c := range f.changes {
		t.Changes.Lines = append(t.Changes.Lines, c.Line)
	}
	t.Changes.More = func(left []int) string {
		return kept(f.sums, fmt.Sprint(left), func() string { return f.hidden(f.asTold(left)) })
	}
	t.People = f.facts(r, level, headline.RowGroups, headline.RowHandOffs)
	t.Staff = f.facts(r, level, headline.RowStaff, headline.RowUnplaced, headline.RowManager, headline.NotDescribed)
	t.Money = f.facts(r, level, headline.RowMoney)
	return t
}

// units says how many units there are, and how sure what follows is that bears no mark
// of it.
func (f *frontPage) units() string {
	text := screenTexts.units.With(already(f.unitNumber(&f.c.Summary.Units))).In(f.lang)
	if tag := statusTags[f.c.Diff.New.Header.Status]; !tag.IsZero() && f.c.Diff.New.Header.Status != orgmodel.InForce {
		text += " " + frontTexts.unmarked.With(tag).In(f.lang)
	}
	return text
}

func listOf(texts []string) (list board.List) {
	for _, text := range texts {
		list.Lines = append(list.Lines, board.Line{Text: text})
	}
	return list
}

// facts are rows of the first screen, as entries of a list.
func (f *frontPage) facts(r board.Room, level room, ids ...string) (items []document.Item) {
	var silent []string
	for i := range f.rows {
		row := f.rows[i]
		if !slices.Contains(ids, row.id) || row.silent == "" && row.empty() {
			continue
		}
		if row.silent != "" {
			silent = append(silent, row.silent)
			continue
		}
		f.shorten(&row, level.cell)
		item := document.Item{Mark: row.label + ":", Text: f.cells(&row, r.Basis)}
		if r.Notes {
			item.Notes = row.notes
		}
		items = append(items, item)
	}
	if silent != nil {
		items = append(items, document.Item{Text: f.silentLine(silent)})
	}
	return items
}

// cells are those of a row in a sentence each, with what they rest on or without.
func (f *frontPage) cells(row *screenRow, basis bool) string {
	w := &frontTexts
	said := cmp.Or(row.after, row.before)
	if row.before != "" && row.after != "" {
		said = diffTexts.arrow.With(already(row.before), already(row.after)).In(f.lang)
	}
	switch {
	case row.difference == "":
	case said == "":
		said = row.difference
	default:
		said = w.difference.With(already(said), already(row.difference)).In(f.lang)
	}
	said += "."
	if !basis {
		return said
	}
	if row.basis != "" {
		said += " " + w.basis.With(already(row.basis)).In(f.lang)
	}
	switch {
	case row.status == "":
	case row.caused:
		said += " " + w.sentence.With(already(upperFirst(row.status))).In(f.lang)
	default:
		said += " " + w.status.With(already(row.status)).In(f.lang)
	}
	return said
}

// frontChanges are all lines about what changes of the organisation, what weighs most
// for the first screen first.
func (f *frontPage) frontChanges() []frontChange {
	rank := map[int]int{}
	for _, deed := range f.c.Deeds {
		for _, i := range deed.Changes {
			rank[i] = len(rank)
		}
	}
	last := len(rank)
	place := func(c frontChange) int {
		least := last
		for _, i := range c.changes {
			if at, known := rank[i]; known {
				least = min(least, at)
			}
		}
		return least
	}
	list := f.changeLines()
	slices.SortStableFunc(list, func(a, b frontChange) int {
		return cmp.Or(cmp.Compare(place(a), place(b)), f.compareWeight(a.changes[0], b.changes[0]))
	})
	return list
}

// changeLines are the lines in the order of the annex.
func (f *frontPage) changeLines() (lines []frontChange) {
	var changes []int
	for _, i := range f.diffPage.told() {
		if topic := f.c.Diff.Topic(&f.c.Diff.Changes[i]).ID; topic != diff.TopicOrganisation && topic != diff.TopicSources {
			changes = append(changes, i)
		}
	}
	all, copies := f.areaFamilies(changes)
	for list := all; len(list) > 0; {
		n := f.alike(list)
		if n < together || f.c.Raw {
			n = 1
			lines = append(lines, f.oneLine(list[0], copies[list[0]]))
		} else {
			lines = append(lines, f.manyLine(list[:n]))
		}
		list = list[n:]
	}
	return lines
}

func (f *frontPage) oneLine(i int, others []int) frontChange {
	ch := &f.c.Diff.Changes[i]
	line := board.Line{Text: seriesIn(f.c.Diff.Sentence(i).In(f.lang)), Marks: f.bracketed(ch)}
	if len(others) > 0 {
		line.Marks = strings.TrimSpace(inAreas.With(len(others)+1).In(f.lang) + " " + line.Marks)
	}
	return frontChange{line, append([]int{i}, others...)}
}

func (f *frontPage) manyLine(list []int) frontChange {
	ch := &f.c.Diff.Changes[list[0]]
	it := f.manyText(list)
	return frontChange{board.Line{Text: it, Marks: f.bracketed(ch)}, list}
}

// bracketed are the marks of a change as they stand after it.
func (f *frontPage) bracketed(ch *diff.Change) string {
	marks := strings.TrimSpace(tagged("", f.tags(ch)))
	if ch.Guess != nil {
		marks = strings.TrimSpace(marks + " " + frontTexts.guessed.In(f.lang))
	}
	return marks
}

// asTold are the changes of some lines.
func (f *frontPage) asTold(lines []int) []told {
	var list []told
	for _, i := range lines {
		list = append(list, told{changes: f.changes[i].changes})
	}
	return list
}

// decisions are those that the new file proposes.
func (f *frontPage) decisions() (list board.List) {
	o := f.c.Diff.New
	for i := range o.Decisions {
		d := &o.Decisions[i]
		status := o.Stated(o.Key(orgmodel.Ref{Type: orgmodel.TypeDecision, Index: i}, "")).Status
		if d.Form != "decision" || status != orgmodel.Proposed {
			continue
		}
		text := message.Name(nameOf(&d.Common)).In(f.lang)
		if len(d.Body) > 0 {
			text = frontTexts.by.With(already(text), message.And(namesOfAll(o, d.Body))).In(f.lang)
		}
		list.Lines = append(list.Lines, board.Line{
			Text:  frontTexts.proposed.With(already(text)).In(f.lang),
			Marks: f.marksOf(orgmodel.Ref{Type: orgmodel.TypeDecision, Index: i}, "", "form", "body"),
		})
	}
	return list
}

func namesOfAll(o *orgmodel.Organisation, ids []string) []message.Name {
	names := make([]message.Name, len(ids))
	for i, id := range ids {
		names[i] = message.Name(o.Name(id))
	}
	return names
}

// recorded is what the new file says has been held or done, and what is planned.
func (f *frontPage) recorded() (list board.List) {
	o := f.c.Diff.New
	for i := range o.Records {
		r := &o.Records[i]
		text := upperFirst(diff.RecordForm(r.Form).In(f.lang))
		how := frontTexts.held
		if r.Date.Known() {
			text = diffTexts.side.With(already(text), r.Date).In(f.lang)
			if o.Header.AsOf.Known() && r.Date.Start() > o.Header.AsOf.End() {
				how = frontTexts.planned
			}
		}
		list.Lines = append(list.Lines, board.Line{
			Text:  how.With(already(text)).In(f.lang),
			Marks: f.marksOf(orgmodel.Ref{Type: orgmodel.TypeRecord, Index: i}, "", "form", "date"),
		})
	}
	return list
}

// marksOf are the marks of what the new file says in some keys.
func (f *frontPage) marksOf(ref orgmodel.Ref, names ...string) string {
	keys := make([]ground.Key, len(names))
	for i, name := range names {
		keys[i] = f.c.Diff.New.Key(ref, name)
		keys[i].File = 1
	}
	return strings.TrimSpace(f.entryTags(f.c.groundOf(keys)))
}

var frontTexts = struct {
	inAnnex, difference, basis, status, sentence, guessed, by, proposed, held, planned, star, unmarked message.Text
}{
	inAnnex:    message.Text{EN: "see the annex", SV: "se bilagan"},
	difference: message.Text{EN: "{0} (difference: {1})", SV: "{0} (skillnad: {1})"},
	basis:      message.Text{EN: "Basis: {0}.", SV: "Underlag: {0}."},
	status:     message.Text{EN: "Status: {0}.", SV: "Status: {0}."},
	sentence:   message.Text{EN: "{0}.", SV: "{0}."},
	guessed:    message.Text{EN: "[guessed who is who]", SV: "[gissat vem som är vem]"},
	by:         message.Text{EN: "{0} ({1})", SV: "{0} ({1})"},
	proposed:   message.Text{EN: "Proposed according to the new file: {0}", SV: "Föreslaget enligt den nya filen: {0}"},
	held:       message.Text{EN: "Held or done according to the new file: {0}", SV: "Enligt den nya filen: {0}"},
	unmarked:   message.Text{EN: "What bears no other mark is {0}.", SV: "Det som inte har något annat märke är {0}."},
	star:       message.Text{EN: "* {0}; without *, only on what the files say.", SV: "* {0}; utan * bara på det som filerna anger."},
	planned:    message.Text{EN: "Planned according to the new file: {0}", SV: "Planerat enligt den nya filen: {0}"},
}
