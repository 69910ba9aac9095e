package diff

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// normal appends what counts in a name: its letters and digits, without case,
// spaces, hyphens and points.
func normal(to []byte, name string) []byte {
	for _, r := range name {
		if r < utf8.RuneSelf {
			switch {
			case 'A' <= r && r <= 'Z':
				to = append(to, byte(r)+'a'-'A')
			case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
				to = append(to, byte(r))
			}
			continue
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			to = utf8.AppendRune(to, unicode.ToLower(r))
		}
	}
	return to
}

// Names are compared word by word, within these bounds.
const (
	maxWords   = 12
	maxLetters = 24
	// similarFrom is how many percent of the letters must stand in words that
	// both names have.
	similarFrom = 60
)

// heads are the last words of compounds that say what sort of thing is named,
// not which: resursteamet and resursgruppen are both about resurs.
var heads = []string{
	"resultatenheten", "resultatenhet", "områdeskontoret", "områdeskontor", "förvaltningen", "förvaltning", "verksamheten", "verksamhet",
	"avdelningen", "avdelning", "mottagningen", "mottagning", "sektionen", "sektion", "utskottet", "utskott", "funktionen", "funktion",
	"kontoret", "kontor", "enheten", "enheter", "enhet", "gruppen", "grupper", "grupp", "nämnden", "nämnd", "teamet", "team", "området", "område",
	"staben", "stab", "department", "section", "office", "group", "board", "unit",
}

// fillers say nothing about which one is meant.
var fillers = []string{"och", "för", "i", "av", "med", "till", "på", "om", "samt", "the", "of", "for", "and", "in"}

// points of the compass, and the forms they have in names.
var compass = []struct{ word, forms string }{
	{"norr", " nord norr norra norre "}, {"söder", " syd söder södra södre "},
	{"öster", " öst öster östra östre "}, {"väster", " väst väster västra västre "},
}

// wordsOf takes a name apart into the words that tell it from others: fillers
// are left out, compounds lose their head, and points of the compass have one
// form. They come sorted.
func wordsOf(name string) []string {
	var list []string
	for _, w := range strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if len(list) == maxWords {
			break
		}
		if slices.Contains(fillers, w) {
			continue
		}
		if w = headless(w); w != "" && !slices.Contains(list, w) {
			list = append(list, w)
		}
	}
	slices.Sort(list)
	return list
}

// headless takes the head off a compound; a head alone becomes nothing.
func headless(word string) string {
	for _, c := range compass {
		if strings.Contains(c.forms, " "+word+" ") {
			return c.word
		}
	}
	for _, h := range heads {
		if rest, ok := strings.CutSuffix(word, h); ok {
			if rest == "" {
				return ""
			}
			if utf8.RuneCountInString(rest) >= 3 {
				word = strings.TrimSuffix(rest, "s")
				break
			}
		}
	}
	for n := range word {
		if n >= maxLetters {
			return word[:n]
		}
	}
	return word
}

// alike says how many percent of the letters of two names stand in words that
// both have; 0 when a word of the shorter name has none like it in the other, or
// when they have different numbers: team 1 is not team 2.
func alike(a, b []string) int {
	if len(a) > len(b) || len(a) == len(b) && slices.Compare(a, b) > 0 {
		a, b = b, a
	}
	if len(a) == 0 || !slices.EqualFunc(ordinals(a), ordinals(b), strings.EqualFold) {
		return 0
	}
	all, common := 0, 0
	for _, w := range b {
		all += utf8.RuneCountInString(w)
	}
	var taken uint16
	for _, w := range a {
		all += utf8.RuneCountInString(w)
		found := -1
		for j, v := range b {
			if taken&(1<<j) == 0 && (w == v || found < 0 && sameWord(w, v)) {
				found = j
				if w == v {
					break
				}
			}
		}
		if found < 0 {
			return 0
		}
		taken |= 1 << found
		common += utf8.RuneCountInString(w) + utf8.RuneCountInString(b[found])
	}
	return 100 * common / all
}

// ordinals are the words that number things: digits, single letters.
func ordinals(list []string) []string {
	var out []string
	for _, w := range list {
		if utf8.RuneCountInString(w) == 1 || strings.ContainsAny(w, "0123456789") {
			out = append(out, w)
		}
	}
	return out
}

// sameWord reports whether two words are forms of one (a common beginning of
// most of the letters), or one a slip of the other.
func sameWord(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if a[0] != b[0] || strings.ContainsAny(a+b, "0123456789") {
		return false
	}
	n := 0
	for n < len(a) && a[n] == b[n] {
		n++
	}
	if n == len(a) && n >= 3 && len(b) <= n+2 || n >= 4 && 100*n >= 70*len(b) {
		return true
	}
	slips := len(a) / 5
	return slips > 0 && len(b)-len(a) <= slips && editsWithin(a[n:], b[n:], min(slips, 2))
}

// editsWithin reports whether at most n bytes must be put in, left out, changed
// or swapped with the next to make b of a.
func editsWithin(a, b string, n int) bool {
	for a != "" && b != "" && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	if a == "" || b == "" {
		return len(a)+len(b) <= n
	}
	if n == 0 {
		return false
	}
	if len(a) > 1 && len(b) > 1 && a[0] == b[1] && a[1] == b[0] && editsWithin(a[2:], b[2:], n-1) {
		return true
	}
	return editsWithin(a[1:], b[1:], n-1) || editsWithin(a[1:], b, n-1) || editsWithin(a, b[1:], n-1)
}
