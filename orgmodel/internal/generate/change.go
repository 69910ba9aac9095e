package generate

import (
	"fmt"
	"strings"
)

// step is what happens to a unit from one organisation to the next.
type step uint8

// The steps. All are taken by units without others below them.
const (
	stays       step = iota
	moved            // to the neighbour of its parent
	renamed          // another id and name, and formerly
	closed           // its posts and services go to the unit above
	merged           // with the next unit, into a new one
	absorbed         // into the one before, by that merger
	rehoused         // its posts move to the next unit
	resized          // other figures of staff
	transferred      // its services go to the next unit
)

// steps are the changes, one after another.
var steps = []step{moved, renamed, closed, merged, rehoused, resized, transferred}

// Changed returns a file that describes the organisation of Municipality(n) after
// so many changes: moves, new names, closings, mergers, posts and services in
// other hands, other figures. At most every other unit without others below it
// changes. A new unit comes with every hundredth change.
func Changed(n, changes int) []byte {
	first := max((n-1)/span+1, span*(len(kinds)+1)+1)
	places := (n - 1 - first) / 2
	changes = max(min(changes, places), 0)
	g := &generator{n: n, plan: map[int]step{}}
	for c := range changes {
		i := first + c*places/changes*2
		g.plan[i] = steps[c%len(steps)]
		if g.plan[i] == merged {
			g.plan[i+1] = absorbed
		}
	}
	g.write()
	for c := range changes / 100 {
		fmt.Fprintf(g, "\n[[unit]]\nid = \"ny-enhet-%d\"\nname = \"Ny enhet %d\"\nkind = \"unit\"\nparent = \"enhet-%d\"\nheads = 4\n", c, c, c)
	}
	return g.Bytes()
}

// Renamed returns Municipality(n) as somebody else would write it down: the same
// names, and not one id in common.
func Renamed(n int) []byte {
	pairs := []string{`"enhet-`, `"e-`, `"tjanst-`, `"t-`, `"insats-`, `"i-`, `"uppdrag-`, `"u-`, `"org-plan"`, `"plan"`, `"storkommun"`, `"stora-kommunen"`}
	for _, area := range areas {
		pairs = append(pairs, `"`+area.id+`"`, `"omrade-`+area.id+`"`)
	}
	return []byte(strings.NewReplacer(pairs...).Replace(string(Municipality(n))))
}

// id is what a unit is called after its change; one that is gone has the id of
// the unit that it is part of now.
func (g *generator) id(i int) string {
	switch g.plan[i] {
	case renamed:
		return fmt.Sprintf("hemstod-%d", i)
	case merged:
		return fmt.Sprintf("samlad-enhet-%d", i)
	case absorbed:
		return g.id(i - 1)
	case closed:
		return g.id((i - 1) / span)
	}
	return fmt.Sprintf("enhet-%d", i)
}

func (g *generator) name(i int) string {
	switch g.plan[i] {
	case renamed:
		return fmt.Sprintf("Hemstödsenhet %d", i)
	case merged:
		return fmt.Sprintf("Samlad enhet %d", i)
	}
	return fmt.Sprintf("Enhet %d för stöd i hemmet", i)
}

func (g *generator) parent(i int) int {
	p := (i - 1) / span
	if g.plan[i] == moved && p > 0 {
		p--
	}
	return p
}

func (g *generator) heads(i int) int {
	heads := i%40 + 1
	switch g.plan[i] {
	case merged:
		heads += (i+1)%40 + 1
	case resized:
		heads += 3
	}
	return heads
}

func (g *generator) lineage(i int) {
	switch g.plan[i] {
	case renamed:
		fmt.Fprintf(g, "formerly = [\"enhet-%d\"]\n", i)
	case merged:
		fmt.Fprintf(g, "formerly = [\"enhet-%d\", \"enhet-%d\"]\n", i, i+1)
	}
}

// home is where the posts of a unit are after its change.
func (g *generator) home(i int) string {
	if g.plan[i] == rehoused {
		return g.id(i + 1)
	}
	return g.id(i)
}

// provider is who provides the services of a unit after its change.
func (g *generator) provider(i int) string {
	if g.plan[i] == transferred {
		return g.id(i + 1)
	}
	return g.id(i)
}
