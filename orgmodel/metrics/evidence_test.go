package metrics_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
)

// silentPair is a pair in which nothing shows that anything ended or began.
func silentPair(before, after *orgmodel.Organisation) *metrics.Pair {
	who := successions(before, after)
	for _, s := range who {
		s.Ends, s.Begins = make([]metrics.Evidence, len(s.After)), make([]metrics.Evidence, len(s.Before))
	}
	return metrics.NewPair(metrics.NewInputs(before), metrics.NewInputs(after), who)
}

// TestServedInSilence: what one file alone describes is neither lost nor gained.
func TestServedInSilence(t *testing.T) {
	for _, test := range []struct{ name, old, new, want string }{
		{"the service is not described", group + offer("s"), group, "g: s > , unknown"},
		{"one of two is not", group + offer("s") + offer("t"), group + offer("s"), "g: s,t > s, unknown, gap 0"},
		{"the service is described now", group, group + offer("s"), "g:  > s, unknown"},
		{"one more is", group + offer("s"), group + offer("s") + offer("t"), "g: s > s,t, unknown, gap 0"},
		{"one for another", group + offer("s"), group + offer("t"), "g: s > t, unknown"},
		{"the group is not described", group + offer("s"), offer("s"), "g>-: s > , unknown"},
		{"the group is described now", offer("s"), group + offer("s"), "->g:  > s, unknown"},
		{"the service is for others now", group + offer("s"), group + strings.Replace(offer("s"), `["g"]`, "[]", 1), "g: s > , lost all, lost s"},
		{"nothing ever", group, group, "g:  > , unreached"},
	} {
		t.Run(test.name, func(t *testing.T) {
			old := decode(t, "[organisation]\nas_of = 2026-01-01\n"+test.old)
			p := silentPair(old, decode(t, "[organisation]\nas_of = 2027-01-01\n"+test.new))
			if d := cmp.Diff(test.want, servedAs(p)); d != "" {
				t.Error(d)
			}
		})
	}
}

// TestFiguresInSilence: of what the new file does not describe nobody knows where it
// is; no number says that it is nowhere, or that it is still there.
func TestFiguresInSilence(t *testing.T) {
	gone := strings.NewReplacer("b unit forv heads=20 led_by=[\"chef-b\"]\n", "", "post chef-b b count=1\n", "").Replace(before)
	for _, test := range []struct{ figure, old, new, want string }{
		{"m19-units", before, gone, "0"},
		{"m19-posts", before, gone, "0"},
		{"m19-units", gone, before, "0"},
		{"m18-lost", before, gone, "0..20 chef-b=1(perhaps) b=19(perhaps) (The files do not tell for all staff.)"},
		{"m18-manager", before, gone, "0..20 (The files do not tell for all staff.)"},
		{"m18-posts", before, gone, "0..1 chef-b=0..1(perhaps) (The files do not tell for all staff.)"},
		{"m18-surplus", before, gone, "0"},
		{"m18-lost", gone, before, "0"},
	} {
		p := silentPair(model(t, test.old, ""), model(t, test.new, ""))
		if d := cmp.Diff(test.want, changeTold(t, test.figure, p)); d != "" {
			t.Errorf("%s\n%s", test.figure, d)
		}
	}
}
