package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestRunsFromAFolder runs the program without anything around it: no home, no
// temporary folder, no path, no settings. It must do the same as ever, and leave
// nothing but what it was asked for.
func TestRunsFromAFolder(t *testing.T) {
	program, err := exec.LookPath("orgmodel")
	if err != nil {
		t.Fatal(err)
	}
	nowhere := filepath.Join(program, "none") // a file is no folder
	commands := [][]string{
		{"validate", "current.toml"},
		{"render", "current.toml", "-o", "current.svg"},
	}
	usual := inFolder(t, program, commands, append(os.Environ(), "LC_ALL=C", "ORGMODEL_LANG="))
	for _, test := range []struct {
		name string
		env  []string
	}{
		{"nothing is set", []string{}},
		{"no folder can be made", []string{"HOME=" + nowhere, "XDG_CACHE_HOME=" + nowhere, "TMPDIR=" + nowhere, "TMP=" + nowhere, "LocalAppData=" + nowhere}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if coverage, ok := os.LookupEnv("GOCOVERDIR"); ok { // of a program built with go test -cover
				test.env = append(test.env, "GOCOVERDIR="+coverage)
			}
			if d := cmp.Diff(usual, inFolder(t, program, commands, test.env)); d != "" {
				t.Errorf("it does something else (-usually +here):\n%s", d)
			}
		})
	}
}

// inFolder runs commands in a folder with an example, and returns what they
// show and the files that are there after them.
func inFolder(t *testing.T, program string, commands [][]string, env []string) map[string]string {
	t.Helper()
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS(filepath.Join(project, "examples", "borlange"))); err != nil {
		t.Fatal(err)
	}
	result := map[string]string{}
	for _, args := range commands {
		var shown bytes.Buffer
		cmd := exec.Command(program, args...)
		cmd.Dir, cmd.Env, cmd.Stdout, cmd.Stderr = folder, env, &shown, &shown
		var ended *exec.ExitError
		if err := cmd.Run(); err != nil && !errors.As(err, &ended) {
			t.Fatal(err)
		}
		result["orgmodel "+args[0]] = cmd.ProcessState.String() + "\n" + shown.String()
	}
	files, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if f.IsDir() {
			result[f.Name()] = "folder"
			continue
		}
		text, err := os.ReadFile(filepath.Join(folder, f.Name()))
		if err != nil {
			t.Fatal(err)
		}
		result[f.Name()] = string(text)
	}
	return result
}
