package layout

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// router draws the lines from boxes of the tree to the targets of its band.
type router struct {
	*tree
	lane    map[[2]int]int    // gate and target: which lane, from the left
	count   map[int]int       // lanes of a gate
	shelf   []geometry.Length // per target: height in the corridor of the first row
	entry   []geometry.Length // per target: where its lines come in
	below   []geometry.Length // per target in further rows: height in that corridor
	passage []geometry.Length // per target in further rows: where it passes the rows above
}

// route draws the ties. A line leaves its box to the right, goes down in the
// strip beside its column, along the corridor under the tree and into its
// target from above. Lines to one target run together.
func (t *tree) route(p *Placement) {
	p.Targets = t.targets
	p.Ties = make([]Link, len(t.band.Ties))
	for k, tie := range t.band.Ties {
		p.Ties[k] = Link{From: tie.From, To: tie.To}
	}
	if len(p.Ties) == 0 {
		return
	}
	r := &router{tree: t}
	r.assignLanes()
	r.assignCorridors()
	exits := r.exits()
	for k, tie := range t.band.Ties {
		if t.valid(tie) {
			p.Ties[k].Points = r.draw(k, exits[k])
		}
	}
}

// assignLanes orders the lanes of each gate: what enters highest runs farthest
// to the right, so that no later line has to cross it.
func (r *router) assignLanes() {
	index := make(map[[2]int]int, len(r.lanes))
	for k, l := range r.lanes {
		index[[2]int{l.gate, l.target}] = k
		r.lanes[k].top = r.treeEnd
	}
	for k, tie := range r.band.Ties {
		for _, gate := range r.hops[k] {
			l := &r.lanes[index[[2]int{gate, tie.To}]]
			l.top = min(l.top, r.boxes[tie.From].Y)
		}
	}
	slices.SortFunc(r.lanes, byGate)
	r.lane, r.count = make(map[[2]int]int, len(r.lanes)), map[int]int{}
	for _, l := range r.lanes {
		r.lane[[2]int{l.gate, l.target}] = r.count[l.gate]
		r.count[l.gate]++
	}
}

// laneX is where the lines to a target run in a gate.
func (r *router) laneX(gate, target int) geometry.Length {
	node := gate / 2
	x := r.origin[node].X + r.width[node] - r.edge[node]
	if gate%2 == 1 {
		x = r.origin[r.parent[node]].X + r.core[node]
	}
	return x + r.o.Lane*geometry.Length(r.lane[[2]int{gate, target}]+1)
}

// exits spreads the lines that leave one box over its right side. Of two lines
// the one that runs farther out leaves higher, so that they do not cross.
func (r *router) exits() []geometry.Length {
	order := make([]int, 0, len(r.hops))
	for k, tie := range r.band.Ties {
		if r.valid(tie) {
			order = append(order, k)
		}
	}
	ties := r.band.Ties
	slices.SortStableFunc(order, func(a, b int) int {
		if c := cmp.Compare(ties[a].From, ties[b].From); c != 0 {
			return c
		}
		return cmp.Compare(r.laneX(r.hops[b][0], ties[b].To), r.laneX(r.hops[a][0], ties[a].To))
	})
	exits := make([]geometry.Length, len(ties))
	for first := 0; first < len(order); {
		end := first
		for end < len(order) && ties[order[end]].From == ties[order[first]].From {
			end++
		}
		box := r.boxes[ties[order[first]].From]
		for k := first; k < end; k++ {
			exits[order[k]] = box.Y + box.H*geometry.Length(k-first+1)/geometry.Length(end-first+1)
		}
		first = end
	}
	return exits
}

// draw joins a tie's points.
func (r *router) draw(k int, y geometry.Length) []geometry.Point {
	tie := r.band.Ties[k]
	box := r.boxes[tie.From]
	points := []geometry.Point{{X: box.Right(), Y: y}}
	hops := r.hops[k]
	for h, gate := range hops {
		x := r.laneX(gate, tie.To)
		points = append(points, geometry.Point{X: x, Y: y})
		if y = r.shelf[tie.To]; h < len(hops)-1 {
			y = r.turn(gate, tie.To)
		}
		points = append(points, geometry.Point{X: x, Y: y})
	}
	if tie.To >= r.rows[0].end {
		out := r.passage[tie.To]
		points = append(points, geometry.Point{X: out, Y: y})
		y = r.below[tie.To]
		points = append(points, geometry.Point{X: out, Y: y})
	}
	in := r.entry[tie.To]
	return r.pen.path(append(points, geometry.Point{X: in, Y: y}, geometry.Point{X: in, Y: r.targets[tie.To].Y})...)
}

// turn is the height at which a line leaves a gate within the tree: in the gap
// below the block whose columns the gate stands between, or below as many
// blocks around it as end there, so that the lines of all run side by side.
func (r *router) turn(gate, target int) geometry.Length {
	i := gate / 2
	if gate%2 == 1 {
		i = r.parent[i]
	}
	for !r.beside(i) && r.lowest[i] {
		i = r.parent[i]
	}
	foot := r.origin[i].Y + r.height[i]
	if r.beside(i) {
		foot = r.rowEnd(r.parent[i]) + r.foot[i]
	}
	return foot + r.o.GapY*geometry.Length(target+1)/geometry.Length(len(r.targets)+1)
}
