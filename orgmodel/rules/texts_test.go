package rules

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestTextsInBothLanguages reads the package's own source: each text is there
// in Swedish and English, and both take the same arguments.
func TestTextsInBothLanguages(t *testing.T) {
	files, err := fs.Glob(os.DirFS("."), "*.go")
	if err != nil {
		t.Fatal(err)
	}
	count := 0
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		inSource(t, name, func(at string, texts map[string]string) {
			count++
			en, sv := texts["EN"], texts["SV"]
			if en == "" || sv == "" {
				t.Errorf("%s: one language only: %v", at, texts)
			}
			if message.Placeholders(en) != message.Placeholders(sv) {
				t.Errorf("%s: different arguments:\n%s\n%s", at, en, sv)
			}
			if strings.HasSuffix(en, ".") != strings.HasSuffix(sv, ".") {
				t.Errorf("%s: one is a sentence, the other not:\n%s\n%s", at, en, sv)
			}
		})
	}
	if count < 100 {
		t.Errorf("only %d texts found", count)
	}
}

// inSource calls f for the texts of a file of source, and where each stands.
func inSource(t *testing.T, name string, f func(at string, texts map[string]string)) {
	t.Helper()
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, name, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		texts := languages(n)
		if texts != nil {
			f(set.Position(n.Pos()).String(), texts)
		}
		return true
	})
}

// languages returns the texts of a literal with the fields EN and SV.
func languages(n ast.Node) map[string]string {
	lit, ok := n.(*ast.CompositeLit)
	if !ok {
		return nil
	}
	var texts map[string]string
	for _, e := range lit.Elts {
		kv, ok := e.(*ast.KeyValueExpr)
		if !ok {
			return nil
		}
		key, ok := kv.Key.(*ast.Ident)
		if !ok || key.Name != "EN" && key.Name != "SV" {
			return nil
		}
		value, ok := kv.Value.(*ast.BasicLit)
		if !ok {
			return nil
		}
		if texts == nil {
			texts = map[string]string{}
		}
		texts[key.Name], _ = strconv.Unquote(value.Value)
	}
	return texts
}
