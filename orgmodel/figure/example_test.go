package figure_test

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// A sum knows how much of it is assumed.
func Example() {
	unit := func(id string, heads int64) figure.Term {
		return figure.Term{
			Type: "unit", ID: id, Name: message.Same(id), Quantity: orgmodel.Exactly(heads), Weight: figure.Once(),
			Keys: figure.On(ground.Key{Table: "unit", ID: id, Key: "heads"}),
		}
	}
	sum := figure.Make(figure.Sum, figure.Unit{}, unit("norr", 7), unit("söder", 6))
	file := func(k ground.Key) ground.Stated {
		return ground.Stated{Key: k, Status: ground.InForce, Assumed: k.ID == "söder"}
	}
	fmt.Println(sum.Quantity.In(message.SV) + sum.Ground(file).Star())
	for _, part := range sum.Account(file, ground.InForce).Parts {
		fmt.Println(part.Said(sum.Unit).In(message.SV))
	}
	// Output:
	// 13*
	// 6 antagna
}
