// Package report prints: findings as text, JSON, SARIF, GitHub annotations and
// JUnit, the catalogue of rules, and the outline of a drawing. It is given what
// to print and writes it. It judges nothing, opens nothing, and knows of the
// outside world only the io.Writer it is handed: its errors are those of the writer.
package report

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
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

// Findings is what became of the files of one run.
type Findings struct {
	Files    []string          // in the order they were named
	List     []diag.Diagnostic // in the order they are to be shown
	Accepted []diag.Accepted   // findings somebody has answered for
	All      bool              // text lists those of a rule with very many as well
	Unread   []string          // those of Files that are no model
	Partly   []string          // those of Unread on which the rules were run, as far as they can be read
	// NotExamined are the rules that could not speak of some file.
	NotExamined []judge.NotExamined
	Law         []judge.Law   // that they were judged by
	FailOn      diag.Severity // what the caller counts as a failure
	Rules       []*diag.Rule  // the whole catalogue
	Version     string        // of this program
}

// formats are the printers of one thing by what their format is called, the one
// for people first.
type formats[P any] []struct {
	name  string
	print P
}

func (f formats[P]) names() []string {
	names := make([]string, len(f))
	for i := range f {
		names[i] = f[i].name
	}
	return names
}

// of returns the printer of a format; none for one that nobody knows.
func (f formats[P]) of(format string) (none P) {
	for i := range f {
		if f[i].name == format {
			return f[i].print
		}
	}
	return none
}

// Printer writes findings in one format.
type Printer func(io.Writer, *Findings, Options) error

var printers = formats[Printer]{
	{"text", Text},
	{"json", JSON},
	{"sarif", SARIF},
	{"github", GitHub},
	{"junit", JUnit},
}

// Formats lists the formats of findings, the one for people first.
func Formats() []string { return printers.names() }

// PrinterOf returns the printer of a format, or nil.
func PrinterOf(format string) Printer { return printers.of(format) }

// formatVersion is that of the JSON this package writes; its first field.
const formatVersion = 1

// writeJSON writes a value for people and programs alike: indented, with < and &
// as they are, and with what would steer a screen by its number.
func writeJSON(w io.Writer, value any) error {
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

// ruleTag names a rule where its English name belongs: in the catalogue, and for
// programs.
func ruleTag(r *diag.Rule) string { return r.ID + " " + r.Name }

// helpOf is how to mend a finding: its own words, else the rule's.
func helpOf(d *diag.Diagnostic, l message.Lang) string {
	if !d.Help.IsZero() {
		return d.Help.In(l)
	}
	return message.Fixed(d.Rule.Mend).In(l)
}
