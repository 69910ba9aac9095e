// Package engine turns a Drawing into SVG, or into a graph that any Graphviz
// tool can draw, query and lay out anew. Graphviz draws boxes and lines; letters
// and bands are painted at their exact places, and what Graphviz answers is held
// against the Drawing, so that nothing can be lost without a word. The package
// decides neither what is drawn nor where.
//
// Graphviz is a guest: a WebAssembly module that knows neither files nor the
// network, is compiled when it is first asked for, and gets a memory of its own
// for each drawing. A crash, a hang or a lack of memory there costs that drawing
// and nothing else.
package engine

import "context"

// Format is a kind of answer.
type Format string

// The formats Graphviz can be asked for. Others lose text or need parts that are
// not in the module, and are refused.
const (
	SVGFormat  Format = "svg"
	JSONFormat Format = "json" // every draw operation with its coordinates
)

// Layout is a way of Graphviz to place nodes.
type Layout string

// The layouts in use. Graphviz knows more, by their own names.
const (
	Fixed     Layout = "nop2" // every place is given
	Hierarchy Layout = "dot"
)

// Job is one order to the engine.
type Job struct {
	DOT    []byte
	Layout Layout // empty: Hierarchy
	Format Format
}

// Engine carries out a job. It may be called by several at once.
type Engine func(context.Context, Job) ([]byte, error)

// Version is the version of Graphviz inside.
func Version() string { return "12.1.2" }
