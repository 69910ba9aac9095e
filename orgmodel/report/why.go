package report

import (
	"io"

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

var whyPrinters = formats[WhyPrinter]{
	{"text", WhyText},
	{"json", WhyJSON},
}

// WhyFormats lists the formats of answers, the one for people first.
func WhyFormats() []string { return whyPrinters.names() }

// WhyPrinterOf returns the printer of a format, or nil.
func WhyPrinterOf(format string) WhyPrinter { return whyPrinters.of(format) }
