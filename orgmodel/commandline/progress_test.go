package commandline

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/engine"
	"github.com/orgmodel/orgmodel/orgmodel/internal/generate"
)

// screen is a terminal: what stands on it after all that was written, line by line.
func screen(written string) string {
	var lines []string
	for line := range strings.SplitSeq(written, "\n") {
		if i := strings.LastIndex(line, eraseLine); i >= 0 {
			line = line[i+len(eraseLine):]
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// watched is a world with a clock that strikes whenever a file is read, a picture
// painted or something written to the terminal, on which both streams come out.
func watched(files map[string][]byte) (sys *System, terminal *bytes.Buffer, struck *int) {
	sys, _, _ = fake(nil)
	terminal, struck = new(bytes.Buffer), new(int)
	strike := func() {}
	sys.Every = func(do func(int)) func() {
		strike = func() {
			*struck++
			do(*struck)
		}
		return func() { strike = func() {} }
	}
	sys.Stdout, sys.Stderr = terminal, terminal
	sys.ReadFile = func(name string) ([]byte, error) {
		strike()
		if text, ok := files[name]; ok {
			return bytes.Clone(text), nil
		}
		return nil, os.ErrNotExist
	}
	sys.ReadNamed = func(_, name string) ([]byte, error) { return sys.ReadFile(filepath.ToSlash(name)) }
	sys.WriteFile = func(string, []byte) error { strike(); return nil }
	sys.WriteFolder = func(string, []NamedFile) error { strike(); return nil }
	sys.Engine = func(context.Context, engine.Job) ([]byte, error) { strike(); return nil, io.EOF }
	return sys, terminal, struck
}

// TestProgress holds of every command that reads files: who waits at a terminal is told
// what is going on, and of that nothing is left when the command ends, nor within what
// it says.
func TestProgress(t *testing.T) {
	files := map[string][]byte{
		"a.toml": generate.Municipality(40), "b.toml": generate.Changed(40, 5), "v.toml": generate.Variant("a.toml", 40),
		"list.csv": []byte("id;namn;typ\nkf;Kommunfullmäktige;fullmäktige\n"),
	}
	for _, line := range []string{
		"validate a.toml", "show a.toml", "metrics a.toml", "diff a.toml b.toml", "diff a.toml b.toml -o x.html", "compare a.toml b.toml",
		"timeline v.toml", "why m01 a.toml", "flatten v.toml", "fmt a.toml", "import list.csv -o new.toml", "import list.csv --dry-run",
		"render a.toml -o x.svg", "render a.toml -o x.pdf", "render a.toml -o blad/ --sheets", "render a.toml -o blad.pdf --sheets",
		"diff a.toml b.toml -o x.svg", "git-textconv a.toml", "validate missing.toml", "diff a.toml v.toml",
	} {
		still, plain, _ := watched(files)
		still.Every = nil
		Run(still, strings.Fields(line))
		sys, terminal, struck := watched(files)
		Run(sys, strings.Fields(line))
		if *struck == 0 || !strings.Contains(terminal.String(), " … 1 s") {
			t.Errorf("%s: nothing is told of how it gets on: %.300q", line, terminal)
		}
		if got := screen(terminal.String()); got != plain.String() {
			t.Errorf("%s: on the screen stands\n%.600s\nwithout the clock\n%.600s", line, got, plain)
		}
	}
}

// TestProgressWords is what somebody reads who waits, second by second.
func TestProgressWords(t *testing.T) {
	files := map[string][]byte{"a.toml": generate.Municipality(40)}
	for line, want := range map[string]string{
		"render a.toml -o x.svg --lang sv": "läser ”a.toml” … 1 s|målar bilden … 2 s",
		"render a.toml -o x.pdf":           "reading “a.toml” … 1 s|painting the picture … 2 s",
	} {
		sys, terminal, _ := watched(files)
		Run(sys, strings.Fields(line))
		var got []string
		for part := range strings.SplitSeq(terminal.String(), eraseLine) {
			if said, _, _ := strings.Cut(part, "\n"); strings.HasSuffix(said, " s") {
				got = append(got, said)
			}
		}
		if said := strings.Join(got, "|"); said != want {
			t.Errorf("%s: %s, want %s", line, said, want)
		}
	}
}

// TestNoProgress: where nobody waits at a terminal, and for who wants it quiet.
func TestNoProgress(t *testing.T) {
	files := map[string][]byte{"a.toml": generate.Municipality(40)}
	for name, change := range map[string]func(*System) string{
		"pipe":  func(sys *System) string { sys.IsTerminal = func(io.Writer) bool { return false }; return "" },
		"quiet": func(*System) string { return " --quiet" },
		"dumb": func(sys *System) string {
			sys.Getenv = func(name string) string { return map[string]string{"TERM": "dumb"}[name] }
			return ""
		},
	} {
		sys, terminal, _ := watched(files)
		Run(sys, strings.Fields("validate a.toml"+change(sys)))
		if strings.Contains(terminal.String(), " … ") {
			t.Errorf("%s: %.300q", name, terminal)
		}
	}
}

// TestSaidBeforehand: what can take long, or much memory, is said before it is begun.
func TestSaidBeforehand(t *testing.T) {
	large := append(generate.Municipality(40), bytes.Repeat([]byte("# ett långt brev\n"), 600_000)...)
	for _, c := range []struct{ line, want string }{
		{"fmt --check large.toml", "orgmodel: there are 10 MB to work through, which can take a minute and some gigabytes of memory\n"},
		{"fmt --check large.toml --lang sv", "orgmodel: det är 10 MB att gå igenom, vilket kan ta en minut och några gigabyte minne\n"},
		{"fmt --check large.toml --quiet", ""},
		{"render many.toml -o blad/ --sheets --root enhet-1999", "orgmodel: 2100 units are to be shared out over sheets, which can take a minute or more; --root takes a part of them\n"},
	} {
		sys, _, errs := fake(nil)
		sys.ReadFile = func(name string) ([]byte, error) {
			return bytes.Clone(map[string][]byte{"large.toml": large, "many.toml": generate.Municipality(2_100)}[name]), nil
		}
		sys.Engine = func(context.Context, engine.Job) ([]byte, error) { return nil, io.EOF }
		Run(sys, strings.Fields(c.line))
		if said, _, _ := strings.Cut(errs.String(), "orgmodel: “"); said != c.want {
			t.Errorf("%s: %s\nwant %s", c.line, said, c.want)
		}
	}
}
