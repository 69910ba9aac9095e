package drawtest

import (
	"context"

	"github.com/orgmodel/orgmodel/orgmodel/drawing"
	"github.com/orgmodel/orgmodel/orgmodel/engine"
	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
)

// graphviz is what finds places in these tests: the real thing, started once.
var graphviz = engine.New(engine.Options{Cache: tooltest.Cache()})

// Placer finds places for the view that asks for them.
func Placer() drawing.Placer { return engine.Placer(context.Background(), graphviz) }
