package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/orgmodel/orgmodel/orgmodel/commandline"
)

// marker is the file by which a folder is known as one that was written here: it lists
// what was put there, as sha256sum does. What it does not list, or what has changed
// since, is somebody else's.
const marker = ".orgmodel-files"

// folder writes files into a folder of their own, all or none of them: a reader meets
// the old ones or the new. What others have put there is never touched.
func (w writer) folder(name string, files []commandline.NamedFile) error {
	name, err := led(filepath.Clean(name))
	if err != nil {
		return err
	}
	old, err := os.Stat(name)
	switch {
	case err == nil && !old.IsDir():
		return &fs.PathError{Op: "write", Path: name, Err: syscall.ENOTDIR}
	case err == nil:
		if err := ours(name); err != nil {
			return err
		}
	case !errors.Is(err, fs.ErrNotExist):
		return err
	}
	beside := filepath.Join(filepath.Dir(name), fmt.Sprintf(".orgmodel-%016x", rand.Uint64()))
	guard := onSignal(func() { os.RemoveAll(beside) })
	defer guard.end()
	defer os.RemoveAll(beside)
	if err := guard.step(func() error { return os.Mkdir(beside, 0o777) }); err != nil {
		return err
	}
	if err := filled(beside, files); err != nil {
		return err
	}
	if w.written != nil {
		w.written()
	}
	return guard.step(func() error { return exchange(beside, name, old != nil) })
}

// listing is the line of a file in the list.
func listing(name string, data []byte) string {
	return fmt.Sprintf("%x  %s\n", sha256.Sum256(data), name)
}

// filled writes files, and the list of them, into a new folder.
func filled(folder string, files []commandline.NamedFile) error {
	var list bytes.Buffer
	for _, f := range files {
		list.WriteString(listing(f.Name, f.Data))
	}
	for _, f := range append(files[:len(files):len(files)], commandline.NamedFile{Name: marker, Data: list.Bytes()}) {
		out, err := os.OpenFile(filepath.Join(folder, f.Name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if err == nil {
			err = fill(out, f.Data, nil)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// exchange gives a new folder its name. An old one is put aside first, and comes back if
// that fails; it is looked at once more, in case somebody has put a file there meanwhile.
func exchange(from, to string, old bool) error {
	if !old {
		return os.Rename(from, to)
	}
	aside := from + "-old"
	if err := os.Rename(to, aside); err != nil {
		return err
	}
	err := ours(aside)
	if err == nil {
		err = os.Rename(from, to)
	}
	if err != nil {
		return errors.Join(err, os.Rename(aside, to))
	}
	return os.RemoveAll(aside)
}

// ours reports, as an error, what in a folder was not put there by folder, or has been
// changed since; nil: nothing.
func ours(folder string) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	list, err := os.ReadFile(filepath.Join(folder, marker))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	known := map[string]bool{}
	for line := range strings.Lines(string(list)) {
		known[line] = true
	}
	for _, e := range entries {
		if e.Name() == marker && list != nil && e.Type().IsRegular() {
			continue
		}
		if !e.Type().IsRegular() {
			return &commandline.Foreign{Name: e.Name()}
		}
		data, err := os.ReadFile(filepath.Join(folder, e.Name()))
		if err != nil {
			return err
		}
		if !known[listing(e.Name(), data)] {
			return &commandline.Foreign{Name: e.Name()}
		}
	}
	return nil
}
