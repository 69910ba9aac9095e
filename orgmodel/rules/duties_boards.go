package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// What a change asks of the boards that it moves something between. What else a move
// to another board asks, package impact tells with the people and cases that move.

var dutyBoardRules = []Rule{{
	Rule: diag.Rule{
		ID: "M507", Name: "staff-representatives-rights", Family: change, Severity: diag.Info,
		Title:  message.Text{EN: "Boards change, and staff are touched: may staff representatives attend?", SV: "Nämnder ändras och personal berörs: får personalföreträdare närvara?"},
		Why:    message.Text{EN: "Staff representatives may attend when a board other than the executive board deals with matters between the municipality as employer and its employees, with six exceptions. Who was present when is not in the format.", SV: "Personalföreträdare får närvara när en annan nämnd än styrelsen behandlar ärenden om förhållandet mellan kommunen som arbetsgivare och de anställda, med sex undantag. Vem som var närvarande när finns inte i formatet."},
		Mend:   message.Text{EN: "Check with the board, and answer with [[accept]].", SV: "Stäm av med nämnden och svara med [[accept]]."},
		Shown:  diag.NothingShown,
		Law:    law.StaffRepresentatives,
		To:     []diag.Addressee{toBoard},
		Reads:  []string{"every unit.parent", "every unit.kind"},
		Before: staffedTeams,
		Bad:    proposalOf + otherBoard + accepted("M501", "M502", "M516", "M519"),
		Good:   proposalOf + otherParent + accepted("M501", "M502"),
	},
	Check: checkRepresentatives, Ahead: true,
}, {
	Rule: diag.Rule{
		ID: "M519", Name: "board-change-without-decision", Family: change, Severity: diag.Question,
		Title:  message.Text{EN: "Boards or their fields change, and the file names no decision: who decides, and who has prepared it?", SV: "Nämnder eller deras områden ändras, och filen anger inget beslut: vem beslutar, och vem har berett det?"},
		Why:    message.Text{EN: "The council appoints the boards needed and decides their fields. The matter is prepared by the board whose field it concerns or by a drafting committee, and the executive board is given the opportunity to state its opinion.", SV: "Fullmäktige tillsätter de nämnder som behövs och bestämmer deras verksamhetsområden. Ärendet bereds av den nämnd vars område det rör eller av en beredning, och styrelsen ska få tillfälle att yttra sig."},
		Mend:   message.Text{EN: "Name the decision with decision, and in the [[decision]] the council in body and those who prepared the matter in proposed_by; or answer with [[accept]].", SV: "Ange beslutet med decision, och i [[decision]] fullmäktige i body och dem som har berett ärendet i proposed_by; eller svara med [[accept]]."},
		Shown:  message.Text{EN: "a decision by the council, with who prepared it", SV: "uppgift om beslut av fullmäktige och om vem som har berett det"},
		Law:    law.BoardsChange,
		To:     []diag.Addressee{diag.ToCouncil},
		Reads:  []string{"every unit.parent", "every unit.kind", "every unit.formerly"},
		Before: staffedTeams,
		Bad:    proposalOf + otherBoard + accepted("M501", "M502", "M507", "M516"),
		Good:   proposalOf + otherParent + accepted("M501", "M502"),
	},
	Check: checkBoardChange, Ahead: true,
}, {
	Rule: diag.Rule{
		ID: "M516", Name: "personal-data-controller-unsaid", Family: change, Severity: diag.Question,
		Title: message.Text{EN: "Staff, cases or cooperation cross between boards, or boards share a system: who is controller of which personal data?", SV: "Personal, ärenden eller samarbete går mellan nämnder, eller nämnder delar system: vem är personuppgiftsansvarig för vad?"},
		Why:   message.Text{EN: "According to another source than the regulation, each board is by itself controller of the personal data in its activities. The file does not show how the two share it.", SV: "Enligt annan källa än förordningen är varje nämnd för sig personuppgiftsansvarig i sin verksamhet. Filen visar inte hur de två delar på ansvaret."},
		Mend:  message.Text{EN: "Settle it, and add [[record]] with form = \"personal-data\", or answer with [[accept]]. Check with a lawyer.", SV: "Klargör det och lägg till [[record]] med form = \"personal-data\", eller svara med [[accept]]. Stäm av med jurist."},
		Law:   law.PersonalData,
		To:    []diag.Addressee{diag.ToBoards}, Answers: []string{recordData},
		Reads:  []string{"every unit.parent", "every unit.kind", "every unit.members", "every unit.systems"},
		Before: staffedTeams,
		Bad:    proposalOf + otherBoard + accepted("M501", "M502", "M507", "M519"),
		Good:   proposalOf + otherBoard + accepted("M501", "M502", "M507", "M519") + "[[record]]\nform = \"personal-data\"\nabout = [\"unga\"]\ndate = 2026-11-02\n",
	},
	Check: checkPersonalData, Ahead: true,
}}

// toOtherBoards lists what moves to another board of the same employer: units with
// staff, and services.
func (p *Pass) toOtherBoards() []changed {
	if p.shared.boards == nil {
		list := p.movedToBoards()
		p.shared.boards = &list
	}
	return slices.Clone(*p.shared.boards)
}

func (p *Pass) movedToBoards() []changed {
	var list []changed
	listed := map[string]bool{}
	add := func(id string, others ...string) {
		if !listed[id] {
			listed[id] = true
			list = append(list, p.changeTouching(id, others...))
		}
	}
	pair := p.Change.Pair()
	for _, t := range metrics.Transfers(pair) {
		merged := t.To >= 0 && p.underMerged(t.Unit, t.To)
		elsewhere := t.New[metrics.NewEmployer] == metrics.Yes && (t.To < 0 || !p.Org.IsJoint(p.Org.Authority(t.To)))
		if t.New[metrics.NewAuthority] != metrics.Yes && !merged || elsewhere {
			continue
		}
		id := p.Change.Old.Units[t.Unit].ID
		if t.To >= 0 {
			id = p.Org.Units[t.To].ID
		}
		add(id, p.Change.Old.Units[t.Unit].ID)
	}
	for j := range p.Org.Services {
		before := pair.Services().Before[j]
		if len(before) != 1 {
			continue
		}
		from, to := boardOver(p.Change.Old, p.Change.Old.Services[before[0]].ProvidedBy), boardOver(p.Org, p.Org.Services[j].ProvidedBy)
		if from >= 0 && to >= 0 && pair.OtherAuthority(from, to) && p.Org.IsBoard(to) {
			add(p.Org.Services[j].ID, p.Org.Services[j].ProvidedBy...)
		}
	}
	return list
}

// underMerged reports whether a unit comes under a board that others merged into.
func (p *Pass) underMerged(old, now int) bool {
	from, to := p.Change.Old.Authority(old), p.Org.Authority(now)
	return from >= 0 && to >= 0 && p.Change.Pair().OtherAuthority(from, to)
}

// boardOver is the board above all of some units, or -1.
func boardOver(o *orgmodel.Organisation, units []string) int {
	board := -1
	for k, id := range units {
		u := o.UnitIndex(id)
		if u < 0 {
			return -1
		}
		a := o.Authority(u)
		if k > 0 && a != board {
			return -1
		}
		board = a
	}
	return board
}

// newMeetings lists the teams and pathways in which two boards work with the same
// persons, and did not before.
func (p *Pass) newMeetings() []changed {
	var list []changed
	pair := p.Change.Pair()
	before := metrics.SecrecyPairs(pair.Old)
	became := func(old, now int) bool { return old >= 0 && slices.Contains(pair.Units().After[old], now) }
	for _, m := range metrics.SecrecyPairs(pair.New) {
		met := slices.ContainsFunc(before, func(o metrics.SecrecyPair) bool {
			return became(o.A, m.A) && became(o.B, m.B) || became(o.A, m.B) && became(o.B, m.A)
		})
		if met || m.A < 0 || m.B < 0 || !p.Org.Elected(m.A) || !p.Org.Elected(m.B) {
			continue
		}
		for _, w := range m.Where {
			id := p.Org.Common(w).ID
			if id == "" || w.Type == orgmodel.TypePathway && len(pair.Pathways().Before[w.Index]) == 0 || slices.ContainsFunc(list, func(c changed) bool { return c.id == id }) {
				continue
			}
			if c := p.Org.Common(w); c.Status != orgmodel.Vision {
				list = append(list, p.changeTouching(id))
			}
		}
	}
	return list
}

var dataText = message.Text{EN: "More than one board handles personal data about the same persons, or takes them over: {0}. Who is controller of which personal data? {1}", SV: "Mer än en nämnd behandlar, eller tar över, uppgifter om samma personer: {0}. Vem är personuppgiftsansvarig för vad? {1}"}

func checkPersonalData(p *Pass) {
	if p.plan() {
		list := p.toOtherBoards()
		for _, c := range p.newMeetings() {
			if !slices.ContainsFunc(list, func(o changed) bool { return o.id == c.id }) {
				list = append(list, c)
			}
		}
		for _, g := range p.unansweredTogether(list, atAnyTime) {
			p.reportOpen(&g, Finding{Message: dataText.With(p.what(&g), toBoards)})
		}
	}
	if p.Change != nil && p.Org.Header.AsOf.Known() && p.Org.Header.Status != orgmodel.Vision {
		p.askOfSystems()
	}
}

var systemText = message.Text{EN: "By the file, {0} has files in {1}, where another board has its own. Who is controller of which personal data? {2}", SV: "{0} har enligt filen akter i {1}, där även en annan nämnd har sina. Vem är personuppgiftsansvarig för vad? {2}"}

// askOfSystems asks of units that come to keep files where other boards keep theirs.
func (p *Pass) askOfSystems() {
	for _, s := range p.Change.Pair().NewSharings() {
		for _, g := range p.unansweredTogether([]changed{p.changeTouching(p.Org.Units[s.Unit].ID)}, atAnyTime) {
			p.reportOpen(&g, Finding{Message: systemText.With(p.what(&g), message.Quoted(s.System), toBoards)})
		}
	}
}

var representativesText = message.Text{EN: "{0}: boards change, and staff are touched. May staff representatives attend when the matter of the employees is dealt with? {1}", SV: "{0}: nämnder ändras och personal berörs. Får personalföreträdare närvara när ärendet om de anställda behandlas? {1}"}

func checkRepresentatives(p *Pass) {
	if !p.plan() || len(p.ofStaff()) == 0 {
		return
	}
	list := p.toOtherBoards()
	for _, c := range p.changes() {
		if p.changesBoard(&c) && !slices.ContainsFunc(list, func(o changed) bool { return o.id == c.id }) {
			list = append(list, c)
		}
	}
	for _, g := range p.unansweredTogether(list, atAnyTime) {
		p.reportOpen(&g, Finding{Message: representativesText.With(p.what(&g), toBoard)})
	}
}

// changesBoard reports whether what changes is a board.
func (p *Pass) changesBoard(c *changed) bool {
	for _, o := range [...]*orgmodel.Organisation{p.Org, p.Change.Old} {
		if u := o.UnitIndex(c.id); u >= 0 && o.IsBoard(u) {
			return true
		}
	}
	return false
}
