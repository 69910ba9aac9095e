// Package lawtest holds a law against drawn inputs, the same ones in every run,
// so that a test is red because of the code and not because of the day. Nothing
// in the program itself uses it.
package lawtest

import (
	"flag"
	"os"
	"sync"

	"pgregory.net/rapid"
)

// seed is where the drawing begins unless RAPID_SEED or -rapid.seed says
// otherwise; docs/testing.md tells how to look further.
const seed = "1"

// settle fixes the seed once in a process: laws may be checked side by side.
var settle = sync.OnceValue(func() error {
	// rapid has read these before go test takes note of what a test depends on;
	// unless they are looked at once more, an old result would be shown again.
	for _, name := range []string{"RAPID_SEED", "RAPID_CHECKS"} {
		os.Getenv(name)
	}
	const name = "rapid.seed"
	if chosen := flag.Lookup(name); chosen != nil && chosen.Value.String() != "0" {
		return nil
	}
	return flag.Set(name, seed)
})

// Check is rapid.Check with a seed that is always the same. Tests use it and
// never rapid.Check, which draws another seed each time.
func Check(t rapid.TB, law func(*rapid.T)) {
	t.Helper()
	if err := settle(); err != nil {
		t.Fatalf("the seed cannot be fixed: %v", err)
	}
	rapid.Check(t, law)
}
