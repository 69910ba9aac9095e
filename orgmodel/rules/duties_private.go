package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// Information about individuals that comes to somebody who is no public body. Between two
// boards M516 asks.

// openToAll is the kind of a service that asks nobody who comes.
const openToAll = "open"

const toAssociation = `[[unit]]
id = "foreningen"
name = "Föreningen"
kind = "nonprofit"

[[unit]]
id = "unga"
parent = "foreningen"
cases = 40

`

var dutyPrivateRules = []Rule{{
	Rule: diag.Rule{
		ID: "M518", Name: "personal-data-to-private-unsaid", Family: change, Severity: diag.Question,
		Title: message.Text{EN: "Somebody outside the municipality carries out work with individuals: who is controller of the personal data, and what secrecy applies?", SV: "Någon utanför kommunen utför arbete med enskilda: vem är personuppgiftsansvarig, och vilken tystnadsplikt gäller?"},
		Why:   message.Text{EN: "Whoever carries out the work processes information about individuals for itself or for the board, and where it is private the secrecy act may not cover it as it covers a board. The file does not show what has been settled.", SV: "Den som utför arbetet behandlar uppgifter om enskilda för egen räkning eller för nämndens, och omfattas, om den är privat, kanske inte av offentlighets- och sekretesslagen som en nämnd gör. Filen visar inte vad som är bestämt."},
		Mend:  message.Text{EN: "Settle it, and add [[record]] with form = \"personal-data\", or answer with [[accept]]. Check with a lawyer.", SV: "Klargör det och lägg till [[record]] med form = \"personal-data\", eller svara med [[accept]]. Stäm av med jurist."},
		Law:   law.DataAtOthers,
		To:    []diag.Addressee{diag.ToBoard}, Answers: []string{recordData},
		Reads:  []string{"every unit.parent", "every unit.kind", "every unit.cases", "every unit.systems", "every service.provided_by", "every service.kind"},
		Before: staffedTeams,
		Bad:    proposalOf + toAssociation + accepted("M501", "M502"),
		Good:   proposalOf + toAssociation + accepted("M501", "M502") + "[[record]]\nform = \"personal-data\"\nabout = [\"unga\"]\ndate = 2026-11-02\n",
	},
	Check: checkDataAtOthers, Ahead: true,
}}

var atOthersTexts = [...]message.Text{
	instead: {EN: "{0} takes over {1}. Who is controller of the personal data, is an agreement with a processor needed, on what ground is information about individuals given out, and what confidentiality binds those who receive it? {2}", SV: "{0} tar över {1}. Vem är personuppgiftsansvarig, behövs ett personuppgiftsbiträdesavtal, med vilket stöd lämnas uppgifter om enskilda ut, och vilken tystnadsplikt gäller hos mottagaren? {2}"},
	beside:  {EN: "{0} comes to carry out {1} beside those who do. Who is controller of the personal data, is an agreement with a processor needed, on what ground is information about individuals given out, and what confidentiality binds those who receive it? {2}", SV: "{0} ska utföra {1} vid sidan av dem som gör det i dag. Vem är personuppgiftsansvarig, behövs ett personuppgiftsbiträdesavtal, med vilket stöd lämnas uppgifter om enskilda ut, och vilken tystnadsplikt gäller hos mottagaren? {2}"},
	likened: {EN: "{0} is to carry out {1}, and what the organisation itself carried out with the same target group, task or area ends. Who is controller of the personal data, is an agreement with a processor needed, on what ground is information about individuals given out, and what confidentiality binds those who receive it? {2}", SV: "{0} ska utföra {1}, och det som den egna organisationen utförde med samma målgrupp, uppgift eller område upphör. Vem är personuppgiftsansvarig, behövs ett personuppgiftsbiträdesavtal, med vilket stöd lämnas uppgifter om enskilda ut, och vilken tystnadsplikt gäller hos mottagaren? {2}"},
}

// handing is how work comes to somebody outside.
type handing int

const (
	instead handing = iota // of those who carried it out
	beside                 // them
	likened                // to what ends; no file says that the one becomes the other
)

// handedOn is what somebody outside takes over, or carries out too.
type handedOn struct {
	changed
	to  []int // in the new list of units
	how handing
}

func checkDataAtOthers(p *Pass) {
	if !p.plan() {
		return
	}
	for how, text := range atOthersTexts {
		var list []changed
		to := map[string][]int{} // by the id of what is taken over
		for _, h := range slices.Concat(p.unitsHandedOn(), p.servicesHandedOn(), p.servicesCarriedOn()) {
			if h.how == handing(how) && to[h.id] == nil {
				list, to[h.id] = append(list, h.changed), h.to
			}
		}
		p.askOthers(list, to, text)
	}
}

func (p *Pass) askOthers(list []changed, to map[string][]int, text message.Text) {
	for _, g := range p.unansweredTogether(list, atAnyTime) {
		var takers []int
		for _, c := range g.changes {
			for _, u := range to[c.id] {
				if !slices.Contains(takers, u) {
					takers = append(takers, u)
				}
			}
		}
		p.reportOpen(&g, Finding{Message: text.With(some(names(takers, p.unitName)), p.what(&g), toBoard)})
	}
}

// unitsHandedOn lists the units with cases, files or tested services whose staff come to
// an employer outside.
func (p *Pass) unitsHandedOn() []handedOn {
	old, pair := p.Change.Old, p.Change.Pair()
	tested := map[string]bool{} // units that carry out what is not open to all
	for i := range old.Services {
		if s := &old.Services[i]; s.Kind != openToAll {
			for _, id := range s.ProvidedBy {
				tested[id] = true
			}
		}
	}
	var list []handedOn
	for _, t := range metrics.Transfers(pair) {
		u := &old.Units[t.Unit]
		if t.New[metrics.NewEmployer] != metrics.Yes || t.To < 0 || p.Org.IsJoint(p.Org.Authority(t.To)) { // between boards M516 asks
			continue
		}
		if !tested[u.ID] && !keepsFiles(u) && !keepsFiles(&p.Org.Units[t.To]) {
			continue
		}
		if by := p.outsideAbove(t.To); by >= 0 {
			list = append(list, handedOn{p.changeTouching(p.Org.Units[t.To].ID, u.ID), []int{by}, instead})
		}
	}
	return list
}

// servicesHandedOn lists the services that somebody outside carries out now, and did not
// before. Of one open to all, only where files are kept.
func (p *Pass) servicesHandedOn() []handedOn {
	old, services := p.Change.Old, p.Change.Pair().Services()
	before := p.before()
	var list []handedOn
	for now := range p.Org.Services {
		s := &p.Org.Services[now]
		if len(services.Before[now]) == 0 || !p.Org.Active(&s.Common) || s.KeyStatus("provided_by") == orgmodel.Vision {
			continue
		}
		var then []string
		files := s.Kind != openToAll
		for _, o := range services.Before[now] {
			for _, id := range old.Services[o].ProvidedBy {
				then = append(then, id)
				files = files || before.isOurs(id) && keepsFiles(old.Unit(id))
			}
		}
		if to := p.newOutside(s, then); len(then) > 0 && files && len(to) > 0 {
			how := instead
			if slices.ContainsFunc(then, func(id string) bool {
				return slices.Contains(s.ProvidedBy, id) && p.Org.ActiveID(id) && p.outsideAbove(p.Org.UnitIndex(id)) < 0
			}) {
				how = beside
			}
			list = append(list, handedOn{p.changeTouching(s.ID, then...), to, how})
		}
	}
	return list
}

// servicesCarriedOn lists the services that end and that a new one of somebody outside
// carries on, as M504 asks of them. Of those open to all, only where files are kept.
func (p *Pass) servicesCarriedOn() (list []handedOn) {
	before := p.before()
	p.carried(func(old *orgmodel.Service, n int, _ message.Text) {
		now := &p.Org.Services[n]
		files := old.Kind != openToAll || slices.ContainsFunc(old.ProvidedBy, func(id string) bool { return keepsFiles(p.Change.Old.Unit(id)) })
		if to := p.newOutside(now, old.ProvidedBy); files && len(to) > 0 && slices.ContainsFunc(old.ProvidedBy, before.isOurs) {
			list = append(list, handedOn{p.changeTouching(now.ID, append([]string{old.ID}, old.ProvidedBy...)...), to, likened})
		}
	})
	return list
}

// newOutside are those outside who carry out a service, of whom none did before.
func (p *Pass) newOutside(s *orgmodel.Service, then []string) (list []int) {
	units := p.Change.Pair().Units()
	did := func(by int) bool {
		return slices.ContainsFunc(then, func(id string) bool {
			u := p.Change.Old.UnitIndex(id)
			return u >= 0 && slices.ContainsFunc(slices.Collect(p.Change.Old.Line(u)), func(above int) bool { return slices.Contains(units.After[above], by) })
		})
	}
	for _, u := range p.livingUnits(s.ProvidedBy) {
		if by := p.outsideAbove(u); by >= 0 && !p.Org.IsJoint(p.Org.Authority(u)) && !slices.Contains(list, by) && !did(by) {
			list = append(list, by)
		}
	}
	return list
}

// keepsFiles reports whether a unit states that it has cases, or where it keeps them.
func keepsFiles(u *orgmodel.Unit) bool {
	return u != nil && (u.Cases.Known() && !u.Cases.IsZero() || len(u.Systems) > 0)
}
