package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// ours reports whether a unit has a place in the line of the organisation that
// the file describes. A second municipality of which only the name is there is
// a neighbour.
func (p *Pass) ours(unit int) bool {
	o := p.Org
	if unit < 0 || o.Depth(unit) < 0 || o.IsCollaboration(unit) {
		return false
	}
	top := unit
	for u := range o.Line(unit) {
		top = u
	}
	k := o.KindOf(&o.Units[top])
	if k == nil || k.Sphere != orgmodel.LegalEntity && k.Sphere != orgmodel.Outsider {
		return true
	}
	return k.ID == orgmodel.KindMunicipality && o.Own(top)
}

func (p *Pass) isKind(unit int, kind string) bool {
	k := p.Org.KindOf(&p.Org.Units[unit])
	return k != nil && k.ID == kind
}

// boards lists our boards, in file order.
func (p *Pass) boards() []int {
	var list []int
	for u := range p.Org.Units {
		if p.Org.IsBoard(u) && p.ours(u) {
			list = append(list, u)
		}
	}
	return list
}

// boardOf returns our board that a unit answers to, or -1.
func (p *Pass) boardOf(unit int) int {
	if !p.ours(unit) {
		return -1
	}
	if b := p.Org.Authority(unit); b >= 0 && p.Org.IsBoard(b) {
		return b
	}
	return -1
}

// unitIDs lists the ids of units.
func (p *Pass) unitIDs(units []int) []string {
	ids := make([]string, len(units))
	for i, u := range units {
		ids[i] = p.Org.Units[u].ID
	}
	return ids
}

// decisionAt returns the decision with an id when it is, or is to be, decided:
// a motion or a plan settles nothing.
func (p *Pass) decisionAt(id string) *orgmodel.Decision {
	ref, ok := p.Org.Find(id)
	if !ok || ref.Type != orgmodel.TypeDecision {
		return nil
	}
	d := &p.Org.Decisions[ref.Index]
	if d.Form != "" && d.Form != "decision" {
		return nil
	}
	return d
}

var executiveTexts = struct{ none, help message.Text }{
	none: message.Text{EN: "{0} has {1}, but no unit has the kind executive-board. Is one of them the executive board, or is it not described? {2}", SV: "{0} har {1}, men ingen enhet är av sorten kommunstyrelse (executive-board). Är någon av dem kommunstyrelsen, eller är den inte beskriven? {2}"},
	help: message.Text{EN: "Write kind = \"executive-board\" of the executive board, add it, or answer with [[accept]].", SV: "Skriv kind = \"executive-board\" för kommunstyrelsen, lägg till den, eller svara med [[accept]]."},
}

// boardsInAll is how many boards show that a file is about all of them. One
// about the social services has one, or two when a school takes part.
const boardsInAll = 3

func checkExecutive(p *Pass) {
	council := -1
	for u := range p.Org.Units {
		if council < 0 && p.isKind(u, orgmodel.KindCouncil) && p.ours(u) {
			council = u
		}
	}
	var boards []int
	for _, b := range p.boards() {
		if p.isKind(b, orgmodel.KindExecutiveBoard) {
			return
		}
		if p.isKind(b, orgmodel.KindBoard) {
			boards = append(boards, b)
		}
	}
	if council < 0 || len(boards) < boardsInAll {
		return
	}
	p.Report(Finding{
		At: at(orgmodel.TypeUnit, council), About: p.unitIDs(boards),
		Message: executiveTexts.none.With(p.unitName(council), some(names(boards, p.unitName)), toAuthor),
		Help:    executiveTexts.help.With(),
	})
}

var taskTexts = struct{ none, help message.Text }{
	none: message.Text{EN: "{0} is a statutory task, but the file shows no responsible board: no provider ({1}) is under a board or has an agreement with one.", SV: "{0} är en lagstadgad uppgift, men filen visar ingen ansvarig nämnd: ingen utförare ({1}) lyder under en nämnd eller har avtal med en."},
	help: message.Text{EN: "Let a unit under the board provide {0}, or describe the board's agreement with those who do.", SV: "Låt en enhet under nämnden utföra {0}, eller beskriv nämndens avtal med den som gör det."},
}

// checkTasks leaves the exercise of authority to A201, and what another public
// body provides to that body.
func checkTasks(p *Pass) {
	if len(p.boards()) == 0 {
		return
	}
	for i := range p.Org.Services {
		s := &p.Org.Services[i]
		if len(s.Duty) == 0 || s.Kind == orgmodel.ServiceAuthority || !p.Org.Active(&s.Common) {
			continue
		}
		providers := p.livingUnits(s.ProvidedBy)
		if len(providers) == 0 || slices.ContainsFunc(providers, p.answeredFor) || p.agreedByBoard(s) {
			continue
		}
		p.Report(Finding{
			Law: law.BoardsOfSocialServices.Of(boardActs(s)...),
			At:  at(orgmodel.TypeService, i).key("provided_by"), About: p.unitIDs(providers),
			Message: taskTexts.none.With(title(&s.Common, orgmodel.TypeService), some(names(providers, p.unitName))),
			Help:    taskTexts.help.With(title(&s.Common, orgmodel.TypeService)),
		})
	}
}

// boardActs are the short names of the acts by which a service is a board's: the
// Social Services Act says so of its own tasks only.
func boardActs(s *orgmodel.Service) []string {
	for _, d := range metrics.Duties() {
		if slices.Contains(s.Duty, d.ID) && d.Act() != "LSS" && d.Act() != "HSL" {
			return []string{"SoL", "KL"}
		}
	}
	return []string{"KL"}
}

// livingUnits lists the units of a list that have a place in the organisation
// on the day, each once.
func (p *Pass) livingUnits(ids []string) []int {
	var units []int
	for _, id := range ids {
		if u := p.Org.UnitIndex(id); u >= 0 && p.Org.Depth(u) >= 0 && !slices.Contains(units, u) {
			units = append(units, u)
		}
	}
	return units
}

// answeredFor reports whether a board of ours, or another public body, answers
// for what a unit does. For a collaboration one of its members is enough.
func (p *Pass) answeredFor(unit int) bool {
	if p.Org.IsCollaboration(unit) {
		return slices.ContainsFunc(p.livingUnits(p.Org.Units[unit].Members), func(member int) bool {
			return !p.Org.IsCollaboration(member) && p.answeredFor(member)
		})
	}
	return p.boardOf(unit) >= 0 || p.privateAbove(unit) < 0 && p.elsewhere(unit)
}

// agreedByBoard reports whether somebody under a board of ours has agreed with
// others on a service, or on what its providers do.
func (p *Pass) agreedByBoard(s *orgmodel.Service) bool {
	for i := range p.Org.Agreements {
		a := &p.Org.Agreements[i]
		if !p.Org.Active(&a.Common) || !slices.ContainsFunc(p.livingUnits(append(one(a.From), a.Between...)), p.answeredFor) {
			continue
		}
		others := append(slices.Clone(a.To), a.Between...)
		if slices.Contains(a.Services, s.ID) || len(a.Services) == 0 && slices.ContainsFunc(s.ProvidedBy, func(id string) bool { return slices.Contains(others, id) }) {
			return true
		}
	}
	return false
}

var creationTexts = struct{ created, closed, help message.Text }{
	created: message.Text{EN: "{0} rests on {1}, decided by {2}. Which boards there are is decided by the council.", SV: "{0} vilar på {1}, som beslutas av {2}. Vilka nämnder som ska finnas beslutar fullmäktige."},
	closed:  message.Text{EN: "{0} is closed by {1}, decided by {2}. Which boards there are is decided by the council.", SV: "{0} avvecklas genom {1}, som beslutas av {2}. Vilka nämnder som ska finnas beslutar fullmäktige."},
	help:    message.Text{EN: "Name the council in body of {0}, or the council's own decision.", SV: "Ange fullmäktige i body för {0}, eller fullmäktiges eget beslut."},
}

func checkBoardDecisions(p *Pass) {
	o := p.Org
	for u := range o.Units {
		if p.Org.IsBoard(u) && p.ours(u) {
			p.checkBoardDecision(u, o.Units[u].Decision, o.Units[u].Since, at(orgmodel.TypeUnit, u), creationTexts.created)
		}
	}
	for i := range o.Closes {
		for _, id := range o.Closes[i].IDs {
			if u := o.UnitIndex(id); u >= 0 && p.Org.IsBoard(u) && !o.Active(&o.Units[u].Common) {
				p.checkBoardDecision(u, o.Closes[i].Decision, o.Closes[i].Date, at(orgmodel.TypeClose, i), creationTexts.closed)
			}
		}
	}
}

// checkBoardDecision reports a decision by others than a council. It is judged by the
// law of the day on which it was taken, else of the day from which the board is there
// or gone.
func (p *Pass) checkBoardDecision(u int, id string, from orgmodel.Date, w Where, text message.Text) {
	d := p.decisionAt(id)
	if d == nil {
		return
	}
	var bodies []int
	for _, id := range d.Body {
		if body := p.Org.UnitIndex(id); body >= 0 {
			bodies = append(bodies, body)
		}
	}
	if len(bodies) == 0 || slices.ContainsFunc(bodies, func(b int) bool { return p.isKind(b, orgmodel.KindCouncil) }) {
		return
	}
	name := title(&d.Common, orgmodel.TypeDecision)
	p.Report(Finding{
		At: w.key("decision"), About: append(p.unitIDs(bodies), p.Org.Units[u].ID, d.ID), Day: lawDay(d.Date, from),
		Message: text.With(p.unitName(u), name, some(names(bodies, p.unitName))),
		Help:    creationTexts.help.With(name),
	})
}

var headOfAdministrationTexts = struct{ elected, help message.Text }{
	elected: message.Text{EN: "{0} is led by {1}, an elected office in {2}, which the administration is under.", SV: "{0} leds av {1}, ett förtroendeuppdrag i {2}, som förvaltningen lyder under."},
	help:    message.Text{EN: "Name the employed head of {0} in led_by.", SV: "Ange den anställda chefen för {0} i led_by."},
}

func checkAdministrationHeads(p *Pass) {
	o := p.Org
	for u := range o.Units {
		if !p.isKind(u, orgmodel.KindAdministration) || p.boardOf(u) < 0 {
			continue
		}
		for k, id := range o.Units[u].LedBy {
			post := o.Post(id)
			if post == nil || !o.Active(&post.Common) {
				continue
			}
			home := o.UnitIndex(post.Unit)
			if home < 0 || !o.Elected(home) || p.boardOf(home) != p.boardOf(u) {
				continue
			}
			p.Report(Finding{
				At: at(orgmodel.TypeUnit, u).key("led_by").element(k), About: []string{id},
				Message: headOfAdministrationTexts.elected.With(p.unitName(u), p.name(id), p.unitName(home)),
				Help:    headOfAdministrationTexts.help.With(p.unitName(u)),
			})
		}
	}
}

var areaTexts = struct{ decides, help message.Text }{
	decides: message.Text{EN: "{0} is decided by {1}, which works for a part of the municipality but is neither a board nor a committee.", SV: "{0} beslutas av {1}, som arbetar för en del av kommunen men varken är nämnd eller utskott."},
	help:    message.Text{EN: "Name in body the board that decides, or that has delegated to {0}.", SV: "Ange i body den nämnd som beslutar, eller som har delegerat till {0}."},
}

func checkAreaDecisions(p *Pass) {
	o := p.Org
	for i := range o.Decisions {
		d := &o.Decisions[i]
		if p.decisionAt(d.ID) != d || !o.Active(&d.Common) {
			continue
		}
		for k, id := range d.Body {
			u := o.UnitIndex(id)
			if !p.ours(u) || o.Elected(u) || !p.local(u) {
				continue
			}
			p.Report(Finding{
				At: at(orgmodel.TypeDecision, i).key("body").element(k), About: []string{id},
				Message: areaTexts.decides.With(title(&d.Common, orgmodel.TypeDecision), p.unitName(u)),
				Help:    areaTexts.help.With(p.unitName(u)),
			})
		}
	}
}

// local reports whether a unit works for a part of the municipality only.
func (p *Pass) local(unit int) bool {
	areas := p.Org.Units[unit].Areas
	return p.isKind(unit, "area-office") ||
		len(areas) > 0 && len(areas) < len(p.Org.Areas) && !slices.Contains(areas, orgmodel.AllAreas)
}
