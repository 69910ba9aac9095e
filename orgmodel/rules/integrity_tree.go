package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var treeRules = []Rule{{
	Rule: diag.Rule{
		ID: "S003", Name: "hierarchy-cycle", Family: integrity, Severity: diag.Error,
		Title:  message.Text{EN: "Something is placed under itself, or stands in for itself", SV: "Något är underställt eller ersätter sig självt"},
		Why:    message.Text{EN: "In a line of command that goes in a circle no unit is at the top, and nothing can be added up or drawn.", SV: "I en linje som går i cirkel står ingen enhet överst, och ingenting kan summeras eller ritas."},
		Mend:   message.Text{EN: "Place one of them under something outside the circle, or at the top.", SV: "Låt en av dem ligga under någon utanför cirkeln eller överst."},
		Source: message.Text{EN: "orgmodel's own assessment: a unit has one place in the line of command", SV: "orgmodels bedömning: en enhet har en plats i linjen"},
		Reads:  []string{"unit.parent"},
		Bad: `[[unit]]
id = "vuxen"
name = "Vuxenenheten"
kind = "unit"
parent = "barn"

[[unit]]
id = "barn"
name = "Barnenheten"
kind = "unit"
parent = "vuxen"
`,
		Good: `[[unit]]
id = "socialnamnden"
name = "Socialnämnden"
kind = "board"
parent = "kommunen"

[[unit]]
id = "kommunen"
name = "Kommunen"
kind = "municipality"
`,
	},
	Check: checkCycles,
}}

type cycleWords struct{ self, circle, link, help message.Text }

var lineTexts = cycleWords{
	self:   message.Text{EN: "{0} is placed under itself.", SV: "{0} är underställd sig själv."},
	circle: message.Text{EN: "{0} is placed under itself, by way of {1}.", SV: "{0} är underställd sig själv, via {1}."},
	link:   message.Text{EN: "{0} is placed under {1}.", SV: "{0} är underställd {1}."},
}

var partTexts = cycleWords{
	self:   message.Text{EN: "{0} is part of itself.", SV: "{0} är en del av sig självt."},
	circle: message.Text{EN: "{0} is part of itself, by way of {1}.", SV: "{0} är en del av sig självt, via {1}."},
	link:   message.Text{EN: "{0} is part of {1}.", SV: "{0} är en del av {1}."},
}

var deputyTexts = cycleWords{
	self:   message.Text{EN: "{0} is its own deputy.", SV: "{0} är sin egen ersättare."},
	circle: message.Text{EN: "{0} stands in for itself, by way of {1}.", SV: "{0} ersätter sig själv, via {1}."},
	link:   message.Text{EN: "{0} stands in for {1}.", SV: "{0} ersätter {1}."},
	help:   message.Text{EN: "Two posts may stand in for each other. Name a deputy outside a larger circle, or leave deputy_of out.", SV: "Två befattningar får ersätta varandra. Ange en ersättare utanför en större cirkel, eller utelämna deputy_of."},
}

func checkCycles(p *Pass) {
	o := p.Org
	for _, loop := range o.Loops() {
		p.reportCycle(orgmodel.TypeUnit, "parent", loop, lineTexts)
	}
	for _, loop := range loops(p.byName(orgmodel.TypeArea, len(o.Areas)), func(i int) []int {
		return p.indices(orgmodel.TypeArea, o.Areas[i].PartOf)
	}) {
		p.reportCycle(orgmodel.TypeArea, "part_of", loop, partTexts)
	}
	for _, loop := range loops(p.byName(orgmodel.TypeTargetGroup, len(o.TargetGroups)), func(i int) []int {
		return p.sorted(orgmodel.TypeTargetGroup, p.indices(orgmodel.TypeTargetGroup, o.TargetGroups[i].PartOf...))
	}) {
		p.reportCycle(orgmodel.TypeTargetGroup, "part_of", loop, partTexts)
	}
	for _, loop := range loops(p.byName(orgmodel.TypePost, len(o.Posts)), func(i int) []int {
		return p.indices(orgmodel.TypePost, o.Posts[i].DeputyOf)
	}) {
		if len(loop) != 2 { // two managers do stand in for each other
			p.reportCycle(orgmodel.TypePost, "deputy_of", loop, deputyTexts)
		}
	}
}

// byName lists the entities of one table by their names, for walks that must not
// depend on the order in the file.
func (p *Pass) byName(t orgmodel.Type, n int) []int {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	return p.sorted(t, order)
}

func (p *Pass) sorted(t orgmodel.Type, places []int) []int {
	slices.SortFunc(places, func(a, b int) int { return p.Org.Compare(t, a, b) })
	return places
}

// indices turns ids into places in the list of one table.
func (p *Pass) indices(t orgmodel.Type, ids ...string) []int {
	var list []int
	for _, id := range ids {
		if ref, ok := p.Org.Find(id); ok && ref.Type == t {
			list = append(list, ref.Index)
		}
	}
	return list
}

// reportCycle names a loop once, from the member whose name comes first. Each member
// of the loop stands under the next.
func (p *Pass) reportCycle(t orgmodel.Type, key string, loop []int, texts cycleWords) {
	first := slices.Index(loop, p.least(t, loop))
	loop = slices.Concat(loop[first:], loop[:first])
	ids := make([]string, len(loop))
	for i, member := range loop {
		ids[i] = p.Org.Common(orgmodel.Ref{Type: t, Index: member}).ID
	}
	f := Finding{At: at(t, loop[0]).key(key), About: ids[1:], Help: texts.help.With()}
	if len(loop) == 1 {
		f.Message = texts.self.With(p.name(ids[0]))
		p.Report(f)
		return
	}
	f.Message = texts.circle.With(p.name(ids[0]), along(names(ids[1:], p.name)))
	for i := 1; i < min(len(loop), judge.Shown); i++ {
		f.Related = append(f.Related, Related{
			At:      at(t, loop[i]).key(key),
			Message: texts.link.With(p.name(ids[i]), p.name(ids[(i+1)%len(ids)])),
		})
	}
	p.Report(f)
}

// loops finds the loops that a walk along next comes upon, none of them through
// where another one closes; it sets out from each of order, which lists them all.
// It keeps its own stack: a chain in a file can be long.
func loops(order []int, next func(int) []int) [][]int {
	const unseen, open, done = 0, 1, 2
	state := make([]int, len(order))
	told := make([]bool, len(order))
	type step struct {
		node int
		rest []int
	}
	var found [][]int
	for _, start := range order {
		if state[start] != unseen {
			continue
		}
		state[start] = open
		path := []step{{start, next(start)}}
		for len(path) > 0 {
			top := &path[len(path)-1]
			if len(top.rest) == 0 {
				state[top.node] = done
				path = path[:len(path)-1]
				continue
			}
			to := top.rest[0]
			top.rest = top.rest[1:]
			switch state[to] {
			case unseen:
				state[to] = open
				path = append(path, step{to, next(to)})
			case open:
				if told[to] {
					continue
				}
				from := slices.IndexFunc(path, func(s step) bool { return s.node == to })
				var loop []int
				for _, s := range path[from:] {
					loop = append(loop, s.node)
					told[s.node] = true
				}
				found = append(found, loop)
			}
		}
	}
	return found
}
