package commandline

import (
	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// command is one row of the table of commands.
type command struct {
	name     string
	usage    message.Text // in one line
	about    message.Text // one or two paragraphs
	args     arguments
	flags    []flagSpec
	examples []example
	action   func(*session, *cli.Context) error
}

// arguments says what stands beside the flags.
type arguments struct {
	name     message.Text
	min, max int // max -1: any number
	files    bool
	whole    bool  // the name says how many there are
	offers   offer // what can stand here besides files; nil: nothing
}

// flagSpec is an option of a command.
type flagSpec struct {
	name, short string
	takes       message.Text // what stands for the value in help; none: a switch
	words       []string     // all the values there are; none: any
	initial     string       // the value when it is not given
	many        bool         // may be given several times, or with commas
	check       func(value string) error
	offers      offer // the values there are, where words does not say them
	doc         message.Text
}

type example struct {
	line string
	doc  message.Text
}

func (f *flagSpec) isSwitch() bool { return f.takes.IsZero() }

// allFlags lists a command's own flags and those of every command.
func (c *command) allFlags() []flagSpec {
	return append(append([]flagSpec{}, c.flags...), sharedFlags...)
}

func (c *command) flag(name string) *flagSpec {
	for _, f := range c.allFlags() {
		if f.name == name || f.short != "" && f.short == name {
			return &f
		}
	}
	return nil
}

// commands is the table, in the order a newcomer meets them.
func commands() []*command {
	return []*command{
		&initCommand, &importCommand, &validateCommand, &showCommand, &metricsCommand, &renderCommand, &diffCommand, &compareCommand, &timelineCommand, &whyCommand, &flattenCommand, &exportCommand, &fmtCommand,
		&rulesCommand, &explainCommand, &schemaCommand, &gitDiffCommand, &gitTextconvCommand, &completionCommand, &versionCommand, &helpCommand,
	}
}

var words = struct{ file, out, word, date, rule, id, number, setting, list, command message.Text }{
	file:    message.Text{EN: "FILE", SV: "FIL"},
	out:     message.Text{EN: "OUT", SV: "UTFIL"},
	word:    message.Text{EN: "WORD", SV: "ORD"},
	date:    message.Text{EN: "DATE", SV: "DATUM"},
	rule:    message.Text{EN: "RULE", SV: "REGEL"},
	id:      message.Text{EN: "ID", SV: "ID"},
	number:  message.Text{EN: "N", SV: "N"},
	setting: message.Text{EN: "RULE=SEVERITY", SV: "REGEL=GRAD"},
	list:    message.Text{EN: "RULES", SV: "REGLER"},
	command: message.Text{EN: "COMMAND", SV: "KOMMANDO"},
}

var sharedFlags = []flagSpec{
	{name: "lang", takes: words.word, words: []string{"en", "sv"}, doc: message.Text{
		EN: "The language of messages. Otherwise ORGMODEL_LANG, LC_ALL, LC_MESSAGES or LANG decides.",
		SV: "Språket i meddelanden. Annars avgör ORGMODEL_LANG, LC_ALL, LC_MESSAGES eller LANG.",
	}},
	{name: "color", takes: words.word, words: []string{"auto", "always", "never"}, initial: "auto", doc: message.Text{
		EN: "Colours: auto means on a terminal, unless NO_COLOR is set.",
		SV: "Färger: auto betyder i en terminal, om inte NO_COLOR är satt.",
	}},
	{name: "quiet", doc: message.Text{
		EN: "Leave out summaries and notices; findings and errors are still shown.",
		SV: "Utelämna sammanfattningar och upplysande meddelanden; påpekanden och fel visas ändå.",
	}},
}

// outputFlag is the same wherever a command writes a file.
func outputFlag(doc message.Text) flagSpec {
	return flagSpec{name: "output", short: "o", takes: words.out, doc: doc}
}

func formatFlag(formats []string, doc message.Text) flagSpec {
	return flagSpec{name: "format", takes: words.word, words: formats, initial: formats[0], doc: doc}
}

// The flags of all commands that compare.
var (
	completeFlag = flagSpec{name: "complete", doc: message.Text{
		EN: "Read the files as complete: of units, posts, services and agreements, what one has and another lacks has ended or is new. The first line of the result says that you said so.",
		SV: "Läs filerna som fullständiga: enheter, befattningar, insatser och avtal som en har och en annan saknar har upphört eller är nya. Första raden i resultatet anger att det är läsaren som säger det.",
	}}
	noInferFlag = flagSpec{name: "no-infer", doc: message.Text{
		EN: "Guess nothing: only the same id and formerly tell who is who.",
		SV: "Gissa inget: bara samma id och formerly visar vad som motsvarar vad.",
	}}
	rawFlag = flagSpec{name: "raw", doc: message.Text{
		EN: "Also list the changes that another explains, and cut no list short.",
		SV: "Visa även de ändringar som ingår i en annan, och korta inte av några listor.",
	}}
)
