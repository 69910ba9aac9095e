package change

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/changekit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/unitbox"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// postRows tells the posts that do not lead the unit.
func (t *teller) postRows(s *slot) []changekit.Fact {
	o, n := t.sides(s)
	var list []changekit.Fact
	if n >= 0 {
		for _, j := range t.c.New.PostsOf(n) {
			if p := &t.c.New.Posts[j]; !slices.Contains(t.c.New.Units[n].LedBy, p.ID) {
				list = append(list, t.newPost(s, n, j))
			}
		}
	}
	if o < 0 {
		return list
	}
	for _, i := range t.c.Old.PostsOf(o) {
		p := &t.c.Old.Posts[i]
		if slices.Contains(t.c.Old.Units[o].LedBy, p.ID) {
			continue
		}
		if what, to := t.postLeft(o, i); what != kept {
			list = append(list, t.marked(unitbox.Post(t.old, o, p), what, to, t.ended(s)))
		}
	}
	return list
}

func (t *teller) newPost(s *slot, n, j int) changekit.Fact {
	f := unitbox.Post(t.new, n, &t.c.New.Posts[j])
	before := t.posts.Before[j]
	if len(before) == 0 {
		return t.marked(f, came(t.posts, j), "", t.fresh(s))
	}
	var from []string
	var here []int
	for _, i := range before {
		unit := t.c.Old.UnitIndex(t.c.Old.Posts[i].Unit)
		switch {
		case unit >= 0 && slices.Contains(t.units.Before[n], unit):
			here = append(here, i)
		case unit >= 0:
			from = append(from, t.old.UnitName(unit))
		}
	}
	g := t.marked(f, arrived, message.And(distinct(from)).In(t.lang), false)
	if here != nil {
		g = t.marked(f, kept, "", false)
		t.compare(&g, here, j, func(i int) kit.Fact {
			return unitbox.Post(t.old, t.c.Old.UnitIndex(t.c.Old.Posts[i].Unit), &t.c.Old.Posts[i])
		})
	}
	t.guess(&g, orgmodel.TypePost, j)
	return g
}

// postLeft says what became of a post of an old unit, and where it went.
func (t *teller) postLeft(o, i int) (fate, string) {
	after := t.posts.After[i]
	if len(after) == 0 {
		return went(t.posts, i), ""
	}
	var to []string
	for _, j := range after {
		unit := t.c.New.UnitIndex(t.c.New.Posts[j].Unit)
		if unit >= 0 && slices.Contains(t.units.After[o], unit) {
			return kept, ""
		}
		if unit >= 0 {
			to = append(to, t.new.UnitName(unit))
		}
	}
	return left, message.And(distinct(to)).In(t.lang)
}

// came says of what nobody was before whether it is new, went of what nobody is any
// more whether it is gone, as far as the files show.
func came(who *metrics.Succession, now int) fate {
	if who.DescribedNow(now) {
		return toldNow
	}
	return added
}

func went(who *metrics.Succession, old int) fate {
	if who.Undescribed(old) {
		return untold
	}
	return removed
}

// distinct drops repeated names.
func distinct(list []string) []string {
	var out []string
	for _, v := range list {
		if !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	return out
}

// staff tells how many work in the unit itself.
func (t *teller) staff(s *slot) []changekit.Fact {
	o, n := t.sides(s)
	row := func(k kit.Sketch, u int) *kit.Fact {
		if u < 0 {
			return nil
		}
		if list := unitbox.OwnStaff(k, u); list != nil {
			return &list[0]
		}
		return nil
	}
	if n < 0 {
		if was := row(t.old, o); was != nil && t.ended(s) {
			return []changekit.Fact{{Fact: *was, Struck: !t.units.Undescribed(o)}}
		}
		return nil
	}
	is := row(t.new, n)
	if is == nil {
		return nil
	}
	f := changekit.Fact{Fact: *is}
	if o >= 0 {
		a, b := &t.c.Old.Units[o], &t.c.New.Units[n]
		if a.Heads != b.Heads || a.FTE != b.FTE {
			t.compareStaff(&f, row(t.old, o))
		}
	}
	return []changekit.Fact{f}
}

// totals tells of the totals that the files state of a unit with all below it.
func (t *teller) totals(s *slot) []changekit.Fact {
	o, n := t.sides(s)
	row := func(k kit.Sketch, u int) (rows []kit.Fact) {
		if u >= 0 {
			rows = unitbox.StatedTotals(k, u)
		}
		return rows
	}
	was, is := row(t.old, o), row(t.new, n)
	var facts []changekit.Fact
	if n < 0 {
		for _, f := range was {
			facts = append(facts, changekit.Fact{Fact: f, Struck: t.ended(s) && !t.units.Undescribed(o)})
		}
		return facts
	}
	for _, f := range is {
		fact := changekit.Fact{Fact: f}
		if at := slices.IndexFunc(was, func(w kit.Fact) bool { return w.Left == f.Left }); at < 0 && o >= 0 {
			fact.Look = &changekit.LookDescribedNow
			fact.Said = changekit.LookDescribedNow.Word.In(t.lang)
		} else if at >= 0 && kit.Unmarked(was[at].Right) != kit.Unmarked(f.Right) {
			fact.Look, fact.WasRight = &changekit.LookChanged, was[at].Right
		}
		facts = append(facts, fact)
	}
	for _, w := range was { // it is not stated any more: that says nothing of how many they are
		if !slices.ContainsFunc(is, func(f kit.Fact) bool { return f.Left == w.Left }) {
			w.Left = t.say(words.totalWas, w.Left)
			facts = append(facts, changekit.Fact{Fact: w, Look: &changekit.LookUndescribed})
		}
	}
	return facts
}

// compareStaff tells how many worked in a unit before, where that is another number or
// was not told.
func (t *teller) compareStaff(f *changekit.Fact, was *kit.Fact) {
	switch {
	case was == nil:
		f.Look = &changekit.LookChanged
	case was.Left != f.Left:
		f.Look, f.Was, f.WasRight = &changekit.LookChanged, was.Left, was.Right
	case was.Right != f.Right:
		f.Look, f.WasRight = &changekit.LookChanged, was.Right
	}
}

// employer tells of another employer than the line of command would give.
func (t *teller) employer(s *slot) []changekit.Fact {
	o, n := t.sides(s)
	if o < 0 || n < 0 {
		return nil
	}
	name := func(k kit.Sketch, u int) string {
		unit, name := &k.Org().Units[u], words.employerOfLine.In(t.lang)
		if unit.Employer != "" {
			name = k.Called(unit.Employer)
		}
		return k.Key(&unit.Common, name, "employer")
	}
	a, b := t.c.Old.Units[o].Employer, t.c.New.Units[n].Employer
	if a == b || a != "" && b != "" && shares(t.after(a), []int{t.c.New.UnitIndex(b)}) {
		return nil
	}
	return []changekit.Fact{{
		Fact: kit.Fact{Left: t.say(words.employer, name(t.new, n)), Keep: true}, Look: &changekit.LookChanged,
		Was: t.say(words.employer, name(t.old, o)),
	}}
}

// after lists what became of the unit with an old id.
func (t *teller) after(id string) []int {
	if o := t.c.Old.UnitIndex(id); o >= 0 {
		return t.units.After[o]
	}
	return nil
}

// areaRows tells the areas that a unit gains and loses.
func (t *teller) areaRows(s *slot) []changekit.Fact {
	o, n := t.sides(s)
	if o < 0 || n < 0 {
		return nil
	}
	before, after := &t.c.Old.Units[o], &t.c.New.Units[n]
	gained := t.unmatched(after.Areas, before.Areas, t.new, t.c.Old, t.areas.Before)
	lost := t.unmatched(before.Areas, after.Areas, t.old, t.c.New, t.areas.After)
	var list []changekit.Fact
	if gained != nil {
		f := kit.Fact{Left: t.new.Key(&after.Common, t.say(words.areas, message.And(gained)), "areas"), Keep: true}
		list = append(list, t.marked(f, added, "", false))
	}
	if lost != nil {
		f := kit.Fact{Left: t.old.Key(&before.Common, t.say(words.areas, message.And(lost)), "areas"), Keep: true}
		list = append(list, t.marked(f, removed, "", false))
	}
	return list
}

// unmatched names the areas of one side that have no counterpart on the other.
func (t *teller) unmatched(mine, theirs []string, here kit.Sketch, there *orgmodel.Organisation, kin [][]int) []string {
	var list []string
	for _, id := range mine {
		ref, ok := here.Org().Find(id)
		switch {
		case slices.Contains(theirs, id):
		case id == orgmodel.AllAreas:
			list = append(list, kit.Words.AllAreas.In(t.lang))
		case !ok || ref.Type != orgmodel.TypeArea:
		case slices.ContainsFunc(kin[ref.Index], func(k int) bool { return slices.Contains(theirs, there.Areas[k].ID) }):
		default:
			list = append(list, strings.ReplaceAll(here.Called(id), " ", "\u00a0"))
		}
	}
	return list
}

// serviceRows tells of the services that a unit takes on, gives up, or passes on.
func (t *teller) serviceRows(s *slot) []changekit.Fact {
	o, n := t.sides(s)
	var list []changekit.Fact
	if n >= 0 {
		for _, j := range t.offers[1][n] {
			what, from := t.serviceCame(n, j)
			if what == kept {
				continue
			}
			f := t.marked(t.service(t.new, j, t.c.New.Units[n].Status), what, from, false)
			t.guess(&f, orgmodel.TypeService, j)
			f.Of = words.service.In(t.lang)
			list = append(list, f)
		}
	}
	if o >= 0 {
		for _, i := range t.offers[0][o] {
			if what, to := t.serviceLeft(o, i); what != kept {
				f := t.marked(t.service(t.old, i, t.c.Old.Units[o].Status), what, to, false)
				f.Of = words.service.In(t.lang)
				list = append(list, f)
			}
		}
	}
	switch len(list) {
	case 0:
		return nil
	case 1:
		list[0].Left, list[0].Ruled = list[0].Of+list[0].Left, true
		list[0].Of = ""
		return list
	}
	heading := changekit.Fact{Fact: kit.Fact{Left: words.services.In(t.lang), Italic: true, Color: kit.GreyInk, Ruled: true}, Heading: true}
	return append([]changekit.Fact{heading}, list...)
}

func (t *teller) service(k kit.Sketch, i int, of orgmodel.Status) kit.Fact {
	v := &k.Org().Services[i]
	f := kit.Fact{Left: k.Key(&v.Common, k.Named(&v.Common), "provided_by"), Keep: true, Things: k.Things(v.ID)}
	if tag := kit.LookOfStatus(v.Status).Tag; v.Status != of && !tag.IsZero() {
		f.Left += " (" + tag.In(t.lang) + ")"
	}
	return f
}

// serviceCame says whether a unit provided a service before, and who did.
func (t *teller) serviceCame(n, j int) (fate, string) {
	before := t.services.Before[j]
	if len(before) == 0 {
		return came(t.services, j), ""
	}
	if !slices.ContainsFunc(before, func(i int) bool { return len(t.c.Old.Services[i].ProvidedBy) > 0 }) {
		return toldNow, "" // who provided it nobody said
	}
	var from []string
	for _, i := range before {
		for _, p := range providers(t.c.Old, i) {
			if slices.Contains(t.units.Before[n], p) {
				return kept, ""
			}
			if !shares(t.units.After[p], providers(t.c.New, j)) {
				from = append(from, t.old.UnitName(p))
			}
		}
	}
	if from == nil {
		return added, "" // it joins those who provided it before
	}
	return arrived, message.And(distinct(from)).In(t.lang)
}

// serviceLeft says whether a unit still provides a service, and who does.
func (t *teller) serviceLeft(o, i int) (fate, string) {
	after := t.services.After[i]
	if len(after) == 0 {
		return went(t.services, i), ""
	}
	if !slices.ContainsFunc(after, func(j int) bool { return len(t.c.New.Services[j].ProvidedBy) > 0 }) {
		return untold, "" // who provides it nobody says any more
	}
	var to []string
	for _, j := range after {
		for _, p := range providers(t.c.New, j) {
			if slices.Contains(t.units.After[o], p) {
				return kept, ""
			}
			if !shares(t.units.Before[p], providers(t.c.Old, i)) {
				to = append(to, t.new.UnitName(p))
			}
		}
	}
	if to == nil {
		return removed, ""
	}
	return left, message.And(distinct(to)).In(t.lang)
}

// memberRows tells who takes part in a collaboration.
func (t *teller) memberRows(s *slot) []changekit.Fact {
	o, n := t.sides(s)
	stay, joined := t.split(changekit.MembersOf(t.c.New, n), t.units.Before, changekit.MembersOf(t.c.Old, o))
	_, gone := t.split(changekit.MembersOf(t.c.Old, o), t.units.After, changekit.MembersOf(t.c.New, n))
	row := func(k kit.Sketch, of int, list []int) kit.Fact {
		text := k.Key(&k.Org().Units[of].Common, t.say(kit.Words.Members, message.And(k.UnitNames(list))), "members")
		return kit.Fact{Left: text, Color: kit.GreyInk, Ruled: true, Keep: true, Who: k.Units(list)}
	}
	switch {
	case s.new < 0:
		if len(gone) == 0 || !t.ended(s) {
			return nil
		}
		return []changekit.Fact{t.marked(row(t.old, o, gone), went(t.units, o), "", true)}
	case o < 0:
		if len(joined) == 0 {
			return nil
		}
		return []changekit.Fact{{Fact: row(t.new, n, joined)}}
	}
	var list []changekit.Fact
	if len(stay) > 0 {
		list = append(list, changekit.Fact{Fact: row(t.new, n, stay)})
	}
	if len(joined) > 0 {
		list = append(list, t.marked(row(t.new, n, joined), added, "", false))
	}
	if len(gone) > 0 {
		list = append(list, t.marked(row(t.old, o, gone), removed, "", false))
	}
	return list
}

// split parts units into those with kin among others, and those without.
func (t *teller) split(list []int, kin [][]int, others []int) (with, alone []int) {
	for _, u := range list {
		if shares(kin[u], others) {
			with = append(with, u)
		} else {
			alone = append(alone, u)
		}
	}
	return with, alone
}
