package pdf_test

import (
	"bytes"
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/structure"
	"github.com/orgmodel/orgmodel/orgmodel/paint/pdf"
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

// Several drawings are the pages of one file. A box that leads to the name of a page is a
// link to it.
func ExampleWrite() {
	r := tomlfile.LoadText("town.toml", []byte(town), tomlfile.Options{})
	var pages []pdf.Page
	for i, root := range []string{"", "team"} {
		d, err := structure.Draw(r.Org, drawing.Options{Root: root, Paper: "A4"})
		if err != nil {
			fmt.Println(err)
			return
		}
		pages = append(pages, pdf.Page{Drawing: d, Name: root, Level: i})
	}
	var file bytes.Buffer
	if err := pdf.Write(&file, pdf.About{Author: "Town", Day: pdf.Day{Year: 2025, Month: 1, Day: 1}}, pages...); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(bytes.HasPrefix(file.Bytes(), []byte("%PDF-")), len(pages), "pages")
	// Output: true 2 pages
}
