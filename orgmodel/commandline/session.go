package commandline

import (
	"cmp"
	"context"
	"io"
	"path/filepath"
	"strings"
	"sync"

	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel/catalogue"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// session is one run of a command: the world and the flags that every command
// has.
type session struct {
	*System
	ctx    context.Context
	lang   message.Lang // of messages
	labels message.Lang // of drawings; empty: the file's
	color  string       // auto, always, never
	quiet  bool

	reading sync.Mutex // two files may be read at once
	opened  []string   // the files that have been read
}

func newSession(sys *System, lang message.Lang, c *cli.Context) *session {
	return &session{
		System: sys, ctx: c.Context, lang: lang,
		labels: message.Lang(c.String("lang")), color: c.String("color"), quiet: c.Bool("quiet"),
	}
}

// options are those of a printer that writes to w.
func (s *session) options(w io.Writer) report.Options {
	color := s.color == "always"
	if s.color == "auto" {
		color = s.Getenv("NO_COLOR") == "" && s.Getenv("TERM") != "dumb" && s.IsTerminal(w)
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
const stdinName = "<stdin>"

// read returns a text by the name it is shown under.
func (s *session) read(file string) (name string, text []byte, err error) {
	if file == "-" {
		text, err = io.ReadAll(s.Stdin)
		return stdinName, text, err
	}
	if rev, path, ok := s.revision(file); ok {
		text, err = s.openIn(rev, path)
	} else {
		text, err = s.open(file)
	}
	return file, text, err
}

// open reads a file and notes that it did.
func (s *session) open(name string) ([]byte, error) {
	text, err := s.ReadFile(name)
	if err == nil {
		s.reading.Lock()
		defer s.reading.Unlock()
		s.opened = append(s.opened, name)
	}
	return text, err
}

// load reads a file as a model. A text that came through standard input finds
// its bases from the working directory, a file of a revision in that revision.
func (s *session) load(file string) (*tomlfile.Result, error) {
	o := tomlfile.Options{Open: s.open, Tree: s.tree(file), Rules: catalogue.All()}
	if rev, path, ok := s.revision(file); ok {
		return tomlfile.Load(path, s.inRevision(rev, path, o)), nil
	}
	if file != "-" {
		return tomlfile.Load(file, o), nil
	}
	name, text, err := s.read(file)
	if err != nil {
		return nil, &failure{code: exitUnreadable, message: fileTexts.stdin.With(err.Error())}
	}
	return tomlfile.LoadText(name, append([]byte{}, text...), o), nil
}

// tree is the folder that the bases of a file must lie in: the working
// directory when the file lies in it, else the file's own.
func (s *session) tree(file string) string {
	folder := filepath.Dir(file)
	if file == "-" || filepath.IsLocal(filepath.Clean(file)) {
		return "."
	}
	if here, err := s.Getwd(); err == nil && filepath.IsAbs(file) {
		if rel, err := filepath.Rel(here, file); err == nil && filepath.IsLocal(rel) {
			return here
		}
	}
	return folder
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

// both reads two files at once. Standard input can only be one of them.
func (s *session) both(before, after string) (older, newer *tomlfile.Result, err error) {
	var errs [2]error
	atOnce(func() { older, errs[0] = s.load(before) }, func() { newer, errs[1] = s.load(after) })
	if err := cmp.Or(errs[:]...); err != nil {
		return nil, nil, err
	}
	return older, newer, nil
}

// atOnce does two things at the same time.
func atOnce(a, b func()) {
	bug := make(chan any, 1)
	go func() {
		defer func() { bug <- recover() }() // for who waits to own up to
		a()
	}()
	b()
	if bug := <-bug; bug != nil {
		panic(bug)
	}
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
	f := report.Findings{Files: files, List: findings}
	o := s.options(s.Stderr)
	if err := report.Text(s.Stderr, &f, o); err != nil {
		return s.unwritten("", err)
	}
	return ended(exitUnreadable)
}

// list returns the values of a flag that takes several.
func list(c *cli.Context, name string) []string {
	return elements(strings.Join(c.StringSlice(name), ","))
}
