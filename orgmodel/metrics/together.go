package metrics

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
)

// Together is how many some of the staff are, unit by unit: as their posts say, and
// as all the staff of the unit, less the others, leaves it. A post that states no
// number is a part of what its unit states, and does not make that unknown.
func (p *Pair) Together(in Staffing, parts []*Transfer) orgmodel.Quantity {
	m := inHeads
	if in == InFullTime {
		m = inFTE
	}
	if !slices.ContainsFunc(parts, func(t *Transfer) bool { return t.Unit != parts[0].Unit }) && len(parts) > 0 {
		return p.partOf(m, parts)
	}
	wanted := make(map[int][]*Transfer, len(parts))
	var units []int
	for _, t := range parts {
		if wanted[t.Unit] == nil {
			units = append(units, t.Unit)
		}
		wanted[t.Unit] = append(wanted[t.Unit], t)
	}
	sum := orgmodel.Exactly(0)
	for _, u := range units {
		sum = sum.Add(p.partOf(m, wanted[u]))
	}
	return sum
}

// partOf is how many some of the staff of one unit are.
func (p *Pair) partOf(m *measure, some []*Transfer) orgmodel.Quantity {
	plain := orgmodel.Exactly(0)
	for _, t := range some {
		plain = plain.Add(m.of(t).Count())
	}
	c := p.crewOf(some[0].Unit)
	if _, bounded := plain.High(); bounded && plain.Exact() || c == nil {
		return plain
	}
	var part, others figure.Bounds
	for i := range c.parts {
		t := &c.parts[i]
		if isAmong(some, t) {
			part = part.Plus(figure.BoundsOf(m.of(t)))
		} else {
			others = others.Plus(figure.BoundsOf(m.of(t)))
		}
	}
	s := share{own: figure.BoundsOf(m.own(&p.Old.Staff.Units[c.unit].Own))}
	if len(some) == len(c.parts) {
		return s.own.Between()
	}
	return s.within(part, figure.Bounds{}, others).Between()
}

func (p *Pair) crewOf(unit int) *crew {
	if at := p.crewAt()[unit]; at >= 0 {
		return &p.crews()[at]
	}
	return nil
}
