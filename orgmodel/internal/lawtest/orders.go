package lawtest

import (
	"math/rand/v2"
	"slices"
)

// Order is a way to put n things in order: which place each of them comes to.
type Order struct {
	Name  string
	Place func(n int) []int
}

// Orders are as they were, backwards, and mixed: what is told must be the same for
// each, where order is not to decide it.
var Orders = []Order{
	{"as they were", places},
	{"backwards", func(n int) []int {
		list := places(n)
		slices.Reverse(list)
		return list
	}},
	{"mixed", func(n int) []int { return rand.New(rand.NewPCG(8, 8)).Perm(n) }},
}

func places(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}
