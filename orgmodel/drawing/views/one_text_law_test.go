package views_test

import (
	"fmt"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
)

// tornNames lists boxes whose name is not painted as one text, however many lines it
// takes: nobody would find it.
func tornNames(d *drawing.Drawing) (list []string) {
	whole := map[*drawing.Box]bool{}
	for p := range paint.Pieces(d) {
		if p.Kind == paint.Text && named(p.Box.Title, strings.TrimRight(p.Whole, "*")) {
			whole[p.Box] = true
		}
	}
	for i := range d.Boxes {
		if b := &d.Boxes[i]; b.Node && strings.HasPrefix(b.Class, "unit") && !whole[b] {
			list = append(list, fmt.Sprintf("%s is called %q, and no text in it is", b.ID, b.Title))
		}
	}
	return list
}

// named reports whether the title of a box begins with a name, to which more may be said.
func named(title, name string) bool {
	title = paint.Plain(title)
	if sign, rest, ok := strings.Cut(title, " "); ok && slices.Contains(signs, sign) {
		title = rest
	}
	rest, ok := strings.CutPrefix(title, name)
	rest = strings.TrimLeft(rest, "*")
	return ok && name != "" && (rest == "" || strings.HasPrefix(rest, " – ") || strings.HasPrefix(rest, " (") || strings.HasPrefix(rest, ":"))
}
