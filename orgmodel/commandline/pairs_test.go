package commandline

import (
	"os"
	"path"
	"path/filepath"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/message"
)

// TestDiffOfAllPairs compares every example with every other one, itself among
// them, both ways round and in every format; those of two municipalities in the
// formats that differ most. None of them is refused. Github has nothing to say
// where nothing follows.
func TestDiffOfAllPairs(t *testing.T) {
	files := exampleFiles(t)
	for _, before := range files {
		for _, after := range files {
			formats := diffFormats()
			if path.Dir(before) != path.Dir(after) {
				formats = []string{"text", variantFormat, "dot"}
			}
			for _, format := range formats {
				code, out, said := diffOfExamples(before, after, format)
				if code != exitDone || out == "" && format != "github" {
					t.Errorf("diff %s %s --format %s: exit %d, %d bytes, %s", before, after, format, code, len(out), said)
				}
			}
		}
	}
}

func diffOfExamples(before, after, format string) (code int, out, said string) {
	sys, stdout, stderr := fake(nil)
	sys.Engine = draws
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
