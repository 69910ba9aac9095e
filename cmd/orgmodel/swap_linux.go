package main

import "golang.org/x/sys/unix"

// swap gives two files or folders each other's names, in one step.
func swap(a, b string) error {
	return unix.Renameat2(unix.AT_FDCWD, a, unix.AT_FDCWD, b, unix.RENAME_EXCHANGE)
}
