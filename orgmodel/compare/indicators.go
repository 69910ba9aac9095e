package compare

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Indicator is an indicator of one or several members: they all mean the same
// by it.
type Indicator struct {
	ID, Name, Kolada, MeasuredIn string
	Places                       []int // of each member, in its list; -1: it has none
	Outcomes                     []Outcome
	Wish                         Wish
}

// Outcome is what the members state of one municipality and year. Of every
// municipality that a member speaks of, its newest outcome is among them.
type Outcome struct {
	Municipality string
	Own          bool // of each member's own municipality, which are several
	Year         int  // 0: the files do not say
	Cells        []Stated
	Disagree     bool       // the members state different values
	Distances    []Distance // of those of their own

	disputed bool // somebody states another value of the same municipality and year
}

// Stated is a value of one member.
type Stated struct {
	Value  figure.Figure // the number as it stands in the file
	Stated bool
	Best   bool // of the members' own municipalities
}

// InPercent reports whether an indicator is a share of a whole.
func (ind *Indicator) InPercent() bool {
	unit := strings.ToLower(ind.MeasuredIn)
	return strings.Contains(unit, "%") || strings.Contains(unit, "procent") || strings.Contains(unit, "percent")
}

// Apart says of an indicator why it does not share the row of another one that
// a reader may take for the same.
type Apart struct {
	Row, Other int // places in Indicators
	Reasons    []Unlike
}

// Unlike is a way in which two indicators differ.
type Unlike uint8

// The ways.
const (
	OtherKolada Unlike = iota
	OtherDefinition
	NoDefinition  // neither has one
	OneDefinition // only one of them has
	OtherUnit
	OtherDenominator
)

var unlike = [...]struct {
	word string
	text message.Text
}{
	OtherKolada:      {"kolada", message.Text{EN: "they are different key figures in Kolada", SV: "de är olika nyckeltal i Kolada"}},
	OtherDefinition:  {"definition", message.Text{EN: "the definitions are worded differently", SV: "definitionerna är olika formulerade"}},
	NoDefinition:     {"no-definition", message.Text{EN: "neither of them has a definition", SV: "ingen av dem har en definition"}},
	OneDefinition:    {"no-definition", message.Text{EN: "only one of them has a definition", SV: "bara den ena har en definition"}},
	OtherUnit:        {"measured_in", message.Text{EN: "they are not measured in the same unit", SV: "de inte mäts i samma enhet"}},
	OtherDenominator: {"denominator", message.Text{EN: "the denominators are not the same", SV: "nämnarna inte är desamma"}},
}

// String is the word for programs.
func (u Unlike) String() string { return unlike[u].word }

// Text says it to a reader, as a clause after “because”.
func (u Unlike) Text() message.Text { return unlike[u].text }

func (c *Comparison) indicators() {
	rows := map[string][]int{} // by what an indicator may be known by
	for member := range c.Members {
		o := c.Members[member].Org
		for i := range o.Indicators {
			if ind := &o.Indicators[i]; o.Active(&ind.Common) {
				r := c.place(member, i, rows)
				for _, key := range marks(ind) {
					if !slices.Contains(rows[key], r) {
						rows[key] = append(rows[key], r)
					}
				}
			}
		}
	}
	for r := range c.Indicators {
		row := &c.Indicators[r]
		for member, index := range row.Places {
			if index >= 0 {
				row.Wish.add(member, c.Members[member].Org.Indicators[index].Better)
			}
		}
		c.outcomes(row)
	}
	c.keepApart()
}

// marks are what two indicators that are the same have at least one of in
// common.
func marks(ind *orgmodel.Indicator) []string {
	list := []string{"id " + ind.ID}
	if ind.Kolada != "" {
		list = append(list, "kolada "+strings.ToLower(ind.Kolada))
	}
	if ind.Definition != "" {
		list = append(list, "definition "+wording(ind.Definition))
	}
	return list
}

// place puts an indicator in the first row of its like, or in one of its own,
// and returns the row.
func (c *Comparison) place(member, index int, rows map[string][]int) int {
	ind := &c.Members[member].Org.Indicators[index]
	var candidates []int
	for _, key := range marks(ind) {
		candidates = append(candidates, rows[key]...)
	}
	slices.Sort(candidates)
	for _, r := range candidates {
		if row := &c.Indicators[r]; row.Places[member] < 0 && c.fits(row, member, ind) {
			row.Places[member] = index
			return r
		}
	}
	row := Indicator{ID: ind.ID, Name: title(&ind.Common), Kolada: ind.Kolada, MeasuredIn: ind.MeasuredIn, Places: make([]int, len(c.Members))}
	for i := range row.Places {
		row.Places[i] = -1
	}
	row.Places[member] = index
	c.Indicators = append(c.Indicators, row)
	return len(c.Indicators) - 1
}

// fits reports whether an indicator means the same as all those in a row.
func (c *Comparison) fits(row *Indicator, member int, ind *orgmodel.Indicator) bool {
	for other, index := range row.Places {
		if index < 0 {
			continue
		}
		o := c.Members[other].Org
		if !same(&o.Indicators[index], ind, o.SameMunicipality(c.Members[member].Org)) {
			return false
		}
	}
	return true
}

// same reports whether two indicators are one: by the id that Kolada gives
// them, by the same statement of what is counted, or by their own id within one
// municipality as long as nothing that is stated differs.
func same(a, b *orgmodel.Indicator, home bool) bool {
	differ := differences(a, b)
	switch {
	case a.Kolada != "" && strings.EqualFold(a.Kolada, b.Kolada):
		return true
	case home && a.ID == b.ID:
		return len(differ) == 0 || len(differ) == 1 && differ[0] == NoDefinition
	}
	return len(differ) == 0
}

// differences lists in what two indicators differ.
func differences(a, b *orgmodel.Indicator) []Unlike {
	var list []Unlike
	if a.Kolada != "" && b.Kolada != "" && !strings.EqualFold(a.Kolada, b.Kolada) {
		list = append(list, OtherKolada)
	}
	switch {
	case a.Definition == "" && b.Definition == "":
		list = append(list, NoDefinition)
	case a.Definition == "" || b.Definition == "":
		list = append(list, OneDefinition)
	case wording(a.Definition) != wording(b.Definition):
		list = append(list, OtherDefinition)
	}
	if wording(a.MeasuredIn) != wording(b.MeasuredIn) {
		list = append(list, OtherUnit)
	}
	if wording(a.Denominator) != wording(b.Denominator) {
		list = append(list, OtherDenominator)
	}
	return list
}

// wording leaves out what makes no difference to what is said: capitals, a full
// stop, and how “per” is written.
func wording(text string) string {
	text = strings.Join(strings.Fields(strings.ToLower(strings.TrimRight(text, ". "))), " ")
	return strings.ReplaceAll(text, " per ", "/")
}

// keepApart tells why rows are several where a reader may take them for one:
// the same id, or the same name.
func (c *Comparison) keepApart() {
	met := map[string]int{} // the first row of an id or a name
	for r := range c.Indicators {
		ind := c.one(r)
		other, found := -1, false
		for _, key := range []string{"id " + ind.ID, "name " + strings.ToLower(ind.Name)} {
			if first, ok := met[key]; ok && !found && key != "name " {
				other, found = first, true
			}
			if _, ok := met[key]; !ok {
				met[key] = r
			}
		}
		if !found {
			continue
		}
		if reasons := differences(c.one(other), ind); len(reasons) > 0 {
			c.Apart = append(c.Apart, Apart{Row: r, Other: other, Reasons: reasons})
		}
	}
}

// one is the indicator that a row is named after.
func (c *Comparison) one(r int) *orgmodel.Indicator {
	for member, index := range c.Indicators[r].Places {
		if index >= 0 {
			return &c.Members[member].Org.Indicators[index]
		}
	}
	return &orgmodel.Indicator{}
}
