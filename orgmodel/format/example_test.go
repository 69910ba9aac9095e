package format_test

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/format"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// The table of the format tells an editor, or a form, what may be written where.
func ExampleFind() {
	unit := format.Find("unit")
	fmt.Println(unit.Header(), unit.Doc.In(message.EN))
	role := unit.Key("role")
	fmt.Println(role.Name, role.Words, role.Doc.In(message.EN))
	// Output:
	// [[unit]] Everything that can be a box: legal entities, boards, administrations, units, collaborations.
	// role [purchaser provider] Purchaser or provider; inherited downwards.
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
