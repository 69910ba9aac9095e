package orgmodel_test

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestProgramOutside builds the README's program as a module of its own, from what
// this machine has and without a network, and runs it: the text that a reader
// copies is the one that is tested.
func TestProgramOutside(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program")
	}
	folder, root := t.TempDir(), repository(t)
	write(t, filepath.Join(folder, "main.go"), readmeProgram(t))
	write(t, filepath.Join(folder, "go.mod"), outsideModule(t, root))
	write(t, filepath.Join(folder, "go.sum"), read(t, filepath.Join(root, "go.sum")))
	program := filepath.Join(folder, "planner")
	build := exec.Command("go", "build", "-o", program, ".")
	build.Dir = folder
	build.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOPROXY=off", "GOWORK=off")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	current, proposal := filepath.Join(root, "examples/borlange/current.toml"), filepath.Join(root, "examples/borlange/six-areas.toml")
	for _, test := range []struct {
		lang, picture string
		says          []string
	}{
		{"en", `lang="en"`, []string{proposal + ":", ": warning: ", " of the structure differs"}},
		{"sv", `lang="sv"`, []string{proposal + ":", ": varning: ", " av strukturen är annorlunda"}},
	} {
		run := exec.Command(program, test.lang, current, proposal)
		run.Dir = folder
		out, err := run.CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v\n%s", test.lang, err, out)
		}
		for _, want := range test.says {
			if !strings.Contains(string(out), want) {
				t.Errorf("%s: it does not say %q:\n%s", test.lang, want, out)
			}
		}
		svg := read(t, filepath.Join(folder, "change.svg"))
		wellFormed(t, svg)
		if !strings.Contains(svg, test.picture) {
			t.Errorf("%s: the picture does not say %q", test.lang, test.picture)
		}
	}
}

// readmeProgram is the one block of Go in the README.
func readmeProgram(t *testing.T) string {
	t.Helper()
	_, rest, found := strings.Cut(read(t, "../README.md"), "\n```go\n")
	text, _, closed := strings.Cut(rest, "\n```\n")
	if !found || !closed || strings.Contains(rest, "\n```go\n") {
		t.Fatal("the README has not one block of Go")
	}
	return text + "\n"
}

// outsideModule needs what this module needs, and this module from here.
func outsideModule(t *testing.T, root string) string {
	t.Helper()
	own := read(t, filepath.Join(root, "go.mod"))
	_, needs, found := strings.Cut(own, "\n")
	if !found {
		t.Fatal("go.mod has one line")
	}
	return "module example.org/planner\n" + needs + "\nrequire " + module + " v0.0.0\n\nreplace " + module + " => " + strconv.Quote(root) + "\n"
}

func repository(t *testing.T) string {
	t.Helper()
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	return root
}

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func wellFormed(t *testing.T, text string) {
	t.Helper()
	for d := xml.NewDecoder(strings.NewReader(text)); ; {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatalf("the picture is no XML: %v", err)
		}
	}
}
