// Package printing is what all that print a report have in common: what a reader asks
// for, the formats by name, text with styles, and JSON. It knows nothing of what is
// printed.
package printing

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Options say how the reader wants it.
type Options struct {
	Lang  message.Lang
	Color bool
	Quiet bool // the findings, without the line that sums them up
	CSV   Dialect
	Terms bool // JSON also lists what each figure is made of
}

// Dialect is how a table is written for what opens it. The zero value is for
// programs: commas between cells, decimal points, no mark.
type Dialect struct {
	Separator rune // between cells; 0: a comma, or a semicolon where that is the decimal sign
	// Swedish is what a spreadsheet in Swedish opens as it stands: decimal
	// commas, and a mark by which it knows the encoding.
	Swedish bool
}

// Between is what stands between two cells.
func (d Dialect) Between() rune {
	switch {
	case d.Separator != 0:
		return d.Separator
	case d.Swedish:
		return ';'
	}
	return ','
}

// Formats are the printers of one thing by what their format is called, the one
// for people first.
type Formats[P any] []struct {
	Name  string
	Print P
}

// Names lists what the formats are called.
func (f Formats[P]) Names() []string {
	names := make([]string, len(f))
	for i := range f {
		names[i] = f[i].Name
	}
	return names
}

// Of returns the printer of a format; none for one that nobody knows.
func (f Formats[P]) Of(format string) (none P) {
	for i := range f {
		if f[i].Name == format {
			return f[i].Print
		}
	}
	return none
}

// FormatVersion is that of the JSON of all reports; its first field.
const FormatVersion = 1

// JSON writes a value for people and programs alike: indented, with < and &
// as they are, and with what would steer a screen by its number.
func JSON(w io.Writer, value any) error {
	var text bytes.Buffer
	e := json.NewEncoder(&text)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(value); err != nil {
		return err
	}
	_, err := w.Write(harmless.JSON(text.Bytes()))
	return err
}
