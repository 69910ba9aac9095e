package report

import "io"

// DiffText writes a comparison for a terminal: what everybody asks first on the
// first screen, then the lists.
func DiffText(w io.Writer, c *Contrast, o Options) error {
	p := diffPage{c: c, lang: o.Lang, limit: textItems}
	if c.Raw {
		p.limit = 0
	}
	return documentText(w, p.document(), o)
}
