package main

import (
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
)

// TestShells loads each completion script into its shell, and asks as the tab key
// does.
func TestShells(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish"} {
		t.Run(shell, func(t *testing.T) {
			tooltest.Need(t, shell)
			testscript.Run(t, testscript.Params{
				Files: []string{filepath.Join("testdata", "shells", shell+".txtar")}, UpdateScripts: *update,
				Setup: func(e *testscript.Env) error {
					e.Setenv("HOME", e.WorkDir)
					return nil
				},
			})
		})
	}
}
