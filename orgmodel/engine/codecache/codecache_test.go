package codecache

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// cacheWith makes a cache folder with a compiled engine in it.
func cacheWith(t *testing.T, files ...string) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "orgmodel", "engine")
	inner := filepath.Join(folder, engineFolder, "wazero")
	if err := os.MkdirAll(inner, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if err := os.WriteFile(filepath.Join(inner, name), []byte("code"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// started runs begin with a temporary folder of the test's own, so that it is
// put back afterwards.
func startedIn(t *testing.T, folder string, now time.Time) started {
	t.Helper()
	t.Setenv("TMPDIR", os.TempDir())
	return begin(folder, now)
}

func TestBegin(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("folders have no modes there")
	}
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(t.TempDir(), link); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name, folder string
		used         bool
	}{
		{"a new folder", filepath.Join(t.TempDir(), "a", "b"), true},
		{"a folder with an engine", cacheWith(t, "compiled"), true},
		{"a folder under a file", filepath.Join(file, "engine"), false},
		{"a link", link, false},
		{"no folder", "", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := startedIn(t, test.folder, time.Now())
			if used := s.folder != ""; used != test.used || used && os.TempDir() != test.folder {
				t.Errorf("cache in %q, temporary folder %q", s.folder, os.TempDir())
			}
			if err := os.Mkdir(filepath.Join(os.TempDir(), "x"), 0o700); !test.used && err == nil {
				t.Errorf("without a cache a folder can be made in %s", os.TempDir())
			}
			if !test.used {
				return
			}
			for _, folder := range []string{test.folder, filepath.Join(test.folder, engineFolder)} {
				if info, err := os.Stat(folder); err != nil || info.Mode().Perm() != 0o700 {
					t.Errorf("%s: %v, %v", folder, info.Mode(), err)
				}
			}
		})
	}
}

// A start that never ended may have met a damaged cache.
func TestBeginAfterAFailedStart(t *testing.T) {
	folder := cacheWith(t, "compiled", "another.tmp")
	if s := startedIn(t, folder, time.Now()); s.folder == "" {
		t.Fatal("a good cache is not used")
	}
	if s := startedIn(t, folder, time.Now().Add(patience/2)); s.folder == "" {
		t.Error("a start that goes on just now is taken for a failed one")
	}
	later := time.Now().Add(2 * patience)
	if s := startedIn(t, folder, later); s.folder != "" || s.marker != "" {
		t.Error("the cache is used again after a failed start")
	}
	if left := compiled(folder); len(left) != 0 {
		t.Errorf("left in the cache: %q", left)
	}
	if _, err := os.Stat(filepath.Join(folder, engineFolder, "wazero", "another.tmp")); err != nil {
		t.Errorf("a file that is being written was removed: %v", err)
	}
	if s := startedIn(t, folder, later); s.folder == "" {
		t.Error("the emptied cache is never used again")
	}
}

func TestUserFolder(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", "not/absolute")
	t.Setenv("HOME", "")
	if got := userFolder(); runtime.GOOS == "linux" && got != "" {
		t.Errorf("without a home the cache is in %q", got)
	}
	home := t.TempDir()
	t.Setenv("XDG_CACHE_HOME", home)
	if got := userFolder(); runtime.GOOS == "linux" && got != filepath.Join(home, "orgmodel", "engine") {
		t.Errorf("the cache is in %q", got)
	}
	if strings.HasPrefix(Folder(), os.TempDir()+string(filepath.Separator)+engineFolder) {
		t.Errorf("the cache is the one it should not be: %s", Folder())
	}
}
