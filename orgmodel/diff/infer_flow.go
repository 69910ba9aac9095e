package diff

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// share is a part of a whole.
type share struct{ part, whole int }

// stream is what went from one old unit to a new one.
type stream struct {
	old, new, what int
	was, is        int // as much of the old unit, and of the new
}

// streams adds up what went from where to where, as far as one of the two units
// has no answer yet. A sub-unit that came to stand directly under the unit above
// its old one is left out: a level was taken away, nobody took over.
func (g *guesser) streams() []stream {
	if g.before == nil {
		g.before = g.take(g.old, func(r *roster) []*orgmodel.Common { return r.old }, g.units.who.After)
		g.after = g.take(g.new, func(r *roster) []*orgmodel.Common { return r.new }, g.units.who.Before)
	}
	var list []stream
	for what, t := range heldTables {
		who := g.rosters[g.rows[t.typ]].who
		for k, u := range g.before.units {
			if len(g.units.who.After[u]) > 0 {
				continue
			}
			for _, i := range g.before.things[what][k] {
				for _, j := range few(who.After[i]) {
					for _, v := range g.after.holders(what, j, nil) {
						list = g.pour(list, what, i, j, u, v)
					}
				}
			}
		}
		for k, v := range g.after.units {
			if len(g.units.who.Before[v]) > 0 {
				continue
			}
			for _, j := range g.after.things[what][k] {
				for _, i := range few(who.Before[j]) {
					for _, u := range g.before.holders(what, i, nil) {
						if len(g.units.who.After[u]) > 0 {
							list = g.pour(list, what, i, j, u, v)
						}
					}
				}
			}
		}
	}
	return addUp(list)
}

// few leaves out what became, or comes from, too many to tell anything.
func few(list []int) []int {
	if len(list) > maxHomes {
		return nil
	}
	return list
}

// addUp sorts streams and adds up those between the same units.
func addUp(list []stream) []stream {
	slices.SortFunc(list, func(a, b stream) int {
		return cmp.Or(cmp.Compare(a.old, b.old), cmp.Compare(a.new, b.new), cmp.Compare(a.what, b.what))
	})
	out := list[:0]
	for _, s := range list {
		if n := len(out); n > 0 && out[n-1].old == s.old && out[n-1].new == s.new && out[n-1].what == s.what {
			out[n-1].was += s.was
			out[n-1].is += s.is
			continue
		}
		out = append(out, s)
	}
	return out
}

// pour adds the stream of one thing that lives on as another. What became
// several in one unit, or was several there, counts once.
func (g *guesser) pour(list []stream, what, i, j, u, v int) []stream {
	who := g.rosters[g.rows[heldTables[what].typ]].who
	if len(few(who.After[i])) == 0 || len(few(who.Before[j])) == 0 || heldTables[what].typ == orgmodel.TypeUnit && g.nextLevel(u, v) {
		return list
	}
	s := stream{old: u, new: v, what: what}
	if len(who.After[i]) == 1 || !g.after.sooner(what, who.After[i], j, v) {
		s.was = g.before.weight(what, i)
	}
	if len(who.Before[j]) == 1 || !g.before.sooner(what, who.Before[j], i, u) {
		s.is = g.after.weight(what, j)
	}
	return append(list, s)
}

// nextLevel reports whether one of two units is what became of the unit above
// the other.
func (g *guesser) nextLevel(u, v int) bool {
	p, q := g.old.Parent(u), g.new.Parent(v)
	return p >= 0 && slices.Contains(g.units.who.After[p], v) || q >= 0 && slices.Contains(g.units.who.Before[q], u)
}

// contents adds the pairs of units most of whose posts, services or sub-units
// are the same.
func (g *guesser) contents(c *crowd, to []candidate) []candidate {
	for _, s := range g.streams() {
		i, okOld := faceAt(c.old, s.old)
		j, okNew := faceAt(c.new, s.new)
		if !okOld || !okNew {
			continue
		}
		// The smaller share counts: a unit that is half of another is not it.
		most := share{s.was, g.before.held[s.what][g.before.place[s.old]]}
		is := share{s.is, g.after.held[s.what][g.after.place[s.new]]}
		if cmp.Or(cmp.Compare(most.part*is.whole, is.part*most.whole), cmp.Compare(is.whole, most.whole)) > 0 {
			most = is
		}
		if percent(most.part, most.whole) >= enough {
			p := candidate{old: i, new: j, alike: -1}
			p.add(clue{kind: samePosts + clueKind(s.what), part: int32(most.part), whole: int32(most.whole)})
			to = append(to, p)
		}
	}
	return to
}

// flows guesses where units went that are gone, and where new ones came from:
// the one unit that most of what they held went to or came from. It returns how
// many links it made.
func (g *guesser) flows() int {
	streams := g.streams()
	clues := map[[2]int][]clue{}
	g.lean(streams, clues, true)
	slices.SortStableFunc(streams, func(a, b stream) int { return cmp.Compare(a.new, b.new) })
	g.lean(streams, clues, false)
	links := 0
	for _, s := range streams {
		list := clues[[2]int{s.old, s.new}]
		if list == nil {
			continue
		}
		delete(clues, [2]int{s.old, s.new})
		g.link(Link{
			Type: orgmodel.TypeUnit, Old: s.old, New: s.new, Basis: Guessed,
			Confidence: certainty(list), Evidence: coreTables[0].evidence(list, nil, nil),
		})
		links++
	}
	return links
}

// lean finds, for each unit of one side that has no answer, the unit of the
// other that most of it went to (or came from), and adds what speaks for it. The
// streams come sorted by the side in question.
func (g *guesser) lean(streams []stream, clues map[[2]int][]clue, went bool) {
	first, stock, links := postsCame, g.after, g.units.who.Before
	if went {
		first, stock, links = postsWent, g.before, g.units.who.After
	}
	var taken [][2]int // the units that took most of something
	var found []clue
	last := -1
	settle := func() {
		// Two that each took most of something: nobody chooses.
		if len(taken) > 0 && taken[0] == taken[len(taken)-1] && certainty(found) >= enough {
			clues[taken[0]] = append(clues[taken[0]], found...)
		}
		taken, found = taken[:0], found[:0]
	}
	for i := range streams {
		s := &streams[i]
		unit, amount := s.new, s.is
		if went {
			unit, amount = s.old, s.was
		}
		if unit != last {
			settle()
			last = unit
		}
		if len(links[unit]) > 0 {
			continue
		}
		if whole := stock.held[s.what][stock.place[unit]]; whole > 1 && percent(amount, whole) >= enough {
			taken = append(taken, [2]int{s.old, s.new})
			found = append(found, clue{first + clueKind(s.what), int32(amount), int32(whole)})
		}
	}
	settle()
}
