package main

import (
	"io/fs"
	"os"
	"syscall"

	"github.com/orgmodel/orgmodel/orgmodel/commandline"
)

// readFile reads an ordinary file that a person has named. Links are followed:
// whoever names one means what it leads to.
func readFile(name string) ([]byte, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	return readOrdinary(name, info, func() (*os.File, error) { return os.OpenFile(name, openFlags, 0) })
}

// openFlags keep the opening of a pipe from waiting for somebody to write to it.
const openFlags = os.O_RDONLY | syscall.O_NONBLOCK

// readOrdinary looks before it opens, since to open a device can set it off, and
// again afterwards: what is open now may be another than what was looked at.
func readOrdinary(name string, before os.FileInfo, open func() (*os.File, error)) ([]byte, error) {
	refuse := func(err error) ([]byte, error) { return nil, &fs.PathError{Op: "read", Path: name, Err: err} }
	if err := ordinary(before); err != nil {
		return refuse(err)
	}
	f, err := open()
	if err != nil {
		return refuse(bare(err))
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return refuse(bare(err))
	}
	if err := ordinary(info); err != nil {
		return refuse(err)
	}
	if madeBySystem(f) {
		return refuse(commandline.ErrSpecial)
	}
	text, err := commandline.ReadText(f)
	if err != nil {
		return refuse(err)
	}
	return text, nil
}

// ordinary refuses what is no file of a fixed content, and what is too long to
// begin with.
func ordinary(info os.FileInfo) error {
	switch mode := info.Mode(); {
	case mode.IsDir():
		return syscall.EISDIR
	case mode&fs.ModeNamedPipe != 0:
		return commandline.ErrPipe
	case mode&fs.ModeDevice != 0:
		return commandline.ErrDevice
	case !mode.IsRegular():
		return commandline.ErrSpecial
	case info.Size() > commandline.MaxText:
		return commandline.ErrTooLong
	}
	return nil
}
