package exchange_test

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/exchange"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

func ExampleModel() {
	text := []byte("unit = [ { name = \"Vuxna\", heads = 12 }, { name = \"Stöd\", parent = \"Vuxna\", heads = \"~3\" } ]\n")
	r := tomlfile.LoadText("skiss.toml", text, tomlfile.Options{})
	model := exchange.Model(r.Org)
	fmt.Println(string(model))

	back, err := exchange.ReadJSON("skiss.json", fmt.Appendf(nil, `{"format_version": 1, "model": %s}`, model), tomlfile.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(back.Findings), back.Org.Units[1].Heads)
	// Output:
	// {"format":1,"organisation":{"id":"skiss","name":"skiss","language":"sv","status":"in-force"},"unit":[{"id":"vuxna","name":"Vuxna","heads":12},{"id":"stod","name":"Stöd","parent":"vuxna","heads":"~3"}]}
	// 0 ~3
}

func ExampleTables() {
	text := []byte("unit = [ { name = \"Vuxna\", heads = 12 }, { name = \"Stöd\", parent = \"Vuxna\" } ]\n")
	units := exchange.Tables(tomlfile.LoadText("skiss.toml", text, tomlfile.Options{}).Org)[0]
	fmt.Println(units.Name.In(message.SV), units.Headings(message.SV)[:4])
	for _, row := range units.Rows {
		fmt.Printf("%q %q %q\n", row.Cells[0], row.Cells[1], row.Cells[5])
	}
	// Output:
	// Enheter [Id Namn Sort Enheten ovanför]
	// "vuxna" "Vuxna" "12"
	// "stod" "Stöd" ""
}
