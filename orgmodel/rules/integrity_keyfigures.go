package rules

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/nearest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

var keyFigureRules = []Rule{{
	Rule: diag.Rule{
		ID: "S029", Name: "unknown-key-figure", Family: integrity, Severity: diag.Error,
		Title:  message.Text{EN: "An indicator names a key figure that does not exist", SV: "Ett mått anger ett nyckeltal som inte finns"},
		Why:    message.Text{EN: "A comparison takes the better direction of a key figure from the indicator that names it. If there is no such key figure, the direction is ignored without notice.", SV: "En jämförelse hämtar önskemålet om ett nyckeltals riktning från det mått som anger nyckeltalet. Finns inte nyckeltalet ignoreras det utan att det märks."},
		Mend:   message.Text{EN: "Write the id of the single figure, as “orgmodel metrics --format csv” lists it.", SV: "Skriv det enskilda talets id, så som ”orgmodel metrics --format csv” anger det."},
		Source: message.Text{EN: "The file itself: figure names what it is to be compared by", SV: "Filen själv: figure anger vad som ska jämföras"},
		Reads:  []string{"indicator.figure"},
		Bad: `[[indicator]]
id = "overlamningar"
name = "Överlämningar"
better = "lower"
figure = "m05"
`,
		Good: `[[indicator]]
id = "overlamningar"
name = "Överlämningar"
better = "lower"
figure = "m05-units"
`,
	},
	Check: checkKeyFigures,
}}

var keyFigureTexts = struct{ unknown, group, near, some message.Text }{
	unknown: message.Text{EN: "{0} is stated to be the key figure {1}, which does not exist.", SV: "{0} anges vara nyckeltalet {1}, som inte finns."},
	group:   message.Text{EN: "{0} is stated to be the key figure {1}, which is a group of several.", SV: "{0} anges vara nyckeltalet {1}, som är en grupp av flera."},
	near:    message.Text{EN: "Did you mean {0}?", SV: "Menade du {0}?"},
	some:    message.Text{EN: "Choose {0}.", SV: "Välj {0}."},
}

func checkKeyFigures(p *Pass) {
	var ids []string
	figures := map[string][]message.Code{} // by the metric they belong to
	add := func(metric, figure string) {
		ids = append(ids, figure)
		figures[metric] = append(figures[metric], message.Code(figure))
	}
	for _, m := range metrics.All() {
		for i := range m.Figures {
			add(m.ID, m.Figures[i].ID)
		}
	}
	for _, m := range metrics.Changes() {
		for i := range m.Figures {
			add(m.ID, m.Figures[i].ID)
		}
	}
	for i := range p.Org.Indicators {
		ind := &p.Org.Indicators[i]
		if ind.Figure == "" || slices.Contains(ids, ind.Figure) {
			continue
		}
		f := Finding{
			At:      at(orgmodel.TypeIndicator, i).key("figure"),
			Message: keyFigureTexts.unknown.With(title(&ind.Common, orgmodel.TypeIndicator), message.Quoted(ind.Figure)),
		}
		small := strings.ToLower(strings.TrimSpace(ind.Figure))
		if list := figures[small]; list != nil {
			f.Message.Text = keyFigureTexts.group
			f.Help = keyFigureTexts.some.With(message.Or(list))
		} else if near, ok := nearest.Word(small, ids); ok {
			f.Help = keyFigureTexts.near.With(message.Quoted(near))
		}
		p.Report(f)
	}
}
