package report

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/internal/terminal"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/report/internal/text"
)

var noteWords = struct{ why, answered, assumed, help, related, more message.Text }{
	answered: message.Text{EN: "answered by", SV: "besvaras av"},
	more:     message.Text{EN: "{0} more places; --all lists them.", SV: "{0} ställen till; --all visar dem."},
	why:      message.Text{EN: "why", SV: "varför"},
	assumed:  message.Text{EN: "assumed", SV: "antaget"},
	help:     message.Text{EN: "help", SV: "hjälp"},
	related:  message.Text{EN: "see", SV: "se"},
}

// Text writes findings for a person: the place, what is wrong, the line itself
// with a mark under it, and how to fix it. Why a rule is there is said once,
// at its first finding: a hundred findings of one rule are to stay readable.
func Text(w io.Writer, f *Findings, o Options) error {
	t := &textPrinter{Writer: text.New(w, o), explained: map[string]bool{}, all: f.All}
	t.findings(f)
	if !o.Quiet {
		if len(f.List) > 0 {
			t.WriteByte('\n')
		}
		t.WriteString(f.summary().In(o.Lang))
		t.WriteByte('\n')
		for _, line := range f.untried() {
			t.WriteString(oneLine(line.In(o.Lang)))
			t.WriteByte('\n')
		}
	}
	return t.Flush()
}

// ofOneRule is how many findings of one rule text lists without being asked for all.
const ofOneRule = 10

// findings lists findings as they come, which is the order in which a file is mended.
// Where a rule has very many, all come by weight, and those are summed up.
func (t *textPrinter) findings(f *Findings) {
	all := families(f.List)
	if f.All || !slices.ContainsFunc(all, func(one family) bool { return len(one) > ofOneRule }) {
		for i := range f.List {
			t.finding(&f.List[i])
		}
		return
	}
	for _, one := range all {
		shown, hidden := one.cut(ofOneRule, ofOneRule)
		for i := range shown {
			t.finding(&shown[i])
		}
		if hidden != nil {
			t.Style(text.Severity(hidden[0].Severity), "…")
			t.WriteString(" " + oneLine(hidden.summed(familyTexts.byAll).In(t.Lang)) + "\n")
		}
	}
}

// textPrinter writes findings.
type textPrinter struct {
	text.Writer
	explained map[string]bool // reasons that were given, and what answers
	all       bool            // the places of a finding with very many as well
}

func (t *textPrinter) finding(d *diag.Diagnostic) {
	color := text.Severity(d.Severity)
	if place := d.Span.String(); place != "" {
		t.Style(terminal.Bold, message.Place(place).In(t.Lang)+":")
		t.WriteByte(' ')
	}
	t.Style(color, d.Severity.Label().In(t.Lang)+":")
	fmt.Fprintf(t, " %s ", oneLine(d.Words().In(t.Lang)))
	t.Style(terminal.Dim, "["+d.Rule.Tag(t.Lang)+"]")
	t.WriteByte('\n')

	margin := t.snippet(d.Span, color)
	t.explain(margin, d)
	if !d.Tipping.IsZero() {
		t.note(margin, noteWords.assumed.In(t.Lang), d.Tipping.In(t.Lang))
	}
	t.note(margin, noteWords.help.In(t.Lang), helpOf(d, t.Lang))
	places := d.Related
	if !t.all && len(places) > ofOneRule {
		places = places[:ofOneRule-1]
	}
	for _, r := range places {
		text := oneLine(r.Message.In(t.Lang))
		if place := r.Span.String(); place != "" {
			text = message.Place(place).In(t.Lang) + ": " + text
		}
		t.note(margin, noteWords.related.In(t.Lang), text)
	}
	if more := len(d.Related) - len(places); more > 0 {
		t.note(margin, noteWords.related.In(t.Lang), noteWords.more.With(more).In(t.Lang))
	}
}

// explain says once of findings why they matter and, of those that somebody is to answer,
// by which provisions of their day and what answers them.
func (t *textPrinter) explain(margin string, d *diag.Diagnostic) {
	once := func(of string, word message.Text, text string) {
		if note := of + word.In(t.Lang) + text; !t.explained[note] {
			t.explained[note] = true
			t.note(margin, word.In(t.Lang), text)
		}
	}
	if !asksSomething(d) {
		once("", noteWords.why, message.Fixed(d.Why()).In(t.Lang))
		return
	}
	once(d.Rule.ID, noteWords.why, whyLawful(d).In(t.Lang))
	once(d.Rule.ID, noteWords.answered, whatAnswers(d).In(t.Lang))
}

// lineDigits is how wide the number of a line is at least.
const lineDigits = 4

// snippet shows the line and marks the place in it; it returns how far to the
// right what follows stands.
func (t *textPrinter) snippet(span location.Span, color terminal.Style) string {
	s, ok := span.Snippet()
	if !ok {
		return "  "
	}
	number := message.Code(strconv.Itoa(s.Line)).In(t.Lang)
	number = strings.Repeat(" ", max(lineDigits-len(number), 0)) + number
	margin := strings.Repeat(" ", len(number)+1)
	t.Style(terminal.Gutter, number+" |")
	if s.Text != "" {
		t.WriteByte(' ')
		t.WriteString(message.Code(s.Text).In(t.Lang))
	}
	t.WriteByte('\n')
	t.Style(terminal.Gutter, margin+"|")
	t.WriteString(strings.Repeat(" ", s.Caret+1))
	t.Style(color, strings.Repeat("^", s.Width))
	t.WriteByte('\n')
	return margin
}

func (t *textPrinter) note(margin, word, text string) {
	if text == "" {
		return
	}
	t.WriteString(margin)
	t.Style(terminal.Gutter, "= "+word+":")
	t.WriteByte(' ')
	t.WriteString(oneLine(text))
	t.WriteByte('\n')
}
