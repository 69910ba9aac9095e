package orgmodel_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestEveryPackageHasAnExample holds that a reader of any public package finds a
// few lines that run, with what they print.
func TestEveryPackageHasAnExample(t *testing.T) {
	h := loadHouse(t)
	for _, s := range h.packages {
		if !s.public() {
			continue
		}
		found := false
		for _, file := range testsOf(t, s.dir) {
			for _, decl := range file.Decls {
				f, ok := decl.(*ast.FuncDecl)
				if !ok || f.Recv != nil || !strings.HasPrefix(f.Name.Name, "Example") {
					continue
				}
				runs := slices.ContainsFunc(file.Comments, func(c *ast.CommentGroup) bool {
					return f.Pos() < c.Pos() && c.End() < f.End() && strings.HasPrefix(c.Text(), "Output:")
				})
				if !runs {
					t.Errorf("%s: %s says no output, so it does not run", s.dir, f.Name.Name)
				}
				found = true
			}
		}
		if !found {
			t.Errorf("%s has no example", s.dir)
		}
	}
}

// TestEveryExportedNameIsExplained holds that what a program outside can name says
// what it is. A list of constants or variables may be explained as a whole.
func TestEveryExportedNameIsExplained(t *testing.T) {
	h := loadHouse(t)
	for _, s := range h.packages {
		if !s.public() {
			continue
		}
		for _, file := range s.files {
			for _, decl := range file.Decls {
				for _, name := range unexplained(decl) {
					t.Errorf("%s: %s has no comment", h.where(name.Pos()), name.Name)
				}
			}
		}
	}
}

// unexplained lists the exported names of a declaration without a comment.
func unexplained(decl ast.Decl) []*ast.Ident {
	switch d := decl.(type) {
	case *ast.FuncDecl:
		if d.Doc == nil && d.Name.IsExported() && (d.Recv == nil || receiverIsExported(d)) {
			return []*ast.Ident{d.Name}
		}
	case *ast.GenDecl:
		var list []*ast.Ident
		for _, spec := range d.Specs {
			switch s := spec.(type) {
			case *ast.TypeSpec:
				if d.Doc == nil && s.Doc == nil && s.Comment == nil && s.Name.IsExported() {
					list = append(list, s.Name)
				}
			case *ast.ValueSpec:
				if d.Doc == nil && s.Doc == nil && s.Comment == nil && s.Names[0].IsExported() {
					list = append(list, s.Names[0])
				}
			}
		}
		return list
	}
	return nil
}

func receiverIsExported(f *ast.FuncDecl) bool {
	exported := false
	ast.Inspect(f.Recv.List[0].Type, func(n ast.Node) bool {
		if name, ok := n.(*ast.Ident); ok {
			exported = exported || name.IsExported()
		}
		return true
	})
	return exported
}

// TestNothingIsExportedByAccident holds that an exported function is of use to
// somebody: another package, a test from outside, or an example. Methods that
// satisfy an interface and printers that stand in a table are of use as such.
func TestNothingIsExportedByAccident(t *testing.T) {
	h := loadHouse(t)
	used := h.usedFromOutside(t)
	for _, s := range h.packages {
		if !s.public() {
			continue
		}
		tabled := s.tabled()
		for _, file := range s.files {
			for _, decl := range file.Decls {
				f, ok := decl.(*ast.FuncDecl)
				if !ok || !f.Name.IsExported() || f.Recv != nil && !receiverIsExported(f) {
					continue
				}
				name, key := f.Name.Name, s.types.Name()+"."+f.Name.Name
				if f.Recv != nil {
					key = "." + name
				}
				if obj := s.info.Defs[f.Name]; !used[obj.(*types.Func).FullName()] && !used[key] && !tabled[name] && !slices.Contains(ofInterfaces, name) {
					t.Errorf("%s: nobody outside uses %s", h.where(f.Pos()), name)
				}
			}
		}
	}
}

// ofInterfaces are methods that an interface asks for.
var ofInterfaces = []string{"Error", "Unwrap", "String", "UnmarshalText", "UnmarshalTOML", "MarshalJSON", "In"}

// tabled are the functions that a package uses as values.
func (s *source) tabled() map[string]bool {
	called := map[*ast.Ident]bool{}
	values := map[string]bool{}
	for _, file := range s.files {
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				if name, ok := call.Fun.(*ast.Ident); ok {
					called[name] = true
				}
			}
			return true
		})
	}
	for name, obj := range s.info.Uses {
		if f, ok := obj.(*types.Func); ok && f.Pkg() == s.types && !called[name] {
			values[name.Name] = true
		}
	}
	return values
}

// usedFromOutside lists the functions and methods that other packages use, by
// their full names; and what tests name, whose types nobody has checked here:
// "diff.Compare", and ".Told" of a test from outside.
func (h *house) usedFromOutside(t *testing.T) map[string]bool {
	used := map[string]bool{}
	for _, s := range h.packages {
		for _, obj := range s.info.Uses {
			if f, ok := obj.(*types.Func); ok && f.Pkg() != s.types {
				used[f.Origin().FullName()] = true
			}
		}
		for _, file := range testsOf(t, s.dir) {
			outside := strings.HasSuffix(file.Name.Name, "_test")
			ast.Inspect(file, func(n ast.Node) bool {
				sel, ok := n.(*ast.SelectorExpr)
				if !ok {
					return true
				}
				if x, ok := sel.X.(*ast.Ident); ok {
					used[x.Name+"."+sel.Sel.Name] = true
				}
				used["."+sel.Sel.Name] = used["."+sel.Sel.Name] || outside
				return true
			})
		}
	}
	return used
}

// testsOf parses the tests of a package, and those that look at it from outside.
func testsOf(t *testing.T, dir string) []*ast.File {
	t.Helper()
	folder := filepath.Join("..", filepath.FromSlash(dir))
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var list []*ast.File
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(folder, e.Name()), nil, parser.SkipObjectResolution|parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, file)
	}
	return list
}
