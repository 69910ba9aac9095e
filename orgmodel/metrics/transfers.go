package metrics

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
)

// Transfer is what a change means for some of the staff: those of one post, or
// those of a unit who are in none of its posts. Each employee is in one of them.
type Transfer struct {
	Unit  int                 // place of the old unit
	Post  int                 // place of the old post; -1: staff outside the posts
	Heads orgmodel.Quantity   // persons; at least 0 when nobody says how many
	FTE   orgmodel.Quantity   // full-time equivalents, in the same way
	To    int                 // place of the new unit; -1: none is found, or more than one
	Lost  Answer              // whether they are without a place in the new organisation
	From  []int               // the posts that led them, as places in the old list
	By    []int               // the posts that lead them now, as places in the new list
	New   [differences]Answer // what is new for them; all No for those without a place
	// Untold says that the new file does not describe their post, or their unit:
	// where they are is unknown, and so is everything else. Lost is Perhaps then.
	Untold bool
	// Fewer says that they are those by whom a post or a unit has fewer people than
	// before: who they are, and where, the files do not say. To is where the others are.
	Fewer bool
}

// Difference is what can be new for an employee.
type Difference uint8

// The differences.
const (
	NewManager        Difference = iota // another post leads them
	NewUnit                             // another unit, not the same under another name
	NewAdministration                   // another administration (förvaltning) is above them
	NewAuthority                        // another board is answerable
	NewEmployer                         // another legal entity employs them
	differences
)

// Transfers says for all staff of the old organisation's own units what is new
// for them; of people whom somebody else employs nobody here decides. It goes unit by unit in file order, first the staff of each post, last those outside
// the posts. The staff of a unit that states no number and has no posts is one
// transfer of unknown size. The list is shared: read it only.
//
// Those in a post follow it to what became of it; those outside the posts
// follow their unit. A post that ended, and of which nothing became, leaves its
// staff without a place, also when its unit lives on; so does a unit for the staff
// outside its posts, and for those in posts that nobody has placed elsewhere. Of what the new file does not describe nobody knows.
// Where certainly fewer are in a post or a unit than before, as many of them are a
// transfer of their own, of whom nothing else is known. Where a post or a unit became several, an answer holds when it holds
// in all of them, and is Perhaps otherwise.
//
// The manager is the post that leads the unit, as Managers tells, and of a
// leading post the one above it. A manager is new when no post that led before
// became the post that leads now: an id that changed through formerly is the
// same post, and a post that several became, or that became several, is
// perhaps the same. A unit that moves with its own manager brings a new manager
// to that manager alone. Where one side names nobody it is Perhaps.
//
// A unit is new unless it is all that became of the old one: staff of two units
// that merge into a third have no new unit, those of a unit that another one
// absorbs have, as have those who leave it for a unit spun off. Boards
// and administrations are compared in the same way. The employer is the one that the unit or the nearest
// above it states, else the principal; two boards of one municipality are one
// employer. A collaboration employs nobody: its members' staff keep their unit.
//
// Source: the files themselves, keys formerly, unit, parent, led_by and
// employer.
func Transfers(p *Pair) []Transfer { return p.transfers() }

// undivided lists all staff of posts and units together, those among them too who are fewer.
func undivided(p *Pair) []Transfer {
	m := newMoves(p)
	o := p.Old.Org
	list := make([]Transfer, 0, len(o.Posts)+len(o.Units))
	for u := range o.Units {
		if !p.Old.ours[u] || staffless(o, u) || isShell(o, u) {
			continue
		}
		heads, fte := orgmodel.Exactly(0), orgmodel.Exactly(0)
		for _, post := range o.PostsOf(u) {
			t := Transfer{Unit: u, Post: post, Heads: persons(&o.Posts[post]), FTE: o.Posts[post].FTE.Count()}
			heads, fte = heads.Add(t.Heads), fte.Add(t.FTE)
			list = append(list, m.follow(t))
		}
		rest := Transfer{Unit: u, Post: -1, Heads: restOf(o.Units[u].Heads, heads), FTE: restOf(o.Units[u].FTE, fte)}
		if !rest.Heads.IsZero() {
			list = append(list, m.follow(rest))
		}
	}
	return list
}

// restOf is what a unit states less what is in its posts.
func restOf(stated, posts orgmodel.Quantity) orgmodel.Quantity {
	if !stated.Known() {
		return orgmodel.AtLeast(0)
	}
	return figure.NotNegative(stated.Count().Sub(posts))
}

// spot is where staff may be: a unit, and the post they are in or -1.
type spot struct{ unit, post int }

// follow finds where staff went, and what is new for them there.
func (m *moves) follow(t Transfer) Transfer {
	t.To = -1
	t.From = m.Old.leadersOver(spot{t.Unit, t.Post})
	spots, succeeded := m.spotsOf(t)
	if !succeeded && m.untold(t) {
		t.Untold, t.Lost = true, Perhaps
		t.New = [differences]Answer{Perhaps, Perhaps, Perhaps, Perhaps}
		return t
	}
	if !succeeded {
		t.Lost = Yes
		if certain, _ := t.Heads.AboveFor(0); t.Post < 0 && !certain {
			t.Lost = Perhaps
		}
		return t
	}
	if len(spots) == 0 && m.leftBehind(t.Post) {
		t.Lost = Yes
		return t
	}
	if len(spots) == 0 {
		t.New = [differences]Answer{Perhaps, Perhaps, Perhaps, Perhaps, Perhaps}
		return t
	}
	for i, s := range spots {
		by := m.New.leadersOver(s)
		news := m.news(t, s, by)
		if i == 0 {
			t.To, t.By, t.New = s.unit, by, news
			continue
		}
		if t.To != s.unit {
			t.To = -1
		}
		t.By = union(t.By, by)
		for d := range news {
			if news[d] != t.New[d] {
				t.New[d] = Perhaps
			}
		}
	}
	if len(spots) > 1 {
		t.By = byName(m.New.Org, orgmodel.TypePost, t.By)
	}
	return t
}

// leftBehind reports whether a post goes on in no unit but such as have ended without a
// successor: a closing that does not name the manager closes over the manager too.
func (m *moves) leftBehind(post int) bool {
	o := m.New.Org
	return post >= 0 && !slices.ContainsFunc(m.Posts().After[post], func(p int) bool {
		u := o.UnitIndex(o.Posts[p].Unit)
		return u < 0 || o.Active(&o.Units[u].Common) || len(o.Heirs(o.Units[u].ID)) > 0
	})
}

// untold reports whether the new file does not describe the post of staff, or for
// those outside the posts their unit, and nothing shows that it ended.
func (m *moves) untold(t Transfer) bool {
	if t.Post >= 0 {
		return m.Posts().Undescribed(t.Post)
	}
	return m.Units().Undescribed(t.Unit)
}

// spotsOf lists where staff may have gone, and says whether anything became of
// their post, or of their unit, at all. The list holds until the next call.
func (m *moves) spotsOf(t Transfer) (spots []spot, succeeded bool) {
	spots = m.spots[:0]
	after := m.Posts().After
	if t.Post < 0 {
		for _, u := range m.Units().After[t.Unit] {
			spots = append(spots, spot{u, -1})
		}
		succeeded = len(spots) > 0
	} else {
		for _, p := range after[t.Post] {
			if u := standingPost(m.New.Org, p); u >= 0 {
				spots = append(spots, spot{u, p})
			}
		}
		succeeded = len(after[t.Post]) > 0
	}
	m.spots = spots
	return spots, succeeded
}

// leadersOver are the posts that lead staff: the manager of the unit, and for a
// leading post the nearest above that is another.
func (in *Inputs) leadersOver(s spot) []int {
	m := in.Managers[s.unit]
	for s.post >= 0 && m.Via >= 0 && slices.Contains(m.Posts, s.post) {
		above := in.Org.Parent(m.Via)
		if above < 0 {
			return nil
		}
		m = in.Managers[above]
	}
	return m.Posts
}

// unled is the unit that does not say who leads it, where that leaves staff
// without a manager; -1 when somebody leads them, or they stand right below a
// board or at the top.
func (in *Inputs) unled(s spot) int {
	unit := s.unit
	for m := in.Managers[unit]; m.Via >= 0; m = in.Managers[unit] {
		if s.post < 0 || !slices.Contains(m.Posts, s.post) {
			return -1
		}
		if unit = in.Org.Parent(m.Via); unit < 0 {
			return -1
		}
	}
	if in.Org.Elected(unit) {
		return -1
	}
	return unit
}

// union is one list and what another has besides.
func union[T comparable](a, b []T) []T {
	all := slices.Clone(a)
	for _, n := range b {
		if !slices.Contains(all, n) {
			all = append(all, n)
		}
	}
	return all
}
