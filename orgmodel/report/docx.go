package report

import (
	"io"

	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document/docx"
)

// What Markdown says, a file of Word says: both are made of the same document. The file
// has pictures besides.

// DiffDOCX writes a comparison as the paper that a board decides on.
func DiffDOCX(w io.Writer, c *Contrast, o Options) error {
	p := diffPage{c: c, lang: o.Lang, full: true}
	return docx.Write(w, p.paper())
}

// ProposalsDOCX writes two proposals on one base.
func ProposalsDOCX(w io.Writer, c *Proposals, o Options) error {
	return docx.Write(w, c.document(o.Lang, true, 0))
}

// CompareDOCX writes organisations side by side.
func CompareDOCX(w io.Writer, s *SideBySide, o Options) error {
	return docx.Write(w, s.document(o.Lang, len(s.Members)))
}

// TimelineDOCX writes a chain of states, with all lists whole.
func TimelineDOCX(w io.Writer, t *Walked, o Options) error {
	return docx.Write(w, timelineDocument(t, o.Lang, 0))
}

// MetricsDOCX writes key figures.
func MetricsDOCX(w io.Writer, m *Measured, o Options) error {
	return docx.Write(w, m.document(o.Lang))
}

// heldPictures are pictures for a file that holds them as parts of its own.
func heldPictures(list []Picture) []document.Block {
	blocks := make([]document.Block, len(list))
	for i := range list {
		p := &list[i]
		blocks[i].Picture = &document.Picture{Label: p.Label, Alt: p.Alt, PNG: p.PNG, SVG: []byte(p.SVG), Size: p.Size, Sheet: p.Sheet}
	}
	return blocks
}
