package report

import (
	"io"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/proposals"
	"github.com/orgmodel/orgmodel/orgmodel/report/printing"
)

// Proposals is all there is to say of two proposals on one base. What is said of a
// proposal is said by the comparison of the base with it.
type Proposals struct {
	*SideBySide // the base, and the two
	Joined      *proposals.Comparison
	Each        [2]*Contrast // the base with each of the two
	Pictures    []Picture    // for a page of its own, or for a file that holds them

	Rules   []*diag.Rule // the whole catalogue
	Version string       // of this program
}

// ProposalsPrinter writes two proposals on one base in one format.
type ProposalsPrinter func(io.Writer, *Proposals, Options) error

var proposalsPrinters = printing.Formats[ProposalsPrinter]{
	{"text", ProposalsText},
	{"markdown", ProposalsMarkdown},
	{"json", ProposalsJSON},
	{"html", ProposalsHTML},
	{"docx", ProposalsDOCX},
	{"csv", ProposalsCSV},
	{"sarif", func(w io.Writer, c *Proposals, o Options) error { return SARIF(w, c.findings(), o) }},
	{"github", func(w io.Writer, c *Proposals, o Options) error { return GitHub(w, c.findings(), o) }},
}

// ProposalsPrinterOf returns the printer of a format, or nil: two proposals have those
// that a comparison has.
func ProposalsPrinterOf(format string) ProposalsPrinter { return proposalsPrinters.Of(format) }

// ProposalsText writes for a terminal.
func ProposalsText(w io.Writer, c *Proposals, o Options) error {
	return document.Text(w, c.document(o.Lang, false, textItems), o.Color)
}

// ProposalsMarkdown writes to paste into the paper that a board decides on.
func ProposalsMarkdown(w io.Writer, c *Proposals, o Options) error {
	return document.Markdown(w, c.document(o.Lang, true, 0))
}

// ProposalsHTML writes a page of its own, with the picture in it.
func ProposalsHTML(w io.Writer, c *Proposals, o Options) error {
	return document.HTML(w, c.document(o.Lang, true, 0), picturesStyle(c.Pictures))
}

// findings are the consequences of both, each told once.
func (c *Proposals) findings() *Findings {
	f := &Findings{Files: []string{c.Each[0].Files[1], c.Each[1].Files[1]}, Rules: c.Rules, Version: c.Version}
	for _, j := range c.consequences() {
		f.List = append(f.List, *j.finding)
	}
	for side := range c.Each {
		f.Accepted = append(f.Accepted, c.Each[side].Impact.Accepted...)
		f.NotExamined = judge.AddNotExamined(f.NotExamined, c.Each[side].Impact.NotExamined...)
		f.Law = judge.AddLaw(f.Law, c.Each[side].Impact.Law...)
	}
	return f
}
