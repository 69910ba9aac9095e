package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// writer replaces files in one step: a reader, or a power cut, meets the old
// text or the new and nothing between.
type writer struct {
	private bool         // nobody but the user may read what is written
	at      func(moment) // called at every moment of the writing; for tests
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

// moment is a point of the writing at which the program may be killed.
type moment string

// The moments, in their order.
const (
	made    moment = "made"    // the new file is there, and empty
	half    moment = "half"    // some of it is written
	filled  moment = "filled"  // all of it
	written moment = "written" // all that belongs to the output is on disk under another name
	renamed moment = "renamed" // and has its name
	cleared moment = "cleared" // some of what it replaces is gone
)

func (w writer) reach(m moment) {
	if w.at != nil {
		w.at(m)
	}
}

// replace puts a new file in the place of the old one, if there is any. Its
// text is made in the same folder, so that a rename need not cross to another
// disk, under a name that is short whatever that of the output is. What is begun
// and not done is cleared away, also when a signal ends the program; what a program
// that was killed could not clear, the next one does (see sweep).
func (w writer) replace(name string, data []byte, old os.FileInfo) error {
	sweep(filepath.Dir(name))
	mode := os.FileMode(0o666) // less the user's umask
	if old != nil {
		mode = old.Mode().Perm()
	}
	if w.private {
		mode, old = 0o600, nil
	}
	var f *os.File
	begun, err := begin(name, func(temp string) (err error) {
		f, err = os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		return err
	})
	if err != nil {
		return err
	}
	defer begun.end()
	w.reach(made)
	if err := errors.Join(w.fill(f, data, old), f.Close()); err != nil {
		return err
	}
	w.reach(written)
	err = begun.step(func() error { return os.Rename(begun.name, name) })
	w.reach(renamed)
	return err
}

// fill writes the whole text to disk; a file that replaces another gets its
// permissions.
func (w writer) fill(f *os.File, data []byte, old os.FileInfo) error {
	_, err := f.Write(data[:len(data)/2])
	if err == nil {
		w.reach(half)
		_, err = f.Write(data[len(data)/2:])
	}
	if err == nil && old != nil {
		err = f.Chmod(old.Mode().Perm())
	}
	if err == nil {
		err = f.Sync()
	}
	w.reach(filled)
	return err
}
