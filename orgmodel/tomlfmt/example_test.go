package tomlfmt_test

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfmt"
)

func ExampleFormat() {
	file := location.NewFile("town.toml", []byte("format=1\n[organisation] # the town\nid   =\"town\"\nsources=[ \"plan\",\"law\" ]\n"))
	text, findings := tomlfmt.Format(file)
	for _, f := range findings { // what is no TOML is not touched
		fmt.Println(f.In(message.EN))
	}
	fmt.Print(string(text))
	// Output:
	// format = 1
	//
	// [organisation]  # the town
	// id = "town"
	// sources = ["plan", "law"]
}
