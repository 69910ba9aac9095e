package report

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/why"
)

// number writes a number with its tree: the root, a line for each term, and the
// number again. One without terms is its root alone.
func (p *whyPage) number(n *why.Number) {
	root := whyTexts.root.With(p.named(n.Label.In(p.lang), n.Of), p.amountOf(n)).In(p.lang)
	p.say(0, bold, root)
	p.tree(n, indent)
	if len(n.Terms) > 0 {
		p.say(0, bold, whyTexts.total.With(p.ofWhich(p.amountOf(n), n.Parts)).In(p.lang))
	}
}

// amountOf is the number with its unit and mark.
func (p *whyPage) amountOf(n *why.Number) string {
	text := amount(n.Value.Quantity, n.Value.Unit, p.lang)
	if n.Value.Quantity.Tells() {
		text += n.Ground.Star()
	}
	return text
}

// ofWhich adds how much of a number bears which mark.
func (p *whyPage) ofWhich(text string, parts []figure.Part) string {
	var said []string
	for _, part := range parts {
		if part.Quantity.Tells() && !part.Quantity.IsZero() {
			said = append(said, part.Mark.Part().With(part.Quantity).In(p.lang))
		} else if !part.Quantity.Known() {
			said = append(said, part.Mark.Part().With(message.Count(part.Terms, termCount.one, termCount.many)).In(p.lang))
		}
	}
	if len(said) == 0 {
		return text
	}
	return whyTexts.ofWhich.With(text, message.And(said)).In(p.lang)
}

// tree writes what a number is made of, and what is left out of it.
func (p *whyPage) tree(n *why.Number, deep int) {
	if len(n.Terms) > 0 {
		p.say(deep, dim, whyTexts.fold.With(n.Value.Fold.Label(), message.Count(len(n.Terms), termCount.one, termCount.many)).In(p.lang))
	}
	shown := p.shown(len(n.Terms))
	rows := make([][]string, shown)
	for i := range rows {
		rows[i] = p.term(n, &n.Terms[i])
	}
	for i, line := range columns(rows, 0) {
		p.say(deep, "", line)
		t := &n.Terms[i]
		if p.keys {
			p.stands(t, n.Whole, deep+2*indent)
		}
		if p.branches && t.Inner != nil {
			p.tree(t.Inner, deep+2*indent)
		}
	}
	if hidden := n.Terms[shown:]; len(hidden) > 0 {
		p.say(deep, dim, p.rest(n, hidden))
	}
	p.leftOut(n, deep)
}

// term is the cells of a term: how much, what, where and how sure.
func (p *whyPage) term(n *why.Number, t *why.Term) []string {
	return []string{p.contribution(n, t), p.called(n, t), p.place(t), p.marks(t, n.Whole)}
}

// contribution is what a term gives the number: its own number, or of a count or
// a share as many as it stands for.
func (p *whyPage) contribution(n *why.Number, t *why.Term) string {
	q, unit := t.Quantity, t.Unit
	switch n.Value.Fold {
	case figure.Count:
		q, unit = t.Weight, n.Value.Unit
	case figure.Share:
		q = t.Weight
	}
	if unit.IsZero() && n.Value.Unit != figure.Percent {
		unit = n.Value.Unit
	}
	text := q.In(p.lang)
	if q.Tells() && !unit.IsZero() {
		text = amount(q, unit, p.lang)
	}
	if t.Role == figure.Less {
		text = "− " + text
	}
	return text + t.Ground.Star()
}

// nameWidth is how much of a name a line has room for.
const nameWidth = 44

// called is the name of a term with what is to be said of it.
func (p *whyPage) called(n *why.Number, t *why.Term) string {
	said := []string{oneLine(t.Name.In(p.lang))}
	if role := roleWords[n.Value.Fold][t.Role]; !role.IsZero() {
		said = append(said, role.In(p.lang))
	}
	if t.Detail != nil && (p.keys || n.Value.Fold != figure.Count) {
		said = append(said, oneLine(t.Detail.In(p.lang)))
	}
	switch n.Value.Fold {
	case figure.Mean, figure.Median:
		if t.Weight != figure.Once() {
			said = append(said, whyTexts.weighs.With(t.Weight).In(p.lang))
		}
	case figure.Count:
		if t.Quantity.Tells() && !t.Unit.IsZero() {
			said = append(said, amount(t.Quantity, t.Unit, p.lang))
		}
	}
	if t.Above {
		said = append(said, whyTexts.above.In(p.lang))
	}
	text := strings.Join(said, ", ")
	if !p.keys {
		return short(text, nameWidth)
	}
	return text
}

// short cuts a text.
func short(text string, width int) string {
	if utf8.RuneCountInString(text) <= width {
		return text
	}
	return strings.TrimRight(string([]rune(text)[:width-1]), " ,") + "…"
}

// place is where the main thing that a term stands on is written.
func (p *whyPage) place(t *why.Term) string {
	if len(t.Said) == 0 {
		return ""
	}
	return fileLine(&t.Said[0])
}

func fileLine(s *why.Said) string {
	if s.Place.IsZero() {
		return ""
	}
	return oneLine(s.Place.File.Name) + ":" + strconv.Itoa(s.Place.Begin().Line)
}

// marks are how sure a term is, on which key that rests where it is not the one
// whose place is shown, and whose word it is.
func (p *whyPage) marks(t *why.Term, whole ground.Status) string {
	var said []string
	for _, tag := range t.Ground.Tags(whole) {
		said = append(said, "["+tag.In(p.lang)+"]")
	}
	if len(t.Said) == 0 {
		return strings.Join(said, " ")
	}
	if len(said) > 0 && !doubtful(&t.Said[0], whole) {
		for i := range t.Said {
			if doubtful(&t.Said[i], whole) {
				said[len(said)-1] = strings.TrimSuffix(said[len(said)-1], "]") + ": " + oneLine(t.Said[i].Key.String()) + "]"
				break
			}
		}
	}
	if sources := t.Said[0].Sources; len(sources) > 0 {
		said = append(said, whyTexts.source.With(oneLine(strings.Join(sources, ", "))).In(p.lang))
	}
	return strings.Join(said, " ")
}

func doubtful(s *why.Said, whole ground.Status) bool {
	return s.Assumed || s.Status == ground.Vision || s.Status.LessSure(whole)
}

// stands lists every key that a term stands on.
func (p *whyPage) stands(t *why.Term, whole ground.Status, deep int) {
	rows := make([][]string, len(t.Said))
	for i := range t.Said {
		rows[i] = p.saidCells(&t.Said[i], whole)
	}
	for _, line := range columns(rows, -1) {
		p.say(deep, dim, line)
	}
}

func (p *whyPage) saidCells(s *why.Said, whole ground.Status) []string {
	return []string{oneLine(s.Key.String()), fileLine(s), p.wordOf(s, whole)}
}

// wordOf is how sure a key is, and whose word it is.
func (p *whyPage) wordOf(s *why.Said, whole ground.Status) string {
	g := ground.Of(s.Stated)
	var said []string
	for _, tag := range g.Tags(whole) {
		said = append(said, "["+tag.In(p.lang)+"]")
	}
	if len(s.Sources) > 0 {
		said = append(said, whyTexts.source.With(oneLine(strings.Join(s.Sources, ", "))).In(p.lang))
	}
	return strings.Join(said, " ")
}

// rest sums up the terms for which there is no room, with their marks.
func (p *whyPage) rest(n *why.Number, hidden []why.Term) string {
	part := n.Value
	part.Terms = make([]figure.Term, len(hidden))
	marked := 0
	for i := range hidden {
		part.Terms[i] = hidden[i].Term
		if hidden[i].Ground.Marked() {
			marked++
		}
	}
	marks := whyTexts.hiddenNone.With(marked).In(p.lang)
	if n.Value.Fold != figure.Sum && n.Value.Fold != figure.Count {
		if marked == 0 {
			return whyTexts.more.With(len(hidden)).In(p.lang)
		}
		return whyTexts.moreOf.With(len(hidden), marks).In(p.lang)
	}
	sum := amount(figure.Folded(part), n.Value.Unit, p.lang)
	if marked > 0 {
		sum = whyTexts.ofWhich.With(sum+ground.Star, marks).In(p.lang)
	}
	return whyTexts.moreSum.With(len(hidden), sum).In(p.lang)
}

// keysNamed is how many of the keys that are left out a line names.
const keysNamed = 3

// leftOut says why there is no number or no exact one, and what else decides it.
func (p *whyPage) leftOut(n *why.Number, deep int) {
	if !n.Value.Note.IsZero() {
		p.tell(deep, dim, n.Value.Note.In(p.lang))
	}
	if len(n.Unknown) > 0 {
		p.tell(deep, dim, p.unstated(n.Unknown)+" "+whyTexts.rest.In(p.lang))
	}
	var decides []string
	for i := range n.Decides {
		if s := &n.Decides[i]; p.keys || doubtful(s, n.Whole) {
			decides = append(decides, strings.Join(trim(p.saidCells(s, n.Whole)), " "))
		}
	}
	if left := len(decides) - keysNamed; left > 0 && !p.keys {
		decides = append(decides[:keysNamed], whyTexts.more.With(left).In(p.lang))
	}
	if len(decides) > 0 {
		p.tell(deep, dim, whyTexts.decides.With(strings.Join(decides, "; ")).In(p.lang))
	}
}

func trim(cells []string) []string {
	var kept []string
	for _, cell := range cells {
		if cell != "" {
			kept = append(kept, cell)
		}
	}
	return kept
}

// unstated names the keys that the files leave out, with where they would stand.
func (p *whyPage) unstated(list []why.Said) string {
	var names []string
	for i := range list {
		name := list[i].Key.String()
		if at := fileLine(&list[i]); at != "" {
			name += " (" + at + ")"
		}
		names = append(names, name)
	}
	if !p.keys && len(names) > keysNamed+1 {
		return whyTexts.unknownMore.With(strings.Join(names[:keysNamed], ", "), len(names)-keysNamed).In(p.lang)
	}
	return whyTexts.unknown.With(message.And(names)).In(p.lang)
}
