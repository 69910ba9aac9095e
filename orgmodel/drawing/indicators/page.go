package indicators

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
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

// Fit implements picture: of the numbers of columns, the one that comes out
// largest.
func (p *indicatorPicture) Fit(room kit.Room, tight bool) geometry.Size {
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
		columns, height := kit.Columns(heights, n, panelGap)
		size := geometry.Size{W: geometry.Length(len(columns))*(p.width+panelGap) - panelGap, H: height}
		if n == 1 || comesOutLarger(size, best, room.Size) {
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

// splitAdvice says which indicator to draw for itself when text becomes too
// small: the one that takes most room.
func (v *indicatorView) splitAdvice() func(paper string, size kit.Points) message.Message {
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
	return func(paper string, size kit.Points) message.Message {
		return words.tooSmall.With(message.Paper(paper), size, message.Code(v.panels[most].id), kit.Readable)
	}
}

// Put implements picture.
func (p *indicatorPicture) Put(at geometry.Point) kit.Drawn {
	var ink kit.Drawn
	next := 0
	for i, n := range p.columns {
		corner := geometry.Point{X: at.X + geometry.Length(i)*(p.width+panelGap), Y: at.Y}
		for range n {
			p.panels[next].put(&ink, corner)
			corner.Y += p.panels[next].H + panelGap
			next++
		}
	}
	return ink
}

// legend explains just what occurs in the panels.
func (v *indicatorView) legend() *kit.Legend {
	w, s, l := &words, v.s, &kit.Legend{}
	add := func(used bool, e kit.LegendEntry) {
		if used {
			l.Entries = append(l.Entries, e)
		}
	}
	u := &v.used
	edge := drawing.Stroke{Color: othersEdge, Width: thin}
	dots := drawing.Stroke{Color: othersEdge, Width: dotted, Dash: drawing.Dotted}
	add(u.ours, kit.LegendEntry{Text: v.place(s.Org().Header.Municipality), Fill: ourFill, Stroke: drawing.Stroke{Color: ourEdge, Width: thin}})
	add(u.others, kit.LegendEntry{Text: w.legendOthers.In(s.Lang()), Fill: othersFill, Stroke: edge})
	add(u.forecast, kit.LegendEntry{Text: w.legendForecast.In(s.Lang()), Stroke: edge, Hatched: true})
	add(u.about, kit.LegendEntry{Text: w.legendAbout.In(s.Lang()), Fill: othersPale, Stroke: dots})
	add(u.between, kit.LegendEntry{Text: w.legendBetween.In(s.Lang()), Fill: kit.White, Stroke: dots})
	add(u.open, kit.LegendEntry{Text: w.legendOpen.In(s.Lang()), Stroke: dots, Line: true})
	solid := slices.ContainsFunc(u.statuses, func(status orgmodel.Status) bool { return goalStroke(status).Dash == drawing.Solid })
	add(solid, kit.LegendEntry{Text: w.legendGoal.In(s.Lang()), Stroke: goalStroke(orgmodel.InForce), Line: true})
	for _, status := range kit.StatusOrder {
		text := s.Say(w.legendGoalStatus, statusWord(status, s))
		add(goalStroke(status).Dash != drawing.Solid && slices.Contains(u.statuses, status), kit.LegendEntry{Text: text, Stroke: goalStroke(status), Line: true})
	}
	add(u.means, kit.LegendEntry{Text: w.legendMean.In(s.Lang()), Stroke: meanStroke, Line: true})
	if len(v.panels) > 1 {
		l.Entries = append(l.Entries, kit.LegendEntry{Text: w.legendScales.In(s.Lang())})
	}
	l.Entries = append(l.Entries, s.Legend().Entries...)
	return l
}
