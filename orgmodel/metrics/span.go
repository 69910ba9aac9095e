package metrics

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
)

// Span is the span of control of one manager post.
type Span struct {
	Post  int   // place in Organisation.Posts
	Units []int // the units whose led_by names it, in file order
	Areas int   // how many different areas those units work in
	Joint bool  // leads at least one of them together with another post
	// Collaborations is how many of Units are collaborations, which bring
	// no reports: their members' staff stay with their own managers.
	Collaborations int
	// ManagersBelow is how many manager posts report to it.
	ManagersBelow int
	// Reports is the number of direct reports, in persons, of each person
	// who holds the post.
	Reports orgmodel.Quantity
}

// Spans measures the span of control (kontrollspann) of every post that leads a
// unit, in the order of the posts in the file.
//
// Direct reports are the staff of the units the post leads and of the units
// below them that have no leader of their own, without the leaders themselves,
// plus the managers of the nearest units below that do have one. Who leads a
// unit jointly has all its staff as reports, as has each of the others. A post
// held by several persons shares its reports evenly; when nobody says how many
// they are, only an upper bound is known. Heads count, never FTE.
//
// Unit of measure: persons per manager. Source: span of control as counted in
// CHEFiOS and by Vision; Rolfner Suvanto 2017.
func Spans(o *orgmodel.Organisation) []Span {
	return SpansFrom(o, Staff(o), Managers(o))
}

// SpansFrom is Spans for who has the staff and the managers already.
func SpansFrom(o *orgmodel.Organisation, staff *StaffTable, managers []Leadership) []Span {
	c := spanCounter{o: o, staff: staff, managers: managers, mark: make([]int, len(o.Units))}
	c.gather()
	led := make([][]int, len(o.Posts))
	for u := range managers {
		if managers[u].Via == u {
			for _, p := range managers[u].Posts {
				led[p] = append(led[p], u)
			}
		}
	}
	var spans []Span
	for p := range o.Posts {
		if unit := o.UnitOf(p); len(led[p]) > 0 && (unit < 0 || !o.Elected(unit)) {
			spans = append(spans, c.measure(p, led[p]))
		}
	}
	return spans
}

// spanCounter holds, for every unit with a leader of its own, the staff that
// reports there and the managers just below.
type spanCounter struct {
	o        *orgmodel.Organisation
	staff    *StaffTable
	managers []Leadership
	heads    []orgmodel.Quantity
	below    [][]int
	mark     []int // units of the post being measured, marked with post+1
}

func (c *spanCounter) gather() {
	c.heads = make([]orgmodel.Quantity, len(c.o.Units))
	c.below = make([][]int, len(c.o.Units))
	for _, u := range c.o.AboveFirst() {
		via := c.managers[u].Via
		if via < 0 {
			continue
		}
		own := c.staff.Units[u].Own.Heads
		if via != u {
			c.heads[via] = c.heads[via].Add(own)
			continue
		}
		c.heads[u] = own
		if p := c.o.Parent(u); p >= 0 && c.managers[p].Via >= 0 {
			above := c.managers[p].Via
			c.below[above] = append(c.below[above], c.managers[u].Posts...)
		}
	}
}

func (c *spanCounter) measure(post int, units []int) Span {
	s := Span{Post: post, Units: units}
	var leaders, below []int
	var areas map[string]bool
	reports := orgmodel.Exactly(0)
	for _, u := range units {
		c.mark[u] = post + 1
		reports = reports.Add(c.heads[u])
		leaders = append(leaders, c.managers[u].Posts...)
		below = append(below, c.below[u]...)
		s.Joint = s.Joint || len(c.managers[u].Posts) > 1
		if c.o.IsCollaboration(u) {
			s.Collaborations++
		}
		if list := c.o.Units[u].Areas; len(list) > 0 {
			if areas == nil {
				areas = make(map[string]bool, len(list))
			}
			for _, a := range list {
				areas[a] = true
			}
		}
	}
	s.Areas = len(areas)
	leaders, below = distinct(leaders), distinct(below)
	for _, p := range leaders {
		if c.counted(p, post) {
			reports = reports.Sub(self(&c.o.Posts[p]))
		}
	}
	for _, p := range below {
		if slices.Contains(leaders, p) {
			continue
		}
		s.ManagersBelow++
		if !c.counted(p, post) {
			reports = reports.Add(managers(&c.o.Posts[p]))
		}
	}
	s.Reports = shared(figure.NotNegative(reports), c.o.Posts[post].Count)
	return s
}

// counted reports whether the holders of a manager post are already among the
// heads of the units being measured.
func (c *spanCounter) counted(p, measured int) bool {
	unit := c.o.UnitOf(p)
	return unit >= 0 && c.managers[unit].Via >= 0 && c.mark[c.managers[unit].Via] == measured+1
}

// self is the persons who hold a leading post, at least one.
func self(post *orgmodel.Post) orgmodel.Quantity {
	if low, ok := persons(post).Low(); post.Count.Known() && ok && low >= 1 {
		return persons(post)
	}
	if Unfilled(post) {
		return orgmodel.Exactly(0)
	}
	return orgmodel.AtLeast(1)
}

func distinct(list []int) []int {
	slices.Sort(list)
	return slices.Compact(list)
}
