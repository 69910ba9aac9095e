package outline_test

import (
	"os"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report/outline"
	"github.com/orgmodel/orgmodel/orgmodel/report/printing"
)

func ExampleText() {
	d := &drawing.Drawing{Lang: message.EN, Status: orgmodel.InForce, Title: "Social services", Description: "One box.", Outline: []drawing.Entry{
		{Heading: true, Text: "Home care"}, {Depth: 1, Text: "Unit manager"},
	}}
	if err := outline.Text(os.Stdout, "structure", d, printing.Options{Lang: message.EN}); err != nil {
		panic(err)
	}
	// Output:
	// Social services
	// One box.
	//
	// Home care
	//   - Unit manager
}
