package report

import (
	"io"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/report/internal/answer"
	"github.com/orgmodel/orgmodel/orgmodel/report/internal/text"
	"github.com/orgmodel/orgmodel/orgmodel/report/printing"
	"github.com/orgmodel/orgmodel/orgmodel/why"
)

// Asked is the answer to what something rests on.
type Asked struct {
	*why.Explanation
	// All asks for everything; else what does not fit on a screen is summed up.
	All bool
}

// WhyPrinter writes such an answer in one format.
type WhyPrinter func(io.Writer, *Asked, Options) error

var whyPrinters = printing.Formats[WhyPrinter]{
	{"text", WhyText},
	{"json", WhyJSON},
}

// WhyFormats lists the formats of answers, the one for people first.
func WhyFormats() []string { return whyPrinters.Names() }

// WhyPrinterOf returns the printer of a format, or nil.
func WhyPrinterOf(format string) WhyPrinter { return whyPrinters.Of(format) }

// WhyText writes the answer for a person: what was asked at the root, one line
// for each term, and the same number at the end. It keeps to one screen: branches
// are left out first, then the lightest terms, which are summed up.
func WhyText(w io.Writer, a *Asked, o Options) error {
	t := &textPrinter{Writer: text.New(w, o)}
	for _, l := range answer.Lines(a.Explanation, a.All, o.Lang) {
		t.WriteString(strings.Repeat(" ", l.Deep))
		t.Style(l.Style, l.Text)
		t.WriteByte('\n')
	}
	return t.Flush()
}
