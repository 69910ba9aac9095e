package orgmodel

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/internal/municipalities"
)

// Which of the legal entities of a file is the organisation that it is about is said
// here and nowhere else: whoever asks what is ours, who employs our staff or whose care
// is our own, asks Own, Self, Rivals and Outside.

// owner is what a file tells of which organisation it is about.
type owner struct {
	self   int   // see Organisation.Self
	rivals []int // see Organisation.Rivals
	stands int   // the legal entity of another kind that the file is about; -1: none
}

// Self returns the unit that is the described municipality itself; -1 where none is, since
// it is no unit of its own, or where more than one may be. Of several that stand at the
// top it is the one whose name the code in [organisation] has, else the one that its base
// or what it is compared with has too, that has bodies or units of its own, or whose name
// the organisation bears. Beside a council or a board that stands under nobody, a
// municipality without any is a neighbour, and so is one without a council beside a
// council that has boards.
func (o *Organisation) Self() int { return o.tree.owner.self }

// Rivals lists the legal entities that may each be the organisation that the file is
// about, in file order: none where it is clear.
func (o *Organisation) Rivals() []int { return o.tree.owner.rivals }

// Own reports whether an employer or a principal is the organisation that the file is
// about, or may be: -1 stands for it where it is no unit.
func (o *Organisation) Own(entity int) bool {
	w := &o.tree.owner
	return entity < 0 || entity == w.self || entity == w.stands || slices.Contains(w.rivals, entity)
}

// Beside is the same organisation where another model of it helps to tell which of several
// legal entities both are about: the one that the other is about, or those that it has
// too. It is this one where that
// is clear already, or does not help. See On for what it shares with this one.
func (o *Organisation) Beside(than *Organisation) *Organisation {
	if len(o.Rivals()) == 0 {
		return o
	}
	added := map[string]bool{}
	for _, u := range o.Rivals() {
		known := than.UnitIndex(o.Units[u].ID)
		if w := &than.tree.owner; known < 0 || max(w.self, w.stands) >= 0 && known != w.self && known != w.stands {
			added[o.Units[u].ID] = true
		}
	}
	if len(added) == 0 || len(added) == len(o.Rivals()) {
		return o
	}
	for id := range o.Added {
		added[id] = true
	}
	other := *o
	other.Added = added
	other.Index()
	return &other
}

// findOwner says which organisation a file is about.
func findOwner(o *Organisation, t *tree) owner {
	var towns, others []int
	for _, r := range t.roots {
		switch k := t.kinds[r]; {
		case k == nil || k.Sphere != LegalEntity:
		case k.ID == KindMunicipality:
			towns = append(towns, r)
		case len(t.children[r]) > 0:
			others = append(others, r)
		}
	}
	if len(towns) > 1 {
		towns = o.likeliest(t, towns)
	}
	if len(towns) == 1 && t.besideBoards(towns[0]) {
		return owner{self: -1, stands: -1}
	}
	if slices.ContainsFunc(towns, func(u int) bool { return o.namedByCode(u) == yes }) {
		others = narrowed(others, func(u int) bool { return t.kinds[u].ID == kindFederation }) // of which it is a member
	}
	if !slices.ContainsFunc(towns, func(u int) bool { return o.isMore(t, u) }) && !t.ownTop && len(others) > 0 {
		return o.standing(t, others) // those are its members, or neighbours
	}
	switch len(towns) {
	case 0:
		return owner{self: -1, stands: -1}
	case 1:
		return owner{self: towns[0], stands: -1}
	}
	return owner{self: -1, stands: -1, rivals: towns}
}

// standing says which of some legal entities with units below them a file is about in
// which no municipality has any: a federation, a region; else a company or an association.
func (o *Organisation) standing(t *tree, entities []int) owner {
	if public := narrowed(entities, func(u int) bool { return t.kinds[u].Public }); len(public) > 0 {
		entities = public
	}
	if known := narrowed(entities, func(u int) bool { return !o.Added[o.Units[u].ID] }); len(known) > 0 {
		entities = known
	}
	if len(entities) == 1 {
		return owner{self: -1, stands: entities[0]}
	}
	return owner{self: -1, stands: -1, rivals: entities}
}

// likeliest narrows down which of several municipalities a file is about, by one thing
// after another that tells. What none or all of them have tells nothing.
func (o *Organisation) likeliest(t *tree, towns []int) []int {
	lives := narrowed(towns, func(u int) bool { return o.isMore(t, u) })
	named := narrowed(towns, func(u int) bool { return o.namedByCode(u) == yes })
	if len(named) > 0 && len(lives) > 0 && !slices.ContainsFunc(named, func(u int) bool { return slices.Contains(lives, u) }) {
		return slices.Concat(named, lives) // the code says one thing, and what is drawn another
	}
	for _, tells := range []func(u int) bool{
		func(u int) bool { return o.namedByCode(u) == yes },
		func(u int) bool { return o.namedByCode(u) != no },
		func(u int) bool { return !o.Added[o.Units[u].ID] },
		func(u int) bool { return o.isMore(t, u) },
		func(u int) bool { return t.elected(t.children[u]) },
		func(u int) bool { return strings.Contains(AsSeen(o.Header.Name), AsSeen(o.Units[u].Name)) },
	} {
		if left := narrowed(towns, tells); len(left) > 0 {
			towns = left
		}
	}
	return towns
}

func narrowed(list []int, tells func(int) bool) []int {
	return slices.DeleteFunc(slices.Clone(list), func(u int) bool { return !tells(u) })
}

// isMore reports whether a municipality is more than a name at the top: something stands
// below it, or somebody works in it.
func (o *Organisation) isMore(t *tree, town int) bool {
	u := &o.Units[town]
	return len(t.children[town]) > 0 || u.Heads.Known() || u.HeadsTotal.Known() ||
		slices.ContainsFunc(o.Posts, func(p Post) bool { return p.Unit == u.ID && u.ID != "" })
}

// answer is what a name tells.
type answer int

const (
	silent answer = iota
	yes
	no
)

// namedByCode reports whether a unit bears the name of the municipality whose code the
// file states, or that of another one; most names in made-up files are none.
func (o *Organisation) namedByCode(unit int) answer {
	code, _, known := municipalities.Meant(o.Units[unit].Name)
	switch {
	case !known || o.Header.Municipality == "":
		return silent
	case code == o.Header.Municipality:
		return yes
	}
	return no
}

// besideBoards reports whether a municipality is a neighbour of bodies that stand under
// nobody and are the organisation's own.
func (t *tree) besideBoards(town int) bool {
	below := t.children[town]
	if t.elected(t.roots) && !t.elected(below) {
		return true
	}
	return slices.ContainsFunc(t.roots, t.councilOverBoards) && !slices.ContainsFunc(below, t.council)
}

// elected reports whether one of some units consists of elected members.
func (t *tree) elected(units []int) bool {
	return slices.ContainsFunc(units, func(u int) bool { return t.kinds[u] != nil && t.kinds[u].Sphere == Political })
}

func (t *tree) council(unit int) bool {
	return t.kinds[unit] != nil && t.kinds[unit].ID == KindCouncil
}

// councilOverBoards reports whether a unit is a council with a board right below it.
func (t *tree) councilOverBoards(unit int) bool {
	return t.council(unit) && slices.ContainsFunc(t.children[unit], func(u int) bool {
		return t.kinds[u] != nil && t.kinds[u].Sphere == Political && t.kinds[u].Authority
	})
}

// hasOwnTop reports whether something at the top is a body of the
// organisation itself, which then is no unit of its own. Where nothing is, those
// legal entities are ours that have units.
func hasOwnTop(t *tree) bool {
	for _, r := range t.roots {
		if k := t.kinds[r]; k == nil || k.Sphere == Political || k.Sphere == Administrative && k.ID != KindCollaboration {
			return true
		}
	}
	return false
}
