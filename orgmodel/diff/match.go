package diff

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/message"
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
	// a list of changes would be the two files one after the other.
	Unrelated bool
	// Skipped is how many entities nobody looked for, because looking on
	// would have taken too long; 0 when the search was complete.
	Skipped int
	Flaws   []Flaw

	tables map[orgmodel.Type]*metrics.Succession
}

// Of says what became of the entities of a table that has ids.
func (m *Match) Of(t orgmodel.Type) *metrics.Succession { return m.tables[t] }

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

// Flaw is a statement about succession that cannot be right, or that the two
// files contradict each other in.
type Flaw struct {
	Kind FlawKind
	// At is the entity that states it, in the new organisation unless InOld.
	At    orgmodel.Ref
	InOld bool
	Key   string // where it stands: "formerly", "as_of"
	Item  int    // which element of the key; -1: all of it
	About []string
}

// FlawKind is a way in which a succession can be wrong.
type FlawKind uint8

// The kinds of flaws.
const (
	MissingSource FlawKind = iota // formerly names what the old side lacks
	NamedTwice                    // formerly names the same source twice, or one that has the same id already
	Circle                        // entities succeed each other in a circle
	TypeChanged                   // one id, but another table
	SwappedInTime                 // the old organisation is later than the new
)

// match finds who is who.
func match(before, after *orgmodel.Organisation, _ Options) *Match {
	m := &Match{tables: map[orgmodel.Type]*metrics.Succession{}}
	for _, t := range matched {
		m.tables[t] = &metrics.Succession{}
	}
	before.Each(func(ref orgmodel.Ref, _ *orgmodel.Common) {
		if s := m.tables[ref.Type]; s != nil {
			s.After = append(s.After, nil)
		}
	})
	after.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
		s := m.tables[ref.Type]
		if s == nil {
			return
		}
		s.Before = append(s.Before, nil)
		old, ok := before.Find(c.ID)
		if c.ID == "" || !ok || old.Type != ref.Type || !after.Active(c) || !before.Active(before.Common(old)) {
			return
		}
		s.Before[ref.Index] = []int{old.Index}
		s.After[old.Index] = []int{ref.Index}
		switch ref.Type {
		case orgmodel.TypeUnit, orgmodel.TypePost, orgmodel.TypeService:
			m.Shared++
		}
	})
	return m
}

// matched are the tables whose entities live on from one organisation to the
// next, in reading order.
var matched = []orgmodel.Type{
	orgmodel.TypeSource, orgmodel.TypeKind, orgmodel.TypeArea, orgmodel.TypeUnit, orgmodel.TypePost, orgmodel.TypeTargetGroup,
	orgmodel.TypeService, orgmodel.TypeAgreement, orgmodel.TypePathway, orgmodel.TypeIndicator, orgmodel.TypeGoal,
	orgmodel.TypeBudget, orgmodel.TypeMeasure, orgmodel.TypeDecision, orgmodel.TypeClaim, orgmodel.TypeComparator,
	orgmodel.TypeRisk, orgmodel.TypeRecord,
}
