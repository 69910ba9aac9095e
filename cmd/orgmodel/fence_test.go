package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/commandline"
	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
)

func readNamed(by, name string) ([]byte, error) { return namedReader{}.read(by, name) }

// grove is a folder with files and links, of which a table tells what may be
// opened. The home folder is in it, so that no test depends on the real one.
func grove(t *testing.T, files []string, links map[string]string) string {
	t.Helper()
	top, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("HOME", filepath.Join(top, "home"))
	t.Setenv("USERPROFILE", filepath.Join(top, "home"))
	for _, name := range files {
		write(t, filepath.Join(top, filepath.FromSlash(name)), []byte(name))
	}
	for name, target := range links {
		if filepath.IsAbs(target) {
			target = filepath.Join(top, target)
		}
		if err := os.MkdirAll(filepath.Dir(filepath.Join(top, filepath.FromSlash(name))), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(filepath.FromSlash(target), filepath.Join(top, filepath.FromSlash(name))); err != nil {
			tooltest.Lack(t, err) // links need a privilege on some systems
		}
	}
	return top
}

// TestFence tells what a file may open. It is asked from every folder: the
// answer depends on where the file lies alone.
func TestFence(t *testing.T) {
	top := grove(t, []string{
		"work/nu.toml", "work/plan/v.toml", "work/plan/deep/base.toml", "work/texts/copy.txt", "work/.secret/a.toml", "away.toml",
		"repo/.git/config", "repo/nu.toml", "repo/a/b/c/v.toml", "repo/.env", "repo/.drafts/v.toml", "repo/.drafts/more/v.toml",
		"home/.git/config", "home/.profile", "home/.ssh/id", "home/v.toml", "home/other.toml", "home/Documents/a.toml", "home/Downloads/v.toml", "home/Downloads/other.toml", "home/org/plan/v.toml", "home/org/nu.toml",
		"tmp/.git/config", "tmp/v.toml", "tmp/theirs.toml", "tmp/org/plan/v.toml", "tmp/org/nu.toml", "open/plan/v.toml", "open/nu.toml",
	}, map[string]string{
		"work/plan/inside.toml": "deep/base.toml", "work/plan/beside.toml": "../nu.toml", "work/plan/away.toml": "../../away.toml",
		"work/plan/absolute.toml": "/away.toml", "work/plan/far": "../..", "work/plan/dead.toml": "nowhere.toml", "work/plan/round.toml": "round.toml",
		"work/linked": "plan", "repo/a/up.toml": "../nu.toml", "repo/out.toml": "../away.toml", "repo/env.toml": ".env",
		"passage": "repo/a/b", "work/plan/own.toml": "/work/plan/deep/base.toml",
		"house": "home", "home/linked.toml": "Documents/a.toml",
	})
	t.Setenv("HOME", filepath.Join(top, "house"))
	t.Setenv("USERPROFILE", filepath.Join(top, "house"))
	for name, mode := range map[string]os.FileMode{"tmp": 0o777 | os.ModeSticky, "open": 0o777} {
		if err := os.Chmod(filepath.Join(top, name), mode); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		by, name string
		want     error // nil: it is read
	}{
		{"work/plan/v.toml", "work/plan/deep/base.toml", nil},
		{"work/plan/v.toml", "work/nu.toml", nil},
		{"work/plan/v.toml", "work/texts/copy.txt", nil},
		{"work/plan/v.toml", "away.toml", commandline.ErrOutside},
		{"work/plan/v.toml", "repo/nu.toml", commandline.ErrOutside},
		{"work/plan/deep/base.toml", "work/nu.toml", commandline.ErrOutside},
		{"work/plan/v.toml", "work/plan/nowhere.toml", fs.ErrNotExist},
		{"work/plan/v.toml", "work/.secret/a.toml", commandline.ErrHidden},

		// A link leads no further than the path that is written.
		{"work/plan/v.toml", "work/plan/inside.toml", nil},
		{"work/plan/v.toml", "work/plan/own.toml", nil},
		{"work/plan/v.toml", "work/plan/beside.toml", commandline.ErrLinked},
		{"work/plan/v.toml", "work/plan/away.toml", commandline.ErrLinked},
		{"work/plan/v.toml", "work/plan/absolute.toml", commandline.ErrLinked},
		{"work/plan/v.toml", "work/plan/far/away.toml", commandline.ErrLinked},
		{"work/plan/v.toml", "work/plan/dead.toml", fs.ErrNotExist},
		{"work/nu.toml", "work/linked/deep/base.toml", nil},
		{"work/linked/v.toml", "work/nu.toml", nil},

		// A repository is one tree.
		{"repo/a/b/c/v.toml", "repo/nu.toml", nil},
		{"repo/a/b/c/v.toml", "repo/a/up.toml", nil},
		{"repo/nu.toml", "away.toml", commandline.ErrOutside},
		{"repo/nu.toml", "repo/out.toml", commandline.ErrLinked},
		{"repo/nu.toml", "repo/.git/config", commandline.ErrHidden},
		{"repo/nu.toml", "repo/env.toml", commandline.ErrHidden},
		{"repo/.drafts/more/v.toml", "repo/.drafts/v.toml", nil},
		{"repo/.drafts/more/v.toml", "repo/nu.toml", nil},
		{"passage/c/v.toml", "passage/c/../../../nu.toml", nil}, // from where the link leads

		// A home folder is no tree of organisations, whatever git keeps in it, and
		// still less one that holds home folders.
		{"home/org/plan/v.toml", "home/org/nu.toml", nil},
		{"home/Downloads/v.toml", "home/Downloads/other.toml", nil},
		{"home/Downloads/v.toml", "home/Documents/a.toml", commandline.ErrOutside},
		{"home/org/nu.toml", "home/v.toml", commandline.ErrOutside},
		{"home/v.toml", "home/other.toml", nil},
		{"home/v.toml", "home/Documents/a.toml", commandline.ErrOutside},
		{"home/v.toml", "home/linked.toml", commandline.ErrLinked},
		{"home/v.toml", "away.toml", commandline.ErrOutside},
		{"home/v.toml", "home/.ssh/id", commandline.ErrOutside},
		{"home/v.toml", "home/.profile", commandline.ErrHidden},
		{"work/nu.toml", "home/Documents/a.toml", commandline.ErrOutside},
		{"work/nu.toml", "away.toml", commandline.ErrOutside},
		{"away.toml", "work/nu.toml", commandline.ErrOutside},

		// A folder where everybody puts files holds those of others.
		{"tmp/org/plan/v.toml", "tmp/org/nu.toml", nil},
		{"tmp/org/nu.toml", "tmp/theirs.toml", commandline.ErrOutside},
		{"tmp/v.toml", "tmp/theirs.toml", nil},
		{"tmp/v.toml", "tmp/org/nu.toml", commandline.ErrOutside},
		{"open/plan/v.toml", "open/nu.toml", nil},
	} {
		if runtime.GOOS == "windows" && strings.HasPrefix(c.by, "tmp/") {
			continue // folders have no modes there
		}
		by, name := filepath.Join(top, filepath.FromSlash(c.by)), top+string(filepath.Separator)+filepath.FromSlash(c.name)
		ask := func(from, by, name string) {
			text, err := readNamed(by, name)
			if c.want == nil && (err != nil || len(text) == 0) || !errors.Is(err, c.want) || c.want != nil && text != nil {
				t.Errorf("%s opens %s, from %s: %q, %v; want %v", c.by, c.name, from, text, err, c.want)
			}
		}
		ask("anywhere", by, name)
		for _, from := range []string{top, filepath.Dir(top), filepath.Dir(by), filepath.Join(top, "repo"), filepath.Join(top, "work", "linked")} {
			t.Chdir(from)
			nearBy, err := filepath.Rel(from, by)
			if err != nil {
				t.Fatal(err)
			}
			nearName, err := filepath.Rel(from, name)
			if err != nil {
				t.Fatal(err)
			}
			if real, _ := filepath.EvalSymlinks(from); real == from { // else .. is not what it looks like
				ask(from, nearBy, nearName)
			}
		}
	}
	if _, err := readNamed(filepath.Join(top, "work", "plan", "v.toml"), filepath.Join(top, "work", "plan", "round.toml")); err == nil {
		t.Error("a link to itself has been read")
	}
}

// TestTopOfDisk is about a file that lies there, or right below.
func TestTopOfDisk(t *testing.T) {
	for _, home := range []string{"", "/", "/root", "not/absolute"} {
		t.Setenv("HOME", home)
		t.Setenv("USERPROFILE", home)
		top := filepath.VolumeName(t.TempDir()) + string(filepath.Separator)
		if got := treeOf(top); got != (tree{top: top, flat: true}) {
			t.Errorf("HOME=%s: at the top: %+v", home, got)
		}
		if below := filepath.Join(top, "no-such-folder"); treeOf(below) != (tree{top: below}) {
			t.Errorf("HOME=%s: below the top: %+v", home, treeOf(below))
		}
	}
}

// TestFenceHoldsMeanwhile demands that nothing which is put in the place of a
// file, once the fence was asked, leads out, and that an error names the path
// that was asked for.
func TestFenceHoldsMeanwhile(t *testing.T) {
	for name, c := range map[string]struct {
		reader func(swap func()) namedReader
		swap   func(file string) error
	}{
		"a link, before it is looked at": {func(swap func()) namedReader { return namedReader{fenced: swap} }, link},
		"a link, before it is opened":    {func(swap func()) namedReader { return namedReader{looked: swap} }, link},
		"gone, before it is looked at":   {func(swap func()) namedReader { return namedReader{fenced: swap} }, os.Remove},
		"gone, before it is opened":      {func(swap func()) namedReader { return namedReader{looked: swap} }, os.Remove},
		"the folder is gone":             {func(swap func()) namedReader { return namedReader{fenced: swap} }, func(file string) error { return os.RemoveAll(filepath.Dir(file)) }},
	} {
		top := grove(t, []string{"away.toml", "work/org/v.toml", "work/org/base.toml"}, nil)
		file := filepath.Join(top, "work", "org", "base.toml")
		asked := filepath.Join(top, "work", "org") + string(filepath.Separator) + filepath.FromSlash("../org/base.toml")
		swapped := false
		text, err := c.reader(func() {
			swapped = true
			if err := c.swap(file); err != nil {
				t.Fatal(err)
			}
		}).read(filepath.Join(top, "work", "org", "v.toml"), asked)
		var detail *fs.PathError
		if !swapped || text != nil || !errors.As(err, &detail) || detail.Path != asked {
			t.Errorf("%s: %q, %v", name, text, err)
		}
	}
}

// link puts a link that leads out into the place of a file.
func link(file string) error {
	return errors.Join(os.Remove(file), os.Symlink(filepath.FromSlash("../../away.toml"), file))
}

// TestOnlyOrdinary demands that what is no ordinary file is refused at once, by
// whichever name it goes.
func TestOnlyOrdinary(t *testing.T) {
	top := grove(t, []string{"v.toml", "folder/a.toml"}, map[string]string{"linked": "folder"})
	long := filepath.Join(top, "long.toml")
	write(t, long, nil)
	if err := os.Truncate(long, commandline.MaxText+1); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]error{"folder": syscall.EISDIR, "linked": syscall.EISDIR, "long.toml": commandline.ErrTooLong, "none": fs.ErrNotExist} {
		name = filepath.Join(top, name)
		if _, err := readFile(name); !errors.Is(err, want) {
			t.Errorf("%s by itself: %v, want %v", name, err, want)
		}
		if _, err := readNamed(filepath.Join(top, "v.toml"), name); !errors.Is(err, want) {
			t.Errorf("%s as named by a file: %v, want %v", name, err, want)
		}
	}
	if err := os.Truncate(long, commandline.MaxText); err != nil {
		t.Fatal(err)
	}
	if text, err := readFile(long); err != nil || len(text) != commandline.MaxText {
		t.Errorf("at the limit: %d bytes, %v", len(text), err)
	}
}
