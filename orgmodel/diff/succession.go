package diff

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/internal/message"
)

// succession tells what became of the entities of a table: what merged, split
// and moved in parts, what is new and gone, what has another name.
func (b *builder) succession(l *lineage) {
	for _, t := range l.transitions() {
		i := b.transition(l, &t)
		for _, o := range t.old {
			if l.lives[o] < 0 {
				l.ended[o] = i
			}
		}
		for _, j := range t.new {
			if l.twin[j] < 0 {
				l.born[j] = i
			}
			for _, o := range l.who.Before[j] {
				if l.twin[j] != o && slices.Contains(t.old, o) {
					l.links[[2]int{o, j}] = i
				}
			}
		}
	}
	for j, o := range l.twin {
		if o >= 0 {
			b.identity(l, o, j)
			continue
		}
		ref := orgmodel.Ref{Type: l.noun.typ, Index: j}
		if c := b.New.Common(ref); b.New.Active(c) {
			ch := Change{Kind: l.noun.kind(added), Type: ref.Type, New: []int{j}, Status: c.Status, Assumed: c.Assumed.All, By: -1}
			i, explained := l.born[j]
			if explained {
				ch.By, ch.Guess = i, b.drafts[i].Guess
			}
			ch.detail = b.comesOrGoes(ref, b.after, l.noun, true)
			if i = b.add(ch); !explained {
				l.born[j] = i
			}
		}
	}
	for o, j := range l.lives {
		ref := orgmodel.Ref{Type: l.noun.typ, Index: o}
		if j >= 0 || !b.Old.Active(b.Old.Common(ref)) {
			continue
		}
		ch := Change{Kind: l.noun.kind(removed), Type: ref.Type, Old: []int{o}, By: -1}
		i, explained := l.ended[o]
		if explained {
			ch.By, ch.Guess = i, b.drafts[i].Guess
		}
		ch.Status, ch.Assumed = b.ending(ref)
		ch.detail = b.comesOrGoes(ref, b.before, l.noun, false)
		if i = b.add(ch); !explained {
			l.ended[o] = i
		}
	}
}

// ending says how sure it is that an old entity ends: as sure as the statement
// of its last day, or as the new file that leaves it out.
func (b *builder) ending(old orgmodel.Ref) (orgmodel.Status, bool) {
	id := b.Old.Common(old).ID
	if ref, ok := b.New.Find(id); ok && ref.Type == old.Type {
		c := b.New.Common(ref)
		return c.KeyStatus("until"), c.Assumed.Key("until")
	}
	return b.New.Header.Status, false
}

// transition adds a change of several entities into several.
func (b *builder) transition(l *lineage, t *transition) int {
	typ, what := l.noun.typ, l.what(t)
	ch := Change{
		Kind: l.noun.kind(what), Type: typ, Old: t.old, New: t.new, By: -1,
		Before: b.entities(b.before, typ, t.old), After: b.entities(b.after, typ, t.new),
	}
	for _, j := range t.new {
		for _, o := range t.old {
			ch.Guess = weaker(ch.Guess, b.guesses[linkKey{typ, o, j}])
		}
	}
	if what == absorbed {
		for _, o := range t.old {
			ch.unsure(b.ending(orgmodel.Ref{Type: typ, Index: o}))
		}
		return b.add(ch)
	}
	for _, j := range t.new {
		c := b.New.Common(orgmodel.Ref{Type: typ, Index: j})
		ch.unsure(c.KeyStatus("formerly"), c.Assumed.Key("formerly"))
	}
	return b.add(ch)
}

// sureness orders the statuses, the surest first.
var sureness = []orgmodel.Status{"", orgmodel.InForce, orgmodel.Decided, orgmodel.Proposed, orgmodel.Vision, orgmodel.Claimed}

// unsure makes a change as unsure as one more statement that it rests on.
func (ch *Change) unsure(status orgmodel.Status, assumed bool) {
	if slices.Index(sureness, status) > slices.Index(sureness, ch.Status) {
		ch.Status = status
	}
	ch.Assumed = ch.Assumed || assumed
}

// entities is a list of entities by their places, as a value.
func (b *builder) entities(o *namer, typ orgmodel.Type, at []int) Value {
	ids := make([]string, len(at))
	names := make([]message.Localizer, len(at))
	raws := make([]item, len(at))
	for i, place := range at {
		ref := orgmodel.Ref{Type: typ, Index: place}
		ids[i], names[i] = o.Common(ref).ID, entityName(o, ref)
		raws[i].raw = quote(ids[i])
	}
	return Value{IDs: ids, Raw: "[" + joinRaw(raws) + "]", Text: message.And(names)}
}

// identity tells what twins are called: another name, another id.
func (b *builder) identity(l *lineage, o, j int) {
	was := b.Old.Common(orgmodel.Ref{Type: l.noun.typ, Index: o})
	is := b.New.Common(orgmodel.Ref{Type: l.noun.typ, Index: j})
	if was.Name == is.Name && was.ID == is.ID {
		return
	}
	ch := Change{
		Type: l.noun.typ, Old: []int{o}, New: []int{j}, By: -1,
		Status: is.KeyStatus("name"), Assumed: is.Assumed.Key("name"), Guess: b.guesses[linkKey{l.noun.typ, o, j}],
	}
	by := -1
	if was.Name != is.Name {
		ch.Kind, ch.Key = l.noun.kind(renamed), "name"
		ch.Before, ch.After = named(was.Name), named(is.Name)
		ch.detail = &detail{subject: entityName(b.after, orgmodel.Ref{Type: l.noun.typ, Index: j}), silence: notStated}
		by = b.add(ch)
		l.renamed[j] = by
	}
	if was.ID != is.ID {
		ch.Kind, ch.Key, ch.By, ch.detail = l.noun.kind(idChanged), "id", by, nil
		ch.Before, ch.After = named(was.ID), named(is.ID)
		i := b.add(ch)
		l.links[[2]int{o, j}] = b.told(i)
	}
}

func named(s string) Value {
	if s == "" {
		return Value{}
	}
	return Value{Raw: quote(s), Text: message.Quoted(s)}
}

// comesOrGoes says where something is that comes or goes.
func (b *builder) comesOrGoes(ref orgmodel.Ref, o *namer, n *noun, coming bool) *detail {
	h, p := homeOf(o, ref), either(n.goes, goes)
	if coming {
		p = either(n.comes, comes)
	}
	if h.says != (phrases{}) {
		p = h.says
	}
	d := &detail{says: p.changed, subject: h.subject, tail: h.tail}
	switch {
	case h.apart && coming:
		d.says = comes.changed
	case h.apart:
		d.says = goes.changed
	case h.name == nil:
	case coming && !p.gained.IsZero():
		d.says, d.gained = p.gained, h.name
	case !coming && !p.lost.IsZero():
		d.says, d.lost = p.lost, h.name
	}
	return d
}

// home is what is said of something that comes or goes besides its name.
type home struct {
	name    message.Localizer
	says    phrases           // where its table's words do not fit
	subject message.Localizer // where its name alone does not do
	tail    message.Localizer // {7} of what comes; empty when there is nothing to add
	apart   bool              // its table's words would be wrong
}

var (
	collaborates = phrases{
		gained: text("{0} is new, a collaboration of {4}{7}.", "{0} inrättas som samverkan mellan {4}{7}."),
		lost:   text("{0}, a collaboration of {5}, ends.", "{0}, en samverkan mellan {5}, upphör."),
	}
	ledAlone   = text(", led by {0}", " och leds av {0}")
	ledJointly = text(", led jointly by {0}", " och leds gemensamt av {0}")
	frame      = text("frame {0} SEK", "ram {0} kronor")
	extra      = text("change {0} SEK", "ändring {0} kronor")
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
		a := &o.Agreements[ref.Index]
		return home{name: some(slices.Concat([]string{a.From}, a.To, a.Between)...)}
	case orgmodel.TypeMeasure:
		return home{name: some(o.Measures[ref.Index].Owner...)}
	case orgmodel.TypeClaim:
		return home{name: some(o.Claims[ref.Index].By)}
	case orgmodel.TypeBudget:
		return budgetHome(&o.Budgets[ref.Index])
	}
	return home{}
}

// unitHome: a legal entity is not founded or closed by a reorganisation, and a
// collaboration has members where others have a unit above.
func unitHome(o *namer, i int) home {
	u := &o.Units[i]
	h := home{subject: plainName(&u.Common)}
	switch len(u.LedBy) {
	case 0:
	case 1:
		h.tail = ledAlone.With(namesOf(o, u.LedBy))
	default:
		h.tail = ledJointly.With(namesOf(o, u.LedBy))
	}
	if u.Parent != "" {
		h.name = nameOf(o, u.Parent)
	} else if o.IsCollaboration(i) && len(u.Members) > 1 {
		h.name, h.says = namesOf(o, u.Members), collaborates
	}
	if k := o.KindOf(u); k != nil && (k.Sphere == orgmodel.LegalEntity || k.Sphere == orgmodel.Outsider) {
		h = home{apart: true}
	}
	return h
}

func budgetHome(budget *orgmodel.Budget) home {
	switch {
	case budget.Amount.Known():
		return home{name: frame.With(budget.Amount)}
	case budget.Change.Known():
		return home{name: extra.With(difference(orgmodel.Exactly(0), budget.Change))}
	}
	return home{}
}
