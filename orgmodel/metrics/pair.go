package metrics

import (
	"sync"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
)

// Succession says of the entities of one table in two organisations what became
// of each. Both lists go by places; an entity that does not exist on the day of
// its model has neither successors nor predecessors.
type Succession struct {
	After  [][]int // by place in the old list: its places in the new one; none: it ended, or is not described
	Before [][]int // by place in the new list: its places in the old one; none: it began, or is described now
	// Ends says what shows that an old entity without a successor came to its end,
	// Begins what shows that a new one without a predecessor was not there before.
	// Without them all of them did.
	Ends, Begins []Evidence
	// Guesses are the places in the old list of which somebody guessed what
	// became of them.
	Guesses map[int]bool
}

// Guessed reports whether it is a guess what became of an old entity.
func (s *Succession) Guessed(old int) bool { return s.Guesses[old] }

// only is the new entity that an old one, and no other, became.
func (s *Succession) only(old int) (int, bool) {
	after := s.After[old]
	if len(after) != 1 || len(s.Before[after[0]]) != 1 {
		return -1, false
	}
	return after[0], true
}

// Pair is two organisations and who is who in them: what a figure about a
// change is computed from. Who is who the caller says; package diff knows.
type Pair struct {
	Old, New *Inputs
	who      map[orgmodel.Type]*Succession
	units    *Succession // those that are asked for thousands of times
	posts    *Succession

	transfers func() []Transfer
	undivided func() []Transfer
	crews     func() []crew
	crewAt    func() []int         // where in crews a unit is; -1: nowhere
	moved     func() *figure.Lists // by crew: what says where they went
	kin       func() *kinship
	short     func() []Shortfall // in persons
	shortFTE  func() []Shortfall
	served    func() []Served
	ties      func() []tieList
	distance  func() figure.Figure // of all sorts of ties together, with as many terms
	kept      figure.Keys          // the marked keys of all staff, listed once
	whose     figure.Keys          // those that decide whose the units and the posts are, listed once
}

// NewPair gathers what figures about a change need, each thing once. Tables
// without a succession count as having nothing in common.
func NewPair(before, after *Inputs, who map[orgmodel.Type]*Succession) *Pair {
	after = after.Second()
	p := &Pair{Old: before, New: after, who: map[orgmodel.Type]*Succession{}}
	for _, t := range [...]struct {
		typ      orgmodel.Type
		old, new int
	}{
		{orgmodel.TypeUnit, len(before.Org.Units), len(after.Org.Units)},
		{orgmodel.TypePost, len(before.Org.Posts), len(after.Org.Posts)},
		{orgmodel.TypeArea, len(before.Org.Areas), len(after.Org.Areas)},
		{orgmodel.TypeTargetGroup, len(before.Org.TargetGroups), len(after.Org.TargetGroups)},
		{orgmodel.TypeService, len(before.Org.Services), len(after.Org.Services)},
		{orgmodel.TypePathway, len(before.Org.Pathways), len(after.Org.Pathways)},
		{orgmodel.TypeAgreement, len(before.Org.Agreements), len(after.Org.Agreements)},
	} {
		p.who[t.typ] = who[t.typ]
		if p.who[t.typ] == nil {
			p.who[t.typ] = &Succession{After: make([][]int, t.old), Before: make([][]int, t.new)}
		}
	}
	p.units, p.posts = p.who[orgmodel.TypeUnit], p.who[orgmodel.TypePost]
	p.undivided = sync.OnceValue(func() []Transfer { return undivided(p) })
	p.transfers = sync.OnceValue(func() []Transfer { return p.apart(p.whole()) })
	p.crews = sync.OnceValue(func() []crew { return crewsOf(p) })
	p.kin = sync.OnceValue(func() *kinship { return kinOf(p) })
	p.moved = sync.OnceValue(func() *figure.Lists {
		crews := p.crews()
		return figure.NewLists(len(crews), func(i int) []ground.Key { return p.movesOf(crews[i].parts) })
	})
	p.crewAt = sync.OnceValue(func() []int {
		at := filled(-1, len(before.Org.Units))
		for i, c := range p.crews() {
			at[c.unit] = i
		}
		return at
	})
	p.short = sync.OnceValue(func() []Shortfall { return shortfalls(p, inHeads) })
	p.shortFTE = sync.OnceValue(func() []Shortfall { return shortfalls(p, inFTE) })
	p.kept = figure.Listed(sync.OnceValue(func() []ground.Key { return keptOf(p) }))
	p.whose = figure.Listed(sync.OnceValue(func() []ground.Key { return whoseOf(p) }))
	p.served = sync.OnceValue(func() []Served { return servedGroups(p) })
	p.distance = sync.OnceValue(func() figure.Figure { return distance("")(p) })
	p.ties = sync.OnceValue(func() []tieList { return tiesOf(p) })
	return p
}

// Second is the same as the new organisation of a pair, whose keys are those of the
// second file.
func (in *Inputs) Second() *Inputs {
	if in.File == 1 {
		return in
	}
	now := *in
	now.File = 1
	now.ask()
	return &now
}

// Units says what became of each unit; Posts, Areas, Groups, Services and
// Pathways likewise.
func (p *Pair) Units() *Succession { return p.units }

// Posts says what became of each post.
func (p *Pair) Posts() *Succession { return p.posts }

// Areas says what became of each area.
func (p *Pair) Areas() *Succession { return p.who[orgmodel.TypeArea] }

// Groups says what became of each target group.
func (p *Pair) Groups() *Succession { return p.who[orgmodel.TypeTargetGroup] }

// Services says what became of each service.
func (p *Pair) Services() *Succession { return p.who[orgmodel.TypeService] }

// Pathways says what became of each pathway.
func (p *Pair) Pathways() *Succession { return p.who[orgmodel.TypePathway] }

// Stated says how sure the files are of a key of either organisation.
func (p *Pair) Stated(k ground.Key) ground.Stated { return p.inputs(k.File).howSure(k) }
