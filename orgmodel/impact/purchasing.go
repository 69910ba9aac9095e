package impact

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// commissioned is a purchaser-provider model: one unit commissions a service of
// another.
const commissioned = `[organisation]
id = "exempel"
name = "Exempel"
municipality = "1490"
language = "sv"
as_of = 2026-01-01
steering_model = "purchaser-provider"

` + twoTeams + `
[[service]]
id = "samtal"
name = "Ungdomssamtal"
provided_by = ["vuxna"]

[[agreement]]
id = "uppdrag"
name = "Uppdrag om ungdomssamtal"
form = "commission"
from = "unga"
to = ["vuxna"]
services = ["samtal"]
amount = 2_000_000
`

var purchasingRules = []Rule{{
	Rule: diag.Rule{
		ID: "I831", Name: "purchaser-separation-lost", Family: Consequences, Severity: diag.Question,
		Title:  message.Text{EN: "Purchaser and provider of a service are no longer apart", SV: "Beställare och utförare av en insats är inte längre åtskilda"},
		Why:    message.Text{EN: "According to the file purchaser and provider are kept apart (steering_model). By the idea of the model somebody else than the provider follows up the work.", SV: "Enligt filen skiljs beställare från utförare (steering_model). Enligt modellens idé följer någon annan än utföraren upp arbetet."},
		Mend:   message.Text{EN: "Name another purchaser in from of the agreement, say that the model is given up with steering_model, or answer with [[accept]].", SV: "Ange en annan beställare i from för avtalet, ange med steering_model att modellen överges, eller svara med [[accept]]."},
		Source: message.Text{EN: "The idea of the purchaser-provider model, which the file declares with steering_model", SV: "Tanken bakom beställar-utförarmodellen, som filen anger med steering_model"},
		To:     []diag.Addressee{diag.ToBoard},
		Reads:  []string{"organisation.steering_model", "agreement.from", "agreement.to", "agreement.services", "unit.parent"},
		Before: commissioned,
		Bad:    "[[agreement]]\nid = \"uppdrag\"\nfrom = \"vuxna\"\n",
		Good:   "[[agreement]]\nid = \"uppdrag\"\nfrom = \"namnden\"\nto = [\"vuxna\"]\n\n[[unit]]\nid = \"vuxna\"\nparent = \"kf\"\n",
	},
	Check: checkSeparation,
}}

var separationTexts = struct{ itself, line, provides, nobody, apart message.Text }{
	itself:   message.Text{EN: "{1} commissions {0} of itself. Before, {2} commissioned it of {3}.", SV: "{1} beställer {0} av sig själv. Tidigare beställde {2} den av {3}."},
	line:     message.Text{EN: "{1} commissions {0} in its own line of command, of {4}. Before, {2} commissioned it of {3}.", SV: "{1} beställer {0} i sin egen linje, av {4}. Tidigare beställde {2} den av {3}."},
	provides: message.Text{EN: "{1} provides {0} itself, without a commission. Before, {2} commissioned it of {3}.", SV: "{1} utför {0} själv, utan beställning. Tidigare beställde {2} den av {3}."},
	apart:    message.Text{EN: "Is the model given up, and if not, how are purchaser and provider kept apart?", SV: "Överges modellen, och om inte, hur hålls beställare och utförare åtskilda?"},
	nobody:   message.Text{EN: "The file no longer says who commissions {0}. Before, {2} commissioned it of {3}.", SV: "Filen anger inte längre vem som beställer {0}. Tidigare beställde {2} den av {3}."},
}

// deal is an agreement about a service between a purchaser and one provider.
type deal struct{ agreement, from, to int }

// deals lists who commissions which service of whom, by the place of the
// service. A grant commissions nothing.
func deals(o *orgmodel.Organisation) map[int][]deal {
	all := map[int][]deal{}
	for i := range o.Agreements {
		a := &o.Agreements[i]
		from := o.UnitIndex(a.From)
		if !o.Active(&a.Common) || from < 0 || o.Depth(from) < 0 || a.Form == "grant" {
			continue
		}
		for _, id := range a.To {
			to := o.UnitIndex(id)
			if to < 0 || o.Depth(to) < 0 {
				continue
			}
			for _, s := range a.Services {
				if ref, ok := o.Find(s); ok && ref.Type == orgmodel.TypeService {
					all[ref.Index] = append(all[ref.Index], deal{i, from, to})
				}
			}
		}
	}
	return all
}

// apart reports whether neither side of a deal is above the other.
func (d deal) apart(o *orgmodel.Organisation) bool {
	return !o.IsAtOrBelow(d.from, d.to) && !o.IsAtOrBelow(d.to, d.from)
}

// checkSeparation speaks only where both sides declare the model: who gives it
// up has said so.
func checkSeparation(p *Pass) {
	if p.Old.Header.SteeringModel != orgmodel.PurchaserProvider || p.New.Header.SteeringModel != orgmodel.PurchaserProvider {
		return
	}
	before, after := deals(p.Old), deals(p.New)
	p.continued(func(now int, former []int) {
		if len(former) != 1 || len(before[former[0]]) == 0 || slices.ContainsFunc(before[former[0]], func(d deal) bool { return !d.apart(p.Old) }) {
			return
		}
		p.compareDeals(now, before[former[0]][0], after[now])
	})
}

func (p *Pass) compareDeals(service int, was deal, now []deal) {
	w := inNew(orgmodel.TypeService, service)
	text, who, whom := separationTexts.nobody, message.Quoted(""), message.Quoted("")
	if k := slices.IndexFunc(now, func(d deal) bool { return !d.apart(p.New) }); k >= 0 {
		text, w = separationTexts.line, inNew(orgmodel.TypeAgreement, now[k].agreement).key("from")
		if now[k].from == now[k].to {
			text = separationTexts.itself
		}
		who, whom = p.nameOf(p.New, orgmodel.TypeUnit, now[k].from), p.nameOf(p.New, orgmodel.TypeUnit, now[k].to)
	} else if len(now) > 0 {
		return
	} else if next := p.providesItself(service, was.from); next >= 0 {
		text, who, w = separationTexts.provides, p.nameOf(p.New, orgmodel.TypeUnit, next), w.key("provided_by")
	}
	p.Report(Finding{
		At: w, About: append(idsOf(p.New, orgmodel.TypeService, []int{service}), idsOf(p.Old, orgmodel.TypeUnit, []int{was.from, was.to})...),
		Message: text.With(p.nameOf(p.New, orgmodel.TypeService, service), who,
			p.nameOf(p.Old, orgmodel.TypeUnit, was.from), p.nameOf(p.Old, orgmodel.TypeUnit, was.to), whom),
		Question: toBoard.ask(separationTexts.apart),
	})
}

// providesItself is what a former purchaser became and now provides a service
// itself, or -1.
func (p *Pass) providesItself(service, purchaser int) int {
	units, _ := p.offered().Providers(service)
	for _, next := range p.After(orgmodel.TypeUnit, purchaser) {
		if slices.Contains(units, next) {
			return next
		}
	}
	return -1
}
