package questions_test

import (
	_ "embed"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/orgmodel/orgmodel/orgmodel/diag"
	"github.com/orgmodel/orgmodel/orgmodel/message"
)

var update = flag.Bool("update", false, "write the files of testdata anew")

//go:embed testdata/before.toml
var municipalityBefore string

// TestReadByALawyer holds what a municipal lawyer found missing in what a change was
// asked, or asked in the wrong form. Each file of testdata is one plan for the
// municipality of before.toml, said in one or several ways: after each way stands what
// is asked of it by the rules that the file names.
func TestReadByALawyer(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no plans", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			a := txtar.Parse(data)
			_, list, ok := strings.Cut(string(a.Comment), "rules:")
			if !ok {
				t.Fatal("it names no rules")
			}
			only := strings.Fields(list)
			for i := 0; i+1 < len(a.Files); i += 2 {
				got := askedInWords(t, string(a.Files[i].Data), only)
				if *update {
					a.Files[i+1].Data = []byte(got)
				}
				if d := cmp.Diff(string(a.Files[i+1].Data), got); d != "" {
					t.Errorf("%s: %s", a.Files[i].Name, d)
				}
			}
			if *update {
				if err := os.WriteFile(path, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// askedInWords is what some rules say of a plan, line by line, or that they say nothing.
func askedInWords(t *testing.T, after string, only []string) string {
	t.Helper()
	return inWords(found(t, municipalityBefore, after), only)
}

func inWords(list []diag.Diagnostic, only []string) string {
	var lines []string
	for _, f := range list {
		if slices.Contains(only, f.Rule.ID) {
			lines = append(lines, fmt.Sprintf("%s, %s: %s\n", f.Rule.ID, f.Severity.Label().In(message.SV), f.Words().In(message.SV)))
		}
	}
	if len(lines) == 0 {
		return "(inget)\n"
	}
	slices.Sort(lines)
	return strings.Join(lines, "")
}
