package drawing

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Widths of panels, and what stays free between them.
const (
	panelWidth = 420 * geometry.Pt
	tightPanel = 340 * geometry.Pt
	panelGap   = 16 * geometry.Pt
	mostPanels = 6
)

// indicatorPicture sets the panels in columns, in file order.
type indicatorPicture struct {
	view    *indicatorView
	panels  []*shapes
	columns []int // how many panels each takes
	width   geometry.Length
}

// fit implements picture: of the numbers of columns, the one that comes out
// largest.
func (p *indicatorPicture) fit(room geometry.Size, tight bool) geometry.Size {
	p.width = panelWidth
	if tight {
		p.width = tightPanel
	}
	p.panels = nil
	var heights []geometry.Length
	for i := range p.view.panels {
		panel := p.view.panels[i].set(p.view.s, p.width)
		p.panels = append(p.panels, panel)
		heights = append(heights, panel.H)
	}
	var best geometry.Size
	for n := 1; n <= min(len(heights), mostPanels); n++ {
		columns, height := columnsOf(heights, n)
		size := geometry.Size{W: geometry.Length(len(columns))*(p.width+panelGap) - panelGap, H: height}
		if n == 1 || comesOutLarger(size, best, room) {
			best, p.columns = size, columns
		}
	}
	return best
}

// comesOutLarger reports whether a picture of one size can be drawn larger in a
// room than one of another.
func comesOutLarger(a, b, room geometry.Size) bool {
	// The larger of the shares of width and height decides, in common parts.
	share := func(s geometry.Size) int64 { return max(int64(s.W)*int64(room.H), int64(s.H)*int64(room.W)) }
	return share(a) < share(b)
}

// columnsOf deals heights out, in order, to at most n columns of which the
// highest is as low as can be.
func columnsOf(heights []geometry.Length, n int) (columns []int, highest geometry.Length) {
	limit := slices.Max(heights)
	for {
		columns, highest = []int{0}, 0
		next := geometry.Length(0) // the least limit that changes anything
		used := -panelGap
		for _, h := range heights {
			if used+panelGap+h > limit && columns[len(columns)-1] > 0 {
				if grown := used + panelGap + h; next == 0 || grown < next {
					next = grown
				}
				columns, used = append(columns, 0), -panelGap
			}
			columns[len(columns)-1]++
			used += panelGap + h
			highest = max(highest, used)
		}
		if len(columns) <= n {
			return columns, highest
		}
		limit = next
	}
}

// splitAdvice says which indicator to draw for itself when text becomes too
// small: the one that takes most room.
func (v *indicatorView) splitAdvice() func(paper string, size points) message.Message {
	if len(v.panels) < 2 {
		return nil
	}
	most, rows := 0, 0
	for i := range v.panels {
		n := 0
		for _, g := range v.panels[i].groups {
			n += len(g.bars)
		}
		if n > rows {
			most, rows = i, n
		}
	}
	return func(paper string, size points) message.Message {
		return indicatorWords.tooSmall.With(message.Paper(paper), size, message.Code(v.panels[most].id), readable)
	}
}

// put implements picture.
func (p *indicatorPicture) put(d *Drawing, at geometry.Point) {
	next := 0
	for i, n := range p.columns {
		corner := geometry.Point{X: at.X + geometry.Length(i)*(p.width+panelGap), Y: at.Y}
		for range n {
			p.panels[next].put(d, corner)
			corner.Y += p.panels[next].H + panelGap
			next++
		}
	}
}

// legend explains just what occurs in the panels.
func (v *indicatorView) legend() *legend {
	w, s, l := &indicatorWords, v.s, &legend{}
	add := func(used bool, e legendEntry) {
		if used {
			l.entries = append(l.entries, e)
		}
	}
	u := &v.used
	edge := Stroke{Color: othersEdge, Width: thin}
	dots := Stroke{Color: othersEdge, Width: dotted, Dash: Dotted}
	add(u.ours, legendEntry{text: v.place(s.org.Header.Municipality), fill: ourFill, stroke: Stroke{Color: ourEdge, Width: thin}})
	add(u.others, legendEntry{text: w.legendOthers.In(s.lang), fill: othersFill, stroke: edge})
	add(u.forecast, legendEntry{text: w.legendForecast.In(s.lang), stroke: edge, hatched: true})
	add(u.about, legendEntry{text: w.legendAbout.In(s.lang), fill: othersPale, stroke: dots})
	add(u.between, legendEntry{text: w.legendBetween.In(s.lang), fill: white, stroke: dots})
	add(u.open, legendEntry{text: w.legendOpen.In(s.lang), stroke: dots, line: true})
	solid := slices.ContainsFunc(u.statuses, func(status orgmodel.Status) bool { return goalStroke(status).Dash == Solid })
	add(solid, legendEntry{text: w.legendGoal.In(s.lang), stroke: goalStroke(orgmodel.InForce), line: true})
	for _, status := range statusOrder {
		text := s.say(w.legendGoalStatus, statusWord(status, s))
		add(goalStroke(status).Dash != Solid && slices.Contains(u.statuses, status), legendEntry{text: text, stroke: goalStroke(status), line: true})
	}
	add(u.means, legendEntry{text: w.legendMean.In(s.lang), stroke: meanStroke, line: true})
	add(s.used.signs[assumedMark], legendEntry{text: words.legendAssumed.In(s.lang)})
	return l
}
