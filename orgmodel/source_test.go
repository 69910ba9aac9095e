package orgmodel_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/tooltest"
)

// source is a package of this module as the compiler sees it, without its tests.
type source struct {
	dir   string // below the module: "orgmodel/diff"
	types *types.Package
	info  *types.Info
	files []*ast.File
}

// public reports whether a program outside the module can import the package.
func (s *source) public() bool {
	return strings.HasPrefix(s.dir, "orgmodel") && !strings.Contains(s.dir+"/", "/internal/")
}

// house is the whole module, checked once for all tests that ask for it.
type house struct {
	files    *token.FileSet
	packages []*source
}

// where names a place from the module's folder on.
func (h *house) where(p token.Pos) string {
	at := h.files.Position(p)
	root, _ := filepath.Abs("..")
	rel, err := filepath.Rel(root, at.Filename)
	if err != nil {
		rel = at.Filename
	}
	return fmt.Sprintf("%s:%d", filepath.ToSlash(rel), at.Line)
}

var loadOnce = sync.OnceValues(load)

func loadHouse(t *testing.T) *house {
	t.Helper()
	if testing.Short() {
		tooltest.Lack(t, "reads the whole module")
	}
	h, err := loadOnce()
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// load checks the types of our own sources against the compiler's summaries of
// everything they import.
func load() (*house, error) {
	listed, err := listPackages()
	if err != nil {
		return nil, err
	}
	summaries := map[string]string{}
	for _, p := range listed {
		summaries[p.ImportPath] = p.Export
	}
	h := &house{files: token.NewFileSet()}
	imports := importer.ForCompiler(h.files, "gc", func(path string) (io.ReadCloser, error) {
		if summaries[path] == "" {
			return nil, fmt.Errorf("there is no summary of %s", path)
		}
		return os.Open(summaries[path])
	})
	for _, p := range listed {
		dir, ours := strings.CutPrefix(p.ImportPath, module+"/")
		if !ours || len(p.GoFiles) == 0 {
			continue
		}
		s := &source{dir: dir, info: &types.Info{Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{}, Types: map[ast.Expr]types.TypeAndValue{}}}
		for _, name := range p.GoFiles {
			file, err := parser.ParseFile(h.files, filepath.Join(p.Dir, name), nil, parser.SkipObjectResolution|parser.ParseComments)
			if err != nil {
				return nil, err
			}
			s.files = append(s.files, file)
		}
		config := types.Config{Importer: imports}
		if s.types, err = config.Check(p.ImportPath, h.files, s.files, s.info); err != nil {
			return nil, err
		}
		h.packages = append(h.packages, s)
	}
	return h, nil
}

// listed is what the go command says of a package; Export is the file with the
// compiler's summary of it.
type listed struct {
	ImportPath, Dir, Export string
	GoFiles                 []string
}

func listPackages() ([]listed, error) {
	cmd := exec.Command("go", "list", "-export", "-deps", "-json=ImportPath,Dir,Export,GoFiles", "./...")
	cmd.Dir = ".."
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w: %s", err, stderr.Bytes())
	}
	var list []listed
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return list, nil
		} else if err != nil {
			return nil, err
		}
		list = append(list, p)
	}
}
