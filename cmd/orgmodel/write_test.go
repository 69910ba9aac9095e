package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/commandline"
	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
)

// held is the program, but for this: when an output is on disk and has not got
// its name yet, it says so and waits until its standard input ends.
func held() {
	world := thisProcess()
	world.WriteFile = writer{at: func(m moment) {
		if m == written {
			fmt.Fprintln(os.Stderr, "held")
			io.Copy(io.Discard, os.Stdin)
		}
	}}.whole
	os.Exit(commandline.Run(world, os.Args[1:]))
}

// startHeld starts a command that runs the program until it is held.
func startHeld(t *testing.T, folder string, command ...string) (program *exec.Cmd, release io.Closer) {
	t.Helper()
	program = exec.Command(command[0], command[1:]...)
	program.Dir = folder
	stdin, err := program.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	stderr, err := program.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := program.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadFull(stderr, make([]byte, len("held\n"))); err != nil {
		t.Fatal(err)
	}
	return program, stdin
}

// TestSignal ends the program in the middle of its writing: the old output
// stands, nothing is beside it, and the parent sees what ended it.
func TestSignal(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there are no such signals")
	}
	for _, sig := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		if signal.Ignored(sig) {
			continue // whoever runs the tests ignores it, as under nohup; so does the program then
		}
		folder := t.TempDir()
		out := filepath.Join(folder, "out.json")
		if err := os.WriteFile(out, []byte("old"), 0o666); err != nil {
			t.Fatal(err)
		}
		program, _ := startHeld(t, folder, "orgmodel-held", "schema", "-o", out)
		if err := program.Process.Signal(sig); err != nil {
			t.Fatal(err)
		}
		program.Wait()
		status, _ := program.ProcessState.Sys().(syscall.WaitStatus)
		if !status.Signaled() || status.Signal() != sig {
			t.Errorf("%s: %s", sig, program.ProcessState)
		}
		if left := names(t, folder); !slices.Equal(left, []string{"out.json"}) {
			t.Errorf("%s leaves %q", sig, left)
		}
		if text, _ := os.ReadFile(out); string(text) != "old" {
			t.Errorf("%s: %.20q", sig, text)
		}
	}
}

// TestSignalIgnored demands that nohup is heeded.
func TestSignalIgnored(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there are no such signals")
	}
	folder := t.TempDir()
	program, release := startHeld(t, folder, "sh", "-c", `trap "" HUP; exec orgmodel-held schema -o out.json`)
	if err := program.Process.Signal(syscall.SIGHUP); err != nil {
		t.Fatal(err)
	}
	release.Close()
	if err := program.Wait(); err != nil {
		t.Errorf("the program has heard a signal it was to ignore: %v", err)
	}
	if left := names(t, folder); !slices.Equal(left, []string{"out.json"}) {
		t.Errorf("left: %q", left)
	}
}

func names(t *testing.T, folder string) []string {
	t.Helper()
	list, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, entry := range list {
		names = append(names, entry.Name())
	}
	return names
}

// TestLongNames writes to names as long as a disk allows, in letters of one
// byte and of several.
func TestLongNames(t *testing.T) {
	for _, name := range []string{
		strings.Repeat("x", 245) + ".json",
		strings.Repeat("x", 249) + ".json",
		strings.Repeat("x", 250) + ".json",
		strings.Repeat("ö", 124) + "x.json",
		strings.Repeat("社", 83) + ".json",
	} {
		if runtime.GOOS == "windows" && len(name) > 250 {
			continue // the path as a whole has a limit
		}
		folder := t.TempDir()
		for range 2 { // anew, and in place of what is there
			program := exec.Command("orgmodel", "schema", "-o", name)
			program.Dir = folder
			if said, err := program.CombinedOutput(); err != nil || len(said) > 0 {
				t.Errorf("%d bytes: %v, %s", len(name), err, said)
			}
		}
		if got := names(t, folder); !slices.Equal(got, []string{name}) {
			t.Errorf("%d bytes: %q", len(name), got)
		}
	}
}

// TestOutputLinks writes to links: they stay, and what they lead to is made or
// replaced, wherever it is.
func TestOutputLinks(t *testing.T) {
	for _, c := range []struct {
		name, to string
		old      bool // there is something at the end of it
	}{
		{"here", "target.json", true},
		{"dangling", "target.json", false},
		{"another folder", "far/target.json", true},
		{"another folder, dangling", "far/target.json", false},
		{"a link to a link", "second.json", false},
		{"out of a linked folder", "linked/link.json", false},
	} {
		folder := t.TempDir()
		target := filepath.Join(folder, c.to)
		link := filepath.Join(folder, "link.json")
		must := func(err error) {
			t.Helper()
			if err != nil {
				tooltest.Lack(t, err) // links need a privilege on some systems
			}
		}
		must(os.MkdirAll(filepath.Join(folder, "far", "deep"), 0o777))
		switch c.name {
		case "a link to a link":
			must(os.Symlink("far/target.json", target))
			must(os.Symlink(c.to, link))
			target = filepath.Join(folder, "far", "target.json")
		case "out of a linked folder":
			must(os.Symlink("far/deep", filepath.Join(folder, "linked")))
			link = target
			must(os.Symlink("../target.json", link))
			target = filepath.Join(folder, "far", "target.json")
		default:
			must(os.Symlink(c.to, link))
		}
		if c.old {
			must(os.WriteFile(target, []byte("old"), 0o600))
		}
		if said, err := exec.Command("orgmodel", "schema", "-o", link).CombinedOutput(); err != nil {
			t.Errorf("%s: %v, %s", c.name, err, said)
		}
		if text, err := os.ReadFile(target); err != nil || !bytes.HasPrefix(text, []byte("{")) {
			t.Errorf("%s: %v, %.20q", c.name, err, text)
		}
		if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
			t.Errorf("%s: the link is gone", c.name)
		}
		if info, err := os.Lstat(target); err != nil || !info.Mode().IsRegular() || c.old && info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", c.name, err, info)
		}
		for _, f := range []string{folder, filepath.Join(folder, "far"), filepath.Join(folder, "far", "deep")} {
			if slices.ContainsFunc(names(t, f), func(n string) bool { return strings.HasPrefix(n, ".") }) {
				t.Errorf("%s: left: %q", c.name, names(t, f))
			}
		}
	}
}

// TestOutputLinkCircle demands an answer where links lead nowhere.
func TestOutputLinkCircle(t *testing.T) {
	folder := t.TempDir()
	link := filepath.Join(folder, "link.json")
	if err := os.Symlink("link.json", link); err != nil {
		tooltest.Lack(t, err)
	}
	said, err := exec.Command("orgmodel", "schema", "-o", link).CombinedOutput()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != 4 || !strings.Contains(string(said), "cannot be written: too many levels of symbolic links") {
		t.Errorf("%v, %s", err, said)
	}
}
