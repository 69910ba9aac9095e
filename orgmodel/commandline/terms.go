package commandline

import (
	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// The flag of all commands that write figures for programs.

var termsFlag = flagSpec{name: "terms", doc: message.Text{
	EN: "With --format json: also list what each key figure is made of, term by term, with the keys of the files and their lines.",
	SV: "Med --format json: räkna också upp vad varje nyckeltal består av, term för term, med filernas nycklar och rader.",
}}

var termsText = message.Text{EN: "--terms means nothing with --format {0}: it is for json", SV: "--terms betyder ingenting med --format {0}: den är till för json"}

// terms reports whether they are asked for, in a format that has them.
func terms(command, format string, c *cli.Context) (bool, error) {
	asked := c.Bool("terms")
	if asked && format != "json" {
		return false, misuse(command, termsText.With(format))
	}
	return asked, nil
}

// placesOf says where the keys of each of several files stand.
func placesOf(results []*tomlfile.Result) []judge.Places {
	list := make([]judge.Places, len(results))
	for i, r := range results {
		list[i] = r.Places
	}
	return list
}
