package report

import (
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/timeline"
)

// timelinePage makes the document that every format for people prints.
type timelinePage struct {
	*Walked
	lang  message.Lang
	limit int // entries of a list; 0: all
}

func timelineDocument(t *Walked, l message.Lang, limit int) *document.Document {
	p := &timelinePage{t, l, limit}
	w := &timelineTexts
	d := &document.Document{Lang: l, Title: w.title.With(len(t.States)).In(l)}
	if len(t.States) == 1 {
		d.Title = w.one.In(l)
		d.Lead = append(d.Lead, w.alone.With(message.Quoted(stateName(&t.States[0]))).In(l))
	}
	states := []document.Block{{Table: p.states()}}
	if len(t.Steps) > 0 {
		states = append(states, document.Paragraph(markTexts.legend.In(l)))
	}
	if line := lawLine(p.laws()); !line.IsZero() {
		states = append(states, document.Paragraph(line.In(l)))
	}
	d.Add("states", w.states.In(l), states...)
	if len(t.Steps) == 0 {
		return d
	}
	gaps := p.gaps()
	if gaps == nil {
		gaps = []document.Block{document.Paragraph(w.noGaps.In(l))}
	}
	d.Add("gaps", w.gaps.In(l), gaps...)
	if len(t.Pauses) > 0 {
		d.Add("pauses", w.pauses.In(l), p.pauses())
	}
	for i := range t.Steps {
		s := &t.Steps[i]
		d.Add("step-"+strconv.Itoa(i+1), w.step.With(i+1, message.Name(stateName(&t.States[s.To]))).In(l), p.step(s)...)
	}
	return d
}

// laws are what the states were judged by, each day once.
func (t *Walked) laws() (list []judge.Law) {
	for i := range t.States {
		list = judge.AddLaw(list, t.States[i].Law...)
	}
	return list
}

func stateName(s *timeline.State) string {
	if s.Org.Header.Name != "" {
		return s.Org.Header.Name
	}
	return s.Org.Header.ID
}

func (p *timelinePage) states() *document.Table {
	c := &compareTexts
	tb := &document.Table{
		Caption: timelineTexts.states.In(p.lang), Of: 1,
		Head: []string{timelineTexts.number.In(p.lang), c.name.In(p.lang), c.asOf.In(p.lang), c.status.In(p.lang), c.file.In(p.lang)},
	}
	for i := range p.States {
		s := &p.States[i]
		h := &s.Org.Header
		tb.Rows = append(tb.Rows, []string{message.Int(i + 1).In(p.lang), message.Name(stateName(s)).In(p.lang), ofFile(s.Org, "as_of", h.AsOf).In(p.lang), ofFile(s.Org, "status", statusTags[h.Status]).In(p.lang), message.Place(s.File).In(p.lang)})
	}
	return tb
}

func (p *timelinePage) step(s *timeline.Step) []document.Block {
	w := &timelineTexts
	o := p.States[s.To].Org
	h := &o.Header
	d := &diffPage{c: Gather(s.Diff, s.Impact, MeasureChange(s.Diff)), lang: p.lang, limit: p.limit, noRemarks: true}
	d.c.Raw = p.Raw
	b := newBecause(p.lang, false)
	var blocks []document.Block
	if s.Backwards {
		blocks = append(blocks, document.Paragraph(w.backwards.In(p.lang)))
	}
	blocks = append(blocks, document.Paragraph(w.status.With(s.From+1, s.To+1, ofFile(o, "as_of", h.AsOf), ofFile(o, "status", statusTags[h.Status])).In(p.lang)))
	first := d.screen()
	for _, text := range first.lead {
		if text != d.stamp() || !drawing.PartlyDecided(o).IsZero() {
			blocks = append(blocks, document.Paragraph(text))
		}
	}
	blocks = append(blocks, d.screenBlocks(first)...)
	if s.Diff.Match.Unrelated {
		return blocks
	}
	if d.c.Differs() {
		blocks = append(append(blocks, d.unitsAndOthers()...), d.changes()...)
		blocks = append(blocks, document.Block{Heading: w.impact.With(Tally(withoutStructure(s.Impact.Findings), len(s.Impact.Accepted))).In(p.lang)})
		blocks = append(blocks, d.meaning(b)...)
		blocks = append(append(blocks, first.below...), d.makesEnd()...)
	}
	blocks = append(blocks, p.findings(w.raised, s.Raised, b)...)
	blocks = append(blocks, p.findings(w.settled, s.Mended, nil)...)
	return append(append(blocks, p.figures(s)...), d.distanceFinding()...)
}

// findings counts findings and names them, with what has not been told of them.
func (p *timelinePage) findings(title message.Text, list []diag.Diagnostic, b *because) []document.Block {
	if len(list) == 0 {
		return nil
	}
	d := &diffPage{lang: p.lang, limit: p.limit}
	for i := range p.States {
		d.states = append(d.states, p.States[i].Org)
	}
	return []document.Block{{Heading: title.With(Tally(list, 0)).In(p.lang)}, {Items: d.findings(list, b)}}
}

// figures are the key figures about the step; those that are nothing, and those
// that nobody knows, only count.
func (p *timelinePage) figures(s *timeline.Step) []document.Block {
	tb := &document.Table{Caption: timelineTexts.figures.In(p.lang), Right: []bool{false, true}}
	mark := marksOfPair(s.Diff.Pair(), p.lang)
	zero, unknown := 0, 0
	for i := range s.Figures {
		f := &s.Figures[i]
		switch {
		case f.Value.Quantity.IsZero():
			zero++
		case !f.Value.Quantity.Tells():
			unknown++
		default:
			a := mark.account(&f.Value)
			number := starred(f.Value.Quantity, a.Star(), f.Figure.Unit, p.lang) + afterUnit(&f.Value, p.lang) + mark.parts(&a)
			tb.Rows = append(tb.Rows, []string{message.Fixed(f.Figure.Label).In(p.lang), number})
		}
	}
	if len(tb.Rows) == 0 {
		return nil
	}
	rest := timelineTexts.rest.With(zero, unknown).In(p.lang)
	return []document.Block{{Heading: timelineTexts.figures.In(p.lang)}, {Table: tb}, document.Paragraph(rest)}
}

func (p *timelinePage) gaps() []document.Block {
	var items []document.Item
	for i := range p.Gaps {
		items = append(items, p.gap(&p.Gaps[i]))
	}
	if items == nil {
		return nil
	}
	return []document.Block{{Items: items}}
}

func (p *timelinePage) gap(g *timeline.Gap) document.Item {
	w := &timelineTexts
	text := w.all
	if g.Partial {
		text = w.some
	}
	it := document.Item{Text: text.With(message.Quoted(g.Name)).In(p.lang)}
	it.Text = tagged(it.Text, gapTags(gapBrief(p.Timeline, g), p.lang))
	say := func(m message.Message) { it.Notes = append(it.Notes, m.In(p.lang)) }
	since, until := when(g.Since), lastDay(g.Until)
	switch {
	case !g.Open():
		say(w.wholeGap.With(since, until, p.between(g), lasting(g.Months)))
	case g.Gone >= 0:
		say(w.goneGap.With(since, w.inStep.With(g.Opened+1), w.inStep.With(g.Gone+1)))
	case g.Partial:
		say(w.openSome.With(since, w.inStep.With(g.Opened+1)))
	default:
		say(w.openGap.With(since, w.inStep.With(g.Opened+1), lasting(g.Months)))
	}
	if g.Perhaps {
		say(w.perhaps.With())
	}
	say(w.lost.With(names(p.States[p.Steps[g.Opened].From].Org, g.Lost)))
	if !g.Open() {
		o := p.States[p.Steps[g.Closed].To].Org
		say(w.back.With(names(o, g.Back), diff.OnTheWordOf(o, g.Back)))
	}
	return it
}

// between says in which steps a gap opens and closes.
func (p *timelinePage) between(g *timeline.Gap) message.Message {
	if g.Opened == g.Closed {
		return timelineTexts.inStep.With(g.Opened + 1)
	}
	return timelineTexts.steps.With(g.Opened+1, g.Closed+1)
}

func names(o *orgmodel.Organisation, services []int) message.Localizer {
	list := make([]message.Quoted, len(services))
	for i, s := range services {
		list[i] = message.Quoted(nameOf(&o.Services[s].Common))
	}
	return message.And(list)
}

// when says a day as it is meant.
func when(d orgmodel.Date) message.Localizer {
	if !d.Known() {
		return timelineTexts.unknownDay
	}
	return dateText(d)
}

// lastDay says the last day of a time. Of one that is only known to be after a day, that
// day is the first it can be.
func lastDay(d orgmodel.Date) message.Localizer {
	if d.Bound == orgmodel.After {
		return timelineTexts.earliest.With(d.Bare())
	}
	return when(d)
}

func lasting(q orgmodel.Quantity) message.Localizer {
	if !q.Tells() {
		return timelineTexts.unknownMonths
	}
	return months.of(q)
}
