package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// privateRules are the rules about what companies and associations do for the
// municipality, whatever model it is steered by.
var privateRules = []Rule{{
	Rule: diag.Rule{
		ID: "P217", Name: "private-provider-without-follow-up-and-insight", Family: purchasing, Severity: diag.Legal,
		Title: message.Text{EN: "Services handed to private providers, without stated follow-up", SV: "Insatser överlämnade till privata utförare, utan angiven uppföljning"},
		Why:   message.Text{EN: "The municipality must control and follow up what private providers do for it, and secure by agreement information that makes it possible to give the public insight. Checked for agreements that name services.", SV: "Kommunen ska kontrollera och följa upp vad privata utförare gör, och genom avtal tillförsäkra sig information som gör det möjligt att ge allmänheten insyn. Prövas för avtal som anger insatser."},
		Mend:  message.Text{EN: "State in follow_up how the provider is followed up and how the public gains insight.", SV: "Ange i follow_up hur utföraren följs upp och hur allmänheten får insyn."},
		Shown: message.Text{EN: "a statement of how the provider is followed up, in the agreement", SV: "uppgift om uppföljning i avtalet"},
		Law:   law.PrivateProviders,
		To:    []diag.Addressee{toBoard},
		Reads: []string{"agreement.from", "agreement.to", "agreement.form", "agreement.services", "unit.kind", "unit.parent", "agreement.follow_up"},
		Bad:   personExample + company + supportService + contract,
		Good: personExample + company + supportService + contract + `follow_up = "Kvalitetsrapport varje kvartal, publiceras på webben"
`,
	},
	Check: checkPrivateFollowUp, Ahead: true,
}, {
	Rule: diag.Rule{
		ID: "P219", Name: "permit-missing", Family: purchasing, Severity: diag.Legal,
		Title:   message.Text{EN: "Private providers of services that need a permit, none stated", SV: "Privata utförare av tillståndspliktiga insatser, utan angivet tillstånd"},
		Why:     message.Text{EN: "Whoever professionally runs private residential care, supported living for the young, sheltered accommodation, housing for older people and people with disabilities, other round-the-clock or part-of-the-day care, or home care needs a permit, and so does a private body for all activity under LSS 9 § 2–10. Checked for named private providers whose service states duty; care part of the day does not follow from duty and is not checked. The single foster home needs no permit, but those who place in and support foster homes do.", SV: "Den privata utförare som yrkesmässigt bedriver hem för vård eller boende, stödboende, skyddat boende, boende för äldre eller för personer med funktionsnedsättning, annan vård dygnet runt eller under en del av dygnet eller hemtjänst ska ha tillstånd, liksom den som bedriver verksamhet enligt LSS 9 § 2–10. Prövas för namngivna privata utförare vars insats anger duty; vård under en del av dygnet framgår inte av duty och prövas inte. Det enskilda familjehemmet behöver inget tillstånd, men verksamhet som förmedlar och stöder familjehem gör det."},
		Mend:    message.Text{EN: "Add [[record]] with form = \"permit\" and the provider in about.", SV: "Lägg till [[record]] med form = \"permit\" och utföraren i about."},
		Law:     law.Permits,
		Answers: []string{recordPermit},
		To:      []diag.Addressee{toBoard},
		Reads:   []string{"service.kind", "service.duty", "unit.kind"},
		Bad:     personExample + company + homeCare,
		Good: personExample + company + homeCare + `
[[record]]
form = "permit"
about = ["bolaget"]
`,
	},
	Check: checkPermits, Ahead: true,
}}

const company = `
[[unit]]
id = "bolaget"
name = "Omsorgsbolaget"
kind = "company"
`

const supportService = `
[[service]]
id = "stod"
name = "Boendestöd"
kind = "needs-tested"
provided_by = ["bolaget"]
`

const contract = `
[[agreement]]
id = "avtalet"
name = "Avtalet om boendestöd"
form = "procurement"
from = "namnden"
to = ["bolaget"]
services = ["stod"]
`

const homeCare = `
[[service]]
id = "hemtjanst"
name = "Hemtjänst"
kind = "needs-tested"
duty = ["home-care"]
provided_by = ["bolaget"]

[[agreement]]
id = "avtalet"
name = "Avtalet om hemtjänst"
form = "choice-system"
from = "namnden"
to = ["bolaget"]
services = ["hemtjanst"]
follow_up = "Varje kvartal"
`

// buying are the forms of agreements by which a municipality lets somebody else
// do its work. A grant supports what others do for themselves.
var buying = []string{"commission", "procurement", "reserved-procurement", "choice-system", "nonprofit-partnership"}

// formIntermunicipal is the form of an agreement by which another municipality or a region
// carries out a task.
const formIntermunicipal = "intermunicipal"

// privateParties lists the private units that an agreement of ours goes to.
func (p *Pass) privateParties(a *orgmodel.Agreement) []int {
	if !p.Org.Active(&a.Common) || !p.ours(p.Org.UnitIndex(a.From)) {
		return nil
	}
	return slices.DeleteFunc(p.livingUnits(a.To), func(u int) bool { return p.privateAbove(u) < 0 })
}

// outsideParties lists the units of others, private or public, that an agreement of ours
// goes to.
func (p *Pass) outsideParties(a *orgmodel.Agreement) []int {
	if !p.Org.Active(&a.Common) || !p.ours(p.Org.UnitIndex(a.From)) {
		return nil
	}
	return slices.DeleteFunc(p.livingUnits(a.To), func(u int) bool { return p.outsideAbove(u) < 0 })
}

var followUpTexts = struct{ none, help message.Text }{
	none: message.Text{EN: "The file does not state how private providers are followed up, or how the public gains insight: {0}.", SV: "Filen anger inte hur privata utförare följs upp eller hur allmänheten får insyn: {0}."},
	help: message.Text{EN: "Fill in follow_up.", SV: "Fyll i follow_up."},
}

func checkPrivateFollowUp(p *Pass) {
	var silent []int
	for i := range p.Org.Agreements {
		a := &p.Org.Agreements[i]
		if a.FollowUp == "" && len(a.Services) > 0 && slices.Contains(buying, a.Form) && len(p.privateParties(a)) > 0 {
			silent = append(silent, i)
		}
	}
	p.reportAgreements(silent, followUpTexts.none, followUpTexts.help)
}

// privateProviders lists who provides a service, by its own word or by an
// agreement of ours on it, and is no public body.
func (p *Pass) privateProviders(s *orgmodel.Service) []int {
	providers := slices.DeleteFunc(p.livingUnits(s.ProvidedBy), func(u int) bool { return p.privateAbove(u) < 0 })
	for i := range p.Org.Agreements {
		a := &p.Org.Agreements[i]
		if !slices.Contains(a.Services, s.ID) || !slices.Contains(buying, a.Form) {
			continue
		}
		for _, u := range p.privateParties(a) {
			if !slices.Contains(providers, u) {
				providers = append(providers, u)
			}
		}
	}
	return providers
}
