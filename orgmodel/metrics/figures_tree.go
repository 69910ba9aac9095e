package metrics

import (
	"math"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
)

var treeMetric = Metric{
	ID:    M28,
	Label: text("The tree of units", "Enheternas träd"),
	Method: text(
		"How the organisation's own units stand below each other, whoever leads them: the number of units on the longest way from one at the top down to one with nothing below it, both included, and the most units directly below one unit. Collaborations are left out, since they stand beside the line.",
		"Hur den egna organisationens enheter är ordnade under varandra, oavsett vem som leder dem: antalet enheter på den längsta vägen från en enhet överst ned till en som inte har någon under sig, båda inräknade, och det största antalet enheter direkt under en enhet. Samverkan mellan organisationer ingår inte, eftersom den står vid sidan av linjen.",
	),
	Source: text("The file itself, key parent.", "Filen själv, nyckeln parent."),
	Figures: []Figure{
		{M28Levels, text("Levels of units", "Nivåer av enheter"), levelUnit, treeLevels},
		{M28Widest, text("Most units directly below one", "Flest enheter direkt under en enhet"), unitUnit, widestUnit},
	},
}

// inTree says of every unit whether it has a place in the organisation's own tree.
func (in *Inputs) inTree() []bool {
	own := make([]bool, len(in.Org.Units))
	for _, u := range in.ownCounted() {
		own[u] = in.Org.Depth(u) >= 0 && !in.Org.IsCollaboration(u)
	}
	return own
}

// longestWay lists the units of the longest way down among those asked for, from
// the top; of equally long ones the one
// that ends in the unit whose name comes first.
func (in *Inputs) longestWay(wanted func(unit int) bool) []int {
	lowest, most := -1, 0
	long := make([]int, len(in.Org.Units)) // how many are wanted from each unit up
	for _, bottom := range in.Org.AboveFirst() {
		if above := in.Org.Parent(bottom); above >= 0 {
			long[bottom] = long[above]
		}
		if !wanted(bottom) {
			continue
		}
		long[bottom]++
		n := long[bottom]
		if n > most || n == most && n > 0 && in.Org.Compare(orgmodel.TypeUnit, bottom, lowest) < 0 {
			lowest, most = bottom, n
		}
	}
	if lowest < 0 {
		return nil
	}
	longest := make([]int, 0, most)
	for u := range in.Org.Line(lowest) {
		if wanted(u) {
			longest = append(longest, u)
		}
	}
	slices.Reverse(longest)
	return longest
}

func treeLevels(in *Inputs) figure.Figure {
	own := in.inTree()
	way := in.longestWay(func(u int) bool { return own[u] })
	if len(way) == 0 {
		return restingOn(figure.Nothing(noUnits.With()), in.placed)
	}
	terms := make([]figure.Term, len(way))
	for i, u := range way {
		terms[i] = in.unitTerm(u)
		terms[i].Keys = terms[i].Keys.And(figure.Listed(in.placed)) // another way may be the longest
	}
	return restingOn(figure.Make(figure.Count, levelUnit, terms...), in.placed)
}

// widestUnit takes the greatest of all units; below the number only the first one
// that has so many is told.
func widestUnit(in *Inputs) figure.Figure {
	own := in.inTree()
	var terms []figure.Term
	widest := -1
	for u := range in.Org.Units {
		if !own[u] {
			continue
		}
		children := in.Org.Children(u)
		if !slices.ContainsFunc(children, func(c int) bool { return own[c] }) {
			continue
		}
		below := make([]figure.Term, 0, len(children))
		for _, c := range children {
			if own[c] {
				below = append(below, in.unitTerm(c))
			}
		}
		count := figure.Make(figure.Count, unitUnit, below...)
		t := in.term(orgmodel.TypeUnit, u, count.Quantity, unitUnit)
		t.Keys, t.Parts, t.Quiet = in.unitTerm(u).Keys, &count, true
		terms = append(terms, t)
		if widest < 0 || in.wider(&t, &terms[widest]) {
			widest = len(terms) - 1
		}
	}
	if widest < 0 {
		return restingOn(figure.Nothing(noBranches.With()), in.placed)
	}
	terms[widest].Quiet = false
	return restingOn(figure.Make(figure.Greatest, unitUnit, terms...), in.placed)
}

var noBranches = text("The file describes no unit below another.", "Filen beskriver ingen enhet under en annan.")

var levelsOfTree = text(
	"The file says of no unit who leads it. As many levels there can be if each unit below a board has a manager of its own, and staff below.",
	"Filen anger inte för någon enhet vem som leder den. Så många nivåer blir det som mest, om varje enhet under nämnden har en egen chef och medarbetare.",
)

// possibleLevels is the longest line as the tree of units has room for it, where
// nobody says who leads.
func (in *Inputs) possibleLevels() figure.Figure {
	way := in.longestWay(func(u int) bool {
		k := in.Org.KindAt(u)
		return in.ours[u] && !staffless(in.Org, u) && k != nil && k.Sphere == orgmodel.Administrative
	})
	if len(way) == 0 {
		return restingOn(figure.Nothing(noLine.With()), in.placed)
	}
	atMostOne := orgmodel.Between(math.Inf(-1), 1)
	terms := make([]figure.Term, len(way), len(way)+1)
	for i, u := range way {
		terms[i] = in.unitTerm(u)
		terms[i].Quantity, terms[i].Unit, terms[i].Quiet = atMostOne, levelUnit, true
	}
	terms = append(terms, figure.Term{Name: theStaff, Quantity: atMostOne, Unit: levelUnit, Quiet: true, Keys: figure.On(in.headsOf(way[len(way)-1])...)})
	f := figure.Make(figure.Sum, levelUnit, terms...)
	f.Note = levelsOfTree.With()
	return restingOn(f, in.placed)
}

// wider reports whether a unit has more units below it than another; of equals the
// one whose name comes first.
func (in *Inputs) wider(a, b *figure.Term) bool {
	x, y := len(a.Parts.Terms), len(b.Parts.Terms)
	return x > y || x == y && in.Org.Compare(orgmodel.TypeUnit, in.Org.UnitIndex(a.ID), in.Org.UnitIndex(b.ID)) < 0
}
