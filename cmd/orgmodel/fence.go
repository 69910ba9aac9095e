package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/commandline"
)

// namedReader reads what a file names. A test that swaps things in between sets
// what to do when the fence has been asked, and when the file was looked at.
type namedReader struct{ fenced, looked func() }

// read reads what the file by names: a base, or the copy of a source. What it
// may be depends on where that file lies and on nothing else, so the answer is
// the same wherever one stands; docs/decisions/0015 says why it is so.
func (r namedReader) read(by, name string) ([]byte, error) {
	refuse := func(err error) ([]byte, error) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: bare(err)}
	}
	top, target, err := fenced(by, name)
	if err != nil {
		return refuse(err)
	}
	if r.fenced != nil {
		r.fenced()
	}
	// Should a link come between now, the root does not let it out.
	root, err := os.OpenRoot(top)
	if err != nil {
		return refuse(err)
	}
	defer root.Close()
	info, err := root.Stat(target)
	if err != nil {
		return refuse(err)
	}
	if r.looked != nil {
		r.looked()
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
	own := treeOf(folder)
	if !own.holds(target) {
		return "", "", commandline.ErrOutside
	}
	if !own.repository && below(folder, target) {
		own.top = folder // a link may not lead further than the path that is written
	}
	if target, err = filepath.EvalSymlinks(target); err != nil {
		return "", "", bare(err)
	}
	if !own.holds(target) {
		return "", "", commandline.ErrLinked
	}
	if hidden(folder, target) {
		return "", "", commandline.ErrHidden
	}
	target, err = filepath.Rel(own.top, target)
	return own.top, target, err
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

// tree is what a file may open.
type tree struct {
	top        string
	repository bool
	flat       bool // only what lies in the folder itself, not in those below
}

func (t tree) holds(name string) bool {
	return below(t.top, name) && (!t.flat || filepath.Dir(name) == t.top)
}

// treeOf returns the tree of a file in a folder: the git repository it is in,
// else the folder above its own. A folder where all sorts of things lie besides
// organisations is never a tree as a whole.
func treeOf(folder string) tree {
	if wide(folder) {
		return tree{top: folder, flat: true}
	}
	for dir := folder; !wide(dir); dir = filepath.Dir(dir) {
		if _, err := os.Lstat(filepath.Join(dir, ".git")); err == nil {
			return tree{top: dir, repository: true}
		}
	}
	if above := filepath.Dir(folder); !wide(above) {
		return tree{top: above}
	}
	return tree{top: folder}
}

// wide reports whether all sorts of things lie below a folder: it is the home
// folder or one that holds it, as it holds those of others; the top of a disk;
// or one where everybody may put things beside those of others, as /tmp. That is
// told by its sticky bit: some systems give the right to write to all folders.
func wide(dir string) bool {
	home, _ := os.UserHomeDir()
	if real, err := filepath.EvalSymlinks(home); err == nil {
		home = real
	}
	if dir == filepath.Dir(dir) || home != "" && below(dir, home) {
		return true
	}
	const othersWrite = 0o002
	info, err := os.Stat(dir)
	return err == nil && info.Mode()&fs.ModeSticky != 0 && info.Mode().Perm()&othersWrite != 0
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
	var detail *fs.PathError
	if errors.As(err, &detail) {
		return detail.Err
	}
	return err
}
