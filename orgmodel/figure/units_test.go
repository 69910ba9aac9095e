package figure_test

import (
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/figure"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// One thing stands in the singular, also when it is the least or the most there is.
func TestUnitOfANumber(t *testing.T) {
	person := figure.UnitOf(message.Text{EN: "person", SV: "person"}, message.Text{EN: "persons", SV: "personer"})
	for number, want := range map[string]string{
		"1": "person", ">=1": "person", "<=1": "person", "~1": "person", ">1": "person",
		"0": "personer", "2": "personer", "0..1": "personer", "1..2": "personer", ">=2": "personer", "1.5": "personer", "": "personer",
	} {
		q, err := orgmodel.ParseQuantity(number)
		if number != "" && err != nil {
			t.Fatal(err)
		}
		if got := person.Of(q).In(message.SV); got != want {
			t.Errorf("%q: %q, want %q", number, got, want)
		}
	}
}
