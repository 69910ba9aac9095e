// Package codecache keeps the compiled drawing engine in a folder that belongs
// to the user. The engine compiles itself when its package is initialised and
// stores machine code under os.TempDir()/go-graphviz, a name anybody on the
// machine can take first. It has no setting for that, so this package points
// the temporary folder elsewhere while the engine starts, and Release puts it
// back. It knows nothing else about the engine.
//
// It works because Go initialises packages in the order of their import paths
// among those whose imports are done: this package imports only the standard
// library and comes before the engine's ("orgmodel" before "tetratelabs", the
// WebAssembly runtime the engine waits for). A test holds that order.
package codecache

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

const (
	// engineFolder is the name the engine appends to the temporary folder.
	engineFolder = "go-graphviz"
	// room is what the first start must be able to write: the compiled
	// engine takes 6 MB, and the engine panics on a full disk.
	room = 12 << 20
	// patience is how long a start may last before it counts as failed.
	patience = 10 * time.Second
)

// started is what Release has to put back.
type started struct {
	variable string
	value    string
	wasSet   bool
	marker   string
	folder   string
}

var start = begin(userFolder(), time.Now())

// Release ends the engine's start: the temporary folder is the system's again.
// Only the first call does anything.
func Release() {
	if start.variable == "" {
		return
	}
	if start.wasSet {
		os.Setenv(start.variable, start.value)
	} else {
		os.Unsetenv(start.variable)
	}
	if start.marker != "" {
		os.Remove(start.marker)
	}
	start.variable = ""
}

// Folder returns where the compiled engine is kept, or nothing if it is
// compiled anew by each process.
func Folder() string { return start.folder }

// userFolder is the user's own cache folder for the engine, or nothing.
func userFolder() string {
	base, err := os.UserCacheDir()
	if err != nil || !filepath.IsAbs(base) {
		return ""
	}
	return filepath.Join(base, "orgmodel", "engine")
}

// begin points the temporary folder at a folder. Without a usable one it points
// at a place that cannot exist, which makes the engine do without a cache: half
// a second slower, but nothing is left behind and nobody else's code is run.
func begin(folder string, now time.Time) started {
	s := started{variable: "TMPDIR"}
	if runtime.GOOS == "windows" {
		s.variable = "TMP"
	}
	s.value, s.wasSet = os.LookupEnv(s.variable)
	target := filepath.Join(os.DevNull, "none")
	if folder != "" && private(folder) && private(filepath.Join(folder, engineFolder)) {
		if marker, ok := mark(folder, now); ok {
			s.marker, s.folder, target = marker, folder, folder
		}
	}
	os.Setenv(s.variable, target)
	return s
}

// private makes a folder that only the user can enter, and says whether it is
// one. A link is refused: it can lead to a folder of somebody else.
func private(folder string) bool {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return false
	}
	info, err := os.Lstat(folder)
	if err != nil || !info.IsDir() {
		return false
	}
	return info.Mode().Perm()&0o077 == 0 || runtime.GOOS == "windows" || os.Chmod(folder, 0o700) == nil
}

// mark leaves a note in the folder for as long as the engine starts. It shows
// that the folder can be written to, and a note that an earlier process left
// behind shows that its engine did not start: the cache may be damaged, which
// makes the engine panic, so it is emptied and not used this time.
func mark(folder string, now time.Time) (marker string, ok bool) {
	marker = filepath.Join(folder, "starting")
	if info, err := os.Stat(marker); err == nil && now.Sub(info.ModTime()) > patience {
		for _, file := range compiled(folder) {
			os.Remove(file)
		}
		os.Remove(marker)
		return "", false
	}
	size := 0
	if len(compiled(folder)) == 0 {
		size = room
	}
	file, err := os.OpenFile(marker, os.O_WRONLY|os.O_CREATE, 0o600)
	if err != nil {
		return "", false
	}
	_, err = file.Write(make([]byte, size))
	if closing := file.Close(); err != nil || closing != nil {
		os.Remove(marker)
		return "", false
	}
	return marker, true
}

// compiled lists the engines in a cache, those of other versions included, and
// leaves out the one another process may be writing just now.
func compiled(folder string) (files []string) {
	folder = filepath.Join(folder, engineFolder)
	versions, _ := os.ReadDir(folder)
	for _, version := range versions {
		entries, _ := os.ReadDir(filepath.Join(folder, version.Name()))
		for _, entry := range entries {
			if !strings.HasSuffix(entry.Name(), ".tmp") {
				files = append(files, filepath.Join(folder, version.Name(), entry.Name()))
			}
		}
	}
	return files
}
