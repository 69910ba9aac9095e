package coverage

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// timing tells the status of a service, and since or until when it is given.
func (c *coverage) timing(k *kit.Card, f offer, v *orgmodel.Service) {
	s, status := c.s, v.Status
	switch f.when {
	case now:
		c.lifetime(k, v)
	case later:
		c.used.later = true
		k.Look = &lookLater
		k.Tags = append(k.Tags, kit.Tag{Sign: laterSign + " " + s.Say(words.later), Words: s.Say(words.later)})
		c.date(k, v, "since", c.firstDay(v), words.begins)
	case ended:
		c.used.ended = true
		k.Look = &lookEnded
		status = v.KeyStatus("until")
		k.Tags = append(k.Tags, kit.Tag{Sign: endedSign + " " + s.Say(words.ended), Words: s.Say(words.ended)})
		c.date(k, v, "until", c.lastDay(v), words.ends)
	}
	if text := kit.LookOfStatus(status).Tag; !text.IsZero() && !c.uniform {
		k.Tags = append(k.Tags, kit.Tag{Sign: text.In(s.Lang()), Words: text.In(s.Lang())})
	}
	if f.when != ended {
		k.Tags = append(k.Tags, s.Partly(&v.Common, serviceKeys)...)
	}
	k.Status = status
	if f.when == later && kit.LookOfStatus(status).Dash == drawing.Solid {
		k.Status = orgmodel.Proposed // what is only to come is dashed, decided or not
		return
	}
	s.ShownStatus(status)
}

// lifetime tells since when a service is given that is not simply in force, and
// until when.
func (c *coverage) lifetime(k *kit.Card, v *orgmodel.Service) {
	if v.Status != orgmodel.InForce {
		c.date(k, v, "since", v.Since, words.begins)
	}
	c.date(k, v, "until", v.Until, words.lasts)
}

func (c *coverage) date(k *kit.Card, v *orgmodel.Service, key string, d orgmodel.Date, t dated) {
	if !d.Known() {
		return
	}
	text := c.s.Key(&v.Common, onDate(c.s, d, t), key)
	k.Facts = append(k.Facts, kit.Fact{Left: text, Italic: true, Color: kit.GreyInk})
}

// firstDay says when a service begins that has not begun: with its provider,
// when it does not say itself.
func (c *coverage) firstDay(v *orgmodel.Service) orgmodel.Date {
	day := c.s.Org().Day()
	since := v.Since
	if since.Start() <= day {
		since = orgmodel.Date{}
		for _, id := range v.ProvidedBy {
			u := c.s.Org().Unit(id)
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
	day := c.s.Org().Day()
	until := v.Until
	if until.End() >= day {
		until = orgmodel.Date{}
		for _, id := range v.ProvidedBy {
			u := c.s.Org().Unit(id)
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

func onDate(s kit.Sketch, d orgmodel.Date, t dated) string {
	text := map[orgmodel.Bound]message.Text{
		orgmodel.At: t.within, orgmodel.Before: t.before, orgmodel.After: t.after, orgmodel.About: t.about,
	}[d.Bound]
	if d.Full() {
		text = t.at
	}
	d.Bound = orgmodel.At
	return s.Say(text, d)
}
