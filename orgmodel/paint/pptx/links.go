package pptx

import (
	"net/url"
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel/paint"
)

// link is where a link of a box leads: to another slide, or out of the file.
func (f *file) link(href string) (to relation, ok bool) {
	href = paint.Address(href)
	if n := f.names[href]; n > 0 {
		return relation{kind: typeOf + "slide", target: "slide" + strconv.Itoa(n) + ".xml"}, true
	}
	href = address(href)
	return relation{kind: typeOf + "hyperlink", target: href, external: true}, href != ""
}

// longestAddress is what PowerPoint takes; of a longer one it says that the file is
// damaged.
const longestAddress = 2000

// address writes a link as a file may name it; empty if no program would follow it. One
// that cannot be read makes the whole file count as damaged.
func address(href string) string {
	u, err := url.Parse(href)
	if err != nil || href == "" {
		return ""
	}
	if web := u.Scheme == "http" || u.Scheme == "https"; web && u.Host == "" {
		return ""
	}
	var b []byte
	for i := range len(href) {
		switch c := href[i]; {
		case c <= ' ' || c >= 0x7f, c == '"', c == '<', c == '>', c == '\\', c == '^', c == '`', c == '{', c == '|', c == '}':
			const hex = "0123456789ABCDEF"
			b = append(b, '%', hex[c>>4], hex[c&15])
		default:
			b = append(b, c)
		}
	}
	if len(b) > longestAddress {
		return ""
	}
	return string(b)
}
