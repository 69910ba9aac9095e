package compare

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// Group is a target group with what reaches it in each member.
type Group struct {
	ID, Name string
	Cells    []Served
}

// Served is what reaches a target group in one member.
type Served struct {
	// Groups are the group, or what it was split into, as places in the
	// member's list; none: the member does not describe it.
	Groups []int
	// Services are those that reach it, as places in the member's list.
	// Nothing of a group that is described reaches nobody: that stands out.
	Services []int
	// Keys are what the member's file says it by.
	Keys []ground.Key
}

// Described reports whether the member has the group at all.
func (s *Served) Described() bool { return len(s.Groups) > 0 }

// alignGroups finds which target groups are the same.
func (c *Comparison) alignGroups() {
	c.groupRows = c.match(orgmodel.TypeTargetGroup, false, func(member int) (list []int) {
		o := c.Members[member].Org
		for g := range o.TargetGroups {
			if o.Active(&o.TargetGroups[g].Common) {
				list = append(list, g)
			}
		}
		return list
	})
}

func (c *Comparison) coverage() {
	for _, r := range c.groupRows {
		e := c.of(orgmodel.TypeTargetGroup, r)
		g := Group{ID: e.ID, Name: title(e), Cells: make([]Served, len(c.Members))}
		for member, groups := range r {
			g.Cells[member] = Served{Groups: groups, Services: c.Members[member].serving(groups), Keys: c.Members[member].reaching(groups)}
		}
		c.Coverage = append(c.Coverage, g)
	}
}

// serving lists the services that reach some groups, in file order.
func (m *Member) serving(groups []int) []int {
	var list []int
	cover := m.inputs.Coverage()
	for _, g := range groups {
		for _, offer := range cover.Groups[g] {
			list = append(list, cover.Offers[offer].Service)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

func (m *Member) reaching(groups []int) []ground.Key {
	var list []ground.Key
	for _, g := range groups {
		list = append(list, m.inputs.ReachKeys(g)...)
	}
	return list
}

func title(e *orgmodel.Common) string {
	if e.Name == "" {
		return e.ID
	}
	return e.Name
}

// Pathway is a pathway with what it is like in each member.
type Pathway struct {
	ID, Name string
	Cells    []Way
}

// Way is a pathway in one member.
type Way struct {
	Place int // in the member's list; -1: the member does not describe it
	Steps int
	// HandOffs are the steps taken in another unit than the step before.
	HandOffs orgmodel.Quantity
	// Highest is the highest border that is certainly crossed, when Crosses;
	// Open that the file leaves it open whether a higher one is.
	Highest       metrics.Border
	Crosses, Open bool
	Handlers      orgmodel.Quantity // different posts that the person meets
	Keys          []ground.Key      // what the member's file says it by
}

// alignPathways finds which pathways are the same.
func (c *Comparison) alignPathways() {
	c.pathwayRows = c.match(orgmodel.TypePathway, true, func(member int) (list []int) {
		for i := range c.Members[member].inputs.Ways {
			list = append(list, c.Members[member].inputs.Ways[i].Pathway)
		}
		return list
	})
}

func (c *Comparison) pathways() {
	for _, r := range c.pathwayRows {
		e := c.of(orgmodel.TypePathway, r)
		p := Pathway{ID: e.ID, Name: title(e), Cells: make([]Way, len(c.Members))}
		for member, list := range r {
			p.Cells[member] = Way{Place: -1}
			if len(list) > 0 {
				p.Cells[member] = wayOf(&c.Members[member], list[0])
			}
		}
		c.Pathways = append(c.Pathways, p)
	}
}

func wayOf(m *Member, place int) Way {
	i := slices.IndexFunc(m.inputs.Ways, func(w metrics.Way) bool { return w.Pathway == place })
	w := &m.inputs.Ways[i]
	p := Way{Place: place, Steps: len(w.Stops), HandOffs: w.Crossed(metrics.UnitBorder), Handlers: w.Handlers(m.Org), Keys: m.inputs.WayKeys(place)}
	p.Highest, p.Crosses = w.Highest()
	for _, crossing := range w.Crossings {
		for b := metrics.UnitBorder; b <= metrics.PrincipalBorder; b++ {
			if crossing[b] == metrics.Perhaps && (!p.Crosses || b > p.Highest) {
				p.Open = true
			}
		}
	}
	return p
}
