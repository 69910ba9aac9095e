// Package rulebook prints the rules themselves: the list, one of them with its reasons and
// examples, the page of all, what no file can decide, and the law behind them. What rules
// find is printed by package report.
package rulebook

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/internal/terminal"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report/internal/text"
	"github.com/orgmodel/orgmodel/orgmodel/report/printing"
)

// Printer writes a list of rules in one format. Rules of one family stand
// together in it.
type Printer func(io.Writer, []*diag.Rule, printing.Options) error

var printers = printing.Formats[Printer]{
	{"text", Text},
	{"json", JSON},
	{"markdown", Markdown},
}

// Formats lists the formats of the catalogue, the one for people first.
func Formats() []string { return printers.Names() }

// PrinterOf returns the printer of a format, or nil.
func PrinterOf(format string) Printer { return printers.Of(format) }

var texts = struct {
	asks, answers, records, accept, why, mend, source, severity, force, since, always, fixed, before, bad, good, all, id, name, title message.Text
}{
	why:      message.Text{EN: "Why", SV: "Varför"},
	mend:     message.Text{EN: "Fix", SV: "Åtgärd"},
	asks:     message.Text{EN: "Question", SV: "Fråga"},
	answers:  message.Text{EN: "Answered by", SV: "Besvaras av"},
	records:  message.Text{EN: "[[record]] with form = {0}; [[accept]]", SV: "[[record]] med form = {0}; [[accept]]"},
	accept:   message.Text{EN: "[[accept]]", SV: "[[accept]]"},
	source:   message.Text{EN: "Basis", SV: "Grund"},
	severity: message.Text{EN: "Severity", SV: "Allvarlighetsgrad"},
	force:    message.Text{EN: "In force", SV: "Gäller"},
	since:    message.Text{EN: "since {0}", SV: "sedan {0}"},
	always:   message.Text{EN: "always", SV: "alltid"},
	fixed:    message.Text{EN: "; can be neither answered with [[accept]] nor switched off", SV: "; kan varken besvaras med [[accept]] eller stängas av"},
	before:   message.Text{EN: "The organisation before", SV: "Organisationen före"},
	bad:      message.Text{EN: "This is reported", SV: "Detta ger ett påpekande"},
	good:     message.Text{EN: "This is not", SV: "Detta ger inget påpekande"},
	all:      message.Text{EN: "Rules", SV: "Regler"},
	id:       message.Text{EN: "Rule", SV: "Regel"},
	name:     message.Text{EN: "Name", SV: "Namn"},
	title:    message.Text{EN: "What is wrong", SV: "Vad som är fel"},
}

// Text writes one line per rule, under its family.
func Text(w io.Writer, rules []*diag.Rule, o printing.Options) error {
	t := text.New(w, o)
	names, severities := 0, 0
	for _, r := range rules {
		names = max(names, len(r.Name))
		severities = max(severities, utf8.RuneCountInString(r.Severity.Label().In(o.Lang)))
	}
	for i, r := range rules {
		if i == 0 || rules[i-1].Family.Letter != r.Family.Letter {
			if i > 0 {
				t.WriteByte('\n')
			}
			t.Style(terminal.Bold, r.Family.Letter+"  "+r.Family.Label.In(o.Lang))
			t.WriteByte('\n')
		}
		t.WriteString("   " + message.Code(r.ID).In(o.Lang) + "  " + text.Pad(message.Code(r.Name).In(o.Lang), names) + "  ")
		t.Style(text.Severity(r.Severity), text.Pad(r.Severity.Label().In(o.Lang), severities))
		t.WriteString("  " + message.Fixed(r.Title).In(o.Lang) + "\n")
	}
	return t.Flush()
}

// Explain writes all there is to know about one rule, for a person.
func Explain(w io.Writer, r *diag.Rule, o printing.Options) error {
	t := text.New(w, o)
	t.Style(terminal.Bold, message.Code(r.ID+" "+r.Name).In(o.Lang)+": "+message.Fixed(r.Title).In(o.Lang))
	t.WriteString("\n\n")
	facts := []fact{
		{texts.severity, severityLine(r, o.Lang)},
		{texts.force, force(r).In(o.Lang)},
		{texts.why, message.Fixed(r.Why).In(o.Lang)},
		{texts.mend, message.Fixed(r.Mend).In(o.Lang)},
	}
	if len(r.To) > 0 {
		facts = append(facts, fact{texts.asks, asksWhom(r).In(o.Lang)}, fact{texts.answers, answeredBy(r).In(o.Lang)})
	}
	for i, line := range r.RestsLines() {
		word := message.Text{}
		if i == 0 {
			word = texts.source
		}
		facts = append(facts, fact{word, line.In(o.Lang)})
	}
	width := 0
	for _, f := range facts {
		width = max(width, utf8.RuneCountInString(f.word.In(o.Lang)))
	}
	for _, f := range facts {
		t.Style(terminal.Gutter, text.Pad(f.word.In(o.Lang), width))
		t.WriteString("  " + strings.Join(terminal.Wrap(f.text, terminal.Width-width-2), "\n"+strings.Repeat(" ", width+2)) + "\n")
	}
	for _, e := range examplesOf(r) {
		example(t, e.title, e.toml)
	}
	return t.Flush()
}

// fact is a line of an explanation; one without a word belongs to the one above.
type fact struct {
	word message.Text
	text string
}

type shown struct {
	title message.Text
	toml  string
}

// examplesOf lists a rule's examples in the order in which they are read.
func examplesOf(r *diag.Rule) []shown {
	list := []shown{{texts.bad, r.Bad}, {texts.good, r.Good}}
	if r.Before != "" {
		list = append([]shown{{texts.before, r.Before}}, list...)
	}
	return list
}

func example(t text.Writer, title message.Text, toml string) {
	t.WriteByte('\n')
	t.Style(terminal.Bold, title.In(t.Lang)+":")
	t.WriteString("\n\n")
	for line := range strings.Lines(visible(toml)) {
		if line != "\n" {
			t.WriteString("    ")
		}
		t.WriteString(message.Code(line).In(t.Lang))
	}
}

// visible shows the one invisible character that an example is about.
func visible(toml string) string {
	return strings.TrimRight(strings.ReplaceAll(toml, "\uFEFF", "<BOM>"), "\n") + "\n"
}

func severityLine(r *diag.Rule, l message.Lang) string {
	line := r.Severity.Label().In(l)
	if r.Fixed {
		line += texts.fixed.In(l)
	}
	return line
}

// force says from when there is law for a rule to go by.
func force(r *diag.Rule) message.Message {
	if began := r.Law.Began(); began != "" {
		return texts.since.With(began)
	}
	return texts.always.With()
}

// asksWhom are those whom a rule asks: "to the board".
func asksWhom(r *diag.Rule) message.Localizer {
	whom := make([]message.Text, len(r.To))
	for i, to := range r.To {
		whom[i] = to.Text()
	}
	return message.Or(whom)
}

// answeredBy is what of a file answers a rule that asks.
func answeredBy(r *diag.Rule) message.Localizer {
	if len(r.Answers) == 0 {
		return texts.accept
	}
	forms := make([]message.Code, len(r.Answers))
	for i, form := range r.Answers {
		forms[i] = message.Code(`"` + form + `"`)
	}
	if r.Together {
		return texts.records.With(message.And(forms))
	}
	return texts.records.With(message.Or(forms))
}

// Markdown writes the catalogue as a page.
func Markdown(w io.Writer, rules []*diag.Rule, o printing.Options) error {
	b := bufio.NewWriter(w)
	l := o.Lang
	fmt.Fprintf(b, "# %s\n\n| %s | %s | %s | %s |\n|---|---|---|---|\n", texts.all.In(l),
		texts.id.In(l), texts.name.In(l), texts.severity.In(l), texts.title.In(l))
	for _, r := range rules {
		fmt.Fprintf(b, "| [%s](#%s) | %s | %s | %s |\n", message.Code(r.ID).In(l), anchor(r), message.Code(r.Name).In(l), r.Severity.Label().In(l), document.Plain(message.Fixed(r.Title).In(l)))
	}
	for i, r := range rules {
		if i == 0 || rules[i-1].Family.Letter != r.Family.Letter {
			fmt.Fprintf(b, "\n## %s: %s\n", r.Family.Letter, document.Plain(r.Family.Label.In(l)))
		}
		fmt.Fprintf(b, "\n### %s\n\n**%s**\n\n", message.Code(r.ID+" "+r.Name).In(l), document.Plain(message.Fixed(r.Title).In(l)))
		fmt.Fprintf(b, "- %s: %s\n- %s: %s\n", texts.severity.In(l), severityLine(r, l), texts.force.In(l), force(r).In(l))
		fmt.Fprintf(b, "- %s: %s\n", texts.why.In(l), document.Plain(message.Fixed(r.Why).In(l)))
		fmt.Fprintf(b, "- %s: %s\n", texts.mend.In(l), document.Plain(message.Fixed(r.Mend).In(l)))
		if len(r.To) > 0 {
			fmt.Fprintf(b, "- %s: %s\n- %s: %s\n", texts.asks.In(l), asksWhom(r).In(l), texts.answers.In(l), document.Plain(answeredBy(r).In(l)))
		}
		rests(b, r, l)
		for _, e := range examplesOf(r) {
			fmt.Fprintf(b, "\n%s:\n\n```toml\n%s```\n", e.title.In(l), message.Code(visible(e.toml)).In(l))
		}
	}
	return b.Flush()
}

// rests writes what a rule rests on, line by line where it is more than one.
func rests(b *bufio.Writer, r *diag.Rule, l message.Lang) {
	lines := r.RestsLines()
	if len(lines) == 1 {
		fmt.Fprintf(b, "- %s: %s\n", texts.source.In(l), document.Plain(lines[0].In(l)))
		return
	}
	fmt.Fprintf(b, "- %s:\n", texts.source.In(l))
	for _, line := range lines {
		fmt.Fprintf(b, "  - %s\n", document.Plain(line.In(l)))
	}
}

// anchor is the name Markdown readers give the heading of a rule.
func anchor(r *diag.Rule) string { return strings.ToLower(r.ID) + "-" + r.Name }
