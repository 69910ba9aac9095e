package commandline

import (
	"errors"
	"io"

	"github.com/orgmodel/orgmodel/orgmodel/engine"
)

// System is what a command may touch of the world outside. The program gives it
// the real one, a test another.
type System struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Getenv         func(string) string
	ReadFile       func(string) ([]byte, error)           // an ordinary file; see the errors below
	ReadNamed      func(by, name string) ([]byte, error)  // one that the file by names: within what it may open
	Revision       func(rev, path string) ([]byte, error) // a file in a revision of git
	WriteFile      func(string, []byte) error             // whole, or not at all
	WritePrivate   func(string, []byte) error             // the same, and nobody but the user may read it
	WriteFolder    func(string, []NamedFile) error        // all of them in a folder of their own, or none; see Foreign
	MakeFolder     func(string) error                     // with those above it; one that is there is none to make
	SameFile       func(a, b string) bool                 // whether two names, or links, lead to one file; "-" is standard input
	IsTerminal     func(io.Writer) bool
	Engine         engine.Engine // draws pictures

	// Every calls a function after each second that passes, with how many there have
	// been, until it is stopped; no call comes after that. Without it nobody is told how
	// a command gets on.
	Every func(func(seconds int)) (stop func())
}

// NamedFile is a file to write into a folder.
type NamedFile struct {
	Name string // without a folder
	Data []byte
}

// Foreign is the error of WriteFolder for a folder that holds something which was not
// written there by it, or was changed since.
type Foreign struct{ Name string }

// Error names what is not ours.
func (e *Foreign) Error() string { return "not written here: " + e.Name }

// Why a text cannot be had; what is not there is an fs.ErrNotExist. What each of
// them means to a person stands in unopened.go.
var (
	ErrPipe    = errors.New("a pipe")
	ErrDevice  = errors.New("a device")
	ErrSpecial = errors.New("not an ordinary file")
	ErrTooLong = errors.New("too long")

	ErrOutside = errors.New("outside the folder tree")
	ErrLinked  = errors.New("a link leads out of the folder tree")
	ErrHidden  = errors.New("hidden")

	ErrStoredLink   = errors.New("a link, stored in a revision")
	ErrNoGit        = errors.New("there is no git")
	ErrNoRepository = errors.New("not in a git repository")
	ErrGitRefuses   = errors.New("git does not use the repository")
	ErrGitSilent    = errors.New("git does not answer")
	ErrNoRevision   = errors.New("no such revision")
	ErrNoBlob       = errors.New("the blob is not in this repository")
)

// MaxText is how many bytes of one text are read: of a model, of the copy of a
// source, of standard input.
const MaxText = 64 << 20

// ReadText reads a text to its end. Of one that is longer than MaxText no more
// is read.
func ReadText(r io.Reader) ([]byte, error) {
	text, err := io.ReadAll(io.LimitReader(r, MaxText+1))
	if err == nil && len(text) > MaxText {
		return nil, ErrTooLong
	}
	return text, err
}
