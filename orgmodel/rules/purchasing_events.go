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

// eventTexts ask of an event, ask otherwise where it has taken place, tell of it when more
// than a month has passed, and ask of one that was notified too late.
type eventTexts struct{ asked, made, late, after message.Text }

var eventsOfCare = [...]eventTexts{
	unsaid: {asked: notificationTexts.asked, late: notificationTexts.late, after: notificationTexts.after},
	started: {
		asked: message.Text{EN: "The municipality's own {0} starts. Is IVO notified before it does? {1}", SV: "Kommunens egen verksamhet {0} startar. Anmäls det till IVO före start? {1}"},
		made:  message.Text{EN: "The municipality's own {0} has started. Was IVO notified before it did? {1}", SV: "Kommunens egen verksamhet {0} har startat. Anmäldes det till IVO före start? {1}"},
		late:  message.Text{EN: "The municipality's own {0} has started ({1}), more than one month ago, but the file shows no notification to IVO.", SV: "Kommunens egen verksamhet {0} har startat ({1}) för mer än en månad sedan, men filen visar ingen anmälan till IVO."},
		after: message.Text{EN: "The municipality's own {0} has started ({1}), and the notification to IVO is dated {2}. Was IVO notified before the start as well? {3}", SV: "Kommunens egen verksamhet {0} har startat ({1}), och anmälan till IVO är daterad {2}. Anmäldes det även före start? {3}"},
	},
	ended: {
		asked: message.Text{EN: "The municipality's own {0} ends. Is IVO notified within one month after that? {1}", SV: "Kommunens egen verksamhet {0} upphör. Anmäls det till IVO senast en månad därefter? {1}"},
		late:  message.Text{EN: "The municipality's own {0} has ended ({1}), more than one month ago, but the file shows no notification to IVO.", SV: "Kommunens egen verksamhet {0} har upphört ({1}) för mer än en månad sedan, men filen visar ingen anmälan till IVO."},
		after: message.Text{EN: "The municipality's own {0} has ended ({1}), and the notification to IVO is dated {2}. Was IVO notified within one month as well? {3}", SV: "Kommunens egen verksamhet {0} har upphört ({1}), och anmälan till IVO är daterad {2}. Anmäldes det även inom en månad? {3}"},
	},
	altered: {asked: message.Text{EN: "The municipality's own {0} changes. Is the change substantial, and is IVO then notified within one month after it? {1}", SV: "Kommunens egen verksamhet {0} ändras. Är ändringen väsentlig, och anmäls den i så fall till IVO senast en månad därefter? {1}"},
		after: message.Text{EN: "The municipality's own {0} has changed ({1}), and the notification to IVO is dated {2}. Was IVO notified within one month as well? {3}", SV: "Kommunens egen verksamhet {0} har ändrats ({1}), och anmälan till IVO är daterad {2}. Anmäldes det även inom en månad? {3}"}},
}

func (e event) texts() *eventTexts { return &eventsOfCare[e] }

// ownCareIn are the services of the municipality's own that are notified: by their own
// id, and by that of each unit at or above those who carry them out; perhaps more than
// once.
type ownCareIn map[string][]string

// notifiable looks at the organisation; where the change is known, at what it runs and
// what it ran.
func (p *Pass) notifiable() ownCareIn {
	care := ownCareIn{}
	care.add(p, func(i int) []string {
		if p.Change != nil && !p.runsAt(i) {
			return nil
		}
		return []string{p.Org.Services[i].ID}
	})
	if p.Change != nil {
		care.add(p.before(), p.carriedOn)
	}
	return care
}

// carriedOn are what a service of before is now, where the municipality still runs it
// itself: another name or id neither starts nor ends anything. Else it is what it was.
func (p *Pass) carriedOn(old int) (list []string) {
	if !p.before().runsAt(old) {
		return nil
	}
	for _, now := range p.Change.Pair().Services().After[old] {
		if s := &p.Org.Services[now]; p.isNotified(s) && p.runsAt(now) {
			list = append(list, s.ID)
		}
	}
	if len(list) == 0 {
		return []string{p.Change.Old.Services[old].ID}
	}
	return list
}

func (care ownCareIn) add(p *Pass, called func(service int) []string) {
	for i := range p.Org.Services {
		s := &p.Org.Services[i]
		if !p.isNotified(s) || !slices.ContainsFunc(s.ProvidedBy, p.runsItself) {
			continue
		}
		services := called(i)
		care[s.ID] = append(care[s.ID], services...)
		for _, provider := range s.ProvidedBy {
			for u := range p.lineOnce(provider) {
				care[u.ID] = append(care[u.ID], services...)
			}
		}
	}
}

// by are the services that a change touches: the one that changes; or those of a unit
// that is set up, closed, moved or given another employer or house. That it has another
// manager or other staff is no event.
func (care ownCareIn) by(c *changed) []string {
	if c.at.Ref.Type == orgmodel.TypePost || c.unit && !slices.ContainsFunc(c.keys, func(k string) bool { return slices.Contains(whereabouts, k) }) {
		return nil
	}
	var list []string
	listed := map[string]bool{}
	for _, id := range append([]string{c.id}, c.before...) {
		for _, service := range care[id] {
			if !listed[service] {
				listed[service] = true
				list = append(list, service)
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
	was, is := p.ran(service), p.runs(service)
	switch {
	case was && is:
		return altered
	case was:
		return ended
	}
	return started
}

// ran reports whether the municipality ran a service itself before, or one that it
// succeeds.
func (p *Pass) ran(service string) bool {
	before, services := p.before(), p.Change.Pair().Services()
	return before.runs(service) || slices.ContainsFunc(p.indices(orgmodel.TypeService, service), func(now int) bool {
		return slices.ContainsFunc(services.Before[now], before.runsAt)
	})
}

// runs reports whether the municipality runs a service itself on the day of the model.
func (p *Pass) runs(service string) bool {
	return slices.ContainsFunc(p.indices(orgmodel.TypeService, service), p.runsAt)
}

func (p *Pass) runsAt(service int) bool {
	s := &p.Org.Services[service]
	return p.Org.Active(&s.Common) && slices.ContainsFunc(s.ProvidedBy, func(u string) bool { return p.Org.ActiveID(u) && p.runsItself(u) })
}
