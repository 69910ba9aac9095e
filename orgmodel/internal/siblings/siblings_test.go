package siblings_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/siblings"
	"github.com/orgmodel/orgmodel/orgmodel/internal/siblings/siblingstest"
)

// under is the capacity of weights that add up.
func under(limit int64) func(*siblings.Part) bool {
	return func(p *siblings.Part) bool { return p.Weight <= limit }
}

func TestSplit(t *testing.T) {
	for _, c := range []struct {
		name   string
		parent []int
		top    int64 // weight of the first node; of all others: 1
		limit  int64
		want   string
	}{
		{"nothing", nil, 1, 3, ""},
		{"one node", []int{-1}, 1, 1, "[0]"},
		{"all fits", []int{-1, 0, 0, 1}, 1, 4, "[0 1 3 2]"},
		{"roots side by side", []int{-1, -1, -1}, 1, 2, "[0] [1 2]"},
		{"siblings share a part", []int{-1, 0, 0, 0, 0, 0, 0}, 3, 3, "[0] [1 2 3] [4 5 6]"},
		{"some stay with their parent", []int{-1, 0, 0, 0}, 1, 3, "[0] [1 2 3]"},
		{"a chain", []int{-1, 0, 1, 2}, 1, 2, "[0 1] [2 3]"},
		// 1 stands between 2 small siblings, and its children fit on a part of their own.
		{"one made leaner for its siblings", []int{-1, 0, 0, 0, 2, 2}, 3, 3, "[0] [1 2 3] [4 5]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			tree := siblings.Tree{Parent: c.parent, Weight: make([]int64, len(c.parent))}
			for i := range tree.Weight {
				tree.Weight[i] = 1
			}
			if len(tree.Weight) > 0 {
				tree.Weight[0] = c.top
			}
			parts, err := siblings.Split(tree, under(c.limit))
			if err != nil {
				t.Fatal(err)
			}
			if got := nodes(parts); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
			for _, complaint := range flaws(tree, parts, under(c.limit)) {
				t.Error(complaint)
			}
		})
	}
}

func nodes(parts []siblings.Part) string {
	var list []string
	for _, p := range parts {
		var on []int
		for _, it := range p.Items {
			if it.Node >= 0 {
				on = append(on, it.Node)
			}
		}
		list = append(list, fmt.Sprint(on))
	}
	return strings.Join(list, " ")
}

func TestTooLarge(t *testing.T) {
	_, err := siblings.Split(siblings.Tree{Parent: []int{-1, 0}, Weight: []int64{1, 9}}, under(5))
	if large := (*siblings.TooLarge)(nil); !errors.As(err, &large) || large.Node != 1 || err.Error() != "node 1 fits on no part" {
		t.Errorf("got %v", err)
	}
}

// TestFewestOfWeights holds the parts against all there can be, for weights that add
// up: there are no fewer.
func TestFewestOfWeights(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		tree, limit := drawTree(t, 12), int64(rapid.IntRange(4, 14).Draw(t, "limit"))
		hold(t, tree, under(limit))
	})
}

// TestFewestOfTwoMeasures does so for a capacity that is no weight: a part may have so
// many nodes, and so many below each other.
func TestFewestOfTwoMeasures(t *testing.T) {
	lawtest.Check(t, func(t *rapid.T) {
		tree := drawTree(t, 10)
		for i := range tree.Weight {
			tree.Weight[i] = 1
		}
		tree.Mark = 0
		most, deep := rapid.IntRange(2, 6).Draw(t, "most"), rapid.IntRange(1, 4).Draw(t, "deep")
		hold(t, tree, func(p *siblings.Part) bool {
			depth, count := make([]int, len(p.Items)), 0
			for i, it := range p.Items {
				if it.Node < 0 {
					continue
				}
				count++
				if depth[i] = 1; it.Under >= 0 {
					depth[i] += depth[it.Under]
				}
				if depth[i] > deep {
					return false
				}
			}
			return count <= most
		})
	})
}

// drawTree makes up a forest in which each node fits by itself.
func drawTree(t *rapid.T, most int) siblings.Tree {
	n := rapid.IntRange(1, most).Draw(t, "nodes")
	tree := siblings.Tree{Parent: make([]int, n), Weight: make([]int64, n), Mark: int64(rapid.IntRange(0, 1).Draw(t, "mark"))}
	for i := range n {
		tree.Parent[i] = rapid.IntRange(max(-1, i-4), i-1).Draw(t, "parent")
		tree.Weight[i] = int64(rapid.IntRange(1, 4).Draw(t, "weight"))
	}
	return tree
}

func hold(t *rapid.T, tree siblings.Tree, fits func(*siblings.Part) bool) {
	t.Helper()
	parts, err := siblings.Split(tree, fits)
	if err != nil {
		if fewest := siblingstest.Fewest(tree, len(tree.Parent)+1, fits); fewest > 0 {
			t.Fatalf("%v, but there are %d parts: %+v", err, fewest, tree)
		}
		return
	}
	if fewest := siblingstest.Fewest(tree, len(parts), fits); fewest > 0 {
		t.Fatalf("%d parts of %+v, of which %d can be made: %s", len(parts), tree, fewest, nodes(parts))
	}
	for _, complaint := range flaws(tree, parts, fits) {
		t.Fatal(complaint)
	}
}

// flaws are what is wrong with parts, however many they are.
func flaws(tree siblings.Tree, parts []siblings.Part, fits func(*siblings.Part) bool) (list []string) {
	complain := func(format string, args ...any) { list = append(list, fmt.Sprintf(format, args...)) }
	on, heads := map[int]int{}, map[int]bool{}
	for i := range parts {
		p := &parts[i]
		if !fits(p) {
			complain("part %d does not fit", i)
		}
		heads[p.Heads[0]] = true
		for k, h := range p.Heads {
			if tree.Parent[h] != tree.Parent[p.Heads[0]] || k > 0 && next(tree, p.Heads[k-1]) != h {
				complain("%v are no adjacent siblings", p.Heads)
			}
		}
		for _, it := range p.Items {
			if it.Node < 0 {
				if tree.Parent[it.Run[0]] != p.Items[it.Under].Node {
					complain("the mark for %v is below another node", it.Run)
				}
				continue
			}
			on[it.Node]++
			if it.Under >= 0 && tree.Parent[it.Node] != p.Items[it.Under].Node {
				complain("node %d is below another one", it.Node)
			}
			if it.Under < 0 && !slices.Contains(p.Heads, it.Node) {
				complain("node %d is no head", it.Node)
			}
		}
	}
	for v := range tree.Parent {
		if on[v] != 1 {
			complain("node %d stands in %d parts", v, on[v])
		}
	}
	for _, p := range parts {
		for _, it := range p.Items {
			if it.Node < 0 && !heads[it.Run[0]] {
				complain("no part begins with %d", it.Run[0])
			}
		}
	}
	return list
}

// next is the sibling after a node, or -1.
func next(tree siblings.Tree, v int) int {
	for u := v + 1; u < len(tree.Parent); u++ {
		if tree.Parent[u] == tree.Parent[v] {
			return u
		}
	}
	return -1
}

// TestWork counts how often the capacity is asked for: about as often as there are
// nodes, however many siblings one has.
func TestWork(t *testing.T) {
	for _, span := range []int{3, 30, 4000} {
		const n = 4000
		tree := siblings.Tree{Parent: make([]int, n), Weight: make([]int64, n)}
		for i := range n {
			tree.Parent[i], tree.Weight[i] = (i+span-1)/span-1, 1
		}
		asked := 0
		_, err := siblings.Split(tree, func(p *siblings.Part) bool {
			asked++
			return p.Weight <= 25
		})
		if err != nil || asked > 6*n {
			t.Errorf("%d siblings: asked %d times of %d nodes: %v", span, asked, n, err)
		}
	}
}
