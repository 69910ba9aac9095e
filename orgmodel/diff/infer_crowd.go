package diff

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// crowd is those of one table that have no answer yet.
type crowd struct {
	of       *guessable
	roster   *roster
	old, new []face
	bearers  []bearers // of each normal name
	visited  map[[2]int]bool
	akin     []kinship // found in families visited earlier
	codes    []codeShared
}

// face is what one of them is recognised by.
type face struct {
	at       int
	home     int     // the unit it belongs to, in tables with families; -1: none
	names    []int32 // normal: its own, then other names it has; -1: empty
	spelling spelling
	spelled  bool
	skipped  bool // not every name it could be like was looked at
}

// bearers is how many have a name: of all that exist, and of those in the crowd.
type bearers struct {
	allOld, allNew int32
	old, new       int32
	lastOld        int32 // a place in the crowd
}

// enough reports whether something can be guessed of so many without an answer.
// A unit that lives on may have taken up one of them, or given it off.
func (t *guessable) enough(old, now int) bool {
	return old > 0 && now > 0 || t.typ == orgmodel.TypeUnit && old+now > 0
}

// gather lists those of a table that have no answer, if something can be guessed.
func (g *guesser) gather(t *guessable) *crowd {
	c := &crowd{of: t, roster: &g.rosters[g.rows[t.typ]], visited: map[[2]int]bool{}}
	g.crowds = append(g.crowds, c)
	old, now := unanswered(c.roster.old, c.roster.who.After), unanswered(c.roster.new, c.roster.who.Before)
	if !t.enough(len(old), len(now)) {
		return c
	}
	c.old, c.new = g.faces(t, g.old, c.roster.old, old), g.faces(t, g.new, c.roster.new, now)
	c.codes = g.codesShared(c.roster)
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

func (g *guesser) faces(t *guessable, o *orgmodel.Organisation, list []*orgmodel.Common, at []int) []face {
	faces := make([]face, len(at))
	names := make([]int32, 0, len(at))
	for k, i := range at {
		f := &faces[k]
		f.at, f.home = i, -1
		if t.kin {
			g.refs[0] = t.homes(g.refs[0][:0], o, i)
			if homes := g.refs[0]; len(homes) > 0 && homes[0].Type == orgmodel.TypeUnit {
				f.home = homes[0].Index
			}
		}
		first := len(names)
		names = append(names, g.intern(list[i].Name))
		for _, alias := range list[i].Aliases {
			if id := g.intern(alias); !slices.Contains(names[first:], id) {
				names = append(names, id)
			}
		}
		f.names = names[first:len(names):len(names)]
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

// sameNames pairs those whose name one of each side has and no other.
func (c *crowd) sameNames() []candidate {
	for i := range c.old {
		for _, n := range c.old[i].names {
			if n >= 0 {
				c.bearers[n].old++
				c.bearers[n].lastOld = int32(i)
			}
		}
	}
	for i := range c.new {
		for _, n := range c.new[i].names {
			if n >= 0 {
				c.bearers[n].new++
			}
		}
	}
	list := make([]candidate, 0, min(len(c.old), len(c.new)))
	for i := range c.new {
		for _, n := range c.new[i].names {
			if n >= 0 && c.bearers[n].old == 1 && c.bearers[n].new == 1 {
				list = append(list, candidate{old: int(c.bearers[n].lastOld), new: i, alike: -1})
			}
		}
	}
	for _, faces := range [...][]face{c.old, c.new} {
		for i := range faces {
			for _, n := range faces[i].names {
				if n >= 0 {
					c.bearers[n].old, c.bearers[n].new = 0, 0
				}
			}
		}
	}
	return list
}

// alike is how much two names are like each other.
func (g *guesser) alike(c *crowd, o, n *face) int {
	return alike(g.spelled(o, c.roster.old), g.spelled(n, c.roster.new))
}

// shared is a name that both have; -1 when there is none.
func shared(a, b *face) int32 {
	for _, n := range a.names {
		if n >= 0 && slices.Contains(b.names, n) {
			return n
		}
	}
	return -1
}

// inCommon writes out a name that both have, as the new file does.
func (g *guesser) inCommon(c *crowd, o, n *face) string {
	name, e := shared(o, n), c.roster.new[n.at]
	for _, alias := range e.Aliases {
		if g.intern(e.Name) != name && g.intern(alias) == name {
			return alias
		}
	}
	return e.Name
}

func faceAt(faces []face, at int) (int, bool) {
	return slices.BinarySearchFunc(faces, at, func(f face, at int) int { return cmp.Compare(f.at, at) })
}

// giveUp says of all that are left that nobody looked for them to the end.
func (c *crowd) giveUp() {
	for _, faces := range [...][]face{c.old, c.new} {
		for i := range faces {
			faces[i].skipped = true
		}
	}
}

// skipped is how many of those left nobody looked for among all they could be.
func (c *crowd) skipped() int {
	n := 0
	for i := range c.old {
		if f := &c.old[i]; f.skipped && len(c.roster.who.After[f.at]) == 0 {
			n++
		}
	}
	for i := range c.new {
		if f := &c.new[i]; f.skipped && len(c.roster.who.Before[f.at]) == 0 {
			n++
		}
	}
	return n
}
