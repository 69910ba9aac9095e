package views_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/drawing/views"
)

// severalSheets draws what the structure view draws, on as many sheets as it takes: it is
// no view of its own.
const severalSheets = "atlas"

// TestEveryViewIsListed: a package beside this one that draws an organisation is a
// view, and is listed by its name.
func TestEveryViewIsListed(t *testing.T) {
	var listed, found []string
	for _, v := range views.All() {
		listed = append(listed, v.Name)
	}
	rooms, err := os.ReadDir("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, room := range rooms {
		if room.IsDir() && room.Name() != severalSheets && drawsAnOrganisation(t, filepath.Join("..", room.Name())) {
			found = append(found, room.Name())
		}
	}
	slices.Sort(listed)
	if !slices.Equal(listed, found) {
		t.Errorf("views are listed as %v; packages that draw an organisation are %v", listed, found)
	}
}

// drawsAnOrganisation reports a package whose Draw begins with an organisation.
func drawsAnOrganisation(t *testing.T, dir string) bool {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok || f.Recv != nil || f.Name.Name != "Draw" {
				continue
			}
			star, ok := f.Type.Params.List[0].Type.(*ast.StarExpr)
			if !ok {
				continue
			}
			if of, ok := star.X.(*ast.SelectorExpr); ok && of.Sel.Name == "Organisation" {
				return true
			}
		}
	}
	return false
}
