// Package coverage is the view of target groups and the services that reach them;
// groups that nothing reaches stand out. What reaching means is worked out by
// package metrics.
package coverage

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// Draw draws which services reach which target group: a row for every
// group, what reaches it as chips beside it, and what no longer or not yet does.
func Draw(org *orgmodel.Organisation, o drawing.Options) (*drawing.Drawing, error) {
	s, err := kit.Begin(org, o)
	if err != nil {
		return nil, err
	}
	c := &coverage{
		s: s, reach: metrics.Cover(org), root: -1, services: map[int]kit.Card{}, rowOf: map[int]int{},
		uniform: !slices.ContainsFunc(org.Services, func(v orgmodel.Service) bool { return v.Status != org.Header.Status }),
	}
	c.nearness = make([]int, len(org.TargetGroups))
	for i := range org.Services {
		c.meant = append(c.meant, groupsOf(org, i))
	}
	c.look()
	if err := c.choose(o); err != nil {
		return nil, err
	}
	c.cards()
	return s.Draw(&kit.Page{
		Picture: &coverPicture{coverage: c}, Prefix: "cover-", Name: s.Say(words.of, c.name()),
		Title: c.title(), Legend: c.legend(), Low: true, Tell: c.tell,
	}, o), nil
}

// coverage is what reaches whom, row by row.
type coverage struct {
	s        kit.Sketch
	reach    *metrics.Coverage
	meant    [][]int // by service: the groups it names
	nearness []int   // by group: how near it stands above the group at hand; 0 does not
	root     int     // place of the group drawn with all in it; -1: all
	rows     []coverRow
	rowOf    map[int]int      // the row that tells of a group: its own, or that of one above it
	offerOf  []int            // place of a service among the offers of reach; -1 when not on offer
	idle     map[string][]int // by the group they name: services that begin later or have ended
	uniform  bool             // all services have the file's status, which the stamp tells
	services map[int]kit.Card // what there is to say of each, whichever group it reaches
	used     struct {
		ended, later, via, none bool
	}
}

// coverRow is a group with its services, or services without a group.
type coverRow struct {
	group   int // -1: none
	above   int // the row of the group it is told under; -1: none
	depth   int
	card    kit.Card
	hidden  []int    // groups below that --depth leaves out
	offers  []offer  // what reaches it, then what will and what did
	found   verdict  // what is to be said of all of it
	chips   []chip   // the offers as boxes
	chapter *chapter // of services without a group
}

// chapter is a row that is not a group's.
type chapter struct {
	id          string
	label, said message.Text
}

var (
	withoutGroup = chapter{"without-group", words.noGroup, words.noGroupSaid}
	groupGone    = chapter{"group-gone", words.goneGroup, words.goneGroupSaid}
)

// verdict says how a group stands.
type verdict uint8

const (
	reached  verdict = iota
	onlyPlan         // by nothing that is in force or decided
	unreached
	outside // named only to be left out of another group, and no service is for it
)

// offer is a service seen from one group.
type offer struct {
	service int
	via     int // the wider group it comes by way of; -1: meant for the group itself
	when    when
	at      int // place among the offers of metrics.Coverage; -1 when not on offer
}

// when says whether a service is given on the day described.
type when uint8

const (
	now when = iota
	later
	ended
)

// choose decides which groups get a row, and what stands in each.
func (c *coverage) choose(o drawing.Options) error {
	org := c.s.Org()
	order, depth, above := groupTree(org)
	if len(order) == 0 {
		return &drawing.Refusal{Text: words.nothing.With(org.Day())}
	}
	if o.Root != "" {
		ref, ok := org.Find(o.Root)
		if !ok || ref.Type != orgmodel.TypeTargetGroup || !org.Active(&org.TargetGroups[ref.Index].Common) {
			return &drawing.Refusal{Text: words.noRoot.With(message.Quoted(o.Root))}
		}
		c.root = ref.Index
		order, depth, above = below(c.root, order, depth, above)
	}
	for i, g := range order {
		up, known := c.rowOf[above[i]]
		if known && o.Depth > 0 && depth[i] > o.Depth {
			c.rowOf[g] = up
			c.rows[up].hidden = append(c.rows[up].hidden, g)
			continue
		}
		if !known {
			up = -1
		}
		c.rowOf[g] = len(c.rows)
		row := coverRow{group: g, above: up, depth: depth[i], offers: c.offersTo(g)}
		row.found = c.judge(g, row.offers)
		c.used.none = c.used.none || row.found == unreached
		c.rows = append(c.rows, row)
	}
	if c.root < 0 {
		c.homeless()
	}
	return nil
}

// look goes once through what every group has to be asked about.
func (c *coverage) look() {
	org := c.s.Org()
	c.offerOf = make([]int, len(org.Services))
	for i := range c.offerOf {
		c.offerOf[i] = -1
	}
	for at, f := range c.reach.Offers {
		c.offerOf[f.Service] = at
	}
	c.idle = map[string][]int{}
	for i, at := range c.offerOf {
		if at >= 0 {
			continue
		}
		for _, id := range org.Services[i].TargetGroups {
			c.idle[id] = append(c.idle[id], i)
		}
	}
}

// groupTree lists the groups that exist, each under the first one it is part
// of. A circle begins with the group that comes first in the file.
func groupTree(org *orgmodel.Organisation) (order, depth, above []int) {
	parent := make([]int, len(org.TargetGroups))
	parts := make([][]int, len(org.TargetGroups))
	var tops, all []int
	for g := range org.TargetGroups {
		if !org.Active(&org.TargetGroups[g].Common) {
			continue
		}
		all = append(all, g)
		parent[g] = firstGroup(org, g)
		if parent[g] < 0 {
			tops = append(tops, g)
		} else {
			parts[parent[g]] = append(parts[parent[g]], g)
		}
	}
	seen := make([]bool, len(org.TargetGroups))
	for _, top := range append(tops, all...) {
		if seen[top] {
			continue
		}
		type visit struct{ group, above, depth int }
		stack := []visit{{top, -1, 0}}
		for len(stack) > 0 {
			v := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if seen[v.group] {
				continue
			}
			seen[v.group] = true
			order, depth, above = append(order, v.group), append(depth, v.depth), append(above, v.above)
			for _, part := range slices.Backward(parts[v.group]) {
				stack = append(stack, visit{part, v.group, v.depth + 1})
			}
		}
	}
	return order, depth, above
}

// firstGroup is the first group that exists of those a group is part of.
func firstGroup(org *orgmodel.Organisation, group int) int {
	for _, id := range org.TargetGroups[group].PartOf {
		ref, ok := org.Find(id)
		if ok && ref.Type == orgmodel.TypeTargetGroup && ref.Index != group && org.Active(&org.TargetGroups[ref.Index].Common) {
			return ref.Index
		}
	}
	return -1
}

// below keeps of a tree in reading order the branch of one group.
func below(root int, order, depth, above []int) (o, d, a []int) {
	at := slices.Index(order, root)
	for i := at; i == at || i < len(order) && depth[i] > depth[at]; i++ {
		o, d, a = append(o, order[i]), append(d, depth[i]-depth[at]), append(a, above[i])
	}
	a[0] = -1
	return o, d, a
}

// offersTo lists what reaches a group: what is meant for it, what comes by way
// of a wider one, what begins later and what has ended.
func (c *coverage) offersTo(group int) []offer {
	var list []offer
	wider := c.reach.Above(group)
	clear(c.nearness)
	for i, from := range wider {
		c.nearness[from] = i + 1
	}
	for _, at := range c.reach.Groups[group] {
		service := c.reach.Offers[at].Service
		list = append(list, offer{service: service, via: c.comesBy(service, group), at: at})
	}
	var idle []int
	for _, from := range wider {
		idle = append(idle, c.idle[c.s.Org().TargetGroups[from].ID]...)
	}
	slices.Sort(idle)
	for _, i := range slices.Compact(idle) {
		list = append(list, offer{service: i, via: c.comesBy(i, group), when: c.when(i), at: -1})
	}
	slices.SortStableFunc(list, func(a, b offer) int { return a.rank() - b.rank() })
	return list
}

// rank puts what is given before what is not, and the group's own first.
func (f offer) rank() int {
	rank := 2 * int(f.when)
	if f.via >= 0 {
		rank++
	}
	return rank
}

// comesBy returns the wider group by way of which a service reaches a group: -1
// when it is meant for the group itself, less when it does not reach it.
func (c *coverage) comesBy(service, group int) int {
	best := -2
	for _, from := range c.meant[service] {
		if near := c.nearness[from]; near > 0 && (best < 0 || near < c.nearness[best]) {
			best = from
		}
	}
	if best == group {
		return -1
	}
	return best
}

// groupsOf lists the groups that a service names.
func groupsOf(o *orgmodel.Organisation, service int) []int {
	var groups []int
	for _, id := range o.Services[service].TargetGroups {
		if ref, ok := o.Find(id); ok && ref.Type == orgmodel.TypeTargetGroup {
			groups = append(groups, ref.Index)
		}
	}
	return groups
}

// when tells whether a service is given on the day described: a service whose
// providers are all gone has ended with the last of them.
func (c *coverage) when(service int) when {
	if c.offerOf[service] >= 0 {
		return now
	}
	s := &c.s.Org().Services[service]
	day := c.s.Org().Day()
	if s.Since.Start() > day {
		return later
	}
	if s.Until.End() < day {
		return ended
	}
	for _, id := range s.ProvidedBy {
		if u := c.s.Org().Unit(id); u != nil && u.Since.Start() > day {
			return later
		}
	}
	return ended
}

// judge says how a group stands with what is offered.
func (c *coverage) judge(group int, offers []offer) verdict {
	if c.reach.Beyond[group] {
		return outside
	}
	found := unreached
	for _, f := range offers {
		if f.when != now {
			continue
		}
		switch c.s.Org().Services[f.service].Status {
		case orgmodel.Proposed, orgmodel.Vision, orgmodel.Claimed:
			found = min(found, onlyPlan)
		default:
			return reached
		}
	}
	return found
}

// homeless collects the services that name no group, and those whose groups do
// not exist on the day described.
func (c *coverage) homeless() {
	org := c.s.Org()
	none := coverRow{group: -1, above: -1, chapter: &withoutGroup}
	gone := coverRow{group: -1, above: -1, chapter: &groupGone}
	for i := range org.Services {
		f := offer{service: i, via: -1, when: c.when(i), at: c.offerOf[i]}
		groups := org.Services[i].TargetGroups
		switch {
		case len(groups) == 0:
			none.offers = append(none.offers, f)
		case !slices.ContainsFunc(groups, org.ActiveID):
			gone.offers = append(gone.offers, f)
		}
	}
	for _, row := range []coverRow{none, gone} {
		if len(row.offers) > 0 {
			slices.SortStableFunc(row.offers, func(a, b offer) int { return a.rank() - b.rank() })
			c.rows = append(c.rows, row)
		}
	}
}
