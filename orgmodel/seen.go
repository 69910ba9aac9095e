package orgmodel

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// AsSeen is a name as people see it: one way to write each letter, no characters
// that cannot be seen, and one space between words. Two names are the same when
// this is; what the file says stays as it was written. Names are pasted from
// PDFs, from Word and from a Mac, which write the same letters in other bytes.
func AsSeen(name string) string {
	if seenAlready(name) {
		return name
	}
	name = strings.Map(func(r rune) rune {
		if unseen(r) {
			return -1
		}
		return r
	}, name)
	return strings.Join(strings.Fields(norm.NFC.String(name)), " ")
}

// SameName reports whether people see the same name.
func SameName(a, b string) bool { return a == b || AsSeen(a) == AsSeen(b) }

// SameNames reports whether two lists are the same names in the same order.
func SameNames(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !SameName(a[i], b[i]) {
			return false
		}
	}
	return true
}

// firstCombining is the first mark that is put upon the letter before it. Each of the
// characters before it (å, é, Ž) can be written in one way only.
const firstCombining = '\u0300'

// seenAlready reports whether a name is written as people see it. Almost all are, and
// almost all have no other letters than Swedish names have: they are seen byte by byte.
func seenAlready(name string) bool {
	const letters = 0xc3 // the first byte of À to ÿ
	space := true        // a space may not come first
	for i := 0; i < len(name); i++ {
		switch c := name[i]; {
		case c > ' ' && c < utf8.RuneSelf:
			space = false
		case c == ' ' && !space:
			space = true
		case c == letters && i+1 < len(name) && name[i+1]&0xc0 == 0x80:
			space = false
			i++
		default:
			return seenByLetter(name)
		}
	}
	return !space || name == ""
}

// seenByLetter is the same for names of any letters.
func seenByLetter(name string) bool {
	plain, space := true, true
	for _, r := range name {
		switch {
		case r == ' ' && space, r != ' ' && unicode.IsSpace(r), unseen(r):
			return false
		case r >= firstCombining:
			plain = false
		}
		space = r == ' '
	}
	return (!space || name == "") && (plain || norm.NFC.IsNormalString(name))
}

// unseen reports whether a character takes no place and has no shape: soft
// hyphens, marks of direction, joiners, selectors of a form.
func unseen(r rune) bool {
	const softHyphen, joiner, firstSelector, lastSelector = '\u00ad', '\u034f', '\ufe00', '\ufe0f'
	if r < firstCombining {
		return r == softHyphen
	}
	return unicode.Is(unicode.Cf, r) || r == joiner || firstSelector <= r && r <= lastSelector
}

// CalledAs reports whether each of two is called what the other is, or one of
// them goes by the name of the other as well: an alias is no new name.
func (c *Common) CalledAs(other *Common) bool {
	return SameName(c.Name, other.Name) || c.goesBy(other.Name) || other.goesBy(c.Name)
}

// goesBy reports whether a name is one of the aliases.
func (c *Common) goesBy(name string) bool {
	for _, alias := range c.Aliases {
		if name != "" && SameName(alias, name) {
			return true
		}
	}
	return false
}
