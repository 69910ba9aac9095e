package orgmodel

import "slices"

// Heirs are those alive on the day described that succeed what has ended by then, as the
// file states it with formerly: directly, or by way of others that ended later. With
// several of them nobody has said which carries on what.
func (o *Organisation) Heirs(id string) []string {
	if len(o.next) == 0 {
		return nil
	}
	ref, ok := o.Find(id)
	if !ok || o.Common(ref).Until.End() >= o.Day() {
		return nil // it lives, or has not begun
	}
	return o.heirs(o.Common(ref), map[string]bool{id: true})
}

// heirs goes on from one that has ended. What has been passed is not gone through again:
// many may lead to the same.
func (o *Organisation) heirs(c *Common, passed map[string]bool) []string {
	var list []string
	for _, ref := range o.next[c.ID] {
		switch by := o.Common(ref); {
		case passed[by.ID]:
		case by.ActiveOn(o.Day()):
			passed[by.ID] = true
			list = append(list, by.ID)
		case by.Until.End() > c.Until.End():
			passed[by.ID] = true
			list = append(list, o.heirs(by, passed)...)
		}
	}
	return list
}

// successions lists by id those that name it in formerly.
func successions(o *Organisation) map[string][]Ref {
	var next map[string][]Ref
	o.Each(func(ref Ref, c *Common) {
		for _, id := range c.Formerly {
			if id == c.ID || id == "" {
				continue
			}
			if next == nil {
				next = map[string][]Ref{}
			}
			next[id] = append(next[id], ref)
		}
	})
	return next
}

// followHeirs leads what goes on from what has ended since an earlier day to its sole heir,
// as the reader of files does with what has ended by the day of the file. It reports
// whether there is any.
func (o *Organisation) followHeirs(since Day) bool {
	if len(o.next) == 0 {
		return false
	}
	heir := map[string]string{}
	o.Each(func(_ Ref, c *Common) {
		if c.ID == "" || c.Until.End() < since || c.Until.End() >= o.Day() {
			return
		}
		if list := o.Heirs(c.ID); len(list) == 1 {
			heir[c.ID] = list[0]
		}
	})
	if len(heir) == 0 {
		return false
	}
	o.ownTables()
	o.eachLiving(func(n named) {
		if before := n.ids(); o.Active(n.of) && n.follow(heir) {
			o.asSureAsHeirs(n, before)
		}
	})
	return true
}

// ownTables are copies of the tables that heirs are written in: others share what stands
// there now.
func (o *Organisation) ownTables() {
	o.Areas, o.Units, o.Posts = slices.Clone(o.Areas), slices.Clone(o.Units), slices.Clone(o.Posts)
	o.TargetGroups, o.Services, o.Agreements = slices.Clone(o.TargetGroups), slices.Clone(o.Services), slices.Clone(o.Agreements)
	o.Goals, o.Budgets, o.Measures = slices.Clone(o.Goals), slices.Clone(o.Budgets), slices.Clone(o.Measures)
	o.Pathways = slices.Clone(o.Pathways)
	for i := range o.Pathways {
		o.Pathways[i].Steps = slices.Clone(o.Pathways[i].Steps)
	}
}

// asSureAsHeirs gives a key that now names an heir the status of the heir, or of the end of
// what it named, where that is less sure.
func (o *Organisation) asSureAsHeirs(n named, before []string) {
	key := n.key
	if n.of.KeyStatus(key) != InForce {
		return
	}
	least := InForce
	consider := func(ids, others []string, of func(*Common) Status) {
		for _, id := range ids {
			if ref, ok := o.Find(id); ok && !slices.Contains(others, id) {
				if s := of(o.Common(ref)); s != "" && s.LessSure(least) {
					least = s
				}
			}
		}
	}
	consider(n.ids(), before, func(c *Common) Status { return c.Status })
	consider(before, n.ids(), func(c *Common) Status { return c.KeyStatus("until") })
	if least == InForce {
		return
	}
	all := make(map[string]Status, len(n.of.StatusOf)+1)
	for k, s := range n.of.StatusOf { // into a map: order decides nothing
		all[k] = s
	}
	all[key] = least
	n.of.StatusOf = all
}

// named is a key by which something that goes on names what must be there for it. What
// was decided, said or feared of something stays true when it has ended: that is none.
type named struct {
	typ  Type
	key  string // as the file writes it; of the steps of a pathway "steps"
	one  *string
	many *[]string
	of   *Common
}

// ids are what the key names.
func (n named) ids() []string {
	if n.many != nil {
		return *n.many
	}
	return []string{*n.one}
}

// follow writes the heirs in place of what has ended, each once.
func (n named) follow(heir map[string]string) bool {
	next := func(id string) string {
		if h := heir[id]; h != "" && h != n.of.ID {
			return h
		}
		return id
	}
	if n.one != nil {
		was := *n.one
		*n.one = next(was)
		return *n.one != was
	}
	if !slices.ContainsFunc(*n.many, func(id string) bool { return next(id) != id }) {
		return false
	}
	list := make([]string, 0, len(*n.many))
	for _, id := range *n.many {
		if id = next(id); !slices.Contains(list, id) {
			list = append(list, id)
		}
	}
	*n.many = list
	return true
}

// eachLiving calls f for every such key that says something. A test of package tomlfile
// holds the list against the tables of the format.
func (o *Organisation) eachLiving(f func(named)) {
	one := func(c *Common, t Type, key string, id *string) {
		if *id != "" {
			f(named{typ: t, key: key, one: id, of: c})
		}
	}
	many := func(c *Common, t Type, key string, ids *[]string) {
		if len(*ids) > 0 {
			f(named{typ: t, key: key, many: ids, of: c})
		}
	}
	for i := range o.Areas {
		one(&o.Areas[i].Common, TypeArea, "part_of", &o.Areas[i].PartOf)
	}
	for i := range o.Units {
		u := &o.Units[i]
		one(&u.Common, TypeUnit, "parent", &u.Parent)
		many(&u.Common, TypeUnit, "areas", &u.Areas)
		many(&u.Common, TypeUnit, "members", &u.Members)
		many(&u.Common, TypeUnit, "led_by", &u.LedBy)
		one(&u.Common, TypeUnit, "employer", &u.Employer)
	}
	for i := range o.Posts {
		one(&o.Posts[i].Common, TypePost, "unit", &o.Posts[i].Unit)
		one(&o.Posts[i].Common, TypePost, "deputy_of", &o.Posts[i].DeputyOf)
	}
	for i := range o.TargetGroups {
		many(&o.TargetGroups[i].Common, TypeTargetGroup, "part_of", &o.TargetGroups[i].PartOf)
		many(&o.TargetGroups[i].Common, TypeTargetGroup, "excludes", &o.TargetGroups[i].Excludes)
	}
	for i := range o.Services {
		s := &o.Services[i]
		many(&s.Common, TypeService, "provided_by", &s.ProvidedBy)
		many(&s.Common, TypeService, "target_groups", &s.TargetGroups)
		many(&s.Common, TypeService, "areas", &s.Areas)
	}
	for i := range o.Agreements {
		a := &o.Agreements[i]
		one(&a.Common, TypeAgreement, "from", &a.From)
		many(&a.Common, TypeAgreement, "to", &a.To)
		many(&a.Common, TypeAgreement, "between", &a.Between)
		many(&a.Common, TypeAgreement, "services", &a.Services)
	}
	for i := range o.Pathways {
		p := &o.Pathways[i]
		one(&p.Common, TypePathway, "target_group", &p.TargetGroup)
		one(&p.Common, TypePathway, "service", &p.Service)
		for k := range p.Steps {
			one(&p.Common, TypePathway, "steps", &p.Steps[k].Post)
			one(&p.Common, TypePathway, "steps", &p.Steps[k].Unit)
			one(&p.Common, TypePathway, "steps", &p.Steps[k].Service)
		}
	}
	o.eachLivingPlan(one, many)
}

// eachLivingPlan does that for goals, money and measures.
func (o *Organisation) eachLivingPlan(one func(*Common, Type, string, *string), many func(*Common, Type, string, *[]string)) {
	for i := range o.Goals {
		g := &o.Goals[i]
		one(&g.Common, TypeGoal, "indicator", &g.Indicator)
		many(&g.Common, TypeGoal, "owner", &g.Owner)
		one(&g.Common, TypeGoal, "compared_with", &g.ComparedWith)
	}
	for i := range o.Budgets {
		one(&o.Budgets[i].Common, TypeBudget, "unit", &o.Budgets[i].Unit)
		one(&o.Budgets[i].Common, TypeBudget, "service", &o.Budgets[i].Service)
	}
	for i := range o.Measures {
		m := &o.Measures[i]
		many(&m.Common, TypeMeasure, "owner", &m.Owner)
		many(&m.Common, TypeMeasure, "services", &m.Services)
		many(&m.Common, TypeMeasure, "target_groups", &m.TargetGroups)
	}
}
