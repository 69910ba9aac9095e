package lawtest

import (
	"flag"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
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
		checks, complete string
		times            int
		wide             bool
	}{{"100", "1", 8, false}, {"500", "1", 40, true}, {"10", "1", 8, false}, {"100", "", 4, false}, {"500", "", 40, true}} {
		t.Setenv("RAPID_CHECKS", "")
		t.Setenv(tooltest.Complete, c.complete)
		if err := checks.Value.Set(c.checks); err != nil {
			t.Fatal(err)
		}
		if times, wide := Times(8), Wide(); times != c.times || wide != c.wide {
			t.Errorf("of %s checks: %d times and wide %t, not %d and %t", c.checks, times, wide, c.times, c.wide)
		}
	}
}

// heard is a test that only takes note of errors.
type heard struct {
	*testing.T
	errors []string
}

func (h *heard) Errorf(format string, args ...any) {
	h.errors = append(h.errors, fmt.Sprintf(format, args...))
}

func TestALawMustSpeak(t *testing.T) {
	t.Setenv(tooltest.Complete, "1")
	for _, c := range []struct {
		speaksOf int // of each ten
		want     []string
	}{{10, nil}, {6, nil}, {5, []string{"the law speaks of 50 of 100 inputs only: draw others"}}} {
		h := &heard{T: t}
		n := 0
		CheckMost(h, func(t *rapid.T) bool {
			rapid.Int().Draw(t, "input")
			n++
			return n%10 < c.speaksOf
		})
		if d := cmp.Diff(c.want, h.errors); d != "" {
			t.Errorf("of %d in ten (-want +got):\n%s", c.speaksOf, d)
		}
	}
}

// TestSomeInputs holds that a law is held against half of the inputs, the first ones, one
// that costs much against a tenth, and each against all where nothing may be left out.
func TestSomeInputs(t *testing.T) {
	for _, c := range []struct {
		check func(rapid.TB, func(*rapid.T))
		few   int
	}{{Check, 50}, {CheckSome, 10}} {
		drawn := func() (list []int) {
			c.check(t, func(t *rapid.T) { list = append(list, rapid.Int().Draw(t, "n")) })
			return list
		}
		t.Setenv("RAPID_CHECKS", "")
		t.Setenv(tooltest.Complete, "")
		few := drawn()
		t.Setenv(tooltest.Complete, "1")
		many := drawn()
		if len(few) != c.few || len(many) != 100 {
			t.Fatalf("%d inputs, and %d where nothing is left out", len(few), len(many))
		}
		if d := cmp.Diff(few, many[:len(few)]); d != "" {
			t.Errorf("they are not the first ones (-few +many):\n%s", d)
		}
	}
}
