package commandline

import (
	"fmt"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var manTexts = struct{ name, description, program, oneLine message.Text }{
	name:        message.Text{EN: "Name", SV: "Namn"},
	description: message.Text{EN: "Description", SV: "Beskrivning"},
	program:     message.Text{EN: "User commands", SV: "Användarkommandon"},
	oneLine:     message.Text{EN: "describe, check, draw and compare organisations", SV: "beskriv, kontrollera, rita och jämför organisationer"},
}

// manPage is the help of everything there is, as man reads it: what the pages of
// help say, from the same table.
func manPage(table []*command, version string, l message.Lang) string {
	p := roff{lang: l}
	fmt.Fprintf(&p, ".TH ORGMODEL 1 \"\" \"%s\" \"%s\"\n", escaped("orgmodel "+version), escaped(manTexts.program.In(l)))
	p.WriteString(".ad l\n.nh\n") // words of flags are not to be taken apart
	p.heading(manTexts.name)
	p.WriteString("orgmodel \\- " + escaped(manTexts.oneLine.In(l)) + "\n")
	p.heading(helpTexts.usage)
	p.bold("orgmodel " + words.command.In(l) + " " + helpTexts.flagsWord.In(l) + " " + words.file.In(l) + "…")
	p.heading(manTexts.description)
	p.text(helpTexts.purpose.In(l))
	p.paragraph(helpTexts.more.In(l))
	p.heading(helpTexts.commands)
	for _, c := range table {
		p.command(c)
	}
	p.heading(helpTexts.shared)
	p.flags(sharedFlags)
	p.heading(helpTexts.codes)
	p.terms(exitTerms)
	p.heading(helpTexts.environment)
	p.terms(environmentTerms)
	return p.String()
}

// roff is a page for man in the making.
type roff struct {
	strings.Builder
	lang message.Lang
}

func (p *roff) heading(t message.Text) {
	p.WriteString(".SH \"" + escaped(strings.ToUpper(t.In(p.lang))) + "\"\n")
}

func (p *roff) text(s string)      { p.WriteString(escaped(s) + "\n") }
func (p *roff) paragraph(s string) { p.WriteString(".PP\n"); p.text(s) }
func (p *roff) bold(s string)      { p.WriteString("\\fB" + escaped(s) + "\\fP\n") }

// term sets a word with what it means below it, indented.
func (p *roff) term(word, meaning string) {
	p.WriteString(".TP\n")
	p.bold(word)
	p.text(meaning)
}

func (p *roff) terms(list []entry) {
	for _, e := range list {
		p.term(e.word, e.doc.In(p.lang))
	}
}

func (p *roff) flags(list []flagSpec) {
	for i := range list {
		p.term(list[i].typed(p.lang), list[i].explained(p.lang))
	}
}

// command is the section of one command.
func (p *roff) command(c *command) {
	p.WriteString(".SS \"" + escaped(c.name+": "+c.usage.In(p.lang)) + "\"\n")
	p.bold(synopsis{c, true}.In(p.lang))
	p.paragraph(c.about.In(p.lang))
	p.flags(c.flags)
	for _, e := range c.examples {
		p.paragraph(e.doc.In(p.lang))
		p.WriteString(".RS 4\n.nf\n")
		p.text(e.line)
		p.WriteString(".fi\n.RE\n")
	}
}

// escaped is a text in which nothing means anything to roff. What is not ASCII is
// named by its number, so that the page is read alike in every locale.
func escaped(text string) string {
	var b strings.Builder
	for i, r := range text {
		switch {
		case r == '\\':
			b.WriteString(`\e`)
		case r == '-':
			b.WriteString(`\-`)
		case r == '"':
			b.WriteString(`\(dq`)
		case r == '\'':
			b.WriteString(`\(aq`)
		case r == '`':
			b.WriteString(`\(ga`)
		case r == '^':
			b.WriteString(`\(ha`)
		case r == '~':
			b.WriteString(`\(ti`)
		case r == '.' && i == 0:
			b.WriteString(`\&.`)
		case r == '…': // a terminal without it would show nothing
			b.WriteString(`\&...`)
		case r > '~':
			fmt.Fprintf(&b, `\[u%04X]`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
