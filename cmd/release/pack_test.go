package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
)

// TestPack looks into both kinds of archive: the same files, of the commit's
// time and of nobody, and the program may be run.
func TestPack(t *testing.T) {
	when := time.Date(2026, 1, 2, 3, 4, 6, 0, time.UTC)
	files := []file{
		{name: "orgmodel", data: []byte("program"), executable: true},
		{name: "docs/sv/kom-igang.md", data: []byte("Kom igång\n")},
	}
	want := []string{
		`orgmodel/orgmodel -rwxr-xr-x 2026-01-02T03:04:06Z "program"`,
		`orgmodel/docs/sv/kom-igang.md -rw-r--r-- 2026-01-02T03:04:06Z "Kom igång\n"`,
	}
	for _, test := range []struct {
		target target
		unpack func(*testing.T, []byte) []string
	}{{target{"windows", "amd64"}, unzip}, {target{"linux", "arm64"}, untar}} {
		t.Run(test.target.archive(), func(t *testing.T) {
			packed, err := pack(test.target, files, when)
			if err != nil {
				t.Fatal(err)
			}
			again, err := pack(test.target, files, when.In(time.FixedZone("", 3600)).UTC())
			if err != nil || !bytes.Equal(packed, again) {
				t.Errorf("the archive is another the second time: %v", err)
			}
			if d := cmp.Diff(want, test.unpack(t, packed)); d != "" {
				t.Errorf("(-want +got)\n%s", d)
			}
		})
	}
}

func unzip(t *testing.T, packed []byte) (found []string) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		found = append(found, entry(t, f.Name, f.Mode(), f.Modified, r))
	}
	return found
}

func untar(t *testing.T, packed []byte) (found []string) {
	t.Helper()
	g, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	for r := tar.NewReader(g); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			return found
		}
		if err != nil {
			t.Fatal(err)
		}
		found = append(found, entry(t, h.Name, h.FileInfo().Mode(), h.ModTime, r))
		if h.Uid != 0 || h.Gid != 0 || h.Uname != "" || h.Gname != "" {
			t.Errorf("%s belongs to %d:%d %s:%s", h.Name, h.Uid, h.Gid, h.Uname, h.Gname)
		}
	}
}

func entry(t *testing.T, name string, mode os.FileMode, when time.Time, r io.Reader) string {
	t.Helper()
	data, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("%s %s %s %q", name, mode, when.UTC().Format(time.RFC3339), data)
}

func TestReadPapers(t *testing.T) {
	if _, err := os.Lstat(filepath.Join("..", "..", ".git")); err != nil {
		tooltest.Lack(t, err) // only a clone knows what is git's
	}
	papers, err := readPapers(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	have := map[string]bool{}
	for _, p := range papers {
		have[p.name] = true
		if strings.HasSuffix(p.name, ".go") {
			t.Errorf("%s is for nobody who reads", p.name)
		}
	}
	for _, want := range []string{"README.md", "LICENSE", "docs/install.md", "docs/sv/installera.md", "examples/borlange/current.toml"} {
		if !have[want] {
			t.Errorf("%s does not come along", want)
		}
	}
}

func TestParseTargets(t *testing.T) {
	for _, test := range []struct {
		words []string
		want  string
	}{
		{nil, "[windows/amd64 windows/arm64 darwin/amd64 darwin/arm64 linux/amd64 linux/arm64] <nil>"},
		{[]string{"linux/arm64"}, "[linux/arm64] <nil>"},
		{[]string{"plan9/386"}, `[] "plan9/386" is not among the targets: windows/amd64, windows/arm64, darwin/amd64, darwin/arm64, linux/amd64, linux/arm64`},
	} {
		chosen, err := parseTargets(test.words)
		if got := fmt.Sprint(chosen, " ", err); got != test.want {
			t.Errorf("%q: %s, want %s", test.words, got, test.want)
		}
	}
}

// TestEmptied is about a folder that holds something else: it is left alone.
func TestEmptied(t *testing.T) {
	folder := t.TempDir()
	old, foreign := filepath.Join(folder, "orgmodel-macos-arm64.tar.gz"), filepath.Join(folder, "plan.toml")
	for _, name := range []string{old, foreign} {
		if err := os.WriteFile(name, nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want := folder + " holds plan.toml, which no release makes; choose another folder with -o"
	if err := emptied(folder); err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
	if _, err := os.Stat(old); err != nil {
		t.Errorf("something is removed all the same: %v", err)
	}
	if err := os.Remove(foreign); err != nil {
		t.Fatal(err)
	}
	if err := emptied(folder); err != nil {
		t.Error(err)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) != 0 {
		t.Errorf("left: %v, %v", left, err)
	}
}

func TestWriteSums(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"b", "a"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(name), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := writeSums(folder); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join(folder, sums))
	want := "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  a\n" +
		"3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d  b\n"
	if err != nil || string(got) != want {
		t.Errorf("%s%v, want\n%s", got, err, want)
	}
}
