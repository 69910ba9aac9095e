package atlas_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/atlas"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestTitles holds what sheets are called: by all that they begin with when that is
// little, else by the unit above it, which of its sheets it is, and a span.
func TestTitles(t *testing.T) {
	unit := func(id, name, kind, parent string) string {
		text := fmt.Sprintf("[[unit]]\nid = %q\nname = %q\nkind = %q\nheads = 3\n", id, name, kind)
		if parent != "" {
			text += fmt.Sprintf("parent = %q\n", parent)
		}
		return text
	}
	many := unit("f", "Förvaltningen", "administration", "")
	for i := range 110 {
		many += unit(fmt.Sprint("e", i), fmt.Sprint("Enhet ", i+1), "unit", "f")
	}
	apart := ""
	for _, name := range []string{"Kommunen", "Bolaget", "Regionen"} {
		apart += unit(strings.ToLower(name), name, "municipality", "")
	}
	for i := range 70 {
		apart += unit(fmt.Sprint("e", i), "Enheten", "unit", "kommunen")
	}
	for _, c := range []struct {
		name, body string
		lang       message.Lang
		want       []string
	}{
		{"one sheet", unit("f", "Förvaltningen", "administration", ""), message.SV, []string{"Provkommun"}},
		{"a span, part by part", many, message.SV, []string{
			"Översikt", "Förvaltningen",
			"Under Förvaltningen, del 1 av 3: Enhet 1 till Enhet 32",
			"Under Förvaltningen, del 2 av 3: Enhet 33 till Enhet 64",
			"Under Förvaltningen, del 3 av 3: Enhet 65 till Enhet 96", "Register", "Register",
		}},
		{"in English", many, message.EN, []string{
			"Overview", "Förvaltningen",
			"Under Förvaltningen, part 1 of 3: Enhet 1 to Enhet 32",
			"Under Förvaltningen, part 2 of 3: Enhet 33 to Enhet 64",
			"Under Förvaltningen, part 3 of 3: Enhet 65 to Enhet 96", "Register", "Register",
		}},
		{"of one name", apart, message.SV, []string{
			"Översikt", "Kommunen, Bolaget och Regionen",
			"Under Kommunen, del 1 av 2: Enheten och 31 till",
			"Under Kommunen, del 2 av 2: Enheten och 31 till", "Register",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := atlas.Draw(drawtest.Text(t, c.body), atlas.Options{Lang: c.lang, Paper: "A5", Orientation: drawing.Landscape})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, s := range a.Sheets {
				got = append(got, s.Title)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("titles (-want +got):\n%s", diff)
			}
		})
	}
}
