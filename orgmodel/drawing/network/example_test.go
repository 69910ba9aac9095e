package network_test

import (
	"fmt"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/network"
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
id = "forum"
name = "Forum"
kind = "collaboration"
members = ["office"]
`

// Who wants the text alone needs nobody who finds places; for a picture, Options.Place.
func ExampleDraw() {
	r := tomlfile.LoadText("town.toml", []byte(town), tomlfile.Options{})
	d, err := network.Draw(r.Org, drawing.Options{Lang: message.EN, OnlyText: true})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, entry := range d.Outline {
		fmt.Println(strings.Repeat("  ", entry.Depth) + entry.Text)
	}
	// Output:
	// Office – administration
	//   Takes part in Forum
	// Collaborations
	//   Forum – collaboration
	//     Members: Office
}
