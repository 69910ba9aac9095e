package commandline

import (
	"errors"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// revision splits an argument REV:path, a path in a revision of git. A file
// that has that name, and a drive letter, win over that reading.
func (s *session) revision(file string) (rev, path string, ok bool) {
	rev, path = cutRevision(file)
	switch {
	case rev == "", path == "", s.Revision == nil, s.SameFile(file, file):
		return "", "", false
	case len(rev) == 1 && strings.ContainsAny(strings.ToLower(rev), "abcdefghijklmnopqrstuvwxyz"):
		return "", "", false
	}
	return rev, path, true
}

// cutRevision splits at the first colon, save one between braces:
// HEAD@{2026-01-01 12:00}:plan.toml.
func cutRevision(file string) (rev, path string) {
	depth := 0
	for i, c := range file {
		switch {
		case c == '{':
			depth++
		case c == '}':
			depth--
		case c == ':' && depth <= 0:
			return file[:i], file[i+1:]
		}
	}
	return "", ""
}

// inRevision says how to load a file that is there in a revision: its bases and
// the copies of its sources are those of the same revision.
func (s *session) inRevision(rev, path string, o tomlfile.Options) tomlfile.Options {
	o.Open = func(name string) ([]byte, error) { return s.openIn(rev, name) }
	o.Shown = func(name string) string { return rev + ":" + name }
	o.Tree = s.tree(path)
	return o
}

// openIn reads a file of a revision.
func (s *session) openIn(rev, path string) ([]byte, error) {
	if strings.HasPrefix(rev, "-") { // git would take it for an option
		return nil, &revisionError{revisionTexts.none.With(quoted(rev)), ErrNoRevision}
	}
	text, err := s.Revision(rev, path)
	switch {
	case errors.Is(err, ErrNoGit):
		err = &revisionError{revisionTexts.git.With(), err}
	case errors.Is(err, ErrNoRepository):
		err = &revisionError{revisionTexts.repository.With(), err}
	case errors.Is(err, ErrNoRevision):
		err = &revisionError{revisionTexts.none.With(quoted(rev)), err}
	}
	return text, err
}

var revisionTexts = struct{ git, repository, none, past message.Text }{
	git:        message.Text{EN: "the program git, which reads revisions, is not installed", SV: "programmet git, som läser revisioner, är inte installerat"},
	repository: message.Text{EN: "the working directory is not in a git repository", SV: "arbetskatalogen ligger inte i ett git-arkiv"},
	none:       message.Text{EN: "the repository has no revision {0}", SV: "arkivet har ingen revision {0}"},
	past:       message.Text{EN: "{0} is in a revision, which cannot be written to; --check and --diff can be used", SV: "{0} finns i en revision, som inte går att skriva till; --check och --diff går att använda"},
}

// revisionError says in both languages why a revision cannot be read.
type revisionError struct {
	message.Message
	cause error
}

func (e *revisionError) Error() string { return e.In(message.EN) }

func (e *revisionError) Unwrap() error { return e.cause }
