package metrics

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// Reach is where a service is offered.
type Reach struct {
	// Everywhere: the whole municipality, as the file says itself.
	Everywhere bool
	// Areas it is offered in, parts of areas included, as places in
	// Organisation.Areas, in file order. Without any, and not Everywhere,
	// nobody has said where.
	Areas []int
}

// Stated reports whether anything is said of where.
func (r Reach) Stated() bool { return r.Everywhere || len(r.Areas) > 0 }

// Meets reports whether two services may be offered in the same place: what
// does not say where may be anywhere.
func (r Reach) Meets(other Reach) bool {
	if r.Everywhere || other.Everywhere || !r.Stated() || !other.Stated() {
		return true
	}
	return slices.ContainsFunc(r.Areas, func(a int) bool { return slices.Contains(other.Areas, a) })
}

// Offer is a service on offer: what kind of task it is and for whom the service
// itself says.
type Offer struct {
	Service int   // place in Organisation.Services
	Units   []int // the providers that exist, as places in Organisation.Units
	Reach   Reach
}

// Coverage says which services reach which target group.
type Coverage struct {
	// Offers are the services on offer, in file order.
	Offers []Offer
	// Groups lists, by a group's place in Organisation.TargetGroups, the
	// services that reach it, as places in Offers. Groups that do not exist
	// on the day of the model are reached by none.
	Groups [][]int
	// Beyond says, by the same place, that a group is no part of what the file
	// describes: it is there to be excluded from another, and no service is or
	// was meant for it.
	Beyond []bool

	offers   []int // by place of a service: its place in Offers; -1 when it is not on offer
	ancestry *Ancestry
}

// Providers returns the units that provide a service and exist, and whether it
// is on offer, as the function of that name does for who asks only once. The
// list is shared: read it only.
func (c *Coverage) Providers(service int) (units []int, offered bool) {
	if k := c.offers[service]; k >= 0 {
		return c.Offers[k].Units, true
	}
	return nil, false
}

// Above lists the groups whose services reach a group, as Ancestry does.
func (c *Coverage) Above(group int) []int { return c.ancestry.Above(group) }

// Reach is where a service is offered; nowhere, when it is not on offer.
func (c *Coverage) Reach(service int) Reach {
	if k := c.offers[service]; k >= 0 {
		return c.Offers[k].Reach
	}
	return Reach{}
}

// Cover works out which services, from which units and in which areas, reach
// each target group on the day of the model.
//
// A service is on offer when it exists and at least one of its providers does, or
// somebody succeeds one of them; one without any provider stated counts, since leaving
// out is not denying.
// Coverage flows down part_of and never up: what is for young people is for
// young people at school, not the other way round. It stops at a group that
// excludes the one below. Where a service is silent about areas, those of its
// providers hold; areas flow down part_of as well.
//
// Source: the file itself, keys provided_by, target_groups, areas, part_of and
// excludes.
func Cover(o *orgmodel.Organisation) *Coverage {
	ancestry := NewAncestry(o)
	c := &Coverage{
		Groups: make([][]int, len(o.TargetGroups)), Beyond: beyond(o, ancestry),
		offers: make([]int, len(o.Services)), ancestry: ancestry,
	}
	if len(o.Services) == 0 {
		return c
	}
	direct := make([][]int, len(o.TargetGroups))
	below := areasBelow(o)
	for i := range o.Services {
		units, offered := Providers(o, i)
		if c.offers[i] = -1; !offered {
			continue
		}
		c.offers[i] = len(c.Offers)
		for _, g := range groupsOf(o, o.Services[i].TargetGroups) {
			direct[g] = append(direct[g], len(c.Offers))
		}
		c.Offers = append(c.Offers, Offer{Service: i, Units: units, Reach: reachOf(o, i, units, below)})
	}
	for g := range o.TargetGroups {
		if !o.Active(&o.TargetGroups[g].Common) {
			continue
		}
		for _, from := range c.ancestry.Above(g) {
			c.Groups[g] = append(c.Groups[g], direct[from]...)
		}
		slices.Sort(c.Groups[g])
		c.Groups[g] = slices.Compact(c.Groups[g])
	}
	return c
}

// beyond says which groups only set the limit of others.
func beyond(o *orgmodel.Organisation, a *Ancestry) []bool {
	list := make([]bool, len(o.TargetGroups))
	any := false
	for i := range o.TargetGroups {
		if o.Active(&o.TargetGroups[i].Common) {
			for _, g := range groupsOf(o, o.TargetGroups[i].Excludes) {
				list[g], any = true, true
			}
		}
	}
	if !any {
		return list
	}
	meant := make([]bool, len(o.TargetGroups))
	for i := range o.Services {
		for _, g := range groupsOf(o, o.Services[i].TargetGroups) {
			meant[g] = true
		}
	}
	for g := range list {
		list[g] = list[g] && !slices.ContainsFunc(a.Above(g), func(from int) bool { return meant[from] })
	}
	return list
}

// Providers returns the units that provide a service and exist, and whether it
// is on offer: it exists, and not all of its providers are gone. What a provider that has
// ended did its sole heir does. Of several heirs the file does not say which does it: the
// service is on offer all the same, see HeirsOf.
func Providers(o *orgmodel.Organisation, service int) (units []int, offered bool) {
	s := &o.Services[service]
	if !o.Active(&s.Common) {
		return nil, false
	}
	carriedOn := false
	for _, id := range s.ProvidedBy {
		u := o.UnitIndex(id)
		if u < 0 {
			continue
		}
		if !o.Active(&o.Units[u].Common) {
			heirs := unitsOf(o, o.Heirs(id))
			carriedOn = carriedOn || len(heirs) > 0
			if len(heirs) != 1 {
				continue
			}
			u = heirs[0]
		}
		if !slices.Contains(units, u) {
			units = append(units, u)
		}
	}
	return units, len(units) > 0 || carriedOn || len(s.ProvidedBy) == 0
}

// Divided is a provider of a service that has ended and that several units succeed, none
// of which is said to provide the service: it goes on in one of them, nobody says which.
type Divided struct {
	Provider int
	Heirs    []int // all are places in Organisation.Units
}

// HeirsOf lists such providers of a service.
//
// Source: the file itself, keys provided_by, formerly, since and until.
func HeirsOf(o *orgmodel.Organisation, service int) []Divided {
	s := &o.Services[service]
	if !o.Active(&s.Common) {
		return nil
	}
	var list []Divided
	for _, id := range s.ProvidedBy {
		heirs := unitsOf(o, o.Heirs(id))
		said := slices.ContainsFunc(s.ProvidedBy, func(other string) bool { return slices.Contains(heirs, o.UnitIndex(other)) })
		if len(heirs) > 1 && !said {
			list = append(list, Divided{o.UnitIndex(id), heirs})
		}
	}
	return list
}

func unitsOf(o *orgmodel.Organisation, ids []string) []int {
	var list []int
	for _, id := range ids {
		if u := o.UnitIndex(id); u >= 0 {
			list = append(list, u)
		}
	}
	return list
}

// DutyOwners says which statutory tasks have an owner: for every task that a
// service on offer fulfils, the services, as places in Organisation.Services.
//
// Source: the file itself, keys duty and provided_by.
func DutyOwners(o *orgmodel.Organisation) map[string][]int {
	return dutyOwners(o, func(service int) ([]int, bool) { return Providers(o, service) })
}

// DutyOwners is the function of that name, for who has the inputs already.
func (in *Inputs) DutyOwners() map[string][]int {
	return dutyOwners(in.Org, in.Coverage().Providers)
}

func dutyOwners(o *orgmodel.Organisation, providers func(service int) ([]int, bool)) map[string][]int {
	owners := map[string][]int{}
	for i := range o.Services {
		if len(o.Services[i].Duty) == 0 {
			continue
		}
		if units, offered := providers(i); len(units) == 0 && (!offered || len(o.Services[i].ProvidedBy) == 0) {
			continue
		}
		for _, duty := range o.Services[i].Duty {
			owners[duty] = append(owners[duty], i)
		}
	}
	return owners
}

func groupsOf(o *orgmodel.Organisation, ids []string) []int {
	var list []int
	for _, id := range ids {
		if ref, ok := o.Find(id); ok && ref.Type == orgmodel.TypeTargetGroup && !slices.Contains(list, ref.Index) {
			list = append(list, ref.Index)
		}
	}
	return list
}

func reachOf(o *orgmodel.Organisation, service int, units []int, below [][]int) Reach {
	ids, _ := AreasOf(o, service, units)
	return reach(o, ids, below)
}

// AreasOf lists the ids of the areas that a service is offered in: its own, else
// those of its providers, and whether they are the providers'. A provider that does
// not say where leaves it open.
func AreasOf(o *orgmodel.Organisation, service int, units []int) (ids []string, fromProviders bool) {
	if own := o.Services[service].Areas; len(own) > 0 {
		return own, false
	}
	for _, u := range units {
		if len(o.Units[u].Areas) == 0 {
			return nil, false
		}
		for _, id := range o.Units[u].Areas {
			if !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	return ids, len(ids) > 0
}

func reach(o *orgmodel.Organisation, ids []string, below [][]int) Reach {
	var r Reach
	for _, id := range ids {
		if id == orgmodel.AllAreas {
			return Reach{Everywhere: true}
		}
		if ref, ok := o.Find(id); ok && ref.Type == orgmodel.TypeArea && !slices.Contains(r.Areas, ref.Index) {
			r.Areas = append(r.Areas, ref.Index)
		}
	}
	for next := 0; next < len(r.Areas); next++ {
		for _, part := range below[r.Areas[next]] {
			if !slices.Contains(r.Areas, part) {
				r.Areas = append(r.Areas, part)
			}
		}
	}
	slices.Sort(r.Areas)
	return r
}

// areasBelow lists the parts of every area that exist.
func areasBelow(o *orgmodel.Organisation) [][]int {
	below := make([][]int, len(o.Areas))
	for i := range o.Areas {
		ref, ok := o.Find(o.Areas[i].PartOf)
		if ok && ref.Type == orgmodel.TypeArea && o.Active(&o.Areas[i].Common) {
			below[ref.Index] = append(below[ref.Index], i)
		}
	}
	return below
}
