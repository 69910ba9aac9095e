package orgmodel_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/orgmodel/orgmodel"

// floors is the house: a package imports only from floors below its own.
// docs/architecture.md draws the same table; tests may look upward.
var floors = map[string]int{
	"orgmodel/internal/harmless":               0,
	"orgmodel/law":                             1,
	"orgmodel/location":                        1,
	"orgmodel/message":                         0,
	"orgmodel/geometry":                        0,
	"orgmodel/internal/atonce":                 0,
	"orgmodel/internal/nearest":                0,
	"orgmodel/internal/numbered":               0,
	"orgmodel/internal/layout":                 2,
	"orgmodel/internal/municipalities":         0,
	"orgmodel/internal/generate":               0,
	"orgmodel/internal/towns":                  6,
	"orgmodel/internal/paired":                 0,
	"orgmodel/sheets":                          1,
	"orgmodel/internal/lawtest":                1,
	"orgmodel/internal/terminal":               0,
	"orgmodel/internal/document":               2,
	"orgmodel/internal/document/docx":          3,
	"orgmodel/internal/mutate":                 5,
	"orgmodel/internal/everykey":               5,
	"orgmodel/exchange":                        6,
	"orgmodel/tooltest":                        0,
	"orgmodel/engine/internal/codecache":       0,
	"orgmodel/ground":                          1,
	"orgmodel/figure":                          3,
	"orgmodel":                                 2,
	"orgmodel/diag":                            2,
	"orgmodel/internal/typeset":                2,
	"orgmodel/internal/fields":                 3,
	"orgmodel/format":                          4,
	"orgmodel/internal/syntax":                 3,
	"orgmodel/internal/hearsay":                3,
	"orgmodel/internal/spoken":                 3,
	"orgmodel/judge":                           5,
	"orgmodel/metrics":                         4,
	"orgmodel/tomlfile":                        5,
	"orgmodel/tomlfmt":                         5,
	"orgmodel/importing":                       5,
	"orgmodel/internal/columns":                4,
	"orgmodel/internal/merge":                  4,
	"orgmodel/rules":                           6,
	"orgmodel/diff":                            5,
	"orgmodel/impact":                          6,
	"orgmodel/drawing":                         3,
	"orgmodel/drawing/internal/kit":            5,
	"orgmodel/drawing/internal/unitbox":        6,
	"orgmodel/drawing/internal/parties":        6,
	"orgmodel/drawing/internal/changekit":      6,
	"orgmodel/drawing/internal/drawtest":       9,
	"orgmodel/drawing/structure":               7,
	"orgmodel/drawing/areas":                   7,
	"orgmodel/drawing/commissioning":           7,
	"orgmodel/drawing/coverage":                7,
	"orgmodel/drawing/pathway":                 7,
	"orgmodel/drawing/indicators":              7,
	"orgmodel/drawing/network":                 7,
	"orgmodel/drawing/change":                  7,
	"orgmodel/drawing/people":                  7,
	"orgmodel/drawing/twoproposals":            7,
	"orgmodel/drawing/views":                   8,
	"orgmodel/compare":                         6,
	"orgmodel/headline":                        6,
	"orgmodel/proposals":                       6,
	"orgmodel/questions":                       7,
	"orgmodel/timeline":                        7,
	"orgmodel/catalogue":                       7,
	"orgmodel/why":                             8,
	"orgmodel/engine":                          8,
	"orgmodel/internal/board":                  8,
	"orgmodel/report":                          10,
	"orgmodel/report/printing":                 1,
	"orgmodel/report/rulebook":                 7,
	"orgmodel/report/outline":                  5,
	"orgmodel/report/internal/text":            4,
	"orgmodel/report/internal/reporttest":      0,
	"orgmodel/report/internal/answer":          9,
	"orgmodel/report/internal/sariflog":        0,
	"orgmodel/commandline":                     11,
	"cmd/orgmodel":                             12,
	"cmd/release":                              12,
	"orgmodel/internal/siblings":               0,
	"orgmodel/internal/siblings/siblingstest":  1,
	"orgmodel/drawing/atlas":                   7,
	"orgmodel/paint":                           4,
	"orgmodel/paint/internal/faces":            0,
	"orgmodel/paint/pdf":                       6,
	"orgmodel/paint/png":                       6,
	"orgmodel/paint/pptx":                      6,
	"orgmodel/paint/drawio":                    6,
	"orgmodel/paint/internal/drawiotest":       0,
	"orgmodel/paint/internal/shown":            5,
	"orgmodel/paint/internal/scene":            5,
	"orgmodel/internal/templates":              1,
	"orgmodel/internal/document/docx/docxtest": 0,
	"orgmodel/internal/peers":                  6,
}

// guests are libraries that one package alone may let in.
var guests = map[string]string{
	"github.com/goccy/go-graphviz":             "nobody: package engine starts its WebAssembly module late",
	"github.com/tetratelabs/wazero":            "orgmodel/engine",
	"github.com/urfave/cli/v2":                 "orgmodel/commandline",
	"github.com/xuri/excelize/v2":              "orgmodel/sheets",
	"codeberg.org/go-pdf/fpdf":                 "orgmodel/paint/pdf",
	"github.com/CycloneDX/cyclonedx-go":        "cmd/release",
	"github.com/pelletier/go-toml/v2/unstable": "orgmodel/internal/syntax",
}

// worldly are what only the programs may do: print, exit, read the environment or
// the clock.
var worldly = []string{
	"fmt.Print", "fmt.Println", "fmt.Printf", "log.Fatal", "log.Fatalf", "log.Fatalln", "log.Print", "log.Printf", "log.Println",
	"os.Args", "os.Chdir", "os.Clearenv", "os.Environ", "os.Executable", "os.Exit", "os.ExpandEnv", "os.Getenv", "os.Getwd", "os.Hostname", "os.LookupEnv",
	"os.MkdirTemp", "os.Setenv", "os.Stderr", "os.Stdin", "os.Stdout", "os.TempDir", "os.Unsetenv",
	"os.UserCacheDir", "os.UserConfigDir", "os.UserHomeDir", "time.Now", "time.Since", "time.Until",
}

// exceptions are who may do something worldly all the same, and what.
var exceptions = map[string][]string{
	"orgmodel/engine/internal/codecache": {"os.UserCacheDir"},         // where to keep compiled code
	"orgmodel/internal/lawtest":          {"os.Getenv"},               // the seed of a test
	"orgmodel/tooltest":                  {"os.Getenv", "os.TempDir"}, // whether a test may be left out, and where it keeps what it compiles
}

// eachFile parses the Go files of the repository that are not tests.
func eachFile(t *testing.T, f func(dir, name string, file *ast.File)) {
	t.Helper()
	eachFileOf(t, false, f)
}

// eachFileOf parses the Go files of the repository: those that are tests, or
// the others.
func eachFileOf(t *testing.T, tests bool, f func(dir, name string, file *ast.File)) {
	t.Helper()
	root := ".."
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if base := d.Name(); name != root && (strings.HasPrefix(base, ".") || base == "testdata") {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") != tests {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution|parser.ParseComments)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, filepath.Dir(name))
		f(filepath.ToSlash(rel), name, file)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestImportsGoDownOnly(t *testing.T) {
	seen := map[string]bool{}
	eachFile(t, func(dir, name string, file *ast.File) {
		floor, known := floors[dir]
		if !known {
			t.Errorf("%s: package %s has no floor; give it one here and in docs/architecture.md", name, dir)
			return
		}
		seen[dir] = true
		for _, spec := range file.Imports {
			imported, _ := strconv.Unquote(spec.Path.Value)
			for guest, host := range guests {
				if (imported == guest || strings.HasPrefix(imported, guest+"/")) && dir != host {
					t.Errorf("%s imports %s, which only %s may", name, imported, host)
				}
			}
			own, ok := strings.CutPrefix(imported, module+"/")
			if !ok {
				continue
			}
			if below, known := floors[own]; !known || below >= floor {
				t.Errorf("%s (floor %d) imports %s (floor %d)", name, floor, own, below)
			}
		}
	})
	for dir := range floors {
		if !seen[dir] {
			t.Errorf("the house has no room %s", dir)
		}
	}
}

func TestOnlyTheCommandLineIsWorldly(t *testing.T) {
	taken := map[string]bool{}
	eachFile(t, func(dir, name string, file *ast.File) {
		if path.Dir(dir) == "cmd" {
			return
		}
		ast.Inspect(file, func(n ast.Node) bool {
			sel, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			pkg, ok := sel.X.(*ast.Ident)
			if !ok || !slices.Contains(worldly, pkg.Name+"."+sel.Sel.Name) {
				return true
			}
			if used := pkg.Name + "." + sel.Sel.Name; slices.Contains(exceptions[dir], used) {
				taken[dir+" "+used] = true
			} else {
				t.Errorf("%s uses %s", name, used)
			}
			return true
		})
	})
	for dir, list := range exceptions {
		for _, used := range list {
			if !taken[dir+" "+used] {
				t.Errorf("%s may use %s and does not; take the exception away", dir, used)
			}
		}
	}
}

func TestNoInitAndEveryPackageSaysWhatItIs(t *testing.T) {
	documented := map[string]bool{}
	eachFile(t, func(dir, name string, file *ast.File) {
		documented[dir] = documented[dir] || file.Doc != nil
		for _, decl := range file.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
				t.Errorf("%s has an init function", name)
			}
		}
	})
	for dir, ok := range documented {
		if !ok {
			t.Errorf("package %s has no package comment", dir)
		}
	}
}
