package rules

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var nameRules = []Rule{{
	Rule: diag.Rule{
		ID: "S021", Name: "near-duplicate-name", Family: integrity, Severity: diag.Warning,
		Title:  message.Text{EN: "Two units side by side have nearly the same name", SV: "Två enheter bredvid varandra heter nästan likadant"},
		Why:    message.Text{EN: "A typing error can make two units of one, and the staff are then counted twice or not at all.", SV: "Ett skrivfel kan göra två enheter av en, och personalen räknas då dubbelt eller inte alls."},
		Mend:   message.Text{EN: "Remove one, or give them names that a reader can tell apart.", SV: "Ta bort den ena, eller ge dem namn som går att skilja åt."},
		Source: message.Text{EN: "orgmodel's own assessment", SV: "orgmodels bedömning"},
		Reads:  []string{"unit.name", "unit.parent"},
		Bad:    twoBoards + "name = \"Socialnämden\"\n",
		Good:   twoBoards + "name = \"Skolnämnden\"\n",
	},
	Check: checkNames,
}}

const twoBoards = `[[unit]]
id = "kommunen"
name = "Kommunen"
kind = "municipality"

[[unit]]
id = "socialnamnden"
name = "Socialnämnden"
kind = "board"
parent = "kommunen"

[[unit]]
id = "andra-namnden"
kind = "board"
parent = "kommunen"
`

// nearLength is how many letters a name needs before one letter's difference
// looks like a slip: "Stab" and "Stad" are two words.
const nearLength = 6

// fewSiblings is how many are compared each with each; more are looked up.
const fewSiblings = 16

var nameTexts = struct{ same, near, help, sameMany, nearMany, helpMany, one message.Text }{
	same: message.Text{EN: "{0} and {1} stand side by side with the same name.", SV: "{0} och {1} ligger bredvid varandra med samma namn."},
	near: message.Text{EN: "{0} and {1} stand side by side with nearly the same name.", SV: "{0} och {1} ligger bredvid varandra med nästan samma namn."},
	help: message.Text{EN: "If they are one and the same, remove {0} and let its name be one of the aliases of {1}; otherwise name them so that a reader can tell them apart.", SV: "Är de en och samma, ta bort {0} och låt namnet bli ett av aliases för {1}; ge dem annars namn som går att skilja åt."},

	sameMany: message.Text{EN: "{0} units stand side by side with the same name, {1}.", SV: "{0} enheter ligger bredvid varandra med samma namn, {1}."},
	nearMany: message.Text{EN: "{0} units stand side by side with nearly the same name: {1}.", SV: "{0} enheter ligger bredvid varandra med nästan samma namn: {1}."},
	helpMany: message.Text{EN: "Those that are one and the same: keep one, and let the names of the others be its aliases. Name the rest so that a reader can tell them apart.", SV: "De som är en och samma: behåll en och låt de andras namn bli aliases för den. Ge resten namn som går att skilja åt."},
	one:      message.Text{EN: "{0} is one of them.", SV: "{0} är en av dem."},
}

func checkNames(p *Pass) {
	var room []rune
	p.compareSiblings(p.Org.Roots(), &room)
	for u := range p.Org.Units {
		p.compareSiblings(p.Org.Children(u), &room)
	}
}

// alike are siblings that cannot be told apart: each belongs to the first that it
// is like. One error made six times is told once.
type alike struct {
	first map[int]int   // by unit
	with  map[int][]int // units, by the first
	order []int         // the first of each
}

// join adds a unit to those that another is like.
func (a *alike) join(first, unit int) {
	if a.first == nil {
		a.first, a.with = map[int]int{}, map[int][]int{}
	}
	if earlier, ok := a.first[first]; ok {
		first = earlier
	}
	if len(a.with[first]) == 0 {
		a.order = append(a.order, first)
	}
	a.first[unit] = first
	a.with[first] = append(a.with[first], unit)
}

// plainName is a name reduced to what a typing error changes. What people
// use to tell namesakes apart, figures and single letters, is kept apart: "Team
// 1" and "Team 2" are no slip.
type plainName struct {
	unit           int
	letters, marks []rune
}

func (p *Pass) compareSiblings(siblings []int, room *[]rune) {
	if len(siblings) < 2 {
		return
	}
	*room = (*room)[:0]
	siblings = slices.SortedStableFunc(slices.Values(siblings), func(a, b int) int { // which of two is told does not go by the file
		return p.Org.Compare(orgmodel.TypeUnit, a, b)
	})
	plain := make([]plainName, len(siblings))
	for i, u := range siblings {
		plain[i] = plainOf(u, p.Org.Units[u].Name, room)
	}
	var like alike
	if len(plain) > fewSiblings {
		p.lookUpNames(plain, &like)
	} else {
		p.compareAll(plain, &like)
	}
	for _, first := range like.order {
		p.reportAlike(first, like.with[first])
	}
}

func (p *Pass) compareAll(plain []plainName, like *alike) {
	for i := range plain {
		for k := range i {
			if p.compareNames(&plain[k], &plain[i]) {
				like.join(plain[k].unit, plain[i].unit)
				break
			}
		}
	}
}

// lookUpNames finds near names among many in one pass: two that are one slip
// apart become equal when one letter is taken out of each.
func (p *Pass) lookUpNames(plain []plainName, like *alike) {
	whole := make(map[string]int, len(plain))
	byMarks := map[string][]int{}
	for i := range plain {
		n := &plain[i]
		marks := string(n.marks)
		key := string(n.letters) + "\x00" + marks
		if first, taken := whole[key]; taken {
			if p.compareNames(&plain[first], n) {
				like.join(plain[first].unit, n.unit)
			}
			continue
		}
		whole[key] = i
		byMarks[marks] = append(byMarks[marks], i)
	}
	for i := range plain {
		group := byMarks[string(plain[i].marks)]
		if len(group) < 2 || group[0] != i {
			continue
		}
		seen := make(map[uint64]int, len(group)*16)
		for _, k := range group {
			p.lookUpName(plain, k, seen, like)
		}
	}
}

func (p *Pass) lookUpName(plain []plainName, i int, seen map[uint64]int, like *alike) {
	if len(plain[i].letters) < nearLength {
		return
	}
	found := false
	for hash := range deletions(plain[i].letters) {
		first, taken := seen[hash]
		if !taken {
			seen[hash] = i
			continue
		}
		if !found && first != i && p.compareNames(&plain[first], &plain[i]) {
			like.join(plain[first].unit, plain[i].unit)
			found = true
		}
	}
}

// deletions yields a hash of a word and of each word one letter shorter.
func deletions(word []rune) iter.Seq[uint64] {
	return func(yield func(uint64) bool) {
		var whole uint64
		for _, r := range word {
			whole = whole*base + uint64(r)
		}
		if !yield(whole) {
			return
		}
		var after, power uint64 = 0, 1
		for i := len(word) - 1; i >= 0; i-- {
			// whole = before·base·power + letter·power + after
			before := whole - after - uint64(word[i])*power
			if !yield(before*baseInverse + after) {
				return
			}
			after += uint64(word[i]) * power
			power *= base
		}
	}
}

// base is the odd number the hash of a word counts in, and baseInverse the one
// that undoes a multiplication by it, modulo 2⁶⁴.
const (
	base        uint64 = 1_099_511_628_211
	baseInverse uint64 = 14886173955864302971
)

// compareNames reports whether two siblings have names that are the same or one
// slip apart.
func (p *Pass) compareNames(first, second *plainName) bool {
	a, b := &p.Org.Units[first.unit], &p.Org.Units[second.unit]
	if !slices.Equal(first.marks, second.marks) || areaGroup(a) != "" && areaGroup(a) == areaGroup(b) {
		return false
	}
	if slices.Equal(first.letters, second.letters) {
		return len(first.letters)+len(first.marks) > 0
	}
	return len(first.letters) >= nearLength && len(second.letters) >= nearLength && oneSlip(first.letters, second.letters)
}

// reportAlike reports siblings that cannot be told apart, at the second of them.
func (p *Pass) reportAlike(first int, others []int) {
	units := p.Org.Units
	same := !slices.ContainsFunc(others, func(u int) bool { return !orgmodel.SameName(units[u].Name, units[first].Name) })
	if len(others) > 1 {
		p.reportMany(append([]int{first}, others...), same)
		return
	}
	second := others[0]
	text := nameTexts.near
	if same {
		text = nameTexts.same
	}
	p.Report(Finding{
		At: at(orgmodel.TypeUnit, second).key("name"), About: []string{units[first].ID},
		Message: text.With(p.unitName(second), p.unitName(first)),
		Help:    nameTexts.help.With(message.Quoted(units[second].ID), message.Quoted(units[first].ID)),
		Related: []Related{{At: at(orgmodel.TypeUnit, first).key("name"), Message: text.With(p.unitName(first), p.unitName(second))}},
	})
}

func (p *Pass) reportMany(list []int, same bool) {
	f := Finding{
		At: at(orgmodel.TypeUnit, list[1]).key("name"), Help: nameTexts.helpMany.With(),
		Message: nameTexts.nearMany.With(len(list), some(names(list, p.unitName))),
	}
	if same {
		f.Message = nameTexts.sameMany.With(len(list), p.unitName(list[0]))
	}
	for i, u := range list {
		if id := p.Org.Units[u].ID; i != 1 {
			f.About = append(f.About, id)
			f.Related = append(f.Related, Related{At: at(orgmodel.TypeUnit, u).key("name"), Message: nameTexts.one.With(message.Quoted(id))})
		}
	}
	p.Report(f)
}

// plainOf takes a name apart. The letters lie in room, which all siblings share.
func plainOf(unit int, name string, room *[]rune) plainName {
	var letters, marks [maxName]rune
	n, m := 0, 0
	for word := range words(orgmodel.AsSeen(name)) {
		if isMark(word) {
			m += copy(marks[m:], append([]rune(word), ' '))
			continue
		}
		for _, r := range word {
			if n < maxName {
				letters[n] = unicode.ToLower(r)
				n++
			}
		}
	}
	start := len(*room)
	*room = append(append(*room, letters[:n]...), marks[:m]...)
	all := (*room)[start:]
	return plainName{unit: unit, letters: all[:n:n], marks: all[n:]}
}

// maxName is how much of a name is compared.
const maxName = 128

// words yields the runs of letters and digits in a text.
func words(text string) iter.Seq[string] {
	return strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// isMark reports whether a word tells namesakes apart: a single letter, a
// number in figures or Roman, anything with a figure in it.
func isMark(word string) bool {
	return utf8.RuneCountInString(word) == 1 || strings.ContainsAny(word, "0123456789") || strings.Trim(word, "IVX") == ""
}

// oneSlip reports whether two words differ by one letter too many, too few or
// wrong, or by two that changed places.
func oneSlip(a, b []rune) bool {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if len(a) == 2 && len(b) == 2 {
		return a[0] == b[1] && a[1] == b[0]
	}
	return len(a) <= 1 && len(b) <= 1
}
