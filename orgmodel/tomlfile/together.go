package tomlfile

import (
	"slices"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var togetherTexts = struct{ here message.Text }{
	here: message.Text{EN: "Here too.", SV: "Även här."},
}

// habits are the rules of which the same mistake is made over and over: a wrong id,
// a key that there is not, a word that is none. What is missing is missing in each
// place for itself.
var habits = []*diag.Rule{danglingReference, unknownKey, wrongType, badValue, baseDrift}

// together makes one finding of those that say the same of the same word: one cause is
// mended at once, wherever it stands. The findings are in order; the first has the
// others as its places.
func together(list []diag.Diagnostic) []diag.Diagnostic {
	first := map[string]int{} // places in out
	var out []diag.Diagnostic
	for _, d := range list {
		if !slices.Contains(habits, d.Rule) || d.Span.IsZero() {
			out = append(out, d)
			continue
		}
		key := d.Rule.ID + "\x00" + string(d.Span.File.Text[d.Span.Start:d.Span.End]) + "\x00" + d.Message.In(message.EN) + "\x00" + d.Help.In(message.EN)
		i, seen := first[key]
		if !seen {
			first[key] = len(out)
			out = append(out, d)
			continue
		}
		out[i].Related = append(out[i].Related, diag.Related{Span: d.Span, Message: togetherTexts.here.With()})
		out[i].Related = append(out[i].Related, d.Related...)
	}
	return out
}
