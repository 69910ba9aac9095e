// Package exchange takes a model to other programs and back: as JSON, which holds all
// of it, and as sheets of rows, which hold the tables that people keep in spreadsheets.
// What is written goes by the table of the format, so that a key of the format is in
// both at once. What is read is made into the text of a file and given to package
// tomlfile, so that it is checked as any other file is, and what is wrong in it is told
// at the place where it was read. It opens no file, writes none, and knows nothing of
// figures or findings.
package exchange

import (
	"github.com/orgmodel/orgmodel/orgmodel"
	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/location"
	"github.com/orgmodel/orgmodel/orgmodel/message"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// FormatVersion is the version of the JSON.
const FormatVersion = 1

// Result is what was read.
type Result struct {
	// Org is the organisation: whole when there are no findings.
	Org *orgmodel.Organisation
	// Findings say what keeps it from being a model, at places of what was read.
	Findings []diag.Diagnostic
	// Left is what the file says it does not hold, and what was not read of it.
	Left []message.Message
}

// Refusal says why a file is not read at all, in both languages.
type Refusal struct{ Message message.Message }

// Error returns the English text.
func (r *Refusal) Error() string { return r.In(message.EN) }

// In implements message.Localizer.
func (r *Refusal) In(l message.Lang) string { return r.Message.In(l) }

func refuse(at location.Span, why message.Localizer) *Refusal {
	return &Refusal{refusalText.With(message.Place(at.String()), why)}
}

var refusalText = message.Text{EN: "{0}: {1}", SV: "{0}: {1}"}

// load reads the text that was made of a file, and tells what is wrong with it where
// it stood.
func (t *text) load(name string, o tomlfile.Options) *Result {
	r := tomlfile.LoadText(name, t.Bytes(), o)
	for i := range r.Findings {
		d := &r.Findings[i]
		d.Span = t.origin(d.Span, r.Files[0])
		for k := range d.Related {
			d.Related[k].Span = t.origin(d.Related[k].Span, r.Files[0])
		}
	}
	return &Result{Org: r.Org, Findings: r.Findings}
}
