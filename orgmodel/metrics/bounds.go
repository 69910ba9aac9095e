package metrics

import (
	"math"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// bounds is a number of things, known to lie between two others: what divisions
// and means are made of. High is infinite when nobody knows it.
type bounds struct {
	low, high float64
	about     bool // stated as an approximation
}

func boundsOf(q orgmodel.Quantity) bounds {
	b := bounds{high: math.Inf(1)}
	if low, ok := q.Low(); ok {
		b.low = max(low, 0)
	}
	if high, ok := q.High(); ok {
		b.high = max(high, b.low)
	}
	b.about = b.low == b.high && !q.Exact()
	return b
}

func (b bounds) plus(c bounds) bounds {
	return bounds{b.low + c.low, b.high + c.high, b.about || c.about}
}

// per is how many of b there are to so many of c: 100 full-time equivalents,
// 1 000 inhabitants.
func (b bounds) per(c bounds, many float64) bounds {
	r := bounds{high: math.Inf(1), about: b.about || c.about}
	if !math.IsInf(c.high, 1) && c.high > 0 {
		r.low = b.low * many / c.high
	}
	switch {
	case b.high == 0:
		r.high = 0
	case c.low > 0:
		r.high = b.high * many / c.low
	}
	return r
}

// shareOf is b as a share of b and the rest, in per cent.
func (b bounds) shareOf(rest bounds) bounds {
	r := bounds{high: 100, about: b.about || rest.about}
	if b.low > 0 && !math.IsInf(rest.high, 1) {
		r.low = 100 * b.low / (b.low + rest.high)
	}
	if sum := b.high + rest.low; sum > 0 && !math.IsInf(b.high, 1) {
		r.high = 100 * b.high / sum
	}
	return r
}

// certainly reports whether b is more than nothing.
func (b bounds) certainly() bool { return b.low > 0 }

// rounded is the number with so many decimals. Bounds are rounded outwards, so
// that what they bound stays between them; what may be anything is unknown.
func (b bounds) rounded(places int) orgmodel.Quantity {
	unit := math.Pow10(places)
	const hair = 1e-6 // what the arithmetic adds to a number that is even
	down := func(n float64) float64 { return math.Floor(n*unit+hair) / unit }
	up := func(n float64) float64 { return math.Ceil(n*unit-hair) / unit }
	switch {
	case math.IsInf(b.high, 1) && b.low <= 0:
		return orgmodel.Quantity{}
	case b.low == b.high:
		n := math.Round(b.low*unit) / unit
		if b.about {
			return orgmodel.Between(n, n).Approximate()
		}
		return orgmodel.Between(n, n)
	}
	return orgmodel.Between(down(b.low), up(b.high))
}

// asShare is the number as per cent; what may be anything from none to all is
// unknown.
func (b bounds) asShare() orgmodel.Quantity {
	if b.low <= 0 && b.high >= 100 {
		return orgmodel.Quantity{}
	}
	return b.rounded(1)
}

// told is a quantity as a reader wants it: at least nothing is unknown.
func told(q orgmodel.Quantity) orgmodel.Quantity {
	if low, ok := q.Low(); ok && low <= 0 {
		if _, bounded := q.High(); !bounded {
			return orgmodel.Quantity{}
		}
	}
	return q
}
