package tomlfile

import (
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// fence is what a file may open where the program that loads it does not say:
// the same as on the command line without git, as far as names alone can tell
// (docs/decisions/0015).
type fence struct {
	folder string // of the file that is loaded
	tree   string // empty: the folder, or the one above
	atTop  bool   // above the folder is the top of a disk
}

func newFence(name string, o *Options) fence {
	f := fence{folder: filepath.Dir(name), tree: o.Tree}
	if o.Open == nil {
		f.atTop = belowTop(f.folder)
	}
	return f
}

// belowTop reports whether a folder of the disk is the top of it, or lies
// directly below.
func belowTop(folder string) bool {
	folder, err := filepath.Abs(folder)
	above := filepath.Dir(folder)
	return err == nil && above == filepath.Dir(above)
}

// refuse says why a file may not open what it names; nil: it may.
func (f *fence) refuse(name string) error {
	way, err := filepath.Rel(f.folder, name)
	switch {
	case f.tree != "" && !within(f.tree, name):
		return refused(openTexts.outside, openTexts.outsideHelp)
	case f.tree == "" && (err != nil || !f.beside(way)):
		return refused(openTexts.outside, openTexts.besideHelp)
	case err == nil && hidden(way):
		return refused(openTexts.hidden, openTexts.hiddenHelp)
	}
	return nil
}

// beside reports whether a way from the folder leads no further out than to the
// folder above.
func (f *fence) beside(way string) bool {
	if down, up := strings.CutPrefix(way, ".."+string(filepath.Separator)); up && !f.atTop {
		way = down
	}
	return filepath.IsLocal(way)
}

// within reports whether a path lies in a folder tree.
func within(tree, name string) bool {
	way, err := filepath.Rel(tree, name)
	return err == nil && filepath.IsLocal(way)
}

// hidden reports whether a name on the way begins with a full stop: .git, .ssh,
// .env hold settings and secrets.
func hidden(way string) bool {
	for step := range strings.SplitSeq(filepath.ToSlash(way), "/") {
		if strings.HasPrefix(step, ".") && step != "." && step != ".." {
			return true
		}
	}
	return false
}

func refused(why, mend message.Text) error {
	return &OpenError{Why: why.With(), Mend: mend.With(), Err: fs.ErrPermission}
}
