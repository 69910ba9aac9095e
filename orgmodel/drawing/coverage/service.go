package coverage

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// maxProviders is how many providers a chip of standard detail names.
const maxProviders = 4

// serviceCard says what a service is: the same in whichever row. Facts that only
// one row needs to tell are marked single.
func (c *coverage) serviceCard(f offer) kit.Card {
	s, v := c.s, &c.s.Org().Services[f.service]
	k := kit.Card{
		ID: v.ID, Look: c.lookOfProviders(f), Status: v.Status, Name: s.Named(&v.Common),
		Kind: s.Say(accessWord(v.Kind)), Things: s.Things(v.ID),
	}
	if v.Kind != "" {
		k.Kind = s.Key(&v.Common, k.Kind, "kind")
	}
	c.timing(&k, f, v)
	s.ShownLook(k.Look)
	k.Class = strings.Join([]string{"service", k.Look.Class, string(v.Status)}, " ")
	if text := c.providers(f, v); text != "" {
		k.Facts = append(k.Facts, kit.Fact{Left: text, Single: true})
	}
	if text := c.places(f); text != "" {
		k.Facts = append(k.Facts, kit.Fact{Left: s.Star(text, c.placesOn(f, v)), Color: kit.GreyInk, Single: true})
	}
	if on := kit.AssumedKeys(&v.Common, "target_groups"); on != nil {
		k.Facts = append(k.Facts, kit.Fact{Left: s.Star(s.Say(words.groupsAssumed), on), Italic: true, Color: kit.GreyInk, Single: true})
	}
	if s.Detail() == drawing.Full {
		k.Facts = append(k.Facts, c.more(v)...)
	}
	return k
}

// providers tells who gives a service, and in whose employ: those alike together.
func (c *coverage) providers(f offer, v *orgmodel.Service) string {
	s := c.s
	units := c.providersOf(f)
	if units == nil {
		return s.Say(words.noProvider)
	}
	more := 0
	if s.Detail() != drawing.Full && len(units) > maxProviders {
		more = len(units) - maxProviders + 1
		units = units[:maxProviders-1]
	}
	var sorts []*kit.Look
	names := map[*kit.Look][]string{}
	for _, u := range units {
		l := providerLook(s.Org(), u)
		if names[l] == nil {
			sorts = append(sorts, l)
		}
		names[l] = append(names[l], unbroken(s.UnitName(u)))
	}
	var said []string
	for _, l := range sorts {
		said = append(said, s.Say(words.provider, strings.Join(names[l], ", "), kit.LowerFirst(s.Say(l.Label))))
	}
	if more > 0 {
		said = append(said, s.Say(kit.Words.AndMore, more))
	}
	return s.Key(&v.Common, strings.Join(said, "; "), "provided_by")
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
	for _, id := range c.s.Org().Services[f.service].ProvidedBy {
		if u := c.s.Org().UnitIndex(id); u >= 0 {
			units = append(units, u)
		}
	}
	return units
}

// places tells where a service is given. In a file without areas there is no
// such question.
func (c *coverage) places(f offer) string {
	org := c.s.Org()
	if f.at < 0 {
		return ""
	}
	reach := c.reach.Offers[f.at].Reach
	switch {
	case reach.Everywhere:
		return c.s.Say(words.where, kit.Words.AllAreas)
	case len(org.Areas) == 0:
		return ""
	case !reach.Stated():
		return c.s.Say(words.whereUnknown)
	}
	if every := c.everyArea(); len(every) > 1 && !slices.ContainsFunc(every, func(a int) bool { return !slices.Contains(reach.Areas, a) }) {
		return c.s.Say(words.whereAll, len(every))
	}
	var names []string
	for _, a := range reach.Areas {
		whole, ok := org.Find(org.Areas[a].PartOf)
		if ok && slices.Contains(reach.Areas, whole.Index) {
			continue // told with the whole it is part of
		}
		names = append(names, unbroken(c.s.Named(&org.Areas[a].Common)))
	}
	return c.s.Say(words.where, message.And(names))
}

// placesOn are the assumptions that the places of a service rest on: its own areas,
// or else those of its providers.
func (c *coverage) placesOn(f offer, v *orgmodel.Service) []kit.Assumption {
	if len(v.Areas) > 0 {
		return kit.AssumedKeys(&v.Common, "areas")
	}
	on := kit.AssumedKeys(&v.Common, "provided_by")
	for _, u := range c.providersOf(f) {
		on = append(on, kit.Assumed(&c.s.Org().Units[u].Common, "areas", "per_area")...)
	}
	return on
}

// everyArea lists the areas that exist and are not part of another.
func (c *coverage) everyArea() []int {
	var list []int
	for i := range c.s.Org().Areas {
		a := &c.s.Org().Areas[i]
		if c.s.Org().Active(&a.Common) && !c.s.Org().ActiveID(a.PartOf) {
			list = append(list, i)
		}
	}
	return list
}

// more tells what only full detail has room for: the tasks a service fulfils,
// the law it rests on, notes.
func (c *coverage) more(v *orgmodel.Service) []kit.Fact {
	var facts []kit.Fact
	add := func(text, key string) {
		facts = append(facts, kit.Fact{Left: c.s.Key(&v.Common, text, key), Italic: true, Color: kit.GreyInk, Ruled: len(facts) == 0, Single: true})
	}
	for _, duty := range metrics.Duties() {
		if slices.Contains(v.Duty, duty.ID) {
			add(c.s.Say(words.duty, message.Fixed(duty.Label)), "duty")
		}
	}
	for _, law := range v.LegalBasis {
		add(c.s.Theirs(law), "legal_basis")
	}
	for _, alias := range v.Aliases {
		add(c.s.Say(kit.Words.Alias, message.Name(alias)), "aliases")
	}
	if v.Note != "" {
		add(c.s.Theirs(v.Note), "note")
	}
	return facts
}
