package commandline

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel/catalogue"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/report"
	"github.com/orgmodel/orgmodel/orgmodel/sheets"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

const xlsxFormat = "xlsx"

// exportFormats are those of a model on its way to other programs.
func exportFormats() []string { return []string{xlsxFormat, csvFormat, "json"} }

var exportCommand = command{
	name:  "export",
	usage: message.Text{EN: "take an organisation to Excel or to other programs", SV: "ta en organisation till Excel eller till andra program"},
	about: message.Text{
		EN: "Writes an organisation as a workbook, as a table in CSV or as JSON. The workbook has a sheet each for units, posts, services, agreements and what they refer to, for coverage, key figures and findings, and one before them that says what to know first. What the file does not say is an empty cell. JSON holds the whole model. “orgmodel import” reads JSON as the same model, and of the workbook and the tables what the file says. A variant is written as the whole organisation that it stands for.",
		SV: "Skriver en organisation som arbetsbok, som en tabell i CSV eller som JSON. Arbetsboken har ett blad vardera för enheter, befattningar, insatser, avtal och det som de hänvisar till, för täckning, nyckeltal och påpekanden, och först ett blad med det man bör veta innan man läser. Det som filen inte anger är en tom cell. JSON innehåller hela modellen. ”orgmodel import” läser JSON som samma modell, och av arbetsboken och tabellerna det som filen anger. En variant skrivs som den hela organisation den står för.",
	},
	args: arguments{name: words.file, min: 1, max: 1, files: true},
	flags: []flagSpec{
		outputFlag(message.Text{EN: "The file to write; - is standard output.", SV: "Filen att skriva till; - är standard ut."}),
		openFormatFlag(exportFormats(), message.Text{
			EN: "What is written: a workbook (xlsx), one table (csv) or the whole model (json). Otherwise the extension of the output file decides.",
			SV: "Vad som skrivs: en arbetsbok (xlsx), en tabell (csv) eller hela modellen (json). Annars avgör utfilens filändelse.",
		}),
		{name: "table", takes: words.word, words: report.ExportTables(), doc: message.Text{
			EN: "Which table is written as csv.",
			SV: "Vilken tabell som skrivs som csv.",
		}},
		separatorFlag,
	},
	examples: []example{
		{"orgmodel export borlange.toml -o borlange.xlsx", message.Text{EN: "Make a workbook.", SV: "Gör en arbetsbok."}},
		{"orgmodel export borlange.toml --table units -o units.csv", message.Text{EN: "Write the units as a table.", SV: "Skriv enheterna som en tabell."}},
		{"orgmodel export borlange.toml -o borlange.json", message.Text{EN: "Write the whole model for other programs.", SV: "Skriv hela modellen för andra program."}},
	},
	action: func(s *session, c *cli.Context) error {
		o, err := s.exportFlags(c)
		if err != nil {
			return err
		}
		return s.export(o)
	},
}

var exportTexts = struct{ out, table, noTable, terminal, unfitOne, unfitMany message.Text }{
	out:       message.Text{EN: "say where to write: -o {0}, or -o - for standard output", SV: "ange vart det ska skrivas: -o {0}, eller -o - för standard ut"},
	table:     message.Text{EN: "csv holds one table; say which: --table {0}. A workbook (-o {1}) holds them all", SV: "csv innehåller en tabell; ange vilken: --table {0}. En arbetsbok (-o {1}) innehåller alla"},
	noTable:   message.Text{EN: "--table means nothing with --format {0}: it is for csv", SV: "--table betyder ingenting med --format {0}: den är till för csv"},
	unfitOne:  message.Text{EN: "{0} text bears control characters, which stand as � in what was written; JSON (-o NAME.json) holds them", SV: "{0} text innehåller styrtecken, som står som � i det som skrevs; JSON (-o NAMN.json) har dem kvar"},
	unfitMany: message.Text{EN: "{0} texts bear control characters, which stand as � in what was written; JSON (-o NAME.json) holds them", SV: "{0} texter innehåller styrtecken, som står som � i det som skrevs; JSON (-o NAMN.json) har dem kvar"},
	terminal:  message.Text{EN: "a workbook is no text: write it to a file, -o {0}", SV: "en arbetsbok är ingen text: skriv den till en fil, -o {0}"},
}

type exportOptions struct {
	file, out     string
	format, table string
	csv           report.Dialect
}

func (s *session) exportFlags(c *cli.Context) (o exportOptions, err error) {
	o = exportOptions{file: c.Args().First(), out: c.String("output"), table: c.String("table")}
	if o.out == "" {
		return o, misuse("export", exportTexts.out.With(workbookOf(o.file)))
	}
	if o.format, err = formatFor("export", c, exportFormats()); err != nil {
		return o, err
	}
	if c.String("format") == "" && o.out == "-" {
		o.format = "json" // a text, where nobody has said what
		if o.table != "" {
			o.format = csvFormat
		}
	}
	switch {
	case o.format == csvFormat && o.table == "":
		return o, misuse("export", exportTexts.table.With(message.Or(report.ExportTables()), workbookOf(o.file)))
	case o.format != csvFormat && o.table != "":
		return o, misuse("export", exportTexts.noTable.With(o.format))
	case o.format == xlsxFormat && o.out == "-" && s.isTerminal(s.Stdout):
		return o, misuse("export", exportTexts.terminal.With(workbookOf(o.file)))
	}
	o.csv, err = s.dialect("export", o.format, c)
	return o, err
}

// workbookOf is the name of a workbook beside a file.
func workbookOf(file string) string {
	return strings.TrimSuffix(suggestedOut(file), filepath.Ext(suggestedOut(file))) + "." + xlsxFormat
}

func (s *session) export(o exportOptions) error {
	r, err := s.model(o.file)
	if err != nil {
		return err
	}
	if err := s.spare("export", o.out); err != nil {
		return err
	}
	s.unheeded(r)
	e := &report.Export{File: shownName(o.file), Org: r.Org, Version: version().program}
	if o.table == "" || o.table == "figures" {
		e.Measured = report.Measure(r.Org, metrics.All())
	}
	if o.table == "" || o.table == "findings" {
		e.Findings = examined(r)
	}
	how := report.Options{Lang: s.lang, CSV: o.csv}
	switch o.format {
	case csvFormat:
		err = s.deliver(o.out, func(w io.Writer) error { return report.ExportCSV(w, e, o.table, how) })
	case xlsxFormat:
		how.Lang = cmp.Or(s.labels, message.Lang(r.Org.Header.Language), s.lang)
		err = s.workbook(o.out, e, how)
	default:
		return s.deliver(o.out, func(w io.Writer) error { return report.ExportJSON(w, e, how) })
	}
	if err == nil && e.Unfit > 0 {
		s.say(s.lang, "", message.Count(e.Unfit, exportTexts.unfitOne, exportTexts.unfitMany))
	}
	return err
}

// examined is what the rules say of one file, as “orgmodel validate” asks them.
func examined(r *tomlfile.Result) *report.Findings {
	outcome := (&validateOptions{}).check(r)
	outcome.Sort(judge.ByPlace)
	return &report.Findings{List: outcome.Findings, Accepted: outcome.Accepted, NotExamined: outcome.NotExamined, Law: outcome.Law, Rules: catalogue.All()}
}

// workbook writes a workbook, of which no byte may be another.
func (s *session) workbook(out string, e *report.Export, o report.Options) error {
	var data bytes.Buffer
	err := report.ExportXLSX(&data, e, o)
	var refused *sheets.Unwritable
	switch {
	case errors.As(err, &refused):
		return &failure{code: exitUnwritable, message: fileTexts.other.With(quoted(out), refused.Message)}
	case err != nil:
		return s.unwritten(out, err)
	}
	return s.writeExactly(out, data.Bytes())
}
