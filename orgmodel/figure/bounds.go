package figure

import (
	"math"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// Bounds is a number of things, known to lie between two others: what divisions
// and means are made of. High is infinite when nobody knows it.
type Bounds struct {
	Low, High float64
	About     bool // stated as an approximation
}

// BoundsOf is a quantity of things: no fewer than none.
func BoundsOf(q orgmodel.Quantity) Bounds {
	b := Bounds{High: math.Inf(1)}
	if low, ok := q.Low(); ok {
		b.Low = max(low, 0)
	}
	if high, ok := q.High(); ok {
		b.High = max(high, b.Low)
	}
	b.About = b.Low == b.High && !q.Exact()
	return b
}

// Plus is the sum.
func (b Bounds) Plus(c Bounds) Bounds {
	return Bounds{b.Low + c.Low, b.High + c.High, b.About || c.About}
}

// Per is how many of b there are to so many of c: 100 full-time equivalents,
// 1 000 inhabitants.
func (b Bounds) Per(c Bounds, many float64) Bounds {
	r := Bounds{High: math.Inf(1), About: b.About || c.About}
	if !math.IsInf(c.High, 1) && c.High > 0 {
		r.Low = b.Low * many / c.High
	}
	switch {
	case b.High == 0:
		r.High = 0
	case c.Low > 0:
		r.High = b.High * many / c.Low
	}
	return r
}

// ShareOf is b as a share of b and the rest, in per cent.
func (b Bounds) ShareOf(rest Bounds) Bounds {
	r := Bounds{High: 100, About: b.About || rest.About}
	if b.Low > 0 && !math.IsInf(rest.High, 1) {
		r.Low = 100 * b.Low / (b.Low + rest.High)
	}
	if sum := b.High + rest.Low; sum > 0 && !math.IsInf(b.High, 1) {
		r.High = 100 * b.High / sum
	}
	return r
}

// Certainly reports whether b is more than nothing.
func (b Bounds) Certainly() bool { return b.Low > 0 }

// Rounded is the number with so many decimals. Bounds are rounded outwards, so
// that what they bound stays between them; what may be anything is unknown.
func (b Bounds) Rounded(places int) orgmodel.Quantity {
	unit := math.Pow10(places)
	const hair = 1e-6 // what the arithmetic adds to a number that is even
	down := func(n float64) float64 { return math.Floor(n*unit+hair) / unit }
	up := func(n float64) float64 { return math.Ceil(n*unit-hair) / unit }
	switch {
	case math.IsInf(b.High, 1) && b.Low <= 0:
		return orgmodel.Quantity{}
	case b.Low == b.High:
		n := math.Round(b.Low*unit) / unit
		if b.About {
			return orgmodel.Between(n, n).Approximate()
		}
		return orgmodel.Between(n, n)
	}
	return orgmodel.Between(down(b.Low), up(b.High))
}

// AsShare is the number as per cent; what may be anything from none to all is
// unknown.
func (b Bounds) AsShare() orgmodel.Quantity {
	if b.Low <= 0 && b.High >= 100 {
		return orgmodel.Quantity{}
	}
	return b.Rounded(1)
}

// Exactly reports whether the number is known precisely.
func (b Bounds) Exactly() bool { return b.Low == b.High && !b.About }

// Between is the number as a quantity, not rounded.
func (b Bounds) Between() orgmodel.Quantity {
	q := orgmodel.Between(b.Low, b.High)
	if b.About {
		return q.Approximate()
	}
	return q
}

// Told is a quantity as a reader wants it: at least nothing is unknown.
func Told(q orgmodel.Quantity) orgmodel.Quantity {
	if low, ok := q.Low(); ok && low <= 0 {
		if _, bounded := q.High(); !bounded {
			return orgmodel.Quantity{}
		}
	}
	return q
}
