package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/orgmodel/orgmodel/orgmodel/commandline"
)

// fromRevision reads a file, by its path from the working directory, as it is
// in a revision. No shell, pager, filter or driver comes between: cat-file gives
// what was stored.
func fromRevision(rev, path string) ([]byte, error) {
	if here, err := os.Getwd(); err == nil && filepath.IsAbs(path) {
		if path, err = filepath.Rel(here, path); err != nil {
			return nil, &fs.PathError{Op: "open", Path: path, Err: fs.ErrNotExist}
		}
	}
	object := rev + ":./" + filepath.ToSlash(filepath.Clean(path))
	text, err := git("cat-file", "blob", object)
	if err == nil {
		return text, nil
	}
	cause := error(fs.ErrNotExist)
	if kind, err := git("cat-file", "-t", object); err == nil && strings.TrimSpace(string(kind)) == "tree" {
		cause = syscall.EISDIR
	}
	if errors.Is(err, exec.ErrNotFound) {
		return nil, commandline.ErrNoGit
	}
	if _, err := git("rev-parse", "--show-toplevel"); err != nil {
		return nil, commandline.ErrNoRepository
	}
	if _, err := git("rev-parse", "--verify", "--quiet", rev+"^{tree}"); err != nil {
		return nil, commandline.ErrNoRevision
	}
	return nil, &fs.PathError{Op: "open", Path: path, Err: cause}
}

// git runs git and returns what it writes.
func git(args ...string) ([]byte, error) {
	var out bytes.Buffer
	c := exec.Command("git", args...)
	c.Stdout = &out
	err := c.Run()
	return out.Bytes(), err
}
