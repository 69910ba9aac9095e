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
		Reads: []string{"service.duty", "service.provided_by", "every unit.kind", "every unit.parent", "service.since", "service.decision", "every decision.date", "every decision.form"},
		Bad:   ownHomeCare + negotiated + riskAssessed,
		Good:  ownHomeCare + negotiated + riskAssessed + "\n[[record]]\nform = \"notification\"\nabout = [\"hemtjanst\"]\ndate = 2025-12-01\n",
	},
	Check: checkNotifications, Ahead: true,
}}

var notificationTexts = struct{ asked, late, help, lateHelp message.Text }{
	asked:    message.Text{EN: "The municipality's own {0} starts, changes or ends. Is that to be notified to IVO (before the start, and within one month after a pause, a closure or a substantial change), and is it done? {1}", SV: "Kommunens egen verksamhet {0} startar, ändras eller upphör. Ska det anmälas till IVO (före start, och inom en månad efter uppehåll, nedläggning eller väsentlig ändring), och är det gjort? {1}"},
	late:     message.Text{EN: "The municipality's own {0} has started, changed or ended ({1}), more than one month ago, but the file shows no notification to IVO.", SV: "Kommunens egen verksamhet {0} har startat, ändrats eller upphört ({1}) för mer än en månad sedan, men filen visar ingen anmälan till IVO."},
	help:     message.Text{EN: "Add [[record]] with form = \"notification\", about = [\"{0}\"] and its date, or answer with [[accept]]. Check with a lawyer.", SV: "Lägg till [[record]] med form = \"notification\", about = [\"{0}\"] och dess datum, eller svara med [[accept]]. Stäm av med jurist."},
	lateHelp: message.Text{EN: "Add [[record]] with form = \"notification\", about = [\"{0}\"] and its date, or answer with [[accept]].", SV: "Lägg till [[record]] med form = \"notification\", about = [\"{0}\"] och dess datum, eller svara med [[accept]]."},
}

// untold is what IVO is not said to have been told of.
type untold struct {
	asked
	late  bool
	first orgmodel.Date // the earliest day from which something has changed
}

// checkNotifications asks once for what is still to come, and once for what has been
// in force for more than one month.
func checkNotifications(p *Pass) {
	var list []untold
	for _, c := range p.changes() {
		if !c.concrete && p.Org.Header.Extends == "" {
			continue // a whole file does not say what of it is new
		}
		for _, id := range p.notifiable(c.id) {
			if slices.ContainsFunc(list, func(u untold) bool { return slices.Contains(u.ids, id) }) || p.toldOf(&c, id) {
				continue
			}
			list = p.addUntold(list, &c, id)
		}
	}
	for _, u := range list {
		f := Finding{
			At: at(orgmodel.TypeService, p.leastOf(u.ids)), About: u.ids, Day: u.day,
			Message: notificationTexts.asked.With(some(names(u.ids, p.name)), toBoard),
			Help:    notificationTexts.help.With(message.Code(u.ids[0])),
			Law:     law.Notification.Of(p.permitActs(p.indices(orgmodel.TypeService, u.ids...))...),
		}
		if u.late {
			f.Severity, f.Message = diag.Legal, notificationTexts.late.With(some(names(u.ids, p.name)), dated(u.first))
			f.Help = notificationTexts.lateHelp.With(message.Code(u.ids[0]))
		}
		p.Report(f)
	}
}

// addUntold puts a service with others of the same law that are as late.
func (p *Pass) addUntold(list []untold, c *changed, id string) []untold {
	late := p.begun(*c) && months(c.since.End(), p.Day) > 1
	day := cmp.Or(lawDay(c.since), p.dayOf(c))
	i := slices.IndexFunc(list, func(u untold) bool { return u.late == late && law.Notification.Same(u.day, day) })
	if i < 0 {
		return append(list, untold{asked: asked{day: day, ids: []string{id}}, late: late, first: c.since})
	}
	u := &list[i]
	u.ids = append(u.ids, id)
	if c.since.Known() && (!u.first.Known() || earlier(c.since, u.first) < 0) {
		u.first = c.since
	}
	return list
}

// toldOf reports whether a notification is recorded, on the day of the file, about a
// service or what changes.
func (p *Pass) toldOf(c *changed, service string) bool {
	return p.recorded(recordNotification, service, c.id) || slices.ContainsFunc(p.recordsOf(recordNotification), func(r *orgmodel.Record) bool {
		return (!r.Date.Known() || r.Date.Start() <= p.Day) && p.covers(r, c)
	})
}

// notifiable lists the services that a change is about and that the municipality runs
// itself: the service that changes, or those of a unit that ends.
func (p *Pass) notifiable(id string) []string {
	ref, ok := p.Org.Find(id)
	var services []int
	switch {
	case !ok:
		return nil
	case ref.Type == orgmodel.TypeService:
		services = []int{ref.Index}
	case ref.Type == orgmodel.TypeUnit && !p.Org.ActiveID(id):
		services = p.providedBy(id)
	}
	var list []string
	for _, i := range services {
		s := &p.Org.Services[i]
		if p.isNotified(s) && slices.ContainsFunc(s.ProvidedBy, p.runsItself) {
			list = append(list, s.ID)
		}
	}
	return list
}

// providedBy lists the services that a unit provides, in file order.
func (p *Pass) providedBy(unit string) []int {
	if p.shared.provided == nil {
		p.shared.provided = map[string][]int{}
		for i := range p.Org.Services {
			for _, id := range p.Org.Services[i].ProvidedBy {
				if list := p.shared.provided[id]; len(list) == 0 || list[len(list)-1] != i {
					p.shared.provided[id] = append(list, i)
				}
			}
		}
	}
	return p.shared.provided[unit]
}

// isNotified reports whether a service is of the kinds that are notified: those that
// need a permit where they are private.
func (p *Pass) isNotified(s *orgmodel.Service) bool {
	return slices.ContainsFunc(s.Duty, func(duty string) bool {
		_, listed := permitSince[duty]
		return listed || strings.HasPrefix(duty, "lss-")
	})
}

// runsItself reports whether a unit's staff are the municipality's own, whether or not
// the unit is still there.
func (p *Pass) runsItself(unit string) bool {
	employer, known := p.employerOf(unit)
	return known && employer == p.Org.Self()
}

// leastOf is the service among ids whose name comes first.
func (p *Pass) leastOf(services []string) int {
	return p.least(orgmodel.TypeService, p.indices(orgmodel.TypeService, services...))
}
