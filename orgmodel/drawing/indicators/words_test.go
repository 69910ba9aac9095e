package indicators_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/indicators"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

func TestIndicatorsInWords(t *testing.T) {
	org := drawtest.Text(t, `
[[source]]
id = "kolada"
name = "Kolada"
[[source]]
id = "tidning"
name = "Tidningen"
[[comparator]]
id = "lika"
name = "Liknande"
municipalities = ["1490", "0580"]
[[indicator]]
id = "vuxna"
name = "Vuxna med bistånd"
definition = "Andelen vuxna"
measured_in = "%"
denominator = "Vuxna"
better = "lower"
assumed = ["denominator"]
[[goal]]
id = "en-procent"
name = "Högst en procent"
indicator = "vuxna"
comparison = "<="
target = 1
deadline = "2026"
status = "proposed"
[[indicator]]
id = "arbetsfor"
name = "Invånare med bistånd"
definition = "Andelen i arbetsför ålder"
measured_in = "%"
kolada = "N31807"
sources = ["kolada"]
note = "En anmärkning."
values = [
  { value = ">5.5", sources = ["tidning#5"] },
  { year = 2020, municipality = "0000", value = 4 },
  { year = 2020, municipality = "0580", value = 3 },
  { year = 2020, municipality = "1490", value = 2 },
  { year = 2020, value = "10..12", nature = "forecast", assumed = true, note = "Ett antagande." },
]
[[goal]]
id = "medel"
name = "Under medel"
indicator = "arbetsfor"
comparison = "<"
compared_with = "lika"
statistic = "mean"
`)
	for lang, want := range map[message.Lang]string{
		message.SV: `# Vuxna med bistånd
  - Andelen vuxna
  - Måttenhet: % · Nämnare: Vuxna* · lägre är bättre
  - År ej angivet, Borlänge: okänt
  - Mål (föreslaget): Högst en procent. Målvärde: ≤ 1 %, senast vid utgången av 2026.
  - Källa anges inte
# Invånare med bistånd
  - ≠ Inte på samma axel som ”Vuxna med bistånd”: bara den ena anger en nämnare och definitionerna är olika.*
  - Andelen i arbetsför ålder
  - Måttenhet: % · Nämnare anges inte · Kolada: N31807
  - 2020, Borlänge: 10–12 %* (prognos)
  - 2020, Borås: 2 %
  - 2020, Linköping: 3 %
  - 2020, Riket: 4 %
  - År ej angivet, Borlänge: över 5,5 %
  - Mål: Under medel. Värdet ska vara lägre än medelvärdet för ”Liknande” (Borås och Linköping). Medelvärdet 2020 är 2,5 % (egen beräkning, alla kommuner väger lika).
  - Källa: Kolada; för Borlänge (år ej angivet): Tidningen
  - En anmärkning.
  - Borlänge 2020 (prognos): Ett antagande.
`,
		message.EN: `# Vuxna med bistånd
  - Andelen vuxna
  - Measured in: % · Denominator: Vuxna* · lower is better
  - Year not stated, Borlänge: unknown
  - Goal (proposed): Högst en procent. Target: ≤ 1 %, by the end of 2026.
  - Source not stated
# Invånare med bistånd
  - ≠ Not on one axis with “Vuxna med bistånd”: only one of them states a denominator and the definitions differ.*
  - Andelen i arbetsför ålder
  - Measured in: % · Denominator not stated · Kolada: N31807
  - 2020, Borlänge: 10–12 %* (forecast)
  - 2020, Borås: 2 %
  - 2020, Linköping: 3 %
  - 2020, Sweden: 4 %
  - Year not stated, Borlänge: over 5.5 %
  - Goal: Under medel. The figure is to be lower than the mean of “Liknande” (Borås and Linköping). The mean in 2020 is 2.5 % (own calculation, every municipality weighed alike).
  - Source: Kolada; for Borlänge (year not stated): Tidningen
  - En anmärkning.
  - Borlänge 2020 (forecast): Ett antagande.
`,
	} {
		d := drawtest.Built(t, indicators.Draw, org, drawing.Options{Lang: lang, Detail: drawing.Full})
		if diff := cmp.Diff(want, strings.ReplaceAll(drawtest.Outline(d), "\u00a0", " ")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", lang, diff)
		}
	}
	d := drawtest.Built(t, indicators.Draw, org, drawing.Options{})
	if want := "Mått och mål för Provkommun per 2026-01-01: 2 mått med 5 kända värden och 2 mål."; d.Description != want {
		t.Errorf("got  %s\nwant %s", d.Description, want)
	}
}

// TestGoalsInWords takes one goal at a time for a figure of 3 in Borås 2019 and
// a forecast of ours.
func TestGoalsInWords(t *testing.T) {
	for _, c := range []struct{ keys, sv, en string }{
		{"", "Inget målvärde anges; värdet ska minska.", "No target is stated; the figure is to fall."},
		{`target = 2`, "Målvärde: 2 kr.", "Target: 2 kr."},
		{`target = "~2"
comparison = ">="
deadline = 2026-06-30`, "Målvärde: ≥ cirka 2 kr, senast 2026-06-30.", "Target: ≥ about 2 kr, by 2026-06-30."},
		{`target = 2
comparison = "="
assumed = ["comparison"]
deadline = "<2026"
done = "2025"`, "Målvärde: = 2 kr*, slutdatum före 2026. Uppnått 2025.", "Target: = 2 kr*, deadline before 2026. Reached 2025."},
		{`compared_with = "en"
comparison = "<="`, "Värdet ska vara högst lika med värdet i Borås. Kommunen är en förebild att lära av.", "The figure is to be at most that of Borås. It is a model to learn from."},
		{`compared_with = "tva"
statistic = "each"
comparison = "="
deadline = "2027-01"`, "Värdet ska vara lika med värdet i var och en av kommunerna i ”Två” (Borås och Lund). Senast vid utgången av 2027-01.", "The figure is to equal that of each municipality in “Två” (Borås and Lund). By the end of 2027-01."},
		{`compared_with = "tva"
statistic = "median"
comparison = ">"`, "Värdet ska vara högre än medianen för ”Två” (Borås och Lund). Medianen går inte att räkna ut: exakt utfall för 2019 saknas för Lund.", "The figure is to be higher than the median of “Två” (Borås and Lund). The median cannot be calculated: an exact outcome for 2019 is missing for Lund."},
		{`target = ">=0"`, "Inget målvärde anges; värdet ska minska.", "No target is stated; the figure is to fall."},
		{`compared_with = "tva"`, "Värdet jämförs med värdet för ”Två” (Borås och Lund); om det gäller var och en eller medelvärdet anges inte.", "The figure is compared with that of “Två” (Borås and Lund); whether each of them or their mean is meant is not stated."},
		{`compared_with = "ingen"
statistic = "mean"
comparison = ">="`, "Värdet ska vara minst lika med medelvärdet för ”Ingen”, som inte nämner någon kommun.", "The figure is to be at least the mean of “Ingen”, which names no municipality."},
		{`compared_with = "en"
statistic = "median"
comparison = "<"`, "Värdet ska vara lägre än värdet i Borås. Kommunen är en förebild att lära av.", "The figure is to be lower than that of Borås. It is a model to learn from."},
	} {
		org := drawtest.Text(t, `
[[comparator]]
id = "en"
name = "En"
municipalities = ["1490"]
learns_from = true
[[comparator]]
id = "tva"
name = "Två"
municipalities = ["1490", "1281", "1490"]
[[comparator]]
id = "ingen"
name = "Ingen"
[[indicator]]
id = "m"
name = "Mått"
measured_in = "kr"
better = "lower"
values = [{ year = 2019, municipality = "1490", value = 3 }, { year = 2020, value = 5, nature = "forecast" }]
[[goal]]
id = "g"
name = "Ett mål"
indicator = "m"
`+c.keys+"\n")
		for lang, want := range map[message.Lang]string{message.SV: "Mål: Ett mål. " + c.sv, message.EN: "Goal: Ett mål. " + c.en} {
			var got string
			for _, e := range drawtest.Built(t, indicators.Draw, org, drawing.Options{Lang: lang}).Outline {
				if text := strings.ReplaceAll(e.Text, "\u00a0", " "); strings.Contains(text, ": Ett mål.") {
					got = text
				}
			}
			if got != want {
				t.Errorf("%s:\ngot  %s\nwant %s", c.keys, got, want)
			}
		}
	}
}
