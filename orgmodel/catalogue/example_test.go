package catalogue_test

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/catalogue"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// A rule is found by its id or its name, however it is written; a mistyped word
// leads to the rule that was meant.
func ExampleFind() {
	rule, _ := catalogue.Find("s001")
	fmt.Println(rule.Name)
	fmt.Println(rule.Title.In(message.EN))
	fmt.Println(rule.Title.In(message.SV))

	if _, ok := catalogue.Find("dangling-referense"); !ok {
		meant, _ := catalogue.Nearest("dangling-referense")
		fmt.Println("did you mean", meant)
	}
	// Output:
	// dangling-reference
	// A reference leads nowhere
	// En hänvisning leder ingenstans
	// did you mean dangling-reference
}
