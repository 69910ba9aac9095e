package network_test

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/network"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// purchases are so many agreements of one or two boards with half as many companies.
func purchases(n, boards int) string {
	var b strings.Builder
	for i := range boards {
		fmt.Fprintf(&b, "[[unit]]\nid=\"n%d\"\nname=\"Nämnd %d\"\nkind=\"company\"\n", i, i)
	}
	for i := range n / 2 {
		fmt.Fprintf(&b, "[[unit]]\nid=\"p%d\"\nname=\"Utförare %d\"\nkind=\"company\"\n", i, i)
	}
	for i := range n {
		fmt.Fprintf(&b, "[[agreement]]\nid=\"a%d\"\nname=\"Avtal %d\"\nform=\"procurement\"\nfrom=\"n%d\"\nto=[\"p%d\"]\n", i, i, i%boards, i*5%(n/2))
	}
	return b.String()
}

// Advice on a part to draw can be followed: the part that is named is not refused
// in its turn.
func TestNetworkAdviceCanBeFollowed(t *testing.T) {
	advised := regexp.MustCompile(`--root (\w+)`)
	for _, c := range []struct {
		name, body, root string
	}{
		{"the busiest are too large", purchases(1200, 2), "p0"},
		{"the busiest fits", purchases(800, 4), "n0"},
	} {
		org := drawtest.Text(t, c.body)
		_, err := networkOf(org, drawing.Options{})
		refusal := &drawing.Refusal{}
		if !errors.As(err, &refusal) {
			t.Fatalf("%s: got %v", c.name, err)
		}
		advice := advised.FindStringSubmatch(refusal.In(message.EN))
		if advice == nil || advice[1] != c.root {
			t.Errorf("%s: %v", c.name, refusal)
			continue
		}
		if _, err := networkOf(org, drawing.Options{Root: advice[1]}); err != nil {
			t.Errorf("%s: the advice is --root %s, and then: %v", c.name, advice[1], err)
		}
	}
}

// Where no part is small enough none is named.
func TestNetworkWithoutASmallPart(t *testing.T) {
	var b strings.Builder
	var members []string
	for i := range 900 {
		fmt.Fprintf(&b, "[[unit]]\nid=\"u%d\"\nname=\"U%d\"\nkind=\"company\"\n", i, i)
		members = append(members, fmt.Sprintf("\"u%d\"", i))
	}
	collaboration(&b, 0, strings.Join(members, ", "), "")
	_, err := networkOf(drawtest.Text(t, b.String()), drawing.Options{})
	want := "The network has 901 boxes and 900 lines, and more than 1500 together can neither be drawn in reasonable time nor followed by eye; nor has any unit with many links a part that is smaller. orgmodel show --view network tells all of it in text."
	if err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
}

// A placer of somebody else's that leaves something without a place is refused.
func TestNetworkOfHalfThePlaces(t *testing.T) {
	const said = "The network cannot be drawn: what finds places for it (Options.Place) gave places for %s boxes and %s frames, and ways of at least two points for %s lines. It must give one for each, in the order asked."
	for _, c := range []struct {
		name                 string
		spoil                func(*drawing.Placing)
		boxes, frames, lines string
	}{
		{"nothing", func(p *drawing.Placing) { *p = drawing.Placing{} }, "0 of 16", "0 of 3", "0 of 15"},
		{"boxes", func(p *drawing.Placing) { p.Nodes = p.Nodes[1:] }, "15 of 16", "3 of 3", "15 of 15"},
		{"frames", func(p *drawing.Placing) { p.Frames = append(p.Frames, geometry.Rect{}) }, "16 of 16", "4 of 3", "15 of 15"},
		{"a point", func(p *drawing.Placing) { p.Ways[3] = p.Ways[3][:1] }, "16 of 16", "3 of 3", "14 of 15"},
	} {
		good := drawtest.Placer()
		_, err := network.Draw(drawtest.Text(t, knit), drawing.Options{Place: func(n drawing.Network) (drawing.Placing, error) {
			p, err := good(n)
			c.spoil(&p)
			return p, err
		}})
		refusal := &drawing.Refusal{}
		if want := fmt.Sprintf(said, c.boxes, c.frames, c.lines); !errors.As(err, &refusal) || err.Error() != want {
			t.Errorf("%s: got  %v\nwant %s", c.name, err, want)
		}
	}
}

// crowd is a network that grows in all directions at once: units, frames around
// them, collaborations that are assumed.
func crowd(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "[[unit]]\nid=\"n%d\"\nname=\"N%d\"\nkind=\"company\"\n[[unit]]\nid=\"u%d\"\nname=\"U%d\"\nkind=\"unit\"\nparent=\"n%d\"\n", i, i, i, i, i)
		fmt.Fprintf(&b, "[[unit]]\nid=\"t%d\"\nname=\"T%d\"\nkind=\"collaboration\"\nmembers=[\"u%d\", \"u%d\"]\nassumed=[\"members\"]\n", i, i, i, (i+1)%n)
	}
	return b.String()
}

// Twice the network takes twice the work to tell, not four times.
func TestNetworkIsToldInProportion(t *testing.T) {
	work := func(n int) float64 {
		org := drawtest.Text(t, crowd(n))
		return testing.AllocsPerRun(1, func() { drawtest.Built(t, network.Draw, org, drawing.Options{OnlyText: true}) })
	}
	if small, large := work(150), work(600); large > 5*small {
		t.Errorf("four times the network: %.0f allocations after %.0f", large, small)
	}
}

// A collaboration can take part in another, and be drawn with that one only.
func TestNetworkWithACollaborationOfWhichOnlyTheNameMatters(t *testing.T) {
	var b strings.Builder
	boards(&b, 1, 2)
	collaboration(&b, 0, `"c1", "u0"`, "")
	collaboration(&b, 1, `"u1"`, "")
	var shown []string
	for _, box := range drawtest.Built(t, networkOf, drawtest.Text(t, b.String()), drawing.Options{Root: "u0"}).Boxes {
		if box.Node {
			shown = append(shown, box.ID)
		}
	}
	if got := fmt.Sprint(shown); got != "[u0 c0 c1]" {
		t.Errorf("shown: %s", got)
	}
}
