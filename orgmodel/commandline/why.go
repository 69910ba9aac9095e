package commandline

import (
	"errors"
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel/catalogue"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
	"github.com/orgmodel/orgmodel/orgmodel/why"
)

var whyCommand = command{
	name:  "why",
	usage: message.Text{EN: "show what a number, a finding or a statement rests on", SV: "visa vad ett tal, ett påpekande eller en uppgift vilar på"},
	about: message.Text{
		EN: "Shows what something rests on: the thing asked for first, then one line for each term with its number, name, place in the file, mark and source, and the same number at the end. One file is asked about by itself, two as a change, three or more as a comparison. What is asked for stands last: a key figure (m18-lost), a rule (L411) or a rule about something (L411@ID), a key (ID.heads), or a row of the first screen of diff: row:staff, row:unplaced, row:manager, row:groups, row:handoffs, row:money, row:not-described, or row:units for the units (or in Swedish row:anställda, row:utan-inplacering, row:ny-chef, row:målgrupper, row:överlämningar, row:pengar, row:beskrivs-inte, row:enheter). Of a rule without findings it says whether the condition was not met, the rule was not examined, or somebody has answered. The answer keeps to one screen, the weightiest terms first; --all shows everything.",
		SV: "Visar vad något vilar på: först det som efterfrågas, sedan en rad för varje term med tal, namn, plats i filen, märke och källa, och sist samma tal. En fil förklaras för sig, två som en förändring, tre eller fler som en jämförelse. Det som efterfrågas står sist: ett nyckeltal (m18-lost), en regel (L411) eller en regel om något visst (L411@ID), en nyckel (ID.heads) eller en rad i översikten i diff: row:anställda, row:utan-inplacering, row:ny-chef, row:målgrupper, row:överlämningar, row:pengar, row:beskrivs-inte, och row:enheter för enheterna (eller row:staff, row:unplaced, row:manager, row:groups, row:handoffs, row:money, row:not-described, row:units). Om en regel utan påpekanden visas om villkoret inte var uppfyllt, om regeln är ej prövad eller om någon har besvarat påpekandet. Svaret får plats på en skärm, med de tyngsta termerna först; --all visar allt.",
	},
	args: arguments{name: message.Text{EN: "FILE… WHAT", SV: "FIL… VAD"}, min: 2, max: -1, files: true, whole: true, offers: offerWhat},
	flags: []flagSpec{
		{name: "all", doc: message.Text{
			EN: "Show all terms, what each of them is made of, and every key they stand on.",
			SV: "Visa alla termer, vad var och en består av och varje nyckel som de vilar på.",
		}},
		formatFlag(report.WhyFormats(), message.Text{
			EN: "How the answer is written: text for people, json with all there is for programs.",
			SV: "Hur svaret skrivs: text för människor, json med allt för program.",
		}),
		noInferFlag,
		completeFlag,
	},
	examples: []example{
		{"orgmodel why current.toml m01-median", message.Text{EN: "See what a key figure is made of.", SV: "Visa vad ett nyckeltal består av."}},
		{"orgmodel why current.toml six-areas.toml row:unplaced", message.Text{EN: "See what a row of the first screen of diff rests on.", SV: "Visa vad en rad i översikten i diff vilar på."}},
		{"orgmodel why current.toml L411@enhetschef", message.Text{EN: "See why a rule says something of a post, or does not.", SV: "Visa varför en regel har ett påpekande om en befattning, eller inte."}},
		{"orgmodel why six-areas.toml norr.heads", message.Text{EN: "See which file of a series of variants says it.", SV: "Visa vilken fil i en följd av varianter som anger det."}},
	},
	action: func(s *session, c *cli.Context) error {
		words := c.Args().Slice()
		last := len(words) - 1
		return s.why(whyOptions{
			files: words[:last], what: strings.TrimSpace(words[last]), all: c.Bool("all"), noInfer: c.Bool("no-infer"), complete: c.Bool("complete"),
			print: report.WhyPrinterOf(c.String("format")),
		})
	},
}

type whyOptions struct {
	files        []string
	what         string
	all, noInfer bool
	complete     bool
	print        report.WhyPrinter
}

func (s *session) why(o whyOptions) error {
	results, err := s.models(o.files)
	if err != nil {
		return err
	}
	files, based := o.files, onBase(results)
	if base := baseOf(results); base != nil {
		results, files, based = append([]*tomlfile.Result{base}, results...), append([]string{base.Files[0].Name}, files...), true
	}
	in := why.Input{Sides: make([]why.Side, len(results)), Rules: catalogue.All(), NoInfer: o.noInfer, Complete: o.complete, OnBase: based}
	for i, r := range results {
		in.Sides[i] = why.Side{Org: r.Org, Places: r.Places, File: shownName(files[i])}
	}
	if len(results) == 1 {
		in.Sides[0].Change = changeOf(results[0])
	}
	s.now(progressTexts.measure)
	e, err := why.Explain(in, o.what)
	var refusal *why.Refusal
	if errors.As(err, &refusal) {
		return misuse("why", refusal)
	}
	return s.deliver("", func(w io.Writer) error {
		return o.print(w, &report.Asked{Explanation: e, All: o.all}, s.options(w))
	})
}
