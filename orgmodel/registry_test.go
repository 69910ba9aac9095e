package orgmodel_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// registry is a list that a new row must be entered in: all that is of a type
// in one package must be named by the list, or by what the list is put together
// from. Rows are literals or, where the type is that of a function, functions.
type registry struct {
	dir, row string   // package, and the type of a row as it is written there
	list     string   // the variable or the function that holds the list
	apart    []string // rows that are no part of it
}

var registries = []registry{
	{"orgmodel/rules", "Rule", "catalogue", nil},
	{"orgmodel/rules", "Undecided", "undecidable", nil},
	{"orgmodel/impact", "Rule", "catalogue", nil},
	{"orgmodel/internal/syntax", "diag.Rule", "Rules", nil},
	{"orgmodel/tomlfile", "diag.Rule", "Rules", []string{"habits"}}, // some of those
	{"orgmodel/metrics", "Metric", "All", nil},
	{"orgmodel/metrics", "ChangeMetric", "Changes", nil},
	{"orgmodel/metrics", "Duty", "duties", nil},
	{"orgmodel/metrics", "Omission", "omissions", nil},
	{"orgmodel/metrics", "Profile", "profiles", nil},
	{"orgmodel/drawing/views", "View", "All", nil},
	{"orgmodel/drawing/internal/changekit", "Look", "Looks", []string{"LookNote"}}, // a box of text, which no change puts there
	{"orgmodel/diff", "telling", "tellings", []string{"commonTellings"}},           // of the keys that all tables have
	{"orgmodel/diff", "KindInfo", "kinds", nil},
	{"orgmodel/format", "Table", "tables", []string{"commonTable", "labelTable", "stepTable", "valueTable"}}, // tables within tables
	{"orgmodel/commandline", "command", "commands", nil},
	{"orgmodel/commandline", "fileFormat", "fileFormats", nil},
	{"orgmodel/report", "func(io.Writer, *Findings, Options) error", "printers", nil},
	{"orgmodel/report/rulebook", "func(io.Writer, []*diag.Rule, printing.Options) error", "printers", nil},
	{"orgmodel/report/outline", "func(io.Writer, string, *drawing.Drawing, printing.Options) error", "printers", nil},
}

func TestEveryRowIsInItsRegistry(t *testing.T) {
	for _, r := range registries {
		decls := declsOf(t, filepath.Join("..", filepath.FromSlash(r.dir)))
		for _, fault := range r.faults(decls) {
			t.Error(fault)
		}
	}
}

// TestEveryPackageWithRulesIsWatched keeps the list of registries whole.
func TestEveryPackageWithRulesIsWatched(t *testing.T) {
	eachFile(t, func(dir, name string, file *ast.File) {
		watched := slices.ContainsFunc(registries, func(r registry) bool {
			return r.dir == dir && strings.HasSuffix(r.row, "Rule")
		})
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.CompositeLit); ok && !watched && types.ExprString(rowType(lit.Type)) == "diag.Rule" {
				t.Errorf("%s: package %s has rules of its own, and no registry of it is watched", name, dir)
			}
			return true
		})
	})
}

func TestWhatARegistryLeavesOutIsFound(t *testing.T) {
	const source = `package p
var catalogue = assemble(known, pair...)
var known = []Rule{{Check: func() { use(forgotten) }}}
var pair = []*Rule{&single}
var single = Rule{}
var forgotten = []Rule{{}}
var pointed = &Rule{}
func made() []Rule { return []Rule{{}} }
func assemble(lists ...[]Rule) []*Rule { var all []*Rule; return append(all, built()) }
func built() *Rule { return &Rule{} }
func draw(o *Org, n int) error { return nil }
func drawn(o *Org, n int) error { return nil }
var views = []View{{"drawn", drawn}}
`
	file, err := parser.ParseFile(token.NewFileSet(), "p.go", source, 0)
	if err != nil {
		t.Fatal(err)
	}
	decls := map[string]ast.Node{}
	addDecls(decls, file)
	got := append(registry{"p", "Rule", "catalogue", nil}.faults(decls), registry{"p", "func(*Org, int) error", "views", nil}.faults(decls)...)
	want := []string{
		"p: forgotten is a Rule that catalogue does not list; enter it there",
		"p: made is a Rule that catalogue does not list; enter it there",
		"p: pointed is a Rule that catalogue does not list; enter it there",
		"p: draw is a func(*Org, int) error that views does not list; enter it there",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// faults are the rows that the list does not lead to.
func (r registry) faults(decls map[string]ast.Node) (faults []string) {
	rows, any := map[string]bool{}, false
	for name, decl := range decls {
		rows[name] = r.holdsRows(decl)
		any = any || rows[name]
	}
	if decls[r.list] == nil || !any {
		return []string{fmt.Sprintf("%s has no %s, or nothing that is a %s", r.dir, r.list, r.row)}
	}
	listed := map[string]bool{r.list: true}
	for todo := []string{r.list}; len(todo) > 0; todo = todo[1:] {
		for _, name := range r.names(decls[todo[0]], rows[todo[0]] && todo[0] != r.list) {
			if decls[name] != nil && !listed[name] {
				listed[name] = true
				todo = append(todo, name)
			}
		}
	}
	for _, name := range r.apart {
		if !rows[name] || listed[name] {
			faults = append(faults, fmt.Sprintf("%s: %s does not stand apart from %s", r.dir, name, r.list))
		}
	}
	for name := range decls {
		if rows[name] && !listed[name] && !slices.Contains(r.apart, name) {
			faults = append(faults, fmt.Sprintf("%s: %s is a %s that %s does not list; enter it there", r.dir, name, r.row, r.list))
		}
	}
	slices.Sort(faults)
	return faults
}

// holdsRows reports whether a declaration makes rows, or is one.
func (r registry) holdsRows(decl ast.Node) (found bool) {
	if f, ok := decl.(*ast.FuncDecl); ok && f.Recv == nil && signature(f.Type) == r.row {
		return true
	}
	ast.Inspect(decl, func(n ast.Node) bool {
		if lit, ok := n.(*ast.CompositeLit); ok && types.ExprString(rowType(lit.Type)) == r.row {
			found = true
		}
		return !found
	})
	return found
}

// names are those that a declaration leads on to. What a row does is no part of
// the list: of a row only what stands in a list beside it is followed.
func (r registry) names(decl ast.Node, row bool) (names []string) {
	ast.Inspect(decl, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident:
			names = append(names, n.Name)
		case *ast.SelectorExpr:
			names = append(names, r.names(n.X, row)...)
			return false
		case *ast.KeyValueExpr:
			if row {
				return false
			}
			names = append(names, r.names(n.Value, row)...)
			return false
		case *ast.FuncLit:
			return !row
		}
		return true
	})
	return names
}

// rowType is what a list or a pointer is of: Rule of []*Rule, table of
// table[Unit]; what has no type has the name "".
func rowType(e ast.Expr) ast.Expr {
	switch e := e.(type) {
	case *ast.ArrayType:
		return rowType(e.Elt)
	case *ast.StarExpr:
		return rowType(e.X)
	case *ast.IndexExpr:
		return rowType(e.X)
	case nil:
		return ast.NewIdent("")
	}
	return e
}

// signature is the type of a function without the names of what it takes.
func signature(f *ast.FuncType) string {
	bare := &ast.FuncType{Params: &ast.FieldList{}, Results: f.Results}
	for _, field := range f.Params.List {
		for range max(len(field.Names), 1) {
			bare.Params.List = append(bare.Params.List, &ast.Field{Type: field.Type})
		}
	}
	return types.ExprString(bare)
}

// declsOf are the variables and functions that a package declares, by name.
func declsOf(t *testing.T, dir string) map[string]ast.Node {
	t.Helper()
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	decls := map[string]ast.Node{}
	for _, f := range files {
		if path.Ext(f.Name()) != ".go" || strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(dir, f.Name()), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		addDecls(decls, file)
	}
	return decls
}

func addDecls(decls map[string]ast.Node, file *ast.File) {
	for _, decl := range file.Decls {
		switch decl := decl.(type) {
		case *ast.FuncDecl:
			if decl.Recv == nil {
				decls[decl.Name.Name] = decl
			}
		case *ast.GenDecl:
			for _, spec := range decl.Specs {
				values, ok := spec.(*ast.ValueSpec)
				for i := 0; ok && i < len(values.Values); i++ {
					decls[values.Names[i].Name] = values.Values[i]
				}
			}
		}
	}
}
