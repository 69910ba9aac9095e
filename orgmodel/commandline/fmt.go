package commandline

import (
	"bytes"
	"fmt"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfmt"
)

var fmtCommand = command{
	name:  "fmt",
	usage: message.Text{EN: "give files their canonical layout", SV: "ge filer en enhetlig form"},
	about: message.Text{
		EN: "Rewrites files with even spacing, one way of breaking lists, and blank lines where they belong. Order, values and comments stay as they are. A file that is not TOML is left alone. Standard input is written to standard output.",
		SV: "Skriver om filer med jämna mellanrum, ett enda sätt att bryta listor och blankrader där de hör hemma. Ordning, värden och kommentarer ändras inte. En fil som inte är TOML lämnas orörd. Standard in skrivs till standard ut.",
	},
	args: arguments{name: words.file, min: 1, max: -1, files: true},
	flags: []flagSpec{
		{name: "check", doc: message.Text{
			EN: "Write nothing; list the files that would change, and exit with 1 if there are any.",
			SV: "Skriv ingenting; lista de filer som skulle ändras, och avsluta med 1 om det finns några.",
		}},
		{name: "diff", doc: message.Text{
			EN: "Write nothing; show what would change.",
			SV: "Skriv ingenting; visa vad som skulle ändras.",
		}},
		{name: "ids", doc: message.Text{
			EN: "Also write the ids that a sketch leaves out, as they are made of the names, so that a name can change and a variant can refer to them.",
			SV: "Skriv också de id som en skiss utelämnar, så som de görs av namnen, så att ett namn kan ändras och en variant kan hänvisa till dem.",
		}},
	},
	examples: []example{
		{"orgmodel fmt borlange.toml", message.Text{EN: "Tidy a file.", SV: "Snygga till en fil."}},
		{"orgmodel fmt --check *.toml", message.Text{EN: "Check that all files are tidy, as in an automatic build.", SV: "Kontrollera att alla filer har rätt form, som i ett automatiskt bygge."}},
		{"orgmodel fmt --ids units.toml", message.Text{EN: "Write the ids into a list of units, before a proposal builds on it.", SV: "Skriv in id i en lista över enheter, innan ett förslag bygger på den."}},
		{"orgmodel fmt - < draft.toml", message.Text{EN: "Tidy what another program writes.", SV: "Snygga till det som ett annat program skriver."}},
	},
	action: func(s *session, c *cli.Context) error {
		return s.fmt(fmtOptions{files: c.Args().Slice(), check: c.Bool("check"), diff: c.Bool("diff"), ids: c.Bool("ids")})
	},
}

type fmtOptions struct {
	files            []string
	check, diff, ids bool
}

var fmtTexts = struct{ rewritten message.Text }{
	rewritten: message.Text{EN: "{0} has been rewritten", SV: "{0} har skrivits om"},
}

func (s *session) fmt(o fmtOptions) error {
	var findings []diag.Diagnostic
	changed := false
	for _, file := range o.files {
		name, old, err := s.read(file)
		from := location.NewFile(name, old)
		if err != nil {
			findings = append(findings, tomlfile.Unreadable(from, err))
			continue
		}
		laid := from
		if o.ids {
			var faults []diag.Diagnostic
			if laid, faults = s.withIDs(file, from); len(faults) > 0 {
				findings = append(findings, faults...)
				continue
			}
		}
		text, faults := tomlfmt.Format(laid)
		if len(faults) > 0 {
			findings = append(findings, faults...)
			continue
		}
		changed = changed || !bytes.Equal(old, text)
		if err := s.formatted(o, file, from, text); err != nil {
			return err
		}
	}
	switch {
	case len(findings) > 0:
		return s.refuse(o.files, findings)
	case o.check && changed:
		return ended(exitFound)
	}
	return nil
}

// withIDs is a file with the ids in it that it leaves out. What is no model has none to
// write: two names may give the same id.
func (s *session) withIDs(file string, from *location.File) (*location.File, []diag.Diagnostic) {
	r := tomlfile.LoadText(from.Name, bytes.Clone(from.Text), s.loading(file))
	switch {
	case !r.OK():
		return nil, r.Findings
	case !r.Org.Sketch:
		return from, nil // it has them all
	}
	return location.NewFile(from.Name, tomlfile.StateIDs(from)), nil
}

// formatted does with one formatted text what was asked for.
func (s *session) formatted(o fmtOptions, file string, old *location.File, text []byte) error {
	same := bytes.Equal(old.Text, text)
	switch {
	case (o.check || o.diff) && same:
		return nil
	case o.diff:
		name := printable(old.Name)
		return s.lines(diff.Diff("a/"+name, old.Text, "b/"+name, text))
	case o.check:
		_, err := fmt.Fprintln(s.Stdout, printable(old.Name))
		return s.unwritten("", err)
	case file == "-":
		return s.writeExactly("-", text)
	case same:
		return nil
	}
	if _, _, ok := s.revision(file); ok {
		return misuse("fmt", revisionTexts.past.With(quoted(file)))
	}
	if err := s.rewrite(file, old.Text, text); err != nil {
		return err
	}
	s.remark(fmtTexts.rewritten.With(quoted(file)))
	return nil
}
