// Package towns makes up municipalities that are small, odd and different each
// time, and what they change into, for laws that must hold for any: a town, a
// variant of it, the same in another order, the same under other ids. Package
// generate makes large ones, always the same. Nothing in the program uses it.
package towns

import (
	"fmt"
	"slices"
	"strings"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// Draw makes up a municipality: boards, units in a tree, posts that lead
// them, services, agreements, pathways and what else there is.
func Draw(t *rapid.T) *orgmodel.Organisation {
	d := &drawer{T: t}
	o := &orgmodel.Organisation{}
	o.Header.Common = orgmodel.Common{ID: "prov", Name: "Provkommun", Status: orgmodel.InForce}
	o.Header.Municipality = "2081"
	o.Header.AsOf = orgmodel.Date{Year: 2026, Month: 1, Day: 1}
	o.Areas = []orgmodel.Area{{Common: d.common("a", 0)}, {Common: d.common("a", 1)}}
	o.TargetGroups = []orgmodel.TargetGroup{{Common: d.common("g", 0)}, {Common: d.common("g", 1), PartOf: []string{"g0"}}}
	o.Sources = []orgmodel.Source{{Common: d.common("k", 0)}}
	units, posts, services := d.number("units", 2, 7), d.number("posts", 1, 6), d.number("services", 1, 4)
	for i := range units {
		u := orgmodel.Unit{Common: d.common("u", i), Kind: "unit", Heads: d.count()}
		if i > 0 {
			u.Parent = fmt.Sprintf("u%d", d.number("parent", 0, i-1))
		} else {
			u.Kind = "board"
		}
		u.LedBy = d.some("p", posts)
		u.Areas = d.some("a", 2)
		u.Role = d.word("role", "", "purchaser", "provider")
		o.Units = append(o.Units, u)
	}
	for i := range posts {
		o.Posts = append(o.Posts, orgmodel.Post{Common: d.common("p", i), Unit: d.one("u", units), Count: d.count()})
	}
	for i := range services {
		o.Services = append(o.Services, orgmodel.Service{Common: d.common("s", i), ProvidedBy: d.some("u", units), TargetGroups: d.some("g", 2)})
	}
	for i := range d.number("agreements", 0, 2) {
		o.Agreements = append(o.Agreements, orgmodel.Agreement{Common: d.common("v", i), From: d.one("u", units), To: d.some("u", units), Services: d.some("s", services), Amount: d.count()})
	}
	o.Pathways = []orgmodel.Pathway{{Common: d.common("w", 0), Steps: []orgmodel.Step{
		{Step: "intake", Post: d.one("p", posts)}, {Step: "decide", Unit: d.one("u", units)}, {Step: "deliver", Unit: d.one("u", units)},
	}}}
	o.Indicators = []orgmodel.Indicator{{Common: d.common("i", 0), Values: []orgmodel.Value{{Year: orgmodel.Exactly(2025), Value: d.count()}}}}
	o.Goals = []orgmodel.Goal{{Common: d.common("m", 0), Indicator: "i0", Owner: d.some("u", units)}}
	for i := range d.number("budgets", 0, 2) {
		o.Budgets = append(o.Budgets, orgmodel.Budget{Common: d.common("b", i), Unit: d.one("u", units), Amount: d.count()})
	}
	o.Index()
	return o
}

type drawer struct{ *rapid.T }

func (d *drawer) number(label string, low, high int) int {
	return rapid.IntRange(low, max(low, high)).Draw(d.T, label)
}

func (d *drawer) word(label string, words ...string) string {
	return rapid.SampledFrom(words).Draw(d.T, label)
}

// count is a number that is stated, or not.
func (d *drawer) count() orgmodel.Quantity {
	if n := d.number("count", -1, 20); n >= 0 {
		return orgmodel.Exactly(int64(n))
	}
	return orgmodel.Quantity{}
}

func (d *drawer) one(prefix string, n int) string {
	return fmt.Sprintf("%s%d", prefix, d.number(prefix, 0, n-1))
}

func (d *drawer) some(prefix string, n int) []string {
	var list []string
	for range d.number("some "+prefix, 0, 2) {
		if id := d.one(prefix, n); !slices.Contains(list, id) {
			list = append(list, id)
		}
	}
	return list
}

// nouns give names that are told apart, save some that are not.
func (d *drawer) common(prefix string, i int) orgmodel.Common {
	c := orgmodel.Common{ID: fmt.Sprintf("%s%d", prefix, i), Name: fmt.Sprintf("%s nummer %d", prefix, i), Status: orgmodel.InForce}
	if d.number("status", 0, 5) == 0 {
		c.Status = orgmodel.Vision
	}
	if d.number("sourced", 0, 3) == 0 {
		c.Sources = []string{"k0#3"}
	}
	return c
}

// Copied is the same organisation with lists of its own. What the lists hold is
// shared: who changes it puts something new in its place.
func Copied(o *orgmodel.Organisation) *orgmodel.Organisation {
	c := *o
	c.Sources, c.Areas, c.Units, c.Posts = slices.Clone(o.Sources), slices.Clone(o.Areas), slices.Clone(o.Units), slices.Clone(o.Posts)
	c.TargetGroups, c.Services, c.Agreements = slices.Clone(o.TargetGroups), slices.Clone(o.Services), slices.Clone(o.Agreements)
	c.Pathways, c.Indicators, c.Goals, c.Budgets = slices.Clone(o.Pathways), slices.Clone(o.Indicators), slices.Clone(o.Goals), slices.Clone(o.Budgets)
	for i := range c.Pathways {
		c.Pathways[i].Steps = slices.Clone(o.Pathways[i].Steps)
	}
	c.Index()
	return &c
}

// Whole takes away the references that lead nowhere: no file that can be read has any,
// and there is no name to call by what it does not hold.
func Whole(o *orgmodel.Organisation) *orgmodel.Organisation {
	eachReference(o, func(id string) string {
		if _, found := o.Find(id); found || strings.Contains(id, "#") {
			return id
		}
		return ""
	})
	o.Index()
	return o
}

// eachReference visits what refers to units, posts, services, groups, areas and
// indicators. Lists are put in anew, since copies share them.
func eachReference(o *orgmodel.Organisation, follow func(string) string) {
	many := func(list *[]string) {
		if len(*list) == 0 {
			return
		}
		var out []string
		for _, id := range *list {
			if to := follow(id); to != "" && !slices.Contains(out, to) {
				out = append(out, to)
			}
		}
		*list = out
	}
	one := func(id *string) {
		if *id != "" {
			*id = follow(*id)
		}
	}
	for i := range o.Units {
		u := &o.Units[i]
		one(&u.Parent)
		many(&u.LedBy)
		many(&u.Areas)
		many(&u.Sources)
	}
	for i := range o.Posts {
		one(&o.Posts[i].Unit)
		many(&o.Posts[i].Sources)
	}
	for i := range o.TargetGroups {
		many(&o.TargetGroups[i].PartOf)
		many(&o.TargetGroups[i].Sources)
	}
	for i := range o.Services {
		many(&o.Services[i].ProvidedBy)
		many(&o.Services[i].TargetGroups)
		many(&o.Services[i].Sources)
	}
	for i := range o.Agreements {
		one(&o.Agreements[i].From)
		many(&o.Agreements[i].To)
		many(&o.Agreements[i].Services)
		many(&o.Agreements[i].Sources)
	}
	for i := range o.Pathways {
		for k := range o.Pathways[i].Steps {
			one(&o.Pathways[i].Steps[k].Post)
			one(&o.Pathways[i].Steps[k].Unit)
		}
		many(&o.Pathways[i].Sources)
	}
	for i := range o.Goals {
		one(&o.Goals[i].Indicator)
		many(&o.Goals[i].Owner)
		many(&o.Goals[i].Sources)
	}
	for i := range o.Budgets {
		one(&o.Budgets[i].Unit)
		many(&o.Budgets[i].Sources)
	}
	for i := range o.Areas {
		many(&o.Areas[i].Sources)
	}
	for i := range o.Indicators {
		many(&o.Indicators[i].Sources)
	}
	for i := range o.Sources {
		many(&o.Sources[i].Sources)
	}
}
