package drawing_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Every variable of the package is among the tables that no drawing may write to,
// save looks that come with the list they are in.
func TestTablesAreAllOfThem(t *testing.T) {
	listed, err := os.ReadFile("export_test.go")
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range parsed.Decls {
			vars, ok := decl.(*ast.GenDecl)
			if !ok || vars.Tok != token.VAR {
				continue
			}
			for _, spec := range vars.Specs {
				for _, name := range spec.(*ast.ValueSpec).Names {
					if !strings.HasPrefix(name.Name, "look") && !regexp.MustCompile(`\b`+name.Name+`\b`).Match(listed) {
						t.Errorf("%s: Tables leaves out %s", file, name.Name)
					}
				}
			}
		}
	}
}
