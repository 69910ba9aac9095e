package commandline

import (
	"bytes"
	"fmt"
	"io/fs"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/views"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report"
	"github.com/orgmodel/orgmodel/orgmodel/report/outline"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// What git runs: the arguments are git's, not a person's.

var gitDiffCommand = command{
	name:  "git-diff",
	usage: message.Text{EN: "compare two versions of a file for git diff", SV: "jämför två versioner av en fil åt git diff"},
	about: message.Text{
		EN: "Made for git to call, with the seven arguments that it gives to an external diff program. Says what changes in the organisation, and takes bases from the last commit when the old version is from there, otherwise from the working tree. A version that is not an organisation is shown line by line. The exit code is 0 also then: with another one git would break off.",
		SV: "Till för att anropas av git, med de sju argument som git ger ett externt diff-program. Visar vad som ändras i organisationen, och hämtar baser från den senaste incheckningen (commit) när den gamla versionen kommer därifrån, annars från arbetskatalogen. En version som inte är en organisation visas rad för rad. Slutkoden är 0 även då: med en annan skulle git avbryta.",
	},
	args: arguments{name: message.Text{EN: "PATH OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE", SV: "SÖKVÄG GAMMAL-FIL GAMMAL-HEX GAMMALT-LÄGE NY-FIL NY-HEX NYTT-LÄGE"}, min: 1, max: 9},
	examples: []example{
		{"orgmodel git-diff plan.toml /tmp/old.toml . . plan.toml . .", message.Text{EN: "What git calls when diff.orgmodel.command is “orgmodel git-diff”.", SV: "Det som git anropar när diff.orgmodel.command är ”orgmodel git-diff”."}},
	},
	action: func(s *session, c *cli.Context) error { return s.gitDiff(c.Args().Slice()) },
}

var gitTextconvCommand = command{
	name:  "git-textconv",
	usage: message.Text{EN: "write a version of a file as an outline for git", SV: "skriv en version av en fil som disposition åt git"},
	about: message.Text{
		EN: "Made for git to call. Writes what show writes of a whole file. Of a variant, whose base cannot be told from a version alone, and of a file that is not an organisation, it writes the text as it stands.",
		SV: "Till för att anropas av git. Skriver det som show skriver om en hel fil. En variant, vars bas inte går att veta utifrån en enstaka version, och en fil som inte är en organisation skrivs som de står.",
	},
	args: arguments{name: words.file, min: 1, max: 1, files: true},
	examples: []example{
		{"orgmodel git-textconv /tmp/plan.toml", message.Text{EN: "What git calls when diff.orgmodel.textconv is “orgmodel git-textconv”.", SV: "Det som git anropar när diff.orgmodel.textconv är ”orgmodel git-textconv”."}},
	},
	action: func(s *session, c *cli.Context) error { return s.gitTextconv(c.Args().First()) },
}

var gitTexts = struct{ few, unmerged, added, removed, head, tree, unread message.Text }{
	few:      message.Text{EN: "git gives seven arguments; these are {0}", SV: "git ger sju argument; det här är {0}"},
	unmerged: message.Text{EN: "The file has conflicts that are not resolved.", SV: "Filen har konflikter som inte är lösta."},
	added:    message.Text{EN: "The file is new.", SV: "Filen är ny."},
	removed:  message.Text{EN: "The file is removed.", SV: "Filen är borttagen."},
	head:     message.Text{EN: "Bases of {0} are taken from the last commit (HEAD).", SV: "Baser till {0} är hämtade från den senaste incheckningen (HEAD)."},
	tree:     message.Text{EN: "Bases of {0} are taken from the working tree.", SV: "Baser till {0} är hämtade från arbetskatalogen."},
	unread:   message.Text{EN: "{0} is not an organisation that can be read; the lines that differ follow. orgmodel validate tells what is wrong.", SV: "{0} är ingen organisation som går att läsa; här följer raderna som skiljer. orgmodel validate visar vad som är fel."},
}

// noFile is how git names the side that a file is missing on.
const noFile = "/dev/null"

// gitSide is one version of a file.
type gitSide struct {
	name   string // as git shows it: a/PATH
	path   string // in the repository
	text   []byte
	head   bool // the version is that of the last commit
	result *tomlfile.Result
}

func (s *session) gitDiff(args []string) error {
	path := args[0]
	if _, err := fmt.Fprintf(s.Stdout, "=== %s ===\n", printable(path)); err != nil {
		return s.unwritten("", err)
	}
	switch {
	case len(args) == 1:
		return s.line(gitTexts.unmerged)
	case len(args) < 7:
		return misuse("git-diff", gitTexts.few.With(len(args)))
	case args[1] == noFile:
		return s.line(gitTexts.added)
	case args[4] == noFile:
		return s.line(gitTexts.removed)
	}
	sides := [2]gitSide{{name: "a/" + path, path: path}, {name: "b/" + path, path: path}}
	if len(args) > 7 {
		sides[1].name, sides[1].path = "b/"+args[7], args[7] // renamed
	}
	for i, file := range []string{args[1], args[4]} {
		if err := s.readSide(&sides[i], file); err != nil {
			return err
		}
	}
	return s.compareSides(sides)
}

func (s *session) line(m message.Localizer) error {
	_, err := fmt.Fprintln(s.Stdout, printable(m.In(s.lang)))
	return s.unwritten("", err)
}

// readSide loads a version under the path that it has in the repository. What
// it extends is looked for in the last commit, if the version is that one's.
func (s *session) readSide(side *gitSide, file string) (err error) {
	if side.text, err = s.open(file); err != nil {
		return &failure{code: exitUnreadable, message: tomlfile.Unreadable(location.NewFile(file, nil), err).Message}
	}
	o := s.loading(side.path)
	if !s.SameFile(file, side.path) && s.Revision != nil {
		text, err := s.Revision("HEAD", side.path)
		side.head = err == nil && bytes.Equal(unixLines(text), unixLines(side.text))
	}
	if side.head {
		o = s.inRevision("HEAD", o)
	}
	side.result = tomlfile.LoadText(side.path, side.text, o)
	return nil
}

// lines shows the lines of a file to a person.
func (s *session) lines(text []byte) error {
	_, err := s.Stdout.Write(unixLines(text))
	return s.unwritten("", err)
}

// unixLines undoes what git does to line breaks on some machines.
func unixLines(text []byte) []byte { return bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")) }

func (s *session) compareSides(sides [2]gitSide) error {
	older, newer := sides[0].result, sides[1].result
	for _, side := range sides {
		if !side.result.OK() {
			if err := s.line(gitTexts.unread.With(quoted(side.name))); err != nil {
				return err
			}
			return s.lines(diff.Diff(printable(sides[0].name), sides[0].text, printable(sides[1].name), sides[1].text))
		}
	}
	for _, side := range sides {
		told := gitTexts.tree
		if side.head {
			told = gitTexts.head
		}
		if side.result.Org.Header.Extends == "" {
			continue
		}
		if err := s.line(told.With(quoted(side.name))); err != nil {
			return err
		}
	}
	o := diffOptions{before: sides[0].name, after: sides[1].name, format: report.DiffFormats()[0]}
	s.now(progressTexts.compare)
	c, measure := differences(o, older.Org, newer.Org)
	_, told := consequences(o, measure, impact.Input{Diff: c, OldPlaces: older.Places, NewPlaces: newer.Places})
	return s.writeDiff(o, c, told)
}

// gitTextconv writes the outline of a version that stands alone somewhere, apart
// from its base and the copies of its sources.
func (s *session) gitTextconv(file string) error {
	name, text, err := s.read(file)
	if err != nil {
		return s.refuse([]string{file}, []diag.Diagnostic{tomlfile.Unreadable(location.NewFile(name, nil), err)})
	}
	r := tomlfile.LoadText(name, text, tomlfile.Options{Open: func(string) ([]byte, error) { return nil, fs.ErrNotExist }})
	if !r.OK() || r.Org.Header.Extends != "" {
		return s.lines(text)
	}
	view := views.All()[0]
	d, err := view.Build(r.Org, drawing.Options{Lang: s.labels, Detail: drawing.Full})
	if err != nil {
		return s.lines(text)
	}
	return s.unwritten("", outline.PrinterOf(outline.Formats()[0])(s.Stdout, view.Name, d, s.options(s.Stdout)))
}
