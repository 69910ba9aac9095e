package twoproposals_test

import (
	"fmt"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/twoproposals"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/proposals"
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

// What only one of two proposals does bears a sign of its own.
func ExampleDraw() {
	load := func(more string) *orgmodel.Organisation {
		return tomlfile.LoadText("town.toml", []byte(town+more), tomlfile.Options{}).Org
	}
	const desk = "[[unit]]\nid = \"desk\"\nname = \"Desk\"\nkind = \"unit\"\nparent = \"office\"\n"
	base := load("")
	c := proposals.Join(diff.Compare(base, load(desk), diff.Options{}), diff.Compare(base, load(""), diff.Options{}), proposals.Options{})
	d, err := twoproposals.Draw(c, drawing.Options{Lang: message.EN})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, entry := range d.Outline {
		fmt.Println(strings.Repeat("  ", entry.Depth) + entry.Text)
	}
	// Output:
	// Council – council
	//   Office – administration (change nearby)
	//     21 employed
	//     ↔A Desk – unit (only in A)
}
