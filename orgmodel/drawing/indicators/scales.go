package indicators

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
)

// scaleApart is how many times larger one number is than another if the smaller would
// be nothing but a line on the same scale.
const scaleApart = 1000

// scale is the values of an indicator, and the lines through them, that share an axis.
type scale struct {
	groups []barGroup
	marks  []goalMark
}

// magnitude is how far from zero something lies.
func magnitude(ends []reading) reading {
	far := reading(0)
	for _, v := range ends {
		far = max(far, v, -v)
	}
	return far
}

// scaled deals the values of a panel out to as many scales as they need, each with the
// lines that lie near them. A line that lies near none is not drawn.
func (v *indicatorView) scaled(p *indicatorPanel) {
	parts := apartIn(p.magnitudes())
	p.scales = make([]scale, len(parts))
	for _, g := range p.groups {
		taken := make([][]bar, len(parts))
		for _, b := range g.bars {
			at := 0
			if !b.unknown {
				at = nearest(parts, magnitude(b.known.ends()))
			}
			taken[at] = append(taken[at], b)
		}
		for i, bars := range taken {
			if bars != nil {
				p.scales[i].groups = append(p.scales[i].groups, barGroup{year: g.year, bars: bars})
			}
		}
	}
	if len(parts) > 1 {
		p.scaling = append(p.scaling, v.s.Say(words.severalScales, scaleApart, len(parts)))
	}
	for _, m := range p.marks {
		at := nearest(parts, magnitude(m.at))
		if ratio(parts[at], magnitude(m.at)) >= scaleApart {
			p.scaling = append(p.scaling, v.s.Say(words.offScale, kit.UpperFirst(m.label), scaleApart))
			continue
		}
		p.scales[at].marks = append(p.scales[at].marks, m)
		v.used.means = v.used.means || m.mean
		if !m.mean && !slices.Contains(v.used.statuses, m.status) {
			v.used.statuses = append(v.used.statuses, m.status)
		}
	}
}

// magnitudes are those of the values that are known and not zero, from the greatest.
func (p *indicatorPanel) magnitudes() []reading {
	var list []reading
	for _, g := range p.groups {
		for _, b := range g.bars {
			if m := magnitude(b.known.ends()); !b.unknown && m > 0 {
				list = append(list, m)
			}
		}
	}
	slices.Sort(list)
	slices.Reverse(list)
	return list
}

// span is the greatest and the least magnitude on a scale; zero: there is none.
type span struct{ most, least reading }

// apartIn parts magnitudes, from the greatest, where the gap between two is widest,
// until none on a scale is too small to be seen on it.
func apartIn(list []reading) []span {
	if len(list) == 0 {
		return []span{{}}
	}
	whole := span{list[0], list[len(list)-1]}
	if float64(whole.most) < scaleApart*float64(whole.least) {
		return []span{whole}
	}
	cut, widest := 1, 0.0
	for i := 1; i < len(list); i++ {
		if gap := float64(list[i-1]) / float64(list[i]); gap > widest {
			cut, widest = i, gap
		}
	}
	return append(apartIn(list[:cut]), apartIn(list[cut:])...)
}

// ratio is how many times apart a magnitude is from a scale: one if it lies on it.
// Zero lies on every scale, and everything on one that has no magnitude of its own.
func ratio(s span, m reading) float64 {
	switch {
	case m == 0 || s.most == 0:
		return 1
	case m > s.most:
		return float64(m) / float64(s.most)
	case m < s.least:
		return float64(s.least) / float64(m)
	}
	return 1
}

// nearest is the scale to which a magnitude belongs: zero to that of the smallest.
func nearest(parts []span, m reading) int {
	best := len(parts) - 1
	if m == 0 {
		return best
	}
	for i := range parts {
		if ratio(parts[i], m) < ratio(parts[best], m) {
			best = i
		}
	}
	return best
}
