package diff

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// What a unit holds: posts, services, sub-units, in the order of the clues.
const holdings = 3

// maxHomes bounds how many units one thing speaks for: a service that everybody
// provides says nothing about who is who.
const maxHomes = 4

// stock is what the units of one side hold of one sort.
type stock struct {
	holders [][]int // by thing: the units that hold it
	weight  []int   // by thing
	held    []int   // by unit: the weight of all it holds
}

// share is a part of a whole.
type share struct{ part, whole int }

// stream is what went from one old unit to a new one.
type stream struct {
	old, new, what int
	was, is        int // as much of the old unit, and of the new
}

// heldTables are the tables of what units hold.
var heldTables = [holdings]*guessable{&coreTables[1], &coreTables[2], &coreTables[0]}

// take stocks one side.
func (g *guesser) take(what int, o *orgmodel.Organisation, things, units []*orgmodel.Common) stock {
	s := stock{holders: make([][]int, len(things)), weight: make([]int, len(things)), held: make([]int, len(units))}
	slab := make([]int, 0, len(things))
	for i, c := range things {
		if c == nil {
			continue
		}
		homes := heldTables[what].homes(o, i)
		first := len(slab)
		for _, ref := range homes {
			if len(homes) <= maxHomes && ref.Type == orgmodel.TypeUnit && units[ref.Index] != nil && !slices.Contains(slab[first:], ref.Index) {
				slab = append(slab, ref.Index)
			}
		}
		s.holders[i], s.weight[i] = slab[first:len(slab):len(slab)], 1
	}
	if heldTables[what].typ == orgmodel.TypePost {
		countPositions(o, s.weight)
	}
	for i, list := range s.holders {
		for _, u := range list {
			s.held[u] += s.weight[i]
		}
	}
	return s
}

// countPositions sets how many positions each post stands for: its count when
// the counts of all posts of its unit are known, else one, so that like is added
// to like.
func countPositions(o *orgmodel.Organisation, weight []int) {
	for u := range o.Units {
		posts := o.PostsOf(u)
		if slices.ContainsFunc(posts, func(p int) bool { return !o.Posts[p].Count.Exact() || !o.Posts[p].Count.Whole() }) {
			continue
		}
		for _, p := range posts {
			n, _ := o.Posts[p].Count.Low()
			weight[p] = int(min(max(n, 1), maxPositions))
		}
	}
}

// maxPositions keeps sums small enough to be multiplied.
const maxPositions = 1000

// streams adds up what went from where to where, as far as one of the two units
// has no answer yet. A sub-unit that came to stand directly under the unit above
// its old one is left out: a level was taken away, nobody took over.
func (g *guesser) streams() []stream {
	if g.answered() {
		return nil
	}
	if !g.stocked {
		g.stocked = true
		for what, t := range heldTables {
			r := &g.rosters[g.rows[t.typ]]
			g.before[what] = g.take(what, g.old, r.old, g.units.old)
			g.after[what] = g.take(what, g.new, r.new, g.units.new)
		}
	}
	var list []stream
	for what, t := range heldTables {
		who := g.rosters[g.rows[t.typ]].who
		for i, from := range g.before[what].holders {
			if len(from) == 0 || len(who.After[i]) > maxHomes {
				continue
			}
			for _, j := range who.After[i] {
				if len(who.Before[j]) <= maxHomes {
					list = g.pour(list, what, i, j)
				}
			}
		}
	}
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

// answered reports whether it is known of every unit who it is.
func (g *guesser) answered() bool {
	for _, side := range [...]struct {
		units []*orgmodel.Common
		links [][]int
	}{{g.units.old, g.units.who.After}, {g.units.new, g.units.who.Before}} {
		for i, c := range side.units {
			if c != nil && len(side.links[i]) == 0 {
				return false
			}
		}
	}
	return true
}

// pour adds the streams of one thing that lives on as another. What became
// several in one unit, or was several, counts once.
func (g *guesser) pour(list []stream, what, i, j int) []stream {
	who := g.rosters[g.rows[heldTables[what].typ]].who
	was, is := &g.before[what], &g.after[what]
	for _, u := range was.holders[i] {
		for _, v := range is.holders[j] {
			if len(g.units.who.After[u]) > 0 && len(g.units.who.Before[v]) > 0 || heldTables[what].typ == orgmodel.TypeUnit && g.nextLevel(u, v) {
				continue
			}
			s := stream{old: u, new: v, what: what}
			if !was.sooner(who.Before[j], i, u) {
				s.is = is.weight[j]
			}
			if !is.sooner(who.After[i], j, v) {
				s.was = was.weight[i]
			}
			list = append(list, s)
		}
	}
	return list
}

// sooner reports whether something in a list that comes before k is held by a
// unit as well.
func (s *stock) sooner(list []int, k, unit int) bool {
	return slices.ContainsFunc(list, func(other int) bool { return other < k && slices.Contains(s.holders[other], unit) })
}

// nextLevel reports whether one of two units is what became of the unit above
// the other.
func (g *guesser) nextLevel(u, v int) bool {
	p, q := g.old.Parent(u), g.new.Parent(v)
	return p >= 0 && slices.Contains(g.units.who.After[p], v) || q >= 0 && slices.Contains(g.units.who.Before[q], u)
}

// contents pairs units most of whose posts, services or sub-units are the same.
func (g *guesser) contents(c *crowd) []candidate {
	var list []candidate
	for _, s := range g.streams() {
		i, okOld := faceAt(c.old, s.old)
		j, okNew := faceAt(c.new, s.new)
		if !okOld || !okNew {
			continue
		}
		// The smaller share counts: a unit that is half of another is not it.
		was, is := share{s.was, g.before[s.what].held[s.old]}, share{s.is, g.after[s.what].held[s.new]}
		if less := cmp.Or(cmp.Compare(was.part*is.whole, is.part*was.whole), cmp.Compare(is.whole, was.whole)); less > 0 {
			was = is
		}
		if percent(was.part, was.whole) < enough {
			continue
		}
		p := candidate{old: i, new: j, alike: -1}
		p.shares[s.what] = was
		list = append(list, p)
	}
	return list
}

// flows guesses where units went that are gone, and where new ones came from:
// the one unit that most of what they held went to or came from. It returns how
// many links it made.
func (g *guesser) flows() int {
	streams := g.streams()
	clues := map[[2]int][]clue{}
	g.lean(streams, clues, true)
	g.lean(streams, clues, false)
	var links []Link
	for _, s := range streams {
		p := [2]int{s.old, s.new}
		if list := clues[p]; list != nil {
			links = append(links, Link{
				Type: orgmodel.TypeUnit, Old: s.old, New: s.new, Basis: Guessed,
				Confidence: certainty(list), Evidence: coreTables[0].evidence(list),
			})
			delete(clues, p)
		}
	}
	for _, l := range links {
		g.link(l)
	}
	return len(links)
}

// lean finds, for each unit without an answer on one side, the unit of the other
// that most of it went to (or came from), and adds what speaks for it.
func (g *guesser) lean(streams []stream, clues map[[2]int][]clue, went bool) {
	order := slices.Clone(streams)
	side := func(s *stream) (unit, amount int, held []int, open bool) {
		if went {
			return s.old, s.was, g.before[s.what].held, len(g.units.who.After[s.old]) == 0
		}
		return s.new, s.is, g.after[s.what].held, len(g.units.who.Before[s.new]) == 0
	}
	slices.SortStableFunc(order, func(a, b stream) int {
		x, _, _, _ := side(&a)
		y, _, _, _ := side(&b)
		return cmp.Compare(x, y)
	})
	kinds := [holdings]clueKind{postsCame, servicesCame, unitsCame}
	if went {
		kinds = [holdings]clueKind{postsWent, servicesWent, unitsWent}
	}
	for start := 0; start < len(order); {
		unit, _, _, open := side(&order[start])
		end := start
		to := map[[2]int][]clue{}
		var pairs [][2]int
		for ; end < len(order); end++ {
			s := &order[end]
			u, amount, held, _ := side(s)
			if u != unit {
				break
			}
			if p := [2]int{s.old, s.new}; open && held[u] > 1 && percent(amount, held[u]) >= enough {
				if to[p] == nil {
					pairs = append(pairs, p)
				}
				to[p] = append(to[p], clue{kind: kinds[s.what], part: amount, whole: held[u]})
			}
		}
		// Two that each took most of something: nobody chooses.
		if len(pairs) == 1 && certainty(to[pairs[0]]) >= enough {
			clues[pairs[0]] = append(clues[pairs[0]], to[pairs[0]]...)
		}
		start = end
	}
}
