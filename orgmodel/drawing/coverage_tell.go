package drawing

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// says is a verdict in words.
func (c *coverage) says(v verdict) string {
	switch {
	case v == unreached:
		return unreachedSign + " " + c.s.say(coverWords.none)
	case v == onlyPlan && !c.uniform:
		return c.s.say(coverWords.onlyPlan)
	case v == outside:
		return c.s.say(coverWords.outside)
	}
	return ""
}

// name is what the drawing is of.
func (c *coverage) name() string {
	if c.root < 0 {
		return c.s.named(&c.s.org.Header.Common)
	}
	return c.s.named(&c.s.org.TargetGroups[c.root].Common)
}

// title says what the drawing shows, and at once how many groups nothing
// reaches.
func (c *coverage) title() *titleBlock {
	t := c.s.titleBlock(-1)
	t.crumbs = c.s.say(coverWords.view)
	if c.root >= 0 {
		t.crumbs = c.s.named(&c.s.org.Header.Common) + " › " + t.crumbs
		t.title = c.name()
	}
	t.subtitle += " · " + c.summary()
	return t
}

// summary counts the groups that nothing reaches, and those that only what is
// planned reaches, shown or not. Groups that stand there to be left out do not
// count.
func (c *coverage) summary() string {
	groups := 0
	var found [outside + 1]int
	for i := range c.rows {
		if c.rows[i].chapter != nil {
			continue
		}
		groups += 1 + len(c.rows[i].hidden)
		found[c.rows[i].found]++
		for _, g := range c.rows[i].hidden {
			found[c.judge(g, c.offersTo(g))]++
		}
	}
	groups -= found[outside]
	switch {
	case groups == 1 && found[unreached] == 1:
		return c.s.say(coverWords.oneUnreached)
	case groups == 1 && found[onlyPlan] == 1 && !c.uniform:
		return lowerFirst(c.s.say(coverWords.onlyPlan))
	case groups == 1:
		return c.s.say(coverWords.oneReached)
	}
	var parts []string
	if found[unreached] > 0 {
		parts = append(parts, c.s.say(coverWords.unreached, found[unreached], groups))
	}
	if found[onlyPlan] > 0 && !c.uniform {
		parts = append(parts, c.s.say(coverWords.planned, found[onlyPlan], groups))
	}
	if parts == nil {
		return c.s.say(coverWords.allReached, groups)
	}
	return strings.Join(parts, "; ")
}

// legend explains just what occurs.
func (c *coverage) legend() *legend {
	l := &legend{}
	for _, k := range coverLooks {
		if k == &lookGroup || c.s.shows(k) {
			l.entries = append(l.entries, legendEntry{text: k.label.In(c.s.lang), fill: k.tint, stroke: Stroke{Color: k.edge, Width: geometry.Pt}})
		}
	}
	l.entries = append(l.entries, c.s.legend(false).entries...)
	if c.used.later {
		l.entries = append(l.entries, legendEntry{text: laterSign + " " + lookLater.label.In(c.s.lang), fill: lookLater.tint, stroke: Stroke{Color: lookLater.edge, Width: 160, Dash: Dashed}})
	}
	if c.used.ended {
		l.entries = append(l.entries, legendEntry{text: endedSign + " " + lookEnded.label.In(c.s.lang), fill: lookEnded.tint, stroke: Stroke{Color: lookEnded.edge, Width: geometry.Pt}})
	}
	if c.used.via {
		l.entries = append(l.entries, legendEntry{text: coverWords.legendVia.In(c.s.lang)})
	}
	if c.used.none {
		l.entries = append(l.entries, legendEntry{text: coverWords.legendNone.In(c.s.lang), fill: missGround, stroke: Stroke{Color: missEdge, Width: 2 * geometry.Pt}})
	}
	return l
}

// tell writes the description and the outline.
func (c *coverage) tell(d *Drawing) {
	d.Description = c.s.say(coverWords.description, c.s.day(), c.summary())
	for i := range c.rows {
		row := &c.rows[i]
		lines := row.card.outline(nil)
		d.Outline = append(d.Outline, lines[0])
		if text := c.says(row.found); text != "" {
			d.Outline = append(d.Outline, Entry{Depth: row.depth + 1, Text: text})
		}
		d.Outline = append(d.Outline, lines[1:]...)
		for k := range row.chips {
			d.Outline = row.chips[k].outline(d.Outline)
		}
	}
}
