package ground_test

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// A statement made from two keys bears the mark of the weaker one.
func Example() {
	heads := ground.Stated{Key: ground.Key{Table: "unit", ID: "norr", Key: "heads"}, Status: ground.InForce, Sourced: true}
	count := ground.Stated{Key: ground.Key{Table: "post", ID: "chef", Key: "count"}, Status: ground.Vision, Assumed: true}
	g := ground.Of(heads, count)
	fmt.Println("13" + g.Star() + g.Said(ground.InForce, message.SV))
	for _, s := range g.Assumed() {
		fmt.Println(s.Key)
	}
	// Output:
	// 13* [vision] [antaget]
	// chef.count
}
