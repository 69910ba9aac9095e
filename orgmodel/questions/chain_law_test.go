package questions_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/orgmodel/orgmodel/orgmodel/catalogue"
	"github.com/orgmodel/orgmodel/orgmodel/diff"
	"github.com/orgmodel/orgmodel/orgmodel/impact"
	"github.com/orgmodel/orgmodel/orgmodel/questions"
	"github.com/orgmodel/orgmodel/orgmodel/tomlfile"
)

// TestSeriesReadByALawyer holds what is asked of a reform in several files, each the base
// of the next: the first stands on before.toml. What stands in a file NAME.asked is asked
// of the change from the file before NAME to it, and in NAME.in-all of the change from
// before.toml.
func TestSeriesReadByALawyer(t *testing.T) {
	paths, err := filepath.Glob("testdata/chain/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no series", err)
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
			texts := map[string]string{"base.toml": municipalityBefore}
			for _, f := range a.Files {
				texts[f.Name] = string(f.Data)
			}
			for i := range a.Files {
				name, ext := strings.TrimSuffix(a.Files[i].Name, filepath.Ext(a.Files[i].Name)), filepath.Ext(a.Files[i].Name)
				if ext == ".toml" {
					continue
				}
				now := inSeries(t, texts, name+".toml")
				before := "base.toml"
				if ext == ".asked" {
					before = now.Org.Header.Extends
				}
				then := inSeries(t, texts, before)
				out := questions.Check(impact.Input{Diff: diff.Compare(then.Org, now.Org, diff.Options{}), OldPlaces: then.Places, NewPlaces: now.Places})
				got := inWords(out.Findings, strings.Fields(list))
				if *update {
					a.Files[i].Data = []byte(got)
				}
				if d := cmp.Diff(string(a.Files[i].Data), got); d != "" {
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

// inSeries reads a file of a series, with all that it stands on.
func inSeries(t *testing.T, texts map[string]string, name string) *tomlfile.Result {
	t.Helper()
	r := tomlfile.LoadText(name, []byte(texts[name]), tomlfile.Options{Rules: catalogue.All(), Open: func(path string) ([]byte, error) {
		text, ok := texts[filepath.Base(path)]
		if !ok {
			return nil, fmt.Errorf("no file %s", path)
		}
		return []byte(text), nil
	}})
	if !r.OK() {
		t.Fatalf("%s is no model: %v", name, r.Findings)
	}
	return r
}
