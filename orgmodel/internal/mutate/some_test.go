package mutate_test

import (
	"flag"
	"slices"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/mutate"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
)

// TestSomeAreOfEveryKey: of each key of each table the first and the last, and one
// between where nothing may be left out; and all when somebody looks further.
func TestSomeAreOfEveryKey(t *testing.T) {
	o := tomlfile.LoadText("made-up.toml", generate.Municipality(30), tomlfile.Options{}).Org
	checks := flag.Lookup("rapid.checks")
	before := checks.Value.String()
	t.Cleanup(func() { _ = checks.Value.Set(before) })
	someOf := func(times string) []ground.Key {
		if err := checks.Value.Set(times); err != nil {
			t.Fatal(err)
		}
		return mutate.Some(o)
	}
	t.Setenv("RAPID_CHECKS", "")
	for complete, most := range map[string]int{"": 2, "1": 3} {
		t.Setenv(tooltest.Complete, complete)
		some := byKind(someOf("100"))
		for kind, keys := range byKind(mutate.Stated(o)) {
			got := some[kind]
			if len(got) != min(len(keys), most) || got[0] != keys[0] || got[len(got)-1] != keys[len(keys)-1] {
				t.Errorf("%v: %v of %v", kind, got, keys)
			}
		}
	}
	if !slices.Equal(someOf("500"), mutate.Stated(o)) {
		t.Error("keys are left out although somebody looks further")
	}
}

func byKind(keys []ground.Key) map[[2]string][]ground.Key {
	all := map[[2]string][]ground.Key{}
	for _, k := range keys {
		all[[2]string{k.Table, k.Key}] = append(all[[2]string{k.Table, k.Key}], k)
	}
	return all
}
