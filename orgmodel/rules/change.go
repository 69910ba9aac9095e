package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// change is the family of rules about how a change comes about.
var change = diag.Family{Letter: "M", Label: message.Text{EN: "Process of change", SV: "Förändringsprocessen"}}

// decidedUnit is an administration to which a decided unit is added; keys of
// the unit may follow.
const decidedUnit = `[[unit]]
id = "kf"
name = "Kommunfullmäktige"
kind = "council"

[[unit]]
id = "namnden"
name = "Socialnämnden"
kind = "board"
parent = "kf"

[[unit]]
id = "forvaltningen"
name = "Socialförvaltningen"
kind = "administration"
parent = "namnden"

[[decision]]
id = "beslut"
name = "Ny organisation"
form = "decision"
body = ["namnden"]
date = 2025-10-15

[[unit]]
id = "ungdomsenheten"
name = "Ungdomsenheten"
kind = "unit"
parent = "forvaltningen"
status = "decided"
decision = "beslut"
`

const riskAssessed = `
[[record]]
form = "risk-assessment"
about = ["beslut"]
date = 2025-09-01
`

const negotiated = `
[[record]]
form = "negotiation"
about = ["beslut"]
date = 2025-10-01
`

var changeRules = []Rule{{
	Rule: diag.Rule{
		ID: "M501", Name: "negotiation-after-decision", Family: change, Severity: diag.Legal,
		Title: message.Text{EN: "A change concerns the staff: is it negotiated, or dealt with in union cooperation, before the decision?", SV: "En förändring rör personalen: är den förhandlad eller samverkad före beslutet?"},
		Why:   message.Text{EN: "The employer shall negotiate, or cooperate under a cooperation agreement with the unions, before it decides on a major change.", SV: "Arbetsgivaren ska förhandla, eller samverka enligt samverkansavtal, innan den beslutar om en viktigare förändring."},
		Mend:  message.Text{EN: "Add the negotiation that was held as a [[record]] with form = \"negotiation\", or union cooperation with form = \"union-cooperation\", and its date, or correct the dates.", SV: "Lägg till den förhandling som har hållits som en [[record]] med form = \"negotiation\", eller den fackliga samverkan med form = \"union-cooperation\", och dess datum, eller rätta datumen."},
		Law:   law.NegotiationOfChange,
		To:    []diag.Addressee{toEmployer}, Answers: []string{recordNegotiation, recordCooperation},
		Reads: []string{"decision.date", "decision.form", "near record.form", "near record.about", "near record.date", "every unit.kind", "every unit.parent"},
		Seeks: []string{".decision"},
		Bad:   decidedUnit + riskAssessed + "\n[[record]]\nform = \"negotiation\"\nabout = [\"beslut\"]\ndate = 2025-11-20\n",
		Good:  decidedUnit + riskAssessed + negotiated,
	},
	Check: checkNegotiations, Ahead: true,
}, {
	Rule: diag.Rule{
		ID: "M502", Name: "no-risk-assessment", Family: change, Severity: diag.Legal,
		Title: message.Text{EN: "A change concerns the staff: are the risks assessed before it is made?", SV: "En förändring rör personalen: är riskerna bedömda innan den görs?"},
		Why:   message.Text{EN: "The employer must assess whether a planned change brings risks of ill health or accidents, before it is made, and the safety representative must take part in the planning.", SV: "Arbetsgivaren ska bedöma om en planerad ändring medför risker för ohälsa eller olycksfall innan den görs, och skyddsombudet ska delta i planeringen."},
		Mend:  message.Text{EN: "Assess the risks and add a [[record]] with form = \"risk-assessment\" and its date.", SV: "Bedöm riskerna och lägg till en [[record]] med form = \"risk-assessment\" och dess datum."},
		Law:   law.RiskAssessment,
		To:    []diag.Addressee{toEmployer}, Answers: []string{recordRisks},
		Reads: []string{"every unit.kind", "every unit.parent"},
		Seeks: []string{".decision"},
		Bad:   decidedUnit + negotiated,
		Good:  decidedUnit + negotiated + riskAssessed,
	},
	Check: checkRiskAssessment, Ahead: true,
}, {
	Rule: diag.Rule{
		ID: "M506", Name: "decision-chain-incomplete", Family: change, Severity: diag.Warning,
		Title: message.Text{EN: "The council decides, and the file does not state who prepared the matter", SV: "Fullmäktige beslutar, och filen anger inte vem som har berett ärendet"},
		Why:   message.Text{EN: "A matter for the council is prepared by the board whose field it concerns or by a drafting committee, and the executive board is given the opportunity to state its opinion.", SV: "Ett fullmäktigeärende bereds av den nämnd vars område det rör eller av en beredning, och styrelsen ska få tillfälle att yttra sig."},
		Mend:  message.Text{EN: "Name the board in proposed_by of the decision, or add the board's own decision as a [[decision]].", SV: "Ange nämnden i proposed_by för beslutet, eller lägg till nämndens eget beslut som ett [[decision]]."},
		Shown: message.Text{EN: "a statement of who prepared the matter", SV: "uppgift om vem som har berett ärendet"},
		Law:   law.PreparedMatters,
		Reads: []string{"decision.body", "decision.form", "unit.kind"},
		Bad:   councilDecides + riskAssessed + negotiated,
		Good:  councilDecides + "proposed_by = [\"ks\"]\n" + riskAssessed + negotiated,
	},
	Check: checkDecisionChain, Ahead: true,
}, {
	Rule: diag.Rule{
		ID: "M508", Name: "delegation-not-updated", Family: change, Severity: diag.Warning, Needs: diag.NeedsDay,
		Title:  message.Text{EN: "The delegation order is older than the change", SV: "Delegationsordningen är äldre än förändringen"},
		Why:    message.Text{EN: "The delegation order may name posts and units that the new organisation does not have.", SV: "Delegationsordningen kan ange befattningar och enheter som inte finns i den nya organisationen."},
		Mend:   message.Text{EN: "The board that receives decides its own delegation order: add the new one as a [[record]] with its date.", SV: "Den mottagande nämnden beslutar om sin delegationsordning: lägg till den nya som en [[record]] med datum."},
		Source: ownAssessment,
		Reads:  []string{"decision.date", "decision.form", "record.form", "record.about", "record.date", "unit.kind", "below unit.parent"},
		Bad:    decidedUnit + riskAssessed + negotiated + delegated + "date = 2019-03-01\n",
		Good:   decidedUnit + riskAssessed + negotiated + delegated + "date = 2025-10-15\n",
	},
	Check: checkDelegations,
}, {
	Rule: diag.Rule{
		ID: "M509", Name: "effective-date-not-after-decision", Family: change, Severity: diag.Error, Needs: diag.NeedsDay,
		Title:  message.Text{EN: "Something takes effect before it is decided", SV: "Något börjar gälla innan det är beslutat"},
		Why:    message.Text{EN: "One of the two dates is wrong, and comparisons over time use both.", SV: "Ett av datumen är fel, och jämförelser över tid använder båda."},
		Mend:   message.Text{EN: "Correct the date of the decision or the day it takes effect.", SV: "Rätta beslutets datum eller dagen då det börjar gälla."},
		Source: ownAssessment,
		Reads:  []string{"decision.date", "decision.form"},
		Bad:    decidedUnit + "since = 2025-09-01\n" + riskAssessedEarly + negotiated,
		Good:   decidedUnit + "since = 2025-11-01\n" + riskAssessedEarly + negotiated,
	},
	Check: checkEffectiveDates,
}}

const riskAssessedEarly = `
[[record]]
form = "risk-assessment"
about = ["beslut"]
date = 2025-08-15
`

const delegated = `
[[record]]
form = "delegation"
about = ["namnden"]
`

const councilDecides = `[[unit]]
id = "kf"
name = "Kommunfullmäktige"
kind = "council"

[[unit]]
id = "ks"
name = "Kommunstyrelsen"
kind = "executive-board"
parent = "kf"

[[unit]]
id = "vard"
name = "Vårdnämnden"
kind = "board"
parent = "kf"
status = "decided"
decision = "beslut"

[[decision]]
id = "beslut"
name = "Ny nämndorganisation"
form = "decision"
body = ["kf"]
date = 2025-10-15
`

// changed is something that is about to be different, or has just become so.
type changed struct {
	id       string
	at       Where
	staff    bool // touches those who work in the organisation itself
	decision string
	settled  bool          // decided, not only proposed
	since    orgmodel.Date // when it takes effect, if that is said
	concrete bool          // so far along that somebody has decided it, is to, or has set a day
	made     bool          // in force already
	ended    bool          // by a [[close]]
	unsaid   bool          // it is stated to be so, and not since when
	before   []string      // further ids that it had, or has
	unit     bool          // it is a unit
	keys     []string      // that changed; "": the thing as a whole
	of       string        // the id of the change that it comes of, where that is another's
}

// organisational are the keys by which a change of a unit, a post or a service
// touches those who work there. New names, notes and codes do not.
var organisational = []string{
	"parent", "role", "heads", "fte", "areas", "members", "led_by", "leadership", "employer",
	"unit", "count", "vacant", "provided_by", "target_groups", "kind", "duty", "premises", "working_time",
}

// changes lists what changes, and may not be answered for: what a comparison with what
// was before shows, and what earlier files of a series propose or have decided.
func (p *Pass) changes() []changed { return slices.Clone(p.allChanges()) }

// allChanges are the same, shared by all rules: read them only.
func (p *Pass) allChanges() []changed {
	if p.Change == nil {
		list := p.stated()
		if p.alone() { // of a whole proposal, what it says to end is all that is known to change
			list = slices.DeleteFunc(list, func(c changed) bool { return !c.ended })
		}
		return list
	}
	if p.shared.touched == nil {
		list, visions := p.compared()
		p.shared.visions = visions
		if p.Org.Header.Extends != "" {
			known := map[string]bool{}
			for _, id := range changedIDs(list) {
				known[id] = true
			}
			list = append(list, slices.DeleteFunc(p.stated(), func(c changed) bool { return known[c.id] })...)
		}
		p.shared.touched = &list
	}
	return *p.shared.touched
}

// stated lists what of the organisation its file says to be proposed or decided: new
// units, posts and services, those with a changed key, and what is closed. A plain
// description of today has none, and visions and claims are no changes yet.
func (p *Pass) stated() []changed {
	var list []changed
	o := p.Org
	add := func(w Where, c *orgmodel.Common, unit int) {
		filled := o.Filled[c.ID]
		if w.Ref.Type == orgmodel.TypeUnit { // see divides
			filled = slices.DeleteFunc(slices.Clone(filled), func(key string) bool { return key == "areas" })
		}
		proposed, decided, keys := underWay(c, filled)
		if proposed || decided {
			list = append(list, changed{
				id: c.ID, at: w.key(keys[0]), staff: keys[0] != "" && !p.nobodys(unit) || p.employs(unit), decision: p.decisionOf(c), settled: decided, since: c.Since,
				concrete: decided || c.Decision != "" || c.Since.Known(), unit: w.Ref.Type == orgmodel.TypeUnit, keys: keys,
			})
		}
	}
	for i := range o.Units {
		add(at(orgmodel.TypeUnit, i), &o.Units[i].Common, i)
	}
	for i := range o.Posts {
		add(at(orgmodel.TypePost, i), &o.Posts[i].Common, o.UnitOf(i))
	}
	for i := range o.Services {
		add(at(orgmodel.TypeService, i), &o.Services[i].Common, -1)
	}
	for i := range o.Closes {
		list = append(list, p.closings(i)...)
	}
	return list
}

// closings lists what a [[close]] ends of the organisation.
func (p *Pass) closings(i int) []changed {
	c := &p.Org.Closes[i]
	if c.Status == orgmodel.Vision || c.Status == orgmodel.Claimed {
		return nil
	}
	var list []changed
	for k, id := range c.IDs {
		ref, ok := p.Org.Find(id)
		if !ok || ref.Type != orgmodel.TypeUnit && ref.Type != orgmodel.TypePost && ref.Type != orgmodel.TypeService {
			continue
		}
		list = append(list, changed{
			id: id, at: at(orgmodel.TypeClose, i).key("ids").element(k), staff: p.endsForStaff(ref), ended: true, decision: c.Decision,
			settled: c.Status != orgmodel.Proposed, since: c.Date, unit: ref.Type == orgmodel.TypeUnit, keys: []string{""},
			concrete: c.Status == orgmodel.Decided || c.Decision != "" || !c.Assumed.Key("date"),
		})
	}
	return list
}

// nobodys reports whether a unit can have no employees of the organisation itself: elected
// members are none, and those of another legal entity are its own, wherever they work.
func (p *Pass) nobodys(unit int) bool {
	return unit >= 0 && (p.Org.Elected(unit) || p.theirStaff(unit))
}

// endsForStaff reports whether something that ends may have employees of the organisation
// itself in it.
func (p *Pass) endsForStaff(ref orgmodel.Ref) bool {
	switch ref.Type {
	case orgmodel.TypeService:
		return p.touchesStaff(ref)
	case orgmodel.TypePost:
		return !p.nobodys(p.Org.UnitIndex(p.Org.Posts[ref.Index].Unit))
	}
	return !p.nobodys(ref.Index)
}

// employs reports whether a unit may have employees of the organisation
// itself: it is no elected body, and no body of somebody else's.
func (p *Pass) employs(unit int) bool {
	if unit < 0 || p.Org.Elected(unit) || p.Org.IsCollaboration(unit) {
		return false
	}
	employer, known := p.employerOf(p.Org.Units[unit].ID)
	return known && p.Org.Own(employer)
}

// underWay reports whether an entity, or a key that matters, is only proposed
// or decided; the keys are those that have changed, "" where it is the whole. Of those
// that the file is the first to state, filled, nobody knows whether they have.
func underWay(c *orgmodel.Common, filled []string) (proposed, decided bool, keys []string) {
	proposed, decided = c.Status == orgmodel.Proposed, c.Status == orgmodel.Decided
	for _, k := range organisational {
		status := c.StatusOf[k]
		if slices.Contains(filled, k) && c.StatusOf["since"] == "" {
			continue // no day is given from which it is otherwise
		}
		if status != orgmodel.Proposed && status != orgmodel.Decided {
			continue
		}
		proposed = proposed || status == orgmodel.Proposed
		decided = decided || status == orgmodel.Decided
		keys = append(keys, k)
	}
	if keys == nil {
		keys = []string{""}
	}
	return proposed, decided, keys
}

// decisive returns the decision with an id that settles something and has a
// date, or nil.
func (p *Pass) decisive(id string) *orgmodel.Decision {
	ref, ok := p.Org.Find(id)
	if !ok || ref.Type != orgmodel.TypeDecision {
		return nil
	}
	d := &p.Org.Decisions[ref.Index]
	if d.Form != "" && d.Form != "decision" || !d.Date.Known() {
		return nil
	}
	return d
}

// behind groups what has changed by the decision behind it, in file order of
// the changes.
func behind(changes []changed) (decisions []string, by map[string][]changed) {
	by = map[string][]changed{}
	for _, c := range changes {
		if c.decision == "" {
			continue
		}
		if len(by[c.decision]) == 0 {
			decisions = append(decisions, c.decision)
		}
		by[c.decision] = append(by[c.decision], c)
	}
	return decisions, by
}

func changedIDs(changes []changed) []string {
	var ids []string
	for _, c := range changes {
		if !slices.Contains(ids, c.id) {
			ids = append(ids, c.id)
		}
	}
	return ids
}
