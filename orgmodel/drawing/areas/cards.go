package areas

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/unitbox"
)

// lookArea is how an area itself is drawn: a frame, no box.
var lookArea = kit.Look{Class: "area", Tint: "", Edge: kit.GreyInk, Label: words.area}

// cards writes what every frame and box says.
func (a *atlas) cards(s kit.Sketch) {
	same := func(c *orgmodel.Common) bool { return c.Status == "" || c.Status == s.Org().Header.Status }
	for i := range s.Org().Areas {
		s = s.AlsoUniform(same(&s.Org().Areas[i].Common))
	}
	for i := range s.Org().Services {
		s = s.AlsoUniform(same(&s.Org().Services[i].Common))
	}
	if a.whole != nil {
		a.whole.card = kit.Card{Name: s.Say(words.whole), Status: s.Org().Header.Status, Look: &lookArea}
		a.fill(s, []*region{a.whole})
		a.whole.rows = []cell{{cards: a.whole.cards()}}
	}
	a.fill(s, a.regions)
}

// cards lists all cards of a region itself.
func (r *region) cards() []kit.Card {
	var list []kit.Card
	for _, c := range r.rows {
		list = append(list, c.cards...)
	}
	return list
}

// fill writes the cards of regions that lie beside each other, and of their
// parts.
func (a *atlas) fill(s kit.Sketch, regions []*region) {
	peopled := slices.ContainsFunc(regions, func(r *region) bool { return r.area >= 0 && s.Org().Areas[r.area].Population.Known() })
	for _, r := range regions {
		if r.area >= 0 {
			r.card = areaCard(s, &s.Org().Areas[r.area], peopled)
		}
	}
	rows, found := rowsOf(s, regions), present(s, regions)
	for i := range rows {
		lacking := a.lacking(s, rows, i, found)
		for k, r := range regions {
			c := cell{words: lacking(k)}
			c.lacks = c.words != ""
			for _, u := range rows[i].units[k] {
				label := rows[i].label
				if label == "" {
					label = stem(s, u, r)
				}
				c.cards = append(c.cards, a.settledOnce(s, u, r, label))
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
func (a *atlas) nothing(s kit.Sketch) string {
	if a.root >= 0 {
		return s.Say(words.emptyBelow, s.UnitName(a.root))
	}
	return s.Say(words.empty)
}

// settledOnce is the card of a unit; what is assumed of it is counted in the
// first area only.
func (a *atlas) settledOnce(s kit.Sketch, u int, r *region, label string) kit.Card {
	if a.told[u] {
		return settledCard(s.Apart(), u, r, label)
	}
	a.told[u] = true
	return settledCard(s, u, r, label)
}

// areaCard is what the frame of an area says.
func areaCard(s kit.Sketch, area *orgmodel.Area, peopled bool) kit.Card {
	c := kit.Card{
		ID: area.ID, Look: &lookArea, Status: area.Status, Kind: s.Say(words.area),
		Name: s.Named(&area.Common), Things: s.Things(area.ID),
	}
	if c.Status == "" {
		c.Status = s.Org().Header.Status
	}
	c.Class = strings.Join([]string{"area", string(c.Status)}, " ")
	c.Tags = s.StatusTags(c.Status)
	s.ShownStatus(c.Status)
	c.Facts = append(c.Facts, unitbox.Dates(s, &area.Common)...)
	switch {
	case area.Population.Known():
		people := s.Key(&area.Common, area.Population.In(s.Lang()), "population")
		c.Facts = append(c.Facts, kit.Fact{Left: s.Say(words.population, people), Color: kit.GreyInk})
	case peopled:
		c.Facts = append(c.Facts, kit.Fact{Left: s.Say(words.populationUnknown), Color: kit.GreyInk})
	}
	if s.Detail() == drawing.Full && area.Note != "" {
		c.Facts = append(c.Facts, kit.Fact{Left: s.Key(&area.Common, s.Theirs(area.Note), "note"), Italic: true, Color: kit.GreyInk})
	}
	return c
}

// settledCard tells of a unit in an area. Its name goes without that of the area,
// which stands above it.
func settledCard(s kit.Sketch, u int, r *region, label string) kit.Card {
	unit := &s.Org().Units[u]
	name := s.Theirs(unit.Name)
	if label != "" {
		name = s.Theirs(label)
	}
	c := kit.Card{
		ID: kit.PartID(unit.ID, r.id), Look: kit.LookOf(s.Org().KindOf(unit)), Status: unit.Status,
		Kind: unitbox.KindLine(s, u, unit), Name: s.Star(name, kit.NamedOn(&unit.Common)), Things: s.Things(unit.ID),
	}
	c.Class = strings.Join([]string{"unit", c.Look.Class, string(unit.Status)}, " ")
	c.Tags = s.StatusTags(unit.Status)
	partly := s.Partly(&unit.Common, kit.ShownKeys)
	c.Tags = append(c.Tags, partly...)
	s.Shown(c.Look, unit.Status)
	c.Facts = append(c.Facts, unitbox.Dates(s, &unit.Common)...)
	c.Facts = append(c.Facts, settling(s, unit)...)
	if s.Detail() == drawing.Overview {
		return c
	}
	c.Facts = append(c.Facts, unitbox.Leaders(s, unit)...)
	if ids := slices.DeleteFunc(slices.Clone(unit.Members), func(id string) bool { return !s.Org().ActiveID(id) }); len(ids) > 0 {
		c.Facts = append(c.Facts, unitbox.MembersFact(s, ids, unit))
	}
	if len(unit.Areas) == 1 { // else those who read the frames would add up the same people
		c.Facts = append(c.Facts, unitbox.OwnStaff(s, u)...)
		c.Facts = append(c.Facts, unitbox.StatedTotals(s, u)...)
	}
	if s.Detail() == drawing.Full {
		for _, f := range unitbox.More(s, unit) {
			if !f.Single || len(unit.Areas) > 1 { // the frame says which area
				c.Facts = append(c.Facts, f)
			}
		}
	}
	return c
}

// settling says how sure it is that a unit lies in an area, and whether it is
// the same one as in others.
func settling(s kit.Sketch, unit *orgmodel.Unit) []kit.Fact {
	var text string
	word := kit.LookOfStatus(unit.KeyStatus("areas")).Tag
	unsure := unit.KeyStatus("areas") != unit.Status && !word.IsZero()
	n := 0
	for _, id := range unit.Areas {
		if s.Org().ActiveID(id) {
			n++
		}
	}
	switch {
	case n > 1 && unsure:
		text = s.Say(words.withStatus, s.Say(words.inAreas, n), word)
	case n > 1:
		text = s.Say(words.inAreas, n)
	case unsure:
		text = s.Say(words.areaUnsure, word)
	case kit.AssumedKeys(&unit.Common, "areas") != nil:
		text = s.Say(words.areaAssumed)
	default:
		return nil
	}
	return []kit.Fact{{Left: s.Key(&unit.Common, text, "areas"), Italic: true, Color: kit.GreyInk}}
}

// offer writes the services of regions beside each other, in the same order in
// all of them.
func (a *atlas) offer(s kit.Sketch, regions []*region, found []*presence) {
	offers := func(i int) bool { return len(found[i].services) > 0 }
	offering := count(len(regions), offers)
	expected := make([]bool, len(s.Org().Services)) // most of the regions have it
	for i := range expected {
		have := count(len(regions), func(k int) bool { return found[k].services[i] })
		expected[i] = a.root < 0 && have > 0 && most(have, len(regions))
	}
	for i, r := range regions {
		switch {
		case len(r.services) > 0:
			r.rows = append(r.rows, cell{cards: []kit.Card{a.servicesCard(s, r, found[i], expected)}})
		case a.root < 0 && !offers(i) && offering > 0 && most(offering, len(regions)):
			r.rows = append(r.rows, cell{words: s.Say(words.noServices), lacks: true})
		default:
			r.rows = append(r.rows, cell{})
		}
	}
}

// servicesCard lists the services of a region, and those it lacks. Its border
// does not speak for them: each that is not in force says so.
func (a *atlas) servicesCard(s kit.Sketch, r *region, found *presence, expected []bool) kit.Card {
	a.serviceCards = true
	c := kit.Card{
		ID: "services_" + r.id, Class: "services", Look: &lookServices, Status: orgmodel.InForce,
		Kind: s.Say(words.offered), Name: s.Say(lookServices.Label),
	}
	if s.Uniform() {
		c.Status = s.Org().Header.Status
	}
	var following []kit.Fact // where the provider is, for want of areas of their own
	for i := range s.Org().Services {
		service := &s.Org().Services[i]
		_, own := slices.BinarySearch(r.services, i)
		switch {
		case own:
			name := s.Key(&service.Common, s.NameWithStatus(&service.Common, c.Status), "areas", "provided_by")
			f := kit.Fact{Sign: "▪", Left: name, Things: s.Things(service.ID)}
			if units := a.byProvider[i]; units != nil {
				f.Left = s.Star(name, placedOn(s, units))
				following = append(following, f)
				continue
			}
			c.Facts = append(c.Facts, f)
		case expected[i] && !found.services[i]:
			c.Facts = append(c.Facts, kit.Fact{Sign: "–", Left: s.Say(words.lacksService, s.Key(&service.Common, s.Named(&service.Common), "areas", "provided_by")), Color: kit.WarnInk})
			a.missing = true
		}
	}
	if following != nil {
		c.Facts = append(c.Facts, kit.Fact{Left: s.Say(words.byProvider), Italic: true, Color: kit.GreyInk})
		c.Facts = append(c.Facts, following...)
	}
	return c
}

// placedOn are the assumptions about where some units are.
func placedOn(s kit.Sketch, units []int) []kit.Assumption {
	var on []kit.Assumption
	for _, u := range units {
		on = append(on, kit.Assumed(&s.Org().Units[u].Common, "areas")...)
	}
	return on
}
