package drawio_test

import (
	"bytes"
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/structure"
	"github.com/orgmodel/orgmodel/orgmodel/paint/drawio"
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

// A drawing becomes a page that can be edited in draw.io; several become the pages of one
// file. A box that leads to the name of a page is a link to it.
func ExampleWrite() {
	r := tomlfile.LoadText("town.toml", []byte(town), tomlfile.Options{})
	d, err := structure.Draw(r.Org, drawing.Options{Paper: "A4"})
	if err != nil {
		fmt.Println(err)
		return
	}
	var file bytes.Buffer
	if err := drawio.Write(&file, drawio.Page{Drawing: d}); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(bytes.Count(file.Bytes(), []byte(`edge="1"`)))
	// Output: 1
}
