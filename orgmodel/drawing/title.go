package drawing

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/municipalities"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

const (
	subtitleSize = 10 * geometry.Pt
	stampSize    = 15 * geometry.Pt
)

// titleBlock says what the drawing shows, of when, and how sure it is.
type titleBlock struct {
	crumbs, title, subtitle string
	stamp                   string
	// peers are the blocks of pictures that must come out as large as this one,
	// itself among them; nil: there are none.
	peers []*titleBlock
}

// title is the organisation, or the unit the drawing begins with.
func (s sketch) title(root int) string {
	if root < 0 {
		return s.named(&s.org.Header.Common)
	}
	return s.unitName(root) + " – " + s.named(&s.org.Header.Common)
}

func (s sketch) titleBlock(root int) *titleBlock {
	h := &s.org.Header
	t := &titleBlock{title: s.named(&h.Common)}
	if root >= 0 {
		t.title = s.unitName(root)
		t.crumbs = s.breadcrumb(root)
	}
	day := s.day()
	parts := []string{upperFirst(s.say(words.asOf, day))}
	if name, ok := municipalities.Name(h.Municipality); ok {
		parts = []string{name, s.say(words.asOf, day)}
	}
	switch n := s.sourceCount(); n {
	case 0:
		parts = append(parts, words.noSources.In(s.lang))
	default:
		parts = append(parts, message.Count(n, words.sourcesOne, words.sourcesMany).In(s.lang))
	}
	if text := s.used.count(s.lang); text != "" {
		parts = append(parts, text)
	}
	t.subtitle = strings.Join(parts, " · ")
	s.stand(t)
	return t
}

// day is the one described.
func (s sketch) day() string {
	h := &s.org.Header
	return s.key(&h.Common, h.AsOf.In(s.lang), "as_of")
}

// stand puts the stamp of a file on a title, and below it what is decided of a
// file that is not.
func (m model) stand(t *titleBlock) *titleBlock {
	s := m.standing()
	t.stamp = s.stamp
	t.subtitle = joined(" · ", t.subtitle, s.partly)
	return t
}

func (s sketch) sourceCount() int {
	n := 0
	for i := range s.org.Sources {
		if s.org.Active(&s.org.Sources[i].Common) {
			n++
		}
	}
	return n
}

// breadcrumb is the way down to a unit.
func (s sketch) breadcrumb(u int) string {
	names := []string{}
	for v := range s.org.Line(u) {
		names = append([]string{s.unitName(v)}, names...)
	}
	names[len(names)-1] = ""
	return s.named(&s.org.Header.Common) + " › " + strings.Join(names, " › ")
}

func (t *titleBlock) stampWidth() geometry.Length {
	if t.stamp == "" {
		return 0
	}
	return typeset.Width(t.stamp, stampSize, true) + 4*padding
}

// leastWidth keeps a title from being wrapped into a tower.
func (t *titleBlock) leastWidth() geometry.Length {
	widest := t.ownWidth()
	for _, p := range t.peers {
		widest = max(widest, p.ownWidth())
	}
	return widest
}

func (t *titleBlock) ownWidth() geometry.Length {
	return min(typeset.Width(t.title, titleSize, true), 420*geometry.Pt) + t.stampWidth() + 2*padding
}

func (t *titleBlock) rows(width geometry.Length) []Row {
	room := width - t.stampWidth() - 2*padding
	var rows []Row
	add := func(text string, size geometry.Length, bold bool, color Color) {
		for _, line := range typeset.Wrap(text, room, size, bold, 0) {
			rows = append(rows, Row{Height: lineHeight(size), Left: Run{Text: line, Size: size, Bold: bold, Color: color}})
		}
	}
	add(t.crumbs, smallSize, false, greyInk)
	add(t.title, titleSize, true, ink)
	add(t.subtitle, subtitleSize, false, greyInk)
	return rows
}

func (t *titleBlock) height(width geometry.Length) geometry.Length {
	highest := t.ownHeight(width)
	for _, p := range t.peers {
		highest = max(highest, p.ownHeight(width))
	}
	return highest
}

func (t *titleBlock) ownHeight(width geometry.Length) geometry.Length {
	h := blockGap
	for _, r := range t.rows(width) {
		h += r.Height
	}
	return max(h, blockGap+2*stampSize)
}

// put draws the block and returns how much height it took, the gap under it
// included.
func (t *titleBlock) put(d *Drawing, at geometry.Point, width geometry.Length) geometry.Length {
	b := Box{ID: partID("", "heading"), Class: "title", Title: t.title, Rows: t.rows(width)}
	b.Rect = geometry.Rect{X: at.X, Y: at.Y, W: width - t.stampWidth() - padding, H: t.height(width) - blockGap}
	d.Boxes = append(d.Boxes, b)
	for _, line := range [...]string{t.crumbs, t.title, t.subtitle, t.stamp} {
		if line != "" {
			d.Heading = append(d.Heading, line)
		}
	}
	if t.stamp != "" {
		h := 2 * stampSize
		d.Boxes = append(d.Boxes, Box{
			ID: partID("", "stamp"), Class: "stamp", Title: t.stamp,
			Rect:   geometry.Rect{X: at.X + width - t.stampWidth(), Y: at.Y, W: t.stampWidth(), H: h},
			Stroke: Stroke{Color: warnInk, Width: 2 * geometry.Pt},
			Rows: []Row{
				{Height: (h - lineHeight(stampSize)) / 2},
				{Height: lineHeight(stampSize), Centre: true, Left: Run{Text: t.stamp, Size: stampSize, Bold: true, Color: warnInk}},
			},
		})
	}
	return t.height(width)
}

// statusOrder lists the statuses from the surest to the least sure.
var statusOrder = []orgmodel.Status{orgmodel.InForce, orgmodel.Decided, orgmodel.Proposed, orgmodel.Vision, orgmodel.Claimed}
