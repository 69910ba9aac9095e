package diff

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Units that merge often take a name made of their names, and keep nothing else:
// Norrby and Söderby become Norrby-Söderby. What splits is the same seen from the
// other side. Likeness finds at best one of the parts, and would then say that
// the others are closed.

// Bounds on what is made of what.
const (
	maxParts = 6
	// maxNamesakes is how many names with a beginning in common are looked at:
	// a word that more have says nothing about which one is meant.
	maxNamesakes = 40
	beginning    = 3 // bytes
	// nearlyAll is how many percent of the employees sums may differ by.
	nearlyAll = 10
)

// part is a unit that another may be made of, or that may be made of others.
type part struct {
	at, home int // home: the unit above; -1: none
	words    []string
	self     int // the unit of the other side that it lives on in, or comes from, under another name; -1: none
}

// making is one unit made of several of the other side.
type making struct {
	whole int
	parts []int
	split bool // the whole is of the old side
	clues []message.Message
	sure  int
}

// makings links the units that are made of others by their names, and returns
// how many links that made. Who has a better answer is left out: taken are the
// pairs with the same name, or the same code.
func (g *guesser) makings(c *crowd, taken []candidate) int {
	olds, news := map[int]bool{}, map[int]bool{}
	for i := range taken {
		olds[c.old[taken[i].old].at], news[c.new[taken[i].new].at] = true, true
	}
	g.namesakesAtHome(c, olds, news)
	before, after := g.parts(c.old, g.old, olds), g.parts(c.new, g.new, news)
	list := g.made(before, append(after, g.livesOn(c.roster, true)...), false)
	list = append(list, g.made(after, append(before, g.livesOn(c.roster, false)...), true)...)
	return g.linkMakings(list)
}

// namesakesAtHome adds those who have a namesake under the same unit, as far as it
// is known which units are the same: others may have the name elsewhere.
func (g *guesser) namesakesAtHome(c *crowd, olds, news map[int]bool) {
	type place struct {
		home int // the new unit above
		name int32
	}
	at := map[place][]int{}
	for i := range c.new {
		f := &c.new[i]
		at[place{f.home, f.names[0]}] = append(at[place{f.home, f.names[0]}], f.at)
	}
	top := []int{-1}
	for i := range c.old {
		f := &c.old[i]
		above := top
		if f.home >= 0 {
			above = g.units.who.After[f.home]
		}
		for _, home := range above {
			for _, n := range at[place{home, f.names[0]}] {
				olds[f.at], news[n] = true, true
			}
		}
	}
}

// parts takes the names of those apart that have no answer.
func (g *guesser) parts(faces []face, o *orgmodel.Organisation, taken map[int]bool) []part {
	list := make([]part, 0, len(faces))
	for i := range faces {
		f := &faces[i]
		if !taken[f.at] {
			list = append(list, g.part(o, f.at, -1))
		}
	}
	return list
}

func (g *guesser) part(o *orgmodel.Organisation, at, self int) part {
	return part{at: at, home: o.Parent(at), words: g.speller.spell(o.Units[at].Name).words, self: self}
}

// livesOn lists the units of one side that are one thing with a unit of the other
// and have got another name: they may have taken up others, or given off some.
func (g *guesser) livesOn(r *roster, after bool) []part {
	here, there, o, links, back := r.new, r.old, g.new, r.who.Before, r.who.After
	if !after {
		here, there, o, links, back = r.old, r.new, g.old, r.who.After, r.who.Before
	}
	var list []part
	for i, c := range here {
		if c == nil || len(links[i]) != 1 || len(back[links[i][0]]) != 1 || there[links[i][0]].CalledAs(c) || r.who.Guesses[pick(after, links[i][0], i)] {
			continue
		}
		list = append(list, g.part(o, i, links[i][0]))
	}
	return list
}

func pick[T any](first bool, a, b T) T {
	if first {
		return a
	}
	return b
}

// made looks for the parts that some wholes are made of.
func (g *guesser) made(parts, wholes []part, split bool) []making {
	if len(parts) == 0 || len(wholes) == 0 {
		return nil
	}
	begin := map[string][]int32{}
	for i := range parts {
		for _, w := range parts[i].words {
			key := w[:min(len(w), beginning)]
			begin[key] = append(begin[key], int32(i))
		}
	}
	var list []making
	for i := range wholes {
		if len(wholes[i].words) == 0 {
			continue
		}
		near := g.namesakesOf(parts, &wholes[i], begin)
		if wholes[i].self >= 0 {
			near = append(near, g.part(pick(split, g.new, g.old), wholes[i].self, -1))
		}
		for _, siblings := range byParent(near) {
			m := making{whole: wholes[i].at, split: split}
			if g.compose(&m, &wholes[i], siblings) {
				list = append(list, m)
			}
		}
	}
	return list
}

// namesakesOf lists the parts whose name begins a word as the whole's does.
func (g *guesser) namesakesOf(parts []part, whole *part, begin map[string][]int32) []part {
	var at []int32
	for _, w := range whole.words {
		if list := begin[w[:min(len(w), beginning)]]; len(list) <= maxNamesakes {
			at = append(at, list...)
		}
	}
	slices.Sort(at)
	var near []part
	for _, i := range slices.Compact(at) {
		near = append(near, parts[i])
	}
	return near
}

// byParent groups units by the unit above them, in the order of its place.
func byParent(list []part) [][]part {
	slices.SortStableFunc(list, func(a, b part) int { return cmp.Or(cmp.Compare(a.home, b.home), cmp.Compare(a.at, b.at)) })
	var groups [][]part
	for i := range list {
		if i == 0 || list[i-1].home != list[i].home {
			groups = append(groups, nil)
		}
		groups[len(groups)-1] = append(groups[len(groups)-1], list[i])
	}
	return groups
}

// compose finds those of some siblings that a whole is made of, if it is: its
// name holds theirs, or is what theirs have in common and their employees are
// its employees.
func (g *guesser) compose(m *making, whole *part, siblings []part) bool {
	if len(siblings) < 2 {
		return false
	}
	all, common := covering(whole, siblings), g.addingUp(m, whole, sharing(whole, siblings))
	for _, found := range [...]struct {
		parts []part
		whole bool
	}{{all, true}, {common, false}} {
		if len(found.parts) < 2 || len(found.parts) > maxParts || whole.self >= 0 && !slices.ContainsFunc(found.parts, func(p part) bool { return p.at == whole.self }) {
			continue
		}
		if !found.whole && g.unclear(m, whole, found.parts) {
			continue
		}
		if g.weighMaking(m, whole, found.parts, found.whole) {
			return true
		}
	}
	return false
}

// unclear reports whether a name that some parts have in common is that of others
// beside them too, which only the number of employees could decide.
func (g *guesser) unclear(m *making, whole *part, parts []part) bool {
	from, to := pick(m.split, g.new, g.old), pick(m.split, g.old, g.new)
	_, _, all := sumOf(from, parts)
	_, known := headsOf(to, whole.at)
	return !(all && known) && g.outsiders(pick(m.split, newFile, oldFile), whole.words, parts)
}

// covering are the parts whose words together are those of the whole, each with
// a word of its own; none when it is not clear which they are.
func covering(whole *part, siblings []part) []part {
	full := uint16(1)<<len(whole.words) - 1
	var parts []part
	var masks []uint16
	for _, p := range siblings {
		if mask := wordsIn(p.words, whole.words); mask != 0 && mask != full {
			parts, masks = append(parts, p), append(masks, mask)
		}
	}
	var out []part
	var union uint16
	for i := range parts {
		within := func(k uint16) bool { return masks[i]&k == masks[i] }
		others := append(slices.Clone(masks[:i]), masks[i+1:]...)
		if slices.Contains(others, masks[i]) {
			return nil // two of one name
		}
		if !slices.ContainsFunc(others, within) {
			out, union = append(out, parts[i]), union|masks[i]
		}
	}
	if union != full {
		return nil
	}
	return out
}

// wordsIn says which words of a whole are the words of a part; none unless all of
// the part's words are among them.
func wordsIn(words, whole []string) uint16 {
	var mask uint16
	for _, w := range words {
		at := slices.Index(whole, w)
		if at < 0 {
			at = slices.IndexFunc(whole, func(v string) bool { return sameWord(w, v) })
		}
		if at < 0 {
			return 0
		}
		mask |= 1 << at
	}
	return mask
}

// sharing are the parts whose name holds all words of the whole, and more.
func sharing(whole *part, siblings []part) []part {
	var out []part
	for _, p := range siblings {
		if len(p.words) > len(whole.words) && wordsIn(whole.words, p.words) != 0 {
			out = append(out, p)
		}
	}
	return out
}

// addingUp are those of some parts whose employees are the whole's, when that is
// clear; all of them, when nothing is known of that or there are many.
func (g *guesser) addingUp(m *making, whole *part, parts []part) []part {
	from, to := pick(m.split, g.new, g.old), pick(m.split, g.old, g.new)
	size, known := headsOf(to, whole.at)
	if _, _, all := sumOf(from, parts); !all || !known || len(parts) > maxParts {
		return parts
	}
	var only []part
	for set := range uint(1) << len(parts) {
		var some []part
		for i := range parts {
			if set&(1<<i) != 0 {
				some = append(some, parts[i])
			}
		}
		if sum, _, _ := sumOf(from, some); len(some) < 2 || sum != size {
			continue
		}
		if only != nil {
			return parts // more than one way to add up
		}
		only = some
	}
	if only == nil {
		return parts
	}
	return only
}

// weighMaking says how sure it is that a whole is made of parts, and why.
func (g *guesser) weighMaking(m *making, whole *part, parts []part, holds bool) bool {
	from, to := g.old, g.new
	if m.split {
		from, to = to, from
	}
	home := g.makingHome(m.split, whole.at, parts[0].at)
	sum, told, known := sumOf(from, parts)
	size, alsoKnown := headsOf(to, whole.at)
	known = known && alsoKnown
	apart := known && 100*max(sum-size, size-sum) > nearlyAll*size
	if !holds && known && sum != size || home != together && (!known || apart) {
		return false
	}
	clues := []int{pick(holds || known, makingWorth.name, makingWorth.common)}
	m.clues = []message.Message{m.name(holds, len(parts))}
	if home == together {
		clues = append(clues, makingWorth.home)
		m.clues = append(m.clues, makingTexts.home.With())
	}
	if known {
		clues = append(clues, pick(apart, makingWorth.apart, makingWorth.size))
		m.clues = append(m.clues, m.size(told, sum, size, apart))
	}
	m.sure = adding(clues)
	for _, p := range parts {
		if !g.sameSphere(pick(m.split, whole.at, p.at), pick(m.split, p.at, whole.at)) {
			return false
		}
		m.parts = append(m.parts, p.at)
	}
	return m.sure >= enough
}

// makingHome is whether a whole and a part of it belong to the same; at the top
// there is only one place.
func (g *guesser) makingHome(split bool, whole, part int) belonging {
	o, n := pick(split, whole, part), pick(split, part, whole)
	if g.old.Parent(o) < 0 && g.new.Parent(n) < 0 {
		return together
	}
	return g.compareBelonging(&coreTables[0], o, n)
}
