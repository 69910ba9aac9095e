package views_test

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/drawing/views"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// Each view has a name, which a person types, and says in both languages what it
// shows.
func ExampleAll() {
	for _, v := range views.All()[:2] {
		fmt.Println(v.Name + ": " + v.Title.In(message.EN))
	}
	// Output:
	// structure: line of command, posts and staff, shared leadership, collaborations
	// commissioning: who purchases what from whom: agreements, amounts, follow-up
}
