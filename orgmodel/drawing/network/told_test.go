package network_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/structure"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// several are collaborations of which some are alike, but not named after areas.
const several = `
[[unit]]
id = "a"
name = "Enhet A"
kind = "company"
[[unit]]
id = "b"
name = "Enhet B"
kind = "company"
[[post]]
id = "pa"
name = "Chef"
unit = "a"
[[post]]
id = "pb"
name = "Chef"
unit = "b"
[[unit]]
id = "c1"
name = "Ett"
kind = "collaboration"
members = ["a", "b"]
led_by = ["pa", "pb"]
[[unit]]
id = "c2"
name = "Två"
kind = "collaboration"
members = ["b", "a"]
led_by = ["pb", "pa"]
[[unit]]
id = "c3"
name = "Tre"
kind = "collaboration"
members = ["a"]
[[unit]]
id = "c4"
name = "Fyra"
kind = "collaboration"
members = ["a", "b"]
led_by = ["pa", "pb"]
`

// Whoever takes part in collaborations that share a box is told their names, in
// the text and on the lines.
func TestNetworkNamesEachOfABundle(t *testing.T) {
	d := drawtest.Built(t, networkOf, drawtest.Text(t, several), drawing.Options{Lang: message.EN})
	told := drawtest.Outline(d)
	if want := "# Enhet A – company\n  - Takes part in Ett, Två, Fyra and Tre\n  - Leads Ett, Två and Fyra\n"; !strings.Contains(told, want) {
		t.Errorf("no %q in\n%s", want, told)
	}
	titles := map[string]int{}
	for _, l := range d.Lines {
		titles[l.Title]++
	}
	for _, want := range []string{"Enhet A takes part in Ett, Två and Fyra", "Enhet B leads Ett, Två and Fyra through Chef"} {
		if titles[want] != 1 {
			t.Errorf("no %q among %v", want, titles)
		}
	}
}

// In which order members and leaders are listed says nothing: collaborations of
// the same ones share a box, in both views that bundle.
func TestTheOrderOfMembersSaysNothing(t *testing.T) {
	org := drawtest.Text(t, several)
	for name, v := range map[string]drawtest.View{"network": networkOf, "structure": structure.Draw} {
		d := drawtest.Built(t, v, org, drawing.Options{})
		var shown []string
		for _, b := range d.Boxes {
			if b.Node && strings.HasPrefix(b.ID, "c") {
				shown = append(shown, b.ID)
			}
		}
		if got := fmt.Sprint(shown); got != "[c1 c3]" {
			t.Errorf("%s: boxes %s", name, got)
		}
	}
}
