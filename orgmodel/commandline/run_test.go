package commandline

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/engine"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// fake is a world in which nothing exists.
func fake(environment map[string]string) (*System, *bytes.Buffer, *bytes.Buffer) {
	var out, errs bytes.Buffer
	sys := &System{
		Stdin: strings.NewReader(""), Stdout: &out, Stderr: &errs,
		Getenv:     func(name string) string { return environment[name] },
		ReadFile:   func(string) ([]byte, error) { return nil, errors.New("there is nothing") },
		WriteFile:  func(string, []byte) error { return errors.New("the disk is full") },
		SameFile:   func(a, b string) bool { return a == b },
		IsTerminal: func(io.Writer) bool { return true },
	}
	sys.ReadNamed = func(_, name string) ([]byte, error) { return sys.ReadFile(name) }
	return sys, &out, &errs
}

func TestLanguage(t *testing.T) {
	for _, c := range []struct {
		args        string
		environment map[string]string
		want        message.Lang
	}{
		{"", nil, message.EN},
		{"", map[string]string{"LANG": "sv_SE.UTF-8"}, message.SV},
		{"", map[string]string{"LANG": "sv_SE.UTF-8", "LC_MESSAGES": "C"}, message.EN},
		{"", map[string]string{"LC_MESSAGES": "sv", "LC_ALL": ""}, message.SV},
		{"", map[string]string{"LC_MESSAGES": "sv", "LC_ALL": "en_GB"}, message.EN},
		{"", map[string]string{"LC_ALL": "en_GB", "ORGMODEL_LANG": "sv-FI"}, message.SV},
		{"", map[string]string{"LANG": "svenska"}, message.EN},
		{"--lang en", map[string]string{"ORGMODEL_LANG": "sv"}, message.EN},
		{"validate --lang=sv --nonsense", nil, message.SV},
		{"--lang en --lang sv", nil, message.SV},
		{"--lang de", map[string]string{"LANG": "sv"}, message.SV},
		{"-- --lang sv", nil, message.EN},
		{"--lang", nil, message.EN},
	} {
		got := languageOf(strings.Fields(c.args), func(name string) string { return c.environment[name] })
		if got != c.want {
			t.Errorf("%q in %v: %s, want %s", c.args, c.environment, got, c.want)
		}
	}
}

func TestExit(t *testing.T) {
	for _, c := range []struct {
		err  error
		code int
		said string
	}{
		{nil, 0, ""},
		{ended(exitFound), 1, ""},
		{misuse("validate", message.Same("so\nwhat")), 2, "orgmodel validate: so what\n"},
		{fmt.Errorf("within: %w", misuse("", message.Same("so"))), 2, "orgmodel: so\n"},
		{&drawing.Refusal{Text: message.Same("round").With(), Loop: true}, 3, "orgmodel: round\n"},
		{&drawing.Refusal{Text: message.Same("nothing").With()}, 4, "orgmodel: nothing\n"},
		{&engine.Failure{Message: message.Text{EN: "crash", SV: "krasch"}.With(), Detail: io.EOF}, 4, "orgmodel: krasch: EOF\n"},
		{io.EOF, 70, "orgmodel: " + bugText.With("EOF").In(message.SV) + "\n"},
	} {
		sys, _, errs := fake(nil)
		if code := sys.exit(message.SV, c.err); code != c.code || errs.String() != c.said {
			t.Errorf("%v: exit %d, %q", c.err, code, errs)
		}
	}
}

// TestCrash demands of a bug that it is owned up to, without a stack trace
// unless one is asked for.
func TestCrash(t *testing.T) {
	for _, debug := range []string{"", "1"} {
		sys, _, errs := fake(map[string]string{"ORGMODEL_DEBUG": debug})
		sys.ReadFile = func(string) ([]byte, error) { panic("a bug\nin here") }
		code := Run(sys, []string{"validate", "a.toml"})
		said, trace, _ := strings.Cut(errs.String(), "\n")
		if want := "orgmodel: " + bugText.With("a bug in here").In(message.EN); code != exitBug || said != want {
			t.Errorf("exit %d: %s", code, errs)
		}
		if strings.Contains(trace, "goroutine") != (debug != "") {
			t.Errorf("ORGMODEL_DEBUG=%s: %q", debug, trace)
		}
	}
}

// TestLibraryNeverSpeaks demands that what the library would say in English by
// itself never comes out: it is a bug if it objects at all.
func TestLibraryNeverSpeaks(t *testing.T) {
	sys, out, errs := fake(nil)
	app := newApp(sys, commands(), &rulesCommand, message.SV)
	if err := app.Run([]string{"orgmodel", "rules", "--nonsense"}); err == nil || out.Len()+errs.Len() > 0 {
		t.Errorf("%v, %q, %q", err, out, errs)
	}
	app.Commands[0].Action = func(*cli.Context) error { return cli.Exit("leave", 9) }
	if err := app.Run([]string{"orgmodel", app.Commands[0].Name}); err == nil || out.Len()+errs.Len() > 0 {
		t.Errorf("%v, %q, %q", err, out, errs)
	}
}

func TestHelpIsInOneLanguage(t *testing.T) {
	for _, c := range commands() {
		sys, out, errs := fake(nil)
		if code := Run(sys, []string{c.name, "--help", "--lang", "sv"}); code != 0 || errs.Len() > 0 {
			t.Errorf("%s: exit %d, %s", c.name, code, errs)
		}
		for _, english := range []string{"USAGE", "Usage", "OPTIONS", "Flags", "NAME", "default", "Examples", "Values"} {
			if strings.Contains(out.String(), english) {
				t.Errorf("%s: %q in Swedish help:\n%s", c.name, english, out)
			}
		}
		if c.name != "help" && !strings.HasPrefix(out.String(), "orgmodel "+c.name+": "+c.usage.SV+"\n") {
			t.Errorf("%s: %s", c.name, out)
		}
	}
}

func TestUnwritten(t *testing.T) {
	sys, _, errs := fake(map[string]string{"LANG": "sv_SE"})
	if code := Run(sys, []string{"schema", "-o", "a.json"}); code != exitUnwritable {
		t.Errorf("exit %d", code)
	}
	if want := "orgmodel: ”a.json” går inte att skriva: the disk is full\n"; errs.String() != want {
		t.Errorf("%q", errs)
	}
	sys, _, errs = fake(nil)
	sys.Stdout = brokenPipe{}
	if code := Run(sys, []string{"rules"}); code != exitUnwritable || errs.String() != "orgmodel: standard output cannot be written: broken pipe\n" {
		t.Errorf("exit %d, %q", code, errs)
	}
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errors.New("broken pipe") }

func TestColor(t *testing.T) {
	for _, c := range []struct {
		flag        string
		environment map[string]string
		terminal    bool
		want        bool
	}{
		{"auto", nil, true, true},
		{"auto", nil, false, false},
		{"auto", map[string]string{"NO_COLOR": "1"}, true, false},
		{"auto", map[string]string{"TERM": "dumb"}, true, false},
		{"always", map[string]string{"NO_COLOR": "1"}, false, true},
		{"never", nil, true, false},
	} {
		sys, out, _ := fake(c.environment)
		sys.IsTerminal = func(io.Writer) bool { return c.terminal }
		Run(sys, []string{"rules", "--color", c.flag})
		if got := strings.Contains(out.String(), "\x1b["); got != c.want {
			t.Errorf("%+v: %t", c, got)
		}
	}
}

// endless is a standard input that never stops.
type endless struct{ read int }

func (e *endless) Read(p []byte) (int, error) {
	e.read += len(p)
	return len(p), nil
}

// TestReadText demands that reading stops at the limit, not after it.
func TestReadText(t *testing.T) {
	sys, _, errs := fake(map[string]string{"LANG": "sv_SE"})
	in := &endless{}
	sys.Stdin = in
	if code := Run(sys, []string{"show", "-"}); code != exitUnreadable {
		t.Errorf("exit %d", code)
	}
	if want := "orgmodel: standard in går inte att läsa: den är större än 64 MiB\n"; errs.String() != want {
		t.Errorf("%q, want %q", errs, want)
	}
	if in.read > MaxText+1 {
		t.Errorf("%d bytes were read", in.read)
	}
	if text, err := ReadText(io.LimitReader(&endless{}, MaxText)); err != nil || len(text) != MaxText {
		t.Errorf("%d bytes, %v", len(text), err)
	}
}

// TestUnopened demands that every cause is told in both languages, with what to
// do about it.
func TestUnopened(t *testing.T) {
	for _, u := range unopened {
		err := explained(fmt.Errorf("open: %w", u.cause))
		var told *tomlfile.OpenError
		if !errors.As(err, &told) || !errors.Is(err, u.cause) {
			t.Fatalf("%v: %v", u.cause, err)
		}
		for _, l := range message.Langs {
			if why := told.Why.In(l); why == "" || strings.HasSuffix(why, ".") || strings.Contains(why, "{") {
				t.Errorf("%v in %s: %q", u.cause, l, why)
			}
			if mend := told.Mend.In(l); !strings.HasSuffix(mend, ".") {
				t.Errorf("%v in %s: %q", u.cause, l, mend)
			}
		}
	}
	if err := io.ErrUnexpectedEOF; explained(err) != err || explained(nil) != nil {
		t.Error("an error that nobody knows is left as it is")
	}
}
