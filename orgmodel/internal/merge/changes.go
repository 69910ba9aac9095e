package merge

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/internal/syntax"
)

// changes are what is to be said otherwise of one thing.
type changes struct {
	of    *record
	order []string // the keys as the lists have them: where a new one goes
	list  []change
}

// change is one key. Without a literal it is removed.
type change struct {
	path     string
	literal  string
	elements []string // of a list, what the literal is made of
	items    *items   // of a list that somebody may have written comments into
}

// items is what goes into a list and out of it.
type items struct {
	add  []string
	drop []int
}

// set says a key otherwise.
func (c *changes) set(path string, s said) {
	change := change{path: path, literal: strings.Join(s.items, ", ")}
	if s.list {
		change.literal, change.elements = "["+change.literal+"]", s.items
	}
	c.list = append(c.list, change)
}

// mix puts words into a list and takes others out of it. Has is what it says.
func (c *changes) mix(path string, has said, add, drop []string) {
	i := items{add: add}
	var left []string
	for n, word := range has.items {
		if slices.Contains(drop, word) {
			i.drop = append(i.drop, n)
		} else {
			left = append(left, c.of.item(path, n))
		}
	}
	if len(i.add)+len(i.drop) == 0 {
		return
	}
	left = append(left, add...)
	change := change{path: path, items: &i, elements: left}
	if len(left) > 0 {
		change.literal = "[" + strings.Join(left, ", ") + "]"
	}
	c.list = append(c.list, change)
}

// item is an element of a list, as it stands there.
func (r *record) item(path string, n int) string {
	v := &r.find(path).value.Items[n]
	return r.doc.text[v.Start:v.End]
}

// write writes the changes into the text, and reports whether there were any.
func (c *changes) write() bool {
	if len(c.list) == 0 {
		return false
	}
	d := c.of.doc
	if c.of.rows != nil {
		row := &c.of.rows.Items[c.of.row]
		d.replace(row.Span, d.inline(row, c.list, c.order))
		return true
	}
	for i := 0; i < len(c.list); {
		// What belongs to one inline table is written at one time.
		top := first(c.list[i].path)
		n := 1
		for i+n < len(c.list) && first(c.list[i+n].path) == top {
			n++
		}
		c.key(top, c.list[i:i+n])
		i += n
	}
	return true
}

// first is the first part of a full key.
func first(path string) string {
	top, _, _ := strings.Cut(path, ".")
	return top
}

// key writes what changes of one key of a table: of an inline table, all at once.
func (c *changes) key(top string, list []change) {
	if e := c.entry(top); e != nil && e.Value.Kind == syntax.InlineTable {
		text := c.of.doc.inline(&e.Value, within(top, list), within(top, asChanges(c.order)).paths())
		if text == "{}" {
			c.of.doc.strike(e)
		} else {
			c.of.doc.replace(e.Value.Span, text)
		}
		return
	}
	var fresh changeList
	for _, change := range list {
		if l := c.of.find(change.path); l != nil {
			c.of.doc.leaf(l, change)
		} else if change.literal != "" {
			fresh = append(fresh, change)
		}
	}
	c.insert(top, fresh)
}

// insert writes keys that a table does not have: beside their likes, else behind the
// key that stands before them in the lists.
func (c *changes) insert(top string, list changeList) {
	if len(list) == 0 {
		return
	}
	d, line := c.of.doc, list.text(top)
	at := int(c.of.tables[0].Header.End)
	for _, l := range c.of.leaves {
		if rest, ok := strings.CutPrefix(l.path, top+"."); ok && l.table != nil {
			name := strings.TrimSuffix(l.path, rest)
			if l.table != c.of.tables[0] {
				name = ""
			}
			for _, change := range list {
				d.insert(d.lineEnd(int(l.entry.End)), d.newline()+name+change.path[len(top)+1:]+" = "+change.literal)
			}
			return
		}
	}
	for _, path := range c.order[:max(0, slices.IndexFunc(c.order, func(p string) bool { return first(p) == top }))] {
		if e := c.entry(first(path)); e != nil {
			at = int(e.End)
		}
	}
	d.insert(d.lineEnd(at), d.newline()+line)
}

// entry is the key-value of a key in the table of a thing.
func (c *changes) entry(top string) *syntax.Entry {
	list := c.of.tables[0].Entries
	for i := range list {
		if len(list[i].Key) == 1 && list[i].Key[0].Text == top {
			return &list[i]
		}
	}
	return nil
}

// changeList are changes within one table.
type changeList []change

// within is what changes below a key, by the keys there.
func within(top string, list []change) (below changeList) {
	for _, c := range list {
		if rest, ok := strings.CutPrefix(c.path, top+"."); ok {
			c.path = rest
			below = append(below, c)
		}
	}
	return below
}

func asChanges(paths []string) (list []change) {
	for _, p := range paths {
		list = append(list, change{path: p})
	}
	return list
}

func (l changeList) paths() (list []string) {
	for _, c := range l {
		list = append(list, c.path)
	}
	return list
}

// text is a new key with what it holds, as one key-value.
func (l changeList) text(top string) string {
	if len(l) == 1 && l[0].path == top {
		return top + " = " + l[0].literal
	}
	var parts []string
	for _, c := range within(top, l) {
		parts = append(parts, c.path+" = "+c.literal)
	}
	return top + " = { " + strings.Join(parts, ", ") + " }"
}

// inline is an inline table with changes. It stands on one line and has no comments:
// TOML allows neither.
func (d *document) inline(v *syntax.Value, list []change, order []string) string {
	parts := d.kept(v, list)
	for i := 0; i < len(list); i++ {
		top := first(list[i].path)
		if list[i].literal == "" || slices.ContainsFunc(v.Entries, func(e syntax.Entry) bool { return e.Key[0].Text == top }) {
			continue
		}
		alike := changeList{list[i]}
		for i+1 < len(list) && first(list[i+1].path) == top {
			i++
			alike = append(alike, list[i])
		}
		parts = slices.Insert(parts, behind(parts, order, top), part{top, alike.text(top)})
	}
	if len(parts) == 0 {
		return "{}"
	}
	texts := make([]string, len(parts))
	for i, p := range parts {
		texts[i] = p.text
	}
	return "{ " + strings.Join(texts, ", ") + " }"
}

// part is a key-value of an inline table.
type part struct{ top, text string }

// kept are the key-values of an inline table as they are to be, without those that go.
func (d *document) kept(v *syntax.Value, list []change) (parts []part) {
	for i := range v.Entries {
		e := &v.Entries[i]
		at := path(e.Key)
		text := d.text[e.Start:e.End]
		n := slices.IndexFunc(list, func(c change) bool { return c.path == at })
		switch below := within(at, list); {
		case n >= 0 && list[n].literal == "":
			continue
		case n >= 0:
			text = d.text[e.Start:e.Value.Start] + list[n].literal
		case len(below) > 0 && e.Value.Kind == syntax.InlineTable:
			inner := d.inline(&e.Value, below, nil)
			if inner == "{}" {
				continue
			}
			text = d.text[e.Start:e.Value.Start] + inner
		}
		parts = append(parts, part{first(at), text})
	}
	return parts
}

// behind is where a new key goes among others: behind the last of those that stand
// before it in the lists.
func behind(parts []part, order []string, top string) (at int) {
	before := slices.IndexFunc(order, func(p string) bool { return first(p) == top })
	for _, p := range order[:max(0, before)] {
		if n := slices.IndexFunc(parts, func(o part) bool { return o.top == first(p) }); n >= 0 {
			at = n + 1
		}
	}
	return at
}
