package diff

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// guesser guesses who is who among those that ids and formerly leave without an
// answer. It works in rounds, each on what the last one found: units by name and
// by what they hold, posts and services by name and by where they belong. What
// then is left of the units may have been merged, absorbed, split or spun off:
// the way of posts, services and sub-units tells.
//
// Every step is the same seen from either side, and none goes by the order of
// the file.
type guesser struct {
	*matcher
	names    map[string]int32 // normal names
	buffer   []byte
	compared int // pairs of names held against each other so far
	crowds   []*crowd
	units    *roster
	stocked  bool
	before   [holdings]stock
	after    [holdings]stock
}

// Bounds on the search, so that it costs little whatever the files hold.
const (
	maxRounds = 12
	// maxCompared is how many pairs of names are held against each other in
	// all, and perEntity how many for each entity of a family.
	maxCompared = 100_000
	perEntity   = 20
)

// crowd is those of one table that have no answer yet.
type crowd struct {
	of       *guessable
	roster   *roster
	old, new []face
	bearers  []bearers // of each normal name
	visited  map[[2]int]bool
	akin     []kinship // found in families visited earlier
}

// face is what one of them is recognised by.
type face struct {
	at      int
	names   []int32 // normal: its own, then other names it has
	words   []string
	skipped bool // not every name it could be like was looked at
}

// bearers is how many have a name: of all that exist, and of those in the crowd.
type bearers struct {
	allOld, allNew int32
	old, new       int32
	lastOld        int32 // places in the crowd
	lastNew        int32
}

// candidate is two that may be the same, as places in the crowd.
type candidate struct {
	old, new int
	alike    int // percent; -1: not looked at
	shares   [holdings]share
	clues    []clue
	sure     int
}

// guess goes through the tables.
func (m *matcher) guess() {
	g := &guesser{matcher: m, names: map[string]int32{}, units: &m.rosters[m.rows[orgmodel.TypeUnit]]}
	for i := range aloneTables {
		g.settle(g.gather(&aloneTables[i]))
	}
	var core []*crowd
	for i := range coreTables {
		core = append(core, g.gather(&coreTables[i]))
	}
	for range maxRounds {
		found := 0
		for _, c := range core {
			found += g.round(c)
		}
		if found == 0 && g.flows() == 0 {
			break
		}
	}
	for i := range lastTables {
		g.settle(g.gather(&lastTables[i]))
	}
	g.countSkipped()
}

// settle guesses in a table until nothing more is found.
func (g *guesser) settle(c *crowd) {
	for n := 0; n < maxRounds && g.round(c) > 0; n++ {
	}
}

// gather lists those of a table that have no answer, if both sides have some.
func (g *guesser) gather(t *guessable) *crowd {
	c := &crowd{of: t, roster: &g.rosters[g.rows[t.typ]], visited: map[[2]int]bool{}}
	g.crowds = append(g.crowds, c)
	old, now := unanswered(c.roster.old, c.roster.who.After), unanswered(c.roster.new, c.roster.who.Before)
	if len(old) == 0 || len(now) == 0 {
		return c
	}
	c.old, c.new = g.faces(c.roster.old, old), g.faces(c.roster.new, now)
	c.bearers = make([]bearers, len(g.names))
	for _, e := range c.roster.old {
		if n, ok := g.nameOf(e); ok {
			c.bearers[n].allOld++
		}
	}
	for _, e := range c.roster.new {
		if n, ok := g.nameOf(e); ok {
			c.bearers[n].allNew++
		}
	}
	return c
}

func unanswered(list []*orgmodel.Common, links [][]int) []int {
	var out []int
	for i, c := range list {
		if c != nil && len(links[i]) == 0 {
			out = append(out, i)
		}
	}
	return out
}

func (g *guesser) faces(list []*orgmodel.Common, at []int) []face {
	faces := make([]face, len(at))
	for k, i := range at {
		faces[k].at = i
		for n := -1; n < len(list[i].Aliases); n++ {
			name := list[i].Name
			if n >= 0 {
				name = list[i].Aliases[n]
			}
			if id := g.intern(name); id >= 0 && !slices.Contains(faces[k].names, id) || n < 0 {
				faces[k].names = append(faces[k].names, id)
			}
		}
	}
	return faces
}

// intern numbers a normal name; -1 is that of an empty one.
func (g *guesser) intern(name string) int32 {
	g.buffer = normal(g.buffer[:0], name)
	if len(g.buffer) == 0 {
		return -1
	}
	id, ok := g.names[string(g.buffer)]
	if !ok {
		id = int32(len(g.names))
		g.names[string(g.buffer)] = id
	}
	return id
}

// nameOf is the number of an entity's name, if anybody in a crowd has it.
func (g *guesser) nameOf(c *orgmodel.Common) (int32, bool) {
	if c == nil {
		return 0, false
	}
	g.buffer = normal(g.buffer[:0], c.Name)
	id, ok := g.names[string(g.buffer)]
	return id, ok
}

// round makes the guesses that can be made now and returns how many.
func (g *guesser) round(c *crowd) int {
	c.old = slices.DeleteFunc(c.old, func(f face) bool { return len(c.roster.who.After[f.at]) > 0 })
	c.new = slices.DeleteFunc(c.new, func(f face) bool { return len(c.roster.who.Before[f.at]) > 0 })
	if len(c.old) == 0 || len(c.new) == 0 {
		return 0
	}
	list := c.sameNames()
	if c.of.kin {
		list = append(list, g.families(c)...)
	}
	if c.of.typ == orgmodel.TypeUnit {
		list = append(list, g.contents(c)...)
	}
	list = distinct(list)
	for i := range list {
		g.weigh(c, &list[i])
	}
	found := 0
	for _, k := range best(list, len(c.old), len(c.new)) {
		p := &list[k]
		g.link(Link{
			Type: c.of.typ, Old: c.old[p.old].at, New: c.new[p.new].at,
			Basis: Guessed, Confidence: p.sure, Evidence: c.of.evidence(p.clues),
		})
		found++
	}
	return found
}

// distinct puts together what several searches found of one pair.
func distinct(list []candidate) []candidate {
	slices.SortFunc(list, func(a, b candidate) int { return cmp.Or(cmp.Compare(a.old, b.old), cmp.Compare(a.new, b.new)) })
	out := list[:0]
	for _, p := range list {
		if n := len(out); n == 0 || out[n-1].old != p.old || out[n-1].new != p.new {
			out = append(out, p)
			continue
		}
		last := &out[len(out)-1]
		last.alike = max(last.alike, p.alike)
		for k := range p.shares {
			if p.shares[k].whole > 0 {
				last.shares[k] = p.shares[k]
			}
		}
	}
	return out
}

// best chooses the pairs in which each is clearly the best for the other.
func best(list []candidate, olds, news int) []int {
	type top struct{ first, second int }
	old, now := make([]top, olds), make([]top, news)
	rank := func(t *top, sure int) {
		if sure > t.first {
			t.first, t.second = sure, t.first
		} else if sure > t.second {
			t.second = sure
		}
	}
	for i := range list {
		rank(&old[list[i].old], list[i].sure)
		rank(&now[list[i].new], list[i].sure)
	}
	var chosen []int
	for i := range list {
		p := &list[i]
		o, n := old[p.old], now[p.new]
		if p.sure >= enough && p.sure == o.first && p.sure == n.first && p.sure >= max(o.second, n.second)+ahead {
			chosen = append(chosen, i)
		}
	}
	return chosen
}

func (g *guesser) countSkipped() {
	for _, c := range g.crowds {
		for _, f := range c.old {
			if f.skipped && len(c.roster.who.After[f.at]) == 0 {
				g.match.Skipped++
			}
		}
		for _, f := range c.new {
			if f.skipped && len(c.roster.who.Before[f.at]) == 0 {
				g.match.Skipped++
			}
		}
	}
}
