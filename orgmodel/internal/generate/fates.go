package generate

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fate is what becomes of a unit, and how many of a hundred it becomes of.
type fate struct {
	share int
	of    func(*reformer, someone)
}

// fates are guesses at what reorganisations do; no public register says it. Half
// of all units only get another id and other figures.
var fates = []fate{
	{48, (*reformer).stays},
	{14, (*reformer).reworded},
	{8, (*reformer).goes},
	{3, (*reformer).goesReworded},
	{8, (*reformer).joins},
	{4, (*reformer).parts},
	{5, (*reformer).ends},
	{5, (*reformer).begins},
	{3, (*reformer).replaced},
	{2, (*reformer).rechristened},
}

// unit makes up a unit and what becomes of it.
func (r *reformer) unit(office int) {
	n := r.IntN(100)
	for _, f := range fates {
		if n -= f.share; n < 0 {
			f.of(r, r.someone(office))
			return
		}
	}
}

// became writes down a unit on both sides.
func (r *reformer) pair(before, after someone) {
	r.became = append(r.became, [2]string{r.was(before), r.is(r.drift(after))})
}

// drift is a year: four of ten have more or fewer people, one of twenty another
// cost centre.
func (r *reformer) drift(s someone) someone {
	if r.IntN(10) < 4 {
		s.size = max(1, s.size+r.IntN(7)-3)
	}
	if r.IntN(20) == 0 {
		s.code += 3
	}
	return s
}

func (r *reformer) stays(s someone) { r.pair(s, s) }

// reworded is called nearly the same.
func (r *reformer) reworded(s someone) {
	after := s
	after.name = r.slightly(s.name)
	r.pair(s, after)
}

// slightly words a name otherwise, as the next author of a plan does.
func (r *reformer) slightly(name string) string {
	bare := strings.TrimPrefix(name, "Enheten för ")
	first, n := utf8.DecodeRuneInString(bare)
	bare = string(unicode.ToUpper(first)) + bare[n:]
	switch r.IntN(5) {
	case 0:
		if bare != name {
			return bare + "enheten"
		}
		return "Enhet " + bare
	case 1:
		return bare + " och stöd"
	case 2:
		return strings.Replace(bare, "a", "e", 1) // a slip
	case 3:
		return bare + ", utförare"
	}
	return strings.ToUpper(bare)
}

// goes stands under another office.
func (r *reformer) goes(s someone) {
	after := s
	after.office = (s.office + 1 + r.IntN(len(offices)-1)) % len(offices)
	r.pair(s, after)
}

func (r *reformer) goesReworded(s someone) {
	after := s
	after.office, after.name = (s.office+1)%len(offices), r.slightly(s.name)
	r.pair(s, after)
}

// together is the name that two get together: both, or what both have in common.
func (r *reformer) together(a, b string) string {
	switch work := workOf(a); {
	case work != "" && work == workOf(b) && !r.names[work] && r.IntN(2) == 0:
		r.names[work] = true
		return work
	case r.IntN(2) == 0:
		return a + "-" + b
	}
	return a + " och " + strings.ToLower(b)
}

// neighbour is another unit of the same office, every other time of the same work.
func (r *reformer) neighbour(s someone) someone {
	other := r.someone(s.office)
	if work := workOf(s.name); work != "" && r.IntN(2) == 0 {
		for _, place := range places {
			if name := work + " " + place; !r.names[name] {
				r.names[name] = true
				other.name = name
				break
			}
		}
	}
	return other
}

// workOf is the work in a name made of a work and a place.
func workOf(name string) string {
	for _, place := range places {
		if work, ok := strings.CutSuffix(name, " "+place); ok {
			return work
		}
	}
	return ""
}

// joins merges two.
func (r *reformer) joins(s someone) {
	other := r.neighbour(s)
	whole := someone{name: r.together(s.name, other.name), office: s.office, size: s.size + other.size, code: s.code + 1}
	id := r.is(whole)
	r.became = append(r.became, [2]string{r.was(s), id}, [2]string{r.was(other), id})
}

// parts splits one.
func (r *reformer) parts(s someone) {
	other := r.neighbour(s)
	whole := someone{name: r.together(s.name, other.name), office: s.office, size: s.size + other.size, code: s.code + 1}
	id := r.was(whole)
	r.became = append(r.became, [2]string{id, r.is(s)}, [2]string{id, r.is(other)})
}

func (r *reformer) ends(s someone)   { r.was(s) }
func (r *reformer) begins(s someone) { r.is(s) }

// replaced is closed while a neighbour begins whose name says the same work
// elsewhere: they are not the same.
func (r *reformer) replaced(s someone) {
	r.was(s)
	r.is(r.neighbour(s))
}

// rechristened has nothing of its old name left.
func (r *reformer) rechristened(s someone) {
	after := s
	after.name = r.other()
	r.pair(s, after)
}
