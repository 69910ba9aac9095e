package compare_test

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/compare"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// Members are set against the first one. Why a value is not is said in its place.
func ExampleCompare() {
	var entries []compare.Entry
	for _, town := range []struct{ id, name, code string }{{"a", "Town", "1490"}, {"b", "City", "0580"}} {
		text := fmt.Sprintf(`format = 1

[organisation]
id = %q
name = %q
municipality = %q
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
heads = 12
led_by = ["chief"]

[[post]]
id = "chief"
name = "Chief"
unit = "office"
count = 1
`, town.id, town.name, town.code)
		r := tomlfile.LoadText(town.id+".toml", []byte(text), tomlfile.Options{})
		entries = append(entries, compare.Entry{Org: r.Org, File: town.id + ".toml"})
	}
	c := compare.Compare(entries, compare.Options{Metrics: metrics.All()})
	for _, f := range c.Figures {
		if f.ID == metrics.M03Count || f.ID == metrics.M01Median {
			for i, cell := range f.Cells {
				fmt.Println(c.Members[i].Label, f.Label.In(message.EN), cell.Value.Quantity.In(message.EN))
				if cell.Apart != compare.Comparable {
					fmt.Println("  not set against the first:", cell.Apart.Text().In(message.EN))
				}
			}
		}
	}
	// Output:
	// A Median span of control 11
	// B Median span of control 11
	// A Managers 1
	// B Managers 1
	//   not set against the first: the number grows with the municipality
}
