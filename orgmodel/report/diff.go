package report

import (
	"io"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/compare"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/headline"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/internal/atonce"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/report/printing"
)

// Contrast is all there is to say of two organisations: what differs, what it
// means, and the figures before and after. It is worked out once; every format
// prints the same.
type Contrast struct {
	Files  [2]string       // as the reader named them
	Places [2]judge.Places // where the keys of each stand; nil: nobody knows
	Diff   *diff.Comparison
	Impact impact.Outcome
	ChangeFigures
	headline.Headline
	Groups []metrics.Served
	// Later is the same once all has taken place that the new file dates later than the
	// day it describes; nil: it dates nothing later.
	Later *Contrast

	// Raw asks for everything: also what another change explains, and lists
	// at full length.
	Raw bool
	// Pictures are drawings for a page of its own, or for a file that holds them.
	Pictures []Picture

	Rules   []*diag.Rule // the whole catalogue
	Version string       // of this program
}

// ChangeFigures are all key figures of both organisations, and those about the
// change.
type ChangeFigures struct {
	Figures []FigurePair
	Changes []metrics.ChangeResult
}

// Picture is a drawing that is part of a page.
type Picture struct {
	ID, Label, SVG string
	Paper          string   // width and height of the sheet it was made for, in words of CSS; empty: none
	Outline        []string // the same in text, indented

	// For a file that holds pictures: as pixels too, what it shows in words, how large it
	// is, and the sheet that it was made for.
	PNG         []byte
	Alt         string
	Size, Sheet geometry.Size
}

// FigurePair is one key figure of both organisations.
type FigurePair struct {
	Metric   *metrics.Metric
	Figure   *metrics.Figure
	Old, New figure.Figure
	// Delta is what they differ by; unknown where they are not to be compared.
	Delta orgmodel.Quantity
	Apart compare.Reason // why they are not set against each other
}

// Gather collects what there is to say about what differs and what it means.
func Gather(c *diff.Comparison, outcome impact.Outcome, figures ChangeFigures) *Contrast {
	out := &Contrast{Diff: c, Impact: outcome, ChangeFigures: figures, Groups: metrics.ServedGroups(c.Pair())}
	out.Headline = headline.Of(c, func(id string) figure.Figure {
		if f := out.figure(id); f != nil {
			return *f
		}
		return figure.Figure{}
	})
	if ahead := c.Ahead(); ahead != c && c.OneHistory() {
		out.Later = &Contrast{Diff: ahead, Headline: headline.Of(ahead, headline.Computed(ahead)), Groups: metrics.ServedGroups(ahead.Pair())}
	}
	return out
}

// MeasureChange works out the figures. It may do so while package impact judges
// the same change.
func MeasureChange(c *diff.Comparison) ChangeFigures {
	return MeasureBeside(c, MeasureBoth(c.Pair().Old, c.Pair().New))
}

// MeasureBoth works out those of both organisations, which do not rest on what changed.
func MeasureBoth(was, is *metrics.Inputs) (figures []FigurePair) {
	for _, m := range metrics.All() {
		for i := range m.Figures {
			figures = append(figures, FigurePair{Metric: &m, Figure: &m.Figures[i]})
		}
	}
	atonce.Each(2*len(figures), func(i int) {
		f := &figures[i/2]
		if i%2 == 0 {
			f.Old = f.Figure.Compute(was)
		} else {
			f.New = f.Figure.Compute(is)
		}
	})
	return figures
}

// MeasureBeside is MeasureChange where those of both organisations are known.
func MeasureBeside(c *diff.Comparison, both []FigurePair) ChangeFigures {
	out := ChangeFigures{Figures: both, Changes: metrics.Measure(metrics.Changes(), c.Pair())}
	for i := range out.Figures {
		f := &out.Figures[i]
		if f.Apart = compare.Within(c, f.Metric.ID, f.Figure.ID); f.Apart == compare.Comparable {
			f.Delta = metrics.Delta(f.Old, f.New)
		}
	}
	return out
}

// figure returns the value of a figure about the change; nil when there is no
// such figure.
func (c *Contrast) figure(id string) *figure.Figure {
	for i := range c.Changes {
		if c.Changes[i].Figure.ID == id {
			return &c.Changes[i].Value
		}
	}
	return nil
}

// Differs reports whether anything changes.
func (c *Contrast) Differs() bool { return len(c.Diff.Changes) > 0 }

// findings are the consequences as the printers of findings take them.
func (c *Contrast) findings() *Findings {
	return &Findings{Files: c.Files[:], List: c.Impact.Findings, Accepted: c.Impact.Accepted, NotExamined: c.Impact.NotExamined, Law: c.Impact.Law, Rules: c.Rules, Version: c.Version}
}

// DiffPrinter writes a comparison in one format.
type DiffPrinter func(io.Writer, *Contrast, Options) error

var diffPrinters = printing.Formats[DiffPrinter]{
	{"text", DiffText},
	{"markdown", DiffMarkdown},
	{"json", DiffJSON},
	{"html", DiffHTML},
	{"docx", DiffDOCX},
	{"csv", DiffCSV},
	{"sarif", func(w io.Writer, c *Contrast, o Options) error { return SARIF(w, c.findings(), o) }},
	{"github", func(w io.Writer, c *Contrast, o Options) error { return GitHub(w, c.findings(), o) }},
}

// DiffFormats lists the formats of comparisons, the one for people first.
func DiffFormats() []string { return diffPrinters.Names() }

// DiffPrinterOf returns the printer of a format, or nil.
func DiffPrinterOf(format string) DiffPrinter { return diffPrinters.Of(format) }
