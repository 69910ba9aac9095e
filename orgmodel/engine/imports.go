//go:build !js

package engine

import (
	"encoding/binary"
	"errors"

	"github.com/tetratelabs/wazero/api"
)

// imported is a function that a WebAssembly module wants to be given.
type imported struct {
	module, name    string
	params, results []api.ValueType
}

// errNoModule says that bytes are no WebAssembly module, as far as it is read.
var errNoModule = errors.New("no WebAssembly module")

// The parts of a module that tell what it imports.
const (
	wasmHeader    = 8
	typeSection   = 1
	importSection = 2
	functionType  = 0x60
	functionKind  = 0
)

// importsOf reads which functions a module imports. The runtime knows them too,
// but describes all the module's functions to say so, which takes a third of
// the time of a start.
func importsOf(module []byte) (list []imported, err error) {
	defer func() {
		if recover() != nil { // beyond the end
			list, err = nil, errNoModule
		}
	}()
	r := &wasmReader{module[wasmHeader:]}
	var types []imported // without names
	for len(r.rest) > 0 {
		id := r.byte()
		section := &wasmReader{r.take(r.number())}
		switch id {
		case typeSection:
			for range section.number() {
				if section.byte() != functionType {
					return nil, errNoModule
				}
				types = append(types, imported{params: section.types(), results: section.types()})
			}
		case importSection:
			for range section.number() {
				f := imported{module: section.text(), name: section.text()}
				if section.byte() != functionKind {
					return nil, errNoModule
				}
				t := types[section.number()]
				f.params, f.results = t.params, t.results
				list = append(list, f)
			}
			return list, nil
		}
	}
	return list, nil
}

// wasmReader reads numbers, texts and types; beyond the end it panics.
type wasmReader struct{ rest []byte }

func (r *wasmReader) take(n int) []byte {
	taken := r.rest[:n]
	r.rest = r.rest[n:]
	return taken
}

func (r *wasmReader) byte() byte { return r.take(1)[0] }

func (r *wasmReader) number() int {
	n, size := binary.Uvarint(r.rest)
	r.take(max(size, 1))
	return int(n)
}

func (r *wasmReader) text() string { return string(r.take(r.number())) }

func (r *wasmReader) types() []api.ValueType { return r.take(r.number()) }
