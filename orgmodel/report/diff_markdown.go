package report

import (
	"io"

	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
)

// DiffMarkdown writes a comparison to paste into the paper that a board decides
// on: with the questions, the method, what is not known and the sources.
func DiffMarkdown(w io.Writer, c *Contrast, o Options) error {
	p := diffPage{c: c, lang: o.Lang, full: true}
	return document.Markdown(w, p.paper())
}
