package drawing

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

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
	if f.when != ended {
		k.tags = append(k.tags, s.partly(&v.Common, serviceKeys)...)
	}
	k.status = status
	if f.when == later && lookOfStatus(status).dash == Solid {
		k.status = orgmodel.Proposed // what is only to come is dashed, decided or not
		return
	}
	s.shownStatus(status)
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
	text := c.s.key(&v.Common, c.s.onDate(d, t), key)
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

func (s sketch) onDate(d orgmodel.Date, t dated) string {
	text := map[orgmodel.Bound]message.Text{
		orgmodel.At: t.within, orgmodel.Before: t.before, orgmodel.After: t.after, orgmodel.About: t.about,
	}[d.Bound]
	if d.Full() {
		text = t.at
	}
	d.Bound = orgmodel.At
	return s.say(text, d)
}
