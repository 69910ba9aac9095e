package importing

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
)

// memo is what was made of the texts of one column. Most columns have few texts in many
// rows: each is judged once, and looked up after that. There is none of a column of
// persons: what stands there is not kept.
type memo struct {
	of      columns.Meaning
	words   map[string]*word
	recent  [1 << 9]*word // those that were met last, by some of their letters
	passing word          // a text beyond those that are kept
	room    []word        // for those to come
}

// newMemo is for a column of a meaning, nil where its texts are not judged.
func newMemo(of columns.Meaning) *memo {
	if !of.Written() {
		return nil
	}
	return &memo{of: of, words: map[string]*word{}}
}

// keptWords is how many texts of a column are kept. A column that has more has most of
// them once, and keeping them costs more than judging them.
const keptWords = 1 << 12

// wordsAtOnce is how many texts room is made for at a time.
const wordsAtOnce = 1 << 5

// word is a text of a cell, and what it can mean.
type word struct {
	of     columns.Meaning
	cell   string // as it is written
	text   string // as people see it
	folded string // as it is compared
	noID   bool
	detail bool // it has a personal detail where none may be

	yes, vacant, closed bool
	several             bool // it may be of several units

	number *parsed // once somebody has asked
	kind   *kind   // the same
	title  int     // the same; see reading.title
	starts starts  // of its words
	home   *unit   // the unit that posts of it belong to
	units  int     // of how many units that one was chosen
}

// word is what was made of a cell. The next row may change it: keep what is needed of it,
// and not the word.
func (m *memo) word(cell string) *word {
	near := &m.recent[nearby(cell)]
	if w := *near; w != nil && w.cell == cell {
		return w
	}
	w := m.words[cell]
	switch {
	case w != nil:
		*near = w
	case len(m.words) < keptWords:
		if len(m.room) == 0 {
			m.room = make([]word, wordsAtOnce)
		}
		w, m.room = &m.room[0], m.room[1:]
		*w, *near, m.words[cell] = judged(cell, m.of), w, w
	default:
		w = &m.passing
		*w = judged(cell, m.of)
	}
	return w
}

// nearby is where a text is looked for first, by its length and some of its letters: ids
// differ in the last.
func nearby(cell string) int {
	n := len(cell)
	if n < 3 {
		return n
	}
	return (n + int(cell[n-1]) + 10*int(cell[n-2]) + 100*int(cell[n-3]) + 29*int(cell[n/2])) & (1<<9 - 1)
}

// judged is what a cell of a column means by itself.
func judged(cell string, of columns.Meaning) word {
	text := clean(cell)
	return word{
		of: of, cell: cell, text: text, folded: strings.ToLower(text), noID: isNoID(text), detail: isDetail(cell, of),
		yes: means(text, words.yes), vacant: means(text, words.vacant), closed: means(text, words.closed),
		starts: startsOf(text), several: (of == columns.Unit || of == columns.Level) && severalUnits(cell),
	}
}

// isDetail reports whether a cell has a personal detail that may not stand in a column
// of a meaning.
func isDetail(cell string, of columns.Meaning) bool {
	if digits(cell) < leastDigits && !strings.Contains(cell, "@") {
		return false // almost all texts
	}
	if of == columns.Manager {
		return false // who it is: never written
	}
	written := of.ForReaders() || of == columns.CostCentre // as it stands
	return personal(cell) || of.ForReaders() && reachable(cell) || calls(cell) || written && mayBeIdentity(cell)
}

// parsed is what was made of a number, and of a share of full time.
type parsed struct {
	quantity    orgmodel.Quantity
	doubtful    bool              // its decimals may be thousands
	thousands   orgmodel.Quantity // it, if commas stand between thousands
	share       int64
	ok, shareOK bool
	blank       bool // nothing, or signs only
}

// parsed reads a word as a number.
func (w *word) parsed() *parsed {
	if w.number == nil {
		w.number = &parsed{blank: columns.Folds(w.text, "")}
		w.number.read(w)
		w.number.share, w.number.shareOK = degree(w.text)
	}
	return w.number
}

// read reads a number. People and posts are counted in whole ones.
func (p *parsed) read(w *word) {
	p.quantity, p.doubtful, p.ok = number(w.text)
	p.thousands = inEnglish(w.text)
	whole := w.of == columns.Count || w.of == columns.CountTotal || w.of == columns.Vacant
	if whole && !p.quantity.Whole() {
		p.quantity, p.doubtful, p.ok = orgmodel.Quantity{}, false, false
	}
}

// starts are the letters that the words of a text begin with: one bit each.
type starts uint64

// anyStart is that of letters which are written in several ways.
const anyStart = ^starts(0)

func startsOf(text string) (all starts) {
	for word, rest := nextWord(text); word != ""; word, rest = nextWord(rest) {
		all |= startBy[word[0]]
	}
	return all
}

// startBy is the bit of each character.
var startBy = func() (by [256]starts) {
	for c := range by {
		by[c] = anyStart
		if c < utf8.RuneSelf {
			by[c] = 1 << (unicode.ToLower(rune(c)) & 63)
		}
	}
	return by
}()

// nbsp is a space that no line breaks at, which stands between words, too.
const nbsp = "\u00a0"

// mayBegin reports whether a word of a text may begin with one of some letters.
func mayBegin(text string, first starts) bool {
	between := true
	for i := range len(text) {
		c := text[i]
		sign := isSign(c)
		if c == nbsp[0] || between && !sign && startBy[c]&first != 0 {
			return true
		}
		between = sign
	}
	return false
}
