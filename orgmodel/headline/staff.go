package headline

import (
	"cmp"
	"fmt"
	"slices"
	"sync"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// Receiving is a manager, or several together, who get staff that others led
// before. No posts: the file does not say who leads them now.
type Receiving struct {
	Posts      []int // places in the new list
	Heads, FTE orgmodel.Quantity
	From       []int // the old units they come from, as places
	// People and FullTime are the same with what they are made of.
	People, FullTime figure.Figure
}

func (b *builder) staffNumbers() StaffNumbers {
	n := StaffNumbers{
		Before: b.ofOne(0, metrics.M27Heads), After: b.ofOne(1, metrics.M27Heads),
		FTEBefore: b.ofOne(0, metrics.M27FTE), FTEAfter: b.ofOne(1, metrics.M27FTE),
		Delta: b.figures(metrics.M18Difference), FTEDelta: b.figures(metrics.M18DifferenceFTE),
	}
	n.Stated, n.FTEStated = b.stated(&n.Delta, metrics.InPersons), b.stated(&n.FTEDelta, metrics.InFullTime)
	return n
}

// stated is a difference without the units of which it is unknown.
func (b *builder) stated(f *figure.Figure, in metrics.Staffing) StatedDifference {
	if f.Fold == figure.None || f.Quantity.Exact() {
		return StatedDifference{Figure: *f}
	}
	said := make([]figure.Term, 0, len(f.Terms))
	for i := range f.Terms {
		_, least := f.Terms[i].Quantity.Low()
		if _, most := f.Terms[i].Quantity.High(); least && most {
			said = append(said, f.Terms[i])
		}
	}
	d := StatedDifference{Figure: summed(f.Unit, said)}
	d.Keys, d.Note = f.Keys, f.Note
	d.Units, d.All = b.Pair().StaffStated(in)
	return d
}

// Difference is how many more or fewer work in all of the organisation, of persons or of
// full-time equivalents: what two known numbers differ by, else unit by unit.
func (n *StaffNumbers) Difference(in metrics.Staffing) orgmodel.Quantity {
	before, after, delta := &n.Before, &n.After, &n.Delta
	if in == metrics.InFullTime {
		before, after, delta = &n.FTEBefore, &n.FTEAfter, &n.FTEDelta
	}
	if q := after.Quantity.Sub(before.Quantity); q.Exact() {
		return q
	}
	return delta.Quantity
}

// ofOne is a key figure of one of the two organisations.
func (b *builder) ofOne(file int, id string) figure.Figure {
	for _, m := range metrics.All() {
		for i := range m.Figures {
			if m.Figures[i].ID == id {
				return m.Figures[i].Compute(b.inputs(file))
			}
		}
	}
	return figure.Figure{}
}

func (b *builder) unplaced() UnplacedNumbers {
	placeless, sorts, open := b.staffList(crews), b.staffList(posts), b.staffList(crews)
	places, heads, fte := b.staffList(posts), b.staffList(persons), b.staffList(fulltime)
	untold := b.staffList(persons)
	for i := range b.transfers {
		t := &b.transfers[i]
		if t.Untold {
			untold.add(i, t.Heads.Count())
			continue
		}
		if t.Lost == metrics.Perhaps {
			open.add(i, figure.Once())
			heads.add(i, orgmodel.AtLeast(0))
			fte.add(i, orgmodel.AtLeast(0))
		}
		if t.Lost == metrics.No && b.Pair().GuessedTransfer(t) {
			heads.add(i, orgmodel.Exactly(0)) // that they have a place is guessed
		}
		if t.Lost != metrics.Yes {
			continue
		}
		placeless.add(i, figure.Once())
		if t.Post >= 0 {
			sorts.add(i, figure.Once())
			places.add(i, b.Old.Posts[t.Post].Count.Count())
		}
		heads.people(i)
		fte.people(i)
	}
	short, unsaid, marks := b.fewer(metrics.M18Fewer, metrics.InPersons)
	shortFTE, _, marksFTE := b.fewer(metrics.M18FewerFTE, metrics.InFullTime)
	return UnplacedNumbers{
		Groups: placeless.counted(), Sorts: sorts.counted(), Open: open.counted(),
		Posts: places.sum(), Heads: heads.sum(), FTE: fte.sum(), Excess: b.figures(metrics.M18Surplus),
		Untold: untold.sum(),
		Fewer:  short, FewerFTE: shortFTE, Unsaid: unsaid, Placed: sync.OnceValue(b.placed),
		fewerMarks: marks, fewerFTEMarks: marksFTE,
	}
}

// placed are those of whom the files say where they go.
func (b *builder) placed() *figure.Figure {
	placed := b.staffList(persons)
	for i := range b.transfers {
		if t := &b.transfers[i]; t.Lost == metrics.No && !t.Untold && !t.Fewer {
			placed.people(i)
		}
	}
	f := placed.sum()
	return &f
}

// fewer are those of whom no post tells: not those who are more than the posts. The
// units that never said how many work there, without bounds among them, are counted
// apart as well. Marks are of the terms of the first.
func (b *builder) fewer(id string, in metrics.Staffing) (beyond, unsaid figure.Figure, marks figure.Keys) {
	f := b.figures(id)
	short := b.Pair().Shortfalls(in)
	if len(short) != len(f.Terms) {
		return f, unsaid, nil
	}
	unsure := 0
	for i := range short {
		if _, bounded := short[i].Beyond.High(); !bounded && !short[i].Silent {
			unsure++
		}
	}
	terms, open := make([]figure.Term, 0, len(f.Terms)), slices.Grow([]figure.Term(nil), unsure)
	told := make([]int, 0, len(f.Terms)) // the places of the terms
	for i := range f.Terms {
		t := f.Terms[i]
		t.Quantity, t.Weight = short[i].Beyond, short[i].Beyond
		switch _, bounded := t.Quantity.High(); {
		case !bounded && !short[i].Silent:
			terms, told = append(terms, t), append(told, i)
			t.Quantity, t.Weight = orgmodel.Quantity{}, figure.Once()
			open = append(open, t)
		case !t.Quantity.IsZero():
			terms, told = append(terms, t), append(told, i)
		}
	}
	beyond = summed(f.Unit, terms).Counted()
	beyond.Keys, beyond.Note = f.Keys, f.Note
	if !beyond.Quantity.Exact() {
		beyond.Unknown = f.Unknown
	} else {
		beyond.Note = message.Message{}
	}
	return beyond, counting(units, open), figure.Listed(func() []ground.Key { return b.Pair().ShortfallMarks(told, in) })
}

func (b *builder) newManagers() ManagerNumbers {
	heads, fte, openHeads := b.staffList(persons), b.staffList(fulltime), b.staffList(persons)
	some, open, unplaced := b.staffList(crews), b.staffList(crews), b.staffList(persons)
	untold := b.staffList(persons)
	kept, another, beside := false, false, false
	for i := range b.transfers {
		t := &b.transfers[i]
		switch {
		case t.Heads.IsZero() && t.FTE.IsZero():
		case t.Untold:
			untold.add(i, t.Heads.Count())
		case t.Lost != metrics.No:
			unplaced.people(i)
		case t.New[metrics.NewManager] == metrics.Yes:
			some.add(i, figure.Once())
			heads.people(i)
			fte.people(i)
			joined := b.joined(t)
			beside, another = beside || joined, another || !joined
		case t.New[metrics.NewManager] == metrics.Perhaps:
			open.add(i, figure.Once())
			openHeads.people(i)
		case len(t.From) == 0 || len(t.By) == 0: // nobody says who leads them
		default:
			kept = true
		}
	}
	return ManagerNumbers{
		Heads: heads.sum(), FTE: fte.sum(), OpenHeads: openHeads.sum(),
		Some: some.counted(), Open: open.counted(), Kept: kept, Beside: beside && !another, Partly: beside && another, Keeps: sync.OnceValue(b.keeps), KeepsIn: sync.OnceValue(b.keepsIn), LedAbove: sync.OnceValue(b.ledAbove), Unplaced: unplaced.sum(), Untold: untold.sum(),
		Share:          b.figures(metrics.M18ManagerShare),
		Administration: b.figures(metrics.M18Administration), Authority: b.figures(metrics.M18Authority),
		Employer: b.figures(metrics.M18Employer), TwoSides: b.figures(metrics.M18TwoSides),
	}
}

// joined reports whether one who led some staff still does, together with others.
func (b *builder) joined(t *metrics.Transfer) bool {
	before := b.Pair().Posts().Before
	return b.inputs(1).LeadTogether(t.By) && slices.ContainsFunc(t.By, func(post int) bool {
		return slices.ContainsFunc(before[post], func(former int) bool { return slices.Contains(t.From, former) })
	})
}

// keepers are the staff whose manager stays, as places among the transfers.
func (b *builder) keepers() []int {
	var list []int
	for i := range b.transfers {
		t := &b.transfers[i]
		if t.Heads.IsZero() && t.FTE.IsZero() || t.Untold || t.Lost != metrics.No || t.New[metrics.NewManager] != metrics.No || len(t.From) == 0 || len(t.By) == 0 { // also where nobody says who leads them
			continue
		}
		list = append(list, i)
	}
	return list
}

// ownManager reports whether the unit that some staff were in, and the one that they are
// in, each state who leads them. The nearest manager above is nobody's word for who leads.
func (b *builder) ownManager(i int) bool {
	t := &b.transfers[i]
	return t.To >= 0 && b.inputs(0).Managers[t.Unit].Via == t.Unit && b.inputs(1).Managers[t.To].Via == t.To
}

func (b *builder) keeps() *figure.Figure {
	keeps := b.staffList(persons)
	for _, i := range b.keepers() {
		if b.ownManager(i) {
			keeps.people(i)
		}
	}
	f := keeps.sum()
	return &f
}

func (b *builder) keepsIn() *figure.Figure { return b.keptIn(true) }

func (b *builder) ledAbove() *figure.Figure { return b.keptIn(false) }

// keptIn are the units of the staff whose manager stays: of those that state one of their
// own, or of the others.
func (b *builder) keptIn(own bool) *figure.Figure {
	var terms []figure.Term
	in := -1
	for _, i := range b.keepers() {
		if unit := b.transfers[i].Unit; unit != in && b.ownManager(i) == own { // they go unit by unit
			in = unit
			terms = append(terms, term(b.Pair().Old, orgmodel.Ref{Type: orgmodel.TypeUnit, Index: in}, b.moved[metrics.InPersons].Keys(i)))
		}
	}
	f := counting(units, terms)
	return &f
}

// receiving groups the staff with a new manager by who leads them now, the
// largest group first.
func (b *builder) receiving() []Receiving {
	var list []Receiving
	at := map[string]int{}
	var people, fulltimes []*staffList
	for i := range b.transfers {
		t := &b.transfers[i]
		if t.New[metrics.NewManager] != metrics.Yes || t.Heads.IsZero() && t.FTE.IsZero() {
			continue
		}
		key := fmt.Sprint(t.By)
		k, known := at[key]
		if !known {
			k = len(list)
			at[key] = k
			people, fulltimes = append(people, b.staffList(persons)), append(fulltimes, b.staffList(fulltime))
			list = append(list, Receiving{Posts: t.By})
		}
		r := &list[k]
		people[k].people(i)
		fulltimes[k].people(i)
		if t.Unit >= 0 && !slices.Contains(r.From, t.Unit) {
			r.From = append(r.From, t.Unit)
		}
	}
	for k := range list {
		list[k].People, list[k].FullTime = summed(persons, people[k].known()), summed(fulltime, fulltimes[k].known())
		list[k].Heads, list[k].FTE = list[k].People.Quantity, list[k].FullTime.Quantity
	}
	slices.SortStableFunc(list, func(a, b Receiving) int {
		most, _ := a.Heads.Low()
		other, _ := b.Heads.Low()
		return cmp.Or(cmp.Compare(other, most), slices.Compare(a.Posts, b.Posts))
	})
	return list
}

// staffList gathers some of the staff as the terms of a number. Where there are
// none, that is so by what the files say of all of it.
type staffList struct {
	b     *builder
	unit  figure.Unit
	terms []figure.Term
	of    []*metrics.Transfer // of each term; nil: its number is not theirs
}

func (b *builder) staffList(unit figure.Unit) *staffList { return &staffList{b: b, unit: unit} }

// staffings are in what staff is counted, by the unit of the number.
var staffings = map[figure.Unit]metrics.Staffing{persons: metrics.InPersons, posts: metrics.InPersons, fulltime: metrics.InFullTime}

// add adds some of the staff, by its place among all, with a number.
func (s *staffList) add(i int, q orgmodel.Quantity) {
	t := &s.b.transfers[i]
	ref := orgmodel.Ref{Type: orgmodel.TypeUnit, Index: t.Unit}
	if t.Post >= 0 {
		ref = orgmodel.Ref{Type: orgmodel.TypePost, Index: t.Post}
	}
	of := weighing(term(s.b.Pair().Old, ref, s.b.moved[staffings[s.unit]].Keys(i)), q, s.unit)
	of.Guess = s.b.Pair().GuessedTransfer(t)
	s.terms = append(s.terms, of)
	s.of = append(s.of, nil)
}

// people adds staff with the number that they are.
func (s *staffList) people(i int) {
	t := &s.b.transfers[i]
	q := t.Heads
	if staffings[s.unit] == metrics.InFullTime {
		q = t.FTE
	}
	s.add(i, q.Count())
	s.of[len(s.of)-1] = t
}

// known tells staff of one unit as one where its posts say less than the unit does.
func (s *staffList) known() []figure.Term {
	var list []figure.Term
	for start, end := 0, 0; start < len(s.of); start = end {
		for end = start + 1; end < len(s.of) && s.of[start] != nil && s.of[end] != nil && s.of[end].Unit == s.of[start].Unit; end++ {
		}
		parts, terms := s.of[start:end], s.terms[start:end]
		plain := summed(s.unit, terms).Quantity
		if parts[0] == nil {
			list = append(list, terms...)
			continue
		}
		q := s.b.Pair().Together(staffings[s.unit], parts)
		if q == plain {
			list = append(list, terms...)
			continue
		}
		list = append(list, s.crew(parts, terms, q))
	}
	return list
}

// crew is the staff of a unit, or those of it that something holds for, as one term.
func (s *staffList) crew(parts []*metrics.Transfer, terms []figure.Term, q orgmodel.Quantity) figure.Term {
	p, unit, in := s.b.Pair(), parts[0].Unit, staffings[s.unit]
	keys := figure.Listed(func() []ground.Key {
		return p.TransferKeys(&metrics.Transfer{Unit: unit, Post: -1, To: -1}, in)
	})
	one := term(p.Old, orgmodel.Ref{Type: orgmodel.TypeUnit, Index: unit}, nil)
	for i := range terms {
		keys = keys.And(terms[i].Keys)
		one.Guess = one.Guess || terms[i].Guess
	}
	one.Keys = keys
	return weighing(one, q, s.unit)
}

func (s *staffList) counted() figure.Figure { return s.resting(counting(s.unit, s.terms)) }

func (s *staffList) sum() figure.Figure { return s.resting(summed(s.unit, s.known())) }

func (s *staffList) resting(f figure.Figure) figure.Figure {
	f.Keys = s.b.staffKeys
	return f
}

// listStaffKeys lists the marked keys of all staff: by one of them something may be
// new for those for whom nothing is.
func (b *builder) listStaffKeys() []ground.Key {
	return slices.Clip(b.figures(metrics.M18Manager).Keys.List())
}
