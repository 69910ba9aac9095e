package impact

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// withCases is a unit with cases and a system, beside another board.
const withCases = twoBoards + `
[[unit]]
id = "utredning"
name = "Utredningsenheten"
kind = "unit"
parent = "forvaltningen"
cases = 240
systems = ["Verksamhetssystemet"]
`

var caseRules = []Rule{{
	Rule: diag.Rule{
		ID: "I825", Name: "ongoing-cases-and-systems", Family: Consequences, Severity: diag.Question,
		Yields: []string{"I813"},
		Title:  message.Text{EN: "A unit with ongoing cases or systems ends, or goes to another board or out of the boards", SV: "En enhet med pågående ärenden eller verksamhetssystem upphör, eller får en annan nämnd eller en annan huvudman"},
		Why:    message.Text{EN: "The file does not show who takes the cases over. Another board is another authority: neither cases, files nor access follow by themselves. Where I813 asks of the same unit, it is not asked twice.", SV: "Filen visar inte vem som tar över ärendena. En annan nämnd är en annan myndighet: varken ärenden, akter eller behörigheter följer med av sig själva. Där I813 frågar om samma enhet ställs frågan inte två gånger."},
		Mend:   message.Text{EN: "State with [[accept]] who takes over the cases, and what is settled about files, systems and access. Check with a lawyer.", SV: "Ange med [[accept]] vem som tar över ärendena och vad som är bestämt om akter, system och behörigheter. Stäm av med jurist."},
		Law:    law.CasesOnMove,
		To:     []diag.Addressee{diag.ToBoard, diag.ToBothBoards},
		Reads:  []string{"unit.cases", "unit.systems", "unit.kind", "unit.parent", "every unit.parent", "every unit.kind", "every unit.formerly"},
		Before: withCases,
		Bad:    "[[unit]]\nid = \"utredning\"\nparent = \"skolforvaltningen\"\n",
		Good:   "[[unit]]\nid = \"utredning\"\nparent = \"vuxna\"\n",
	},
	Check: checkOngoing, Ahead: true,
}}

var ongoingTexts = struct{ ends, moves, allEnd, allMove, with, in, both, one, cases, files, next message.Text }{
	ends:    message.Text{EN: "{0} ends with {1}.", SV: "{0} upphör med {1}."},
	moves:   message.Text{EN: "{0} goes to {1} with {2}.", SV: "{0} går över till {1} med {2}."},
	allEnd:  message.Text{EN: "Ending: {0}.", SV: "Upphör: {0}."},
	allMove: message.Text{EN: "Going to {1}: {0}.", SV: "Går över till {1}: {0}."},
	with:    message.Text{EN: "{0} with {1}", SV: "{0} med {1}"},
	in:      message.Text{EN: "{0} has {1}", SV: "{0} {1}"},
	both:    message.Text{EN: "{0} and {1}", SV: "{0} och {1}"},
	one:     message.Text{EN: "{0} ongoing case", SV: "{0} pågående ärende"},
	cases:   message.Text{EN: "{0} ongoing cases", SV: "{0} pågående ärenden"},
	files:   message.Text{EN: "files in {0}", SV: "akter i {0}"},
	next:    message.Text{EN: "Who takes over the cases, and what becomes of files, systems and access?", SV: "Vem tar över ärendena, och vad händer med akter, system och behörigheter?"},
}

// checkOngoing follows the cases of units that state them. Of what the new file does
// not describe nothing is known to have ended. Of what goes to another board I813 asks the
// same, as long as nothing answers it.
func checkOngoing(p *Pass) {
	var list []leaving
	for u := range p.Old.Units {
		unit := &p.Old.Units[u]
		if !hasOngoing(unit) || !p.Old.Active(&unit.Common) || !real(unit.Status) || p.undescribed(orgmodel.TypeUnit, u) {
			continue
		}
		next := p.After(orgmodel.TypeUnit, u)
		one := leaving{units: []int{u}, from: p.Old.Authority(u), next: next, to: p.outsideBoards(u, next)}
		one.boards = len(one.to) == 0
		if one.boards {
			one.to = p.otherBoards(u, next)
		}
		if len(next) > 0 && len(one.to) == 0 {
			continue
		}
		k := slices.IndexFunc(list, one.with)
		if k < 0 {
			list = append(list, one)
			continue
		}
		list[k].units, list[k].next = append(list[k].units, u), append(list[k].next, next...)
	}
	for i := range list {
		p.askOngoing(&list[i])
	}
}

// leaving are units with cases or files to which the same happens: they end, or go to the
// same boards or legal entities.
type leaving struct {
	units    []int // in the old list
	from     int   // the authority that they were under
	next, to []int // in the new list
	boards   bool  // those that they go to are boards
}

// with reports whether the same happens to two of them: it is one question.
func (l *leaving) with(other leaving) bool {
	if len(l.next) == 0 || len(other.next) == 0 {
		return len(l.next) == len(other.next)
	}
	return l.from == other.from && l.boards == other.boards && slices.Equal(l.to, other.to)
}

func (p *Pass) askOngoing(l *leaving) {
	ids := idsOf(p.Old, orgmodel.TypeUnit, l.units)
	f := Finding{About: each(append(ids, idsOf(p.New, orgmodel.TypeUnit, l.to)...)), Question: toBoard.ask(ongoingTexts.next)}
	names, what := message.Localizer(p.nameOf(p.Old, orgmodel.TypeUnit, l.units[0])), message.Localizer(ongoing(&p.Old.Units[l.units[0]]))
	ends, moves := ongoingTexts.ends, ongoingTexts.moves
	if len(l.units) > 1 {
		var each []message.Localizer
		for _, u := range l.units {
			each = append(each, ongoingTexts.with.With(p.nameOf(p.Old, orgmodel.TypeUnit, u), ongoing(&p.Old.Units[u])))
		}
		names, what, ends, moves = message.And(each), nil, ongoingTexts.allEnd, ongoingTexts.allMove
	}
	switch to := some(p.named(p.New, orgmodel.TypeUnit, l.to)); {
	case len(l.next) == 0:
		f.At, f.Message = p.ended(orgmodel.TypeUnit, least(p.Old, orgmodel.TypeUnit, l.units)), ends.With(names, what)
	default:
		f.At, f.Message = inNew(orgmodel.TypeUnit, least(p.New, orgmodel.TypeUnit, l.next)), moves.With(names, to, what)
	}
	if l.boards && len(l.next) > 0 {
		f.Question = toBothBoards.ask(ongoingTexts.next)
	}
	p.Report(f)
}

// hasOngoing reports whether a unit states that it has cases, or where it keeps them.
func hasOngoing(u *orgmodel.Unit) bool {
	return u.Cases.Known() && !u.Cases.IsZero() || len(u.Systems) > 0
}

// ongoing says what a unit has: "240 ongoing cases and files in “X”".
func ongoing(u *orgmodel.Unit) message.Localizer {
	var parts []message.Localizer
	switch {
	case !u.Cases.Known() || u.Cases.IsZero():
	case u.Cases.One():
		parts = append(parts, ongoingTexts.one.With(u.Cases))
	default:
		parts = append(parts, ongoingTexts.cases.With(u.Cases))
	}
	if len(u.Systems) > 0 {
		var names []message.Quoted
		for _, s := range u.Systems {
			names = append(names, message.Quoted(s))
		}
		parts = append(parts, ongoingTexts.files.With(some(names)))
	}
	if len(parts) == 2 {
		return ongoingTexts.both.With(parts[0], parts[1])
	}
	return parts[0]
}

// ongoingOf says what some old units have that are in force and state it.
func (p *Pass) ongoingOf(units []int) (list []message.Message) {
	for _, u := range units {
		if unit := &p.Old.Units[u]; hasOngoing(unit) && p.Old.Active(&unit.Common) && real(unit.Status) {
			list = append(list, ongoingTexts.in.With(p.nameOf(p.Old, orgmodel.TypeUnit, u), ongoing(unit)))
		}
	}
	return list
}

// outsideBoards lists the legal entities that a unit's successors belong to and that are
// under no board, where the unit was under one.
func (p *Pass) outsideBoards(unit int, next []int) []int {
	if p.Old.Authority(unit) < 0 {
		return nil
	}
	var list []int
	for _, n := range next {
		if e := p.New.Principal(n); e >= 0 && e != p.New.Self() && p.New.Authority(n) < 0 && !slices.Contains(list, e) {
			list = append(list, e)
		}
	}
	return list
}

// otherBoards lists the authorities that a unit's successors are under and that are
// others than its own, each once.
func (p *Pass) otherBoards(unit int, next []int) []int {
	own := p.Old.Authority(unit)
	if own < 0 {
		return nil
	}
	var list []int
	for _, n := range next {
		if b := p.New.Authority(n); b >= 0 && p.Diff.Pair().OtherAuthority(own, b) && !slices.Contains(list, b) {
			list = append(list, b)
		}
	}
	slices.SortFunc(list, func(a, b int) int { return p.byName(orgmodel.TypeUnit, a, orgmodel.TypeUnit, b) })
	return list
}
