package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
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
	sweep(filepath.Dir(name))
	begun, err := begin(name, func(beside string) error { return os.Mkdir(beside, 0o777) })
	if err != nil {
		return err
	}
	defer begun.end()
	w.reach(made)
	if err := w.filled(begun.name, files); err != nil {
		return err
	}
	w.reach(written)
	return begun.step(func() error { return w.exchange(begun.name, name, old != nil) })
}

// listing is the line of a file in the list.
func listing(name string, data []byte) string {
	return fmt.Sprintf("%x  %s\n", sha256.Sum256(data), name)
}

// filled writes files, and the list of them, into a new folder. The list gets its name
// when it is whole: until then nothing in the folder can be somebody else's.
func (w writer) filled(folder string, files []commandline.NamedFile) error {
	var list bytes.Buffer
	for _, f := range files {
		list.WriteString(listing(f.Name, f.Data))
	}
	const begun = marker + "-begun"
	for _, f := range append(files[:len(files):len(files)], commandline.NamedFile{Name: begun, Data: list.Bytes()}) {
		out, err := os.OpenFile(filepath.Join(folder, f.Name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if err == nil {
			err = errors.Join(w.fill(out, f.Data, nil), out.Close())
		}
		if err != nil {
			return err
		}
	}
	return os.Rename(filepath.Join(folder, begun), filepath.Join(folder, marker))
}

// exchange gives a new folder its name, in one step where the system has that for two
// folders. The old one is looked at once more, in case somebody has put a file there
// meanwhile.
func (w writer) exchange(from, to string, old bool) error {
	if !old {
		err := os.Rename(from, to)
		w.reach(renamed)
		return err
	}
	if err := swap(from, to); err != nil {
		return w.exchangeInTurn(from, to)
	}
	w.reach(renamed)
	if err := ours(from); err != nil {
		if back := swap(from, to); back != nil {
			return errors.Join(err, back, os.Rename(from, from+put)) // out of the way of what is cleared
		}
		return err
	}
	return w.discard(from)
}

// put is how the name ends of an old folder that was put aside.
const put = "-old"

// exchangeInTurn puts the old folder aside first; it comes back if the new one cannot
// have its name.
func (w writer) exchangeInTurn(from, to string) error {
	aside := from + put
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
	w.reach(renamed)
	return w.discard(aside)
}

// discard removes a folder of ours. The list of what is in it goes last, so that what a
// kill leaves of it is known as ours.
func (w writer) discard(folder string) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if e.Name() != marker {
			err = errors.Join(err, os.Remove(filepath.Join(folder, e.Name())))
			w.reach(cleared)
		}
	}
	if err == nil {
		err = os.RemoveAll(folder)
	}
	return err
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
