package importing

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/internal/columns"
)

// titleEnds are how words end that are titles of those who lead.
var titleEnds = []string{"chef", "chefer", "direktör", "ledare", "föreståndare", "rektor", "samordnare", "koordinator", "ansvarig", "ordförande", "manager", "director", "head", "leader", "supervisor", "coordinator", "principal", "officer"}

// titleWords are words that stand before a title or after it.
var titleWords = []string{"biträdande", "bitr", "tf", "t.f", "tillförordnad", "vik", "vikarierande", "vice", "förste", "första", "1:e", "ställföreträdande", "stf", "operativ", "strategisk", "administrativ", "acting", "deputy", "assistant", "senior", "of", "the", "och", "för", "inom", "division", "department", "unit", "section", "area", "team", "office", "service", "services", "i", "på", "and", "av", "&"}

// isTitle reports whether a text is the title of one who leads: each word of it is of
// a title or of the name of a unit. So a person's name never is one, whatever stands
// beside it and however it is written.
func isTitle(text string, unitWord func(string) bool) bool {
	found := false
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || r == '/' }) {
		bare := strings.ToLower(strings.Trim(word, ".,;:()"))
		switch {
		case endsTitle(bare):
			found = true
		case slices.Contains(titleWords, bare), bare == "-", bare == "–":
		case unitWord(bare):
		default:
			return false
		}
	}
	return found
}

// wholeTitles are those of titleEnds that surnames end with, too: Whitehead is none.
var wholeTitles = []string{"head", "leader"}

func endsTitle(word string) bool {
	return slices.ContainsFunc(titleEnds, func(end string) bool {
		bare, ends := strings.CutSuffix(word, end)
		return ends && (bare == "" || strings.HasSuffix(bare, "-") || !slices.Contains(wholeTitles, end))
	})
}

// beforeTitle are words that stand before a title and belong to it. They are read there in
// small letters only, since Vik is a surname; these are none, however they are written.
var beforeTitle = struct{ any, small []string }{
	any:   []string{"biträdande", "bitr", "tf", "t.f", "tillförordnad", "vikarierande", "ställföreträdande", "stf", "1:e", "acting", "deputy", "assistant"},
	small: []string{"vik", "vice", "förste", "första", "operativ", "strategisk", "administrativ", "senior"},
}

// beside is a title, and who has it.
type beside struct{ title, name string }

// besideName is the same for a text that many units have.
func (r *reading) besideName(text string) beside {
	found, ok := r.beside[text]
	if !ok {
		found.title, found.name = besideName(text)
		r.beside[text] = found
	}
	return found
}

// besideName finds the title in a text that says who has it, too, as in "Anna Ek,
// socialchef" and "Tf enhetschef Anna Ek", and what is left is who. Only words that are
// titles are taken: one of the name of a unit may be a surname.
func besideName(text string) (title, name string) {
	words := strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",;()/", r) })
	for i := range words {
		words[i] = strings.Trim(words[i], ".:–-")
	}
	at := slices.IndexFunc(words, func(word string) bool { return isLetters(word) && endsTitle(strings.ToLower(word)) })
	if at < 0 {
		return "", text
	}
	from, to := at, at+1
	for from > 0 && (slices.Contains(beforeTitle.any, strings.ToLower(words[from-1])) || slices.Contains(beforeTitle.small, words[from-1])) {
		from--
	}
	for to+1 < len(words) && slices.Contains([]string{"och", "and"}, words[to]) && isLetters(words[to+1]) && endsTitle(strings.ToLower(words[to+1])) {
		to += 2
	}
	name = strings.Join(slices.Concat(words[:from], words[to:]), " ")
	if before, after, ok := strings.Cut(words[at], "-"); ok && (len(before) > longestShort || before != strings.ToUpper(before)) {
		words[at], from = after, at // a surname may be in it
	}
	first, size := utf8.DecodeRuneInString(words[from])
	words[from] = string(unicode.ToUpper(first)) + words[from][size:]
	return strings.Join(words[from:to], " "), strings.TrimSpace(name)
}

// longestShort is how many letters a part of an organisation has that stands before a
// hyphen in a title: "HR-chef", "IFO-chef".
const longestShort = 3

// isLetters reports whether a word is one of letters, and no address.
func isLetters(word string) bool {
	return strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) < 0
}

// somebody stands for who somebody is.
const somebody = "[person]"

// shown is a text of a list with what stands for it where it is a personal detail or
// somebody whom a column of persons names.
func (r *reading) shown(text string) string {
	if r.people == nil {
		r.people = map[string]bool{}
		for _, t := range r.tables {
			for i := range t.rows {
				entry{t, i}.names(r.people)
			}
		}
	}
	if r.people[bareName(text)] {
		return somebody
	}
	return masked(text)
}

// names adds what a row calls a person: each cell, and the cells together either way
// round.
func (e entry) names(people map[string]bool) {
	all, turned := "", ""
	for _, c := range e.persons {
		name := bareName(e.row().Cell(c.Index))
		if name == "" || nobody(name) || digits(name) > 0 {
			continue
		}
		people[name] = true
		all, turned = strings.TrimSpace(all+" "+name), strings.TrimSpace(name+" "+turned)
	}
	people[all], people[turned] = true, true
	if lead := bareName(e.cell(columns.Manager)); digits(lead) == 0 && !slices.ContainsFunc(strings.Fields(lead), endsTitle) {
		people[lead] = true
	}
	delete(people, "")
}

// bareName is a name as it is compared: "Ek, Anna" is "ek anna".
func bareName(name string) string { return same(strings.ReplaceAll(name, ",", " ")) }
