package commandline

import (
	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

var flattenCommand = command{
	name:  "flatten",
	usage: message.Text{EN: "write the whole file that a variant stands for", SV: "skriv hela den fil som en variant står för"},
	about: message.Text{
		EN: "Lays a variant upon its base and writes the result as one file of its own, with per_area written out. Reading it gives the same model.",
		SV: "Lägger en variant på sin bas och skriver resultatet som en egen, hel fil, med per_area utskrivet. Den nya filen ger samma modell.",
	},
	args:  arguments{name: words.file, min: 1, max: 1, files: true},
	flags: []flagSpec{outputFlag(message.Text{EN: "The file to write, instead of standard output.", SV: "Filen att skriva till, i stället för standard ut."})},
	examples: []example{
		{"orgmodel flatten six-areas.toml -o whole.toml", message.Text{EN: "Write a variant as a whole file.", SV: "Skriv en variant som en hel fil."}},
	},
	action: func(s *session, c *cli.Context) error {
		if _, err := formatFor("flatten", c, []string{variantFormat}); err != nil {
			return err
		}
		return s.flatten(flattenOptions{file: c.Args().First(), out: c.String("output")})
	},
}

type flattenOptions struct {
	file, out string
}

func (s *session) flatten(o flattenOptions) error {
	r, err := s.model(o.file)
	if err != nil {
		return err
	}
	if err := s.spare("flatten", o.out); err != nil {
		return err
	}
	s.unheeded(r)
	return s.write(o.out, tomlfile.Write(r.Org))
}
