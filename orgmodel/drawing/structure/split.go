package structure

import (
	"cmp"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/drawing/internal/kit"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// splitAdvice says how to draw on several sheets what cannot be read on one.
func splitAdvice(o drawing.Options) func(paper string, size kit.Points) message.Message {
	command := cmp.Or(o.ToSheets, "--sheets")
	return func(paper string, size kit.Points) message.Message {
		return kit.Words.TooSmallSheets.With(message.Paper(paper), size, kit.Readable, message.Quoted(command))
	}
}
