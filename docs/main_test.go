// Package docs_test follows the pages as a reader would: it types every command
// that stands in README, guides and the examples' READMEs, and compares what
// comes out with what they show.
package docs_test

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
)

func TestMain(m *testing.M) {
	if err := apart(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// apart keeps the compiled drawing engine out of the user's own cache, and lets
// Go find there what it has built.
func apart() error {
	built, err := exec.Command("go", "env", "GOCACHE").Output()
	if err != nil {
		return err
	}
	os.Setenv("GOCACHE", strings.TrimSpace(string(built)))
	return os.Setenv("XDG_CACHE_HOME", tooltest.CacheHome())
}
