package siblings

// A capacity that is no weight leaves room here and there that the search for the least
// weight does not see. So what it finds is gone through once more: a part whose heads can
// go to those of the siblings before and after, and to the part of their parent, is none.

// Where a node stands: with its parent, or in a part that begins with it, or that goes on
// with it from the sibling before.
const (
	stays = iota
	begins
	goesOn
)

// plan is a partition, by where each node stands.
type plan struct {
	*splitter
	where  []uint8
	before []int // the sibling before each node; -1: none
	after  []int
}

func (s *splitter) planOf(parts []Part) *plan {
	n := len(s.Parent)
	p := &plan{splitter: s, where: make([]uint8, n), before: make([]int, n), after: make([]int, n)}
	for _, list := range append(s.kids[:n:n], s.roots) {
		for i, v := range list {
			p.before[v], p.after[v] = -1, -1
			if i > 0 {
				p.before[v] = list[i-1]
				p.after[list[i-1]] = v
			}
		}
	}
	for i := range parts {
		for k, v := range parts[i].Heads {
			p.where[v] = begins
			if k > 0 {
				p.where[v] = goesOn
			}
		}
	}
	return p
}

// dissolve takes parts away until none can be.
func (p *plan) dissolve() {
	for again := true; again; {
		again = false
		for v := range p.where {
			if p.where[v] == begins && p.parted(p.run(v)) {
				again = true
			}
		}
	}
}

// run are the siblings that head the part of one of them.
func (p *plan) run(v int) []int {
	for p.where[v] == goesOn {
		v = p.before[v]
	}
	run := []int{v}
	for u := p.after[v]; u >= 0 && p.where[u] == goesOn; u = p.after[u] {
		run = append(run, u)
	}
	return run
}

// top is the first head of the part that a node stands in.
func (p *plan) top(v int) int {
	for p.where[v] == stays {
		v = p.Parent[v]
	}
	return p.run(v)[0]
}

// parted takes the heads of a part to others, if it can: as many of the first as go with
// the part before, as many of the last as go with the part after, and the rest to their
// parent.
func (p *plan) parted(run []int) bool {
	kept := append([]uint8(nil), p.where...)
	first, end := 0, len(run)
	if u := p.before[run[0]]; u >= 0 && p.where[u] != stays {
		for first < end && p.joins(run[:first+1], u) {
			first++
		}
		p.set(run[:first], goesOn, goesOn)
	}
	if first < end {
		p.set(run[first:], begins, goesOn)
	}
	if u := p.after[run[len(run)-1]]; u >= 0 && p.where[u] == begins {
		next := p.run(u)
		for end > first && p.leads(run[end-1:], next) {
			end--
		}
		if end < len(run) {
			p.set(run[end:], begins, goesOn)
			p.where[u] = goesOn
		}
	}
	if first == end {
		return true
	}
	if parent := p.Parent[run[0]]; parent >= 0 {
		p.set(run[first:end], stays, stays)
		if p.fitsAt(p.top(parent)) {
			return true
		}
	}
	copy(p.where, kept)
	return false
}

func (p *plan) set(nodes []int, first, others uint8) {
	for i, v := range nodes {
		p.where[v] = others
		if i == 0 {
			p.where[v] = first
		}
	}
}

// joins reports whether some siblings fit on the part that ends before them.
func (p *plan) joins(nodes []int, before int) bool {
	all := append(p.run(before), nodes...)
	return p.fitsWith(all)
}

// leads reports whether some siblings fit on the part that begins after them.
func (p *plan) leads(nodes, next []int) bool {
	return p.fitsWith(append(append([]int(nil), nodes...), next...))
}

func (p *plan) fitsAt(head int) bool { return p.fitsWith(p.run(head)) }

func (p *plan) fitsWith(heads []int) bool {
	part, _ := p.part(heads)
	return (p.Most == 0 || part.Weight <= p.Most) && p.fits(&part)
}

// part writes out what stands with some heads, and the parts that are cut off from it.
func (p *plan) part(heads []int) (part Part, below [][]int) {
	part.Heads = heads
	type visit struct{ node, under int }
	var stack []visit
	push := func(nodes []int, under int) {
		for i := len(nodes) - 1; i >= 0; i-- {
			stack = append(stack, visit{nodes[i], under})
		}
	}
	push(heads, -1)
	for len(stack) > 0 {
		v := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		at := len(part.Items)
		if v.under >= 0 && p.where[v.node] != stays {
			if p.where[v.node] == begins {
				run := p.run(v.node)
				part.Items = append(part.Items, Item{Node: -1, Under: v.under, Run: run})
				part.Weight += p.Mark
				below = append(below, run)
			}
			continue
		}
		part.Items = append(part.Items, Item{Node: v.node, Under: v.under})
		part.Weight += p.Weight[v.node]
		push(p.kids[v.node], at)
	}
	return part, below
}

// parts writes out all parts, each before those cut off from it.
func (p *plan) parts() []Part {
	var list []Part
	var stack [][]int
	for i := len(p.roots) - 1; i >= 0; i-- {
		if p.where[p.roots[i]] == begins {
			stack = append(stack, p.run(p.roots[i]))
		}
	}
	for len(stack) > 0 {
		run := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		part, below := p.part(run)
		list = append(list, part)
		for i := len(below) - 1; i >= 0; i-- {
			stack = append(stack, below[i])
		}
	}
	return list
}
