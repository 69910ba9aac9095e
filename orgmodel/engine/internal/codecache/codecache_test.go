package codecache

import (
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
)

// filled makes a cache with code in it, sealed.
func filled(t *testing.T) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "orgmodel", "code")
	inner := filepath.Join(folder, "runtime-1")
	if err := os.MkdirAll(inner, 0o700); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(inner, "abc"), "machine code")
	c, ok := open(folder, os.Geteuid(), ownerOf)
	if !ok || len(c.code()) != 0 {
		t.Fatalf("code without a seal is kept: %v", ok)
	}
	write(t, filepath.Join(inner, "abc"), "machine code")
	c.Seal()
	return folder
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestOpen(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("folders have no modes and owners there")
	}
	code := func(folder string) string { return filepath.Join(folder, "runtime-1", "abc") }
	tests := []struct {
		name   string
		spoil  func(t *testing.T, folder string) string // returns the folder to open
		used   bool
		intact bool // the code is still there
	}{
		{"as it was left", func(_ *testing.T, folder string) string { return folder }, true, true},
		{"a new folder", func(_ *testing.T, folder string) string { return filepath.Join(folder, "a", "b") }, true, true},
		{"changed code", func(t *testing.T, folder string) string { write(t, code(folder), "other code"); return folder }, true, false},
		{"code cut off", func(t *testing.T, folder string) string { write(t, code(folder), "machine"); return folder }, true, false},
		{"no seal", func(_ *testing.T, folder string) string { os.Remove(code(folder) + sealed); return folder }, true, false},
		{"half a seal", func(t *testing.T, folder string) string { write(t, code(folder)+sealed, "12"); return folder }, true, false},
		{"a folder under a file", func(t *testing.T, folder string) string { return filepath.Join(code(folder), "x") }, false, true},
		{"no absolute path", func(*testing.T, string) string { return "code" }, false, true},
		{"a folder that others write to", func(_ *testing.T, folder string) string { os.Chmod(folder, 0o777); return folder }, false, true},
		{"a folder within that others write to", func(_ *testing.T, folder string) string { os.Chmod(filepath.Dir(code(folder)), 0o770); return folder }, false, true},
		{"code that others write to", func(_ *testing.T, folder string) string { os.Chmod(code(folder), 0o666); return folder }, false, true},
		{"a folder above that others write to", func(_ *testing.T, folder string) string { os.Chmod(filepath.Dir(folder), 0o777); return folder }, false, true},
		{"a folder above that others add to", func(_ *testing.T, folder string) string {
			os.Chmod(filepath.Dir(folder), 0o777|fs.ModeSticky)
			return folder
		}, true, true},
		{"code that is a link", func(t *testing.T, folder string) string {
			write(t, code(folder)+"2", "machine code")
			os.Remove(code(folder))
			os.Symlink(code(folder)+"2", code(folder))
			return folder
		}, false, true},
		{"a folder reached by a link", func(t *testing.T, folder string) string {
			link := filepath.Join(t.TempDir(), "link")
			os.Symlink(filepath.Dir(folder), link)
			return filepath.Join(link, filepath.Base(folder))
		}, true, true},
		{"a folder reached by a link from where others write", func(t *testing.T, folder string) string {
			os.Chmod(filepath.Dir(folder), 0o777)
			link := filepath.Join(t.TempDir(), "link")
			os.Symlink(folder, link)
			return link
		}, false, true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			folder := filled(t)
			c, used := open(test.spoil(t, folder), os.Geteuid(), ownerOf)
			if used != test.used || used && c.Folder() == "" {
				t.Errorf("used: %v", used)
			}
			if _, err := os.Lstat(code(folder)); (err == nil) != test.intact {
				t.Errorf("the code: %v", err)
			}
		})
	}
}

// Machine code of another user is never run, whatever its modes: with a kept
// HOME, root would otherwise run what that home's owner put there.
func TestOpenLooksAtOwners(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("files have no owners there that a program can ask for")
	}
	folder := filled(t)
	const me, root, other = 1000, 0, 1001
	base := func(name string) owner {
		return func(info fs.FileInfo) (int, bool) {
			switch info.Name() {
			case name:
				return other, true
			case "orgmodel", "code", "runtime-1", "abc", "abc" + sealed:
				return me, true
			}
			return root, true
		}
	}
	if _, ok := open(folder, me, base("")); !ok {
		t.Error("the user's own cache is not used")
	}
	for _, name := range []string{"orgmodel", "code", "runtime-1", "abc", "abc" + sealed} {
		if _, ok := open(folder, me, base(name)); ok {
			t.Errorf("%s belongs to another user, and the cache is used", name)
		}
	}
	rootly := func(fs.FileInfo) (int, bool) { return root, true }
	if _, ok := open(folder, me, rootly); ok {
		t.Error("root's cache is used by a user")
	}
	if os.Geteuid() != root {
		return
	}
	if err := os.Chown(filepath.Join(folder, "runtime-1", "abc"), other, other); err != nil {
		t.Fatal(err)
	}
	if _, ok := Open(filepath.Dir(folder), filepath.Base(folder)); ok {
		t.Error("root uses code that a user owns")
	}
}

func TestSealClearsAwayWhatIsOfNoUse(t *testing.T) {
	folder := filled(t)
	begun := filepath.Join(folder, "runtime-1", "abc.123.tmp")
	write(t, begun, "mach")
	c, ok := open(folder, os.Geteuid(), ownerOf)
	if !ok {
		t.Fatal("the cache is not used")
	}
	write(t, filepath.Join(folder, "runtime-1", "def"), "more code")
	c.Seal()
	if _, err := os.Lstat(begun); err == nil {
		t.Error("what was begun is still there")
	}
	if got := c.code(); !slices.Equal(got, []string{filepath.Join(c.Folder(), "runtime-1", "def")}) {
		t.Errorf("code: %q", got)
	}
	c.Seal() // nothing has come
	if got := c.code(); len(got) != 1 {
		t.Errorf("code that is in use is thrown out: %q", got)
	}
	c.Discard()
	if left := c.files(func(string) bool { return true }); len(left) > 0 {
		t.Errorf("discarded, and left: %q", left)
	}
}

func TestUserFolder(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the variables are those of Linux")
	}
	t.Setenv("XDG_CACHE_HOME", "not/absolute")
	t.Setenv("HOME", "")
	if got := UserFolder(); got != "" {
		t.Errorf("without a home the cache is in %q", got)
	}
	home := t.TempDir()
	t.Setenv("XDG_CACHE_HOME", home)
	if got, want := UserFolder(), filepath.Join(home, "orgmodel", "engine", "code"); got != want {
		t.Errorf("the cache is in %q, want %q", got, want)
	}
	if _, ok := Open("", "placing"); ok {
		t.Error("no folder is used as a cache")
	}
}
