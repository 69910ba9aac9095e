package orgmodel_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// unsteady are what makes a test red or green for another reason than the code,
// by the path of the package they are in: seeds that are drawn, and the clock.
// docs/testing.md says what to use instead.
var unsteady = map[string][]string{
	"pgregory.net/rapid": {"Check", "MakeCheck"}, // internal/lawtest fixes the seed
	"math/rand":          {"Float32", "Float64", "ExpFloat64", "Int", "Int31", "Int31n", "Int63", "Int63n", "Intn", "NormFloat64", "Perm", "Seed", "Shuffle", "Uint32", "Uint64"},
	"math/rand/v2":       {"ExpFloat64", "Float32", "Float64", "Int", "Int32", "Int32N", "Int64", "Int64N", "IntN", "N", "NormFloat64", "Perm", "Shuffle", "Uint", "Uint32", "Uint32N", "Uint64", "Uint64N", "UintN"},
	"time":               {"After", "AfterFunc", "NewTicker", "NewTimer", "Now", "Since", "Sleep", "Tick", "Until"},
	"context":            {"WithDeadline", "WithDeadlineCause", "WithTimeout", "WithTimeoutCause"},
	"testing":            {"Benchmark"},
}

// random are packages that draw another seed each time, whatever is used of them.
var random = []string{"crypto/rand", "hash/maphash", "testing/quick"}

// TestTestsFailForTheCodeOnly looks into every test but benchmarks, which stand
// in files of their own: they measure, and nothing fails because of it.
func TestTestsFailForTheCodeOnly(t *testing.T) {
	eachFileOf(t, true, func(_, name string, file *ast.File) {
		for _, fault := range unsteadyIn(name, file) {
			t.Errorf("%s %s", name, fault)
		}
	})
}

func TestWhatIsUnsteadyIsFound(t *testing.T) {
	const source = `package p
import (
	"context"
	clock "time"
	"testing/quick"
	"math/rand/v2"
	"pgregory.net/rapid"
)
func TestX(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { quick.Check(nil, nil) })
	context.WithTimeout(ctx, clock.Second)
	_ = clock.Since(begin) + rand.N(10) + rand.New(rand.NewPCG(1, 1)).IntN(3)
	_ = rapid.Int().Example() + rapid.Int().Example(7)
}
`
	for name, want := range map[string][]string{
		"p_test.go":       {"imports testing/quick", "uses rapid.Check", "uses context.WithTimeout", "uses clock.Since", "uses rand.N", "uses Example without a seed"},
		"p_bench_test.go": {"imports testing/quick", "is for benchmarks and holds TestX", "uses rapid.Check", "uses rand.N", "uses Example without a seed"},
	} {
		file, err := parser.ParseFile(token.NewFileSet(), name, source, 0)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, unsteadyIn(name, file)); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

// unsteadyIn says what a file of tests uses that it should not.
func unsteadyIn(name string, file *ast.File) (faults []string) {
	benchmarks := strings.HasSuffix(name, "bench_test.go")
	imported := map[string]string{}
	for _, spec := range file.Imports {
		from, _ := strconv.Unquote(spec.Path.Value)
		if slices.Contains(random, from) {
			faults = append(faults, "imports "+from)
		}
		imported[localName(spec, from)] = from
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			if sel, ok := n.Fun.(*ast.SelectorExpr); ok && sel.Sel.Name == "Example" && len(n.Args) == 0 {
				faults = append(faults, "uses Example without a seed")
			}
		case *ast.SelectorExpr:
			pkg, ok := n.X.(*ast.Ident)
			if !ok {
				return true
			}
			from := imported[pkg.Name]
			if timing := from == "time" || from == "context" || from == "testing"; timing && benchmarks {
				return true
			}
			if slices.Contains(unsteady[from], n.Sel.Name) {
				faults = append(faults, "uses "+pkg.Name+"."+n.Sel.Name)
			}
		case *ast.FuncDecl:
			if benchmarks && n.Recv == nil && strings.HasPrefix(n.Name.Name, "Test") {
				faults = append(faults, "is for benchmarks and holds "+n.Name.Name)
			}
		}
		return true
	})
	return faults
}

// localName is what a file calls a package that it imports.
func localName(spec *ast.ImportSpec, from string) string {
	if spec.Name != nil {
		return spec.Name.Name
	}
	base := path.Base(from)
	if strings.HasPrefix(base, "v") && strings.Trim(base[1:], "0123456789") == "" {
		base = path.Base(path.Dir(from))
	}
	return base
}
