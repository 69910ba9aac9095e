package metrics

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// moves is a pair with what it takes to tell what is new for each employee.
type moves struct {
	*Pair
	before, after belonging
	// steady says of an old unit that neither it nor any above it in the
	// line of command became another: who leads it is the same, even when
	// neither file names anybody.
	steady []bool
	spots  []spot // room for the staff at hand
}

// belonging says of every unit in the tree which board is answerable, which
// legal entity it is part of, which employs its staff and which administration it
// belongs to; -1: see Authority and Principal of the organisation, and
// Administration.
type belonging struct{ authority, principal, employer, administration []int }

func newMoves(p *Pair) *moves {
	m := &moves{Pair: p, before: belongingOf(p.Old.Org), after: belongingOf(p.New.Org), steady: make([]bool, len(p.Old.Org.Units))}
	for _, u := range p.Old.Org.AboveFirst() {
		m.steady[u] = m.isSteady(u)
	}
	return m
}

// belongingOf reads from above, so that deep trees cost no more than flat ones.
func belongingOf(o *orgmodel.Organisation) belonging {
	n := len(o.Units)
	b := belonging{make([]int, n), make([]int, n), make([]int, n), make([]int, n)}
	for _, u := range o.AboveFirst() {
		if above := o.Parent(u); above >= 0 {
			b.authority[u], b.principal[u], b.employer[u] = b.authority[above], b.principal[above], b.employer[above]
			b.administration[u] = b.administration[above]
		} else {
			b.authority[u], b.principal[u] = -1, o.Principal(u)
			b.employer[u], b.administration[u] = b.principal[u], -1
			if x := b.principal[u]; x >= 0 && !public(o, x) {
				b.administration[u] = x
			}
		}
		if k := o.KindAt(u); k != nil && k.Authority {
			b.authority[u] = u
		}
		if x := b.principal[u]; isAdministration(o, u) && (x < 0 || public(o, x)) {
			b.administration[u] = u
		}
		if e := o.UnitIndex(o.Units[u].Employer); e >= 0 {
			b.employer[u] = e
		}
	}
	return b
}

func isAdministration(o *orgmodel.Organisation, unit int) bool {
	k := o.KindAt(unit)
	return k != nil && k.ID == orgmodel.KindAdministration
}

func (m *moves) isSteady(u int) bool {
	v, ok := m.still(u)
	if !ok {
		return false
	}
	if m.Old.Org.Elected(u) {
		return m.New.Org.Elected(v)
	}
	x, y := m.Old.Org.Parent(u), m.New.Org.Parent(v)
	if x < 0 || y < 0 {
		return x < 0 && y < 0
	}
	above, _ := m.still(x)
	return m.steady[x] && above == y
}

// still is the new unit that an old one is: what it alone became, or, with the same
// id, what takes over others as well.
func (m *moves) still(u int) (int, bool) {
	if v, ok := m.Units().only(u); ok {
		return v, true
	}
	after := m.Units().After[u]
	if id := m.Old.Org.Units[u].ID; len(after) == 1 && id != "" && m.New.Org.Units[after[0]].ID == id {
		return after[0], true
	}
	return -1, false
}

// news says what is new for staff at a spot where they may have gone.
func (m *moves) news(t Transfer, s spot, by []int) (news [differences]Answer) {
	stays := false
	if v, ok := m.still(t.Unit); ok {
		stays = v == s.unit && m.steady[t.Unit]
	}
	news[NewUnit] = m.becameAnother(t.Unit, s.unit)
	news[NewAuthority] = m.newAuthority(t.Unit, s.unit, stays)
	news[NewAdministration] = m.newAdministration(t.Unit, s.unit, news[NewAuthority])
	news[NewEmployer] = m.newEmployer(t.Unit, s.unit)
	if len(t.From) == 0 && len(by) == 0 && news[NewAuthority] == No && news[NewEmployer] == No {
		// Who stands right below a board is led by no post.
		stays = stays || m.Old.unled(spot{t.Unit, t.Post}) < 0 && m.New.unled(s) < 0
	}
	news[NewManager] = m.newManager(t.From, by, stays)
	return news
}

// newManager is Yes when somebody leads now whom no manager before became. A post that
// stands empty is nobody.
func (m *moves) newManager(from, by []int, stays bool) Answer {
	switch {
	case len(from) == 0 && len(by) == 0 && stays:
		return No
	case len(from) == 0 || len(by) == 0:
		return Perhaps
	}
	answer := No
	for _, post := range by {
		newcomer := m.isNewcomer(post, from)
		if newcomer == Yes && Unfilled(&m.New.Org.Posts[post]) {
			newcomer = Perhaps // nobody is in it: who leads them is not known
		}
		answer = max(answer, newcomer)
	}
	return answer
}

func (m *moves) isNewcomer(post int, from []int) Answer {
	known, all := false, true
	for _, former := range m.Posts().Before[post] {
		was := slices.Contains(from, former)
		known = known || was
		all = all && was && len(m.Posts().After[former]) == 1
	}
	switch {
	case !known:
		return Yes
	case !all:
		return Perhaps
	}
	return No
}

// becameAnother answers whether a new unit is another than the old one: not what
// it became, one that absorbed it, or only a part of what it became.
func (m *moves) becameAnother(u, v int) Answer {
	after := m.Units().After[u]
	if !slices.Contains(after, v) {
		return Yes
	}
	id := m.New.Org.Units[v].ID
	if id != "" && m.Old.Org.Units[u].ID == id {
		return No
	}
	absorbed := id != "" && slices.ContainsFunc(m.Units().Before[v], func(w int) bool { return m.Old.Org.Units[w].ID == id })
	if absorbed || len(after) > 1 {
		return Yes
	}
	return No
}

// newAuthority is not known where a file names no board above staff of a public
// principal, unless all above them stays as it was. Who passes to a company comes under
// no authority: what is new is the employer.
func (m *moves) newAuthority(u, v int, stays bool) Answer {
	a, b := m.before.authority[u], m.after.authority[v]
	if a >= 0 && b >= 0 {
		return m.becameAnother(a, b)
	}
	if m.leavesAuthorities(v) {
		return No
	}
	x, y := m.before.principal[u], m.after.principal[v]
	switch entity := m.newEntity(x, y); {
	case entity != No:
		return entity
	case a < 0 && b < 0 && (stays || m.sameTop(u, v) && m.Old.Org.Sketch && m.New.Org.Sketch || x >= 0 && !public(m.Old.Org, x) && y >= 0 && !public(m.New.Org, y)):
		return No
	}
	return Perhaps
}

// leavesAuthorities reports whether a new unit is under no board and no administration,
// since its principal is a company, an association or the like.
func (m *moves) leavesAuthorities(v int) bool {
	y := m.after.principal[v]
	if y < 0 || m.after.authority[v] >= 0 {
		return false
	}
	kind := m.New.Org.KindAt(y)
	return kind != nil && !kind.Public
}

// newEmployer is not known of a sketch, which names none, unless the unit at the top
// is the same.
func (m *moves) newEmployer(u, v int) Answer {
	e, f := m.before.employer[u], m.after.employer[v]
	answer := m.newEntity(e, f)
	sketch := m.Old.Org.Sketch && e < 0 || m.New.Org.Sketch && f < 0
	if answer == No && sketch && !m.sameTop(u, v) {
		return Perhaps
	}
	return answer
}

// sameTop reports whether two units stand under one and the same, whatever is above it.
func (m *moves) sameTop(u, v int) bool {
	return m.Old.Org.Depth(u) >= 0 && m.New.Org.Depth(v) >= 0 && slices.Contains(m.Units().After[m.Old.Org.Top(u)], m.New.Org.Top(v))
}

// newAdministration is open where one file names no administration above the staff,
// or neither does and they come under another board.
func (m *moves) newAdministration(u, v int, authority Answer) Answer {
	a, b := m.before.administration[u], m.after.administration[v]
	switch {
	case m.leavesAuthorities(v):
		return No
	case a >= 0 && b >= 0:
		return m.becameAnother(a, b)
	case a < 0 && b < 0 && authority == No:
		return No
	}
	return Perhaps
}

// newEntity answers whether one legal entity is another than it was. The
// municipality that a file describes is the same whether or not it is a unit,
// unless the two files are about two municipalities.
func (m *moves) newEntity(e, f int) Answer {
	before, after := m.Old.Org, m.New.Org
	own, still := e < 0 || e == before.Self(), f < 0 || f == after.Self()
	switch {
	case own && still:
		if before.SameMunicipality(after) {
			return No
		}
		return Yes
	case e >= 0 && f >= 0:
		return m.becameAnother(e, f)
	case perhapsOurs(before, e), perhapsOurs(after, f):
		return Perhaps // one of several in a file, and the whole of another
	}
	return Yes
}

// perhapsOurs reports whether a unit is a municipality in a file of several, that may be
// the one whose organisation another file describes.
func perhapsOurs(o *orgmodel.Organisation, unit int) bool {
	return unit >= 0 && o.Units[unit].Kind == orgmodel.KindMunicipality && !o.Outside(unit)
}
