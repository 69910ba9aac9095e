package drawing

import (
	"github.com/orgmodel/orgmodel/orgmodel/internal/layout"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Detail says how much a box tells.
type Detail string

// The three details.
const (
	Overview Detail = "overview" // names and sums
	Standard Detail = "standard" // posts and staff as well
	Full     Detail = "full"     // all there is: other names, areas, notes
)

// Details lists the details.
func Details() []string { return []string{string(Overview), string(Standard), string(Full)} }

// Options say what of an organisation to draw, and for which sheet. The zero value
// is in order for all views save the network, which needs Place; a word that is
// not known is refused.
type Options struct {
	Lang        message.Lang // of labels; empty: the file's
	Root        string       // id of the unit to draw with all below it; empty: everything
	Depth       int          // levels below the root; 0: all
	Detail      Detail       // empty: Standard
	Paper       string       // "A3", one of Papers; empty: no sheet
	Orientation Orientation  // empty: Auto

	// Place finds places where the line of command gives no order: the network
	// view cannot be drawn without it, the others do not ask for it.
	// engine.Placer(ctx, engine.Graphviz()) is one.
	Place Placer
	// ToSheets is the command that draws the same on several sheets, for the note that
	// says that the text on one is too small; empty: only the flag of it is named.
	ToSheets string
	// OnlyText says that just the outline is wanted: what would be asked of
	// Place is left out.
	OnlyText bool
}

// Orientation says which way the sheet lies.
type Orientation string

// The orientations. Auto takes the one on which the text comes out larger.
const (
	Auto      Orientation = "auto"
	Portrait  Orientation = "portrait"
	Landscape Orientation = "landscape"
)

// Orientations lists the orientations.
func Orientations() []string {
	return []string{string(Auto), string(Portrait), string(Landscape)}
}

// Papers lists the sheets by name.
func Papers() []string { return layout.PaperNames() }

// Refusal is the error of every view: it says why there is nothing to draw, or
// which option means nothing, in the reader's language. errors.As finds it. Only
// the network view has others too: what Options.Place fails with, as it is.
type Refusal struct {
	Text message.Message
	Loop bool // the line of command goes round in a circle
}

// Error returns the English text.
func (r *Refusal) Error() string { return r.In(message.EN) }

// In implements message.Localizer.
func (r *Refusal) In(l message.Lang) string { return r.Text.In(l) }
