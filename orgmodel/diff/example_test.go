package diff_test

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

const today = `format = 1

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

[[unit]]
id = "north"
name = "North"
kind = "unit"
parent = "office"

[[unit]]
id = "south"
name = "South"
kind = "unit"
parent = "office"
`

// The proposal says what is new, and by formerly what became of the old.
const proposal = `format = 1

[organisation]
id = "proposal"
name = "One team"
extends = "today.toml"
as_of = 2026-01-01

[[unit]]
id = "team"
name = "The team"
kind = "unit"
parent = "office"
formerly = ["north", "south"]

[[close]]
ids = ["north", "south"]
`

// Told lists what a reader is told: what another change explains is left out.
func ExampleCompare() {
	open := tomlfile.Options{Open: func(path string) ([]byte, error) {
		return []byte(map[string]string{"today.toml": today, "proposal.toml": proposal}[path]), nil
	}}
	before, after := tomlfile.Load("today.toml", open), tomlfile.Load("proposal.toml", open)

	c := diff.Compare(before.Org, after.Org, diff.Options{})
	for _, i := range c.Told() {
		change := &c.Changes[i]
		fmt.Println(change.Kind.Info().Sign, c.Sentence(i).In(message.EN))
		if change.Kind == diff.UnitMerged {
			fmt.Println("  from", len(change.Old), "units")
		}
	}
	// Output:
	// ⋈ “North” and “South” are merged into “The team”.
	//   from 2 units
	// ~ “One team”: the day described changes from 2025-01-01 to 2026-01-01.
	// ~ “One team” is proposed; it was in force.
}

// The kinds that all tables share are made of a table and an event.
func ExampleKindOf() {
	fmt.Println(diff.KindOf("service", diff.Removed))
	fmt.Println(diff.KindOf("unit", diff.Merged) == diff.UnitMerged)
	// Output:
	// service-withdrawn
	// true
}
