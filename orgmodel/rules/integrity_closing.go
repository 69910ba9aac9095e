package rules

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

const lotsen = `[[unit]]
id = "kommunen"
name = "Kommunen"
kind = "municipality"

[[unit]]
id = "enheten"
name = "Enheten"
kind = "unit"
parent = "kommunen"

[[unit]]
id = "lotsen"
name = "Lotsen"
kind = "meeting-place"
parent = "enheten"
heads = 4

[[service]]
id = "oppen-lotsen"
name = "Öppen verksamhet på Lotsen"
kind = "open"
provided_by = ["lotsen"]

`

var closingRules = []Rule{{
	Rule: diag.Rule{
		ID: "S025", Name: "closed-still-named", Family: integrity, Severity: diag.Error,
		Title:  message.Text{EN: "Something that continues names something that has been closed", SV: "Något som fortsätter anger något som har avslutats"},
		Why:    message.Text{EN: "According to the file, what is named no longer exists. A service can then seem to have a provider that it lacks.", SV: "Enligt filen finns det som anges inte längre. En insats kan då se ut att ha en utförare som den saknar."},
		Mend:   message.Text{EN: "Name what takes its place, or close this one too.", SV: "Ange det som kommer i stället, eller avsluta även detta."},
		Source: message.Text{EN: "orgmodel's own assessment", SV: "orgmodels bedömning"},
		Reads:  []string{"service.provided_by", "unit.until"},
		Seeks:  []string{".formerly"},
		Bad: lotsen + `[[close]]
ids = ["lotsen"]

[[accept]]
rule = "S026"
about = ["lotsen"]
reason = "Personalen är omplacerad."
`,
		Good: lotsen + `[[close]]
ids = ["lotsen"]

[[unit]]
id = "nya-lotsen"
name = "Nya Lotsen"
kind = "meeting-place"
parent = "enheten"
formerly = ["lotsen"]
`,
	},
	Check: checkClosedNamed,
}, {
	Rule: diag.Rule{
		ID: "S026", Name: "closing-without-successor", Family: integrity, Severity: diag.Question,
		Yields: []string{"M513"},
		Title:  message.Text{EN: "A unit with staff or services is closed and nothing succeeds it", SV: "En enhet med personal eller insatser läggs ned utan efterträdare"},
		Why:    message.Text{EN: "The file does not state what becomes of the staff and services.", SV: "Filen anger inte vad som händer med personalen och insatserna."},
		Mend:   message.Text{EN: "Name the unit that takes over with formerly, or answer with [[accept]].", SV: "Ange den enhet som tar över med formerly, eller svara med [[accept]]."},
		Source: message.Text{EN: "orgmodel's own assessment", SV: "orgmodels bedömning"},
		To:     []diag.Addressee{diag.ToEmployer, diag.ToBoard},
		Reads:  []string{"unit.heads", "unit.until", "unit.kind", "unit.parent", "near service.provided_by", "near post.unit", "every service.provided_by", "every post.unit"},
		Bad: lotsen + `[[close]]
ids = ["lotsen", "oppen-lotsen"]
`,
		Good: lotsen + `[[close]]
ids = ["lotsen", "oppen-lotsen"]

[[accept]]
rule = "S026"
about = ["lotsen"]
reason = "Personalen är omplacerad; nämnden har beslutat att verksamheten upphör."
`,
	},
	Check: checkClosings,
}}

var closingTexts = struct {
	gone, successors, goneHelp, successorsHelp, staff, services, both, one, many, oneOfAll, manyOfAll, help, before message.Text
}{
	gone:           message.Text{EN: "In {2}, {0} still names {1}, which has been closed.", SV: "I {2} anger {0} fortfarande {1}, som har avslutats."},
	goneHelp:       message.Text{EN: "Name what takes the place of {0}, or close {1} too.", SV: "Ange det som kommer i stället för {0}, eller avsluta även {1}."},
	successors:     message.Text{EN: "In {2}, {0} still names {1}, which has been closed and is succeeded by {3}.", SV: "I {2} anger {0} fortfarande {1}, som har avslutats och efterträtts av {3}."},
	successorsHelp: message.Text{EN: "Name one of the successors: {0}.", SV: "Ange en av efterträdarna: {0}."},
	staff:          message.Text{EN: "Who takes over from {0}, and where {1} placed? {2}", SV: "Vem tar över efter {0}, och var placeras {1}? {2}"},
	services:       message.Text{EN: "Who takes over from {0}, and what replaces {1}? {2}", SV: "Vem tar över efter {0}, och vad ersätter {1}? {2}"},
	both:           message.Text{EN: "Who takes over from {0}, where {1} placed, and what replaces {2}? {3}", SV: "Vem tar över efter {0}, var placeras {1}, och vad ersätter {2}? {3}"},
	one:            message.Text{EN: "is its one employee", SV: "den enda anställda"},
	many:           message.Text{EN: "are its {0} employees", SV: "de {0} anställda"},
	oneOfAll:       message.Text{EN: "is their one employee", SV: "den enda anställda"},
	manyOfAll:      message.Text{EN: "are their {0} employees", SV: "de {0} anställda"},
	before:         message.Text{EN: "the file has no base, and does not state what {0} was when it was closed", SV: "filen inte har någon bas och inte anger vad {0} var när den stängdes"},
	help:           message.Text{EN: "Name what takes over with formerly = [\"{0}\"], or state the answer with [[accept]] if nothing does.", SV: "Ange den som tar över med formerly = [\"{0}\"], eller ange svaret med [[accept]] om inget ska ta över."},
}

// closedIDs lists what a [[close]] has ended by the day of the model, in the
// order of the file.
func (p *Pass) closedIDs() []string {
	var ids []string
	for i := range p.Org.Closes {
		for _, id := range p.Org.Closes[i].IDs {
			if _, ok := p.Org.Find(id); ok && !p.Org.ActiveID(id) && !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	return ids
}

// successorsOf lists the living entities that succeed an id.
func (p *Pass) successorsOf(id string) []string {
	if p.shared.next == nil {
		p.shared.next = map[string][]string{}
		p.Org.Each(func(_ orgmodel.Ref, c *orgmodel.Common) {
			for i, former := range c.Formerly {
				if p.Org.Active(c) && !slices.Contains(c.Formerly[:i], former) {
					p.shared.next[former] = append(p.shared.next[former], c.ID)
				}
			}
		})
	}
	return p.shared.next[id]
}

// answeredElsewhere are the keys whose closed references other rules report: what
// it belongs to (S004) and who leads it (L410).
var answeredElsewhere = map[string]bool{"parent": true, "unit": true, "led_by": true}

// living are further keys by which something that goes on names something that
// must exist for it.
var living = []namedBy{
	{orgmodel.TypeService, "target_groups", true, func(o *orgmodel.Organisation, i int) []string { return o.Services[i].TargetGroups }},
	{orgmodel.TypeService, "areas", true, func(o *orgmodel.Organisation, i int) []string { return o.Services[i].Areas }},
	{orgmodel.TypePathway, "target_group", false, func(o *orgmodel.Organisation, i int) []string { return one(o.Pathways[i].TargetGroup) }},
	{orgmodel.TypePathway, "service", false, func(o *orgmodel.Organisation, i int) []string { return one(o.Pathways[i].Service) }},
	{orgmodel.TypeMeasure, "owner", true, func(o *orgmodel.Organisation, i int) []string { return o.Measures[i].Owner }},
	{orgmodel.TypeMeasure, "services", true, func(o *orgmodel.Organisation, i int) []string { return o.Measures[i].Services }},
	{orgmodel.TypeMeasure, "target_groups", true, func(o *orgmodel.Organisation, i int) []string { return o.Measures[i].TargetGroups }},
	{orgmodel.TypeGoal, "owner", true, func(o *orgmodel.Organisation, i int) []string { return o.Goals[i].Owner }},
	{orgmodel.TypeBudget, "unit", false, func(o *orgmodel.Organisation, i int) []string { return one(o.Budgets[i].Unit) }},
	{orgmodel.TypeBudget, "service", false, func(o *orgmodel.Organisation, i int) []string { return one(o.Budgets[i].Service) }},
}

func checkClosedNamed(p *Pass) {
	closed := p.closedIDs()
	if len(closed) == 0 {
		return
	}
	for _, r := range slices.Concat(references, living) {
		if answeredElsewhere[r.key] && r.typ != orgmodel.TypeBudget {
			continue
		}
		p.Org.Each(func(ref orgmodel.Ref, c *orgmodel.Common) {
			if ref.Type != r.typ || !p.Org.Active(c) {
				return
			}
			for k, id := range r.ids(p.Org, ref.Index) {
				if slices.Contains(closed, id) {
					p.reportClosed(r, ref, c, k, id)
				}
			}
		})
	}
}

func (p *Pass) reportClosed(r namedBy, ref orgmodel.Ref, c *orgmodel.Common, k int, id string) {
	w := at(ref.Type, ref.Index).key(r.key)
	if r.list {
		w = w.element(k)
	}
	name := title(c, ref.Type)
	f := Finding{
		At: w, About: []string{id},
		Message: closingTexts.gone.With(name, p.name(id), r.key),
		Help:    closingTexts.goneHelp.With(p.name(id), name),
	}
	if next := names(p.successorsOf(id), p.name); len(next) > 0 {
		f.Message = closingTexts.successors.With(name, p.name(id), r.key, message.And(next))
		f.Help = closingTexts.successorsHelp.With(message.Or(next))
	}
	p.Report(f)
}

// loss is what ends by one word of a [[close]]: a unit, or all those that
// per_area made of one.
type loss struct {
	at       Where
	units    []string
	heads    orgmodel.Quantity
	services []message.Quoted
}

func checkClosings(p *Pass) {
	for i := range p.Org.Closes {
		for _, c := range p.losses(i) {
			p.reportClosing(c)
		}
	}
}

// losses lists the units that end by a [[close]] with staff or services, and
// without anybody who succeeds them.
func (p *Pass) losses(i int) []loss {
	var list []loss
	for k, id := range p.Org.Closes[i].IDs {
		unit := p.Org.UnitIndex(id)
		if unit < 0 || len(p.successorsOf(id)) > 0 {
			continue
		}
		was, known := p.closedAs(&p.Org.Closes[i], unit)
		if !known {
			continue
		}
		c := loss{at: at(orgmodel.TypeClose, i).key("ids").element(k), units: []string{id}, services: p.servicesOf(id)}
		if !p.theirStaff(unit) {
			c.heads = p.headsOf(was)
		}
		if low, _ := c.heads.Low(); low == 0 && len(c.services) == 0 {
			continue
		}
		if last := len(list) - 1; last >= 0 && p.sameWord(&list[last], &c) {
			list[last] = list[last].and(c)
			continue
		}
		list = append(list, c)
	}
	return list
}

// sameWord reports whether one word of a [[close]] ends both: it names what
// per_area makes several of.
func (p *Pass) sameWord(a, b *loss) bool {
	table := p.Org.CopyOf(a.units[0])
	return table != "" && table == p.Org.CopyOf(b.units[0]) && p.place(a.at) == p.place(b.at)
}

// closedAs is a unit as it was when a [[close]] ended it; false where it is not
// ended, or is open again and the files no longer tell.
func (p *Pass) closedAs(c *orgmodel.Close, unit int) (*orgmodel.Unit, bool) {
	u := &p.Org.Units[unit]
	if !c.Paused(&u.Common) {
		return u, !p.Org.Active(&u.Common)
	}
	was, ok := p.Org.ClosedAs(u.ID, c.Date)
	if !ok {
		p.NotExamined(closingTexts.before.With(p.unitName(unit)))
	}
	return &was, ok
}

func (c loss) and(other loss) loss {
	c.units = append(c.units, other.units...)
	c.heads = c.heads.Add(other.heads)
	c.services = append(c.services, other.services...)
	return c
}

func (p *Pass) reportClosing(c loss) {
	f := Finding{At: c.at, About: c.units, Help: closingTexts.help.With(message.Code(c.units[0]))}
	gone := some(names(c.units, p.name))
	switch low, _ := c.heads.Low(); {
	case low > 0 && len(c.services) > 0:
		f.Message = closingTexts.both.With(gone, c.employees(), some(c.services), toEmployer)
		f.Left = closingTexts.services.With(gone, some(c.services), toBoard)
	case low > 0:
		f.Message = closingTexts.staff.With(gone, c.employees(), toEmployer)
	default:
		f.Message = closingTexts.services.With(gone, some(c.services), toBoard)
		f.Left = f.Message // who asks of the staff asks nothing of this
	}
	p.Report(f)
}

// employees writes how many are to be placed.
func (c loss) employees() message.Message {
	one, many := closingTexts.one, closingTexts.many
	if len(c.units) > 1 {
		one, many = closingTexts.oneOfAll, closingTexts.manyOfAll
	}
	if low, _ := c.heads.Low(); low == 1 && c.heads.Exact() {
		return one.With()
	}
	return many.With(c.heads)
}

// headsBefore is how many worked in a unit that has ended.
func (p *Pass) headsBefore(unit int) orgmodel.Quantity { return p.headsOf(&p.Org.Units[unit]) }

// headsOf is what a unit that has ended states, else at least what its posts add
// up to.
func (p *Pass) headsOf(u *orgmodel.Unit) orgmodel.Quantity {
	if u.Heads.Known() {
		return u.Heads.Count()
	}
	sum := orgmodel.AtLeast(0)
	for i := range p.Org.Posts {
		if p.Org.Posts[i].Unit == u.ID {
			sum = sum.Add(p.Org.Posts[i].Count.Count())
		}
	}
	return sum
}

// servicesOf lists the services that only this unit provided and that ended
// with it; those that go on are reported by S025.
func (p *Pass) servicesOf(id string) []message.Quoted {
	var list []message.Quoted
	for i := range p.Org.Services {
		s := &p.Org.Services[i]
		if len(s.ProvidedBy) == 1 && s.ProvidedBy[0] == id && !p.Org.Active(&s.Common) && len(p.successorsOf(s.ID)) == 0 {
			list = append(list, p.name(s.ID))
		}
	}
	return list
}
