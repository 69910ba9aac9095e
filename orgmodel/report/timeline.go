package report

import (
	"io"

	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/report/printing"
	"github.com/orgmodel/orgmodel/orgmodel/timeline"
)

// Walked is a chain of states, and how much of it is to be told.
type Walked struct {
	*timeline.Timeline
	// Raw asks for everything: also the changes that another explains, and
	// lists at full length.
	Raw bool
}

// TimelinePrinter writes a chain of states in one format.
type TimelinePrinter func(io.Writer, *Walked, Options) error

var timelinePrinters = printing.Formats[TimelinePrinter]{
	{"text", TimelineText},
	{"markdown", TimelineMarkdown},
	{"json", TimelineJSON},
	{"html", TimelineHTML},
	{"docx", TimelineDOCX},
}

// TimelineFormats lists the formats, the one for people first.
func TimelineFormats() []string { return timelinePrinters.Names() }

// TimelinePrinterOf returns the printer of a format, or nil.
func TimelinePrinterOf(format string) TimelinePrinter { return timelinePrinters.Of(format) }

// stepItems is how many entries a list of a step has in text.
const stepItems = 8

// TimelineText writes for a terminal, with long lists cut short.
func TimelineText(w io.Writer, t *Walked, o Options) error {
	limit := stepItems
	if t.Raw {
		limit = 0
	}
	return document.Text(w, timelineDocument(t, o.Lang, limit), o.Color)
}

// TimelineMarkdown writes for a document, with all lists whole.
func TimelineMarkdown(w io.Writer, t *Walked, o Options) error {
	return document.Markdown(w, timelineDocument(t, o.Lang, 0))
}

// TimelineHTML writes one page that needs nothing else.
func TimelineHTML(w io.Writer, t *Walked, o Options) error {
	return document.HTML(w, timelineDocument(t, o.Lang, 0), "")
}
