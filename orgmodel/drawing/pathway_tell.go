package drawing

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// name is what the drawing is of.
func (m *wayMap) name() string {
	if m.single {
		return m.heading(m.journeys[0].path)
	}
	return m.s.named(&m.s.org.Header.Common)
}

func (m *wayMap) title() *titleBlock {
	t := m.s.titleBlock(-1)
	t.crumbs = m.s.say(wayWords.view)
	return t
}

// legend explains just what occurs: kinds of units, borders, statuses.
func (m *wayMap) legend() *legend {
	l := m.s.legend(false)
	if m.s.shows(&lookNowhere) {
		l.entries = append(l.entries, legendEntry{text: lookNowhere.label.In(m.s.lang), fill: lookNowhere.tint, stroke: Stroke{Color: lookNowhere.edge, Width: 100}})
	}
	for b, used := range m.used.signs {
		if used {
			l.entries = append(l.entries, legendEntry{text: borderLooks[b].legend.In(m.s.lang)})
		}
	}
	if m.used.uncertain {
		l.entries = append(l.entries, legendEntry{text: wayWords.legendUncertain.In(m.s.lang)})
	}
	return l
}

// tell writes the description and the outline.
func (m *wayMap) tell(d *Drawing) {
	day := m.s.day()
	if len(m.journeys) == 1 {
		d.Description = m.s.say(wayWords.descriptionOne, day, m.told(&m.journeys[0]))
	} else {
		d.Description = m.s.say(wayWords.descriptionMany, day, m.names(), len(m.journeys))
	}
	for i := range m.journeys {
		j := &m.journeys[i]
		d.Outline = append(d.Outline, Entry{Heading: true, Text: j.heading, Things: m.s.things(j.path.ID)})
		for _, text := range j.facts {
			d.Outline = append(d.Outline, Entry{Depth: 1, Text: text})
		}
		for k := range j.steps {
			m.tellStep(d, j, k)
		}
	}
}

// tellStep writes a step with how the case comes to it and whose it is then.
func (m *wayMap) tellStep(d *Drawing, j *journey, k int) {
	lines := j.steps[k].card.outline(nil)
	d.Outline = append(d.Outline, lines[0])
	if k > 0 {
		d.Outline = append(d.Outline, Entry{Depth: 2, Text: m.said(&j.steps[k])})
	}
	d.Outline = append(d.Outline, lines[1:]...)
	label := &j.labels[j.steps[k].lane]
	for _, text := range slices.Concat(label.owner, label.more) {
		d.Outline = append(d.Outline, Entry{Depth: 2, Text: m.s.star(text, m.homeOn(j.Stops[k]))})
	}
}

// told is the summary of a way, or that it has no steps.
func (m *wayMap) told(j *journey) string {
	if len(j.path.Steps) == 0 {
		return j.heading
	}
	return j.heading + ": " + lowerFirst(m.summary(j))
}

func (m *wayMap) names() string {
	var names []string
	for i := range m.journeys {
		names = append(names, m.journeys[i].heading)
	}
	return message.And(names).In(m.s.lang)
}
