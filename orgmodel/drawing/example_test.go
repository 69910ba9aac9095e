package drawing_test

import (
	"errors"
	"fmt"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/pathway"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/structure"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

const town = `format = 1

[organisation]
id = "town"
name = "Town"
municipality = "1490"
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
heads = 21

[[unit]]
id = "field"
name = "Field team"
kind = "unit"
parent = "office"
`

// A drawing says the same in boxes and in text. Package engine makes SVG of it; a
// painter of your own goes over its frames, lines and boxes.
func ExampleDrawing() {
	r := tomlfile.LoadText("town.toml", []byte(town), tomlfile.Options{})
	d, err := structure.Draw(r.Org, drawing.Options{Lang: message.SV})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, entry := range d.Outline {
		fmt.Println(strings.Repeat("  ", entry.Depth) + entry.Text)
	}
	// Output:
	// Council – fullmäktige
	//   Office – förvaltning
	//     21 anställda
	//     Field team – enhet
}

// A view that has nothing to show says why, in the reader's language.
func ExampleRefusal() {
	r := tomlfile.LoadText("town.toml", []byte(town), tomlfile.Options{})
	_, err := pathway.Draw(r.Org, drawing.Options{})
	var refusal *drawing.Refusal
	if errors.As(err, &refusal) {
		fmt.Println(refusal.In(message.SV))
	}
	// Output:
	// Det finns ingen ärendegång att rita den 2025-01-01: filen har ingen [[pathway]], eller ingen som gäller den dagen.
}
