package drawing

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"reflect"
	"strings"
	"testing"
)

// TestOnlySketchesWriteModels: no file but sketch.go sets a field of a model, or
// takes the address of one. A view that needs another model makes one.
func TestOnlySketchesWriteModels(t *testing.T) {
	fields := map[string]bool{}
	for typ := reflect.TypeFor[model](); len(fields) < typ.NumField(); {
		fields[typ.Field(len(fields)).Name] = true
	}
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	files := token.NewFileSet()
	for _, e := range entries {
		if name := e.Name(); !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") || name == "sketch.go" {
			continue
		}
		file, err := parser.ParseFile(files, e.Name(), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, written := range writes(file) {
			if sel, ok := written.(*ast.SelectorExpr); ok && (fields[sel.Sel.Name] || sel.Sel.Name == "model") {
				t.Errorf("%s: writes to %s of a model, or to a field called as one of them", files.Position(sel.Pos()), sel.Sel.Name)
			}
		}
	}
}

// writes lists what a file assigns to, counts up, or takes the address of.
func writes(file *ast.File) []ast.Expr {
	var list []ast.Expr
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			list = append(list, n.Lhs...)
		case *ast.IncDecStmt:
			list = append(list, n.X)
		case *ast.RangeStmt:
			list = append(list, n.Key, n.Value)
		case *ast.UnaryExpr:
			if n.Op == token.AND {
				list = append(list, n.X)
			}
		}
		return true
	})
	return list
}
