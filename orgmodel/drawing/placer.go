package drawing

import "github.com/orgmodel/orgmodel/orgmodel/geometry"

// Placer finds places for a network: a drawing to which the line of command
// gives no order. Whoever asks for such a drawing hands one over in Options;
// package engine has one. The same network must get the same places, and no two
// boxes may overlap.
type Placer func(Network) (Placing, error)

// Network is what a Placer places: boxes of given sizes, of which some stand
// together in frames, and the connections between them.
type Network struct {
	Nodes  []NetworkNode
	Frames []geometry.Size // the room for the heading of each
	Edges  []NetworkEdge
}

// NetworkNode is a box of a network.
type NetworkNode struct {
	geometry.Size
	Frame int // the frame it stands in, or -1
}

// NetworkEdge connects two nodes, by their places in the list. The first one
// stands to the left of the second, unless that would lead round in a circle.
type NetworkEdge struct{ From, To int }

// Placing is where everything stands, each list as in the network it is of, and
// nothing left of or above the origin.
type Placing struct {
	Nodes  []geometry.Rect
	Frames []geometry.Rect
	Ways   [][]geometry.Point // of each edge, from its first node to its second
}
