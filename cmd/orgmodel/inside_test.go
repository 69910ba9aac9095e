package main

import (
	"io"
	"os"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/commandline"
)

// inside carries out a command line in this process, in a folder and with an
// environment of its own, and returns the exit code. It is what the program
// does once it has started; the scripts start it. The working directory belongs
// to the whole process, so tests that come here do not run side by side.
func inside(t *testing.T, dir string, env []string, output, errors io.Writer, args []string) int {
	t.Helper()
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Chdir(dir); err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := os.Chdir(here); err != nil {
			t.Fatal(err)
		}
	}()
	sys := thisProcess()
	sys.Stdin, sys.Stdout, sys.Stderr = strings.NewReader(""), output, errors
	sys.Getenv = func(name string) string { return lastOf(env, name) }
	return commandline.Run(sys, args)
}

// lastOf is the value of a variable in a list of settings, the last of which
// holds.
func lastOf(env []string, name string) (value string) {
	for _, setting := range env {
		if v, ok := strings.CutPrefix(setting, name+"="); ok {
			value = v
		}
	}
	return value
}
