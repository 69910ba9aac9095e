package drawing

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// chip is a service in the row of a group.
type chip struct {
	card
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
			id = c.s.org.TargetGroups[row.group].ID
			row.card = c.groupCard(row)
		}
		for _, f := range row.offers {
			row.chips = append(row.chips, c.chip(f, id, row.depth))
		}
	}
}

func (c *coverage) chapterCard(ch *chapter) card {
	return card{
		id: ch.id, class: "target-group none", look: &lookNobody, status: orgmodel.InForce,
		kind: c.s.say(coverWords.services), name: c.s.say(ch.label),
		facts: []fact{{left: c.s.say(ch.said, c.s.org.Day()), color: greyInk}},
	}
}

// groupCard says who a group is.
func (c *coverage) groupCard(row *coverRow) card {
	s, g := c.s, &c.s.org.TargetGroups[row.group]
	k := card{
		id: g.ID, class: "target-group", look: &lookGroup, status: orgmodel.InForce, depth: row.depth,
		kind: s.say(coverWords.group), name: s.named(&g.Common), things: s.things(g.ID),
	}
	add := func(key string, t message.Text, args ...any) {
		text := s.say(t, args...)
		k.facts = append(k.facts, fact{left: s.key(&g.Common, text, key)})
	}
	if g.Age != "" {
		add("age", coverWords.age, s.ages(g.Age))
	}
	if g.Size.Known() {
		add("size", coverWords.size, g.Size)
	}
	if names := s.names(g.Excludes); names != nil {
		add("excludes", coverWords.excludes, message.And(names))
	}
	within, excluding := c.otherWholes(row)
	if within != nil {
		add("part_of", coverWords.alsoIn, message.And(within))
	}
	if excluding != nil {
		k.facts = append(k.facts, fact{left: s.say(coverWords.excluded, message.And(excluding))})
	}
	if row.hidden != nil {
		k.facts = append(k.facts, c.hiddenFacts(row.hidden)...)
	}
	if s.detail == Full && g.Note != "" {
		k.facts = append(k.facts, fact{left: s.key(&g.Common, s.theirs(g.Note), "note"), italic: true, color: greyInk, ruled: true})
	}
	return k
}

// ages writes ages for a reader: "17–19 år", "under 18 år".
func (s sketch) ages(text string) string {
	if q, err := orgmodel.ParseQuantity(text); err == nil && q.Known() {
		return s.say(coverWords.years, q)
	}
	return text
}

// names are the names of what ids stand for.
func (s sketch) names(ids []string) []string {
	var list []string
	for _, id := range ids {
		list = append(list, s.called(id))
	}
	return list
}

// otherWholes are the groups that a group is part of besides the one it is
// drawn under, and those that exclude it all the same.
func (c *coverage) otherWholes(row *coverRow) (within, excluding []string) {
	org := c.s.org
	g := &org.TargetGroups[row.group]
	for _, id := range g.PartOf {
		ref, ok := org.Find(id)
		if !ok || ref.Type != orgmodel.TypeTargetGroup || ref.Index == row.group || !org.ActiveID(id) {
			continue
		}
		if slices.Contains(org.TargetGroups[ref.Index].Excludes, g.ID) {
			excluding = append(excluding, c.s.star(c.s.called(id), assumed(&org.TargetGroups[ref.Index].Common, "excludes")))
		} else if row.above < 0 || c.rows[row.above].group != ref.Index {
			within = append(within, c.s.called(id))
		}
	}
	return within, excluding
}

// hiddenFacts tells how many groups are left out below a row, and above all how
// many of them nothing reaches.
func (c *coverage) hiddenFacts(hidden []int) []fact {
	facts := []fact{{left: message.Count(len(hidden), coverWords.hiddenOne, coverWords.hiddenMany).In(c.s.lang), color: greyInk, ruled: true}}
	var missed []string
	for _, g := range hidden {
		if len(c.reach.Groups[g]) == 0 && !c.reach.Beyond[g] {
			missed = append(missed, c.s.named(&c.s.org.TargetGroups[g].Common))
		}
	}
	if missed != nil {
		c.used.none = true
		facts = append(facts, fact{sign: unreachedSign, left: c.s.say(coverWords.hiddenMissed, message.And(missed)), bold: true, color: warnInk})
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
	k.id += "--" + group
	k.depth = depth + 1
	k.facts = slices.Clone(k.facts)
	if c.s.detail == Overview || f.via >= 0 && c.tellsOf(f.via) {
		k.facts = slices.DeleteFunc(k.facts, func(f fact) bool { return f.single })
	}
	v := &c.s.org.Services[f.service]
	k.name = c.s.key(&v.Common, k.name, "target_groups") // that it stands in this row
	if f.via >= 0 {
		c.used.via = true
		text := c.s.say(coverWords.via, c.s.named(&c.s.org.TargetGroups[f.via].Common))
		via := fact{left: c.s.key(&v.Common, text, "target_groups"), italic: true}
		k.facts = slices.Insert(k.facts, 0, via)
		k.class += " inherited"
	}
	return chip{card: k, struck: f.when == ended}
}

// tellsOf reports whether a group has a row of its own in the drawing.
func (c *coverage) tellsOf(group int) bool {
	row, drawn := c.rowOf[group]
	return drawn && c.rows[row].group == group
}
