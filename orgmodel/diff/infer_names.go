package diff

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// normal appends what counts in a name: its letters and digits, without case,
// spaces, hyphens and points.
func normal(to []byte, name string) []byte {
	for _, r := range orgmodel.AsSeen(name) {
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

// compass is the points of the compass, with the forms they have in names.
var compass = [][]string{
	{"norr", "nord", "norra", "norre"}, {"söder", "syd", "södra", "södre"},
	{"öster", "öst", "östra", "östre"}, {"väster", "väst", "västra", "västre"},
}

// spelling is a name taken apart: the words that tell it from others, sorted,
// and those of them that number things.
type spelling struct {
	words   []string
	numbers string
}

// speller takes names apart, and each word only once.
type speller struct{ bare map[string]string }

// spell leaves out fillers, takes the head off compounds, and gives points of
// the compass one form.
func (sp *speller) spell(name string) spelling {
	var s spelling
	for _, w := range strings.FieldsFunc(strings.ToLower(orgmodel.AsSeen(name)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if len(s.words) == maxWords {
			break
		}
		bare, ok := sp.bare[w]
		if !ok {
			if !slices.Contains(fillers, w) {
				bare = headless(w)
			}
			sp.bare[w] = bare
		}
		if bare != "" && !slices.Contains(s.words, bare) {
			s.words = append(s.words, bare)
		}
	}
	if len(s.words) == 0 {
		s.words = sp.onlyHeads(name)
	}
	slices.Sort(s.words)
	for _, w := range s.words {
		if utf8.RuneCountInString(w) == 1 || numbered(w) {
			s.numbers += w + " "
		}
	}
	return s
}

// onlyHeads are the words of a name that has nothing but heads: Mottagningen.
func (sp *speller) onlyHeads(name string) []string {
	var words []string
	for _, w := range strings.FieldsFunc(strings.ToLower(orgmodel.AsSeen(name)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if len(words) < maxWords && !slices.Contains(fillers, w) && !slices.Contains(words, w) {
			words = append(words, w)
		}
	}
	return words
}

func numbered(word string) bool { return strings.ContainsAny(word, "0123456789") }

// headless takes the head off a compound; a head alone becomes nothing.
func headless(word string) string {
	for _, c := range compass {
		if slices.Contains(c, word) {
			return c[0]
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
func alike(x, y *spelling) int {
	if x.numbers != y.numbers {
		return 0
	}
	a, b := x.words, y.words
	if len(a) > len(b) || len(a) == len(b) && slices.Compare(a, b) > 0 {
		a, b = b, a
	}
	var partner [maxWords]string
	var taken uint16
	surely := true
	for i, w := range a {
		found := -1
		for j, v := range b {
			if taken&(1<<j) == 0 && (w == v || found < 0 && (sameWord(w, v) || sameStem(w, v))) {
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
		partner[i] = b[found]
		surely = surely && (w == b[found] || sameWord(w, b[found]))
	}
	common := letters(a) + letters(partner[:len(a)])
	most := 100
	if !surely {
		most = 99
	}
	return min(percent(common, letters(a)+letters(b)), most)
}

func letters(words []string) int {
	n := 0
	for _, w := range words {
		n += utf8.RuneCountInString(w)
	}
	return n
}

// isCompass reports whether a word is a point of the compass: Norr is not Norrby.
func isCompass(word string) bool {
	return slices.ContainsFunc(compass, func(c []string) bool { return c[0] == word })
}

// sameWord reports whether two words are forms of one, or one a slip of the other.
func sameWord(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	n := beginsAlike(a, b)
	if n == 0 {
		return false
	}
	if n == len(a) && n >= 3 && len(b) <= n+2 {
		return true
	}
	slips := min(len(a)/5, 1+len(a)/15, 2)
	return slips > 0 && len(b)-len(a) <= slips && editsWithin(a[n:], b[n:], slips)
}

// sameStem reports whether most of two words is a beginning that both have:
// handläggning and handläggare, but Belleville and Bellevigne as well.
func sameStem(a, b string) bool {
	n := beginsAlike(a, b)
	return n >= 4 && 100*n >= 70*max(len(a), len(b))
}

// beginsAlike is how many bytes two words have in common from the first on; 0 when
// they cannot be forms of one.
func beginsAlike(a, b string) int {
	if a[0] != b[0] || numbered(a) || numbered(b) || isCompass(a) || isCompass(b) {
		return 0
	}
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
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
