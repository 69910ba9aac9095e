package report

import (
	"bufio"
	"io"

	"github.com/orgmodel/orgmodel/orgmodel/internal/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// MetricsReference writes what each key figure is and rests on, as a page.
func MetricsReference(w io.Writer, list []metrics.Metric, omitted []metrics.Omission, o Options) error {
	b := bufio.NewWriter(w)
	l := o.Lang
	b.WriteString("# " + metricTexts.all.In(l) + "\n\n" + markdown(metricsIntro.In(l)) + "\n")
	for i := range list {
		m := &list[i]
		b.WriteString("\n## " + m.ID + " " + markdown(m.Label.In(l)) + "\n\n")
		b.WriteString(row(metricTexts.id.In(l), metricTexts.figure.In(l), metricTexts.unit.In(l)) + "|---|---|---|\n")
		for _, f := range m.Figures {
			b.WriteString(row("`"+f.ID+"`", markdown(f.Label.In(l)), markdown(f.Unit.In(l))))
		}
		b.WriteString("\n" + metricTexts.method.In(l) + ": " + markdown(m.Method.In(l)) + "\n")
		b.WriteString("\n" + metricTexts.source.In(l) + ": " + markdown(m.Source.In(l)) + "\n")
	}
	b.WriteString("\n## " + metricTexts.omitted.In(l) + "\n\n")
	b.WriteString(row(metricTexts.id.In(l), metricTexts.figure.In(l), metricTexts.why.In(l)) + "|---|---|---|\n")
	for _, m := range omitted {
		b.WriteString(row(m.ID, markdown(m.Label.In(l)), markdown(m.Why.In(l))))
	}
	return b.Flush()
}

var metricsIntro = message.Text{
	EN: "The figures that orgmodel metrics computes. What a file leaves out stays unknown through every sum and is named; a number given inexactly gives bounds. No figure judges, and there is no total score: what is better, the reader decides.",
	SV: "De tal som orgmodel metrics beräknar. Det som filen utelämnar förblir okänt genom alla summor och nämns vid namn; ett ungefärligt tal ger gränser. Inget nyckeltal värderar, och det finns ingen totalpoäng: vad som är bättre avgör läsaren.",
}
