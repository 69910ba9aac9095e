package diff

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// transition adds a change of several entities into several.
func (b *builder) transition(l *lineage, t *transition) int {
	typ, what := l.noun.typ, l.what(t)
	ch := Change{
		Kind: l.noun.kind(what), Type: typ, Old: t.old, New: t.new, By: -1,
		Before: b.entities(b.before, typ, t.old), After: b.entities(b.after, typ, t.new),
	}
	l.each(t, func(o, j int) { ch.Guess = weaker(ch.Guess, b.guesses[linkKey{typ, o, j}]) })
	if what == Absorbed {
		return b.add(ch)
	}
	if typ == orgmodel.TypeUnit && len(t.new) == 1 {
		ch.detail = b.newHome(&ch)
	}
	i := b.add(ch)
	if typ == orgmodel.TypeUnit || typ == orgmodel.TypePost {
		b.staffed(l, t, i)
	}
	return i
}

// newHome says where the unit stands that others become, when that is new, and
// who leads it.
func (b *builder) newHome(ch *Change) *detail {
	j := ch.New[0]
	home := unitHome(b.after, j)
	says := ch.Kind.Info().phrases
	d := &detail{says: says.changed, tail: home.clause}
	parents := map[string]bool{}
	for _, o := range ch.Old {
		parents[b.Old.Units[o].Parent] = true
	}
	parent := b.New.Units[j].Parent
	if home.name != nil && !parents[parent] && !b.succeeds(parent, parents) && !says.gained.IsZero() {
		d.says, d.gained, d.tail = says.gained, home.name, home.tail
	}
	return d
}

// succeeds reports whether a new entity carries on one of some old ones.
func (b *builder) succeeds(id string, olds map[string]bool) bool {
	ref, ok := b.New.Find(id)
	if !ok || b.lineages[ref.Type] == nil {
		return false
	}
	return slices.ContainsFunc(b.lineages[ref.Type].who.Before[ref.Index], func(o int) bool {
		return olds[b.Old.Common(orgmodel.Ref{Type: ref.Type, Index: o}).ID]
	})
}

// staffed tells how the numbers add up where entities end and others begin in
// their place: nothing else compares them.
func (b *builder) staffed(l *lineage, t *transition, by int) {
	for _, o := range t.old {
		if l.lives[o] >= 0 {
			return
		}
	}
	for _, j := range t.new {
		if l.twin[j] >= 0 {
			return
		}
	}
	for _, k := range staffKeys[l.noun.typ] {
		was, said := k.sum(b.Old, t.old)
		is, says := k.sum(b.New, t.new)
		if was == is || !said && !says {
			continue
		}
		ch := b.drafts[by]
		ch.Kind, ch.Key, ch.By = StaffingChanged, k.name, -1
		ch.Before, ch.After = summed(was, said), summed(is, says)
		d := &detail{silence: notKnown}
		if said && says {
			d.delta = difference(was, is, plainly)
		}
		d.says = StaffingChanged.Info().phrases.choose(&ch, d)
		ch.detail = d
		b.add(ch)
	}
}

// staffKey is a number of staff that can be added up.
type staffKey struct {
	name string
	get  func(*orgmodel.Organisation, int) orgmodel.Quantity
}

var staffKeys = map[orgmodel.Type][]staffKey{
	orgmodel.TypeUnit: {
		{"heads", func(o *orgmodel.Organisation, i int) orgmodel.Quantity { return o.Units[i].Heads }},
		{"fte", func(o *orgmodel.Organisation, i int) orgmodel.Quantity { return o.Units[i].FTE }},
	},
	orgmodel.TypePost: {
		{"count", func(o *orgmodel.Organisation, i int) orgmodel.Quantity { return o.Posts[i].Count }},
		{"fte", func(o *orgmodel.Organisation, i int) orgmodel.Quantity { return o.Posts[i].FTE }},
	},
}

// sum adds the numbers of several, and says whether any is stated. What is not
// stated is at least zero.
func (k *staffKey) sum(o *orgmodel.Organisation, places []int) (sum orgmodel.Quantity, stated bool) {
	sum = orgmodel.Exactly(0)
	for _, i := range places {
		q := k.get(o, i)
		stated = stated || q.Known()
		sum = sum.Add(q.Count())
	}
	return sum, stated
}

func summed(q orgmodel.Quantity, stated bool) Value {
	if !stated {
		return Value{}
	}
	return Value{Raw: rawQuantity(q), Text: q}
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
