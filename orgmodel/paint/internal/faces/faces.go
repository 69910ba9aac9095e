// Package faces has the four faces of the one font that drawings are set in, and
// says what of a text can be seen in them. It draws nothing.
package faces

import (
	"strings"
	"sync"
	"unicode"

	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansbolditalic"
	"codeberg.org/go-fonts/liberation/liberationsansitalic"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/unicode/bidi"
)

// Face is one of the four.
type Face uint8

// The faces. Bold and Italic may be joined with "or".
const (
	Regular Face = 0
	Bold    Face = 1
	Italic  Face = 2
)

// Of is the face of letters.
func Of(bold, italic bool) Face {
	f := Regular
	if bold {
		f |= Bold
	}
	if italic {
		f |= Italic
	}
	return f
}

var files = [...][]byte{
	Regular: liberationsansregular.TTF, Bold: liberationsansbold.TTF,
	Italic: liberationsansitalic.TTF, Bold | Italic: liberationsansbolditalic.TTF,
}

// TTF is the file of a face; it is nobody's to change.
func (f Face) TTF() []byte { return files[f] }

var parsed = [...]func() (*sfnt.Font, error){parser(Regular), parser(Bold), parser(Italic), parser(Bold | Italic)}

func parser(f Face) func() (*sfnt.Font, error) {
	return sync.OnceValues(func() (*sfnt.Font, error) { return sfnt.Parse(f.TTF()) })
}

// Font is the face, read. An error would be a fault of the build.
func (f Face) Font() (*sfnt.Font, error) { return parsed[f]() }

// How text is struck through, in shares of 2048 of the size of letters: the middle
// of the stroke above the line that they stand on, and how thick it is.
const (
	Em     = 2048
	Struck = 479
	Stroke = 102
)

// Latin is the first character past those that every face has: Latin letters with
// their marks.
const latin = 0x180

// has reports whether a face has a sign for a character.
func (f Face) has(r rune, buf *sfnt.Buffer) bool {
	if r >= ' ' && r < 0x7f || r >= 0xa0 && r < latin && r != softHyphen {
		return true
	}
	font, err := f.Font()
	if err != nil {
		return false
	}
	glyph, err := font.GlyphIndex(buf, r)
	return err == nil && glyph != 0
}

const (
	softHyphen = '\u00ad'
	replaced   = '□' // stands for what a face has no sign for; all four have it
)

// alike are characters that the faces lack, and what looks like them.
var alike = map[rune]string{'⋯': "···", '\u2011': "-", '\u202f': "\u00a0", '\u2007': "\u00a0"}

// Segment is a part of a line of text: letters that the face has, or one sign that it
// lacks and that is drawn.
type Segment struct {
	Text string
	Sign Sign // nil: letters
}

// Visible is what is seen of a line of text, from left to right: what a face has no
// sign for is replaced by one that says so, and what takes no room is left out. Same
// says that the letters are the text. Formats that keep the text beside what is seen
// of it keep it as it is.
func (f Face) Visible(text string) (segments []Segment, same bool) {
	if !strings.ContainsFunc(text, func(r rune) bool { return r >= latin || r == softHyphen }) {
		return []Segment{{Text: text}}, true
	}
	var letters strings.Builder
	var buf sfnt.Buffer
	for _, r := range leftToRight(text) {
		switch sign := signs[r]; {
		case sign != nil:
			if letters.Len() > 0 {
				segments = append(segments, Segment{Text: letters.String()})
				letters.Reset()
			}
			segments = append(segments, Segment{Sign: sign})
		case alike[r] != "":
			letters.WriteString(alike[r])
		case unicode.In(r, unicode.Cf, unicode.Mn, unicode.Me):
			// Marks that stand above or below another letter would stand beside it.
		case f.has(r, &buf):
			letters.WriteRune(r)
		default:
			letters.WriteRune(replaced)
		}
	}
	if letters.Len() > 0 || segments == nil {
		segments = append(segments, Segment{Text: letters.String()})
	}
	return segments, len(segments) == 1 && segments[0].Text == text
}

// Sign is drawn by lines through points in thousandths of the size of letters, to the
// right of where it begins and above the line it stands on.
type Sign [][][2]int

// SignPen is how thick the lines of a sign are, in thousandths; of a bold one twice
// that.
const SignPen = 55

// signs are those of changes that the faces lack.
var signs = map[rune]Sign{
	'⋈': {{{120, 80}, {120, 560}, {880, 80}, {880, 560}, {120, 80}}},
	'⋔': {
		{{500, -20}, {500, 680}},
		{{190, 680}, {190, 440}, {240, 320}, {350, 240}, {500, 210}, {650, 240}, {760, 320}, {810, 440}, {810, 680}},
	},
}

// leftToRight puts the characters of a line into the order in which they stand.
func leftToRight(text string) string {
	if !strings.ContainsFunc(text, func(r rune) bool { return r >= 0x590 && r < 0x2000 }) {
		return text
	}
	var p bidi.Paragraph
	if _, err := p.SetString(text, bidi.DefaultDirection(bidi.LeftToRight)); err != nil {
		return text
	}
	order, err := p.Order()
	if err != nil {
		return text
	}
	var b strings.Builder
	for i := range order.NumRuns() {
		run := order.Run(i)
		if run.Direction() == bidi.RightToLeft {
			b.WriteString(bidi.ReverseString(run.String()))
		} else {
			b.WriteString(run.String())
		}
	}
	return b.String()
}
