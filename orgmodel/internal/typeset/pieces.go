package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// kind is what a line break after a piece means for the reader.
type kind uint8

const (
	atSpace kind = iota
	atBound      // between a number and its word
	atSign       // after a hyphen or slash that is there already
	atSoft       // where the author allowed it
	atJoint      // between the members of a compound
	atSeam       // inside a member that is itself a compound
	atRule       // before a consonant with a vowel after it
	atForce      // anywhere, with a hyphen
	atBare       // anywhere, without: other scripts, or no room for a hyphen
)

// breaks tells what each kind costs, on the scale where an empty line costs
// 4096, and whether it shows a hyphen.
var breaks = [...]struct {
	cost   int64
	hyphen bool
}{
	atSpace: {0, false},
	atBound: {costAvoided, false},
	atSign:  {40, false},
	atSoft:  {100, true},
	atJoint: {150, true},
	atSeam:  {500, true},
	atRule:  {1500, true},
	atForce: {3000, true},
	atBare:  {800, false},
}

// piece is a stretch of text that stays on one line.
type piece struct {
	start, end int // bytes
	offset     int // units before it, were the text one line
	width      int // units
	member     int // the first piece of the member of a compound that it is of
	after      kind
}

// effort is how far words may be taken apart to save lines.
type effort uint8

const (
	whole    effort = iota // only words that are wider than the line
	compound               // long words at their joints
	hyphened               // long words wherever Swedish allows it
)

// longWord is the number of letters from which a word that would fit may be
// taken apart to save a line.
const longWord = 9

// splitter takes a text apart.
type splitter struct {
	text   string
	room   int
	effort effort
	face   *advances
	around neighbours
	hyphen int  // units
	marked bool // there are marks in the text that must not show
	pieces []piece
	begun  int // the first piece of the member that is taken apart
	at     int // units so far
}

// split returns the pieces of a clean text.
func (s *splitter) split() []piece {
	for start := 0; start < len(s.text); {
		end := len(s.text)
		if i := strings.IndexByte(s.text[start:], ' '); i >= 0 {
			end = start + i
		}
		s.word(start, end)
		if end < len(s.text) && s.around.bound(end) {
			s.pieces[len(s.pieces)-1].after = atBound
		}
		start = end + 1
		s.at += s.face.of(' ')
	}
	return s.pieces
}

// word cuts at the marks that the author of a word left, and at the signs it shows where it
// is wider than the line: "Re-/Aktiva" is one word.
func (s *splitter) word(start, end int) {
	from, before := start, rune(0)
	signs := s.effort > whole || !s.fits(start, end, atSpace)
	for i := start; i < end; {
		r, n := utf8.DecodeRuneInString(s.text[i:end])
		next := i + n
		k := atSpace
		switch {
		case r == softHyphen:
			k = atSoft
		case r == zeroSpace:
			k = atBare
		case r == '-' || r == '–' || r == '/' || r == '‐':
			if signs && s.parts(from, i, next, end) && !unicode.IsDigit(before) {
				k = atSign
			}
		}
		if k != atSpace && next < end && i > from && !s.joined(r, next) {
			s.part(from, next, k)
			from = next
		}
		before = r
		i = next
	}
	if from < end {
		s.part(from, end, atSpace)
	}
}

// joined reports a character at i that belongs to the one before it.
func (s *splitter) joined(before rune, i int) bool {
	r, _ := utf8.DecodeRuneInString(s.text[i:])
	return attached(before, r)
}

// parts reports a sign with something worth its own line on either side.
func (s *splitter) parts(from, sign, next, end int) bool {
	r, n := utf8.DecodeRuneInString(s.text[next:end])
	_, first := utf8.DecodeRuneInString(s.text[from:sign])
	return sign-from > first && unicode.IsLetter(r) && end-next > n
}

// part adds a stretch without visible break points, taken apart inside where
// it is wider than the line or the effort asks for it.
func (s *splitter) part(start, end int, after kind) {
	s.begun = len(s.pieces)
	fits := s.fits(start, end, after)
	long := s.effort > whole && end-start >= longWord && utf8.RuneCountInString(s.text[start:end]) >= longWord
	if fits && !long {
		s.add(start, end, after)
		return
	}
	from := start
	for _, j := range joints(s.text[start:end]) {
		k := atJoint
		if j.seam {
			k = atSeam
		}
		s.member(from, start+j.at, k)
		from = start + j.at
	}
	s.member(from, end, after)
}

// member adds one member of a compound, hyphenated if it must be.
func (s *splitter) member(start, end int, after kind) {
	s.begun = len(s.pieces)
	if s.fits(start, end, after) && s.effort < hyphened {
		s.add(start, end, after)
		return
	}
	from := start
	for _, i := range hyphenPoints(s.text[start:end]) {
		s.syllable(from, start+i, atRule)
		from = start + i
	}
	s.syllable(from, end, after)
}

// syllable adds a stretch that cannot be cut by any rule; what is still too
// wide is cut between characters.
func (s *splitter) syllable(start, end int, after kind) {
	if s.fits(start, end, after) {
		s.add(start, end, after)
		return
	}
	from, before := start, rune(0)
	for i := start; i < end; {
		r, n := utf8.DecodeRuneInString(s.text[i:end])
		if i > from && !attached(before, r) {
			s.add(from, i, s.forced(before, r))
			from = i
		}
		before = r
		i += n
	}
	s.add(from, end, after)
}

// forced chooses between a hyphen and nothing at a break no rule allows.
func (s *splitter) forced(before, r rune) kind {
	if hyphenating(before) && hyphenating(r) && 2*s.room >= 3*em {
		return atForce
	}
	return atBare
}

func hyphenating(r rune) bool {
	return unicode.IsLetter(r) && unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic)
}

func (s *splitter) fits(start, end int, after kind) bool {
	w := s.face.units(s.text[start:end])
	if breaks[after].hyphen {
		w += s.hyphen
	}
	return w <= s.room
}

func (s *splitter) add(start, end int, after kind) {
	w := s.face.units(s.text[start:end])
	s.pieces = append(s.pieces, piece{start: start, end: end, offset: s.at, width: w, member: s.begun, after: after})
	s.at += w
}
