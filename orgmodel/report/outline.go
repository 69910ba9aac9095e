package report

import (
	"bufio"
	"io"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
)

// OutlinePrinter writes what a drawing shows as text, in one format. View is
// the name of the view the drawing is of.
type OutlinePrinter func(w io.Writer, view string, d *drawing.Drawing, o Options) error

var outlinePrinters = formats[OutlinePrinter]{
	{"text", OutlineText},
	{"markdown", OutlineMarkdown},
	{"docx", OutlineDOCX},
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
	if standing := d.Standing(); standing != "" {
		t.style(bold, oneLine(standing))
		t.WriteByte('\n')
	}
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
	if d.Marks != "" {
		t.WriteString("\n" + oneLine(d.Marks) + "\n")
	}
	return t.Flush()
}

// OutlineMarkdown writes an outline as nested lists, with boxes in bold.
func OutlineMarkdown(w io.Writer, _ string, d *drawing.Drawing, _ Options) error {
	return document.Markdown(w, outlineDocument(d))
}

func outlineDocument(d *drawing.Drawing) *document.Document {
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

// OutlineJSON writes an outline for programs.
func OutlineJSON(w io.Writer, view string, d *drawing.Drawing, _ Options) error {
	out := jsonOutline{
		FormatVersion: formatVersion, View: view, Language: string(d.Lang),
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
	return writeJSON(w, out)
}
