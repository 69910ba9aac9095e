package rules

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var permitTexts = struct{ none, older, help, partly, unnamed message.Text }{
	unnamed: message.Text{EN: "the file does not name the providers of {0}: whether they have a permit cannot be asked", SV: "filen inte namnger utförarna av {0}: om de har tillstånd går inte att fråga"},
	partly:  message.Text{EN: "the law of {0} on permits was read in part only: whether {1} needed one is not known", SV: "lagtexten om tillstånd för {0} bara delvis är läst: det är inte känt om {1} krävde tillstånd"},

	none:  message.Text{EN: "The file states no permit from IVO for {0} as provider of {1}.", SV: "Filen anger inget tillstånd från IVO för {0} som utförare av {1}."},
	older: message.Text{EN: "The file states no permit for {0} as provider of {1}.", SV: "Filen anger inget tillstånd för {0} som utförare av {1}."},
	help:  message.Text{EN: "Add [[record]] with form = \"permit\" and about = [\"{0}\"].", SV: "Lägg till [[record]] med form = \"permit\" och about = [\"{0}\"]."},
}

// supervisorSince is the first day of IVO, which gives the permits.
const supervisorSince = "2013-06-01"

// permitSince says from which day a private provider of a task certainly needs a
// permit; of care outside the home, all but the single foster home. Of housing, the
// earlier provision was read in part only: before its day it is not examined.
var permitSince = map[string]message.Day{
	"out-of-home-care":        "",
	"home-care":               "2019-01-01",
	"sheltered-accommodation": "2024-04-01",
	"older-housing":           housingPermits,
	"supported-housing":       housingPermits,
}

const housingPermits message.Day = "2025-07-01"

// permitOf says whether a service needs a permit on the day of the file, and whether
// nobody knows. To decide about care is no care: that needs no permit, and no permit lets
// somebody private do it.
func (p *Pass) permitOf(s *orgmodel.Service) (needed, unknown bool) {
	if s.Kind == orgmodel.ServiceAuthority {
		return false, false
	}
	day := judge.DayOf(p.Org)
	for _, duty := range s.Duty {
		since, listed := permitSince[duty]
		switch {
		case isLSS(duty), listed && (day == "" || since <= day):
			needed = true
		case since == housingPermits:
			unknown = true
		}
	}
	return needed, unknown && !needed
}

// isLSS reports whether a task stands in LSS 9 §, of which a private provider needs a
// permit for all that the municipality answers for.
func isLSS(duty string) bool { return strings.HasPrefix(duty, "lss-") }

// checkPermits leaves out unnamed categories: a permit belongs to somebody.
func checkPermits(p *Pass) {
	checkLatePermits(p)
	var without, services []int
	for i := range p.Org.Services {
		s := &p.Org.Services[i]
		if !p.Org.Active(&s.Common) {
			continue
		}
		needed, unknown := p.permitOf(s)
		if !needed && !unknown {
			continue
		}
		if needed && slices.ContainsFunc(p.privateProviders(s), p.underActor) {
			p.NotExamined(permitTexts.unnamed.With(p.serviceName(i)))
		}
		for _, u := range p.withoutPermit(s) {
			if unknown {
				p.NotExamined(permitTexts.partly.With(judge.DayOf(p.Org), p.serviceName(i)))
				continue
			}
			if !slices.Contains(without, u) {
				without = append(without, u)
			}
			if !slices.Contains(services, i) {
				services = append(services, i)
			}
		}
	}
	if len(without) > 0 {
		p.reportPermits(without, services)
	}
}

// withoutPermit are the named private providers of a service that the file states no
// permit for.
func (p *Pass) withoutPermit(s *orgmodel.Service) []int {
	return slices.DeleteFunc(p.privateProviders(s), func(u int) bool {
		return p.underActor(u) || p.recorded(recordPermit, p.Org.Units[u].ID, s.ID)
	})
}

func (p *Pass) reportPermits(without, services []int) {
	text := permitTexts.none
	if day := judge.DayOf(p.Org); day != "" && day < supervisorSince {
		text = permitTexts.older
	}
	p.Report(Finding{
		At:      at(orgmodel.TypeService, p.least(orgmodel.TypeService, services)),
		About:   append(p.unitIDs(without), p.serviceIDs(services)...),
		Message: text.With(some(names(without, p.unitName)), some(names(services, p.serviceName))),
		Help:    permitTexts.help.With(message.Code(p.Org.Units[p.least(orgmodel.TypeUnit, without)].ID)),
		Law:     law.Permits.Of(p.permitActs(services)...),
	})
}

// permitActs are the acts by which some services need a permit.
func (p *Pass) permitActs(services []int) (acts []string) {
	for _, i := range services {
		for _, duty := range p.Org.Services[i].Duty {
			switch _, listed := permitSince[duty]; {
			case isLSS(duty):
				acts = append(acts, "LSS")
			case listed:
				acts = append(acts, "SoL")
			}
		}
	}
	return acts
}
