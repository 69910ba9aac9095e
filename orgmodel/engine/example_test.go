package engine_test

import (
	"bytes"
	"context"
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/network"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/structure"
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

[[unit]]
id = "team"
name = "Brottsförebyggande rådet"
kind = "collaboration"
parent = "office"
members = ["office"]
`

// SVG draws in this process. A text that would be missing from the picture is an
// error, so what comes back is whole.
func ExampleSVG() {
	r := tomlfile.LoadText("town.toml", []byte(town), tomlfile.Options{})
	d, err := structure.Draw(r.Org, drawing.Options{Lang: message.SV})
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

// DOT is the drawing as a graph, for gvpr, networkx or a layout of your own: nodes
// by their ids, edges from manager to managed.
func ExampleDOT() {
	r := tomlfile.LoadText("town.toml", []byte(town), tomlfile.Options{})
	d, err := structure.Draw(r.Org, drawing.Options{Lang: message.SV})
	if err != nil {
		fmt.Println(err)
		return
	}
	for line := range bytes.Lines(engine.DOT(d)) {
		if node, _, found := bytes.Cut(line, []byte(" [pos=")); found {
			fmt.Printf("%s\n", bytes.TrimSpace(node))
		}
	}
	// Output:
	// "office"
	// "team"
	// "office" -> "team"
}

// The network has no order of its own, so the view asks for somebody who finds
// places: Graphviz does.
func ExamplePlacer() {
	r := tomlfile.LoadText("town.toml", []byte(town), tomlfile.Options{})
	ctx, graphviz := context.Background(), engine.Graphviz()
	d, err := network.Draw(r.Org, drawing.Options{Lang: message.SV, Place: engine.Placer(ctx, graphviz)})
	if err != nil {
		fmt.Println(err)
		return
	}
	svg, err := engine.SVG(ctx, graphviz, d)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Title, bytes.Contains(svg, []byte("Brottsförebyggande rådet")))
	// Output:
	// Vem som arbetar med vem – Town true
}
