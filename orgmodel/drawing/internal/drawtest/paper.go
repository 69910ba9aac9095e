package drawtest

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// Hole is the share of the sheet that the largest empty rectangle in it takes. The
// title and the legend count as empty, as they do not stand for anything.
func Hole(d *drawing.Drawing) float64 {
	page := geometry.Rect{W: d.Page.W, H: d.Page.H}
	var boxes []geometry.Rect
	left, right := []geometry.Length{0}, []geometry.Length{page.W}
	for _, b := range d.Boxes {
		if b.Node {
			boxes = append(boxes, b.Rect)
			left, right = append(left, b.Right()), append(right, b.X)
		}
	}
	slices.SortFunc(boxes, func(a, b geometry.Rect) int { return int(a.Y - b.Y) })
	slices.Sort(left)
	slices.Sort(right)
	left, right = slices.Compact(left), slices.Compact(right)
	largest := geometry.Length(0)
	for _, x := range left {
		for _, end := range right {
			if end <= x || (end-x)*page.H <= largest {
				continue
			}
			from, high := geometry.Length(0), geometry.Length(0)
			for _, b := range boxes {
				if b.X < end && b.Right() > x {
					high = max(high, b.Y-from)
					from = max(from, b.Bottom())
				}
			}
			largest = max(largest, (end-x)*max(high, page.H-from))
		}
	}
	return float64(largest) / float64(page.W*page.H)
}

// Town is an organisation made up at random, the same for the same number: a
// municipality of 30 to 330 units on up to seven levels, some with a head, posts and
// long names, with staff functions, organisations outside it and collaborations.
func Town(seed int) string {
	r := rand.New(rand.NewPCG(uint64(seed), 13))
	names := []string{"Mottagningsenheten", "Utredningsenheten barn och unga", "Boendestödet", "Familjerätten", "Bistånd och avgifter", "Hemtjänstområdet", "Korttidsboendet", "Arbetsmarknadsenheten", "Budget- och skuldrådgivningen", "Dagverksamheten för personer med demenssjukdom"}
	var b strings.Builder
	units := 0
	unit := func(id, name, kind, parent, more string) {
		fmt.Fprintf(&b, "[[unit]]\nid = %q\nname = %q\nkind = %q\n%s", id, name, kind, more)
		if parent != "" {
			fmt.Fprintf(&b, "parent = %q\n", parent)
		}
		units++
	}
	unit("k", "Provkommun", "municipality", "", "")
	unit("kf", "Kommunfullmäktige", "council", "k", "")
	type place struct {
		id    string
		depth int
	}
	var open []place
	for i := range 1 + r.IntN(5) {
		n := fmt.Sprint(i)
		unit("n"+n, []string{"Socialnämnden", "Omsorgsnämnden", "Arbetsmarknadsnämnden", "Vård- och omsorgsnämnden", "Kulturnämnden"}[i], "board", "kf", "")
		unit("f"+n, "Förvaltning "+n, "administration", "n"+n, "")
		for k := range r.IntN(3) {
			unit(fmt.Sprintf("s%d-%d", i, k), "Verksamhetsstöd", "staff-function", "f"+n, "")
		}
		open = append(open, place{"f" + n, 0})
	}
	size, deep, posts, even := 30+r.IntN(300), 1+r.IntN(5), r.IntN(3) == 0, r.IntN(2) == 0
	for i := 0; units < size; i++ {
		at := r.IntN(len(open))
		if !even {
			at = min(at, r.IntN(len(open)))
		}
		p, id := open[at], fmt.Sprint("u", i)
		more := fmt.Sprintf("heads = %d\n", 4+r.IntN(20))
		if posts {
			more = fmt.Sprintf("led_by = [\"c%d\"]\n", i)
		}
		unit(id, names[r.IntN(len(names))]+" "+fmt.Sprint(i), []string{"department", "area-office", "unit", "unit", "team", "team"}[p.depth], p.id, more)
		if posts {
			fmt.Fprintf(&b, "[[post]]\nid = \"c%d\"\nname = \"Enhetschef\"\nunit = %q\ncount = 1\n[[post]]\nid = \"h%d\"\nname = \"Handläggare\"\nunit = %q\ncount = 7\n", i, id, i, id)
		}
		if p.depth < deep && r.IntN(3) == 0 {
			open = append(open, place{id, p.depth + 1})
		}
	}
	for i := range max(0, r.IntN(12)-4) {
		unit(fmt.Sprint("r", i), fmt.Sprint("Utomstående ", i), []string{"nonprofit", "region", "agency", "company"}[i%4], "", "")
	}
	for i := range max(0, r.IntN(8)-4) {
		fmt.Fprintf(&b, "[[unit]]\nid = \"x%d\"\nname = \"Samverkan %d\"\nkind = \"collaboration\"\nmembers = [\"u%d\", \"u%d\"]\n", i, i, 2+i, 9+i)
	}
	return b.String()
}
