package atlas_test

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/drawing/atlas"
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
`

// A small town has one sheet, which needs neither an overview nor a register.
func ExampleDraw() {
	r := tomlfile.LoadText("town.toml", []byte(town), tomlfile.Options{})
	a, err := atlas.Draw(r.Org, atlas.Options{Lang: message.EN, Paper: "A4"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, sheet := range a.Sheets {
		fmt.Println(sheet.Number, sheet.Name, sheet.Title)
	}
	// Output:
	// 1 sheet-01 Town
}
