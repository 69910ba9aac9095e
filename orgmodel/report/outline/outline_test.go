package outline

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report/internal/reporttest"
	"github.com/orgmodel/orgmodel/orgmodel/report/printing"
)

func sample() *drawing.Drawing {
	return &drawing.Drawing{Lang: message.SV, Status: orgmodel.InForce, Title: "Borås * stad", Description: "Två rutor.", Outline: []drawing.Entry{
		{Depth: 0, Heading: true, Text: "Nämnden_x"}, {Depth: 1, Text: "Ordförande: ?"}, {Depth: 1, Heading: true, Text: "Enheten"},
	}}
}

func TestText(t *testing.T) {
	for format, want := range map[string]string{
		"text":     reporttest.Lines("Borås * stad", "Två rutor.", "", "Nämnden_x", "  - Ordförande: ?", "  Enheten"),
		"markdown": reporttest.Lines(`# Borås \* stad`, "", "Två rutor.", "", `- **Nämnden\_x**`, "  - Ordförande: ?", "  - **Enheten**"),
	} {
		var b bytes.Buffer
		if err := PrinterOf(format)(&b, "structure", sample(), printing.Options{}); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, b.String()); d != "" {
			t.Errorf("%s:\n%s", format, d)
		}
	}
}

// TestJSON holds an outline against the schema that is published.
func TestJSON(t *testing.T) {
	reporttest.Hold(t, "../../../docs", "show", func(b *bytes.Buffer) error { return JSON(b, "structure", sample(), printing.Options{}) })
}

func TestFormats(t *testing.T) {
	if d := cmp.Diff([]string{"text", "markdown", "docx", "json"}, Formats()); d != "" {
		t.Error(d)
	}
	if PrinterOf("yaml") != nil {
		t.Error("there is a printer for yaml")
	}
}
