package main

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"syscall"
)

// writer replaces files in one step: a reader, or a power cut, meets the old
// text or the new and nothing between.
type writer struct {
	private bool   // nobody but the user may read what is written
	written func() // called when the new text is on disk under another name; for tests
}

// whole writes a file. What is no regular file (a pipe, a terminal) is written
// to as it is.
func (w writer) whole(name string, data []byte) error {
	old, err := os.Stat(name)
	switch {
	case err == nil && old.IsDir():
		return &fs.PathError{Op: "write", Path: name, Err: syscall.EISDIR}
	case err == nil && !old.Mode().IsRegular():
		return through(name, data)
	case err == nil:
		// A rename would replace even a file that may not be written to.
		f, err := os.OpenFile(name, os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		f.Close()
	case !errors.Is(err, fs.ErrNotExist):
		return err
	}
	if name, err = led(name); err != nil {
		return err
	}
	return w.replace(name, data, old)
}

// through writes into what is there.
func through(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}

// maxLinks is how many links may lead on to each other before they are taken
// for a circle.
const maxLinks = 40

// led follows links to the name they lead to, also when nothing is there yet:
// that is where the user wants the file.
func led(name string) (string, error) {
	for range maxLinks {
		next, err := os.Readlink(name)
		if err != nil {
			return name, nil // no link
		}
		if !filepath.IsAbs(next) {
			folder, err := filepath.EvalSymlinks(filepath.Dir(name))
			if err != nil {
				return "", err
			}
			next = filepath.Join(folder, next)
		}
		name = next
	}
	return "", &fs.PathError{Op: "write", Path: name, Err: syscall.ELOOP}
}

// replace puts a new file in the place of the old one, if there is any. Its
// text is made in the same folder, so that a rename need not cross to another
// disk, under a name that is short whatever that of the output is. What is begun
// and not done is cleared away, also when a signal ends the program.
func (w writer) replace(name string, data []byte, old os.FileInfo) error {
	temp := filepath.Join(filepath.Dir(name), fmt.Sprintf(".orgmodel-%016x", rand.Uint64()))
	guard := onSignal(func() { os.Remove(temp) })
	defer guard.end()
	mode := os.FileMode(0o666) // less the user's umask
	if old != nil {
		mode = old.Mode().Perm()
	}
	if w.private {
		mode, old = 0o600, nil
	}
	var f *os.File
	err := guard.step(func() (err error) {
		f, err = os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		return err
	})
	if err != nil {
		return err
	}
	if err = fill(f, data, old); err == nil {
		if w.written != nil {
			w.written()
		}
		err = guard.step(func() error { return os.Rename(temp, name) })
	}
	if err != nil {
		os.Remove(temp)
	}
	return err
}

// fill writes the whole text to disk; a file that replaces another gets its
// permissions.
func fill(f *os.File, data []byte, old os.FileInfo) error {
	_, err := f.Write(data)
	if err == nil && old != nil {
		err = f.Chmod(old.Mode().Perm())
	}
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}
