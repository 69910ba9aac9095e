package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"time"
)

// file is one file of an archive, by its path with slashes.
type file struct {
	name       string
	data       []byte
	executable bool
}

func (f file) mode() os.FileMode {
	if f.executable {
		return 0o755
	}
	return 0o644
}

// top is the folder that an archive unpacks to.
const top = "orgmodel"

// readPapers reads what people read, so that the links in it lead somewhere
// without a network: as git has it, for nothing that merely lies about in the
// folder may come along.
func readPapers(root string) ([]file, error) {
	cmd := exec.Command("git", "ls-files", "-z", "--", "README.md", "CHANGELOG.md", "LICENSE", "docs", "examples")
	cmd.Dir = root
	listed, err := output(cmd)
	if err != nil {
		return nil, err
	}
	var papers []file
	for name := range strings.SplitSeq(strings.TrimSuffix(string(listed), "\x00"), "\x00") {
		if path.Ext(name) == ".go" {
			continue
		}
		data, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
		if err != nil {
			return nil, err
		}
		papers = append(papers, file{name: name, data: data})
	}
	return papers, nil
}

// pack puts files into the target's archive. Nothing of the machine or the
// moment gets in: the files are all of the commit's time and of no owner.
func pack(t target, files []file, when time.Time) ([]byte, error) {
	var packed bytes.Buffer
	var err error
	if path.Ext(t.archive()) == ".zip" {
		err = zipped(&packed, files, when)
	} else {
		err = tarred(&packed, files, when)
	}
	return packed.Bytes(), err
}

func zipped(w io.Writer, files []file, when time.Time) error {
	z := zip.NewWriter(w)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) {
		return flate.NewWriter(w, flate.BestCompression)
	})
	for _, f := range files {
		h := &zip.FileHeader{Name: path.Join(top, f.name), Method: zip.Deflate, Modified: when}
		h.SetMode(f.mode())
		entry, err := z.CreateHeader(h)
		if err != nil {
			return err
		}
		if _, err := entry.Write(f.data); err != nil {
			return err
		}
	}
	return z.Close()
}

func tarred(w io.Writer, files []file, when time.Time) error {
	g, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return err
	}
	t := tar.NewWriter(g)
	for _, f := range files {
		h := &tar.Header{
			Typeflag: tar.TypeReg, Name: path.Join(top, f.name), Size: int64(len(f.data)),
			Mode: int64(f.mode()), ModTime: when,
		}
		if err := t.WriteHeader(h); err != nil {
			return err
		}
		if _, err := t.Write(f.data); err != nil {
			return err
		}
	}
	if err := t.Close(); err != nil {
		return err
	}
	return g.Close()
}
