package change_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/change"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/drawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestANewMembershipShowsHowSureItIs: what is only proposed does not look decided, nor
// like what ends where there is no colour.
func TestANewMembershipShowsHowSureItIs(t *testing.T) {
	const before = `
[[unit]]
id = "a"
name = "Enhet A"
kind = "unit"
[[unit]]
id = "b"
name = "Enhet B"
kind = "unit"
`
	const after = before + `
[[unit]]
id = "rad"
name = "Rådet"
kind = "collaboration"
members = ["a", "b"]
status = %q
`
	tests := []struct {
		status, legend string
		want           drawing.Stroke
	}{
		{"decided", "deltar härefter (beslutat)", drawing.Stroke{Color: "#0072b2", Width: 200, Dash: drawing.Solid}},
		{"proposed", "deltar härefter (föreslaget)", drawing.Stroke{Color: "#0072b2", Width: 200, Dash: drawing.Dashed}},
		{"vision", "deltar härefter (vision)", drawing.Stroke{Color: "#0072b2", Width: 130, Dash: drawing.Dotted}},
	}
	for _, test := range tests {
		t.Run(test.status, func(t *testing.T) {
			d := changed(t, wholly(t, drawtest.Text(t, before), drawtest.Text(t, fmt.Sprintf(after, test.status))), change.Changes, drawing.Options{Lang: message.SV})
			at := slices.IndexFunc(d.Lines, func(l drawing.Line) bool { return l.To == "rad" || l.From == "rad" })
			if at < 0 {
				t.Fatal("there is no line of a member")
			}
			if got := d.Lines[at].Stroke; got != test.want {
				t.Errorf("the line is %v, want %v", got, test.want)
			}
			if !slices.ContainsFunc(d.Boxes, func(b drawing.Box) bool { return b.Class == "legend" && b.Title == test.legend }) {
				t.Errorf("the legend does not say %q", test.legend)
			}
		})
	}
}
