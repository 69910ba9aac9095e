package tomlfile

import (
	"errors"
	"io/fs"
	"strings"
	"syscall"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

const cited = small + "\n[[source]]\nid = \"s\"\nname = \"S\"\nfile = \"FILE\"\n\n[[area]]\nid = \"vast\"\nname = \"Väst\"\nsources = [\"s#3\"]\n"

// TestUnopenedCopy demands that a copy which cannot be opened leaves the model
// whole, with the cause, and that one which can is held against what is cited.
func TestUnopenedCopy(t *testing.T) {
	pipe := &OpenError{Why: message.Text{EN: "it is a pipe", SV: "det är ett rör"}.With(), Mend: message.Text{EN: "Do not.", SV: "Låt bli."}.With(), Err: errors.New("pipe")}
	for _, c := range []struct {
		file      string
		err       error
		en, sv    string
		mendStart string
	}{
		{"copy.txt", fs.ErrNotExist, "it does not exist", "den finns inte", "file is the path"},
		{"copy.txt", fs.ErrPermission, "permission denied", "du saknar behörighet", "file is the path"},
		{"copy.txt", &fs.PathError{Op: "read", Path: "x", Err: syscall.EISDIR}, "it is a folder, not an ordinary file", "det är en mapp, inte en vanlig fil", "Name a file"},
		{"copy.txt", errors.New("the entry is a directory"), "the entry is a directory", "the entry is a directory", "file is the path"},
		{"copy.txt", errors.New("odd"), "odd", "odd", "file is the path"},
		{"copy.txt", pipe, "it is a pipe", "det är ett rör", "Do not."},
		{"../../copy.txt", nil, "it lies outside the folder tree", "den ligger utanför mappträdet", "A file opens what lies in its own folder"},
		{"/copy.txt", nil, "it lies outside the folder tree", "den ligger utanför mappträdet", "Put the files"},
	} {
		r := LoadText("f.toml", []byte(strings.Replace(cited, "FILE", c.file, 1)), Options{Open: func(string) ([]byte, error) { return []byte("1\n"), c.err }})
		if !r.OK() {
			t.Errorf("%s, %v: no model:\n%s", c.file, c.err, say(r.Findings))
			continue
		}
		u := r.Org.Sources[0].Unopened
		if u.Why == nil || u.Why.In(message.EN) != c.en || u.Why.In(message.SV) != c.sv || !strings.HasPrefix(u.Mend.In(message.EN), c.mendStart) {
			t.Errorf("%s, %v: %+v", c.file, c.err, u)
		}
	}
	r := LoadText("f.toml", []byte(strings.Replace(cited, "FILE", "copy.txt", 1)), Options{Open: func(string) ([]byte, error) { return []byte("1\n2\n"), nil }})
	if got := say(r.Findings); !strings.Contains(got, "S001 The source “s” has 2 lines; there is no line 3.") || r.Org.Sources[0].Unopened.Why != nil {
		t.Errorf("a line beyond the copy:\n%s", got)
	}
}

// TestNamed demands that what a file names is opened by Named alone, which
// decides what may be; a path that starts from the disk never gets there.
func TestNamed(t *testing.T) {
	var asked []string
	o := Options{
		Open: func(path string) ([]byte, error) { return nil, errors.New("not by Open: " + path) },
		Named: func(path string) ([]byte, error) {
			asked = append(asked, path)
			return []byte(small), nil
		},
	}
	for base, ok := range map[string]bool{"../../base.toml": true, "/base.toml": false} {
		r := LoadText("a/v.toml", []byte(strings.Replace(smallVariant, "base.toml", base, 1)), o)
		if r.OK() != ok {
			t.Errorf("%s: %s", base, say(r.Findings))
		}
	}
	if got := strings.Join(asked, " "); got != "../base.toml" {
		t.Errorf("asked for %q", got)
	}
}
