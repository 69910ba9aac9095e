package commandline

import (
	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel/catalogue"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report/rulebook"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
)

var rulesCommand = command{
	name:  "rules",
	usage: message.Text{EN: "list the rules", SV: "lista reglerna"},
	about: message.Text{
		EN: "Lists everything that validate and diff can report, family by family, with the severity it has unless a file says otherwise.",
		SV: "Listar allt som validate och diff kan påpeka, familj för familj, med den allvarlighetsgrad som gäller om inte filen säger något annat.",
	},
	flags: []flagSpec{formatFlag(rulebook.Formats(), message.Text{
		EN: "How the list is written; json and markdown have all there is about each rule.",
		SV: "Hur listan skrivs; json och markdown har allt om varje regel.",
	})},
	examples: []example{
		{"orgmodel rules", message.Text{EN: "List the rules.", SV: "Lista reglerna."}},
		{"orgmodel rules --format markdown --lang sv > regler.md", message.Text{EN: "Write them out as a page in Swedish.", SV: "Skriv ut dem som en sida på svenska."}},
	},
	action: func(s *session, c *cli.Context) error {
		return s.rules(rulesOptions{print: rulebook.PrinterOf(c.String("format"))})
	},
}

type rulesOptions struct {
	print rulebook.Printer
}

func (s *session) rules(o rulesOptions) error {
	return s.unwritten("", o.print(s.Stdout, catalogue.All(), s.options(s.Stdout)))
}

var explainCommand = command{
	name:  "explain",
	usage: message.Text{EN: "explain a rule", SV: "förklara en regel"},
	about: message.Text{
		EN: "Says why a rule is there, what it rests on, since when it applies, what to do about its findings, and shows an example that breaks it and one that does not. For a rule about a change it also shows the organisation before. A rule is called by its id or its name.",
		SV: "Talar om varför en regel finns, vad den vilar på, sedan när den gäller och vad man gör åt dess påpekanden, och visar ett exempel som bryter mot den och ett som inte gör det. För en regel om en förändring visas även organisationen före. En regel anges med sitt id eller sitt namn.",
	},
	args: arguments{name: words.rule, min: 1, max: 1, offers: offerRule},
	examples: []example{
		{"orgmodel explain S001", message.Text{EN: "Explain a rule by its id.", SV: "Förklara en regel utifrån dess id."}},
		{"orgmodel explain dangling-reference", message.Text{EN: "Explain it by its name.", SV: "Förklara den utifrån dess namn."}},
	},
	action: func(s *session, c *cli.Context) error {
		word := c.Args().First()
		if u, ok := catalogue.Undecided(word); ok {
			return s.explain(explainOptions{undecided: u})
		}
		r, err := findRule(word)
		if err != nil {
			return misuse("explain", sayOf(err))
		}
		return s.explain(explainOptions{rule: r})
	},
}

// explainOptions hold a rule, or a question that no file can decide.
type explainOptions struct {
	rule      *diag.Rule
	undecided *rules.Undecided
}

func (s *session) explain(o explainOptions) error {
	if o.undecided != nil {
		return s.unwritten("", rulebook.ExplainUndecided(s.Stdout, o.undecided, s.options(s.Stdout)))
	}
	return s.unwritten("", rulebook.Explain(s.Stdout, o.rule, s.options(s.Stdout)))
}
