package engine_test

import (
	"bytes"
	"context"
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/engine"
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
id = "office"
name = "Kommunfullmäktige"
kind = "council"
`

// SVG draws in this process. A text that would be missing from the picture is an
// error, so what comes back is whole.
func ExampleSVG() {
	r := tomlfile.LoadText("town.toml", []byte(town), tomlfile.Options{})
	d, err := drawing.Structure(r.Org, drawing.Options{Lang: message.SV})
	if err != nil {
		fmt.Println(err)
		return
	}
	svg, err := engine.SVG(context.Background(), engine.Graphviz(), d)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(bytes.HasPrefix(svg, []byte("<svg")), bytes.Contains(svg, []byte("Kommunfullmäktige")))
	// Output: true true
}
