package docxtest

import (
	"encoding/xml"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
)

// Faults says what is wrong with a file: a part that does not parse or has no type, a
// relation that ends at nothing, a style that is not defined, an id that is there twice,
// a table whose columns are not as wide as it is or whose headings are not repeated, a
// picture without words, a footnote that nothing refers to.
func (f *File) Faults() (faults []string) {
	c := &checking{File: f}
	c.parts()
	c.relations()
	c.styles()
	c.ids()
	c.tables()
	c.pictures()
	c.footnotes()
	return c.faults
}

type checking struct {
	*File
	faults []string
}

func (c *checking) complain(format string, args ...any) {
	c.faults = append(c.faults, fmt.Sprintf(format, args...))
}

// element is a part that another check has complained of, if it is none.
func (c *checking) element(name string) *Element {
	e, err := c.XML(name)
	if err != nil {
		return &Element{}
	}
	return e
}

func (c *checking) parts() {
	types := c.element("[Content_Types].xml")
	known := map[string]bool{}
	types.Each(func(e *Element) {
		switch e.XMLName.Local {
		case "Default":
			known["."+e.Attr("Extension")] = true
		case "Override":
			known[e.Attr("PartName")] = true
			if c.Parts[strings.TrimPrefix(e.Attr("PartName"), "/")] == nil {
				c.complain("a type for %s, which is not there", e.Attr("PartName"))
			}
		}
	})
	if len(c.Names) == 0 || c.Names[0] != "[Content_Types].xml" {
		c.complain("the first part is not the one of types")
	}
	for _, name := range c.Names {
		ending := path.Ext(name)
		if ending == ".xml" || ending == ".rels" || ending == ".svg" {
			if err := xml.Unmarshal(c.Parts[name], new(Element)); err != nil {
				c.complain("%s: %v", name, err)
			}
		}
		if ending == ".xml" && name != "[Content_Types].xml" && !known["/"+name] {
			c.complain("%s has no type of its own", name)
		}
		if !known[ending] {
			c.complain("%s has no type", name)
		}
	}
}

func (c *checking) relations() {
	for _, name := range c.Names {
		if path.Ext(name) != ".rels" {
			continue
		}
		ids := map[string]bool{}
		for _, r := range c.element(name).All("Relationship") {
			if ids[r.Attr("Id")] {
				c.complain("%s: %s is there twice", name, r.Attr("Id"))
			}
			ids[r.Attr("Id")] = true
			if r.Attr("TargetMode") != "External" && c.Parts[target(name, r.Attr("Target"))] == nil {
				c.complain("%s: %s ends at nothing", name, r.Attr("Target"))
			}
		}
		if name != "word/_rels/document.xml.rels" {
			continue
		}
		used := map[string]bool{}
		c.element("word/document.xml").Each(func(e *Element) {
			for _, a := range e.Attrs {
				if strings.HasSuffix(a.Name.Space, "/relationships") {
					used[a.Value] = true
					if !ids[a.Value] {
						c.complain("%s is no relation", a.Value)
					}
				}
			}
		})
		for _, r := range c.element(name).All("Relationship") {
			if strings.HasSuffix(r.Attr("Type"), "/image") && !used[r.Attr("Id")] {
				c.complain("%s is not shown", r.Attr("Target"))
			}
		}
	}
}

func (c *checking) styles() {
	defined := map[string]bool{}
	sheet := c.element("word/styles.xml")
	for _, s := range sheet.All("style") {
		if defined[s.Attr("styleId")] {
			c.complain("the style %s is defined twice", s.Attr("styleId"))
		}
		defined[s.Attr("styleId")] = true
	}
	for _, part := range []string{"word/document.xml", "word/footnotes.xml", "word/numbering.xml", "word/footer1.xml", "word/styles.xml"} {
		c.element(part).Each(func(e *Element) {
			if slices.Contains([]string{"pStyle", "rStyle", "tblStyle", "basedOn", "next"}, e.XMLName.Local) && !defined[e.Attr("val")] {
				c.complain("%s: the style %s is not defined", part, e.Attr("val"))
			}
		})
	}
	lists := map[string]bool{}
	for _, n := range c.element("word/numbering.xml").All("num") {
		lists[n.Attr("numId")] = true
	}
	for _, part := range []string{"word/document.xml", "word/styles.xml"} {
		for _, n := range c.element(part).All("numId") {
			if !lists[n.Attr("val")] {
				c.complain("%s: there is no list %s", part, n.Attr("val"))
			}
		}
	}
}

func (c *checking) ids() {
	seen := map[string]bool{}
	for _, p := range c.element("word/document.xml").All("docPr") {
		if id := p.Attr("id"); seen[id] || id == "" || id == "0" {
			c.complain("a picture has the id %q", id)
		} else {
			seen[id] = true
		}
	}
}

// tables looks at each as Word lays it out. The width that they share is what lies
// between the margins of their own sheet.
func (c *checking) tables() {
	document := c.element("word/document.xml")
	for _, t := range document.All("tbl") {
		width := number(first(t, "tblW").Attr("w"))
		columns := t.All("gridCol")
		all := 0
		for _, col := range columns {
			all += number(col.Attr("w"))
		}
		if all != width || width <= 0 {
			c.complain("a table is %d wide, its columns %d", width, all)
		}
		for i, row := range t.All("tr") {
			cells := row.All("tc")
			if len(cells) != len(columns) {
				c.complain("a row has %d cells of %d", len(cells), len(columns))
			}
			for k, cell := range cells {
				if len(cell.Of) == 0 || cell.Of[len(cell.Of)-1].XMLName.Local != "p" {
					c.complain("a cell does not end with a paragraph")
				}
				if k < len(columns) && first(cell, "tcW").Attr("w") != columns[k].Attr("w") {
					c.complain("a cell is not as wide as its column")
				}
			}
			heads := strings.Contains(styleIn(row), "Heading")
			if repeated := len(row.All("tblHeader")) > 0; repeated != heads || heads && i > 0 {
				c.complain("row %d: headings %v, repeated %v", i, heads, repeated)
			}
			if len(row.All("cantSplit")) == 0 {
				c.complain("row %d may be parted", i)
			}
		}
		if first(t, "tblCaption").Attr("val") == "" {
			c.complain("a table has no words")
		}
	}
	if body := first(document, "body"); len(body.Of) > 0 {
		for i, e := range body.Of[:len(body.Of)-1] {
			if e.XMLName.Local == "tbl" && body.Of[i+1].XMLName.Local != "p" {
				c.complain("no paragraph follows a table")
			}
		}
	}
}

func styleIn(row *Element) string {
	for _, s := range row.All("pStyle") {
		return s.Attr("val")
	}
	return ""
}

func first(e *Element, name string) *Element {
	if list := e.All(name); len(list) > 0 {
		return list[0]
	}
	return &Element{}
}

func number(text string) int {
	n, _ := strconv.Atoi(text)
	return n
}

func (c *checking) pictures() {
	for _, d := range c.element("word/document.xml").All("inline") {
		if p := first(d, "docPr"); p.Attr("descr") == "" {
			c.complain("the picture %q has no words", p.Attr("name"))
		}
		if len(d.All("blip")) != 1 {
			c.complain("a picture without pixels")
		}
	}
}

func (c *checking) footnotes() {
	there := map[string]bool{}
	for _, n := range c.element("word/footnotes.xml").All("footnote") {
		id := n.Attr("id")
		if there[id] {
			c.complain("the footnote %s is there twice", id)
		}
		there[id] = n.Attr("type") == ""
	}
	for _, ref := range c.element("word/document.xml").All("footnoteReference") {
		if !there[ref.Attr("id")] {
			c.complain("the footnote %s is not there, or referred to twice", ref.Attr("id"))
		}
		there[ref.Attr("id")] = false
	}
	for id, unused := range there {
		if unused {
			c.complain("nothing refers to the footnote %s", id)
		}
	}
}
