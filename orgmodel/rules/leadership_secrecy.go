package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// underOneBoard is a team of two branches of one board.
const underOneBoard = personExample + `
[[unit]]
id = "enheten"
name = "Enheten"
kind = "unit"
parent = "forvaltningen"

[[unit]]
id = "skolan"
name = "Skolan"
kind = "school"
parent = "forvaltningen"

[[unit]]
id = "teamet"
name = "Teamet"
kind = "collaboration"
members = ["enheten", "skolan"]
`

// withNonprofit is a team with a member that is no public body.
const withNonprofit = personExample + `
[[unit]]
id = "foreningen"
name = "Föreningen"
kind = "nonprofit"

[[unit]]
id = "teamet"
name = "Teamet"
kind = "collaboration"
members = ["forvaltningen", "foreningen"]
`

const teamConsent = `
[[record]]
form = "consent"
about = ["teamet"]
`

var secrecyRules = []Rule{{
	Rule: diag.Rule{
		ID: "L406", Name: "cross-authority-secrecy", Family: leadership, Severity: diag.Question, Needs: diag.NeedsBoard,
		Yields: []string{"I824"},
		Title:  message.Text{EN: "A team spans several authorities: secrecy applies between them", SV: "Ett team spänner över flera myndigheter: sekretess gäller mellan dem"},
		Why:    message.Text{EN: "Each board is an authority of its own, and secrecy applies between them. Disclosure can rest on consent, on a duty in law, on necessity for the disclosing authority's own work, or on it being clear that nobody is harmed. The general clause (OSL 10:27) cannot be used for OSL 25:1–8 and 26:1–6.", SV: "Varje nämnd är en egen myndighet, och sekretess gäller mellan dem. Att lämna uppgifter kan stödjas på samtycke, på en uppgiftsskyldighet i lag, på att det är nödvändigt för den egna verksamheten eller på att det står klart att ingen lider men. Generalklausulen (10 kap. 27 § OSL) kan inte användas för 25 kap. 1–8 §§ och 26 kap. 1–6 §§ OSL."},
		Mend:   message.Text{EN: "Clarify on what ground information may be shared, state it with [[record]] form = \"consent\" or answer with [[accept]], and check with a lawyer.", SV: "Klargör med vilket stöd uppgifter får lämnas, ange det med [[record]] form = \"consent\" eller svara med [[accept]], och stäm av med jurist."},
		Law:    law.SecrecyBetweenBoards,
		To:     []diag.Addressee{diag.ToBoards}, Answers: []string{"consent"},
		Reads: []string{"unit.members", "unit.kind", "unit.parent", "unit.led_by", "unit.areas"},
		Bad:   jointTeam,
		Good:  jointTeam + "\n[[record]]\nform = \"consent\"\nabout = [\"resursteam\"]\n",
	},
	Check: checkCrossAuthority,
}, {
	Rule: diag.Rule{
		ID: "L407", Name: "independent-branch", Family: leadership, Severity: diag.Question,
		Title: message.Text{EN: "A team spans several branches under one board: secrecy may apply between them", SV: "Ett team spänner över flera verksamhetsgrenar under en nämnd: sekretess kan gälla mellan dem"},
		Why:   message.Text{EN: "Within one authority too, secrecy applies between branches that are independent of one another.", SV: "Även inom en myndighet gäller sekretess mellan verksamhetsgrenar som är självständiga i förhållande till varandra."},
		Mend:  message.Text{EN: "Assess whether the branches are independent, state the ground for sharing with [[record]] form = \"consent\" or answer with [[accept]], and check with a lawyer.", SV: "Bedöm om verksamhetsgrenarna är självständiga, ange stödet för att lämna uppgifter med [[record]] form = \"consent\" eller svara med [[accept]], och stäm av med jurist."},
		Law:   law.SecrecyBetweenBranches,
		To:    []diag.Addressee{diag.ToBoard}, Answers: []string{"consent"},
		Reads: []string{"unit.members", "unit.kind", "unit.parent", "unit.led_by", "unit.areas"},
		Bad:   underOneBoard,
		Good:  underOneBoard + teamConsent,
	},
	Check: checkBranches,
}, {
	Rule: diag.Rule{
		ID: "L408", Name: "nonprofit-member-in-team", Family: leadership, Severity: diag.Question,
		Title: message.Text{EN: "A team has a private or nonprofit member, who may be outside the secrecy act", SV: "Ett team har en privat eller idéburen medlem, som kanske inte omfattas av offentlighets- och sekretesslagen"},
		Why:   message.Text{EN: "The secrecy act binds authorities and those who take part in their work. On what ground others are told anything about people, and whether they are bound by confidentiality, has to be clear.", SV: "Offentlighets- och sekretesslagen gäller myndigheter och dem som deltar i deras verksamhet. Det behöver vara klart med vilket stöd andra får uppgifter om enskilda, och om de har tystnadsplikt."},
		Mend:  message.Text{EN: "Clarify on what ground information is given and whether the recipient is bound by confidentiality, state it with [[record]] form = \"consent\" or answer with [[accept]], and check with a lawyer.", SV: "Klargör med vilket stöd uppgifter lämnas och om mottagaren har tystnadsplikt, ange det med [[record]] form = \"consent\" eller svara med [[accept]], och stäm av med jurist."},
		Law:   law.SecrecyOfOthers,
		To:    []diag.Addressee{diag.ToBoard}, Answers: []string{"consent"},
		Reads: []string{"unit.members", "unit.kind", "unit.parent", "unit.led_by", "unit.areas"},
		Bad:   withNonprofit,
		Good:  withNonprofit + teamConsent,
	},
	Check: checkPrivateMembers,
}}

var secrecyTexts = struct{ across, help, branches, branchHelp, private, privateHelp message.Text }{
	across:      message.Text{EN: "Secrecy applies between boards, and {0} brings together staff under {1}. On what ground may they share information about people? {2}", SV: "Sekretess gäller mellan nämnder, och {0} för samman personal under {1}. Med vilket stöd får de lämna uppgifter om enskilda till varandra? {2}"},
	help:        message.Text{EN: "Clarify the ground, state it with [[record]] form = \"consent\" about {0}, or answer with [[accept]]. Check with a lawyer.", SV: "Klargör stödet, ange det med [[record]] form = \"consent\" om {0}, eller svara med [[accept]]. Stäm av med jurist."},
	branches:    message.Text{EN: "{0} brings together {1} under {2}. Are they independent branches, so that secrecy applies between them as well? {3}", SV: "{0} för samman {1} under {2}. Är de självständiga verksamhetsgrenar, så att sekretess gäller även mellan dem? {3}"},
	branchHelp:  message.Text{EN: "Assess whether the branches are independent, and state the answer with [[record]] form = \"consent\" or [[accept]]. Check with a lawyer.", SV: "Bedöm om verksamhetsgrenarna är självständiga och ange svaret med [[record]] form = \"consent\" eller [[accept]]. Stäm av med jurist."},
	private:     message.Text{EN: "{0} has members that are no public bodies ({1}), and {2} may not cover them. On what ground may they be given information about people, and what confidentiality binds them? {3}", SV: "{0} har medlemmar som inte är offentliga organ ({1}) och som kanske inte omfattas av {2}. Med vilket stöd får de ta del av uppgifter om enskilda, och vilken tystnadsplikt har de? {3}"},
	privateHelp: message.Text{EN: "Clarify on what ground information is given to {0} and whether they are bound by confidentiality, and state it with [[record]] form = \"consent\" or [[accept]]. Check with a lawyer.", SV: "Klargör med vilket stöd uppgifter lämnas till {0} och om mottagaren har tystnadsplikt, och ange det med [[record]] form = \"consent\" eller [[accept]]. Stäm av med jurist."},
}

// team is where people of several homes work together: a collaboration, or a
// unit that posts from several units lead.
type team struct {
	unit  int
	homes []int // members, and the leaders' own units
}

// teams lists the teams that exist, in file order. Unnamed categories of actors
// are left out of the homes: who they are is not said.
func (p *Pass) teams() []team {
	var list []team
	o := p.Org
	for u, m := range p.Managers() {
		together := len(o.Units[u].Members) > 0 && o.IsCollaboration(u)
		if o.Depth(u) < 0 || p.theirs(u) || !together && (m.Via != u || len(m.Posts) < 2) {
			continue
		}
		t := team{unit: u}
		if together {
			for _, id := range o.Units[u].Members {
				t.add(p, o.UnitIndex(id))
			}
		} else {
			t.add(p, u)
		}
		if m.Via == u {
			for _, post := range m.Posts {
				t.add(p, o.UnitIndex(o.Posts[post].Unit))
			}
		}
		list = append(list, t)
	}
	return list
}

func (t *team) add(p *Pass, home int) {
	if home >= 0 && p.Org.Depth(home) >= 0 && !p.underActor(home) && !slices.Contains(t.homes, home) {
		t.homes = append(t.homes, home)
	}
}

// authorityOf is the authority a home answers to. Another public body whose
// boards the file leaves out stands for them itself; a private body is none.
func (p *Pass) authorityOf(home int) int {
	if p.privateAbove(home) >= 0 {
		return -1
	}
	if a := p.Org.Authority(home); a >= 0 {
		return a
	}
	if top := p.Org.Principal(home); top >= 0 && top != p.Org.Self() {
		return top
	}
	return -1
}

func checkCrossAuthority(p *Pass) {
	for _, t := range p.teams() {
		var authorities []int
		for _, home := range t.homes {
			if a := p.authorityOf(home); a >= 0 && !slices.Contains(authorities, a) {
				authorities = append(authorities, a)
			}
		}
		id := p.Org.Units[t.unit].ID
		if len(authorities) < 2 || p.recorded("consent", id) {
			continue
		}
		p.Report(Finding{
			At: at(orgmodel.TypeUnit, t.unit), About: p.unitIDs(authorities),
			Message: secrecyTexts.across.With(p.groupName(t.unit), some(names(authorities, p.unitName)), toBoards),
			Help:    secrecyTexts.help.With(p.groupName(t.unit)),
		})
	}
}

// branch is a sort of activity that may be independent within one authority.
type branch int

const (
	unknownBranch branch = iota
	social
	school
	health
)

var branchWords = map[branch]message.Text{
	social: {EN: "social services", SV: "socialtjänst"},
	school: {EN: "school", SV: "skola"},
	health: {EN: "health care", SV: "hälso- och sjukvård"},
}

// branchOf tells schools from the rest, and units that only give health care
// from those that give something else. A unit that gives both is not judged.
func (p *Pass) branchOf(home int, healthOnly map[int]branch) branch {
	for u := range p.Org.Line(home) {
		if k := p.Org.KindOf(&p.Org.Units[u]); k != nil && k.ID == orgmodel.KindSchool {
			return school
		}
	}
	if b, ok := healthOnly[home]; ok {
		return b
	}
	return social
}

// careDuties are the statutory tasks that are health care.
var careDuties = map[string]bool{"municipal-health-care": true, "medically-responsible-nurse": true}

// healthBranches says of the units that give health care whether they give
// anything else.
func (p *Pass) healthBranches() map[int]branch {
	units := map[int]branch{}
	for i := range p.Org.Services {
		s := &p.Org.Services[i]
		if len(s.Duty) == 0 || !p.Org.Active(&s.Common) {
			continue
		}
		kind := social
		if !slices.ContainsFunc(s.Duty, func(d string) bool { return !careDuties[d] }) {
			kind = health
		}
		for _, id := range s.ProvidedBy {
			u := p.Org.UnitIndex(id)
			if had, ok := units[u]; ok && had != kind {
				kind = unknownBranch
			}
			units[u] = kind
		}
	}
	return units
}

func checkBranches(p *Pass) {
	var care map[int]branch
	for _, t := range p.teams() {
		if care == nil {
			care = p.healthBranches()
		}
		id := p.Org.Units[t.unit].ID
		for k, home := range t.homes {
			board := p.authorityOf(home)
			first := p.branchOf(home, care)
			if board < 0 || first == unknownBranch {
				continue
			}
			other := slices.IndexFunc(t.homes[k+1:], func(next int) bool {
				b := p.branchOf(next, care)
				return p.authorityOf(next) == board && b != unknownBranch && b != first
			})
			if other < 0 || p.recorded("consent", id) {
				continue
			}
			both := []message.Text{branchWords[first], branchWords[p.branchOf(t.homes[k+1+other], care)]}
			p.Report(Finding{
				At: at(orgmodel.TypeUnit, t.unit), About: p.unitIDs([]int{home, t.homes[k+1+other]}),
				Message: secrecyTexts.branches.With(p.groupName(t.unit), message.And(both), p.unitName(board), toBoard),
				Help:    secrecyTexts.branchHelp.With(),
			})
			break
		}
	}
}

// secrecyAct is what the act on secrecy is called on the day of the file.
func (p *Pass) secrecyAct() message.Text {
	if day := judge.DayOf(p.Org); day != "" && day < secrecyActSince {
		return secrecyActs[1]
	}
	return secrecyActs[0]
}

// secrecyActSince is the first day of the act now in force.
const secrecyActSince message.Day = "2009-06-30"

var secrecyActs = [...]message.Text{
	{EN: "the secrecy act", SV: "offentlighets- och sekretesslagen"},
	{EN: "the secrecy act of 1980", SV: "sekretesslagen (1980:100)"},
}

func checkPrivateMembers(p *Pass) {
	for _, t := range p.teams() {
		var private []int
		for _, home := range t.homes {
			if p.privateAbove(home) >= 0 {
				private = append(private, home)
			}
		}
		about := p.unitIDs(private)
		if len(private) == 0 || len(private) == len(t.homes) || p.recorded("consent", append(about, p.Org.Units[t.unit].ID)...) {
			continue
		}
		members := some(names(private, p.unitName))
		p.Report(Finding{
			At: at(orgmodel.TypeUnit, t.unit), About: about,
			Message: secrecyTexts.private.With(p.groupName(t.unit), members, p.secrecyAct(), toBoard),
			Help:    secrecyTexts.privateHelp.With(members),
		})
	}
}
