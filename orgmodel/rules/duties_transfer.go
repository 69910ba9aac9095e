package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// A transfer of undertaking needs no unit that a file names as the successor of another:
// what one employer ends, another may carry on.

var carriedOnTexts = struct{ ask, groups, duties, areas message.Text }{
	ask:    message.Text{EN: "{0} ends, and {1} begins, which {2} carries out. Both have {3}; the file names no successor. Does the activity pass from {4} to {5} as a transfer of undertaking? {6}", SV: "{0} upphör, och {1} tillkommer, som {2} utför. Båda har {3}; filen anger ingen efterträdare. Går verksamheten över från {4} till {5} som en verksamhetsövergång? {6}"},
	groups: message.Text{EN: "the same target group", SV: "samma målgrupp"},
	duties: message.Text{EN: "the same statutory task", SV: "samma lagstadgade uppgift"},
	areas:  message.Text{EN: "the same area", SV: "samma område"},
}

// checkCarriedOn asks of services that end while others begin with the same target
// group, task or area, whose staff have another employer.
func (p *Pass) checkCarriedOn() {
	if p.Change == nil {
		return
	}
	s := p.Change.Pair().Services()
	before := p.before()
	for o := range p.Change.Old.Services {
		old := &p.Change.Old.Services[o]
		if len(s.After[o]) > 0 || s.Undescribed(o) || !p.Change.Old.Active(&old.Common) || !settledBefore(old.Status) {
			continue
		}
		for n := range p.Org.Services {
			now := &p.Org.Services[n]
			if len(s.Before[n]) > 0 || s.DescribedNow(n) || !p.Org.Active(&now.Common) || now.Status == orgmodel.Vision {
				continue
			}
			if shared := p.shares(old, now); !shared.IsZero() {
				p.reportCarriedOn(before, old, n, shared)
			}
		}
	}
}

func (p *Pass) reportCarriedOn(before *Pass, old *orgmodel.Service, n int, shared message.Text) {
	now := &p.Org.Services[n]
	was, is := before.employers(old.ProvidedBy), p.employers(now.ProvidedBy)
	if len(was) == 0 || len(is) == 0 || p.sameEmployer(was, is) {
		return
	}
	p.Report(Finding{
		At: at(orgmodel.TypeService, n), About: append([]string{old.ID}, old.ProvidedBy...), Help: transferTexts.help.With(),
		Message: carriedOnTexts.ask.With(before.name(old.ID), p.name(now.ID), some(names(now.ProvidedBy, p.name)), shared,
			before.employerNames(was), p.employerNames(is), toEmployer),
	})
}

// sameEmployer reports whether one of those who employed before, in the old list of
// units, is one of those who do now.
func (p *Pass) sameEmployer(was, is []int) bool {
	return slices.ContainsFunc(was, func(w int) bool {
		if w < 0 || w == p.Change.Old.Self() {
			return slices.Contains(is, -1) || slices.Contains(is, p.Org.Self())
		}
		return slices.ContainsFunc(p.Change.Pair().Units().After[w], func(u int) bool { return slices.Contains(is, u) })
	})
}

// shares says what an old service and a new one have in common, or nothing.
func (p *Pass) shares(old, now *orgmodel.Service) message.Text {
	groups := p.Change.Pair().Groups()
	switch {
	case p.common(orgmodel.TypeTargetGroup, groups.After, old.TargetGroups, now.TargetGroups):
		return carriedOnTexts.groups
	case slices.ContainsFunc(old.Duty, func(d string) bool { return slices.Contains(now.Duty, d) }):
		return carriedOnTexts.duties
	case p.common(orgmodel.TypeArea, p.Change.Pair().Areas().After, old.Areas, now.Areas):
		return carriedOnTexts.areas
	}
	return message.Text{}
}

// common reports whether one of some old entities is, or became, one of some new ones.
func (p *Pass) common(t orgmodel.Type, after [][]int, old, now []string) bool {
	return slices.ContainsFunc(old, func(id string) bool {
		ref, ok := p.Change.Old.Find(id)
		return ok && ref.Type == t && slices.ContainsFunc(after[ref.Index], func(n int) bool {
			return slices.Contains(now, p.Org.Common(orgmodel.Ref{Type: t, Index: n}).ID)
		})
	})
}
