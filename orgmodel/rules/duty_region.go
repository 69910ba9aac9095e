package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// An agreement with the region is there, but was made before the care that it is about is
// moved, merged, closed or carried out by others: whether it still fits is a question.

var regionTexts = struct{ ask, askOld, help, undated, dated message.Text }{
	ask:     message.Text{EN: "{0} is {1} and is touched by the change, but the cooperation agreement with the region, {2}, {3}. Does it need to be changed? {4}", SV: "{0} är {1} och berörs av förändringen, men överenskommelsen om samverkan med regionen, {2}, {3}. Behöver den ändras? {4}"},
	askOld:  message.Text{EN: "{0} is {1} and is touched by the change, but the agreement on collaboration (samarbete) with the region, {2}, {3}. Does it need to be changed? {4}", SV: "{0} är {1} och berörs av förändringen, men överenskommelsen om samarbete med regionen, {2}, {3}. Behöver den ändras? {4}"},
	help:    message.Text{EN: "Add the new agreement, with since, or answer with [[accept]] and rule = \"{0}\" that it fits as it is. Check with a lawyer.", SV: "Lägg till den nya överenskommelsen med since, eller svara med [[accept]] och rule = \"{0}\" att den passar som den är. Stäm av med jurist."},
	dated:   message.Text{EN: "dates from {0}", SV: "gäller sedan {0}"},
	undated: message.Text{EN: "was there before", SV: "fanns redan förut"},
}

// checkRegionAgreementFits asks once for each group whose care a plan touches, where no
// agreement with the region is newer than what the plan changes.
func checkRegionAgreementFits(p *Pass, agreements []int) {
	if p.Change == nil || !p.Org.Header.AsOf.Known() || slices.ContainsFunc(agreements, p.agreedAnew) {
		return
	}
	latest := &p.Org.Agreements[slices.MaxFunc(agreements, func(a, b int) int {
		return earlier(p.Org.Agreements[a].Since, p.Org.Agreements[b].Since)
	})]
	since := regionTexts.undated.With()
	if latest.Since.Known() {
		since = regionTexts.dated.With(dated(latest.Since))
	}
	text := regionTexts.ask
	if p.Org.Day() < metrics.DutiesFrom {
		text = regionTexts.askOld
	}
	for _, g := range agreedGroups {
		services, by := p.careTouched(g.duty)
		if len(services) == 0 {
			continue
		}
		where := heading()
		if ref, ok := p.Org.Find(services[0]); ok {
			where = at(ref.Type, ref.Index).key("duty")
		}
		f := Finding{
			At: where, Severity: diag.Question, About: []string{g.duty}, Covers: services, Law: g.law, Help: regionTexts.help.With(message.Code(p.Rule.ID)),
			Message: text.With(some(names(services, p.nameOf)), g.what, message.Quoted(latest.Name), since, toBoard),
			Day:     p.lawOf(&by[0], atAnyTime),
		}
		for i := range by {
			f.Covers = append(f.Covers, by[i].id)
			f.Rests = append(append(f.Rests, by[i].at), p.former(&by[i])...)
		}
		p.Report(f)
	}
}

// agreedAnew reports whether an agreement is newer than what the old organisation
// describes, or is one that it did not have.
func (p *Pass) agreedAnew(i int) bool {
	a := &p.Org.Agreements[i]
	if a.Since.Known() {
		return p.isNews(a.Since)
	}
	_, known := p.Change.Old.Find(a.ID)
	return !known
}

// careTouched are the services with a duty that a plan changes, ends, or moves with those
// who carry them out, and the changes by which it does.
func (p *Pass) careTouched(duty string) (services []string, by []changed) {
	homes := map[string][]string{} // the services of a unit and of those below it
	for _, side := range [...]*Pass{p, p.before()} {
		for i := range side.Org.Services {
			s := &side.Org.Services[i]
			if !slices.Contains(s.Duty, duty) || !side.Org.Active(&s.Common) || !slices.ContainsFunc(s.ProvidedBy, side.isOurs) {
				continue
			}
			homes[s.ID] = append(homes[s.ID], s.ID)
			for _, provider := range s.ProvidedBy {
				for u := range side.lineOnce(provider) {
					homes[u.ID] = append(homes[u.ID], s.ID)
				}
			}
		}
	}
	for _, c := range p.allChanges() {
		if c.at.Ref.Type == orgmodel.TypePost || c.unit && !slices.ContainsFunc(c.keys, func(k string) bool { return slices.Contains(whereabouts, k) }) {
			continue
		}
		found := false
		for _, id := range append([]string{c.id}, c.before...) {
			for _, s := range homes[id] {
				found = true
				if !slices.Contains(services, s) {
					services = append(services, s)
				}
			}
		}
		if found {
			by = append(by, c)
		}
	}
	return services, by
}
