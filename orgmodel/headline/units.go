package headline

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
)

// unitTopic is what is listed as a change of units: a mere change of an id or of
// a source is not, nor is what happens to other organisations.
const unitTopic = diff.TopicUnits

// counted are the kinds that are told one by one; units to which something else
// happens are counted together.
var counted = [...]diff.Kind{
	diff.UnitFounded, diff.UnitClosed, diff.UnitDescribedNow, diff.UnitNotDescribed, diff.UnitRenamed, diff.UnitMoved, diff.UnitMerged,
	diff.UnitSplit, diff.UnitAbsorbed, diff.UnitSpunOff, diff.UnitRegrouped,
}

// Counted lists the kinds of change that the row of units tells one by one.
func Counted() []diff.Kind { return slices.Clone(counted[:]) }

func (b *builder) unitNumbers() UnitNumbers {
	n := UnitNumbers{Before: b.ownUnits(0), After: b.ownUnits(1)}
	kinds := map[diff.Kind]*KindNumber{}
	terms := map[diff.Kind][]figure.Term{}
	var others []figure.Term
	other := map[string]bool{}
	for _, i := range b.Told() {
		ch := &b.Changes[i]
		if ch.Type != orgmodel.TypeUnit || b.Topic(ch).ID != unitTopic {
			continue
		}
		if kinds[ch.Kind] == nil {
			kinds[ch.Kind] = &KindNumber{Kind: ch.Kind}
		}
		kinds[ch.Kind].From += len(ch.Old)
		kinds[ch.Kind].To += len(ch.New)
		terms[ch.Kind] = append(terms[ch.Kind], b.changeTerm(i))
		if !slices.Contains(counted[:], ch.Kind) && !other[b.ID(ch)] {
			other[b.ID(ch)] = true
			others = append(others, b.changeTerm(i))
		}
	}
	for _, k := range diff.Kinds() {
		if number := kinds[k.ID]; number != nil {
			number.Count = counting(changes, terms[k.ID])
			n.Kinds = append(n.Kinds, *number)
		}
	}
	n.Out, n.In = b.passing()
	n.Others = counting(units, others)
	n.Others.Keys = b.unitKeysMarked
	return n
}

// passing counts the units that pass between us and others.
func (b *builder) passing() (out, in figure.Figure) {
	var left, came []figure.Term
	p := b.Pair()
	_, lives := b.Twins(orgmodel.TypeUnit)
	for o, n := range lives {
		if n < 0 || b.Old.Outside(o) == b.New.Outside(n) {
			continue
		}
		keys := func(to []ground.Key) []ground.Key { return b.addUnit(b.addUnit(to, 0, o), 1, n) }
		t := term(p.New, orgmodel.Ref{Type: orgmodel.TypeUnit, Index: n}, keys)
		t.Guess = p.Units().Guessed(o)
		if b.New.Outside(n) {
			left = append(left, t)
		} else {
			came = append(came, t)
		}
	}
	return counting(units, left), counting(units, came)
}
