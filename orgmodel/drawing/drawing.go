// Package drawing is what a drawing is: boxes with their rows of text, lines and
// frames, all with their places, and the same content as an outline in text; and
// what may be asked of one. It draws nothing itself: each view has a package
// below, such as drawing/structure, and package views lists them. It knows nothing
// of Graphviz or SVG.
//
// All lengths are in hundredths of a point, from the top left corner. The error of
// a view is a *Refusal: there is nothing to draw. The network view passes on that
// of the Placer as well.
package drawing

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Drawing is a finished picture, ready for an engine. Later boxes lie on top of
// lines, lines on top of frames.
type Drawing struct {
	Prefix      string // of the ids in the picture, so that several fit one page
	Lang        message.Lang
	Status      orgmodel.Status // how sure the file is; of a change, the new one
	Stamp       string          // the word for it; empty: in force
	Partly      string          // what of it is decided all the same: "partly decided: the closures"
	Title       string          // short: with the stamp it becomes the accessible name
	Description string          // one sentence that sums the picture up
	Heading     []string        // what stands at the top: the way down, title, day and sources, stamp
	Page        geometry.Size
	Scale       Scale    // to paper; zero: natural size
	Frames      []Box    // bands and groups, behind the lines
	Lines       []Line   //
	Boxes       []Box    //
	Outline     []Entry  // the same content in text, in reading order
	Marks       string   // what a mark in it means; empty: there is none
	Entities    []Entity // what the outline stands for, in the order it first does; of a change: none

	// Notes are what the person who ordered the drawing should know about it.
	Notes []message.Message
}

// Scale says how the picture lies on a sheet of paper. The zero value means no
// paper: the picture has its natural size.
type Scale struct {
	Paper     string        // "A3"
	Sheet     geometry.Size // size of the sheet
	Num, Den  int64         // picture length × Num ÷ Den = length on paper
	SmallText geometry.Length
}

// Box is a rectangle with rows of text.
type Box struct {
	ID     string // stable, without the prefix
	Class  string // for style sheets: "unit board proposed"
	Title  string // what a screen reader or a tooltip says
	Href   string // where a click leads, or empty
	Things Things // what it stands for
	Node   bool   // is a node of the graph, with its ID as name
	geometry.Rect
	Fill   Color
	Stroke Stroke
	Bars   []Bar // on its ground, below border and letters
	Rows   []Row // from the top; their heights add up to at most H
}

// Bar is a rectangle of one colour in a box, placed from the box's top left corner:
// what tells its kind where colours do not.
type Bar struct {
	geometry.Rect
	Fill Color
}

// Row is one line of text in a box, or a coloured band without text.
type Row struct {
	Height geometry.Length
	Fill   Color           // behind the whole row; empty: the box's
	Indent geometry.Length // of the left text, from the box's edge
	Left   Run
	Right  Run  // set against the right edge
	Centre bool // the left text stands in the middle instead

	// Sign stands before the left text, in a style of its own: a mark on a
	// text that is struck through.
	Sign Run
	Hang geometry.Length // from the beginning of the sign to that of the left text

	// Joins says how the row goes on from the one above: by its left text or, where
	// there is none, by its right one. A text that was wrapped is one text.
	Joins Join

	Things Things // what it stands for
	Named  Things // who is named in it, and stands elsewhere: the members of a collaboration
}

// Join is how a row goes on from the one above.
type Join uint8

// The joins.
const (
	Begins   Join = iota // it does not: a text of its own begins
	Spaced               // with a space between
	Abutting             // without one: after a hyphen or a stroke of the text's own
	Hyphened             // within a word: the hyphen above is there only for the break
)

// Run is a piece of text in one style.
type Run struct {
	Text   string
	Size   geometry.Length // of the letters
	Bold   bool
	Italic bool
	Strike bool
	Color  Color
}

// Color is "#rrggbb", or empty for none.
type Color string

// Dash is the style of a border or a line.
type Dash uint8

// Line styles. Double is drawn as two parallel borders, DashDot as dashes with a dot
// between them.
const (
	Solid Dash = iota
	Dashed
	Dotted
	Double
	DashDot
)

// Stroke is a border or a line.
type Stroke struct {
	Color Color
	Width geometry.Length // zero: not drawn
	Dash  Dash
}

// Dashes are the lengths of ink and gap, by turns, of which a stroke is made; nil is
// an unbroken one. They grow with the stroke, so that a thick border is still seen to
// be dashed or dotted.
func (s Stroke) Dashes() []geometry.Length {
	switch s.Dash {
	case Dashed:
		return []geometry.Length{3*geometry.Pt + s.Width, 2*geometry.Pt + s.Width/2}
	case Dotted:
		return []geometry.Length{s.Width, geometry.Pt + s.Width}
	case DashDot:
		return []geometry.Length{4*geometry.Pt + s.Width, geometry.Pt + s.Width, s.Width, geometry.Pt + s.Width}
	}
	return nil
}

// Line is a connection of straight segments through its points, at least two.
// One that says how two boxes belong together names them, by their IDs: it is
// an edge of the graph. Its points may run either way, so that the dashes of
// lines that begin together coincide; those of an arrow run to its head.
type Line struct {
	ID, Class, Title string
	From, To         string
	Points           []geometry.Point
	Stroke           Stroke
	Arrow            bool // has a head at its last point, drawn solid whatever its dash
}

// ArrowLength is how long the head of an arrow is.
const ArrowLength = 5 * geometry.Pt

// Entry is one line of the outline.
type Entry struct {
	Depth   int
	Heading bool // a box; otherwise a fact about the box above
	Text    string
	Things  Things // what it stands for
	Named   Things // who is named in it, and stands elsewhere: the members of a collaboration
}
