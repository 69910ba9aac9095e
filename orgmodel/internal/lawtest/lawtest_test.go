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
