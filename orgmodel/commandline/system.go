package commandline

import "io"

// System is what a command may touch of the world outside. The program gives it
// the real one, a test another.
type System struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Getenv         func(string) string
	Getwd          func() (string, error)
	ReadFile       func(string) ([]byte, error)
	WriteFile      func(string, []byte) error // whole, or not at all
	SameFile       func(a, b string) bool     // whether two names, or links, lead to one file
	IsTerminal     func(io.Writer) bool
}
