package rulebook

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/internal/document"
	"github.com/orgmodel/orgmodel/orgmodel/internal/terminal"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report/internal/text"
	"github.com/orgmodel/orgmodel/orgmodel/report/printing"
	"github.com/orgmodel/orgmodel/orgmodel/rules"
)

var undecidedTexts = struct{ title, intro, reason, none message.Text }{
	title:  message.Text{EN: "What no file can decide", SV: "Det som ingen fil kan avgöra"},
	intro:  message.Text{EN: "These questions belong to the field, but their answers are not in any file. That nothing is reported about them means nothing. A person has to ask them.", SV: "De här frågorna hör till området, men svaret finns inte i en fil. Att inget påpekas om dem betyder ingenting. En människa måste ställa dem."},
	reason: message.Text{EN: "Why it is not checked", SV: "Varför det inte kontrolleras"},
	none:   message.Text{EN: "not checked", SV: "kontrolleras inte"},
}

// UndecidedMarkdown writes the questions that are not checked as the last part
// of the catalogue's page.
func UndecidedMarkdown(w io.Writer, list []rules.Undecided, o printing.Options) error {
	b := bufio.NewWriter(w)
	l := o.Lang
	fmt.Fprintf(b, "\n## %s\n\n%s\n\n| %s | %s | %s | %s |\n|---|---|---|---|\n", undecidedTexts.title.In(l), undecidedTexts.intro.In(l),
		texts.id.In(l), texts.name.In(l), undecidedTexts.reason.In(l), texts.source.In(l))
	for _, u := range list {
		fmt.Fprintf(b, "| %s | %s | %s | %s |\n", message.Code(u.ID).In(l), message.Code(u.Name).In(l), document.Plain(message.Fixed(u.Reason).In(l)), document.Plain(u.Rests().In(l)))
	}
	return b.Flush()
}

var notInFormatTexts = struct{ title, intro, what, why message.Text }{
	title: message.Text{EN: "What the format leaves out", SV: "Det som formatet utelämnar"},
	intro: message.Text{EN: "Papers about reorganisations tell more than the format has keys for. A key is there for a question or a figure; the rest is left out, for the reasons given here.", SV: "Underlag för omorganisationer innehåller mer än formatet har nycklar för. En nyckel finns för en fråga eller ett nyckeltal; resten är utelämnat, av de skäl som anges här."},
	what:  message.Text{EN: "What", SV: "Vad"},
	why:   message.Text{EN: "Why, and what to write instead", SV: "Varför, och vad man skriver i stället"},
}

// LeftOutMarkdown writes what the format has no key for as a part of the catalogue's
// page.
func LeftOutMarkdown(w io.Writer, list []rules.LeftOut, o printing.Options) error {
	b := bufio.NewWriter(w)
	l := o.Lang
	fmt.Fprintf(b, "\n## %s\n\n%s\n\n| %s | %s |\n|---|---|\n", notInFormatTexts.title.In(l), notInFormatTexts.intro.In(l), notInFormatTexts.what.In(l), notInFormatTexts.why.In(l))
	for _, x := range list {
		fmt.Fprintf(b, "| %s | %s |\n", document.Plain(message.Fixed(x.What).In(l)), document.Plain(message.Fixed(x.Why).In(l)))
	}
	return b.Flush()
}

// ExplainUndecided writes all there is to know about a question that is not
// checked.
func ExplainUndecided(w io.Writer, u *rules.Undecided, o printing.Options) error {
	t := text.New(w, o)
	t.Style(terminal.Bold, message.Code(u.ID+" "+u.Name).In(o.Lang)+": "+undecidedTexts.none.In(o.Lang))
	t.WriteString("\n\n" + strings.Join(terminal.Wrap(message.Fixed(u.Reason).In(o.Lang), terminal.Width), "\n") + "\n\n")
	t.Style(terminal.Gutter, texts.source.In(o.Lang))
	t.WriteString("  " + u.Rests().In(o.Lang) + "\n")
	return t.Flush()
}
