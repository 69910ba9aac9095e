package coverage

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
)

// says is a verdict in words.
func (c *coverage) says(v verdict) string {
	switch {
	case v == unreached:
		return unreachedSign + " " + c.s.Say(words.none)
	case v == onlyPlan && !c.uniform:
		return c.s.Say(words.onlyPlan)
	case v == outside:
		return c.s.Say(words.outside)
	}
	return ""
}

// name is what the drawing is of.
func (c *coverage) name() string {
	if c.root < 0 {
		return c.s.Named(&c.s.Org().Header.Common)
	}
	return c.s.Named(&c.s.Org().TargetGroups[c.root].Common)
}

// title says what the drawing shows, and at once how many groups nothing
// reaches.
func (c *coverage) title() *kit.TitleBlock {
	t := c.s.TitleBlock(-1)
	t.Crumbs = c.s.Say(words.view)
	if c.root >= 0 {
		t.Crumbs = c.s.Named(&c.s.Org().Header.Common) + " › " + t.Crumbs
		t.Title = c.name()
	}
	t.Subtitle += " · " + c.summary()
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
		return c.s.Say(words.oneUnreached)
	case groups == 1 && found[onlyPlan] == 1 && !c.uniform:
		return kit.LowerFirst(c.s.Say(words.onlyPlan))
	case groups == 1:
		return c.s.Say(words.oneReached)
	}
	var parts []string
	if found[unreached] > 0 {
		parts = append(parts, c.s.Say(words.unreached, found[unreached], groups))
	}
	if found[onlyPlan] > 0 && !c.uniform {
		parts = append(parts, c.s.Say(words.planned, found[onlyPlan], groups))
	}
	if parts == nil {
		return c.s.Say(words.allReached, groups)
	}
	return strings.Join(parts, "; ")
}

// legend explains just what occurs.
func (c *coverage) legend() *kit.Legend {
	l := &kit.Legend{}
	for _, k := range coverLooks {
		if k == &lookGroup || c.s.Shows(k) {
			l.Entries = append(l.Entries, kit.LegendEntry{Text: k.Label.In(c.s.Lang()), Fill: k.Tint, Stroke: drawing.Stroke{Color: k.Edge, Width: geometry.Pt}, Bars: k.Bars})
		}
	}
	l.Entries = append(l.Entries, c.s.Legend().Entries...)
	if c.used.later {
		l.Entries = append(l.Entries, kit.LegendEntry{Text: laterSign + " " + lookLater.Label.In(c.s.Lang()), Fill: lookLater.Tint, Stroke: drawing.Stroke{Color: lookLater.Edge, Width: 160, Dash: drawing.Dashed}})
	}
	if c.used.ended {
		l.Entries = append(l.Entries, kit.LegendEntry{Text: endedSign + " " + lookEnded.Label.In(c.s.Lang()), Fill: lookEnded.Tint, Stroke: drawing.Stroke{Color: lookEnded.Edge, Width: geometry.Pt}})
	}
	if c.used.via {
		l.Entries = append(l.Entries, kit.LegendEntry{Text: words.legendVia.In(c.s.Lang())})
	}
	if c.used.none {
		l.Entries = append(l.Entries, kit.LegendEntry{Text: words.legendNone.In(c.s.Lang()), Fill: missGround, Stroke: drawing.Stroke{Color: missEdge, Width: 2 * geometry.Pt}})
	}
	return l
}

// tell writes the description and the outline.
func (c *coverage) tell() (told kit.Told) {
	told.Description = c.s.Say(words.description, c.s.Day(), c.summary())
	for i := range c.rows {
		row := &c.rows[i]
		lines := row.card.Outline(nil)
		told.Outline = append(told.Outline, lines[0])
		if text := c.says(row.found); text != "" {
			told.Outline = append(told.Outline, drawing.Entry{Depth: row.depth + 1, Text: text})
		}
		told.Outline = append(told.Outline, lines[1:]...)
		for k := range row.chips {
			told.Outline = row.chips[k].Outline(told.Outline)
		}
	}
	return told
}
