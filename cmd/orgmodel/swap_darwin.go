package main

import "golang.org/x/sys/unix"

// swap gives two files or folders each other's names, in one step.
func swap(a, b string) error { return unix.RenamexNp(a, b, unix.RENAME_SWAP) }
