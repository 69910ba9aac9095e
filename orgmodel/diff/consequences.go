package diff

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// What follows from other changes, and what no single key says.

// purchasers tells of which services other units are the purchasers now: an
// agreement names them, not the service.
func (b *builder) purchasers() {
	before, after := purchasersOf(b.Old), purchasersOf(b.New)
	l := b.lineages[orgmodel.TypeService]
	if len(before)+len(after) == 0 {
		return
	}
	told := b.agreementsTold()
	for j, o := range l.twin {
		if o < 0 {
			continue
		}
		was, is := before[b.Old.Services[o].ID], after[b.New.Services[j].ID]
		if slices.Equal(was, is) {
			continue
		}
		r := b.relate(was, is, false)
		if r.same {
			continue
		}
		ch := Change{
			Kind: ServicePurchaserChanged, Type: orgmodel.TypeService, Old: []int{o}, New: []int{j}, By: r.by,
			Before: idsValue(b.before, was), After: idsValue(b.after, is),
			Guess: weaker(b.guesses[linkKey{orgmodel.TypeService, o, j}], r.guess),
		}
		if i, ok := told[b.New.Services[j].ID]; ok && ch.By < 0 {
			ch.By = b.told(i)
		}
		d := &detail{silence: notStated, gained: someNames(b.after, r.gained), lost: someNames(b.before, r.lost)}
		d.says = ServicePurchaserChanged.Info().phrases.choose(&ch, d)
		if r.by >= 0 {
			d.says = ServicePurchaserChanged.Info().phrases.changed
			d.gained, d.lost = ch.After.Text, ch.Before.Text
		}
		ch.detail = d
		b.add(ch)
	}
}

// purchasersOf lists who purchases each service, by the agreements that exist.
func purchasersOf(o *orgmodel.Organisation) map[string][]string {
	m := map[string][]string{}
	for i := range o.Agreements {
		a := &o.Agreements[i]
		if a.From == "" || !o.Active(&a.Common) {
			continue
		}
		for _, s := range a.Services {
			if !slices.Contains(m[s], a.From) {
				m[s] = append(m[s], a.From)
			}
		}
	}
	return m
}

// agreementsTold finds for each service of the new side a change of an agreement
// about it: who purchases it has changed because of that. Of several it is the
// one whose name comes first.
func (b *builder) agreementsTold() map[string]int {
	m := map[string]int{}
	take := func(o *orgmodel.Organisation, places []int, i int) {
		for _, place := range places {
			for _, s := range o.Agreements[place].Services {
				if best, ok := m[s]; !ok || b.heading(i) < b.heading(best) {
					m[s] = i
				}
			}
		}
	}
	for i := range b.drafts {
		ch := &b.drafts[i]
		if info := ch.Kind.Info(); ch.Type == orgmodel.TypeAgreement && info.Topic == agreements && info.Explains {
			take(b.New, ch.New, i)
			take(b.Old, ch.Old, i)
		}
	}
	return m
}

// heading is the name under which a change is told.
func (b *builder) heading(draft int) string {
	o, ref := b.holder(&b.drafts[draft])
	return o.Common(ref).Name
}

// handOffs tells where a case is handed over more or less often although the
// steps are the same: the organisation around them has changed.
func (b *builder) handOffs() {
	l := b.lineages[orgmodel.TypePathway]
	stepped := map[int]int{}
	for i := range b.drafts {
		if b.drafts[i].Kind == PathwayStepsChanged {
			stepped[b.drafts[i].New[0]] = i
		}
	}
	for j, o := range l.twin {
		if o < 0 {
			continue
		}
		was := metrics.WayOf(b.Old, o).Crossed(metrics.UnitBorder)
		is := metrics.WayOf(b.New, j).Crossed(metrics.UnitBorder)
		if i, ok := stepped[j]; ok {
			b.drafts[i].detail.tail = handedOver.With(was, is)
			if b.drafts[i].By < 0 {
				continue
			}
		}
		if was == is {
			continue
		}
		ch := Change{
			Kind: PathwayHandoffsChanged, Type: orgmodel.TypePathway, Old: []int{o}, New: []int{j}, By: -1,
			Before: Value{Raw: rawQuantity(was), Text: was}, After: Value{Raw: rawQuantity(is), Text: is},
			Guess: b.guesses[linkKey{orgmodel.TypePathway, o, j}],
		}
		b.add(ch)
	}
}

var handedOver = text(" Hand-offs: {0} → {1}.", " Överlämningar: {0} → {1}.")

// turns are the kinds of what can become of a group's services.
var turns = map[metrics.Turn]Kind{
	metrics.Won: CoverageGained, metrics.LostAll: CoverageLost, metrics.Narrowed: CoverageNarrowed,
	metrics.Widened: CoverageWidened, metrics.Changed: CoverageChanged,
	metrics.Interrupted: CoverageInterrupted,
}

// coverage tells which groups other services reach. These are consequences, and
// what people ask about: nothing explains them away, but that the group itself
// is new or gone.
func (b *builder) coverage() {
	l := b.lineages[orgmodel.TypeTargetGroup]
	for _, s := range metrics.ServedGroups(b.Pair()) {
		kind, ok := turns[s.Turn]
		if !ok || s.Old < 0 && s.New < 0 {
			continue
		}
		ch := Change{
			Kind: kind, Type: orgmodel.TypeTargetGroup, By: -1,
			Before: b.some(b.before, s.Before), After: b.some(b.after, s.After),
		}
		if s.Old >= 0 {
			ch.Old = []int{s.Old}
		}
		if s.New >= 0 {
			ch.New = []int{s.New}
		}
		d := &detail{says: kind.Info().phrases.changed, silence: notStated}
		if len(s.Gained) > 0 {
			d.gained = b.entities(b.after, orgmodel.TypeService, s.Gained).Text
		}
		if len(s.Lost) > 0 {
			d.lost = b.entities(b.before, orgmodel.TypeService, s.Lost).Text
		}
		if s.Turn == metrics.Interrupted {
			d.lost, d.tail = ch.Before.Text, reachedAgain.With(ch.After.Text, onWhoseWord(b.New, s.After), monthsOf(s.Gap))
		}
		switch {
		case s.Old < 0:
			ch.By = l.bornBy(s.New)
		case s.New < 0:
			ch.By = l.endedBy(s.Old)
		default:
			ch.Guess = b.guesses[linkKey{orgmodel.TypeTargetGroup, s.Old, s.New}]
		}
		ch.detail = d
		b.add(ch)
	}
}

func (b *builder) some(o *namer, services []int) Value {
	if len(services) == 0 {
		return Value{}
	}
	return b.entities(o, orgmodel.TypeService, services)
}
