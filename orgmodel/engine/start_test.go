package engine

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/orgmodel/orgmodel/orgmodel/engine/codecache"
)

// childVariable makes the test binary draw once and tell what it found.
const childVariable = "ORGMODEL_ENGINE_TEST_CHILD"

func TestMain(m *testing.M) {
	if os.Getenv(childVariable) == "" {
		os.Exit(m.Run())
	}
	_, err := Graphviz()(context.Background(), Job{DOT: []byte("digraph {a}"), Format: SVGFormat})
	fmt.Printf("%s\n%s\n%v\n", codecache.Folder(), os.TempDir(), err)
}

// startChild runs the engine in a process with the given environment only.
func startChild(t *testing.T, env ...string) (cache, temp, drew string) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(env, childVariable+"=1")
	out, err := cmd.CombinedOutput()
	lines := strings.Split(string(out), "\n")
	if err != nil || len(lines) != 4 {
		t.Fatalf("%v: %.300s", err, out)
	}
	return lines[0], lines[1], lines[2]
}

func files(t *testing.T, folder string) (names []string) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, entry os.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			names = append(names, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// The engine's compiled code lies in the user's own cache, not where anybody
// can put it. This holds the order in which Go initialises the packages.
func TestStart(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the variables are those of Linux")
	}
	unwritable := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(unwritable, nil, 0o400); err != nil {
		t.Fatal(err)
	}
	home := t.TempDir()
	tests := []struct {
		name  string
		env   []string
		cache string
	}{
		{"a home", []string{"HOME=" + home}, filepath.Join(home, ".cache", "orgmodel", "engine")},
		{"no home", nil, ""},
		{"a home that cannot be written", []string{"HOME=" + unwritable}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			temp := t.TempDir()
			cache, after, drew := startChild(t, append(test.env, "TMPDIR="+temp)...)
			if cache != test.cache || after != temp || drew != "<nil>" {
				t.Errorf("cache %q, temporary folder %q, drawing %s", cache, after, drew)
			}
			if left := files(t, temp); len(left) > 0 {
				t.Errorf("left in the temporary folder: %q", left)
			}
			if cache != "" && len(files(t, cache)) != 1 {
				t.Errorf("in the cache: %q", files(t, cache))
			}
		})
	}
	if _, after, _ := startChild(t, "HOME="+home); after != "/tmp" {
		t.Errorf("without TMPDIR the temporary folder is %q afterwards", after)
	}
}

// A damaged cache stops the engine's package from starting, once.
func TestStartMendsADamagedCache(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the variables are those of Linux")
	}
	env := "XDG_CACHE_HOME=" + t.TempDir()
	cache, _, _ := startChild(t, env)
	damaged := files(t, cache)
	if len(damaged) != 1 {
		t.Fatalf("in the cache: %q", damaged)
	}
	if err := os.WriteFile(damaged[0], []byte("damaged"), 0o600); err != nil {
		t.Fatal(err)
	}
	crash := exec.Command(os.Args[0])
	crash.Env = []string{env, childVariable + "=1"}
	if out, err := crash.CombinedOutput(); err == nil {
		t.Fatalf("the damage does no harm, so there is nothing to mend:\n%s", out)
	}
	old := time.Now().Add(-time.Hour)
	if err := os.Chtimes(filepath.Join(cache, "starting"), old, old); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"", cache} {
		if used, _, drew := startChild(t, env); used != want || drew != "<nil>" {
			t.Errorf("cache %q, want %q; drawing %s", used, want, drew)
		}
	}
}
