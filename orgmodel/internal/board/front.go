package board

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/questions"
)

// writer writes front pages in one language, of as much room as it is given.
type writer struct {
	*Matter
	lang           message.Lang
	duties, others []matter
	putTo          []message.Text // whom the questions are put to
	beside         string         // what stands in the annex alone
}

func newWriter(m *Matter, l message.Lang) *writer {
	w := &writer{Matter: m, lang: l}
	w.duties, w.others = matters(m, l)
	for _, x := range slices.Concat(w.duties, w.others) {
		for _, to := range namesOf(x.to) {
			if !slices.Contains(w.putTo, to) {
				w.putTo = append(w.putTo, to)
			}
		}
	}
	w.beside = w.alone()
	return w
}

// page is a front page of so much room.
func (w *writer) page(r Room) *document.Document {
	t := w.Tell(w.lang, r)
	d := &document.Document{Lang: w.lang, Title: t.Title, Lead: t.Lead}
	add := func(id string, title message.Text, blocks ...document.Block) {
		d.Add("front-"+id, title.In(w.lang), blocks...)
	}
	ask, legal := w.asked(r)
	add("proposal", headings.proposal, document.Paragraph(blanks.proposal.In(w.lang)), w.list(&t.Proposals, r.Few, r))
	add("brief", headings.brief, w.brief(t.Brief)...)
	add("changes", headings.changes, document.Paragraph(t.Units), w.list(&t.Changes, r.Changes, r))
	add("people", headings.people, document.Block{Items: t.People})
	add("staff", headings.staff, document.Block{Items: t.Staff})
	add("money", headings.money, document.Block{Items: t.Money})
	add("law", headings.law, document.Block{Items: slices.Concat(legal, w.settled(r), w.list(&t.Records, r.Few, r).Items)}, document.Paragraph(strings.TrimSpace(w.noneLegal(legal)+" "+w.judged(r))))
	add("unknown", headings.unknown, w.list(&t.Unknown, r.Few, r), document.Paragraph(strings.Join(t.Rests, " ")))
	add("questions", headings.questions, document.Block{Items: ask}, document.Paragraph(strings.TrimSpace(w.reasons()+" "+w.beside)))
	add("documents", headings.documents, w.documents(&t.Sources, r))
	add("sent", headings.sent, document.Paragraph(w.sent(r)))
	return d
}

// list is a list of no more than so many lines, and what it leaves out: a line is told
// whole or not at all.
func (w *writer) list(list *List, most int, r Room) document.Block {
	var items []document.Item
	var left []int
	for i, line := range list.Lines {
		last := len(left) == 0 && i == len(list.Lines)-1 // it takes no more room than to say that it is left out
		if len(items) >= most && !last || !fits(line.Text, max(r.Letters, leastLetters)) {
			left = append(left, i)
			continue
		}
		items = append(items, document.Item{Text: strings.TrimSpace(line.Text + " " + line.Marks)})
	}
	if left == nil {
		return document.Block{Items: items}
	}
	more := texts.more.With(len(left)).In(w.lang)
	if list.More != nil {
		more = list.More(left)
	}
	return document.Block{Items: append(items, document.Item{Text: more})}
}

// brief is what the comparison says in a sentence or two. Why the matter is raised no file
// says.
func (w *writer) brief(sentences []string) []document.Block {
	var blocks []document.Block
	for _, s := range sentences {
		blocks = append(blocks, document.Paragraph(s))
	}
	return append(blocks, document.Paragraph(blanks.reasons.In(w.lang)))
}

// asked are the lines about what is to be answered, and of those the ones that are to be
// checked with a lawyer apart. Each duty has a line; of what else is asked the weightiest
// has.
func (w *writer) asked(r Room) (ask, legal []document.Item) {
	for i := range w.duties {
		if x := &w.duties[i]; x.weight <= diag.Legal {
			legal = append(legal, x.item(r))
		} else {
			ask = append(ask, x.item(r))
		}
	}
	shown, hidden := w.others, []matter(nil)
	if len(w.others) > r.Others+1 {
		shown, hidden = w.others[:r.Others], w.others[r.Others:]
	}
	for i := range shown {
		ask = append(ask, shown[i].item(r))
	}
	if hidden != nil {
		var left marked
		for i := range hidden {
			left = left.add(hidden[i].all)
		}
		ask = append(ask, document.Item{Text: left.said(texts.moreQuestions, w.lang)})
	}
	return ask, legal
}

// judged says by which law the change was judged, and which rules could not speak; where
// that is long, how many, and that the annex tells the rest: it may be of other law.
func (w *writer) judged(r Room) string {
	var lines []string
	for _, line := range w.Law {
		if !line.IsZero() {
			lines = append(lines, line.In(w.lang))
		}
	}
	text := strings.Join(lines, " ")
	if !fits(text, max(r.Letters, leastLetters/2)) {
		return strings.TrimSpace(w.Counts.In(w.lang) + " " + texts.lawInAnnex.In(w.lang))
	}
	return text
}

// alone says what stands in the annex only: warnings and notes that are of no duty, and
// what somebody has answered for.
func (w *writer) alone() string {
	var parts []message.Message
	counts := diag.Count(w.Findings)
	for _, k := range []struct {
		severity diag.Severity
		counted
	}{{diag.Warning, texts.warnings}, {diag.Info, texts.notes}} {
		if n := counts[k.severity] - w.told(k.severity); n > 0 {
			parts = append(parts, k.of(n))
		}
	}
	if w.Answered > 0 {
		parts = append(parts, texts.answered.of(w.Answered))
	}
	switch {
	case parts != nil:
		return texts.inAnnex.With(message.And(parts)).In(w.lang)
	case len(w.duties)+len(w.others) == 0 && w.Vision:
		return texts.ofVision.In(w.lang)
	case len(w.duties)+len(w.others) == 0:
		return texts.none.In(w.lang)
	}
	return ""
}

// noneLegal says that a heading without a line does not mean that there is nothing to check.
func (w *writer) noneLegal(legal []document.Item) string {
	rests := slices.ContainsFunc(w.Findings, func(f diag.Diagnostic) bool { return f.Severity <= diag.Question && f.ByLaw() })
	if len(legal)+len(w.Settled) > 0 || !rests {
		return ""
	}
	return texts.noneLegal.In(w.lang)
}

// settled are the lines about what was to be checked with a lawyer and somebody has
// answered for: that is not to be read as if nothing had been found.
func (w *writer) settled(r Room) (items []document.Item) {
	for i := range w.Settled {
		if i == r.Few && len(w.Settled) > r.Few+1 {
			return append(items, document.Item{Text: texts.more.With(len(w.Settled) - i).In(w.lang)})
		}
		f := &w.Settled[i]
		items = append(items, document.Item{Text: texts.settled.With(f.Rule.Title, f.Rule.ID, w.answeredBy(f.Waiver)).In(w.lang)})
	}
	return items
}

func (w *writer) answeredBy(by *diag.Waiver) message.Message {
	switch {
	case by == nil || by.By == "":
		return texts.bySomebody.With()
	case by.Date != "":
		return texts.byOn.With(message.Name(by.By), message.Name(by.Date))
	}
	return texts.by.With(message.Name(by.By))
}

// reasons says where the reasons stand for what is asked, under whichever heading.
func (w *writer) reasons() string {
	if len(w.duties)+len(w.others) == 0 {
		return ""
	}
	return texts.reasons.In(w.lang)
}

// sent is left to the writer, who is told whom the questions are put to.
func (w *writer) sent(r Room) string {
	blank := blanks.sent.In(w.lang)
	if len(w.putTo) == 0 || r.Tight > 0 {
		return blank
	}
	return blank + " " + texts.putTo.With(message.And(w.putTo)).In(w.lang)
}

// documents are the papers that a decision rests on, this one first.
func (w *writer) documents(sources *List, r Room) document.Block {
	own := []document.Item{{Text: blanks.paper.In(w.lang)}, {Text: texts.annex.In(w.lang)}}
	return document.Block{Items: append(own, w.list(sources, r.Few, r).Items...)}
}

// told is how many findings of a severity the lines about duties tell.
func (w *writer) told(s diag.Severity) (n int) {
	for i := range w.Findings {
		if _, isDuty := questions.DutyOf(w.Findings[i].Rule.ID); isDuty && w.Findings[i].Severity == s {
			n++
		}
	}
	return n
}
