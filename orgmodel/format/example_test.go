package format_test

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// The table of the format tells an editor, or a form, what may be written where, and
// what a reader calls it.
func ExampleFind() {
	unit := format.Find("unit")
	fmt.Println(unit.Header(), unit.Doc.In(message.EN))
	role := unit.Key("role")
	fmt.Println(role.Name, role.Words, role.Doc.In(message.EN))
	fmt.Println(unit.Label("led_by").In(message.EN), "/", unit.Label("led_by").In(message.SV))
	// Output:
	// [[unit]] Everything that can be a box: legal entities, boards, administrations, units, collaborations.
	// role [purchaser provider] Purchaser or provider; inherited downwards.
	// led by / leds av
}

func ExampleIsSlug() {
	for _, id := range []string{"stab", "team-2", "Team 2"} {
		fmt.Println(id, format.IsSlug(id))
	}
	// Output:
	// stab true
	// team-2 true
	// Team 2 false
}
