package report

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// unshown counts what a cut list leaves out, and how much of it bears a mark. What is
// not seen is told with its marks, for whoever made the list knows them.
type unshown struct{ all, assumed, visions, guesses int }

// add counts one more, which rests on b.
func (l *unshown) add(b ground.Brief) {
	l.all++
	if b.Assumed() {
		l.assumed++
	}
	if b.Vision() {
		l.visions++
	}
	if b.Guess() {
		l.guesses++
	}
}

// marked says how many bear which mark. That all of a vision is one has been told.
func (l *unshown) marked(whole ground.Status) phrases {
	var parts phrases
	say := func(n int, words counted) {
		if n > 0 {
			parts = append(parts, message.Count(n, words.one, words.many))
		}
	}
	say(l.assumed, unshownTexts.assumed)
	if whole != orgmodel.Vision {
		say(l.visions, unshownTexts.visions)
	}
	say(l.guesses, unshownTexts.guesses)
	return parts
}

// cut shortens a list, and counts what it leaves out: restsOn says what the one at a
// place rests on.
func cut[T any](p *diffPage, list []T, restsOn func(int) ground.Brief) (shown []T, rest unshown) {
	if p.limit == 0 || len(list) <= p.limit+1 {
		return list, rest
	}
	for i := p.limit; i < len(list); i++ {
		rest.add(restsOn(i))
	}
	return list[:p.limit], rest
}

// whereAll says where all of a list stands that is cut.
func (p *diffPage) whereAll() message.Text {
	if p.beyond.IsZero() {
		return restTexts.byRaw
	}
	return p.beyond
}

// more says what a list leaves out; empty where that is nothing.
func (p *diffPage) more(rest unshown) string {
	if rest.all == 0 {
		return ""
	}
	parts := append(phrases{restTexts.more.With(rest.all)}, rest.marked(p.c.Diff.New.Header.Status)...)
	return restTexts.all.With(parts, p.whereAll()).In(p.lang)
}

func (p *diffPage) listed(items []document.Item, restsOn func(int) ground.Brief) []document.Block {
	shown, rest := cut(p, items, restsOn)
	return []document.Block{{Items: shown}, document.Paragraph(p.more(rest))}
}

func (p *diffPage) tabled(t *document.Table) []document.Block {
	shown, rest := cut(p, t.Rows, func(i int) (b ground.Brief) {
		if i < len(t.RestOn) { // the matrix of people bears its marks in its cells
			b = t.RestOn[i]()
		}
		return b
	})
	short := *t
	short.Rows = shown
	return []document.Block{{Table: &short}, document.Paragraph(p.more(rest))}
}

var unshownTexts = struct{ assumed, visions, guesses counted }{
	assumed: counted{message.Text{EN: "of which {0} assumed", SV: "varav {0} antagen"}, message.Text{EN: "of which {0} assumed", SV: "varav {0} antagna"}},
	visions: counted{message.Text{EN: "of which {0} a vision", SV: "varav {0} vision"}, message.Text{EN: "of which {0} visions", SV: "varav {0} visioner"}},
	guesses: counted{message.Text{EN: "of which {0} guessed", SV: "varav {0} gissad"}, message.Text{EN: "of which {0} guessed", SV: "varav {0} gissade"}},
}
