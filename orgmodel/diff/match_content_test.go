package diff

import (
	"fmt"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
)

// became says what became of each entity of a table, by place: "0>1 1>".
func became(m *Match, t orgmodel.Type) string {
	var list []string
	for i, next := range m.Of(t).After {
		list = append(list, fmt.Sprint(i, ">", strings.Trim(fmt.Sprint(next), "[]")))
	}
	return strings.Join(list, " ")
}

func TestSameContent(t *testing.T) {
	for _, c := range []struct {
		name        string
		typ         orgmodel.Type
		before, now []string
		want        string
	}{
		{"a budget that grew", orgmodel.TypeBudget, []string{"budget - unit=a year=2025 amount=1"}, []string{"budget - unit=b year=2025 amount=9", "budget - unit=a year=2025 amount=2"}, "0>1"},
		{"another year", orgmodel.TypeBudget, []string{"budget - unit=a year=2025"}, []string{"budget - unit=a year=2026"}, "0>"},
		{"the unit has another id", orgmodel.TypeBudget, []string{"unit a", "budget - unit=a"}, []string{"unit b formerly=a", "budget - unit=b"}, "0>0"},
		{"the unit was split", orgmodel.TypeBudget, []string{"unit a", "budget - unit=a"}, []string{"unit b formerly=a", "unit c formerly=a", "budget - unit=b"}, "0>"},
		{"two of one content, one of them the same", orgmodel.TypeBudget, []string{"budget - unit=a amount=1", "budget - unit=a amount=5"}, []string{"budget - unit=a amount=5", "budget - unit=a amount=7"}, "0>1 1>0"},
		{"two alike in everything", orgmodel.TypeBudget, []string{"budget - unit=a", "budget - unit=a"}, []string{"budget - unit=a", "budget - unit=a"}, "0>0 1>1"},
		{"it has got an id", orgmodel.TypeBudget, []string{"budget - unit=a"}, []string{"budget x unit=a"}, "0>0"},
		{"another id", orgmodel.TypeBudget, []string{"budget y unit=a"}, []string{"budget x unit=a"}, "0>"},
		{"without an id goes first to without", orgmodel.TypeBudget, []string{"budget y unit=a amount=1", "budget - unit=a amount=2"}, []string{"budget x unit=a amount=1", "budget - unit=a amount=1"}, "0> 1>1"},
		{"a risk", orgmodel.TypeRisk, []string{"risk - name=Flykt about=b,a likelihood=2"}, []string{"risk - name=Flykt about=a,b likelihood=3"}, "0>0"},
		{"another risk", orgmodel.TypeRisk, []string{"risk - name=Flykt about=a"}, []string{"risk - name=Flykt about=a,b"}, "0>"},
		{"a record", orgmodel.TypeRecord, []string{"unit a", "record - form=charter about=a"}, []string{"unit b formerly=a", "record - form=charter about=b"}, "0>0"},
	} {
		m := match(sketch(c.before...), sketch(c.now...), Options{NoInfer: true})
		if got := became(m, c.typ); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}
