package report

import (
	"io"

	"github.com/orgmodel/orgmodel/orgmodel/compare"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report/printing"
)

// SideBySide is any number of organisations laid side by side, with what the
// rules say of each.
type SideBySide struct {
	*compare.Comparison
	Checks []Check        // by member
	Places []judge.Places // where the keys of each member stand; none: nobody knows
	Parts  []string       // those asked for; none: all
}

// Check is what the rules say of one organisation, and of the change to it from
// the first; nil where there is no such change.
type Check struct {
	Own, Impact []diag.Diagnostic
	Law         []judge.Law // that the organisation was judged by
	// Compared says that the change from the first organisation was judged.
	Compared bool
}

// The parts of what is laid side by side, by the words for them.
const (
	PartMetrics    = "metrics"
	PartIndicators = "indicators"
	PartCoverage   = "coverage"
	PartPathways   = "pathways"
	PartFindings   = "findings"
)

// laws are what the members were judged by, each day once.
func (s *SideBySide) laws() (list []judge.Law) {
	for i := range s.Checks {
		list = judge.AddLaw(list, s.Checks[i].Law...)
	}
	return list
}

// lawOfFigures is the line about the law of the figures beside each other.
func (s *SideBySide) lawOfFigures() message.Message {
	var ids []string
	for i := range s.Figures {
		ids = append(ids, s.Figures[i].Metric)
	}
	return lawOfFigures(ids)
}

// CompareParts lists the parts in the order they are written.
func CompareParts() []string {
	return []string{PartMetrics, PartIndicators, PartCoverage, PartPathways, PartFindings}
}

// has reports whether a part is asked for: all are when none is named.
func (s *SideBySide) has(part string) bool {
	for _, p := range s.Parts {
		if p == part {
			return true
		}
	}
	return len(s.Parts) == 0
}

// marks are those of each member's own figures, and of those about the change to it
// from the first.
func (s *SideBySide) marks(l message.Lang) (own, change []marks) {
	for i := range s.Members {
		m := &s.Members[i]
		own = append(own, marksOf(m.Org, l))
		change = append(change, own[i])
		if m.Diff != nil {
			change[i] = marksOfPair(m.Diff.Ahead().Pair(), l)
		}
	}
	return own, change
}

// rest is what a statement about one member rests on, by the keys that make it.
func (s *SideBySide) rest(member int, keys []ground.Key) ground.Brief {
	b := ground.Of().Brief()
	for _, k := range keys {
		b = b.With(s.Members[member].Org.Stated(k))
	}
	return b
}

// ComparePrinter writes organisations side by side in one format.
type ComparePrinter func(io.Writer, *SideBySide, Options) error

var comparePrinters = printing.Formats[ComparePrinter]{
	{"text", CompareText},
	{"markdown", CompareMarkdown},
	{"json", CompareJSON},
	{"csv", CompareCSV},
	{"html", CompareHTML},
	{"docx", CompareDOCX},
}

// CompareFormats lists the formats, the one for people first.
func CompareFormats() []string { return comparePrinters.Names() }

// ComparePrinterOf returns the printer of a format, or nil.
func ComparePrinterOf(format string) ComparePrinter { return comparePrinters.Of(format) }

// CompareText writes for a terminal: no more columns beside each other than it
// has room for.
func CompareText(w io.Writer, s *SideBySide, o Options) error {
	return document.Text(w, s.document(o.Lang, textColumns), o.Color)
}

// CompareMarkdown writes tables to paste into a document.
func CompareMarkdown(w io.Writer, s *SideBySide, o Options) error {
	return document.Markdown(w, s.document(o.Lang, len(s.Members)))
}

// CompareHTML writes one page that needs nothing else.
func CompareHTML(w io.Writer, s *SideBySide, o Options) error {
	return document.HTML(w, s.document(o.Lang, len(s.Members)), "")
}
