package commandline

import (
	"strings"
	"unicode/utf8"

	"github.com/urfave/cli/v2"

	"github.com/orgmodel/orgmodel/orgmodel/internal/nearest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report"
)

var helpCommand = command{
	name:  "help",
	usage: message.Text{EN: "show help on a command", SV: "visa hjälp om ett kommando"},
	about: message.Text{
		EN: "Shows what a command does, its flags and examples; without a command, what there is. The same as --help after a command. With --man: all of it, as a page for man.",
		SV: "Visar vad ett kommando gör, dess flaggor och exempel; utan kommando, vad som finns. Detsamma som --help efter ett kommando. Med --man: alltihop, som en sida för man.",
	},
	args: arguments{name: words.command, min: 0, max: 1, offers: offerCommands},
	flags: []flagSpec{{name: "man", doc: message.Text{
		EN: "Print the help of all commands as one page for man.",
		SV: "Skriv ut hjälpen om alla kommandon som en sida för man.",
	}}},
	examples: []example{
		{"orgmodel help validate", message.Text{EN: "Show help on validate.", SV: "Visa hjälp om validate."}},
		{"orgmodel help --man > orgmodel.1", message.Text{EN: "Save the page; “man -l orgmodel.1” shows it.", SV: "Spara sidan; ”man -l orgmodel.1” visar den."}},
	},
	action: func(s *session, c *cli.Context) error {
		name := c.Args().First()
		switch {
		case !c.Bool("man"):
			return s.help(name)
		case name != "":
			return misuse("help", usageTexts.tooMany.With(quoted(name), message.Same("orgmodel help --man")))
		}
		return s.write("", []byte(manPage(s.table, version().program, s.lang)))
	},
}

// help shows the page of a command, or that of the program.
func (s *session) help(name string) error {
	if name == "" {
		return s.write("", []byte(mainPage(s.table, s.lang)))
	}
	var names []string
	for _, known := range s.table {
		if known.name == name {
			return s.write("", []byte(commandPage(known, s.lang)))
		}
		names = append(names, known.name)
	}
	if near, ok := nearest.Word(name, names); ok {
		return misuse("help", usageTexts.commandNear.With(quoted(name), quoted(near)))
	}
	return misuse("help", usageTexts.command.With(quoted(name)))
}

var helpTexts = struct {
	purpose, usage, commands, flags, shared, examples, more, initial, words, several, flagsWord, codes, environment message.Text
}{
	purpose:     message.Text{EN: "Describe the organisation of social services in TOML, check it and draw it.", SV: "Beskriv socialtjänstens organisation i TOML, kontrollera den och rita den."},
	usage:       message.Text{EN: "Usage", SV: "Användning"},
	commands:    message.Text{EN: "Commands", SV: "Kommandon"},
	flags:       message.Text{EN: "Flags", SV: "Flaggor"},
	shared:      message.Text{EN: "Flags of all commands", SV: "Flaggor för alla kommandon"},
	examples:    message.Text{EN: "Examples", SV: "Exempel"},
	more:        message.Text{EN: "“orgmodel help COMMAND” says more about a command. Flags may stand before or after the files; - as a file is standard input.", SV: "”orgmodel help KOMMANDO” visar mer om ett kommando. Flaggor får stå före eller efter filerna; - som fil är standard in."},
	initial:     message.Text{EN: " (otherwise {0})", SV: " (annars {0})"},
	words:       message.Text{EN: "Values: {0}", SV: "Värden: {0}"},
	several:     message.Text{EN: "May be given several times.", SV: "Kan anges flera gånger."},
	flagsWord:   message.Text{EN: "[flags]", SV: "[flaggor]"},
	codes:       message.Text{EN: "Exit codes", SV: "Slutkoder"},
	environment: message.Text{EN: "Environment", SV: "Miljövariabler"},
}

// entry is a word with its explanation.
type entry struct {
	word string
	doc  message.Text
}

var exitTerms = []entry{
	{"0", message.Text{EN: "done", SV: "klart"}},
	{"1", message.Text{EN: "findings at or above --fail-on, differences with diff --exit-code, or files that fmt --check would change", SV: "påpekanden på eller över nivån i --fail-on, skillnader med diff --exit-code, eller filer som fmt --check skulle ändra"}},
	{"2", message.Text{EN: "wrong usage", SV: "fel i kommandoraden"}},
	{"3", message.Text{EN: "an input cannot be read as a model", SV: "en indatafil går inte att läsa som en modell"}},
	{"4", message.Text{EN: "an output cannot be written or drawn", SV: "resultatet går inte att skriva eller rita"}},
	{"70", message.Text{EN: "a bug in orgmodel", SV: "ett fel i orgmodel"}},
}

var environmentTerms = []entry{
	{"ORGMODEL_LANG", message.Text{EN: "the language of messages, before LC_ALL, LC_MESSAGES and LANG", SV: "språket i meddelanden, före LC_ALL, LC_MESSAGES och LANG"}},
	{"NO_COLOR", message.Text{EN: "set to anything: no colours", SV: "satt till vad som helst: inga färger"}},
	{"ORGMODEL_DEBUG", message.Text{EN: "set to anything: details when orgmodel itself fails, and how well a drawing uses its sheet", SV: "satt till vad som helst: detaljer när det är fel i orgmodel självt, och hur väl en ritning utnyttjar sitt blad"}},
}

// synopsis is how a command is typed, for messages; usageLine is it in full.
func (c *command) synopsis() message.Localizer { return synopsis{c, false} }

type synopsis struct {
	*command
	flags bool
}

// In implements message.Localizer.
func (s synopsis) In(l message.Lang) string {
	line := "orgmodel " + s.name
	if s.flags {
		line += " " + helpTexts.flagsWord.In(l)
	}
	if s.args.name.IsZero() {
		return line
	}
	argument := s.args.name.In(l)
	if s.args.max < 0 && !s.args.whole {
		// Each that cannot be left out is named: "FILE FILE…".
		argument = strings.Repeat(argument+" ", max(s.args.min-1, 0)) + argument + "…"
	}
	if s.args.min == 0 {
		argument = "[" + argument + "]"
	}
	return line + " " + argument
}

// typed is how a flag is typed.
func (f *flagSpec) typed(l message.Lang) string {
	word := "--" + f.name
	if f.short != "" {
		word = "-" + f.short + ", " + word
	}
	if !f.isSwitch() {
		word += " " + f.takes.In(l)
	}
	return word
}

// explained is all there is to say about a flag.
func (f *flagSpec) explained(l message.Lang) string {
	text := f.doc.In(l)
	if len(f.words) > 0 {
		text += " " + helpTexts.words.With(strings.Join(f.words, ", ")).In(l)
		if f.initial != "" {
			text += helpTexts.initial.With(f.initial).In(l)
		}
		text += "."
	}
	if f.many {
		text += " " + helpTexts.several.In(l)
	}
	return text
}

// page is a page of help in the making.
type page struct {
	strings.Builder
	lang message.Lang
}

func (p *page) heading(t message.Text) { p.WriteString("\n" + t.In(p.lang) + ":\n") }

// text sets running text, each line after an indent.
func (p *page) text(indent int, text string) {
	for _, line := range report.Wrap(text, report.TextWidth-indent) {
		p.WriteString(strings.Repeat(" ", indent) + line + "\n")
	}
}

// terms sets words with their explanations beside them.
func (p *page) terms(list []entry) {
	width := 0
	for _, t := range list {
		width = max(width, utf8.RuneCountInString(t.word))
	}
	for _, t := range list {
		indent := strings.Repeat(" ", width+4)
		lines := report.Wrap(t.doc.In(p.lang), report.TextWidth-len(indent))
		word := "  " + t.word + strings.Repeat(" ", width-utf8.RuneCountInString(t.word)) + "  "
		p.WriteString(word + strings.Join(lines, "\n"+indent) + "\n")
	}
}

func (p *page) flags(list []flagSpec) {
	for i := range list {
		p.WriteString("  " + list[i].typed(p.lang) + "\n")
		p.text(6, list[i].explained(p.lang))
	}
}

// mainPage is the help of the whole program.
func mainPage(table []*command, l message.Lang) string {
	p := page{lang: l}
	p.WriteString(helpTexts.purpose.In(l) + "\n")
	p.heading(helpTexts.usage)
	p.WriteString("  orgmodel " + words.command.In(l) + " " + helpTexts.flagsWord.In(l) + " " + words.file.In(l) + "…\n")
	p.heading(helpTexts.commands)
	p.terms(commandTerms(table))
	p.heading(helpTexts.shared)
	p.flags(sharedFlags)
	p.heading(helpTexts.codes)
	p.terms(exitTerms)
	p.heading(helpTexts.environment)
	p.terms(environmentTerms)
	p.WriteByte('\n')
	p.text(0, helpTexts.more.In(l))
	return p.String()
}

func commandTerms(table []*command) []entry {
	var list []entry
	for _, c := range table {
		list = append(list, entry{c.name, c.usage})
	}
	return list
}

// commandPage is the help of one command.
func commandPage(c *command, l message.Lang) string {
	p := page{lang: l}
	p.WriteString("orgmodel " + c.name + ": " + c.usage.In(l) + "\n")
	p.heading(helpTexts.usage)
	p.WriteString("  " + synopsis{c, true}.In(l) + "\n\n")
	p.text(0, c.about.In(l))
	if len(c.flags) > 0 {
		p.heading(helpTexts.flags)
		p.flags(c.flags)
	}
	p.heading(helpTexts.shared)
	p.flags(sharedFlags)
	p.heading(helpTexts.examples)
	for _, e := range c.examples {
		p.WriteString("  " + e.line + "\n")
		p.text(6, e.doc.In(l))
	}
	return p.String()
}
