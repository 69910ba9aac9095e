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
// the copies of its sources are those of the same revision, wherever they lie in
// it.
func (s *session) inRevision(rev string, o tomlfile.Options) tomlfile.Options {
	o.Open = func(name string) ([]byte, error) { return s.openIn(rev, name) }
	o.Named = o.Open
	o.Shown = func(name string) string { return rev + ":" + name }
	return o
}

// openIn reads a file of a revision.
func (s *session) openIn(rev, path string) ([]byte, error) {
	if strings.HasPrefix(rev, "-") { // git would take it for an option
		return nil, noRevision(rev, ErrNoRevision)
	}
	text, err := s.Revision(rev, path)
	if errors.Is(err, ErrNoRevision) {
		return nil, noRevision(rev, err)
	}
	return text, explained(err)
}

var revisionTexts = struct{ none, noneHelp, past message.Text }{
	none:     message.Text{EN: "the repository has no revision {0}", SV: "arkivet har ingen revision {0}"},
	noneHelp: message.Text{EN: "git log and git tag list the revisions there are.", SV: "git log och git tag visar vilka revisioner som finns."},
	past:     message.Text{EN: "{0} is in a revision, which cannot be written to; --check and --diff can be used", SV: "{0} finns i en revision, som inte går att skriva till; --check och --diff går att använda"},
}

func noRevision(rev string, err error) error {
	return &tomlfile.OpenError{Why: revisionTexts.none.With(quoted(rev)), Mend: revisionTexts.noneHelp.With(), Err: err}
}
