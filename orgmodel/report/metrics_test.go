package report

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/report/internal/reporttest"
)

func mustQuantity(text string) orgmodel.Quantity {
	q, err := orgmodel.ParseQuantity(text)
	if err != nil {
		panic(err)
	}
	return q
}

var people = figure.UnitOf(message.Text{EN: "person", SV: "person"}, message.Text{EN: "persons", SV: "personer"})

// sampleMeasured has a number of every sort: exact, about, bounded, unknown for
// want of something, and none at all.
func sampleMeasured() *Measured {
	input := func(id string) ground.Key {
		return ground.Key{Table: "unit", ID: id, Key: "heads"}
	}
	row := func(id, en, sv string) *metrics.Figure {
		return &metrics.Figure{ID: id, Label: message.Text{EN: en, SV: sv}, Unit: people}
	}
	first := &metrics.Metric{
		ID: "m01", Label: message.Text{EN: "Staff", SV: "Personal"},
		Method: message.Text{EN: "Count | them.", SV: "Räkna | dem."}, Source: message.Text{EN: "Practice.", SV: "Praxis."},
	}
	second := &metrics.Metric{ID: "m02", Label: message.Text{EN: "More", SV: "Mer"}, Method: message.Text{EN: "Ask.", SV: "Fråga."}, Source: message.Text{EN: "None.", SV: "Ingen."}}
	o := &orgmodel.Organisation{Header: orgmodel.Header{Common: orgmodel.Common{ID: "ex", Name: "Exempel * stad"}}}
	o.Header.AsOf, _ = orgmodel.ParseDate("2026-01-01")
	o.Index()
	o.Header.Assumed.Keys = []string{"population"}
	guessed := figure.On(o.Key(orgmodel.Ref{Type: orgmodel.TypeOrganisation}, "population"))
	name := func(s string) message.Localizer { return message.Same(s) }
	return &Measured{Org: o, Results: []metrics.Result{
		{Metric: first, Figure: row("m01-one", "One", "En"), Value: figure.Figure{Fold: figure.Count, Quantity: mustQuantity("1"), Terms: []figure.Term{
			{Type: "unit", ID: "norr", Name: name("Norr_enheten"), Quantity: mustQuantity("1"), Unit: people},
			{Type: "duty", ID: "x", Name: name("Rådgivning"), Detail: message.Same("SoL")},
		}}},
		{Metric: first, Figure: row("m01-some", "Some of them", "Några av dem"), Value: figure.Figure{Fold: figure.Count, Quantity: mustQuantity("2..3.5"), Unknown: []ground.Key{input("a"), input("b")}}},
		{Metric: first, Figure: row("m01-about", "About", "Ungefär"), Value: figure.Figure{
			Fold: figure.Count, Quantity: mustQuantity("~12000"), Unknown: []ground.Key{input("a"), input("b")},
			Terms: []figure.Term{{Type: "unit", Name: name("enheter"), Quantity: mustQuantity("7"), Unit: people, Keys: guessed}, {Type: "post", Name: name("befattningar"), Unit: people}},
		}},
		{Metric: second, Figure: row("m02-many", "Many", "Många"), Value: figure.Figure{Fold: figure.None, Unknown: []ground.Key{input("a"), input("b"), input("c"), input("d"), {Table: "budget", Key: "year"}}}},
		{Metric: second, Figure: row("m02-none", "None", "Ingen"), Value: figure.Figure{Fold: figure.None, Note: message.Text{EN: "There are none.", SV: "Det finns inga."}.With()}},
	}}
}

func TestMetricsForPeople(t *testing.T) {
	for _, c := range []struct {
		format string
		o      Options
		want   string
	}{
		{"text", Options{Lang: message.SV}, reporttest.Lines(
			"Nyckeltal: Exempel * stad, per 2026-01-01",
			"",
			"m01  Personal",
			"  En            1 person",
			"    - Norr_enheten: 1",
			"    - Rådgivning: SoL",
			"  Några av dem  2–3,5 personer",
			"  Ungefär       cirka 12\u00a0000* personer, delvis antaget (1 av 2)",
			"    enheter: 7*, befattningar: okänt",
			"    Filen anger inte a.heads och b.heads.",
			"",
			"Okänt, och varför",
			"  Filen anger inte a.heads, b.heads, c.heads och 2 till: m02-many Många",
			"  Det finns inga: m02-none Ingen",
			"",
			"* bygger på något som den som skrev filen har antagit, på en vision eller på en",
			"gissning om vem som är vem; utan * bara på det som filerna anger.",
		)},
		{"text", Options{Lang: message.EN, Quiet: true}, reporttest.Lines(
			"Key figures: Exempel * stad, as of 2026-01-01",
			"",
			"m01  Staff",
			"  One           1 person",
			"    - Norr_enheten: 1",
			"    - Rådgivning: SoL",
			"  Some of them  2–3.5 persons",
			"  About         about 12,000* persons, partly assumed (1 of 2)",
			"    enheter: 7*, befattningar: unknown",
			"",
			"Unknown, and why",
			"  The file does not state a.heads, b.heads, c.heads and 2 more: m02-many Many",
			"  There are none: m02-none None",
		)},
		{"markdown", Options{Lang: message.EN}, reporttest.Lines(
			`# Key figures: Exempel \* stad, as of 2026-01-01`,
			"",
			"| Key figure | Value | Unit | Basis | Remark |",
			"|---|---:|---|---|---|",
			"| One | 1 | persons | all sourced |  |",
			"| Some of them | 2–3.5 | persons | nothing of the sort stated | The file does not state a.heads and b.heads. |",
			`| About | about 12,000\* | persons | partly assumed (1 of 2) | The file does not state a.heads and b.heads. |`,
			"| Many | unknown | persons | cannot be judged | The file does not state a.heads, b.heads, c.heads and 2 more. |",
			"| None | unknown | persons | cannot be judged | There are none. |",
			"",
			`\* rests on something assumed by the author, a vision or a guess about who is who; without \* only on what the files state.`,
			"",
			"## One",
			"",
			`- Norr\_enheten: 1`,
			"- Rådgivning: SoL",
			"",
			"## About",
			"",
			`- enheter: 7\*`,
			"- befattningar: unknown",
			"",
			"## Method",
			"",
			`- **Staff:** Count \| them.`,
			"- **More:** Ask.",
		)},
	} {
		var b bytes.Buffer
		if err := MetricsPrinterOf(c.format)(&b, sampleMeasured(), c.o); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(c.want, b.String()); d != "" {
			t.Errorf("%s:\n%s", c.format, d)
		}
	}
}

func TestMetricsCSV(t *testing.T) {
	var b bytes.Buffer
	if err := MetricsCSV(&b, sampleMeasured(), Options{Lang: message.EN}); err != nil {
		t.Fatal(err)
	}
	want := reporttest.Lines(
		"id,name,subject_type,subject_id,subject_name,value,low,high,approximate,unit,status,assumed,guess,basis,note,unknown_inputs,sketch",
		"m01-one,One,,,,1,1,1,false,persons,,false,false,all sourced,,,false",
		"m01-one,One,unit,norr,Norr_enheten,1,1,1,false,persons,,false,false,,,,false",
		"m01-one,One,duty,x,Rådgivning,,,,false,,,false,false,,SoL,,false",
		"m01-some,Some of them,,,,,2,3.5,false,persons,,false,false,nothing of the sort stated,,a.heads b.heads,false",
		"m01-about,About,,,,12000,12000,12000,true,persons,,true,false,partly assumed (1 of 2),,a.heads b.heads,false",
		"m01-about,About,unit,,enheter,7,7,7,false,persons,,true,false,,,,false",
		"m01-about,About,post,,befattningar,,,,false,persons,,false,false,,,,false",
		"m02-many,Many,,,,,,,false,persons,,false,false,cannot be judged: a.heads b.heads c.heads d.heads budget.year,,a.heads b.heads c.heads d.heads budget.year,false",
		"m02-none,None,,,,,,,false,persons,,false,false,cannot be judged,There are none.,,false",
	)
	if d := cmp.Diff(want, b.String()); d != "" {
		t.Error(d)
	}
	if rows, err := csv.NewReader(&b).ReadAll(); err != nil || len(rows) != 10 {
		t.Errorf("%d rows, %v", len(rows), err)
	}
}

// TestMetricsJSON holds the figures against the schema that is published, and a
// few of them against what they are to say.
func TestMetricsJSON(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("../../docs/metrics.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	empty := new(orgmodel.Organisation)
	empty.Index()
	for _, m := range []*Measured{sampleMeasured(), Measure(empty, metrics.All())} {
		var b bytes.Buffer
		if err := MetricsJSON(&b, m, Options{Lang: message.SV}); err != nil {
			t.Fatal(err)
		}
		if !bytes.HasPrefix(b.Bytes(), []byte("{\n  \"format_version\": 1,\n")) {
			t.Errorf("begins with %.40q", b.Bytes())
		}
		text := b.String()
		value, err := jsonschema.UnmarshalJSON(&b)
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(value); err != nil {
			t.Error(err)
		}
		if m.Org.Header.ID == "" {
			continue
		}
		for _, want := range []string{
			`"name": "Några av dem",` + "\n" + `      "value": null,` + "\n" + `      "low": 2,` + "\n" + `      "high": 3.5,` + "\n" + `      "approximate": false,`,
			`"value": 12000,` + "\n" + `      "low": 12000,` + "\n" + `      "high": 12000,` + "\n" + `      "approximate": true,`,
			`"note": "Det finns inga.",`,
			`"type": "budget",` + "\n" + `          "id": "",` + "\n" + `          "key": "year"`,
		} {
			if !strings.Contains(text, want) {
				t.Errorf("%s\nis not in\n%s", want, text)
			}
		}
	}
}

func TestMetricsReference(t *testing.T) {
	m := sampleMeasured()
	list := []metrics.Metric{*m.Results[0].Metric}
	list[0].Figures = []metrics.Figure{*m.Results[0].Figure}
	omitted := []metrics.Omission{{ID: "m09", Label: message.Text{EN: "Load", SV: "Belastning"}, Why: message.Text{EN: "Not told.", SV: "Framgår inte."}}}
	changes := []metrics.ChangeMetric{{
		ID: "m18", Label: message.Text{EN: "Churn", SV: "Rörlighet"},
		Method: message.Text{EN: "Follow them.", SV: "Följ dem."}, Source: message.Text{EN: "Both files.", SV: "Båda filerna."},
		Figures: []metrics.ChangeFigure{{ID: "m18-all", Label: message.Text{EN: "All", SV: "Alla"}, Unit: people}},
	}}
	var b bytes.Buffer
	if err := MetricsReference(&b, list, changes, omitted, Options{Lang: message.SV}); err != nil {
		t.Fatal(err)
	}
	want := reporttest.Lines(
		"# Nyckeltal",
		"",
		markdown(metricsIntro.SV),
		"",
		"## m01 Personal",
		"",
		"| Id | Nyckeltal | Enhet |",
		"|---|---|---|",
		"| `m01-one` | En | personer |",
		"",
		`Metod: Räkna \| dem.`,
		"",
		"Grund: Praxis.",
		"",
		"## Nyckeltal om en förändring",
		"",
		markdown(changesIntro.SV),
		"",
		"### m18 Rörlighet",
		"",
		"| Id | Nyckeltal | Enhet |",
		"|---|---|---|",
		"| `m18-all` | Alla | personer |",
		"",
		"Metod: Följ dem.",
		"",
		"Grund: Båda filerna.",
		"",
		"## Beräknas inte",
		"",
		"| Id | Nyckeltal | Varför |",
		"|---|---|---|",
		"| m09 | Belastning | Framgår inte. |",
	)
	if d := cmp.Diff(want, b.String()); d != "" {
		t.Error(d)
	}
}

func TestMetricTexts(t *testing.T) {
	x := metricTexts
	for _, text := range []message.Text{
		x.title, x.asOf, x.figure, x.value, x.unit, x.basis, x.note, x.all, x.changes, x.method, x.source, x.omitted, x.id, x.why, x.missing, x.missingMore, metricsIntro, changesIntro,
	} {
		if text.EN == "" || text.SV == "" || message.Placeholders(text.EN) != message.Placeholders(text.SV) {
			t.Errorf("%+v", text)
		}
	}
}
