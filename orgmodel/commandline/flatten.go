package commandline

import (
	"slices"

	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel/judge"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

var flattenCommand = command{
	name:  "flatten",
	usage: message.Text{EN: "write the whole file that a variant stands for", SV: "skriv hela den fil som en variant står för"},
	about: message.Text{
		EN: "Lays a variant upon its base and writes the result as one file of its own, with per_area written out. Reading it gives the same model. What the variant changes cannot be examined in a file without a base: a line on standard error says so.",
		SV: "Lägger en variant på sin bas och skriver resultatet som en egen, hel fil, med per_area utskrivet. Den nya filen ger samma modell. Vad varianten ändrar går inte att pröva i en fil utan bas: det står på en rad på standard fel.",
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
	text := tomlfile.Write(r.Org)
	if r.Org.Header.Extends != "" && !s.quiet {
		s.baseless(r, text)
	}
	return s.write(o.out, text)
}

var flattenTexts = struct{ baseless, rules, why message.Text }{
	baseless: message.Text{
		EN: "the whole file has no base, so what {0} changes cannot be examined in it; orgmodel diff {1} {0} tells it.{2}",
		SV: "den hela filen har ingen bas, så vad {0} ändrar går inte att pröva i den; orgmodel diff {1} {0} visar det.{2}",
	},
	rules: message.Text{EN: " Not examined there: {0}.", SV: " Ej prövade där: {0}."},
	why:   message.Text{EN: "{0}, since {1}", SV: "{0}, eftersom {1}"},
}

// baseless says what can no longer be examined in the whole file that a variant stands
// for: what changed, and the rules that could speak of the variant and not of it.
func (s *session) baseless(r *tomlfile.Result, text []byte) {
	base := r.Org.Header.Extends
	if len(r.Files) > 1 {
		base = r.Files[1].Name
	}
	var lost []message.Message
	if flat := tomlfile.LoadText(r.Files[0].Name, text, tomlfile.Options{}); flat.OK() {
		before := rules.Check(rules.Input{Org: r.Org, Places: r.Places, Change: changeOf(r)}).NotExamined
		for _, n := range rules.Check(rules.Input{Org: flat.Org, Places: flat.Places}).NotExamined {
			same := func(m judge.NotExamined) bool { return m.Rule.ID == n.Rule.ID && m.Why.Equal(n.Why) }
			if n.Why.Text != rules.WithoutBase && !slices.ContainsFunc(before, same) { // that it has none is said first
				lost = append(lost, flattenTexts.why.With(message.Code(n.Rule.ID), n.Why))
			}
		}
	}
	var more message.Localizer = message.Text{}
	if lost != nil {
		more = flattenTexts.rules.With(message.And(lost))
	}
	s.say(s.lang, "flatten", flattenTexts.baseless.With(message.Place(r.Files[0].Name), message.Place(base), more))
}
