package lawtest

import (
	"flag"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestSameInputsInEveryRun(t *testing.T) {
	var runs [2][]string
	for i := range runs {
		Check(t, func(t *rapid.T) { runs[i] = append(runs[i], rapid.String().Draw(t, "text")) })
	}
	if d := cmp.Diff(runs[0], runs[1]); d != "" {
		t.Errorf("two runs draw differently (-first +second):\n%s", d)
	}
	if got := flag.Lookup("rapid.seed").Value.String(); got == "0" {
		t.Error("the seed is 0, which means another one each time")
	}
}

func TestTimesFollowsRapid(t *testing.T) {
	checks := flag.Lookup("rapid.checks")
	before := checks.Value.String()
	t.Cleanup(func() { _ = checks.Value.Set(before) })
	for _, c := range []struct {
		checks string
		times  int
		wide   bool
	}{{"100", 8, false}, {"500", 40, true}, {"10", 8, false}} {
		if err := checks.Value.Set(c.checks); err != nil {
			t.Fatal(err)
		}
		if times, wide := Times(8), Wide(); times != c.times || wide != c.wide {
			t.Errorf("of %s checks: %d times and wide %t, not %d and %t", c.checks, times, wide, c.times, c.wide)
		}
	}
}
