package commandline

import (
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/timeline"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

var timelineCommand = command{
	name:  "timeline",
	usage: message.Text{EN: "follow a series of variants step by step", SV: "visa en följd av varianter steg för steg"},
	about: message.Text{
		EN: "Follows the series that a variant ends, from its base: at each step what changes, what it means, which findings are new or settled; and over the whole series which target groups are without services, from when to when and for how many months. Where the files give no month, the number is unknown.",
		SV: "Visar den följd av varianter som en variant avslutar, från dess bas: för varje steg vad som ändras, vad det innebär och vilka påpekanden som är nya eller inte längre finns; och över hela följden vilka målgrupper som är utan insatser, från när till när och i hur många månader. Där filerna inte anger någon månad är antalet okänt.",
	},
	args: arguments{name: words.file, min: 1, max: 1, files: true},
	flags: []flagSpec{
		outputFlag(message.Text{EN: "The file to write, instead of standard output.", SV: "Filen att skriva till, i stället för standard ut."}),
		openFormatFlag(report.TimelineFormats(), message.Text{
			EN: "How the steps are written: text to read here, markdown for a paper to a board, json for programs, html as a page of its own, docx for Word. Otherwise the extension of the output file decides, and without one it is text.",
			SV: "Hur stegen skrivs: text att läsa här, markdown för en tjänsteskrivelse, json för program, html som en egen sida, docx för Word. Annars avgör utfilens filändelse, och utan den blir det text.",
		}),
		rawFlag,
		noInferFlag,
	},
	examples: []example{
		{"orgmodel timeline procurement.toml", message.Text{EN: "Follow a series to its last variant.", SV: "Visa en följd till dess sista variant."}},
		{"orgmodel timeline -o steps.md procurement.toml", message.Text{EN: "Write it for a paper to the board.", SV: "Skriv det för en tjänsteskrivelse."}},
	},
	action: func(s *session, c *cli.Context) error {
		o := timelineOptions{file: c.Args().First(), out: c.String("output"), noInfer: c.Bool("no-infer"), raw: c.Bool("raw")}
		var err error
		if o.format, err = formatFor("timeline", c, report.TimelineFormats()); err != nil {
			return err
		}
		return s.timeline(o)
	},
}

type timelineOptions struct {
	file, out, format string
	noInfer, raw      bool
}

func (s *session) timeline(o timelineOptions) error {
	states, err := s.chain(o.file)
	if err != nil {
		return err
	}
	if err := s.spare("timeline", o.out); err != nil {
		return err
	}
	s.now(progressTexts.compare)
	t := &report.Walked{Timeline: timeline.Walk(states, timeline.Options{NoInfer: o.noInfer}), Raw: o.raw}
	print := report.TimelinePrinterOf(o.format)
	return s.deliverAs("timeline", o.format, o.out, func(w io.Writer) error { return print(w, t, s.options(w)) })
}

// chain loads a file and every file that it stands on, each by itself: all of
// them must be models. The base comes first.
func (s *session) chain(file string) ([]timeline.State, error) {
	last, err := s.model(file)
	if err != nil {
		return nil, err
	}
	files, results := []string{shownName(file)}, []*tomlfile.Result{last}
	for _, base := range last.Files[1:] {
		files, results = append(files, base.Name), append(results, s.base(file, base.Name))
	}
	if err := s.demand(files, results); err != nil {
		return nil, err
	}
	states := make([]timeline.State, len(results))
	for i, r := range results {
		s.now(progressTexts.check, quoted(files[i]))
		in := rules.Input{Org: r.Org, Places: r.Places, Change: changeOf(r)}
		found := rules.Check(in)
		states[len(states)-1-i] = timeline.State{Org: r.Org, File: files[i], Places: r.Places, Findings: found.Findings, Law: found.Law}
	}
	return states, nil
}

// base loads one of the files that a file stands on, from where that file finds
// it: by the same care, and in the same revision.
func (s *session) base(file, name string) *tomlfile.Result {
	o := s.loading(file)
	if rev, _, ok := s.revision(file); ok {
		return tomlfile.Load(strings.TrimPrefix(name, rev+":"), s.inRevision(rev, o))
	}
	o.Open = o.Named
	return tomlfile.Load(name, o)
}
