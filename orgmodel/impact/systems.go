package impact

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var systemTexts = struct{ shared, ask, help message.Text }{
	shared: message.Text{EN: "{0}, under different boards, have files in the same system ({1}). Secrecy applies between boards.", SV: "{0}, under olika nämnder, har akter i samma system ({1}). Sekretess gäller mellan nämnder."},
	ask:    message.Text{EN: "How is access kept apart, and on what ground is information about individuals given out?", SV: "Hur är behörigheterna skilda åt, och med vilket stöd lämnas uppgifter om enskilda?"},
	help:   message.Text{EN: "Clarify how access is kept apart, and on what ground information is given out; state it with [[record]] form = \"consent\" about {0}, or answer with [[accept]]. Check with a lawyer.", SV: "Klargör hur behörigheterna är skilda åt och med vilket stöd uppgifter lämnas; ange det med [[record]] form = \"consent\" om {0}, eller svara med [[accept]]. Stäm av med jurist."},
}

// checkSystems asks of a unit that comes to keep its files where units under other boards
// keep theirs.
func (p *Pass) checkSystems() {
	for _, s := range p.Diff.Pair().NewSharings() {
		ids, others := idsOf(p.New, orgmodel.TypeUnit, []int{s.Unit}), idsOf(p.New, orgmodel.TypeUnit, s.Others)
		if p.recorded("consent", ids) {
			continue
		}
		name := p.nameOf(p.New, orgmodel.TypeUnit, s.Unit)
		p.Report(Finding{
			At: inNew(orgmodel.TypeUnit, s.Unit).key("systems"), About: others,
			Message:  systemTexts.shared.With(some(p.named(p.New, orgmodel.TypeUnit, append([]int{s.Unit}, s.Others...))), message.Quoted(s.System)),
			Question: toBothBoards.ask(systemTexts.ask),
			Help:     systemTexts.help.With(name),
		})
	}
}
