package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// A permit that is younger than the work it is for. Of a provider that was there before
// nothing is asked: its permit may be a renewed one.

var latePermitText = message.Text{EN: "The permit of {0} as provider of {1} is dated {2}, after the work began ({3}). Was there a permit before that? {4}", SV: "Tillståndet för {0} som utförare av {1} är daterat {2}, efter att arbetet började ({3}). Fanns det ett tillstånd dessförinnan? {4}"}

// checkLatePermits asks of those who are new as providers of a service.
func checkLatePermits(p *Pass) {
	if p.Change == nil {
		return
	}
	for i := range p.Org.Services {
		s := &p.Org.Services[i]
		if needed, _ := p.permitOf(s); !needed || !p.Org.Active(&s.Common) {
			continue
		}
		for _, u := range p.privateProviders(s) {
			begins := p.beginsWork(i, u)
			permit := p.firstPermit(p.Org.Units[u].ID, s.ID)
			if p.underActor(u) || !begins.Known() || !permit.Known() || permit.Start() <= begins.End() {
				continue
			}
			p.Report(Finding{
				At: at(orgmodel.TypeService, i), About: []string{p.Org.Units[u].ID},
				Message: latePermitText.With(p.unitName(u), p.serviceName(i), dated(permit), dated(begins), toBoard),
				Help:    permitTexts.help.With(message.Code(p.Org.Units[u].ID)),
				Law:     law.Permits.Of(p.permitActs([]int{i})...),
			})
		}
	}
}

// firstPermit is the day of the first permit about one of some ids; none where one has no
// day.
func (p *Pass) firstPermit(ids ...string) (first orgmodel.Date) {
	for _, r := range p.recordsOf(recordPermit) {
		if !p.isMade(r) || len(r.About) > 0 && !slices.ContainsFunc(ids, func(id string) bool { return slices.Contains(r.About, id) }) {
			continue
		}
		if !r.Date.Known() {
			return orgmodel.Date{}
		}
		if !first.Known() || earlier(r.Date, first) < 0 {
			first = r.Date
		}
	}
	return first
}

// beginsWork is the day from which a unit carries out a service that it did not before,
// by an agreement that is new, or as the new service or unit says; none where it did.
func (p *Pass) beginsWork(service, unit int) orgmodel.Date {
	pair := p.Change.Pair()
	for _, old := range pair.Services().Before[service] {
		for _, was := range p.before().privateProviders(&p.Change.Old.Services[old]) {
			if slices.Contains(pair.Units().After[was], unit) {
				return orgmodel.Date{}
			}
		}
	}
	s, u := &p.Org.Services[service], &p.Org.Units[unit]
	for i := range p.Org.Agreements {
		a := &p.Org.Agreements[i]
		if p.isNewAgreement(i) && slices.Contains(a.Services, s.ID) && slices.Contains(a.To, u.ID) && p.isNews(a.Since) {
			return a.Since
		}
	}
	for _, d := range [...]orgmodel.Date{s.Since, u.Since} {
		if p.isNews(d) {
			return d
		}
	}
	return orgmodel.Date{}
}
