package commissioning_test

import (
	"fmt"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/commissioning"
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

[[unit]]
id = "firm"
name = "Firm"
kind = "company"

[[agreement]]
id = "homes"
name = "Homes"
form = "procurement"
from = "council"
to = ["firm"]
`

// An agreement stands with who purchases and who provides.
func ExampleDraw() {
	r := tomlfile.LoadText("town.toml", []byte(town), tomlfile.Options{})
	d, err := commissioning.Draw(r.Org, drawing.Options{Lang: message.EN})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, entry := range d.Outline {
		fmt.Println(strings.Repeat("  ", entry.Depth) + entry.Text)
	}
	// Output:
	// Purchasers
	//   Council – council
	//     Homes – procurement (LOU)
	//       Amount: not given
	//       Follow-up: not given
	//       Provider: Firm (companies)
	// Providers: Companies
	//   Firm – company
	//     Agreements: Homes
}
