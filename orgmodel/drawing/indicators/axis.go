package indicators

import (
	"fmt"
	"math"
	"math/bits"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// reading is a place on an axis: a number in ten-thousandths, which is as finely
// as a file counts.
type reading int64

const readingScale = 10_000

func readingOf(v float64) reading { return reading(math.Round(v * readingScale)) }

// bounds are the ends of what is known of a number.
type bounds struct {
	low, high       reading
	hasLow, hasHigh bool
}

func boundsOf(q orgmodel.Quantity) bounds {
	var b bounds
	var low, high float64
	low, b.hasLow = q.Low()
	high, b.hasHigh = q.High()
	b.low, b.high = readingOf(low), readingOf(high)
	return b
}

// ends lists the bounds there are.
func (b bounds) ends() []reading {
	var ends []reading
	if b.hasLow {
		ends = append(ends, b.low)
	}
	if b.hasHigh && (!b.hasLow || b.high != b.low) {
		ends = append(ends, b.high)
	}
	return ends
}

// In implements message.Localizer.
func (f reading) In(lang message.Lang) string {
	if lang == message.Brackets {
		return message.Typed(lang, f.In(message.EN))
	}
	sign := ""
	if f < 0 {
		sign, f = "−", -f
	}
	text := sign + message.Int(f/readingScale).In(lang)
	rest := f % readingScale
	if rest == 0 {
		return text
	}
	point := "."
	if lang == message.SV {
		point = ","
	}
	return text + point + strings.TrimRight(fmt.Sprintf("%04d", rest), "0")
}

// axis runs from zero, or from below it when there are negative numbers, in
// round steps.
type axis struct{ min, max, step reading }

// maxIntervals keeps an axis from becoming a comb.
const maxIntervals = 8

// newAxis finds the finest axis of steps of 1, 2 or 5 times a power of ten that
// covers the figures and still fits. An axis of one step is taken as it is.
func newAxis(low, high reading, fits func(axis) bool) axis {
	low, high = min(low, 0), max(high, 0)
	if low == high {
		high = readingScale
	}
	for power := reading(1); ; power *= 10 {
		for _, lead := range [...]reading{1, 2, 5} {
			a := axis{step: lead * power}
			a.min, a.max = -roundUp(-low, a.step), roundUp(high, a.step)
			n := a.intervals()
			if n <= 1 || low < 0 && high > 0 && n <= 2 || n <= maxIntervals && fits(a) {
				return a
			}
		}
	}
}

// roundUp returns the least multiple of a step that is not below v, which is
// not negative.
func roundUp(v, step reading) reading { return (v + step - 1) / step * step }

func (a axis) intervals() reading { return (a.max - a.min) / a.step }

// ticks lists the round numbers along the axis.
func (a axis) ticks() []reading {
	var list []reading
	for v := a.min; v <= a.max; v += a.step {
		list = append(list, v)
	}
	return list
}

// at is how far along an axis of a width a figure lies.
func (a axis) at(v reading, width geometry.Length) geometry.Length {
	v = min(max(v, a.min), a.max)
	// The product may need more than 64 bits.
	hi, lo := bits.Mul64(uint64(v-a.min), uint64(max(width, 0)))
	place, _ := bits.Div64(hi, lo, uint64(a.max-a.min))
	return geometry.Length(place)
}
