package rulebook_test

import (
	"os"

	"github.com/orgmodel/orgmodel/orgmodel/catalogue"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report/printing"
	"github.com/orgmodel/orgmodel/orgmodel/report/rulebook"
)

func ExampleText() {
	rule, _ := catalogue.Find("S001")
	if err := rulebook.Text(os.Stdout, []*diag.Rule{rule}, printing.Options{Lang: message.SV}); err != nil {
		panic(err)
	}
	// Output:
	// S  Motsägelser och luckor
	//    S001  dangling-reference  fel  En hänvisning leder ingenstans
}
