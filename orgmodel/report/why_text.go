package report

import (
	"bufio"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/why"
)

// whyScreen is how many lines a terminal shows at once.
const whyScreen = 24

// indent is how far what stands under a heading is moved in.
const indent = 2

// WhyText writes the answer for a person: what was asked at the root, one line
// for each term, and the same number at the end. It keeps to one screen: branches
// are left out first, then the lightest terms, which are summed up.
func WhyText(w io.Writer, a *Asked, o Options) error {
	t := &textPrinter{Writer: bufio.NewWriter(w), Options: o}
	for _, l := range whyLines(a, o.Lang) {
		t.WriteString(strings.Repeat(" ", l.deep))
		t.style(l.style, l.text)
		t.WriteByte('\n')
	}
	return t.Flush()
}

// whyLine is one line of the answer.
type whyLine struct {
	deep  int
	text  string
	style style
}

// whyLines lays the answer out in as much detail as there is room for.
func whyLines(a *Asked, l message.Lang) []whyLine {
	p := &whyPage{e: a.Explanation, lang: l, keys: a.All, branches: true, most: -1}
	lines := p.lay()
	if p.branches = false; !a.All && len(lines) > whyScreen {
		lines = p.lay()
	}
	for p.most = whyScreen / 2; !a.All && len(lines) > whyScreen && p.most >= 0; p.most-- {
		lines = p.lay()
	}
	if p.tight = true; !a.All && len(lines) > whyScreen {
		lines = p.lay()
	}
	return lines
}

// whyPage is an answer being laid out.
type whyPage struct {
	e        *why.Explanation
	lang     message.Lang
	keys     bool // list every key that a term stands on
	branches bool // show what the terms are made of
	most     int  // how many of each list; -1: all
	tight    bool // no terms at all
	lines    []whyLine
}

func (p *whyPage) lay() []whyLine {
	p.lines = nil
	if p.e.Title != nil {
		p.say(0, bold, p.named(p.e.Title.In(p.lang), []int{0, len(p.e.Sides) - 1}))
	}
	starred := false
	for i := range p.e.Numbers {
		n := &p.e.Numbers[i]
		p.number(n)
		starred = starred || n.Ground.Marked()
	}
	for i := range p.e.Statements {
		p.statement(&p.e.Statements[i], 0)
	}
	for i := range p.e.Verdicts {
		p.verdict(&p.e.Verdicts[i])
	}
	if len(p.e.Guesses) > 0 {
		p.guesses()
	}
	if starred {
		p.say(0, dim, whyTexts.star.In(p.lang))
	}
	return p.lines
}

// say adds a line that is not broken: a terminal breaks it where it must.
func (p *whyPage) say(deep int, s style, text string) {
	p.lines = append(p.lines, whyLine{deep, oneLine(text), s})
}

// tell adds running text.
func (p *whyPage) tell(deep int, s style, text string) {
	for i, line := range Wrap(oneLine(text), TextWidth-deep-indent) {
		d := deep
		if i > 0 {
			d += indent
		}
		p.lines = append(p.lines, whyLine{d, line, s})
	}
}

// shown is how many of a list there is room for. One that would be the only one
// left out is shown.
func (p *whyPage) shown(n int) int {
	if p.most < 0 || n <= p.most+1 {
		return n
	}
	return p.most
}

// of names the files that something is about; nothing when there is only one.
func (p *whyPage) of(sides []int) string {
	switch {
	case len(p.e.Sides) == 1 || len(sides) == 0:
		return ""
	case len(sides) == 1:
		return p.file(p.e.Sides[sides[0]].File)
	}
	return whyTexts.pair.With(p.file(p.e.Sides[sides[0]].File), p.file(p.e.Sides[sides[1]].File)).In(p.lang)
}

func (p *whyPage) named(name string, sides []int) string {
	if of := p.of(sides); of != "" {
		return whyTexts.side.With(name, of).In(p.lang)
	}
	return name
}

func (p *whyPage) guesses() {
	p.say(0, bold, whyTexts.guesses.In(p.lang))
	shown := p.shown(len(p.e.Guesses))
	for i := range p.e.Guesses[:shown] {
		g := &p.e.Guesses[i]
		p.tell(indent, "", whyTexts.guess.With(message.Quoted(g.Old), message.Quoted(g.New), g.Confidence, strings.Join(texts(g.Evidence, p.lang), "; ")).In(p.lang))
	}
	if left := len(p.e.Guesses) - shown; left > 0 {
		p.say(indent, dim, whyTexts.more.With(left).In(p.lang))
	}
}

// columns pads cells of text to the widest of each column; the last is left as
// it is.
func columns(rows [][]string, right int) []string {
	var widths []int
	for _, cells := range rows {
		for i, cell := range cells {
			if i >= len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	lines := make([]string, len(rows))
	for k, cells := range rows {
		var b strings.Builder
		for i, cell := range cells {
			if i > 0 {
				b.WriteString("  ")
			}
			if i == right {
				b.WriteString(strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell)) + cell)
			} else {
				b.WriteString(pad(cell, widths[i]))
			}
		}
		lines[k] = strings.TrimRight(b.String(), " ")
	}
	return lines
}
