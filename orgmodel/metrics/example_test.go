package metrics_test

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

const small = `format = 1

[organisation]
id = "town"
name = "Town"
municipality = "1490"
language = "en"
as_of = 2025-01-01

[[unit]]
id = "council"
name = "Council"
kind = "council"

[[unit]]
id = "office"
name = "Office"
kind = "administration"
parent = "council"
heads = 21
led_by = ["chief"]

[[unit]]
id = "field"
name = "Field team"
kind = "unit"
parent = "office"
heads = "8..10"
led_by = ["leader"]

[[post]]
id = "chief"
name = "Chief"
unit = "office"
count = 1

[[post]]
id = "leader"
name = "Leader"
unit = "field"
count = 1
`

// Figures are looked up by constants. A number that the file knows within bounds
// gives a figure bounds; what it leaves out is named in Unknown.
func Example() {
	r := tomlfile.LoadText("town.toml", []byte(small), tomlfile.Options{})
	for _, result := range metrics.Measure(metrics.All(), metrics.NewInputs(r.Org)) {
		switch result.Figure.ID {
		case metrics.M01Min, metrics.M01Max, metrics.M03Count:
			fmt.Println(result.Figure.Label.In(message.EN)+":", result.Value.Quantity.In(message.EN))
		}
	}
	// Output:
	// Smallest span of control: 7–9
	// Largest span of control: 21
	// Managers: 2
}

// Spans says how many each manager leads.
func ExampleSpans() {
	r := tomlfile.LoadText("town.toml", []byte(small), tomlfile.Options{})
	for _, s := range metrics.Spans(r.Org) {
		fmt.Println(r.Org.Posts[s.Post].Name, "leads", s.Reports.In(message.EN))
	}
	// Output:
	// Chief leads 21
	// Leader leads 7–9
}
