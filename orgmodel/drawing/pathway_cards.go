package drawing

import (
	"strconv"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// stepCard says what happens in a step, where and when.
func (m *wayMap) stepCard(j *journey, i int) card {
	s, st, status := m.s, &j.path.Steps[i], j.path.KeyStatus("steps")
	c := card{
		id: partID(j.path.ID, "step", strconv.Itoa(i+1)), look: m.lookOfStop(j.Stops[i]), status: status,
		kind: s.say(wayWords.step, i+1), name: m.step(j, s.say(stepWord(st.Step))), depth: 1,
	}
	c.class = strings.Join([]string{"step", c.look.class, string(status)}, " ")
	s.shown(c.look, status)
	day := s.say(wayWords.dayUnknown)
	if st.Days.Known() {
		day = s.say(wayWords.day, st.Days)
	}
	day = m.step(j, day)
	c.tags = []tag{{day, day}}
	if st.What != "" && s.detail != Overview {
		c.facts = append(c.facts, fact{left: st.What})
	}
	c.facts = append(c.facts, m.who(st, j.Stops[i])...)
	if st.Service != "" {
		c.facts = append(c.facts, fact{left: s.say(wayWords.service, m.there(st.Service)), color: greyInk})
	}
	for i := range c.facts {
		c.facts[i].left = m.step(j, c.facts[i].left)
	}
	return c
}

// step marks what is said of a step, if the steps of the way are assumed.
func (m *wayMap) step(j *journey, text string) string {
	return m.s.key(&j.path.Common, text, "steps")
}

// lookOfStop is that of the unit where a step is taken.
func (m *wayMap) lookOfStop(stop metrics.Stop) *look {
	if stop.Unit < 0 {
		return &lookNowhere
	}
	return lookOf(m.s.org.KindOf(&m.s.org.Units[stop.Unit]))
}

// who tells the post the person meets and its unit. A step in a collaboration
// belongs to the home of its post; the collaboration is named as well.
func (m *wayMap) who(st *orgmodel.Step, stop metrics.Stop) []fact {
	s := m.s
	var facts []fact
	switch {
	case stop.Post >= 0:
		p := &s.org.Posts[stop.Post]
		facts = append(facts, fact{left: s.named(&p.Common), bold: true})
	case st.Post != "":
		facts = append(facts, fact{left: m.there(st.Post), bold: true})
	default:
		facts = append(facts, fact{left: s.say(wayWords.postUnknown), color: greyInk})
	}
	switch {
	case stop.Unit >= 0:
		facts = append(facts, fact{left: s.star(s.unitName(stop.Unit), m.homeOn(stop))})
	case st.Unit == "":
		facts = append(facts, fact{left: s.say(wayWords.unitUnknown), color: greyInk})
	}
	if st.Unit != "" && (stop.Unit < 0 || s.org.Units[stop.Unit].ID != st.Unit) {
		facts = append(facts, fact{left: s.say(wayWords.within, m.there(st.Unit)), italic: true})
	}
	return facts
}

// there is the name of what a step refers to; of what does not exist on the day
// described it says so.
func (m *wayMap) there(id string) string {
	if m.s.org.ActiveID(id) {
		return m.s.called(id)
	}
	return m.s.say(wayWords.gone, m.s.called(id), m.s.day())
}

// homeOn are the assumptions by which a step is taken in the unit of its post.
func (m *wayMap) homeOn(stop metrics.Stop) []assumption {
	if stop.Post < 0 {
		return nil
	}
	return assumed(&m.s.org.Posts[stop.Post].Common, "unit")
}

// stopOn are the assumptions that a step is taken where it is rests on, and whose
// it is then.
func (m *wayMap) stopOn(j *journey, i int) []assumption {
	stop := j.Stops[i]
	on := append(assumedKeys(&j.path.Common, "steps"), m.homeOn(stop)...)
	if stop.Unit >= 0 {
		on = append(on, m.s.placedBy(stop.Unit, -1)...)
	}
	return on
}

// owner says whose lanes stand together: the authority and its principal, each
// as far as it is known.
func (m *wayMap) owner(l lane) []string {
	o := l.owner
	s, org := m.s, m.s.org
	switch {
	case o.unknown:
		return []string{s.say(wayWords.placeUnknown)}
	case o.team >= 0:
		return []string{s.say(wayWords.noAuthority)}
	}
	var said []string
	switch {
	case o.authority >= 0:
		said = append(said, s.star(s.unitName(o.authority), s.placedBy(l.unit, o.authority)))
	case o.principal < 0 || isPublic(org, o.principal):
		said = append(said, s.star(s.say(wayWords.authorityUnknown), s.placedBy(l.unit, -1)))
	}
	if o.principal >= 0 && o.principal != o.authority {
		said = append(said, s.say(wayWords.principal, s.star(s.unitName(o.principal), s.placedBy(l.unit, o.principal))))
	}
	return said
}

// isPublic reports whether a legal entity is part of the public sector, so that
// an authority stands above its units whether the file names it or not.
func isPublic(org *orgmodel.Organisation, unit int) bool {
	k := org.KindOf(&org.Units[unit])
	return k == nil || k.Public
}

// label says what a lane is: the unit, its administration, its role.
func (m *wayMap) label(l lane) laneLabel {
	label := laneLabel{owner: m.owner(l)}
	if l.unit < 0 {
		return label
	}
	org := m.s.org
	u := &org.Units[l.unit]
	label.things = m.s.things(u.ID)
	if l.unit != l.owner.authority {
		label.name = m.s.unitName(l.unit)
	}
	if a := metrics.Administration(org, l.unit); a >= 0 && a != l.unit {
		label.more = append(label.more, m.s.star(m.s.unitName(a), m.s.placedBy(l.unit, a)))
	}
	switch org.Role(l.unit) {
	case orgmodel.Purchaser:
		label.more = append(label.more, m.s.key(&u.Common, upperFirst(words.purchaser.In(m.s.lang)), "role"))
	case orgmodel.Provider:
		label.more = append(label.more, m.s.key(&u.Common, upperFirst(words.provider.In(m.s.lang)), "role"))
	}
	return label
}

// summary sums a way up: hand-offs, the highest border, posts met, days to the
// decision.
func (m *wayMap) summary(j *journey) string {
	s := m.s
	steps, stops := assumedKeys(&j.path.Common, "steps"), []assumption{}
	for i := range j.Stops {
		stops = append(stops, m.stopOn(j, i)...)
	}
	parts := []string{
		s.star(s.say(wayWords.handOffs, j.Crossed(metrics.UnitBorder)), stops),
		s.star(m.highest(j), stops),
		s.star(s.say(wayWords.posts, j.Handlers(s.org)), steps),
	}
	for i := range j.path.Steps {
		if j.path.Steps[i].Step == stepDecide {
			parts = append(parts, s.star(s.say(wayWords.decision, j.path.Steps[i].Days), steps))
			break
		}
	}
	return strings.Join(parts, "\u00a0· ")
}

// highest names the highest border that is certainly crossed, and says so when
// it may be a higher one.
func (m *wayMap) highest(j *journey) string {
	highest, crossed := j.Highest()
	perhaps := false
	for _, c := range j.Crossings {
		for b := metrics.UnitBorder; b < metrics.PurchaserBorder; b++ {
			perhaps = perhaps || c[b] == metrics.Perhaps && (!crossed || b > highest)
		}
	}
	switch {
	case crossed && perhaps:
		return m.s.say(wayWords.highest, m.s.say(wayWords.atLeast, borderLooks[highest].name))
	case crossed:
		return m.s.say(wayWords.highest, borderLooks[highest].name)
	case perhaps:
		return m.s.say(wayWords.highest, wayWords.unknown)
	}
	return m.s.say(wayWords.noBorder)
}

// heading is the name of a way.
func (m *wayMap) heading(p *orgmodel.Pathway) string {
	return m.s.named(&p.Common)
}

// facts are what is said of a way before its steps.
func (m *wayMap) facts(j *journey) []string {
	s, p := m.s, j.path
	var parts []string
	if p.TargetGroup != "" {
		parts = append(parts, s.key(&p.Common, s.say(wayWords.group, m.there(p.TargetGroup)), "target_group"))
	}
	if p.Service != "" {
		parts = append(parts, s.key(&p.Common, s.say(wayWords.leadsTo, m.there(p.Service)), "service"))
	}
	if text := lookOfStatus(p.Status).tag; !text.IsZero() && p.Status != s.org.Header.Status {
		parts = append(parts, text.In(s.lang))
	}
	for _, t := range s.partly(&p.Common, wayKeys) {
		parts = append(parts, t.words)
	}
	if on := assumedKeys(&p.Common, "steps"); on != nil {
		parts = append(parts, s.star(s.say(wayWords.stepsAssumed), on))
	}
	var facts []string
	if parts != nil {
		facts = append(facts, strings.Join(parts, "\u00a0· "))
	}
	if len(p.Steps) == 0 {
		return append(facts, s.say(wayWords.noSteps))
	}
	facts = append(facts, m.summary(j))
	if s.detail == Full && p.Note != "" {
		facts = append(facts, s.key(&p.Common, p.Note, "note"))
	}
	return facts
}
