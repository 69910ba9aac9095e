package metrics

import (
	"math"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
)

// apart parts staff of whom certainly fewer are there than before into those who are and
// those who are not: who they are nobody says, nor therefore what is new for them. Else
// more people would have a new manager than the new file has.
func (p *Pair) apart(raw []Transfer) []Transfer {
	fewer := p.fewerOf(raw)
	if fewer == nil {
		return raw
	}
	list := make([]Transfer, 0, len(raw)+len(fewer))
	for i := range raw {
		many, any := fewer[i]
		if !any {
			list = append(list, raw[i])
			continue
		}
		stay, gone := raw[i], raw[i]
		stay.Heads, gone.Heads = parted(raw[i].Heads, many[InPersons])
		stay.FTE, gone.FTE = parted(raw[i].FTE, many[InFullTime])
		gone.Fewer, gone.By = true, nil
		gone.New = [differences]Answer{Perhaps, Perhaps, Perhaps, Perhaps, Perhaps}
		if !stay.Heads.IsZero() {
			list = append(list, stay)
		}
		list = append(list, gone)
	}
	return list
}

// fewerOf says of which staff certainly some are not there any more, by place, and how
// many: in persons, and in full-time equivalents.
func (p *Pair) fewerOf(raw []Transfer) map[int][3]figure.Bounds {
	var fewer map[int][3]figure.Bounds
	note := func(i int, heads, fte figure.Bounds) {
		all := figure.BoundsOf(raw[i].Heads)
		if heads = atMost(heads, all.High); heads.High <= 0 || math.IsInf(all.High, 1) {
			return
		}
		if fewer == nil {
			fewer = map[int][3]figure.Bounds{}
		}
		fewer[i] = [...]figure.Bounds{InPersons: heads, InFullTime: atMost(fte, figure.BoundsOf(raw[i].FTE).High)}
	}
	outside := map[int][]int{} // by group of units: staff outside the posts
	kin := p.kin()
	for i := range raw {
		switch t := &raw[i]; {
		case t.Lost != No || t.Untold:
		case t.Post >= 0:
			heads, fte := p.fewerPosts(t.Post)
			note(i, heads, fte)
		case kin.ofOld[t.Unit] >= 0:
			outside[kin.ofOld[t.Unit]] = append(outside[kin.ofOld[t.Unit]], i)
		}
	}
	fulltime := map[int]figure.Bounds{}
	for _, s := range p.Shortfalls(InFullTime) {
		fulltime[kin.ofOld[s.Old[0]]] = figure.BoundsOf(s.Beyond)
	}
	for _, s := range p.Shortfalls(InPersons) {
		group := kin.ofOld[s.Old[0]]
		for _, i := range outside[group] {
			if least, _ := s.Beyond.Low(); s.Silent || least <= 0 {
				continue // that the file no longer says how many does not make them fewer
			}
			rest := othersIn(raw, outside[group], i)
			fte, stated := fulltime[group]
			if !stated {
				fte = figure.Bounds{High: math.Inf(1)}
			}
			note(i, among(figure.BoundsOf(s.Beyond), rest), figure.Bounds{High: fte.High})
		}
	}
	return fewer
}

// fewerPosts is how many more of a post there were than there are, where those of several
// posts cannot be told apart at most so many.
func (p *Pair) fewerPosts(post int) (heads, fte figure.Bounds) {
	if p.keepsCount(post) {
		return figure.Bounds{}, figure.Bounds{}
	}
	group := p.postGroup(post)
	if len(group[1]) == 0 {
		return figure.Bounds{}, figure.Bounds{}
	}
	over, _ := p.excessOf(group)
	if least, _ := over.Quantity.Low(); least <= 0 {
		return figure.Bounds{}, figure.Bounds{}
	}
	others := 0.0
	for _, other := range group[0] {
		if other != post {
			others += figure.BoundsOf(persons(&p.Old.Org.Posts[other])).High
		}
	}
	return among(figure.BoundsOf(over.Quantity), others), figure.Bounds{High: math.Inf(1)}
}

// among is how many of some staff are among those who are fewer, where so many others are
// that may be the ones.
func among(fewer figure.Bounds, others float64) figure.Bounds {
	if others == 0 {
		return fewer
	}
	return figure.Bounds{Low: notBelow(fewer.Low - others), High: fewer.High}
}

func othersIn(raw []Transfer, list []int, i int) float64 {
	sum := 0.0
	for _, k := range list {
		if k != i {
			sum += figure.BoundsOf(raw[k].Heads).High
		}
	}
	return sum
}

func atMost(b figure.Bounds, most float64) figure.Bounds {
	return figure.Bounds{Low: min(b.Low, most), High: min(b.High, most), About: b.About}
}

// parted is what is there of some staff, and what is not.
func parted(all orgmodel.Quantity, fewer figure.Bounds) (stay, gone orgmodel.Quantity) {
	many := figure.BoundsOf(all)
	return figure.Bounds{Low: notBelow(many.Low - fewer.High), High: notBelow(many.High - fewer.Low), About: many.About || fewer.About}.Between(), fewer.Between()
}

// whole are the transfers of all staff as their posts and units went, also of those of whom
// nobody says where they are: numbers about how many fewer there are start from them.
func (p *Pair) whole() []Transfer { return p.undivided() }

// sameStaff reports whether two parts are the same staff.
func sameStaff(a, b *Transfer) bool {
	return a.Unit == b.Unit && a.Post == b.Post && a.Fewer == b.Fewer
}

func isAmong(list []*Transfer, t *Transfer) bool {
	return slices.ContainsFunc(list, func(s *Transfer) bool { return sameStaff(s, t) })
}
