package mutate_test

import (
	"flag"
	"slices"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/ground"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
	"github.com/orgmodel/orgmodel/orgmodel/internal/mutate"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// TestSomeAreOfEveryKey: of each key of each table the first, the last and one
// between; and all when somebody looks further.
func TestSomeAreOfEveryKey(t *testing.T) {
	o := tomlfile.LoadText("made-up.toml", generate.Municipality(30), tomlfile.Options{}).Org
	all := byKind(mutate.Stated(o))
	some := byKind(mutate.Some(o))
	for kind, keys := range all {
		got := some[kind]
		if len(got) != min(len(keys), 3) || got[0] != keys[0] || got[len(got)-1] != keys[len(keys)-1] {
			t.Errorf("%v: %v of %v", kind, got, keys)
		}
	}
	if !slices.Equal(mutate.Some(o), mutate.Some(o)) {
		t.Error("not the same every time")
	}
	checks := flag.Lookup("rapid.checks")
	before := checks.Value.String()
	t.Cleanup(func() { _ = checks.Value.Set(before) })
	if err := checks.Value.Set("500"); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(mutate.Some(o), mutate.Stated(o)) {
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
