package main

import (
	"io"
	"os"

	"golang.org/x/term"

	"github.com/orgmodel/orgmodel/orgmodel/commandline"
	"github.com/orgmodel/orgmodel/orgmodel/engine"
)

func thisProcess() *commandline.System {
	return &commandline.System{
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Getenv:   os.Getenv,
		ReadFile: readFile, ReadNamed: namedReader{}.read, Revision: fromRevision, WriteFile: writer{}.whole, WritePrivate: writer{private: true}.whole, WriteFolder: writer{}.folder, MakeFolder: makeFolder, SameFile: sameFile,
		IsTerminal: func(w io.Writer) bool {
			f, ok := w.(*os.File)
			return ok && term.IsTerminal(int(f.Fd()))
		},
		Engine: engine.Graphviz(),
		Every:  everySecond,
	}
}

func makeFolder(name string) error { return os.MkdirAll(name, 0o777) }

func sameFile(a, b string) bool {
	x, err := stat(a)
	if err != nil {
		return false
	}
	y, err := stat(b)
	return err == nil && os.SameFile(x, y)
}

// stat describes a file; the name "-" is what standard input comes from.
func stat(name string) (os.FileInfo, error) {
	if name == "-" {
		return os.Stdin.Stat()
	}
	return os.Stat(name)
}
