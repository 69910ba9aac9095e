package pathway_test

import (
	"fmt"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/pathway"
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

[[pathway]]
id = "help"
name = "To get help"
steps = [ { step = "intake", unit = "office" }, { step = "decide", unit = "council" } ]
`

// Each step says where it is taken, and each hand-over which border it crosses.
func ExampleDraw() {
	r := tomlfile.LoadText("town.toml", []byte(town), tomlfile.Options{})
	d, err := pathway.Draw(r.Org, drawing.Options{Lang: message.EN})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, entry := range d.Outline {
		fmt.Println(strings.Repeat("  ", entry.Depth) + entry.Text)
	}
	// Output:
	// To get help
	//   Hand-offs: 1 · Boundary crossed: at least unit · Posts the person meets: 2 · Days to the decision: unknown
	//   Intake – step 1 (day unknown)
	//     Post: unknown
	//     Office
	//     Authority unknown
	//   Decision – step 2 (day unknown)
	//     Hand-off across: ○ unit and ■? authority: unknown
	//     Post: unknown
	//     Council
	//     Council
}
