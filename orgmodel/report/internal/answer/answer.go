// Package answer lays out in lines what a number, a finding or a statement rests on, so
// that it fits a screen. What it rests on is for package why to say, and package report
// prints the lines.
package answer

import (
	"strings"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
	"github.com/orgmodel/orgmodel/orgmodel/internal/terminal"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/why"
)

// screen is how many lines a terminal shows at once.
const screen = 24

// indent is how far what stands under a heading is moved in.
const indent = 2

// Line is one line of the answer.
type Line struct {
	Deep  int // how far it is moved in
	Text  string
	Style terminal.Style
}

// Lines lays an answer out: what was asked at the root, one line for each term, and the
// same number at the end. Unless all is asked for it keeps to one screen: branches are
// left out first, then the lightest terms, which are summed up.
func Lines(e *why.Explanation, all bool, l message.Lang) []Line {
	p := &page{e: e, lang: l, keys: all, branches: true, most: -1}
	lines := p.lay()
	if p.branches = false; !all && len(lines) > screen {
		lines = p.lay()
	}
	for p.most = screen / 2; !all && len(lines) > screen && p.most >= 0; p.most-- {
		lines = p.lay()
	}
	if p.tight = true; !all && len(lines) > screen {
		lines = p.lay()
	}
	return lines
}

// page is an answer being laid out.
type page struct {
	e        *why.Explanation
	lang     message.Lang
	keys     bool // list every key that a term stands on
	branches bool // show what the terms are made of
	most     int  // how many of each list; -1: all
	tight    bool // no terms at all
	lines    []Line
}

func (p *page) lay() []Line {
	p.lines = nil
	if p.e.Title != nil {
		p.say(0, terminal.Bold, p.named(p.e.Title.In(p.lang), []int{0, len(p.e.Sides) - 1}))
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
		p.say(0, terminal.Dim, words.star.In(p.lang))
	}
	return p.lines
}

// say adds a line that is not broken: a terminal breaks it where it must.
func (p *page) say(deep int, s terminal.Style, text string) {
	p.lines = append(p.lines, Line{deep, harmless.Line(text), s})
}

// tell adds running text.
func (p *page) tell(deep int, s terminal.Style, text string) {
	for i, line := range terminal.Wrap(harmless.Line(text), terminal.Width-deep-indent) {
		d := deep
		if i > 0 {
			d += indent
		}
		p.lines = append(p.lines, Line{d, line, s})
	}
}

// shown is how many of a list there is room for. One that would be the only one
// left out is shown.
func (p *page) shown(n int) int {
	if p.most < 0 || n <= p.most+1 {
		return n
	}
	return p.most
}

// of names the files that something is about; nothing when there is only one.
func (p *page) of(sides []int) string {
	switch {
	case len(p.e.Sides) == 1 || len(sides) == 0:
		return ""
	case len(sides) == 1:
		return p.file(p.e.Sides[sides[0]].File)
	}
	return words.pair.With(p.file(p.e.Sides[sides[0]].File), p.file(p.e.Sides[sides[1]].File)).In(p.lang)
}

func (p *page) named(name string, sides []int) string {
	if of := p.of(sides); of != "" {
		return words.side.With(name, of).In(p.lang)
	}
	return name
}

func (p *page) guesses() {
	p.say(0, terminal.Bold, words.guesses.In(p.lang))
	shown := p.shown(len(p.e.Guesses))
	for i := range p.e.Guesses[:shown] {
		g := &p.e.Guesses[i]
		p.tell(indent, "", words.guess.With(message.Quoted(g.Old), message.Quoted(g.New), g.Confidence, strings.Join(evidence(g.Evidence, p.lang), "; ")).In(p.lang))
	}
	if left := len(p.e.Guesses) - shown; left > 0 {
		p.say(indent, terminal.Dim, words.more.With(left).In(p.lang))
	}
}

func evidence(list []message.Message, l message.Lang) []string {
	out := make([]string, len(list))
	for i := range list {
		out[i] = list[i].In(l)
	}
	return out
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
				b.WriteString(cell + strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell)))
			}
		}
		lines[k] = strings.TrimRight(b.String(), " ")
	}
	return lines
}
