package report

import (
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/internal/terminal"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// What a file says nothing of is told once, with all the figures that are unknown
// for it: a file of units and staff leaves most figures without a number.

var unknownTexts = struct{ heading, none message.Text }{
	heading: message.Text{EN: "Unknown, and why", SV: "Okänt, och varför"},
	none:    message.Text{EN: "No reason is given.", SV: "Inget skäl anges."},
}

// unknownFor are the figures that have no number for one reason: a metric by its
// name when that holds for all of it.
type unknownFor struct {
	reason string
	names  []string
}

// folded parts the figures into those that are told one by one and those without a
// number, by reason. A metric with a number stays whole, and when there is no number
// at all, nothing is folded.
func (m *Measured) folded(mark marks) (told *Measured, unknown []unknownFor) {
	told = &Measured{Org: m.Org}
	l := mark.lang
	at := map[string]int{}
	for first, end := 0, 0; first < len(m.Results); first = end {
		metric := m.Results[first].Metric
		known := false
		for end = first; end < len(m.Results) && m.Results[end].Metric == metric; end++ {
			known = known || m.Results[end].Value.Quantity.Tells()
		}
		of := m.Results[first:end]
		if known {
			told.Results = append(told.Results, of...)
			continue
		}
		for i, name := range namesOf(of, mark) {
			reason := remarkOn(&of[i], l)
			if reason == "" {
				reason = unknownTexts.none.In(l)
			}
			k, seen := at[reason]
			if !seen {
				k = len(unknown)
				at[reason] = k
				unknown = append(unknown, unknownFor{reason: reason})
			}
			unknown[k].names = append(unknown[k].names, name)
		}
	}
	if len(told.Results) == 0 {
		return m, nil
	}
	return told, unknown
}

// namesOf names the figures of one metric that have no number, each with its mark:
// the metric itself when all of them have the same reason and the same mark.
func namesOf(of []metrics.Result, mark marks) []string {
	l := mark.lang
	for i := range of {
		if remarkOn(&of[i], l) != remarkOn(&of[0], l) || mark.starOf(&of[i].Value) != mark.starOf(&of[0].Value) {
			var names []string
			for k := range of {
				names = append(names, message.Code(of[k].Figure.ID).In(l)+" "+message.Fixed(of[k].Figure.Label).In(l)+mark.starOf(&of[k].Value))
			}
			return names
		}
	}
	return []string{message.Code(of[0].Metric.ID).In(l) + " " + message.Fixed(of[0].Metric.Label).In(l) + mark.starOf(&of[0].Value)}
}

// unknown writes each reason with what is unknown for it.
func (t *textPrinter) unknown(list []unknownFor) {
	if len(list) == 0 {
		return
	}
	t.WriteByte('\n')
	t.Style(terminal.Bold, unknownTexts.heading.In(t.Lang))
	t.WriteByte('\n')
	for _, u := range list {
		said := strings.TrimSuffix(u.reason, ".") + ": " + strings.Join(u.names, ", ")
		for i, line := range Wrap(oneLine(said), TextWidth-4) {
			indent := "  "
			if i > 0 {
				indent = "    "
			}
			t.WriteString(indent + line + "\n")
		}
	}
}
