package impact

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// passedOn are services that pass from the same units to the same others, whose staff have
// another employer: one question.
type passedOn struct {
	services      []int // in the new list
	then, now     []int // who carried them out, and who does
	before, after int   // their employers
	talks         talked
	alone         bool // somebody has answered for it by name
}

// with reports whether two are one question.
func (s *passedOn) with(other *passedOn) bool {
	told := func(s *passedOn) string {
		return s.talks.tell(sentences{authorityTexts.transfer.With()}).all().In(message.EN)
	}
	return !s.alone && !other.alone && slices.Equal(s.then, other.then) && slices.Equal(s.now, other.now) && told(s) == told(other)
}

// checkPassedOn asks about services that others carry out than before, whose staff have
// another employer, whether or not any of the units became one of the others.
func (p *Pass) checkPassedOn() {
	var list []passedOn
	for i := range p.New.Services {
		s, passes := p.passesOn(i)
		if !passes {
			continue
		}
		if k := slices.IndexFunc(list, func(one passedOn) bool { return one.with(&s) }); k >= 0 {
			list[k].services = append(list[k].services, i)
			continue
		}
		list = append(list, s)
	}
	for i := range list {
		p.reportPassedOn(&list[i])
	}
}

// passesOn tells of a service whose staff have another employer than before.
func (p *Pass) passesOn(service int) (s passedOn, passes bool) {
	former := p.Before(orgmodel.TypeService, service)
	if len(former) != 1 || !real(p.Old.Services[former[0]].Status) {
		return s, false
	}
	s.services = []int{service}
	s.then, _ = p.wasOffered().Providers(former[0])
	s.now, _ = p.offered().Providers(service)
	before, after := employersOf(p.Old, s.then), employersOf(p.New, s.now)
	if len(before) != 1 || len(after) != 1 || p.sameEntity(before[0], after[0]) || p.followed(s.then, s.now) {
		return s, false
	}
	s.before, s.after = before[0], after[0]
	self := idsOf(p.New, orgmodel.TypeService, s.services)
	s.talks = p.negotiatedBoth(append(idsOf(p.Old, orgmodel.TypeUnit, s.then), self...), append(idsOf(p.New, orgmodel.TypeUnit, s.now), self...))
	s.alone = slices.ContainsFunc(p.New.Accepts, func(a orgmodel.Accept) bool {
		return (a.Rule == p.Rule.ID || a.Rule == p.Rule.Name) && slices.ContainsFunc(self, func(id string) bool { return slices.Contains(a.About, id) })
	})
	return s, !s.talks.inTime
}

func (p *Pass) reportPassedOn(s *passedOn) {
	slices.SortStableFunc(s.services, func(a, b int) int { return p.New.Compare(orgmodel.TypeService, a, b) }) // not by the file
	text := authorityTexts.service
	if len(s.services) > 1 {
		text = authorityTexts.services
	}
	about := append(idsOf(p.Old, orgmodel.TypeUnit, s.then), idsOf(p.New, orgmodel.TypeUnit, s.now)...)
	var parts [][]string
	for _, id := range idsOf(p.New, orgmodel.TypeService, s.services) {
		parts = append(parts, append([]string{id}, about...))
	}
	f := Finding{
		At: inNew(orgmodel.TypeService, s.services[0]).key("provided_by"), About: append(about, idsOf(p.New, orgmodel.TypeService, s.services[1:])...), Parts: parts,
		Message: s.talks.tell(sentences{text.With(message.And(p.named(p.New, orgmodel.TypeService, s.services)), some(p.named(p.Old, orgmodel.TypeUnit, s.then)), some(p.named(p.New, orgmodel.TypeUnit, s.now)),
			p.entityName(p.Old, s.before), p.entityName(p.New, s.after))}).all(),
		Question: p.transferTo(s.before, []int{s.after}).ask(authorityTexts.transfer),
	}
	for _, i := range s.services[1:] {
		f.Rests = append(f.Rests, inNew(orgmodel.TypeService, i))
	}
	p.Report(f)
}
