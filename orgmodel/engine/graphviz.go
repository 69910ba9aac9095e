package engine

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"github.com/goccy/go-graphviz"

	"github.com/orgmodel/orgmodel/orgmodel/engine/codecache"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// formats is what may reach Graphviz, and how a good answer begins: Graphviz
// hands out what it has when it stumbles.
var formats = map[Format]string{
	SVGFormat:   "<?xml",
	JSONFormat:  "{",
	PlainFormat: "graph ",
	XDotFormat:  "",
}

// guest is the one Graphviz of the process. It is a WebAssembly module that its
// package starts by itself and shares between all its users, and it takes one
// caller at a time: that is why this is a variable of the package.
var guest = newHost()

// host keeps the guest in order.
type host struct {
	turn  chan struct{} // holds one token: who has it may enter
	gv    *graphviz.Graphviz
	crash error // the first one; after it the guest only makes more
}

func newHost() *host {
	codecache.Release() // the guest has started by now, whatever it found
	h := &host{turn: make(chan struct{}, 1)}
	h.turn <- struct{}{}
	return h
}

// Graphviz returns the engine that runs inside this process. Its memory grows
// with each drawing and is never given back, so a program that lives long
// should run it in a child process.
func Graphviz() Engine { return guest.run }

func (h *host) run(ctx context.Context, job Job) ([]byte, error) {
	if len(bytes.TrimSpace(job.DOT)) == 0 || bytes.IndexByte(job.DOT, 0) >= 0 {
		return nil, failed(textEmpty)
	}
	opening, known := formats[job.Format]
	if !known {
		return nil, failed(textFormat, message.Quoted(job.Format))
	}
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-h.turn:
	}
	defer func() { h.turn <- struct{}{} }()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if h.crash != nil {
		return nil, failedFor(h.crash, textPoisoned)
	}
	out, err := h.draw(job)
	switch {
	case err != nil:
		return nil, err
	case len(out) == 0:
		return nil, failed(textSilent)
	case !bytes.HasPrefix(out, []byte(opening)):
		return nil, garbled("it begins with %.40q", out)
	}
	return out, nil
}

// draw lets the guest work. Its context cannot be cancelled: interrupting the
// guest leaves it broken.
func (h *host) draw(job Job) (out []byte, err error) {
	defer func() {
		if p := recover(); p != nil {
			h.crash = fmt.Errorf("%.200s", fmt.Sprint(p))
			out, err = nil, failedFor(h.crash, textCrashed)
		}
	}()
	ctx := context.Background()
	if h.gv == nil {
		if h.gv, err = graphviz.New(ctx); err != nil {
			h.gv = nil
			return nil, h.note(err)
		}
	}
	graph, err := graphviz.ParseBytes(job.DOT)
	if err != nil {
		return nil, h.note(err)
	}
	if graph == nil {
		return nil, failed(textRefused)
	}
	defer graph.Close()
	var b bytes.Buffer
	if err := h.gv.Render(ctx, graph, graphviz.Format(job.Format), &b); err != nil {
		return nil, h.note(err)
	}
	return b.Bytes(), nil
}

// note tells a refusal from a crash: the WebAssembly runtime reports traps as
// ordinary errors.
func (h *host) note(err error) error {
	if strings.Contains(err.Error(), "wasm error") {
		h.crash = err
		return failedFor(err, textCrashed)
	}
	return failedFor(err, textRefused)
}
