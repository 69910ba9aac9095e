package orgmodel_test

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
)

// TestProgramOutside follows what the README says on a program of one's own, word
// for word, without a network: the steps and the program that a reader copies are
// those that are tested. Then it runs the program in other ways.
func TestProgramOutside(t *testing.T) {
	if testing.Short() {
		tooltest.Lack(t, "builds a program")
	}
	root := repository(t)
	r := outsider{t: t, folder: t.TempDir(), root: root}
	write(t, filepath.Join(r.folder, "main.go"), readmeProgram(t))
	steps := readmeSteps(t)
	for i, step := range steps[:len(steps)-1] {
		if said, err := r.types(step); err != nil {
			t.Fatalf("step %d, %q: %v\n%s", i+1, step, err, said)
		}
	}
	run := steps[len(steps)-1]
	if len(run) != 6 || run[3] != "en" {
		t.Fatalf("the last step does not run the program on two files: %q", run)
	}
	for _, test := range []struct {
		lang, picture string
		says          []string
	}{
		{"en", `lang="en"`, []string{": warning: ", " units, posts and services "}},
		{"sv", `lang="sv"`, []string{": varning: ", " enheter, befattningar och insatser "}},
	} {
		said, err := r.types([]string{"go", "run", ".", test.lang, run[4], run[5]})
		if err != nil {
			t.Fatalf("%s: %v\n%s", test.lang, err, said)
		}
		for _, want := range append(test.says, r.here(run[5])+":") {
			if !strings.Contains(said, want) {
				t.Errorf("%s: it does not say %q:\n%s", test.lang, want, said)
			}
		}
		svg := read(t, filepath.Join(r.folder, "change.svg"))
		wellFormed(t, svg)
		if !strings.Contains(svg, test.picture) {
			t.Errorf("%s: the picture does not say %q", test.lang, test.picture)
		}
	}
	r.fails()
}

// fails demands that the program says what is wrong, in the language it is told.
func (r *outsider) fails() {
	r.t.Helper()
	for name, text := range map[string]string{"one.toml": outsideTown("Ett"), "two.toml": outsideTown("Två")} {
		write(r.t, filepath.Join(r.folder, name), text)
	}
	for _, test := range []struct{ args, says string }{
		{"", "usage: go run . en|sv OLD.toml NEW.toml\n"},
		{"en one.toml none.toml", "none.toml: error: “none.toml” does not exist. [F001 file-unreadable]\n"},
		{"sv one.toml none.toml", "none.toml: fel: ”none.toml” finns inte. [F001]\n"},
		{"en one.toml two.toml", "There is no unit to draw on either side.\n"},
		{"sv one.toml two.toml", "Det finns ingen enhet att rita på någondera sidan.\n"},
	} {
		said, err := r.types(append([]string{"go", "run", "."}, strings.Fields(test.args)...))
		if err == nil || !strings.Contains(said, test.says) || strings.Contains(said, "panic") {
			r.t.Errorf("%q: %v\n%s\nwant:\n%s", test.args, err, said, test.says)
		}
	}
}

// outsideTown is an organisation in which nothing can be drawn.
func outsideTown(name string) string {
	return "format = 1\n\n[organisation]\nid = \"town\"\nname = \"" + name + "\"\nmunicipality = \"1490\"\nlanguage = \"sv\"\nas_of = 2025-01-01\n"
}

// outsider is one who follows the README in a folder beside a copy of the
// repository.
type outsider struct {
	t            *testing.T
	folder, root string
}

// here is a path of the README's as it is here.
func (r *outsider) here(path string) string {
	return strings.Replace(path, "../orgmodel", filepath.ToSlash(r.root), 1)
}

// types runs a command with what this machine has: all that its own tests need
// has been fetched, and nothing more may be. Of Go's settings it has only where
// things lie.
func (r *outsider) types(words []string) (said string, err error) {
	r.t.Helper()
	words = slices.Clone(words)
	for i := range words {
		words[i] = r.here(words[i])
	}
	cmd := exec.Command(words[0], words[1:]...)
	cmd.Dir = r.folder
	cmd.Env = append(os.Environ(), "GOFLAGS=-trimpath -ldflags=-w", "CGO_ENABLED=0", "GOWORK=off", "GOPROXY=off", "GOSUMDB=off") // as for the README in docs: it is compiled once
	out, err := cmd.CombinedOutput()
	return string(out), err
}

// readmeSteps are the commands of the README's chapter on Go, in words, without
// those that find a folder: the test has one.
func readmeSteps(t *testing.T) [][]string {
	t.Helper()
	_, rest, _ := strings.Cut(read(t, "../README.md"), "\n## In Go\n")
	chapter, _, found := strings.Cut(rest, "\n## ")
	var steps [][]string
	for _, block := range strings.Split(chapter, "\n```sh\n")[1:] {
		commands, _, _ := strings.Cut(block, "\n```\n")
		for line := range strings.Lines(commands) {
			if words := strings.Fields(line); words[0] == "go" {
				steps = append(steps, words)
			}
		}
	}
	if !found || len(steps) != 4 {
		t.Fatalf("the README's chapter on Go has not four steps: %q", steps)
	}
	return steps
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
