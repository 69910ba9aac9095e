package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// What happens to the care that the municipality runs itself. It is the municipality's
// own activity that is notified: that somebody else carries the service on ends it.

// event is what happens to an activity.
type event int

const (
	unsaid  event = iota // one file alone does not tell
	started              // it was not run by the municipality before
	ended                // it no longer is
	altered              // it is, otherwise
)

// eventTexts ask of an event, and tell of it when more than a month has passed.
type eventTexts struct{ asked, late message.Text }

var eventsOfCare = [...]eventTexts{
	unsaid: {notificationTexts.asked, notificationTexts.late},
	started: {
		message.Text{EN: "The municipality's own {0} starts. Is IVO notified before it does? {1}", SV: "Kommunens egen verksamhet {0} startar. Anmäls det till IVO före start? {1}"},
		message.Text{EN: "The municipality's own {0} has started ({1}), more than one month ago, but the file shows no notification to IVO.", SV: "Kommunens egen verksamhet {0} har startat ({1}) för mer än en månad sedan, men filen visar ingen anmälan till IVO."},
	},
	ended: {
		message.Text{EN: "The municipality's own {0} ends. Is IVO notified within one month after that? {1}", SV: "Kommunens egen verksamhet {0} upphör. Anmäls det till IVO senast en månad därefter? {1}"},
		message.Text{EN: "The municipality's own {0} has ended ({1}), more than one month ago, but the file shows no notification to IVO.", SV: "Kommunens egen verksamhet {0} har upphört ({1}) för mer än en månad sedan, men filen visar ingen anmälan till IVO."},
	},
	altered: {asked: message.Text{EN: "The municipality's own {0} changes. Is the change substantial, and is IVO then notified within one month after it? {1}", SV: "Kommunens egen verksamhet {0} ändras. Är ändringen väsentlig, och anmäls den i så fall till IVO senast en månad därefter? {1}"}},
}

func (e event) texts() *eventTexts { return &eventsOfCare[e] }

// ownCareIn are the services of the municipality's own that are notified: by their own
// id, and by that of each unit at or above those who carry them out.
type ownCareIn map[string][]string

// notifiable looks at the organisation and, where the change is known, at what it was.
func (p *Pass) notifiable() ownCareIn {
	care := ownCareIn{}
	care.add(p)
	if p.Change != nil {
		care.add(p.before())
	}
	return care
}

func (care ownCareIn) add(p *Pass) {
	for i := range p.Org.Services {
		s := &p.Org.Services[i]
		if !p.isNotified(s) || !slices.ContainsFunc(s.ProvidedBy, p.runsItself) {
			continue
		}
		care.put(s.ID, s.ID)
		for _, provider := range s.ProvidedBy {
			for u := range p.lineOnce(provider) {
				care.put(u.ID, s.ID)
			}
		}
	}
}

func (care ownCareIn) put(id, service string) {
	if !slices.Contains(care[id], service) {
		care[id] = append(care[id], service)
	}
}

// by are the services that a change touches: the one that changes; or those of a unit
// that is set up, closed, moved or given another employer or house. That it has another
// manager or other staff is no event.
func (care ownCareIn) by(c *changed) []string {
	if c.at.Ref.Type == orgmodel.TypePost || c.unit && !slices.ContainsFunc(c.keys, func(k string) bool { return slices.Contains(whereabouts, k) }) {
		return nil
	}
	list := care[c.id]
	for _, id := range c.before {
		for _, service := range care[id] {
			if !slices.Contains(list, service) {
				list = append(slices.Clone(list), service)
			}
		}
	}
	return list
}

// whereabouts are the keys of a unit that move it; none is the unit as a whole.
var whereabouts = []string{"", "parent", "employer", "premises"}

// eventFor says what a change is for a service.
func (p *Pass) eventFor(c *changed, service string) event {
	if p.Change == nil {
		if c.ended {
			return ended
		}
		return unsaid
	}
	was, is := p.before().runs(service), p.runs(service)
	switch {
	case was && is:
		return altered
	case was:
		return ended
	}
	return started
}

// runs reports whether the municipality runs a service itself on the day of the model.
func (p *Pass) runs(service string) bool {
	for _, i := range p.indices(orgmodel.TypeService, service) {
		s := &p.Org.Services[i]
		if p.Org.Active(&s.Common) && slices.ContainsFunc(s.ProvidedBy, func(u string) bool { return p.Org.ActiveID(u) && p.runsItself(u) }) {
			return true
		}
	}
	return false
}
