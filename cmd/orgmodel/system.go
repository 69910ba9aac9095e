package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"syscall"

	"golang.org/x/term"

	"github.com/orgmodel/orgmodel/orgmodel/commandline"
	"github.com/orgmodel/orgmodel/orgmodel/engine"
)

func thisProcess() *commandline.System {
	return &commandline.System{
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Getenv:   os.Getenv,
		ReadFile: readFile, ReadNamed: readNamed, Revision: fromRevision, WriteFile: writeWhole, SameFile: sameFile,
		IsTerminal: func(w io.Writer) bool {
			f, ok := w.(*os.File)
			return ok && term.IsTerminal(int(f.Fd()))
		},
		Engine: engine.Graphviz(),
	}
}

func sameFile(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}

// writeWhole replaces a file in one step: a reader, or a power cut, meets the
// old text or the new and nothing between. What is no regular file (a pipe, a
// terminal) is written to as it is.
func writeWhole(name string, data []byte) error {
	mode := os.FileMode(0o666)
	old, err := os.Stat(name)
	switch {
	case err == nil && old.Mode().IsRegular():
		// A rename would replace even a file that may not be written to.
		f, err := os.OpenFile(name, os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		f.Close()
		if name, err = filepath.EvalSymlinks(name); err != nil {
			return err
		}
		mode = old.Mode().Perm()
	case err == nil && old.IsDir():
		return &fs.PathError{Op: "write", Path: name, Err: syscall.EISDIR}
	case err == nil:
		return writeThrough(name, data)
	}
	temp, err := createBeside(name, mode)
	if err != nil {
		return err
	}
	if err := fill(temp, data, old); err != nil {
		os.Remove(temp.Name())
		return err
	}
	if err := os.Rename(temp.Name(), name); err != nil {
		os.Remove(temp.Name())
		return err
	}
	return nil
}

func writeThrough(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if closing := f.Close(); err == nil {
		err = closing
	}
	return err
}

// createBeside makes an empty file in the same folder, so that a rename need
// not cross to another disk. Unlike os.CreateTemp it leaves the permissions of
// a new file to the user's umask.
func createBeside(name string, mode os.FileMode) (f *os.File, err error) {
	for range 100 {
		temp := fmt.Sprintf(".%s.%08x", filepath.Base(name), rand.Uint32())
		f, err = os.OpenFile(filepath.Join(filepath.Dir(name), temp), os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	return f, err
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
	if closing := f.Close(); err == nil {
		err = closing
	}
	return err
}
