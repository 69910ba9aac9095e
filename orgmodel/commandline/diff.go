package commandline

import (
	"io"
	"path/filepath"
	"slices"

	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/catalogue"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/change"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/internal/atonce"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/metrics"
	"github.com/orgmodel/orgmodel/orgmodel/questions"
	"github.com/orgmodel/orgmodel/orgmodel/report"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

var diffCommand = command{
	name:  "diff",
	usage: message.Text{EN: "show what changes from one organisation to another, and what it means", SV: "visa vad som ändras från en organisation till en annan, och vad det innebär"},
	about: message.Text{
		EN: "Compares two organisations, or a proposal with what it would change: an overview first, then what it means for people and staff, and every change. What is the same on both sides is recognised by its id, or by formerly; for the rest a likeness may decide, and is then called a guess. Two proposals that extend the same file are compared through it, and what only one of them does is told with its side. The exit code is 0 whatever the result, unless --exit-code or --fail-on says otherwise.",
		SV: "Jämför två organisationer, eller ett förslag med det som förslaget vill ändra: först en översikt, sedan vad det innebär för enskilda och personal, och varje ändring. Det som är samma på båda sidor känns igen på id eller formerly; annars kan en likhet avgöra, och då står det att det är en gissning. Två förslag som bygger på samma fil jämförs genom den, och det som bara det ena gör sägs vara det. Slutkoden är 0 vad resultatet än blir, om inte --exit-code eller --fail-on säger annat.",
	},
	args: arguments{name: message.Text{EN: "OLD NEW", SV: "GAMMAL NY"}, min: 2, max: 2, files: true},
	flags: slices.Concat([]flagSpec{
		outputFlag(message.Text{EN: "The file to write, instead of standard output.", SV: "Filen att skriva till, i stället för standard ut."}),
		openFormatFlag(diffFormats(), message.Text{
			EN: "How the comparison is written: text to read here, markdown for a paper to a board, html as a page of its own with pictures, docx as the paper in Word with the picture of the changes, json for programs, csv for a spreadsheet of who goes where, toml as the variant that makes OLD into NEW (exit 4 and nothing written when none can), sarif and github for the consequences only, svg, pdf, png, pptx, drawio and dot as a picture. Otherwise the extension of the output file decides, and without one it is text.",
			SV: "Hur jämförelsen skrivs: text att läsa här, markdown för en tjänsteskrivelse, html som en egen sida med bilder, docx som tjänsteskrivelsen i Word med bilden av ändringarna, json för program, csv för ett kalkylblad med varifrån och vart personalen går, toml som den variant som gör GAMMAL till NY (slutkod 4 och inget skrivs när ingen kan det), sarif och github för bara konsekvenserna, svg, pdf, png, pptx, drawio och dot som bild. Annars avgör utfilens filändelse, och utan den blir det text.",
		}),
		{name: "picture", takes: words.word, words: diffPictures(), doc: message.Text{
			EN: "Which picture is drawn: the changes, the organisation before or after with everything in the same place, or from where to where people go. Without it, the changes. Of two proposals on one base: the changes, or people for each of them.",
			SV: "Vilken bild som ritas: ändringarna, organisationen före eller efter med allt på samma plats, eller varifrån och vart personalen går. Annars ändringarna. Av två förslag på samma bas: ändringarna, eller people för vart och ett.",
		}},
		rawFlag,
		termsFlag,
		separatorFlag,
		noInferFlag,
		completeFlag,
		{name: "exit-code", doc: message.Text{
			EN: "Exit with 1 when anything differs; of two proposals, between them.", SV: "Ge slutkod 1 när något skiljer; för två förslag, dem emellan.",
		}},
		{name: "fail-on", takes: words.word, words: severityWords(), doc: message.Text{
			EN: "Exit with 1 when a consequence is this severe, or more.",
			SV: "Ge slutkod 1 när någon konsekvens har minst den här allvarlighetsgraden.",
		}},
		{name: "only", takes: words.list, many: true, check: checkSelection, offers: offerRules, doc: message.Text{
			EN: "Judge only by these rules: ids, names, or letters of families, with commas between.",
			SV: "Bedöm bara efter de här reglerna: id:n, namn eller familjers bokstäver, med komma emellan.",
		}},
		{name: "rule", takes: words.setting, many: true, check: checkSetting, offers: offerRules, doc: message.Text{
			EN: "Give a rule another severity in this run, or turn it off: I801=off. Takes precedence over the file.",
			SV: "Ge en regel en annan allvarlighetsgrad i den här körningen, eller stäng av den: I801=off. Gäller före filen.",
		}},
	}, diffViewFlags(), paperFlags, []flagSpec{dpiFlag}),
	examples: []example{
		{"orgmodel diff current.toml proposal.toml", message.Text{EN: "Read what a proposal changes.", SV: "Läs vad ett förslag ändrar."}},
		{"orgmodel diff current.toml proposal.toml -o annex.md", message.Text{EN: "Write it for a paper to the board.", SV: "Skriv det för en tjänsteskrivelse."}},
		{"orgmodel diff current.toml proposal.toml -o paper.docx", message.Text{EN: "Write that paper for Word, with the picture of the changes.", SV: "Skriv tjänsteskrivelsen för Word, med bilden av ändringarna."}},
		{"orgmodel diff current.toml proposal.toml -o changes.html", message.Text{EN: "Make a page with the pictures before, after and in between.", SV: "Gör en sida med bilderna före, efter och ändringarna."}},
		{"orgmodel diff current.toml proposal.toml --fail-on legal", message.Text{EN: "Fail as long as there is something to check with a lawyer.", SV: "Ge felkod så länge det finns något att stämma av med jurist."}},
	},
	action: func(s *session, c *cli.Context) error {
		o, err := s.diffFlags(c)
		if err != nil {
			return err
		}
		return s.diff(o)
	},
}

// diffViewFlags are those of the pictures: a change has one view only.
func diffViewFlags() []flagSpec {
	return slices.DeleteFunc(slices.Clone(viewFlags), func(f flagSpec) bool { return f.name == "view" })
}

func diffFormats() []string {
	return slices.Concat(report.DiffFormats(), []string{variantFormat}, pictureFormats())
}

var diffTexts = struct{ picture, drawing, stdin, revision message.Text }{
	picture:  message.Text{EN: "--picture means nothing with --format {0}: it is for pictures", SV: "--picture betyder ingenting med --format {0}: den är till för bilder"},
	drawing:  message.Text{EN: "--{0} means nothing with --format {1}: it is for pictures and html", SV: "--{0} betyder ingenting med --format {1}: den är till för bilder och html"},
	stdin:    message.Text{EN: "a variant extends a file: OLD cannot be standard input (-) with --format toml", SV: "en variant bygger på en fil: GAMMAL kan inte vara standard in (-) med --format toml"},
	revision: message.Text{EN: "a variant extends a file: OLD cannot be in a revision with --format toml", SV: "en variant bygger på en fil: GAMMAL kan inte finnas i en revision med --format toml"},
}

type diffOptions struct {
	before, after string
	out, format   string
	dpi           int
	picture       change.Picture
	drawing       drawing.Options
	failOn        diag.Severity // Off: nothing fails
	only          []string
	overrides     map[string]diag.Severity
	exitCode      bool
	noInfer, raw  bool
	complete      bool
	terms         bool
	csv           report.Dialect
	places        [2]judge.Places
}

// diffFlags relies on the checks of the flag table: every word is known.
func (s *session) diffFlags(c *cli.Context) (diffOptions, error) {
	o := diffOptions{
		before: c.Args().Get(0), after: c.Args().Get(1), out: c.String("output"),
		exitCode: c.Bool("exit-code"), noInfer: c.Bool("no-infer"), complete: c.Bool("complete"), raw: c.Bool("raw"),
		drawing: s.pictureFlags("diff", c).drawing,
	}
	var err error
	if o.format, err = formatFor("diff", c, diffFormats()); err != nil {
		return o, err
	}
	if o.terms, err = terms("diff", o.format, c); err != nil {
		return o, err
	}
	if o.csv, err = s.dialect("diff", o.format, c); err != nil {
		return o, err
	}
	if o.dpi, err = dpi("diff", o.format, c); err != nil {
		return o, err
	}
	o.drawing.Paper, o.drawing.Orientation = c.String("paper"), drawing.Orientation(c.String("orientation"))
	o.failOn, _ = diag.ParseSeverity(c.String("fail-on"))
	o.only, o.overrides = selectedRules(c)
	o.picture = change.Picture(c.String("picture"))
	if o.picture == "" {
		o.picture = change.Changes
	}
	if err := o.check(c); err != nil {
		return o, err
	}
	onSlide(o.format, &o.drawing)
	return o, nil
}

// check objects to flags that would be ignored.
func (o *diffOptions) check(c *cli.Context) error {
	drawn := slices.Contains(pictureFormats(), o.format)
	if !drawn && c.IsSet("picture") {
		return misuse("diff", diffTexts.picture.With(o.format))
	}
	for _, name := range []string{"root", "depth", "detail", "paper", "orientation"} {
		if !drawn && !slices.Contains(illustrated, o.format) && c.IsSet(name) {
			return misuse("diff", diffTexts.drawing.With(name, o.format))
		}
	}
	switch {
	case o.drawing.Paper == "" && o.drawing.Orientation != "":
		return misuse("diff", pictureTexts.paper.With("--paper A3"))
	case o.format == variantFormat && o.before == "-":
		return misuse("diff", diffTexts.stdin.With())
	}
	return nil
}

func (s *session) diff(o diffOptions) error {
	if _, _, past := s.revision(o.before); past && o.format == variantFormat {
		return misuse("diff", diffTexts.revision.With())
	}
	older, newer, err := s.sides(o)
	if err != nil {
		return err
	}
	if err := s.spare("diff", o.out); err != nil {
		return err
	}
	s.unheeded(older, newer)
	if base := baseOf([]*tomlfile.Result{older, newer}); base != nil && o.format != variantFormat {
		return s.diffProposals(o, base, older, newer)
	}
	o.places = [2]judge.Places{older.Places, newer.Places}
	s.now(progressTexts.compare)
	c, measure := differences(o, older.Org, newer.Org)
	outcome, told := consequences(o, measure, impact.Input{Diff: c, OldPlaces: o.places[0], NewPlaces: o.places[1], Overrides: o.overrides, Only: o.only})
	if err := s.writeDiff(o, c, told); err != nil {
		return err
	}
	failed := slices.ContainsFunc(outcome.Findings, func(d diag.Diagnostic) bool { return d.Severity.AtLeast(o.failOn) })
	if o.failOn != diag.Off && failed || o.exitCode && len(c.Changes) > 0 {
		return ended(exitFound)
	}
	return nil
}

// measuring works out the figures of a comparison.
type measuring func(*diff.Comparison) report.ChangeFigures

// differences is the comparison, and what works its figures out. For the formats that
// tell them, those of both organisations have been worked out meanwhile.
func differences(o diffOptions, before, after *orgmodel.Organisation) (*diff.Comparison, measuring) {
	how := diff.Options{NoInfer: o.noInfer, Complete: o.complete}
	if report.DiffPrinterOf(o.format) == nil {
		return diff.Compare(before, after, how), report.MeasureChange
	}
	var both []report.FigurePair
	c := diff.CompareBeside(before, after, how, func(was, is *metrics.Inputs) { both = report.MeasureBoth(was, is) })
	return c, func(c *diff.Comparison) report.ChangeFigures { return report.MeasureBeside(c, both) }
}

// consequences says what a change means and, for the formats that tell it, works out
// the figures at the same time: neither rests on the other.
func consequences(o diffOptions, measure measuring, in impact.Input) (outcome impact.Outcome, told *report.Contrast) {
	if report.DiffPrinterOf(o.format) == nil {
		return questions.Check(in), nil
	}
	var figures report.ChangeFigures
	atonce.Do(func() { figures = measure(in.Diff) }, func() { outcome = questions.Check(in) })
	return outcome, report.Gather(in.Diff, outcome, figures)
}

// sides loads both files. What keeps either from being a model is shown, in the
// format asked for when that is one of findings, and nothing is compared.
func (s *session) sides(o diffOptions) (older, newer *tomlfile.Result, err error) {
	print := report.PrinterOf(o.format)
	if print == nil || o.format == "text" || o.format == "json" {
		return s.pair(o.before, o.after)
	}
	older, newer, err = s.both(o.before, o.after)
	if err != nil || older.OK() && newer.OK() {
		return older, newer, err
	}
	f := report.Findings{Files: shownNames([]string{o.before, o.after}), Rules: catalogue.All(), Version: version().program}
	f.Unread, f.List = unread(f.Files, []*tomlfile.Result{older, newer})
	if err := s.unwritten("", print(s.Stdout, &f, s.options(s.Stdout))); err != nil {
		return nil, nil, err
	}
	return nil, nil, ended(exitUnreadable)
}

// writeDiff writes the result in the format asked for.
func (s *session) writeDiff(o diffOptions, c *diff.Comparison, r *report.Contrast) error {
	switch {
	case o.format == variantFormat:
		return s.writeVariant(o, c)
	case slices.Contains(pictureFormats(), o.format):
		return s.writePicture(o, c)
	}
	r.Places = o.places
	r.Files = [2]string(shownNames([]string{o.before, o.after}))
	r.Raw, r.Rules, r.Version = o.raw, catalogue.All(), version().program
	if err := s.illustrate(o, c, r); err != nil {
		return err
	}
	print := report.DiffPrinterOf(o.format)
	return s.deliverAs("diff", o.format, o.out, func(w io.Writer) error {
		how := s.options(w)
		how.Terms, how.CSV = o.terms, o.csv
		return print(w, r, how)
	})
}

// baseFrom is the path of OLD as the variant has it: from where the variant is
// written, else from where NEW stands.
func (s *session) baseFrom(o diffOptions) string {
	if o.out != "" && o.out != "-" {
		return relative(filepath.Dir(o.out), o.before)
	}
	return relative(s.folderOfNew(o), o.before)
}

// folderOfNew is where NEW stands, and a variant that belongs beside it.
func (s *session) folderOfNew(o diffOptions) string {
	if _, path, ok := s.revision(o.after); ok {
		return filepath.Dir(path)
	}
	if o.after == "-" {
		return "."
	}
	return filepath.Dir(o.after)
}

// relative is a path seen from a folder, where there is one.
func relative(folder, name string) string {
	if filepath.IsAbs(folder) != filepath.IsAbs(name) {
		return filepath.ToSlash(name)
	}
	path, err := filepath.Rel(folder, name)
	if err != nil {
		path = name
	}
	return filepath.ToSlash(path)
}
