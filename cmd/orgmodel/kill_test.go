package main

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/commandline"
)

// killed is the program, but for this: at the moment of its writing that has the number
// in ORGMODEL_KILL_AT it is killed, as by a power cut.
func killed() {
	left, _ := strconv.Atoi(os.Getenv("ORGMODEL_KILL_AT"))
	at := func(moment) {
		if left--; left == 0 {
			self, _ := os.FindProcess(os.Getpid())
			self.Kill()
			select {}
		}
	}
	world := thisProcess()
	world.WriteFile, world.WritePrivate, world.WriteFolder = writer{at: at}.whole, writer{at: at, private: true}.whole, writer{at: at}.folder
	os.Exit(commandline.Run(world, os.Args[1:]))
}

// writes are the commands that write, with what they write: those whose writing differs.
var writes = []struct{ line, out string }{
	{"fmt untidy.toml", "untidy.toml"},
	{"flatten v.toml -o flat.toml", "flat.toml"},
	{"import list.csv -o new.toml --force --rest-columns", "new.toml new.lists.toml"},
	{"init --template municipality --force start", "start"},
	{"render a.toml -o blad/ --sheets --paper A4", "blad"},
}

// moreWrites are the others.
var moreWrites = []struct{ line, out string }{
	{"render a.toml -o a.svg", "a.svg"}, {"render a.toml -o a.pdf", "a.pdf"}, {"render a.toml -o a.png", "a.png"}, {"render a.toml -o a.dot", "a.dot"},
	{"render a.toml -o blad.pdf --sheets", "blad.pdf"}, {"show a.toml -o a.md", "a.md"}, {"metrics a.toml -o a.csv", "a.csv"},
	{"diff a.toml b.toml -o diff.html", "diff.html"}, {"diff a.toml b.toml -o diff.svg", "diff.svg"}, {"diff a.toml b.toml -o variant.toml", "variant.toml"},
	{"compare a.toml b.toml -o compare.json", "compare.json"}, {"timeline v.toml -o timeline.md", "timeline.md"}, {"schema -o schema.json", "schema.json"},
}

// TestKilled kills each command at each moment of its writing: every file is then either
// the old one or the new, and what is left beside them is gone when the command has been
// run again. ORGMODEL_KILLS says how many kills there are at least, of all commands.
func TestKilled(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("what a killed program leaves stays there")
	}
	commands, least := writes, 1
	if n, err := strconv.Atoi(os.Getenv("ORGMODEL_KILLS")); err == nil {
		commands, least = slices.Concat(writes, moreWrites), n
	}
	kills := 0
	for kills < least {
		for _, c := range commands {
			kills += killAtEach(t, strings.Fields(c.line), strings.Fields(c.out))
		}
		if t.Failed() {
			return
		}
	}
	t.Logf("%d kills", kills)
}

// killAtEach returns how often it has killed.
func killAtEach(t *testing.T, args, outs []string) int {
	folder := t.TempDir()
	inputs(t, folder)
	run(t, folder, 0, args) // for what is new
	fresh := contents(t, folder, outs)
	stale := map[string]string{}
	for name, text := range fresh {
		stale[name] = "# old\n" + text
	}
	if args[0] == "fmt" {
		stale = map[string]string{"untidy.toml": untidy}
	}
	if outs[0] == "blad" { // an older folder is known by its list
		old := []commandline.NamedFile{{Name: "blad-01.svg", Data: []byte("old")}, {Name: "blad-99.svg", Data: []byte("old")}}
		restore := filepath.Join(t.TempDir(), "blad")
		if err := (writer{}).folder(restore, old); err != nil {
			t.Fatal(err)
		}
		stale = contents(t, filepath.Dir(restore), outs)
	}
	for n := 1; ; n++ {
		for _, out := range outs {
			os.RemoveAll(filepath.Join(folder, out))
		}
		for name, text := range stale {
			write(t, filepath.Join(folder, name), []byte(text))
		}
		done := run(t, folder, n, args)
		got := contents(t, folder, outs)
		switch {
		case outs[0] == "blad" && !maps.Equal(got, stale) && !maps.Equal(got, fresh):
			t.Errorf("%v, killed at %d: the folder is neither the old one nor the new: %q", args, n, slices.Sorted(maps.Keys(got)))
		case outs[0] != "blad":
			for name, text := range got {
				if text != stale[name] && text != fresh[name] {
					t.Errorf("%v, killed at %d: %s is neither old nor new: %.100q", args, n, name, text)
				}
			}
			if len(got) != len(stale) {
				t.Errorf("%v, killed at %d: %q is left of %d files", args, n, slices.Sorted(maps.Keys(got)), len(stale))
			}
		}
		left := strays(t, folder)
		if done {
			if len(left) > 0 {
				t.Errorf("%v: left beside the output: %q", args, left)
			}
			return n - 1
		}
		if len(left) > 1 {
			t.Errorf("%v, killed at %d: they pile up: %q", args, n, left)
		}
	}
}

const untidy = "format   =   1\n[organisation]\nid=\"k\"\nname=\"Kommunen\"\nmunicipality=\"1490\"\nlanguage=\"sv\"\nas_of=2026-01-01\n"

// municipality is a town of so many units.
func municipality(units int) []byte {
	text := "format = 1\n\n[organisation]\nid = \"k\"\nname = \"Kommunen\"\nmunicipality = \"1490\"\nlanguage = \"sv\"\nas_of = 2026-01-01\n\n[[unit]]\nid = \"e-0\"\nname = \"Kommunfullmäktige\"\nkind = \"council\"\n"
	for i := 1; i < units; i++ {
		text += fmt.Sprintf("\n[[unit]]\nid = \"e-%d\"\nname = \"Enhet %d\"\nkind = \"unit\"\nparent = \"e-%d\"\n", i, i, (i-1)/5)
	}
	return []byte(text)
}

// inputs makes the inputs.
func inputs(t *testing.T, folder string) {
	t.Helper()
	for name, text := range map[string][]byte{
		"a.toml": municipality(60), "b.toml": municipality(61),
		"v.toml":      []byte("format = 1\n\n[organisation]\nid = \"v\"\nname = \"Förslag\"\nextends = \"a.toml\"\n\n[[unit]]\nid = \"e-7\"\nname = \"Sjuan\"\n"),
		"untidy.toml": []byte(untidy), "list.csv": []byte("id;namn;typ;telefon\nkf;Kommunfullmäktige;fullmäktige;1\n"),
	} {
		write(t, filepath.Join(folder, name), text)
	}
}

// run reports whether the program came to its end.
func run(t *testing.T, folder string, at int, args []string) bool {
	t.Helper()
	program := exec.Command("orgmodel-killed", args...)
	program.Dir = folder
	program.Env = append(os.Environ(), "ORGMODEL_KILL_AT="+strconv.Itoa(at))
	said, err := program.CombinedOutput()
	if code := program.ProcessState.ExitCode(); code > 1 || at == 0 && code != 0 {
		t.Fatalf("%v: %v, %s", args, err, said)
	}
	return program.ProcessState.Exited()
}

// contents are the files that an output consists of.
func contents(t *testing.T, folder string, outs []string) map[string]string {
	t.Helper()
	got := map[string]string{}
	for _, out := range outs {
		filepath.WalkDir(filepath.Join(folder, out), func(name string, e os.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			if short, _ := filepath.Rel(folder, name); !unready.MatchString(e.Name()) {
				text, _ := os.ReadFile(name)
				got[short] = string(text)
			}
			return nil
		})
	}
	return got
}

// strays are what is not ready, anywhere below a folder.
func strays(t *testing.T, folder string) (left []string) {
	t.Helper()
	filepath.WalkDir(folder, func(name string, e os.DirEntry, err error) error {
		if strings.HasPrefix(e.Name(), ".orgmodel-") && e.Name() != marker {
			left = append(left, name)
			if e.IsDir() {
				return filepath.SkipDir
			}
		}
		return err
	})
	return left
}

// TestTwoWriters: of two programs that write one file at the same time each writes it
// whole, and neither takes the other's for abandoned.
func TestTwoWriters(t *testing.T) {
	folder := t.TempDir()
	inputs(t, folder)
	out := filepath.Join(folder, "out.json")
	var writers sync.WaitGroup
	var wrong sync.Map
	for _, file := range []string{"a.toml", "b.toml"} {
		writers.Go(func() {
			for range 6 {
				program := exec.Command("orgmodel", "metrics", file, "-o", out)
				program.Dir = folder
				if said, err := program.CombinedOutput(); err != nil || len(said) > 0 {
					wrong.Store(fmt.Sprintf("%v, %s", err, said), true)
				}
			}
		})
	}
	writers.Wait()
	wrong.Range(func(what, _ any) bool {
		t.Error(what)
		return true
	})
	text, _ := os.ReadFile(out)
	for _, file := range []string{"a.toml", "b.toml"} {
		program := exec.Command("orgmodel", "metrics", file, "--format", "json")
		program.Dir = folder
		if want, _ := program.Output(); string(want) == string(text) {
			text = nil
		}
	}
	if text != nil {
		t.Errorf("what stands there is neither one's: %.200q", text)
	}
	if left := strays(t, folder); len(left) > 0 {
		t.Errorf("left: %q", left)
	}
}

// TestSweep: what nobody is writing any more goes, and nothing else does.
func TestSweep(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("nothing is swept there")
	}
	folder := t.TempDir()
	name := func(n string) string { return filepath.Join(folder, n) }
	write(t, name(".orgmodel-0000000000000001"), []byte("left"))
	write(t, name(".orgmodel-0000000000000002"), []byte("held"))
	write(t, name(".orgmodel-mine"), []byte("mine"))
	write(t, name(".orgmodel-0000000000000003/blad-01.svg"), []byte("left"))
	old := []commandline.NamedFile{{Name: "blad-01.svg", Data: []byte("old")}}
	for _, n := range []string{".orgmodel-0000000000000004", ".orgmodel-0000000000000005"} {
		apart := filepath.Join(t.TempDir(), n)
		if err := errors.Join((writer{}).folder(apart, old), os.Rename(apart, name(n))); err != nil {
			t.Fatal(err)
		}
	}
	write(t, name(".orgmodel-0000000000000005/mine.txt"), []byte("somebody's"))
	release, ok := hold(name(".orgmodel-0000000000000002"))
	if !ok {
		t.Fatal("not held")
	}
	sweep(folder)
	release()
	if got, want := names(t, folder), []string{".orgmodel-0000000000000002", ".orgmodel-0000000000000005", ".orgmodel-mine"}; !slices.Equal(got, want) {
		t.Errorf("left: %q, want %q", got, want)
	}
	if got := names(t, name(".orgmodel-0000000000000005")); !slices.Contains(got, "mine.txt") || !slices.Contains(got, "blad-01.svg") {
		t.Errorf("somebody's folder: %q", got)
	}
}
