package typeset

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A number and what it counts, or what it is the number of, belong on one line: "0–12 år",
// "Delområde 3", "minst 804* åa". Nothing in a text says which of its neighbours a number
// goes with, so words that follow or lead do.

// units are words that follow the number that they count.
var units = strings.Fields(`
	år åa st kr tkr mkr mnkr mdkr kronor procent procentenheter % ‰ h tim timme timmar min minuter dag dagar dygn vecka
	veckor mån månad månader kvm m² km mil plats platser person personer anställd anställda enhet enheter chef chefer
	tjänst tjänster barn brukare hushåll ärenden
	year years fte sek hour hours minute minutes day days week weeks month months place places people persons unit units
	manager managers employees children pt mm
`)

// labels are words, or the ends of words, that the number follows which tells one from
// the next.
var labels = strings.Fields(`
	område distrikt team grupp enhet avdelning sektion sektor mötesplats hus plan våning nivå steg blad bladen sida sidan
	kapitel kap del punkt fas nr nummer lag § ärende rad
	area district group section sector level step sheet sheets page chapter part phase no. row
`)

// links are words between a number and something else.
var links = strings.Fields(`och eller samt i på för med till av vid från som and or in on for with to of at from as`)

// bound reports whether a line may not end between two words, which stand between others.
func bound(before, left, right, after string) bool {
	if isNumber(left) && leads(before, left, right) {
		return true
	}
	return isNumber(right) && worded(left) && !leads(left, right, after)
}

// isNumber reports a word that is a number, or several, in whatever signs.
func isNumber(word string) bool {
	digits := false
	for _, r := range word {
		switch {
		case unicode.IsDigit(r):
			digits = true
		case !strings.ContainsRune("()[]*.,:;–-/+±<>≥≤~", r):
			return false
		}
	}
	return digits
}

// leads reports a number that goes with the word after it rather than with the one before.
func leads(before, number, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(number)
	first, _ := utf8.DecodeRuneInString(before)
	next, named := naked(after), labelled(naked(before))
	switch {
	case next == "" || strings.ContainsRune(".,:;)]", last) || slices.Contains(links, next):
		return false
	case slices.Contains(units, next):
		return !named || !unicode.IsUpper(first) // a name: Delområde 3
	}
	return !named && !unicode.IsUpper(first)
}

// labelled reports a word that a number follows.
func labelled(word string) bool {
	return slices.ContainsFunc(labels, func(label string) bool { return strings.HasSuffix(word, label) })
}

// worded reports that a word is one that a number can follow.
func worded(word string) bool {
	last, _ := utf8.DecodeLastRuneInString(word)
	if slices.Contains(links, naked(word)) {
		return false
	}
	return strings.ContainsFunc(word, unicode.IsLetter) && !strings.ContainsRune(",;:", last) || word == "§"
}

// naked is a word in small letters without the signs around it, up to a space that does
// not break.
func naked(word string) string {
	word, _, _ = strings.Cut(word, "\u00A0")
	return strings.ToLower(strings.Trim(word, "()[]*,;:…"))
}

// neighbours are the words of a text around one of its spaces.
type neighbours struct {
	text string
	any  bool // there is a digit in it
}

func neighboursOf(text string) neighbours {
	return neighbours{text, strings.ContainsFunc(text, unicode.IsDigit)}
}

// bound reports whether the text is not to be broken at the space at a place.
func (n neighbours) bound(at int) bool {
	if !n.any {
		return false
	}
	left, right := lastWord(n.text[:at]), firstWord(n.text[at+1:])
	if !strings.ContainsFunc(left, unicode.IsDigit) && !strings.ContainsFunc(right, unicode.IsDigit) {
		return false
	}
	before, after := "", ""
	if i := at - len(left); i > 0 {
		before = lastWord(n.text[:i-1])
	}
	if i := at + 1 + len(right); i < len(n.text) {
		after = firstWord(n.text[i+1:])
	}
	return bound(before, left, right, after)
}

func lastWord(text string) string { return text[strings.LastIndexByte(text, ' ')+1:] }

func firstWord(text string) string {
	first, _, _ := strings.Cut(text, " ")
	return first
}
