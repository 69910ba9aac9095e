package engine

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// circle is a network of four boxes, three of them in a frame, whose edges lead
// round.
func circle() drawing.Network {
	const pt = geometry.Pt
	size := geometry.Size{W: 100*pt + 25, H: 30 * pt}
	return drawing.Network{
		Nodes:  []drawing.NetworkNode{{Size: size, Frame: 0}, {Size: size, Frame: 0}, {Size: size, Frame: -1}, {Size: size, Frame: 0}},
		Frames: []geometry.Size{{W: 160 * pt, H: 20*pt + 1}},
		Edges:  []drawing.NetworkEdge{{From: 0, To: 1}, {From: 1, To: 2}, {From: 2, To: 0}, {From: 0, To: 3}},
	}
}

// Graphviz is told sizes and numbers, and nothing that a person wrote.
func TestNetworkSource(t *testing.T) {
	n := circle()
	want := networkHeader + `	subgraph cluster_0 {
		graph [margin=10 label=<<TABLE BORDER="0" FIXEDSIZE="TRUE" WIDTH="160" HEIGHT="21"><TR><TD></TD></TR></TABLE>>]
	0 [width=1.392361 height=0.416667]
	1 [width=1.392361 height=0.416667]
	3 [width=1.392361 height=0.416667]
	}
	2 [width=1.392361 height=0.416667]
	0:e -- 1:w [id=0]
	1:e -- 2:w [id=1]
	0:e -- 2:w [id=2]
	0:e -- 3:w [id=3]
}
`
	if diff := cmp.Diff(want, string(networkSource(&n, roundabout(&n)))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// The edge that would lead back is turned for Graphviz, and no other; its way
// still runs from its first node to its second.
func TestPlacesOfACircle(t *testing.T) {
	n := circle()
	if got := roundabout(&n); !slices.Equal(got, []bool{false, false, true, false}) {
		t.Errorf("turned: %v", got)
	}
	place := Placer(context.Background(), shared)
	p, err := place(n)
	if err != nil {
		t.Fatal(err)
	}
	for i, r := range p.Nodes {
		if r.W != n.Nodes[i].W || r.H != n.Nodes[i].H {
			t.Errorf("box %d is %v", i, r)
		}
		if inside := holds(p.Frames[0], r); inside != (n.Nodes[i].Frame == 0) {
			t.Errorf("box %d at %v, the frame at %v", i, r, p.Frames[0])
		}
		for k, s := range p.Nodes[:i] {
			if r.Overlaps(s) {
				t.Errorf("boxes %d and %d overlap", k, i)
			}
		}
	}
	for k, e := range n.Edges {
		way := p.Ways[k]
		if !touches(grown(p.Nodes[e.From]), way[0]) || !touches(grown(p.Nodes[e.To]), way[len(way)-1]) {
			t.Errorf("edge %d runs along %v, from %v to %v", k, way, p.Nodes[e.From], p.Nodes[e.To])
		}
	}
	again, err := place(n)
	if diff := cmp.Diff(p, again); diff != "" || err != nil {
		t.Errorf("other places the second time: %v\n%s", err, diff)
	}
}

// grown is a box with the point around it that Graphviz draws its border in.
func grown(r geometry.Rect) geometry.Rect {
	return geometry.Rect{X: r.X - geometry.Pt, Y: r.Y - geometry.Pt, W: r.W + 2*geometry.Pt, H: r.H + 2*geometry.Pt}
}

// Whatever comes back instead of places is an error that can be read.
func TestPlacesThatAreNone(t *testing.T) {
	n := drawing.Network{Nodes: make([]drawing.NetworkNode, 2), Frames: make([]geometry.Size, 1), Edges: []drawing.NetworkEdge{{From: 0, To: 1}}}
	const zero, one, frame, edge = `{"name":"0","pos":"10,10"}`, `{"name":"1","pos":"90,10"}`, `{"name":"cluster_0","bb":"0,0,50,20"}`, `{"id":"0","pos":"10,10 10,10 90,10 90,10"}`
	answer := func(bb, edges string, objects ...string) string {
		return `{"bb":"` + bb + `","objects":[` + strings.Join(objects, ",") + `],"edges":[` + edges + `]}`
	}
	if _, err := readPlacing([]byte(answer("0,0,100,20", edge, zero, one, frame)), &n, make([]bool, 1)); err != nil {
		t.Errorf("a good answer: %v", err)
	}
	for raw, detail := range map[string]string{
		`{`:                                     "unexpected end of JSON input",
		answer("", edge, zero, one, frame):      "it has no size",
		answer("0,0,100,20", edge, zero, frame): "it has 3 places instead of 4",
		answer("0,0,100,20", edge, zero, zero, frame):                            `it has two places for "0"`,
		answer("0,0,100,20", edge, zero, `{"name":"7","pos":"9,9"}`, frame):      `it has a box "7" at "9,9"`,
		answer("0,0,100,20", edge, zero, `{"name":"1","pos":"nan,9"}`, frame):    `it has a box "1" at "nan,9"`,
		answer("0,0,100,20", edge, zero, one, `{"name":"cluster_1","bb":"0,0"}`): `it has a frame "cluster_1" at "0,0"`,
		answer("0,0,100,20", `{"id":"0","pos":"1,1 2,2"}`, zero, one, frame):     `it has a line "0" at "1,1 2,2"`,
	} {
		e := func(context.Context, Job) ([]byte, error) { return []byte(raw), nil }
		_, err := Placer(context.Background(), e)(n)
		want := "no places could be found for the boxes of the network: the drawing engine returned something that is not the drawing: " + detail
		if err == nil || err.Error() != want {
			t.Errorf("%s\ngot  %v\nwant %s", raw, err, want)
		}
	}
}

// What is wrong with the engine is told in both languages.
func TestAPlacerWithoutAnEngine(t *testing.T) {
	crash := failed(textCrashed)
	_, err := Placer(context.Background(), func(context.Context, Job) ([]byte, error) { return nil, crash })(circle())
	var f *Failure
	if !errors.As(err, &f) || !errors.Is(err, crash) {
		t.Fatalf("got %v", err)
	}
	if got, want := f.In(message.SV), "det gick inte att hitta platser åt rutorna i nätverket: ritmotorn kraschade"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// A network drawn with its places is a graph that other tools draw as well.
func TestNativeGraphvizDrawsANetwork(t *testing.T) {
	n := circle()
	p, err := Placer(context.Background(), shared)(n)
	if err != nil {
		t.Fatal(err)
	}
	d := &drawing.Drawing{Prefix: "net-", Title: "Nät", Page: geometry.Size{W: 900 * geometry.Pt, H: 400 * geometry.Pt}}
	for i, r := range p.Nodes {
		d.Boxes = append(d.Boxes, drawing.Box{ID: string(rune('a' + i)), Node: true, Title: "Ruta", Rect: r, Stroke: drawing.Stroke{Width: geometry.Pt}})
	}
	d.Frames = append(d.Frames, drawing.Box{ID: "ram", Title: "Ram", Rect: p.Frames[0]})
	for k, e := range n.Edges {
		from, to := d.Boxes[e.From].ID, d.Boxes[e.To].ID
		d.Lines = append(d.Lines, drawing.Line{ID: from + to, From: from, To: to, Points: p.Ways[k], Stroke: drawing.Stroke{Width: geometry.Pt}})
	}
	out, said := native(t, DOT(d), "neato", "-n2", "-Tplain")
	if said != "" {
		t.Error(said)
	}
	for _, want := range []string{"node a ", "node d ", "edge a b ", "edge c a "} {
		if !bytes.Contains([]byte(out), []byte("\n"+want)) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}
