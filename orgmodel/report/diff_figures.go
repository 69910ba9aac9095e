package report

import (
	"math"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/compare"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// figures lists the key figures that change, and counts the others; apart from them those
// that tell of the files and not of what they describe. What a mark means stands here,
// also when it is only the first screen that has one.
func (p *diffPage) figures() (figures, ofFiles []document.Block) {
	empty := func(caption message.Text) *document.Table {
		return &document.Table{
			Caption: caption.In(p.lang),
			Head:    heads(p.lang, columnWords.figure, columnWords.before, columnWords.after, columnWords.delta, columnWords.counts),
			Right:   []bool{false, true, true, true},
		}
	}
	t, files := empty(diffTexts.figures), empty(diffTexts.files)
	same, unknown := 0, 0
	var unlike []string
	bounds, visions := false, false
	mark := p.marks()
	old, now := mark.of(p.c.Diff.Old), mark.of(p.c.Diff.New)
	for i := range p.c.Figures {
		f := &p.c.Figures[i]
		switch before, after := f.Old.Quantity, f.New.Quantity; {
		case !before.Tells() && !after.Tells():
			unknown++
		case before == after:
			same++
		default:
			differs := mark.difference(f.Delta, &f.Old, &f.New, f.Figure.Unit)
			if f.Apart != compare.Comparable && before.Tells() && after.Tells() {
				differs = apartSign
				if why := f.Apart.Text().In(p.lang); !slices.Contains(unlike, why) {
					unlike = append(unlike, why)
				}
			}
			if in, ok := staffIn[f.Figure.ID]; ok && differs == "" && !p.c.Summary.Apart && before.Tells() && after.Tells() {
				differs = p.staffDifference(&p.c.Summary.Staff, in) // as the first screen says
			}
			if differs == "" && before.Tells() && after.Tells() {
				differs, bounds = boundFigures.cell.In(p.lang), true
			}
			to, label := t, message.Fixed(f.Figure.Label).In(p.lang)
			if f.Metric.ID == metrics.M24 {
				to = files // whose number of statements is a row of its own
				visions = visions || f.Figure.ID == metrics.M24Vision
			} else {
				label += p.ofHowMany(f)
			}
			to.Add(func() ground.Brief { return f.Old.Brief(mark.seen()).And(f.New.Brief(mark.seen())) },
				label, old.number(&f.Old), now.number(&f.New), differs, f.Figure.Unit.In(p.lang))
		}
	}
	if len(t.Rows) > 0 {
		figures = p.tabled(t)
	}
	if len(files.Rows) > 0 {
		ofFiles = append(p.tabled(files), document.Paragraph(factsCounted.In(p.lang)))
		if visions {
			ofFiles = append(ofFiles, document.Paragraph(visionsCounted.In(p.lang)))
		}
	}
	figures = append(figures, document.Paragraph(mark.legend()))
	if unlike != nil {
		figures = append(figures, document.Paragraph(unlikeFigures.With(message.Or(unlike)).In(p.lang)))
	}
	if bounds {
		figures = append(figures, document.Paragraph(boundFigures.note.In(p.lang)))
	}
	figures = append(figures, p.leadingInOne()...)
	return append(figures, document.Paragraph(p.otherFigures(len(t.Rows)+len(files.Rows), same, unknown))), ofFiles
}

// staffIn are the key figures of which the difference is told unit by unit, where it is
// unknown of all.
var staffIn = map[string]metrics.Staffing{metrics.M27Heads: metrics.InPersons, metrics.M27FTE: metrics.InFullTime}

// ofHowMany says of how many things a share is: "100 %" of two is no more than two.
func (p *diffPage) ofHowMany(f *FigurePair) string {
	var said []string
	for _, side := range []struct {
		text message.Text
		of   *figure.Figure
	}{{shareTexts.before, &f.Old}, {shareTexts.after, &f.New}} {
		if part, all, ok := counts(side.of); ok {
			text := shareTexts.of.With(already(part.In(p.lang)+p.star(side.of)), all).In(p.lang)
			if n := inherited(side.of); n > 0 {
				text += shareTexts.byUnit.With(n).In(p.lang)
			}
			said = append(said, side.text.With(already(text)).In(p.lang))
		}
	}
	if said == nil {
		return ""
	}
	return " (" + strings.Join(said, "; ") + ")"
}

// counts are how many of how many a share is of, where it counts things: of people nobody
// may know how many they are.
func counts(f *figure.Figure) (part, all orgmodel.Quantity, ok bool) {
	if f.Fold != figure.Share || !f.Quantity.Tells() {
		return part, all, false
	}
	part, all = orgmodel.Exactly(0), orgmodel.Exactly(0)
	for i := range f.Terms {
		t := &f.Terms[i]
		if t.Weight != figure.Once() && t.Weight != (orgmodel.Quantity{}) {
			return part, all, false
		}
		all = all.Add(figure.Once())
		switch t.Role {
		case figure.Counted:
			part = part.Add(figure.Once())
		case figure.Doubtful:
			part = part.Add(orgmodel.Between(0, 1))
		}
	}
	return part, all, true
}

// inherited is how many of what a share counts are so by what the file says of a unit.
func inherited(f *figure.Figure) (n int) {
	for i := range f.Terms {
		if f.Terms[i].Detail == message.Localizer(metrics.AreasOfProvider) {
			n++
		}
	}
	return n
}

var shareTexts = struct{ before, after, of, byUnit message.Text }{
	before: message.Text{EN: "before: {0}", SV: "före: {0}"},
	after:  message.Text{EN: "after: {0}", SV: "efter: {0}"},
	of:     message.Text{EN: "{0} of {1}", SV: "{0} av {1}"},
	byUnit: message.Text{EN: ", {0} by the areas of the provider", SV: ", {0} enligt utförarens områden"},
}

// unlikeFigures says why some figures have no difference: the two are not about the
// same.
var unlikeFigures = message.Text{EN: "≠ Not set against each other, because {0}.", SV: "≠ Jämförs inte med varandra, eftersom {0}."}

// boundFigures stand where a number is only a bound: of "at least 2" and "at least 3"
// nobody can tell the difference, and the two are not read as one more.
var boundFigures = struct{ cell, note message.Text }{
	cell: message.Text{EN: "unknown difference", SV: "okänd skillnad"},
	note: message.Text{EN: "Unknown difference: one or both of the numbers are bounds (at least, at most), since the files do not state all that is counted; they do not show whether there are more or fewer.", SV: "Okänd skillnad: det ena eller båda talen är gränser (minst, högst), eftersom filerna inte anger allt som räknas; de visar inte om det är fler eller färre."},
}

// factsCounted tells the shares of what is assumed from the number of assumptions on the
// first screen: a statement of which two keys are assumed is one here and two there.
var factsCounted = message.Text{
	EN: "A statement is a unit, a post, a service or anything else that the file describes, and is assumed if anything in it is. The beginning counts each assumption by itself, in both files, that what is told rests on.",
	SV: "En sakuppgift är en enhet, en befattning, en insats eller något annat som filen beskriver, och är antagen om något i den är det. I början räknas i stället varje antagande för sig som det som berättas bygger på, i båda filerna.",
}

// visionsCounted tells the same of visions: what is written once for several areas is one
// vision, and a unit in each of them.
var visionsCounted = message.Text{
	EN: "Visions too are counted otherwise at the beginning: there each is one that what is told rests on; here what the file describes once for several areas is a statement in each of them.",
	SV: "Också visioner räknas på ett annat sätt i början: där är var och en som det som berättas bygger på en; här är det som filen beskriver en gång för flera områden en sakuppgift i vart och ett.",
}

func (p *diffPage) otherFigures(changed, same, unknown int) string {
	if changed == 0 {
		return diffTexts.noFigures.With(same, unknown).In(p.lang)
	}
	return diffTexts.figuresRest.With(same, unknown).In(p.lang)
}

// alsoNew says what else is new for the staff than who leads them.
func (p *diffPage) alsoNew() []document.Item {
	var items []document.Item
	for _, id := range [...]string{metrics.M18Unit, metrics.M18Authority, metrics.M18Employer} {
		for i := range p.c.Changes {
			if r := &p.c.Changes[i]; r.Figure.ID == id && r.Value.Quantity.Tells() && !r.Value.Quantity.IsZero() {
				items = append(items, document.Item{Text: p.changeFigure(r)})
			}
		}
	}
	return items
}

// distance lists what of the structure is another, sort by sort. How many of all they
// are the sentence above says: a service by several providers is one service, and a
// share of a few things is no percentage.
func (p *diffPage) distance() []document.Block {
	var blocks []document.Block
	mark := p.marks()
	for i := range p.c.Changes {
		r := &p.c.Changes[i]
		if r.Metric.ID != metrics.M19 || r.Figure.ID == metrics.M19All || !r.Value.Quantity.Tells() || r.Value.Quantity.IsZero() {
			continue
		}
		list := below(&r.Value, p.limit, func(*figure.Term) bool { return true })
		things, a := len(list.shown)+len(list.hidden), mark.account(&r.Value)
		text := diffTexts.many.With(message.Fixed(r.Figure.Label), already(message.Int(things).In(p.lang)+a.Star())).In(p.lang)
		blocks = append(blocks, document.Paragraph(text), p.termList(list, r, nil))
		if list.hidden != nil {
			blocks = append(blocks, document.Paragraph(mark.rest(list.hidden, &r.Value, restTexts.byRaw).In(p.lang)))
		}
	}
	return blocks
}

// money says what changes in frames and agreements: year by year, and what each sum
// is made of.
func (p *diffPage) money() []document.Block {
	var blocks []document.Block
	if len(p.c.Summary.Money.Years) > 0 {
		blocks = p.tabled(p.moneyYears())
	}
	return append(append(blocks, document.Paragraph(p.moneyNote())), p.changeFigures(metrics.M23)...)
}

// changeFigures lists the figures of one metric about the change that are known,
// each with what it is made up of; a part that is counted in the whole is not
// told twice.
func (p *diffPage) changeFigures(metric string) []document.Block {
	var blocks []document.Block
	told := map[string]bool{}
	mark := p.marks()
	for i := range p.c.Changes {
		r := &p.c.Changes[i]
		if r.Metric.ID != metric || !r.Value.Quantity.Tells() || p.repeats(r) || r.Value.Quantity.IsZero() {
			continue
		}
		list := below(&r.Value, p.limit, func(t *figure.Term) bool { return !told[mark.part(t, r.Figure.Unit)] })
		blocks = append(blocks, document.Paragraph(p.changeFigure(r)), p.termList(list, r, told))
		if list.hidden != nil {
			blocks = append(blocks, document.Paragraph(mark.rest(list.hidden, &r.Value, restTexts.byRaw).In(p.lang)))
		}
	}
	return blocks
}

// termList lists what a figure is made up of, and notes it as told where somebody asks.
func (p *diffPage) termList(list belowNumber, r *metrics.ChangeResult, told map[string]bool) document.Block {
	var b document.Block
	for i := range list.shown {
		b.Items = append(b.Items, document.Item{Text: p.marks().part(&list.shown[i], r.Figure.Unit)})
	}
	if told == nil {
		return b
	}
	for _, it := range b.Items {
		told[it.Text] = true
	}
	for i := range list.hidden {
		told[p.marks().part(&list.hidden[i], r.Figure.Unit)] = true
	}
	return b
}

// wholes are the figures of any basis, by those of one basis: net or gross.
var wholes = map[string]string{
	metrics.M23RecurringNet: metrics.M23Recurring, metrics.M23RecurringGross: metrics.M23Recurring,
	metrics.M23OneOffNet: metrics.M23OneOff, metrics.M23OneOffGross: metrics.M23OneOff,
}

// repeats reports whether a figure is that of a basis when the one of any basis
// says the same.
func (p *diffPage) repeats(r *metrics.ChangeResult) bool {
	v := p.c.figure(wholes[r.Figure.ID])
	return v != nil && v.Quantity == r.Value.Quantity
}

func (p *diffPage) changeFigure(r *metrics.ChangeResult) string {
	q, words := r.Figure.Unit.Told(r.Value.Quantity)
	number := q.In(p.lang)
	if r.Figure.Unit.Money() {
		number = p.sum(q)
	}
	text := message.Fixed(r.Figure.Label).In(p.lang) + ": " + number
	if unit := words.In(p.lang); withUnit(message.Fixed(r.Figure.Label).In(p.lang), unit) != message.Fixed(r.Figure.Label).In(p.lang) {
		text += " " + unit
	}
	text += afterUnit(&r.Value, p.lang)
	mark := p.marks()
	a := mark.account(&r.Value)
	parts := mark.parts(&a)
	if chosen := p.chosenBy(&r.Value, &a); chosen != "" {
		parts = strings.TrimSuffix(parts, ", "+mark.basis(&a, "")) + ", " + chosen
	}
	text += parts
	if !r.Value.Note.IsZero() {
		text += ". " + r.Value.Note.In(p.lang)
	}
	return text
}

// chosenBy names what is assumed, where that decides what a figure counts and not how much:
// who reads "partly assumed" beside an amount takes it to be of the amount.
func (p *diffPage) chosenBy(f *figure.Figure, a *figure.Account) string {
	if a.Basis != figure.Partly || a.MarkedTerms > 0 || a.Of.Vision() || a.Of.Guess() {
		return ""
	}
	var named []string
	look := p.marks().look
	for _, k := range f.Keys.List() {
		o := [...]*orgmodel.Organisation{p.c.Diff.Old, p.c.Diff.New}[k.File]
		label := labelOf(k.Table, k.Key)
		if !look(k).Assumed || o.Common(orgmodel.Ref{Type: orgmodel.Type(k.Table), Index: k.At}) == nil {
			continue
		}
		text := nameOf(o.Common(orgmodel.Ref{Type: orgmodel.Type(k.Table), Index: k.At}))
		if !label.IsZero() {
			text = goalTexts.with.With(label, message.Name(text)).In(p.lang)
		}
		if !slices.Contains(named, text) {
			named = append(named, text)
		}
	}
	if named == nil {
		return ""
	}
	slices.Sort(named)
	return chosenWords.With(p.few(named, room{names: mostLabels, letters: math.MaxInt})).In(p.lang)
}

var chosenWords = message.Text{EN: "assumed is what is counted, not how much: {0}", SV: "antaget är vad som räknas, inte hur mycket: {0}"}

// afterUnit is for which years a sum is, after its unit.
func afterUnit(f *figure.Figure, l message.Lang) string {
	return f.AfterUnit(l)
}
