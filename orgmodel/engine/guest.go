//go:build !js

package engine

import (
	"bytes"
	"context"
	_ "embed" // the guest's code
	"errors"
	"fmt"
	"sync"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"

	"github.com/orgmodel/orgmodel/orgmodel/engine/internal/codecache"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// guestCode is Graphviz as go-graphviz v0.2.10 ships it; a test holds it against
// that module. It is started here and not by that package, which compiles it
// whenever a program begins, drawing or not: docs/decisions/0017.
//
//go:embed graphviz.wasm
var guestCode []byte

// guest is Graphviz, compiled when first asked for. Where all places are given
// it walks through the graph once and can be trusted to end. Where it seeks a
// layout it may take for ever, so there it runs as code that can be stopped,
// which is slower by a factor of three.
type guest struct {
	options  Options
	starting sync.Mutex
	placing  *program
	seeking  *program
}

// newGuest returns the engine that a guest is.
func newGuest(o Options) Engine {
	g := &guest{options: o}
	return g.run
}

// program is compiled code, ready for any number of drawings.
type program struct {
	runtime wazero.Runtime
	module  wazero.CompiledModule
}

// answerBegins is how a good answer begins: Graphviz hands out what it has when
// it stumbles.
var answerBegins = map[Format]string{
	SVGFormat:  "<?xml",
	JSONFormat: "{",
}

func (g *guest) run(ctx context.Context, job Job) ([]byte, error) {
	begins, known := answerBegins[job.Format]
	switch {
	case !known:
		return nil, failed(textFormat, message.Quoted(job.Format))
	case len(bytes.TrimSpace(job.DOT)) == 0, bytes.IndexByte(job.DOT, 0) >= 0:
		return nil, failed(textEmpty)
	}
	if job.Layout == "" {
		job.Layout = Hierarchy
	}
	out, err := g.draw(ctx, job)
	switch {
	case err != nil:
		return nil, err
	case len(out) == 0:
		return nil, failed(textSilent)
	case !bytes.HasPrefix(out, []byte(begins)):
		return nil, garbled("it begins with %.40q", out)
	}
	return out, nil
}

// draw starts the guest if need be, and lets it do one job in a memory of its
// own.
func (g *guest) draw(ctx context.Context, job Job) (out []byte, err error) {
	defer func() {
		if p := recover(); p != nil {
			out, err = nil, failedFor(fmt.Errorf("%.200s", fmt.Sprint(p)), textCrashed)
		}
	}()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	code, err := g.start(job.Layout != Fixed)
	if err != nil {
		return nil, err
	}
	bounded, cancel := context.WithTimeout(ctx, g.options.Time)
	defer cancel()
	v := visit{ctx: bounded}
	v.module, err = code.runtime.InstantiateModule(context.Background(), code.module, wazero.NewModuleConfig().WithName("").WithStderr(&v.said))
	if err != nil {
		return nil, failedFor(err, textCrashed)
	}
	defer v.module.Close(context.Background())
	out, err = v.draw(job)
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case err != nil && bounded.Err() != nil:
		return nil, failed(textTooLong, message.Count(int(g.options.Time.Seconds()), textSecond, textSeconds))
	}
	return out, err
}

// start compiles the guest, or takes what was compiled before. What is wrong
// with the cache costs the time to compile and nothing else.
func (g *guest) start(stoppable bool) (*program, error) {
	g.starting.Lock()
	defer g.starting.Unlock()
	slot, folder := &g.placing, "placing"
	if stoppable {
		slot, folder = &g.seeking, "seeking"
	}
	if *slot != nil {
		return *slot, nil
	}
	if cache, ok := codecache.Open(g.options.Cache, folder); ok {
		p, err := g.compile(stoppable, cache.Folder())
		if err == nil {
			cache.Seal()
			*slot = p
			return p, nil
		}
		cache.Discard()
	}
	p, err := g.compile(stoppable, "")
	if err != nil {
		return nil, failedFor(err, textUnstarted)
	}
	*slot = p
	return p, nil
}

// compile makes the guest ready. The runtime's own failures are panics now and
// then, above all on compiled code that is not what it was.
func (g *guest) compile(stoppable bool, folder string) (p *program, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("%.200s", fmt.Sprint(fault))
		}
	}()
	const page = 1 << 16
	config := wazero.NewRuntimeConfig().WithMemoryLimitPages(uint32(min(max(g.options.Memory/page, 1), 1<<16))).WithCloseOnContextDone(stoppable)
	if folder != "" {
		kept, err := wazero.NewCompilationCacheWithDir(folder)
		if err != nil {
			return nil, err
		}
		config = config.WithCompilationCache(kept)
	}
	ctx := context.Background()
	runtime := wazero.NewRuntimeWithConfig(ctx, config)
	module, err := runtime.CompileModule(ctx, guestCode)
	if err == nil {
		_, err = wasi_snapshot_preview1.Instantiate(ctx, runtime)
	}
	if err == nil {
		err = provideNothing(ctx, runtime)
	}
	if err != nil {
		return nil, errors.Join(err, runtime.Close(ctx))
	}
	return &program{runtime, module}, nil
}

// hostModule is where the guest looks for what go-graphviz would do for it:
// drawing in Go, callbacks. Nothing of that is asked for here.
const hostModule = "env"

// provideNothing gives the guest the functions that it imports; none of them
// may be called.
func provideNothing(ctx context.Context, runtime wazero.Runtime) error {
	list, err := importsOf(guestCode)
	if err != nil {
		return err
	}
	host := runtime.NewHostModuleBuilder(hostModule)
	for _, f := range list {
		if f.module != hostModule {
			continue
		}
		absent := api.GoFunc(func(context.Context, []uint64) { panic("Graphviz called " + f.name) })
		host.NewFunctionBuilder().WithGoFunction(absent, f.params, f.results).Export(f.name)
	}
	_, err = host.Instantiate(ctx)
	return err
}
