package typeset

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// joint is a place to break a compound.
type joint struct {
	at   int  // bytes
	seam bool // inside a member: a poorer place
}

// element is one member that compounds are made of.
type element struct {
	text  string
	seams []int
}

// lexicon is the list of members, by their first two bytes, and the endings.
type lexicon struct {
	members [1024][]element
	endings map[string]bool
}

// bucket is where members that start like this stand. Different beginnings may
// share one.
func bucket(text string) int { return (int(text[0])*37 + int(text[1])) % 1024 }

var words = sync.OnceValue(readLexicon)

func readLexicon() *lexicon {
	l := &lexicon{endings: map[string]bool{}}
	for _, row := range strings.Fields(elements) {
		stem, linked := strings.CutSuffix(row, "-s")
		e := element{}
		for i, part := range strings.Split(stem, "·") {
			if i > 0 {
				e.seams = append(e.seams, len(e.text))
			}
			e.text += part
		}
		l.add(e)
		if linked {
			l.add(element{e.text + "s", e.seams})
		}
	}
	for _, e := range strings.Fields(endings) {
		l.endings[e] = true
	}
	return l
}

func (l *lexicon) add(e element) {
	b := bucket(e.text)
	l.members[b] = append(l.members[b], e)
}

// longest is the word length, in bytes, up to which members are looked for: no
// Swedish word is longer, and the time stays in proportion to the text.
const longest = 120

// joints finds the places where a compound may be broken, left to right.
func joints(word string) []joint {
	lower := strings.ToLower(word)
	if len(lower) != len(word) || len(word) > longest {
		return nil
	}
	members := words().take(lower)
	var found []joint
	for i, m := range members {
		if i > 0 {
			found = append(found, joint{m.start, false})
		}
		for _, seam := range m.seams {
			found = append(found, joint{m.start + seam, true})
		}
	}
	return slices.DeleteFunc(found, func(j joint) bool {
		before, _ := utf8.DecodeLastRuneInString(word[:j.at])
		after, _ := utf8.DecodeRuneInString(word[j.at:])
		return attached(before, after) ||
			utf8.RuneCountInString(word[:j.at]) < margin || utf8.RuneCountInString(word[j.at:]) < margin
	})
}

// member is a stretch of a word.
type member struct {
	start, end int
	listed     bool
	seams      []int
}

// take takes a word apart into listed members and what lies between them,
// and joins what should not stand alone to its neighbour.
func (l *lexicon) take(word string) []member {
	var out []member
	for _, m := range l.cover(word) {
		if len(out) > 0 && !l.independent(word, out[len(out)-1], m) {
			out[len(out)-1].end = m.end
			continue
		}
		out = append(out, m)
	}
	return out
}

// independent reports whether a line may start with m. A linking letter or an
// ending belongs to what stands before it, and so does anything without a
// vowel. After an unlisted beginning too short to be a word, nothing breaks.
func (l *lexicon) independent(word string, before, m member) bool {
	text := word[m.start:m.end]
	if m.listed {
		return before.listed || syllabic(word[before.start:before.end])
	}
	return !l.endings[text] && utf8.RuneCountInString(text) > margin && syllabic(text)
}

// syllabic reports text that can be a word: three letters with a vowel.
func syllabic(text string) bool {
	return utf8.RuneCountInString(text) >= margin && strings.ContainsFunc(text, vowel)
}

// way is the best cover of a word's beginning.
type way struct {
	score int
	from  int // start of the last member
	which *element
}

// cover finds the members that cover most of a word, with as few as possible.
func (l *lexicon) cover(word string) []member {
	const letter = 64 // outweighs any number of members in one word
	var all [longest + 1]way
	best := all[:len(word)+1]
	for i := range best {
		best[i].score = -1
	}
	best[0].score = 0
	for i := range word {
		if best[i].score < 0 {
			continue
		}
		_, n := utf8.DecodeRuneInString(word[i:])
		if best[i+n].score < best[i].score {
			best[i+n] = way{best[i].score, i, nil}
		}
		if i+1 == len(word) {
			continue
		}
		starting := l.members[bucket(word[i:])]
		for k := range starting {
			e := &starting[k]
			end := i + len(e.text)
			if !strings.HasPrefix(word[i:], e.text) {
				continue
			}
			if score := best[i].score + len(e.text)*letter - 1; score > best[end].score {
				best[end] = way{score, i, e}
			}
		}
	}
	var out []member
	for end := len(word); end > 0; {
		w := best[end]
		m := member{start: w.from, end: end, listed: w.which != nil}
		if m.listed {
			m.seams = w.which.seams
		}
		if last := len(out) - 1; !m.listed && last >= 0 && !out[last].listed {
			out[last].start = m.start
		} else {
			out = append(out, m)
		}
		end = w.from
	}
	slices.Reverse(out)
	return out
}
