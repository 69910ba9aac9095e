package diag_test

import (
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// basis is what a finding rests on, all of which it is about.
type basis struct{ on ground.Ground }

func (b basis) Ground() ground.Ground                    { return b.on }
func (b basis) Grounds() (whole, involved ground.Ground) { return b.on, b.on }
func (b basis) Size() diag.Size                          { return diag.Size{} }

// A key that is assumed of another than the first thing told of says of whom: else it
// would be taken for that of the first, which a source states.
func TestKeysOfOthersAreNamed(t *testing.T) {
	assumed := func(id, key string) ground.Stated {
		return ground.Stated{Key: ground.Key{Table: "unit", ID: id, Key: key}, Assumed: true}
	}
	for _, c := range []struct {
		rests []ground.Stated
		want  string
	}{
		{[]ground.Stated{assumed("team", "led_by")}, "It is so. (assumed: led_by)"},
		{[]ground.Stated{assumed("a", "led_by"), assumed("b", "led_by")}, "It is so. (assumed: led_by of a b)"},
		{[]ground.Stated{assumed("team", "led_by"), assumed("a", "led_by")}, "It is so. (assumed: led_by)"},
		{[]ground.Stated{assumed("a", "led_by"), assumed("unheard-of", "led_by")}, "It is so. (assumed: led_by of a)"},
		{[]ground.Stated{assumed("unheard-of", "led_by")}, "It is so. (assumed of other things: led_by)"},
		{[]ground.Stated{{Key: ground.Key{Table: "post", ID: "a", Key: "unit"}, Assumed: true}}, "It is so. (assumed: unit)"},
	} {
		d := diag.Diagnostic{
			Rule: &diag.Rule{ID: "X001"}, Message: message.Same("It is so.").With(), Basis: basis{ground.Of(c.rests...)},
			Subject: diag.Subject{Type: "unit", ID: "team"}, About: []string{"a", "b"},
		}
		got := d.WordsNaming(func(_, key string, of []string) message.Localizer {
			if len(of) > 0 {
				key += " of " + strings.Join(of, " ")
			}
			return message.Same(key)
		}).In(message.EN)
		if got != c.want {
			t.Errorf("%v: %q, want %q", c.rests, got, c.want)
		}
	}
}
