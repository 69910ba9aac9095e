package report

import "io"

// DiffMarkdown writes a comparison to paste into the paper that a board decides
// on: with the questions, the method, what is not known and the sources.
func DiffMarkdown(w io.Writer, c *Contrast, o Options) error {
	p := diffPage{c: c, lang: o.Lang, full: true}
	return documentMarkdown(w, p.document())
}
