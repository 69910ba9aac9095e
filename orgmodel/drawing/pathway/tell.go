package pathway

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// name is what the drawing is of.
func (m *wayMap) name() string {
	if m.single {
		return m.heading(m.journeys[0].path)
	}
	return m.s.Named(&m.s.Org().Header.Common)
}

func (m *wayMap) title() *kit.TitleBlock {
	t := m.s.TitleBlock(-1)
	t.Crumbs = m.s.Say(words.view)
	return t
}

// legend explains just what occurs: kinds of units, borders, statuses.
func (m *wayMap) legend() *kit.Legend {
	l := m.s.Legend()
	if m.s.Shows(&lookNowhere) {
		l.Entries = append(l.Entries, kit.LegendEntry{Text: lookNowhere.Label.In(m.s.Lang()), Fill: lookNowhere.Tint, Stroke: drawing.Stroke{Color: lookNowhere.Edge, Width: 100}})
	}
	for b, used := range m.used.signs {
		if used {
			l.Entries = append(l.Entries, kit.LegendEntry{Text: kit.BorderLooks[b].Legend.In(m.s.Lang())})
		}
	}
	if m.used.uncertain {
		l.Entries = append(l.Entries, kit.LegendEntry{Text: words.legendUncertain.In(m.s.Lang())})
	}
	return l
}

// tell writes the description and the outline.
func (m *wayMap) tell() (told kit.Told) {
	day := m.s.Day()
	if len(m.journeys) == 1 {
		told.Description = m.s.Say(words.descriptionOne, day, m.told(&m.journeys[0]))
	} else {
		told.Description = m.s.Say(words.descriptionMany, day, m.names(), len(m.journeys))
	}
	for i := range m.journeys {
		j := &m.journeys[i]
		told.Outline = append(told.Outline, drawing.Entry{Heading: true, Text: j.heading, Things: m.s.Things(j.path.ID)})
		for _, text := range j.facts {
			told.Outline = append(told.Outline, drawing.Entry{Depth: 1, Text: text})
		}
		for k := range j.steps {
			m.tellStep(&told, j, k)
		}
	}
	return told
}

// tellStep writes a step with how the case comes to it and whose it is then.
func (m *wayMap) tellStep(told *kit.Told, j *journey, k int) {
	lines := j.steps[k].card.Outline(nil)
	told.Outline = append(told.Outline, lines[0])
	if k > 0 {
		told.Outline = append(told.Outline, drawing.Entry{Depth: 2, Text: m.said(&j.steps[k])})
	}
	told.Outline = append(told.Outline, lines[1:]...)
	label := &j.labels[j.steps[k].lane]
	for _, text := range slices.Concat(label.owner, label.more) {
		told.Outline = append(told.Outline, drawing.Entry{Depth: 2, Text: m.s.Star(text, m.homeOn(j.Stops[j.from+k]))})
	}
}

// told is the summary of a way, or that it has no steps.
func (m *wayMap) told(j *journey) string {
	if len(j.path.Steps) == 0 {
		return j.heading
	}
	return j.heading + ": " + kit.LowerFirst(m.summary(j))
}

func (m *wayMap) names() string {
	var names []string
	for i := range m.journeys {
		names = append(names, m.journeys[i].heading)
	}
	return message.And(names).In(m.s.Lang())
}
