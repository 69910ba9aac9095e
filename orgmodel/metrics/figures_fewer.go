package metrics

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
)

var silentOn = text("the new file no longer states how many", "den nya filen anger inte längre hur många")

// fewerStaff counts by how many the staff of units that live on is smaller, as far
// as no post tells who that is.
func fewerStaff(m *measure, in Staffing) func(*Pair) figure.Figure {
	return func(p *Pair) figure.Figure {
		if len(p.crews()) == 0 {
			return figure.Nothing(noStaff.With())
		}
		short := p.Shortfalls(in)
		terms := make([]figure.Term, len(short))
		open := 0
		for i := range short {
			if s := &short[i]; !s.Fewer.Exact() {
				open += len(s.Old) + len(s.New)
			}
		}
		unknown := slices.Grow([]ground.Key(nil), open)
		for i := range short {
			s := &short[i]
			terms[i] = p.shortTerm(s, m, in)
			if !s.Fewer.Exact() {
				unknown = p.Old.addUnstated(unknown, s.Old, m.key, m.stated)
				unknown = p.New.addUnstated(unknown, s.New, m.key, m.stated)
			}
		}
		f := figure.Make(figure.Sum, m.unit).Rounded(2).Counted().Of(terms...)
		f.Unknown = unknown
		f.Keys = p.kept.And(figure.Listed(func() []ground.Key {
			list := p.New.watch(orgmodel.TypeUnit, len(p.New.Org.Units), m.key, "since", "until")
			return append(list, p.New.posted()...)
		}))
		return settle(f, openStaff)
	}
}

// shortTerm is what a unit that lives on, or all that merged or split with it, has
// fewer of: what there was and came, less what is there and what left.
func (p *Pair) shortTerm(s *Shortfall, m *measure, in Staffing) figure.Term {
	first := s.New[0]
	for _, u := range s.New {
		if p.New.Org.Compare(orgmodel.TypeUnit, u, first) < 0 {
			first = u
		}
	}
	t := p.New.term(orgmodel.TypeUnit, first, orgmodel.Quantity{}, m.unit)
	t.Quantity, t.Weight = s.Fewer, s.Fewer
	if s.Silent {
		t.Detail = silentOn
	}
	t.Keys = func(to []ground.Key) []ground.Key { return p.addShortfall(to, s, in) }
	for _, u := range s.Old {
		t.Guess = t.Guess || p.Units().Guessed(u)
	}
	return t
}

// ShortfallKeys are what says how many work in some units before and after, in which
// posts, and where those went.
func (p *Pair) ShortfallKeys(s *Shortfall, in Staffing) []ground.Key {
	return p.addShortfall(nil, s, in)
}

// addShortfall adds what says how many work in some units before and after, in which
// posts, and where those went.
func (p *Pair) addShortfall(list []ground.Key, s *Shortfall, in Staffing) []ground.Key {
	start := len(list)
	for _, u := range s.Old {
		list = p.Old.addStaffed(list, u, in)
	}
	for _, u := range s.New {
		list = p.New.addStaffed(list, u, in)
	}
	for _, u := range s.Old {
		if at := p.crewAt()[u]; at >= 0 {
			list = p.moved().AddTo(list, at)
		}
	}
	return list[:start+len(once(list[start:]))]
}

// ShortfallMarks lists at once those keys of some shortfalls that may bear a mark, and
// others of the same units and posts. It leaves out what says where their staff went:
// of that, what bears a mark is among the keys of the whole figure.
func (p *Pair) ShortfallMarks(some []int, in Staffing) (list []ground.Key) {
	all := p.Shortfalls(in)
	old, now := staffedMarks{p.Old, in, map[*ground.Key]bool{}}, staffedMarks{p.New, in, map[*ground.Key]bool{}}
	for _, i := range some {
		for _, u := range all[i].Old {
			list = old.add(list, u)
		}
		for _, u := range all[i].New {
			list = now.add(list, u)
		}
	}
	return list
}

// staffedMarks lists those keys of addStaffed that may bear a mark. What is marked of a
// line stands in it once, however many units have it in common.
type staffedMarks struct {
	*Inputs
	how   Staffing
	lines map[*ground.Key]bool // by their first key
}

func (in *staffedMarks) add(list []ground.Key, unit int) []ground.Key {
	if in.bearsMark(orgmodel.Ref{Type: orgmodel.TypeUnit, Index: unit}) {
		return in.addStaffed(list, unit, in.how)
	}
	if line := in.lineOf(unit); len(line) > 0 && !in.lines[&line[0]] {
		in.lines[&line[0]] = true
		list = append(list, line...)
	}
	ofPost := keysOfPost(in.how)
	for _, post := range in.Org.PostsOf(unit) {
		if in.bearsMark(orgmodel.Ref{Type: orgmodel.TypePost, Index: post}) {
			list = in.addPost(list, post, ofPost...)
		}
	}
	return list
}

// addStaffed adds what says how many work in a unit and in its posts, and what it was.
func (in *Inputs) addStaffed(list []ground.Key, unit int, how Staffing) []ground.Key {
	add, ofPost, stated := (*Inputs).addHeads, keysOfPost(how), in.Org.Units[unit].Heads
	if how == InFullTime {
		add, stated = (*Inputs).addFTE, in.Org.Units[unit].FTE
	}
	list = in.addMarked(add(in, list, unit), orgmodel.Ref{Type: orgmodel.TypeUnit, Index: unit}, "formerly")
	if !stated.Known() {
		return list // its posts have been told instead
	}
	for _, post := range in.Org.PostsOf(unit) {
		list = in.addPost(list, post, ofPost...)
	}
	return list
}

// keysOfPost are the keys that say how many are in a post.
func keysOfPost(in Staffing) []string {
	if in == InFullTime {
		return []string{"fte"}
	}
	return []string{"count", "vacant"}
}
