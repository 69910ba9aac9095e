package rules

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var topRules = []Rule{{
	Rule: diag.Rule{
		ID: "S039", Name: "alone-at-the-top", Family: integrity, Severity: diag.Warning,
		Needs:  diag.NeedsMunicipality, // what is above its tops is what a sketch leaves out
		Title:  message.Text{EN: "A unit stands alone at the top", SV: "En enhet står överst utan överordnad enhet"},
		Why:    message.Text{EN: "Only a responsible body, a legal entity, a council or a collaboration stands by itself. Which board a unit answers to cannot be told without what is above it.", SV: "Bara en huvudman, en juridisk person, fullmäktige och en samverkan mellan organisationer står för sig själva. Vilken nämnd en enhet lyder under framgår inte utan det som finns ovanför."},
		Mend:   message.Text{EN: "Name the unit above it in parent.", SV: "Ange enheten ovanför i parent."},
		Source: message.Text{EN: "The file format: the top", SV: "Filformatet: det som står överst"},
		Reads:  []string{"unit.kind", "unit.parent"},
		Bad: `[[unit]]
id = "socialforvaltningen"
name = "Socialförvaltningen"
kind = "administration"
`,
		Good: `[[unit]]
id = "kommunen"
name = "Kommunen"
kind = "municipality"

[[unit]]
id = "socialforvaltningen"
name = "Socialförvaltningen"
kind = "administration"
parent = "kommunen"
`,
	},
	Check: checkTops,
}}

var topTexts = struct{ alone, help, board message.Text }{
	alone: message.Text{EN: "{0} stands alone at the top: is its parent missing? {1}", SV: "{0} står överst utan överordnad enhet: saknas den? {1}"},
	help:  message.Text{EN: "Add parent = the unit above {0}, by id or name.", SV: "Lägg till parent = enheten ovanför {0}, med id eller namn."},
	board: message.Text{EN: "the file does not tell which board is above {0}", SV: "det inte framgår vilken nämnd som finns över {0}"},
}

func checkTops(p *Pass) {
	for _, u := range p.tops() {
		p.Report(Finding{At: at(orgmodel.TypeUnit, u), Message: topTexts.alone.With(p.unitName(u), toAuthor), Help: topTexts.help.With(p.unitName(u))})
	}
}

// tops lists the units at the top that belong under something.
func (p *Pass) tops() []int {
	if p.shared.tops == nil {
		p.shared.tops = []int{}
		for _, u := range p.Org.Roots() {
			if k := p.Org.KindAt(u); k != nil && !p.mayBeRoot(u, k) {
				p.shared.tops = append(p.shared.tops, u)
			}
		}
	}
	return p.shared.tops
}

// mayBeRoot reports whether a unit may stand by itself: a unit whose parent does not
// exist on the day has another finding.
func (p *Pass) mayBeRoot(unit int, k *orgmodel.KindInfo) bool {
	u := &p.Org.Units[unit]
	switch {
	case u.Parent != "", p.Org.SetAside(orgmodel.Ref{Type: orgmodel.TypeUnit, Index: unit}, "parent"), k.Sphere == orgmodel.LegalEntity, k.Sphere == orgmodel.Outsider, k.ID == orgmodel.KindCouncil, k.ID == orgmodel.KindCollaboration:
		return true
	}
	own, ok := p.Org.Find(u.Kind)
	if !ok || own.Type != orgmodel.TypeKind {
		return false
	}
	parents := p.Org.Kinds[own.Index].AllowedParents
	return parents != nil && len(parents) == 0
}

// underTop reports whether nothing tells which board a unit answers to: what it
// stands under stands alone at the top.
func (p *Pass) underTop(unit int) bool {
	for _, top := range p.tops() {
		if p.Org.Authority(unit) < 0 && p.Org.IsAtOrBelow(unit, top) {
			return true
		}
	}
	return false
}

// boardless notes that a rule about boards could not speak of what stands under none.
func (p *Pass) boardless() {
	if p.Rule.Needs&diag.NeedsBoard == 0 {
		return
	}
	var tops []message.Quoted
	for _, u := range p.tops() {
		if p.Org.Authority(u) < 0 {
			tops = append(tops, p.unitName(u))
		}
	}
	if len(tops) > 0 {
		p.NotExamined(topTexts.board.With(some(tops)))
	}
}
