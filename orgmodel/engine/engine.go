// Package engine turns a Drawing into SVG. It writes the Drawing as Graphviz
// source with every place fixed, lets Graphviz draw it, and rewrites what comes
// back into plain, accessible SVG whose bytes never change. Everything that can
// go wrong with Graphviz stays in here. It decides neither what is drawn nor
// where.
//
// Text is not drawn with HTML-like tables. Graphviz rounds their sizes and
// their letters to whole points, sets right-hand text by estimated widths and
// loses a label with a fault in it without a word. Instead each row of text is
// a node of its own without a border, so that everything lands on the hundredth
// of a point, in every format Graphviz can write.
package engine

import "context"

// Format is a kind of output.
type Format string

// The formats that work. Others crash the engine (PNG loses text) and are
// refused before they reach it.
const (
	SVGFormat   Format = "svg"
	JSONFormat  Format = "json"  // every draw operation with its coordinates
	PlainFormat Format = "plain" // places only: for drawings whose layout Graphviz chooses
	XDotFormat  Format = "xdot"  // Graphviz source with places
)

// Job is one order to the engine. The source names its own layout in its graph
// attribute "layout"; without one Graphviz's hierarchical layout is used.
type Job struct {
	DOT    []byte
	Format Format
}

// Engine carries out a job.
type Engine func(context.Context, Job) ([]byte, error)

// Version is the version of Graphviz inside.
func Version() string { return "12.1.2" }
