package pptx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/paint/pptx"
)

// node is an element of a part, as a reader that is not ours has it.
type node struct {
	name string // without its name space
	attr map[string]string
	text string
	kids []*node
}

// all lists the elements of a name in an element, at any depth.
func (n *node) all(name string) (list []*node) {
	for _, k := range n.kids {
		if k.name == name {
			list = append(list, k)
		}
		list = append(list, k.all(name)...)
	}
	return list
}

// one is the first of them, or an empty one.
func (n *node) one(name string) *node {
	if list := n.all(name); len(list) > 0 {
		return list[0]
	}
	return &node{attr: map[string]string{}}
}

// said are the texts in an element, a paragraph each, tabs as they are, and "\v" where a
// line is broken.
func (n *node) said() (list []string) {
	for _, p := range n.all("p") {
		line := ""
		for _, k := range p.kids {
			switch k.name {
			case "r":
				line += k.one("t").text
			case "br":
				line += "\v"
			}
		}
		list = append(list, line)
	}
	return list
}

func parse(t testing.TB, name string, text []byte) *node {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(text))
	root := &node{attr: map[string]string{}}
	open := []*node{root}
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("%s does not parse: %v", name, err)
		}
		at := open[len(open)-1]
		switch token := token.(type) {
		case xml.StartElement:
			k := &node{name: token.Name.Local, attr: map[string]string{}}
			for _, a := range token.Attr {
				if _, twice := k.attr[a.Name.Local]; twice && a.Name.Space == "" {
					t.Fatalf("%s: %s twice", name, a.Name.Local)
				}
				key := a.Name.Local
				if strings.HasSuffix(a.Name.Space, "/relationships") {
					key = "r:" + key
				}
				k.attr[key] = a.Value
			}
			at.kids = append(at.kids, k)
			open = append(open, k)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			at.text += string(token)
		}
	}
	if len(root.kids) != 1 {
		t.Fatalf("%s has %d elements", name, len(root.kids))
	}
	return root.kids[0]
}

// opened is a file that was opened by a reader that is not ours.
type opened struct {
	bytes  []byte
	parts  map[string]*node
	leads  map[string]map[string]string // of a part: where each of its relations ends
	slides []*node
	notes  []*node
}

func written(t testing.TB, about pptx.About, slides ...pptx.Slide) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := pptx.Write(&b, about, slides...); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// open opens a file, and holds what holds of each: all parts parse and say what they are,
// relations end at parts, and ids are used once.
func open(t testing.TB, file []byte) *opened {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	if first := z.File[0].Name; first != "[Content_Types].xml" {
		t.Errorf("the first part is %s", first)
	}
	o := &opened{bytes: file, parts: map[string]*node{}, leads: map[string]map[string]string{}}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if o.parts[f.Name] != nil {
			t.Errorf("%s twice", f.Name)
		}
		o.parts[f.Name] = parse(t, f.Name, text)
	}
	o.typed(t)
	for name, part := range o.parts {
		if strings.HasSuffix(name, ".rels") {
			o.related(t, name, part)
		}
	}
	for name, part := range o.parts {
		o.identified(t, name, part)
	}
	for i := 1; o.parts[fmt.Sprintf("ppt/slides/slide%d.xml", i)] != nil; i++ {
		o.slides = append(o.slides, o.parts[fmt.Sprintf("ppt/slides/slide%d.xml", i)])
		o.notes = append(o.notes, o.parts[fmt.Sprintf("ppt/notesSlides/notesSlide%d.xml", i)])
	}
	if n := len(o.parts["ppt/presentation.xml"].all("sldId")); n != len(o.slides) || n == 0 {
		t.Errorf("%d slides, %d listed", len(o.slides), n)
	}
	return o
}

func (o *opened) typed(t testing.TB) {
	t.Helper()
	types := map[string]string{}
	for _, k := range o.parts["[Content_Types].xml"].all("Override") {
		name := strings.TrimPrefix(k.attr["PartName"], "/")
		if o.parts[name] == nil || types[name] != "" || k.attr["ContentType"] == "" {
			t.Errorf("the type of %s", name)
		}
		types[name] = k.attr["ContentType"]
	}
	for name := range o.parts {
		if name != "[Content_Types].xml" && types[name] == "" && !strings.HasSuffix(name, ".rels") {
			t.Errorf("%s has no type", name)
		}
	}
}

// related holds the relations of a part.
func (o *opened) related(t testing.TB, name string, part *node) {
	t.Helper()
	folder := path.Dir(path.Dir(name))
	of := path.Join(folder, strings.TrimSuffix(path.Base(name), ".rels"))
	if of != "." && o.parts[of] == nil && folder != "." {
		t.Errorf("%s are relations of nothing", name)
	}
	o.leads[of] = map[string]string{}
	for _, r := range part.all("Relationship") {
		id, target := r.attr["Id"], r.attr["Target"]
		if o.leads[of][id] != "" || id == "" || target == "" {
			t.Errorf("%s: relation %q", name, id)
		}
		o.leads[of][id] = target
		if r.attr["TargetMode"] == "External" {
			continue
		}
		target = path.Join(folder, target)
		o.leads[of][id] = target
		if o.parts[target] == nil {
			t.Errorf("%s leads to %s, which there is not", name, target)
		}
	}
}

// identified holds that ids are used once in a part, and that relations there are.
func (o *opened) identified(t testing.TB, name string, part *node) {
	t.Helper()
	ids := map[string]bool{}
	for _, k := range part.all("cNvPr") {
		if id := k.attr["id"]; ids[id] || id == "" {
			t.Errorf("%s: the id %q", name, id)
		}
		ids[k.attr["id"]] = true
	}
	var walk func(n *node)
	walk = func(n *node) {
		if id, ok := n.attr["r:id"]; ok && o.leads[name][id] == "" {
			t.Errorf("%s: no relation %s", name, id)
		}
		for _, k := range n.kids {
			walk(k)
		}
	}
	walk(part)
}

// sites is how many places a shape has that lines can hold on to.
func sites(sp *node) int {
	const ofRectangle = 4
	if form := sp.all("custGeom"); len(form) > 0 {
		return len(form[0].all("cxn"))
	}
	return ofRectangle
}

// glued lists the lines of a slide that do not hold on to two sites that there are.
func glued(slide *node) (list []string) {
	shapes := map[string]*node{}
	for _, sp := range slide.all("sp") {
		shapes[sp.one("cNvPr").attr["id"]] = sp
	}
	for _, c := range slide.all("cxnSp") {
		for _, end := range []string{"stCxn", "endCxn"} {
			e := c.one(end)
			site, err := strconv.Atoi(e.attr["idx"])
			if sp := shapes[e.attr["id"]]; sp == nil || err != nil || site < 0 || site >= sites(sp) {
				list = append(list, fmt.Sprintf("%s: %s %v", c.one("cNvPr").attr["name"], end, e.attr))
			}
		}
	}
	return list
}
