// Package typeset measures text and breaks it into lines, the Swedish way. Its
// widths are those of Liberation Sans, which Arial and Helvetica share, so that
// what is measured here fits when a viewer draws it with any of the three. It
// neither draws nor chooses sizes.
package typeset

import (
	"sync"
	"unicode"
	"unicode/utf8"

	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// em is the resolution the advances are kept in: the fonts' own units.
const em = 2048

// tabled is the first character whose advance is not kept. Everything a
// European name holds lies below it.
const tabled = 0x2600

// advances are the widths of the characters of one weight, in units of an em.
type advances [tabled]uint16

var (
	regular = sync.OnceValue(func() *advances { return load(liberationsansregular.TTF) })
	heavy   = sync.OnceValue(func() *advances { return load(liberationsansbold.TTF) })
)

func face(bold bool) *advances {
	if bold {
		return heavy()
	}
	return regular()
}

// load reads the advances of a font. A font that cannot be read would be a
// fault of the build; its text then counts as square, which is too wide but
// never overflows.
func load(ttf []byte) *advances {
	var table advances
	parsed, err := sfnt.Parse(ttf)
	var buf sfnt.Buffer
	for r := range rune(tabled) {
		table[r] = fallback(r)
		if err != nil || zeroWidth(r) {
			continue
		}
		glyph, lookup := parsed.GlyphIndex(&buf, r)
		if lookup != nil || glyph == 0 {
			continue
		}
		if w, measure := parsed.GlyphAdvance(&buf, glyph, fixed.I(em), font.HintingNone); measure == nil {
			table[r] = uint16(w.Round())
		}
	}
	return &table
}

// fallback is the advance of a character the font lacks.
func fallback(r rune) uint16 {
	if zeroWidth(r) {
		return 0
	}
	return em
}

// zeroWidth reports characters that take no room: combining marks, joiners and
// the soft hyphen, which only shows where a line breaks at it.
func zeroWidth(r rune) bool {
	return r == softHyphen || r == zeroSpace || joiner(r) || unicode.In(r, unicode.Mn, unicode.Me)
}

func (a *advances) of(r rune) int {
	if r < tabled {
		return int(a[r])
	}
	return int(fallback(r))
}

// units adds up the advances of a text.
func (a *advances) units(text string) int {
	sum := 0
	for i := 0; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf {
			sum += int(a[c])
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		sum += a.of(r)
		i += n
	}
	return sum
}

// Width returns how much room a text takes on one line, rounded up.
func Width(text string, size geometry.Length, bold bool) geometry.Length {
	return geometry.Length((face(bold).units(text)*int(max(size, 0)) + em - 1) / em)
}

// room is the opposite of Width: how many units fit in a width, at least one.
func room(width, size geometry.Length) int {
	if size <= 0 {
		return int(^uint(0) >> 1)
	}
	return max(int(width)*em/int(size), 1)
}
