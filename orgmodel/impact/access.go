package impact

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

const twoAreas = `
[[area]]
id = "norra"
name = "Norra delområdet"

[[area]]
id = "sodra"
name = "Södra delområdet"
`

// The kinds of services by who may come.
const (
	open        = "open"
	needsTested = "needs-tested"
)

var accessRules = []Rule{{
	Rule: diag.Rule{
		ID: "I804", Name: "provider-changed", Family: Consequences, Severity: diag.Info,
		Title:  message.Text{EN: "A service gets another provider", SV: "En insats får en annan utförare"},
		Why:    message.Text{EN: "The service gets another provider, and perhaps another address.", SV: "Insatsen får en annan utförare, och kanske en annan adress."},
		Mend:   message.Text{EN: "Say how those who have the service are told, or answer with [[accept]].", SV: "Ange hur de som har insatsen får veta det, eller svara med [[accept]]."},
		Source: practice,
		Reads:  []string{"service.provided_by"},
		Before: twoTeams + "\n[[service]]\nid = \"samtal\"\nname = \"Ungdomssamtal\"\nprovided_by = [\"unga\"]\n",
		Bad:    "[[service]]\nid = \"samtal\"\nprovided_by = [\"vuxna\"]\n",
		Good:   "[[service]]\nid = \"samtal\"\nprovided_by = [\"unga\", \"vuxna\"]\n",
	},
	Check: checkProviders,
}, {
	Rule: diag.Rule{
		ID: "I806", Name: "access-narrowed", Family: Consequences, Severity: diag.Warning,
		Title:  message.Text{EN: "A service that was given without a needs test takes an application", SV: "En insats som gavs utan individuell behovsprövning kräver nu ansökan"},
		Why:    message.Text{EN: "Whoever wants the service has to apply.", SV: "Den som vill ha insatsen måste ansöka."},
		Mend:   message.Text{EN: "Keep a way in without an application, or answer with [[accept]].", SV: "Behåll en väg in utan ansökan, eller svara med [[accept]]."},
		Source: practice,
		Reads:  []string{"service.kind"},
		Before: openForYoung,
		Bad:    "[[service]]\nid = \"oppet-hus\"\nkind = \"needs-tested\"\n",
		Good:   "[[service]]\nid = \"oppet-hus\"\nname = \"Öppna dörren\"\n",
	},
	Check: checkAccess(open, needsTested, accessTexts.narrowed, message.Message{}),
}, {
	Rule: diag.Rule{
		ID: "I807", Name: "right-replaced", Family: Consequences, Severity: diag.Question,
		Title:  message.Text{EN: "A service that people could apply for is given without a needs test", SV: "En insats som man kunde ansöka om ges utan individuell behovsprövning"},
		Why:    message.Text{EN: "Services without a needs test do not take away the right to apply for a service and have the decision reviewed. Whoever carries them out informs those who come that they may apply.", SV: "Insatser utan individuell behovsprövning tar inte bort rätten att ansöka om en insats och få beslutet prövat. Den som utför dem ska upplysa dem som kommer om att de kan ansöka."},
		Mend:   message.Text{EN: "Say with [[accept]] how people are told that they may still apply, and check with a lawyer.", SV: "Ange med [[accept]] hur den enskilde får veta att det fortfarande går att ansöka, och stäm av med jurist."},
		Law:    law.OpenServiceTells,
		To:     []diag.Addressee{diag.ToProvider},
		Reads:  []string{"service.kind"},
		Before: administered + "\n[[service]]\nid = \"stod\"\nname = \"Boendestöd\"\nkind = \"needs-tested\"\nprovided_by = [\"forvaltningen\"]\n",
		Bad:    "[[service]]\nid = \"stod\"\nkind = \"open\"\n",
		Good:   "[[service]]\nid = \"stod\"\nname = \"Stöd i boendet\"\n",
	},
	Check: checkAccess(needsTested, open, accessTexts.replaced, toProvider.ask(accessTexts.told)),
}, {
	Rule: diag.Rule{
		ID: "I808", Name: "area-lost", Family: Consequences, Severity: diag.Question,
		Title:  message.Text{EN: "A service is no longer offered in some areas: on what grounds?", SV: "En insats erbjuds inte längre i vissa områden: av vilka skäl?"},
		Why:    message.Text{EN: "The file does not state where those who live there turn. The municipality's members are treated alike, unless there are objective grounds for something else.", SV: "Filen anger inte vart de som bor där vänder sig. Kommunens medlemmar ska behandlas lika, om det inte finns sakliga skäl för något annat."},
		Mend:   message.Text{EN: "Say with [[accept]] where those who live there turn, and on what grounds.", SV: "Ange med [[accept]] vart de som bor där vänder sig, och av vilka skäl."},
		Shown:  diag.NothingShown,
		Law:    law.AreasLeft,
		To:     []diag.Addressee{diag.ToBoard},
		Source: practice,
		Reads:  []string{"service.areas", "service.provided_by", "unit.areas", "unit.parent"},
		Before: openForYoung + "areas = [\"norra\", \"sodra\"]\n" + twoAreas,
		Bad:    "[[service]]\nid = \"oppet-hus\"\nareas = [\"sodra\"]\n",
		Good:   "[[service]]\nid = \"oppet-hus\"\nareas = [\"all\"]\n",
	},
	Check: checkAreas, Ahead: true,
}}

var accessTexts = struct{ provider, narrowed, replaced, told, areas, whole, grounds, areasHelp message.Text }{
	grounds:   message.Text{EN: "What are the grounds, and where do those who live there turn?", SV: "Vilka skäl finns, och vart vänder sig de som bor där?"},
	provider:  message.Text{EN: "{0} is provided by {2} instead of {1}.", SV: "{0} utförs av {2} i stället för {1}."},
	narrowed:  message.Text{EN: "{0} was given without a needs test and now takes an application.", SV: "{0} gavs utan individuell behovsprövning och kräver nu ansökan."},
	replaced:  message.Text{EN: "People could apply for {0}, which is now given without a needs test.", SV: "{0} gick att ansöka om men ges nu utan individuell behovsprövning."},
	told:      message.Text{EN: "How are people told that they may still apply?", SV: "Hur får den enskilde veta att det fortfarande går att ansöka?"},
	areas:     message.Text{EN: "{0} is no longer offered in {1}, only in {2}.", SV: "{0} erbjuds inte längre i {1}, bara i {2}."},
	whole:     message.Text{EN: "{0} was offered in the whole municipality, now only in {2}.", SV: "{0} erbjöds i hela kommunen, nu bara i {2}."},
	areasHelp: message.Text{EN: "Say with [[accept]] where those turn who have had {0} there, and on what grounds.", SV: "Ange med [[accept]] vart de vänder sig som har haft {0} där, och av vilka skäl."},
}

// continued lists the services of the new organisation that are on offer and
// come from such, with what they come from.
func (p *Pass) continued(f func(now int, before []int)) {
	for i := range p.New.Services {
		if _, offered := p.offered().Providers(i); !offered {
			continue
		}
		before := slices.DeleteFunc(slices.Clone(p.Before(orgmodel.TypeService, i)), func(old int) bool {
			_, offered := p.wasOffered().Providers(old)
			return !offered
		})
		if len(before) > 0 {
			f(i, before)
		}
	}
}

// checkProviders compares all who provided what a service comes from with those
// who provide it now. Where one of them names nobody it may be the same.
func checkProviders(p *Pass) {
	p.continued(func(now int, before []int) {
		units, _ := p.offered().Providers(now)
		var former []int
		for _, old := range before {
			list, _ := p.wasOffered().Providers(old)
			if len(list) == 0 || slices.ContainsFunc(list, func(u int) bool {
				return slices.ContainsFunc(p.After(orgmodel.TypeUnit, u), func(next int) bool { return slices.Contains(units, next) })
			}) {
				return
			}
			former = append(former, list...)
		}
		if len(units) == 0 {
			return
		}
		p.Report(Finding{
			At:    inNew(orgmodel.TypeService, now).key("provided_by"),
			About: append(idsOf(p.Old, orgmodel.TypeUnit, former), idsOf(p.New, orgmodel.TypeUnit, units)...),
			Message: accessTexts.provider.With(p.nameOf(p.New, orgmodel.TypeService, now),
				some(p.named(p.Old, orgmodel.TypeUnit, former)), some(p.named(p.New, orgmodel.TypeUnit, units))),
		})
	})
}

func checkAccess(from, to string, text message.Text, q message.Message) func(*Pass) {
	return func(p *Pass) {
		p.continued(func(now int, before []int) {
			if p.New.Services[now].Kind != to || slices.ContainsFunc(before, func(old int) bool { return p.Old.Services[old].Kind != from }) {
				return
			}
			p.Report(Finding{
				At: inNew(orgmodel.TypeService, now).key("kind"), About: idsOf(p.Old, orgmodel.TypeService, before),
				Message: text.With(p.nameOf(p.New, orgmodel.TypeService, now)), Question: q,
			})
		})
	}
}

// checkAreas tells of areas that go on, and in which a service no longer is
// offered. What does not say where it is offered may be anywhere.
func checkAreas(p *Pass) {
	p.continued(func(now int, from []int) {
		if len(from) != 1 {
			return
		}
		lost, whole := p.Diff.Pair().AreasLost(from[0], now)
		left := p.offered().Reach(now).Areas
		name, here := p.nameOf(p.New, orgmodel.TypeService, now), some(p.named(p.New, orgmodel.TypeArea, left))
		f := Finding{At: inNew(orgmodel.TypeService, now).key("areas"), Help: accessTexts.areasHelp.With(name), Question: toBoard.ask(accessTexts.grounds)}
		switch {
		case whole:
			f.Message = accessTexts.whole.With(name, nil, here)
			f.About = idsOf(p.New, orgmodel.TypeArea, left)
		case len(lost) > 0:
			f.Message = accessTexts.areas.With(name, some(p.named(p.Old, orgmodel.TypeArea, lost)), here)
			f.About = idsOf(p.Old, orgmodel.TypeArea, lost)
		default:
			return
		}
		p.Report(f)
	})
}
