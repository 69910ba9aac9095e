// Package outline prints what a drawing shows as text, to be read aloud or searched: the
// same boxes, lines and marks in words. It draws nothing and works nothing out.
package outline

import (
	"io"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document/docx"
	"github.com/orgmodel/orgmodel/orgmodel/internal/harmless"
	"github.com/orgmodel/orgmodel/orgmodel/internal/terminal"
	"github.com/orgmodel/orgmodel/orgmodel/report/internal/text"
	"github.com/orgmodel/orgmodel/orgmodel/report/printing"
)

// Printer writes what a drawing shows as text, in one format. View is
// the name of the view the drawing is of.
type Printer func(w io.Writer, view string, d *drawing.Drawing, o printing.Options) error

var printers = printing.Formats[Printer]{
	{"text", Text},
	{"markdown", Markdown},
	{"docx", DOCX},
	{"json", JSON},
}

// Formats lists the formats of outlines, the one for people first.
func Formats() []string { return printers.Names() }

// PrinterOf returns the printer of a format, or nil.
func PrinterOf(format string) Printer { return printers.Of(format) }

// Text writes an outline to be read on a terminal, or aloud by one that
// cannot be seen: depth is indentation, and a fact begins with a dash.
func Text(w io.Writer, _ string, d *drawing.Drawing, o printing.Options) error {
	t := text.New(w, o)
	if standing := d.Standing(); standing != "" {
		t.Style(terminal.Bold, harmless.Line(standing))
		t.WriteByte('\n')
	}
	t.Style(terminal.Bold, harmless.Line(d.Title))
	t.WriteByte('\n')
	if d.Description != "" {
		t.WriteString(strings.Join(terminal.Wrap(harmless.Line(d.Description), terminal.Width), "\n") + "\n")
	}
	t.WriteByte('\n')
	for _, e := range d.Outline {
		t.WriteString(strings.Repeat("  ", max(e.Depth, 0)))
		if e.Heading {
			t.Style(terminal.Bold, harmless.Line(e.Text))
		} else {
			t.WriteString("- " + harmless.Line(e.Text))
		}
		t.WriteByte('\n')
	}
	if d.Marks != "" {
		t.WriteString("\n" + harmless.Line(d.Marks) + "\n")
	}
	return t.Flush()
}

// Markdown writes an outline as nested lists, with boxes in bold.
func Markdown(w io.Writer, _ string, d *drawing.Drawing, _ printing.Options) error {
	return document.Markdown(w, documentOf(d))
}

func documentOf(d *drawing.Drawing) *document.Document {
	out := &document.Document{Lang: d.Lang, Title: d.Name()}
	if d.Partly != "" {
		out.Lead = []string{d.Partly}
	}
	items := make([]document.Item, len(d.Outline))
	for i, e := range d.Outline {
		items[i] = document.Item{Text: e.Text, Strong: e.Heading, Depth: max(e.Depth, 0)}
	}
	out.Add("outline", "", document.Paragraph(d.Description), document.Block{Items: items}, document.Paragraph(d.Marks))
	return out
}

// DOCX writes what a drawing shows.
func DOCX(w io.Writer, _ string, d *drawing.Drawing, _ printing.Options) error {
	return docx.Write(w, documentOf(d))
}

// jsonOutline is published as docs/show.schema.json.
type jsonOutline struct {
	FormatVersion int            `json:"format_version"`
	View          string         `json:"view"`
	Language      string         `json:"language"`
	Status        string         `json:"status"`
	Stamp         string         `json:"stamp"`
	Partly        string         `json:"partly"`
	Title         string         `json:"title"`
	Description   string         `json:"description"`
	Marks         string         `json:"marks"`
	Entities      []jsonOutlined `json:"entities"`
	Entries       []jsonEntry    `json:"entries"`
}

// jsonOutlined is what entries stand for.
type jsonOutlined struct {
	ID          string   `json:"id"`
	Table       string   `json:"table"`
	Status      string   `json:"status,omitempty"`
	Assumed     bool     `json:"assumed"`
	AssumedKeys []string `json:"assumed_keys,omitempty"`
}

type jsonEntry struct {
	Depth   int      `json:"depth"`
	Heading bool     `json:"heading"`
	Text    string   `json:"text"`
	IDs     []string `json:"ids,omitempty"`
	Named   []string `json:"named,omitempty"`
}

// JSON writes an outline for programs.
func JSON(w io.Writer, view string, d *drawing.Drawing, _ printing.Options) error {
	out := jsonOutline{
		FormatVersion: printing.FormatVersion, View: view, Language: string(d.Lang),
		Status: string(d.Status), Stamp: d.Stamp, Partly: d.Partly, Marks: d.Marks,
		Title: d.Title, Description: d.Description, Entities: make([]jsonOutlined, len(d.Entities)), Entries: make([]jsonEntry, len(d.Outline)),
	}
	for i, e := range d.Entities {
		out.Entities[i] = jsonOutlined{
			ID: e.ID, Table: string(e.Type), Status: string(e.Status),
			Assumed: e.Assumed.All, AssumedKeys: slices.Compact(slices.Sorted(slices.Values(e.Assumed.Keys))),
		}
	}
	for i, e := range d.Outline {
		out.Entries[i] = jsonEntry{Depth: e.Depth, Heading: e.Heading, Text: e.Text, IDs: e.Things.IDs, Named: e.Named.IDs}
	}
	return printing.JSON(w, out)
}
