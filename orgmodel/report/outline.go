package report

import (
	"bufio"
	"io"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
)

// OutlinePrinter writes what a drawing shows as text, in one format. View is
// the name of the view the drawing is of.
type OutlinePrinter func(w io.Writer, view string, d *drawing.Drawing, o Options) error

var outlinePrinters = formats[OutlinePrinter]{
	{"text", OutlineText},
	{"markdown", OutlineMarkdown},
	{"json", OutlineJSON},
}

// OutlineFormats lists the formats of outlines, the one for people first.
func OutlineFormats() []string { return outlinePrinters.names() }

// OutlinePrinterOf returns the printer of a format, or nil.
func OutlinePrinterOf(format string) OutlinePrinter { return outlinePrinters.of(format) }

// OutlineText writes an outline to be read on a terminal, or aloud by one that
// cannot be seen: depth is indentation, and a fact begins with a dash.
func OutlineText(w io.Writer, _ string, d *drawing.Drawing, o Options) error {
	t := &textPrinter{Writer: bufio.NewWriter(w), Options: o}
	t.style(bold, oneLine(d.Title))
	t.WriteByte('\n')
	if d.Description != "" {
		t.WriteString(strings.Join(Wrap(oneLine(d.Description), TextWidth), "\n") + "\n")
	}
	t.WriteByte('\n')
	for _, e := range d.Outline {
		t.WriteString(strings.Repeat("  ", max(e.Depth, 0)))
		if e.Heading {
			t.style(bold, oneLine(e.Text))
		} else {
			t.WriteString("- " + oneLine(e.Text))
		}
		t.WriteByte('\n')
	}
	return t.Flush()
}

// OutlineMarkdown writes an outline as nested lists, with boxes in bold.
func OutlineMarkdown(w io.Writer, _ string, d *drawing.Drawing, o Options) error {
	b := bufio.NewWriter(w)
	b.WriteString("# " + markdown(d.Title) + "\n\n")
	if d.Description != "" {
		b.WriteString(markdown(d.Description) + "\n\n")
	}
	for _, e := range d.Outline {
		b.WriteString(strings.Repeat("  ", max(e.Depth, 0)) + "- ")
		if e.Heading {
			b.WriteString("**" + markdown(e.Text) + "**\n")
		} else {
			b.WriteString(markdown(e.Text) + "\n")
		}
	}
	return b.Flush()
}

// jsonOutline is published as docs/show.schema.json.
type jsonOutline struct {
	FormatVersion int         `json:"format_version"`
	View          string      `json:"view"`
	Language      string      `json:"language"`
	Title         string      `json:"title"`
	Description   string      `json:"description"`
	Entries       []jsonEntry `json:"entries"`
}

type jsonEntry struct {
	Depth   int    `json:"depth"`
	Heading bool   `json:"heading"`
	Text    string `json:"text"`
}

// OutlineJSON writes an outline for programs.
func OutlineJSON(w io.Writer, view string, d *drawing.Drawing, _ Options) error {
	out := jsonOutline{
		FormatVersion: formatVersion, View: view, Language: string(d.Lang),
		Title: d.Title, Description: d.Description, Entries: make([]jsonEntry, len(d.Outline)),
	}
	for i, e := range d.Outline {
		out.Entries[i] = jsonEntry{Depth: e.Depth, Heading: e.Heading, Text: e.Text}
	}
	return writeJSON(w, out)
}
