package diff

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// A word that one name of each file has and no other name says who is who even
// where the rest of the names has changed: Mansle became Mansle-les-Fontaines,
// and both Mézidon and Bissières stand in Mézidon-Bissières-en-Auge.

// shortestRare is how many letters a word must have: short ones are easily the
// same by chance.
const shortestRare = 4

// rareWorth is what such a word is worth in percent, as in clueRows.
const rareWorth = 45

var rareText = text("names with {0}, which no others have", "namn med {0}, som inga andra har")

// index is the units under one unit by the words of their names.
type index map[string][]int32

// indexOf takes the names of all units under one apart, once.
func (g *guesser) indexOf(side, home int) index {
	if x, done := g.indexes[side][home]; done {
		return x
	}
	o, there := pick(side == oldFile, g.old, g.new), pick(side == oldFile, g.units.old, g.units.new)
	x := index{}
	for _, i := range childrenOf(o, home) {
		if there[i] == nil {
			continue // it does not exist then
		}
		for _, w := range g.wordsOf(side, i) {
			x[w] = append(x[w], int32(i))
		}
	}
	if g.indexes[side] == nil {
		g.indexes[side] = map[int]index{}
	}
	g.indexes[side][home] = x
	return x
}

func childrenOf(o *orgmodel.Organisation, home int) []int {
	if home >= 0 {
		return o.Children(home)
	}
	var top []int
	for i := range o.Units {
		if o.Parent(i) < 0 {
			top = append(top, i)
		}
	}
	return top
}

// wordsOf are the words of a unit's name.
func (g *guesser) wordsOf(side, unit int) []string {
	return g.speller.spell(pick(side == oldFile, g.old, g.new).Units[unit].Name).words
}

// outsiders reports whether a unit beside some siblings has in its name what they
// have in common, in the forms that it takes in their names.
func (g *guesser) outsiders(side int, words []string, siblings []part) bool {
	x := g.indexOf(side, siblings[0].home)
	forms := slices.Clone(words)
	for _, p := range siblings {
		for _, v := range p.words {
			if slices.ContainsFunc(words, func(w string) bool { return sameWord(w, v) }) && !slices.Contains(forms, v) {
				forms = append(forms, v)
			}
		}
	}
	for _, w := range forms {
		for _, u := range x[w] {
			i := int(u)
			if wordsIn(words, g.wordsOf(side, i)) != 0 && !slices.ContainsFunc(siblings, func(p part) bool { return p.at == i }) {
				return true
			}
		}
	}
	return false
}

// tie is two units of one home with a word that no others have.
type tie struct {
	old, new int
	word     string
}

// rare guesses by such words, once nothing else is found: that a name which holds
// the other is the other's new one or, where several have a word in one name, that
// they have merged, or split. A unit that has its answer may have taken up another
// with its name.
func (g *guesser) rare(c *crowd) int {
	if len(unanswered(c.roster.old, c.roster.who.After))+len(unanswered(c.roster.new, c.roster.who.Before)) == 0 {
		return 0
	}
	ties, looked := g.ties(c.roster)
	if !looked {
		c.giveUp()
		return 0
	}
	olds, news := map[int]int{}, map[int]int{}
	for _, t := range ties {
		olds[t.old]++
		news[t.new]++
	}
	links := 0
	for _, t := range g.clearTies(c.roster, ties, olds, news) {
		l := Link{Type: orgmodel.TypeUnit, Old: t.old, New: t.new, Basis: Guessed, Confidence: adding([]int{rareWorth, clueRows[sameHome].worth})}
		l.Evidence = []message.Message{rareText.With(message.Quoted(t.word)), c.of.home.With()}
		if g.link(l) {
			links++
		}
	}
	return links
}

// ties lists the pairs with a rare word of which one at least has no answer, by
// their places, unless they are too many to look.
func (g *guesser) ties(r *roster) (list []tie, looked bool) {
	for _, h := range g.openHomes(r) {
		before, after := g.indexOf(oldFile, h[0]), g.indexOf(newFile, h[1])
		for w, news := range after {
			olds := before[w]
			if len(olds) != 1 || len(news) != 1 || utf8.RuneCountInString(w) < shortestRare || numbered(w) || isCompass(w) {
				continue
			}
			t := tie{int(olds[0]), int(news[0]), w}
			if (len(r.who.After[t.old]) == 0 || len(r.who.Before[t.new]) == 0) && g.sameSphere(t.old, t.new) {
				list = append(list, t)
			}
		}
	}
	if list, looked = g.nowhereElse(list); !looked {
		return nil, false
	}
	slices.SortFunc(list, func(a, b tie) int {
		return cmp.Or(cmp.Compare(a.old, b.old), cmp.Compare(a.new, b.new), cmp.Compare(a.word, b.word))
	})
	return slices.CompactFunc(list, func(a, b tie) bool { return a.old == b.old && a.new == b.new }), true
}

// maxRead is how many bytes of names are searched for rare words.
const maxRead = 200_000_000

// nowhereElse leaves the ties whose word stands in no other name of either file, not
// within a longer word either.
func (g *guesser) nowhereElse(list []tie) (left []tie, looked bool) {
	if len(list) == 0 {
		return nil, true
	}
	if g.lower == nil {
		g.lower = []string{lowerNames(g.units.old), lowerNames(g.units.new)}
	}
	if (len(g.lower[oldFile])+len(g.lower[newFile]))*len(list) > maxRead {
		return nil, false
	}
	return slices.DeleteFunc(list, func(t tie) bool {
		return strings.Count(g.lower[oldFile], t.word) > 1 || strings.Count(g.lower[newFile], t.word) > 1
	}), true
}

func lowerNames(list []*orgmodel.Common) string {
	var b strings.Builder
	for _, c := range list {
		if c != nil {
			b.WriteString(strings.ToLower(orgmodel.AsSeen(c.Name)))
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// openHomes lists the units, old and new, that are the same and have something
// under them that has no answer; -1 is the top.
func (g *guesser) openHomes(r *roster) [][2]int {
	seen := map[[2]int]bool{}
	for _, i := range unanswered(r.old, r.who.After) {
		if p := g.old.Parent(i); p < 0 {
			seen[[2]int{-1, -1}] = true
		} else {
			for _, q := range r.who.After[p] {
				seen[[2]int{p, q}] = true
			}
		}
	}
	for _, i := range unanswered(r.new, r.who.Before) {
		if q := g.new.Parent(i); q < 0 {
			seen[[2]int{-1, -1}] = true
		} else {
			for _, p := range r.who.Before[q] {
				seen[[2]int{p, q}] = true
			}
		}
	}
	return slices.SortedFunc(maps.Keys(seen), func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
}

// clearTies are those of which nobody else has a better claim.
func (g *guesser) clearTies(r *roster, ties []tie, olds, news map[int]int) []tie {
	crowded, torn := map[int]bool{}, map[int]bool{}
	for _, t := range ties {
		if olds[t.old] > 1 {
			crowded[t.new] = true // one of those it could be made of may have gone elsewhere
		}
		if news[t.new] > 1 {
			torn[t.old] = true
		}
	}
	var list []tie
	for _, t := range ties {
		merges, splits := news[t.new] > 1 || len(r.who.Before[t.new]) > 0, olds[t.old] > 1 || len(r.who.After[t.old]) > 0
		switch a, b := g.wordsOf(oldFile, t.old), g.wordsOf(newFile, t.new); {
		case merges && splits, merges && crowded[t.new], splits && torn[t.old]:
			continue
		case max(news[t.new], olds[t.old]) > maxParts:
			continue
		case news[t.new] == 1 && olds[t.old] == 1 && wordsIn(a, b) == 0 && wordsIn(b, a) == 0:
			continue
		case news[t.new] == 1 && g.contested(oldFile, r.who.After, t.old, b), olds[t.old] == 1 && g.contested(newFile, r.who.Before, t.new, a):
			continue
		}
		list = append(list, t)
	}
	return list
}

// contested reports whether another unit beside one, and without an answer, has a
// name that another holds as well: whose it is nobody can say.
func (g *guesser) contested(side int, answers [][]int, one int, name []string) bool {
	x := g.indexOf(side, pick(side == oldFile, g.old, g.new).Parent(one))
	for _, w := range name {
		if len(x[w]) > maxNamesakes {
			continue
		}
		for _, u := range x[w] {
			if i := int(u); i != one && len(answers[i]) == 0 && wordsIn(g.wordsOf(side, i), name) != 0 {
				return true
			}
		}
	}
	return false
}
