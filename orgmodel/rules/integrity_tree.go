package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/message"
)

var treeRules = []Rule{{
	Rule: diag.Rule{
		ID: "S003", Name: "hierarchy-cycle", Family: integrity, Severity: diag.Error,
		Title:  message.Text{EN: "Something stands under itself", SV: "Något är underställt sig självt"},
		Why:    message.Text{EN: "In a line of command that goes in a circle nobody is in charge, and nothing can be added up or drawn.", SV: "I en linje som går i cirkel är ingen ytterst ansvarig, och ingenting kan summeras eller ritas."},
		Mend:   message.Text{EN: "Let one of them stand under somebody outside the circle, or at the top.", SV: "Låt en av dem ligga under någon utanför cirkeln eller överst."},
		Source: message.Text{EN: "Practice: a unit has one place in the line of command", SV: "Praxis: en enhet har en plats i linjen"},
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

var cycleTexts = struct{ self, circle, link message.Text }{
	self:   message.Text{EN: "{0} stands under itself.", SV: "{0} är underställd sig själv."},
	circle: message.Text{EN: "{0} stands under itself, by way of {1}.", SV: "{0} är underställd sig själv, via {1}."},
	link:   message.Text{EN: "{0} stands under {1}.", SV: "{0} är underställd {1}."},
}

func checkCycles(p *Pass) {
	o := p.Org
	for _, loop := range o.Loops() {
		p.reportCycle(orgmodel.TypeUnit, "parent", loop)
	}
	for _, loop := range loops(len(o.Areas), func(i int) []int {
		return p.indices(orgmodel.TypeArea, o.Areas[i].PartOf)
	}) {
		p.reportCycle(orgmodel.TypeArea, "part_of", loop)
	}
	for _, loop := range loops(len(o.TargetGroups), func(i int) []int {
		return p.indices(orgmodel.TypeTargetGroup, o.TargetGroups[i].PartOf...)
	}) {
		p.reportCycle(orgmodel.TypeTargetGroup, "part_of", loop)
	}
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

// reportCycle names a loop once, from its first member in the file. Each member
// of the loop stands under the next.
func (p *Pass) reportCycle(t orgmodel.Type, key string, loop []int) {
	first := slices.Index(loop, slices.Min(loop))
	loop = slices.Concat(loop[first:], loop[:first])
	ids := make([]string, len(loop))
	for i, member := range loop {
		ids[i] = p.Org.Common(orgmodel.Ref{Type: t, Index: member}).ID
	}
	f := Finding{At: at(t, loop[0]).key(key), About: ids[1:]}
	if len(loop) == 1 {
		f.Message = cycleTexts.self.With(p.name(ids[0]))
		p.Report(f)
		return
	}
	f.Message = cycleTexts.circle.With(p.name(ids[0]), message.And(names(ids[1:], p.name)))
	for i := 1; i < len(loop); i++ {
		f.Related = append(f.Related, Related{
			At:      at(t, loop[i]).key(key),
			Message: cycleTexts.link.With(p.name(ids[i]), p.name(ids[(i+1)%len(ids)])),
		})
	}
	p.Report(f)
}

// loops finds a loop for every way back that a walk along next comes upon. It
// keeps its own stack: a chain in a file can be long.
func loops(n int, next func(int) []int) [][]int {
	const unseen, open, done = 0, 1, 2
	state := make([]int, n)
	type step struct {
		node int
		rest []int
	}
	var found [][]int
	for start := range n {
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
				from := slices.IndexFunc(path, func(s step) bool { return s.node == to })
				var loop []int
				for _, s := range path[from:] {
					loop = append(loop, s.node)
				}
				found = append(found, loop)
			}
		}
	}
	return found
}
