package commandline

import (
	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report"
)

// The flags of all commands that write tables for spreadsheets.

const csvFormat = "csv"

var separators = []struct {
	name string
	sign rune
}{{"comma", ','}, {"semicolon", ';'}, {"tab", '\t'}}

var separatorFlag = flagSpec{name: "separator", takes: words.word, words: separatorNames(), doc: message.Text{
	EN: "What stands between the cells of csv. Otherwise a comma. With --lang sv the table is for a spreadsheet in Swedish: decimal commas, a byte order mark (BOM) and, unless this flag says otherwise, semicolons. ORGMODEL_LANG is not enough for that.",
	SV: "Vad som står mellan cellerna i csv. Annars kommatecken. Med --lang sv är tabellen till för ett svenskt kalkylprogram: decimalkomma, en märkning av teckenkodningen (BOM) och, om inte den här flaggan säger annat, semikolon. ORGMODEL_LANG räcker inte för det.",
}}

var separatorText = message.Text{EN: "--separator means nothing with --format {0}: it is for csv", SV: "--separator betyder ingenting med --format {0}: den är till för csv"}

func separatorNames() []string {
	var names []string
	for _, s := range separators {
		names = append(names, s.name)
	}
	return names
}

// dialect is how a table is to be written. The language of the environment
// changes nothing in it: what a script reads must not depend on who runs it.
func (s *session) dialect(command, format string, c *cli.Context) (report.Dialect, error) {
	asked := c.String("separator")
	if asked != "" && format != csvFormat {
		return report.Dialect{}, misuse(command, separatorText.With(format))
	}
	d := report.Dialect{Swedish: s.labels == message.SV}
	for _, known := range separators {
		if known.name == asked {
			d.Separator = known.sign
		}
	}
	return d, nil
}
