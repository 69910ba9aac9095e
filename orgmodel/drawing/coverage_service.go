package drawing

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// maxProviders is how many providers a chip of standard detail names.
const maxProviders = 4

// serviceCard says what a service is: the same in whichever row. Facts that only
// one row needs to tell are marked single.
func (c *coverage) serviceCard(f offer) card {
	s, v := c.s, &c.s.org.Services[f.service]
	k := card{
		id: v.ID, look: c.lookOfProviders(f), status: v.Status, name: s.named(&v.Common),
		kind: s.say(accessWord(v.Kind)), things: s.things(v.ID),
	}
	if v.Kind != "" {
		k.kind = s.key(&v.Common, k.kind, "kind")
	}
	c.timing(&k, f, v)
	s.shownLook(k.look)
	k.class = strings.Join([]string{"service", k.look.class, string(v.Status)}, " ")
	if text := c.providers(f, v); text != "" {
		k.facts = append(k.facts, fact{left: text, single: true})
	}
	if text := c.places(f); text != "" {
		k.facts = append(k.facts, fact{left: s.star(text, c.placesOn(f, v)), color: greyInk, single: true})
	}
	if on := assumedKeys(&v.Common, "target_groups"); on != nil {
		k.facts = append(k.facts, fact{left: s.star(s.say(coverWords.groupsAssumed), on), italic: true, color: greyInk, single: true})
	}
	if s.detail == Full {
		k.facts = append(k.facts, c.more(v)...)
	}
	return k
}

// providers tells who gives a service, and in whose employ: those alike together.
func (c *coverage) providers(f offer, v *orgmodel.Service) string {
	s := c.s
	units := c.providersOf(f)
	if units == nil {
		return s.say(coverWords.noProvider)
	}
	more := 0
	if s.detail != Full && len(units) > maxProviders {
		more = len(units) - maxProviders + 1
		units = units[:maxProviders-1]
	}
	var sorts []*look
	names := map[*look][]string{}
	for _, u := range units {
		l := providerLook(s.org, u)
		if names[l] == nil {
			sorts = append(sorts, l)
		}
		names[l] = append(names[l], unbroken(s.unitName(u)))
	}
	var said []string
	for _, l := range sorts {
		said = append(said, s.say(coverWords.provider, strings.Join(names[l], ", "), lowerFirst(s.say(l.label))))
	}
	if more > 0 {
		said = append(said, s.say(words.andMore, more))
	}
	return s.key(&v.Common, strings.Join(said, "; "), "provided_by")
}

// unbroken keeps a number at the end of a name with the word before it.
func unbroken(name string) string {
	at := strings.LastIndexByte(name, ' ')
	if at < 0 || strings.Trim(name[at+1:], "0123456789") != "" {
		return name
	}
	return name[:at] + "\u00a0" + name[at+1:]
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
	if every := c.everyArea(); len(every) > 1 && !slices.ContainsFunc(every, func(a int) bool { return !slices.Contains(reach.Areas, a) }) {
		return c.s.say(coverWords.whereAll, len(every))
	}
	var names []string
	for _, a := range reach.Areas {
		whole, ok := org.Find(org.Areas[a].PartOf)
		if ok && slices.Contains(reach.Areas, whole.Index) {
			continue // told with the whole it is part of
		}
		names = append(names, unbroken(c.s.named(&org.Areas[a].Common)))
	}
	return c.s.say(coverWords.where, message.And(names))
}

// placesOn are the assumptions that the places of a service rest on: its own areas,
// or else those of its providers.
func (c *coverage) placesOn(f offer, v *orgmodel.Service) []assumption {
	if len(v.Areas) > 0 {
		return assumedKeys(&v.Common, "areas")
	}
	on := assumedKeys(&v.Common, "provided_by")
	for _, u := range c.providersOf(f) {
		on = append(on, assumed(&c.s.org.Units[u].Common, "areas", "per_area")...)
	}
	return on
}

// everyArea lists the areas that exist and are not part of another.
func (c *coverage) everyArea() []int {
	var list []int
	for i := range c.s.org.Areas {
		a := &c.s.org.Areas[i]
		if c.s.org.Active(&a.Common) && !c.s.org.ActiveID(a.PartOf) {
			list = append(list, i)
		}
	}
	return list
}

// more tells what only full detail has room for: the tasks a service fulfils,
// the law it rests on, notes.
func (c *coverage) more(v *orgmodel.Service) []fact {
	var facts []fact
	add := func(text, key string) {
		facts = append(facts, fact{left: c.s.key(&v.Common, text, key), italic: true, color: greyInk, ruled: len(facts) == 0, single: true})
	}
	for _, duty := range metrics.Duties() {
		if slices.Contains(v.Duty, duty.ID) {
			add(c.s.say(coverWords.duty, message.Fixed(duty.Label)), "duty")
		}
	}
	for _, law := range v.LegalBasis {
		add(c.s.theirs(law), "legal_basis")
	}
	for _, alias := range v.Aliases {
		add(c.s.say(words.alias, message.Name(alias)), "aliases")
	}
	if v.Note != "" {
		add(c.s.theirs(v.Note), "note")
	}
	return facts
}
