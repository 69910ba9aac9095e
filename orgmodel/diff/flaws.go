package diff

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

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

// flaws looks for statements about succession that cannot be right. They come
// in the order of the new file, then of the old one.
func (m *matcher) flaws() {
	m.flawedTime()
	for i := range m.rosters {
		r := &m.rosters[i]
		for n, c := range r.new {
			if c != nil && len(c.Formerly) > 0 {
				m.flawedSources(orgmodel.Ref{Type: r.typ, Index: n}, c)
			}
		}
	}
	m.flawedStatements(m.new, false)
	m.flawedStatements(m.old, true)
	slices.SortStableFunc(m.match.Flaws, func(a, b Flaw) int {
		if a.InOld != b.InOld {
			if b.InOld {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(m.row(a.At), m.row(b.At)), cmp.Compare(a.At.Index, b.At.Index), cmp.Compare(a.Item, b.Item), cmp.Compare(a.Kind, b.Kind))
	})
}

// row is where a table comes in a file; the organisation itself comes first.
func (m *matcher) row(ref orgmodel.Ref) int {
	if row, ok := m.rows[ref.Type]; ok {
		return row
	}
	return -1
}

func (m *matcher) flaw(f Flaw) { m.match.Flaws = append(m.match.Flaws, f) }

func (m *matcher) flawedTime() {
	if earlier(m.new, m.old) {
		m.flaw(Flaw{
			Kind: SwappedInTime, At: orgmodel.Ref{Type: orgmodel.TypeOrganisation}, Key: "as_of", Item: -1,
			About: []string{m.old.Header.ID, m.new.Header.ID},
		})
	}
}

// flawedSources holds what a new entity names in formerly against what there is.
func (m *matcher) flawedSources(at orgmodel.Ref, c *orgmodel.Common) {
	was := listed(known(m.old, at.Type, c.ID))
	for k, id := range c.Formerly {
		f := Flaw{At: at, Key: "formerly", Item: k, About: []string{id}}
		there, inOld := m.old.Find(id)
		_, inNew := m.new.Find(id)
		switch {
		case was(id):
			continue
		case !inOld && !inNew:
			f.Kind = MissingSource
		case inOld && there.Type != at.Type:
			f.Kind = TypeChanged
		case inOld && id != c.ID && !earlier(m.old, m.new) && !earlier(m.new, m.old) && slices.Contains(m.old.Common(there).Formerly, c.ID):
			f.Kind = NamedTwice // on one day, and each the other's successor
		default:
			continue
		}
		m.flaw(f)
	}
}

// flawedStatements finds what is wrong within one file. What the new file only
// repeats from the old one is told of once.
func (m *matcher) flawedStatements(o *orgmodel.Organisation, inOld bool) {
	s := &statements{org: o, names: map[string]statement{}}
	o.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
		if m.row(ref) < 0 || len(c.Formerly) == 0 || inOld && m.repeated(ref, c) {
			return
		}
		if c.ID != "" {
			s.names[c.ID] = statement{ref, c.Formerly}
		}
		named := make(map[string]bool, len(c.Formerly))
		for k, id := range c.Formerly {
			if named[id] || id == c.ID && known(m.old, ref.Type, id) != nil {
				m.flaw(Flaw{Kind: NamedTwice, At: ref, InOld: inOld, Key: "formerly", Item: k, About: []string{id}})
			}
			named[id] = true
		}
	})
	for _, ring := range s.circles() {
		first := s.names[ring[0]]
		next := ring[1%len(ring)]
		if len(ring) == 1 && known(m.old, first.ref.Type, next) != nil {
			continue
		}
		m.flaw(Flaw{Kind: Circle, At: first.ref, InOld: inOld, Key: "formerly", Item: slices.Index(first.formerly, next), About: ring})
	}
}

func (m *matcher) repeated(ref orgmodel.Ref, c *orgmodel.Common) bool {
	now := known(m.new, ref.Type, c.ID)
	return now != nil && sameSet(now.Formerly, c.Formerly)
}
