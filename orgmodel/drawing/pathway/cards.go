package pathway

import (
	"strconv"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// stepCard says what happens in a step, where and when.
func (m *wayMap) stepCard(j *journey, i int) kit.Card {
	s, st, status := m.s, &j.path.Steps[i], j.path.KeyStatus("steps")
	c := kit.Card{
		ID: kit.PartID(j.path.ID, "step", strconv.Itoa(i+1)), Look: m.lookOfStop(j.Stops[i]), Status: status,
		Kind: s.Say(words.step, i+1), Name: m.step(j, s.Say(stepWord(st.Step))), Depth: 1,
	}
	c.Class = strings.Join([]string{"step", c.Look.Class, string(status)}, " ")
	s.Shown(c.Look, status)
	day := s.Say(words.dayUnknown)
	if st.Days.Known() {
		day = s.Say(words.day, st.Days)
	}
	day = m.step(j, day)
	c.Tags = []kit.Tag{{Sign: day, Words: day}}
	if st.What != "" && s.Detail() != drawing.Overview {
		c.Facts = append(c.Facts, kit.Fact{Left: st.What})
	}
	c.Facts = append(c.Facts, m.who(st, j.Stops[i])...)
	if st.Service != "" {
		c.Facts = append(c.Facts, kit.Fact{Left: s.Say(words.service, m.there(st.Service)), Color: kit.GreyInk})
	}
	for i := range c.Facts {
		c.Facts[i].Left = m.step(j, c.Facts[i].Left)
	}
	return c
}

// step marks what is said of a step, if the steps of the way are assumed.
func (m *wayMap) step(j *journey, text string) string {
	return m.s.Key(&j.path.Common, text, "steps")
}

// lookOfStop is that of the unit where a step is taken.
func (m *wayMap) lookOfStop(stop metrics.Stop) *kit.Look {
	if stop.Unit < 0 {
		return &lookNowhere
	}
	return kit.LookOf(m.s.Org().KindOf(&m.s.Org().Units[stop.Unit]))
}

// who tells the post the person meets and its unit. A step in a collaboration
// belongs to the home of its post; the collaboration is named as well.
func (m *wayMap) who(st *orgmodel.Step, stop metrics.Stop) []kit.Fact {
	s := m.s
	var facts []kit.Fact
	switch {
	case stop.Post >= 0:
		p := &s.Org().Posts[stop.Post]
		facts = append(facts, kit.Fact{Left: s.Named(&p.Common), Bold: true})
	case st.Post != "":
		facts = append(facts, kit.Fact{Left: m.there(st.Post), Bold: true})
	default:
		facts = append(facts, kit.Fact{Left: s.Say(words.postUnknown), Color: kit.GreyInk})
	}
	switch {
	case stop.Unit >= 0:
		facts = append(facts, kit.Fact{Left: s.Star(s.UnitName(stop.Unit), m.homeOn(stop))})
	case st.Unit == "":
		facts = append(facts, kit.Fact{Left: s.Say(words.unitUnknown), Color: kit.GreyInk})
	}
	if st.Unit != "" && (stop.Unit < 0 || s.Org().Units[stop.Unit].ID != st.Unit) {
		facts = append(facts, kit.Fact{Left: s.Say(words.within, m.there(st.Unit)), Italic: true})
	}
	return facts
}

// there is the name of what a step refers to; of what does not exist on the day
// described it says so.
func (m *wayMap) there(id string) string {
	if m.s.Org().ActiveID(id) {
		return m.s.Called(id)
	}
	return m.s.Say(words.gone, m.s.Called(id), m.s.Day())
}

// homeOn are the assumptions by which a step is taken in the unit of its post.
func (m *wayMap) homeOn(stop metrics.Stop) []kit.Assumption {
	if stop.Post < 0 {
		return nil
	}
	return kit.Assumed(&m.s.Org().Posts[stop.Post].Common, "unit")
}

// stopOn are the assumptions that a step is taken where it is rests on, and whose
// it is then.
func (m *wayMap) stopOn(j *journey, i int) []kit.Assumption {
	stop := j.Stops[i]
	on := append(kit.AssumedKeys(&j.path.Common, "steps"), m.homeOn(stop)...)
	if stop.Unit >= 0 {
		on = append(on, m.s.PlacedBy(stop.Unit, -1)...)
	}
	return on
}

// owner says whose lanes stand together: the authority and its principal, each
// as far as it is known.
func (m *wayMap) owner(l lane) []string {
	o := l.owner
	s, org := m.s, m.s.Org()
	switch {
	case o.unknown:
		return []string{s.Say(words.placeUnknown)}
	case o.team >= 0:
		return []string{s.Say(words.noAuthority)}
	}
	var said []string
	switch {
	case o.authority >= 0:
		said = append(said, s.Star(s.UnitName(o.authority), s.PlacedBy(l.unit, o.authority)))
	case o.principal < 0 || isPublic(org, o.principal):
		said = append(said, s.Star(s.Say(words.authorityUnknown), s.PlacedBy(l.unit, -1)))
	}
	if o.principal >= 0 && o.principal != o.authority {
		said = append(said, s.Say(words.principal, s.Star(s.UnitName(o.principal), s.PlacedBy(l.unit, o.principal))))
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
	org := m.s.Org()
	u := &org.Units[l.unit]
	label.things = m.s.Things(u.ID)
	if l.unit != l.owner.authority {
		label.name = m.s.UnitName(l.unit)
	}
	if a := metrics.Administration(org, l.unit); a >= 0 && a != l.unit {
		label.more = append(label.more, m.s.Star(m.s.UnitName(a), m.s.PlacedBy(l.unit, a)))
	}
	switch org.Role(l.unit) {
	case orgmodel.Purchaser:
		label.more = append(label.more, m.s.Key(&u.Common, kit.UpperFirst(kit.Words.Purchaser.In(m.s.Lang())), "role"))
	case orgmodel.Provider:
		label.more = append(label.more, m.s.Key(&u.Common, kit.UpperFirst(kit.Words.Provider.In(m.s.Lang())), "role"))
	}
	return label
}

// summary sums a way up: hand-offs, the highest border, posts met, days to the
// decision.
func (m *wayMap) summary(j *journey) string {
	s := m.s
	steps, stops := kit.AssumedKeys(&j.path.Common, "steps"), []kit.Assumption{}
	for i := range j.Stops {
		stops = append(stops, m.stopOn(j, i)...)
	}
	parts := []string{
		s.Star(s.Say(words.handOffs, j.Crossed(metrics.UnitBorder)), stops),
		s.Star(m.highest(j), stops),
		s.Star(s.Say(words.posts, j.Handlers(s.Org())), steps),
	}
	for i := range j.path.Steps {
		if j.path.Steps[i].Step == stepDecide {
			parts = append(parts, s.Star(s.Say(words.decision, j.path.Steps[i].Days), steps))
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
		return m.s.Say(words.highest, m.s.Say(words.atLeast, kit.BorderLooks[highest].Name))
	case crossed:
		return m.s.Say(words.highest, kit.BorderLooks[highest].Name)
	case perhaps:
		return m.s.Say(words.highest, words.unknown)
	}
	return m.s.Say(words.noBorder)
}

// heading is the name of a way.
func (m *wayMap) heading(p *orgmodel.Pathway) string {
	return m.s.Named(&p.Common)
}

// facts are what is said of a way before its steps.
func (m *wayMap) facts(j *journey) []string {
	s, p := m.s, j.path
	var parts []string
	if p.TargetGroup != "" {
		parts = append(parts, s.Key(&p.Common, s.Say(words.group, m.there(p.TargetGroup)), "target_group"))
	}
	if p.Service != "" {
		parts = append(parts, s.Key(&p.Common, s.Say(words.leadsTo, m.there(p.Service)), "service"))
	}
	if text := kit.LookOfStatus(p.Status).Tag; !text.IsZero() && p.Status != s.Org().Header.Status {
		parts = append(parts, text.In(s.Lang()))
	}
	for _, t := range s.Partly(&p.Common, wayKeys) {
		parts = append(parts, t.Words)
	}
	if on := kit.AssumedKeys(&p.Common, "steps"); on != nil {
		parts = append(parts, s.Star(s.Say(words.stepsAssumed), on))
	}
	var facts []string
	if parts != nil {
		facts = append(facts, strings.Join(parts, "\u00a0· "))
	}
	if len(p.Steps) == 0 {
		return append(facts, s.Say(words.noSteps))
	}
	facts = append(facts, m.summary(j))
	if s.Detail() == drawing.Full && p.Note != "" {
		facts = append(facts, s.Key(&p.Common, p.Note, "note"))
	}
	return facts
}
