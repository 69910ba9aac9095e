package impact

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// twoBoards adds a second board with an administration of its own, and a body
// outside the municipality.
const twoBoards = twoTeams + `
[[unit]]
id = "skolnamnden"
name = "Utbildningsnämnden"
kind = "board"
parent = "kf"

[[unit]]
id = "skolforvaltningen"
name = "Utbildningsförvaltningen"
kind = "administration"
parent = "skolnamnden"

[[unit]]
id = "foreningen"
name = "Föreningen"
kind = "nonprofit"
`

var authorityRules = []Rule{{
	Rule: diag.Rule{
		ID: "I813", Name: "new-authority", Family: Consequences, Severity: diag.Question,
		Title: message.Text{EN: "Staff or cases move to another board, or boards are merged", SV: "Personal eller ärenden flyttas till en annan nämnd, eller nämnder slås samman"},
		Why:   message.Text{EN: "Another board is another authority: its charter has to cover the task, its delegation order has to say who may decide, and information about individuals does not follow by itself.", SV: "En annan nämnd är en annan myndighet: reglementet måste täcka uppgiften, delegationsordningen säga vem som får besluta, och uppgifter om enskilda följer inte med av sig själva."},
		Mend:  message.Text{EN: "Add [[record]] with form = \"charter\" and form = \"delegation\" about the board that takes over, with their dates, or answer with [[accept]]. What becomes of open cases, files and access is for the boards to settle.", SV: "Lägg till [[record]] med form = \"charter\" och form = \"delegation\" om den nämnd som tar över, med datum, eller svara med [[accept]]. Vad som händer med pågående ärenden, personakter och behörigheter klargör nämnderna."},
		Law:   law.NewAuthority,
		To:    []diag.Addressee{diag.ToCouncilAndBoards}, Answers: []string{"charter", "delegation"}, Together: true,
		Reads:  []string{"unit.heads", "unit.kind", "unit.parent", "unit.cases", "unit.systems", "below post.count", "below post.unit", "every service.provided_by", "every unit.parent", "every unit.kind"},
		Before: twoBoards,
		Bad:    "[[unit]]\nid = \"unga\"\nparent = \"skolforvaltningen\"\n",
		Good:   "[[unit]]\nid = \"unga\"\nparent = \"vuxna\"\n",
	},
	Check: checkAuthorities, Ahead: true,
}, {
	Rule: diag.Rule{
		ID: "I814", Name: "new-employer", Family: Consequences, Severity: diag.Question,
		Title: message.Text{EN: "Work passes to another employer: is it a transfer of undertaking?", SV: "Arbete går över till en annan arbetsgivare: är det en övergång av verksamhet?"},
		Why:   message.Text{EN: "When an activity passes to another employer the employment contracts pass with it where that is a transfer of undertaking, unless the employee objects; the transfer is in itself no ground for dismissal. Between two boards of one municipality the employer is the same.", SV: "När en verksamhet går över till en annan arbetsgivare följer anställningarna med om det är en övergång av verksamhet, om inte den anställde motsätter sig det; övergången är i sig inget skäl för uppsägning. Mellan två nämnder i samma kommun är arbetsgivaren densamma."},
		Mend:  message.Text{EN: "Find out whether it is a transfer of undertaking, negotiate before the decision and add [[record]] with form = \"negotiation\" or \"union-cooperation\" about both sides, or answer with [[accept]]. Check with a lawyer. M504 asks the same of each succession that a file states.", SV: "Ta reda på om det är en övergång av verksamhet, förhandla före beslutet och lägg till [[record]] med form = \"negotiation\" eller \"union-cooperation\" om båda sidor, eller svara med [[accept]]. Stäm av med jurist. M504 frågar detsamma om varje efterträdande som en fil anger."},
		Law:   law.TransferOfUndertaking,
		To:    []diag.Addressee{diag.ToEmployer, diag.ToProviders}, Answers: talks,
		Reads:  []string{"unit.heads", "below post.count", "every unit.kind", "every unit.parent", "every post.unit", "every service.provided_by"},
		Before: twoBoards,
		Bad:    "[[unit]]\nid = \"unga\"\nparent = \"foreningen\"\n",
		Good:   "[[unit]]\nid = \"unga\"\nparent = \"skolforvaltningen\"\n",
	},
	Check: checkEmployers, Ahead: true,
}}

var authorityTexts = struct{ service, services, staff, cases, both, each, there, merged, succeeded, becomes, adopted, shared, settled, statutes, employer, transfer, ourselves message.Text }{
	services:  message.Text{EN: "{0} pass from {1} to {2}, whose employer is another: {4} instead of {3}.", SV: "{0} går över från {1} till {2}, som har en annan arbetsgivare: {4} i stället för {3}."},
	service:   message.Text{EN: "{0} passes from {1} to {2}, whose employer is another: {4} instead of {3}.", SV: "{0} går över från {1} till {2}, som har en annan arbetsgivare: {4} i stället för {3}."},
	staff:     message.Text{EN: "{2} in {3} move from {0} to {1}.", SV: "{2} i {3} flyttas från {0} till {1}."},
	cases:     message.Text{EN: "The cases of {2} move from {0} to {1}.", SV: "Ärendena i {2} flyttas från {0} till {1}."},
	both:      message.Text{EN: "The cases of {0} move as well.", SV: "Även ärendena i {0} flyttas."},
	each:      message.Text{EN: "How many go to each is not stated.", SV: "Hur många som flyttas till var och en anges inte."},
	there:     message.Text{EN: "According to the file, {0}.", SV: "Enligt filen har {0}."},
	succeeded: message.Text{EN: "{0} is succeeded by {1}.", SV: "{0} ersätts av {1}."},
	becomes:   message.Text{EN: "{0} becomes another body ({1}).", SV: "{0} blir ett annat organ ({1})."},
	merged:    message.Text{EN: "{0} are succeeded by {1}.", SV: "{0} ersätts av {1}."},
	adopted:   message.Text{EN: "Has a charter been adopted for the new board, has it decided on its delegation order, and what becomes of open cases, files and access?", SV: "Är reglemente antaget för den nya nämnden, har den beslutat om sin delegationsordning, och vad händer med pågående ärenden, personakter och behörigheter?"},
	shared:    message.Text{EN: "Is the agreement made, is the charter adopted by the councils of all who share the board, has it decided on its delegation order, and what becomes of open cases, files and access?", SV: "Är överenskommelsen ingången, är reglementet antaget av alla parters fullmäktige, har den gemensamma nämnden beslutat om sin delegationsordning, och vad händer med pågående ärenden, personakter och behörigheter?"},
	settled:   message.Text{EN: "Have the charters been changed, has the board that takes over decided on its delegation order, and what becomes of open cases, files and access?", SV: "Är reglementena ändrade, har den mottagande nämnden beslutat om sin delegationsordning, och vad händer med pågående ärenden, personakter och behörigheter?"},
	statutes:  message.Text{EN: "Are the statutes of the federation adopted, has it decided who may decide on its behalf, and what becomes of open cases, files and access?", SV: "Är förbundsordningen antagen, har förbundet beslutat vem som får besluta för det, och vad händer med pågående ärenden, personakter och behörigheter?"},
	transfer:  message.Text{EN: "Is this a transfer of undertaking?", SV: "Är detta en övergång av verksamhet?"},
	employer:  message.Text{EN: "New employer for {2} in {3}: {1} instead of {0}.", SV: "Ny arbetsgivare för {2} i {3}: {1} i stället för {0}."},
	ourselves: message.Text{EN: "the municipality", SV: "kommunen"},
}

// caseload is the services whose cases move from one board to another.
type caseload struct {
	from, to int
	services []int // in the new list
}

func checkAuthorities(p *Pass) {
	p.checkMergedBoards()
	moved := p.casesMoved()
	for _, f := range p.flocks(func(t *metrics.Transfer) ([]int, bool) {
		from, to := p.Old.Authority(t.Unit), p.over(t, p.New.Authority)
		if t.New[metrics.NewAuthority] != metrics.Yes || t.New[metrics.NewEmployer] == metrics.Yes && slices.ContainsFunc(to, func(b int) bool { return !p.New.IsJoint(b) }) {
			return nil, false
		}
		return append([]int{from}, to...), from >= 0 && len(to) > 0 && !slices.Contains(to, -1)
	}) {
		from, to := p.nameOf(p.Old, orgmodel.TypeUnit, f.key[0]), some(p.named(p.New, orgmodel.TypeUnit, f.key[1:]))
		what := sentences{authorityTexts.staff.With(from, to, people(f.heads, f.fte), some(p.named(p.Old, orgmodel.TypeUnit, f.units)))}
		if len(f.key) > 2 {
			what = append(what, authorityTexts.each.With())
		}
		about := p.involved(&f)
		k := slices.IndexFunc(moved, func(c caseload) bool { return slices.Equal(f.key, []int{c.from, c.to}) })
		if k >= 0 {
			what = append(what, authorityTexts.both.With(p.newServices(moved[k].services)))
			about = append(about, idsOf(p.New, orgmodel.TypeService, moved[k].services)...)
			moved = slices.Delete(moved, k, k+1)
		}
		p.reportBoards(&boardsAsked{boards: f.key, about: about, units: f.units, what: what, ask: authorityTexts.settled, keys: p.keys(&f)})
	}
	for _, c := range moved {
		from, to := p.nameOf(p.Old, orgmodel.TypeUnit, c.from), p.nameOf(p.New, orgmodel.TypeUnit, c.to)
		what := sentences{authorityTexts.cases.With(from, to, p.newServices(c.services))}
		ask := authorityTexts.settled
		if !p.New.IsBoard(c.to) {
			ask = authorityTexts.statutes
		}
		p.reportBoards(&boardsAsked{boards: []int{c.from, c.to}, about: idsOf(p.New, orgmodel.TypeService, c.services), what: what, ask: ask})
	}
}

// checkMergedBoards asks of boards that succeed others as another authority: whatever worked under those
// works under another authority, though no unit has moved.
func (p *Pass) checkMergedBoards() {
	for _, m := range p.Diff.Pair().MergedBoards() {
		from := idsOf(p.Old, orgmodel.TypeUnit, m.From)
		text, ask := authorityTexts.merged, authorityTexts.adopted
		if len(m.From) == 1 {
			text = authorityTexts.succeeded
		}
		if p.New.IsJoint(m.To) {
			ask = authorityTexts.shared
		}
		what := sentences{text.With(some(p.named(p.Old, orgmodel.TypeUnit, m.From)), p.nameOf(p.New, orgmodel.TypeUnit, m.To))}
		if len(m.From) == 1 && p.Old.Units[m.From[0]].Name == p.New.Units[m.To].Name {
			what = sentences{authorityTexts.becomes.With(p.nameOf(p.New, orgmodel.TypeUnit, m.To), p.New.KindLabel(&p.New.Units[m.To]))}
		}
		p.reportBoards(&boardsAsked{boards: []int{m.From[0], m.To}, about: from, units: p.stayedUnder(m), what: what, ask: ask})
	}
}

// stayedUnder are the old units under boards that were merged which now are under the
// board that succeeds those.
func (p *Pass) stayedUnder(m metrics.Merger) (list []int) {
	for u := range p.Old.Units {
		stays := func(n int) bool { return p.New.Authority(n) == m.To }
		if slices.Contains(m.From, p.Old.Authority(u)) && slices.ContainsFunc(p.After(orgmodel.TypeUnit, u), stays) {
			list = append(list, u)
		}
	}
	return list
}

// over lists who is over some staff now, by name: of a unit that was divided there
// may be several. -1 is nobody, or the organisation itself.
func (p *Pass) over(t *metrics.Transfer, of func(unit int) int) []int {
	var list []int
	for _, u := range p.places(t) {
		if by := of(u); !slices.Contains(list, by) {
			list = append(list, by)
		}
	}
	slices.SortFunc(list, func(a, b int) int { return p.byName(orgmodel.TypeUnit, a, orgmodel.TypeUnit, b) })
	return list
}

func idAt(o *orgmodel.Organisation, unit int) string {
	if unit < 0 {
		return ""
	}
	return o.Units[unit].ID
}

// boardsAsked is what goes from one board to one or several others, and what is asked of
// it.
type boardsAsked struct {
	boards []int // the old one, then the new
	about  []string
	units  []int // that go along, in the old list
	what   sentences
	ask    message.Text
	keys   func() []ground.Key
}

// reportBoards asks once of all that goes from one board to others, and says which cases
// the file knows of there: I825 is silent of the same units.
// What is in force without a charter or a delegation order of the board that takes over
// is to be checked with a lawyer; with both nothing is asked.
func (p *Pass) reportBoards(q *boardsAsked) {
	settled := !slices.ContainsFunc(q.boards[1:], func(b int) bool { return !p.orders(b, q.about) })
	if settled {
		return
	}
	severity := diag.Question
	if p.New.Header.Status == orgmodel.InForce {
		severity = diag.Legal
	}
	if there := p.ongoingOf(q.units); there != nil {
		q.what = append(q.what, authorityTexts.there.With(judge.Some(there)))
	}
	var rests []Where
	for _, u := range q.units {
		if hasOngoing(&p.Old.Units[u]) {
			rests = append(rests, inOld(orgmodel.TypeUnit, u))
		}
	}
	covers := idsOf(p.Old, orgmodel.TypeUnit, q.units)
	if covers == nil {
		covers = q.about // services: what units between the same boards have is not asked about
	}
	p.Report(Finding{
		Severity: severity, Rests: rests,
		At: inNew(orgmodel.TypeUnit, q.boards[1]), Message: q.what.all(), Question: toCouncilAndBoards.ask(q.ask), Keys: q.keys,
		About:  each(append(append(idsOf(p.Old, orgmodel.TypeUnit, q.boards[:1]), idsOf(p.New, orgmodel.TypeUnit, q.boards[2:])...), q.about...)),
		Covers: covers,
	})
}

// orders reports whether the new organisation records both a charter and a delegation
// order of a board, with dates from the decision on; without one, after what was before.
func (p *Pass) orders(board int, about []string) bool {
	var decided orgmodel.Date
	for _, id := range about {
		if ref, ok := p.New.Find(id); ok {
			if by, ok := p.New.Find(p.Diff.DecisionBehind(p.New.Common(ref))); ok && by.Type == orgmodel.TypeDecision && !decided.Known() {
				decided = p.New.Decisions[by.Index].Date
			}
		}
	}
	has := func(form string) bool {
		return slices.ContainsFunc(p.New.Records, func(r orgmodel.Record) bool {
			return r.Form == form && p.New.Active(&r.Common) && r.Date.Known() && r.Date.Start() <= p.day &&
				(decided.Known() && r.Date.End() >= decided.Start() || !decided.Known() && p.sinceThen(r.Date)) && slices.Contains(r.About, idAt(p.New, board))
		})
	}
	return has("charter") && has("delegation")
}

// sinceThen reports whether a day comes after what the old organisation describes.
func (p *Pass) sinceThen(d orgmodel.Date) bool {
	return !p.Old.Header.AsOf.Known() || d.End() > p.Old.Day()
}

// casesMoved lists the services that all were under one board and now all are
// under another, which is not what became of the first.
func (p *Pass) casesMoved() []caseload {
	var list []caseload
	for i := range p.New.Services {
		former := p.Before(orgmodel.TypeService, i)
		if len(former) == 0 {
			continue
		}
		to := boardOver(p.New, p.offered(), i)
		from := boardOver(p.Old, p.wasOffered(), former[0])
		if to < 0 || from < 0 || slices.Contains(p.After(orgmodel.TypeUnit, from), to) ||
			slices.ContainsFunc(former[1:], func(f int) bool { return boardOver(p.Old, p.wasOffered(), f) != from }) {
			continue
		}
		k := slices.IndexFunc(list, func(c caseload) bool { return c.from == from && c.to == to })
		if k < 0 {
			list = append(list, caseload{from: from, to: to})
			k = len(list) - 1
		}
		list[k].services = append(list[k].services, i)
	}
	return list
}

// boardOver is the one board over all who provide a service; -1 when there is
// none, or more than one.
func boardOver(o *orgmodel.Organisation, offered *metrics.Coverage, service int) int {
	units, _ := offered.Providers(service)
	board := -1
	for k, u := range units {
		a := o.Authority(u)
		if k > 0 && a != board {
			return -1
		}
		board = a
	}
	return board
}

func checkEmployers(p *Pass) {
	p.checkPassedOn()
	for _, f := range p.flocks(func(t *metrics.Transfer) ([]int, bool) {
		if t.New[metrics.NewEmployer] != metrics.Yes {
			return nil, false
		}
		from, to := employer(p.Old, t.Unit), p.over(t, func(u int) int { return employer(p.New, u) })
		to = slices.DeleteFunc(to, func(e int) bool { return from >= 0 && idAt(p.New, e) == idAt(p.Old, from) })
		return append([]int{from}, to...), len(to) > 0
	}) {
		talks := p.negotiatedBoth(idsOf(p.Old, orgmodel.TypeUnit, f.units), idsOf(p.New, orgmodel.TypeUnit, f.to))
		if talks.inTime {
			continue
		}
		var to []message.Localizer
		for _, e := range f.key[1:] {
			to = append(to, p.entityName(p.New, e))
		}
		p.Report(Finding{
			At: inNew(orgmodel.TypeUnit, least(p.New, orgmodel.TypeUnit, f.to)), About: p.involved(&f),
			Message: talks.tell(sentences{authorityTexts.employer.With(p.entityName(p.Old, f.key[0]), message.And(to),
				people(f.heads, f.fte), some(p.named(p.Old, orgmodel.TypeUnit, f.units)))}).all(),
			Question: p.transferTo(f.key[0], f.key[1:]).ask(authorityTexts.transfer), Keys: p.keys(&f),
		})
	}
}

// employer is who employs the staff of a unit: whom it or the nearest above it
// states, else the legal entity at the top; -1 is the organisation itself.
func employer(o *orgmodel.Organisation, unit int) int {
	if unit < 0 {
		return -1
	}
	for u := range o.Line(unit) {
		if e := o.UnitIndex(o.Units[u].Employer); e >= 0 {
			return e
		}
	}
	return o.Principal(unit)
}

func (p *Pass) entityName(o *orgmodel.Organisation, unit int) message.Localizer {
	if unit < 0 || unit == o.Self() {
		return authorityTexts.ourselves
	}
	return p.nameOf(o, orgmodel.TypeUnit, unit)
}

// transferTo is whom a change of employer is a question to: the municipality is the
// employer where it is on one of the sides, and no party where one provider follows another.
func (p *Pass) transferTo(from int, to []int) addressee {
	if p.Old.Own(from) || slices.ContainsFunc(to, p.New.Own) {
		return toEmployer
	}
	return toProviders
}

// employersOf lists who employs the staff of some units, each once.
func employersOf(o *orgmodel.Organisation, units []int) []int {
	var list []int
	for _, u := range units {
		e := employer(o, u)
		if e == o.Self() {
			e = -1
		}
		if !slices.Contains(list, e) {
			list = append(list, e)
		}
	}
	return list
}

// sameEntity reports whether an old employer is, or became, a new one; -1 is the
// organisation itself.
func (p *Pass) sameEntity(e, f int) bool {
	if e < 0 || f < 0 {
		return e < 0 && f < 0
	}
	return slices.Contains(p.After(orgmodel.TypeUnit, e), f)
}

// followed reports whether one of some old units became one of some new ones: of
// their staff the finding about people tells.
func (p *Pass) followed(then, now []int) bool {
	return slices.ContainsFunc(then, func(u int) bool {
		return slices.ContainsFunc(p.After(orgmodel.TypeUnit, u), func(v int) bool { return slices.Contains(now, v) })
	})
}
