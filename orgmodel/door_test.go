package orgmodel_test

import (
	"fmt"
	"go/types"
	"strings"
	"testing"
)

// TestTheDoorIsOpen holds that nothing a public package exports is of a type that
// a program outside cannot name: an internal one, or an unexported one.
func TestTheDoorIsOpen(t *testing.T) {
	h := loadHouse(t)
	for _, s := range h.packages {
		if !s.public() {
			continue
		}
		walk := &doorWalk{pkg: s.types}
		scope := s.types.Scope()
		for _, name := range scope.Names() {
			if obj := scope.Lookup(name); obj.Exported() {
				walk.object(name, obj)
			}
		}
		for _, fault := range walk.faults {
			t.Errorf("%s: %s", s.dir, fault)
		}
	}
}

// doorWalk follows what a package exports to the types that it names.
type doorWalk struct {
	pkg    *types.Package
	faults []string
}

func (w *doorWalk) object(path string, obj types.Object) {
	name, isType := obj.(*types.TypeName)
	if !isType {
		w.typ(path, obj.Type())
		return
	}
	if name.IsAlias() {
		w.typ(path, types.Unalias(name.Type()))
		return
	}
	named := name.Type().(*types.Named)
	w.params(path, named.TypeParams())
	w.typ(path, named.Underlying())
	for m := range named.Methods() {
		if m.Exported() {
			w.typ(path+"."+m.Name(), m.Type())
		}
	}
}

func (w *doorWalk) typ(path string, t types.Type) {
	switch t := t.(type) {
	case *types.Alias:
		w.name(path, t.Obj(), t.TypeArgs())
	case *types.Named:
		w.name(path, t.Obj(), t.TypeArgs())
	case *types.Struct:
		for f := range t.Fields() {
			if f.Exported() || f.Embedded() { // what an embedded type exports, this one does
				w.typ(path+"."+f.Name(), f.Type())
			}
		}
	case *types.Interface:
		for m := range t.ExplicitMethods() {
			w.typ(path+"."+m.Name(), m.Type())
		}
		for e := range t.EmbeddedTypes() {
			w.typ(path, e)
		}
	case *types.Union:
		for term := range t.Terms() {
			w.typ(path, term.Type())
		}
	case *types.Signature:
		w.params(path, t.TypeParams())
		for _, list := range [...]*types.Tuple{t.Params(), t.Results()} {
			for v := range list.Variables() {
				w.typ(path, v.Type())
			}
		}
	case *types.Map:
		w.typ(path, t.Key())
		w.typ(path, t.Elem())
	case interface{ Elem() types.Type }: // pointers, lists, channels
		w.typ(path, t.Elem())
	}
}

func (w *doorWalk) name(path string, n *types.TypeName, args *types.TypeList) {
	for arg := range args.Types() {
		w.typ(path, arg)
	}
	switch {
	case n.Pkg() == nil: // error, any
	case strings.HasPrefix(n.Pkg().Path(), module+"/") && strings.Contains(n.Pkg().Path()+"/", "/internal/"):
		w.faults = append(w.faults, fmt.Sprintf("%s names %s.%s, which is internal", path, n.Pkg().Name(), n.Name()))
	case n.Pkg() == w.pkg && !n.Exported():
		w.faults = append(w.faults, fmt.Sprintf("%s names %s, which is not exported", path, n.Name()))
	}
}

func (w *doorWalk) params(path string, list *types.TypeParamList) {
	for p := range list.TypeParams() {
		w.typ(path, p.Constraint())
	}
}
