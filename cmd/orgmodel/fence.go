package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/commandline"
)

// readNamed reads what the file by names: a base, or the copy of a source. What
// it may be depends on where that file lies and on nothing else, so the answer
// is the same wherever one stands; docs/decisions/0015 says why it is so.
func readNamed(by, name string) ([]byte, error) {
	refuse := func(err error) ([]byte, error) { return nil, &fs.PathError{Op: "open", Path: name, Err: err} }
	top, target, err := fenced(by, name)
	if err != nil {
		return refuse(err)
	}
	// Should a link come between now, the root does not let it out.
	root, err := os.OpenRoot(top)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	info, err := root.Stat(target)
	if err != nil {
		return nil, err
	}
	return readOrdinary(name, info, func() (*os.File, error) { return root.OpenFile(target, openFlags, 0) })
}

// fenced follows the links on the way to a name, and returns the folder that it
// may not lead out of and its path within that.
func fenced(by, name string) (top, target string, err error) {
	folder, target, err := placed(by, name)
	if err != nil {
		return "", "", err
	}
	tree, repository := treeOf(folder)
	if !below(tree, target) {
		return "", "", commandline.ErrOutside
	}
	top = tree
	if !repository && below(folder, target) {
		top = folder // a link may not lead further than the path that is written
	}
	if target, err = filepath.EvalSymlinks(target); err != nil {
		return "", "", bare(err)
	}
	if !below(top, target) {
		return "", "", commandline.ErrLinked
	}
	if hidden(folder, target) {
		return "", "", commandline.ErrHidden
	}
	target, err = filepath.Rel(top, target)
	return top, target, err
}

// placed returns the real folder of the file by, and where name lies from there.
func placed(by, name string) (folder, target string, err error) {
	beside, err := filepath.Abs(filepath.Dir(by))
	if err != nil {
		return "", "", err
	}
	if name, err = filepath.Abs(name); err != nil {
		return "", "", err
	}
	way, err := filepath.Rel(beside, name)
	if err != nil {
		return "", "", commandline.ErrOutside // another disk
	}
	if folder, err = filepath.EvalSymlinks(beside); err != nil {
		return "", "", bare(err)
	}
	return folder, filepath.Join(folder, way), nil
}

// treeOf returns the folder tree that a file in a folder may open: the git
// repository it is in, else the folder above its own. Neither is ever a home
// folder or the top of a disk, where other things lie than organisations.
func treeOf(folder string) (tree string, repository bool) {
	home, _ := os.UserHomeDir()
	if real, err := filepath.EvalSymlinks(home); err == nil {
		home = real
	}
	tooWide := func(dir string) bool { return dir == home || dir == filepath.Dir(dir) }
	for dir := folder; !tooWide(dir); dir = filepath.Dir(dir) {
		if _, err := os.Lstat(filepath.Join(dir, ".git")); err == nil {
			return dir, true
		}
	}
	if above := filepath.Dir(folder); !tooWide(folder) && !tooWide(above) {
		return above, false
	}
	return folder, false
}

// below reports whether a path is a folder or lies in it.
func below(folder, name string) bool {
	way, err := filepath.Rel(folder, name)
	return err == nil && filepath.IsLocal(way)
}

// hidden reports whether a name on the way from a folder begins with a full
// stop: .git, .ssh, .env hold settings and secrets.
func hidden(folder, name string) bool {
	way, err := filepath.Rel(folder, name)
	if err != nil {
		return true
	}
	for step := range strings.SplitSeq(filepath.ToSlash(way), "/") {
		if step != "." && step != ".." && strings.HasPrefix(step, ".") {
			return true
		}
	}
	return false
}

// bare is the cause of an error, without a path that is not as it was written.
func bare(err error) error {
	if detail, ok := err.(*fs.PathError); ok {
		return detail.Err
	}
	return err
}
