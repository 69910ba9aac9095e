package importing_test

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/importing"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

func ExampleImport() {
	list := "Enhet;Överordnad;Typ;Antal\nSocialförvaltningen;;Förvaltning;3\nVuxna;Socialtjänsten;Enhet;28\n"
	r, err := importing.Import([]importing.File{{Name: "units.csv", Data: []byte(list)}}, importing.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, u := range r.Org.Units {
		fmt.Println(u.ID, u.Kind, u.Heads)
	}
	for _, f := range r.Findings {
		fmt.Println(f.What.In(message.EN), f.Line)
	}
	fmt.Println(r.Modelled(), "of", r.Rows, "rows")
	// Output:
	// socialforvaltningen administration 3
	// vuxna unit 28
	// The unit above, “Socialtjänsten”, is not in the lists same."Socialtjänsten" = "…"
	// 2 of 2 rows
}
