package paint_test

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/structure"
	"github.com/orgmodel/orgmodel/orgmodel/paint"
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
id = "office"
name = "Kommunfullmäktige"
kind = "council"

[[unit]]
id = "team"
name = "Förvaltningen för arbete och social omsorg"
kind = "administration"
parent = "office"
`

// A painter of your own goes over the pieces, which come in the order in which they are
// painted. A text that was wrapped is one piece.
func ExamplePieces() {
	r := tomlfile.LoadText("town.toml", []byte(town), tomlfile.Options{})
	d, err := structure.Draw(r.Org, drawing.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for p := range paint.Pieces(d) {
		if p.Kind == paint.Text && p.Run.Bold {
			fmt.Printf("%q in %d lines\n", p.Whole, len(p.Lines))
		}
	}
	// Output:
	// "Town" in 1 lines
	// "Kommunfullmäktige" in 1 lines
	// "Förvaltningen för arbete och social omsorg" in 2 lines
}
