package commandline

import (
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/compare"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/internal/nearest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/proposals"
	"github.com/orgmodel/orgmodel/orgmodel/report"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

var compareCommand = command{
	name:  "compare",
	usage: message.Text{EN: "compare organisations or proposals", SV: "jämför organisationer eller förslag"},
	about: message.Text{
		EN: "Compares two or more organisations: key figures, indicators, which services reach each target group, case pathways and findings. The others are compared with the first file. Proposals that all extend one file are compared with that, named or not. No value is called best unless the files declare which direction is better (better and figure of an [[indicator]]), and there is no total score. Organisations of different municipalities are compared only where definitions allow, and the rest is said.",
		SV: "Jämför två eller fler organisationer: nyckeltal, mått, vilka insatser som når varje målgrupp, ärendegångar och påpekanden. De övriga jämförs med den första filen. Förslag som alla bygger på en och samma fil jämförs med den, angiven eller inte. Inget värde kallas bäst om inte filerna anger vilken riktning som är bättre (better och figure för ett [[indicator]]), och det finns ingen totalpoäng. Organisationer i olika kommuner jämförs bara där definitionerna medger det, och det som inte går att jämföra sägs.",
	},
	args: arguments{name: words.file, min: 2, max: -1, files: true},
	flags: []flagSpec{
		outputFlag(message.Text{EN: "The file to write, instead of standard output.", SV: "Filen att skriva till, i stället för standard ut."}),
		openFormatFlag(report.CompareFormats(), message.Text{
			EN: "How the comparison is written: text to read here, markdown for a paper to a board, json for programs, csv with one row for each number, html as a page of its own, docx for Word. Otherwise the extension of the output file decides, and without one it is text.",
			SV: "Hur jämförelsen skrivs: text att läsa här, markdown för en tjänsteskrivelse, json för program, csv med en rad för varje tal, html som en egen sida, docx för Word. Annars avgör utfilens filändelse, och utan den blir det text.",
		}),
		{name: "only", takes: compareWords.parts, many: true, check: checkPart, doc: message.Text{
			EN: "Only these parts, with commas between: metrics, indicators, coverage, pathways, findings; or single key figures by id (m01, m05-units).",
			SV: "Bara de här delarna, med komma emellan: metrics, indicators, coverage, pathways, findings; eller enskilda nyckeltal med id (m01, m05-units).",
		}},
		separatorFlag,
		termsFlag,
		noInferFlag,
		completeFlag,
	},
	examples: []example{
		{"orgmodel compare current.toml six-areas.toml merged.toml", message.Text{EN: "Compare two proposals with what there is today.", SV: "Jämför två förslag med dagens organisation."}},
		{"orgmodel compare --only coverage,m05 current.toml six-areas.toml", message.Text{EN: "See only who is reached, and the hand-offs.", SV: "Se bara vilka som nås, och överlämningarna."}},
		{"orgmodel compare -o alternatives.md current.toml six-areas.toml", message.Text{EN: "Write the tables for a paper to the board.", SV: "Skriv tabellerna för en tjänsteskrivelse."}},
	},
	action: func(s *session, c *cli.Context) error {
		o := compareOptions{files: c.Args().Slice(), out: c.String("output"), noInfer: c.Bool("no-infer"), complete: c.Bool("complete")}
		var err error
		if o.format, err = formatFor("compare", c, report.CompareFormats()); err != nil {
			return err
		}
		if o.csv, err = s.dialect("compare", o.format, c); err != nil {
			return err
		}
		if o.terms, err = terms("compare", o.format, c); err != nil {
			return err
		}
		o.parts, o.figures = splitParts(list(c, "only"))
		return s.compare(o)
	},
}

var compareWords = struct{ parts, missing, near message.Text }{
	parts:   message.Text{EN: "PARTS", SV: "DELAR"},
	missing: message.Text{EN: "there is no part or key figure {0}; choose {1}, or a key figure that “orgmodel metrics” shows", SV: "det finns ingen del och inget nyckeltal som heter {0}; välj {1}, eller ett nyckeltal som ”orgmodel metrics” visar"},
	near:    message.Text{EN: "there is no part or key figure {0}; did you mean {1}?", SV: "det finns ingen del och inget nyckeltal som heter {0}; menade du {1}?"},
}

func checkPart(word string) error {
	known := slices.Concat(report.CompareParts(), idsOf(metrics.All()), idsOf(metrics.Changes()))
	small := strings.ToLower(word)
	if slices.Contains(known, small) {
		return nil
	}
	if near, ok := nearest.Word(small, known); ok {
		return wrong(compareWords.near, quoted(word), quoted(near))
	}
	return wrong(compareWords.missing, quoted(word), message.Or(report.CompareParts()))
}

// splitParts tells parts from key figures; a key figure asks for its part.
func splitParts(words []string) (parts, figures []string) {
	for _, w := range words {
		small := strings.ToLower(w)
		if !slices.Contains(report.CompareParts(), small) {
			figures = append(figures, small)
			small = report.PartMetrics
		}
		if !slices.Contains(parts, small) {
			parts = append(parts, small)
		}
	}
	return parts, figures
}

type compareOptions struct {
	files          []string
	out, format    string
	csv            report.Dialect
	parts, figures []string // none: all
	noInfer, terms bool
	complete       bool
}

func (s *session) compare(o compareOptions) error {
	results, err := s.models(o.files)
	if err != nil {
		return err
	}
	if err := s.spare("compare", o.out); err != nil {
		return err
	}
	results, files, based := zeroFirst(results, o.files)
	zero := based
	if base := baseOf(results); base != nil {
		results, files, based = append([]*tomlfile.Result{base}, results...), append([]string{base.Files[0].Name}, files...), true
	}
	entries := make([]compare.Entry, len(results))
	for i, r := range results {
		entries[i] = compare.Entry{Org: r.Org, File: shownName(files[i])}
	}
	if based && len(entries) == 3 {
		labels := proposals.Labels(entries[1].Org, entries[2].Org)
		entries[1].Label, entries[2].Label = labels[0], labels[1]
	}
	s.now(progressTexts.compare)
	c := compare.Compare(entries, compare.Options{Base: based, Zero: zero, Metrics: chosenFigures(metrics.All(), o.figures), Changes: chosenFigures(metrics.Changes(), o.figures), NoInfer: o.noInfer, Complete: o.complete})
	side := &report.SideBySide{Comparison: c, Parts: o.parts, Places: placesOf(results)}
	if len(o.parts) == 0 || slices.Contains(o.parts, report.PartFindings) {
		side.Checks = checkEach(c, results)
	}
	print := report.ComparePrinterOf(o.format)
	return s.deliverAs("compare", o.format, o.out, func(w io.Writer) error {
		how := s.options(w)
		how.CSV, how.Terms = o.csv, o.terms
		return print(w, side, how)
	})
}

// checkEach runs the rules on every member, and judges the change to it from
// the first.
func checkEach(c *compare.Comparison, results []*tomlfile.Result) []report.Check {
	checks := make([]report.Check, len(results))
	for i, r := range results {
		found := rules.Check(rules.Input{Org: r.Org, Places: r.Places, Change: changeOf(r)})
		checks[i].Own, checks[i].Law = found.Findings, found.Law
		if d := c.Members[i].Diff; d != nil && d.OneHistory() {
			checks[i].Compared = true
			judged := impact.Check(impact.Input{Diff: d, OldPlaces: results[0].Places, NewPlaces: r.Places})
			judged.Once([]*orgmodel.Organisation{d.Old, d.New}, found.Findings...)
			checks[i].Impact = judged.Findings
		}
	}
	return checks
}
