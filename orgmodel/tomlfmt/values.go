package tomlfmt

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
)

// indent is how much further the values of a list stand than the list.
const indent = "  "

func (p *printer) header(t *syntax.Table) {
	opening, closing := "[", "]"
	if t.Array {
		opening, closing = "[[", "]]"
	}
	p.out.WriteString(opening)
	p.key(t.Name)
	p.out.WriteString(closing)
}

func (p *printer) key(key []syntax.Key) {
	for i, k := range key {
		if i > 0 {
			p.out.WriteByte('.')
		}
		p.out.WriteString(p.text[k.Start:k.End])
	}
}

func (p *printer) entry(e syntax.Entry, depth int) {
	p.key(e.Key)
	p.out.WriteString(" = ")
	p.value(e.Value, depth)
}

// value writes a value; depth counts the lists around it that have their
// values on lines of their own.
func (p *printer) value(v syntax.Value, depth int) {
	switch {
	case v.Kind == syntax.InlineTable:
		p.inlineTable(v, depth)
	case v.Kind != syntax.Array:
		p.out.WriteString(p.text[v.Start:v.End])
	case p.tall(v):
		p.tallList(v, depth)
	default:
		p.flatList(v, depth)
	}
	p.end = int(v.End)
}

// tall reports whether a list has its values on lines of their own: when its
// opening bracket ends a line, or when it holds a comment.
func (p *printer) tall(v syntax.Value) bool {
	if p.commentBefore(int(v.End)) {
		return true
	}
	rest := strings.TrimLeft(p.text[v.Start+1:v.End], " \t\r")
	return rest[0] == '\n' && len(v.Items) > 0
}

func (p *printer) tallList(v syntax.Value, depth int) {
	p.out.WriteByte('[')
	p.end = int(v.Start) + 1
	inner := "\n" + strings.Repeat(indent, depth+1)
	if len(v.Items) == 0 || p.commentBefore(int(v.Items[0].Start)) {
		p.lineEnd()
	}
	for i, item := range v.Items {
		p.within(int(item.Start), inner)
		p.out.WriteString(inner)
		p.value(item, depth+1)
		p.out.WriteByte(',')
		next := v.End
		if i+1 < len(v.Items) {
			next = v.Items[i+1].Start
		}
		if p.commentBefore(int(next)) {
			p.lineEnd()
		}
	}
	p.within(int(v.End), inner)
	p.out.WriteString(inner[:len(inner)-len(indent)])
	p.out.WriteByte(']')
}

// within writes the comments before a place in a list on lines of their own.
func (p *printer) within(before int, lineBreak string) {
	for p.commentBefore(before) {
		p.out.WriteString(lineBreak)
		p.comment()
	}
}

func (p *printer) flatList(v syntax.Value, depth int) {
	p.out.WriteByte('[')
	for i, item := range v.Items {
		if i > 0 {
			p.out.WriteString(", ")
		}
		p.value(item, depth)
	}
	p.out.WriteByte(']')
}

func (p *printer) inlineTable(v syntax.Value, depth int) {
	if len(v.Entries) == 0 {
		p.out.WriteString("{}")
		return
	}
	p.out.WriteString("{ ")
	for i, e := range v.Entries {
		if i > 0 {
			p.out.WriteString(", ")
		}
		p.entry(e, depth)
	}
	p.out.WriteString(" }")
}
