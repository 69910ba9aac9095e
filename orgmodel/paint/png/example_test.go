package png_test

import (
	"bytes"
	"fmt"
	"image"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/structure"
	"github.com/orgmodel/orgmodel/orgmodel/paint/png"
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

// A picture has as many pixels to an inch as it is asked for.
func ExampleWrite() {
	r := tomlfile.LoadText("town.toml", []byte(town), tomlfile.Options{})
	d, err := structure.Draw(r.Org, drawing.Options{Paper: "A4"})
	if err != nil {
		fmt.Println(err)
		return
	}
	var file bytes.Buffer
	if err := png.Write(&file, d, 100); err != nil {
		fmt.Println(err)
		return
	}
	config, _, err := image.DecodeConfig(&file)
	fmt.Println(config.Width, "by", config.Height, err)
	// Output: 1169 by 827 <nil>
}
