package drawing

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// maxPosts is how many sorts of posts a box of standard detail lists.
const maxPosts = 6

// unitCard says what a box tells of a unit. A collapsed unit tells the sums of
// all below it instead of its own posts.
func (s sketch) unitCard(u int, collapsed bool) card {
	unit := &s.org.Units[u]
	k := s.org.KindOf(unit)
	c := card{
		id: unit.ID, look: lookOf(k), status: unit.Status,
		kind: s.kindLine(u, unit),
		name: s.named(&unit.Common),
		tags: s.tags(unit), things: s.things(unit.ID),
	}
	c.class = strings.Join([]string{"unit", c.look.class, string(unit.Status)}, " ")
	s.shown(c.look, unit.Status)
	c.facts = append(c.facts, s.dates(&unit.Common)...)
	switch {
	case collapsed || s.detail == Overview:
		c.facts = append(c.facts, s.sums(u, collapsed)...)
	default:
		c.facts = append(c.facts, s.leaders(unit)...)
		c.facts = append(c.facts, s.posts(u, unit)...)
		c.facts = append(c.facts, s.ownStaff(u)...)
	}
	if s.detail == Full {
		c.facts = append(c.facts, s.more(unit)...)
	}
	return c
}

func (s sketch) kindLine(u int, unit *orgmodel.Unit) string {
	kind := s.key(&unit.Common, s.org.KindLabel(unit).In(s.lang), "kind")
	role := map[string]message.Text{orgmodel.Purchaser: words.purchaser, orgmodel.Provider: words.provider}[unit.Role]
	if role.IsZero() {
		return kind
	}
	return kind + " · " + s.key(&unit.Common, role.In(s.lang), "role")
}

func (s sketch) tags(unit *orgmodel.Unit) []tag {
	var tags []tag
	if text := lookOfStatus(unit.Status).tag; !text.IsZero() && !s.uniform {
		tags = append(tags, tag{text.In(s.lang), text.In(s.lang)})
	}
	partly := s.partly(&unit.Common, shownKeys)
	tags = append(tags, partly...)
	if on := assumedKeys(&unit.Common, "parent"); on != nil {
		tags = append(tags, s.parentTag(on))
	}
	return tags
}

// parentTag marks, and counts, a place in the line that no source supports.
func (s sketch) parentTag(on []assumption) tag {
	s.bears(parentMark)
	s.star("", on)
	return tag{unitWords.assumedParent.In(s.lang), unitWords.assumedParentSaid.In(s.lang)}
}

// dates tells from and until when, where the file says it and it is news: what
// is in force needs no date.
func (s sketch) dates(c *orgmodel.Common) []fact {
	var parts []string
	if c.Since.Known() && c.Status != orgmodel.InForce {
		parts = append(parts, s.key(c, s.say(unitWords.from, c.Since), "since"))
	}
	if c.Until.Known() {
		parts = append(parts, s.key(c, s.say(unitWords.until, c.Until), "until"))
	}
	if parts == nil {
		return nil
	}
	return []fact{{left: strings.Join(parts, ", "), italic: true, color: greyInk}}
}

// leaders tells who leads the unit.
func (s sketch) leaders(unit *orgmodel.Unit) []fact {
	var posts []*orgmodel.Post
	for _, id := range unit.LedBy {
		if p := s.org.Post(id); p != nil && s.org.Active(&p.Common) {
			posts = append(posts, p)
		}
	}
	if len(posts) == 0 {
		return nil
	}
	s.bears(leaderMark)
	var facts []fact
	if len(posts) > 1 {
		facts = append(facts, fact{left: s.formOfLeadership(unit), italic: true, color: greyInk})
	}
	for _, p := range posts {
		facts = append(facts, s.leader(p, unit))
	}
	return facts
}

// formOfLeadership says in what form several posts lead a unit, as far as the
// file does.
func (s sketch) formOfLeadership(unit *orgmodel.Unit) string {
	form, ok := leaderships[unit.Leadership]
	if !ok {
		return s.key(&unit.Common, unitWords.ledJointly.In(s.lang), "led_by")
	}
	return s.key(&unit.Common, upperFirst(form.In(s.lang)), "leadership", "led_by")
}

// leader tells one post that leads the unit.
func (s sketch) leader(p *orgmodel.Post, unit *orgmodel.Unit) fact {
	name := s.postName(p)
	if p.Unit != unit.ID {
		name = unitWords.ledBy.With(name, s.key(&p.Common, s.called(p.Unit), "unit")).In(s.lang)
	} else {
		name = s.key(&p.Common, name, "unit")
	}
	name = s.key(&unit.Common, name, "led_by")
	count := s.leaderCount(p, unit)
	if count == "" && p.Unit == unit.ID {
		name = s.key(&p.Common, name, "count") // that it is one person is told by saying nothing
	}
	return fact{sign: "●", left: name, right: count, bold: true, things: s.things(p.ID)}
}

// leaderCount tells the number only where it is news: more than one person, or
// a vacancy.
func (s sketch) leaderCount(p *orgmodel.Post, unit *orgmodel.Unit) string {
	if p.Unit == unit.ID && p.Count.Known() && p.Count != orgmodel.Exactly(1) {
		return s.count(p)
	}
	if p.Unit == unit.ID && p.Vacant.Known() && !p.Vacant.IsZero() {
		return s.vacancy(p)
	}
	return ""
}

func (s sketch) postName(p *orgmodel.Post) string {
	name := s.named(&p.Common)
	if p.Acting {
		name = s.key(&p.Common, unitWords.acting.With(lowerFirst(name)).In(s.lang), "acting")
	}
	if p.Holder != "" {
		holder := s.theirs(p.Holder)
		if p.Party != "" {
			holder += " (" + s.key(&p.Common, s.theirs(p.Party), "party") + ")"
		}
		holder = s.key(&p.Common, holder, "holder")
		name = unitWords.holder.With(name, holder).In(s.lang)
	}
	return name
}

// count tells how many there are of a post, and how many of them are vacant.
func (s sketch) count(p *orgmodel.Post) string {
	if !p.Count.Known() {
		s.bears(unknownMark)
		if p.Vacant.Known() && !p.Vacant.IsZero() {
			return "?, " + s.vacancy(p)
		}
		return "?"
	}
	n := s.key(&p.Common, p.Count.In(s.lang), "count")
	if tag := lookOfStatus(p.KeyStatus("count")).tag; p.KeyStatus("count") != p.Status && !tag.IsZero() {
		n += " (" + tag.In(s.lang) + ")"
	}
	if p.Vacant.Known() && !p.Vacant.IsZero() {
		return n + ", " + s.vacancy(p)
	}
	return n
}

// vacancy tells how many of a post are vacant; an office is not filled.
func (s sketch) vacancy(p *orgmodel.Post) string {
	n := s.key(&p.Common, p.Vacant.In(s.lang), "vacant")
	if u := s.org.UnitIndex(p.Unit); u >= 0 && s.org.Elected(u) {
		return "○ " + s.unfilled(p, n)
	}
	s.bears(vacantMark)
	switch {
	case metrics.Unfilled(p):
		return "○ " + s.key(&p.Common, unitWords.vacantAll.In(s.lang), "vacant")
	case p.Vacant == orgmodel.Exactly(1):
		return "○ " + s.say(unitWords.vacantOne, n)
	}
	return "○ " + s.say(unitWords.vacant, n)
}

func (s sketch) unfilled(p *orgmodel.Post, n string) string {
	s.bears(unfilledMark)
	switch {
	case metrics.Unfilled(p):
		return s.key(&p.Common, unitWords.unfilledAll.In(s.lang), "vacant")
	case p.Vacant == orgmodel.Exactly(1):
		return s.say(unitWords.unfilledOne, n)
	}
	return s.say(unitWords.unfilled, n)
}

// posts tells the posts that do not lead the unit.
func (s sketch) posts(u int, unit *orgmodel.Unit) []fact {
	var facts []fact
	for _, i := range s.org.PostsOf(u) {
		p := &s.org.Posts[i]
		if slices.Contains(unit.LedBy, p.ID) {
			continue
		}
		facts = append(facts, s.post(u, p))
	}
	if s.detail != Full && len(facts) > maxPosts {
		rest := len(facts) - maxPosts + 1
		facts = append(facts[:maxPosts-1], fact{left: s.say(words.andMore, rest), color: greyInk})
	}
	return facts
}

// post tells one sort of post.
func (s sketch) post(u int, p *orgmodel.Post) fact {
	f := fact{left: s.key(&p.Common, s.postName(p), "unit"), things: s.things(p.ID)}
	if p.Holder == "" && (p.Count.Known() || !s.org.Elected(u)) {
		f.right = s.count(p)
	}
	if tag := lookOfStatus(p.Status).tag; p.Status != s.org.Units[u].Status && !tag.IsZero() {
		f.left += " (" + tag.In(s.lang) + ")"
	}
	if p.Vacant.Known() && !p.Vacant.IsZero() {
		f.color = warnInk
	}
	return f
}

// ownStaff tells how many work in the unit itself, if anything is known of it.
func (s sketch) ownStaff(u int) []fact {
	text := s.headsAndFTE(u)
	if text == "" {
		return nil
	}
	return []fact{{left: text, color: greyInk, ruled: true, figure: true}}
}

func (s sketch) headsAndFTE(u int) string {
	h := &s.staff.Units[u].Own
	var parts []string
	if saysSomething(h.Heads) {
		parts = append(parts, s.heads(h.Heads, s.ownOn(u, headsOf)))
	}
	if saysSomething(h.FTE) {
		s.bears(fteMark)
		parts = append(parts, s.say(unitWords.fteShort, s.star(h.FTE.In(s.lang), s.ownOn(u, fteOf))))
	}
	return strings.Join(parts, " · ")
}

// heads tells a number of employees.
func (s sketch) heads(q orgmodel.Quantity, on []assumption) string {
	text := unitWords.headsShort
	if q == orgmodel.Exactly(1) {
		text = unitWords.headsOne
	}
	return s.say(text, s.star(q.In(s.lang), on))
}

// saysSomething reports whether a number of people is worth a line: known, not
// certainly nobody, and more than "at least one", which any post implies.
func saysSomething(q orgmodel.Quantity) bool {
	if q.IsZero() || !q.Known() {
		return false
	}
	low, _ := q.Low()
	_, bounded := q.High()
	return bounded || low > 1
}

// sums tells what is below a unit that stands for all of it.
func (s sketch) sums(u int, collapsed bool) []fact {
	t := &s.staff.Units[u]
	var parts []string
	var below, others []int
	if collapsed {
		below, others = s.parted(s.below([]int{u}, true), u)
	}
	if len(below) > 0 {
		parts = append(parts, s.star(message.Count(len(below), unitWords.unitsOne, unitWords.unitsMany).In(s.lang), s.belowOn(u)))
	}
	own := !collapsed && len(s.org.Children(u)) > 0
	total := t.Total
	if own {
		total = t.Own
	}
	on := func(keys staffKeys) []assumption {
		if own {
			return s.ownOn(u, keys)
		}
		return s.totalOn(u, keys)
	}
	if saysSomething(total.FTE) {
		s.bears(fteMark)
		parts = append(parts, s.say(unitWords.fteShort, s.star(total.FTE.In(s.lang), on(fteOf))))
	} else if saysSomething(total.Heads) {
		parts = append(parts, s.heads(total.Heads, on(headsOf)))
	}
	if collapsed && saysSomething(total.Managers) {
		text := unitWords.managersMany
		if total.Managers == orgmodel.Exactly(1) {
			text = unitWords.managersOne
		}
		parts = append(parts, s.say(text, s.star(total.Managers.In(s.lang), on(managersOf))))
	}
	if saysSomething(total.Vacant) {
		s.bears(vacantMark)
		text := unitWords.vacantShort
		if total.Vacant == orgmodel.Exactly(1) {
			text = unitWords.vacantShortOne
		}
		parts = append(parts, "○ "+s.say(text, s.star(total.Vacant.In(s.lang), on(vacantOf))))
	}
	var facts []fact
	if parts != nil {
		facts = append(facts, fact{left: strings.Join(parts, "\u00a0· "), color: greyInk, figure: true, things: s.units(below)})
	}
	return append(facts, s.countedAs(others, otherWords.units)...)
}

// more tells what only full detail has room for.
func (s sketch) more(unit *orgmodel.Unit) []fact {
	facts := append(s.formerly(unit), s.besides(unit)...)
	if len(facts) > 0 {
		facts[0].ruled = true
	}
	return facts
}

// aside is a fact that full detail adds.
func aside(text string) fact { return fact{left: text, italic: true, color: greyInk} }

func (s sketch) formerly(unit *orgmodel.Unit) []fact {
	var facts []fact
	for _, id := range unit.Formerly {
		// What was before the file has no name in it, only perhaps an alias.
		if _, known := s.org.Find(id); known || len(unit.Aliases) == 0 {
			facts = append(facts, aside(s.key(&unit.Common, s.say(unitWords.was, s.called(id)), "formerly")))
		}
	}
	return facts
}

// besides tells other names, areas and the note.
func (s sketch) besides(unit *orgmodel.Unit) []fact {
	var facts []fact
	add := func(text string, keys ...string) { facts = append(facts, aside(s.key(&unit.Common, text, keys...))) }
	for _, alias := range unit.Aliases {
		add(s.say(words.alias, message.Name(alias)), "aliases")
	}
	if len(unit.Areas) > 0 {
		var names []string
		for _, id := range unit.Areas {
			if id == orgmodel.AllAreas {
				names = append(names, words.allAreas.In(s.lang))
			} else {
				names = append(names, s.called(id))
			}
		}
		add(s.say(unitWords.areas, strings.Join(names, ", ")), "areas")
		facts[len(facts)-1].single = true
	}
	if unit.Note != "" {
		add(s.theirs(unit.Note), "note")
	}
	return facts
}
