// Package report prints: findings as text, JSON, SARIF, GitHub annotations and
// JUnit, comparisons, key figures, and a model for other programs; rulebook prints the
// rules themselves, and outline what a drawing shows. It is given what to print and writes it. It judges nothing, opens nothing, and knows of the
// outside world only the io.Writer it is handed: its errors are those of the writer.
package report

import (
	"io"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report/printing"
)

// Options say how the reader wants it.
type Options = printing.Options

// Dialect is how a table is written for what opens it.
type Dialect = printing.Dialect

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

// Printer writes findings in one format.
type Printer func(io.Writer, *Findings, Options) error

var printers = printing.Formats[Printer]{
	{"text", Text},
	{"json", JSON},
	{"sarif", SARIF},
	{"github", GitHub},
	{"junit", JUnit},
}

// Formats lists the formats of findings, the one for people first.
func Formats() []string { return printers.Names() }

// PrinterOf returns the printer of a format, or nil.
func PrinterOf(format string) Printer { return printers.Of(format) }

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
