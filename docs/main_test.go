// Package docs_test follows the pages as a reader would: it types every command
// that stands in README, guides and the examples' READMEs, and compares what
// comes out with what they show.
package docs_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
)

// TestMain makes the program, for the pages that take it for granted.
func TestMain(m *testing.M) { os.Exit(withProgram(m.Run)) }

func withProgram(run func() int) int {
	folder, err := os.MkdirTemp("", "orgmodel")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(folder)
	if err := apart(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	build := exec.Command("go", "build", "-o", filepath.Join(folder, "orgmodel"), "../cmd/orgmodel")
	if out, err := build.CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "%v: %s\n", err, out)
		return 1
	}
	os.Setenv("PATH", folder+string(filepath.ListSeparator)+os.Getenv("PATH"))
	return run()
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
