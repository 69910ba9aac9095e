package compare

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// Figure is one key figure of all members.
type Figure struct {
	Metric, ID string
	Label      message.Text
	Unit       figure.Unit
	Cells      []Cell
	Wish       Wish
}

// Cell is what a figure comes out as for one member.
type Cell struct {
	Value figure.Figure
	// Delta is the value less that of the first member; unknown where they
	// are not to be compared.
	Delta orgmodel.Quantity
	Apart Reason // why it is not set against the first member's value
	Best  bool
}

// Reason is why two values are not set against each other.
type Reason uint8

// The reasons.
const (
	Comparable  Reason = iota
	OtherSize          // the number grows with the municipality
	OtherScope         // it depends on what the file has chosen to describe
	OtherPaths         // the files do not describe the same pathways
	OtherGroups        // the files do not describe the same target groups
	OtherYear          // money of different years
)

var reasons = [...]struct {
	word string
	text message.Text
}{
	Comparable: {},
	OtherSize: {"size", message.Text{
		EN: "the number grows with the municipality",
		SV: "talet växer med kommunens storlek",
	}},
	OtherScope: {"scope", message.Text{
		EN: "it depends on what each file has chosen to describe",
		SV: "det beror på vad varje fil har valt att beskriva",
	}},
	OtherPaths: {"pathways", message.Text{
		EN: "the files do not describe the same pathways",
		SV: "filerna inte beskriver samma ärendegångar",
	}},
	OtherGroups: {"groups", message.Text{
		EN: "the files do not describe the same target groups",
		SV: "filerna inte beskriver samma målgrupper",
	}},
	OtherYear: {"year", message.Text{
		EN: "the money is that of different years",
		SV: "pengarna gäller olika år",
	}},
}

// String is the word for programs; none when nothing stands in the way.
func (r Reason) String() string { return reasons[r].word }

// Text says it to a reader, as a clause after “because”.
func (r Reason) Text() message.Text { return reasons[r].text }

// nature is what a figure's value depends on besides the organisation.
type nature uint8

const (
	proportion nature = iota // nothing: a ratio within what is described
	size                     // how large the municipality is
	scope                    // what the file has chosen to describe
	paths                    // which pathways it describes
	groups                   // which target groups it describes
	money                    // the year's value of money
)

// natures are those of the metrics, and of single figures that differ from
// their metric. What is not listed is a proportion.
var natures = map[string]nature{
	metrics.M03Count: size, metrics.M05: paths, metrics.M06: paths, metrics.M07: paths, metrics.M09: paths,
	metrics.M10Relations: size, metrics.M11: size, metrics.M12: size, metrics.M14: money, metrics.M16: groups,
	metrics.M21: scope, metrics.M22: size, metrics.M24: scope,
	metrics.M26: scope, metrics.M27: size, metrics.M28: scope,
}

func natureOf(metric, figure string) nature {
	if n, ok := natures[figure]; ok {
		return n
	}
	return natures[metric]
}

// apart says why the value of a member is not set against the first one's.
func (c *Comparison) apart(n nature, member int) Reason {
	first, m := &c.Members[0], &c.Members[member]
	same := first.Org.SameMunicipality(m.Org)
	switch {
	case member == 0:
		return Comparable
	case n == size && !same:
		return OtherSize
	case n == scope && !same:
		return OtherScope
	case n == paths && !sameRows(c.pathwayRows, member):
		return OtherPaths
	case n == groups && !sameRows(c.groupRows, member):
		return OtherGroups
	case n == money && first.Org.Header.AsOf.Year != m.Org.Header.AsOf.Year:
		return OtherYear
	}
	return Comparable
}

// sameRows reports whether every entity of a member stands beside one of the
// first member, and the other way round.
func sameRows(rows []rowOf, member int) bool {
	for _, r := range rows {
		if len(r[0]) > 1 || len(r[member]) > 1 || len(r[0]) != len(r[member]) {
			return false
		}
	}
	return true
}

func rowFor[In any](m *metrics.MetricOf[In], f *metrics.FigureOf[In], members int) Figure {
	return Figure{Metric: m.ID, ID: f.ID, Label: f.Label, Unit: f.Unit, Cells: make([]Cell, members)}
}

func (c *Comparison) measure(list []metrics.Metric) {
	for i := range list {
		m := &list[i]
		for j := range m.Figures {
			f := &m.Figures[j]
			row := rowFor(m, f, len(c.Members))
			for k := range c.Members {
				cell := &row.Cells[k]
				cell.Value = f.Compute(c.Members[k].inputs)
				cell.Apart = c.apart(natureOf(m.ID, f.ID), k)
				if k > 0 && cell.Apart == Comparable {
					cell.Delta = metrics.Delta(row.Cells[0].Value, cell.Value)
				}
			}
			c.judge(&row)
			c.Figures = append(c.Figures, row)
		}
	}
}

// measureChanges computes the figures of the way from the first member to each
// of the others that describe the same municipality. What a file dates later than its day
// has taken place then: nothing of it would be there on that day, and none no answer.
func (c *Comparison) measureChanges(list []metrics.ChangeMetric) {
	for i := range list {
		m := &list[i]
		for j := range m.Figures {
			f := &m.Figures[j]
			row := rowFor(m, f, len(c.Members))
			any := false
			for k := 1; k < len(c.Members); k++ {
				row.Cells[k] = Cell{Apart: OtherScope, Value: figure.Nothing(message.Message{})}
				if d := c.Members[k].Diff; d != nil && d.OneHistory() {
					row.Cells[k] = Cell{Value: f.Compute(d.Ahead().Pair())}
					any = true
				}
			}
			if any {
				c.judgeFrom(&row, 1)
				c.Changes = append(c.Changes, row)
			}
		}
	}
}
