// Package drawiotest reads files of draw.io for tests, as a program that is not ours does,
// and says what is wrong with them.
package drawiotest

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strconv"
	"strings"
)

// Page is a page of a file.
type Page struct {
	ID, Name      string
	Width, Height float64
	Cells         []*Cell // without the two roots
	byID          map[string]*Cell
}

// Cell is a shape or a line.
type Cell struct {
	ID, Tooltip, Link, Notes string
	Texts                    []string // of its label, from the top; soft hyphens left out
	Vertex                   bool
	Style                    map[string]string
	Parent, Source, Target   string
	X, Y, W, H               float64      // of a shape, from the corner of its parent
	Points                   [][2]float64 // of a line, its ends among them; of a form, in its box
}

type xmlFile struct {
	Compressed string `xml:"compressed,attr"`
	Pages      int    `xml:"pages,attr"`
	Diagrams   []struct {
		ID    string `xml:"id,attr"`
		Name  string `xml:"name,attr"`
		Model struct {
			Width  float64 `xml:"pageWidth,attr"`
			Height float64 `xml:"pageHeight,attr"`
			Root   struct {
				Roots   []xmlCell   `xml:"mxCell"`
				Objects []xmlObject `xml:"UserObject"`
			} `xml:"root"`
		} `xml:"mxGraphModel"`
	} `xml:"diagram"`
}

type xmlObject struct {
	ID      string  `xml:"id,attr"`
	Label   string  `xml:"label,attr"`
	Tooltip string  `xml:"tooltip,attr"`
	Link    string  `xml:"link,attr"`
	Notes   string  `xml:"notes,attr"`
	Cell    xmlCell `xml:"mxCell"`
}

type xmlCell struct {
	ID       string `xml:"id,attr"`
	Style    string `xml:"style,attr"`
	Vertex   string `xml:"vertex,attr"`
	Edge     string `xml:"edge,attr"`
	Parent   string `xml:"parent,attr"`
	Source   string `xml:"source,attr"`
	Target   string `xml:"target,attr"`
	Geometry struct {
		xmlPoint
		W      float64    `xml:"width,attr"`
		H      float64    `xml:"height,attr"`
		Ends   []xmlPoint `xml:"mxPoint"`
		Middle []xmlPoint `xml:"Array>mxPoint"`
	} `xml:"mxGeometry"`
}

type xmlPoint struct {
	X  float64 `xml:"x,attr"`
	Y  float64 `xml:"y,attr"`
	As string  `xml:"as,attr"`
}

// Read reads a file. The error says all that is wrong with it.
func Read(data []byte) ([]*Page, error) {
	var f xmlFile
	if err := xml.Unmarshal(data, &f); err != nil {
		return nil, err
	}
	var faults []error
	wrong := func(format string, args ...any) { faults = append(faults, fmt.Errorf(format, args...)) }
	if f.Compressed != "false" || f.Pages != len(f.Diagrams) || f.Pages == 0 {
		wrong("compressed %q, %d pages of %d", f.Compressed, len(f.Diagrams), f.Pages)
	}
	var pages []*Page
	names := map[string]bool{}
	for i := range f.Diagrams {
		d := &f.Diagrams[i]
		p := &Page{ID: d.ID, Name: d.Name, Width: d.Model.Width, Height: d.Model.Height, byID: map[string]*Cell{}}
		if names[p.ID] || p.ID == "" || p.Width < 1 || p.Height < 1 {
			wrong("page %q, %v × %v", p.ID, p.Width, p.Height)
		}
		names[p.ID] = true
		roots := d.Model.Root.Roots
		if len(roots) != 2 || roots[0].ID != "0" || roots[1].ID != "1" || roots[1].Parent != "0" {
			wrong("page %q has the roots %v", p.ID, roots)
		}
		for k := range d.Model.Root.Objects {
			c, err := cellOf(&d.Model.Root.Objects[k])
			if err != nil {
				wrong("page %q: %w", p.ID, err)
			}
			if p.byID[c.ID] != nil || c.ID == "" || c.ID == "0" || c.ID == "1" {
				wrong("page %q: the id %q", p.ID, c.ID)
			}
			if c.Parent != "1" && (p.byID[c.Parent] == nil || !p.byID[c.Parent].Vertex) {
				wrong("page %q: %q lies on %q", p.ID, c.ID, c.Parent)
			}
			p.Cells = append(p.Cells, c)
			p.byID[c.ID] = c
		}
		pages = append(pages, p)
	}
	for _, p := range pages {
		for _, c := range p.Cells {
			if to, ok := strings.CutPrefix(c.Link, "data:page/id,"); ok && !names[to] {
				wrong("%q leads to the page %q", c.ID, to)
			}
			for _, end := range []string{c.Source, c.Target} {
				if end != "" && (p.byID[end] == nil || !p.byID[end].Vertex) {
					wrong("page %q: %q ends at %q", p.ID, c.ID, end)
				}
			}
			if !c.Vertex && !c.Bound() {
				wrong("page %q: the line %q ends at nothing", p.ID, c.ID)
			}
			for _, err := range p.offBorder(c) {
				wrong("page %q: %w", p.ID, err)
			}
		}
	}
	return pages, errors.Join(faults...)
}

// Cell finds a cell; nil: there is none.
func (p *Page) Cell(id string) *Cell { return p.byID[id] }

// Bound reports a line that is bound at both ends.
func (c *Cell) Bound() bool { return !c.Vertex && c.Source != "" && c.Target != "" }

func cellOf(o *xmlObject) (*Cell, error) {
	of := &o.Cell
	c := &Cell{ID: o.ID, Link: o.Link, Notes: o.Notes, Vertex: of.Vertex == "1", Style: map[string]string{}, Parent: of.Parent, Source: of.Source, Target: of.Target}
	if c.Vertex == (of.Edge == "1") {
		return c, fmt.Errorf("%q is a shape %q and a line %q", o.ID, of.Vertex, of.Edge)
	}
	for _, part := range strings.Split(strings.TrimSuffix(of.Style, ";"), ";") {
		key, value, _ := strings.Cut(part, "=")
		if _, twice := c.Style[key]; twice || key == "" {
			return c, fmt.Errorf("%q has the style %q", o.ID, of.Style)
		}
		c.Style[key] = value
	}
	if packed, ok := strings.CutPrefix(c.Style["shape"], "stencil("); ok {
		if err := c.unpack(strings.TrimSuffix(packed, ")")); err != nil {
			return c, fmt.Errorf("%q has the form %q: %w", o.ID, packed, err)
		}
	}
	g := &of.Geometry
	c.X, c.Y, c.W, c.H = g.X, g.Y, g.W, g.H
	if !c.Vertex {
		if len(g.Ends) != 2 || g.Ends[0].As != "sourcePoint" || g.Ends[1].As != "targetPoint" {
			return c, fmt.Errorf("%q has the ends %v", o.ID, g.Ends)
		}
		for _, at := range append(append([]xmlPoint{g.Ends[0]}, g.Middle...), g.Ends[1]) {
			c.Points = append(c.Points, [2]float64{at.X, at.Y})
		}
	}
	var err error
	if c.Texts, err = said(o.Label); err != nil {
		return c, fmt.Errorf("%q has the label %q: %w", o.ID, o.Label, err)
	}
	tips, err := said(o.Tooltip)
	if err != nil {
		return c, fmt.Errorf("%q has the tooltip %q: %w", o.ID, o.Tooltip, err)
	}
	c.Tooltip = strings.Join(tips, "")
	return c, nil
}

// unpack reads the form that a shape brings along, as draw.io does.
func (c *Cell) unpack(packed string) error {
	data, err := base64.StdEncoding.DecodeString(packed)
	if err != nil {
		return err
	}
	escaped, err := io.ReadAll(flate.NewReader(bytes.NewReader(data)))
	if err != nil {
		return err
	}
	markup, err := url.PathUnescape(string(escaped))
	if err != nil {
		return err
	}
	var form struct {
		XMLName xml.Name `xml:"shape"`
		W       float64  `xml:"w,attr"`
		H       float64  `xml:"h,attr"`
		Paths   []struct {
			Steps []xmlPoint `xml:",any"`
		} `xml:"foreground>path"`
	}
	if err := xml.Unmarshal([]byte(markup), &form); err != nil {
		return err
	}
	for _, path := range form.Paths {
		for _, at := range path.Steps {
			if at.X < 0 || at.Y < 0 || at.X > form.W || at.Y > form.H {
				return fmt.Errorf("%v is outside %v × %v", at, form.W, form.H)
			}
			c.Points = append(c.Points, [2]float64{at.X, at.Y})
		}
	}
	if len(c.Points) < 2 {
		return errors.New("no line")
	}
	return nil
}

// said are the texts of HTML, one for each element that has any.
func said(html string) (list []string, err error) {
	d := xml.NewDecoder(strings.NewReader("<html>" + html + "</html>"))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return list, nil
		}
		if err != nil {
			return list, err
		}
		if t, ok := token.(xml.CharData); ok {
			list = append(list, strings.ReplaceAll(string(t), "\u00ad", ""))
		}
	}
}

// offBorder lists the ends of a line that are not where they hold on to, or do so off the
// border of their shape.
func (p *Page) offBorder(c *Cell) (faults []error) {
	if !c.Bound() {
		return nil
	}
	for end, id := range map[string]string{"exit": c.Source, "entry": c.Target} {
		x, err := strconv.ParseFloat(c.Style[end+"X"], 64)
		y, err2 := strconv.ParseFloat(c.Style[end+"Y"], 64)
		s, at := p.byID[id], c.Points[0]
		if end == "entry" {
			at = c.Points[len(c.Points)-1]
		}
		if s == nil || err != nil || err2 != nil {
			faults = append(faults, fmt.Errorf("%q holds on at %q, %q", c.ID, c.Style[end+"X"], c.Style[end+"Y"]))
			continue
		}
		const near = 0.05
		dx, dy := s.X+x*s.W-at[0], s.Y+y*s.H-at[1]
		border := min(abs(x*s.W), abs((1-x)*s.W), abs(y*s.H), abs((1-y)*s.H))
		if abs(dx) > near || abs(dy) > near || border > near {
			faults = append(faults, fmt.Errorf("%q holds on to %q %v, %v from where it ends and %v from the border", c.ID, id, dx, dy, border))
		}
	}
	return faults
}

func abs(v float64) float64 { return max(v, -v) }
