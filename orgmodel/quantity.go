package orgmodel

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// scale is how finely a Quantity counts: four decimals, so that sums are exact.
const (
	scale    = 10_000
	decimals = 4
	// maxValue bounds what a file may say. Sums may go further, as far as an
	// int64 does.
	maxValue = 900_000_000_000
)

// Quantity is a number that may be unknown, inexact or bounded: 12, "~1000",
// ">450_000_000", "10..15". The zero value is unknown, which is not zero.
type Quantity struct {
	lo, hi             int64
	hasLo, hasHi       bool
	strictLo, strictHi bool // "<" and ">": the bound itself is excluded
	approx             bool // "~"
}

// Exactly is a known whole number.
func Exactly(n int64) Quantity {
	return Quantity{lo: n * scale, hi: n * scale, hasLo: true, hasHi: true}
}

// AtLeast is a number known only to be n or more.
func AtLeast(n int64) Quantity { return Quantity{lo: n * scale, hasLo: true} }

// Between is a number known to lie between two others, to four decimals. An
// infinite bound is none. Bounds that run backwards or are too large to count
// say nothing.
func Between(low, high float64) Quantity {
	var q Quantity
	countable := low <= high
	if !math.IsInf(low, -1) {
		q.lo, q.hasLo = int64(math.Round(low*scale)), true
		countable = countable && math.Abs(low) <= maxValue
	}
	if !math.IsInf(high, 1) {
		q.hi, q.hasHi = int64(math.Round(high*scale)), true
		countable = countable && math.Abs(high) <= maxValue
	}
	if !countable {
		return Quantity{}
	}
	return q
}

// Approximate is the number stated as an approximation.
func (q Quantity) Approximate() Quantity {
	q.approx = q.Known()
	return q
}

// Known reports whether anything at all is known of the number.
func (q Quantity) Known() bool { return q.hasLo || q.hasHi }

// Tells reports whether more is known than that the number is not negative: of a
// count that says nothing.
func (q Quantity) Tells() bool { return q.hasHi || q.hasLo && (q.lo != 0 || q.strictLo) }

// Exact reports whether the number is known precisely.
func (q Quantity) Exact() bool { return q.hasLo && q.hasHi && q.lo == q.hi && !q.approx }

// Whole reports whether no known bound has decimals.
func (q Quantity) Whole() bool { return q.lo%scale == 0 && q.hi%scale == 0 }

// Slack is how far off an approximate number may be: half a unit of its last figure
// that is not zero, so ~1700 may be 1650 to 1750. Of any other number it is 0.
func (q Quantity) Slack() float64 {
	if !q.approx || !q.hasLo || q.lo == 0 {
		return 0
	}
	step := int64(1)
	for q.lo%(step*10) == 0 {
		step *= 10
	}
	return float64(step) / scale / 2
}

// Negative reports whether the number is certainly below zero.
func (q Quantity) Negative() bool {
	return q.hasHi && (q.hi < 0 || q.hi == 0 && q.strictHi)
}

// IsZero reports whether the number is exactly zero.
func (q Quantity) IsZero() bool { return q.Exact() && q.lo == 0 }

// One reports whether the number that a reader sees last is one, so that what it
// counts stands in the singular: "1 person", "minst 1 person", but "0–1 personer".
func (q Quantity) One() bool {
	switch {
	case q.hasLo && q.hasHi:
		return q.lo == scale && q.hi == scale
	case q.hasLo:
		return q.lo == scale
	}
	return q.hasHi && q.hi == scale
}

// Low returns the lower bound and whether there is one; High the upper one.
func (q Quantity) Low() (float64, bool) { return float64(q.lo) / scale, q.hasLo }

// High returns the upper bound and whether there is one.
func (q Quantity) High() (float64, bool) { return float64(q.hi) / scale, q.hasHi }

// Count makes a number of things out of q: what is unknown is at least zero, so
// that a sum with an unknown part keeps its known part as a lower bound.
func (q Quantity) Count() Quantity {
	if !q.hasLo {
		q.lo, q.hasLo, q.strictLo = 0, true, false
	}
	return q
}

// Add returns the sum. Bounds add up; a bound that one side lacks, or that grows
// too large to be counted, the sum lacks.
func (q Quantity) Add(r Quantity) Quantity {
	var s Quantity
	if q.hasLo && r.hasLo {
		s.lo, s.hasLo = sum(q.lo, r.lo)
		s.strictLo = s.hasLo && (q.strictLo || r.strictLo)
	}
	if q.hasHi && r.hasHi {
		s.hi, s.hasHi = sum(q.hi, r.hi)
		s.strictHi = s.hasHi && (q.strictHi || r.strictHi)
	}
	s.approx = s.Known() && (q.approx || r.approx)
	return s
}

func sum(a, b int64) (int64, bool) {
	if b > 0 && a > math.MaxInt64-b || b < 0 && a < -math.MaxInt64-b {
		return 0, false
	}
	return a + b, true
}

// Sub returns the difference.
func (q Quantity) Sub(r Quantity) Quantity { return q.Add(r.negated()) }

func (q Quantity) negated() Quantity {
	return Quantity{
		lo: -q.hi, hi: -q.lo, hasLo: q.hasHi, hasHi: q.hasLo,
		strictLo: q.strictHi, strictHi: q.strictLo, approx: q.approx,
	}
}

// Div shares the number among n, rounded to four decimals.
func (q Quantity) Div(n int64) Quantity {
	if n <= 0 {
		return Quantity{}
	}
	q.lo, q.hi = roundDiv(q.lo, n), roundDiv(q.hi, n)
	return q
}

// roundDiv rounds halves away from zero.
func roundDiv(a, n int64) int64 {
	if a < 0 {
		return -roundDiv(-a, n)
	}
	quotient, rest := a/n, a%n
	if rest >= n-rest {
		quotient++
	}
	return quotient
}

// AboveFor reports whether the number is certainly above a limit, and Above
// whether it may be.
func (q Quantity) AboveFor(limit int64) (certain, possible bool) {
	l := limit * scale
	certain = q.hasLo && (q.lo > l || q.lo == l && q.strictLo)
	possible = certain || !q.hasHi || q.hi > l
	return certain, possible
}

// CertainlyBelow reports whether the number is certainly below a limit.
func (q Quantity) CertainlyBelow(limit int64) bool {
	l := limit * scale
	return q.hasHi && (q.hi < l || q.hi == l && q.strictHi)
}

// ParseQuantity reads a number as a file writes it.
func ParseQuantity(text string) (Quantity, error) {
	s := strings.TrimSpace(text)
	if lo, hi, ok := strings.Cut(s, ".."); ok {
		return parseRange(lo, hi)
	}
	var q Quantity
	mark, rest := splitMark(s)
	n, err := parseFixed(rest)
	if err != nil {
		return Quantity{}, err
	}
	switch mark {
	case "":
		q = Quantity{lo: n, hi: n, hasLo: true, hasHi: true}
	case "~":
		q = Quantity{lo: n, hi: n, hasLo: true, hasHi: true, approx: true}
	case "<":
		q = Quantity{hi: n, hasHi: true, strictHi: true}
	case ">":
		q = Quantity{lo: n, hasLo: true, strictLo: true}
	case "<=":
		q = Quantity{hi: n, hasHi: true}
	case ">=":
		q = Quantity{lo: n, hasLo: true}
	}
	return q, nil
}

func splitMark(s string) (mark, rest string) {
	n := 0
	for n < len(s) && strings.IndexByte("<>~=", s[n]) >= 0 {
		n++
	}
	switch s[:n] {
	case "", "<", ">", "~", "<=", ">=":
		return s[:n], strings.TrimSpace(s[n:])
	}
	return "", s
}

func parseRange(lo, hi string) (Quantity, error) {
	a, err := parseFixed(strings.TrimSpace(lo))
	if err != nil {
		return Quantity{}, err
	}
	b, err := parseFixed(strings.TrimSpace(hi))
	if err != nil {
		return Quantity{}, err
	}
	if a > b {
		return Quantity{}, fmt.Errorf("range %s..%s runs backwards", lo, hi)
	}
	return Quantity{lo: a, hi: b, hasLo: true, hasHi: true}, nil
}

// parseFixed reads digits with optional sign, underscores and up to four
// decimals.
func parseFixed(s string) (int64, error) {
	sign := int64(1)
	digits := strings.TrimPrefix(s, "+")
	if d, ok := strings.CutPrefix(s, "-"); ok {
		sign, digits = -1, d
	}
	whole, frac, _ := strings.Cut(digits, ".")
	frac = strings.TrimRight(frac, "0")
	if strings.HasPrefix(whole, "_") || strings.HasSuffix(whole, "_") || strings.Contains(whole, "__") {
		return 0, fmt.Errorf("%q is not a number", s)
	}
	whole = strings.ReplaceAll(whole, "_", "")
	if whole == "" || len(whole) > 13 || !allDigits(whole) || !allDigits(frac) {
		return 0, fmt.Errorf("%q is not a number", s)
	}
	if len(frac) > decimals {
		return 0, fmt.Errorf("%q has more than %d decimals", s, decimals)
	}
	n, err := strconv.ParseInt(whole+frac+strings.Repeat("0", decimals-len(frac)), 10, 64)
	if err != nil || n > maxValue*scale {
		return 0, fmt.Errorf("%q is too large", s)
	}
	return sign * n, nil
}

func allDigits(s string) bool {
	return strings.Trim(s, "0123456789") == ""
}

// UnmarshalText implements encoding.TextUnmarshaler for the TOML decoder.
func (q *Quantity) UnmarshalText(text []byte) error {
	v, err := ParseQuantity(string(text))
	if err != nil {
		return err
	}
	*q = v
	return nil
}

// String writes the number as a file does: for what a file can say,
// ParseQuantity(q.String()) is q. An unknown number is the empty string.
func (q Quantity) String() string {
	switch {
	case !q.Known():
		return ""
	case q.hasLo && q.hasHi && q.lo != q.hi:
		return fixed(q.lo, ".") + ".." + fixed(q.hi, ".")
	case q.hasLo && q.hasHi && q.approx:
		return "~" + fixed(q.lo, ".")
	case q.hasLo && q.hasHi:
		return fixed(q.lo, ".")
	case q.hasLo && q.strictLo:
		return ">" + fixed(q.lo, ".")
	case q.hasLo:
		return ">=" + fixed(q.lo, ".")
	case q.strictHi:
		return "<" + fixed(q.hi, ".")
	}
	return "<=" + fixed(q.hi, ".")
}

var quantityTexts = struct{ unknown, about, over, atLeast, under, atMost, to message.Text }{
	unknown: message.Text{EN: "unknown", SV: "okänt"},
	about:   message.Text{EN: "about {0}", SV: "cirka {0}"},
	over:    message.Text{EN: "over {0}", SV: "över {0}"},
	atLeast: message.Text{EN: "at least {0}", SV: "minst {0}"},
	under:   message.Text{EN: "under {0}", SV: "under {0}"},
	atMost:  message.Text{EN: "at most {0}", SV: "högst {0}"},
	to:      message.Text{EN: "{0} to {1}", SV: "{0} till {1}"},
}

// In writes the number for a reader: "minst 12", "10–15", "okänt".
func (q Quantity) In(l message.Lang) string {
	t := quantityTexts
	switch {
	case !q.Tells():
		return t.unknown.In(l)
	case q.hasLo && q.hasHi && q.lo != q.hi && q.approx:
		return t.about.With(q.span(l)).In(l)
	case q.hasLo && q.hasHi && q.lo != q.hi:
		return q.span(l)
	case q.hasLo && q.hasHi && q.approx:
		return t.about.With(local(q.lo, l)).In(l)
	case q.hasLo && q.hasHi:
		return local(q.lo, l)
	case q.hasLo && q.strictLo:
		return t.over.With(local(q.lo, l)).In(l)
	case q.hasLo:
		return t.atLeast.With(local(q.lo, l)).In(l)
	case q.strictHi:
		return t.under.With(local(q.hi, l)).In(l)
	}
	return t.atMost.With(local(q.hi, l)).In(l)
}

// span is from one bound to the other: with a dash, unless a minus stands beside
// it.
func (q Quantity) span(l message.Lang) string {
	if q.lo < 0 {
		return quantityTexts.to.With(local(q.lo, l), local(q.hi, l)).In(l)
	}
	return local(q.lo, l) + "–" + local(q.hi, l)
}

func local(n int64, l message.Lang) string {
	if l == message.Brackets {
		return message.Typed(l, local(n, message.EN))
	}
	s := fixed(n, ".")
	whole, frac, found := strings.Cut(s, ".")
	w, _ := strconv.ParseInt(whole, 10, 64)
	out := message.Int(w).In(l)
	if w == 0 && n < 0 {
		out = "-" + out
	}
	out = strings.Replace(out, "-", "−", 1)
	if !found {
		return out
	}
	if l == message.SV {
		return out + "," + frac
	}
	return out + "." + frac
}

func fixed(n int64, point string) string {
	sign := ""
	if n < 0 {
		sign, n = "-", -n
	}
	s := sign + strconv.FormatInt(n/scale, 10)
	if frac := n % scale; frac != 0 {
		s += point + strings.TrimRight(fmt.Sprintf("%0*d", decimals, frac), "0")
	}
	return s
}
