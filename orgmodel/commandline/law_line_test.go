package commandline

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/orgmodel/orgmodel/orgmodel/internal/document/docx/docxtest"
	"github.com/orgmodel/orgmodel/orgmodel/internal/lawtest"
	"github.com/orgmodel/orgmodel/orgmodel/law"
	"github.com/orgmodel/orgmodel/orgmodel/report"
)

// TestLawLine holds that every report of findings, or of figures that are counted by law,
// says when the law was last read and of which day it is, in each of its formats: also
// where every rule had law to go by.
func TestLawLine(t *testing.T) {
	const base, proposal = "linkoping/before.toml", "linkoping/procurement.toml"
	old := []string{"borlange/current.toml"} // 2006: most rules have no law to go by
	now := []string{"uppsala/current.toml"}
	const templates = "../orgmodel/internal/templates/files/sv/" // 2026 and 2027
	today := []string{templates + "municipality/organisation.toml"}
	for _, c := range []struct {
		command []string
		files   []string
		day     string // that is told of
		formats []string
		without string // formats of numbers and names, which claim nothing of the law
	}{
		{[]string{"validate"}, now, "2023-10-29", report.Formats(), ""},
		{[]string{"validate"}, old, "2006-10-01", report.Formats(), ""},
		{[]string{"validate"}, today, "2026-01-01", report.Formats(), ""},
		{[]string{"diff"}, []string{templates + "board-merger/nulage.toml", templates + "board-merger/forslag.toml"}, "2027-01-01", report.DiffFormats(), "csv"},
		{[]string{"diff"}, []string{base, proposal}, "2025-01-01", report.DiffFormats(), "csv"},
		{[]string{"diff"}, []string{"uppsala/current-2021.toml", "uppsala/learn-from-boras.toml"}, "2021-01-01", report.DiffFormats(), "csv"},
		{[]string{"diff"}, []string{"borlange/six-areas.toml", "borlange/stromstad-inspired.toml"}, "2006-10-01", report.DiffFormats(), "csv"},
		{[]string{"timeline"}, []string{proposal}, "2025-01-01", report.TimelineFormats(), ""},
		{[]string{"compare"}, []string{base, proposal}, "2025-01-01", report.CompareFormats(), ""},
		{[]string{"compare", "--only", "findings"}, []string{base, proposal}, "2025-01-01", report.CompareFormats(), ""},
		{[]string{"metrics"}, now, "2025-07-01", report.MetricsFormats(), "csv"},
	} {
		for i, format := range c.formats {
			for k, lang := range []string{"en", "sv"} {
				if k != i%2 && !lawtest.All() {
					continue // they take turns
				}
				sys, out, errs := fake(nil)
				sys.Engine = draws
				if format == docxFormat {
					sys.IsTerminal = func(io.Writer) bool { return false } // which shows none
				}
				sys.ReadFile = func(path string) ([]byte, error) {
					return os.ReadFile(filepath.Join("..", "..", "examples", filepath.FromSlash(path)))
				}
				args := append(append(append([]string{}, c.command...), "--format", format, "--lang", lang), c.files...)
				if code := Run(sys, args); code > 1 {
					t.Fatalf("%v: exit %d, %s", args, code, errs)
				}
				text := out.String()
				if format == docxFormat {
					f, err := docxtest.Read([]byte(text))
					if err != nil {
						t.Fatalf("%v: %v", args, err)
					}
					text = f.Text()
				}
				page := strings.Join(strings.Fields(strings.ReplaceAll(text, "\\", "")), " ")
				said := map[string]string{"en": "The law, last read ", "sv": "Juridiken, senast genomgången "}[lang]
				if format == "json" {
					said = `"read": "`
				}
				_, after, found := strings.Cut(page, said+string(law.LastRead))
				switch {
				case format == c.without:
					if found {
						t.Errorf("%v tells of law", args)
					}
				case !found || !strings.Contains(after, c.day):
					t.Errorf("%v: no line about the law of %s", args, c.day)
				}
			}
		}
	}
}
