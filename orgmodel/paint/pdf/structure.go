package pdf

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/paint"
)

// structure adds the tree of tags and returns the number of its root: the file, in it
// a part for each page, in it one for each box, in reading order.
func (d *document) structure(u *update) int {
	root, whole := u.reserve(), u.reserve()
	var pages []string
	var numbers, links strings.Builder // which element each part of a page, and each link, belongs to
	key := len(d.pages)
	for i := range d.pages {
		t := treeWriter{u: u, tags: &d.tags[i], page: pageNumber(i), owners: make([]int, len(d.tags[i].roles)), high: d.high, key: &key, links: &links}
		pages = append(pages, reference(t.part(whole, d.label(i), nil, nil, t.tags.order())))
		fmt.Fprintf(&numbers, "%d [", i)
		for _, owner := range t.owners {
			numbers.WriteString(reference(owner) + " ")
		}
		numbers.WriteString("] ")
		d.areas = append(d.areas, t.areas)
	}
	u.set(whole, fmt.Sprintf("<</Type /StructElem /S /%s /P %d 0 R /K [%s]>>", roleDocument, root, strings.Join(pages, " ")))
	parents := u.add("<</Nums [" + numbers.String() + links.String() + "]>>")
	u.set(root, fmt.Sprintf("<</Type /StructTreeRoot /K %d 0 R /ParentTree %d 0 R /ParentTreeNextKey %d>>", whole, parents, key))
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

	areas []int            // numbers of the links on the page
	key   *int             // of the next link in the tree of parents
	links *strings.Builder // which element each belongs to, by its key
	high  func(page int) int64
}

// part adds an element with a title, with texts of its own and boxes in it. What leads
// somewhere is a link around its name.
func (t *treeWriter) part(parent int, title string, lead *link, texts, boxes []int) int {
	n := t.u.reserve()
	var kids []string
	name := t.name(texts)
	for _, id := range texts {
		actual := ""
		if !t.tags.seen[id] {
			actual = " /ActualText " + unicodeText(t.tags.texts[id])
		}
		element := t.u.reserve()
		content := strconv.Itoa(id)
		t.owners[id] = element
		if id == name && lead != nil {
			t.owners[id] = t.link(element, lead, content)
			content = reference(t.owners[id])
		}
		t.u.set(element, fmt.Sprintf("<</Type /StructElem /S /%s /P %d 0 R /Pg %d 0 R /K [%s]%s>>", t.tags.roles[id], n, t.page, content, actual))
		kids = append(kids, reference(element))
	}
	if len(texts) == 0 && lead != nil {
		kids = append(kids, reference(t.link(n, lead, "")))
	}
	for _, i := range boxes {
		b := &t.tags.boxes[i]
		kids = append(kids, reference(t.part(n, b.box.Title, b.link, b.parts, b.within)))
	}
	t.u.set(n, fmt.Sprintf("<</Type /StructElem /S /%s /P %d 0 R /T %s /K [%s]>>", rolePart, parent, unicodeText(paint.Plain(title)), strings.Join(kids, " ")))
	return n
}

// name is the first of some texts that is a heading, else the first; -1: there is none.
func (t *treeWriter) name(texts []int) int {
	for _, id := range texts {
		if t.tags.roles[id] != roleText {
			return id
		}
	}
	if len(texts) == 0 {
		return -1
	}
	return texts[0]
}

// link adds the area of a link with its element, in which the text stands that is its name.
func (t *treeWriter) link(parent int, lead *link, content string) int {
	element, area := t.u.reserve(), t.u.reserve()
	says := unicodeText(paint.Plain(lead.says))
	var corners []byte
	for _, v := range lead.corners {
		corners = append(paint.AppendFixed(corners, int(v), 3), ' ')
	}
	to := fmt.Sprintf("/A <</S /URI /URI (%s)>>", literal(lead.address))
	if lead.page >= 0 {
		to = fmt.Sprintf("/Dest [%d 0 R /XYZ 0 %s null]", pageNumber(lead.page), paint.AppendFixed(nil, int(t.high(lead.page)), 3))
	}
	t.u.set(area, fmt.Sprintf("<</Type /Annot /Subtype /Link /Rect [%s] /Border [0 0 0] /F 4 /P %d 0 R /StructParent %d /Contents %s %s>>", corners, t.page, *t.key, says, to))
	t.u.set(element, fmt.Sprintf("<</Type /StructElem /S /%s /P %d 0 R /Pg %d 0 R /Alt %s /K [%s <</Type /OBJR /Obj %d 0 R /Pg %d 0 R>>]>>", roleLink, parent, t.page, says, content, area, t.page))
	t.areas = append(t.areas, area)
	fmt.Fprintf(t.links, "%d %d 0 R ", *t.key, element)
	*t.key++
	return element
}

// literal writes an address, which is ASCII, between parentheses.
func literal(address string) string {
	return strings.NewReplacer("\\", "\\\\", "(", "\\(", ")", "\\)").Replace(address)
}

// high is how high a page is, in thousandths of a point.
func (d *document) high(page int) int64 {
	return int64(max(paint.SheetOf(d.pages[page].Drawing).Size.H, least)) * 10
}
