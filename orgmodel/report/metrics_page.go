package report

import (
	"bufio"
	"io"

	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// MetricsReference writes what each key figure is and rests on, as a page: those
// of one organisation, those of a change, and those that are not computed.
func MetricsReference(w io.Writer, list []metrics.Metric, changes []metrics.ChangeMetric, omitted []metrics.Omission, o Options) error {
	p := &metricsPage{bufio.NewWriter(w), o.Lang}
	p.WriteString("# " + metricTexts.all.In(p.lang) + "\n\n" + markdown(metricsIntro.In(p.lang)) + "\n")
	for i := range list {
		writeMetric(p, "## ", &list[i])
	}
	p.WriteString("\n## " + metricTexts.changes.In(p.lang) + "\n\n" + markdown(changesIntro.In(p.lang)) + "\n")
	for i := range changes {
		writeMetric(p, "### ", &changes[i])
	}
	p.WriteString("\n## " + metricTexts.omitted.In(p.lang) + "\n\n")
	p.WriteString(row(metricTexts.id.In(p.lang), metricTexts.figure.In(p.lang), metricTexts.why.In(p.lang)) + "|---|---|---|\n")
	for _, m := range omitted {
		p.WriteString(row(m.ID, markdown(m.Label.In(p.lang)), markdown(m.Why.In(p.lang))))
	}
	return p.Flush()
}

type metricsPage struct {
	*bufio.Writer
	lang message.Lang
}

// writeMetric writes a heading, the figures, how they are computed and on whose
// word.
func writeMetric[In any](p *metricsPage, level string, m *metrics.MetricOf[In]) {
	p.WriteString("\n" + level + m.ID + " " + markdown(m.Label.In(p.lang)) + "\n\n")
	p.WriteString(row(metricTexts.id.In(p.lang), metricTexts.figure.In(p.lang), metricTexts.unit.In(p.lang)) + "|---|---|---|\n")
	for _, f := range m.Figures {
		p.WriteString(row("`"+f.ID+"`", markdown(f.Label.In(p.lang)), markdown(f.Unit.In(p.lang))))
	}
	p.WriteString("\n" + metricTexts.method.In(p.lang) + ": " + markdown(m.Method.In(p.lang)) + "\n")
	p.WriteString("\n" + metricTexts.source.In(p.lang) + ": " + markdown(m.Source.In(p.lang)) + "\n")
}

var changesIntro = message.Text{
	EN: "The figures that orgmodel diff adds: they take two organisations. Who is who in them follows from ids, from formerly and, unless it is switched off, from guesses that are named. What either file leaves out stays unknown here as well.",
	SV: "De tal som orgmodel diff lägger till: de kräver två organisationer. Vem som är vem i dem följer av id:n, av formerly och, om det inte stängs av, av gissningar som nämns. Det som någon av filerna utelämnar förblir okänt även här.",
}

var metricsIntro = message.Text{
	EN: "The figures that orgmodel metrics computes. What a file leaves out stays unknown through every sum and is named; a number given inexactly gives bounds. A number that rests on something its author assumed, on a vision or on a guess about who is who bears a star (*), and a sum says how much of it does; --format json --terms lists what each is made of. No figure judges, and there is no total score: what is better, the reader decides.",
	SV: "De tal som orgmodel metrics beräknar. Det som filen utelämnar förblir okänt genom alla summor och nämns vid namn; ett ungefärligt tal ger gränser. Ett tal som bygger på något som den som skrev filen har antagit, på en vision eller på en gissning om vem som är vem har en stjärna (*), och en summa anger hur mycket av den som gör det; --format json --terms räknar upp vad varje tal består av. Inget nyckeltal värderar, och det finns ingen totalpoäng: vad som är bättre avgör läsaren.",
}
