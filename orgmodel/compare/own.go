package compare

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
)

// Distance is how far the value of one member is above that of another, of the same
// year and each of its own municipality.
type Distance struct {
	Above, Below int
	Less         orgmodel.Quantity // the one less the other
	Times        orgmodel.Quantity // how many times the other it is; unknown of shares, and where the other is none
}

// sideBySide gives an indicator a row of its own for what members of different
// municipalities state of their own: of the year that most of them speak of, the newest
// such. That is what may be compared; rows that say no more than that go.
func (c *Comparison) sideBySide(row *Indicator) {
	if c.One() {
		return
	}
	own := c.ownOutcome(row)
	if own == nil {
		return
	}
	c.distances(own, row)
	rest := slices.DeleteFunc(row.Outcomes, func(o Outcome) bool { return c.says(own, &o) })
	row.Outcomes = append([]Outcome{*own}, rest...)
}

// ownOutcome lays what members state of their own municipality in one row; none when no
// two municipalities speak of the same year.
func (c *Comparison) ownOutcome(row *Indicator) *Outcome {
	var best *Outcome
	most := 1
	for _, year := range c.ownYears(row) {
		o := Outcome{Own: true, Year: year, Cells: make([]Stated, len(c.Members))}
		var codes []string
		members := 0
		for m := range c.Members {
			code := c.Members[m].Municipality()
			of := c.outcome(row, code, year)
			if o.Cells[m] = of.Cells[m]; !of.Cells[m].Stated {
				continue
			}
			members++
			o.disputed = o.disputed || of.Disagree
			if !slices.Contains(codes, code) {
				codes = append(codes, code)
			}
		}
		if len(codes) > 1 && members > most {
			best, most = &o, members
		}
	}
	return best
}

// ownYears are the years of which a member states an outcome of its own municipality, the
// newest first; one without a year is of none.
func (c *Comparison) ownYears(row *Indicator) []int {
	var years []int
	for m, index := range row.Places {
		if index < 0 {
			continue
		}
		for _, v := range c.valuesOf(m, index) {
			if v.code == c.Members[m].Municipality() && v.year != 0 {
				years = append(years, v.year)
			}
		}
	}
	slices.Sort(years)
	years = slices.Compact(years)
	slices.Reverse(years)
	return years
}

// says reports whether a row tells all that another one does.
func (c *Comparison) says(own, o *Outcome) bool {
	if o.Year != own.Year || o.Disagree {
		return false
	}
	for m := range o.Cells {
		if o.Cells[m].Stated && o.Municipality != c.Members[m].Municipality() {
			return false
		}
	}
	return true
}

// distances sets the first member that states a value against each other one.
func (c *Comparison) distances(own *Outcome, row *Indicator) {
	first := slices.IndexFunc(own.Cells, func(s Stated) bool { return s.Stated })
	for m := first + 1; m < len(own.Cells); m++ {
		if !own.Cells[m].Stated || c.Members[m].Org.SameMunicipality(c.Members[first].Org) {
			continue
		}
		for _, pair := range [][2]int{{first, m}, {m, first}} {
			if d, ok := distance(own.Cells[pair[0]].Value.Quantity, own.Cells[pair[1]].Value.Quantity, row.InPercent()); ok {
				d.Above, d.Below = pair[0], pair[1]
				own.Distances = append(own.Distances, d)
			}
		}
	}
}

// distance is how far one value is above another; false when it is not certain to be.
func distance(above, below orgmodel.Quantity, shares bool) (d Distance, ok bool) {
	low, known := above.Low()
	high, bounded := below.High()
	if !known || !bounded || low <= high {
		return d, false
	}
	d.Less = above.Sub(below)
	if from, _ := below.Low(); from > 0 && !shares {
		d.Times = figure.BoundsOf(above).Per(figure.BoundsOf(below), 1).Rounded(1)
	}
	return d, true
}
