// Package docxtest reads files of Word back, for tests: what they say, paragraph by
// paragraph, and what is wrong with them. It shares nothing with package docx, which
// writes them.
package docxtest

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
)

// File is a file of Word that has been read.
type File struct {
	Names []string          // of its parts, in their order
	Parts map[string][]byte // by name
	Lines []Line            // what it says
}

// Line is a paragraph that says something, or a footnote's, which comes after the
// paragraph that it belongs to.
type Line struct {
	Style string // its id
	Text  string
	Bold  string // what of it is bold
	Cell  bool   // whether it stands in a table
}

// Read takes a file apart.
func Read(data []byte) (*File, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	f := &File{Parts: map[string][]byte{}}
	for _, part := range archive.File {
		r, err := part.Open()
		if err != nil {
			return nil, err
		}
		text, err := io.ReadAll(r)
		if err != nil {
			return nil, err
		}
		if f.Parts[part.Name] != nil {
			return nil, fmt.Errorf("%s is there twice", part.Name)
		}
		f.Names, f.Parts[part.Name] = append(f.Names, part.Name), text
	}
	return f, f.read()
}

// Element is an element of XML, with all that is in it.
type Element struct {
	XMLName xml.Name
	Attrs   []xml.Attr `xml:",any,attr"`
	Text    string     `xml:",chardata"`
	Of      []*Element `xml:",any"`
}

// Attr is the value of an attribute by its local name.
func (e *Element) Attr(name string) string {
	for _, a := range e.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// Each goes through an element and all in it.
func (e *Element) Each(f func(*Element)) {
	f(e)
	for _, in := range e.Of {
		in.Each(f)
	}
}

// All are those of a local name, wherever they are in it.
func (e *Element) All(name string) (list []*Element) {
	e.Each(func(in *Element) {
		if in.XMLName.Local == name {
			list = append(list, in)
		}
	})
	return list
}

// XML is a part as elements.
func (f *File) XML(name string) (*Element, error) {
	e := &Element{}
	if err := xml.Unmarshal(f.Parts[name], e); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return e, nil
}

func (f *File) read() error {
	document, err := f.XML("word/document.xml")
	if err != nil {
		return err
	}
	notes, err := f.XML("word/footnotes.xml")
	if err != nil {
		return err
	}
	below := map[string][]Line{}
	for _, note := range notes.All("footnote") {
		for _, p := range note.All("p") {
			if line := lineOf(p); line.Text != "" {
				below[note.Attr("id")] = append(below[note.Attr("id")], line)
			}
		}
	}
	cells := map[*Element]bool{}
	for _, t := range document.All("tbl") {
		for _, p := range t.All("p") {
			cells[p] = true
		}
	}
	for _, p := range document.All("p") {
		line := lineOf(p)
		line.Cell = cells[p]
		if line.Text != "" || line.Cell {
			f.Lines = append(f.Lines, line)
		}
		for _, ref := range p.All("footnoteReference") {
			f.Lines = append(f.Lines, below[ref.Attr("id")]...)
		}
	}
	return nil
}

func lineOf(p *Element) (line Line) {
	for _, style := range p.All("pStyle") {
		line.Style = style.Attr("val")
	}
	for _, r := range p.All("r") {
		for _, t := range r.All("t") {
			line.Text += t.Text
			if slices.ContainsFunc(r.All("rStyle"), func(s *Element) bool { return s.Attr("val") == "Strong" }) {
				line.Bold += t.Text
			}
		}
	}
	line.Text = strings.TrimSpace(line.Text)
	return line
}

// Text is all that it says, a line each.
func (f *File) Text() string {
	var b strings.Builder
	for _, line := range f.Lines {
		b.WriteString(line.Text + "\n")
	}
	return b.String()
}

// target is the part that a relation of another names.
func target(of, name string) string {
	folder := path.Dir(path.Dir(of)) // X/_rels/Y.rels is about what lies in X
	return path.Join(folder, name)
}
