package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// commissions lists the commissions of a purchaser-provider model as places in
// Agreements; none when the file declares no such model. An agreement with a
// direction and no form is taken for one.
func (p *Pass) commissions() []int {
	if p.Org.Header.SteeringModel != orgmodel.PurchaserProvider {
		return nil
	}
	var list []int
	for i := range p.Org.Agreements {
		a := &p.Org.Agreements[i]
		if (a.Form == "commission" || a.Form == "" && a.From != "") && p.Org.Active(&a.Common) && !p.theirDeal(a) {
			list = append(list, i)
		}
	}
	return list
}

func (p *Pass) agreementName(i int) message.Quoted {
	return title(&p.Org.Agreements[i].Common, orgmodel.TypeAgreement)
}

// reportAgreements says one thing about several agreements at once, at the
// first of them. text takes their names, and whom it asks.
func (p *Pass) reportAgreements(list []int, text, help message.Text, to ...any) {
	p.weighAgreements(diag.Off, list, text, help, to...)
}

// weighAgreements is the same with a weight that is not that of the rule.
func (p *Pass) weighAgreements(severity diag.Severity, list []int, text, help message.Text, to ...any) {
	if len(list) == 0 {
		return
	}
	ids := make([]string, len(list))
	for k, i := range list {
		ids[k] = p.Org.Agreements[i].ID
	}
	p.Report(Finding{
		At: at(orgmodel.TypeAgreement, p.least(orgmodel.TypeAgreement, list)), About: ids, Severity: severity,
		Message: text.With(append([]any{some(names(list, p.agreementName))}, to...)...), Help: help.With(),
	})
}

var selfTexts = struct{ self, help message.Text }{
	self: message.Text{EN: "In {0}, {1} orders from itself.", SV: "I {0} beställer {1} av sig själv."},
	help: message.Text{EN: "Name the unit that produces in to, or describe the allocation of {0} with [[budget]].", SV: "Ange den enhet som utför i to, eller beskriv ramen för {0} med [[budget]]."},
}

func checkSelfCommissions(p *Pass) {
	for _, i := range p.commissions() {
		a := &p.Org.Agreements[i]
		if k := slices.Index(a.To, a.From); k >= 0 {
			p.Report(Finding{
				At: at(orgmodel.TypeAgreement, i).key("to").element(k), About: []string{a.From},
				Message: selfTexts.self.With(p.agreementName(i), p.name(a.From)), Help: selfTexts.help.With(p.name(a.From)),
			})
		}
	}
}

var oneBoardTexts = struct{ both, own, help message.Text }{
	own:  message.Text{EN: "{0} orders from {1}, which it runs itself. Who follows up the provider? {2}", SV: "{0} beställer av {1}, som nämnden själv driver. Vem följer upp utföraren? {2}"},
	both: message.Text{EN: "{0} is responsible both for {1}, on the purchaser's side, and for {2}, on the provider's. Who follows up the provider? {3}", SV: "{0} ansvarar både för {1} på beställarsidan och för {2} på utförarsidan. Vem följer upp utföraren? {3}"},
	help: message.Text{EN: "State with [[accept]] who follows up what {0} runs itself, or correct parent or role of the units.", SV: "Ange med [[accept]] vem som följer upp det som {0} själv driver, eller rätta enheternas parent eller role."},
}

// checkOneBoard asks once for each board. The sides show in the roles, and in
// commissions that never leave the board.
func checkOneBoard(p *Pass) {
	if p.Org.Header.SteeringModel != orgmodel.PurchaserProvider {
		return
	}
	for _, b := range p.boards() {
		purchasers, providers := p.sidesUnder(b)
		if len(purchasers) == 0 || len(providers) == 0 {
			continue
		}
		f := Finding{
			At: at(orgmodel.TypeUnit, b), About: p.unitIDs(slices.Concat(purchasers, providers)),
			Message: oneBoardTexts.both.With(p.unitName(b), some(names(purchasers, p.unitName)), some(names(providers, p.unitName)), toBoard),
			Help:    oneBoardTexts.help.With(p.unitName(b)),
		}
		if slices.Contains(purchasers, b) {
			f.Message = oneBoardTexts.own.With(p.unitName(b), some(names(providers, p.unitName)), toBoard)
		}
		p.Report(f)
	}
}

func (p *Pass) sidesUnder(board int) (purchasers, providers []int) {
	add := func(list []int, u int) []int {
		if slices.Contains(list, u) {
			return list
		}
		return append(list, u)
	}
	for u := range p.Org.Units {
		if p.boardOf(u) != board {
			continue
		}
		switch p.Org.Units[u].Role {
		case orgmodel.Purchaser:
			purchasers = add(purchasers, u)
		case orgmodel.Provider:
			providers = add(providers, u)
		}
	}
	for _, i := range p.commissions() {
		a := &p.Org.Agreements[i]
		from := p.Org.UnitIndex(a.From)
		if from < 0 || p.boardOf(from) != board {
			continue
		}
		for _, to := range p.livingUnits(a.To) {
			if to != from && p.boardOf(to) == board {
				purchasers, providers = add(purchasers, from), add(providers, to)
			}
		}
	}
	return purchasers, providers
}

var uncommissionedTexts = struct{ none, help message.Text }{
	none: message.Text{EN: "The file states no commission for {0}, in spite of the role of provider.", SV: "Filen anger inget uppdrag till {0}, trots rollen som utförare."},
	help: message.Text{EN: "Add [[agreement]] with form = \"commission\", the purchaser in from and the provider in to; or correct role.", SV: "Lägg till [[agreement]] med form = \"commission\", beställaren i from och utföraren i to; eller rätta role."},
}

// checkUncommissioned sums up the units that have the role of a provider
// themselves. What is agreed with a unit above or below such a one covers it.
func checkUncommissioned(p *Pass) {
	o := p.Org
	if o.Header.SteeringModel != orgmodel.PurchaserProvider {
		return
	}
	covered := make([]bool, len(o.Units)) // has an agreement, or has a unit below that has one
	direct := make([]bool, len(o.Units))
	for i := range o.Agreements {
		a := &o.Agreements[i]
		if !o.Active(&a.Common) {
			continue
		}
		for _, to := range p.livingUnits(a.To) {
			direct[to] = true
			for u := range o.Line(to) {
				covered[u] = true
			}
		}
	}
	var idle []int
	for u := range o.Units {
		if o.Units[u].Role != orgmodel.Provider || !p.ours(u) || covered[u] {
			continue
		}
		above := false
		for v := range o.Line(u) {
			above = above || direct[v]
		}
		if !above {
			idle = append(idle, u)
		}
	}
	if len(idle) > 0 {
		p.Report(Finding{
			At: at(orgmodel.TypeUnit, p.least(orgmodel.TypeUnit, idle)).key("role"), About: p.unitIDs(idle),
			Message: uncommissionedTexts.none.With(some(names(idle, p.unitName))), Help: uncommissionedTexts.help.With(),
		})
	}
}

var termTexts = struct{ one, several, help message.Text }{
	one:     message.Text{EN: "{0} does not state {1}.", SV: "{0} saknar uppgift om {1}."},
	several: message.Text{EN: "{0} commissions lack {1}, among them {2}.", SV: "{0} uppdrag saknar {1}, bland annat {2}."},
	help:    message.Text{EN: "Fill in {0}, as far as it is known.", SV: "Fyll i {0}, så långt det är känt."},
}

// term is something an agreement should say.
type term struct {
	key     string
	word    message.Text
	missing func(*orgmodel.Agreement) bool
}

var commissionTerms = []term{
	{"amount", message.Text{EN: "the price", SV: "pris"}, func(a *orgmodel.Agreement) bool { return !a.Amount.Known() }},
	{"volume", message.Text{EN: "the volume", SV: "volym"}, func(a *orgmodel.Agreement) bool { return a.Volume == "" }},
	{"follow_up", message.Text{EN: "the follow-up", SV: "uppföljning"}, func(a *orgmodel.Agreement) bool { return a.FollowUp == "" }},
}

func checkTerms(p *Pass) { p.reportTerms(p.commissions(), commissionTerms, termTexts.several) }

// reportTerms sums up which of some agreements do not say all they should.
func (p *Pass) reportTerms(agreements []int, terms []term, several message.Text) {
	var open []int
	var ids []string
	lacks := make([]bool, len(terms))
	for _, i := range agreements {
		incomplete := false
		for k := range terms {
			if terms[k].missing(&p.Org.Agreements[i]) {
				lacks[k], incomplete = true, true
			}
		}
		if incomplete {
			open, ids = append(open, i), append(ids, p.Org.Agreements[i].ID)
		}
	}
	if len(open) == 0 {
		return
	}
	var words []message.Text
	var keys []string
	for k, missing := range lacks {
		if missing {
			words, keys = append(words, terms[k].word), append(keys, terms[k].key)
		}
	}
	f := Finding{At: at(orgmodel.TypeAgreement, p.least(orgmodel.TypeAgreement, open)), About: ids, Help: termTexts.help.With(message.And(keys))}
	if len(open) == 1 {
		f.Message = termTexts.one.With(p.agreementName(open[0]), message.And(words))
	} else {
		f.Message = several.With(len(open), message.Or(words), message.And(few(names(open, p.agreementName))))
	}
	p.Report(f)
}
