package commandline

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel/internal/templates"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var initCommand = command{
	name:  "init",
	usage: message.Text{EN: "write a first file to start from", SV: "skriv en första fil att utgå från"},
	about: message.Text{
		EN: "Writes a first file with comments, or a worked example of a reform as base and proposal, in the language of the messages. Everything in it is an example and says so; replace it with your own. A file that is there already is left alone. What to type next is told on standard error.",
		SV: "Skriver en första fil med kommentarer, eller ett genomarbetat exempel på en förändring som nuläge och förslag, på det språk som meddelandena har. Allt i den är exempel, och det framgår av filen; byt ut det mot ditt eget. En fil som redan finns lämnas orörd. Vad du kan skriva sedan visas på standard fel.",
	},
	args: arguments{name: message.Text{EN: "FOLDER", SV: "MAPP"}, min: 0, max: 1},
	flags: []flagSpec{
		{name: "template", takes: words.word, words: templateNames(), initial: templateNames()[0], doc: message.Text{EN: "What to write; --list tells what each is.", SV: "Vad som ska skrivas; --list visar vad var och en är."}},
		{name: "list", doc: message.Text{EN: "Write nothing; list the templates.", SV: "Skriv ingenting; visa vilka mallar som finns."}},
		{name: "force", doc: message.Text{EN: "Write over files that are there already.", SV: "Skriv över filer som redan finns."}},
	},
	examples: []example{
		{"orgmodel init", message.Text{EN: "Write a list of units to fill in, in this folder.", SV: "Skriv en lista över enheter att fylla i, i den här mappen."}},
		{"orgmodel init --template board-merger merger", message.Text{EN: "Write an example of two boards that are merged, in the folder merger.", SV: "Skriv ett exempel på två nämnder som slås samman, i mappen merger."}},
	},
	action: func(s *session, c *cli.Context) error {
		if c.Bool("list") {
			return s.listTemplates()
		}
		return s.begin(beginOptions{template: c.String("template"), folder: c.Args().First(), force: c.Bool("force")})
	},
}

type beginOptions struct {
	template, folder string
	force            bool
}

var initTexts = struct{ written, next, there, file message.Text }{
	written: message.Text{EN: "written: {0}", SV: "skrivet: {0}"},
	next:    message.Text{EN: "go on with:", SV: "fortsätt med:"},
	there:   message.Text{EN: "{0} exists already, so nothing was written; choose another folder, or write over it with --force", SV: "{0} finns redan, så ingenting skrevs; välj en annan mapp, eller skriv över med --force"},
	file:    message.Text{EN: "{0} is the name of a file; give the name of a folder, or none for this one", SV: "{0} är ett filnamn; ange namnet på en mapp, eller inget för den här mappen"},
}

func templateNames() []string {
	var names []string
	for _, t := range templates.All() {
		names = append(names, t.Name)
	}
	return names
}

// listTemplates tells what there is to start from.
func (s *session) listTemplates() error {
	var list []entry
	for _, t := range templates.All() {
		list = append(list, entry{t.Name, t.About})
	}
	p := page{lang: s.lang}
	p.terms(list)
	return s.write("", []byte(p.String()))
}

// begin writes the files of a template, where none of them is there yet.
func (s *session) begin(o beginOptions) error {
	if o.folder == "-" || strings.HasSuffix(o.folder, ".toml") {
		return misuse("init", initTexts.file.With(quoted(o.folder)))
	}
	t := s.template(o.template)
	files := t.Files(s.lang)
	at := func(name string) string { return filepath.Join(o.folder, name) }
	if err := s.folder(o.folder); err != nil {
		return err
	}
	if err := s.unlessThere(files, at, o.force); err != nil {
		return err
	}
	var written []message.Localizer
	for _, f := range files {
		if err := s.writeExactly(at(f.Name), f.Text); err != nil {
			return err
		}
		written = append(written, quoted(at(f.Name)))
	}
	s.remark(initTexts.written.With(message.And(written)))
	s.remark(initTexts.next)
	for _, line := range t.Next(s.lang, func(name string) string { return typed(at(name)) }) {
		s.command(line)
	}
	return nil
}

// command shows a line to type.
func (s *session) command(line string) {
	if !s.quiet {
		fmt.Fprintf(s.Stderr, "  %s\n", printable(line))
	}
}

// template is the one of a name, which has been found to be among the names.
func (s *session) template(name string) *templates.Template {
	all := templates.All()
	for i := range all {
		if all[i].Name == name {
			return &all[i]
		}
	}
	panic("there is no template " + name)
}

// unlessThere refuses to write where anything is: what cannot be read is there too.
func (s *session) unlessThere(files []templates.File, at func(string) string, force bool) error {
	if force {
		return nil
	}
	for _, f := range files {
		if _, err := s.ReadFile(at(f.Name)); !errors.Is(err, fs.ErrNotExist) {
			return &failure{code: exitUnwritable, command: "init", message: initTexts.there.With(quoted(at(f.Name)))}
		}
	}
	return nil
}

// folder makes the folder that files are to be written into, if it is not there.
func (s *session) folder(name string) error {
	if name == "" {
		return nil
	}
	return s.unwritten(name, s.MakeFolder(name))
}
