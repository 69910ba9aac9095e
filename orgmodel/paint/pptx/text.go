package pptx

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
	"github.com/orgmodel/orgmodel/orgmodel/paint/internal/scene"
)

// languageOf is the language of a drawing, by which its words are spelt.
func languageOf(d *drawing.Drawing) string {
	if d.Lang == message.SV {
		return "sv-SE"
	}
	return "en-GB"
}

// slack is how much wider than measured the room for a text is: letters are set a little
// differently by each program.
const slack = geometry.Pt / 4

// body writes the texts of a shape.
func (w *slideWriter) body(s *shape) {
	x, list := w.x, s.Paragraphs()
	left, right := s.Insets(list)
	above, wrap := geometry.Length(0), "square"
	if len(list) > 0 {
		above = list[0].Top - s.Box.Y
		if s.Bare() && single(s.Texts) {
			wrap = "none"
		}
	}
	x.put(`<p:txBody><a:bodyPr wrap="`, wrap, `"`)
	x.attr("lIns", w.plane.long(left))
	x.attr("tIns", w.plane.long(max(above, 0)))
	x.attr("rIns", w.plane.long(max(right-slack, 0)))
	x.put(` bIns="0" rtlCol="0" anchor="t"><a:noAutofit/></a:bodyPr><a:lstStyle/>`)
	reached := s.Box.Y + above
	for i := range list {
		p := &list[i]
		w.paragraph(s, p, p.Top-reached, left, s.Box.W-left-right)
		reached = p.Bottom
	}
	if len(list) == 0 {
		x.put("<a:p/>")
	}
	x.put("</p:txBody>")
}

// single reports texts that have a line each.
func single(texts []*paint.Piece) bool {
	for _, text := range texts {
		if len(text.Lines) > 1 {
			return false
		}
	}
	return true
}

// setting is how a paragraph is set: where it begins, and where its tabs are.
type setting struct {
	algn    string
	begin   geometry.Length   // of its lines, from the inset
	hang    geometry.Length   // of its first line, from there
	stops   []geometry.Length // of tabs to the left
	columns bool              // its right text stands at a tab
	lead    bool              // a tab stands before its first text
}

// setting says how a paragraph is set. Where it has two texts their places are those of
// tabs, counted from the left.
func settingOf(p *scene.Paragraph, box *drawing.Box, inset geometry.Length) setting {
	t := setting{algn: "l"}
	switch {
	case p.Left != nil && p.Left.Anchor == paint.Middle:
		t.algn = "ctr"
	case p.Left == nil && p.Sign == nil:
		t.algn = "r"
	}
	t.columns = t.algn == "l" && p.Right != nil
	begin, _ := p.Begins(box)
	t.begin = max(begin-inset, 0)
	below := p.Hangs(box, inset)
	switch {
	case below > t.begin && p.Right == nil:
		t.begin, t.hang = below, t.begin-below
	case p.Sign != nil || p.Left != nil && p.Right != nil:
		if t.begin > 0 {
			t.stops = append(t.stops, t.begin)
		}
		if p.Sign != nil && p.Left != nil {
			t.stops = append(t.stops, max(p.Left.Lines[0].Rect.X-box.X-inset, 0))
		}
		t.begin = 0
	}
	t.lead = len(t.stops) > 0 && (p.Sign == nil || len(t.stops) > 1)
	return t
}

// paragraph writes a row: its sign, its left text, its right one.
func (w *slideWriter) paragraph(s *shape, p *scene.Paragraph, gap, inset, room geometry.Length) {
	x, t := w.x, settingOf(p, s.Box, inset)
	x.put("<a:p><a:pPr")
	x.attr("marL", w.plane.long(t.begin))
	if len(t.stops) == 0 && !t.columns {
		// LibreOffice takes what is not said here from the paragraph above. In a row with
		// tabs it must not be said: it then forgets the tabs.
		x.attr("indent", w.plane.long(t.hang))
	}
	x.put(` algn="`, t.algn, `"><a:lnSpc><a:spcPts`)
	x.attr("val", min(max(w.plane.points(p.Height), leastLetters), mostSpace))
	x.put("/></a:lnSpc><a:spcBef><a:spcPts")
	x.attr("val", min(max(w.plane.points(gap), 0), mostSpace))
	x.put(`/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft><a:buNone/>`)
	if len(t.stops) > 0 || t.columns {
		x.put("<a:tabLst>")
		for _, at := range t.stops {
			x.tab("l", w.plane.long(at))
		}
		if t.columns {
			x.tab("r", w.plane.long(room))
		}
		x.put("</a:tabLst>")
	}
	x.put("</a:pPr>")
	w.runs(p, room-t.begin, t.lead, t.columns)
	x.put("</a:p>")
}

func (x *xml) tab(algn string, at int64) {
	x.put("<a:tab")
	x.attr("pos", at)
	x.put(` algn="`, algn, `"/>`)
}

// mostSpace is the most that the format takes between lines.
const mostSpace = 158400

// runs writes the texts of a paragraph that has so much room. A left text that goes on
// below one at the right is parted by it after its first line, as it is seen.
func (w *slideWriter) runs(p *scene.Paragraph, room geometry.Length, lead, columns bool) {
	before := ""
	if lead {
		before = "\t"
	}
	if p.Sign != nil {
		w.run(p.Sign, p.Sign.Size, before, p.Sign.Whole)
		before = "\t"
	}
	if p.Left == nil {
		if p.Right != nil {
			if p.Sign == nil {
				before = ""
			}
			w.whole(p.Right, room, before)
		}
		return
	}
	if !columns || len(p.Left.Lines) == 1 {
		w.whole(p.Left, room, before)
		if p.Right != nil {
			w.run(p.Right, p.Right.Size, "\t", p.Right.Whole)
		}
		return
	}
	first := p.Left.Lines[0].Shown()
	w.run(p.Left, p.Left.Size, before, first)
	w.run(p.Right, p.Right.Size, "\t", p.Right.Whole)
	w.x.put("<a:br/>")
	w.run(p.Left, p.Left.Size, "", strings.TrimLeft(strings.TrimPrefix(p.Left.Whole, p.Left.Lines[0].Text), " "))
}

// whole writes a text as one. PowerPoint does not part words: where one was parted, letters
// are a little smaller, so that the word fits. Where that is not enough, the text is broken
// where the drawing breaks the word.
func (w *slideWriter) whole(p *paint.Piece, room geometry.Length, before string) {
	size, fits := fitted(p, room, w.small)
	if fits {
		w.run(p, size, before, p.Whole)
		return
	}
	text := p.Lines[0].Text
	for i := 1; i < len(p.Lines); i++ {
		if p.Lines[i-1].Hyphen {
			w.run(p, size, before, text+"-")
			w.x.put("<a:br/>")
			before, text = "", p.Lines[i].Text
			continue
		}
		if p.Lines[i].Spaced {
			text += " "
		}
		text += p.Lines[i].Text
	}
	w.run(p, size, before, text)
}

const (
	// leastShare is how much smaller letters may be for a word that was parted, in percent.
	leastShare = 80
	// surely is how much of its room such a word may take, in percent: each program sets
	// letters a little differently.
	surely = 96
)

// fitted is the size of letters in which no word of a text need be parted; its own, and
// false, if that would be too small, or smaller than any letter of the drawing.
func fitted(p *paint.Piece, room, smallest geometry.Length) (size geometry.Length, fits bool) {
	if !slices.ContainsFunc(p.Lines, func(l paint.Span) bool { return l.Hyphen }) {
		return p.Size, true
	}
	widest := geometry.Length(1)
	for _, word := range strings.Fields(p.Whole) {
		widest = max(widest, typeset.Width(word, p.Size, p.Run.Bold))
	}
	size = min(p.Size, p.Size*max(room, 0)/widest*surely/100)
	if size*100 < p.Size*leastShare || size < min(smallest, p.Size) {
		return p.Size, false
	}
	return size, true
}

// run writes a text in one style.
func (w *slideWriter) run(p *paint.Piece, size geometry.Length, before, text string) {
	x := w.x
	x.put(`<a:r><a:rPr lang="`, w.lang, `"`)
	x.attr("sz", min(max(w.plane.points(size), leastLetters), mostLetters))
	if p.Run.Bold {
		x.put(` b="1"`)
	}
	if p.Run.Italic {
		x.put(` i="1"`)
	}
	if p.Run.Strike {
		x.put(` strike="sngStrike"`)
	}
	x.put(` dirty="0">`)
	x.solid(p.Run.Color)
	if ground := paint.Color(p.Row.Fill); ground != "" && dark(ground) {
		// Letters that are light can be read wherever the band is not drawn, too.
		x.put("<a:highlight>")
		x.color(ground)
		x.put("</a:highlight>")
	}
	x.put("</a:rPr><a:t>", before)
	x.text(text)
	x.put("</a:t></a:r>")
}

// The sizes of letters that the format has, in hundredths of a point.
const (
	leastLetters = 100
	mostLetters  = 400_000
)

// dark reports a ground on which letters are light.
func dark(c drawing.Color) bool {
	r, g, b := paint.RGB(c)
	return int(r)+int(g)+int(b) < 3*128
}
