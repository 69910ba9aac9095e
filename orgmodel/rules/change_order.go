package rules

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var negotiationTexts = struct{ planned, late, none, unsaid, after, help message.Text }{
	planned: message.Text{EN: "The change concerns {0}. Is it a major change, and is it negotiated, or dealt with in union cooperation, before the decision? {1}", SV: "Förändringen gäller {0}. Är det en viktigare förändring, och är den förhandlad eller samverkad före beslutet? {1}"},
	late:    message.Text{EN: "{0} was decided {1}, but the negotiation or union cooperation about the decision is dated {2}.", SV: "{0} beslutades {1}, men förhandlingen eller den fackliga samverkan om beslutet är daterad {2}."},
	none:    message.Text{EN: "{0} was decided {1} and changes {2}, but the file shows no negotiation or union cooperation before the decision.", SV: "{0} beslutades {1} och förändrar {2}, men filen visar ingen förhandling eller facklig samverkan före beslutet."},
	unsaid:  message.Text{EN: "The change concerns {0}. The file names no decision about it, and shows no negotiation or union cooperation.", SV: "Förändringen gäller {0}. Filen anger inget beslut om den och visar ingen förhandling eller facklig samverkan."},
	after:   message.Text{EN: "The change concerns {0}. The file names no decision about it, and the negotiation or union cooperation is dated {1}, after the day from which it is otherwise ({2}).", SV: "Förändringen gäller {0}. Filen anger inget beslut om den, och förhandlingen eller den fackliga samverkan är daterad {1}, efter att förändringen började gälla ({2})."},
	help:    message.Text{EN: "Add [[record]] with form = \"negotiation\" or \"union-cooperation\", about = [\"{0}\"] and its date, or answer with [[accept]].", SV: "Lägg till [[record]] med form = \"negotiation\" eller \"union-cooperation\", about = [\"{0}\"] och dess datum, eller svara med [[accept]]."},
}

// checkNegotiations asks once for each decision behind what touches staff, and once for
// what rests on none. A record whose date is not known may have come in time.
func checkNegotiations(p *Pass) {
	if !p.planned() {
		return
	}
	for _, g := range p.unanswered(p.ofStaff(), beforeDecision) {
		if f := p.talks(&g); p.Change != nil || f.Severity == diag.Legal && p.decisive(g.decision) != nil {
			p.reportOpen(&g, f)
		}
	}
}

func (p *Pass) talks(g *open) Finding {
	d := p.decisionAt(g.decision)
	f := Finding{Help: negotiationTexts.help.With(message.Code(cmp.Or(g.decision, g.changes[0].id)))}
	planned := p.sinceWhen(g.changes, negotiationTexts.planned.With(p.what(g), toEmployer))
	switch {
	case d != nil && g.due && d.Date.Known() && d.Date.Start() <= p.Day && p.decisive(g.decision) != nil:
		name := title(&d.Common, orgmodel.TypeDecision)
		f.Severity, f.Message = diag.Legal, negotiationTexts.none.With(name, dated(d.Date), p.what(g))
		if len(g.late) > 0 {
			f.Message = negotiationTexts.late.With(name, dated(d.Date), dated(g.late[0].Date))
		}
	case d != nil && !d.Date.Known():
		f.Severity, f.Message = diag.Question, both.With(undatedText.With(title(&d.Common, orgmodel.TypeDecision)), planned)
	case g.decision == "" && g.due:
		f.Severity, f.Message = diag.Legal, negotiationTexts.unsaid.With(p.what(g))
		if r, last := p.tooLate(g, beforeDecision); r != nil {
			f.Message = negotiationTexts.after.With(p.what(g), dated(r.Date), dated(last))
		}
	default:
		f.Severity, f.Message = diag.Question, planned
	}
	return f
}

// both is one sentence after another.
var both = message.Text{EN: "{0} {1}", SV: "{0} {1}"}

var assessmentTexts = struct{ planned, none, late, help message.Text }{
	planned: message.Text{EN: "The change concerns {0}. Are the risks of ill health and accidents assessed before it is made, has the safety representative taken part in the planning, and where at least fifty work, has the safety committee dealt with it? {1}", SV: "Förändringen gäller {0}. Är riskerna för ohälsa och olycksfall bedömda innan ändringen görs, har skyddsombudet deltagit i planeringen, och har skyddskommittén, om minst femtio arbetar där, behandlat den? {1}"},
	none:    message.Text{EN: "The change concerns {0}, but the file shows no risk assessment.", SV: "Förändringen gäller {0}, men filen visar ingen riskbedömning."},
	late:    message.Text{EN: "The change concerns {0} from {1}, but the risk assessment is dated {2}.", SV: "Förändringen gäller {0} från {1}, men riskbedömningen är daterad {2}."},
	help:    message.Text{EN: "Assess the risks with the safety representative before the change, and add [[record]] with form = \"risk-assessment\" and its date.", SV: "Bedöm riskerna tillsammans med skyddsombudet före förändringen och lägg till [[record]] med form = \"risk-assessment\" och dess datum."},
}

// checkRiskAssessment asks once for all the changes for staff that no risk
// assessment covers. Whichever file makes a change, it is asked about until it is
// answered.
func checkRiskAssessment(p *Pass) {
	if !p.planned() {
		return
	}
	for _, g := range p.unansweredTogether(p.ofStaff(), beforeStart) {
		p.reportOpen(&g, p.risksOf(&g))
	}
}

// risksOf says of one change what has begun without an assessment, and asks of the rest.
func (p *Pass) risksOf(g *open) Finding {
	begun, ahead := *g, *g
	begun.changes = slices.DeleteFunc(slices.Clone(g.changes), func(c changed) bool { return !p.begun(c) })
	along := func(c changed) bool { return p.begun(c) || p.goesAlong(&c, begun.changes) }
	ahead.changes = slices.DeleteFunc(slices.Clone(g.changes), along)
	begun.changes = slices.DeleteFunc(slices.Clone(g.changes), func(c changed) bool { return !along(c) })
	f := Finding{Help: assessmentTexts.help.With()}
	planned := p.sinceWhen(ahead.changes, assessmentTexts.planned.With(p.what(&ahead), toEmployer))
	if len(begun.changes) == 0 {
		f.Message, f.Severity = planned, diag.Question
		return f
	}
	f.Message = assessmentTexts.none.With(p.what(&begun))
	if first := firstDay(begun.changes); len(g.late) > 0 && first.Known() {
		earliest := slices.MinFunc(g.late, func(a, b *orgmodel.Record) int { return earlier(a.Date, b.Date) })
		f.Message = assessmentTexts.late.With(p.what(&begun), dated(first), dated(earliest.Date))
	}
	if len(ahead.changes) > 0 {
		f.Message = both.With(f.Message, planned)
	}
	return f
}

// goesAlong reports whether a decided change without a day of its own is of what those
// carry out, or lead, whose change has begun: it is one change, and not one still to come.
func (p *Pass) goesAlong(c *changed, begun []changed) bool {
	if !c.settled || c.unsaid || c.since.Known() || len(begun) == 0 {
		return false
	}
	homes := p.homesOf(c.id)
	if p.Change != nil {
		homes = append(slices.Clone(homes), p.before().homesOf(c.id)...)
	}
	return slices.ContainsFunc(homes, func(id string) bool {
		return slices.ContainsFunc(begun, func(b changed) bool { return b.id == id || slices.Contains(b.before, id) })
	})
}

// begun reports whether a change has been made on the day of the file. What is only
// proposed has not, whatever day is described.
func (p *Pass) begun(c changed) bool {
	return c.made || c.settled && c.since.Known() && c.since.End() <= p.Day
}

// covers reports whether a record is about a change: about nothing in particular,
// about the organisation, about what changes or something above it, about what it
// comes from or becomes, or about the decision behind it.
func (p *Pass) covers(r *orgmodel.Record, c *changed) bool {
	if r.Concerns(p.Org.Header.ID, c.id) || c.decision != "" && r.Concerns(c.decision) || r.Concerns(c.before...) {
		return true
	}
	if p.stands(r, c.id) {
		return true
	}
	if p.Change == nil {
		return false
	}
	before := p.before()
	return slices.ContainsFunc(append([]string{c.id}, c.before...), func(id string) bool { return before.stands(r, id) })
}

// stands reports whether a record is about something above an entity, or about what it
// comes from or becomes.
func (p *Pass) stands(r *orgmodel.Record, id string) bool {
	if ref, ok := p.Org.Find(id); ok && r.Concerns(p.Org.Common(ref).Formerly...) || r.Concerns(p.successorsOf(id)...) {
		return true
	}
	for _, home := range p.homesOf(id) {
		for u := range p.lineOnce(home) {
			if r.Concerns(u.ID) {
				return true
			}
		}
	}
	return false
}

// homesOf are the units that something stands in: a unit itself, the unit of a
// post, the providers of a service.
func (p *Pass) homesOf(id string) []string {
	ref, ok := p.Org.Find(id)
	if !ok {
		return nil
	}
	switch ref.Type {
	case orgmodel.TypePost:
		return []string{p.Org.Posts[ref.Index].Unit}
	case orgmodel.TypeService:
		return p.Org.Services[ref.Index].ProvidedBy
	}
	return []string{id}
}

// firstDay is the earliest date on which a change takes effect.
func firstDay(changes []changed) orgmodel.Date {
	var first orgmodel.Date
	for _, c := range changes {
		if c.since.Known() && (!first.Known() || earlier(c.since, first) < 0) {
			first = c.since
		}
	}
	return first
}

// earlier compares days by when they begin; of two that begin on one day, as
// they are written.
func earlier(a, b orgmodel.Date) int {
	return cmp.Or(cmp.Compare(a.Start(), b.Start()), cmp.Compare(a.String(), b.String()))
}

var chainTexts = struct{ prepared, heard, help message.Text }{
	prepared: message.Text{EN: "{0} is decided by {1}, but the file does not state who prepared the matter.", SV: "{0} beslutas av {1}, men filen anger inte vem som har berett ärendet."},
	heard:    message.Text{EN: "{0} is decided by {1}, but the file does not state that {2} has been heard.", SV: "{0} beslutas av {1}, men filen anger inte att {2} har fått yttra sig."},
	help:     message.Text{EN: "Name those who prepared the matter in proposed_by of {0}, or add their own decision as a [[decision]].", SV: "Ange dem som har berett ärendet i proposed_by för {0}, eller lägg till deras eget beslut som ett [[decision]]."},
}

func checkDecisionChain(p *Pass) {
	decisions, _ := behind(p.changes())
	for _, id := range decisions {
		ref, ok := p.Org.Find(id)
		if !ok || ref.Type != orgmodel.TypeDecision {
			continue
		}
		d := &p.Org.Decisions[ref.Index]
		council := slices.IndexFunc(d.Body, func(b string) bool {
			u := p.Org.UnitIndex(b)
			return u >= 0 && p.isKind(u, orgmodel.KindCouncil)
		})
		if council < 0 || d.Form != "" && d.Form != "decision" {
			continue
		}
		before := p.saidBefore(ref.Index)
		executive := p.executiveBoard()
		f := Finding{At: at(ref.Type, ref.Index).key("body"), Help: chainTexts.help.With(title(&d.Common, ref.Type))}
		switch {
		case !slices.ContainsFunc(before, p.prepares):
			f.Message = chainTexts.prepared.With(title(&d.Common, ref.Type), p.name(d.Body[council]))
		case executive >= 0 && !slices.Contains(before, p.Org.Units[executive].ID):
			f.Message = chainTexts.heard.With(title(&d.Common, ref.Type), p.name(d.Body[council]), p.unitName(executive))
		default:
			continue
		}
		p.Report(f)
	}
}

// prepares reports whether an id is a political body that can prepare a matter
// for the council.
func (p *Pass) prepares(id string) bool {
	u := p.Org.Unit(id)
	if u == nil {
		return false
	}
	k := p.Org.KindOf(u)
	return k != nil && k.Sphere == orgmodel.Political && k.ID != orgmodel.KindCouncil
}

func (p *Pass) executiveBoard() int {
	for u := range p.Org.Units {
		if p.isKind(u, orgmodel.KindExecutiveBoard) && p.Org.Active(&p.Org.Units[u].Common) {
			return u
		}
	}
	return -1
}

// saidBefore lists who stands behind a decision, and the bodies of other
// decisions that may have come before it.
func (p *Pass) saidBefore(decision int) []string {
	d := &p.Org.Decisions[decision]
	list := slices.Concat(d.ProposedBy, d.SupportedBy)
	for i := range p.Org.Decisions {
		other := &p.Org.Decisions[i]
		if i != decision && other.Form != "motion" && other.Date.Start() <= d.Date.End() {
			list = append(list, other.Body...)
		}
	}
	return list
}

var delegationTexts = struct{ old, help message.Text }{
	old:  message.Text{EN: "The delegation order of {0} is dated {1}, before {2} was decided ({3}).", SV: "Delegationsordningen för {0} är daterad {1}, innan {2} beslutades ({3})."},
	help: message.Text{EN: "Revise it with the change, and add the new one as [[record]] with form = \"delegation\", about = [\"{0}\"] and its date.", SV: "Revidera den i samband med förändringen och lägg till den nya som [[record]] med form = \"delegation\", about = [\"{0}\"] och dess datum."},
}

// checkDelegations looks at boards whose delegation order the file records with
// a date, and that have a decided change below them. One that is not recorded
// is another question.
func checkDelegations(p *Pass) {
	decisions, by := behind(p.changes())
	if len(decisions) == 0 {
		return
	}
	said := map[string]bool{}
	for _, id := range decisions {
		d := p.decisive(id)
		if d == nil {
			continue
		}
		for _, c := range by[id] {
			board := p.boardAbove(c.id)
			if board == "" || said[board] || !c.settled {
				continue
			}
			latest := p.latestAbout("delegation", board)
			if latest < 0 || p.Org.Records[latest].Date.End() >= d.Date.Start() {
				continue
			}
			said[board] = true
			p.Report(Finding{
				At: at(orgmodel.TypeRecord, latest).key("date"), About: []string{board, id},
				Message: delegationTexts.old.With(p.name(board), dated(p.Org.Records[latest].Date), title(&d.Common, orgmodel.TypeDecision), dated(d.Date)),
				Help:    delegationTexts.help.With(message.Code(board)),
			})
		}
	}
}

// boardAbove is the board in the line above a unit, a post or the first
// provider of a service, whether they still exist or not.
func (p *Pass) boardAbove(id string) string {
	ref, ok := p.Org.Find(id)
	if !ok {
		return ""
	}
	switch ref.Type {
	case orgmodel.TypePost:
		id = p.Org.Posts[ref.Index].Unit
	case orgmodel.TypeService:
		if providers := p.Org.Services[ref.Index].ProvidedBy; len(providers) > 0 {
			id = providers[0]
		}
	}
	for u := range p.lineOnce(id) {
		if k := p.Org.KindOf(u); k != nil && k.Sphere == orgmodel.Political && k.Authority {
			return u.ID
		}
	}
	return ""
}

// latestAbout is the youngest dated record of a form about an entity, or -1.
func (p *Pass) latestAbout(form, id string) int {
	latest := -1
	for i := range p.Org.Records {
		r := &p.Org.Records[i]
		if r.Form == form && r.Date.Known() && slices.Contains(r.About, id) &&
			(latest < 0 || r.Date.End() > p.Org.Records[latest].Date.End()) {
			latest = i
		}
	}
	return latest
}

// lineOnce walks up from a unit by its parents, those that no longer exist
// included.
func (p *Pass) lineOnce(id string) func(func(*orgmodel.Unit) bool) {
	return func(yield func(*orgmodel.Unit) bool) {
		u := p.Org.Unit(id)
		for steps := 0; u != nil && steps <= len(p.Org.Units); steps++ {
			if !yield(u) {
				return
			}
			u = p.Org.Unit(u.Parent)
		}
	}
}

var effectTexts = struct{ early, closed, baseless, unplaced, help message.Text }{
	unplaced: message.Text{EN: "it is not known which file of the series states when {0} begins", SV: "det inte är känt vilken fil i följden som anger när {0} börjar"},
	baseless: message.Text{EN: "the file has no base, and does not state whether {0} began with the decision or is changed by it", SV: "filen inte har någon bas och inte anger om {0} började med beslutet eller ändras av det"},
	early:    message.Text{EN: "{0} takes effect {1}, before {2} was decided ({3}).", SV: "{0} gäller från {1}, innan {2} beslutades ({3})."},
	closed:   message.Text{EN: "{0} ends {1}, before {2} was decided ({3}).", SV: "{0} upphör {1}, innan {2} beslutades ({3})."},
	help:     message.Text{EN: "Correct one of the dates.", SV: "Rätta ett av datumen."},
}

// checkEffectiveDates compares dates that are stated side by side: a variant
// that names a new decision behind an old unit does not say when it began.
func checkEffectiveDates(p *Pass) {
	p.Org.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
		if c.Decision == "" || !c.Since.Known() || c.Status == orgmodel.Vision {
			return
		}
		d := p.decisive(c.Decision)
		w := at(ref.Type, ref.Index)
		if d == nil || c.Since.End() >= d.Date.Start() || p.place(w.key("since")).File != p.place(w.key("decision")).File {
			return
		}
		if p.Org.Header.Extends != "" && p.place(w.key("since")).IsZero() {
			p.NotExamined(effectTexts.unplaced.With(title(c, ref.Type)))
			return
		}
		if p.Org.Header.Extends == "" && p.Org.Header.Status != orgmodel.InForce && c.Status == orgmodel.InForce {
			p.NotExamined(effectTexts.baseless.With(title(c, ref.Type)))
			return
		}
		p.Report(Finding{
			At: w.key("since"), About: []string{c.Decision}, Help: effectTexts.help.With(),
			Message: effectTexts.early.With(title(c, ref.Type), dated(c.Since), title(&d.Common, orgmodel.TypeDecision), dated(d.Date)),
		})
	})
	for i := range p.Org.Closes {
		c := &p.Org.Closes[i]
		d := p.decisive(c.Decision)
		if d == nil || len(c.IDs) == 0 || c.Assumed.Key("date") || c.Date.End() >= d.Date.Start() {
			continue
		}
		p.Report(Finding{
			At: at(orgmodel.TypeClose, i).key("date"), About: append([]string{c.Decision}, c.IDs...), Help: effectTexts.help.With(),
			Message: effectTexts.closed.With(some(names(c.IDs, p.name)), dated(c.Date), title(&d.Common, orgmodel.TypeDecision), dated(d.Date)),
		})
	}
}
