package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/orgmodel/orgmodel/internal/tooltest"
	"github.com/orgmodel/orgmodel/orgmodel/commandline"
)

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
		"home/.ssh/id", "home/v.toml", "home/Documents/a.toml", "home/Downloads/v.toml", "home/Downloads/other.toml", "home/org/plan/v.toml", "home/org/nu.toml",
	}, map[string]string{
		"work/plan/inside.toml": "deep/base.toml", "work/plan/beside.toml": "../nu.toml", "work/plan/away.toml": "../../away.toml",
		"work/plan/absolute.toml": "/away.toml", "work/plan/far": "../..", "work/plan/dead.toml": "nowhere.toml", "work/plan/round.toml": "round.toml",
		"work/linked": "plan", "repo/a/up.toml": "../nu.toml", "repo/out.toml": "../away.toml", "repo/env.toml": ".env",
		"passage": "repo/a/b", "work/plan/own.toml": "/work/plan/deep/base.toml",
	})
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

		// A home folder is no tree of organisations.
		{"home/org/plan/v.toml", "home/org/nu.toml", nil},
		{"home/Downloads/v.toml", "home/Downloads/other.toml", nil},
		{"home/Downloads/v.toml", "home/Documents/a.toml", commandline.ErrOutside},
		{"home/org/nu.toml", "home/v.toml", commandline.ErrOutside},
		{"home/v.toml", "home/Documents/a.toml", nil},
		{"home/v.toml", "away.toml", commandline.ErrOutside},
		{"home/v.toml", "home/.ssh/id", commandline.ErrHidden},
	} {
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
