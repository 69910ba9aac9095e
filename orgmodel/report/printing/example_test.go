package printing_test

import (
	"fmt"
	"os"

	"github.com/orgmodel/orgmodel/orgmodel/report/printing"
)

// The formats of a thing are a table, the one for people first.
func ExampleFormats() {
	formats := printing.Formats[func(string) error]{
		{"text", func(s string) error { _, err := fmt.Println(s); return err }},
		{"json", func(s string) error { return printing.JSON(os.Stdout, s) }},
	}
	fmt.Println(formats.Names(), formats.Of("yaml") == nil)
	if err := formats.Of("json")("Barn & unga"); err != nil {
		fmt.Println(err)
	}
	// Output:
	// [text json] true
	// "Barn & unga"
}
