package orgmodel_test

import (
	"bufio"
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// outward are packages with which a program reaches other computers or starts other
// programs; what is below them counts as well. net/url only takes addresses apart.
var outward = []string{"net", "os/exec", "plugin", "crypto/tls"}

func reachesOut(imported string) bool {
	return imported != "net/url" && imported != "net/netip" && slices.ContainsFunc(outward, func(name string) bool {
		return imported == name || strings.HasPrefix(imported, name+"/")
	})
}

// TestNothingReachesOut holds what docs/privacy.md promises: no package of the
// project can use the network, and the program starts nothing but git.
func TestNothingReachesOut(t *testing.T) {
	var found []string
	eachFile(t, func(dir, name string, file *ast.File) {
		for _, spec := range file.Imports {
			if imported, _ := strconv.Unquote(spec.Path.Value); reachesOut(imported) {
				found = append(found, dir+"/"+filepath.Base(name)+" "+imported)
			}
		}
	})
	slices.Sort(found)
	want := []string{
		"cmd/orgmodel/git.go os/exec",
		"cmd/release/build.go os/exec", // makes releases; it is not in the program
		"cmd/release/pack.go os/exec",
		"orgmodel/tooltest/tooltest.go os/exec",
	}
	if d := cmp.Diff(want, found); d != "" {
		t.Errorf("who can use the network or start programs (-want +found):\n%s", d)
	}
}

// borrowed are the libraries in the program that bring Go's network along, and all
// that they may use of it. What they use makes no connection: excelize recognises
// the kind of a picture; wazero has sockets for a guest that is given some, and
// package engine gives none.
var borrowed = map[string][]string{
	"github.com/xuri/excelize/v2":                 {"net/http.DetectContentType"},
	"github.com/tetratelabs/wazero":               {"net.TCPListener"}, // the name of a type
	"github.com/tetratelabs/wazero/internal/sock": nil,
	"github.com/tetratelabs/wazero/internal/sys":  nil,
	// Files and sockets of a guest, which has neither.
	"github.com/tetratelabs/wazero/internal/sysfs": nil,
}

// TestLibrariesThatReachOut: which libraries import the network, and what those use
// of it whose use is listed.
func TestLibrariesThatReachOut(t *testing.T) {
	list, err := exec.Command("go", "list", "-deps", "-f", `{{if not .Standard}}{{.ImportPath}}|{{.Dir}}|{{join .GoFiles ","}}|{{join .Imports " "}}{{end}}`, "../cmd/orgmodel").Output()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	lines := bufio.NewScanner(bytes.NewReader(list))
	for lines.Buffer(nil, 1<<20); lines.Scan(); {
		fields := strings.Split(lines.Text(), "|")
		if len(fields) != 4 || strings.HasPrefix(fields[0], module) || !slices.ContainsFunc(strings.Fields(fields[3]), reachesOut) {
			continue
		}
		may, known := borrowed[fields[0]]
		if !known {
			t.Errorf("%s imports one of %q: see what it uses, and say so in docs/privacy.md", fields[0], outward)
			continue
		}
		seen[fields[0]] = true
		if may == nil {
			continue
		}
		for _, used := range outwardIn(t, fields[1], strings.Split(fields[2], ",")) {
			if !slices.Contains(may, used) {
				t.Errorf("%s uses %s", fields[0], used)
			}
		}
	}
	for name := range borrowed {
		if !seen[name] {
			t.Errorf("%s no longer reaches out; take its row away", name)
		}
	}
}

// outwardIn lists what the files of a package use of the packages that reach out.
func outwardIn(t *testing.T, folder string, names []string) (used []string) {
	t.Helper()
	for _, name := range names {
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(folder, name), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		known := map[string]string{}
		for _, spec := range file.Imports {
			if imported, _ := strconv.Unquote(spec.Path.Value); reachesOut(imported) {
				known[localName(spec, imported)] = imported
			}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok {
				if pkg, ok := sel.X.(*ast.Ident); ok && known[pkg.Name] != "" {
					used = append(used, known[pkg.Name]+"."+sel.Sel.Name)
				}
			}
			return true
		})
	}
	return used
}

// TestTheGuestHasNoSockets: package engine, which alone starts the drawing engine,
// never asks wazero for sockets.
func TestTheGuestHasNoSockets(t *testing.T) {
	eachFile(t, func(dir, name string, file *ast.File) {
		for _, spec := range file.Imports {
			if strings.Contains(spec.Path.Value, "wazero/experimental") {
				t.Errorf("%s imports %s, where sockets for guests are", name, spec.Path.Value)
			}
		}
	})
}
