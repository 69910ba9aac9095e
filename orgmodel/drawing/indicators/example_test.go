package indicators_test

import (
	"fmt"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/indicators"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

const town = `format = 1

[organisation]
id = "town"
name = "Town"
municipality = "1490"
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

[[indicator]]
id = "waiting"
name = "Days of waiting"
measured_in = "days"
values = [ { year = 2024, municipality = "1490", value = 12 } ]
`

// Values by year, as bars and in text.
func ExampleDraw() {
	r := tomlfile.LoadText("town.toml", []byte(town), tomlfile.Options{})
	d, err := indicators.Draw(r.Org, drawing.Options{Lang: message.EN})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, entry := range d.Outline {
		fmt.Println(strings.Repeat("  ", entry.Depth) + entry.Text)
	}
	// Output:
	// Days of waiting
	//   Definition not stated
	//   Measured in: days
	//   2024, Borås: 12 days
	//   Source not stated
}
