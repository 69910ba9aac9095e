package drawio

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
)

// xml is XML that is being written. Markup is written as it is; what comes from a drawing
// goes through say.
type xml struct{ b []byte }

// put writes markup.
func (x *xml) put(parts ...string) {
	for _, s := range parts {
		x.b = append(x.b, s...)
	}
}

// marks are the characters that would be markup.
var marks = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\n", "&#10;")

// say writes an attribute. Its text must be plain, or be HTML that was made of plain texts.
func (x *xml) say(name, text string) { x.put(" ", name, `="`, marks.Replace(text), `"`) }

// plain is a text of a drawing as HTML: nothing in it is markup, and nothing steers who
// reads it. Labels and tooltips are HTML, as the value of an attribute: both is escaped.
func plain(text string) string { return marks.Replace(paint.Plain(text)) }

// pixels writes lengths as attributes, in pixels.
func (x *xml) pixels(p *plane, name string, v geometry.Length) {
	x.put(" ", name, `="`, p.px(v), `"`)
}
