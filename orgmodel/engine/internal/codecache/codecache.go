// Package codecache keeps compiled code between two runs of a program, in a
// folder that nobody but the user can write to. Machine code that somebody else
// could have put there, or that is not whole, is never handed out. Without a
// usable folder there is no cache, which costs time and nothing else. The
// package knows neither what the code does nor who compiles it.
package codecache

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Endings of files beside the code: the seal of a whole one, and one that is
// being written.
const (
	sealed = ".sha256"
	unborn = ".tmp"
)

// Cache is a folder whose code may be run.
type Cache struct{ folder string }

// UserFolder is where the user's own cache belongs, or nothing if the system
// does not say.
func UserFolder() string {
	base, err := os.UserCacheDir()
	if err != nil || !filepath.IsAbs(base) {
		return ""
	}
	return filepath.Join(base, "orgmodel", "engine", "code")
}

// Open makes a folder in the folder for all code if need be, and throws out what
// is not whole. It says no if there is no folder for code, if somebody else may
// have a hand in it, or if it cannot be put in order.
func Open(all, name string) (*Cache, bool) {
	if all == "" {
		return nil, false
	}
	return open(filepath.Join(all, name), os.Geteuid(), ownerOf)
}

// owner tells whose a file is; known is false where files have no owners that
// the program can ask for.
type owner func(fs.FileInfo) (id int, known bool)

func open(folder string, me int, of owner) (*Cache, bool) {
	if !filepath.IsAbs(folder) || os.MkdirAll(folder, 0o700) != nil {
		return nil, false
	}
	folder, err := filepath.EvalSymlinks(folder)
	if err != nil || !private(folder, me, of) {
		return nil, false
	}
	c := &Cache{folder}
	for _, file := range c.code() {
		if !whole(file) && remove(file) != nil {
			return nil, false
		}
	}
	return c, true
}

// Folder is where to look for compiled code, and where to put it.
func (c *Cache) Folder() string { return c.folder }

// Seal notes that what has come into the folder since it was opened is whole.
// Then it also clears away what a process that was stopped left half-written,
// and the code that was there before: it is that of another version.
func (c *Cache) Seal() {
	var come, old []string
	for _, file := range c.code() {
		if _, err := os.Lstat(file + sealed); err != nil {
			come = append(come, file)
		} else {
			old = append(old, file)
		}
	}
	if come == nil {
		return
	}
	for _, file := range c.files(func(name string) bool { return strings.HasSuffix(name, unborn) }) {
		os.Remove(file)
	}
	for _, file := range old {
		remove(file)
	}
	for _, file := range come {
		if sum, err := sumOf(file); err == nil {
			seal(file, sum)
		}
	}
}

// Discard empties the folder.
func (c *Cache) Discard() {
	for _, file := range c.files(func(string) bool { return true }) {
		os.Remove(file)
	}
}

// seal writes the sum of a file beside it, in one step.
func seal(file, sum string) {
	temp, err := os.CreateTemp(filepath.Dir(file), filepath.Base(file)+".*"+unborn)
	if err != nil {
		return
	}
	_, err = temp.WriteString(sum)
	if closing := temp.Close(); err != nil || closing != nil || os.Rename(temp.Name(), file+sealed) != nil {
		os.Remove(temp.Name())
	}
}

// remove throws out a file and its seal.
func remove(file string) error {
	os.Remove(file + sealed)
	return os.Remove(file)
}

// whole reports whether a file is as it was when it was sealed.
func whole(file string) bool {
	want, err := os.ReadFile(file + sealed)
	if err != nil {
		return false
	}
	got, err := sumOf(file)
	return err == nil && got == string(want)
}

func sumOf(file string) (string, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:]), nil
}

// code lists the files with code in them.
func (c *Cache) code() []string {
	return c.files(func(name string) bool { return !strings.HasSuffix(name, sealed) && !strings.HasSuffix(name, unborn) })
}

// files lists what lies in the folder and is wanted, in a fixed order.
func (c *Cache) files(wanted func(name string) bool) (list []string) {
	filepath.WalkDir(c.folder, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && wanted(entry.Name()) {
			list = append(list, name)
		}
		return nil
	})
	return list
}

// private reports whether only the user can change what lies in a folder: it and
// all in it are his, and nobody else can put another in the place of any folder
// on the way.
func private(folder string, me int, of owner) bool {
	const othersWrite = 0o022
	mine := func(info fs.FileInfo) bool {
		id, known := of(info)
		return !known || id == me && info.Mode().Perm()&othersWrite == 0
	}
	for up := filepath.Dir(folder); ; up = filepath.Dir(up) {
		info, err := os.Lstat(up)
		if err != nil {
			return false
		}
		id, known := of(info)
		replaceable := info.Mode().Perm()&othersWrite != 0 && info.Mode()&fs.ModeSticky == 0
		if known && (replaceable || id != me && id != 0) {
			return false
		}
		if up == filepath.Dir(up) {
			break
		}
	}
	ok := true
	err := filepath.WalkDir(folder, func(_ string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := entry.Info()
		ok = ok && err == nil && mine(info) && (info.IsDir() || info.Mode().IsRegular())
		return err
	})
	return ok && err == nil
}
