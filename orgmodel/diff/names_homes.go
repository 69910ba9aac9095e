package diff

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// comesOrGoes says where something is that comes or goes, or that only one of the
// files describes.
func (b *builder) comesOrGoes(ref orgmodel.Ref, o *namer, n *noun, what Event) *detail {
	h, p := homeOf(o, ref), n.says(what)
	coming, told := what == Added || what == DescribedNow, what == Added || what == Removed
	switch {
	case told && h.says != (phrases{}):
		p = h.says
	case !told && h.silent != (phrases{}):
		p = h.silent
	}
	d := &detail{says: p.changed, all: p.all, subject: h.subject, tail: h.tail}
	if h.alone {
		d.all = message.Text{}
	}
	switch {
	case h.apart && coming:
		d.says, d.all = describedNow.changed, describedNow.all
	case h.apart && told:
		d.says, d.all = describedNoMore.changed, describedNoMore.all
	case h.name == nil || h.apart:
	case coming && !p.gained.IsZero():
		d.says, d.all, d.gained = p.gained, p.allIn, h.name
	case !coming && !p.lost.IsZero():
		d.says, d.all, d.lost = p.lost, p.allFrom, h.name
	}
	return d
}

// says are the words of a table for what comes and goes.
func (n *noun) says(what Event) phrases {
	switch what {
	case Added:
		return either(n.comes, comes)
	case Removed:
		return either(n.goes, goes)
	}
	if what == DescribedNow {
		return n.onlyNew()
	}
	return n.onlyOld()
}

// home is what is said of something that comes or goes besides its name.
type home struct {
	name    message.Localizer
	says    phrases           // where its table's words do not fit
	silent  phrases           // the same, where only one of the files describes it
	subject message.Localizer // where its name alone does not do
	tail    message.Localizer // who leads what comes, to end a sentence with
	clause  message.Localizer // the same as a clause of its own
	apart   bool              // its table's words would be wrong
	alone   bool              // each is told by itself
}

var (
	collaborates = phrases{
		gained:  text("{0} is set up as a collaboration of {4}{7}.", "{0} inrättas som samverkan mellan {4}{7}."),
		lost:    text("{0}, a collaboration of {5}, ends.", "{0}, en samverkan mellan {5}, upphör."),
		allIn:   text("{0} are set up as collaborations of {4}{7}", "{0} inrättas som samverkan mellan {4}{7}"),
		allFrom: text("{0}, collaborations of {5}, end", "{0} för samverkan mellan {5} upphör"),
	}
	ledAlone       = text(", led by {0}", " och leds av {0}")
	ledJointly     = text(", led jointly by {0}", " och leds gemensamt av {0}")
	whoLeads       = text(", led by {0}", ", som leds av {0}")
	whoLeadJointly = text(", led jointly by {0}", ", som leds gemensamt av {0}")
)

func homeOf(o *namer, ref orgmodel.Ref) home {
	some := func(ids ...string) message.Localizer {
		if ids = filled(ids); len(ids) > 0 {
			return namesOf(o, ids)
		}
		return nil
	}
	switch ref.Type {
	case orgmodel.TypeUnit:
		return unitHome(o, ref.Index)
	case orgmodel.TypePost:
		p := &o.Posts[ref.Index]
		h := home{name: some(p.Unit)}
		switch {
		case o.Office(ref.Index):
			h.says, h.silent = offered, officeUnmentioned
		case belongsOutside(o.Organisation, ref.Index):
			h.says = described
		}
		if h.name != nil {
			h.subject = plainName(&p.Common)
		}
		if p.Count.Known() && p.Count != orgmodel.Exactly(1) {
			h.subject = counted.With(plainName(&p.Common), p.Count)
		}
		return h
	case orgmodel.TypeService:
		return home{name: some(o.Services[ref.Index].ProvidedBy...)}
	case orgmodel.TypeAgreement:
		return agreementHome(o, &o.Agreements[ref.Index])
	case orgmodel.TypeGoal:
		g := &o.Goals[ref.Index]
		return home{name: aims(g.Target, g.Deadline)}
	case orgmodel.TypeComparator:
		if c := &o.Comparators[ref.Index]; c.Until.Known() {
			return home{name: lasting.With(dateText(c.Until))}
		}
	case orgmodel.TypeMeasure:
		m := &o.Measures[ref.Index]
		h := home{name: some(m.Owner...)}
		if m.Deadline.Known() {
			h.tail = due.With(dateText(m.Deadline))
		}
		return h
	case orgmodel.TypeDecision:
		return decisionHome(o, &o.Decisions[ref.Index])
	case orgmodel.TypeClaim:
		return claimHome(o, ref.Index)
	case orgmodel.TypeBudget:
		return budgetHome(o, &o.Budgets[ref.Index])
	}
	return home{}
}

var (
	due      = text("; deadline {0}", "; slutdatum {0}")
	deadline = text("deadline {0}", "slutdatum {0}")
	lasting  = text("until {0}", "fram till {0}")
	aim      = text("target {0}", "målvärde {0}")
	aimBy    = text("target {0}, deadline {1}", "målvärde {0}, slutdatum {1}")
)

// aims says what a goal is to reach, and when; nil when neither is stated.
func aims(target orgmodel.Quantity, by orgmodel.Date) message.Localizer {
	switch {
	case target.Known() && by.Known():
		return aimBy.With(target, dateText(by))
	case target.Known():
		return aim.With(target)
	case by.Known():
		return deadline.With(dateText(by))
	}
	return nil
}

// What a decision is told with: who decides, who is behind it, and when.
var (
	deciding   = text("deciding body: {0}", "beslutande: {0}")
	behind     = text("proposed by: {0}", "förslag av: {0}")
	parties    = text("parties: {0}", "parter: {0}")
	decidedOn  = text("date: {0}", "datum: {0}")
	alsoTold   = text("{0}; {1}", "{0}; {1}")
	agreedUpon = "accord"
)

// decisionHome: the day of what is no decision stands in its mark.
func decisionHome(o *namer, d *orgmodel.Decision) home {
	h := home{}
	add := func(text message.Localizer) {
		if h.name != nil {
			text = alsoTold.With(h.name, text)
		}
		h.name = text
	}
	if ids := filled(d.Body); len(ids) > 0 {
		add(deciding.With(partiesOf(o, ids)))
	}
	if ids := filled(d.ProposedBy); len(ids) > 0 {
		says := behind
		if d.Form == agreedUpon {
			says = parties
		}
		add(says.With(partiesOf(o, ids)))
	}
	if _, marked := marks[d.Form]; !marked && d.Date.Known() {
		add(decidedOn.With(dateText(d.Date)))
	}
	return h
}

// partiesOf names those who decide or propose: entities of the file, and others, as
// political parties, that it only names. The order of the list says nothing.
func partiesOf(o *namer, ids []string) message.Localizer {
	ids = slices.Sorted(slices.Values(ids))
	names := make([]message.Localizer, len(ids))
	for i, id := range ids {
		names[i] = message.Name(id)
		if ref, ok := o.Find(id); ok {
			names[i] = entityName(o, ref)
		}
	}
	return message.And(names)
}

// unitHome: other organisations are not founded or closed by a reorganisation,
// nor is a legal entity, and a collaboration has members where others have a
// unit above.
func unitHome(o *namer, i int) home {
	u := &o.Units[i]
	h := home{subject: plainName(&u.Common)}
	switch len(u.LedBy) {
	case 0:
	case 1:
		names := namesOf(o, u.LedBy)
		h.tail, h.clause = ledAlone.With(names), whoLeads.With(names)
	default:
		names := namesOf(o, u.LedBy)
		h.tail, h.clause = ledJointly.With(names), whoLeadJointly.With(names)
	}
	if u.Parent != "" {
		h.name = nameOf(o, u.Parent)
	} else if o.IsCollaboration(i) && len(u.Members) > 1 {
		h.name, h.says = namesOf(o, u.Members), collaborates
	}
	if k := o.KindOf(u); o.Outside(i) || k != nil && k.Sphere == orgmodel.LegalEntity {
		h = home{apart: true}
	}
	return h
}
