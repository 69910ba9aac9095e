package pdf

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/paint"
)

// structure adds the tree of tags and returns the number of its root: the file, in it
// a part for each page, in it one for each box, in reading order.
func (d *document) structure(u *update) int {
	root, whole := u.reserve(), u.reserve()
	var pages []string
	var numbers strings.Builder // which element each part of a page belongs to
	for i := range d.pages {
		t := treeWriter{u: u, tags: &d.tags[i], page: pageNumber(i), owners: make([]int, len(d.tags[i].roles))}
		pages = append(pages, reference(t.part(whole, d.label(i), nil, t.tags.order())))
		fmt.Fprintf(&numbers, "%d [", i)
		for _, owner := range t.owners {
			numbers.WriteString(reference(owner) + " ")
		}
		numbers.WriteString("] ")
	}
	u.set(whole, fmt.Sprintf("<</Type /StructElem /S /%s /P %d 0 R /K [%s]>>", roleDocument, root, strings.Join(pages, " ")))
	parents := u.add("<</Nums [" + numbers.String() + "]>>")
	u.set(root, fmt.Sprintf("<</Type /StructTreeRoot /K %d 0 R /ParentTree %d 0 R /ParentTreeNextKey %d>>", whole, parents, len(d.pages)))
	return root
}

// label is what a page is called.
func (d *document) label(i int) string {
	return cmp.Or(d.pages[i].Label, d.pages[i].Drawing.Name())
}

func reference(number int) string { return fmt.Sprintf("%d 0 R", number) }

// treeWriter writes the tags of a page.
type treeWriter struct {
	u      *update
	tags   *tags
	page   int   // number of its object
	owners []int // numbers of the elements that the parts of the page belong to
}

// part adds an element with a title, with texts of its own and boxes in it.
func (t *treeWriter) part(parent int, title string, texts, boxes []int) int {
	n := t.u.reserve()
	var kids []string
	for _, id := range texts {
		actual := ""
		if !t.tags.seen[id] {
			actual = " /ActualText " + unicodeText(t.tags.texts[id])
		}
		t.owners[id] = t.u.add(fmt.Sprintf("<</Type /StructElem /S /%s /P %d 0 R /Pg %d 0 R /K %d%s>>", t.tags.roles[id], n, t.page, id, actual))
		kids = append(kids, reference(t.owners[id]))
	}
	for _, i := range boxes {
		b := &t.tags.boxes[i]
		kids = append(kids, reference(t.part(n, b.box.Title, b.parts, b.within)))
	}
	t.u.set(n, fmt.Sprintf("<</Type /StructElem /S /%s /P %d 0 R /T %s /K [%s]>>", rolePart, parent, unicodeText(paint.Plain(title)), strings.Join(kids, " ")))
	return n
}
