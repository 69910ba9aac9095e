package siblings

import (
	"cmp"
	"slices"
)

// mostLean is how many siblings of a run are made leaner so that it fits. More than a
// few never pay.
const mostLean = 4

// runs tells which adjacent siblings can be a part.
type runs struct {
	// first is, by the last sibling of a run and by how many of it are made leaner,
	// the first one with which it fits.
	first [][]int
	lean  int // how many siblings can be made leaner
}

// runsOf finds the runs among siblings. A run without its first sibling fits as well,
// and so does one without its last: the first sibling of a run moves one way only.
func (s *splitter) runsOf(nodes []int) *runs {
	r := &runs{first: make([][]int, len(nodes))}
	var begins [mostLean + 1]int
	for _, v := range nodes {
		if s.lean[v] != nil {
			r.lean++
		}
	}
	for j := range nodes {
		for leaner := range min(mostLean, r.lean) + 1 {
			end := j // a single sibling fits by itself
			if leaner > 0 {
				end = r.first[j][leaner-1]
			}
			for begins[leaner] < end && !s.fitsLightened(nodes[begins[leaner]:j+1], leaner) {
				begins[leaner]++
			}
			begins[leaner] = min(begins[leaner], end)
			r.first[j] = append(r.first[j], begins[leaner])
		}
	}
	return r
}

// each goes through the runs that end with a sibling: the first of each, and the fewest
// that are made leaner in it.
func (r *runs) each(last int, do func(first, leaner int)) {
	end := last + 1
	for leaner, first := range r.first[last] {
		for l := first; l < end; l++ {
			do(l, leaner)
		}
		end = min(end, first)
	}
}

func (s *splitter) fitsLightened(nodes []int, leaner int) bool {
	run := s.lightened(nodes, leaner)
	return run != nil && s.fit(run)
}

// lightened is a run of which some siblings are made leaner: those that lose the most
// weight by it. It is nil when there are not so many.
func (s *splitter) lightened(nodes []int, leaner int) []*choice {
	run := s.choices(nodes)
	if leaner == 0 {
		return run
	}
	var able []int
	for i, v := range nodes {
		if s.lean[v] != nil {
			able = append(able, i)
		}
	}
	if len(able) < leaner {
		return nil
	}
	loss := func(i int) int64 { return s.best[nodes[i]].weight - s.lean[nodes[i]].weight }
	slices.SortStableFunc(able, func(a, b int) int { return cmp.Compare(loss(b), loss(a)) })
	for _, i := range able[:leaner] {
		run[i] = s.lean[nodes[i]]
	}
	return run
}

// part writes out what a run holds; more is told of the runs that are cut off from it,
// in reading order.
func (s *splitter) part(run []*choice, more func([]*choice)) Part {
	p := Part{}
	type visit struct {
		choice *choice
		run    []*choice
		under  int
	}
	var stack []visit
	for _, c := range slices.Backward(run) {
		stack = append(stack, visit{choice: c, under: -1})
	}
	for len(stack) > 0 {
		v := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		at := len(p.Items)
		if v.choice == nil {
			p.Items = append(p.Items, Item{Node: -1, Under: v.under, Run: nodesOf(v.run)})
			p.Weight += s.Mark
			if more != nil {
				more(v.run)
			}
			continue
		}
		node := v.choice.node
		p.Items = append(p.Items, Item{Node: node, Under: v.under})
		p.Weight += s.Weight[node]
		if v.under < 0 {
			p.Heads = append(p.Heads, node)
		}
		if v.choice.last == nil {
			for _, k := range slices.Backward(s.kids[node]) {
				stack = append(stack, visit{choice: s.full[k], under: at})
			}
		}
		for next := v.choice.last; next != nil; next = next.prev {
			stack = append(stack, visit{choice: next.keep, run: next.run, under: at})
		}
	}
	return p
}

func nodesOf(run []*choice) []int {
	nodes := make([]int, len(run))
	for i, c := range run {
		nodes[i] = c.node
	}
	return nodes
}

// parts writes out all parts, each before those cut off from it.
func (s *splitter) parts(top [][]*choice) []Part {
	var list []Part
	stack := slices.Clone(top)
	slices.Reverse(stack)
	for len(stack) > 0 {
		run := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		var below [][]*choice
		list = append(list, s.part(run, func(cut []*choice) { below = append(below, cut) }))
		slices.Reverse(below)
		stack = append(stack, below...)
	}
	return list
}
