package coverage

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// chip is a service in the row of a group.
type chip struct {
	kit.Card
	struck bool
}

// cards writes what every box says.
func (c *coverage) cards() {
	for i := range c.rows {
		row := &c.rows[i]
		id := ""
		if row.chapter != nil {
			id = row.chapter.id
			row.card = c.chapterCard(row.chapter)
		} else {
			id = c.s.Org().TargetGroups[row.group].ID
			row.card = c.groupCard(row)
		}
		for _, f := range row.offers {
			row.chips = append(row.chips, c.chip(f, id, row.depth))
		}
	}
}

func (c *coverage) chapterCard(ch *chapter) kit.Card {
	return kit.Card{
		ID: ch.id, Class: "target-group none", Look: &lookNobody, Status: orgmodel.InForce,
		Kind: c.s.Say(words.services), Name: c.s.Say(ch.label),
		Facts: []kit.Fact{{Left: c.s.Say(ch.said, c.s.Org().Day()), Color: kit.GreyInk}},
	}
}

// groupCard says who a group is.
func (c *coverage) groupCard(row *coverRow) kit.Card {
	s, g := c.s, &c.s.Org().TargetGroups[row.group]
	k := kit.Card{
		ID: g.ID, Class: "target-group", Look: &lookGroup, Status: orgmodel.InForce, Depth: row.depth,
		Kind: s.Say(words.group), Name: s.Named(&g.Common), Things: s.Things(g.ID),
	}
	add := func(key string, t message.Text, args ...any) {
		text := s.Say(t, args...)
		k.Facts = append(k.Facts, kit.Fact{Left: s.Key(&g.Common, text, key)})
	}
	if g.Age != "" {
		add("age", words.age, ages(s, g.Age))
	}
	if g.Size.Known() {
		add("size", words.size, g.Size)
	}
	if names := names(s, g.Excludes); names != nil {
		add("excludes", words.excludes, message.And(names))
	}
	within, excluding := c.otherWholes(row)
	if within != nil {
		add("part_of", words.alsoIn, message.And(within))
	}
	if excluding != nil {
		k.Facts = append(k.Facts, kit.Fact{Left: s.Say(words.excluded, message.And(excluding))})
	}
	if row.hidden != nil {
		k.Facts = append(k.Facts, c.hiddenFacts(row.hidden)...)
	}
	if s.Detail() == drawing.Full && g.Note != "" {
		k.Facts = append(k.Facts, kit.Fact{Left: s.Key(&g.Common, s.Theirs(g.Note), "note"), Italic: true, Color: kit.GreyInk, Ruled: true})
	}
	return k
}

// ages writes ages for a reader: "17–19 år", "under 18 år".
func ages(s kit.Sketch, text string) string {
	if q, err := orgmodel.ParseQuantity(text); err == nil && q.Known() {
		return s.Say(words.years, q)
	}
	return text
}

// names are the names of what ids stand for.
func names(s kit.Sketch, ids []string) []string {
	var list []string
	for _, id := range ids {
		list = append(list, s.Called(id))
	}
	return list
}

// otherWholes are the groups that a group is part of besides the one it is
// drawn under, and those that exclude it all the same.
func (c *coverage) otherWholes(row *coverRow) (within, excluding []string) {
	org := c.s.Org()
	g := &org.TargetGroups[row.group]
	for _, id := range g.PartOf {
		ref, ok := org.Find(id)
		if !ok || ref.Type != orgmodel.TypeTargetGroup || ref.Index == row.group || !org.ActiveID(id) {
			continue
		}
		if slices.Contains(org.TargetGroups[ref.Index].Excludes, g.ID) {
			excluding = append(excluding, c.s.Star(c.s.Called(id), kit.Assumed(&org.TargetGroups[ref.Index].Common, "excludes")))
		} else if row.above < 0 || c.rows[row.above].group != ref.Index {
			within = append(within, c.s.Called(id))
		}
	}
	return within, excluding
}

// hiddenFacts tells how many groups are left out below a row, and above all how
// many of them nothing reaches.
func (c *coverage) hiddenFacts(hidden []int) []kit.Fact {
	facts := []kit.Fact{{Left: message.Count(len(hidden), words.hiddenOne, words.hiddenMany).In(c.s.Lang()), Color: kit.GreyInk, Ruled: true}}
	var missed []string
	for _, g := range hidden {
		if len(c.reach.Groups[g]) == 0 && !c.reach.Beyond[g] {
			missed = append(missed, c.s.Named(&c.s.Org().TargetGroups[g].Common))
		}
	}
	if missed != nil {
		c.used.none = true
		facts = append(facts, kit.Fact{Sign: unreachedSign, Left: c.s.Say(words.hiddenMissed, message.And(missed)), Bold: true, Color: kit.WarnInk})
	}
	return facts
}

// chip says what a service is to a group. What comes by way of a wider group is
// told in full there.
func (c *coverage) chip(f offer, group string, depth int) chip {
	k, told := c.services[f.service]
	if !told {
		k = c.serviceCard(f)
		c.services[f.service] = k
	}
	k.ID += "--" + group
	k.Depth = depth + 1
	k.Facts = slices.Clone(k.Facts)
	if c.s.Detail() == drawing.Overview || f.via >= 0 && c.tellsOf(f.via) {
		k.Facts = slices.DeleteFunc(k.Facts, func(f kit.Fact) bool { return f.Single })
	}
	v := &c.s.Org().Services[f.service]
	k.Name = c.s.Key(&v.Common, k.Name, "target_groups") // that it stands in this row
	if f.via >= 0 {
		c.used.via = true
		text := c.s.Say(words.via, c.s.Named(&c.s.Org().TargetGroups[f.via].Common))
		via := kit.Fact{Left: c.s.Key(&v.Common, text, "target_groups"), Italic: true}
		k.Facts = slices.Insert(k.Facts, 0, via)
		k.Class += " inherited"
	}
	return chip{Card: k, struck: f.when == ended}
}

// tellsOf reports whether a group has a row of its own in the drawing.
func (c *coverage) tellsOf(group int) bool {
	row, drawn := c.rowOf[group]
	return drawn && c.rows[row].group == group
}
