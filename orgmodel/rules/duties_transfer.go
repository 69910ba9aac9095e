package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// A transfer of undertaking needs no unit that a file names as the successor of another:
// what one employer ends, another may carry on.

var carriedOnTexts = struct{ ask, unnamed, wasUnnamed, several, severalUnnamed, severalWasUnnamed, groups, partly, duties, areas message.Text }{
	ask:               message.Text{EN: "{0} ends, and {1} begins, which {2} carries out. Both have {3}; the file names no successor. Does the activity pass from {4} to {5} as a transfer of undertaking? {6}", SV: "{0} upphör, och {1} tillkommer, som {2} utför. Båda har {3}; filen anger ingen efterträdare. Går verksamheten över från {4} till {5} som en verksamhetsövergång? {6}"},
	unnamed:           message.Text{EN: "{0} ends, and {1} begins, which {2} carries out. Both have {3}; the file names no successor. Who is to be the employer is not known, only that it is another than {4}. Is this a transfer of undertaking? {5}", SV: "{0} upphör, och {1} tillkommer, som {2} utför. Båda har {3}; filen anger ingen efterträdare. Vem som ska vara arbetsgivare är inte känt, bara att det är någon annan än {4}. Är detta en verksamhetsövergång? {5}"},
	wasUnnamed:        message.Text{EN: "{0} ends, which {2} carried out, and {1} begins. Both have {3}; the file names no successor. Who was the employer is not known, only that it was another than {4}. Is this a transfer of undertaking? {5}", SV: "{0}, som {2} utförde, upphör, och {1} tillkommer. Båda har {3}; filen anger ingen efterträdare. Vem som var arbetsgivare är inte känt, bara att det var någon annan än {4}. Är detta en verksamhetsövergång? {5}"},
	several:           message.Text{EN: "Ending: {0}. Beginning: {1}, carried out by {2}. What begins has {3} as what ends; the file names no successor. Does the activity pass from {4} to {5} as a transfer of undertaking? {6}", SV: "{0} upphör, och {1} tillkommer, som {2} utför. Det som tillkommer har {3} som det som upphör; filen anger ingen efterträdare. Går verksamheten över från {4} till {5} som en verksamhetsövergång? {6}"},
	severalUnnamed:    message.Text{EN: "Ending: {0}. Beginning: {1}, carried out by {2}. What begins has {3} as what ends; the file names no successor. Who is to be the employer is not known, only that it is another than {4}. Is this a transfer of undertaking? {5}", SV: "{0} upphör, och {1} tillkommer, som {2} utför. Det som tillkommer har {3} som det som upphör; filen anger ingen efterträdare. Vem som ska vara arbetsgivare är inte känt, bara att det är någon annan än {4}. Är detta en verksamhetsövergång? {5}"},
	severalWasUnnamed: message.Text{EN: "Ending: {0}, carried out by {2}. Beginning: {1}. What begins has {3} as what ends; the file names no successor. Who was the employer is not known, only that it was another than {4}. Is this a transfer of undertaking? {5}", SV: "{0}, som {2} utförde, upphör, och {1} tillkommer. Det som tillkommer har {3} som det som upphör; filen anger ingen efterträdare. Vem som var arbetsgivare är inte känt, bara att det var någon annan än {4}. Är detta en verksamhetsövergång? {5}"},
	groups:            message.Text{EN: "the same target group", SV: "samma målgrupp"},
	partly:            message.Text{EN: "partly the same target group", SV: "delvis samma målgrupp"},
	duties:            message.Text{EN: "the same statutory task", SV: "samma lagstadgade uppgift"},
	areas:             message.Text{EN: "the same area", SV: "samma område"},
}

// allCarriedOn tells of services that end while others begin with the same target
// group, task or area, whose staff have another employer.
func (p *Pass) allCarriedOn(list []transfer) []transfer {
	if p.Change == nil {
		return list
	}
	before := p.before()
	p.carried(func(old *orgmodel.Service, n int, shared message.Text) {
		list = p.oneCarriedOn(list, before, old, n, shared)
	})
	return list
}

// carried tells of each service that ends, and each that begins with the same target
// group, task or area, and what they share.
func (p *Pass) carried(tell func(old *orgmodel.Service, now int, shared message.Text)) {
	s := p.Change.Pair().Services()
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
				tell(old, n, shared)
			}
		}
	}
}

func (p *Pass) oneCarriedOn(list []transfer, before *Pass, old *orgmodel.Service, n int, shared message.Text) []transfer {
	now := &p.Org.Services[n]
	was, is := before.employers(old.ProvidedBy), p.employers(now.ProvidedBy)
	t := transfer{at: at(orgmodel.TypeService, n), about: append([]string{old.ID}, old.ProvidedBy...), then: before.name(old.ID), next: p.name(now.ID)}
	switch {
	case p.talkedOfBoth(append([]string{old.ID}, old.ProvidedBy...), append([]string{now.ID}, now.ProvidedBy...)):
		return list
	case len(was) > 0 && len(is) > 0 && !p.sameEmployer(was, is):
		t.says, t.args = carriedOn, []any{some(names(now.ProvidedBy, p.name)), shared, before.employerNames(was), p.employerNames(is), toEmployer}
	case before.onlyOurs(was) && len(is) == 0 && p.unnamed(now.ProvidedBy):
		t.says, t.args = carriedOnByUnnamed, []any{some(names(now.ProvidedBy, p.name)), shared, before.employerNames(was), toEmployer}
	case len(was) == 0 && before.unnamed(old.ProvidedBy) && p.onlyOurs(is):
		t.says, t.args = carriedOnAfter, []any{some(names(old.ProvidedBy, before.name)), shared, p.employerNames(is), toEmployer}
	default:
		return list
	}
	return append(list, t)
}

// onlyOurs reports whether the organisation itself is the only employer.
func (p *Pass) onlyOurs(employers []int) bool {
	return len(employers) > 0 && !slices.ContainsFunc(employers, func(e int) bool { return !p.Org.Own(e) })
}

// unnamed reports whether all of some units are of actors whom the file does not name,
// who are somebody else than the organisation.
func (p *Pass) unnamed(units []string) bool {
	return len(units) > 0 && !slices.ContainsFunc(units, func(id string) bool {
		u := p.Org.UnitIndex(id)
		return u < 0 || !p.underActor(u)
	})
}

// sameEmployer reports whether one of those who employed before, in the old list of
// units, is one of those who do now.
func (p *Pass) sameEmployer(was, is []int) bool {
	return slices.ContainsFunc(was, func(w int) bool {
		if w < 0 || w == p.Change.Old.Self() {
			return slices.ContainsFunc(is, func(e int) bool { return e < 0 || e == p.Org.Self() })
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
	case p.overlap(old.TargetGroups, now.TargetGroups):
		return carriedOnTexts.partly
	case slices.ContainsFunc(old.Duty, func(d string) bool { return slices.Contains(now.Duty, d) }):
		return carriedOnTexts.duties
	case p.common(orgmodel.TypeArea, p.Change.Pair().Areas().After, old.Areas, now.Areas):
		return carriedOnTexts.areas
	}
	return message.Text{}
}

// overlap reports whether one of some old target groups became part of one of some new
// ones, or one of those is part of it.
func (p *Pass) overlap(old, now []string) bool {
	after, above := p.Change.Pair().Groups().After, p.Ancestry().Above
	next := p.indices(orgmodel.TypeTargetGroup, now...)
	return slices.ContainsFunc(old, func(id string) bool {
		ref, ok := p.Change.Old.Find(id)
		return ok && ref.Type == orgmodel.TypeTargetGroup && slices.ContainsFunc(after[ref.Index], func(g int) bool {
			return slices.ContainsFunc(next, func(n int) bool { return slices.Contains(above(g), n) || slices.Contains(above(n), g) })
		})
	})
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
