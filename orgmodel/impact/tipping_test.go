package impact_test

import (
	"slices"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestTipping tries it on each bad example, with one number of either file assumed.
func TestTipping(t *testing.T) {
	var got []string
	for _, r := range impact.All() {
		in := input(t, r.Before, r.Bad)
		for _, o := range []*orgmodel.Organisation{in.Diff.Old, in.Diff.New} {
			for i := range o.Units {
				if o.Units[i].Heads.Known() {
					o.Units[i].Assumed.Keys = append(slices.Clone(o.Units[i].Assumed.Keys), "heads")
					break
				}
			}
		}
		in.Only = []string{r.ID}
		for _, d := range impact.Check(in).Findings {
			if tip, ok := tipping(in, &d); ok {
				got = append(got, r.ID+" "+tip)
			}
		}
	}
	want := []string{"I812 changes only if the assumed 12 falls below 2", "I816 changes only if the assumed 25 falls below 24",
		"I818 changes only if the assumed 7 rises above 11",
		"I851 changes only if the assumed value is not exactly 12", "I852 changes only if the assumed value is not exactly 12"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func tipping(in impact.Input, d *diag.Diagnostic) (string, bool) {
	tip, ok := impact.Tipping(in, diff.Options{}, d)
	if !ok {
		return "", false
	}
	text := tip.Text()
	return text.In(message.EN), true
}
