package commandline

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

// full is a disk with room for so many bytes.
type full struct{ room int }

func (f *full) Write(p []byte) (int, error) {
	if f.room -= len(p); f.room < 0 {
		return 0, errors.New("the disk is full")
	}
	return len(p), nil
}

// printingRuns make every command write to standard output.
var printingRuns = map[string]string{
	"validate": "current.toml", "show": "current.toml", "metrics": "current.toml", "render": "current.toml -o - --format dot",
	"diff": "current.toml six.toml", "compare": "current.toml six.toml", "timeline": "six.toml", "flatten": "current.toml", "export": "current.toml -o -",
	"fmt": "-", "import": "clean.csv --quiet", "rules": "", "explain": "S001", "schema": "", "git-diff": "current.toml", "git-textconv": "current.toml",
	"version": "", "help": "", "init": "--list", "completion": "bash", "why": "current.toml m03-count",
}

// TestLostOutput demands that no command takes its result for written when it
// is not, wherever the disk becomes full.
func TestLostOutput(t *testing.T) {
	for _, c := range commands() {
		run, known := printingRuns[c.name]
		if !known {
			t.Errorf("%s is not tried on a full disk", c.name)
		}
		args := append([]string{c.name}, strings.Fields(run)...)
		sys, out, _, _ := hostileWorld(t)
		if code := Run(sys, args); code > exitFound || out.Len() == 0 {
			t.Errorf("%q: exit %d, %d bytes", args, code, out.Len())
		}
		for _, room := range []int{0, out.Len() - 1} {
			sys, _, errs, _ := hostileWorld(t)
			sys.Stdout = &full{room}
			want := "orgmodel: standard output cannot be written: the disk is full\n"
			if code := Run(sys, args); code != exitUnwritable || errs.String() != want {
				t.Errorf("%q: exit %d, %q; want %q", args, code, errs, want)
			}
		}
	}
}

// TestStream writes characters and colours in pieces: they arrive whole.
func TestStream(t *testing.T) {
	var out bytes.Buffer
	s := &stream{to: &out, styles: []string{"\x1b[1m", "\x1b[0m"}}
	text := "\ufeffÅsa \x1b[1mÖberg\x1b[0m\n\ufeff\x1b[8mdold\u202e\nslut på texten å"
	for i := range len(text) {
		if _, err := s.Write([]byte{text[i]}); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.exactly([]byte("\x1b\n")); err != nil {
		t.Fatal(err)
	}
	want := "\ufffdÅsa \x1b[1mÖberg\x1b[0m\n\ufffd\ufffd[8mdold\ufffd\nslut på texten å\x1b\n"
	if out.String() != want {
		t.Errorf("%q, want %q", &out, want)
	}
	lost := &stream{to: &full{0}}
	if n, err := lost.Write([]byte("a\n")); n != 0 || err == nil {
		t.Errorf("%d bytes, %v", n, err)
	}
	if err := lost.finish(); err == nil {
		t.Error("the error is forgotten")
	}
}
