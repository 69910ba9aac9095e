package pdf

import (
	"fmt"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
)

// bookmark leads to a place on a page.
type bookmark struct {
	text  string
	level int
	page  int
	x, y  int64 // in thousandths of a point; of the whole page: negative

	parent, first, last, before, after int // places in the list; none: -1
	children                           int
}

// outlines adds the bookmarks, one at least for each page, and returns the number of
// their root.
func (d *document) outlines(u *update) int {
	var list []bookmark
	for i := range d.pages {
		list = append(list, bookmark{text: d.label(i), level: d.pages[i].Level, page: i, x: -1})
		if !d.pages[i].Bare {
			list = append(list, headings(d.pages[i].Drawing, d.pages[i].Level+1, i)...)
		}
	}
	first, last, outermost := chain(list)
	root := u.reserve()
	begin := u.next
	u.next += len(list)
	for i := range list {
		b := &list[i]
		parent := root
		if b.parent >= 0 {
			parent = begin + b.parent
		}
		var text strings.Builder
		fmt.Fprintf(&text, "<</Title %s /Parent %d 0 R", unicodeText(paint.Plain(b.text)), parent)
		for _, link := range []struct {
			name string
			to   int
		}{{"First", b.first}, {"Last", b.last}, {"Prev", b.before}, {"Next", b.after}} {
			if link.to >= 0 {
				fmt.Fprintf(&text, " /%s %d 0 R", link.name, begin+link.to)
			}
		}
		if b.children > 0 {
			fmt.Fprintf(&text, " /Count %d", -b.children) // closed
		}
		fmt.Fprintf(&text, " /Dest [%d 0 R %s]>>", pageNumber(b.page), b.view())
		u.set(begin+i, text.String())
	}
	u.set(root, fmt.Sprintf("<</Type /Outlines /First %d 0 R /Last %d 0 R /Count %d>>", begin+first, begin+last, outermost))
	return root
}

// view is how a reader shows the place.
func (b *bookmark) view() string {
	if b.x < 0 {
		return "/Fit"
	}
	text := append(paint.AppendFixed([]byte("/XYZ "), int(b.x), 3), ' ')
	return string(paint.AppendFixed(text, int(b.y), 3)) + " null"
}

// headings are bookmarks of the boxes that the outline of a drawing names.
func headings(d *drawing.Drawing, level, page int) (list []bookmark) {
	boxes := map[string]*drawing.Box{}
	for i := range d.Boxes {
		if b := &d.Boxes[i]; b.Node && !b.Things.None() {
			if key := keyOf(b.Things); boxes[key] == nil {
				boxes[key] = b
			}
		}
	}
	sheet := paint.SheetOf(d)
	p := painter{sheet: sheet, height: int64(max(sheet.Size.H, least)) * 10}
	above := geometry.Length(6 * geometry.Pt)
	for _, e := range d.Outline {
		if b := boxes[keyOf(e.Things)]; e.Heading && b != nil {
			list = append(list, bookmark{text: e.Text, level: level + max(e.Depth, 0), page: page, x: max(p.across(b.X-above), 0), y: p.up(b.Y - above)})
		}
	}
	return list
}

func keyOf(t drawing.Things) string {
	return strings.Join(t.IDs, "\x00") + "\x01" + strings.Join(t.Was, "\x00")
}

// chain links the bookmarks to each other by their levels; one is at most a level
// below the one before.
func chain(list []bookmark) (first, last, outermost int) {
	var open []int // the latest of each level
	first, last = -1, -1
	for i := range list {
		b := &list[i]
		b.level = min(max(b.level, 0), len(open))
		b.parent, b.first, b.last, b.before, b.after = -1, -1, -1, -1, -1
		if b.level < len(open) {
			b.before = open[b.level]
			list[b.before].after = i
		}
		open = append(open[:b.level], i)
		if b.level == 0 {
			if first < 0 {
				first = i
			}
			last = i
			outermost++
			continue
		}
		b.parent = open[b.level-1]
		parent := &list[b.parent]
		if parent.first < 0 {
			parent.first = i
		}
		parent.last = i
		parent.children++
	}
	return first, last, outermost
}
