package docs_test

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
)

// runByCI are the commands of the pages that no test can run: one runs this
// very test, the other builds for six systems. They are lines of .ci/run, which
// runs them as they stand in the pages, and the tests hold it to that.
var runByCI = []string{"go test ./...", "go run ./cmd/release"}

func ciLines(t *testing.T) []string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(project, ".ci", "run"))
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(string(text), "\n")
}

// releaseFolder is where a release lies, by its path in a clone, and
// releaseTarget what the pages on installing install.
const (
	releaseFolder = "bin/release"
	releaseTarget = "linux/amd64"
)

// clone is a fresh clone of this checkout as it is, changes that are not
// committed among them.
type clone struct {
	top       string
	handedOut bool
	program   string // what a page has built from it, or nothing yet
}

func newClone(t *testing.T) *clone {
	t.Helper()
	tooltest.Need(t, "git", "sh", "go") // with which the pages are followed
	c := &clone{top: filepath.Join(t.TempDir(), "orgmodel")}
	err := fs.WalkDir(os.DirFS(project), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (name == ".git" || name == "bin"):
			return fs.SkipDir
		case d.IsDir():
			return os.MkdirAll(filepath.Join(c.top, name), 0o777)
		case name == ".git":
			return nil
		}
		text, err := os.ReadFile(filepath.Join(project, name))
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(c.top, name), text, 0o666)
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"init", "--quiet"}, {"add", "."}, {"commit", "--quiet", "--message", "all"}} {
		c.run(t, "git", args...)
	}
	return c
}

func (c *clone) run(t *testing.T, name string, args ...string) {
	t.Helper()
	if out, err := command(c.top, name, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s %q: %v\n%s", name, args, err, out)
	}
}

// copy copies a part of the clone to the same place below another folder. The
// release that the pages on installing are tried with is made for the first of
// them.
func (c *clone) copy(t *testing.T, part, top string) {
	t.Helper()
	if part == releaseFolder && runtime.GOOS+"/"+runtime.GOARCH != releaseTarget {
		t.Skipf("the program of this page is for %s", releaseTarget)
	}
	if part == releaseFolder && !c.handedOut {
		c.run(t, "go", "run", "./cmd/release", releaseTarget)
		c.handedOut = true
	}
	part = filepath.FromSlash(part)
	if err := os.CopyFS(filepath.Join(top, part), os.DirFS(filepath.Join(c.top, part))); err != nil {
		t.Fatal(err)
	}
}

// built makes the program, for the pages that take it for granted.
func (c *clone) built(t *testing.T) string {
	t.Helper()
	if c.program == "" {
		c.program = c.place()
		c.run(t, "go", "build", "-o", c.program, "./cmd/orgmodel")
	}
	return c.program
}

// place is where the program lies beside the clone.
func (c *clone) place() string { return filepath.Join(filepath.Dir(c.top), "program", "orgmodel") }

// build is a line of a page that makes the program, and where.
var build = regexp.MustCompile(`^go build -o (\S+) \./cmd/orgmodel$`)

// handOver puts the program where a line would build it, if a page before has
// built it from the same clone by such a line: most of the time that it takes to
// follow the pages would otherwise go to linking the same program. The folder is
// that of the page, the top that of its copy of the clone.
func (c *clone) handOver(t *testing.T, line, folder, top string) bool {
	t.Helper()
	m := build.FindStringSubmatch(line)
	if m == nil || c.program == "" || folder != top {
		return false
	}
	copyFile(t, c.program, filepath.Join(folder, filepath.FromSlash(m[1])))
	return true
}

// keep notes what a line has built.
func (c *clone) keep(t *testing.T, line, folder string) {
	t.Helper()
	if m := build.FindStringSubmatch(line); m != nil && c.program == "" {
		copyFile(t, filepath.Join(folder, filepath.FromSlash(m[1])), c.place())
		c.program = c.place()
	}
}

func copyFile(t *testing.T, from, to string) {
	t.Helper()
	data, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, data, 0o755); err != nil {
		t.Fatal(err)
	}
}

// command is one with what surrounds it set: nothing of the user's own settings
// shows, Go finds again what it built for an earlier clone, and asks nobody about
// the modules that are here already.
func command(dir, name string, args ...string) *exec.Cmd {
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(),
		"LC_ALL=C", "ORGMODEL_LANG=", "NO_COLOR=", "ORGMODEL_DEBUG=",
		"GOFLAGS=-trimpath -ldflags=-w", "CGO_ENABLED=0", "GOSUMDB=off",
		"GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_SYSTEM="+os.DevNull, "GIT_PAGER=cat",
		"GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@example.org", "GIT_AUTHOR_DATE=2026-01-01T00:00:00Z",
		"GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@example.org", "GIT_COMMITTER_DATE=2026-01-01T00:00:00Z",
	)
	return cmd
}

// shell is the terminal of one who follows a page. It keeps its folder and its
// variables from one command to the next.
type shell struct {
	t     *testing.T
	dir   string
	state string // a file with the variables
}

// newShell opens a terminal in a folder. The program is found, unless the page has
// to make it first.
func newShell(t *testing.T, dir, program string) *shell {
	t.Helper()
	s := &shell{t: t, dir: dir, state: filepath.Join(t.TempDir(), "state")}
	write(t, s.state, nil)
	if program != "" {
		write(t, s.state, []byte("export PATH='"+filepath.Dir(program)+"':\"$PATH\"\n"))
	}
	return s
}

// typed runs one line, and returns its exit code.
func (s *shell) typed(line string, shown io.Writer) int {
	s.t.Helper()
	cmd := command(s.dir, "sh", "-c", `. "$0"`+"\n"+line+"\n"+`code=$?; export -p >"$0"; pwd >"$0.dir"; exit $code`, s.state)
	cmd.Stdout, cmd.Stderr = shown, shown
	err := cmd.Run()
	var ended *exec.ExitError
	if err != nil && !errors.As(err, &ended) {
		s.t.Fatalf("%s: %v", line, err)
	}
	dir, err := os.ReadFile(s.state + ".dir")
	if err != nil {
		s.t.Fatalf("%s: %v", line, err)
	}
	s.dir = strings.TrimSuffix(string(dir), "\n")
	return cmd.ProcessState.ExitCode()
}

// fromPowerShell says in a shell's words what a line says in PowerShell's, as
// far as the pages use it: where programs are found, and paths.
func fromPowerShell(line string) string {
	line = strings.ReplaceAll(line, `\`, "/")
	setting, ok := strings.CutPrefix(line, "$env:Path = ")
	if !ok {
		return line
	}
	return "export PATH=" + strings.NewReplacer("$env:Path", "$PATH", ";", ":").Replace(setting)
}
