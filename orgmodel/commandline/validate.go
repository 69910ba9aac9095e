package commandline

import (
	"path"
	"slices"

	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/catalogue"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

var validateCommand = command{
	name:  "validate",
	usage: message.Text{EN: "check organisations against the rules", SV: "kontrollera organisationer mot reglerna"},
	about: message.Text{
		EN: "Reads each file, with the bases it extends, and says everything that is wrong with it: where, why, and how to fix it. What cannot be read is reported and set aside, and the rest is checked.",
		SV: "Läser varje fil, med de baser som den bygger på, och talar om allt som är fel i den: var, varför och vad man kan göra åt det. Det som inte går att läsa rapporteras och läggs åt sidan, och resten kontrolleras.",
	},
	args: arguments{name: words.file, min: 1, max: -1, files: true},
	flags: []flagSpec{
		formatFlag(report.Formats(), message.Text{
			EN: "How the findings are written: text for people, json and sarif for programs, github as annotations of a change, junit as test results.",
			SV: "Hur påpekandena skrivs: text för människor, json och sarif för program, github som anteckningar vid en ändring, junit som testresultat.",
		}),
		{name: "fail-on", takes: words.word, words: severityWords(), initial: diag.Error.String(), doc: message.Text{
			EN: "The lowest severity that makes the exit code 1.",
			SV: "Den lägsta allvarlighetsgrad som ger slutkod 1.",
		}},
		{name: "only", takes: words.list, many: true, check: checkSelection, offers: offerRules, doc: message.Text{
			EN: "Run only these rules: ids, names, or letters of families, with commas between.",
			SV: "Kör bara dessa regler: id:n, namn eller familjers bokstäver, med komma emellan.",
		}},
		{name: "rule", takes: words.setting, many: true, check: checkSetting, offers: offerRules, doc: message.Text{
			EN: "Give a rule another severity in this run, or turn it off: S010=off. Takes precedence over the file.",
			SV: "Ge en regel en annan allvarlighetsgrad i den här körningen, eller stäng av den: S010=off. Gäller före filen.",
		}},
		{name: "all", doc: message.Text{
			EN: "List every finding in text, also where a rule has more than ten of them. Otherwise those about the most people are listed, and the others are summed up.",
			SV: "Visa alla påpekanden i textformatet, även när en regel har fler än tio. Annars visas de som gäller flest personer, och resten summeras.",
		}},
		{name: "at", takes: words.date, check: checkDay, doc: message.Text{
			EN: "Check the organisation as it is on another day than the file's as_of: 2027-01-01.",
			SV: "Kontrollera organisationen en annan dag än filens as_of: 2027-01-01.",
		}},
	},
	examples: []example{
		{"orgmodel validate borlange.toml", message.Text{EN: "Check a file.", SV: "Kontrollera en fil."}},
		{"orgmodel validate current.toml six-areas.toml --fail-on question", message.Text{EN: "Check two files, and fail as long as a question is unanswered.", SV: "Kontrollera två filer, och ge felkod så länge en fråga är obesvarad."}},
		{"orgmodel validate --format sarif borlange.toml > findings.sarif", message.Text{EN: "Write the findings for an editor or a code host.", SV: "Skriv påpekandena för en redigerare eller en kodplattform."}},
	},
	action: func(s *session, c *cli.Context) error { return s.validate(validateFlags(c)) },
}

type validateOptions struct {
	files     []string
	print     report.Printer
	tips      bool // for people: says when findings would fall
	failOn    diag.Severity
	only      []string
	overrides map[string]diag.Severity
	at        orgmodel.Date // unknown: the file's day
	all       bool          // also where a rule has very many
}

// validateFlags relies on the checks of the flag table: every word is known.
func validateFlags(c *cli.Context) validateOptions {
	o := validateOptions{files: c.Args().Slice(), print: report.PrinterOf(c.String("format")), tips: c.String("format") == "text", all: c.Bool("all")}
	o.failOn, _ = diag.ParseSeverity(c.String("fail-on"))
	o.only, o.overrides = selectedRules(c)
	if day := c.String("at"); day != "" {
		o.at, _ = orgmodel.ParseDate(day)
	}
	return o
}

func (s *session) validate(o validateOptions) error {
	f := report.Findings{Files: shownNames(o.files), FailOn: o.failOn, All: o.all, Rules: catalogue.All(), Version: version().program}
	seen, accepted := seenFindings{}, seenFindings{}
	for _, file := range o.files {
		r, err := s.load(file)
		if err != nil {
			return err
		}
		if !r.OK() {
			f.Unread = append(f.Unread, shownName(file))
		}
		if !r.OK() && !r.Partly() {
			f.List = append(f.List, seen.fresh(r.Findings)...)
			continue
		}
		if r.Partly() {
			f.Partly = append(f.Partly, shownName(file))
		}
		s.now(progressTexts.check, quoted(shownName(file)))
		outcome := o.check(r)
		outcome.Findings = append(outcome.Findings, r.Findings...)
		outcome.Sort(judge.ByPlace)
		f.List = append(f.List, seen.fresh(outcome.Findings)...)
		f.Accepted = append(f.Accepted, accepted.freshAccepted(outcome.Accepted)...)
		f.NotExamined = judge.AddNotExamined(f.NotExamined, outcome.NotExamined...)
		f.Law = judge.AddLaw(f.Law, outcome.Law...)
	}
	if err := s.unwritten("", o.print(s.Stdout, &f, s.options(s.Stdout))); err != nil {
		return err
	}
	switch {
	case len(f.Unread) > 0:
		return ended(exitUnreadable)
	case slices.ContainsFunc(f.List, func(d diag.Diagnostic) bool { return d.Severity.AtLeast(o.failOn) }):
		return ended(exitFound)
	}
	return nil
}

func (o *validateOptions) check(r *tomlfile.Result) rules.Outcome {
	if o.at.Known() {
		r.Org.Header.AsOf = o.at
		r.Org.Index()
	}
	in := rules.Input{Org: r.Org, Places: r.Places, Overrides: o.overrides, Only: o.only, Change: changeOf(r)}
	outcome := rules.Check(in)
	if o.tips {
		tip(outcome.Findings, in)
	}
	return outcome
}

// changeOf is what a variant changes of what is in force: of the nearest file it stands
// on that describes that, else of the first. What files between them propose or have
// decided is still to be answered. Of other files nobody knows what was before.
func changeOf(r *tomlfile.Result) *diff.Comparison {
	for steps := 1; steps < len(r.Files); steps++ {
		base := r.Base(steps)
		if base.OK() && (inForce(base) || steps == len(r.Files)-1) {
			return diff.Compare(base.Org, r.Org, diff.Options{})
		}
	}
	return nil
}

func shownName(file string) string {
	if file == "-" {
		return stdinName
	}
	return file
}

func shownNames(files []string) []string {
	names := make([]string, len(files))
	for i, file := range files {
		names[i] = shownName(file)
	}
	return names
}

// seenFindings are those already told: what is wrong in a base is wrong in each
// of its variants too, and is said once.
type seenFindings map[told][]message.Message

// told is where a finding stands and what it is about.
type told struct {
	fingerprint, file string
	start             int
}

// first reports whether a finding is told for the first time.
func (seen seenFindings) first(d *diag.Diagnostic) bool {
	key := told{fingerprint: d.Fingerprint()}
	if !d.Span.IsZero() {
		key.file, key.start = path.Clean(d.Span.File.Name), d.Span.Start
	}
	if slices.ContainsFunc(seen[key], d.Message.Equal) {
		return false
	}
	seen[key] = append(seen[key], d.Message)
	return true
}

func (seen seenFindings) fresh(list []diag.Diagnostic) []diag.Diagnostic {
	return slices.DeleteFunc(list, func(d diag.Diagnostic) bool { return !seen.first(&d) })
}

func (seen seenFindings) freshAccepted(list []diag.Accepted) []diag.Accepted {
	return slices.DeleteFunc(list, func(a diag.Accepted) bool { return !seen.first(&a.Diagnostic) })
}
