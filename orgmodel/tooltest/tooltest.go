// Package tooltest is about what tests need of the machine: programs, and a
// place for what they compile. It serves the tests of this module and of
// programs that draw with it; it knows nothing of what is tested, and nothing in
// the program itself uses it.
package tooltest

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// Complete is the variable that says that the machine has all that the tests
// need: .ci/run sets it, so that nothing is left out there without a word.
const Complete = "ORGMODEL_CI"

// Need leaves a test out where a program is missing.
func Need(t testing.TB, programs ...string) {
	t.Helper()
	for _, name := range programs {
		if _, err := exec.LookPath(name); err != nil {
			Lack(t, err)
		}
	}
}

// Lack leaves a test out because the machine lacks something. Where all is said
// to be there, that is a failure.
func Lack(t testing.TB, why any) {
	t.Helper()
	if os.Getenv(Complete) != "" {
		t.Fatalf("this test may not be left out while %s is set: %v", Complete, why)
	}
	t.Skip(why)
}

// CacheHome is what XDG_CACHE_HOME is for programs that tests start. What they
// compile is never among the user's own files, but in one place for all packages
// and runs, since to compile the drawing engine takes longer than most tests.
func CacheHome() string {
	return filepath.Join(os.TempDir(), fmt.Sprintf("orgmodel-tests-%d", os.Getuid()))
}

// Cache is where those programs keep the compiled engine, for tests that use it
// themselves.
func Cache() string { return filepath.Join(CacheHome(), "orgmodel", "engine", "code") }
