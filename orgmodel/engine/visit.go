//go:build !js

package engine

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/sys"
)

// visit is one drawing of the guest, in a memory of its own.
type visit struct {
	ctx    context.Context
	module api.Module
	said   complaints
	err    error // the first; after it nothing is called any more
}

// draw calls Graphviz as its C library is meant to be called. Nothing is given
// back: the whole memory goes when the visit ends.
func (v *visit) draw(job Job) ([]byte, error) {
	const onlyErrors = 1
	v.call("agseterr", onlyErrors)
	context := v.call("gvContextPlugins", v.plugins(), 0)
	graph := v.call("agmemread", v.text(job.DOT))
	v.demand(graph != 0)
	v.demand(v.call("gvLayout", context, graph, v.text([]byte(job.Layout))) == 0)
	result := v.call("malloc", 8)
	v.demand(v.call("gvRenderData", context, graph, v.text([]byte(job.Format)), result, result+4) == 0)
	return v.bytes(result), v.err
}

// demand ends the visit if Graphviz could not do something. It may hand out a
// part of a graph as if nothing were wrong, and only say that something is.
func (v *visit) demand(done bool) {
	if v.err == nil && (!done || v.said.Len() > 0) {
		v.err = failedFor(v.said.first(), textRefused)
	}
}

// call calls a function of the guest and returns its result, or 0.
func (v *visit) call(name string, args ...uint64) uint64 {
	if v.err != nil {
		return 0
	}
	f := v.module.ExportedFunction(name)
	if f == nil {
		v.err = failedFor(fmt.Errorf("there is no %s", name), textCrashed)
		return 0
	}
	results, err := f.Call(v.ctx, args...)
	if err != nil {
		v.err = v.crash(err)
		return 0
	}
	if len(results) == 0 {
		return 0
	}
	return results[0]
}

// crash tells what ended a visit. Graphviz gives up by itself when it gets no
// more memory; whatever else stops it is a fault in it.
func (v *visit) crash(err error) error {
	said := v.said.first()
	switch exit := (*sys.ExitError)(nil); {
	case errors.As(err, &exit):
		return failedFor(said, textNoMemory)
	case said != nil:
		return failedFor(said, textRefused)
	}
	first, _, _ := strings.Cut(err.Error(), "\n")
	return failedFor(errors.New(first), textCrashed)
}

// text puts a text into the guest's memory and returns where.
func (v *visit) text(b []byte) uint64 {
	at := v.call("malloc", uint64(len(b)+1))
	if v.err == nil && (at == 0 || !v.module.Memory().Write(uint32(at), append(slices.Clip(b), 0))) {
		v.err = failed(textNoMemory)
	}
	return at
}

// plugins lists the layouts and formats in the module, as gvContextPlugins wants
// them: the module's own list has no end mark.
func (v *visit) plugins() uint64 {
	const entries, size = 3, 8
	list := v.module.ExportedGlobal("lt_preloaded_symbols")
	at := v.call("calloc", entries+1, size)
	if v.err != nil || list == nil {
		return 0
	}
	memory := v.module.Memory()
	own, ok := memory.Read(uint32(list.Get()), entries*size)
	if !ok || !memory.Write(uint32(at), slices.Clone(own)) {
		v.err = failed(textNoMemory)
	}
	return at
}

// bytes copies what a pointer and a length beside each other stand for.
func (v *visit) bytes(at uint64) []byte {
	if v.err != nil {
		return nil
	}
	memory := v.module.Memory()
	start, _ := memory.ReadUint32Le(uint32(at))
	length, _ := memory.ReadUint32Le(uint32(at) + 4)
	out, ok := memory.Read(start, length)
	if !ok {
		return nil
	}
	return slices.Clone(out)
}

// complaints are what Graphviz writes on its standard error; beyond a point
// nobody reads on.
type complaints struct{ bytes.Buffer }

const mostComplaints = 4096

// Write implements io.Writer.
func (c *complaints) Write(b []byte) (int, error) {
	if room := mostComplaints - c.Len(); room > 0 {
		c.Buffer.Write(b[:min(len(b), room)])
	}
	return len(b), nil
}

// first is the first thing said, or nil. Graphviz calls its input by a name that
// means nothing here.
func (c *complaints) first() error {
	line, _, _ := strings.Cut(strings.TrimSpace(c.String()), "\n")
	line = strings.TrimPrefix(strings.TrimPrefix(line, "Error: "), "<stdin>: ")
	if line == "" {
		return nil
	}
	return errors.New(line)
}
