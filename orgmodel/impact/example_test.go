package impact_test

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
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

[[target_group]]
id = "young"
name = "Young people"

[[service]]
id = "cafe"
name = "The café"
provided_by = ["office"]
target_groups = ["young"]
`

const proposal = `format = 1

[organisation]
id = "proposal"
name = "Savings"
extends = "today.toml"
as_of = 2026-01-01

[[close]]
ids = ["cafe"]
`

// What the change means comes heaviest first. Places are only needed to know
// where a finding stands.
func ExampleCheck() {
	open := tomlfile.Options{Open: func(path string) ([]byte, error) {
		return []byte(map[string]string{"today.toml": today, "proposal.toml": proposal}[path]), nil
	}}
	before, after := tomlfile.Load("today.toml", open), tomlfile.Load("proposal.toml", open)

	c := diff.Compare(before.Org, after.Org, diff.Options{})
	outcome := impact.Check(impact.Input{Diff: c, OldPlaces: before.Places, NewPlaces: after.Places})
	for _, f := range outcome.Findings {
		fmt.Println(f.In(message.EN))
	}
	// Output:
	// today.toml:16:6: question: The file names no service that reaches “Young people”. Before, “The café” did. That holds from 2026-01-01. When they will be reached again is not stated. (assumed: until) Where does the group turn? (to the board) [I801 coverage-lost]
	// proposal.toml:4:6: note: 1 of 2 units, posts and services is concerned. Ended: “The café”. [I848 structural-distance]
}
