// Package siblingstest tries all ways to part a small tree, for tests of who wants few
// parts. Nothing in the program uses it.
package siblingstest

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/internal/siblings"
)

// Fewest says into how few parts a tree can be parted, if it is fewer than some number;
// else it is 0. Each node stays with its parent, begins a part, or joins that of the sibling
// before it.
func Fewest(t siblings.Tree, than int, fits func(*siblings.Part) bool) int {
	b := bruteForce{Tree: t, fits: fits, than: than, label: make([]uint8, len(t.Parent)), before: make([]int, len(t.Parent)), known: map[string]bool{}}
	last := map[int]int{}
	for v, p := range t.Parent {
		b.before[v] = -1
		if u, ok := last[p]; ok {
			b.before[v] = u
		}
		last[p] = v
	}
	b.try(0, 0)
	return b.fewest
}

// What may become of a node: it stays with its parent, begins a part, or joins that of the
// sibling before it.
const (
	stays = iota
	begins
	joins
)

type bruteForce struct {
	siblings.Tree
	fits   func(*siblings.Part) bool
	label  []uint8
	before []int // the sibling before, or -1
	than   int   // only fewer are looked for
	fewest int
	known  map[string]bool
}

func (b *bruteForce) try(v, parts int) {
	if parts >= b.than {
		return
	}
	if v == len(b.Parent) {
		if b.allFit() {
			b.fewest, b.than = parts, parts
		}
		return
	}
	for label := range uint8(3) {
		if label == stays && b.Parent[v] < 0 || label == joins && (b.before[v] < 0 || b.label[b.before[v]] == stays) {
			continue
		}
		b.label[v] = label
		more := 0
		if label == begins {
			more = 1
		}
		b.try(v+1, parts+more)
	}
}

func (b *bruteForce) allFit() bool {
	for v, label := range b.label {
		if label != begins {
			continue
		}
		p := b.part(v)
		key := fmt.Sprint(p.Items)
		fits, known := b.known[key]
		if !known {
			fits = b.fits(&p)
			b.known[key] = fits
		}
		if !fits {
			return false
		}
	}
	return true
}

// run are the siblings that head a part with one.
func (b *bruteForce) run(first int) []int {
	run := []int{first}
	for v := first + 1; v < len(b.Parent); v++ {
		if b.before[v] == run[len(run)-1] {
			if b.label[v] != joins {
				break
			}
			run = append(run, v)
		}
	}
	return run
}

func (b *bruteForce) part(first int) siblings.Part {
	p := siblings.Part{Heads: b.run(first)}
	for _, h := range p.Heads {
		b.add(&p, h, -1)
	}
	return p
}

func (b *bruteForce) add(p *siblings.Part, node, under int) {
	at := len(p.Items)
	p.Items = append(p.Items, siblings.Item{Node: node, Under: under})
	p.Weight += b.Weight[node]
	for v := node + 1; v < len(b.Parent); v++ {
		switch {
		case b.Parent[v] != node:
		case b.label[v] == stays:
			b.add(p, v, at)
		case b.label[v] == begins:
			p.Items = append(p.Items, siblings.Item{Node: -1, Under: at, Run: b.run(v)})
			p.Weight += b.Mark
		}
	}
}
