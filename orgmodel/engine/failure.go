package engine

import (
	"errors"
	"fmt"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var (
	textEmpty     = message.Text{EN: "there is nothing to draw", SV: "det finns inget att rita"}
	textFormat    = message.Text{EN: "the drawing engine cannot write the format {0}", SV: "ritmotorn kan inte skriva formatet {0}"}
	textCrashed   = message.Text{EN: "the drawing engine crashed", SV: "ritmotorn kraschade"}
	textUnstarted = message.Text{EN: "the drawing engine could not be started", SV: "ritmotorn kunde inte startas"}
	textNoMemory  = message.Text{EN: "the drawing is too large for the drawing engine's memory; draw a part of it with --root, or less with --depth", SV: "ritningen är för stor för ritmotorns minne; rita en del av den med --root, eller mindre med --depth"}
	textTooLong   = message.Text{EN: "the drawing engine was not done within {0}; draw a part with --root, or less with --depth", SV: "ritmotorn blev inte klar inom {0}; rita en del med --root, eller mindre med --depth"}
	textSecond    = message.Text{EN: "one second", SV: "en sekund"}
	textSeconds   = message.Text{EN: "{0} seconds", SV: "{0} sekunder"}
	textNetwork   = message.Text{EN: "no places could be found for the boxes of the network", SV: "det gick inte att hitta platser åt rutorna i nätverket"}
	textDrawing   = message.Text{EN: "{0} could not be drawn", SV: "{0} gick inte att rita"}
	textRefused   = message.Text{EN: "the drawing engine could not read its input", SV: "ritmotorn kunde inte läsa underlaget"}
	textSilent    = message.Text{EN: "the drawing engine returned nothing", SV: "ritmotorn lämnade inget ifrån sig"}
	textGarbled   = message.Text{EN: "the drawing engine returned something that is not the drawing", SV: "ritmotorn lämnade något annat än ritningen ifrån sig"}
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
	var localized message.Localizer
	if errors.As(f.Detail, &localized) {
		return f.Message.In(l) + ": " + localized.In(l)
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
