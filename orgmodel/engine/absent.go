//go:build js

package engine

import (
	"context"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var textAbsent = message.Text{
	EN: "there is no drawing engine in this program: it runs in a page, which cannot run another program in turn",
	SV: "det finns ingen ritmotor i det här programmet: det körs i en webbsida, som inte kan köra ännu ett program i sin tur",
}

// newGuest returns an engine that draws nothing. In a page WebAssembly is what the
// program itself is run by, and wazero could only interpret the guest within it. All
// else of orgmodel works there.
func newGuest(Options) Engine {
	return func(context.Context, Job) ([]byte, error) { return nil, failed(textAbsent) }
}
