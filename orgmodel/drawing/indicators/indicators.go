// Package indicators is the view of values by year and municipality as bars, with
// goals as lines. It draws what a file states, and works out nothing but scales.
package indicators

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Draw draws the values of every indicator as bars by year and
// municipality, with its goals as lines. Each has a panel and an axis of its own:
// figures of unlike definition are never laid upon each other.
func Draw(org *orgmodel.Organisation, o drawing.Options) (*drawing.Drawing, error) {
	s, err := kit.Begin(org, o)
	if err != nil {
		return nil, err
	}
	v := &indicatorView{s: s}
	if err := v.choose(o); err != nil {
		return nil, err
	}
	v.write()
	title := s.TitleBlock(-1)
	title.Crumbs = words.view.In(s.Lang())
	p := kit.Page{
		Prefix: "indicators-", Name: s.Say(words.of, s.Named(&org.Header.Common)),
		Title: title, Legend: v.legend(), Low: true, Split: v.splitAdvice(), Tell: v.tell,
	}
	if o.Depth > 0 {
		p.Notes = append(p.Notes, words.noDepth.With())
	}
	if !o.OnlyText {
		p.Picture = &indicatorPicture{view: v}
	}
	return s.Draw(&p, o), nil
}

// indicatorView is what of an organisation is drawn: one panel per indicator.
type indicatorView struct {
	s      kit.Sketch
	chosen []int // indicators
	panels []indicatorPanel
	used   struct {
		ours, others, forecast, about, between, open bool

		means    bool
		statuses []orgmodel.Status // of the goals drawn as lines
	}
}

// indicatorPanel is what is said of one indicator, before it is set in lines.
type indicatorPanel struct {
	id, name string
	apart    []string // why it is not on the axis of a panel before it
	about    []string // definition, unit, denominator
	groups   []barGroup
	unit     string
	marks    []goalMark
	scales   []scale  // the groups and the marks, by what shares an axis
	scaling  []string // why there is more than one, and what is on none
	goals    []string // in sentences
	foot     []string // sources and notes
}

// barGroup holds the values of one year.
type barGroup struct {
	year string
	bars []bar
}

// bar is one value of one municipality.
type bar struct {
	id, who  string
	value    string // "över 450 000 000 kr"
	said     string // all of it, in one line
	known    bounds
	ours     bool
	forecast bool
	about    bool
	unknown  bool
}

// goalMark is a line through the bars: a goal, or the mean it is held against.
type goalMark struct {
	id, label, said string
	at              []reading
	stroke          drawing.Stroke
	status          orgmodel.Status // of a goal
	mean            bool            // what a goal is held against, and not itself one
}

// choose decides which indicators are drawn.
func (v *indicatorView) choose(o drawing.Options) error {
	org, root := v.s.Org(), o.Root
	drawable := false
	for i := range org.Indicators {
		ind := &org.Indicators[i]
		if !org.Active(&ind.Common) || root != "" && ind.ID != root {
			continue
		}
		v.chosen = append(v.chosen, i)
		drawable = drawable || v.drawable(ind)
	}
	switch {
	case len(v.chosen) == 0 && root != "":
		return &drawing.Refusal{Text: words.noRoot.With(message.Quoted(root))}
	case len(v.chosen) == 0:
		return &drawing.Refusal{Text: words.nothing.With(org.Day())}
	case !drawable:
		var names []message.Quoted
		for _, i := range v.chosen {
			names = append(names, message.Quoted(org.Name(org.Indicators[i].ID)))
		}
		return &drawing.Refusal{Text: words.noFigures.With(message.And(names))}
	}
	return v.tooMany(o)
}

// mostValues is how many values are drawn: on the largest sheet they can just be read.
const mostValues = 2000

// tooMany refuses a picture of more values than that, and says what to draw of it.
func (v *indicatorView) tooMany(o drawing.Options) error {
	values, part := 0, -1 // the largest indicator that can be drawn
	indicators := v.s.Org().Indicators
	for _, i := range v.chosen {
		n := len(indicators[i].Values)
		values += n
		if n <= mostValues && (part < 0 || n > len(indicators[part].Values)) {
			part = i
		}
	}
	switch {
	case o.OnlyText || values <= mostValues:
		return nil
	case part < 0 || len(v.chosen) == 1:
		first := &indicators[v.chosen[0]]
		return &drawing.Refusal{Text: words.tooLong.With(message.Quoted(first.Name), len(first.Values), mostValues)}
	}
	return &drawing.Refusal{Text: words.tooMany.With(len(v.chosen), values, mostValues, message.Code(indicators[part].ID))}
}

// drawable reports whether there is any number to draw for an indicator.
func (v *indicatorView) drawable(ind *orgmodel.Indicator) bool {
	if slices.ContainsFunc(ind.Values, func(value orgmodel.Value) bool { return !nothingKnown(value.Value) }) {
		return true
	}
	return slices.ContainsFunc(v.goalsOf(ind), func(g *orgmodel.Goal) bool { return hasTarget(g) })
}

// goalsOf lists the goals that an indicator measures.
func (v *indicatorView) goalsOf(ind *orgmodel.Indicator) []*orgmodel.Goal {
	var goals []*orgmodel.Goal
	for i := range v.s.Org().Goals {
		if g := &v.s.Org().Goals[i]; g.Indicator == ind.ID && v.s.Org().Active(&g.Common) {
			goals = append(goals, g)
		}
	}
	return goals
}

// write says what every panel tells.
func (v *indicatorView) write() {
	for n, i := range v.chosen {
		ind := &v.s.Org().Indicators[i]
		p := indicatorPanel{id: ind.ID, name: v.s.Named(&ind.Common)}
		for _, before := range v.chosen[:n] {
			if text := v.apart(&v.s.Org().Indicators[before], ind); text != "" {
				p.apart = append(p.apart, text)
			}
		}
		p.about = v.about(ind)
		p.unit = ind.MeasuredIn
		goals := v.goalsOf(ind)
		p.groups = v.groups(ind, goals)
		for _, g := range goals {
			v.addGoal(&p, ind, g)
		}
		v.scaled(&p)
		p.foot = v.foot(ind, goals)
		v.panels = append(v.panels, p)
	}
}

// about tells what an indicator counts, and how.
func (v *indicatorView) about(ind *orgmodel.Indicator) []string {
	w, s := &words, v.s
	starred := func(text, key string) string { return s.Key(&ind.Common, text, key) }
	var lines []string
	if s.Detail() != drawing.Overview {
		definition := w.noDefinition.In(s.Lang())
		if ind.Definition != "" {
			definition = starred(ind.Definition, "definition")
		}
		lines = append(lines, definition)
	}
	unit := w.noUnit.In(s.Lang())
	if ind.MeasuredIn != "" {
		unit = s.Say(w.unit, starred(ind.MeasuredIn, "measured_in"))
	}
	switch {
	case ind.Denominator != "":
		unit += " · " + s.Say(w.denominator, starred(ind.Denominator, "denominator"))
	case percent(ind.MeasuredIn):
		unit += " · " + w.noDenominator.In(s.Lang())
	}
	if text, ok := w.better[ind.Better]; ok && s.Detail() != drawing.Overview {
		unit += " · " + starred(text.In(s.Lang()), "better")
	}
	if ind.Kolada != "" {
		unit += " · " + s.Say(w.kolada, starred(ind.Kolada, "kolada"))
	}
	return append(lines, unit)
}

// tell writes the description and the outline.
func (v *indicatorView) tell() (told kit.Told) {
	w, lang := &words, v.s.Lang()
	values, goals := 0, 0
	for i := range v.panels {
		p := &v.panels[i]
		goals += len(p.goals)
		told.Outline = append(told.Outline, drawing.Entry{Heading: true, Text: p.name, Things: v.s.Things(p.id)})
		fact := func(text string) { told.Outline = append(told.Outline, drawing.Entry{Depth: 1, Text: text}) }
		for _, text := range slices.Concat(p.apart, p.about, p.scaling) {
			fact(text)
		}
		for _, g := range p.groups {
			for _, b := range g.bars {
				fact(b.said)
				if !b.unknown {
					values++
				}
			}
		}
		for _, text := range slices.Concat(p.goals, p.foot) {
			fact(text)
		}
	}
	told.Description = v.s.Say(w.description, v.s.Named(&v.s.Org().Header.Common), v.s.Day(),
		message.Count(len(v.panels), w.panelsOne, w.panelsMany).In(lang),
		message.Count(values, w.valuesOne, w.valuesMany).In(lang),
		message.Count(goals, w.goalsOne, w.goalsMany).In(lang))
	return told
}
