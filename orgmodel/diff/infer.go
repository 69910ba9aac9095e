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
	names         map[string]int32 // normal names
	buffer        []byte
	speller       speller
	refs          [2][]orgmodel.Ref
	compared      int // pairs of names held against each other so far
	crowds        []*crowd
	units         *roster
	before, after *stock
	lower         []string         // the names of all units, by side
	indexes       [2]map[int]index // of the units under one, by side
}

// Bounds on the search, so that it costs little whatever the files hold.
const (
	maxRounds = 20
	// maxCompared is how many pairs of names are held against each other in
	// all, and perEntity how many for each entity of a family.
	maxCompared = 250_000
	perEntity   = 20
)

// candidate is two that may be the same, as places in the crowd.
type candidate struct {
	old, new int
	alike    int // percent; -1: not looked at
	sure     int
	clues    [4 + holdings]clue
	n        int // of them
}

func (p *candidate) add(c clue) {
	p.clues[p.n] = c
	p.n++
}

// guess goes through the tables.
func (m *matcher) guess() {
	g := &guesser{matcher: m, names: map[string]int32{}, speller: speller{map[string]string{}}, units: &m.rosters[m.rows[orgmodel.TypeUnit]]}
	for i := range aloneTables {
		g.settle(g.gather(&aloneTables[i]))
	}
	var core []*crowd
	for i := range coreTables {
		core = append(core, g.gather(&coreTables[i]))
	}
	for n := 0; ; n++ {
		found := 0
		for _, c := range core {
			found += g.round(c)
		}
		if found == 0 && g.flows() == 0 && g.strays(core[0]) == 0 && g.rare(core[0]) == 0 {
			break
		}
		if n == maxRounds {
			for _, c := range core {
				c.giveUp()
			}
			break
		}
	}
	for i := range lastTables {
		g.settle(g.gather(&lastTables[i]))
	}
	for _, c := range g.crowds {
		m.match.Skipped += c.skipped()
	}
}

// settle guesses in a table until nothing more is found.
func (g *guesser) settle(c *crowd) {
	for n := 0; n < maxRounds && g.round(c) > 0; n++ {
	}
}

// round makes the guesses that can be made now and returns how many.
func (g *guesser) round(c *crowd) int {
	c.old = slices.DeleteFunc(c.old, func(f face) bool { return len(c.roster.who.After[f.at]) > 0 })
	c.new = slices.DeleteFunc(c.new, func(f face) bool { return len(c.roster.who.Before[f.at]) > 0 })
	if !c.of.enough(len(c.old), len(c.new)) {
		return 0
	}
	list := g.sameCodes(c, c.sameNames())
	if c.of.typ == orgmodel.TypeUnit {
		if found := g.makings(c, list); found > 0 {
			return found
		}
	}
	if c.of.kin {
		list = g.families(c, list)
	}
	if c.of.typ == orgmodel.TypeUnit {
		list = g.contents(c, list)
	}
	return g.decide(c, list)
}

// decide weighs candidates, links those in which each is clearly the best for the
// other, and returns how many.
func (g *guesser) decide(c *crowd, list []candidate) int {
	list = distinct(list)
	for i := range list {
		g.weigh(c, &list[i])
	}
	chosen := best(list, len(c.old), len(c.new))
	g.match.Links = slices.Grow(g.match.Links, len(chosen))
	for _, k := range chosen {
		p := &list[k]
		o, n := &c.old[p.old], &c.new[p.new]
		g.link(Link{
			Type: c.of.typ, Old: o.at, New: n.at, Basis: Guessed, Confidence: p.sure,
			Evidence: c.of.evidence(p.clues[:p.n], func() string { return g.inCommon(c, o, n) }, c.code),
		})
	}
	return len(chosen)
}

// distinct puts together what several searches found of one pair.
func distinct(list []candidate) []candidate {
	slices.SortStableFunc(list, func(a, b candidate) int { return cmp.Or(cmp.Compare(a.old, b.old), cmp.Compare(a.new, b.new)) })
	out := list[:0]
	for i := range list {
		p := &list[i]
		if n := len(out); n == 0 || out[n-1].old != p.old || out[n-1].new != p.new {
			out = append(out, *p)
			continue
		}
		last := &out[len(out)-1]
		last.alike = max(last.alike, p.alike)
		for _, c := range p.clues[:p.n] {
			last.add(c)
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
		// Who is not the best is no better than the second.
		if p.sure >= enough && p.sure >= max(old[p.old].second, now[p.new].second)+ahead {
			chosen = append(chosen, i)
		}
	}
	return chosen
}

// weigh collects the clues of a pair and says how sure they make it. What is
// known of what they hold comes last.
func (g *guesser) weigh(c *crowd, p *candidate) {
	o, n := &c.old[p.old], &c.new[p.new]
	home := g.compareBelonging(c.of, o.at, n.at)
	if home == apart && c.of.bound {
		return
	}
	held := p.clues
	all := held[:p.n]
	p.n = 0
	if c.of.typ != orgmodel.TypeUnit || g.sameSphere(o.at, n.at) {
		if name := g.nameClue(c, p, o, n); name.kind != noClue {
			p.add(name)
		}
	}
	codes := 0
	for codes < len(all) && all[codes].kind == sameCode {
		p.add(all[codes])
		codes++
	}
	switch {
	case home == together:
		p.add(clue{kind: sameHome})
	case c.of.typ == orgmodel.TypeUnit && g.old.Parent(o.at) < 0 && g.new.Parent(n.at) < 0:
		p.add(clue{kind: bothRoots})
	}
	if size, same := g.sameSize(c, o, n); same {
		p.add(clue{kind: sameSize, part: size})
	}
	for _, c := range all[codes:] {
		p.add(c)
	}
	p.sure = certainty(p.clues[:p.n])
}

func (g *guesser) nameClue(c *crowd, p *candidate, o, n *face) clue {
	name := shared(o, n)
	switch {
	case name >= 0 && o.names[0] == name && n.names[0] == name:
		if b := c.bearers[name]; b.allOld > 1 || b.allNew > 1 {
			return clue{kind: commonName}
		}
		return clue{kind: sameName}
	case name >= 0:
		return clue{kind: aliasName}
	}
	if p.alike < 0 {
		p.alike = g.alike(c, o, n)
	}
	switch {
	case p.alike == 100:
		return clue{kind: sameWords, part: 100}
	case p.alike >= similarFrom:
		return clue{kind: similarName, part: int32(p.alike)}
	}
	return clue{}
}

// sameSphere reports whether two units are the same sort of thing, as far as
// their kinds tell: a board does not become a team.
func (g *guesser) sameSphere(old, now int) bool {
	a, b := g.old.KindOf(&g.old.Units[old]), g.new.KindOf(&g.new.Units[now])
	return a == nil || b == nil || a.Sphere == b.Sphere
}

// belonging is whether two belong to the same, as far as that is known.
type belonging uint8

const (
	unknown  belonging = iota
	together           // something that one belongs to is what the other belongs to
	apart              // both belong to something, and it is known not to be the same
)

func (g *guesser) compareBelonging(t *guessable, old, now int) belonging {
	if t.homes == nil {
		return unknown
	}
	from, to := t.homes(g.refs[0][:0], g.old, old), t.homes(g.refs[1][:0], g.new, now)
	g.refs = [2][]orgmodel.Ref{from, to}
	if len(from) == 0 || len(to) == 0 || len(from) > maxNamed || len(to) > maxNamed {
		return unknown
	}
	answer := unknown
	for _, ref := range to {
		if s := g.match.Of(ref.Type); s != nil && len(s.Before[ref.Index]) > 0 {
			answer = apart
		}
	}
	for _, ref := range from {
		s := g.match.Of(ref.Type)
		if s == nil || len(s.After[ref.Index]) > maxNamed {
			continue
		}
		for _, next := range s.After[ref.Index] {
			if answer = apart; slices.Contains(to, orgmodel.Ref{Type: ref.Type, Index: next}) {
				return together
			}
		}
	}
	return answer
}

// maxNamed is how many homes are looked at before it says nothing any more that
// two have one in common.
const maxNamed = 100
