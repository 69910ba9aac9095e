//go:build linux || darwin || freebsd || netbsd || openbsd

package main

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// hold says that this program is at work on a file or a folder, until it is released or
// the program ends, however it does; false: it is gone. What cannot be locked is taken
// for held: nobody can find it abandoned either.
func hold(name string) (release func(), ok bool) {
	f, err := os.OpenFile(name, openFlags|syscall.O_NOFOLLOW, 0)
	if err != nil {
		return func() {}, !errors.Is(err, fs.ErrNotExist)
	}
	if syscall.Flock(int(f.Fd()), syscall.LOCK_EX) == nil {
		held, err := f.Stat()
		if there, gone := os.Lstat(name); err == nil && (gone != nil || !os.SameFile(held, there)) {
			f.Close()
			return nil, false
		}
	}
	return func() { f.Close() }, true
}

// abandoned reports whether nobody holds a file or a folder, and holds it until it is
// released.
func abandoned(name string) (release func(), left bool) {
	f, err := os.OpenFile(name, openFlags|syscall.O_NOFOLLOW, 0)
	if err != nil {
		return nil, false
	}
	if syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) != nil {
		f.Close()
		return nil, false
	}
	return func() { f.Close() }, true
}
