package rules

import (
	"cmp"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// What a change asks of the employer beside negotiation and risk assessment. All of it
// is known from a comparison only.

var dutyStaffRules = []Rule{{
	Rule: diag.Rule{
		ID: "M512", Name: "tasks-of-new-manager-unsaid", Family: change, Severity: diag.Question,
		Title: message.Text{EN: "Staff get another manager: who has which tasks?", SV: "Personal får en annan chef: vem har vilka uppgifter?"},
		Why:   message.Text{EN: "The employer carries on systematic management of the work environment, and the tasks in it are distributed. The file does not show who has them after the change.", SV: "Arbetsgivaren ska bedriva systematiskt arbetsmiljöarbete, och uppgifterna i det fördelas. Filen visar inte vem som har dem efter förändringen."},
		Mend:  message.Text{EN: "Add [[record]] with form = \"task-distribution\" or \"delegation\" about the unit, or answer with [[accept]].", SV: "Lägg till [[record]] med form = \"task-distribution\" eller \"delegation\" om enheten, eller svara med [[accept]]."},
		Law:   law.WorkEnvironmentTasks, Source: besidesAssessment,
		To: []diag.Addressee{toHeads}, Answers: []string{recordTasks, recordDelegation},
		Reads:  []string{"every unit.led_by", "every unit.kind"},
		Before: staffedTeams,
		Bad:    proposalOf + newChief + accepted("M501", "M502"),
		Good:   proposalOf + newChief + accepted("M501", "M502") + "[[record]]\nform = \"task-distribution\"\nabout = [\"unga\"]\ndate = 2026-11-02\n",
	},
	Check: checkTaskOwners, Ahead: true,
}, {
	Rule: diag.Rule{
		ID: "M513", Name: "redeployment-not-settled", Family: change, Severity: diag.Question,
		Title: message.Text{EN: "Employees are not placed: are redeployment and order of priority settled?", SV: "Anställda är utan angiven inplacering: är omplacering och turordning klarlagda?"},
		Why:   message.Text{EN: "Before anybody is given notice the employer is to find out whether other work can be offered, and to negotiate. Where it is a transfer of undertaking the employments pass to the new employer instead, unless the employee objects.", SV: "Innan någon sägs upp ska arbetsgivaren pröva om annat arbete kan ordnas, och förhandla. Är det en övergång av verksamhet följer anställningarna i stället med till den nya arbetsgivaren, om inte den anställde motsätter sig det."},
		Mend:  message.Text{EN: "State with formerly or unit where the employees go, correct heads where the number was wrong, add [[record]] with form = \"negotiation\" or \"union-cooperation\" about them, or answer with [[accept]]. Check with a lawyer.", SV: "Ange med formerly eller unit vart de anställda går, rätta heads om antalet var fel, lägg till [[record]] med form = \"negotiation\" eller \"union-cooperation\" om dem, eller svara med [[accept]]. Stäm av med jurist."},
		Law:   law.OrderOfPriority,
		To:    []diag.Addressee{toEmployer}, Answers: []string{recordNegotiation, recordCooperation},
		Reads:  []string{"unit.heads", "post.count", "every unit.heads", "every post.count", "every unit.kind"},
		Before: staffedTeams,
		Bad:    proposalOf + fewerThere + accepted("M501", "M502", "M505"),
		Good:   proposalOf + fewerThere + accepted("M502") + "[[record]]\nform = \"negotiation\"\nabout = [\"unga\"]\ndate = 2026-11-02\n",
	},
	Check: checkRedeployment, Ahead: true,
}, {
	Rule: diag.Rule{
		ID: "M514", Name: "notice-to-employment-service", Family: change, Severity: diag.Question,
		Title: message.Text{EN: "Five or more may not be placed: is notice to be given?", SV: "Fem eller fler kan bli utan placering: behöver varsel lämnas?"},
		Why:   message.Text{EN: "Notice is given when at least five are touched by a cut-back, or at 20 dismissals in 90 days: two months before where up to 25 are touched by dismissal, four for 26–100 and six for more than 100; never later than one month before.", SV: "Varsel lämnas när minst fem berörs av en driftsinskränkning, eller vid 20 uppsägningar på 90 dagar: två månader före om högst 25 berörs av uppsägning, fyra för 26–100 och sex för fler än 100; aldrig senare än en månad före."},
		Mend:  message.Text{EN: "State with formerly or unit where the employees go, add [[record]] with form = \"notice\", or answer with [[accept]]. Check with a lawyer.", SV: "Ange med formerly eller unit vart de anställda går, lägg till [[record]] med form = \"notice\", eller svara med [[accept]]. Stäm av med jurist."},
		Law:   law.NoticeOfCutback,
		To:    []diag.Addressee{toEmployer}, Answers: []string{recordNotice},
		Reads:  []string{"unit.heads", "post.count", "every unit.heads", "every post.count", "every unit.kind"},
		Before: staffedTeams,
		Bad:    proposalOf + muchFewerThere + accepted("M501", "M502", "M505", "M513"),
		Good:   proposalOf + fewerThere + accepted("M501", "M502", "M505", "M513"),
	},
	Check: checkNotice, Ahead: true,
}, {
	Rule: diag.Rule{
		ID: "M515", Name: "lower-working-time-share", Family: change, Severity: diag.Question,
		Title:  message.Text{EN: "Fewer full-time equivalents for as many employees: does anybody get a lower working-time share?", SV: "Färre årsarbetare för lika många anställda: får någon lägre sysselsättningsgrad?"},
		Why:    message.Text{EN: "Where employees are offered a lower working-time share instead of dismissal, there is an order in which it is offered.", SV: "När anställda erbjuds lägre sysselsättningsgrad i stället för uppsägning finns en turordning för erbjudandena."},
		Mend:   message.Text{EN: "Correct fte or heads, or answer with [[accept]]. Check with a lawyer.", SV: "Rätta fte eller heads, eller svara med [[accept]]. Stäm av med jurist."},
		Shown:  message.Text{EN: "corrected numbers of posts or full-time equivalents", SV: "rättade uppgifter om årsarbetare eller anställda"},
		Law:    law.ShorterHours,
		To:     []diag.Addressee{toEmployer},
		Reads:  []string{"every unit.fte", "every unit.heads", "every post.fte", "every post.count"},
		Before: staffedTeams,
		Bad:    proposalOf + shorterHours + accepted("M501", "M502"),
		Good:   proposalOf + "[[unit]]\nid = \"unga\"\nfte = 12\n\n" + accepted("M501", "M502"),
	},
	Check: checkShorterHours, Ahead: true,
}}

// changeTouching is the change that something comes of: of itself, of what stands above
// it, or of those who lead it. Where none is known it is a change of the whole.
func (p *Pass) changeTouching(id string, others ...string) changed {
	before := p.before()
	ids := append([]string{id}, others...)
	for _, one := range ids {
		for _, side := range [...]*Pass{p, before} {
			for _, home := range side.homesOf(one) {
				for u := range side.lineOnce(home) {
					ids = append(ids, u.ID)
				}
			}
		}
	}
	c := changed{id: id, at: heading(), staff: true, before: others, settled: p.Org.Header.Status != orgmodel.Proposed, made: p.Org.Header.Status == orgmodel.InForce}
	list, at := p.allChanges(), p.changesByID()
	for _, one := range ids {
		if i, touched := at[one]; touched {
			found := &list[i]
			c.at, c.decision, c.since, c.settled, c.made = found.at, found.decision, found.since, found.settled, found.made
			c.keys, c.of = found.keys, found.id
			return c
		}
	}
	return c
}

// changesByID is where in allChanges the first change stands of what has an id, or had it
// before.
func (p *Pass) changesByID() map[string]int {
	if p.shared.touchedAt == nil {
		list := p.allChanges()
		p.shared.touchedAt = make(map[string]int, len(list))
		for i := range list {
			for _, id := range append([]string{list[i].id}, list[i].before...) {
				if _, known := p.shared.touchedAt[id]; !known {
					p.shared.touchedAt[id] = i
				}
			}
		}
	}
	return p.shared.touchedAt
}

// plan reports whether there is a change that is more than a vision.
func (p *Pass) plan() bool { return p.planned() && p.Change != nil && len(p.allChanges()) > 0 }

var tasksText = message.Text{EN: "{0}: another manager, or several. Who has tasks in the work environment, pay, leave and budget, and who decides when they disagree? {1}", SV: "{0} får en annan chef, eller flera chefer. Vem har arbetsmiljöuppgifter, lön, ledighet och budget, och vem avgör vid oenighet? {1}"}

// checkTaskOwners asks of units whose staff certainly get another manager. Where several
// lead by a form of shared leadership L404 asks.
func checkTaskOwners(p *Pass) {
	if !p.plan() {
		return
	}
	var list []changed
	for _, t := range metrics.Transfers(p.Change.Pair()) {
		if t.New[metrics.NewManager] != metrics.Yes || len(t.By) == 0 || t.New[metrics.NewEmployer] == metrics.Yes || p.before().theirStaff(t.Unit) {
			continue
		}
		old := p.Change.Old.Units[t.Unit].ID
		id := old
		if t.To >= 0 {
			id = p.Org.Units[t.To].ID
			if p.Org.Units[t.To].Leadership != "" && len(t.By) > 1 {
				continue
			}
		}
		led := p.newlyLed(&t, id)
		if !slices.ContainsFunc(list, func(c changed) bool { return c.id == led }) {
			c := p.changeTouching(id, append(p.postIDs(t.By), old)...)
			c.id, c.before = led, []string{old}
			if id != led {
				c.before = append(c.before, id)
			}
			list = append(list, c)
		}
	}
	for _, g := range p.unansweredTogether(list, atAnyTime) {
		p.reportOpen(&g, Finding{Message: tasksText.With(p.what(&g), toHeads)})
	}
}

// newlyLed is who gets another manager with a transfer: the unit where they are now; of those
// who come to one that was there before, only they: the unit they come from, or their post
// where that unit goes on without them.
func (p *Pass) newlyLed(t *metrics.Transfer, now string) string {
	units := p.Change.Pair().Units()
	if t.To < 0 || slices.Equal(units.Before[t.To], []int{t.Unit}) {
		return now
	}
	if to := p.Change.Old.UnitIndex(now); to < 0 || to == t.Unit {
		return now
	}
	if t.Post >= 0 && !slices.Contains(units.After[t.Unit], t.To) {
		return p.Change.Old.Posts[t.Post].ID
	}
	return p.Change.Old.Units[t.Unit].ID
}

// unplaced are those of whom the files do not show where they go: what they come from,
// and how many they are, by its id.
func (p *Pass) unplaced() (list []changed, people map[string]orgmodel.Quantity) {
	people = map[string]orgmodel.Quantity{}
	add := func(id string, n orgmodel.Quantity, others ...string) {
		so, known := people[id]
		if !known {
			so = orgmodel.Exactly(0)
			list = append(list, p.changeTouching(id, others...))
		}
		people[id] = so.Add(n)
	}
	pair, before := p.Change.Pair(), p.before()
	for _, t := range metrics.Transfers(pair) {
		old := &p.Change.Old.Units[t.Unit]
		gone := t.Lost == metrics.Yes || t.Lost == metrics.Perhaps && !t.Untold && len(pair.Units().After[t.Unit]) == 0 && len(p.Change.Old.PostsOf(t.Unit)) == 0
		if !gone || !settledBefore(old.Status) || before.theirStaff(t.Unit) {
			continue
		}
		if t.Heads.IsZero() {
			continue // a post that stands empty is nobody
		}
		if t.Post >= 0 {
			add(p.Change.Old.Posts[t.Post].ID, t.Heads, old.ID)
			continue
		}
		add(old.ID, t.Heads)
	}
	for _, s := range pair.Shortfalls(metrics.InPersons) {
		if certain, _ := s.Beyond.AboveFor(0); certain && settledBefore(p.Change.Old.Units[s.Old[0]].Status) && p.Org.Units[s.New[0]].KeyStatus("heads") != orgmodel.Vision && !before.theirStaff(s.Old[0]) {
			add(p.Org.Units[p.least(orgmodel.TypeUnit, s.New)].ID, s.Beyond)
		}
	}
	for _, f := range metrics.Changes() {
		for i := range f.Figures {
			if f.Figures[i].ID != metrics.M18Surplus {
				continue
			}
			over := f.Figures[i].Compute(pair)
			for _, s := range over.Told() {
				post := p.Org.Post(s.ID)
				if certain, _ := s.Quantity.AboveFor(0); certain && post != nil && post.KeyStatus("count") != orgmodel.Vision && !p.theirStaff(p.Org.UnitIndex(post.Unit)) {
					add(s.ID, s.Quantity, post.Unit)
				}
			}
		}
	}
	return list, people
}

// together are the people of several changes.
func together(changes []changed, people map[string]orgmodel.Quantity) orgmodel.Quantity {
	sum := orgmodel.Exactly(0)
	for _, c := range changes {
		sum = sum.Add(people[c.id])
	}
	return sum
}

// whoAreCounted are the units and posts whose number of employees a finding tells: where
// it is assumed, so is what is told.
func (p *Pass) whoAreCounted(g *open) (list []Where) {
	for _, c := range g.changes {
		if ref, ok := p.Org.Find(c.id); ok {
			list = append(list, at(ref.Type, ref.Index))
		}
	}
	return list
}

var placingText = message.Text{EN: "The file does not state where {2} of the employees are placed ({0}). Where are they placed, is redeployment looked into, are order of priority and rights to re-employment settled, and is it negotiated, or dealt with in union cooperation? {1}", SV: "Filen anger inte var {2} anställda placeras ({0}). Var placeras de, är omplacering utredd, är turordning och företrädesrätt klarlagda, och är det förhandlat eller samverkat? {1}"}

var lateTalksText = message.Text{EN: "The negotiation or union cooperation is dated {0}, after the decision or the change ({1}).", SV: "Förhandlingen eller den fackliga samverkan är daterad {0}, efter beslutet eller förändringen ({1})."}

func checkRedeployment(p *Pass) {
	if !p.plan() {
		return
	}
	list, people := p.unplaced()
	for _, g := range p.unansweredTogether(list, beforeDecision) {
		f := Finding{Rests: p.whoAreCounted(&g), Message: placingText.With(p.what(&g), toEmployer, howMany(together(g.changes, people)))}
		if r, last := p.tooLate(&g, beforeDecision); r != nil {
			f.Message = both.With(lateTalksText.With(dated(r.Date), dated(last)), f.Message)
		}
		p.reportOpen(&g, f)
	}
}

// noticeLimit is how many must be touched by a cut-back before notice is to be given.
const noticeLimit = 5

// noticeTimes are how many months before the cut-back notice is given, where up to so
// many are touched by dismissal.
var noticeTimes = []struct {
	upTo   float64
	months int
}{{25, 2}, {100, 4}}

const longestNotice = 6

var noticeTexts = struct{ ask, gave, late, by, either, each, unsaid, office, before message.Text }{
	ask:    message.Text{EN: "The file does not state where {1} of the employees are placed ({0}). Must notice be given to {4}, {2}? {3}", SV: "Filen anger inte var {1} anställda placeras ({0}). Behöver varsel lämnas till {4}, {2}? {3}"},
	gave:   message.Text{EN: "The file does not state where {1} of the employees are placed ({0}). Was notice given to {4}, {2}? {3}", SV: "Filen anger inte var {1} anställda placeras ({0}). Lämnades varsel till {4}, {2}? {3}"},
	late:   message.Text{EN: "The file does not state where {1} of the employees are placed ({0}). The notice is dated {2}, and was to be given {3}. Was it given in time? {4}", SV: "Filen anger inte var {1} anställda placeras ({0}). Varslet är daterat {2} och skulle ha lämnats {3}. Lämnades det i tid? {4}"},
	office: message.Text{EN: "Arbetsförmedlingen", SV: "Arbetsförmedlingen"},
	before: message.Text{EN: "the authority that then received it", SV: "den myndighet som då tog emot det"},
	by:     message.Text{EN: "{0} at the latest, if anybody is dismissed", SV: "senast {0}, om någon sägs upp"},
	either: message.Text{EN: "{0} at the latest where up to {2} are dismissed, {1} for more", SV: "senast {0} om högst {2} sägs upp, {1} om fler"},
	each:   message.Text{EN: "{0} at the latest where up to {3} are dismissed, {1} for up to {4}, {2} for more", SV: "senast {0} om högst {3} sägs upp, {1} om högst {4}, {2} om fler"},
	unsaid: message.Text{EN: "and when (the file does not state from which day)", SV: "och i så fall när (filen anger inte från vilken dag)"},
}

func checkNotice(p *Pass) {
	if !p.plan() {
		return
	}
	list, people := p.unplaced()
	all := together(list, people) // whoever is told of already counts towards the limit and the day
	if _, possibly := all.AboveFor(noticeLimit - 1); len(list) == 0 || !possibly {
		return
	}
	p.noticesTooLate(list, people, all)
	for _, g := range p.unansweredTogether(list, atAnyTime) {
		text := noticeTexts.ask
		if !slices.ContainsFunc(g.changes, func(c changed) bool { return !p.begun(c) || !c.settled }) {
			text = noticeTexts.gave
		}
		p.reportOpen(&g, Finding{Rests: p.whoAreCounted(&g), Message: text.With(p.what(&g), howMany(together(g.changes, people)), p.noticeBy(&g, all), toEmployer, noticeTo(p.dayOr(g.day)))})
	}
}

// noticesTooLate asks of those about whom notice was given less than the shortest time
// before they are touched: whom it is about, and when it was due.
func (p *Pass) noticesTooLate(list []changed, people map[string]orgmodel.Quantity, all orgmodel.Quantity) {
	late := map[string]orgmodel.Date{} // by the id of what they come from
	list = slices.DeleteFunc(slices.Clone(list), func(c changed) bool {
		begins, given := cmp.Or(c.since, p.Org.Header.AsOf), p.answering(&c)
		if len(given) == 0 || !begins.Known() || begins.Bound == orgmodel.Before || begins.Bound == orgmodel.After {
			return true
		}
		due := monthsBefore(begins.Start(), noticeTimes[0].months)
		first := slices.MinFunc(given, func(a, b *orgmodel.Record) int { return earlier(a.Date, b.Date) })
		late[c.id] = first.Date
		return !first.Date.Known() || message.Day(first.Date.Start().String()) <= due
	})
	for len(list) > 0 {
		g := open{day: p.lawOf(&list[0], atAnyTime), changes: list[:1], accepted: p.accepts(&list[0])}
		same := func(c changed) bool {
			return late[c.id] == late[list[0].id] && c.since == list[0].since && p.accepts(&c) == g.accepted
		}
		g.changes = slices.DeleteFunc(slices.Clone(list), func(c changed) bool { return !same(c) })
		p.reportOpen(&g, Finding{Rests: p.whoAreCounted(&g), Message: noticeTexts.late.With(p.what(&g), howMany(together(g.changes, people)), dated(late[list[0].id]), p.noticeBy(&g, all), toEmployer)})
		list = slices.DeleteFunc(slices.Clone(list), same)
	}
}

// noticeTo is who receives a notice on a day: which authority it was before is not
// verified.
func noticeTo(day message.Day) message.Text {
	if day != "" && day < noticeOfficeSince {
		return noticeTexts.before
	}
	return noticeTexts.office
}

// noticeOfficeSince is the first day on which the table has the authority of today.
const noticeOfficeSince message.Day = "2008-01-01"

var unknownNumber = message.Text{EN: "an unknown number", SV: "ett okänt antal"}

func howMany(q orgmodel.Quantity) message.Localizer {
	if !q.Tells() {
		return unknownNumber
	}
	return q
}

// noticeBy says by which day notice is given of what begins on the day of a group, or
// of the file. Not all whose place is not stated need be given notice: each limit that may
// be passed has its day.
func (p *Pass) noticeBy(g *open, people orgmodel.Quantity) message.Localizer {
	begins := firstDay(g.changes)
	if !begins.Known() {
		begins = p.Org.Header.AsOf
	}
	if !begins.Known() || begins.Bound == orgmodel.Before || begins.Bound == orgmodel.After {
		return noticeTexts.unsaid
	}
	before := func(months int) message.Day { return monthsBefore(begins.Start(), months) }
	high, limited := people.High()
	if !limited {
		return anyNotice(before)
	}
	switch first, second := &noticeTimes[0], &noticeTimes[1]; {
	case high <= first.upTo:
		return noticeTexts.by.With(before(first.months))
	case high <= second.upTo:
		return noticeTexts.either.With(before(first.months), before(second.months), message.Int(int64(first.upTo)))
	}
	return anyNotice(before)
}

// anyNotice says by which day, however many are given notice.
func anyNotice(before func(int) message.Day) message.Message {
	first, second := &noticeTimes[0], &noticeTimes[1]
	return noticeTexts.each.With(before(first.months), before(second.months), before(longestNotice), message.Int(int64(first.upTo)), message.Int(int64(second.upTo)))
}

var hoursText = message.Text{EN: "{0}: fewer full-time equivalents for as many employees. Does anybody get a lower working-time share? {1}", SV: "{0}: färre årsarbetare för lika många anställda. Får någon lägre sysselsättningsgrad? {1}"}

func checkShorterHours(p *Pass) {
	if !p.plan() {
		return
	}
	var list []changed
	pair := p.Change.Pair()
	shorter := func(id string, was, is [2]orgmodel.Quantity, status orgmodel.Status) {
		if certain, _ := was[1].Sub(is[1]).AboveFor(0); certain && was[1].Known() && is[1].Known() && was[0].Known() && was[0] == is[0] && status != orgmodel.Vision {
			list = append(list, p.changeTouching(id))
		}
	}
	for j := range p.Org.Units {
		if u := &p.Org.Units[j]; len(pair.Units().Before[j]) == 1 && !p.theirStaff(j) {
			old := &p.Change.Old.Units[pair.Units().Before[j][0]]
			shorter(u.ID, [2]orgmodel.Quantity{old.Heads, old.FTE}, [2]orgmodel.Quantity{u.Heads, u.FTE}, u.KeyStatus("fte"))
		}
	}
	for j := range p.Org.Posts {
		if post := &p.Org.Posts[j]; len(pair.Posts().Before[j]) == 1 && !p.Org.Office(j) && !p.theirStaff(p.Org.UnitIndex(post.Unit)) {
			old := &p.Change.Old.Posts[pair.Posts().Before[j][0]]
			shorter(post.ID, [2]orgmodel.Quantity{old.Count, old.FTE}, [2]orgmodel.Quantity{post.Count, post.FTE}, post.KeyStatus("fte"))
		}
	}
	for _, g := range p.unansweredTogether(list, atAnyTime) {
		p.reportOpen(&g, Finding{Message: hoursText.With(p.what(&g), toEmployer)})
	}
}
