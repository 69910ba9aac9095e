package importing

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
)

// memo is what was made of texts that stand in many rows: what they are as people see
// them, and which number they are. Names of persons are not kept here.
type memo struct {
	words   map[string]*word
	numbers map[string]*parsed
}

// word is a text of a cell.
type word struct {
	text string // as people see it
	same string // as it is compared
	noID bool
	slug string // the id that is made of it, once somebody has asked
}

// parsed is what was made of a number, and of a share of full time.
type parsed struct {
	quantity    orgmodel.Quantity
	share       int64
	ok, shareOK bool
	blank       bool // nothing, or signs only
}

func newMemo() memo {
	return memo{words: map[string]*word{}, numbers: map[string]*parsed{}}
}

func (m *memo) word(cell string) *word {
	w := m.words[cell]
	if w == nil {
		text := clean(cell)
		w = &word{text: text, same: strings.ToLower(text), noID: isNoID(text)}
		m.words[cell] = w
	}
	return w
}

func (m *memo) slug(text string) string {
	w := m.word(text)
	if w.slug == "" {
		w.slug = format.Slug(text)
	}
	return w.slug
}

var noNumber = parsed{blank: true}

func (m *memo) number(cell string) *parsed {
	if cell == "" {
		return &noNumber
	}
	p := m.numbers[cell]
	if p == nil {
		text := clean(cell)
		p = &parsed{blank: columns.Folds(text, "")}
		p.quantity, p.ok = number(text)
		p.share, p.shareOK = degree(text)
		m.numbers[cell] = p
	}
	return p
}
