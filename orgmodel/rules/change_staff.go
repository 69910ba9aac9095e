package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// handedOver is a unit whose work a body outside the municipality takes over;
// the successor follows.
const handedOver = personExample + `led_by = ["chef"]

[[post]]
id = "chef"
name = "Socialchef"
unit = "forvaltningen"

[[unit]]
id = "motesplatsen"
name = "Mötesplatsen"
kind = "meeting-place"
parent = "forvaltningen"
heads = 6

[[unit]]
id = "foreningen"
name = "Föreningen"
kind = "nonprofit"

[[close]]
ids = ["motesplatsen"]

`

var changeStaffRules = []Rule{{
	Rule: diag.Rule{
		ID: "M504", Name: "transfer-of-undertaking", Family: change, Severity: diag.Question,
		Yields: []string{"I814"},
		Title:  message.Text{EN: "An activity gets another employer: is it a transfer of undertaking?", SV: "En verksamhet får en annan arbetsgivare: är det en verksamhetsövergång?"},
		Why:    message.Text{EN: "When an activity passes to another employer the employment contracts pass with it where that is a transfer of undertaking, unless the employee objects; the transfer is in itself no ground for dismissal. Between two boards of one municipality the employer is the same.", SV: "När en verksamhet går över till en annan arbetsgivare följer anställningarna med om det är en övergång av verksamhet, om inte den anställde motsätter sig det; övergången är i sig inget skäl för uppsägning. Mellan två nämnder i samma kommun är arbetsgivaren densamma."},
		Mend:   message.Text{EN: "Find out whether it is a transfer of undertaking, and add [[record]] with form = \"negotiation\" or \"union-cooperation\" about both sides, or state the answer with [[accept]]. Check with a lawyer.", SV: "Ta reda på om det är en verksamhetsövergång, och lägg till [[record]] med form = \"negotiation\" eller \"union-cooperation\" om båda sidor, eller ange svaret med [[accept]]. Stäm av med jurist."},
		Law:    law.TransferOfUndertaking,
		To:     []diag.Addressee{diag.ToEmployer}, Answers: []string{recordNegotiation, recordCooperation},
		Reads: []string{"unit.formerly", "unit.kind", "unit.parent", "service.provided_by"},
		Bad: handedOver + `[[unit]]
id = "nya-motesplatsen"
name = "Nya mötesplatsen"
kind = "meeting-place"
parent = "foreningen"
formerly = ["motesplatsen"]
`,
		Good: handedOver + `[[unit]]
id = "nya-motesplatsen"
name = "Nya mötesplatsen"
kind = "meeting-place"
parent = "forvaltningen"
formerly = ["motesplatsen"]
`,
	},
	Check: checkTransfers, Ahead: true,
}, {
	Rule: diag.Rule{
		ID: "M505", Name: "redundancy-implied", Family: change, Severity: diag.Question,
		Yields: []string{"M513", "I811", "I817", "I818"},
		Title:  message.Text{EN: "Fewer employees after a change than before: where are they placed?", SV: "Färre anställda efter en förändring än före: var placeras de?"},
		Why:    message.Text{EN: "The file does not show where all employees are placed. Before anybody is given notice the employer is to find out whether other work can be offered.", SV: "Filen visar inte var alla anställda placeras. Innan någon sägs upp ska arbetsgivaren pröva om annat arbete kan ordnas."},
		Mend:   message.Text{EN: "State where the employees are placed, correct heads, add [[record]] with form = \"negotiation\" or \"union-cooperation\" about them, or answer with [[accept]], and check with a lawyer.", SV: "Ange var de anställda placeras, rätta heads, lägg till [[record]] med form = \"negotiation\" eller \"union-cooperation\" om dem, eller svara med [[accept]], och stäm av med jurist."},
		Law:    law.Redundancy,
		To:     []diag.Addressee{diag.ToEmployer}, Answers: []string{recordNegotiation, recordCooperation},
		Reads: []string{"unit.heads", "unit.formerly", "unit.until", "unit.parent", "unit.kind"},
		Bad: handedOver + `[[unit]]
id = "nya-motesplatsen"
name = "Nya mötesplatsen"
kind = "meeting-place"
parent = "forvaltningen"
formerly = ["motesplatsen"]
heads = 4
`,
		Good: handedOver + `[[unit]]
id = "nya-motesplatsen"
name = "Nya mötesplatsen"
kind = "meeting-place"
parent = "forvaltningen"
formerly = ["motesplatsen"]
heads = 6
`,
	},
	Check: checkRedundancy, Ahead: true,
}}

var transferTexts = struct{ employer, employers, pair, service, services, help message.Text }{
	service:   message.Text{EN: "{0} was carried out by {1} and is now carried out by {2}. Does the activity pass from {3} to {4} as a transfer of undertaking? {5}", SV: "{0} utfördes av {1} och utförs nu av {2}. Går verksamheten över från {3} till {4} som en verksamhetsövergång? {5}"},
	employer:  message.Text{EN: "{0} succeeds {1}. Does the activity pass from {2} to {3} as a transfer of undertaking? {4}", SV: "{0} efterträder {1}. Går verksamheten över från {2} till {3} som en verksamhetsövergång? {4}"},
	services:  message.Text{EN: "{0} were carried out by {1} and are now carried out by {2}. Does the activity pass from {3} to {4} as a transfer of undertaking? {5}", SV: "{0} utfördes av {1} och utförs nu av {2}. Går verksamheten över från {3} till {4} som en verksamhetsövergång? {5}"},
	employers: message.Text{EN: "Successors: {0}. Does the activity pass from {1} to {2} as a transfer of undertaking? {3}", SV: "Efterträdare: {0}. Går verksamheten över från {1} till {2} som en verksamhetsövergång? {3}"},
	pair:      message.Text{EN: "{0} (after {1})", SV: "{0} (efter {1})"},
	help:      message.Text{EN: "If it is a transfer of undertaking, the staff may follow or object. State the answer with [[accept]]. Check with a lawyer.", SV: "Är det en verksamhetsövergång kan personalen följa med eller motsätta sig det. Ange svaret med [[accept]]. Stäm av med jurist."},
}

// ourselves stands for the organisation of the file where that is no unit.
var ourselves = message.Text{EN: "the municipality", SV: "kommunen"}

func checkTransfers(p *Pass) {
	var list []transfer
	for i := range p.Org.Units {
		u := &p.Org.Units[i]
		for k, former := range u.Formerly {
			if p.Org.Unit(former) == nil || !p.Org.Active(&u.Common) {
				continue
			}
			list = p.compareEmployers(list, at(orgmodel.TypeUnit, i).key("formerly").element(k), u.ID, former, []string{u.ID}, []string{former})
		}
	}
	for i := range p.Org.Services {
		s := &p.Org.Services[i]
		for k, former := range s.Formerly {
			ref, ok := p.Org.Find(former)
			if !ok || ref.Type != orgmodel.TypeService || !p.Org.Active(&s.Common) {
				continue
			}
			list = p.compareEmployers(list, at(orgmodel.TypeService, i).key("formerly").element(k), s.ID, former, s.ProvidedBy, p.Org.Services[ref.Index].ProvidedBy)
		}
		list = p.takenOver(list, i)
	}
	p.reportTransfers(p.allCarriedOn(list))
}

// takenOver tells of a service that a variant lets others carry out than its
// base did: staff may go along with the work, whether or not a unit is named as the
// successor of another.
func (p *Pass) takenOver(list []transfer, service int) []transfer {
	s := &p.Org.Services[service]
	was, restated := p.Org.Earlier.Services[s.ID]
	if !restated || !settledBefore(was.Status) || !p.Org.Active(&s.Common) || p.talkedOfBoth(append([]string{s.ID}, was.ProvidedBy...), append([]string{s.ID}, s.ProvidedBy...)) {
		return list
	}
	before, after, another := p.otherEmployers(was.ProvidedBy, s.ProvidedBy)
	if !another || p.succeeded(was.ProvidedBy, s.ProvidedBy) {
		return list
	}
	return append(list, transfer{
		at: at(orgmodel.TypeService, service).key("provided_by"), about: was.ProvidedBy, says: servicePasses, next: p.name(s.ID),
		args: []any{some(names(was.ProvidedBy, p.name)), some(names(s.ProvidedBy, p.name)), p.employerNames(before), p.employerNames(after), toEmployer},
	})
}

// talked reports whether a negotiation or union cooperation is about one of some units
// or posts, what stands above them, or the decision behind them.
func (p *Pass) talked(ids ...string) bool {
	about := make([]*changed, len(ids))
	for i, id := range ids {
		about[i] = p.behindOne(id)
	}
	for _, form := range p.Rule.Answers {
		for _, r := range p.recordsOf(form) {
			if p.isMade(r) && slices.ContainsFunc(about, func(c *changed) bool { return p.covers(r, c) }) &&
				!slices.ContainsFunc(about, func(c *changed) bool { return p.precedes(r, c) }) {
				return true
			}
		}
	}
	return false
}

// behindOne is a change of something, with the decision that it names.
func (p *Pass) behindOne(id string) *changed {
	c := &changed{id: id}
	if ref, ok := p.Org.Find(id); ok {
		c.decision = p.decisionOf(p.Org.Common(ref))
	}
	for i := range p.Org.Closes {
		if e := &p.Org.Closes[i]; slices.Contains(e.IDs, id) {
			c.decision = e.Decision
		}
	}
	return c
}

// andBehind are some ids, the decisions behind them, and the whole organisation.
func (p *Pass) andBehind(ids []string) []string {
	about := append(slices.Clone(ids), p.Org.Header.ID)
	for _, id := range ids {
		if d := p.behindOne(id).decision; d != "" {
			about = append(about, d)
		}
	}
	return about
}

// talkedOfBoth reports whether one negotiation or union cooperation is about what one
// employer ends and about what another begins.
func (p *Pass) talkedOfBoth(then, now []string) bool {
	touched := slices.Concat(then, now)
	then, now = p.andBehind(then), p.andBehind(now)
	for _, form := range p.Rule.Answers {
		if slices.ContainsFunc(p.recordsOf(form), func(r *orgmodel.Record) bool {
			return p.isMade(r) && (p.Change == nil || !p.Change.Outdated(r)) && r.Concerns(then...) && r.Concerns(now...) &&
				!slices.ContainsFunc(touched, func(id string) bool { return r.Precedes(id, employing...) })
		}) {
			return true
		}
	}
	return false
}

// employing are the keys that say who the employer of some staff is.
var employing = []string{"parent", "employer", "unit", "provided_by"}

// succeeded reports whether one of those who carry a service out names one of those
// who did in formerly: of that another finding tells.
func (p *Pass) succeeded(then, now []string) bool {
	return slices.ContainsFunc(now, func(id string) bool {
		u := p.Org.Unit(id)
		return u != nil && slices.ContainsFunc(u.Formerly, func(former string) bool { return slices.Contains(then, former) })
	})
}

// compareEmployers tells of a successor none of whose employers is one of its
// predecessor's.
func (p *Pass) compareEmployers(list []transfer, w Where, id, former string, now, then []string) []transfer {
	before, after, another := p.otherEmployers(then, now)
	if !another || p.talkedOfBoth(append([]string{former}, then...), append([]string{id}, now...)) {
		return list
	}
	return append(list, transfer{
		at: w, about: []string{former}, says: employerChanges, then: p.name(former), next: p.name(id),
		args: []any{p.employerNames(before), p.employerNames(after), toEmployer},
	})
}

// otherEmployers lists who employed the staff of some units and who employs that of
// others, and says whether none of them is the same.
func (p *Pass) otherEmployers(then, now []string) (before, after []int, another bool) {
	before, after = p.employers(then), p.employers(now)
	same := slices.ContainsFunc(after, func(e int) bool { return slices.Contains(before, e) })
	return before, after, len(before) > 0 && len(after) > 0 && !same
}

// employers lists who employs the staff of some units: -1 stands for the
// organisation of the file. Units of unnamed actors have no known employer.
func (p *Pass) employers(units []string) []int {
	var list []int
	for _, id := range units {
		if employer, known := p.employerOf(id); known && !slices.Contains(list, employer) {
			list = append(list, employer)
		}
	}
	return list
}

// employerOf is the employer that a unit or one above it states, else the legal
// entity at the top of its line, also for a unit that no longer exists.
func (p *Pass) employerOf(id string) (employer int, known bool) {
	var top *orgmodel.Unit
	for u := range p.lineOnce(id) {
		if e := p.Org.UnitIndex(u.Employer); e >= 0 {
			return e, true
		}
		top = u
	}
	if top == nil {
		return 0, false
	}
	k := p.Org.KindOf(top)
	switch {
	case k == nil || k.Sphere == orgmodel.Outsider || k.ID == orgmodel.KindCollaboration:
		return 0, false
	case k.Sphere == orgmodel.LegalEntity:
		return p.Org.UnitIndex(top.ID), true
	}
	return p.Org.Self(), true
}

func (p *Pass) employerNames(list []int) message.Localizer {
	items := make([]message.Localizer, len(list))
	for i, u := range list {
		items[i] = ourselves
		if u >= 0 {
			items[i] = p.unitName(u)
		}
	}
	return message.And(items)
}

var redundancyTexts = struct{ fewer, post, help message.Text }{
	fewer: message.Text{EN: "{0} had {1} employees, and {2}, which takes over, has {3}. Where are the others placed? {4}", SV: "{0} hade {1} anställda, och {2}, som tar över, har {3}. Var placeras de övriga? {4}"},
	post:  message.Text{EN: "{0} in {1} is closed, and nothing succeeds it. Where are its employees ({2}) placed? {3}", SV: "{0} i {1} upphör utan efterträdare. Var placeras de anställda ({2})? {3}"},
	help:  message.Text{EN: "State where the employees are placed, or answer with [[accept]] when redeployment has been tried. Check with a lawyer.", SV: "Ange var de anställda placeras, eller svara med [[accept]] när omplacering har prövats. Stäm av med jurist."},
}

func checkRedundancy(p *Pass) {
	p.checkSmallerUnits()
	p.checkFewerPosts()
	said, asked := map[string]bool{}, map[string]bool{}
	var posts []closedPost
	for i := range p.Org.Closes {
		for k, id := range p.Org.Closes[i].IDs {
			if p.Org.ActiveID(id) || said[id] {
				continue
			}
			w := at(orgmodel.TypeClose, i).key("ids").element(k)
			if p.Org.Unit(id) != nil {
				p.checkSuccessorsStaff(w, id, said, asked)
			} else if post := p.Org.Post(id); post != nil {
				posts = append(posts, closedPost{w, post})
			}
		}
	}
	for _, c := range posts {
		if !asked[c.post.Unit] {
			p.checkClosedPost(c.at, c.post)
		}
	}
}

// closedPost is a post that a [[close]] ends, and where.
type closedPost struct {
	at   Where
	post *orgmodel.Post
}

// checkSuccessorsStaff compares all that goes into some successors with what
// comes out: a merger and a split are judged as one. Where a predecessor lives
// on nobody says how many have left it.
func (p *Pass) checkSuccessorsStaff(w Where, id string, said, asked map[string]bool) {
	before, after := p.succession(id)
	heads, left := orgmodel.Exactly(0), orgmodel.Exactly(0)
	for _, old := range before {
		if p.Org.ActiveID(old) {
			return
		}
		said[old] = true
		if unit := p.Org.UnitIndex(old); !p.theirStaff(unit) {
			heads = heads.Add(p.headsBefore(unit))
		}
	}
	for _, next := range after {
		if was, lived := p.Org.Earlier.Units[next]; lived && settledBefore(was.Status) {
			heads, before = heads.Add(was.Heads.Count()), append(before, next)
		}
		left = left.Add(p.Org.Unit(next).Heads)
	}
	if len(after) == 0 || !exceeds(heads, left) || p.talked(slices.Concat(before, after)...) {
		return
	}
	for _, old := range before {
		asked[old] = true
	}
	p.Report(Finding{
		At: w, About: slices.Concat(before, after), Help: redundancyTexts.help.With(),
		Message: redundancyTexts.fewer.With(some(names(before, p.name)), heads, some(names(after, p.name)), left, toEmployer),
	})
}

// succession follows formerly from a closed unit in both directions: all that
// went into the same successors, and all that came out of it.
func (p *Pass) succession(id string) (before, after []string) {
	before = []string{id}
	for next := 0; next < len(before); next++ {
		for _, successor := range p.successorsOf(before[next]) {
			unit := p.Org.Unit(successor)
			if unit == nil || slices.Contains(after, successor) {
				continue
			}
			after = append(after, successor)
			for _, former := range unit.Formerly {
				if p.Org.Unit(former) != nil && !slices.Contains(before, former) {
					before = append(before, former)
				}
			}
		}
	}
	return before, after
}

// checkClosedPost asks about a post with people in it that ends in a unit that
// goes on, or that others succeed. When the unit ends without a successor, S026 asks
// about all of its staff.
func (p *Pass) checkClosedPost(w Where, post *orgmodel.Post) {
	filled := post.Count.Count()
	if post.Vacant.Known() {
		filled = filled.Sub(post.Vacant.Count())
	}
	unit := p.Org.UnitIndex(post.Unit)
	low, _ := filled.Low()
	ended := unit >= 0 && !p.Org.Active(&p.Org.Units[unit].Common)
	if low <= 0 || unit < 0 || !ended && p.Org.Depth(unit) < 0 || ended && len(p.successorsOf(post.Unit)) == 0 || p.Org.Elected(unit) || p.theirStaff(unit) || len(p.successorsOf(post.ID)) > 0 || p.talked(post.ID, post.Unit) {
		return
	}
	p.Report(Finding{
		At: w, About: []string{post.ID}, Help: redundancyTexts.help.With(),
		Message: redundancyTexts.post.With(p.name(post.ID), p.unitName(unit), filled, toEmployer),
	})
}
