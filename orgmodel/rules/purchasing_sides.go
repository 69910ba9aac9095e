package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var sharedTexts = struct{ both, help message.Text }{
	both: message.Text{EN: "{0} is manager both of those who decide ({1}) and of those who deliver ({2}).", SV: "{0} är chef både för dem som beslutar ({1}) och för dem som utför ({2})."},
	help: message.Text{EN: "Correct led_by of the units, or state with [[accept]] why {0} leads both.", SV: "Rätta led_by för enheterna, eller ange med [[accept]] varför {0} leder båda."},
}

// checkSharedManagers looks at the nearest managers: that all lines meet in the
// head of the administration is no finding.
func checkSharedManagers(p *Pass) {
	if p.Org.Header.SteeringModel != orgmodel.PurchaserProvider {
		return
	}
	deciding, delivering := p.servicesByManager()
	for post := range p.Org.Posts {
		if len(deciding[post]) == 0 || len(delivering[post]) == 0 {
			continue
		}
		p.Report(Finding{
			At: at(orgmodel.TypePost, post), About: p.serviceIDs(slices.Concat(deciding[post], delivering[post])),
			Message: sharedTexts.both.With(p.postName(post), some(names(deciding[post], p.serviceName)), some(names(delivering[post], p.serviceName))),
			Help:    sharedTexts.help.With(p.postName(post)),
		})
	}
}

// servicesByManager lists, for each post, the services of both sorts that the
// units it leads provide.
func (p *Pass) servicesByManager() (deciding, delivering [][]int) {
	deciding, delivering = make([][]int, len(p.Org.Posts)), make([][]int, len(p.Org.Posts))
	for i := range p.Org.Services {
		s := &p.Org.Services[i]
		if !p.Org.Active(&s.Common) || s.Kind == "" {
			continue
		}
		for _, u := range p.livingUnits(s.ProvidedBy) {
			if !p.ours(u) {
				continue
			}
			for _, post := range p.Managers()[u].Posts {
				list := &delivering[post]
				if s.Kind == orgmodel.ServiceAuthority {
					list = &deciding[post]
				}
				if !slices.Contains(*list, i) {
					*list = append(*list, i)
				}
			}
		}
	}
	return deciding, delivering
}

var misdirectedTexts = struct{ other, help message.Text }{
	other: message.Text{EN: "{0} orders {1} from {2}, but it is provided by {3}.", SV: "{0} gäller {1} från {2}, men den utförs av {3}."},
	help:  message.Text{EN: "Correct the commission, or add the provider to provided_by of {0}.", SV: "Rätta uppdraget, eller lägg till utföraren i provided_by för {0}."},
}

func checkMisdirected(p *Pass) {
	for _, i := range p.commissions() {
		a := &p.Org.Agreements[i]
		to := p.livingUnits(a.To)
		for k, id := range a.Services {
			ref, ok := p.Org.Find(id)
			if !ok || ref.Type != orgmodel.TypeService || !p.Org.ActiveID(id) || slices.Index(a.Services, id) != k {
				continue
			}
			providers := p.livingUnits(p.Org.Services[ref.Index].ProvidedBy)
			if len(to) == 0 || len(providers) == 0 || slices.ContainsFunc(providers, func(u int) bool { return p.within(u, to) }) {
				continue
			}
			p.Report(Finding{
				At: at(orgmodel.TypeAgreement, i).key("services").element(k), About: append(p.unitIDs(providers), id),
				Message: misdirectedTexts.other.With(p.agreementName(i), p.name(id), some(names(to, p.unitName)), some(names(providers, p.unitName))),
				Help:    misdirectedTexts.help.With(p.name(id)),
			})
		}
	}
}

// within reports whether a unit is one of some units, stands below one of them,
// or is a collaboration that has one of them among its members.
func (p *Pass) within(unit int, units []int) bool {
	for u := range p.Org.Line(unit) {
		if slices.Contains(units, u) {
			return true
		}
	}
	return p.Org.IsCollaboration(unit) && slices.ContainsFunc(p.livingUnits(p.Org.Units[unit].Members), func(m int) bool {
		return !p.Org.IsCollaboration(m) && p.within(m, units)
	})
}
