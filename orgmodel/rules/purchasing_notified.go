package rules

import (
	"cmp"
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

const recordNotification = "notification"

// ownHomeCare is home care that the municipality itself is to start.
const ownHomeCare = personExample + `
[[decision]]
id = "beslut"
name = "Egen hemtjänst"
form = "decision"
body = ["namnden"]
date = 2025-10-15

[[service]]
id = "hemtjanst"
name = "Hemtjänst"
kind = "needs-tested"
duty = ["home-care"]
provided_by = ["forvaltningen"]
status = "decided"
decision = "beslut"
`

// notificationRules are the rules about what the municipality runs itself and tells
// the supervisory authority of. What others run needs a permit: P219.
var notificationRules = []Rule{{
	Rule: diag.Rule{
		ID: "P221", Name: "own-activity-not-notified", Family: purchasing, Severity: diag.Question,
		Title: message.Text{EN: "The municipality's own care starts, changes or ends: is IVO notified?", SV: "Kommunens egen verksamhet startar, ändras eller upphör: är det anmält till IVO?"},
		Why:   message.Text{EN: "A municipality that runs care for which a private provider needs a permit notifies IVO before it starts, and within one month after it pauses, closes or is substantially changed; placing in and supporting family homes is excepted. Asked when a service with such a duty is proposed, decided or closed.", SV: "En kommun som själv bedriver verksamhet som en privat utförare behöver tillstånd för anmäler det till IVO innan den startar, och inom en månad efter att den gör uppehåll, läggs ned eller ändras väsentligt; att förmedla och stödja familjehem är undantaget. Frågan ställs när en insats med en sådan uppgift (duty) föreslås, är beslutad eller avslutas."},
		Mend:  message.Text{EN: "Add the notification as a [[record]] with form = \"notification\" and its date, or answer with [[accept]] why none is needed.", SV: "Lägg till anmälan som en [[record]] med form = \"notification\" och dess datum, eller svara med [[accept]] varför ingen behövs."},
		Law:   law.Notification,
		To:    []diag.Addressee{diag.ToBoard}, Answers: []string{recordNotification},
		Reads: []string{"service.duty", "service.kind", "service.provided_by", "every unit.kind", "every unit.parent", "service.since", "service.decision", "every decision.date", "every decision.form"},
		Bad:   ownHomeCare + negotiated + riskAssessed,
		Good:  ownHomeCare + negotiated + riskAssessed + "\n[[record]]\nform = \"notification\"\nabout = [\"hemtjanst\"]\ndate = 2025-12-01\n",
	},
	Check: checkNotifications, Ahead: true,
}}

var notificationTexts = struct{ asked, late, after, help, lateHelp message.Text }{
	asked:    message.Text{EN: "The municipality's own {0} starts, changes or ends. Is that to be notified to IVO (before the start, and within one month after a pause, a closure or a substantial change), and is it done? {1}", SV: "Kommunens egen verksamhet {0} startar, ändras eller upphör. Ska det anmälas till IVO (före start, och inom en månad efter uppehåll, nedläggning eller väsentlig ändring), och är det gjort? {1}"},
	late:     message.Text{EN: "The municipality's own {0} has started, changed or ended ({1}), more than one month ago, but the file shows no notification to IVO.", SV: "Kommunens egen verksamhet {0} har startat, ändrats eller upphört ({1}) för mer än en månad sedan, men filen visar ingen anmälan till IVO."},
	after:    message.Text{EN: "The municipality's own {0} has started, changed or ended ({1}), and the notification to IVO is dated {2}. Was it notified in time (before the start, or within one month after a pause, a closure or a substantial change)? {3}", SV: "Kommunens egen verksamhet {0} har startat, ändrats eller upphört ({1}), och anmälan till IVO är daterad {2}. Anmäldes det i tid (före start, eller inom en månad efter uppehåll, nedläggning eller väsentlig ändring)? {3}"},
	help:     message.Text{EN: "Add [[record]] with form = \"notification\", about = [\"{0}\"] and its date, or answer with [[accept]]. Check with a lawyer.", SV: "Lägg till [[record]] med form = \"notification\", about = [\"{0}\"] och dess datum, eller svara med [[accept]]. Stäm av med jurist."},
	lateHelp: message.Text{EN: "Add [[record]] with form = \"notification\", about = [\"{0}\"] and its date, or answer with [[accept]].", SV: "Lägg till [[record]] med form = \"notification\", about = [\"{0}\"] och dess datum, eller svara med [[accept]]."},
}

// untold is what IVO is not said to have been told of.
type untold struct {
	asked
	event event
	late  bool
	made  bool          // it has taken place, and is asked about in other words
	first orgmodel.Date // the earliest day from which something has changed
	told  orgmodel.Date // when IVO was told, where that was too late
}

// checkNotifications asks once for each sort of event that is still to come, and once for
// what has been in force for more than one month.
func checkNotifications(p *Pass) {
	var list []untold
	touched, changes := p.notifiable(), p.changes()
	said := map[string]int{} // the change that is asked about, of each service
	for at, c := range changes {
		if !c.concrete && p.Org.Header.Extends == "" {
			continue // a whole file does not say what of it is new
		}
		if p.Change == nil && c.unit && !c.ended {
			continue // nor what is new for what a unit carries out
		}
		for _, id := range touched.by(&c) {
			if _, told := p.toldOf(&c, id); told {
				continue
			}
			if first, asked := said[id]; !asked || c.endsBefore(&changes[first]) {
				said[id] = at
			}
		}
	}
	for at := range changes {
		for _, id := range touched.by(&changes[at]) {
			if first, asked := said[id]; asked && first == at {
				list = p.addUntold(list, &changes[at], id)
			}
		}
	}
	for i := range list {
		p.reportUntold(&list[i])
	}
}

// endsBefore reports whether of two [[close]] that end something it is asked about this
// one, whichever stands first in the file.
func (c *changed) endsBefore(other *changed) bool {
	if !c.ended || !other.ended {
		return false
	}
	if c.since.Known() != other.since.Known() {
		return c.since.Known()
	}
	return cmp.Or(earlier(c.since, other.since), cmp.Compare(c.decision, other.decision)) < 0
}

func (p *Pass) reportUntold(u *untold) {
	f := Finding{
		At: heading(), About: u.ids, Day: u.day,
		Message: u.event.texts().asked.With(some(names(u.ids, p.nameOf)), toBoard),
		Help:    notificationTexts.help.With(message.Code(u.ids[0])),
		Law:     law.Notification.Of(p.notifiedBy(u.ids)...),
	}
	if there := p.indices(orgmodel.TypeService, u.ids...); len(there) > 0 {
		f.At = at(orgmodel.TypeService, p.least(orgmodel.TypeService, there))
	}
	switch {
	case u.told.Known():
		f.Message = u.event.texts().after.With(some(names(u.ids, p.nameOf)), dated(u.first), dated(u.told), toBoard)
		f.Help = notificationTexts.lateHelp.With(message.Code(u.ids[0]))
		if u.event != altered {
			f.Severity = diag.Legal
		}
	case u.late:
		f.Severity, f.Message = diag.Legal, u.event.texts().late.With(some(names(u.ids, p.nameOf)), dated(u.first))
		f.Help = notificationTexts.lateHelp.With(message.Code(u.ids[0]))
	case u.made:
		f.Message = u.event.texts().made.With(some(names(u.ids, p.nameOf)), toBoard)
	}
	p.Report(f)
}

// notifiedBy are the acts by which some services are notified, of those that are gone as
// they were.
func (p *Pass) notifiedBy(services []string) []string {
	acts := p.permitActs(p.indices(orgmodel.TypeService, services...))
	if p.Change != nil {
		before := p.before()
		acts = append(acts, before.permitActs(before.indices(orgmodel.TypeService, services...))...)
	}
	return acts
}

// addUntold puts a service with others of the same event and law that are as late. That
// something has changed more than a month ago does not say that it has substantially.
func (p *Pass) addUntold(list []untold, c *changed, id string) []untold {
	e := p.eventFor(c, id)
	late := e != altered && p.begun(*c) && months(c.since.End(), p.Day) > 1
	made := !late && !e.texts().made.IsZero() && p.begun(*c)
	told, _ := p.toldOf(c, id)
	day := cmp.Or(lawDay(c.since), p.dayOf(c))
	i := slices.IndexFunc(list, func(u untold) bool {
		return u.event == e && u.late == late && u.made == made && u.told == told && law.Notification.Same(u.day, day)
	})
	if i < 0 {
		return append(list, untold{asked: asked{day: day, ids: []string{id}}, event: e, late: late, made: made, first: c.since, told: told})
	}
	u := &list[i]
	u.ids = append(u.ids, id)
	if c.since.Known() && (!u.first.Known() || earlier(c.since, u.first) < 0) {
		u.first = c.since
	}
	return list
}

// toldOf looks for a notification, on the day of the file, about a service or what
// changes: whether one came in time, and the day of the first that did not.
func (p *Pass) toldOf(c *changed, service string) (late orgmodel.Date, told bool) {
	for _, r := range p.recordsOf(recordNotification) {
		if !p.isMade(r) || p.precedes(r, c) || !r.Concerns(service, c.id) && !p.covers(r, c) {
			continue
		}
		if p.toldInTime(r.Date, c, service) {
			p.Documented(r, service, c.id)
			return late, true
		}
		if !late.Known() || earlier(r.Date, late) < 0 {
			late = r.Date
		}
	}
	return late, false
}

// toldInTime reports whether a notification on a day comes before a start, or within a
// month after an end or another change. Where the day of either is not known it may.
func (p *Pass) toldInTime(day orgmodel.Date, c *changed, service string) bool {
	if !day.Known() || !c.since.Known() {
		return true
	}
	if p.eventFor(c, service) == started {
		return day.Start() <= c.since.End()
	}
	return day.Start() <= c.since.End() || months(c.since.End(), day.Start()) <= 1
}

// isNotified reports whether a service is of the kinds that are notified: those that
// need a permit where they are private. It is what is carried on that is notified: whoever
// decides about it carries on nothing.
func (p *Pass) isNotified(s *orgmodel.Service) bool {
	return s.Kind != orgmodel.ServiceAuthority && slices.ContainsFunc(s.Duty, func(duty string) bool {
		_, listed := permitSince[duty]
		return listed || strings.HasPrefix(duty, "lss-")
	})
}

// runsItself reports whether a unit's staff are the municipality's own, whether or not
// the unit is still there.
func (p *Pass) runsItself(unit string) bool {
	employer, known := p.employerOf(unit)
	return known && p.Org.Own(employer)
}
