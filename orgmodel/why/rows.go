package why

import (
	"strconv"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// RowPrefix stands before the name of a row of the first screen of a comparison:
// "row:units".
const RowPrefix = "row:"

// row is one row of the first screen: its names, and the numbers it is made of.
type row struct {
	name  string       // stable
	also  []string     // what it may be called besides
	label message.Text // as the first screen has it
	// apart says that it takes knowing who is who.
	apart   bool
	numbers func(*headline) []Number
}

// rows are the rows in their order.
var rows = []row{
	{"units", []string{"enheter"}, message.Text{EN: "Units", SV: "Enheter"}, false, (*headline).units},
	{"unplaced", []string{"utan-inplacering", "without-place"}, message.Text{EN: "Not placed in the new organisation", SV: "Utan angiven inplacering"}, true, (*headline).unplaced},
	{"manager", []string{"ny-chef"}, message.Text{EN: "New manager", SV: "Får ny chef"}, true, (*headline).managers},
	{"groups", []string{"målgrupper", "target-groups"}, message.Text{EN: "Groups that get fewer services", SV: "Målgrupper som får färre insatser"}, true, (*headline).groups},
	{"handoffs", []string{"överlämningar", "hand-offs"}, message.Text{EN: "Hand-offs in the case pathway", SV: "Överlämningar i ärendegången"}, false, (*headline).handOffs},
	{"money", []string{"pengar"}, message.Text{EN: "Money", SV: "Pengar"}, false, (*headline).money},
}

// Rows lists the rows of the first screen, as they are asked for.
func Rows() []string {
	list := make([]string, len(rows))
	for i := range rows {
		list[i] = RowPrefix + rows[i].name
	}
	return list
}

// findRow finds a row by its name, by what it is called besides in either
// language, or by its number.
func findRow(word string) *row {
	for i := range rows {
		r := &rows[i]
		for _, name := range append([]string{r.name, strconv.Itoa(i + 1), r.label.EN, r.label.SV}, r.also...) {
			if strings.EqualFold(name, word) {
				return r
			}
		}
	}
	return nil
}

// headline is the first screen of a comparison of two while it is asked about.
type headline struct {
	*asker
	pair *metrics.Pair
	// apart says why nobody can tell what became of what; zero when one can.
	apart message.Message
}

var apartTexts = struct{ noCommon, twoTowns message.Text }{
	noCommon: message.Text{EN: "Nothing tells who is who in the two files.", SV: "Inget visar vad som motsvarar vad i de två filerna."},
	twoTowns: message.Text{EN: "The two files are about different municipalities.", SV: "De två filerna gäller olika kommuner."},
}

// row explains a row of the first screen of the comparison of two.
func (a *asker) row(r *row) []Number {
	h := &headline{asker: a, pair: a.change(1).Pair()}
	switch {
	case a.change(1).Match.Unrelated:
		h.apart = apartTexts.noCommon.With()
	case !a.Sides[0].Org.SameMunicipality(a.Sides[1].Org):
		h.apart = apartTexts.twoTowns.With()
	}
	if r.apart && !h.apart.IsZero() {
		return []Number{h.of(RowPrefix+r.name, r.label, figure.Nothing(h.apart))}
	}
	return r.numbers(h)
}

// of is a number of the row about the change.
func (h *headline) of(id string, label message.Text, f figure.Figure) Number {
	return h.number(id, label, f, 0, 1)
}
