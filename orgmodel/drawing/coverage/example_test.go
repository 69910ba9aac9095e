package coverage_test

import (
	"fmt"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/coverage"
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

[[target_group]]
id = "young"
name = "Young people"

[[service]]
id = "talks"
name = "Talks"
target_groups = ["young"]
provided_by = ["office"]
`

// What reaches a group stands below it.
func ExampleDraw() {
	r := tomlfile.LoadText("town.toml", []byte(town), tomlfile.Options{})
	d, err := coverage.Draw(r.Org, drawing.Options{Lang: message.EN})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, entry := range d.Outline {
		fmt.Println(strings.Repeat("  ", entry.Depth) + entry.Text)
	}
	// Output:
	// Young people – target group
	//   Talks – service
	//     Office (in-house)
}
