package drawing

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// lookArea is how an area itself is drawn: a frame, no box.
var lookArea = look{"area", "", greyInk, areaWords.area}

// cards writes what every frame and box says.
func (a *atlas) cards(s sketch) {
	same := func(c *orgmodel.Common) bool { return c.Status == "" || c.Status == s.org.Header.Status }
	for i := range s.org.Areas {
		s = s.alsoUniform(same(&s.org.Areas[i].Common))
	}
	for i := range s.org.Services {
		s = s.alsoUniform(same(&s.org.Services[i].Common))
	}
	if a.whole != nil {
		a.whole.card = card{name: s.say(areaWords.whole), status: s.org.Header.Status, look: &lookArea}
		a.fill(s, []*region{a.whole})
		a.whole.rows = []cell{{cards: a.whole.cards()}}
	}
	a.fill(s, a.regions)
}

// cards lists all cards of a region itself.
func (r *region) cards() []card {
	var list []card
	for _, c := range r.rows {
		list = append(list, c.cards...)
	}
	return list
}

// fill writes the cards of regions that lie beside each other, and of their
// parts.
func (a *atlas) fill(s sketch, regions []*region) {
	peopled := slices.ContainsFunc(regions, func(r *region) bool { return r.area >= 0 && s.org.Areas[r.area].Population.Known() })
	for _, r := range regions {
		if r.area >= 0 {
			r.card = s.areaCard(&s.org.Areas[r.area], peopled)
		}
	}
	rows, found := s.rowsOf(regions), s.present(regions)
	for i := range rows {
		lacking := a.lacking(s, rows, i, found)
		for k, r := range regions {
			c := cell{words: lacking(k)}
			c.lacks = c.words != ""
			for _, u := range rows[i].units[k] {
				c.cards = append(c.cards, a.settledOnce(s, u, r, rows[i].label))
			}
			r.rows = append(r.rows, c)
		}
	}
	a.offer(s, regions, found)
	for _, r := range regions {
		told := len(r.parts) > 0 || slices.ContainsFunc(r.rows, func(c cell) bool { return c.words != "" || len(c.cards) > 0 })
		if !told {
			r.rows = append(r.rows, cell{words: a.nothing(s)})
		}
		a.missing = a.missing || slices.ContainsFunc(r.rows, func(c cell) bool { return c.lacks })
	}
	for _, r := range regions {
		a.fill(s, r.parts)
	}
}

// nothing says that an area has nothing of what is drawn.
func (a *atlas) nothing(s sketch) string {
	if a.root >= 0 {
		return s.say(areaWords.emptyBelow, s.unitName(a.root))
	}
	return s.say(areaWords.empty)
}

// settledOnce is the card of a unit; what is assumed of it is counted in the
// first area only.
func (a *atlas) settledOnce(s sketch, u int, r *region, label string) card {
	if a.told[u] {
		return s.apart().settledCard(u, r, label)
	}
	a.told[u] = true
	return s.settledCard(u, r, label)
}

// areaCard is what the frame of an area says.
func (s sketch) areaCard(area *orgmodel.Area, peopled bool) card {
	c := card{
		id: area.ID, look: &lookArea, status: area.Status, kind: s.say(areaWords.area),
		name: s.named(&area.Common), things: s.things(area.ID),
	}
	if c.status == "" {
		c.status = s.org.Header.Status
	}
	c.class = strings.Join([]string{"area", string(c.status)}, " ")
	c.tags = s.statusTags(c.status)
	s.shownStatus(c.status)
	c.facts = append(c.facts, s.dates(&area.Common)...)
	switch {
	case area.Population.Known():
		people := s.key(&area.Common, area.Population.In(s.lang), "population")
		c.facts = append(c.facts, fact{left: s.say(areaWords.population, people), color: greyInk})
	case peopled:
		c.facts = append(c.facts, fact{left: s.say(areaWords.populationUnknown), color: greyInk})
	}
	if s.detail == Full && area.Note != "" {
		c.facts = append(c.facts, fact{left: s.key(&area.Common, s.theirs(area.Note), "note"), italic: true, color: greyInk})
	}
	return c
}

// settledCard tells of a unit in an area. Its name goes without that of the
// area when others are named alike.
func (s sketch) settledCard(u int, r *region, label string) card {
	unit := &s.org.Units[u]
	name := s.theirs(unit.Name)
	if label != "" {
		name = s.theirs(label)
	}
	c := card{
		id: partID(unit.ID, r.id), look: lookOf(s.org.KindOf(unit)), status: unit.Status,
		kind: s.kindLine(u, unit), name: s.star(name, namedOn(&unit.Common)), things: s.things(unit.ID),
	}
	c.class = strings.Join([]string{"unit", c.look.class, string(unit.Status)}, " ")
	c.tags = s.statusTags(unit.Status)
	partly := s.partly(&unit.Common, shownKeys)
	c.tags = append(c.tags, partly...)
	s.shown(c.look, unit.Status)
	c.facts = append(c.facts, s.dates(&unit.Common)...)
	c.facts = append(c.facts, s.settling(unit)...)
	if s.detail == Overview {
		return c
	}
	c.facts = append(c.facts, s.leaders(unit)...)
	if ids := slices.DeleteFunc(slices.Clone(unit.Members), func(id string) bool { return !s.org.ActiveID(id) }); len(ids) > 0 {
		c.facts = append(c.facts, s.membersFact(ids, unit))
	}
	if len(unit.Areas) == 1 { // else those who read the frames would add up the same people
		c.facts = append(c.facts, s.ownStaff(u)...)
	}
	if s.detail == Full {
		for _, f := range s.more(unit) {
			if !f.single || len(unit.Areas) > 1 { // the frame says which area
				c.facts = append(c.facts, f)
			}
		}
	}
	return c
}

// settling says how sure it is that a unit lies in an area, and whether it is
// the same one as in others.
func (s sketch) settling(unit *orgmodel.Unit) []fact {
	var text string
	word := lookOfStatus(unit.KeyStatus("areas")).tag
	unsure := unit.KeyStatus("areas") != unit.Status && !word.IsZero()
	n := 0
	for _, id := range unit.Areas {
		if s.org.ActiveID(id) {
			n++
		}
	}
	switch {
	case n > 1 && unsure:
		text = s.say(areaWords.withStatus, s.say(areaWords.inAreas, n), word)
	case n > 1:
		text = s.say(areaWords.inAreas, n)
	case unsure:
		text = s.say(areaWords.areaUnsure, word)
	case assumedKeys(&unit.Common, "areas") != nil:
		text = s.say(areaWords.areaAssumed)
	default:
		return nil
	}
	return []fact{{left: s.key(&unit.Common, text, "areas"), italic: true, color: greyInk}}
}

// offer writes the services of regions beside each other, in the same order in
// all of them.
func (a *atlas) offer(s sketch, regions []*region, found []*presence) {
	offers := func(i int) bool { return len(found[i].services) > 0 }
	offering := count(len(regions), offers)
	expected := make([]bool, len(s.org.Services)) // most of the regions have it
	for i := range expected {
		have := count(len(regions), func(k int) bool { return found[k].services[i] })
		expected[i] = a.root < 0 && have > 0 && most(have, len(regions))
	}
	for i, r := range regions {
		switch {
		case len(r.services) > 0:
			r.rows = append(r.rows, cell{cards: []card{a.servicesCard(s, r, found[i], expected)}})
		case a.root < 0 && !offers(i) && offering > 0 && most(offering, len(regions)):
			r.rows = append(r.rows, cell{words: s.say(areaWords.noServices), lacks: true})
		default:
			r.rows = append(r.rows, cell{})
		}
	}
}

// servicesCard lists the services of a region, and those it lacks. Its border
// does not speak for them: each that is not in force says so.
func (a *atlas) servicesCard(s sketch, r *region, found *presence, expected []bool) card {
	a.serviceCards = true
	c := card{
		id: "services_" + r.id, class: "services", look: &lookServices, status: orgmodel.InForce,
		kind: s.say(areaWords.offered), name: s.say(lookServices.label),
	}
	if s.uniform {
		c.status = s.org.Header.Status
	}
	var following []fact // where the provider is, for want of areas of their own
	for i := range s.org.Services {
		service := &s.org.Services[i]
		_, own := slices.BinarySearch(r.services, i)
		switch {
		case own:
			name := s.key(&service.Common, s.nameWithStatus(&service.Common, c.status), "areas", "provided_by")
			f := fact{sign: "▪", left: name, things: s.things(service.ID)}
			if units := a.byProvider[i]; units != nil {
				f.left = s.star(name, s.placedOn(units))
				following = append(following, f)
				continue
			}
			c.facts = append(c.facts, f)
		case expected[i] && !found.services[i]:
			c.facts = append(c.facts, fact{sign: "–", left: s.say(areaWords.lacksService, s.key(&service.Common, s.named(&service.Common), "areas", "provided_by")), color: warnInk})
			a.missing = true
		}
	}
	if following != nil {
		c.facts = append(c.facts, fact{left: s.say(areaWords.byProvider), italic: true, color: greyInk})
		c.facts = append(c.facts, following...)
	}
	return c
}

// placedOn are the assumptions about where some units are.
func (s sketch) placedOn(units []int) []assumption {
	var on []assumption
	for _, u := range units {
		on = append(on, assumed(&s.org.Units[u].Common, "areas")...)
	}
	return on
}
