package rules

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// stepRules are the rules about who decides in a case pathway.
var stepRules = []Rule{{
	Rule: diag.Rule{
		ID: "A203", Name: "decision-step-by-provider", Family: authority, Severity: diag.Question, Needs: diag.NeedsBoard,
		Title:  message.Text{EN: "A decision about a person is taken on the provider's side", SV: "Ett beslut om en enskild fattas på utförarsidan"},
		Why:    message.Text{EN: "By the idea of the purchaser-provider model the one who decides what a person gets is not the one who delivers and is paid for it. Asked when steering_model declares that model.", SV: "Enligt beställar-utförarmodellens idé är det inte utföraren, som får betalt för insatsen, som beslutar vad den enskilde får. Frågan ställs när steering_model anger modellen."},
		Mend:   message.Text{EN: "Place the step on the purchaser's side, or state with [[accept]] why the provider decides.", SV: "Lägg steget på beställarsidan, eller ange med [[accept]] varför utföraren beslutar."},
		Source: message.Text{EN: "The idea of the purchaser-provider model, which the file declares with steering_model; of a private provider A202 speaks", SV: "Beställar-utförarmodellens idé, som filen anger med steering_model; är utföraren privat gäller A202"},
		To:     []diag.Addressee{diag.ToBoard},
		Reads:  []string{"organisation.steering_model", "unit.role", "pathway.steps", "unit.parent"},
		Bad:    purchaserProvider + deciding("utforaren") + delegationTo("produktionsnamnden"),
		Good:   purchaserProvider + deciding("socialnamnden") + delegationTo("produktionsnamnden"),
	},
	Check: checkDecidingProviders,
}, {
	Rule: diag.Rule{
		ID: "A204", Name: "delegation-missing", Family: authority, Severity: diag.Question, Needs: diag.NeedsBoard,
		Title: message.Text{EN: "Employees decide for a board without a recorded delegation", SV: "Anställda beslutar för en nämnd utan angiven delegation"},
		Why:   message.Text{EN: "An employee decides on the board's behalf by delegation from the board. Only a head of administration may sub-delegate, and only if the board has allowed it. Asked when a case pathway shows an employee deciding.", SV: "En anställd beslutar på nämndens vägnar efter delegation från nämnden. Vidaredelegation kan göras av en förvaltningschef, om nämnden har tillåtit det. Frågan ställs när en ärendegång visar att en anställd beslutar."},
		Mend:  message.Text{EN: "Add [[record]] with form = \"delegation\" and the board in about.", SV: "Lägg till [[record]] med form = \"delegation\" och nämnden i about."},
		Law:   law.Delegation,
		To:    []diag.Addressee{diag.ToBoard}, Answers: []string{"delegation"},
		Reads: []string{"pathway.steps", "unit.kind", "unit.parent"},
		Bad:   personExample + deciding("forvaltningen"),
		Good:  personExample + deciding("forvaltningen") + delegationTo("namnden"),
	},
	Check: checkOnBehalf,
}, {
	Rule: diag.Rule{
		ID: "A205", Name: "delegation-of-nondelegable", Family: authority, Severity: diag.Legal,
		Title: message.Text{EN: "An employee decides in a matter of compulsory care", SV: "En anställd beslutar i ett ärende om tvångsvård"},
		Why:   message.Text{EN: "In certain matters concerning children and compulsory care a board may delegate only to a committee. When the board cannot be awaited, the chair or a member appointed by the board may decide on immediate care.", SV: "I vissa ärenden om barn och om tvångsvård får nämnden delegera beslutanderätten bara till ett utskott. Är det så bråttom att nämnden inte kan avvaktas får ordföranden eller en ledamot som nämnden har utsett besluta om omedelbart omhändertagande."},
		Mend:  message.Text{EN: "Let the step name the board, its committee, or the elected office that decides when the board cannot be awaited.", SV: "Låt steget ange nämnden, dess utskott eller det förtroendeuppdrag som beslutar när nämnden inte kan avvaktas."},
		Law:   law.CommitteeMatters,
		Reads: []string{"service.duty", "pathway.service", "pathway.steps", "unit.kind", "service.kind", "unit.parent"},
		Bad:   personExample + compulsoryCare + committee("namnden") + delegationTo("namnden") + decidingOn("forvaltningen", "lvu"),
		Good:  personExample + compulsoryCare + committee("namnden") + delegationTo("namnden") + decidingOn("utskottet", "lvu"),
	},
	Check: checkNondelegable,
}, {
	Rule: diag.Rule{
		ID: "A206", Name: "delegate-not-employee", Family: authority, Severity: diag.Legal,
		Title: message.Text{EN: "A decision is delegated to somebody who is not employed by the municipality", SV: "Ett beslut delegeras till någon som inte är anställd i kommunen"},
		Why:   message.Text{EN: "A board may delegate to its presidium, a committee, a member or substitute, an automated decision function (since 2022-07-01) or an employee of the municipality; to an employee of another municipality or region only in a joint board or by inter-municipal agreement.", SV: "Nämnden får delegera till presidiet, ett utskott, en ledamot eller ersättare, en automatiserad beslutsfunktion (sedan 2022-07-01) eller en anställd i kommunen; till en anställd i en annan kommun eller region bara i en gemensam nämnd eller genom avtalssamverkan."},
		Mend:  message.Text{EN: "Name the board, a committee, an elected office or an employee of the municipality as the one who decides; where the employer is another municipality or a region, describe the joint board or the agreement that allows it (form = \"intermunicipal\").", SV: "Ange att nämnden, ett utskott, en förtroendevald eller en anställd i kommunen beslutar; är arbetsgivaren en annan kommun eller en region, beskriv den gemensamma nämnd eller den avtalssamverkan som tillåter det (form = \"intermunicipal\")."},
		Law:   law.Delegates,
		Reads: []string{"record.form", "record.about", "unit.kind", "post.unit"},
		Bad:   personExample + consultant + delegationTo("konsulten"),
		Good:  personExample + consultant + delegationTo("namnden"),
	},
	Check: checkDelegates,
}}

const compulsoryCare = `
[[service]]
id = "lvu"
name = "Ansökan om vård enligt LVU"
kind = "authority"
duty = ["compulsory-care-young"]
provided_by = ["namnden"]
`

const consultant = `
[[unit]]
id = "bolaget"
name = "Konsultbolaget"
kind = "company"

[[post]]
id = "konsulten"
name = "Inhyrd utredare"
unit = "bolaget"
`

func deciding(unit string) string {
	return `
[[pathway]]
id = "ansokan"
name = "Ansökan om ekonomiskt bistånd"
steps = [ { step = "decide", unit = "` + unit + `" } ]
`
}

func decidingOn(unit, service string) string {
	return deciding(unit) + "service = \"" + service + "\"\n"
}

func delegationTo(id string) string {
	return `
[[record]]
form = "delegation"
about = ["` + id + `"]

`
}

// decidingStep is a step of a case pathway in which public authority is
// exercised, and the unit that whoever decides belongs to.
type decidingStep struct {
	pathway, step int
	unit          int
	post          int // -1: the unit as a whole
	service       int // -1: not said
}

func (s decidingStep) where() Where {
	return at(orgmodel.TypePathway, s.pathway).key("steps").element(s.step)
}

// decidingSteps lists the steps in which somebody decides. For an open service
// nobody does.
func (p *Pass) decidingSteps() []decidingStep {
	o := p.Org
	var list []decidingStep
	for i := range o.Pathways {
		w := &o.Pathways[i]
		if !o.Active(&w.Common) {
			continue
		}
		for k := range w.Steps {
			s := decidingStep{pathway: i, step: k, unit: o.UnitIndex(w.Steps[k].Unit), post: -1, service: -1}
			if ref, ok := o.Find(w.Steps[k].Post); ok && ref.Type == orgmodel.TypePost && o.Active(&o.Posts[ref.Index].Common) {
				s.post, s.unit = ref.Index, o.UnitIndex(o.Posts[ref.Index].Unit)
			}
			service := w.Steps[k].Service
			if service == "" {
				service = w.Service
			}
			if ref, ok := o.Find(service); ok && ref.Type == orgmodel.TypeService {
				s.service = ref.Index
			}
			if w.Steps[k].Step == "decide" && s.unit >= 0 && o.Depth(s.unit) >= 0 && (s.service < 0 || o.Services[s.service].Kind != "open") {
				list = append(list, s)
			}
		}
	}
	return list
}

// decider is what a message calls whoever decides.
func (p *Pass) decider(s decidingStep) message.Quoted {
	if s.post >= 0 {
		return p.postName(s.post)
	}
	return p.unitName(s.unit)
}

func (p *Pass) deciderID(s decidingStep) string {
	if s.post >= 0 {
		return p.Org.Posts[s.post].ID
	}
	return p.Org.Units[s.unit].ID
}

func (p *Pass) pathwayName(i int) message.Quoted {
	return title(&p.Org.Pathways[i].Common, orgmodel.TypePathway)
}
