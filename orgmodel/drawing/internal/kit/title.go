package kit

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/municipalities"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// ViewCrumbs names the view above the title, before the way down to a unit.
func (s Sketch) ViewCrumbs(view message.Text, way string) string {
	if way == "" {
		return s.Say(view)
	}
	return s.Say(view) + " · " + way
}

const (
	subtitleSize = 10 * geometry.Pt
	stampSize    = 15 * geometry.Pt
)

// TitleBlock says what the drawing shows, of when, and how sure it is.
type TitleBlock struct {
	Crumbs, Title, Subtitle string
	stamp                   string
	// Peers are the blocks of pictures that must come out as large as this one,
	// itself among them; nil: there are none.
	Peers []*TitleBlock
}

// Title is the organisation, or the unit the drawing begins with.
func (s Sketch) Title(root int) string {
	if root < 0 {
		return s.Named(&s.org.Header.Common)
	}
	return s.UnitName(root) + " – " + s.Named(&s.org.Header.Common)
}

// TitleBlock is that of the whole, or of a unit.
func (s Sketch) TitleBlock(root int) *TitleBlock {
	return s.titleBlock(root, Words.assumedOne, Words.assumedMany)
}

// SheetTitle is that of one of several sheets: each counts what rests on assumptions there.
func (s Sketch) SheetTitle(root int) *TitleBlock {
	return s.titleBlock(root, Words.sheetAssumedOne, Words.sheetAssumedMany)
}

func (s Sketch) titleBlock(root int, assumedOne, assumedMany message.Text) *TitleBlock {
	h := &s.org.Header
	t := &TitleBlock{Title: s.Named(&h.Common)}
	if root >= 0 {
		t.Title = s.UnitName(root)
		t.Crumbs = s.breadcrumb(root)
	}
	parts := []string{}
	if name, ok := municipalities.Name(h.Municipality); ok {
		parts = append(parts, name)
	}
	if day := s.AsOf(); day != "" {
		parts = append(parts, day)
	}
	switch n := s.sourceCount(); n {
	case 0:
		parts = append(parts, Words.noSources.In(s.lang))
	default:
		parts = append(parts, message.Count(n, Words.sourcesOne, Words.sourcesMany).In(s.lang))
	}
	if text := s.used.count(s.lang, assumedOne, assumedMany); text != "" {
		parts = append(parts, text)
	}
	t.Subtitle = UpperFirst(strings.Join(parts, " · "))
	s.Stand(t)
	return t
}

// Day is the one described.
func (s Sketch) Day() string {
	h := &s.org.Header
	if !h.AsOf.Known() {
		return Words.noDay.In(s.lang)
	}
	return s.Key(&h.Common, h.AsOf.In(s.lang), "as_of")
}

// AsOf says of which day the drawing is, if the file says which.
func (s Sketch) AsOf() string {
	if !s.org.Header.AsOf.Known() {
		return ""
	}
	return s.Say(Words.AsOf, s.Day())
}

// Stand puts the stamp of a file on a title, and below it what is decided of a
// file that is not.
func (m Model) Stand(t *TitleBlock) *TitleBlock {
	s := m.Standing()
	t.stamp = s.Stamp
	t.Subtitle = Joined(" · ", t.Subtitle, s.Partly, strings.TrimSuffix(strings.TrimSpace(Unjudged(m)), "."))
	for _, text := range drawing.Unread(m.org) {
		t.Subtitle = Joined(" · ", t.Subtitle, text.In(m.lang))
	}
	return t
}

// Unjudged is the sentence that says, once, what has not been examined of a sketch among
// some organisations, to stand behind others; empty without one.
func Unjudged(of ...Model) string {
	for _, m := range of {
		if m.org.Sketch {
			return " " + orgmodel.Unjudged.In(m.lang)
		}
	}
	return ""
}

func (s Sketch) sourceCount() int {
	n := 0
	for i := range s.org.Sources {
		if s.org.Active(&s.org.Sources[i].Common) {
			n++
		}
	}
	return n
}

// breadcrumb is the way down to a unit.
func (s Sketch) breadcrumb(u int) string {
	names := []string{}
	for v := range s.org.Line(u) {
		names = append([]string{s.UnitName(v)}, names...)
	}
	names[len(names)-1] = ""
	return s.Named(&s.org.Header.Common) + " › " + strings.Join(names, " › ")
}

func (t *TitleBlock) stampWidth() geometry.Length {
	if t.stamp == "" {
		return 0
	}
	return typeset.Width(t.stamp, stampSize, true) + 4*Padding
}

// leastWidth keeps a title from being wrapped into a tower.
func (t *TitleBlock) leastWidth() geometry.Length {
	widest := t.ownWidth()
	for _, p := range t.Peers {
		widest = max(widest, p.ownWidth())
	}
	return widest
}

func (t *TitleBlock) ownWidth() geometry.Length {
	return min(typeset.Width(t.Title, titleSize, true), 420*geometry.Pt) + t.stampWidth() + 2*Padding
}

func (t *TitleBlock) rows(width geometry.Length) []drawing.Row {
	room := width - t.stampWidth() - 2*Padding
	var rows []drawing.Row
	add := func(text string, size geometry.Length, bold bool, color drawing.Color) {
		first := len(rows)
		for _, line := range typeset.Wrap(text, room, size, bold, 0) {
			rows = append(rows, drawing.Row{Height: LineHeight(size), Left: drawing.Run{Text: line, Size: size, Bold: bold, Color: color}})
		}
		One(text, rows[first:])
	}
	add(t.Crumbs, SmallSize, false, GreyInk)
	add(t.Title, titleSize, true, Ink)
	add(t.Subtitle, subtitleSize, false, GreyInk)
	return rows
}

func (t *TitleBlock) height(width geometry.Length) geometry.Length {
	highest := t.ownHeight(width)
	for _, p := range t.Peers {
		highest = max(highest, p.ownHeight(width))
	}
	return highest
}

func (t *TitleBlock) ownHeight(width geometry.Length) geometry.Length {
	h := BlockGap
	for _, r := range t.rows(width) {
		h += r.Height
	}
	return max(h, BlockGap+2*stampSize)
}

// put draws the block, in lines of at most a width, and returns how much height it
// took, the gap under it included.
func (t *TitleBlock) put(d *drawing.Drawing, at geometry.Point, width, line geometry.Length) geometry.Length {
	b := drawing.Box{ID: PartID("", "heading"), Class: "title", Title: t.Title, Rows: t.rows(line)}
	b.Rect = geometry.Rect{X: at.X, Y: at.Y, W: line - t.stampWidth() - Padding, H: t.height(line) - BlockGap}
	d.Boxes = append(d.Boxes, b)
	for _, line := range [...]string{t.Crumbs, t.Title, t.Subtitle, t.stamp} {
		if line != "" {
			d.Heading = append(d.Heading, line)
		}
	}
	if t.stamp != "" {
		h := 2 * stampSize
		d.Boxes = append(d.Boxes, drawing.Box{
			ID: PartID("", "stamp"), Class: "stamp", Title: t.stamp,
			Rect:   geometry.Rect{X: at.X + width - t.stampWidth(), Y: at.Y, W: t.stampWidth(), H: h},
			Stroke: drawing.Stroke{Color: WarnInk, Width: 2 * geometry.Pt},
			Rows: []drawing.Row{
				{Height: (h - LineHeight(stampSize)) / 2},
				{Height: LineHeight(stampSize), Centre: true, Left: drawing.Run{Text: t.stamp, Size: stampSize, Bold: true, Color: WarnInk}},
			},
		})
	}
	return t.height(width)
}
