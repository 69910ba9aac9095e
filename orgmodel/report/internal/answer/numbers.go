package answer

import (
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
	"github.com/orgmodel/orgmodel/orgmodel/internal/terminal"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/why"
)

// number writes a number with its tree: the root, a line for each term, and the
// number again. One without terms is its root alone, and so is each where there is
// no room for more.
func (p *page) number(n *why.Number) {
	of := n.Of
	if p.e.Title != nil && len(of) > 1 {
		of = nil // the title has said it
	}
	number := p.amountOf(n)
	if p.tight {
		number = p.ofWhich(number, n.Value.Unit, n.Parts)
	}
	root := words.root.With(p.named(n.Label.In(p.lang), of), number).In(p.lang)
	if len(n.Terms) > 0 {
		made := p.made(n)
		if p.tight {
			made = words.unlisted.With(made).In(p.lang)
		}
		root = words.side.With(root, made).In(p.lang)
	}
	p.say(0, terminal.Bold, root)
	if p.tight {
		return
	}
	p.tree(n, indent)
	if len(n.Terms) > 0 {
		p.say(0, terminal.Bold, words.total.With(p.ofWhich(number, n.Value.Unit, n.Parts)).In(p.lang))
	}
}

// made is how a number is made of its terms.
func (p *page) made(n *why.Number) string {
	return words.fold.With(n.Value.Fold.Label(), message.Count(len(n.Terms), termCount.One, termCount.Many)).In(p.lang)
}

// amountOf is the number with its unit and mark.
func (p *page) amountOf(n *why.Number) string {
	if !n.Value.Quantity.Tells() {
		return n.Value.Quantity.In(p.lang) + n.Ground.Star()
	}
	return n.Value.Unit.Written(n.Value.Quantity, n.Ground.Star(), p.lang) + n.Value.AfterUnit(p.lang)
}

// ofWhich adds how much of a number bears which mark.
func (p *page) ofWhich(text string, unit figure.Unit, parts []figure.Part) string {
	said := p.marked(unit, parts)
	if said == nil {
		return text
	}
	return words.ofWhich.With(text, said).In(p.lang)
}

// marked says how much bears which mark: a part of a sum or a count, else so many
// terms. It is nil where nothing does.
func (p *page) marked(unit figure.Unit, parts []figure.Part) message.Localizer {
	var said []message.Message
	for _, part := range parts {
		switch {
		case part.Quantity.Tells() && !part.Quantity.IsZero():
			said = append(said, part.Said(unit))
		case !part.Quantity.Known():
			said = append(said, part.Mark.Part(part.Terms == 1).With(message.Count(part.Terms, termCount.One, termCount.Many)))
		}
	}
	if len(said) == 0 {
		return nil
	}
	return message.And(said)
}

// tree writes what a number is made of, and what is left out of it.
func (p *page) tree(n *why.Number, deep int) {
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
			p.say(deep+2*indent, terminal.Dim, p.made(t.Inner))
			p.tree(t.Inner, deep+2*indent)
		}
	}
	if hidden := n.Terms[shown:]; len(hidden) > 0 {
		p.say(deep, terminal.Dim, p.rest(n, hidden))
	}
	p.leftOut(n, deep)
}

// term is the cells of a term: how much, what, where and how sure.
func (p *page) term(n *why.Number, t *why.Term) []string {
	return []string{p.contribution(n, t), p.called(n, t), p.place(t), p.marks(t, n.Whole)}
}

// contribution is what a term gives the number: its own number, or of a count or
// a share as many as it stands for.
func (p *page) contribution(n *why.Number, t *why.Term) string {
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
	star := t.Ground.Star()
	text := q.In(p.lang) + star
	if q.Tells() && !unit.IsZero() {
		text = unit.Written(q, star, p.lang)
	}
	if t.Role == figure.Less {
		text = "− " + text
	}
	return text
}

// How much of a name, and of it with what is to be said of it, a line has room for.
const nameWidth, calledWidth = 36, 52

// called is the name of a term with what is to be said of it.
func (p *page) called(n *why.Number, t *why.Term) string {
	said := []string{harmless.Line(t.Name.In(p.lang))}
	if !p.keys {
		said[0] = short(said[0], nameWidth)
	}
	if role := roleWords[n.Value.Fold][t.Role]; !role.IsZero() {
		said = append(said, role.In(p.lang))
	}
	if t.Detail != nil && (p.keys || n.Value.Fold != figure.Count) {
		said = append(said, harmless.Line(t.Detail.In(p.lang)))
	}
	switch n.Value.Fold {
	case figure.Mean, figure.Median:
		if t.Weight != figure.Once() {
			said = append(said, words.weighs.With(t.Weight).In(p.lang))
		}
	case figure.Count:
		if t.Quantity.Tells() && !t.Unit.IsZero() {
			said = append(said, t.Unit.Written(t.Quantity, "", p.lang))
		}
	}
	if t.Above {
		said = append(said, words.above.In(p.lang))
	}
	text := strings.Join(said, ", ")
	if !p.keys {
		return short(text, calledWidth)
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
func (p *page) place(t *why.Term) string {
	if len(t.Said) == 0 {
		return ""
	}
	return p.fileLine(t.Said[0].Place)
}

// fileLine is a place as "current.toml:12".
func (p *page) fileLine(s location.Span) string {
	if s.IsZero() {
		return ""
	}
	return p.file(s.File.Name) + ":" + strconv.Itoa(s.Begin().Line)
}

// file is what a file is called: without its folder, where there is one of that
// name and no need for every detail.
func (p *page) file(name string) string {
	name = harmless.Line(name)
	base := path.Base(name)
	for i := range p.e.Sides {
		if other := p.e.Sides[i].File; p.keys || other != name && path.Base(other) == base {
			return name
		}
	}
	return base
}

// marks are how sure a term is, on which key that rests where it is not the one
// whose place is shown, and whose word it is.
func (p *page) marks(t *why.Term, whole ground.Status) string {
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
				said[len(said)-1] = strings.TrimSuffix(said[len(said)-1], "]") + ": " + harmless.Line(t.Said[i].Key.String()) + "]"
				break
			}
		}
	}
	if sources := t.Said[0].Sources; len(sources) > 0 {
		said = append(said, words.source.With(harmless.Line(strings.Join(sources, ", "))).In(p.lang))
	}
	return strings.Join(said, " ")
}

func doubtful(s *why.Said, whole ground.Status) bool {
	return s.Assumed || s.Status == ground.Vision || s.Status.LessSure(whole)
}

// stands lists every key that a term stands on.
func (p *page) stands(t *why.Term, whole ground.Status, deep int) {
	rows := make([][]string, len(t.Said))
	for i := range t.Said {
		rows[i] = p.saidCells(&t.Said[i], whole)
	}
	for _, line := range columns(rows, -1) {
		p.say(deep, terminal.Dim, line)
	}
}

func (p *page) saidCells(s *why.Said, whole ground.Status) []string {
	return []string{harmless.Line(s.Key.String()), p.fileLine(s.Place), p.wordOf(s, whole)}
}

// wordOf is how sure a key is, and whose word it is.
func (p *page) wordOf(s *why.Said, whole ground.Status) string {
	g := ground.Of(s.Stated)
	var said []string
	for _, tag := range g.Tags(whole) {
		said = append(said, "["+tag.In(p.lang)+"]")
	}
	if len(s.Sources) > 0 {
		said = append(said, words.source.With(harmless.Line(strings.Join(s.Sources, ", "))).In(p.lang))
	}
	return strings.Join(said, " ")
}

// rest sums up the terms for which there is no room, with their marks.
func (p *page) rest(n *why.Number, hidden []why.Term) string {
	many, parts := n.Some(hidden)
	if !many.Known() {
		if len(parts) == 0 {
			return words.more.With(len(hidden)).In(p.lang)
		}
		return words.moreOf.With(len(hidden), p.marked(n.Value.Unit, parts)).In(p.lang)
	}
	return words.moreSum.With(len(hidden), p.ofWhich(n.Value.Unit.Written(many, "", p.lang), n.Value.Unit, parts)).In(p.lang)
}

// leftOut says why there is no number or no exact one, and what else decides it.
func (p *page) leftOut(n *why.Number, deep int) {
	if !n.Value.Note.IsZero() {
		p.tell(deep, terminal.Dim, n.Value.Note.In(p.lang))
	}
	var unknown, decides []string
	for i := range n.Unknown {
		unknown = alsoAt(unknown, p.keyAt(&n.Unknown[i], ""))
	}
	for i := range n.Decides {
		s := &n.Decides[i]
		if !p.keys && !doubtful(s, n.Whole) {
			continue
		}
		decides = alsoAt(decides, p.keyAt(s, p.wordOf(s, n.Whole)))
	}
	if len(unknown) > 0 {
		p.tell(deep, terminal.Dim, p.enumerate(unknown, words.unknown, words.unknownMore)+" "+words.rest.In(p.lang))
	}
	if len(decides) > 0 {
		p.tell(deep, terminal.Dim, p.enumerate(decides, words.decides, words.decidesMore))
	}
}

// alsoAt adds where a key stands, once: a key of a base stands in both files.
func alsoAt(list []string, where string) []string {
	if slices.Contains(list, where) {
		return list
	}
	return append(list, where)
}

// enumerate names things of a list, and counts those for which there is no room.
func (p *page) enumerate(names []string, all, some message.Text) string {
	room := 3
	if p.most >= 0 {
		room = 1
	}
	if !p.keys && len(names) > room+1 {
		return some.With(strings.Join(names[:room], ", "), len(names)-room).In(p.lang)
	}
	return all.With(message.And(names)).In(p.lang)
}

// keyAt is a key with where it stands, or would, and how sure it is.
func (p *page) keyAt(s *why.Said, word string) string {
	if inner := strings.Join(trim([]string{p.fileLine(s.Place), word}), " "); inner != "" {
		return words.side.With(s.Key.String(), inner).In(p.lang)
	}
	return s.Key.String()
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
