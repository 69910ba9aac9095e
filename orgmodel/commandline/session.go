package commandline

import (
	"cmp"
	"context"
	"io"
	"strings"
	"sync"

	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel/catalogue"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/atonce"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// session is one run of a command: the world and the flags that every command
// has.
type session struct {
	*System
	table  []*command
	ctx    context.Context
	lang   message.Lang // of messages
	labels message.Lang // of drawings; empty: the file's
	color  string       // auto, always, never
	quiet  bool

	progress *progress  // nil: nobody reads along
	reading  sync.Mutex // two files may be read at once
	opened   []string   // the files that have been read
	size     int        // of all of them, in bytes
}

func newSession(sys *System, table []*command, lang message.Lang, c *cli.Context) *session {
	return &session{
		System: sys, table: table, ctx: c.Context, lang: lang,
		labels: message.Lang(c.String("lang")), color: c.String("color"), quiet: c.Bool("quiet"),
	}
}

// options are those of a printer that writes to w.
func (s *session) options(w io.Writer) report.Options {
	color := s.color == "always"
	if s.color == "auto" {
		color = s.Getenv("NO_COLOR") == "" && s.Getenv("TERM") != "dumb" && s.isTerminal(w)
	}
	if guarded, ok := w.(*stream); ok && color {
		guarded.styles = report.Styles()
	}
	return report.Options{Lang: s.lang, Color: color, Quiet: s.quiet}
}

// remark tells something on the side.
func (s *session) remark(m message.Localizer) {
	if !s.quiet {
		s.say(s.lang, "", m)
	}
}

// stdinName is how a text that came through standard input is called.
const stdinName = sheets.Pasted

// read returns a text by the name it is shown under.
func (s *session) read(file string) (name string, text []byte, err error) {
	s.now(progressTexts.read, quoted(shownName(file)))
	if file == "-" {
		text, err = ReadText(s.Stdin)
		text, err = s.noted(file, text, err)
		return stdinName, text, err
	}
	if rev, path, ok := s.revision(file); ok {
		text, err = s.openIn(rev, path)
	} else {
		text, err = s.open(file)
	}
	return file, text, err
}

// open reads a file that somebody has named on the command line.
func (s *session) open(name string) ([]byte, error) {
	text, err := s.ReadFile(name)
	return s.noted(name, text, err)
}

// openNamed reads a file that another one names.
func (s *session) openNamed(by, name string) ([]byte, error) {
	text, err := s.ReadNamed(by, name)
	return s.noted(name, text, err)
}

// muchText is how much is worked through in less time and memory than anybody asks
// about.
const muchText = 8_000_000

// noted remembers which file has been read, or says why it could not be.
func (s *session) noted(name string, text []byte, err error) ([]byte, error) {
	if err != nil {
		return nil, explained(err)
	}
	s.reading.Lock()
	defer s.reading.Unlock()
	s.opened = append(s.opened, name)
	if s.size += len(text); s.size > muchText && s.size-len(text) <= muchText {
		s.remark(progressTexts.much.With(s.size / 1_000_000))
	}
	return text, nil
}

// loading says how to load a file: what it names is opened with more care than
// the file itself. A text that came through standard input finds its bases from
// the working directory.
func (s *session) loading(file string) tomlfile.Options {
	return tomlfile.Options{
		Open:  s.open,
		Named: func(name string) ([]byte, error) { return s.openNamed(file, name) },
		Rules: catalogue.All(),
	}
}

// load reads a file as a model.
func (s *session) load(file string) (*tomlfile.Result, error) {
	s.now(progressTexts.read, quoted(shownName(file)))
	if rev, path, ok := s.revision(file); ok {
		return tomlfile.Load(path, s.inRevision(rev, s.loading(file))), nil
	}
	if file != "-" {
		return tomlfile.Load(file, s.loading(file)), nil
	}
	name, text, err := s.read(file)
	if err != nil {
		return nil, &failure{code: exitUnreadable, message: fileTexts.stdin.With(sayOf(err))}
	}
	return tomlfile.LoadText(name, append([]byte{}, text...), s.loading(file)), nil
}

// model loads the file of a command that needs a whole model; what keeps it
// from being one goes to standard error.
func (s *session) model(file string) (*tomlfile.Result, error) {
	r, err := s.load(file)
	if err != nil {
		return nil, err
	}
	return r, s.demand([]string{file}, []*tomlfile.Result{r})
}

// readable loads the file of a command that goes on with what can be read of it; what
// cannot goes to standard error.
func (s *session) readable(file string) (*tomlfile.Result, error) {
	r, err := s.load(file)
	if err != nil || r.OK() {
		return r, err
	}
	if err := s.tellUnread([]string{file}, r.Findings); err != nil {
		return nil, err
	}
	if !r.Partly() {
		return nil, ended(exitUnreadable)
	}
	return r, nil
}

// unlessRead is how a command ends that went on with what could be read of a file.
func unlessRead(r *tomlfile.Result) error {
	if r.OK() {
		return nil
	}
	return ended(exitUnreadable)
}

// both reads two files at once. Standard input can only be one of them.
func (s *session) both(before, after string) (older, newer *tomlfile.Result, err error) {
	var errs [2]error
	atonce.Do(func() { older, errs[0] = s.load(before) }, func() { newer, errs[1] = s.load(after) })
	if err := cmp.Or(errs[:]...); err != nil {
		return nil, nil, err
	}
	return older, newer, nil
}

// pair loads the two files of a command that compares them, as models does.
func (s *session) pair(before, after string) (older, newer *tomlfile.Result, err error) {
	older, newer, err = s.both(before, after)
	if err != nil {
		return nil, nil, err
	}
	return older, newer, s.demand([]string{before, after}, []*tomlfile.Result{older, newer})
}

// models loads several files, which must all be models; what keeps any from
// being one goes to standard error, of all of them.
func (s *session) models(files []string) ([]*tomlfile.Result, error) {
	results := make([]*tomlfile.Result, len(files))
	for i, file := range files {
		var err error
		if results[i], err = s.load(file); err != nil {
			return nil, err
		}
	}
	return results, s.demand(files, results)
}

// demand refuses files that are no models.
func (s *session) demand(files []string, results []*tomlfile.Result) error {
	if faulty, findings := unread(files, results); len(faulty) > 0 {
		return s.refuse(faulty, findings)
	}
	return nil
}

// unread lists the files that are no models, and what keeps them from being
// such: what is wrong in a base of several is told once.
func unread(files []string, results []*tomlfile.Result) (faulty []string, findings []diag.Diagnostic) {
	seen := seenFindings{}
	for i, r := range results {
		if !r.OK() {
			faulty = append(faulty, files[i])
			findings = append(findings, seen.fresh(r.Findings)...)
		}
	}
	return faulty, findings
}

// refuse shows why a file is no model.
func (s *session) refuse(files []string, findings []diag.Diagnostic) error {
	if err := s.tellUnread(files, findings); err != nil {
		return err
	}
	return ended(exitUnreadable)
}

// tellUnread shows on standard error what could not be read.
func (s *session) tellUnread(files []string, findings []diag.Diagnostic) error {
	f := report.Findings{Files: files, List: findings}
	return s.unwritten("", report.Text(s.Stderr, &f, s.options(s.Stderr)))
}

// list returns the values of a flag that takes several.
func list(c *cli.Context, name string) []string {
	return elements(strings.Join(c.StringSlice(name), ","))
}
