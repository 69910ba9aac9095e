// Package lawtest holds a law against drawn inputs, the same ones in every run,
// so that a test is red because of the code and not because of the day. Nothing
// in the program itself uses it.
package lawtest

import (
	"flag"
	"os"
	"strconv"
	"sync"

	"pgregory.net/rapid"

	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
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
// never rapid.Check, which draws another seed each time. In an ordinary run a law is
// held against the first half of the inputs, against all of them where everything is
// looked at (.ci/run, .ci/widen).
func Check(t rapid.TB, law func(*rapid.T)) {
	t.Helper()
	check(t, usual/2, law)
}

// check holds a law against so many inputs, the first ones, unless all are looked at.
func check(t rapid.TB, most int, law func(*rapid.T)) {
	t.Helper()
	if err := settle(); err != nil {
		t.Fatalf("the seed cannot be fixed: %v", err)
	}
	rapid.Check(t, first(most, law))
}

// least is the share of the drawn inputs, in percent, that a law must speak of.
const least = 60

// CheckMost is Check of a law that does not speak of every input: law reports whether
// it spoke of the one at hand. Where it speaks of few it holds nothing, and fails.
func CheckMost(t rapid.TB, law func(*rapid.T) bool) {
	t.Helper()
	checkMost(t, usual/2, law)
}

func checkMost(t rapid.TB, most int, law func(*rapid.T) bool) {
	t.Helper()
	drawn, spoken := 0, 0
	check(t, most, func(t *rapid.T) {
		drawn++
		if law(t) {
			spoken++
		}
	})
	if 100*spoken < least*drawn {
		t.Errorf("the law speaks of %d of %d inputs only: draw others", spoken, drawn)
	}
}

// CheckSome is Check of a law that costs much, as one does that prints whole documents
// for each input: in an ordinary run it is held against the first tenth of the inputs,
// against all of them where everything is looked at (.ci/run, .ci/widen).
func CheckSome(t rapid.TB, law func(*rapid.T)) {
	t.Helper()
	check(t, usual/10, law)
}

// CheckMostOfSome is CheckMost of such a law.
func CheckMostOfSome(t rapid.TB, law func(*rapid.T) bool) {
	t.Helper()
	checkMost(t, usual/10, law)
}

// first holds a law against so many inputs, the first ones, unless all are looked at.
// Once it has failed it is held against each: rapid then looks for the smallest input.
func first(most int, law func(*rapid.T)) func(*rapid.T) {
	if All() {
		return law
	}
	held, failed := 0, false
	return func(t *rapid.T) {
		if held++; held > most && !failed {
			return
		}
		kept := false
		defer func() { failed = failed || !kept || t.Failed() }()
		law(t)
		kept = true
	}
}

// All reports whether a law is to be held against all inputs, whatever it costs: where
// nothing may be left out, or somebody says how many they are.
func All() bool {
	return os.Getenv(tooltest.Complete) != "" || os.Getenv("RAPID_CHECKS") != "" || Wide()
}

// usual is how many inputs rapid holds a law against when nobody says otherwise.
const usual = 100

// Times is how many inputs a test tries whose inputs are not rapid's, or cost much:
// half of n in an ordinary run, n where everything is looked at, and as many more as
// RAPID_CHECKS asks of the other laws.
func Times(n int) int {
	if !All() {
		return (n + 1) / 2
	}
	return max(n, n*checks()/usual)
}

// Wide reports whether somebody looks further than an ordinary run does, and a test
// is to leave nothing out.
func Wide() bool { return checks() > usual }

func checks() int {
	os.Getenv("RAPID_CHECKS") // as in settle
	n, err := strconv.Atoi(flag.Lookup("rapid.checks").Value.String())
	if err != nil {
		return usual
	}
	return n
}
