package indicators

import (
	"slices"
	"strconv"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/geometry"
	"github.com/orgmodel/orgmodel/orgmodel/internal/municipalities"
	"github.com/orgmodel/orgmodel/orgmodel/internal/typeset"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// sweden is the code of the whole country.
const sweden = "0000"

// forecast is the nature of a value that has not happened yet.
const forecast = "forecast"

// nothingKnown reports whether a number is as good as unknown: nothing is said,
// or only that it is zero or more.
func nothingKnown(q orgmodel.Quantity) bool {
	low, hasLow := q.Low()
	_, hasHigh := q.High()
	positive, _ := q.AboveFor(0)
	return !hasHigh && (!hasLow || low == 0 && !positive)
}

func percent(unit string) bool {
	return strings.Contains(unit, "%") || strings.Contains(strings.ToLower(unit), "procent")
}

// whose returns the municipality of a value; ours unless it says otherwise.
func (v *indicatorView) whose(value *orgmodel.Value) string {
	if value.Municipality == "" {
		return v.s.Org().Header.Municipality
	}
	return value.Municipality
}

// place is what a reader calls the municipality with a code.
func (v *indicatorView) place(code string) string {
	if code == sweden {
		return words.sweden.In(v.s.Lang())
	}
	if name, ok := municipalities.Name(code); ok {
		return name
	}
	return v.s.Say(words.municipality, code)
}

// sitedValue is a value, or the place of one that is missing, on its way into a bar.
type sitedValue struct {
	orgmodel.Value
	code  string
	place int // among the values of the indicator; -1: missing
	rank  int
}

// groups are the values by year, and within a year ours first, then those we
// compare with in their order, then the others.
func (v *indicatorView) groups(ind *orgmodel.Indicator, goals []*orgmodel.Goal) []barGroup {
	var list []sitedValue
	for i, value := range ind.Values {
		list = append(list, sitedValue{Value: value, code: v.whose(&value), place: i})
	}
	list = append(list, v.missing(ind, goals)...)
	order := v.order(list)
	for i := range list {
		p := &list[i]
		p.rank = 2 * slices.Index(order, p.code)
		if p.Nature == forecast {
			p.rank++
		}
	}
	slices.SortStableFunc(list, func(a, b sitedValue) int {
		if byYear := yearOf(a.Year) - yearOf(b.Year); byYear != 0 {
			return byYear
		}
		return a.rank - b.rank
	})
	var groups []barGroup
	for i := range list {
		year := v.year(list[i].Year)
		if n := len(groups); n == 0 || groups[n-1].year != year {
			groups = append(groups, barGroup{year: year})
		}
		g := &groups[len(groups)-1]
		b := v.bar(ind, &list[i], year)
		b.id = kit.PartID(ind.ID, "value", strconv.Itoa(i+1))
		g.bars = append(g.bars, b)
	}
	return groups
}

// noYear sorts what has no year after all years.
const noYear = 1 << 20

func yearOf(q orgmodel.Quantity) int {
	year, ok := q.Low()
	if !ok {
		return noYear
	}
	return int(year)
}

func (v *indicatorView) year(q orgmodel.Quantity) string {
	if yearOf(q) == noYear {
		return words.noYear.In(v.s.Lang())
	}
	return message.Year(yearOf(q)).In(v.s.Lang())
}

// missing are the places of values that a goal needs and nobody has given: ours,
// and those of the municipalities we are held against in the year of comparison.
func (v *indicatorView) missing(ind *orgmodel.Indicator, goals []*orgmodel.Goal) []sitedValue {
	var list []sitedValue
	ask := func(code string, year orgmodel.Quantity) {
		p := sitedValue{code: code, place: -1}
		p.Year = year
		if !slices.ContainsFunc(list, func(q sitedValue) bool { return q.code == code && q.Year == year }) {
			list = append(list, p)
		}
	}
	own := v.s.Org().Header.Municipality
	given := func(code string) bool {
		return slices.ContainsFunc(ind.Values, func(value orgmodel.Value) bool { return v.whose(&value) == code })
	}
	if len(ind.Values) == 0 || len(goals) > 0 && !given(own) {
		ask(own, v.lastYear(ind, nil))
	}
	for _, g := range goals {
		c := v.comparator(g)
		if c == nil || len(ind.Values) == 0 {
			continue
		}
		codes := municipalitiesOf(c)
		year := v.lastYear(ind, codes)
		for _, code := range append([]string{own}, codes...) {
			if !slices.ContainsFunc(ind.Values, func(value orgmodel.Value) bool {
				return v.whose(&value) == code && yearOf(value.Year) == yearOf(year)
			}) {
				ask(code, year)
			}
		}
	}
	return list
}

// lastYear is the last year with an outcome for any of some municipalities;
// without any, the last of all.
func (v *indicatorView) lastYear(ind *orgmodel.Indicator, codes []string) orgmodel.Quantity {
	var last, ofThem orgmodel.Quantity
	later := func(a, b orgmodel.Quantity) bool { return a.Known() && (!b.Known() || yearOf(a) > yearOf(b)) }
	for i := range ind.Values {
		value := &ind.Values[i]
		if later(value.Year, last) {
			last = value.Year
		}
		if value.Nature != forecast && slices.Contains(codes, v.whose(value)) && later(value.Year, ofThem) {
			ofThem = value.Year
		}
	}
	if ofThem.Known() {
		return ofThem
	}
	return last
}

// order lists the municipalities of some values.
func (v *indicatorView) order(list []sitedValue) []string {
	order := []string{v.s.Org().Header.Municipality}
	add := func(code string) {
		if !slices.Contains(order, code) {
			order = append(order, code)
		}
	}
	for i := range v.s.Org().Comparators {
		if c := &v.s.Org().Comparators[i]; v.s.Org().Active(&c.Common) {
			for _, code := range c.Municipalities {
				add(code)
			}
		}
	}
	for _, p := range list {
		if p.code != sweden {
			add(p.code)
		}
	}
	add(sweden)
	return order
}

// bar says one value.
func (v *indicatorView) bar(ind *orgmodel.Indicator, p *sitedValue, year string) bar {
	w, s := &words, v.s
	b := bar{
		who: v.place(p.code), ours: p.code == s.Org().Header.Municipality, forecast: p.Nature == forecast,
		unknown: nothingKnown(p.Value.Value), known: boundsOf(p.Value.Value),
	}
	b.about = !b.unknown && b.known.hasLow && b.known.hasHigh && b.known.low == b.known.high && !p.Value.Value.Exact()
	who := b.who
	if b.forecast {
		b.who = s.Say(w.asForecast, b.who)
	}
	var on []kit.Assumption
	if p.place >= 0 {
		on = append(v.valueOn(ind, p.place), kit.AssumedKeys(&ind.Common, "measured_in")...)
	}
	if b.unknown {
		b.value = s.Star(w.unknown.In(s.Lang()), on)
	} else {
		b.value = s.Star(v.measured(p.Value.Value, shortUnit(ind)), on)
	}
	text := w.value
	if b.forecast {
		text = w.valueForecast
	}
	said := b.value
	if !b.unknown {
		said = kit.Star(v.measured(p.Value.Value, ind.MeasuredIn), on)
	}
	b.said = s.Say(text, kit.UpperFirst(year), who, said)
	v.note(&b)
	return b
}

// valueOn are the assumptions that a value of an indicator rests on: its own, or
// that on all of them.
func (v *indicatorView) valueOn(ind *orgmodel.Indicator, place int) []kit.Assumption {
	if ind.Values[place].Assumed {
		return []kit.Assumption{{ID: ind.ID, Key: "values " + strconv.Itoa(place)}}
	}
	return kit.AssumedKeys(&ind.Common, "values")
}

// note keeps what the legend must explain of a bar.
func (v *indicatorView) note(b *bar) {
	if b.unknown {
		return
	}
	u := &v.used
	full := !b.forecast && !b.about
	u.ours = u.ours || b.ours && full
	u.others = u.others || !b.ours && full
	u.forecast = u.forecast || b.forecast
	u.about = u.about || b.about
	r := b.known.reach(axis{})
	u.open = u.open || r.open
	u.between = u.between || !r.open && r.from != r.to
}

// longestUnit is how wide a unit may be to stand at every number.
const longestUnit = 70 * geometry.Pt

// shortUnit is the unit if it is short: a long one stands at the axis only.
func shortUnit(ind *orgmodel.Indicator) string {
	if typeset.Width(ind.MeasuredIn, kit.FactSize, true) > longestUnit {
		return ""
	}
	return ind.MeasuredIn
}

// measured is a number with its unit.
func (v *indicatorView) measured(number message.Localizer, unit string) string {
	if unit == "" {
		return number.In(v.s.Lang())
	}
	return number.In(v.s.Lang()) + "\u00a0" + unit
}
