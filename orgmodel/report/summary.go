package report

import (
	"slices"
	"strings"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// counted is a noun in singular and plural.
type counted struct{ one, many message.Text }

// both is a text that is the same of one and of many.
func both(t message.Text) counted { return counted{t, t} }

var severityCounts = map[diag.Severity]counted{
	diag.Error:    {message.Text{EN: "{0} error", SV: "{0} fel"}, message.Text{EN: "{0} errors", SV: "{0} fel"}},
	diag.Legal:    {message.Text{EN: "{0} to check with a lawyer", SV: "{0} att stämma av med jurist"}, message.Text{EN: "{0} to check with a lawyer", SV: "{0} att stämma av med jurist"}},
	diag.Question: {message.Text{EN: "{0} question", SV: "{0} fråga"}, message.Text{EN: "{0} questions", SV: "{0} frågor"}},
	diag.Warning:  {message.Text{EN: "{0} warning", SV: "{0} varning"}, message.Text{EN: "{0} warnings", SV: "{0} varningar"}},
	diag.Info:     {message.Text{EN: "{0} note", SV: "{0} upplysning"}, message.Text{EN: "{0} notes", SV: "{0} upplysningar"}},
}

var acceptedCount = counted{diag.Answered.One, diag.Answered.Many}

var summaryTexts = struct{ none, sentence, unreadOne, unreadMany, partly message.Text }{
	partly:    message.Text{EN: "Parts of {0} cannot be read; the rest has been checked.", SV: "Delar av {0} går inte att läsa; resten är kontrollerad."},
	none:      message.Text{EN: "no findings", SV: "inga påpekanden"},
	sentence:  message.Text{EN: "{0}.", SV: "{0}."},
	unreadOne: message.Text{EN: "{0}. The rules were not run: {1} cannot be read as a model.", SV: "{0}. Reglerna har inte körts: {1} går inte att läsa som en modell."},
	unreadMany: message.Text{
		EN: "{0}. The rules were not run on {1}, which cannot be read as models.",
		SV: "{0}. Reglerna har inte körts på {1}, som inte går att läsa som modeller.",
	},
}

// phrases are parts of one sentence with commas between.
type phrases []message.Message

// In implements message.Localizer.
func (p phrases) In(l message.Lang) string {
	parts := make([]string, len(p))
	for i := range p {
		parts[i] = p[i].In(l)
	}
	return strings.Join(parts, ", ")
}

// Tally says how many findings of each severity there are: "2 errors, 1
// question, 3 answered".
func Tally(list []diag.Diagnostic, accepted int) message.Localizer {
	var parts phrases
	counts := diag.Count(list)
	for _, s := range diag.Severities {
		if n := counts[s]; n > 0 {
			parts = append(parts, message.Count(n, severityCounts[s].one, severityCounts[s].many))
		}
	}
	if len(parts) == 0 {
		parts = append(parts, summaryTexts.none.With())
	}
	if accepted > 0 {
		parts = append(parts, message.Count(accepted, acceptedCount.one, acceptedCount.many))
	}
	return parts
}

// summary is the last line of the text.
func (f *Findings) summary() message.Localizer {
	var unread []string
	for _, name := range f.Unread {
		if !slices.Contains(f.Partly, name) {
			unread = append(unread, oneLine(name))
		}
	}
	text := capital{summaryTexts.sentence.With(Tally(f.List, len(f.Accepted)))}
	switch len(unread) {
	case 0:
	case 1:
		text = capital{summaryTexts.unreadOne.With(Tally(f.List, len(f.Accepted)), message.And(unread))}
	default:
		text = capital{summaryTexts.unreadMany.With(Tally(f.List, len(f.Accepted)), message.And(unread))}
	}
	if len(f.Partly) == 0 {
		return text
	}
	return sentences{text, summaryTexts.partly.With(message.And(oneLines(f.Partly)))}
}

func oneLines(names []string) []string {
	out := make([]string, len(names))
	for i, name := range names {
		out[i] = oneLine(name)
	}
	return out
}

// sentences stand after each other.
type sentences []message.Localizer

// In implements message.Localizer.
func (s sentences) In(l message.Lang) string {
	parts := make([]string, len(s))
	for i := range s {
		parts[i] = s[i].In(l)
	}
	return strings.Join(parts, " ")
}

// capital begins a sentence.
type capital struct{ message.Localizer }

// In implements message.Localizer.
func (c capital) In(l message.Lang) string {
	s := c.Localizer.In(l)
	return upperFirst(s)
}
