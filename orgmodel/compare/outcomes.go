package compare

import (
	"slices"
	"strconv"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// outcomes lists what is stated of each municipality: our own first, in the
// order of the members, then the others as they are met.
func (c *Comparison) outcomes(row *Indicator) {
	var codes []string
	for i := range c.Members {
		if code := c.Members[i].Municipality(); !slices.Contains(codes, code) {
			codes = append(codes, code)
		}
	}
	newest := map[string][]int{} // years, by municipality
	for member, index := range row.Places {
		if index < 0 {
			continue
		}
		last := map[string]int{}
		for _, v := range c.valuesOf(member, index) {
			if year, ok := last[v.code]; !ok || v.year > year {
				last[v.code] = v.year
			}
			if !slices.Contains(codes, v.code) {
				codes = append(codes, v.code)
			}
		}
		for _, code := range codes {
			if year, ok := last[code]; ok && !slices.Contains(newest[code], year) {
				newest[code] = append(newest[code], year)
			}
		}
	}
	for _, code := range codes {
		years := newest[code]
		slices.SortFunc(years, func(a, b int) int { return b - a })
		for _, year := range years {
			row.Outcomes = append(row.Outcomes, c.outcome(row, code, year))
		}
	}
	c.sideBySide(row)
	row.judge()
}

func (c *Comparison) outcome(row *Indicator, code string, year int) Outcome {
	o := Outcome{Municipality: code, Year: year, Cells: make([]Stated, len(c.Members))}
	var said *orgmodel.Quantity
	for member, index := range row.Places {
		if index < 0 {
			continue
		}
		for _, v := range c.valuesOf(member, index) {
			if v.code != code || v.year != year {
				continue
			}
			cell := &o.Cells[member]
			*cell = Stated{Value: c.stated(member, index, v), Stated: true}
			if said != nil && *said != cell.Value.Quantity {
				o.Disagree = true
			}
			said = &cell.Value.Quantity
			break
		}
	}
	return o
}

// stated is a value with the key it stands in.
func (c *Comparison) stated(member, index int, v sited) figure.Figure {
	o := c.Members[member].Org
	key := o.Key(orgmodel.Ref{Type: orgmodel.TypeIndicator, Index: index}, "values")
	key.Nth = v.nth
	return figure.Make(figure.Given, figure.Unit{}, figure.Term{
		Type: key.Table, ID: key.ID, Name: message.Same(o.Indicators[index].Name),
		Quantity: v.value.Value, Weight: figure.Once(), Keys: figure.On(key),
	})
}

// sited is an outcome of an indicator, with whose it is and of when.
type sited struct {
	code  string
	year  int
	nth   int // from 1
	value *orgmodel.Value
}

// outcomeNature is the nature of a value that has happened; it is what a value
// is unless it says otherwise.
const outcomeNature = "outcome"

func (c *Comparison) valuesOf(member, index int) []sited {
	o := c.Members[member].Org
	var list []sited
	values := o.Indicators[index].Values
	for i := range values {
		v := &values[i]
		if v.Nature != "" && v.Nature != outcomeNature {
			continue
		}
		s := sited{code: v.Municipality, nth: i + 1, value: v}
		if s.code == "" {
			s.code = o.Header.Municipality
		}
		if year, ok := v.Year.Low(); ok {
			s.year = int(year)
		}
		list = append(list, s)
	}
	return list
}

// judge marks the best of the members' own municipalities, where all of them state an
// outcome of the same year. What a municipality has come to is no merit of one proposal
// over another: within one municipality nothing is marked.
func (row *Indicator) judge() {
	if !row.Wish.Said() || len(row.Outcomes) == 0 || !row.Outcomes[0].Own || row.Outcomes[0].disputed {
		return
	}
	own := &row.Outcomes[0]
	var values []orgmodel.Quantity
	for _, cell := range own.Cells {
		if !cell.Stated {
			return
		}
		values = append(values, cell.Value.Quantity)
	}
	for i, best := range best(values, len(row.Wish.Lower) > 0) {
		own.Cells[i].Best = best
	}
}

// When writes the year of an outcome; none when the files do not say.
func (o *Outcome) When() string {
	if o.Year == 0 {
		return ""
	}
	return strconv.Itoa(o.Year)
}
