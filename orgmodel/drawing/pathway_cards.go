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
		kind: s.say(wayWords.step, i+1), name: s.say(stepWord(st.Step)), depth: 1,
	}
	c.class = strings.Join([]string{"step", c.look.class, string(status)}, " ")
	s.used.looks[c.look] = true
	s.used.statuses[status] = true
	day := s.say(wayWords.dayUnknown)
	if st.Days.Known() {
		day = s.say(wayWords.day, st.Days)
	}
	c.tags = []tag{{day, day}}
	if st.What != "" && s.detail != Overview {
		c.facts = append(c.facts, fact{left: st.What})
	}
	c.facts = append(c.facts, m.who(st, j.Stops[i])...)
	if st.Service != "" {
		c.facts = append(c.facts, fact{left: s.say(wayWords.service, m.there(st.Service)), color: greyInk})
	}
	return c
}

// lookOfStop is that of the unit where a step is taken.
func (m *wayMap) lookOfStop(stop metrics.Stop) *look {
	if stop.Unit < 0 {
		return &lookNowhere
	}
	return lookOf(m.s.org.KindOf(&m.s.org.Units[stop.Unit]))
}

// who tells the post the client meets and its unit. A step in a collaboration
// belongs to the home of its post; the collaboration is named as well.
func (m *wayMap) who(st *orgmodel.Step, stop metrics.Stop) []fact {
	s := m.s
	var facts []fact
	switch {
	case stop.Post >= 0:
		p := &s.org.Posts[stop.Post]
		facts = append(facts, fact{left: s.star(p.Name, p.Assumed.Key("name")), bold: true})
	case st.Post != "":
		facts = append(facts, fact{left: m.there(st.Post), bold: true})
	default:
		facts = append(facts, fact{left: s.say(wayWords.postUnknown), color: greyInk})
	}
	switch {
	case stop.Unit >= 0:
		facts = append(facts, fact{left: s.org.Units[stop.Unit].Name})
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
		return m.s.org.Name(id)
	}
	return m.s.say(wayWords.gone, m.s.org.Name(id), m.s.org.Day())
}

// owner says whose lanes stand together: the authority and its principal, each
// as far as it is known.
func (m *wayMap) owner(o owner) []string {
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
		said = append(said, org.Units[o.authority].Name)
	case o.principal < 0 || isPublic(org, o.principal):
		said = append(said, s.say(wayWords.authorityUnknown))
	}
	if o.principal >= 0 && o.principal != o.authority {
		said = append(said, s.say(wayWords.principal, org.Units[o.principal].Name))
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
	label := laneLabel{owner: m.owner(l.owner)}
	if l.unit < 0 {
		return label
	}
	org := m.s.org
	u := &org.Units[l.unit]
	label.things = m.s.things(u.ID)
	if u.Name != label.owner[0] {
		label.name = m.s.star(u.Name, u.Assumed.Key("name"))
	}
	if a := metrics.Administration(org, l.unit); a >= 0 && a != l.unit {
		label.more = append(label.more, org.Units[a].Name)
	}
	switch org.Role(l.unit) {
	case orgmodel.Purchaser:
		label.more = append(label.more, upperFirst(words.purchaser.In(m.s.lang)))
	case orgmodel.Provider:
		label.more = append(label.more, upperFirst(words.provider.In(m.s.lang)))
	}
	return label
}

// summary sums a way up: hand-offs, the highest border, posts met, days to the
// decision.
func (m *wayMap) summary(j *journey) string {
	s := m.s
	parts := []string{
		s.say(wayWords.handOffs, j.Crossed(metrics.UnitBorder)),
		s.say(wayWords.highest, m.highest(j)),
		s.say(wayWords.posts, j.Handlers(s.org)),
	}
	for i := range j.path.Steps {
		if j.path.Steps[i].Step == stepDecide {
			parts = append(parts, s.say(wayWords.decision, j.path.Steps[i].Days))
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
		return m.s.say(wayWords.atLeast, m.s.say(borderLooks[highest].name))
	case crossed:
		return m.s.say(borderLooks[highest].name)
	case perhaps:
		return m.s.say(wayWords.unknown)
	}
	return m.s.say(wayWords.noBorder)
}

// heading is the name of a way.
func (m *wayMap) heading(p *orgmodel.Pathway) string {
	return m.s.star(p.Name, p.Assumed.Key("name"))
}

// facts are what is said of a way before its steps.
func (m *wayMap) facts(j *journey) []string {
	s, p := m.s, j.path
	var parts []string
	if p.TargetGroup != "" {
		parts = append(parts, s.star(s.say(wayWords.group, m.there(p.TargetGroup)), !p.Assumed.All && p.Assumed.Key("target_group")))
	}
	if p.Service != "" {
		parts = append(parts, s.star(s.say(wayWords.leadsTo, m.there(p.Service)), !p.Assumed.All && p.Assumed.Key("service")))
	}
	if text := lookOfStatus(p.Status).tag; !text.IsZero() && p.Status != s.org.Header.Status {
		parts = append(parts, text.In(s.lang))
	}
	for _, t := range s.partly(&p.Common, wayKeys) {
		parts = append(parts, t.words)
	}
	if !p.Assumed.All && p.Assumed.Key("steps") {
		parts = append(parts, s.star(s.say(wayWords.stepsAssumed), true))
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
		facts = append(facts, p.Note)
	}
	return facts
}
