package orgmodel_test

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"
	"testing"
)

// TestNoDrawingWritesToATable: what all drawings read (looks, words, tables of keys)
// is written to nowhere below orgmodel/drawing, by its name or through a pointer.
func TestNoDrawingWritesToATable(t *testing.T) {
	h := loadHouse(t)
	for _, s := range h.packages {
		if !strings.HasPrefix(s.dir, "orgmodel/drawing") {
			continue
		}
		for _, file := range s.files {
			for _, written := range writtenTo(file) {
				if s.isTable(written) {
					t.Errorf("%s: writes to a table that all drawings read", h.where(written.Pos()))
				}
			}
		}
	}
}

// writtenTo lists what a file assigns to, counts up or declares in a range.
func writtenTo(file *ast.File) []ast.Expr {
	var list []ast.Expr
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			if n.Tok != token.DEFINE {
				list = append(list, n.Lhs...)
			}
		case *ast.IncDecStmt:
			list = append(list, n.X)
		case *ast.RangeStmt:
			if n.Tok == token.ASSIGN {
				list = append(list, n.Key, n.Value)
			}
		}
		return true
	})
	return list
}

// isTable reports a variable of a package, or a part of one; or a field reached through
// a pointer to a look, or a text to a table of words.
func (s *source) isTable(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.Ident:
		v, ok := s.info.Uses[e].(*types.Var)
		return ok && v.Pkg() != nil && v.Parent() == v.Pkg().Scope()
	case *ast.SelectorExpr:
		if v, ok := s.info.Uses[e.Sel].(*types.Var); ok && v.Pkg() != nil && v.Parent() == v.Pkg().Scope() {
			return true
		}
		if p, ok := s.info.TypeOf(e.X).(*types.Pointer); ok {
			if named, is := p.Elem().(*types.Named); is && strings.HasSuffix(named.Obj().Name(), "Look") {
				return true
			}
			if field, is := s.info.TypeOf(e).(*types.Named); is && field.Obj().Name() == "Text" {
				return true
			}
		}
		return s.isTable(e.X)
	case *ast.IndexExpr:
		return s.isTable(e.X)
	case *ast.StarExpr:
		return s.isTable(e.X)
	case *ast.ParenExpr:
		return s.isTable(e.X)
	}
	return false
}
