package diag_test

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// A finding says its place, its weight, what is wrong and which rule says so. What
// to do about it is its own help, or that of the rule.
func ExampleDiagnostic() {
	r := tomlfile.LoadText("town.toml", []byte(`format = 1

[organisation]
id = "town"
name = "Town"
municipality = "1490"
language = "en"
as_of = 2025-01-01

[[unit]]
id = "stab"
name = "Stab"
kind = "unit"
parent = "office"
`), tomlfile.Options{})
	for _, f := range r.Findings {
		fmt.Println(f.In(message.EN))
		fmt.Println(f.Help.In(message.EN))
		fmt.Println(f.Severity.AtLeast(diag.Legal))
	}
	// Output:
	// town.toml:14:10: error: There is no [[unit]] with the id “office”. [S001 dangling-reference]
	// Correct the id, or add a [[unit]] that has it.
	// true
}
