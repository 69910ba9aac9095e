// Package tomlfile is the front door of the library: text becomes a checked
// organisation, with the place of everything in it. It reads files through a
// function of the caller's, checks them against the table of the format, lays
// variants upon their base, writes out per_area, resolves references, and
// writes an organisation back as canonical TOML. Whether an organisation is a
// good one is not its business: that is for package rules.
package tomlfile

import (
	"os"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/location"
)

// Options say how to load.
type Options struct {
	// Open returns the text of a path: from disk, from a revision, from an
	// editor's buffer. Nil means from disk.
	Open func(path string) ([]byte, error)
	// Named opens what a file names instead of the caller: bases, and copies of
	// sources. It decides what may be read for a file that came from others.
	// Nil means Open, for what lies in Tree, with no name on the way that begins
	// with a full stop. Names are all that is looked at: a link is followed
	// wherever it leads, and a pipe is waited for.
	Named func(path string) ([]byte, error)
	// Shown returns what a path is called in findings; nil means by itself.
	Shown func(path string) string
	// Tree is the folder that bases and copies must lie in where Named is nil.
	// Empty means as on the command line without git: the folder of the file that
	// is loaded or the one above, unless that is the top of a disk.
	Tree string
	// Rules are those that [rules] and [[accept]] may name; nil allows any.
	Rules []*diag.Rule
}

// Result is what became of a file.
type Result struct {
	// Org is the organisation: whole when there are no findings, else as far
	// as it could be read. It is never nil.
	Org *orgmodel.Organisation
	// Places knows where everything stands.
	Places *Places
	// Findings say what keeps the file from being a model, in order.
	Findings []diag.Diagnostic
	// Files are the file itself and its bases, nearest first.
	Files []*location.File

	partly bool
	chain  []link // the same, by the names they were opened by
	loader *loader
}

// OK reports whether the file is a model.
func (r *Result) OK() bool { return len(r.Findings) == 0 }

// Load reads a file and the bases it extends. What keeps it from being a model, a
// file that cannot be opened included, is among the findings: ask OK first.
func Load(path string, o Options) *Result { return load(path, nil, o) }

func (o Options) complete() Options {
	if o.Open == nil {
		o.Open = os.ReadFile
	}
	if o.Shown == nil {
		o.Shown = func(path string) string { return path }
	}
	return o
}

// LoadText reads a text that is at hand; bases are opened as for Load, relative
// to name.
func LoadText(name string, text []byte, o Options) *Result {
	if text == nil {
		text = []byte{} // an empty text, not one to be opened
	}
	return load(name, text, o)
}
