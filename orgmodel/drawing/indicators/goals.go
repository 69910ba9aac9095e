package indicators

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// comparator returns the municipalities a goal is held against, or nil.
func (v *indicatorView) comparator(g *orgmodel.Goal) *orgmodel.Comparator {
	ref, ok := v.s.Org().Find(g.ComparedWith)
	if !ok || ref.Type != orgmodel.TypeComparator {
		return nil
	}
	return &v.s.Org().Comparators[ref.Index]
}

// municipalitiesOf are those of a comparator, each once.
func municipalitiesOf(c *orgmodel.Comparator) []string {
	var codes []string
	for _, code := range c.Municipalities {
		if !slices.Contains(codes, code) {
			codes = append(codes, code)
		}
	}
	return codes
}

// hasTarget reports whether a goal names a number to reach.
func hasTarget(g *orgmodel.Goal) bool { return !nothingKnown(g.Target) }

// addGoal tells a goal in sentences, and as a line where there is a number.
func (v *indicatorView) addGoal(p *indicatorPanel, ind *orgmodel.Indicator, g *orgmodel.Goal) {
	w, s := &words, v.s
	starred := func(text, key string) string { return s.Key(&g.Common, text, key) }
	name := s.Key(&g.Common, s.Named(&g.Common), "indicator")
	head := s.Say(w.goal, name)
	if g.Status != s.Org().Header.Status {
		head = s.Say(w.goalTagged, starred(statusWord(g.Status, s), "status"), name)
	}
	sentences := []string{head}
	deadline := v.deadline(g.Deadline)
	if deadline != "" {
		deadline = starred(deadline, "deadline")
	}
	c := v.comparator(g)
	switch {
	case hasTarget(g):
		target := v.target(g, ind, starred)
		if deadline != "" {
			target += ", " + deadline
		}
		sentences = append(sentences, s.Say(w.target, target))
		deadline = ""
		v.mark(p, ind, g)
	case c == nil:
		sentences = append(sentences, s.Star(v.direction(ind), kit.Assumed(&ind.Common, "better")))
	}
	if c != nil {
		sentences = append(sentences, s.Star(v.relative(g, c), relativeOn(g, c)))
		if text := v.statistic(p, ind, g, c); text != "" {
			sentences = append(sentences, text)
		}
	}
	if deadline != "" {
		sentences = append(sentences, kit.UpperFirst(deadline)+".")
	}
	if g.Done.Known() {
		sentences = append(sentences, s.Say(w.done, starred(v.when(g.Done), "done")))
	}
	if len(g.Owner) > 0 && s.Detail() != drawing.Overview {
		var names []string
		for _, id := range g.Owner {
			names = append(names, s.Called(id))
		}
		sentences = append(sentences, s.Say(w.owner, starred(message.And(names).In(s.Lang()), "owner")))
	}
	p.goals = append(p.goals, strings.Join(sentences, " "))
}

// statusWord is a status in one word.
func statusWord(status orgmodel.Status, s kit.Sketch) string {
	look := kit.LookOfStatus(status)
	if look.Tag.IsZero() {
		return look.Label.In(s.Lang())
	}
	return look.Tag.In(s.Lang())
}

// signs are the comparisons as a reader knows them from school.
var signs = map[string]string{"<=": "≤\u00a0", "<": "<\u00a0", ">=": "≥\u00a0", ">": ">\u00a0", "=": "=\u00a0"}

// target is the value to reach with its sign.
func (v *indicatorView) target(g *orgmodel.Goal, ind *orgmodel.Indicator, starred func(text, key string) string) string {
	s := v.s
	text := s.Star(v.measured(g.Target, ind.MeasuredIn), kit.Assumed(&ind.Common, "measured_in"))
	if g.Comparison != "" {
		text = signs[g.Comparison] + text
		text = starred(text, "comparison")
	}
	return starred(text, "target")
}

// direction is what a goal without a value to reach asks for.
func (v *indicatorView) direction(ind *orgmodel.Indicator) string {
	if text, ok := words.move[ind.Better]; ok {
		return text.In(v.s.Lang())
	}
	return words.noTarget.In(v.s.Lang())
}

// relative is a goal held against other municipalities.
func (v *indicatorView) relative(g *orgmodel.Goal, c *orgmodel.Comparator) string {
	w, s := &words, v.s
	set, names := message.Quoted(s.Called(c.ID)), v.places(municipalitiesOf(c))
	learns := w.learns
	var against string
	switch len(names) {
	case 0:
		against = s.Say(w.againstUnnamed[g.Statistic], set)
	case 1:
		against, learns = s.Say(w.againstOne, names[0]), w.learnsOne
	default:
		against = s.Say(w.against[g.Statistic], set, message.And(names))
	}
	text := s.Say(w.compared[g.Comparison], against)
	if c.LearnsFrom {
		text += " " + learns.In(s.Lang())
	}
	return text
}

// relativeOn are the assumptions that such a goal rests on.
func relativeOn(g *orgmodel.Goal, c *orgmodel.Comparator) []kit.Assumption {
	return append(kit.AssumedKeys(&g.Common, "comparison", "compared_with", "statistic"), kit.Assumed(&c.Common, "municipalities", "learns_from")...)
}

func (v *indicatorView) places(codes []string) []string {
	var names []string
	for _, code := range codes {
		names = append(names, v.place(code))
	}
	return names
}

// statistic draws the mean or the median that a goal asks for, where every value
// it needs is exactly known, and says which are missing where not.
func (v *indicatorView) statistic(p *indicatorPanel, ind *orgmodel.Indicator, g *orgmodel.Goal, c *orgmodel.Comparator) string {
	w, s := &words, v.s
	names, ok := w.statistic[g.Statistic]
	codes := municipalitiesOf(c)
	if !ok || len(codes) < 2 {
		return ""
	}
	var years []int
	for i := range ind.Values {
		if y := yearOf(ind.Values[i].Year); y != noYear && !slices.Contains(years, y) {
			years = append(years, y)
		}
	}
	slices.Sort(years)
	for _, year := range slices.Backward(years) {
		values, without, on := v.outcomes(ind, codes, year)
		if len(without) > 0 {
			continue
		}
		on = append(on, relativeOn(g, c)...)
		on = append(on, kit.Assumed(&ind.Common, "measured_in")...)
		middle := meanOf(values)
		if g.Statistic == "median" {
			middle = medianOf(values)
		}
		value := s.Star(v.measured(middle, ind.MeasuredIn), on)
		said := s.Say(w.statisticIs, names.In(s.Lang()), message.Year(year), value)
		p.marks = append(p.marks, goalMark{
			id: kit.PartID(g.ID, g.Statistic), said: said, at: []reading{middle},
			label:  s.Say(w.statisticLabel, w.statisticShort[g.Statistic].In(s.Lang()), message.Year(year), kit.Star(v.measured(middle, shortUnit(ind)), on)),
			stroke: meanStroke, mean: true,
		})
		return said
	}
	if years == nil {
		return s.Star(s.Say(w.statisticNone, names.In(s.Lang())), relativeOn(g, c))
	}
	last := yearOf(v.lastYear(ind, codes))
	_, lacking, _ := v.outcomes(ind, codes, last)
	return s.Star(s.Say(w.statisticLacks, names.In(s.Lang()), message.And(lacking), message.Year(last)), relativeOn(g, c))
}

// outcomes are the exact outcomes of some municipalities in a year, who has none,
// and the assumptions they rest on.
func (v *indicatorView) outcomes(ind *orgmodel.Indicator, codes []string, year int) (values []reading, without []string, on []kit.Assumption) {
	for _, code := range codes {
		at := slices.IndexFunc(ind.Values, func(value orgmodel.Value) bool {
			return v.whose(&value) == code && yearOf(value.Year) == year && value.Nature != forecast && value.Value.Exact()
		})
		if at < 0 {
			without = append(without, v.place(code))
			continue
		}
		values = append(values, boundsOf(ind.Values[at].Value).low)
		on = append(on, v.valueOn(ind, at)...)
	}
	return values, without, on
}

// meanOf weighs every municipality alike. It has one decimal more than the values
// have, since more would only look exact.
func meanOf(values []reading) reading {
	sum, finest := reading(0), reading(readingScale)
	for _, f := range values {
		sum += f
		for finest > 1 && f%finest != 0 {
			finest /= 10
		}
	}
	step := max(finest/10, 1) * reading(len(values))
	return roundTo(sum, step) / reading(len(values))
}

// roundTo rounds to the nearest multiple of a step, halves away from zero.
func roundTo(v, step reading) reading {
	if v < 0 {
		return -roundTo(-v, step)
	}
	return (v + step/2) / step * step
}

func medianOf(values []reading) reading {
	sorted := slices.Sorted(slices.Values(values))
	n := len(sorted)
	return meanOf(sorted[(n-1)/2 : n/2+1])
}

// mark draws a goal as a line, dashed or dotted as its status is.
func (v *indicatorView) mark(p *indicatorPanel, ind *orgmodel.Indicator, g *orgmodel.Goal) {
	w, s := &words, v.s
	status := g.KeyStatus("target")
	label := signs[g.Comparison] + v.measured(g.Target, shortUnit(ind))
	label = s.Say(w.goalLabel, kit.Star(label, kit.Assumed(&g.Common, "target", "comparison")))
	if g.Deadline.Known() {
		label += " (" + kit.Star(v.when(g.Deadline), kit.Assumed(&g.Common, "deadline")) + ")"
	}
	p.marks = append(p.marks, goalMark{
		id: g.ID, label: label, said: s.Say(w.goal, s.Named(&g.Common)), at: boundsOf(g.Target).ends(), stroke: goalStroke(status), status: status,
	})
}

// meanStroke is unlike that of any goal.
var meanStroke = drawing.Stroke{Color: kit.Ink, Width: geometry.Pt * 3 / 4, Dash: drawing.Double}

func goalStroke(status orgmodel.Status) drawing.Stroke {
	return drawing.Stroke{Color: kit.WarnInk, Width: geometry.Pt * 8 / 5, Dash: kit.LookOfStatus(status).Dash}
}

// when is a date in words.
func (v *indicatorView) when(d orgmodel.Date) string {
	return v.s.Say(words.when[d.Bound], d.Bare())
}

// deadline is by when a goal is to be reached: a partial date means its last day.
func (v *indicatorView) deadline(d orgmodel.Date) string {
	switch {
	case !d.Known():
		return ""
	case d.Bound != orgmodel.At:
		return v.s.Say(words.byAbout, v.when(d))
	case d.Day == 0:
		return v.s.Say(words.byEndOf, d)
	}
	return v.s.Say(words.by, d)
}
