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
	Getwd          func() (string, error)
	ReadFile       func(string) ([]byte, error)
	Revision       func(rev, path string) ([]byte, error) // a file in a revision of git; see the errors below
	WriteFile      func(string, []byte) error             // whole, or not at all
	SameFile       func(a, b string) bool                 // whether two names, or links, lead to one file
	IsTerminal     func(io.Writer) bool
	Engine         engine.Engine // draws pictures
}

// What Revision returns when git cannot give the file; one that the revision
// does not have is an fs.ErrNotExist.
var (
	ErrNoGit        = errors.New("there is no git")
	ErrNoRepository = errors.New("not in a git repository")
	ErrNoRevision   = errors.New("no such revision")
)
