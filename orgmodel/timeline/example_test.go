package timeline_test

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/timeline"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

const firstYear = `format = 1

[organisation]
id = "town"
name = "Town"
municipality = "1490"
language = "en"
as_of = 2025-01-01

[[unit]]
id = "office"
name = "Office"
kind = "council"

[[target_group]]
id = "young"
name = "Young people"

[[service]]
id = "cafe"
name = "The café"
provided_by = ["office"]
target_groups = ["young"]
`

const savings = `format = 1

[organisation]
id = "closing"
name = "Savings"
extends = "first.toml"
as_of = 2025-07-01

[[close]]
ids = ["cafe"]
date = 2025-07-01
`

const reopening = `format = 1

[organisation]
id = "opening"
name = "A new start"
extends = "closing.toml"
as_of = 2026-01-01

[[service]]
id = "workshop"
name = "The workshop"
provided_by = ["office"]
target_groups = ["young"]
since = 2026-01-01
`

// Walk finds the months in which a group is without its services.
func ExampleWalk() {
	texts := map[string]string{"first.toml": firstYear, "closing.toml": savings, "opening.toml": reopening}
	var states []timeline.State
	for _, file := range []string{"first.toml", "closing.toml", "opening.toml"} {
		r := tomlfile.Load(file, tomlfile.Options{Open: func(path string) ([]byte, error) { return []byte(texts[path]), nil }})
		states = append(states, timeline.State{Org: r.Org, File: file, Places: r.Places})
	}
	t := timeline.Walk(states, timeline.Options{})
	for _, g := range t.Gaps {
		fmt.Printf("%s: nothing from %s to %s, %s months\n", g.Name, g.Since, g.Until, g.Months.In(message.EN))
	}
	// Output:
	// Young people: nothing from 2025-07-01 to 2025-12-31, 6 months
}
