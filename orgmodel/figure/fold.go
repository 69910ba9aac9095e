package figure

import (
	"cmp"
	"math"
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Fold is how the terms of a figure make its number.
type Fold uint8

// The folds.
const (
	Unmade   Fold = iota // nobody said how: a fault
	None                 // there is no number
	Given                // the only term is the number
	Sum                  // all added up, those with the role Less taken away
	Count                // how many there are
	Least                // the smallest
	Greatest             // the largest
	Median               // the middle one, each as often as it weighs
	Mean                 // the mean, each as often as it weighs
	Share                // how much of the weight of all is that of the counted ones
	Ratio                // the sum of the counted ones to that of the others
	Spread               // the largest to the smallest
)

// folds are the rows of the folds: the word for programs and for readers, and the
// arithmetic.
var folds = [...]struct {
	word  string
	label message.Text
	of    func([]Term, shape) orgmodel.Quantity
}{
	Unmade:   {"", message.Text{EN: "of unknown making", SV: "uträknat på okänt sätt"}, nil},
	None:     {"none", message.Text{EN: "no number", SV: "inget tal"}, nil},
	Given:    {"given", message.Text{EN: "stated", SV: "angivet"}, given},
	Sum:      {"sum", message.Text{EN: "sum", SV: "summa"}, sum},
	Count:    {"count", message.Text{EN: "number", SV: "antal"}, count},
	Least:    {"least", message.Text{EN: "smallest", SV: "minsta"}, least},
	Greatest: {"greatest", message.Text{EN: "largest", SV: "största"}, greatest},
	Median:   {"median", message.Text{EN: "median", SV: "median"}, median},
	Mean:     {"mean", message.Text{EN: "mean", SV: "medelvärde"}, mean},
	Share:    {"share", message.Text{EN: "share", SV: "andel"}, share},
	Spread:   {"spread", message.Text{EN: "largest to smallest", SV: "största mot minsta"}, spread},
	Ratio:    {"ratio", message.Text{EN: "ratio", SV: "kvot"}, ratio},
}

// String is the word for programs.
func (f Fold) String() string { return folds[f].word }

// Label is the word for a reader.
func (f Fold) Label() message.Text { return folds[f].label }

// Folded works the number of a figure out from its terms.
func Folded(f Figure) orgmodel.Quantity {
	of := folds[f.Fold].of
	if of == nil || f.shape.untold {
		return orgmodel.Quantity{}
	}
	return of(f.Terms, f.shape)
}

func given(terms []Term, s shape) orgmodel.Quantity {
	if len(terms) != 1 {
		return orgmodel.Quantity{}
	}
	return s.shaped(terms[0].Quantity)
}

// sum adds exactly, without the detour of decimals.
func sum(terms []Term, s shape) orgmodel.Quantity {
	total := orgmodel.Exactly(0)
	for i := range terms {
		if t := &terms[i]; t.Role == Less {
			total = total.Sub(t.Quantity)
		} else {
			total = total.Add(t.Quantity)
		}
	}
	return s.shaped(total)
}

func count(terms []Term, s shape) orgmodel.Quantity {
	var n Bounds
	for i := range terms {
		t := &terms[i]
		w := BoundsOf(t.Weight)
		switch t.Role {
		case Counted:
			n = n.Plus(w)
		case Doubtful:
			n = n.Plus(Bounds{High: w.High, About: w.About})
		}
	}
	return s.bounded(n)
}

func least(terms []Term, s shape) orgmodel.Quantity {
	b := Bounds{Low: math.Inf(1), High: math.Inf(1)}
	for i := range terms {
		c := BoundsOf(terms[i].Quantity)
		b = Bounds{min(b.Low, c.Low), min(b.High, c.High), b.About || c.About}
	}
	return s.bounded(b)
}

func greatest(terms []Term, s shape) orgmodel.Quantity {
	var b Bounds
	for i := range terms {
		c := BoundsOf(terms[i].Quantity)
		b = Bounds{max(b.Low, c.Low), max(b.High, c.High), b.About || c.About}
	}
	return s.bounded(b)
}

// weight is how many a term stands for, of those it certainly or perhaps does.
func (t *Term) weight() Bounds { return BoundsOf(t.Weight) }

// hull is where every mean of the terms lies, whatever their weights, and whether
// the weights are known.
func hull(terms []Term) (b Bounds, weighed bool) {
	b, weighed = Bounds{Low: math.Inf(1)}, true
	for i := range terms {
		c, w := BoundsOf(terms[i].Quantity), terms[i].weight()
		b = Bounds{min(b.Low, c.Low), max(b.High, c.High), b.About || c.About}
		weighed = weighed && w.Low == w.High
	}
	return b, weighed
}

// mean is least when the smallest terms weigh as much as they can and the others
// as little, from some turning point on, and largest the other way round.
func mean(terms []Term, s shape) orgmodel.Quantity {
	if len(terms) == 0 {
		return orgmodel.Quantity{}
	}
	low, _ := meanOf(terms, func(b Bounds) float64 { return b.Low })
	_, high := meanOf(terms, func(b Bounds) float64 { return b.High })
	if low > high {
		return orgmodel.Quantity{} // nothing weighs anything
	}
	b, _ := hull(terms)
	b.Low, b.High, b.About = low, high, b.About || aboutWeights(terms)
	return s.bounded(b)
}

// weighed is one end of a term with what it may weigh.
type weighed struct {
	value float64
	w     Bounds
}

// meanOf is the least and the largest mean of one end of the terms.
func meanOf(terms []Term, end func(Bounds) float64) (low, high float64) {
	list := make([]weighed, len(terms))
	for i := range terms {
		list[i] = weighed{end(BoundsOf(terms[i].Quantity)), terms[i].weight()}
	}
	slices.SortStableFunc(list, func(a, b weighed) int { return cmp.Compare(a.value, b.value) })
	low, high = math.Inf(1), math.Inf(-1)
	for _, t := range list {
		if math.IsInf(t.w.High, 1) { // it may outweigh all others
			low, high = min(low, t.value), max(high, t.value)
		}
	}
	var light centre // all as light as can be
	for _, t := range list {
		light.add(t.value, t.w.Low)
	}
	all := light
	for _, t := range list {
		extra := 0.0
		if !math.IsInf(t.w.High, 1) {
			extra = t.w.High - t.w.Low
		}
		all.add(t.value, extra)
	}
	before := light
	for turn := -1; turn < len(list); turn++ {
		if turn >= 0 {
			extra := 0.0
			if t := list[turn]; !math.IsInf(t.w.High, 1) {
				extra = t.w.High - t.w.Low
			}
			before.add(list[turn].value, extra)
			all.add(list[turn].value, -extra)
		}
		for _, c := range [...]centre{before, all} {
			if at, ok := c.at(); ok {
				low, high = min(low, at), max(high, at)
			}
		}
	}
	return low, high
}

// centre is a mean in the making.
type centre struct{ sum, weight float64 }

func (c *centre) add(value, weight float64) {
	if weight != 0 {
		c.sum, c.weight = c.sum+value*weight, c.weight+weight
	}
}

func (c centre) at() (float64, bool) { return c.sum / c.weight, c.weight > 1e-9 }

// aboutWeights reports whether a weight is stated as an approximation.
func aboutWeights(terms []Term) bool {
	return slices.ContainsFunc(terms, func(t Term) bool { return t.weight().About })
}

func median(terms []Term, s shape) orgmodel.Quantity {
	b, weighed := hull(terms)
	if !weighed || len(terms) == 0 {
		return s.bounded(b)
	}
	low := medianOf(terms, func(b Bounds) float64 { return b.Low })
	high := medianOf(terms, func(b Bounds) float64 { return b.High })
	return s.bounded(Bounds{low, high, b.About})
}

// medianOf is the median of one end of the terms.
func medianOf(terms []Term, end func(Bounds) float64) float64 {
	type group struct{ value, weight float64 }
	groups := make([]group, len(terms))
	all := 0.0
	for i := range terms {
		groups[i] = group{end(BoundsOf(terms[i].Quantity)), terms[i].weight().Low}
		all += groups[i].weight
	}
	slices.SortFunc(groups, func(a, b group) int {
		switch {
		case a.value < b.value:
			return -1
		case a.value > b.value:
			return 1
		}
		return 0
	})
	passed := 0.0
	for i, g := range groups {
		passed += g.weight
		switch {
		case 2*passed > all:
			return g.value
		case 2*passed == all && i+1 < len(groups):
			return (g.value + groups[i+1].value) / 2
		}
	}
	return 0
}

// share has bounds where it is open whether a term is counted, and where weights
// have.
func share(terms []Term, s shape) orgmodel.Quantity {
	var certain, doubtful, other Bounds
	for i := range terms {
		switch t := &terms[i]; t.Role {
		case Counted:
			certain = certain.Plus(t.weight())
		case Doubtful:
			doubtful = doubtful.Plus(t.weight())
		default:
			other = other.Plus(t.weight())
		}
	}
	switch {
	case doubtful.High+other.High == 0 && certain.High > 0:
		return s.bounded(Bounds{Low: 100, High: 100})
	case certain.High+doubtful.High+other.High == 0:
		return orgmodel.Quantity{}
	}
	b := Bounds{Low: certain.ShareOf(doubtful.Plus(other)).Low}
	if possible := certain.Plus(doubtful); possible.Certainly() || possible.High > 0 {
		b.High = possible.ShareOf(other).High
	}
	b.About = certain.About || doubtful.About || other.About
	return s.bounded(b)
}

// Whole is what a share is a share of: how many it counts in all. ok is false of other
// figures, and where nobody knows.
func (f *Figure) Whole() (all orgmodel.Quantity, ok bool) {
	if f.Fold != Share || !f.Quantity.Tells() {
		return all, false
	}
	var b Bounds
	for i := range f.Terms {
		b = b.Plus(f.Terms[i].weight())
	}
	const decimals = 2 // of full-time equivalents
	all = b.Rounded(decimals)
	return all, all.Tells() && !all.IsZero()
}

func ratio(terms []Term, s shape) orgmodel.Quantity {
	var counted, other Bounds
	for i := range terms {
		if t := &terms[i]; t.Role == Other {
			other = other.Plus(BoundsOf(t.Quantity))
		} else {
			counted = counted.Plus(BoundsOf(t.Quantity))
		}
	}
	scale := s.scale
	if scale == 0 {
		scale = 1
	}
	return s.bounded(counted.Per(other, scale))
}

// spread is no less than one: the largest is no less than the smallest.
func spread(terms []Term, s shape) orgmodel.Quantity {
	most, smallest := Bounds{}, Bounds{Low: math.Inf(1), High: math.Inf(1)}
	for i := range terms {
		c := BoundsOf(terms[i].Quantity)
		most = Bounds{max(most.Low, c.Low), max(most.High, c.High), most.About || c.About}
		smallest = Bounds{min(smallest.Low, c.Low), min(smallest.High, c.High), most.About}
	}
	b := most.Per(smallest, 1)
	b.Low = max(b.Low, 1)
	if b.Low == 1 && math.IsInf(b.High, 1) {
		return orgmodel.Quantity{} // no more is known than must be so
	}
	return s.bounded(b)
}

// bounded is what a fold gives as a number for a reader.
func (s shape) bounded(b Bounds) orgmodel.Quantity {
	if s.open {
		b.High = math.Inf(1)
	}
	if s.share {
		return b.AsShare()
	}
	return b.Rounded(s.decimals)
}

// shaped is a number that needs no division.
func (s shape) shaped(q orgmodel.Quantity) orgmodel.Quantity {
	if s.notNegative {
		q = NotNegative(q)
	}
	if s.counted {
		q = Told(q)
	}
	if !s.rounded {
		return q
	}
	return BoundsOf(q).Rounded(s.decimals)
}

// NotNegative raises what lies below zero to zero.
func NotNegative(q orgmodel.Quantity) orgmodel.Quantity {
	low, hasLow := q.Low()
	high, hasHigh := q.High()
	switch {
	case hasLow && low >= 0:
		return q
	case !hasHigh:
		return orgmodel.AtLeast(0)
	}
	return orgmodel.Between(0, max(high, 0))
}
