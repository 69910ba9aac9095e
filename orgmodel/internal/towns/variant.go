package towns

import (
	"fmt"
	"slices"
	"strings"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// variant is a town that is being changed.
type variant struct {
	*drawer
	o    *orgmodel.Organisation
	made int // ids
}

// Variant changes a town in a few ways, with formerly where the ids do not
// say who is who.
func Variant(t *rapid.T, base *orgmodel.Organisation) *orgmodel.Organisation {
	v := &variant{drawer: &drawer{T: t}, o: Copied(base)}
	if v.number("proposed", 0, 1) == 1 {
		v.o.Header.Status = orgmodel.Proposed
	}
	ways := []func(){
		v.rename, v.move, v.found, v.close, v.merge, v.split, v.absorb, v.spinOff, v.renumber,
		v.restaff, v.dismiss, v.hire, v.lead, v.provide, v.commission, v.withdraw, v.reroute, v.measure, v.annotate,
	}
	for range v.number("changes", 0, 6) {
		if len(v.o.Units) < 2 || len(v.o.Posts) == 0 || len(v.o.Services) == 0 {
			break
		}
		ways[v.number("way", 0, len(ways)-1)]()
		v.o.Index()
	}
	return v.o
}

func (v *variant) fresh(prefix string) orgmodel.Common {
	v.made++
	id := fmt.Sprintf("%s%s%d", prefix, strings.Repeat("x", 1), v.made)
	return orgmodel.Common{ID: id, Name: "Ny " + id, Status: v.o.Header.Status}
}

func (v *variant) unit() *orgmodel.Unit { return &v.o.Units[v.number("unit", 0, len(v.o.Units)-1)] }
func (v *variant) post() *orgmodel.Post { return &v.o.Posts[v.number("post", 0, len(v.o.Posts)-1)] }
func (v *variant) service() *orgmodel.Service {
	return &v.o.Services[v.number("service", 0, len(v.o.Services)-1)]
}

func (v *variant) refer(from, to string) {
	eachReference(v.o, func(id string) string {
		if id == from {
			return to
		}
		return id
	})
}

func (v *variant) remove(id string) {
	v.o.Units = slices.DeleteFunc(v.o.Units, func(u orgmodel.Unit) bool { return u.ID == id })
}

func (v *variant) rename() { u := v.unit(); u.Name += " med nytt namn" }
func (v *variant) move()   { v.unit().Parent = v.unit().ID }

func (v *variant) found() {
	v.o.Units = append(v.o.Units, orgmodel.Unit{Common: v.fresh("u"), Kind: "unit", Parent: v.unit().ID, Heads: v.count()})
}

// close ends a unit: it is left out, or has had its last day.
func (v *variant) close() {
	if u := v.unit(); v.number("left out", 0, 1) == 0 {
		v.remove(u.ID)
	} else {
		u.Until = orgmodel.Date{Year: 2025}
	}
}

func (v *variant) merge() {
	a, b := v.unit().ID, v.unit().ID
	c := v.fresh("u")
	c.Formerly = []string{a, b}
	v.o.Units = append(v.o.Units, orgmodel.Unit{Common: c, Kind: "unit", Heads: v.count()})
	v.remove(a)
	v.remove(b)
	v.refer(a, c.ID)
	v.refer(b, c.ID)
}

func (v *variant) split() {
	a := v.unit().ID
	one, two := v.fresh("u"), v.fresh("u")
	one.Formerly, two.Formerly = []string{a}, []string{a}
	v.o.Units = append(v.o.Units, orgmodel.Unit{Common: one, Kind: "unit"}, orgmodel.Unit{Common: two, Kind: "unit"})
	v.remove(a)
	v.refer(a, one.ID)
}

func (v *variant) absorb() {
	a, b := v.unit(), v.unit()
	if a.ID == b.ID {
		return
	}
	id, into := a.ID, b.ID
	b.Formerly = append(slices.Clone(b.Formerly), id)
	v.remove(id)
	v.refer(id, into)
}

func (v *variant) spinOff() {
	c := v.fresh("u")
	c.Formerly = []string{v.unit().ID}
	v.o.Units = append(v.o.Units, orgmodel.Unit{Common: c, Kind: "unit", Parent: v.unit().ID})
	v.post().Unit = c.ID
}

func (v *variant) renumber() {
	p := v.post()
	was := p.ID
	p.ID += "y"
	p.Formerly = []string{was}
	v.refer(was, p.ID)
}

func (v *variant) restaff() {
	v.post().Count = v.count()
	u := v.unit()
	u.Heads, u.Sources = v.count(), []string{"k0#9"}
}

func (v *variant) dismiss() {
	id := v.post().ID
	v.o.Posts = slices.DeleteFunc(v.o.Posts, func(p orgmodel.Post) bool { return p.ID == id })
}

func (v *variant) hire() {
	v.o.Posts = append(v.o.Posts, orgmodel.Post{Common: v.fresh("p"), Unit: v.unit().ID, Count: v.count()})
}

func (v *variant) lead() {
	u := v.unit()
	u.LedBy = nil
	for range v.number("leaders", 0, 2) {
		u.LedBy = append(u.LedBy, v.post().ID)
	}
}

func (v *variant) provide() {
	s := v.service()
	s.ProvidedBy, s.TargetGroups = []string{v.unit().ID}, v.some("g", 2)
}

func (v *variant) commission() {
	c := v.fresh("v")
	v.o.Agreements = append(v.o.Agreements, orgmodel.Agreement{Common: c, From: v.unit().ID, To: []string{v.unit().ID}, Services: []string{v.service().ID}})
}

func (v *variant) withdraw() {
	id := v.service().ID
	v.o.Services = slices.DeleteFunc(v.o.Services, func(s orgmodel.Service) bool { return s.ID == id })
}

func (v *variant) reroute() {
	steps := v.o.Pathways[0].Steps
	steps[v.number("step", 0, len(steps)-1)].Unit = v.unit().ID
}

func (v *variant) measure() {
	v.o.Indicators[0].Values = append(slices.Clone(v.o.Indicators[0].Values), orgmodel.Value{Year: orgmodel.Exactly(2026), Value: v.count()})
	v.o.Goals[0].Target = v.count()
}

func (v *variant) annotate() {
	u := v.unit()
	u.Note, u.Aliases, u.Assumed.All = "Anmärkning", []string{"Annat namn"}, !u.Assumed.All
	u.StatusOf = map[string]orgmodel.Status{"parent": orgmodel.Vision}
}

// Renumbered gives everything another id, and says so.
func Renumbered(o *orgmodel.Organisation) *orgmodel.Organisation {
	c := Copied(o)
	eachReference(c, func(id string) string {
		base, line, found := strings.Cut(id, "#")
		if found {
			return "ny-" + base + "#" + line
		}
		return "ny-" + id
	})
	c.Each(func(ref orgmodel.Ref, e *orgmodel.Common) {
		if ref.Type != orgmodel.TypeOrganisation {
			e.Formerly = []string{e.ID}
			e.ID = "ny-" + e.ID
		}
	})
	c.Index()
	return c
}

// Anything makes up an organisation without sense: loops, ids that are
// missing, twice there or stand for something else, references to nothing.
func Anything(t *rapid.T) *orgmodel.Organisation {
	d := &drawer{T: t}
	if d.number("nothing", 0, 9) == 0 {
		return &orgmodel.Organisation{}
	}
	o := Variant(t, Draw(t))
	id := func() string {
		return d.word("id", "", "u0", "u1", "u2", "p0", "p1", "s0", "g0", "b0", "r0", "gone", "all")
	}
	ids := func() []string { return []string{id(), id()} }
	for i := range o.Units {
		u := &o.Units[i]
		u.Parent, u.Formerly, u.Members, u.Areas, u.Employer = id(), ids(), ids(), ids(), id()
		if d.number("id", 0, 3) == 0 {
			u.ID, u.Name = id(), ""
		}
	}
	for i := range o.Posts {
		o.Posts[i].Formerly, o.Posts[i].Unit, o.Posts[i].DeputyOf = ids(), id(), id()
	}
	for i := range o.Services {
		o.Services[i].Formerly, o.Services[i].Duty = ids(), ids()
	}
	o.Budgets = append(o.Budgets, orgmodel.Budget{Unit: id(), Service: id()}, orgmodel.Budget{})
	o.Risks = append(o.Risks, orgmodel.Risk{Common: orgmodel.Common{ID: "r0"}, About: []string{"r0", id()}}, orgmodel.Risk{})
	o.Records = append(o.Records, orgmodel.Record{Form: d.word("form", "", "permit", "odd"), About: ids()})
	o.Kinds = append(o.Kinds, orgmodel.Kind{Common: orgmodel.Common{ID: id()}, Like: id(), AllowedParents: ids()})
	o.Claims = append(o.Claims, orgmodel.Claim{Common: orgmodel.Common{ID: id()}, By: id(), About: ids()})
	if d.number("later", 0, 3) == 0 {
		o.Header.AsOf = orgmodel.Date{}
	}
	o.Index()
	return o
}
