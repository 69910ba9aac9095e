package drawing

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// maxProviders is how many providers a chip of standard detail names.
const maxProviders = 4

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
		kind: s.say(coverWords.group), name: s.star(g.Name, g.Assumed.Key("name")),
	}
	add := func(key string, t message.Text, args ...any) {
		text := s.say(t, args...)
		k.facts = append(k.facts, fact{left: s.star(text, !g.Assumed.All && g.Assumed.Key(key))})
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
		k.facts = append(k.facts, fact{left: g.Note, italic: true, color: greyInk, ruled: true})
	}
	return k
}

// ages writes ages for a reader: "17–19 år", "under 18 år".
func (s *sketch) ages(text string) string {
	if q, err := orgmodel.ParseQuantity(text); err == nil && q.Known() {
		return s.say(coverWords.years, q)
	}
	return text
}

// names are the names of what ids stand for.
func (s *sketch) names(ids []string) []string {
	var list []string
	for _, id := range ids {
		list = append(list, s.org.Name(id))
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
			excluding = append(excluding, org.Name(id))
		} else if row.above < 0 || c.rows[row.above].group != ref.Index {
			within = append(within, org.Name(id))
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
		if len(c.reach.Groups[g]) == 0 {
			missed = append(missed, c.s.org.TargetGroups[g].Name)
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
	if f.via >= 0 {
		c.used.via = true
		via := fact{left: c.s.say(coverWords.via, c.s.org.TargetGroups[f.via].Name), italic: true}
		k.facts = slices.Insert(k.facts, 0, via)
		k.class += " inherited"
	}
	return chip{card: k, struck: f.when == ended}
}

// tellsOf reports whether a group has a row of its own in the drawing.
func (c *coverage) tellsOf(group int) bool {
	return slices.ContainsFunc(c.rows, func(r coverRow) bool { return r.group == group })
}

// serviceCard says what a service is: the same in whichever row. Facts that only
// one row needs to tell are marked single.
func (c *coverage) serviceCard(f offer) card {
	s, v := c.s, &c.s.org.Services[f.service]
	k := card{
		id: v.ID, look: c.lookOfProviders(f), status: v.Status, name: s.star(v.Name, v.Assumed.All),
		kind: s.say(accessWord(v.Kind)),
	}
	k.kind = s.star(k.kind, v.Kind != "" && !v.Assumed.All && v.Assumed.Key("kind"))
	c.timing(&k, f, v)
	s.used.looks[k.look] = true
	k.class = strings.Join([]string{"service", k.look.class, string(v.Status)}, " ")
	if text := c.providers(f, v); text != "" {
		k.facts = append(k.facts, fact{left: text, single: true})
	}
	if text := c.places(f); text != "" {
		k.facts = append(k.facts, fact{left: s.star(text, !v.Assumed.All && v.Assumed.Key("areas")), color: greyInk, single: true})
	}
	if !v.Assumed.All && v.Assumed.Key("target_groups") {
		k.facts = append(k.facts, fact{left: s.star(s.say(coverWords.groupsAssumed), true), italic: true, color: greyInk, single: true})
	}
	if s.detail == Full {
		k.facts = append(k.facts, c.more(v)...)
	}
	return k
}

// timing tells the status of a service, and since or until when it is given.
func (c *coverage) timing(k *card, f offer, v *orgmodel.Service) {
	s, status := c.s, v.Status
	switch f.when {
	case now:
		c.lifetime(k, v)
	case later:
		c.used.later = true
		k.look = &lookLater
		k.tags = append(k.tags, tag{laterSign + " " + s.say(coverWords.later), s.say(coverWords.later)})
		c.date(k, v, "since", c.firstDay(v), coverWords.begins)
	case ended:
		c.used.ended = true
		k.look = &lookEnded
		status = v.KeyStatus("until")
		k.tags = append(k.tags, tag{endedSign + " " + s.say(coverWords.ended), s.say(coverWords.ended)})
		c.date(k, v, "until", c.lastDay(v), coverWords.ends)
	}
	if text := lookOfStatus(status).tag; !text.IsZero() && !c.uniform {
		k.tags = append(k.tags, tag{text.In(s.lang), text.In(s.lang)})
	}
	k.status = status
	if f.when == later && lookOfStatus(status).dash == Solid {
		k.status = orgmodel.Proposed // what is only to come is dashed, decided or not
		return
	}
	s.used.statuses[status] = true
}

// lifetime tells since when a service is given that is not simply in force, and
// until when.
func (c *coverage) lifetime(k *card, v *orgmodel.Service) {
	if v.Status != orgmodel.InForce {
		c.date(k, v, "since", v.Since, coverWords.begins)
	}
	c.date(k, v, "until", v.Until, coverWords.lasts)
}

func (c *coverage) date(k *card, v *orgmodel.Service, key string, d orgmodel.Date, t dated) {
	if !d.Known() {
		return
	}
	text := c.s.star(c.s.onDate(d, t), !v.Assumed.All && v.Assumed.Key(key))
	k.facts = append(k.facts, fact{left: text, italic: true, color: greyInk})
}

// firstDay says when a service begins that has not begun: with its provider,
// when it does not say itself.
func (c *coverage) firstDay(v *orgmodel.Service) orgmodel.Date {
	day := c.s.org.Day()
	since := v.Since
	if since.Start() <= day {
		since = orgmodel.Date{}
		for _, id := range v.ProvidedBy {
			u := c.s.org.Unit(id)
			if u != nil && u.Since.Start() > day && (!since.Known() || u.Since.Start() < since.Start()) {
				since = u.Since
			}
		}
	}
	return since
}

// lastDay says when a service that has ended did: with its last provider, when
// it does not say itself.
func (c *coverage) lastDay(v *orgmodel.Service) orgmodel.Date {
	day := c.s.org.Day()
	until := v.Until
	if until.End() >= day {
		until = orgmodel.Date{}
		for _, id := range v.ProvidedBy {
			u := c.s.org.Unit(id)
			if u != nil && u.Until.End() < day && (!until.Known() || u.Until.End() > until.End()) {
				until = u.Until
			}
		}
	}
	return until
}

// dated is what is said of a date, by how exactly it is known: to the day, to a
// month or a year, or only by a bound.
type dated struct{ at, within, before, after, about message.Text }

func (s *sketch) onDate(d orgmodel.Date, t dated) string {
	text := map[orgmodel.Bound]message.Text{
		orgmodel.At: t.within, orgmodel.Before: t.before, orgmodel.After: t.after, orgmodel.About: t.about,
	}[d.Bound]
	if d.Full() {
		text = t.at
	}
	d.Bound = orgmodel.At
	return s.say(text, d)
}

// providers tells who gives a service, and in whose employ.
func (c *coverage) providers(f offer, v *orgmodel.Service) string {
	s := c.s
	var names []string
	for _, u := range c.providersOf(f) {
		names = append(names, s.say(coverWords.provider, s.org.Units[u].Name, lowerFirst(s.say(providerLook(s.org, u).label))))
	}
	if s.detail != Full && len(names) > maxProviders {
		names = append(names[:maxProviders-1], s.say(words.andMore, len(names)-maxProviders+1))
	}
	if names == nil {
		return s.say(coverWords.noProvider)
	}
	return s.star(strings.Join(names, "; "), !v.Assumed.All && v.Assumed.Key("provided_by"))
}

// providersOf are the providers that exist; for what is not given on the day,
// those the file names.
func (c *coverage) providersOf(f offer) []int {
	if f.at >= 0 {
		return c.reach.Offers[f.at].Units
	}
	var units []int
	for _, id := range c.s.org.Services[f.service].ProvidedBy {
		if u := c.s.org.UnitIndex(id); u >= 0 {
			units = append(units, u)
		}
	}
	return units
}

// places tells where a service is given. In a file without areas there is no
// such question.
func (c *coverage) places(f offer) string {
	org := c.s.org
	if f.at < 0 {
		return ""
	}
	reach := c.reach.Offers[f.at].Reach
	switch {
	case reach.Everywhere:
		return c.s.say(coverWords.where, words.allAreas)
	case len(org.Areas) == 0:
		return ""
	case !reach.Stated():
		return c.s.say(coverWords.whereUnknown)
	}
	var names []string
	for _, a := range reach.Areas {
		whole, ok := org.Find(org.Areas[a].PartOf)
		if ok && slices.Contains(reach.Areas, whole.Index) {
			continue // told with the whole it is part of
		}
		names = append(names, org.Areas[a].Name)
	}
	return c.s.say(coverWords.where, message.And(names))
}

// more tells what only full detail has room for: the tasks a service fulfils,
// the law it rests on, notes.
func (c *coverage) more(v *orgmodel.Service) []fact {
	var facts []fact
	add := func(text string) {
		facts = append(facts, fact{left: text, italic: true, color: greyInk, ruled: len(facts) == 0, single: true})
	}
	for _, duty := range metrics.Duties() {
		if slices.Contains(v.Duty, duty.ID) {
			add(c.s.say(coverWords.duty, duty.Label))
		}
	}
	for _, law := range v.LegalBasis {
		add(law)
	}
	for _, alias := range v.Aliases {
		add(c.s.say(words.alias, alias))
	}
	if v.Note != "" {
		add(v.Note)
	}
	return facts
}
