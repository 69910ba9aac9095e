// Package metrics computes key figures of an organisation: how many people work
// where, who leads whom, how many levels there are. It counts and judges
// nothing: what is too much, package rules says. What a file leaves out stays
// unknown through every sum.
//
// Persons and full-time equivalents are Quantities, money in Swedish kronor. Units,
// posts and services are given as places in the organisation's lists; -1 is none.
package metrics

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
)

// Headcount is the staff of something.
type Headcount struct {
	Heads    orgmodel.Quantity // persons employed; a vacancy is no person
	FTE      orgmodel.Quantity // full-time equivalents (årsarbetare)
	Vacant   orgmodel.Quantity // posts without a person
	Managers orgmodel.Quantity // persons in posts that lead a unit, counted where the post belongs
}

func (h Headcount) plus(other Headcount) Headcount {
	return Headcount{
		Heads:    h.Heads.Add(other.Heads),
		FTE:      h.FTE.Add(other.FTE),
		Vacant:   h.Vacant.Add(other.Vacant),
		Managers: h.Managers.Add(other.Managers),
	}
}

func nobody() Headcount {
	zero := orgmodel.Exactly(0)
	return Headcount{Heads: zero, FTE: zero, Vacant: zero, Managers: zero}
}

// UnitStaff is the staff of one unit.
type UnitStaff struct {
	Own        Headcount // the unit itself, with its own posts
	Total      Headcount // with all units below, save those of other organisations: as stated, else added up
	sum        Headcount // the same, added up
	UnitsBelow int       // all of them
}

// StaffTable holds the staff of every unit.
type StaffTable struct {
	// Units goes by a unit's place in Organisation.Units. Units that do not
	// exist on the day of the model, or stand in a loop of parents, have
	// only unknown numbers.
	Units []UnitStaff
}

// Staff adds up who works where, in one pass from the smallest units upwards.
//
// A unit's own heads are the heads it states; left out, they are at least the
// persons in its posts (a post's count less its vacancies). FTE are counted in
// the same way from fte. Elected posts never count, nor do unnamed actors, and
// collaborations have no staff of their own: their members keep it.
//
// The total of a unit is what it states in heads_total and fte_total, else the sum.
//
// Units of measure: persons, full-time equivalents, posts, persons, units.
// Source: the file itself, keys heads, fte, heads_total, fte_total, count and vacant.
func Staff(o *orgmodel.Organisation) *StaffTable {
	t := &StaffTable{Units: make([]UnitStaff, len(o.Units))}
	leading := leadingPosts(o)
	order := o.BelowFirst()
	for _, u := range order {
		own := ownStaff(o, u, leading)
		t.Units[u] = UnitStaff{Own: own, Total: own}
	}
	for _, u := range order {
		s := &t.Units[u]
		s.sum = s.Total
		s.Total = totalled(o, u, s.sum)
		if p := o.Parent(u); p >= 0 {
			above := &t.Units[p]
			if !o.Outside(u) || o.Outside(p) {
				above.Total = above.Total.plus(s.Total)
			}
			above.UnitsBelow += s.UnitsBelow + 1
		}
	}
	return t
}

func ownStaff(o *orgmodel.Organisation, unit int, leading []bool) Headcount {
	if staffless(o, unit) {
		return nobody()
	}
	sum := nobody()
	for _, i := range o.PostsOf(unit) {
		post := &o.Posts[i]
		sum.Heads = sum.Heads.Add(persons(post))
		sum.FTE = sum.FTE.Add(post.FTE.Count())
		sum.Vacant = sum.Vacant.Add(post.Vacant.Count())
		if leading[i] {
			sum.Managers = sum.Managers.Add(managers(post))
		}
	}
	sum.Heads = statedOr(o.Units[unit].Heads, sum.Heads)
	sum.FTE = statedOr(o.Units[unit].FTE, sum.FTE)
	if len(o.PostsOf(unit)) == 0 {
		// Where no posts are listed nobody has said anything of vacancies.
		sum.Vacant = orgmodel.Quantity{}.Count()
	}
	return sum
}

// staffless units have no employees of their own: elected bodies, unnamed
// categories of actors, and collaborations.
func staffless(o *orgmodel.Organisation, unit int) bool {
	k := o.KindAt(unit)
	return k != nil && (k.Sphere == orgmodel.Political || k.Sphere == orgmodel.Outsider || k.ID == orgmodel.KindCollaboration)
}

// statedOr is what a unit states of itself, or at least what its posts add up to.
func statedOr(stated, posts orgmodel.Quantity) orgmodel.Quantity {
	if stated.Known() {
		return stated.Count()
	}
	return posts.Add(orgmodel.AtLeast(0))
}

// persons is how many people hold a post: its count less the vacancies stated.
func persons(post *orgmodel.Post) orgmodel.Quantity {
	if !post.Vacant.Known() {
		return post.Count.Count()
	}
	return figure.NotNegative(post.Count.Count().Sub(post.Vacant.Count()))
}

// managers is persons for a post that leads: somebody is there, even if the
// file does not say how many.
func managers(post *orgmodel.Post) orgmodel.Quantity {
	if !post.Count.Known() {
		return orgmodel.AtLeast(1)
	}
	return persons(post)
}

// leadingPosts says of every post whether it leads a unit.
func leadingPosts(o *orgmodel.Organisation) []bool {
	leading := make([]bool, len(o.Posts))
	for i := range o.Units {
		for _, id := range o.Units[i].LedBy {
			if ref, ok := o.Find(id); ok && ref.Type == orgmodel.TypePost {
				leading[ref.Index] = true
			}
		}
	}
	return leading
}
