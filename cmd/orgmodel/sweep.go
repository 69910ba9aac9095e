package main

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
)

// beginning is a file or a folder beside an output, for what is not ready yet.
type beginning struct {
	name    string
	release func()
	*guard
}

// begin makes one. It is made again if somebody took it for abandoned in the moment
// before it was held.
func begin(output string, make func(name string) error) (*beginning, error) {
	for {
		b := &beginning{name: filepath.Join(filepath.Dir(output), fmt.Sprintf(".orgmodel-%016x", rand.Uint64()))}
		b.guard = onSignal(func() { os.RemoveAll(b.name) })
		if err := b.step(func() error { return make(b.name) }); err != nil {
			b.guard.end()
			return nil, err
		}
		if release, ok := hold(b.name); ok {
			b.release = release
			return b, nil
		}
		b.guard.end()
	}
}

// end clears away what is left of it.
func (b *beginning) end() {
	os.RemoveAll(b.name)
	b.release()
	b.guard.end()
}

// unready are such names.
var unready = regexp.MustCompile(`^\.orgmodel-[0-9a-f]{16}$`)

// sweep clears away what programs have left in a folder that were killed while they
// wrote. What one holds that is still writing stays.
func sweep(folder string) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return // then nothing can be written there either, which is told there
	}
	for _, e := range entries {
		name := filepath.Join(folder, e.Name())
		if !unready.MatchString(e.Name()) || !e.Type().IsRegular() && !e.IsDir() {
			continue
		}
		if release, left := abandoned(name); left {
			clearAway(name, e.IsDir())
			release()
		}
	}
}

// clearAway removes a file that was not ready, or a folder: one that has got its list is
// perhaps an old one that has just lost its name, in which only what is ours may go.
func clearAway(name string, folder bool) {
	if !folder {
		os.Remove(name)
		return
	}
	_, err := os.Lstat(filepath.Join(name, marker))
	if errors.Is(err, fs.ErrNotExist) {
		os.RemoveAll(name)
	} else if ours(name) == nil {
		writer{}.discard(name)
	}
}
