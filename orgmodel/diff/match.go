package diff

import (
	"cmp"
	"iter"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// Match says who is who in two organisations. Only what exists on the day of
// its model counts.
type Match struct {
	// Links are those that rest on more than the same id, table by table in
	// the order of the new file.
	Links []Link
	// Shared is how many ids of units, posts and services both sides have.
	Shared int
	// Unrelated says that the two have nothing in common that could be found:
	// a list of changes would be the two files one after the other. An
	// organisation without units is unrelated to none: all of it is new, or
	// gone.
	Unrelated bool
	// Distant says that they share too little of what each describes for one to be
	// what became of the other, Backwards that the new one describes an earlier day.
	Distant, Backwards bool
	// Skipped is how many entities nobody looked for, because looking on
	// would have taken too long; 0 when the search was complete.
	Skipped int
	Flaws   []Flaw
	// Doubts are equal ids that seem to mean something else than before, and
	// Hints what may be the same under another id and name. Neither changes
	// who is who.
	Doubts []Doubt
	Hints  []Hint
	// Complete says that the reader took both files for complete.
	Complete bool

	tables map[orgmodel.Type]*metrics.Succession
}

// Of says what became of the entities of a table that has ids.
func (m *Match) Of(t orgmodel.Type) *metrics.Succession { return m.tables[t] }

// Guessed are the links that are guesses: what of the old organisation, and what of the
// new one.
func (m *Match) Guessed() iter.Seq2[orgmodel.Ref, orgmodel.Ref] {
	return func(yield func(orgmodel.Ref, orgmodel.Ref) bool) {
		for i := range m.Links {
			l := &m.Links[i]
			if l.Basis == Guessed && !yield(orgmodel.Ref{Type: l.Type, Index: l.Old}, orgmodel.Ref{Type: l.Type, Index: l.New}) {
				return
			}
		}
	}
}

// Basis is what it rests on that two entities are held to be the same, or one
// the successor of the other.
type Basis uint8

// The bases, the surest first.
const (
	SameID   Basis = iota
	Declared       // formerly says so
	Guessed
)

// Link is one entity of the old organisation that lives on in one of the new.
type Link struct {
	Type       orgmodel.Type
	Old, New   int // places in the lists of the table
	Basis      Basis
	Confidence int               // percent; 100 for what is declared
	Evidence   []message.Message // what a guess rests on
}

// matched are the tables whose entities live on from one organisation to the
// next, in reading order.
var matched = []orgmodel.Type{
	orgmodel.TypeSource, orgmodel.TypeKind, orgmodel.TypeArea, orgmodel.TypeUnit, orgmodel.TypePost, orgmodel.TypeTargetGroup,
	orgmodel.TypeService, orgmodel.TypeAgreement, orgmodel.TypePathway, orgmodel.TypeIndicator, orgmodel.TypeGoal,
	orgmodel.TypeBudget, orgmodel.TypeMeasure, orgmodel.TypeDecision, orgmodel.TypeClaim, orgmodel.TypeComparator,
	orgmodel.TypeRisk, orgmodel.TypeRecord,
}

// matcher finds who is who, from the surest ground to the least sure.
type matcher struct {
	old, new *orgmodel.Organisation
	match    *Match
	rosters  []roster // in the order of matched
	rows     map[orgmodel.Type]int
}

// roster is one table on both sides.
type roster struct {
	typ      orgmodel.Type
	old, new []*orgmodel.Common // nil: does not exist on the day
	who      *metrics.Succession
}

// match finds who is who.
func match(before, after *orgmodel.Organisation, o Options) *Match {
	m := &matcher{
		old: before, new: after, match: &Match{tables: map[orgmodel.Type]*metrics.Succession{}},
		rosters: make([]roster, len(matched)), rows: map[orgmodel.Type]int{},
	}
	for i, t := range matched {
		m.rosters[i] = roster{typ: t, who: &metrics.Succession{}}
		m.rows[t], m.match.tables[t] = i, m.rosters[i].who
	}
	m.enrol(before, func(r *roster) *[]*orgmodel.Common { return &r.old })
	m.enrol(after, func(r *roster) *[]*orgmodel.Common { return &r.new })
	for i := range m.rosters {
		m.sameIDs(&m.rosters[i])
	}
	m.declared()
	if !o.NoInfer {
		m.guess()
	}
	m.sameContent()
	m.match.Complete = o.Complete
	m.evidence()
	m.flaws()
	m.doubts()
	m.hints()
	m.finish()
	return m.match
}

// enrol lists the entities of one side.
func (m *matcher) enrol(o *orgmodel.Organisation, list func(*roster) *[]*orgmodel.Common) {
	all := 0
	o.Each(func(orgmodel.Ref, *orgmodel.Common) { all++ })
	slab := make([]*orgmodel.Common, 0, all)
	var last orgmodel.Type
	var into *[]*orgmodel.Common
	day := o.Day()
	o.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
		if ref.Type != last {
			last, into = ref.Type, nil
			if row, ok := m.rows[ref.Type]; ok {
				into = list(&m.rosters[row])
				slab = slab[len(slab):]
			}
		}
		if into == nil {
			return
		}
		if !c.ActiveOn(day) {
			c = nil
		}
		slab = append(slab, c)
		*into = slab[:len(slab):len(slab)]
	})
}

// sameIDs takes what has the same id in the same table for the same. Where two
// of one file claim an id, only one of them is taken.
func (m *matcher) sameIDs(r *roster) {
	r.who.After, r.who.Before = make([][]int, len(r.old)), make([][]int, len(r.new))
	places := make([]int, 0, 2*min(len(r.old), len(r.new)))
	next := 0 // most stand in the same order on both sides
	for i, c := range r.new {
		if c == nil || c.ID == "" || m.named(c.ID) {
			continue
		}
		if next >= len(r.old) || r.old[next] == nil || r.old[next].ID != c.ID {
			was, ok := m.old.Find(c.ID)
			if ok && was.Type != r.typ && m.row(was) >= 0 {
				m.flaw(Flaw{Kind: TypeChanged, At: orgmodel.Ref{Type: r.typ, Index: i}, Key: "id", Item: -1, About: []string{c.ID}})
			}
			if !ok || was.Type != r.typ || r.old[was.Index] == nil {
				continue
			}
			next = was.Index
		}
		was := next
		next++
		if r.who.After[was] != nil {
			continue
		}
		places = append(places, was, i)
		n := len(places)
		r.who.Before[i], r.who.After[was] = places[n-2:n-1:n-1], places[n-1:n:n]
	}
	switch r.typ {
	case orgmodel.TypeUnit, orgmodel.TypePost, orgmodel.TypeService:
		m.match.Shared += len(places) / 2
	}
}

// named reports whether an id is made of a name in one of the files: that the other
// has it says no more than the name does, which a guess weighs.
func (m *matcher) named(id string) bool { return m.old.Named(id) || m.new.Named(id) }

// link says that one entity lives on in another, and reports whether that is new.
func (m *matcher) link(l Link) bool {
	r := &m.rosters[m.rows[l.Type]]
	next, from := r.who.After[l.Old], r.who.Before[l.New]
	if len(next) < len(from) && slices.Contains(next, l.New) || len(next) >= len(from) && slices.Contains(from, l.Old) {
		return false
	}
	r.who.After[l.Old] = append(next, l.New)
	r.who.Before[l.New] = append(from, l.Old)
	if l.Basis == Guessed {
		if r.who.Guesses == nil {
			r.who.Guesses = map[int]bool{}
		}
		r.who.Guesses[l.Old] = true
	}
	m.match.Links = append(m.match.Links, l)
	return true
}

// finish puts everything in order.
func (m *matcher) finish() {
	for i := range m.rosters {
		for _, lists := range [...][][]int{m.rosters[i].who.After, m.rosters[i].who.Before} {
			for _, list := range lists {
				if len(list) > 1 {
					slices.Sort(list)
				}
			}
		}
	}
	slices.SortFunc(m.match.Links, func(a, b Link) int {
		return cmp.Or(cmp.Compare(m.rows[a.Type], m.rows[b.Type]), cmp.Compare(a.New, b.New), cmp.Compare(a.Old, b.Old))
	})
	m.match.Unrelated = m.unrelated()
	m.match.Distant, m.match.Backwards = m.distant(), earlier(m.new, m.old)
}

// unrelatedBelow is the share of the smaller side's units, in percent, below
// which two organisations without ids in common count as unrelated.
const unrelatedBelow = 10

func (m *matcher) unrelated() bool {
	if m.match.Shared > 0 {
		return false
	}
	r := &m.rosters[m.rows[orgmodel.TypeUnit]]
	count := func(list []*orgmodel.Common, links [][]int) (all, found int) {
		for i, c := range list {
			if c == nil {
				continue
			}
			all++
			if len(links[i]) > 0 {
				found++
			}
		}
		return all, found
	}
	before, left := count(r.old, r.who.After)
	after, came := count(r.new, r.who.Before)
	if before == 0 || after == 0 {
		return false
	}
	return 100*min(left, came) < unrelatedBelow*min(before, after)
}
