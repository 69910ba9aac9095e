package report

import (
	"io"

	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
)

// DiffText writes a comparison for a terminal: what everybody asks first on the
// first screen, then the lists.
func DiffText(w io.Writer, c *Contrast, o Options) error {
	p := diffPage{c: c, lang: o.Lang, limit: textItems}
	if c.Raw {
		p.limit = 0
	}
	return document.Text(w, p.document(), o.Color)
}
