package report

import (
	"bytes"
	"cmp"
	"encoding/json"
	"io"
	"math"
	"path/filepath"
	"slices"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// What a program reads of a figure, and the arithmetic it does with it: written
// here a second time, from what docs/metrics.schema.json says of the folds.

type readNumber struct {
	Value, Low, High *float64
	Approximate      bool
}

type readFigure struct {
	ID string
	readNumber
	Fold        string
	Decimals    *int
	To          float64
	Open        bool
	NotNegative bool `json:"not_negative"`
	Terms       []readTerm
}

type readTerm struct {
	readFigure
	Weight readNumber
	Role   string
}

// ends are the bounds of a number of which nothing else is known.
type ends struct{ low, high float64 }

var inf = math.Inf(1)

func (n readNumber) ends() ends {
	e := ends{-inf, inf}
	if n.Low != nil {
		e.low = *n.Low
	}
	if n.High != nil {
		e.high = *n.High
	}
	return e
}

// things is a number of things: no fewer than none.
func (n readNumber) things() ends {
	e := n.ends()
	e.low = max(e.low, 0)
	e.high = max(e.high, e.low)
	return e
}

// nothingKnown are the ends of what may be anything.
func nothingKnown(e ends) bool { return e.low <= 0 && math.IsInf(e.high, 1) }

func (f *readFigure) sumOf(role string, of func(*readTerm) ends) ends {
	var sum ends
	for i := range f.Terms {
		if t := &f.Terms[i]; t.Role == role {
			e := of(t)
			sum.low, sum.high = sum.low+e.low, sum.high+e.high
		}
	}
	return sum
}

func weightIn(t *readTerm) ends   { return t.Weight.things() }
func quantityIn(t *readTerm) ends { return t.things() }

// folded applies a fold to terms.
func (f *readFigure) folded() (e ends, known bool) {
	switch f.Fold {
	case "given":
		e = f.Terms[0].ends()
	case "sum":
		for i := range f.Terms {
			c := f.Terms[i].ends()
			if f.Terms[i].Role == "less" {
				c = ends{-c.high, -c.low}
			}
			e.low, e.high = e.low+c.low, e.high+c.high
		}
	case "count":
		e = f.sumOf("counted", weightIn)
		e.high += f.sumOf("doubtful", weightIn).high
	case "least", "greatest":
		e = f.extreme(f.Fold == "greatest")
	case "median":
		e = f.median()
	case "mean":
		e = f.mean()
	case "share":
		e = f.share()
	case "ratio":
		e = per(f.ratioTop(), f.sumOf("other", quantityIn), f.To)
	case "spread":
		e = per(f.extreme(true), f.extreme(false), 1)
		e.low = max(e.low, 1)
		if e.low == 1 && math.IsInf(e.high, 1) {
			return e, false
		}
	default:
		return e, false
	}
	if f.NotNegative {
		e = ends{max(e.low, 0), max(e.high, 0)}
	}
	if f.Open {
		e.high = inf
	}
	if math.IsNaN(e.low) || e.low > e.high || f.Fold == "share" && e.low <= 0 && e.high >= 100 {
		return e, false
	}
	return f.rounded(e), true
}

func (f *readFigure) rounded(e ends) ends {
	if f.Decimals == nil {
		return e
	}
	unit := math.Pow10(*f.Decimals)
	if e.low == e.high {
		n := math.Round(e.low*unit) / unit
		return ends{n, n}
	}
	return ends{math.Floor(e.low*unit+1e-6) / unit, math.Ceil(e.high*unit-1e-6) / unit}
}

func (f *readFigure) extreme(greatest bool) ends {
	var e ends
	for i := range f.Terms {
		switch c := f.Terms[i].things(); {
		case i == 0:
			e = c
		case greatest:
			e = ends{max(e.low, c.low), max(e.high, c.high)}
		default:
			e = ends{min(e.low, c.low), min(e.high, c.high)}
		}
	}
	return e
}

func (f *readFigure) median() ends {
	hull, weighed := ends{inf, 0}, true
	var lows, highs []float64
	for i := range f.Terms {
		c, w := f.Terms[i].things(), f.Terms[i].Weight.things()
		hull = ends{min(hull.low, c.low), max(hull.high, c.high)}
		weighed = weighed && w.low == w.high
		for range int(w.low) {
			lows, highs = append(lows, c.low), append(highs, c.high)
		}
	}
	if !weighed {
		return hull
	}
	return ends{middle(lows), middle(highs)}
}

func middle(list []float64) float64 {
	slices.Sort(list)
	n := len(list)
	if n == 0 {
		return math.NaN()
	}
	return (list[(n-1)/2] + list[n/2]) / 2
}

// mean is least when the smallest weigh as much as they can and the others as
// little, from some turning point on.
func (f *readFigure) mean() ends {
	const much = 1e12
	e := ends{inf, -inf}
	for _, high := range []bool{false, true} {
		end := func(t *readTerm) float64 {
			if high {
				return t.things().high
			}
			return t.things().low
		}
		terms := slices.Clone(f.Terms)
		slices.SortStableFunc(terms, func(a, b readTerm) int { return cmp.Compare(end(&a), end(&b)) })
		for turn := range len(terms) + 1 {
			sum, weight := 0.0, 0.0
			for i := range terms {
				w := terms[i].Weight.things()
				heavy := i < turn
				if high {
					heavy = i >= turn
				}
				n := w.low
				if heavy {
					n = min(w.high, much)
				}
				if n > 0 {
					sum, weight = sum+end(&terms[i])*n, weight+n
				}
			}
			if weight > 0 && !high {
				e.low = min(e.low, sum/weight)
			} else if weight > 0 {
				e.high = max(e.high, sum/weight)
			}
		}
	}
	return e
}

func (f *readFigure) share() ends {
	counted, doubtful, other := f.sumOf("counted", weightIn), f.sumOf("doubtful", weightIn), f.sumOf("other", weightIn)
	if counted.high+doubtful.high+other.high == 0 {
		return ends{math.NaN(), math.NaN()}
	}
	e := ends{0, 100}
	if rest := doubtful.high + other.high; rest == 0 {
		e.low = 100
	} else if counted.low > 0 {
		e.low = 100 * counted.low / (counted.low + rest)
	}
	switch most := counted.high + doubtful.high; {
	case most == 0:
		e.high = 0
	case !math.IsInf(most, 1):
		e.high = 100 * most / (most + other.low)
	}
	return e
}

func (f *readFigure) ratioTop() ends {
	counted, doubtful := f.sumOf("counted", quantityIn), f.sumOf("doubtful", quantityIn)
	return ends{counted.low + doubtful.low, counted.high + doubtful.high}
}

func per(a, b ends, to float64) ends {
	e := ends{0, inf}
	if b.high > 0 && !math.IsInf(b.high, 1) {
		e.low = a.low * to / b.high
	}
	if a.high == 0 {
		e.high = 0
	} else if b.low > 0 {
		e.high = a.high * to / b.low
	}
	return e
}

// check folds the terms of a figure, and those of its terms, and holds what comes
// out against what is printed.
func (f *readFigure) check(t *testing.T, where string) (checked int) {
	t.Helper()
	if f.Fold == "" {
		t.Errorf("%s: nobody says how it is made", where)
		return 0
	}
	got, known := f.folded()
	want := f.ends()
	same := func(a, b float64) bool { return a == b || math.Abs(a-b) < 1e-6 }
	switch unknown := f.Low == nil && f.High == nil || nothingKnown(want); {
	case unknown && known && !nothingKnown(got):
		t.Errorf("%s: unknown, its terms make %v by %s", where, got, f.Fold)
	case !unknown && (!known || !same(got.low, want.low) || !same(got.high, want.high)):
		t.Errorf("%s: %v, its terms make %v by %s", where, want, got, f.Fold)
	}
	for i := range f.Terms {
		if term := &f.Terms[i]; term.Fold != "" {
			checked += term.check(t, where+", "+term.ID)
		}
	}
	return checked + 1
}

// read prints, and reads what was printed.
func read[T any](t *testing.T, print func(io.Writer) error) (v T) {
	t.Helper()
	var b bytes.Buffer
	if err := print(&b); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b.Bytes(), &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// TestPrintedTermsMakePrintedNumbers applies the fold to the printed terms of every
// figure of every example, and of the change between any two of a folder.
func TestPrintedTermsMakePrintedNumbers(t *testing.T) {
	options := Options{Lang: message.SV, Terms: true}
	folders, _ := filepath.Glob("../../examples/*")
	checked := 0
	for _, folder := range folders {
		names, _ := filepath.Glob(folder + "/*.toml")
		var all []*tomlfile.Result
		for _, name := range names {
			r := tomlfile.Load(name, tomlfile.Options{Tree: "../../examples"})
			if !r.OK() {
				t.Fatalf("%s: %v", name, r.Findings)
			}
			all = append(all, r)
			m := Measure(r.Org, metrics.All())
			m.Places = r.Places
			for _, f := range read[struct{ Metrics []readFigure }](t, func(w io.Writer) error { return MetricsJSON(w, m, options) }).Metrics {
				checked += f.check(t, name+" "+f.ID)
			}
		}
		for i, a := range all {
			for k, b := range all {
				if i == k {
					continue
				}
				d := diff.Compare(a.Org, b.Org, diff.Options{})
				c := Gather(d, impact.Check(impact.Input{Diff: d}), MeasureChange(d))
				where := names[i] + " → " + names[k]
				out := read[struct {
					Metrics []struct {
						ID       string
						Old, New readFigure
					}
					ChangeMetrics []readFigure `json:"change_metrics"`
				}](t, func(w io.Writer) error { return DiffJSON(w, c, options) })
				for _, f := range out.Metrics {
					checked += f.Old.check(t, where+" old "+f.ID) + f.New.check(t, where+" new "+f.ID)
				}
				for _, f := range out.ChangeMetrics {
					checked += f.check(t, where+" "+f.ID)
				}
			}
		}
	}
	if checked < 1500 {
		t.Errorf("only %d figures", checked)
	}
}
