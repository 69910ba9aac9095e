package why_test

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/why"
)

// A number is taken apart into its terms, each with the keys it stands on.
func Example() {
	unit := func(id string, assumed ...string) orgmodel.Unit {
		return orgmodel.Unit{Common: orgmodel.Common{ID: id, Name: id, Status: orgmodel.InForce, Assumed: orgmodel.Assumed{Keys: assumed}}, Kind: "unit"}
	}
	o := &orgmodel.Organisation{Units: []orgmodel.Unit{unit("norr"), unit("söder", "heads")}, Posts: []orgmodel.Post{
		{Common: orgmodel.Common{ID: "chef", Name: "chef", Status: orgmodel.InForce}, Unit: "norr", Count: orgmodel.Exactly(1)},
	}}
	o.Units[0].LedBy, o.Units[0].Heads = []string{"chef"}, orgmodel.Exactly(8)
	o.Units[1].LedBy, o.Units[1].Heads = []string{"chef"}, orgmodel.Exactly(6)
	o.Index()

	e, err := why.Explain(why.Input{Sides: []why.Side{{Org: o, File: "town.toml"}}}, "m01-max")
	if err != nil {
		fmt.Println(err)
		return
	}
	n := e.Numbers[0]
	fmt.Println(n.Label.In(message.EN)+":", n.Value.Quantity.In(message.EN)+n.Ground.Star())
	for _, t := range n.Terms {
		fmt.Println(t.Name.In(message.EN)+":", t.Quantity.In(message.EN)+t.Ground.Star())
		for _, s := range t.Said {
			if s.Assumed {
				fmt.Println("assumed:", s.Key)
			}
		}
	}
	// Output:
	// Largest span of control: 13*
	// chef: 13*
	// assumed: söder.heads
}
