package importing

import (
	"slices"
	"strings"
	"unicode"

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

func endsTitle(word string) bool {
	return slices.ContainsFunc(titleEnds, func(end string) bool { return strings.HasSuffix(word, end) })
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
