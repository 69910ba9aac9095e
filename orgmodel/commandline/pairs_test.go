package commandline

import (
	"io"
	"os"
	"path"
	"path/filepath"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestDiffOfAllPairs compares every example with every other one, itself among
// them, both ways round, in formats that take turns: two in each pair of one
// municipality, and in one of two municipalities one of the formats that differ
// most. None of them is refused, save that a variant is written only where it
// leads to NEW. Github has nothing to say where nothing follows.
func TestDiffOfAllPairs(t *testing.T) {
	files := exampleFiles(t)
	every, unlike := turns[string]{of: diffFormats()}, turns[string]{of: []string{"text", variantFormat, "dot"}}
	for i, before := range files {
		for k, after := range files {
			formats := every.next(2)
			if path.Dir(before) != path.Dir(after) {
				if (i+k)%2 == 1 && !lawtest.All() {
					continue
				}
				formats = unlike.next(1)
			}
			for _, format := range formats {
				code, out, said := diffOfExamples(before, after, format)
				if format == variantFormat && code == exitUnwritable && out == "" && said != "" {
					continue
				}
				if code != exitDone || out == "" && format != "github" {
					t.Errorf("diff %s %s --format %s: exit %d, %d bytes, %s", before, after, format, code, len(out), said)
				}
			}
		}
	}
}

// turns are ways to do the same that take turns, where each time all of them would
// cost much: half as many in an ordinary run. Where somebody looks further it is all of
// them.
type turns[T any] struct {
	of   []T
	done int
}

// next are the ways whose turn it is, n of them.
func (w *turns[T]) next(n int) []T {
	if lawtest.Wide() {
		return w.of
	}
	var list []T
	for range lawtest.Times(n) {
		list = append(list, w.of[w.done%len(w.of)])
		w.done++
	}
	return list
}

func diffOfExamples(before, after, format string) (code int, out, said string) {
	sys, stdout, stderr := fake(nil)
	sys.Engine = draws
	sys.IsTerminal = func(io.Writer) bool { return false } // which cannot show a PDF
	sys.ReadFile = func(name string) ([]byte, error) {
		return os.ReadFile(filepath.Join("..", "..", "examples", filepath.FromSlash(name)))
	}
	code = Run(sys, []string{"diff", before, after, "--format", format, "--lang", string(message.EN)})
	return code, stdout.String(), stderr.String()
}

// exampleFiles lists the organisations among the examples: "borlange/current.toml".
func exampleFiles(t *testing.T) []string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join("..", "..", "examples", "*", "*.toml"))
	if err != nil || len(found) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	var files []string
	for _, f := range found {
		files = append(files, path.Join(filepath.Base(filepath.Dir(f)), filepath.Base(f)))
	}
	return files
}
