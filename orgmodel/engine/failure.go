package engine

import (
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var (
	textEmpty     = message.Text{EN: "there is nothing to draw", SV: "det finns inget att rita"}
	textFormat    = message.Text{EN: "the drawing engine cannot write the format {0}", SV: "ritmotorn kan inte skriva formatet {0}"}
	textCrashed   = message.Text{EN: "the drawing engine crashed", SV: "ritmotorn kraschade"}
	textPoisoned  = message.Text{EN: "the drawing engine crashed earlier and cannot be used again before the program is restarted", SV: "ritmotorn har kraschat tidigare och kan inte användas igen förrän programmet startats om"}
	textRefused   = message.Text{EN: "the drawing engine could not read its input", SV: "ritmotorn kunde inte läsa underlaget"}
	textSilent    = message.Text{EN: "the drawing engine returned nothing", SV: "ritmotorn lämnade inget ifrån sig"}
	textGarbled   = message.Text{EN: "the drawing engine returned something that is not the drawing", SV: "ritmotorn lämnade något annat än ritningen ifrån sig"}
	textLabelLost = message.Text{EN: "the text {0} in the box {1} is missing from the drawing", SV: "texten {0} i rutan {1} saknas i ritningen"}
)

// Failure says that no picture could be drawn. It reads in both languages;
// Detail is what Graphviz or Go says about it, in English.
type Failure struct {
	Message message.Message
	Detail  error
}

// In implements message.Localizer.
func (f *Failure) In(l message.Lang) string {
	if f.Detail == nil {
		return f.Message.In(l)
	}
	return f.Message.In(l) + ": " + f.Detail.Error()
}

// Error returns the English text.
func (f *Failure) Error() string { return f.In(message.EN) }

// Unwrap returns the detail.
func (f *Failure) Unwrap() error { return f.Detail }

func failed(text message.Text, args ...any) *Failure { return &Failure{Message: text.With(args...)} }

func failedFor(detail error, text message.Text) *Failure {
	return &Failure{Message: text.With(), Detail: detail}
}

// garbled says where the engine's answer stops being the drawing.
func garbled(format string, args ...any) *Failure {
	return failedFor(fmt.Errorf(format, args...), textGarbled)
}

// LabelLostError says that a text of a box is not in the picture. A picture
// that lacks a name is worse than none, so none is given out.
type LabelLostError struct {
	Box  string // its title, or its id if it has none
	Text string
}

// In implements message.Localizer.
func (e *LabelLostError) In(l message.Lang) string {
	return textLabelLost.With(message.Quoted(e.Text), message.Quoted(e.Box)).In(l)
}

// Error returns the English text.
func (e *LabelLostError) Error() string { return e.In(message.EN) }
