package proposals_test

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/proposals"
)

// What one proposal closes, the other never opened.
func ExampleJoin() {
	base, a, b := load("base.toml"), load("a.toml"), load("b.toml")
	c := proposals.Join(diff.Compare(base, a, diff.Options{}), diff.Compare(base, b, diff.Options{}), proposals.Options{})
	for i := range c.Rows {
		fmt.Println(c.Sentence(&c.Rows[i]).In(message.EN))
	}
	// Output:
	// The closing of “Vuxna” is only in proposal A; proposal B leaves it as it is.
	// “Mottagningen”, under “Socialförvaltningen”, is only in proposal B.
	// Only in proposal A: “Barn och unga”: employees 28 → 34 (+6). Proposal B leaves it as it is.
	// The closing of “Samtalsstöd” is only in proposal A; proposal B leaves it as it is.
	// “Öppet hus”, provided by “Mottagningen”, is only in proposal B.
	// In proposal A: “Unga 13–17 år” no longer has a stated service; it was reached by “Samtalsstöd”. In proposal B: “Unga 13–17 år” is also reached by “Öppet hus”.
}
