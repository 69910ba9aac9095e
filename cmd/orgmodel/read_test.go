package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/commandline"
	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
)

// TestLimitIsTold holds the limit against the pages that name it.
func TestLimitIsTold(t *testing.T) {
	limit := fmt.Sprintf("%d MiB", commandline.MaxText>>20)
	for _, page := range []string{"format.md", "sv/format.md", "decisions/0015-what-a-file-may-open.md"} {
		text, err := os.ReadFile(filepath.Join(project, "docs", filepath.FromSlash(page)))
		if err != nil || !strings.Contains(string(text), limit) {
			t.Errorf("%s does not say that %s are read: %v", page, limit, err)
		}
	}
}

// TestSwapped demands that what has been put in the place of an ordinary file,
// after it was looked at, is refused without a wait.
func TestSwapped(t *testing.T) {
	top := t.TempDir()
	write(t, filepath.Join(top, "a.toml"), nil)
	looked, err := os.Stat(filepath.Join(top, "a.toml"))
	if err != nil {
		t.Fatal(err)
	}
	swapped := map[string]error{"folder": syscall.EISDIR}
	if err := os.Mkdir(filepath.Join(top, "folder"), 0o777); err != nil {
		t.Fatal(err)
	}
	if runtime.GOOS != "windows" {
		tooltest.Need(t, "mkfifo")
		if err := exec.Command("mkfifo", filepath.Join(top, "pipe")).Run(); err != nil {
			t.Fatal(err)
		}
		swapped["pipe"] = commandline.ErrPipe
	}
	if runtime.GOOS == "linux" {
		swapped["/proc/self/status"] = commandline.ErrSpecial
	}
	for name, want := range swapped {
		if !filepath.IsAbs(name) {
			name = filepath.Join(top, name)
		}
		text, err := readOrdinary(name, looked, func() (*os.File, error) { return os.OpenFile(name, openFlags, 0) })
		if text != nil || !errors.Is(err, want) {
			t.Errorf("%s: %q, %v; want %v", name, text, err, want)
		}
	}
}
